"""One answer for many sales that seem to have a document: both sides first, then what is chosen and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.states import State
from alegra_desktop.gui.attention.adopting import CompareTwins
from alegra_desktop.gui.attention.groups import Line, lines_of
from alegra_desktop.gui.attention.page import AttentionPage
from alegra_desktop.practice.samples import calendar_of
from alegra_desktop.practice.samples_alegra import invoice_of_other_hand
from alegra_desktop.practice.samples_hotmart import lookalike_sales
from tests.gui.desks import HOTMART_NAME, PracticeDesk
from tests.gui.test_attention import cause

_PATIENCE = 30_000


def test_questions_of_the_same_certainty_are_one_line_that_says_how_many() -> None:
    asked = [cause(Kind.ALREADY_INVOICED, n, subject=str(n), document=f"FV{n}", by="buyer") for n in (1, 2, 3)]
    unsure = cause(Kind.ALREADY_INVOICED, 9, subject="9", document="FV9", by="day")
    lines = sorted(lines_of([*asked, unsure]), key=lambda line: line.rows)
    assert [line.rows for line in lines] == [(1, 2, 3), (9,)]
    assert words(lines[0].problem, "en").title == "This sale seems invoiced already: FV1 · 2 more"
    assert words(lines[1].problem, "es").title == "Esta venta parece ya facturada: FV9"


@pytest.fixture
def page(practice_desk: PracticeDesk, qtbot: QtBot) -> Iterator[AttentionPage]:
    """Two sales that somebody invoiced before the first run, which they stopped."""
    calendar = calendar_of(practice_desk.servers.hotmart)
    books = practice_desk.servers.alegra.companies["co"]
    invoice_of_other_hand(books, calendar, lookalike_sales(calendar, 1)[1])
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.sync()
    made = AttentionPage(practice_desk.desk)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    made.load()
    qtbot.waitUntil(lambda: made.causes.rowCount() > 0, timeout=_PATIENCE)
    yield made
    if made.hands.dialog is not None:
        made.hands.dialog.reject()


def _line(page: AttentionPage, kind: Kind) -> Line:
    return next(line for line in page.causes.lines if line.kind is kind)


def _press(page: AttentionPage, kind: Kind, number: int, qtbot: QtBot) -> CompareTwins:
    page.story.show_line(_line(page, kind))
    page.story.main_buttons[number].click()
    dialog = page.hands.dialog
    assert isinstance(dialog, CompareTwins)
    qtbot.waitUntil(lambda: bool(dialog.acting()), timeout=_PATIENCE)
    return dialog


def _texts(dialog: CompareTwins, column: int) -> list[str]:
    return [dialog.model.item(row, column).text().replace("\xa0", " ") for row in range(dialog.model.rowCount())]


def _states(desk: PracticeDesk, rows: tuple[int, ...]) -> set[State]:
    reader = desk.desk.reader
    assert reader is not None
    return {row.state for row in map(reader.row, rows)}


def test_the_first_scan_is_answered_for_all_of_them_at_once(
    practice_desk: PracticeDesk, page: AttentionPage, qtbot: QtBot
) -> None:
    rows = _line(page, Kind.ALREADY_INVOICED).rows
    assert len(rows) == 2
    dialog = _press(page, Kind.FIRST_SCAN_MATCHES, 0, qtbot)
    assert _texts(dialog, 2) == _texts(dialog, 5)
    assert sorted(_texts(dialog, 2)) == ["$ 119.000,00", "$ 120.500,00"]
    assert _texts(dialog, 1) == _texts(dialog, 4)
    assert set(_texts(dialog, 6)) == {"Same customer"}
    assert all(text.startswith("SETP") for text in _texts(dialog, 3))
    assert [made.text() for made in dialog.acting()] == ["They are their documents (2)", "Ask about each"]
    posted = len(practice_desk.servers.alegra.log.posted("/invoices"))
    dialog.acting()[0].click()
    qtbot.waitUntil(lambda: _states(practice_desk, rows) == {State.ISSUED}, timeout=_PATIENCE)
    qtbot.waitUntil(lambda: practice_desk.desk.integrations()[0].stopped is None, timeout=_PATIENCE)
    assert len(practice_desk.servers.alegra.log.posted("/invoices")) == posted


def test_only_the_chosen_sale_is_answered(practice_desk: PracticeDesk, page: AttentionPage, qtbot: QtBot) -> None:
    dialog = _press(page, Kind.ALREADY_INVOICED, 0, qtbot)
    first, second = (pair.row_id for pair in dialog._pairs)
    dialog.table.selectionModel().select(
        dialog.model.index(0, 0), QItemSelectionModel.SelectionFlag.Deselect | QItemSelectionModel.SelectionFlag.Rows
    )
    [act] = dialog.acting()
    assert act.text() == "It is its document (1)"
    dialog.table.clearSelection()
    assert not act.isEnabled()
    dialog.table.selectRow(1)
    act.click()
    qtbot.waitUntil(lambda: _states(practice_desk, (second,)) == {State.ISSUED}, timeout=_PATIENCE)
    assert _states(practice_desk, (first,)) == {State.HELD}


def test_a_voided_one_says_so_and_is_not_chosen(practice_desk: PracticeDesk, page: AttentionPage, qtbot: QtBot) -> None:
    rows = _line(page, Kind.ALREADY_INVOICED).rows
    found = practice_desk.ask(lambda office: office.twins(rows))
    assert found[0].document is not None
    practice_desk.servers.alegra.companies["co"].void("invoices", found[0].document.id)
    dialog = _press(page, Kind.ALREADY_INVOICED, 0, qtbot)
    assert _texts(dialog, 6) == ["Voided", "Same customer"]
    assert dialog.chosen() == (found[1].row_id,)
    dialog.reject()
    dialog = _press(page, Kind.ALREADY_INVOICED, 1, qtbot)  # "No, another": then each gets one of its own
    assert dialog.chosen() == tuple(pair.row_id for pair in found)
    assert "document of its own" in dialog.body.itemAt(1).widget().text()  # type: ignore[union-attr]


def test_an_answer_without_alegra_offers_nothing(
    practice_desk: PracticeDesk, page: AttentionPage, qtbot: QtBot
) -> None:
    practice_desk.servers.faults.replace("http-401=1@GET /company")
    page.story.show_line(_line(page, Kind.ALREADY_INVOICED))
    page.story.main_buttons[0].click()
    dialog = page.hands.dialog
    assert isinstance(dialog, CompareTwins)
    qtbot.waitUntil(lambda: dialog.news.text() not in ("", "Asking Alegra…"), timeout=_PATIENCE)
    assert dialog.acting() == []
    practice_desk.servers.faults.replace("")
