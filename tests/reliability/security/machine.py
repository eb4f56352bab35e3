"""A merchant's computer under watch: unmistakable secrets, a talkative log, a search of all that was ever written."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from alegra_desktop.practice import samples
from alegra_desktop.practice.samples_hotmart import CLIENT_ID
from alegra_desktop.practice.servers import PracticeServers
from tests.cli.computer import PATIENCE, ROOT, Answer, Computer
from tests.reliability.security.forms import Searcher, Secret

INSIDE = Path(__file__).parent / "inside"

# With everything in them that some language writes in another way.
_TOKENS = {
    "PRACTICE_ALEGRA_CO": 'Kq7/Vw+pZ"4&Jr<9=Ty\\2mXe?Hd8~uB6',
    "PRACTICE_ALEGRA_CO2": "Nf3+Lb/5Gx>8&Rc=1'Wk7?Zs/0+Pv9Qa4",
    "PRACTICE_HOTMART_CO": "c7e1/49f0+b2d8&4a63=95ce?71d20f3e8b64",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A secret where none may be."""

    story: str
    place: str
    what: str

    def __str__(self) -> str:
        return f"{self.story}: {self.what} in {self.place}"


class Machine(Computer):
    """`tell` begins a story; everything written until the next one is searched in its name."""

    def __init__(self, folder: Path, servers: PracticeServers) -> None:
        super().__init__(folder, servers)
        for name, sample in self.samples.items():
            own = {key: self.secret(key, value) for key, value in sample.secrets.items()}
            self.samples[name] = replace(sample, secrets=own)
        self.secrets = {key: value for one in self.samples.values() for key, value in one.secrets.items()}
        users = tuple(servers.alegra.tokens)
        self.searcher = Searcher([])
        for key, value in self.secrets.items():
            # The samples' MasterShop key is also that of the practice mode.
            home = "data/practice/" if key == "PRACTICE_MASTERSHOP" else "nowhere"
            self.searcher.add(Secret(key, value, (*users, CLIENT_ID), home))
        for login in PracticeServers(None).logins():  # those of the practice mode: its servers keep them, nobody else
            for name in {"token", "client_secret", "basic", "api_key"} & set(login.values):
                known = f"practice {login.name} {name}"
                self.searcher.add(Secret(known, login.values[name], tuple(login.values.values()), "data/practice/"))
        self.notes = folder / "notes"
        self.temporary = folder / "tmp"
        self.temporary.mkdir()
        self.environment |= {
            "PYTHONPATH": f"{INSIDE}:{ROOT}",
            "AUDIT_NOTES": str(self.notes),
            "TMPDIR": str(self.temporary),
        }
        self.texts: list[tuple[str, bytes]] = []
        self.searched = 0

    def secret(self, name: str, value: str) -> str:
        """What this computer knows instead of the sample's secret."""
        if name == "PRACTICE_HOTMART_BASIC_CO":
            return str(self.servers.hotmart.accounts[CLIENT_ID].basic)
        return _TOKENS.get(name, value)

    def finish(self, process: subprocess.Popen[str]) -> Answer:
        """What it wrote on the terminal is kept for the search."""
        out, err = process.communicate(timeout=PATIENCE)
        self.texts += [("stdout", (out or "").encode()), ("stderr", (err or "").encode())]
        return Answer(process.returncode, out or "", err or "")

    def expect(self, answer: Answer, *codes: int) -> Answer:
        """A story that does not happen proves nothing."""
        assert answer.code in codes, f"exit {answer.code}, not {codes}: {answer.err[-2000:]}"
        return answer

    def look_at(self, process: subprocess.Popen[str]) -> None:
        """The command lines of a running program and of all below it, and what those were given as environment."""
        family = {process.pid}
        for number, parent in sorted(_parents()):
            if parent in family:
                family.add(number)
        for number in family:
            kinds = ("cmdline",) if number == process.pid else ("cmdline", "environ")
            for kind in kinds:
                self.texts.append((f"{kind} of a process", Path(f"/proc/{number}/{kind}").read_bytes()))

    def written(self) -> Iterator[tuple[str, bytes]]:
        """Every place anything was written to since the last search, apart from the keyring's own file."""
        yield from self.texts
        for path in sorted(self.folder.rglob("*")):
            if path.is_file() and path != self.keyring:
                yield str(path.relative_to(self.folder)), path.read_bytes()

    def search(self, story: str) -> list[Found]:
        """Search it all; then the terminal and the logs begin anew."""
        for number, token in enumerate(list(self.servers.hotmart._tokens)):
            self.searcher.add(Secret(f"access token {number}", token))
        found = []
        for place, content in self.written():
            self.searched += 1
            found += [Found(story, place, what) for what in self.searcher.found(content, place)]
        self.texts.clear()
        for log in self.data.rglob("*.log*"):
            log.write_bytes(b"")
        return found

    def noted(self, *events: str) -> list[str]:
        """What was noted of these events inside the program (see `inside/`)."""
        lines = self.notes.read_text("utf-8").splitlines() if self.notes.exists() else []
        return [shown for event, shown in map(json.loads, lines) if event in events]


def _parents() -> Iterator[tuple[int, int]]:
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        yield int(entry.parent.name), int(fields[1])


def _with_our_secrets(servers: PracticeServers) -> None:
    hotmart = servers.hotmart
    hotmart.add_account(replace(hotmart.accounts[CLIENT_ID], client_secret=_TOKENS["PRACTICE_HOTMART_CO"]))
    for sample in samples.sample_integrations(servers):
        for name, token in sample.secrets.items():
            for user, known in servers.alegra.tokens.items():
                if known == token:
                    servers.alegra.tokens[user] = _TOKENS[name]


@contextmanager
def new_machine(folder: Path, **options: Any) -> Iterator[Machine]:
    """A computer and servers that know its secrets."""
    with PracticeServers(None, limit_per_minute=100_000, samples=False, **options) as servers:
        samples.fill(servers.alegra, servers.hotmart, servers.mastershop, lookalikes=0)
        _with_our_secrets(servers)
        folder.mkdir()
        yield Machine(folder, servers)
        shutil.rmtree(folder)
