"""The mark our documents carry in `observations`, so that they can be found again by any computer (R14).

`[alegra-desktop:<store>:<sale id>:<kind>]`, from the second generation on `[...:<kind>.<n>]`, followed by
`{<installation>-<run>}`, which matching ignores.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

LIMIT = 500  # characters Alegra keeps in `observations`
TAG = re.compile(r"\{[0-9a-z]+-[0-9a-z]+\}")
_PATTERN = re.compile(
    r"\[alegra-desktop:(?P<store>[a-z]+):(?P<sale>[^\]\s:]+):(?P<kind>[a-z][a-z-]*(?:-\d+)?)(?:\.(?P<generation>\d+))?\]"
    r"(?:\s*\{(?P<installation>[0-9a-z]+)-(?P<run>[0-9a-z]+)\})?"
)


@dataclass(frozen=True, slots=True)
class Mark:
    store: str
    sale_id: str
    kind: str
    generation: int = 1
    installation: str = ""
    run: str = ""


def marker(store: str, sale_id: str, kind: str, generation: int = 1) -> str:
    """The mark without its tag. `kind`: invoice, remission, payment, credit-note-1 ..."""
    suffix = "" if generation == 1 else f".{generation}"
    return f"[alegra-desktop:{store}:{sale_id}:{kind}{suffix}]"


def stock_mark(day: date, warehouse: str, number: int) -> str:
    """The mark of a stock adjustment: it belongs to no sale, so the day, the warehouse and a number name it."""
    return f"[alegra-desktop:stock:{day.isoformat()}:{warehouse}:{number}]"


def tag(installation: str, run: str) -> str:
    return f"{{{installation}-{run}}}"


def observations(mark: str, tag_text: str, custom: str = "") -> str:
    """The whole text for `observations`: the mark first, so that a custom text never pushes it out."""
    return f"{mark}{tag_text} {custom}".strip()[:LIMIT]


def find_marks(text: object) -> list[Mark]:
    """Every mark in a text, tolerant of line breaks Alegra or a person may have put around it."""
    if not isinstance(text, str) or "alegra-desktop" not in text:
        return []
    return [
        Mark(m["store"], m["sale"], m["kind"], int(m["generation"] or 1), m["installation"] or "", m["run"] or "")
        for m in _PATTERN.finditer(text)
    ]
