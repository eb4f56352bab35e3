"""Links as a file: written for a spreadsheet, read back, looked into first, linked when told to, taken back."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.catalog import EXCLUDED, Catalog, Company, Item, Tax, index_references
from alegra_desktop.domain.matching import How, Match
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Store
from alegra_desktop.gui import languages
from alegra_desktop.gui.products.book import ProductBook, Standing
from alegra_desktop.gui.products.link_dialog import LinksDialog, titles
from alegra_desktop.gui.products.linking import Fate, LinkFile, Why, judge, written
from alegra_desktop.gui.products.page import ProductsPage
from alegra_desktop.sync.answers import StoreProduct
from alegra_desktop.sync.exports import write_csv
from alegra_desktop.sync.link_file import FIELDS, LinkLine, read_links
from tests.gui.desks import HOTMART_NAME, PracticeDesk

_PATIENCE = 30_000
_IVA, _FIVE = Tax("1", "IVA 19 %", Decimal(19), "IVA"), Tax("2", "IVA 5 %", Decimal(5), "IVA")
_ITEMS = [
    Item("10", "Curso", "REF-10", taxes=("1",)),
    Item("11", "Otro", "REF-11", taxes=("1",)),
    Item("12", "Inactivo", "REF-12", active=False),
    Item("13", "Con variantes", "REF-13", type="variantParent"),
    Item("14", "Doble A", "REF-2X"),
    Item("15", "Doble B", "REF-2X"),
    Item("16", "Por referencia", "REF-51-HM", taxes=("1",)),
]


def book(links: dict[str, str] | None = None, taxes: dict[str, str] | None = None) -> ProductBook:
    products = [
        StoreProduct("50", "Curso =2+2"),
        StoreProduct("51", "Hallado por referencia"),
        StoreProduct("60", "Camiseta · M", "601", "SKU-M"),
        StoreProduct("60", "Camiseta · L", "602", "SKU-L"),
        StoreProduct("70", "Parecido"),
    ]
    catalog = Catalog(
        Company("900", "Tienda", "colombia"),
        {tax.id: tax for tax in (_IVA, _FIVE)},
        {item.id: item for item in _ITEMS},
        by_reference=index_references(_ITEMS),
    )
    matches = {"51": Match("16", How.REFERENCE, 100), "70": Match("11", How.NAME, 88)}
    rules = Rules(since=date(2026, 1, 1), product_links=links or {}, tax_links=taxes or {})
    return ProductBook(Store.HOTMART, products, catalog, rules, matches)


def line(product: str = "50", item: str = "", number: int = 2, **more: str) -> LinkLine:
    return LinkLine(number, product, *(more.get(f, item if f == "item" else "") for f in FIELDS[1:]))


def looked(lines: list[LinkLine], links: dict[str, str] | None = None, taxes: dict[str, str] | None = None) -> LinkFile:
    one = book(links, taxes)
    return judge(lines, one, one.rows())


# --- what a file would change ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "fate", "links"),
    [
        (line(item="10"), Fate.LINK, {"50": "10"}),
        (line(reference="REF-10"), Fate.LINK, {"50": "10"}),
        (line(item="10", reference="REF-10"), Fate.LINK, {"50": "10"}),
        (line("60", "10", variation="601"), Fate.LINK, {"601": "10"}),
        (line("", "10", variation="601"), Fate.LINK, {"601": "10"}),
        (line("51", "16"), Fate.SAME, {}),  # found by its reference: no link is needed
        (line("51", "10"), Fate.CHANGE, {"51": "10"}),
        (line("70"), Fate.SAME, {}),  # a proposal is no link
        (line("70", "11"), Fate.LINK, {"70": "11"}),
        (line(), Fate.SAME, {}),
    ],
)
def test_what_a_row_does(row: LinkLine, fate: Fate, links: dict[str, str]) -> None:
    file = looked([row])
    assert [one.fate for one in file.rows] == [fate]
    assert file.products == links


def test_a_link_is_changed_or_parted() -> None:
    assert looked([line(item="10")], {"50": "10"}).products == {}
    assert looked([line(item="11")], {"50": "10"}).products == {"50": "11"}
    file = looked([line()], {"50": "10"})
    assert (file.rows[0].fate, file.products) == (Fate.UNLINK, {"50": ""})


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (line("99", "10"), Why.UNKNOWN_PRODUCT),
        (line("61", "10", variation="601"), Why.UNKNOWN_PRODUCT),
        (line(item="99"), Why.UNKNOWN_ITEM),
        (line(reference="REF-99"), Why.UNKNOWN_ITEM),
        (line(reference="REF-2X"), Why.SEVERAL_ITEMS),
        (line(item="10", reference="REF-11"), Why.OTHER_REFERENCE),
        (line(item="12"), Why.INACTIVE),
        (line(item="13"), Why.PARENT),
        (line(reference="REF-13"), Why.UNKNOWN_ITEM),
        (line(item="10", tax="IVA 21 %"), Why.UNKNOWN_TAX),
    ],
)
def test_what_does_not_fit_is_named_and_changes_nothing(row: LinkLine, why: Why) -> None:
    file = looked([row, line("70", "11")])
    assert (file.rows[0].fate, file.rows[0].why) == (Fate.WRONG, why)
    assert file.products == {"70": "11"}
    assert file.taxes == {}


def test_a_product_that_stands_there_twice_is_taken_once() -> None:
    file = looked([line(item="10"), line(item="11", number=3)])
    assert [one.why for one in file.rows] == [None, Why.TWICE]
    assert file.products == {"50": "10"}


def test_taxes_come_by_id_by_name_and_as_excluded() -> None:
    assert looked([line(item="10", tax="2")]).taxes == {"50": "2"}
    assert looked([line(item="10", tax="iva 5 %")]).taxes == {"50": "2"}
    assert looked([line(item="10", tax=EXCLUDED)]).taxes == {"50": EXCLUDED}
    assert looked([line(item="10", tax="2")], {"50": "10"}, {"50": "2"}).changes == 0
    file = looked([line(item="10")], {"50": "10"}, {"50": "2"})
    assert (file.rows[0].fate, file.products, file.taxes) == (Fate.TAX, {}, {"50": ""})


# --- the file itself ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("separator", "point"), [(";", ","), (",", ".")])
@pytest.mark.parametrize("language", ["en", "es", "pt"])
def test_what_is_written_changes_nothing_when_it_is_read_back(
    tmp_path: Path, separator: str, point: str, language: str, qapp: object
) -> None:
    from PySide6.QtWidgets import QApplication

    assert isinstance(qapp, QApplication)
    languages.install(qapp, language)
    one = book({"50": "10", "601": "11", "602": "999"}, {"601": "2", "602": EXCLUDED})
    file = tmp_path / "links.csv"
    rows = one.rows()
    write_csv(file, titles(), written(one, rows), separator=separator, point=point)
    names = {field: (title,) for field, title in zip(FIELDS, titles(), strict=True)}
    lines = read_links(file, names)
    assert len(lines) == len(rows)
    back = judge(lines, one, rows)
    assert (back.changes, {each.fate for each in back.rows}) == (0, {Fate.SAME})


def test_no_cell_of_the_file_is_a_formula(tmp_path: Path) -> None:
    one = book()
    file = tmp_path / "links.csv"
    evil = StoreProduct("=cmd", "=HYPERLINK(1)", "", "@sum")
    cells = written(one, [one.row(evil)])
    write_csv(file, titles(), cells)
    [_, row] = csv.reader(file.read_text("utf-8-sig").splitlines(), delimiter=";")
    assert not any(cell.startswith(("=", "@", "+", "-")) for cell in row)
    [read] = read_links(file, {field: (title,) for field, title in zip(FIELDS, titles(), strict=True)})
    assert (read.product, read.sku) == ("=cmd", "@sum")


# --- the window -----------------------------------------------------------------------------------------------------

Told = list[tuple[str, Callable[[], None] | None]]


def _page(desk: PracticeDesk, qtbot: QtBot) -> ProductsPage:
    desk.set_up(HOTMART_NAME, edit=lambda text: text.replace("create_missing = true", "create_missing = false"))
    desk.desk.choose(HOTMART_NAME)
    page = ProductsPage(desk.desk)
    qtbot.addWidget(page)
    page.resize(1040, 640)
    page.show()
    page.load()
    qtbot.waitUntil(lambda: page.goods.of(HOTMART_NAME).read, timeout=_PATIENCE)
    qtbot.waitUntil(lambda: not page.goods.of(HOTMART_NAME).asking, timeout=_PATIENCE)
    return page


def _export(page: ProductsPage, qtbot: QtBot, file: Path) -> list[list[str]]:
    page.export_button.click()
    assert page.saving is not None
    assert page.saving.dialog is not None
    with qtbot.waitSignal(page.saving.written, timeout=_PATIENCE):
        page.saving.dialog.fileSelected.emit(str(file))
    return list(csv.reader(file.read_text("utf-8-sig").splitlines(), delimiter=";"))


def _dialog(page: ProductsPage, qtbot: QtBot, file: Path) -> LinksDialog:
    dialog = page.import_links(file)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0 or dialog.banner.isVisible(), timeout=_PATIENCE)
    return dialog


def _links(desk: PracticeDesk) -> dict[str, str]:
    return dict(desk.desk.integrations()[0].rules.product_links)


def test_links_go_out_are_changed_and_come_back(practice_desk: PracticeDesk, qtbot: QtBot, tmp_path: Path) -> None:
    told: Told = []
    practice_desk.desk.told.connect(lambda words, undo: told.append((words, undo)))
    page = _page(practice_desk, qtbot)
    file = tmp_path / "links.csv"
    header, *rows = _export(page, qtbot, file)
    assert tuple(header) == titles()
    assert len(rows) == len(page.table.model.all_rows)
    missing = next(row for row in page.table.model.all_rows if row.standing is Standing.MISSING)
    item = next(one for one in page.goods.of(HOTMART_NAME).catalogue.items if one.active and one.taxes)  # type: ignore[union-attr]
    for row in rows:
        if row[0] == missing.product.product_id:
            row[4], row[5] = item.id, ""
    file.write_text("\n".join(";".join(f'"{cell}"' for cell in row) for row in [header, *rows]), "utf-8")
    before = _links(practice_desk)
    dialog = _dialog(page, qtbot, file)
    assert (dialog.act.isEnabled(), "1" in dialog.act.text()) == (True, True)
    assert _links(practice_desk) == before  # nothing before it is confirmed
    dialog.act.click()
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE)
    assert _links(practice_desk) == {**before, missing.key: item.id}
    undo = told[-1][1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: _links(practice_desk) == before, timeout=_PATIENCE)


def test_rows_that_do_not_fit_hold_the_rest_until_they_are_left_out(
    practice_desk: PracticeDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = _page(practice_desk, qtbot)
    missing = next(row for row in page.table.model.all_rows if row.standing is Standing.MISSING)
    item = next(one for one in page.goods.of(HOTMART_NAME).catalogue.items if one.active and one.taxes)  # type: ignore[union-attr]
    file = tmp_path / "links.csv"
    cells = [(missing.product.product_id, "", "", "", item.id, "", ""), ("nobody", "", "", "", item.id, "", "")]
    write_csv(file, titles(), cells)
    dialog = _dialog(page, qtbot, file)
    assert not dialog.act.isEnabled()
    assert dialog.model.index(0, 4).data() == "The store has no such product."
    dialog.save.click()
    assert dialog.saving is not None
    saved = tmp_path / "rows.csv"
    with qtbot.waitSignal(dialog.saving.written, timeout=_PATIENCE):
        dialog.saving.write(saved)
    [_, row] = csv.reader(saved.read_text("utf-8-sig").splitlines(), delimiter=";")
    assert (row[0], row[1], row[-1]) == ("3", "nobody", "The store has no such product.")
    dialog.only_usable.setChecked(True)
    assert dialog.act.isEnabled()
    dialog.act.click()
    qtbot.waitUntil(lambda: _links(practice_desk).get(missing.key) == item.id, timeout=_PATIENCE)


def test_a_file_without_the_columns_is_told(practice_desk: PracticeDesk, qtbot: QtBot, tmp_path: Path) -> None:
    page = _page(practice_desk, qtbot)
    file = tmp_path / "links.csv"
    file.write_text("a;b;c\n1;2;3\n", "utf-8")
    dialog = _dialog(page, qtbot, file)
    assert "links.csv" in dialog.banner._text.text()
    assert not dialog.act.isEnabled()
    dialog.reject()
