"""The self-test and what `build.spec` leaves out. The frozen program itself is built and tested by `.ci/run`."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import alegra_desktop
from alegra_desktop.self_test import CHECKS

ROOT = Path(__file__).parents[2]
SOURCES = [*(ROOT / "alegra_desktop").rglob("*.py")]

#: The self-test where what the build leaves out cannot be found, as in the frozen program; `asked` is who tried.
WHOLE = """
import sys
class Absent:
    asked = []
    def find_spec(self, name, path=None, target=None):
        # qtawesome is never imported, but its folder is looked for: there is the font.
        if name != "qtawesome" and any(name == one or name.startswith(one + ".") for one in EXCLUDED):
            self.asked.append(name)
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Absent())
from alegra_desktop.cli import main
code = main(["--self-test"])
assert "qtawesome" not in sys.modules
print("asked:", *Absent.asked)
sys.exit(code)
"""
SOME = """
import sys
from alegra_desktop import self_test
def say(line): print(line, flush=True)
"""


def run(program: str, home: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """A process of its own: the self-test watches its whole process, and may end it."""
    given = {**os.environ, "PYTHONPATH": str(home), "PYTHONIOENCODING": "utf-8", **environment}
    command = [sys.executable, "-c", program]
    return subprocess.run(command, env=given, cwd=home, capture_output=True, encoding="utf-8", timeout=100)


def some(checks: str, home: Path = ROOT, *, before: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Only these checks, given as what stands in a dictionary; `before` is done before them."""
    return run(f"{SOME}{before}\nsys.exit(self_test.run(say, {{{checks}}}))", home, **environment)


def own(*names: str) -> str:
    return ", ".join(f"{name!r}: self_test.CHECKS[{name!r}]" for name in names)


def failed(done: subprocess.CompletedProcess[str]) -> dict[str, str]:
    """What did not pass, and why; nothing else may have gone wrong, and there is no traceback."""
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    found = dict(re.findall(r"^FAILED ([\w ]+): (.+)$", done.stdout, re.MULTILINE))
    assert done.returncode == (1 if found else 0), done.stdout + done.stderr
    return found


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The program in a place of its own, with its resources, to take pieces away from."""
    ignored = shutil.ignore_patterns("__pycache__", "screenshots")
    for name in ("alegra_desktop", "resources"):
        shutil.copytree(ROOT / name, tmp_path / "copy" / name, ignore=ignored)
    return tmp_path / "copy"


@cache
def excluded() -> list[str]:
    """The list of the same name in `build.spec`."""
    for node in ast.parse((ROOT / "build.spec").read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "EXCLUDED":
            names: list[str] = ast.literal_eval(node.value)
            return names
    raise AssertionError("build.spec has no list of what it leaves out")


def left_out(name: str) -> bool:
    return any(name == one or name.startswith(f"{one}.") for one in excluded())


def test_everything_is_there_without_what_is_left_out(tmp_path: Path) -> None:
    done = run(f"EXCLUDED = {excluded()!r}\n{WHOLE}")
    assert failed(done) == {}
    *lines, asked = done.stdout.splitlines()
    assert [re.match(r"ok +([\w ]+): \S", line)[1] for line in lines[:-1]] == list(CHECKS)  # type: ignore[index]
    assert lines[-1].startswith(f"all {len(CHECKS)} checks passed (")
    assert not [name for name in asked.split() if name.startswith("PySide6")]
    assert not (tmp_path / "data").exists()  # nothing is left, and the person's own data is not touched


def test_no_source_asks_for_what_is_left_out() -> None:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            assert [name for name in names if left_out(name)] == [], path


def test_missing_resources_are_named(copy: Path) -> None:
    shutil.rmtree(copy / "resources")
    done = failed(some(own("resources", "spreadsheets", "ledger"), copy))
    assert set(done) == {"resources", "spreadsheets"}
    assert "setup-example.toml" in done["resources"]


@pytest.mark.parametrize("code", ["es", "pt"])
def test_a_missing_translation_is_named(copy: Path, code: str) -> None:
    (copy / "resources" / "translations" / f"alegra_desktop_{code}.qm").unlink()
    done = failed(some(own("Qt", "translations"), copy))
    assert set(done) == {"translations"}
    assert f"({code})" in done["translations"]


def test_a_missing_font_is_named_and_no_window_is_opened_without_it(copy: Path) -> None:
    package = copy / "qtawesome"
    (package / "fonts").mkdir(parents=True)
    (package / "__init__.py").touch()
    assert failed(some(own("Qt", "icons", "window"), copy)) == {
        "icons": "the icon font or its list of names is not in the program",
        "window": "not opened, because of icons",
    }


def test_an_unknown_icon_is_named() -> None:
    before = "from alegra_desktop.gui import icons, theme\nicons.ROLES[theme.Role.OK] = 'no-such-icon'"
    assert failed(some(own("Qt", "icons"), before=before)) == {"icons": "the font does not have no-such-icon"}


def test_a_missing_plugin_is_named() -> None:
    assert "platforms/qnonsense is not in" in failed(some(own("Qt"), QT_QPA_PLATFORM="nonsense"))["Qt"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is always a screen")
def test_where_qt_would_end_the_program_the_check_is_named() -> None:
    done = some(own("Qt", "network"), QT_QPA_PLATFORM="xcb", DISPLAY=":987654")
    assert "Qt ended the program" in failed(done)["Qt"]
    assert "network" not in done.stdout  # that was the end


def test_a_keyring_without_its_backends_is_named() -> None:
    before = "import importlib.metadata\nimportlib.metadata.entry_points = lambda **group: []"
    assert "is not in the program" in failed(some(own("keyring"), before=before))["keyring"]


def test_no_keyring_is_said_and_is_no_failure() -> None:
    done = some(own("keyring"))  # the tests' own backend refuses everything
    assert failed(done) == {}
    assert "keyring: missing" in done.stdout


def test_certificates_that_are_not_there_are_named() -> None:
    before = "import certifi\ncertifi.where = lambda: '/nowhere/cacert.pem'"
    assert "FileNotFoundError" in failed(some(own("certificates"), before=before))["certificates"]


def test_a_disk_that_takes_nothing_is_named() -> None:
    before = "def full(*a, **b): raise OSError(28, 'No space left on device')\nself_test.open_database = full"
    assert "No space left" in failed(some(own("ledger"), before=before))["ledger"]


def test_a_second_document_is_a_failure() -> None:
    before = "async def twice(bench): return [{'Tienda': 3}, {'Tienda': 1}]\nself_test._two_syncs = twice"
    done = failed(some(own("practice"), before=before))
    assert done == {"practice": "1 documents were created a second time for Tienda"}


def test_a_window_that_stays_empty_is_a_failure() -> None:
    before = "from alegra_desktop.gui import pieces\npieces._COLOURS, pieces._PATIENCE = 10**9, 0.1"
    assert "was not painted" in failed(some(own("Qt", "window"), before=before))["window"]


def test_what_takes_too_long_is_named_and_ended() -> None:
    before = "import time\nself_test.LIMIT_SECONDS = 0.3"
    assert failed(some("'slow': lambda bench: time.sleep(60)", before=before)) == {"slow": "not done after 0 s"}


@pytest.mark.parametrize(
    "attempt",
    ["socket.create_connection(('192.0.2.7', 443), 1)", "socket.socket().connect(('192.0.2.7', 443))"],
)
def test_an_attempt_to_reach_another_computer_is_refused_and_named(attempt: str) -> None:
    checks = f"'curious': lambda bench: {attempt}, {own('network')}"
    done = failed(some(checks, before="import socket"))
    assert set(done) == {"curious", "network"}
    assert done["network"] == "tried to reach 192.0.2.7"


def test_a_name_is_not_even_looked_up() -> None:
    checks = f"'curious': lambda bench: socket.getaddrinfo('alegra.invalid', 443), {own('network')}"
    assert failed(some(checks, before="import socket"))["network"] == "tried to reach alegra.invalid"


def test_the_build_takes_the_version_from_the_program() -> None:
    spec = (ROOT / "build.spec").read_text("utf-8")
    pattern = next(part for part in re.findall(r"re\.search\(r\'(.+?)\', \(ROOT", spec))
    found = re.search(pattern, (ROOT / "alegra_desktop/__init__.py").read_text("utf-8"), re.MULTILINE)
    assert found is not None
    assert found[1] == alegra_desktop.__version__
    assert alegra_desktop.__version__ not in spec


def test_other_programs_are_not_given_a_frozen_programs_libraries(tmp_path: Path) -> None:
    program = (
        "import os, sys\nsys.frozen = True\nimport alegra_desktop.__main__\n"
        "print({name: os.environ.get(name) for name in ('LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'QT_PLUGIN_PATH')})\n"
        "print([name for name in os.environ if name.startswith('_PYI_') or name.endswith('_ORIG')])"
    )
    inside = str(tmp_path / "_internal")
    changed = {"LD_LIBRARY_PATH": inside, "LD_LIBRARY_PATH_ORIG": "/opt/lib", "DYLD_LIBRARY_PATH": inside}
    done = run(program, ROOT, QT_PLUGIN_PATH=inside, _PYI_ARCHIVE_FILE=inside, **changed)
    own, left = done.stdout.splitlines()
    assert ast.literal_eval(own) == {"LD_LIBRARY_PATH": "/opt/lib", "DYLD_LIBRARY_PATH": None, "QT_PLUGIN_PATH": None}
    assert left == "[]"


def test_what_leaks_into_other_programs_is_named() -> None:
    before = "import os\nos.environ['LD_LIBRARY_PATH'] = os.path.join(os.path.dirname(sys.executable), '_internal')"
    assert "LD_LIBRARY_PATH" in failed(some(own("Qt", "starting again"), before=before))["starting again"]
