"""Undoing a sync from the window: what it says before, what it does, what stays, and every way out."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.ledger import Run
from alegra_desktop.domain.states import State
from alegra_desktop.gui.overview.page import OverviewPage
from alegra_desktop.gui.overview.runs import RunsDialog
from alegra_desktop.gui.overview.undoing import UndoDialog
from alegra_desktop.gui.widgets.labels import Text
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk

_PATIENCE = 30_000


def _last(desk: PracticeDesk, name: str) -> Run:
    reader = desk.desk.reader
    assert reader is not None
    return reader.runs(next(one.id for one in desk.desk.integrations() if one.name == name), 1)[0]


def _states(desk: PracticeDesk, run: Run) -> Counter[State]:
    reader = desk.desk.reader
    assert reader is not None
    return Counter(reader.row(number).state for number in reader.run_rows(run.id))


def _texts(dialog: UndoDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(Text) if label.isVisible())


def _links(dialog: UndoDialog) -> dict[str, QPushButton]:
    return {button.text(): button for button in dialog.findChildren(QPushButton) if button.isVisible()}


@pytest.fixture
def page(practice_desk: PracticeDesk, qtbot: QtBot) -> OverviewPage:
    practice_desk.set_up(days=6)
    practice_desk.sync(MASTERSHOP_NAME, HOTMART_NAME)
    made = OverviewPage(practice_desk.desk)
    qtbot.addWidget(made)
    practice_desk.bridge.changed.connect(made.refresh)  # as the window does for the page in sight
    made.resize(980, 640)
    made.show()
    made.load()
    qtbot.waitUntil(lambda: made.figures is not None and made.last.undoing.undo.isEnabled(), timeout=_PATIENCE)
    return made


def _ask(page: OverviewPage, qtbot: QtBot) -> UndoDialog:
    page.last.undoing.undo.click()
    dialog = page.window().findChild(UndoDialog)
    assert isinstance(dialog, UndoDialog)
    qtbot.waitUntil(lambda: dialog.news.isVisible() or "They add up" in _texts(dialog), timeout=_PATIENCE)
    return dialog


def test_it_says_what_it_takes_back_and_the_safe_answer_is_the_default(
    page: OverviewPage, practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    run = _last(practice_desk, HOTMART_NAME)
    drafts = _states(practice_desk, run)[State.DRAFT]
    dialog = _ask(page, qtbot)
    said = _texts(dialog)
    assert f"{drafts} draft" in said
    assert "They add up to" in said
    assert "stay Skipped" in said
    assert dialog.act.button.text() == f"Undo {drafts} documents"
    assert dialog.cancel.isDefault()
    assert not dialog.act.button.isDefault()
    assert dialog.parties.isVisible()
    assert not dialog.parties.isChecked()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert _states(practice_desk, run)[State.DRAFT] == drafts


def test_its_drafts_go_and_the_button_then_says_why_it_rests(
    page: OverviewPage, practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    run = _last(practice_desk, HOTMART_NAME)
    before = _states(practice_desk, run)
    dialog = _ask(page, qtbot)
    dialog.parties.setChecked(True)
    told: list[str] = []
    practice_desk.desk.told.connect(lambda words, undo: told.append(words))
    with qtbot.waitSignal(dialog.finished, timeout=_PATIENCE):
        dialog.act.button.click()
    assert _states(practice_desk, run) == before + Counter(
        {State.SKIPPED: before[State.DRAFT], State.DRAFT: -before[State.DRAFT]}
    )
    assert "undone" in told[0]
    assert "contact" in told[0]
    qtbot.waitUntil(lambda: not page.last.undoing.undo.isEnabled(), timeout=_PATIENCE)
    assert page.last.undoing.why.text() == "Nothing left to undo."


def test_what_is_issued_is_shown_with_its_way_out(
    page: OverviewPage, practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    run = _last(practice_desk, HOTMART_NAME)
    reader = practice_desk.desk.reader
    assert reader is not None
    [first, *_] = [n for n in reader.run_rows(run.id) if reader.row(n).state is State.DRAFT]
    practice_desk.servers.alegra.companies["co"].stamp(reader.row(first).alegra_id)
    seen: list[tuple[str, dict[str, object]]] = []
    practice_desk.desk.wanted.connect(lambda key, what: seen.append((key, what)))
    dialog = _ask(page, qtbot)
    assert "Not touched: 1 issued invoice, corrected only by credit note" in _texts(dialog)
    _links(dialog)["See the proposal"].click()
    assert [(key, what["rows"]) for key, what in seen] == [("history", (first,))]
    assert not dialog.isVisible()


def test_esc_stops_it_and_what_was_done_stays_done(
    page: OverviewPage, practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    practice_desk.servers.faults.replace("slow=1:0.3@DELETE /")
    run = _last(practice_desk, HOTMART_NAME)
    drafts = _states(practice_desk, run)[State.DRAFT]
    dialog = _ask(page, qtbot)
    dialog.act.button.click()
    qtbot.waitUntil(lambda: dialog.bar.value() > 0, timeout=_PATIENCE)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.bar.isVisible(), timeout=_PATIENCE)
    left = _states(practice_desk, run)
    assert left[State.SKIPPED] + left[State.DRAFT] == drafts
    assert "others are as they were" in _texts(dialog)
    assert dialog.cancel.text() == "Close"
    practice_desk.servers.faults.replace("")


def test_when_alegra_does_not_answer_it_says_so_and_tries_again(
    page: OverviewPage, practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    practice_desk.servers.faults.replace("http-401@GET /")
    dialog = _ask(page, qtbot)
    assert dialog.news.isVisible()
    assert not dialog.act.button.isEnabled()
    practice_desk.servers.faults.replace("")
    dialog.news.button.click()
    qtbot.waitUntil(lambda: dialog.act.button.isEnabled(), timeout=_PATIENCE)


def test_what_stays_is_told_with_its_reason(page: OverviewPage, practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    """Stamped between the look and the click: the engine looks again, and leaves it."""
    practice_desk.servers.faults.replace("http-503@DELETE /")
    dialog = _ask(page, qtbot)
    dialog.act.button.click()
    qtbot.waitUntil(lambda: dialog.cancel.text() == "Close", timeout=_PATIENCE)
    assert "stay:" in _texts(dialog)
    assert "See them" in _links(dialog)
    practice_desk.servers.faults.replace("")


def test_an_earlier_sync_is_chosen_from_the_list(page: OverviewPage, practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    page.last.undoing.earlier.click()
    listed = page.window().findChild(RunsDialog)
    assert isinstance(listed, RunsDialog)
    names = [one.integration for one in listed.model.runs]
    assert set(names) == {HOTMART_NAME, MASTERSHOP_NAME}
    row = names.index(MASTERSHOP_NAME)
    listed.table.selectRow(row)
    assert listed.act.button.isEnabled()
    run = listed.model.runs[row].run
    listed.act.button.click()
    dialog = page.window().findChild(UndoDialog)
    assert isinstance(dialog, UndoDialog)
    qtbot.waitUntil(lambda: dialog.reading.isHidden(), timeout=_PATIENCE)
    assert "remission" in _texts(dialog)
    with qtbot.waitSignal(dialog.finished, timeout=_PATIENCE):
        dialog.act.button.click()
    assert _states(practice_desk, run)[State.ISSUED] == 0
    qtbot.waitUntil(lambda: page.window().findChild(RunsDialog) is None, timeout=_PATIENCE)
    page.last.undoing.earlier.click()
    again = page.window().findChild(RunsDialog)
    assert isinstance(again, RunsDialog)
    again.table.selectRow([one.run.id for one in again.model.runs].index(run.id))
    assert not again.act.button.isEnabled()
    assert again.why.text() == "Nothing left to undo."
    again.reject()


def test_undone_sales_are_sent_again_from_the_history(
    page: OverviewPage, practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    run = _last(practice_desk, HOTMART_NAME)
    undone = practice_desk.ask(lambda office: office.undo(run.id)).rows
    done = practice_desk.ask(lambda office: office.send_again(undone))
    assert set(done.rows) == set(undone)
    assert _states(practice_desk, run)[State.READY] == len(undone)
    [report] = practice_desk.sync(HOTMART_NAME)
    reader = practice_desk.desk.reader
    assert reader is not None
    asked = [n for n in undone if reader.row(n).state is State.HELD]  # one of the samples looks invoiced already
    assert report.created == len(undone) - len(asked) > 5
    assert all(problem is not None for problem in (reader.row(n).problem for n in asked))
