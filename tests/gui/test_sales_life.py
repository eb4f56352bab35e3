"""What a merchant does about sales that stand still, from both pages, before the real engine: what the engine was
told, what became of each sale, and what it left alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import State
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.page import AttentionPage
from alegra_desktop.gui.history.page import HistoryPage
from tests.gui.desks import MASTERSHOP_NAME, PracticeDesk

_PATIENCE = 30_000


@pytest.fixture
def shop(practice_desk: PracticeDesk) -> PracticeDesk:
    """Five orders in states that nobody knows, remissions that stand, and what the samples hold besides."""
    practice_desk.set_up(MASTERSHOP_NAME)
    practice_desk.sync()
    return practice_desk


@pytest.fixture
def attention(shop: PracticeDesk, qtbot: QtBot) -> Iterator[AttentionPage]:
    page = AttentionPage(shop.desk)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    page.show()
    page.load()
    qtbot.waitUntil(lambda: page.causes.rowCount() > 0, timeout=_PATIENCE)
    yield page
    page.hide()


@pytest.fixture
def history(shop: PracticeDesk, qtbot: QtBot) -> HistoryPage:
    page = HistoryPage(shop.desk)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.load()
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=_PATIENCE)
    shop.bridge.changed.connect(page.refresh)
    shop.bridge.run_ended.connect(lambda report: page.refresh(frozenset()))
    return page


def asked_again(desk: PracticeDesk, rows: tuple[int, ...]) -> set[int]:
    """Which of these rows the merchant wanted tried again, as the ledger tells it."""
    reader = desk.desk.reader
    assert reader is not None
    return {row for row in rows if "again, by the merchant" in [event.name for event in reader.events(row_id=row)]}


def mend(desk: PracticeDesk) -> None:
    """Somebody makes the retired product active again in Alegra: nothing the program could have seen coming."""
    for company in desk.servers.alegra.companies.values():
        for number, item in list(company.all("items").items()):
            if item["status"] == "inactive":
                company.edit("items", number, status="active")


def many(page: AttentionPage) -> Line:
    """The cause with most sales; the page shows it."""
    line = max(page.causes.lines, key=lambda each: len(each.rows))
    page.list.setCurrentIndex(page.causes.index(page.causes.lines.index(line)))
    assert len(line.rows) == 2
    return line


@pytest.mark.parametrize("left_out", [0, 1], ids=["all", "one of them"])
def test_ticked_sales_are_tried_again_and_no_others(
    attention: AttentionPage, shop: PracticeDesk, qtbot: QtBot, left_out: int
) -> None:
    line = many(attention)
    model = attention.story.sales
    for row in range(left_out):
        model.setData(model.index(row, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    reader = shop.desk.reader
    assert reader is not None
    attention.story.retry_button.click()
    wanted = set(line.rows[left_out:])
    qtbot.waitUntil(lambda: asked_again(shop, line.rows) == wanted, timeout=_PATIENCE)
    # Nothing was mended: after the sync that follows they stand as before.
    qtbot.waitUntil(lambda: {reader.row(row).state for row in line.rows} == {State.HELD}, timeout=_PATIENCE)
    others = {row for each in attention.causes.lines for row in each.rows} - set(line.rows)
    assert asked_again(shop, tuple(others)) == set()


def test_a_sale_whose_cause_is_gone_becomes_its_document(
    history: HistoryPage, shop: PracticeDesk, qtbot: QtBot
) -> None:
    row = held(history, Kind.PRODUCT_INACTIVE)
    mend(shop)
    assert history.acts.retry.isEnabled()
    history.acts.retry.trigger()
    qtbot.waitUntil(lambda: state_shown(history, row) is State.ISSUED, timeout=_PATIENCE)
    qtbot.waitUntil(
        lambda: history.details.facts is not None and bool(history.details.facts.row.alegra_id), timeout=_PATIENCE
    )


def test_a_remission_is_opened_where_it_stands(
    history: HistoryPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def browse(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr("alegra_desktop.gui.attention.hands.QDesktopServices.openUrl", browse)
    row = first(history, State.ISSUED)
    history.acts.browse.trigger()
    line = history.model.line(history.model.row_of(row))
    assert line is not None
    assert opened == [f"https://app.alegra.com/remission/view/id/{line.alegra_id}"]


def test_several_are_skipped_at_once_and_taken_back_at_once(
    history: HistoryPage, shop: PracticeDesk, qtbot: QtBot
) -> None:
    reader = shop.desk.reader
    assert reader is not None
    rows = tuple(reader.history_ids(states=(State.HELD,)))
    assert len(rows) > 5
    before = {row: (reader.row(row).state, reader.row(row).problem) for row in rows}
    undos: list[Any] = []
    shop.desk.told.connect(lambda text, undo: undos.append(undo))
    history.filters.states.choose((State.HELD,))
    qtbot.waitUntil(lambda: history.model.rowCount() == len(rows), timeout=_PATIENCE)
    history.view.selectAll()
    history.footer.skip.click()
    qtbot.waitUntil(lambda: {reader.row(row).state for row in rows} == {State.SKIPPED}, timeout=_PATIENCE)
    qtbot.waitUntil(lambda: bool(undos), timeout=_PATIENCE)
    undos[0]()
    qtbot.waitUntil(
        lambda: before == {row: (reader.row(row).state, reader.row(row).problem) for row in rows}, timeout=_PATIENCE
    )


def held(page: HistoryPage, kind: Kind) -> int:
    for place in range(page.model.rowCount()):
        line = page.model.line(place)
        if line is not None and line.problem is not None and line.problem.kind is kind:
            assert page.view.choose(line.row_id)
            return line.row_id
    raise AssertionError(kind)


def first(page: HistoryPage, state: State) -> int:
    for place in range(page.model.rowCount()):
        line = page.model.line(place)
        if line is not None and line.state is state:
            assert page.view.choose(line.row_id)
            return line.row_id
    raise AssertionError(state)


def state_shown(page: HistoryPage, row: int) -> State | None:
    line = page.model.line(page.model.row_of(row))
    return line.state if line is not None else None
