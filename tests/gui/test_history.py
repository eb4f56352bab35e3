"""The page of the history as a merchant uses it: reading, filtering, choosing, and staying still meanwhile."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.states import State
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.history.columns import Column, titles
from alegra_desktop.gui.history.page import HistoryPage
from alegra_desktop.gui.widgets.table import as_plain
from alegra_desktop.storage import coding
from alegra_desktop.storage.files import FILE
from alegra_desktop.storage.history import Sort
from alegra_desktop.storage.ledger import Ledger
from tests.gui.history_desk import reading_desk
from tests.gui.history_rows import now
from tests.storage.samples import SALE

COUNT = 1000


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with reading_desk(tmp_path / "many", COUNT) as made:
        yield made


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> HistoryPage:
    return opened(desk, qtbot, COUNT)


def opened(desk: Desk, qtbot: QtBot, count: int) -> HistoryPage:
    page = HistoryPage(desk)
    qtbot.addWidget(page)
    page.resize(1080, 620)
    with qtbot.waitExposed(page):
        page.show()
    page.load()
    qtbot.waitUntil(lambda: page.model.rowCount() == count)
    return page


def keys(qtbot: Any, widget: object, text: str) -> None:
    qtbot.keyClicks(widget, text)


def change(desk: Desk, tmp_path: Path, row_id: int, state: State) -> None:
    """As the engine would, beside the window."""
    with Ledger.open(tmp_path / "many", now) as ledger:
        ledger.move(ledger.row(row_id), state, "decided")


def test_everything_newest_first(page: HistoryPage) -> None:
    assert page.stack.currentWidget() is page.panes
    line = page.model.line(0)
    assert line is not None
    assert line.sale_id == "HP000000000"
    assert "1.000" in page.footer.count.text()
    assert page.details.facts is None


def test_nothing_is_exported_where_nothing_is_shown(page: HistoryPage, qtbot: QtBot) -> None:
    assert page.export_button.isEnabled()
    assert page.export_button.toolTip() == ""
    page.filters.search.setText("nobody has this name")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert not page.export_button.isEnabled()
    assert page.export_button.toolTip() == "There is nothing to export."


def test_states_days_and_text(page: HistoryPage, qtbot: QtBot) -> None:
    page.filters.states.choose((State.HELD,))
    qtbot.waitUntil(lambda: page.model.rowCount() == COUNT // 8)
    keys(qtbot, page.filters.search, "inigo NANEZ hp00000000")
    qtbot.waitUntil(lambda: page.model.rowCount() < 20)
    assert page.filters.remove.isVisible()
    keys(qtbot, page.filters.search, " nobody")
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty)
    assert page.empty.sentence() == page.tr("No sale matches these filters.")
    page.empty.button.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == COUNT)
    assert page.filters.wanted().everything
    assert not page.filters.remove.isVisible()
    assert page.filters.search.text() == ""


def test_problems_are_found_by_their_words(page: HistoryPage, qtbot: QtBot) -> None:
    """The ledger knows "product_not_linked"; the merchant types what stands in its title."""
    keys(qtbot, page.filters.search, "not linked")
    qtbot.waitUntil(lambda: page.model.rowCount() == COUNT // 8)


def test_a_click_on_a_header_orders(page: HistoryPage, qtbot: QtBot) -> None:
    page.view.horizontalHeader().setSortIndicator(Column.CUSTOMER, Qt.SortOrder.AscendingOrder)

    def first() -> str:
        line = page.model.line(0)
        return line.customer if line is not None else ""

    qtbot.waitUntil(lambda: first() == "Ana Gil")
    page.view.horizontalHeader().setSortIndicator(Column.TOTAL, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: str(page.model.index(0, Column.TOTAL).data()).endswith("119.006,00"))


def test_what_is_chosen_and_where_one_stands_survive_a_new_reading(
    page: HistoryPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    page.view.choose(500)
    page.view.selectionModel().select(
        page.model.index(502, 0),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )
    top = page.view.rowAt(0)
    assert top > 0
    chosen = list(page.view.chosen_ids())
    with qtbot.waitSignal(page.model.modelReset):
        page.load()
    assert list(page.view.chosen_ids()) == chosen
    assert page.view.current_id == 500
    assert page.view.rowAt(0) == top


def test_a_change_is_painted_where_it_stands(page: HistoryPage, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    page.view.choose(8)
    before = page.details.facts
    assert before is not None
    page.view.scrollToTop()
    top = page.view.rowAt(0)
    change(desk, tmp_path, 8, State.SKIPPED)
    page.refresh(frozenset({8}))
    line = page.model.line(7)
    assert line is not None
    assert line.state is State.SKIPPED
    assert page.view.rowAt(0) == top
    assert page.view.current_id == 8
    assert page.details.facts is not None
    assert page.details.facts.row.state is State.SKIPPED
    assert not page._soon.isActive(), "nothing is read anew for it"
    page.refresh(frozenset({COUNT + 1}))
    assert page._soon.isActive(), "a new sale comes with the next reading"


def test_counts_and_sums(page: HistoryPage, qtbot: QtBot) -> None:
    page.view.choose(1)
    assert "119.000,00" in page.footer.amount.text()
    page.footer.all.click()
    assert page.view.chosen_count() == COUNT
    assert list(page.view.chosen_ids()) == list(range(1, COUNT + 1))
    total = sum(119_000 + n % 7 for n in range(COUNT))
    shown = f"{total:,}".replace(",", ".")
    qtbot.waitUntil(lambda: f"{shown},00" in page.footer.amount.text())
    assert not page.footer.all.isVisible()


def test_copying_rows(page: HistoryPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    page.view.choose(2)
    qtbot.keyClick(page.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)  # type: ignore[no-untyped-call]
    qtbot.waitUntil(lambda: "HP000000001" in QGuiApplication.clipboard().text())
    assert QGuiApplication.clipboard().text().count("\t") == len(page.view.shown_columns()) - 1
    assert "\n" not in QGuiApplication.clipboard().text()
    page.view.selectAll()
    page.view.copy_selection()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().count("\n") == COUNT)
    head = QGuiApplication.clipboard().text().splitlines()[0].split("\t")
    assert head == [titles()[column] for column in page.view.shown_columns()]


def test_columns_give_way(page: HistoryPage, qtbot: QtBot) -> None:
    page.resize(1400, 620)
    qtbot.waitUntil(lambda: len(page.view.shown_columns()) == 6)
    page.resize(980, 620)
    qtbot.waitUntil(lambda: Column.DOCUMENT not in page.view.shown_columns())
    page.resize(860, 620)
    qtbot.waitUntil(lambda: Column.SALE not in page.view.shown_columns())
    assert Column.CUSTOMER in page.view.shown_columns()


def test_without_room_for_both_the_details_take_the_tables_place(page: HistoryPage, qtbot: Any) -> None:
    page.view.choose(3)
    page.resize(640, 560)
    qtbot.waitUntil(lambda: page.panes.narrow)
    assert page.view.isVisible()
    assert not page.details.isVisible()
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert page.details.isVisible()
    assert not page.view.isVisible()
    page.panes.back.click()
    assert page.view.isVisible()
    assert page.view.current_id == 3
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    qtbot.keyClick(page.details, Qt.Key.Key_Escape)
    assert page.view.isVisible()
    page.resize(1200, 560)
    qtbot.waitUntil(lambda: page.details.isVisible() and page.view.isVisible())


def test_widths_and_order_are_kept_but_no_filter(page: HistoryPage, desk: Desk, qtbot: QtBot) -> None:
    page.view.horizontalHeader().setSortIndicator(Column.SALE, Qt.SortOrder.AscendingOrder)
    page.view.horizontalHeader().resizeSection(Column.DATE, 131)
    page.filters.search.setText("HP000000001")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.hide()
    again = opened(desk, qtbot, COUNT)
    assert again.view.order == (Sort.SALE, False)
    assert again.view.columnWidth(Column.DATE) == 131
    assert again.filters.wanted().everything


def test_what_other_pages_ask_for(page: HistoryPage, qtbot: QtBot) -> None:
    page.show_what({"states": (State.HELD, State.REJECTED)})
    qtbot.waitUntil(lambda: page.model.rowCount() == COUNT // 4)
    page.show_what({"rows": (3, 5, 700)})
    qtbot.waitUntil(lambda: list(page.model.ids) == [3, 5, 700])
    page.show_what({"row": 400})
    qtbot.waitUntil(lambda: page.view.current_id == 400)
    assert page.details.facts is not None
    page.show_what({"group": "done"})
    qtbot.waitUntil(lambda: page.model.rowCount() == COUNT // 4)
    page.show_what({"text": "HP000000007"})
    qtbot.waitUntil(lambda: list(page.model.ids) == [8])
    assert page.view.current_id == 8, "a single one is chosen, its details open"


NAME = "<b>Ana</b> & <img src=x> Gil"


def test_somebodys_name_stays_a_name(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """In cells, in what they tell when hovered, in the details and in the preview of a search."""
    line = replace(SALE.lines[0], name=NAME)
    sale = replace(SALE, buyer=replace(SALE.buyer, name=NAME), lines=(line,), payment_word=NAME)
    with sqlite3.connect(tmp_path / "many" / FILE) as connection:
        connection.execute("UPDATE sale SET customer = ?, body = ?", (NAME, coding.from_sale(sale)))
        problem = json.dumps({"kind": "product_not_linked", "subject": "1", "details": {"product": NAME}})
        connection.execute("UPDATE outbox SET problem = ? WHERE state = 'held'", (problem,))
    connection.close()
    page = opened(desk, qtbot, COUNT)
    page.view.choose(3)
    index = page.model.index(2, Column.CUSTOMER)
    assert index.data() == NAME
    assert as_plain(NAME) == "<qt>&lt;b&gt;Ana&lt;/b&gt; &amp; &lt;img src=x&gt; Gil</qt>"
    labels = page.findChildren(QLabel)
    shown = [label for label in labels if "<b>" in label.text()]
    assert len(shown) >= 4, "customer, title, cause and the line of the sale"
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in shown)
    body = page.details.widget()
    assert body is not None
    buttons = [one.text() for one in body.findChildren(QPushButton)]
    assert not any("<img" in text for text in buttons)


def test_filters_and_choice_stay_while_other_pages_are_visited(page: HistoryPage, qtbot: QtBot) -> None:
    page.filters.states.choose((State.HELD,))
    qtbot.waitUntil(lambda: page.model.rowCount() == COUNT // 8)
    page.view.choose(11)
    page.hide()
    page.show()
    page.load()
    qtbot.waitUntil(lambda: page._task is None)
    assert page.model.rowCount() == COUNT // 8
    assert page.view.current_id == 11
    assert page.filters.states.value == (State.HELD,)
