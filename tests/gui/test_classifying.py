"""What a state means: nothing is chosen for the merchant, what follows is said first, and it is remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.sale import Stage
from alegra_desktop.domain.states import State
from alegra_desktop.gui.attention.classifying import ClassifyState
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.page import AttentionPage
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.settings.fields import StatesField, field_for
from alegra_desktop.options import OPTIONS
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk

_PATIENCE = 30_000
Opened = Callable[..., tuple[AttentionPage, Line]]


@pytest.fixture
def opened(practice_desk: PracticeDesk, qtbot: QtBot) -> Iterator[Opened]:
    """The page, and its line of sales in a state like this."""
    pages: list[AttentionPage] = []

    def open_page(name: str, word: str, edit: Callable[[str], str] = str) -> tuple[AttentionPage, Line]:
        practice_desk.set_up(name, edit=edit)
        practice_desk.sync()
        page = AttentionPage(practice_desk.desk)
        pages.append(page)
        qtbot.addWidget(page)
        page.show()
        page.load()

        def found() -> list[Line]:
            lines = [line for line in page.causes.lines if line.kind is Kind.UNKNOWN_ORDER_STATE]
            return [line for line in lines if word in line.problem.details["state"]]

        qtbot.waitUntil(lambda: bool(found()), timeout=_PATIENCE)
        [line, *_] = found()
        page.story.show_line(line)
        page.story.main_buttons[0].click()
        return page, line

    yield open_page
    for page in pages:
        if page.hands.dialog is not None:
            page.hands.dialog.reject()


def _dialog(page: AttentionPage) -> ClassifyState:
    assert isinstance(page.hands.dialog, ClassifyState)
    return page.hands.dialog


def _choose(dialog: ClassifyState, stage: Stage) -> str:
    """Choose it; what the dialog says then."""
    dialog.meanings.button(dialog.stages.index(stage)).click()
    return " ".join(label.text() for label in dialog.follows.findChildren(QLabel))


def _answered(desk: PracticeDesk, qtbot: QtBot, line: Line, state: State) -> None:
    reader = desk.desk.reader
    assert reader is not None
    qtbot.waitUntil(lambda: {reader.row(row).state for row in line.rows} == {state}, timeout=_PATIENCE)


def test_nothing_is_chosen_first_and_what_is_remembered_goes_out_by_itself(
    practice_desk: PracticeDesk, opened: Opened, qtbot: QtBot
) -> None:
    page, line = opened(HOTMART_NAME, "PARTNER_REVIEW")
    dialog = _dialog(page)
    assert dialog.heading.text() == "What does “PARTNER_REVIEW” mean in Hotmart?"
    radios = dialog.findChildren(QRadioButton)
    assert [radio.isChecked() for radio in radios] == [False] * len(dialog.stages) == [False] * 6
    assert [one.text() for one in dialog.acting()] == ["Remember", "Do not invoice these"]
    assert not dialog.remember.isEnabled()
    assert "No document" in _choose(dialog, Stage.RETURNED)
    said = _choose(dialog, Stage.APPROVED)
    assert said.startswith("1 document")
    assert "119" in said
    dialog.remember.click()
    _answered(practice_desk, qtbot, line, State.DRAFT)
    [integration] = practice_desk.desk.integrations()
    assert integration.rules.state_words == {"PARTNER_REVIEW": "approved"}


def test_what_becomes_legal_is_said_with_its_amount(opened: Opened) -> None:
    page, _ = opened(HOTMART_NAME, "PARTNER_REVIEW", lambda text: text.replace('"draft"', '"final"'))
    said = _choose(_dialog(page), Stage.APPROVED)
    assert "goes out at once as a final invoice" in said or "final invoices" in said
    assert "119" in said
    assert "No document" in _choose(_dialog(page), Stage.PENDING)


def test_mastershop_has_its_own_way_of_an_order(practice_desk: PracticeDesk, opened: Opened, qtbot: QtBot) -> None:
    page, line = opened(MASTERSHOP_NAME, "77")
    dialog = _dialog(page)
    assert len(dialog.stages) == 9
    assert Stage.APPROVED not in dialog.stages
    dialog.acting()[1].click()
    _answered(practice_desk, qtbot, line, State.SKIPPED)
    [integration] = practice_desk.desk.integrations()
    assert integration.rules.state_words == {}


def test_where_the_state_is_not_the_riddle_nothing_is_promised(opened: Opened) -> None:
    page, _ = opened(MASTERSHOP_NAME, "(payment: ")
    dialog = page.hands.dialog
    assert isinstance(dialog, Question)
    assert not isinstance(dialog, ClassifyState)
    assert page.story.main_buttons[0].text().replace("&", "") == "Decide…"
    assert [one.text() for one in dialog.acting()] == ["Do not invoice them", "Read them again"]


def test_the_settings_show_it_and_forget_it(qtbot: QtBot) -> None:
    option = next(one for one in OPTIONS if one.name == "documents.states")
    field = field_for(option, ("prepaid",))
    assert isinstance(field, StatesField)
    qtbot.addWidget(field.widget)
    field.show({})
    assert field.none.isVisibleTo(field.widget)
    field.show({"PARTNER_REVIEW": "approved", "X": "pending"})
    assert not field.none.isVisibleTo(field.widget)
    one = field._fields["X"]
    assert one.widget.count() == 7  # six stages, or to be asked again
    one.widget.setCurrentIndex(0)
    assert field.value() == {"PARTNER_REVIEW": "approved"}
    assert replace(option, choices=()) == option  # its choices depend on the store
