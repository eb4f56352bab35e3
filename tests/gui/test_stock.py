"""The tab of the stock: both sides, what is under way, and nothing adjusted without its question."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.overview import Tab
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.stock import Good, StockLine, Why
from alegra_desktop.gui.attention.fixes import FIXES
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.hands import Hands
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.settings.page import SettingsPage
from alegra_desktop.gui.warehouses.adjusting import AdjustQuestion, ChangesModel, told
from alegra_desktop.gui.warehouses.page import WarehousesPage
from alegra_desktop.gui.warehouses.stock_model import LOOKS, Column, StockModel
from alegra_desktop.gui.warehouses.store_file import columns, rows, writable
from alegra_desktop.sync.exports import write_csv
from alegra_desktop.sync.stock_answers import Adjusted, StockPicture, StockPlace
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk

_PATIENCE = 30_000
FORMATS = Formats("en", "colombia", now=lambda: datetime(2026, 11, 20, 15, tzinfo=UTC))
SHIRT = StockLine("5", "Shirt", "A", (Good("1", "11", "A", "Shirt M", Decimal(12)),), Decimal(12), Decimal(10))


def _page(desk: PracticeDesk, qtbot: QtBot, tab: str = "stock") -> WarehousesPage:
    desk.desk.choose(MASTERSHOP_NAME)
    page = WarehousesPage(desk.desk)
    qtbot.addWidget(page)
    page.resize(980, 640)
    page.show()
    page.show_what({"tab": tab})
    page.load()
    qtbot.waitUntil(lambda: not page.goods.of(MASTERSHOP_NAME).asking, timeout=_PATIENCE)
    return page


@pytest.fixture
def page(practice_desk: PracticeDesk, qtbot: QtBot) -> WarehousesPage:
    """The stock as it is read, before any document was made."""
    practice_desk.set_up(MASTERSHOP_NAME)
    page = _page(practice_desk, qtbot)
    _read(page, qtbot)
    return page


def _read(page: WarehousesPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.stock.reading and page.stock.model.rowCount() > 0, timeout=_PATIENCE)


def _cells(model: StockModel, reference: str) -> list[str]:
    row = next(n for n, line in enumerate(model.lines) if line.reference == reference)
    return [str(model.index(row, column).data()) for column in Column]


def _one(desk: PracticeDesk) -> Integration:
    return next(one for one in desk.desk.integrations() if one.name == MASTERSHOP_NAME)


def _question(page: WarehousesPage | SettingsPage, kind: type[Question] = Question) -> Question:
    return next(one for one in page.findChildren(kind) if one.isVisible())


# --- showing


def test_both_sides_and_what_is_under_way_are_shown(page: WarehousesPage, practice_desk: PracticeDesk) -> None:
    stock = page.stock
    _, store, alegra, under_way, difference, state = _cells(stock.model, "USB-2M")
    assert (store, difference, state) == ("900", "−25", "Differs")
    assert int(alegra.replace(".", "")) == 900 + int(under_way.replace("+", "")) + 25
    assert _cells(stock.model, "CAM-M-BL")[4] == "+2"
    assert _cells(stock.model, "CAFE-500")[4:] == ["0", "Equal"]
    assert "Supplier's stock" in _cells(stock.model, "AUDIFONOS-IMPORTADOS")
    assert [stock.place.itemText(row) for row in range(stock.place.count())] == ["Principal", "Bodega Medellín"]
    assert "compared with Principal, Bodega Medellín together" in stock.notes.text()
    assert stock.read_at.text().startswith("Read today")


def test_an_item_without_inventory_is_no_zero(page: WarehousesPage) -> None:
    line = next(line for line in page.stock.model.lines if line.why is Why.NO_INVENTORY)
    assert line.reference == "REGALO"
    assert _cells(page.stock.model, "REGALO")[2::2] == ["—", "—"]
    assert _cells(page.stock.model, "REGALO")[5] == "No inventory"
    page.stock.table.selectRow(page.stock.model.row_of(line.item))
    assert "not zero" in page.stock.why_not.text()
    assert not page.stock.adjust.isEnabled()


def test_after_a_sync_the_same_drift_is_left(page: WarehousesPage, practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    before = {line.item: line.difference for line in page.stock.model.lines}
    practice_desk.sync(MASTERSHOP_NAME)
    page.stock.read()
    _read(page, qtbot)
    after = {line.item: line.difference for line in page.stock.model.lines}
    assert {item: after[item] for item in before} == before


def test_only_differences(page: WarehousesPage, qtbot: QtBot) -> None:
    everything = page.stock.model.rowCount()
    page.stock.only.click()
    assert 0 < page.stock.model.rowCount() < everything
    assert all(line.difference for line in page.stock.model.lines)
    page.stock.only.click()
    assert page.stock.model.rowCount() == everything


def test_nothing_is_read_before_somebody_looks(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(MASTERSHOP_NAME)
    page = _page(practice_desk, qtbot, "links")
    assert not page.stock.reading
    assert page.stock.model.rowCount() == 0
    page.tabs.setCurrentIndex(1)
    assert page.stock.empty.sentence() == "Reading the stock…"
    page.stock.empty.button.click()  # Stop
    assert page.stock.empty.sentence() == "Not read yet."
    assert page.stock.empty.button.text() == "Read the stock"
    page.stock.empty.button.click()
    _read(page, qtbot)


def test_a_store_that_is_down_is_said_with_a_way_to_try_again(
    page: WarehousesPage, practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    practice_desk.servers.faults.replace("http-401@GET /products")
    page.stock.read()
    qtbot.waitUntil(lambda: page.stock.news.button.text() == "Try again", timeout=_PATIENCE)
    assert page.stock.model.rowCount()  # the figures stay
    practice_desk.servers.faults.replace("")
    page.stock.news.button.click()
    qtbot.waitUntil(lambda: not page.stock.reading and not page.stock.news.text(), timeout=_PATIENCE)


def test_a_store_of_files_has_no_stock(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(MASTERSHOP_NAME)
    page = _page(practice_desk, qtbot, "links")
    one = replace(_one(practice_desk), store_settings={"source": "file"})
    page.stock.show_integration(one, FORMATS)
    assert page.stock.empty.sentence() == "This store is not asked, so its stock cannot be read."
    page.stock.look()
    assert not page.stock.reading


def test_what_is_refused_for_want_of_stock_leads_to_its_item(
    page: WarehousesPage, practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    practice_desk.sync(MASTERSHOP_NAME)
    reader = practice_desk.desk.reader
    assert reader is not None
    row = next(row for row in reader.rows(roles=("document",)) if row.body and row.alegra_id)
    wanted: list[tuple[str, dict[str, object]]] = []
    practice_desk.desk.wanted.connect(lambda key, what: wanted.append((key, what)))
    hands = Hands(practice_desk.desk, page, Looks(practice_desk.desk.formats))
    problem = Problem(Kind.NO_STOCK, "x", {"words": "No hay existencias"})
    FIXES[Kind.NO_STOCK][0](hands, Line(Tab.MINE, problem, (MASTERSHOP_NAME,), (1,), (row.id,)), (row.id,))
    key, what = wanted[0]
    assert key == "warehouses"
    page.tabs.setCurrentIndex(0)
    page.show_what(what)
    assert page.tabs.currentIndex() == 1
    [chosen] = page.stock.table.chosen_rows()
    body = row.body
    assert body is not None
    assert page.stock.model.lines[chosen].item in {str(entry["id"]) for entry in body["items"]}


# --- adjusting


def test_adjusting_asks_shows_and_does(page: WarehousesPage, practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    said: list[str] = []
    practice_desk.desk.told.connect(lambda words, undo: said.append(words))
    page.stock.table.selectRow(page.stock.model.row_of(_item(page, "CAM-M-BL")))
    qtbot.keyClick(page.stock.table, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)  # type: ignore[no-untyped-call]
    qtbot.waitUntil(lambda: page.stock.dialog is not None, timeout=_PATIENCE)
    dialog = page.stock.dialog
    assert isinstance(dialog, AdjustQuestion)
    assert dialog.windowTitle() == "PRACTICE · Adjust 1 item in Principal?"
    model = dialog.findChild(ChangesModel)
    assert model is not None
    held = _cells(page.stock.model, "CAM-M-BL")[2]
    assert [model.index(0, column).data() for column in range(1, 4)] == ["2", "", str(int(held) + 2)]
    default = next(one for one in dialog.buttons.buttons() if isinstance(one, QPushButton) and one.isDefault())
    assert default not in dialog.acting()
    dialog.acting()[0].click()
    assert page.stock.why_not.text() == "Adjusting…"
    qtbot.waitUntil(lambda: bool(said), timeout=_PATIENCE)
    assert said == ["1 item adjusted in Principal."]
    qtbot.waitUntil(lambda: _cells(page.stock.model, "CAM-M-BL")[4:] == ["0", "Equal"], timeout=_PATIENCE)
    assert len(practice_desk.servers.alegra.companies["co2"].all("inventory-adjustments")) == 1


def _item(page: WarehousesPage, reference: str) -> str:
    return next(line.item for line in page.stock.model.lines if line.reference == reference)


def test_whoever_thinks_better_of_it_adjusts_nothing(page: WarehousesPage, practice_desk: PracticeDesk) -> None:
    page.stock.adjust.click()
    dialog = page.stock.dialog
    assert dialog is not None
    model = dialog.findChild(ChangesModel)
    assert model is not None
    assert model.rowCount() == sum(line.adjustable for line in page.stock.model.lines) > 1
    dialog.reject()
    assert not practice_desk.servers.alegra.companies["co2"].all("inventory-adjustments")
    assert page.stock.adjust.isEnabled()


def test_without_differences_the_reason_is_in_sight(page: WarehousesPage) -> None:
    page.stock.table.selectRow(page.stock.model.row_of(_item(page, "CAFE-500")))
    assert not page.stock.adjust.isEnabled()
    assert page.stock.why_not.text() == "No differences to adjust."
    assert page.stock.adjust.accessibleDescription() == "No differences to adjust."


def test_an_incomplete_picture_adjusts_nothing(page: WarehousesPage) -> None:
    place = StockPlace("1", "Principal")
    picture = StockPicture(FORMATS.now(), (place,), {"1": (SHIRT,)}, incomplete="a page failed", untold=2, verifying=1)
    page.stock._done(picture)
    assert not page.stock.adjust.isEnabled()
    for words in ("not read completely", "2 sales count nowhere", "1 adjustment without an answer"):
        assert words in page.stock.notes.text()


def test_what_became_of_it_is_told() -> None:
    place = StockPlace("", "")
    refused = {"4": Problem(Kind.REJECTED_BY_ALEGRA, details={"words": "No es\ninventariable"})}
    adjusted = Adjusted({"1": Decimal(1)}, refused, ("2",), ("3",))
    assert told(adjusted, place) == [
        "1 item adjusted in the main warehouse.",
        "1 changed meanwhile and was left alone.",
        "1 got no answer: the next sync looks for it in Alegra.",
        "Alegra refused 1: “No es inventariable”",
    ]
    assert told(Adjusted(), place) == ["Nothing was left to adjust."]


def test_every_reason_has_a_look_words_and_a_way_on() -> None:
    model = StockModel(FORMATS)
    assert set(LOOKS) == set(Why)
    for why in Why:
        line = replace(SHIRT, why=why)
        assert model.state_of(line) not in ("", "Equal", "Differs")
        assert model.reason_of(line)


def test_figures_that_need_a_word_have_it() -> None:
    model = StockModel(FORMATS)
    sold = replace(SHIRT, alegra=Decimal(-2), under_way=Decimal(3), sales=2)
    back = replace(SHIRT, item="6", under_way=Decimal("-1.5"), sales=1)
    model.show_lines([sold, back])
    more = [model.index(0, column).data(Qt.ItemDataRole.ToolTipRole) for column in (Column.ALEGRA, Column.UNDER_WAY)]
    assert "Below zero" in more[0]
    assert "2 sales" in more[1]
    assert model.index(1, Column.UNDER_WAY).data() == "−1,5"
    assert "comes back" in model.index(1, Column.UNDER_WAY).data(Qt.ItemDataRole.ToolTipRole)


# --- who moves stock


def test_who_moves_stock_is_asked_about(page: WarehousesPage, practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.sync(MASTERSHOP_NAME)
    page.tabs.setCurrentIndex(0)
    page.mover.choices["nobody"].click()
    question = _question(page)
    made = practice_desk.servers.alegra.companies["co2"].all("remissions")
    texts = [label.text() for label in question.findChildren(QLabel)]
    assert f"Applies to new documents; the {len(made)} existing ones are not touched." in texts
    question.reject()
    assert page.mover.choices["document"].isChecked()
    assert _one(practice_desk).rules.stock_mover == "document"
    page.mover.choices["nobody"].click()
    _question(page).acting()[0].click()
    qtbot.waitUntil(lambda: _one(practice_desk).rules.stock_mover == "nobody", timeout=_PATIENCE)
    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "Nobody moves stock" in page.stock.why_not.text(), timeout=_PATIENCE)
    assert "keep inventory in Alegra: their documents move it all the same" in page.stock.notes.text()
    assert not page.stock.adjust.isEnabled()
    assert page.stock.to_file.isEnabled()


@pytest.mark.parametrize(("option", "value", "field"), [
    ("stock.mover", "nobody", "stock_mover"),
    ("stock.adjust", "each_sync", "stock_adjust"),
])  # fmt: skip
def test_the_settings_ask_too(practice_desk: PracticeDesk, qtbot: QtBot, option: str, value: str, field: str) -> None:
    practice_desk.set_up(MASTERSHOP_NAME)
    page = SettingsPage(practice_desk.desk)
    qtbot.addWidget(page)
    page.show()
    page.load()
    assert page.form is not None
    page.form.fields[option].show(value)
    page.form.fields[option].edited()
    page.save()
    question = _question(page)
    assert question.windowTitle().startswith("PRACTICE")
    question.reject()
    assert getattr(_one(practice_desk).rules, field) != value
    page.save()
    with qtbot.waitSignal(practice_desk.desk.told, timeout=_PATIENCE):
        _question(page).acting()[0].click()
    assert getattr(_one(practice_desk).rules, field) == value


# --- the file for the store


def _rows(file: Path, separator: str = ";") -> list[list[str]]:
    return list(csv.reader(file.read_text("utf-8-sig").splitlines(), delimiter=separator))


def test_the_file_says_what_the_store_would_have_to_hold(tmp_path: Path) -> None:
    formula = replace(SHIRT, goods=(Good("1", "11", "=A", "=cmd()", Decimal("1.5")),), under_way=Decimal(3))
    less = replace(SHIRT, alegra=Decimal(-4))
    two = replace(SHIRT, goods=(*SHIRT.goods, Good("2", "", "", "Other", None)))
    write_csv(tmp_path / "stock.csv", columns(), rows((formula, less, two), "Bodega Bogotá"), point=",")
    assert _rows(tmp_path / "stock.csv")[1:] == [
        ["'=A", "1", "11", "'=cmd()", "Bodega Bogotá", "1,5", "7"],
        ["A", "1", "11", "Shirt M", "Bodega Bogotá", "12", "0"],
        ["A", "1", "11", "Shirt M", "Bodega Bogotá", "12", ""],
        ["", "2", "", "Other", "Bodega Bogotá", "", ""],
    ]
    assert writable([SHIRT, replace(SHIRT, alegra=None), replace(SHIRT, why=Why.SHARED)]) == [SHIRT]


def test_the_file_is_written_beside_the_window(page: WarehousesPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.stock.to_file.click()
    job = page.stock.file
    assert job is not None
    assert job.dialog is not None
    job.dialog.fileSelected.emit(str(tmp_path / "stock.csv"))
    qtbot.waitUntil(lambda: "Saved to" in page.stock.news.text(), timeout=_PATIENCE)
    written = _rows(tmp_path / "stock.csv")
    assert written[0][0] == "SKU"
    shirt = next(row for row in written if row[0] == "CAM-M-BL")
    assert shirt[5:] == ["55", "53"]


def test_hotmart_has_neither_warehouses_nor_stock(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.desk.choose(HOTMART_NAME)
    page = WarehousesPage(practice_desk.desk)
    qtbot.addWidget(page)
    page.show()
    page.load()
    assert page.stack.currentWidget() is page.empty
    assert not page.stock.reading
