"""The arrows of ARCHITECTURE.md, read from the imports: who may know whom, and where each library is at home."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = "alegra_desktop"
ROOT = Path(__file__).parents[1] / PACKAGE

_SAME = frozenset({"sync", "storage", "domain", "settings", "options", "vault"})
ANY = frozenset({"*"})

#: room or module -> what of our own it may import. Each may import itself and the package's version.
ALLOWED: dict[str, frozenset[str]] = {
    "domain": frozenset(),
    "net": frozenset({"domain"}),
    "alegra": frozenset({"net", "domain"}),
    "stores": frozenset({"net", "domain"}),
    "storage": frozenset({"domain"}),
    "practice": frozenset({"domain"}),
    "sync": frozenset({"alegra", "stores", "storage", "domain", "vault"}),
    "gui": _SAME | {"paths"},  # where its icons and translations are
    "cli": _SAME | {"app", "practice", "paths", "logs", "terminal", "display", "self_test"},
    "terminal": frozenset({"sync", "domain"}),  # how the command line looks
    "app": ANY,
    "self_test": ANY,  # it looks at everything
    "__main__": frozenset({"cli", "app"}),
    "options": frozenset({"domain"}),
    "settings": frozenset({"domain", "options"}),
    "vault": frozenset({"domain"}),
    "paths": frozenset({"domain"}),
    "logs": frozenset({"domain"}),
    "lock": frozenset({"domain"}),
    "display": frozenset(),
}

#: library -> the only rooms that may import it; one that is not listed may be imported nowhere.
HOMES: dict[str, frozenset[str]] = {
    "PySide6": frozenset({"gui", "app"}),
    "shiboken6": frozenset({"gui", "app"}),
    "httpx": frozenset({"net"}),
    "certifi": frozenset({"net"}),
    "aiosmtplib": frozenset({"net"}),
    "peewee": frozenset({"storage"}),
    "playhouse": frozenset({"storage"}),
    "keyring": frozenset({"vault"}),
    "starlette": frozenset({"practice"}),
    "uvicorn": frozenset({"practice"}),
    "stdnum": frozenset({"domain"}),
    "python_calamine": frozenset({"stores"}),
    "platformdirs": frozenset({"paths"}),
    "msgspec": frozenset({"alegra", "stores", "storage", "net", "practice"}),
}

#: Time, waiting and chance: in these rooms they come in through `domain.clock.Clock`, so that a test can turn them.
TIMELESS = frozenset({"domain", "sync", "net"})
CLOCKS = frozenset(
    {"time.time", "time.time_ns", "time.sleep", "time.monotonic", "time.monotonic_ns", "time.perf_counter",
     "datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today", "datetime.date.today",
     "asyncio.sleep", "random", "secrets", "uuid.uuid1", "uuid.uuid4", "os.urandom"}
)  # fmt: skip


def room_of(path: Path) -> str:
    first = path.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


def sources() -> list[Path]:
    return [path for path in sorted(ROOT.rglob("*.py")) if path != ROOT / "__init__.py"]


def imported(tree: ast.AST, module: str) -> Iterator[str]:
    """Full names of everything a module imports, at any depth and also for types only; `module` resolves dots."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parents = module.split(".")
            base = ".".join(parents[: len(parents) - node.level]) if node.level else ""
            start = ".".join(part for part in (base, node.module or "") if part)
            yield from (f"{start}.{alias.name}" for alias in node.names)


def forbidden_arrows(room: str, tree: ast.AST, module: str) -> list[str]:
    wrong = []
    for name in imported(tree, module):
        top, _, rest = name.partition(".")
        if top == PACKAGE:
            target = rest.partition(".")[0]
            known = ALLOWED[room]
            if target not in ("", "__version__", room) and target not in known and known != ANY:
                wrong.append(name)
        elif top not in sys.stdlib_module_names and room not in HOMES.get(top, frozenset()):
            wrong.append(name)
    return wrong


def clocks_used(tree: ast.AST, module: str = "x") -> list[str]:
    """Names of `CLOCKS` a module refers to, whatever it calls them."""
    known: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                first = alias.name.partition(".")[0]
                known[alias.asname or first] = alias.name if alias.asname else first
        elif isinstance(node, ast.ImportFrom) and not node.level:
            known |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    used = [dotted(node, known) for node in ast.walk(tree) if isinstance(node, (ast.Name, ast.Attribute))]
    used += list(imported(tree, module))
    return sorted({name for name in used if name in CLOCKS or name.partition(".")[0] in CLOCKS})


def dotted(node: ast.expr, known: dict[str, str]) -> str:
    if isinstance(node, ast.Name):
        return known.get(node.id, "")
    if isinstance(node, ast.Attribute):
        base = dotted(node.value, known)
        return f"{base}.{node.attr}" if base else ""
    return ""


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT.parent).with_suffix("").parts)


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_allowed_arrows(path: Path) -> None:
    room = room_of(path)
    assert room in ALLOWED, f"{room}: no such room in the plan of the house"
    tree = ast.parse(path.read_text("utf-8"))
    assert forbidden_arrows(room, tree, module_of(path)) == []


@pytest.mark.parametrize(
    "path", [path for path in sources() if room_of(path) in TIMELESS], ids=lambda path: str(path.relative_to(ROOT))
)
def test_time_and_chance_come_from_outside(path: Path) -> None:
    assert clocks_used(ast.parse(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("room", "source", "wrong"),
    [
        ("domain", "import json\nfrom stdnum.co import nit", []),
        ("domain", "import httpx", ["httpx"]),
        ("domain", "def f():\n    from alegra_desktop.net import client", ["alegra_desktop.net.client"]),
        ("sync", "from alegra_desktop import vault, gui", ["alegra_desktop.gui"]),
        ("sync", "from ..gui import window", ["alegra_desktop.gui.window"]),
        ("sync", "from . import claim\nfrom alegra_desktop import __version__", []),
        ("gui", "from PySide6 import QtCore\nimport alegra_desktop.net", ["alegra_desktop.net"]),
        ("cli", "import alegra_desktop.practice.servers\nimport numpy", ["numpy"]),
        ("app", "import alegra_desktop.net.client\nimport PySide6.QtCore", []),
        ("storage", "if TYPE_CHECKING:\n    import alegra_desktop.sync.engine", ["alegra_desktop.sync.engine"]),
    ],
)
def test_the_reader_sees_what_it_should(room: str, source: str, wrong: list[str]) -> None:
    assert forbidden_arrows(room, ast.parse(source), f"{PACKAGE}.{room}.some") == wrong


@pytest.mark.parametrize(
    ("source", "used"),
    [
        ("import time\ntime.sleep(1)", ["time.sleep"]),
        ("from time import monotonic as m\nm()", ["time.monotonic"]),
        ("from datetime import UTC, datetime\ndatetime.now(UTC)", ["datetime.datetime.now"]),
        ("import datetime as dt\nfirst = dt.date.today", ["datetime.date.today"]),
        ("import asyncio\nasync def f():\n    await asyncio.sleep(0)", ["asyncio.sleep"]),
        ("import random", ["random"]),
        ("from datetime import datetime\ndatetime.fromisoformat('x')\nclock.now()", []),
    ],
)
def test_the_clocks_are_found(source: str, used: list[str]) -> None:
    assert clocks_used(ast.parse(source)) == used


def test_every_library_of_the_package_has_a_home_and_is_used_there() -> None:
    text = (ROOT.parent / "pyproject.toml").read_text("utf-8")
    for library in ("PySide6", "httpx", "peewee", "keyring", "starlette", "uvicorn", "stdnum", "msgspec"):
        assert library.lower().replace("stdnum", "python-stdnum") in text.lower()
        assert library in HOMES
