"""Everything that the window shows, in every language: each control has a name for those who do not see it, a letter
opens one thing only, the tab key goes through it in the order of reading, and nothing is cut in the smallest window."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from alegra_desktop.gui import languages, theme
from tests.gui.desks import PracticeDesk
from tests.gui.looks import cut_texts, pseudo_language
from tests.screenshots import dialogs, pages, steps
from tests.screenshots.camera import Scout, rest, wait_until
from tests.screenshots.shops import busy_shop, new_shop

_SMALLEST = QSize(1024, 640)
_CONTROLS = (
    QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QAbstractItemView, QTextEdit, QPlainTextEdit, QTabBar,
)  # fmt: skip
_LETTER = re.compile(r"&(\w)")


def controls(window: QWidget) -> Iterator[QWidget]:
    """What can be used, without the parts that Qt itself puts into them."""
    for one in window.findChildren(QWidget):
        inner = isinstance(one.parent(), (QComboBox, QAbstractSpinBox, QLineEdit, QHeaderView, QTabBar))
        corner = one.metaObject().className() == "QTableCornerButton"
        if isinstance(one, _CONTROLS) and not (inner or corner or isinstance(one, QHeaderView)):
            yield one


def name_of(widget: QWidget) -> str:
    """What a screen reader says."""
    found: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def unnamed(window: QWidget) -> list[str]:
    shown = [one for one in controls(window) if one.isVisible()]
    return [f"{type(one).__name__} in {type(one.parent()).__name__}" for one in shown if not name_of(one)]


def letters(window: QWidget) -> Iterator[tuple[str, str]]:
    """What Alt and a letter open just now."""
    if isinstance(window, QMainWindow):
        for action in window.menuBar().actions():
            yield from ((letter.lower(), action.text()) for letter in _LETTER.findall(action.text()))
    for one in window.findChildren(QWidget):
        if one.isVisible() and one.isEnabled() and one.window() is window:
            bound = isinstance(one, QAbstractButton) or (isinstance(one, QLabel) and one.buddy() is not None)
            texts = [one.text()] if bound else []  # type: ignore[attr-defined]
            if isinstance(one, QTabBar):
                texts = [one.tabText(tab) for tab in range(one.count())]
            for text in texts:
                yield from ((letter.lower(), text) for letter in _LETTER.findall(text.replace("&&", "")))


def doubled(window: QWidget) -> list[str]:
    found: dict[str, list[str]] = {}
    for letter, text in letters(window):
        found.setdefault(letter, []).append(text)
    return [f"{letter}: {texts}" for letter, texts in found.items() if len(texts) > 1]


def backwards(window: QWidget) -> list[str]:
    """Where the tab key goes up the page: its next field lies wholly above the one before. Once it must, at the end."""
    ring: list[QWidget] = []
    one = window.nextInFocusChain()
    while one is not None and one is not window:
        usable = one.window() is window and one.isVisible() and one.isEnabled() and isinstance(one, _CONTROLS)
        ring += [one] if usable and one.focusPolicy() & Qt.FocusPolicy.TabFocus else []
        one = one.nextInFocusChain()
    jumps = [(a, b) for a, b in pairwise([*ring, *ring[:1]]) if _is_above(b, a, window)]
    return [f"{_said(a)} → {_said(b)}" for a, b in jumps] if len(jumps) > 1 else []


def _said(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{name_of(widget)}”"


def _is_above(later: QWidget, earlier: QWidget, window: QWidget) -> bool:
    low = later.mapTo(window, QPoint(0, later.height())).y()
    high = earlier.mapTo(window, QPoint(0, 0)).y()
    right = later.mapTo(window, QPoint(later.width(), 0)).x()
    left = earlier.mapTo(window, QPoint(0, 0)).x()
    return low <= high and right > left and later.mapTo(window, QPoint(0, 0)).x() < left + earlier.width()


class Judge(Scout):
    """Notes what `look` finds at each thing shown."""

    def __init__(self, look: dict[str, Callable[[QWidget], list[str]]]) -> None:
        super().__init__()
        self._look = look
        self.seen: list[str] = []
        self.found: list[str] = []

    def take(self, widget: QWidget, name: str, *, titled: bool = False, behind: QWidget | None = None) -> None:
        wait_until(self.work.done)
        rest(0.05)
        wait_until(self.work.done)
        self.seen.append(name)
        for kind, look in self._look.items():
            self.found += [f"{name}: {kind}: {one}" for one in look(widget)]


@pytest.fixture(scope="module")
def shops(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[PracticeDesk, PracticeDesk]]:
    """One at work, one on its first day."""
    theme.install(qapp, theme.Choice.LIGHT)
    folder: Path = tmp_path_factory.mktemp("shops")
    with busy_shop(folder / "busy") as busy, new_shop(folder / "new") as new:
        yield busy, new


def _go_through(judge: Judge, shops: tuple[PracticeDesk, PracticeDesk]) -> None:
    busy, new = shops
    try:
        pages.every_page(judge, busy, _SMALLEST)
        dialogs.every_dialog(judge, busy, _SMALLEST)
        pages.troubles(judge, busy, _SMALLEST)
        pages.first_start(judge, new, _SMALLEST)
        steps.hotmart(judge, new)
        steps.mastershop(judge, new)
    finally:
        judge.work.release()
    assert len(set(judge.seen)) == len(judge.seen) > 40


@pytest.mark.timeout(400)
@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
@pytest.mark.parametrize("language", list(languages.LANGUAGES))
def test_everything_can_be_reached_and_told(
    shops: tuple[PracticeDesk, PracticeDesk], qapp: QApplication, language: str
) -> None:
    languages.install(qapp, language)
    judge = Judge({"no name": unnamed, "one letter twice": doubled, "upwards": backwards, "cut": cut_texts})
    _go_through(judge, shops)
    assert judge.found == []


@pytest.mark.timeout(400)
@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_nothing_is_cut_that_is_longer_than_any_language(shops: tuple[PracticeDesk, PracticeDesk]) -> None:
    judge = Judge({"cut": cut_texts})
    with pseudo_language():
        _go_through(judge, shops)
    assert judge.found == []
