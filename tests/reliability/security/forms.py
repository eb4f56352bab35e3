"""The searcher: every shape in which a secret could lie in a file, and whether a heap of bytes holds one."""

from __future__ import annotations

import html
import json
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

PIECE = 12  # so many characters of a form in a row are a leak
_BETWEEN = bytes(range(33))  # blanks, line breaks and other control characters may stand inside


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret by its name; `users` are the logins it travels with (`user:secret` in base64), `home` the one folder
    in which it may lie."""

    name: str
    value: str
    users: tuple[str, ...] = ()
    home: str = "nowhere"


def forms(secret: Secret) -> dict[str, str]:
    """The secret in every dress, by the dress's name."""
    plain = secret.value
    data = plain.encode()
    found = {
        "plain": plain,
        "json": json.dumps(plain)[1:-1],
        "php": json.dumps(plain)[1:-1].replace("/", "\\/"),
        "html": html.escape(plain),
        "url": quote(plain, safe=""),
        "url of a path": quote(plain),
        "hex": data.hex(),
    }
    found |= {f"{name} in lower case": found[name].lower() for name in ("url", "url of a path")}
    found |= {"hex in capitals": data.hex().upper()}
    for user in ("", *secret.users):
        pair = f"{user}:{plain}".encode() if user else data
        dress = f"base64 with {user}" if user else "base64"
        found |= {f"{dress} {name}": text for name, text in _base64(pair).items()}
    return found


def _base64(data: bytes) -> dict[str, str]:
    """base64 as it stands alone, and as the middle of a longer text in each of the three alignments."""
    found: dict[str, str] = {}
    for shift in range(3):
        inner = slice((shift + 2) // 3 * 4, (shift + len(data)) // 3 * 4)  # what no neighbour changes
        for name, encode in (("", b64encode), ("urlsafe", urlsafe_b64encode)):
            text = encode(b"\0" * shift + data).decode().rstrip("=")[inner]
            found[f"{name}+{shift}"] = text
            found[f"{name}+{shift} with changed case"] = text.swapcase()
    return found


def pieces(secret: Secret) -> Iterator[tuple[str, bytes]]:
    """What is looked for: of each form the piece a quarter in, the one in its middle, and its end."""
    for name, form in forms(secret).items():
        for start in (len(form) // 4, len(form) // 2, len(form) - PIECE):
            yield name, form[max(min(start, len(form) - PIECE), 0) :][:PIECE].encode()


class Searcher:
    """Looks for all secrets at once. Secrets may be added while the program runs (an access token it was given)."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self._pieces: dict[bytes, tuple[Secret, str]] = {}
        self.names: set[str] = set()
        for secret in secrets:
            self.add(secret)

    def add(self, secret: Secret) -> None:
        if secret.name not in self.names:
            self.names.add(secret.name)
            for form, piece in pieces(secret):
                # Written over several lines it is found as well: blanks are taken out on both sides.
                self._pieces.setdefault(piece.translate(None, _BETWEEN), (secret, form))

    def found(self, content: bytes, place: str = "") -> list[str]:
        """`name (form)` of every secret in these bytes, in one piece or broken by blanks and control characters."""
        close = content.translate(None, _BETWEEN)
        held = [(secret, form) for piece, (secret, form) in self._pieces.items() if piece in close]
        return sorted({f"{secret.name} ({form})" for secret, form in held if not place.startswith(secret.home)})
