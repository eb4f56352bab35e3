"""How the wizard looks and feels: nothing cut in the smallest window, letters once each, thousands of rows fluid."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from alegra_desktop.gui import languages
from alegra_desktop.gui.wizard.draft import Step
from alegra_desktop.gui.wizard.match import MatchPage
from alegra_desktop.gui.wizard.step import StepPage
from alegra_desktop.sync.answers import StoreProduct
from tests.gui.conftest import Responsive
from tests.gui.desks import PracticeDesk
from tests.gui.looks import cut_texts, pseudo_language
from tests.gui.wizards import ANA, CARO, LUIS, Merchant, Visitor

_LETTER = re.compile(r"&(\w)")


@pytest.mark.parametrize("who", [ANA, CARO, LUIS], ids=lambda who: who.name)
def test_nothing_is_cut_in_a_language_longer_than_any(
    practice_desk: PracticeDesk, qtbot: QtBot, qapp: QApplication, who: Merchant
) -> None:
    languages.install(qapp, "en")
    cut: dict[Step, list[str]] = {}
    with pseudo_language():
        visitor = Visitor(practice_desk, qtbot)
        visitor.wizard.resize(860, 560)

        def look(page: StepPage) -> None:
            qtbot.wait(50)
            cut[page.step] = cut_texts(visitor.wizard)
            if page.area.horizontalScrollBar().maximum():
                cut[page.step].append("the page is wider than the window")

        visitor.walk(who, see=look)
    assert {step: texts for step, texts in cut.items() if texts} == {}
    assert len(cut) == len(visitor.wizard.draft.steps)


def letters(widget: QWidget) -> Counter[str]:
    """Those that are typed with Alt on what is shown."""
    words = [one.text() for one in widget.findChildren(QAbstractButton) if one.isVisible()]
    words += [one.text() for one in widget.findChildren(QLabel) if one.isVisible() and one.buddy() is not None]
    return Counter("".join(letter for text in words for letter in _LETTER.findall(text)).lower())


@pytest.mark.parametrize("language", list(languages.LANGUAGES))
@pytest.mark.parametrize("who", [ANA, CARO], ids=lambda who: who.name)
def test_letters_are_given_once_and_fields_have_names(
    practice_desk: PracticeDesk, qtbot: QtBot, qapp: QApplication, who: Merchant, language: str
) -> None:
    languages.install(qapp, language)
    visitor = Visitor(practice_desk, qtbot)
    twice: dict[Step, dict[str, int]] = {}
    nameless: dict[Step, int] = {}

    def look(page: StepPage) -> None:
        twice[page.step] = {letter: times for letter, times in letters(visitor.wizard).items() if times > 1}
        fields = [one for one in page.findChildren(QLineEdit) if one.isVisible()]
        nameless[page.step] = sum(not _named(one) for one in fields)

    visitor.walk(who, see=look)
    assert {step: found for step, found in twice.items() if found} == {}
    assert {step: count for step, count in nameless.items() if count} == {}


def _named(field: QWidget) -> bool:
    """By itself, or as part of a spin box, a combo or a field of ours that is."""
    parent = field.parentWidget()
    return bool(field.accessibleName() or (parent is not None and parent.accessibleName()))


# --- many products


def test_thousands_of_products_stay_fluid(practice_desk: PracticeDesk, qtbot: QtBot, responsive: Responsive) -> None:
    visitor = Visitor(practice_desk, qtbot)
    visitor.walk(ANA, Step.TAXES)
    facts = visitor.wizard.draft.facts
    assert facts.store is not None
    many = tuple(StoreProduct(str(9_000_000 + n), f"Curso número {n}", price=Decimal(n)) for n in range(2_000))
    facts.store = replace(facts.store, products=many)
    with responsive():
        visitor.go_on()
        match = visitor.at(MatchPage, Step.PRODUCTS)
        visitor.wait(lambda: len(match.table.model.all_rows) == len(many))
        qtbot.wait(50)
        for key in (Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
            QTest.keyClick(match.table.view, key)
            qtbot.wait(20)
        QTest.keyClicks(match.table._search, "1999")
        visitor.wait(lambda: len(match.table.model.rows) == 1)
