"""What the repository may not hold, whoever writes it."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

import alegra_desktop

ROOT = Path(__file__).parents[1]
TEXT = frozenset({".py", ".md", ".toml", ".txt", ".ts", ".qss", ".json", ".spec", ".csv", ".yml", ".yaml", ".sh", ""})

# Written in pieces, so that this file does not hold them itself.
FORBIDDEN = [
    "/wo" + "rk/",
    ".." + "/shared",
    "/tmp/" + "venv",
    "/ro" + "ot/",
    "design" + ".md",
    "contracts" + ".md",
    "pypi" + ".org",
    "python" + "hosted",
    "TO" + "DO",
    "FIX" + "ME",
    "coming" + " soon",
]


def tracked() -> list[Path]:
    """The files git knows; where there is no git, every file that is not a product of a tool."""
    command = ["git", "-c", "safe.directory=*", "-C", str(ROOT), "ls-files", "-z"]
    try:
        answer = subprocess.run(command, capture_output=True, check=True, timeout=30)
    except (OSError, subprocess.SubprocessError):
        made = re.compile(r"(^|/)(\.git|\.venv|venv|build|dist|__pycache__|\.[a-z]+_cache|[^/]+\.egg-info)(/|$)")
        found = [path for path in ROOT.rglob("*") if path.is_file()]
        return [path for path in found if not made.search(path.relative_to(ROOT).as_posix())]
    return [ROOT / name for name in answer.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


FILES = tracked()


def test_the_files_are_found() -> None:
    names = {path.relative_to(ROOT).as_posix() for path in FILES}
    assert {"pyproject.toml", "LICENSE", "alegra_desktop/__init__.py"} <= names


@pytest.mark.parametrize("word", FORBIDDEN)
def test_no_file_names_what_is_not_its_own(word: str) -> None:
    holding = [
        path.relative_to(ROOT).as_posix()
        for path in FILES
        if path.suffix in TEXT and word in path.read_text("utf-8", errors="replace")
    ]
    assert holding == []


def test_text_is_utf8_and_ends_its_last_line() -> None:
    for path in FILES:
        if path.suffix in TEXT and path.stat().st_size:
            assert path.read_bytes().decode("utf-8").endswith("\n"), path


def test_the_version_is_written_once() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "version" not in project["project"]
    assert project["tool"]["hatch"]["version"]["path"] == "alegra_desktop/__init__.py"
    defining = [
        path.name
        for path in FILES
        if path.suffix == ".py" and re.search(r"^__version__\s*=", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert defining == ["__init__.py"]
    newest = re.search(r"^## (\S+?),? ", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert newest is not None
    assert newest[1].rstrip(",") == alegra_desktop.__version__


def test_requirements_are_ranges_and_carry_no_address() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for requirement in (*project["dependencies"], *project["optional-dependencies"]["test"]):
        assert re.fullmatch(r"[A-Za-z0-9-]+>=[0-9.]+(,<[0-9.]+)?(; sys_platform == '\w+')?", requirement), requirement
    qt = next(line for line in project["dependencies"] if line.startswith("PySide6"))
    assert qt == "PySide6-Essentials>=6.10,<6.12"


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CHANGELOG.md"])
def test_every_link_to_a_file_of_ours_leads_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", (ROOT / name).read_text("utf-8"))
    assert name != "README.md" or links
    for link in links:
        assert (ROOT / link).exists(), link


def test_every_proof_the_readme_names_exists() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", (ROOT / "README.md").read_text("utf-8"))
    assert len({row for row, _ in named}) > 20
    lost = [f"{file}::{test}" for file, test in named if f"def {test}(" not in (ROOT / file).read_text("utf-8")]
    assert not lost


def test_the_readme_names_every_capability_once() -> None:
    rows = re.findall(r"^\| \*\*([HMX]\d+)\*\* \|", (ROOT / "README.md").read_text("utf-8"), flags=re.MULTILINE)
    assert rows == [f"{guide}{n}" for guide, last in (("H", 8), ("M", 11), ("X", 10)) for n in range(1, last + 1)]
