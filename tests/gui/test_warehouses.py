"""The page of the warehouses: which of Alegra's each of the store's is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.catalog import Warehouse
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind
from alegra_desktop.gui.warehouses.page import WarehousesPage
from alegra_desktop.gui.warehouses.table import WarehouseLinks, same_names
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk

_PATIENCE = 30_000
Told = list[tuple[str, Callable[[], None] | None]]


@pytest.fixture
def told(practice_desk: PracticeDesk) -> Told:
    said: Told = []
    practice_desk.desk.told.connect(lambda words, undo: said.append((words, undo)))
    return said


def _page(desk: PracticeDesk, qtbot: QtBot, name: str = MASTERSHOP_NAME) -> WarehousesPage:
    desk.desk.choose(name)
    page = WarehousesPage(desk.desk)
    qtbot.addWidget(page)
    page.resize(980, 640)
    page.show()
    page.load()
    qtbot.waitUntil(lambda: not page.goods.of(name).asking, timeout=_PATIENCE)
    return page


def _links(desk: PracticeDesk) -> dict[str, str]:
    found: Integration = next(one for one in desk.desk.integrations() if one.name == MASTERSHOP_NAME)
    return dict(found.rules.warehouse_links)


def test_each_warehouse_has_its_line(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(MASTERSHOP_NAME)
    page = _page(practice_desk, qtbot)
    assert page.stack.currentWidget() is page.content
    goods = page.goods.of(MASTERSHOP_NAME).goods
    assert goods is not None
    assert set(goods.warehouses) <= set(page.links.combos)
    for name, item in _links(practice_desk).items():
        assert page.links.combos[name].currentData() == item
        assert name in page.links.combos[name].accessibleName()
    assert "main one" in page._main.text()
    assert not page._mexican.isVisible()


def test_a_warehouse_is_linked_and_taken_back(practice_desk: PracticeDesk, qtbot: QtBot, told: Told) -> None:
    practice_desk.set_up(MASTERSHOP_NAME)
    page = _page(practice_desk, qtbot)
    before = _links(practice_desk)
    name, combo = next(iter(page.links.combos.items()))
    row = next(row for row in range(1, combo.count()) if combo.itemData(row) != before.get(name))
    combo.setFocus()
    combo.setCurrentIndex(row)
    combo.activated.emit(row)
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE)
    assert _links(practice_desk)[name] == combo.itemData(row)
    assert page.links.combos[name] is combo  # the focus stays where it was
    assert told[0][1] is not None
    told[0][1]()
    qtbot.waitUntil(lambda: _links(practice_desk) == before, timeout=_PATIENCE)
    qtbot.waitUntil(lambda: combo.currentData() == before.get(name, ""), timeout=_PATIENCE)


def test_a_link_that_alegra_refuses_is_said_and_taken_off_the_page(
    practice_desk: PracticeDesk, qtbot: QtBot, told: Told
) -> None:
    practice_desk.set_up(MASTERSHOP_NAME)
    page = _page(practice_desk, qtbot)
    before = _links(practice_desk)
    name, combo = next(iter(page.links.combos.items()))
    page.links.linked.emit(name, "99999")
    qtbot.waitUntil(lambda: page.news.isVisible() and page.news.text() != "Saving…", timeout=_PATIENCE)
    assert _links(practice_desk) == before
    assert combo.currentData() == before.get(name, "")
    assert not told


def test_hotmart_has_none_and_is_not_asked(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    page = _page(practice_desk, qtbot, HOTMART_NAME)
    assert page.empty.sentence() == "Hotmart sells digital goods: no warehouses to link."
    assert not page.goods.of(HOTMART_NAME).read
    assert not page.read.isVisible()


def test_the_button_of_a_held_sale_leads_to_its_warehouse(
    practice_desk: PracticeDesk, qtbot: QtBot, told: Told
) -> None:
    practice_desk.set_up(MASTERSHOP_NAME)
    practice_desk.sync()
    reader = practice_desk.desk.reader
    assert reader is not None
    causes = [one for one in reader.attention() if one.kind is Kind.WAREHOUSE_NOT_LINKED]
    assert causes
    page = _page(practice_desk, qtbot)
    assert page.badge() == len(causes)
    page.show_what({"integration": MASTERSHOP_NAME, "warehouse": causes[0].subject})
    combo = page.links.combos[causes[0].subject]
    qtbot.waitUntil(lambda: page.focusWidget() is combo)  # whether the window is in front or not
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE)
    assert "out with the next sync." in told[0][0]


def test_a_wheel_that_scrolls_the_page_changes_no_link(qtbot: QtBot) -> None:
    links = WarehouseLinks()
    qtbot.addWidget(links)
    links.show_links(["A"], [Warehouse("1", "One"), Warehouse("2", "Two")], {"A": "1"})
    links.show()
    changed: list[str] = []
    links.linked.connect(lambda name, item: changed.append(item))
    combo = links.combos["A"]
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(combo.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, wheel)
    assert combo.currentData() == "1"
    assert not changed


def test_what_is_gone_in_alegra_is_said(qtbot: QtBot) -> None:
    links = WarehouseLinks()
    qtbot.addWidget(links)
    warehouses = [Warehouse("1", "<b>One</b>"), replace(Warehouse("2", "Two"), active=False)]
    links.show_links(["A", "B"], warehouses, {"A": "2", "Forgotten": "1"})
    assert list(links.combos) == ["A", "B", "Forgotten"]
    words = [links._states[name].accessibleName() for name in links.combos]
    assert words == ["Gone in Alegra", "Not linked", "Linked"]


def test_equal_names_are_the_same_place() -> None:
    warehouses = [Warehouse("1", "Bodega Medellín"), Warehouse("2", "Principal")]
    assert same_names(["medellin", "PRINCIPAL", "Cali"], warehouses) == {"medellin": "1", "PRINCIPAL": "2"}


def test_f2_goes_to_what_is_missing_and_opens_its_list(qtbot: QtBot) -> None:
    links = WarehouseLinks()
    qtbot.addWidget(links)
    links.show_links(["A", "B"], [Warehouse("1", "One")], {"A": "1"})
    links.show()
    with qtbot.waitActive(links):
        links.activateWindow()
    links.combos["A"].clearFocus()
    links.choose()
    assert links.combos["B"].hasFocus()
    links.choose()
    assert links.combos["B"].view().isVisible()
    links.combos["B"].hidePopup()
