"""The icon font, the names used anywhere in the window, and the colours icons take."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import State
from alegra_desktop.gui import icons, theme
from alegra_desktop.gui.theme import Choice, Role

GUI = Path(icons.__file__).parent
#: Where a name of an icon stands in a call: function -> position.
CALLS = {
    "icon": 0,
    "pixmap": 0,
    "Look": 0,
    "IconLabel": 0,
    "EmptyState": 0,
    "icon_button": 0,
    "button": 1,
    "BusyButton": 1,
    "Entry": 1,
}


def names_in(tree: ast.AST) -> Iterator[str]:
    """Literal names of icons: in calls that take one, and in attributes called `icon`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            place = CALLS.get(called, -1)
            given = node.args[place : place + 1] if place >= 0 else []
            given += [keyword.value for keyword in node.keywords if keyword.arg == "icon"]
            for argument in given:
                yield from _texts(argument)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id == "icon" for target in targets) and node.value:
                yield from _texts(node.value)


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def colours(picture: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    image = picture.pixmap(QSize(32, 32), mode).toImage()
    dots = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {dot.name() for dot in dots if dot.alpha() == 255}


@pytest.fixture(autouse=True)
def _theme(qapp: QApplication) -> Iterator[None]:
    theme.install(qapp, Choice.LIGHT)
    yield
    theme.install(qapp, Choice.SYSTEM)


def test_every_name_used_in_the_window_is_in_the_font() -> None:
    used = {name for file in GUI.rglob("*.py") for name in names_in(ast.parse(file.read_text("utf-8")))}
    assert len(used) > 30
    assert sorted(used - icons.names()) == []


def test_the_finder_of_names_finds_them() -> None:
    source = 'icon = "sync"\nicons.icon("pause")\nbutton("Go", "plus" if x else "undo")\n'
    source += 'EmptyState(icon="history")\ny = "no"'
    assert set(names_in(ast.parse(source))) == {"sync", "pause", "plus", "undo", "history"}


def test_tables_name_only_what_exists_and_forget_nothing() -> None:
    assert set(icons.STATES) == set(State)
    assert set(icons.KINDS) == set(Kind)
    assert set(icons.ROLES) == set(Role)
    named = {look.icon for look in icons.STATES.values()} | set(icons.KINDS.values()) | set(icons.ROLES.values())
    assert sorted(named - icons.names()) == []


def test_states_that_need_a_person_look_like_it() -> None:
    for state in (State.HELD, State.DELETED, State.REJECTED, State.CONFLICT):
        assert icons.STATES[state].role in (Role.ATTENTION, Role.ERROR)
    for state in (State.SENDING, State.UNKNOWN, State.DRAFT, State.ISSUED):
        assert icons.STATES[state].role not in (Role.ATTENTION, Role.ERROR)


def test_states_differ_in_shape_and_not_only_in_colour() -> None:
    shapes = [look.icon for look in icons.STATES.values()]
    assert len(set(shapes)) == len(shapes)


def test_colours_follow_palette_role_and_mode(qapp: QApplication) -> None:
    plain, held = icons.icon("sync"), icons.state_icon(State.HELD)
    assert QColor(theme.LIGHT.text).name() in colours(plain)
    assert QColor(theme.LIGHT.roles[Role.ATTENTION].text).name() in colours(held)
    assert QColor(theme.LIGHT.highlighted_text).name() in colours(held, QIcon.Mode.Selected)
    grey = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText).name()
    assert grey in colours(held, QIcon.Mode.Disabled)


def test_the_same_icon_changes_with_the_theme(qapp: QApplication) -> None:
    made = icons.icon("sync")
    before = colours(made)
    theme.install(qapp, Choice.DARK)
    assert QColor(theme.DARK.text).name() in colours(made)
    assert colours(made) != before


def test_an_icon_stays_inside_its_square() -> None:
    for name in ("sync", "package-variant-closed", "alert-outline"):
        box = icons.glyph(name).boundingRect()
        assert 0 <= box.left() < box.right() <= 480
        assert 0 <= box.top() < box.bottom() <= 480


def test_a_sharp_screen_gets_a_sharp_picture() -> None:
    made = icons.pixmap("sync", 16, QColor("black"), 2.0)
    assert (made.width(), made.height(), made.devicePixelRatio()) == (32, 32, 2.0)


def test_an_unknown_name_is_drawn_as_a_question_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    assert icons.glyph("no-such-icon") == icons.glyph("help-circle-outline")
    assert "no-such-icon" in caplog.text


@pytest.fixture
def _forgotten() -> Iterator[None]:
    """What was read of the font is forgotten before, and what a test read in its place after."""
    cached = (icons.glyph, icons._font, icons._tell_unreadable)
    for one in cached:
        one.cache_clear()
    yield
    for one in cached:
        one.cache_clear()


def _no_folder(folder: Path) -> None:
    folder.rmdir()


def _no_files(folder: Path) -> None:
    assert not list(folder.iterdir())


def _damaged(folder: Path) -> None:
    (folder / "materialdesignicons6-webfont-6.9.96.ttf").write_bytes(b"nothing of a font")
    (folder / "materialdesignicons6-webfont-charmap-6.9.96.json").write_text('{"sync": "F04E6"}', "utf-8")


def _no_names(folder: Path) -> None:
    real = next(icons.font_folder().glob("materialdesignicons6-webfont-*.ttf"))
    (folder / real.name).write_bytes(real.read_bytes())
    (folder / "materialdesignicons6-webfont-charmap-6.9.96.json").write_text("[not json", "utf-8")


@pytest.mark.usefixtures("_forgotten")
@pytest.mark.parametrize("spoil", [_no_folder, _no_files, _damaged, _no_names])
def test_without_a_readable_font_the_window_goes_on(
    spoil: Callable[[Path], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    qtbot: QtBot,
) -> None:
    """Icons are painted inside Qt's own calls: an exception that left there would end the program."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    spoil(folder)
    monkeypatch.setattr(icons, "font_folder", lambda: folder)
    made = QPushButton(icons.icon("sync"), "Sync now")
    qtbot.addWidget(made)
    made.show()
    made.setIcon(icons.state_icon(State.HELD))
    assert not made.grab().isNull()
    assert icons.glyph("sync").isEmpty()
    assert icons.glyph("pause").isEmpty()
    assert colours(icons.icon("sync")) == set()
    assert sum("cannot be read" in record.message for record in caplog.records) == 1


def test_qtawesome_is_never_imported() -> None:
    code = "import sys; from PySide6.QtGui import QGuiApplication; from alegra_desktop.gui import icons;"
    code += " app = QGuiApplication([]); icons.glyph('sync'); print('qtawesome' in sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=GUI.parents[1], capture_output=True, text=True, timeout=60, check=True
    )
    assert answer.stdout.strip() == "False"


def test_a_copied_font_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(icons, "resource", lambda name: tmp_path / name)
    assert icons.font_folder() == tmp_path / "fonts"


def test_the_programs_own_icon_has_every_size() -> None:
    made = icons.program_icon()
    assert {size.width() for size in made.availableSizes()} == {16, 24, 32, 48, 64, 128, 256, 512}
