"""`python -m tests.translations`: gathers the window's texts into the .ts files and compiles what is translated.

Sources are English. English has a file too, for its plurals only. New texts appear as unfinished: translate them in
the .ts files (Qt Linguist or an editor) and run the command again. `tests/gui/test_words.py` fails until all are done.

lupdate reads Python, but sees neither plurals in `translate()` nor functions that pass their text on to it. So the
texts are found here, in the syntax tree, and given to lupdate as a list.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
from collections.abc import Iterator
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


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text as the code has it."""

    context: str
    source: str
    counted: bool = False  # it has plurals: it says `%n`, or a number is given with it


def texts_of(tree: ast.Module) -> Iterator[Text]:
    """`self.tr("…")`, `translate("Context", "…")`, `QT_TRANSLATE_NOOP("Context", "…")`, and functions of the module
    that hand their argument to `translate`. Raises `ValueError` for `tr` of a text that is not written out."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    passing = {made.name: context for made in functions for context in _passed_on(made)}
    yield from _walk(tree, "", passing)


def _walk(node: ast.AST, context: str, passing: dict[str, str]) -> Iterator[Text]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else context
        if isinstance(child, ast.Call):
            yield from _said(child, inside, passing)
        yield from _walk(child, inside, passing)


def _said(call: ast.Call, context: str, passing: dict[str, str]) -> Iterator[Text]:
    name = _called(call)
    if name == "tr" and isinstance(call.func, ast.Attribute):
        if not (isinstance(call.func.value, ast.Name) and call.func.value.id == "self" and context):
            raise ValueError(f"line {call.lineno}: only self.tr() knows its context")
        yield from (_text(context, source, call) for source in _literals(call.args[0]))
    elif name in ("translate", "QT_TRANSLATE_NOOP") and len(call.args) >= 2:
        where = "".join(_literals(call.args[0], strict=False))
        yield from (_text(where, source) for source in _literals(call.args[1], strict=False) if where)
    elif name in passing and call.args:
        yield from (_text(passing[name], source) for source in _literals(call.args[0], strict=False))


def _text(context: str, source: str, call: ast.Call | None = None) -> Text:
    numbered = call is not None and (len(call.args) > 2 or any(given.arg == "n" for given in call.keywords))
    return Text(context, source, numbered or "%n" in source)


def _passed_on(made: ast.FunctionDef) -> Iterator[str]:
    """The context, if this function gives its first argument to `translate`."""
    if made.args.args:
        for call in ast.walk(made):
            if isinstance(call, ast.Call) and _called(call) == "translate" and len(call.args) >= 2:
                given = call.args[1]
                if isinstance(given, ast.Name) and given.id == made.args.args[0].arg:
                    yield from _literals(call.args[0], strict=False)


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _literals(node: ast.expr, *, strict: bool = True) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body, strict=strict)
        yield from _literals(node.orelse, strict=strict)
    elif strict:
        raise ValueError(f"line {node.lineno}: a text for tr() must be written out")


def all_texts() -> list[Text]:
    """Every text of the window. Raises `ValueError` with the place of one that nobody could translate."""
    found: set[Text] = set()
    for file in sources():
        try:
            found.update(texts_of(ast.parse(file.read_text("utf-8"))))
        except ValueError as error:
            raise ValueError(f"{file.relative_to(ROOT)}: {error}") from error
    return sorted(found)


def gather(folder: Path = FOLDER) -> None:
    """Bring the .ts files of a folder up to date with the code; they may not exist yet."""
    with tempfile.TemporaryDirectory() as place:
        listed = Path(place) / "texts.cpp"
        listed.write_text("".join(_as_listed(text) for text in all_texts()), "utf-8")
        for language in LANGUAGES:
            options = ["-silent", "-no-obsolete", "-locations", "none", "-sort-messages"]
            options += ["-source-language", "en", "-target-language", language]
            options += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
            options += ["-pluralonly"] if language == "en" else []
            _run("lupdate", *options, str(listed), "-ts", str(file_of(language, folder)))


def _as_listed(text: Text) -> str:
    macro = "QT_TRANSLATE_N_NOOP" if text.counted else "QT_TRANSLATE_NOOP"
    return f"{macro}({_quoted(text.context)}, {_quoted(text.source)});\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # C++ and JSON write such texts alike


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
