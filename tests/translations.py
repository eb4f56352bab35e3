"""`python -m tests.translations`: gathers the window's texts into the .ts files and compiles what is translated.

Sources are English. English has a file too, for its plurals only. New texts appear as unfinished: translate them in
the .ts files (Qt Linguist or an editor) and run the command again. `tests/gui/test_words.py` fails until all are done.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as tree
from dataclasses import dataclass
from pathlib import Path

import PySide6

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("es", "pt", "en")


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the window in one language; `forms` holds its plurals, or one text."""

    context: str
    source: str
    forms: tuple[str, ...]
    numerus: bool
    finished: bool


def file_of(language: str, folder: Path = FOLDER) -> Path:
    return folder / f"alegra_desktop_{language}.ts"


def sources() -> list[Path]:
    """The modules that speak through Qt."""
    return [*sorted((ROOT / "alegra_desktop" / "gui").rglob("*.py")), ROOT / "alegra_desktop" / "app.py"]


def gather(folder: Path = FOLDER) -> None:
    """Bring the .ts files of a folder up to date with the code; they may not exist yet."""
    for language in LANGUAGES:
        options = [
            "-silent",
            "-no-obsolete",
            "-locations",
            "none",
            "-source-language",
            "en",
            "-target-language",
            language,
        ]
        options += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
        options += ["-pluralonly"] if language == "en" else []
        _run("lupdate", *options, *map(str, sources()), "-ts", str(file_of(language, folder)))


def compile_all(folder: Path = FOLDER) -> None:
    """Write the .qm files that the program loads."""
    for language in LANGUAGES:
        file = file_of(language, folder)
        _run("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(file.with_suffix(".qm")))


def read(language: str, folder: Path = FOLDER) -> list[Message]:
    """Every text of a .ts file."""
    found = []
    for context in tree.parse(file_of(language, folder)).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            numerus = message.get("numerus") == "yes"
            forms = (
                [form.text or "" for form in translation.iter("numerusform")] if numerus else [translation.text or ""]
            )
            finished = translation.get("type") is None and all(forms)
            found.append(Message(name, message.findtext("source", ""), tuple(forms), numerus, finished))
    return found


def _run(tool: str, *arguments: str) -> None:
    program = Path(PySide6.__file__).parent / (f"{tool}.exe" if sys.platform == "win32" else tool)
    subprocess.run([str(program), *arguments], check=True, timeout=120)


def main() -> int:
    FOLDER.mkdir(exist_ok=True)
    gather()
    compile_all()
    waiting = [(language, one) for language in LANGUAGES for one in read(language) if not one.finished]
    for language, one in waiting:
        print(f"{language}  {one.context}: {one.source}")
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
