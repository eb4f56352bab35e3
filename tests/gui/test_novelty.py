"""What is new in the store or changed in Alegra: counted beside the page, shown on it, and seen by looking."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind
from alegra_desktop.gui.main_window import MainWindow
from alegra_desktop.gui.products.book import Show, Standing
from alegra_desktop.gui.products.page import ProductsPage
from alegra_desktop.gui.standings import Standings
from alegra_desktop.sync.notice import news
from alegra_desktop.sync.office import Office
from tests.gui.desks import HOTMART_NAME, NEW, PracticeDesk
from tests.sync.books import COMPANIES

_PATIENCE = 30_000


def _page(desk: PracticeDesk, qtbot: QtBot) -> ProductsPage:
    desk.desk.choose(HOTMART_NAME)
    page = ProductsPage(desk.desk)
    qtbot.addWidget(page)
    page.resize(980, 640)
    page.show()
    page.load()
    _wait(page, qtbot)
    return page


def _wait(page: ProductsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.goods.of(HOTMART_NAME).read, timeout=_PATIENCE)
    qtbot.waitUntil(lambda: not page.goods.of(HOTMART_NAME).asking, timeout=_PATIENCE)


def _link(desk: PracticeDesk, product: str, item: str) -> None:
    desk.ask(lambda office: office.link(HOTMART_NAME, products={product: item}))
    desk.desk.integrations_changed.emit()


def _look_a_day_later(desk: PracticeDesk) -> None:
    """The next run looks at everything that is looked at once a day."""

    async def forget(office: Office) -> None:
        ledger, one = office.engine.ledger, office.engine.integration(HOTMART_NAME)
        text = ledger.memory(one.id, "goods")
        year = str(office.engine.clock.now().year)
        ledger.remember(one.id, "goods", text.replace(f'"at": "{year}', f'"at": "{int(year) - 1}'))

    desk.ask(forget)
    desk.sync(HOTMART_NAME)


def _unseen(desk: PracticeDesk) -> frozenset[str]:
    assert desk.desk.reader is not None
    [one] = [each for each in desk.desk.integrations() if each.name == HOTMART_NAME]
    return news(desk.desk.reader, one).things


def _rows(page: ProductsPage) -> dict[str, str]:
    """The visible rows and what their state says."""
    return {row.key: page.table.model.state_of(row) for row in page.table.model.rows}


def test_a_new_product_is_counted_until_somebody_looks(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.sync(HOTMART_NAME)
    assert not _unseen(practice_desk)
    practice_desk.sell_something_new()
    [report] = practice_desk.sync(HOTMART_NAME)
    assert report.new_products == 1
    page = _page(practice_desk, qtbot)
    qtbot.waitUntil(lambda: not _unseen(practice_desk), timeout=_PATIENCE)
    page.table.show_only(Show.NEW)
    [(key, state)] = _rows(page).items()
    assert key == NEW
    assert state.startswith("New · ")
    assert page.table._filters[Show.NEW].isVisibleTo(page)
    page.load()  # the next time it comes to the front
    assert not page.table.model.fresh
    assert "New" not in " ".join(_rows(page).values())


def test_the_sidebar_counts_what_is_new(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.sync(HOTMART_NAME)
    standings = Standings(practice_desk.desk)
    window = MainWindow(practice_desk.desk, standings)
    qtbot.addWidget(window)
    window.show()

    def badge() -> int:
        item = next(
            window.sidebar.item(row) for row in range(window.sidebar.count())
            if window.sidebar._entries[row].key == "products"
        )  # fmt: skip
        return int(item.data(0x0100 + 1) or 0)

    qtbot.waitUntil(lambda: standings.taken > 0, timeout=_PATIENCE)
    before = badge()
    practice_desk.sell_something_new()
    practice_desk.sync(HOTMART_NAME)
    qtbot.waitUntil(lambda: badge() == before + 1, timeout=_PATIENCE)
    window.go("products")
    held = {cause.subject for cause in standings.board.causes if cause.kind is Kind.PRODUCT_NOT_LINKED}
    qtbot.waitUntil(lambda: badge() == before + (NEW in held), timeout=_PATIENCE)


def test_a_linked_item_that_is_gone_says_so_and_by_its_name(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    books = practice_desk.servers.alegra.companies[COMPANIES[HOTMART_NAME]]
    item = books.add_item("Ítem de siempre", reference="REF-OLD", price=100, tax=books.tax_id(19))
    practice_desk.sell_something_new()
    _link(practice_desk, NEW, item)
    _look_a_day_later(practice_desk)
    books.delete("items", item)
    _look_a_day_later(practice_desk)
    page = _page(practice_desk, qtbot)
    [row] = [row for row in page.table.model.all_rows if row.key == NEW]
    assert (row.standing, row.linked) == (Standing.BROKEN, item)
    assert "Gone from Alegra" in page.table.model.state_of(row)
    assert page.table.model.item_of(row) == "Ítem de siempre"
    page.table.show_only(Show.ALL)
    page.show_what({"item": item})  # the button of its held sales leads here
    assert page.table.view.currentIndex().row() == page.table.model.row_of(NEW)


def test_an_item_that_lost_its_tax_or_changed_its_reference_says_so(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    books = practice_desk.servers.alegra.companies[COMPANIES[HOTMART_NAME]]
    item = books.add_item("Ítem de siempre", reference="REF-OLD", price=100, tax=books.tax_id(19))
    practice_desk.sell_something_new()
    _link(practice_desk, NEW, item)
    _look_a_day_later(practice_desk)
    books.edit("items", item, reference="REF-NEW", tax=[])
    _look_a_day_later(practice_desk)
    page = _page(practice_desk, qtbot)
    [row] = [row for row in page.table.model.all_rows if row.key == NEW]
    state = page.table.model.state_of(row)
    assert "lost its tax" in state
    assert "its reference was REF-OLD" in state


def test_a_product_the_store_renamed_or_took_away_says_so(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.sync(HOTMART_NAME)
    store = practice_desk.servers.hotmart
    [integration] = practice_desk.desk.integrations()
    mine = integration.store_settings["client_id"]
    one, two = [p for p in store.products.values() if p.client_id == mine and p.listed and p.status == "ACTIVE"][:2]
    store.add_product(replace(one, name="Otro nombre"))
    store.add_product(replace(two, listed=False))
    _look_a_day_later(practice_desk)
    page = _page(practice_desk, qtbot)
    page.table.show_only(Show.NEW)
    said = _rows(page)
    assert f"renamed, was “{one.name}”" in said[str(one.id)]
    assert "not for sale in the store any more" in said[str(two.id)]
    [row] = [row for row in page.table.model.rows if row.key == str(two.id)]
    assert row.name == two.name
