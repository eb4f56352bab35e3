"""The window as a whole: every page in a language longer than any, in both themes; menus in every language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from alegra_desktop.gui import languages, theme
from alegra_desktop.gui.main_window import MainWindow
from alegra_desktop.gui.pages import PAGES
from alegra_desktop.gui.standings import Standings
from alegra_desktop.gui.theme import Choice
from tests.gui.desks import HOTMART_NAME, PracticeDesk
from tests.gui.looks import cut_texts, pseudo_language
from tests.translations import all_texts

_SMALL = (1024, 640)
_LETTER = re.compile(r"&(\w)")


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    theme.install(qapp, Choice.LIGHT)
    yield
    for translator in languages._installed:
        qapp.removeTranslator(translator)
    languages._installed.clear()
    theme.install(qapp, Choice.SYSTEM)


def window_on(desk: PracticeDesk, qtbot: QtBot) -> MainWindow:
    window = MainWindow(desk.desk, Standings(desk.desk))
    qtbot.addWidget(window)
    window.resize(*_SMALL)
    window.show()
    return window


def show_page(window: MainWindow, key: str, qtbot: QtBot) -> QWidget:
    """The page in front, after what it asked for has come."""
    window.go(key)
    qtbot.wait(300)
    page = window.pages.front
    assert page is not None
    assert page.key == key
    return page


@pytest.mark.parametrize("filled", [False, True], ids=["empty", "filled"])
def test_nothing_is_cut_in_a_language_longer_than_any(practice_desk: PracticeDesk, qtbot: QtBot, filled: bool) -> None:
    if filled:
        practice_desk.set_up(days=5)
        practice_desk.sync()
    cut: dict[str, list[str]] = {}
    with pseudo_language() as asked:
        window = window_on(practice_desk, qtbot)
        for entry in PAGES:
            show_page(window, entry.key, qtbot)
            cut[entry.key] = cut_texts(window)
        window.close()
    assert {key: texts for key, texts in cut.items() if texts} == {}
    # A class asks in its own name first, then in its parents': the text counts, whoever says it.
    ours = all_texts()
    contexts, sources = {text.context for text in ours}, {text.source for text in ours}
    unknown = {text for context, text in asked.asked if context in contexts} - sources
    assert unknown == set(), "shown, but the finder of texts does not see them"


@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK])
def test_the_theme_changes_under_an_open_window(
    practice_desk: PracticeDesk, qtbot: QtBot, qapp: QApplication, choice: Choice
) -> None:
    practice_desk.set_up(HOTMART_NAME, days=2)
    other = Choice.DARK if choice is Choice.LIGHT else Choice.LIGHT
    theme.install(qapp, other)
    window = window_on(practice_desk, qtbot)
    show_page(window, "history", qtbot)
    before = window.grab().toImage()
    theme.install(qapp, choice)
    qtbot.wait(100)
    after = window.grab().toImage()
    middle = (before.width() // 2, before.height() - 20)
    assert before.pixelColor(*middle).lightness() != after.pixelColor(*middle).lightness()
    assert (after.pixelColor(*middle).lightness() < 128) is (choice is Choice.DARK)


@pytest.mark.parametrize("language", list(languages.LANGUAGES))
def test_letters_of_menus_are_never_given_twice(
    practice_desk: PracticeDesk, qtbot: QtBot, qapp: QApplication, language: str
) -> None:
    languages.install(qapp, language)
    window = window_on(practice_desk, qtbot)
    menus = {"bar": [action.text() for action in window.menuBar().actions()]}
    for menu in window.findChildren(QMenu):
        menus[menu.title()] = [action.text() for action in menu.actions()]
    letters = {title: Counter(_LETTER.findall(" ".join(texts).lower())) for title, texts in menus.items()}
    assert {title: found for title, found in letters.items() if any(times > 1 for times in found.values())} == {}
