"""The page of the products: linked, proposed, created, taxed, and everything taken back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.catalog import Company, Item, Tax
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.matching import How, Match
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Store
from alegra_desktop.domain.states import State
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.products.book import ProductBook, Show, Standing
from alegra_desktop.gui.products.create import CreateItems
from alegra_desktop.gui.products.goods import Goods, Stage
from alegra_desktop.gui.products.model import Column
from alegra_desktop.gui.products.page import ProductsPage
from alegra_desktop.gui.products.releasing import Releasing
from alegra_desktop.gui.products.table import ProductsTable
from alegra_desktop.gui.taxes.dialogs import ChooseTax
from alegra_desktop.sync.answers import Catalogue, StoreProduct
from tests.gui.conftest import Responsive
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk

_PATIENCE = 30_000


def _strict(text: str) -> str:
    """Nothing is created or taxed unasked."""
    return text.replace("create_missing = true", "create_missing = false").replace('default = "4"', 'default = ""')


def _by_itself(text: str) -> str:
    return _strict(text).replace("interval_minutes = 0", "interval_minutes = 600")


Told = list[tuple[str, Callable[[], None] | None]]


@pytest.fixture
def told(practice_desk: PracticeDesk) -> Told:
    """What the page said over the window, with what undoes it."""
    said: Told = []
    practice_desk.desk.told.connect(lambda words, undo: said.append((words, undo)))
    return said


def _page(desk: PracticeDesk, qtbot: QtBot, name: str = HOTMART_NAME) -> ProductsPage:
    desk.desk.choose(name)
    page = ProductsPage(desk.desk)
    qtbot.addWidget(page)
    page.resize(980, 640)
    page.show()
    page.load()
    _wait(page, qtbot)
    return page


def _wait(page: ProductsPage, qtbot: QtBot) -> None:
    def read() -> bool:
        return page.one is not None and not page.goods.of(page.one.name).asking

    qtbot.waitUntil(read, timeout=_PATIENCE)


def _stored(desk: PracticeDesk, name: str = HOTMART_NAME) -> Integration:
    return next(one for one in desk.desk.integrations() if one.name == name)


def _key(page: ProductsPage, *standings: Standing) -> str:
    return next(row.key for row in page.table.model.all_rows if row.standing in standings)


def _standing(page: ProductsPage, key: str) -> Standing:
    return next(row.standing for row in page.table.model.all_rows if row.key == key)


def _choose(page: ProductsPage, *keys: str) -> None:
    page.table.show_only(Show.ALL)
    page.table.view.clearSelection()
    for key in keys:
        index = page.table.model.index(page.table.model.row_of(key), 0)
        page.table.view.selectionModel().select(
            index, QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        )


def _created(count: int) -> str:
    return f"{count} item{'s' if count > 1 else ''} created and linked."


def _some_item(page: ProductsPage) -> Item:
    catalogue = page.goods.of(HOTMART_NAME).catalogue
    assert catalogue is not None
    return next(item for item in catalogue.items if item.active and item.taxes)


# --- showing


def test_both_sides_stand_beside_each_other(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up()
    page = _page(practice_desk, qtbot)
    assert page.stack.currentWidget() is page.content
    goods = page.goods.of(HOTMART_NAME).goods
    assert goods is not None
    assert len(page.table.model.all_rows) == len(goods.products) > 5
    assert {Standing.EQUAL, Standing.MISSING} <= {row.standing for row in page.table.model.all_rows}
    assert page.table._filters[Show.UNLINKED].isChecked()
    assert all(row.standing in (Standing.BROKEN, Standing.MISSING, Standing.PROPOSED) for row in page.table.model.rows)
    assert not page.news.text()


def test_one_row_for_each_variation(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(MASTERSHOP_NAME)
    page = _page(practice_desk, qtbot, MASTERSHOP_NAME)
    varied = [row for row in page.table.model.all_rows if row.product.variation_id]
    assert len({row.key for row in varied}) == len(varied) > len({row.product.product_id for row in varied})


def test_without_a_store_there_is_only_its_set_up(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    seen: list[str] = []
    practice_desk.desk.wanted.connect(lambda key, what: seen.append(key))
    page = ProductsPage(practice_desk.desk)
    qtbot.addWidget(page)
    page.show()
    page.load()
    assert not page.read.isVisible()
    assert page.empty.button.isVisible()
    page.empty.button.click()
    assert seen == ["wizard"]


def test_several_integrations_have_no_common_products(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up()
    page = ProductsPage(practice_desk.desk)
    qtbot.addWidget(page)
    page.show()
    page.load()
    assert "Choose one integration" in page.empty.sentence()
    assert page.which.isVisible()
    assert not page.read.isVisible()
    page.which.activated.emit(page.which.findData(HOTMART_NAME))
    assert practice_desk.desk.integration == HOTMART_NAME


def test_filters_and_search(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    page = _page(practice_desk, qtbot)
    model = page.table.model
    for show, standing in ((Show.PROPOSED, Standing.PROPOSED), (Show.UNTAXED, Standing.UNTAXED)):
        page.table._filters[show].click()
        assert {row.standing for row in model.rows} <= {standing}
        assert len(model.rows) == sum(row.standing is standing for row in model.all_rows)
    page.table._filters[Show.ALL].click()
    page.table._search.setText("EXCEL curso")
    qtbot.waitUntil(lambda: len(model.rows) < len(model.all_rows))
    assert model.rows
    assert all("excel" in row.name.casefold() for row in model.rows)
    page.table._search.setText("REF-4081003-HM")
    qtbot.waitUntil(lambda: [row.reference for row in model.rows] == ["REF-4081003-HM"])


def test_a_store_that_refuses_is_said_and_asked_again(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    right = practice_desk.vault.get(HOTMART_NAME, "client_secret")
    assert right
    practice_desk.vault.set(HOTMART_NAME, "client_secret", "wrong")
    practice_desk.vault.set(HOTMART_NAME, "basic", "wrong")
    page = _page(practice_desk, qtbot)
    assert page.stack.currentWidget() is page.empty
    assert page.news.isVisible()
    assert "Hotmart" in page.news.text()
    practice_desk.vault.set(HOTMART_NAME, "client_secret", right)
    practice_desk.vault.delete(HOTMART_NAME, "basic")
    page.news.button.click()
    _wait(page, qtbot)
    assert page.stack.currentWidget() is page.content
    assert not page.news.isVisible()


def test_reading_can_be_stopped(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.desk.choose(HOTMART_NAME)
    page = ProductsPage(practice_desk.desk)
    qtbot.addWidget(page)
    page.show()
    page.load()
    assert page.goods.of(HOTMART_NAME).stage is Stage.ALEGRA
    busy = [page.read.busy]
    assert page.empty.sentence() == "Reading Alegra…"
    page.goods.stop(HOTMART_NAME)
    assert [*busy, page.read.busy] == [True, False]
    assert page.empty.sentence() == "Not read yet."
    page.read.button.click()
    _wait(page, qtbot)
    assert page.stack.currentWidget() is page.content


# --- changing


def test_a_link_is_made_in_the_cell_and_taken_back(practice_desk: PracticeDesk, qtbot: QtBot, told: Told) -> None:
    practice_desk.set_up(HOTMART_NAME)
    page = _page(practice_desk, qtbot)
    key, item = _key(page, Standing.MISSING), _some_item(page)
    page.table.show_only(Show.ALL)
    index = page.table.model.index(page.table.model.row_of(key), Column.ITEM)
    assert page.table.model.setData(index, item.id)
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE)
    assert _stored(practice_desk).rules.product_links[key] == item.id
    assert _standing(page, key) is Standing.LINKED
    words, undo = told[-1]
    assert item.name in words
    assert words.startswith("Linked: ")
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: key not in _stored(practice_desk).rules.product_links, timeout=_PATIENCE)
    qtbot.waitUntil(lambda: _standing(page, key) is Standing.MISSING, timeout=_PATIENCE)


def test_a_link_that_alegra_refuses_is_said_and_not_made(practice_desk: PracticeDesk, qtbot: QtBot, told: Told) -> None:
    practice_desk.set_up(HOTMART_NAME)
    page = _page(practice_desk, qtbot)
    before, key = _stored(practice_desk).rules, _key(page, Standing.MISSING)
    page.table.linked.emit({key: "99999"})
    qtbot.waitUntil(lambda: page.news.isVisible() and "99999" in page.news.text(), timeout=_PATIENCE)
    assert _stored(practice_desk).rules == before
    assert not told
    page.show_all()
    assert "99999" in page.news.text()


def test_proposals_are_accepted_alone_and_all_together(practice_desk: PracticeDesk, qtbot: QtBot, told: Told) -> None:
    practice_desk.set_up(HOTMART_NAME)
    page = _page(practice_desk, qtbot)
    model = page.table.model
    catalogue = page.goods.of(HOTMART_NAME).catalogue
    assert catalogue is not None
    missing = [row.key for row in model.all_rows if row.standing is Standing.MISSING][:3]
    free = [item for item in catalogue.items if item.active and not item.reference.startswith("REF")][:3]
    assert len(missing) == len(free) == 3
    matches = {key: Match(item.id, How.NAME, 92) for key, item in zip(missing, free, strict=True)}
    known = page.goods.of(HOTMART_NAME)
    page.goods._set(HOTMART_NAME, replace(known, matches={**known.matches, **matches}))
    assert [_standing(page, key) for key in missing] == [Standing.PROPOSED] * 3
    _choose(page, missing[0])
    page.table.accept_button.click()
    qtbot.waitUntil(lambda: _standing(page, missing[0]) is Standing.LINKED, timeout=_PATIENCE)
    page.table.accept_all_button.click()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=_PATIENCE)
    links = _stored(practice_desk).rules.product_links
    assert [links[key] for key in missing] == [item.id for item in free]


def test_a_product_is_unlinked(practice_desk: PracticeDesk, qtbot: QtBot, told: Told) -> None:
    practice_desk.set_up(HOTMART_NAME)
    page = _page(practice_desk, qtbot)
    key = _key(page, Standing.MISSING)
    page.table.linked.emit({key: _some_item(page).id})
    qtbot.waitUntil(lambda: _standing(page, key) is Standing.LINKED, timeout=_PATIENCE)
    _choose(page, key)
    page.table.view.setFocus()
    QTest.keyClick(page.table.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: _standing(page, key) is Standing.MISSING, timeout=_PATIENCE)
    assert told[-1][0].startswith("Unlinked: ")


def test_missing_items_are_created_together(practice_desk: PracticeDesk, qtbot: QtBot, told: Told) -> None:
    practice_desk.set_up(MASTERSHOP_NAME)
    page = _page(practice_desk, qtbot, MASTERSHOP_NAME)
    new = page.table._new_ones()
    assert new
    page.table.create_all_button.click()
    [dialog] = page.findChildren(CreateItems)
    dialog.act.button.click()
    if not dialog.tax.currentData():  # no default: the dialog insists
        dialog.tax.setCurrentIndex(1)
        dialog.act.button.click()
    assert not page.table.create_all_button.isEnabled()
    assert page.news.isVisible()
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE)
    assert told[-1][0] == _created(len(new))
    links = _stored(practice_desk, MASTERSHOP_NAME).rules.product_links
    assert {row.key for row in new} <= set(links)
    assert len(set(links.values())) == len(links)
    assert {_standing(page, row.key) for row in new} == {Standing.LINKED}
    assert not page.news.isVisible()


def test_creating_can_be_stopped(practice_desk: PracticeDesk, qtbot: QtBot, told: Told) -> None:
    practice_desk.set_up(MASTERSHOP_NAME)
    page = _page(practice_desk, qtbot, MASTERSHOP_NAME)
    new = page.table._new_ones()
    page.table.create_wanted.emit(
        [*new, *(row for row in page.table.model.all_rows if row.standing is Standing.BROKEN)]
    )
    [dialog] = page.findChildren(CreateItems)
    dialog.tax.setCurrentIndex(1)
    dialog.act.button.click()
    page.news.button.click()
    qtbot.waitUntil(lambda: page._creating is None, timeout=_PATIENCE)
    assert told[-1][0] == _created(1)
    assert [_standing(page, row.key) for row in new].count(Standing.LINKED) == 1


def test_a_tax_is_assigned_and_taken_back(practice_desk: PracticeDesk, qtbot: QtBot, told: Told) -> None:
    practice_desk.set_up(HOTMART_NAME, edit=_strict)
    page = _page(practice_desk, qtbot)
    key = _key(page, Standing.UNTAXED)
    _choose(page, key)
    page.table.tax_button.click()
    [dialog] = page.findChildren(ChooseTax)
    assert not dialog.act.button.isEnabled()
    dialog.combo.setCurrentIndex(1)
    dialog.act.button.click()
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE)
    assert _standing(page, key) in (Standing.LINKED, Standing.EQUAL)
    assert key in _stored(practice_desk).rules.tax_links
    assert told[-1][1] is not None
    told[-1][1]()
    qtbot.waitUntil(lambda: _standing(page, key) is Standing.UNTAXED, timeout=_PATIENCE)


# --- what others ask for


def test_the_button_of_a_held_sale_leads_to_its_product(practice_desk: PracticeDesk, qtbot: QtBot, told: Told) -> None:
    practice_desk.set_up(edit=_strict)
    practice_desk.sync(HOTMART_NAME)
    reader = practice_desk.desk.reader
    assert reader is not None
    cause = next(one for one in reader.attention() if one.kind is Kind.PRODUCT_NOT_LINKED)
    page = ProductsPage(practice_desk.desk)
    qtbot.addWidget(page)
    page.show()
    practice_desk.desk.integration_changed.connect(lambda _: page.load())
    page.show_what({"integration": HOTMART_NAME, "product": cause.subject})
    _wait(page, qtbot)
    row = page.table.view.currentIndex().row()
    assert page.table.model.rows[row].key == cause.subject
    assert page.badge() > 0
    page.table.linked.emit({cause.subject: _some_item(page).id})
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE)
    count = len(cause.rows)
    assert f"{count} sale{'s go' if count > 1 else ' goes'} out with the next sync." in told[-1][0]


def test_what_only_a_sale_knows_is_shown_too(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME, edit=_strict)
    practice_desk.sync()
    page = _page(practice_desk, qtbot)
    reader = practice_desk.desk.reader
    assert reader is not None
    cause = next(one for one in reader.attention() if one.kind is Kind.PRODUCT_NOT_LINKED)
    known = page.goods.of(HOTMART_NAME)
    assert known.goods is not None
    fewer = tuple(product for product in known.goods.products if product.product_id != cause.subject)
    page.goods._set(HOTMART_NAME, replace(known, goods=replace(known.goods, products=fewer)))
    row = next(row for row in page.table.model.all_rows if row.key == cause.subject)
    assert row.name == cause.problem.details["product"]


def test_freed_sales_go_by_themselves(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME, days=20, edit=_by_itself)
    reader = practice_desk.desk.reader
    assert reader is not None
    qtbot.waitUntil(lambda: bool(reader.runs(1, 1)) and reader.runs(1, 1)[0].ended_at is not None, timeout=60_000)
    qtbot.waitUntil(lambda: not any(turn.running for turn in practice_desk.bridge.agenda.turns), timeout=_PATIENCE)
    page = _page(practice_desk, qtbot)
    page.releasing = Releasing(practice_desk.desk, page, seconds=0)
    cause = next(one for one in reader.attention() if one.kind is Kind.PRODUCT_NOT_LINKED)
    page.table.linked.emit({cause.subject: _some_item(page).id})
    rows = list(cause.rows)
    done = {State.DRAFT, State.ISSUED}
    qtbot.waitUntil(lambda: {line.state for line in reader.history_lines(rows)} <= done, timeout=60_000)


def test_a_repair_that_is_taken_back_frees_nothing(
    practice_desk: PracticeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice_desk.set_up(HOTMART_NAME, days=1, edit=_by_itself)
    owner = QWidget()
    qtbot.addWidget(owner)
    releasing = Releasing(practice_desk.desk, owner)
    releasing.release(HOTMART_NAME)
    assert releasing.timer.isActive()
    releasing.keep(HOTMART_NAME)
    ordered: list[Any] = []
    monkeypatch.setattr(practice_desk.bridge, "order", ordered.append)
    releasing.timer.timeout.emit()
    assert not ordered
    releasing.release(HOTMART_NAME)
    releasing.timer.timeout.emit()
    assert len(ordered) == 1


# --- what it knows


def test_a_tax_that_contradicts_the_item_is_seen() -> None:
    iva, five = Tax("1", "IVA", Decimal(19), "IVA"), Tax("2", "IVA 5", Decimal(5), "IVA")
    item = Item("7", "Curso", taxes=("1",))
    company = Company("9", "Shop", "colombia")
    catalog = Catalogue(company, (iva, five), (item,), (), (), (), (), (), (), (), (), ()).catalog
    rules = Rules(since=date(2026, 1, 1), product_links={"a": "7"}, tax_links={"a": "2"})
    product = StoreProduct("a", "Curso")
    assert ProductBook(Store.HOTMART, (product,), catalog, rules).row(product).standing is Standing.DIFFERS
    same = replace(rules, tax_links={"a": "1"})
    assert ProductBook(Store.HOTMART, (product,), catalog, same).row(product).standing is Standing.LINKED


def test_new_links_to_unknown_items_are_read_once_more(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    page = _page(practice_desk, qtbot)
    goods, one = Goods.of_desk(practice_desk.desk), _stored(practice_desk)
    goods.look(one)
    assert not goods.of(HOTMART_NAME).asking
    linked = replace(one, rules=replace(one.rules, product_links={"x": "77777"}))
    goods.look(linked)
    assert goods.of(HOTMART_NAME).asking
    _wait(page, qtbot)
    goods.look(linked)
    assert not goods.of(HOTMART_NAME).asking


# --- thousands


def _thousands(count: int) -> ProductBook:
    items = tuple(
        Item(str(n), f"Curso número {n} de finanzas", f"REF-{n}-HM" if n % 2 else "", taxes=("1",) if n % 3 else ())
        for n in range(1, count + 1)
    )
    products = tuple(StoreProduct(str(n), f"Curso {n} de finanzas", price=Decimal(n)) for n in range(1, count + 1))
    tax = Tax("1", "IVA", Decimal(19), "IVA")
    catalogue = Catalogue(Company("9", "Shop", "colombia"), (tax,), items, (), (), (), (), (), (), (), (), ())
    matches = {
        str(n): Match(str(n), How.REFERENCE if n % 2 else How.NAME, 100 if n % 2 else 91) for n in range(1, count)
    }
    return ProductBook(Store.HOTMART, products, catalogue.catalog, Rules(since=date(2026, 1, 1)), matches)


def test_five_thousand_rows_stay_fluid(qtbot: QtBot, responsive: Responsive) -> None:
    book = _thousands(5000)
    rows = asyncio.run(book.rows_in_turns())  # as the engine's thread makes them
    table = ProductsTable(Formats("en"))
    qtbot.addWidget(table)
    table.resize(980, 640)
    table.show()
    qtbot.waitExposed(table)
    steps: list[Callable[[], object]] = [
        lambda: table.show_book(book, rows),
        lambda: table.show_only(Show.UNLINKED),
        lambda: table.show_only(Show.ALL),
        lambda: table._search.setText("curso 49"),
        lambda: table._search.clear(),
        lambda: table.view.sortByColumn(Column.PRODUCT, Qt.SortOrder.DescendingOrder),
        lambda: table.view.sortByColumn(Column.STATE, Qt.SortOrder.AscendingOrder),
        table.view.selectAll,
        table.view.scrollToBottom,
        lambda: table.select("2500", edit=True),
        lambda: table.show_book(book),
    ]
    with responsive():
        for step in steps:
            _in_loop(step, qtbot)
    assert len(table.model.rows) == 5000


def _in_loop(step: Callable[[], object], qtbot: QtBot) -> None:
    """As a click is; then let it paint."""
    done: list[object] = []
    QTimer.singleShot(0, lambda: done.append(step()))
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(260)  # the search box waits for the fingers to rest


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    table = ProductsTable(Formats("en"))
    qtbot.addWidget(table)
    QAbstractItemModelTester(table.model, QAbstractItemModelTester.FailureReportingMode.Warning, table)
    table.show_book(_thousands(30))
    table.show_only(Show.PROPOSED)
    table.view.sortByColumn(Column.PRICE, Qt.SortOrder.DescendingOrder)
    table.show_only(Show.ALL)
    assert table.model.rowCount() == 30


def test_every_control_has_a_name(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    page = _page(practice_desk, qtbot)
    for widget in (page.which, page.table.view, page.table._search):
        assert widget.accessibleName()
    for pressed in (page.read.button, page.table.accept_button, page.table.tax_button, page.table.unlink_button):
        assert pressed.text()
