"""A merchant's computer: the real program as a child process, with its own home, data folder and keyring."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from alegra_desktop.practice.samples import (
    HOTMART_NAME,
    MASTERSHOP_NAME,
    SampleIntegration,
    calendar_of,
    sample_integrations,
)
from alegra_desktop.practice.samples_expected import due_on_hotmart
from alegra_desktop.practice.samples_hotmart import CLIENT_ID
from alegra_desktop.practice.servers import PracticeServers

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-m", "alegra_desktop")
FORMULA = '=HYPERLINK("https://evil.invalid";"Ana")'
PATIENCE = 60.0  # seconds for anything that should take a moment


@dataclass(frozen=True, slots=True)
class Answer:
    """How a command ended. `out` is standard output, `err` the other one."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Computer:
    """`run` waits for a command, `start` does not. Every answer is checked for tracebacks and secrets."""

    def __init__(self, folder: Path, servers: PracticeServers) -> None:
        self.folder = folder
        self.servers = servers
        self.data = folder / "data"
        self.keyring = folder / "keyring.json"
        self.samples = {sample.name: sample for sample in sample_integrations(servers)}
        self.secrets = {name: value for s in self.samples.values() for name, value in s.secrets.items() if value}
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "LANG": "es_CO.UTF-8",
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "PYTHON_KEYRING_BACKEND": "tests.cli.keyrings.EncryptedForTests",
            "TEST_KEYRING": str(self.keyring),
            "ALEGRA_DESKTOP_DATA_DIR": str(self.data),
            **servers.environment(),
        }

    # --- commands -----------------------------------------------------------------------------------------------------

    def start(self, *arguments: object, program: tuple[str, ...] = PROGRAM, **more: Any) -> subprocess.Popen[str]:
        """`environment` among `more` adds variables; the rest is for `Popen`."""
        environment = {**self.environment, **more.pop("environment", {})}
        command = [*program, *map(str, arguments)]
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, **more}
        return subprocess.Popen(command, env=environment, cwd=self.folder, **pipes)

    def run(self, *arguments: object, **more: Any) -> Answer:
        return self.finish(self.start(*arguments, **more))

    def finish(self, process: subprocess.Popen[str]) -> Answer:
        out, err = process.communicate(timeout=PATIENCE)
        answer = Answer(process.returncode, out or "", err or "")
        assert "Traceback" not in answer.err, answer.err
        assert self.leaked(answer.out + answer.err) == [], "a secret on the terminal"
        return answer

    def setup(self, name: str = HOTMART_NAME, *, days: int | None = None, **more: Any) -> Answer:
        """Set a sample integration up from a file. `days` back begins `since`; `edit` changes the file's text."""
        edit: Callable[[str], str] = more.pop("edit", lambda text: text)
        sample = self.samples[name]
        file = self.folder / "setup.toml"
        file.write_text(edit(self.file_of(sample, days)), "utf-8")
        secrets = {**sample.secrets, **more.pop("environment", {})}
        return self.run("setup", file, environment=secrets, **more)

    def file_of(self, sample: SampleIntegration, days: int | None) -> str:
        text = re.sub(r"unknown_wait_seconds = \d+", "unknown_wait_seconds = 1", sample.setup_toml)
        return text if days is None else re.sub(r"since = \S+", f"since = {self.day(days)}", text)

    def sync(self, *arguments: object, **more: Any) -> Answer:
        return self.run("sync", *arguments, **more)

    # --- the truth ----------------------------------------------------------------------------------------------------

    def day(self, days: int) -> date:
        return calendar_of(self.servers.hotmart).today - timedelta(days=days)

    def local_day(self, moment: datetime) -> str:
        return calendar_of(self.servers.hotmart).day(moment).isoformat()

    def due(self, days: int) -> set[str]:
        """Hotmart sales since so many days ago that must be documents, told without the program."""
        state, calendar = self.servers.hotmart, calendar_of(self.servers.hotmart)
        found = due_on_hotmart(state, CLIENT_ID, calendar, frozenset())
        return {one.sale_id for one in found if calendar.day(state.sales[one.sale_id].ordered_at) >= self.day(days)}

    def documents(self, name: str = HOTMART_NAME) -> Counter[str]:
        """How many live documents with our mark each sale has in Alegra."""
        company = self.servers.alegra.companies["co" if name == HOTMART_NAME else "co2"]
        counts: Counter[str] = Counter()
        with self.servers.alegra.lock:
            for resource in ("invoices", "remissions"):
                for record in company.all(resource).values():
                    found = re.search(r"\[alegra-desktop:\w+:([^:]+):", record.get("observations") or "")
                    if found and record["status"] != "void":
                        counts[found[1]] += 1
        return counts

    def leaked(self, text: str) -> list[str]:
        """The variables whose secret, plain or as it travels, stands in a text."""
        found = []
        for name, value in self.secrets.items():
            forms = [value, base64.b64encode(value.encode()).decode().rstrip("=")]
            if any(form in text for form in forms):
                found.append(name)
        return found

    def leaked_on_disk(self) -> list[str]:
        """The files of the data folder that hold a secret; what the practice servers keep is not the program's."""
        servers = self.data / "practice"
        files = [path for path in self.data.rglob("*") if path.is_file() and servers not in path.parents]
        return [str(path) for path in files if self.leaked(path.read_bytes().decode("latin-1"))]


Ready = Callable[..., Computer]  # ready(days, *names), see conftest


def wait_until(condition: Callable[[], object]) -> None:
    """Returns as soon as the condition holds; fails the test if it never does."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.01)


__all__ = ["FORMULA", "HOTMART_NAME", "MASTERSHOP_NAME", "PROGRAM", "ROOT", "Answer", "Computer", "Ready", "wait_until"]
