"""The page of the taxes: the list, a new one, the default, and products that nothing taxes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.catalog import EXCLUDED, Tax
from alegra_desktop.domain.documents import Stamp
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.products.book import Standing
from alegra_desktop.gui.taxes.dialogs import ChooseTax, MakeTax, read_percent
from alegra_desktop.gui.taxes.drafts import DraftsTab
from alegra_desktop.gui.taxes.drafts_model import Column as DraftColumn
from alegra_desktop.gui.taxes.page import TaxesPage
from alegra_desktop.gui.taxes.table import Column, TaxesModel
from alegra_desktop.sync.answers import NewTax
from alegra_desktop.sync.office import Office
from tests.gui.desks import HOTMART_NAME, PracticeDesk

_PATIENCE = 30_000
Told = list[tuple[str, Callable[[], None] | None]]


@pytest.fixture
def told(practice_desk: PracticeDesk) -> Told:
    said: Told = []
    practice_desk.desk.told.connect(lambda words, undo: said.append((words, undo)))
    return said


@pytest.fixture
def page(practice_desk: PracticeDesk, qtbot: QtBot) -> TaxesPage:
    practice_desk.set_up(HOTMART_NAME, edit=lambda text: text.replace('default = "4"', 'default = ""'))
    made = TaxesPage(practice_desk.desk)
    qtbot.addWidget(made)
    made.resize(980, 640)
    made.show()
    made.load()
    qtbot.waitUntil(lambda: not made.goods.of(HOTMART_NAME).asking, timeout=_PATIENCE)
    return made


def _stored(desk: PracticeDesk) -> Integration:
    [one] = desk.desk.integrations()
    return one


def _taxes(page: TaxesPage) -> list[str]:
    model = page.table.taxes
    return [str(model.index(row, Column.TAX).data()) for row in range(model.rowCount())]


def test_the_taxes_are_listed_with_the_warning(page: TaxesPage) -> None:
    assert "IVA" in _taxes(page)[0]
    assert _taxes(page)[-1] == "No default: hold and ask"
    assert page.table.taxes.default == ""
    assert page.warning.isVisible()
    assert "accountant" in page.warning.text()
    assert not page.no_tax.isVisible()


def test_the_default_is_chosen_by_keyboard_and_taken_back(
    practice_desk: PracticeDesk, page: TaxesPage, qtbot: QtBot, told: Told
) -> None:
    page.table.setCurrentIndex(page.table.taxes.index(0, 0))
    page.table.setFocus()
    tax = page.table.taxes.tax_at(0)
    page.table.entered_row.emit(page.table.currentIndex())
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE)
    assert _stored(practice_desk).rules.default_tax == tax

    async def meanwhile(office: Office) -> None:
        one = office.engine.integration(HOTMART_NAME)
        office.engine.ledger.save_integration(replace(one, rules=replace(one.rules, interval_minutes=77)))

    practice_desk.ask(meanwhile)
    assert told[0][1] is not None
    told[0][1]()
    qtbot.waitUntil(lambda: _stored(practice_desk).rules.default_tax == "", timeout=_PATIENCE)
    assert _stored(practice_desk).rules.interval_minutes == 77  # what changed meanwhile stays


def test_a_default_that_cannot_be_saved_is_not_shown(
    practice_desk: PracticeDesk, page: TaxesPage, qtbot: QtBot
) -> None:
    right = practice_desk.vault.get(HOTMART_NAME, "token")
    assert right
    practice_desk.vault.set(HOTMART_NAME, "token", "wrong")
    page.table.entered_row.emit(page.table.taxes.index(0, 0))
    qtbot.waitUntil(page.news.isVisible, timeout=_PATIENCE)
    qtbot.waitUntil(lambda: "token" in page.news.text(), timeout=_PATIENCE)
    assert page.table.taxes.default == ""
    assert _stored(practice_desk).rules.default_tax == ""
    practice_desk.vault.set(HOTMART_NAME, "token", right)
    page.news.button.click()  # once more
    qtbot.waitUntil(lambda: not page.news.isVisible(), timeout=_PATIENCE)
    assert _stored(practice_desk).rules.default_tax != ""


def test_a_new_tax_is_made_in_alegra(practice_desk: PracticeDesk, page: TaxesPage, qtbot: QtBot, told: Told) -> None:
    page.new.click()
    [dialog] = page.findChildren(MakeTax)
    dialog.act.button.click()
    assert dialog._name_row.message()
    assert dialog._percent_row.message()
    dialog.called.setText("Impuesto de prueba")
    dialog.percent.setText("7,5 %")
    dialog.act.button.click()
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE)
    assert "Impuesto de prueba" in _taxes(page)
    made = practice_desk.ask(lambda office: office.catalogue_of(HOTMART_NAME)).taxes
    assert [tax.percentage for tax in made if tax.name == "Impuesto de prueba"] == [Decimal("7.5")]
    row = page.table.currentIndex().row()
    assert page.table.taxes.index(row, Column.TAX).data() == "Impuesto de prueba"
    assert _stored(practice_desk).rules.default_tax == ""  # whether it becomes the default is the merchant's choice


def test_what_is_made_after_the_dialog_closed_is_shown_all_the_same(page: TaxesPage, qtbot: QtBot, told: Told) -> None:
    page.new.click()
    [dialog] = page.findChildren(MakeTax)
    dialog.called.setText("Impuesto tardío")
    dialog.percent.setText("3")
    dialog.act.button.click()
    dialog.cancel.click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE)
    assert "Impuesto tardío" in _taxes(page)


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("19", "19"),
        ("19,5", "19.5"),
        (" 4 % ", "4"),
        ("101", None),
        ("-1", None),
        ("", None),
        ("NaN", None),
        ("x", None),
    ],
)
def test_percentages_as_people_write_them(text: str, percent: str | None) -> None:
    assert read_percent(text) == (None if percent is None else Decimal(percent))


def test_a_refusal_stays_in_the_dialog(qtbot: QtBot, page: TaxesPage) -> None:
    refused = Problem(Kind.ALEGRA_PERMISSION, details={"action": "taxes"})

    def create(new: NewTax, done: Callable[[Tax], None], failed: Callable[[Problem], None]) -> None:
        failed(refused)

    dialog = MakeTax(page, Formats("en"), ["IVA"], create, lambda tax: None, practice=True)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.windowTitle().startswith("PRACTICE")
    dialog.called.setText("iva")
    dialog.percent.setText("19")
    dialog.act.button.click()
    assert dialog._name_row.message() == "That name is taken."
    dialog.called.setText("IVA nuevo")
    dialog.act.button.click()
    assert dialog.news.isVisible()
    assert not dialog.act.busy
    dialog.reject()


def test_products_without_tax_get_one(practice_desk: PracticeDesk, page: TaxesPage, qtbot: QtBot, told: Told) -> None:
    untaxed = list(page.untaxed.rows)
    assert untaxed
    assert {row.standing for row in untaxed} == {Standing.UNTAXED}
    item = untaxed[0].item
    assert item is not None
    page.show_what({"tab": "products", "item": item.id})
    assert page.tabs.currentIndex() == 1
    assert str(len(untaxed)) in page.tabs.tabText(1)
    assert page._chosen() == [untaxed[0]]
    page.assign_all.click()
    [dialog] = page.findChildren(ChooseTax)
    assert not dialog.act.button.isEnabled()
    dialog.combo.setCurrentIndex(1)
    dialog.act.button.click()
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE)
    assert set(_stored(practice_desk).rules.tax_links) == {row.key for row in untaxed}
    assert not page.untaxed.rows
    assert not page.assign_all.isEnabled()
    assert page.tabs.tabText(1) == "Products without tax"


def test_a_tax_that_differs_goes_back_to_the_items_own(
    practice_desk: PracticeDesk, page: TaxesPage, qtbot: QtBot, told: Told
) -> None:
    known = page.goods.of(HOTMART_NAME)
    assert known.catalogue is not None
    assert known.goods is not None
    item = next(item for item in known.catalogue.items if item.active and item.taxes and "REF-" in item.reference)
    key = item.reference.removeprefix("REF-").removesuffix("-HM")
    other = next(tax.id for tax in known.catalogue.taxes if tax.active and (tax.id,) != item.taxes)
    page.link("x", taxes={key: other})
    qtbot.waitUntil(lambda: any(row.standing is Standing.DIFFERS for row in page.untaxed.rows), timeout=_PATIENCE)
    page._assign([row for row in page.untaxed.rows if row.standing is Standing.DIFFERS])
    [dialog] = page.findChildren(ChooseTax)
    assert dialog.combo.itemText(1) == "The one its item has in Alegra"
    dialog.combo.setCurrentIndex(1)
    dialog.act.button.click()
    qtbot.waitUntil(lambda: key not in _stored(practice_desk).rules.tax_links, timeout=_PATIENCE)


def test_the_taxes_are_shown_whether_the_store_answers_or_not(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.vault.set(HOTMART_NAME, "client_secret", "wrong")
    practice_desk.vault.set(HOTMART_NAME, "basic", "wrong")
    page = TaxesPage(practice_desk.desk)
    qtbot.addWidget(page)
    page.show()
    page.load()
    qtbot.waitUntil(lambda: page.goods.of(HOTMART_NAME).problem is not None, timeout=_PATIENCE)
    assert page.stack.currentWidget() is page.content
    assert page.table.taxes.rowCount() > 2
    assert "Hotmart" in page.news.text()


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = TaxesModel(Formats("en"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.fill([Tax("1", "IVA", Decimal(19), "IVA"), Tax("2", "<b>Exento</b>", Decimal(0), "IVA")], {"1": 3}, "2")
    assert model.rowCount() == 4
    model.choose("")
    assert model.index(0, Column.TAX).data(Qt.ItemDataRole.DisplayRole) == "IVA"
    model.fill([], {}, "")
    assert model.rowCount() == 2
    assert tester.model() is model


# --- drafts without tax


def _drafts(page: TaxesPage, qtbot: QtBot) -> DraftsTab:
    """With what they come to already computed."""
    tab = page.drafts
    page.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: tab.count == 4, timeout=_PATIENCE)
    return tab


def _cells(tab: DraftsTab, column: DraftColumn) -> list[str]:
    return [str(tab.model.index(row, column).data()).replace("\xa0", " ") for row in range(tab.model.rowCount())]


def _choose_for(tab: DraftsTab, rows: range, tax: str) -> None:
    tab.table.clearSelection()
    mode = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows:
        tab.table.selectionModel().select(tab.model.index(row, 0), mode)
    tab.choose_tax()
    [dialog] = tab.findChildren(ChooseTax)
    dialog.combo.setCurrentIndex(dialog.combo.findData(tax))
    dialog.act.button.click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _answer(tab: DraftsTab) -> Question:
    [dialog] = tab.findChildren(Question)
    return dialog


def _ready(tab: DraftsTab) -> int:
    return len(tab.model.ready(tab.model.rows))


def test_drafts_of_hotmarts_link_are_counted_in_their_tab(page: TaxesPage, qtbot: QtBot) -> None:
    tab = _drafts(page, qtbot)
    assert page.tabs.tabText(2) == "Drafts without tax (4)"
    qtbot.waitUntil(lambda: _ready(tab) == 1, timeout=_PATIENCE)
    assert set(_cells(tab, DraftColumn.WHOSE)) == {"Hotmart's link"}
    assert _cells(tab, DraftColumn.TAX)[:2] == ["Choose tax…", "IVA 19 %"]  # only the course says its tax
    assert _cells(tab, DraftColumn.STATE)[:2] == ["Choose its tax", "Can be corrected"]
    assert not tab.fix.isEnabled()
    assert tab.fix.toolTip()


def test_all_of_them_are_fixed_after_one_question(
    practice_desk: PracticeDesk, page: TaxesPage, qtbot: QtBot, told: Told
) -> None:
    tab = _drafts(page, qtbot)
    _choose_for(tab, range(4), "4")
    qtbot.waitUntil(lambda: _ready(tab) == 4, timeout=_PATIENCE)
    assert _cells(tab, DraftColumn.NOW) == _cells(tab, DraftColumn.NEW)  # the price included it
    tab.included.setChecked(False)
    qtbot.waitUntil(lambda: _ready(tab) == 4, timeout=_PATIENCE)
    assert _cells(tab, DraftColumn.NEW)[0] == "$ 33.201,00"
    tab.fix_all.click()
    question = _answer(tab)
    said = " ".join(label.text() for label in question.findChildren(QLabel)).replace("\xa0", " ")
    assert "$ 323.799,99" in said
    assert "$ 362.711,99" in said
    assert "$ 27.900,00 → $ 33.201,00" in said
    assert len(practice_desk.ask(lambda office: office.untaxed(HOTMART_NAME)).drafts) == 4  # nothing is written yet
    question.acting()[0].click()
    qtbot.waitUntil(lambda: any("have their tax" in words for words, _ in told), timeout=_PATIENCE)
    qtbot.waitUntil(lambda: tab.count == 0, timeout=_PATIENCE)
    assert page.tabs.tabText(2) == "Drafts without tax"
    assert tab.note.text() == "Every draft has its tax."
    left = practice_desk.ask(lambda office: office.untaxed(HOTMART_NAME))
    assert left.drafts == ()


def test_what_alegra_refuses_stays_with_the_reason_beside_it(
    practice_desk: PracticeDesk, page: TaxesPage, qtbot: QtBot, told: Told
) -> None:
    tab = _drafts(page, qtbot)
    _choose_for(tab, range(4), "4")
    qtbot.waitUntil(lambda: _ready(tab) == 4, timeout=_PATIENCE)
    books = practice_desk.servers.alegra.companies["co"]
    line = books.all("invoices")[tab.model.rows[0].id]["lines"][0]
    books.edit("invoices", tab.model.rows[0].id, lines=[{**line, "quantity": Decimal(3)}])
    tab.fix_all.click()
    _answer(tab).acting()[0].click()
    qtbot.waitUntil(lambda: tab.count == 1, timeout=_PATIENCE)
    assert _cells(tab, DraftColumn.STATE) == ["It changed in Alegra meanwhile: read it again."]
    assert any("stays as it is" in words for words, _ in told)


def test_nothing_is_written_when_the_question_is_closed(page: TaxesPage, qtbot: QtBot) -> None:
    tab = _drafts(page, qtbot)
    qtbot.waitUntil(lambda: _ready(tab) == 1, timeout=_PATIENCE)
    tab.table.selectRow(1)
    tab.fix.click()
    _answer(tab).reject()
    assert tab.count == 4
    assert tab._doing is None


def test_an_issued_one_says_that_only_a_credit_note_helps(
    practice_desk: PracticeDesk, page: TaxesPage, qtbot: QtBot
) -> None:
    tab = _drafts(page, qtbot)
    found = tab._found[HOTMART_NAME]
    stamped = replace(found.drafts[0], document=replace(found.drafts[0].document, status="open", stamp=Stamp.ACCEPTED))
    tab._found[HOTMART_NAME] = replace(found, drafts=(stamped, *found.drafts[1:]))
    tab._fill()
    tab.table.selectRow(0)
    assert _cells(tab, DraftColumn.STATE)[0] == "Already issued: credit note only"
    for each in (tab.choose, tab.fix):
        assert not each.isEnabled()
        assert each.toolTip() == "Already issued: credit note only"
    assert tab.count == 3


def test_a_product_that_is_excluded_takes_its_drafts_out_of_the_list(
    practice_desk: PracticeDesk, page: TaxesPage, qtbot: QtBot
) -> None:
    tab = _drafts(page, qtbot)
    page.link("", taxes={"5400003": EXCLUDED})
    qtbot.waitUntil(lambda: tab.count == 1, timeout=_PATIENCE)
    assert page.table.taxes.index(page.table.taxes.row_of(EXCLUDED), Column.ITEMS).data() == "1"


def test_a_problem_leads_to_the_drafts(page: TaxesPage) -> None:
    page.show_what({"tab": "drafts"})
    assert page.tabs.currentWidget() is page.drafts


# --- excluded


def test_what_is_excluded_has_a_row_without_type_and_percentage(page: TaxesPage) -> None:
    model = page.table.taxes
    row = model.row_of(EXCLUDED)
    assert [model.index(row, column).data() for column in (Column.TAX, Column.TYPE, Column.PERCENT)] == [
        "Excluded",
        "—",
        "—",
    ]
    assert _taxes(page)[-2:] == ["Excluded", "No default: hold and ask"]


def test_products_are_excluded_in_bulk_and_shown_so(
    practice_desk: PracticeDesk, page: TaxesPage, qtbot: QtBot, told: Told
) -> None:
    keys = [row.key for row in page.untaxed.rows]
    page.assign_all.click()
    [dialog] = page.findChildren(ChooseTax)
    assert "outside IVA" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.combo.setCurrentIndex(dialog.combo.findData(EXCLUDED))
    dialog.act.button.click()
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE)
    assert _stored(practice_desk).rules.tax_links == dict.fromkeys(keys, EXCLUDED)
    qtbot.waitUntil(lambda: not page.untaxed.rows, timeout=_PATIENCE)
    undo = told[0][1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: [row.key for row in page.untaxed.rows] == keys, timeout=_PATIENCE)
