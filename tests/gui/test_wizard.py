"""The wizard before the practice servers: from the first page to documents in Alegra, each store its own way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWizard
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import PaymentForm, Store
from alegra_desktop.gui import autostart, languages
from alegra_desktop.gui.products.book import Standing, counts
from alegra_desktop.gui.products.create import CreateItems
from alegra_desktop.gui.products.key_field import catalogues
from alegra_desktop.gui.products.sat_files import product_keys
from alegra_desktop.gui.wizard.account import AccountPage
from alegra_desktop.gui.wizard.documents import DocumentsPage
from alegra_desktop.gui.wizard.draft import SetupDraft, Step
from alegra_desktop.gui.wizard.keeping import Shelf
from alegra_desktop.gui.wizard.match import MatchPage
from alegra_desktop.gui.wizard.review import ReviewPage
from alegra_desktop.gui.wizard.start import StartPage
from alegra_desktop.gui.wizard.step import StepPage
from alegra_desktop.gui.wizard.store import StorePage
from alegra_desktop.gui.wizard.taxes import TaxesStep
from alegra_desktop.gui.wizard.warehouses import WarehousesStep
from alegra_desktop.gui.wizard.when import WhenPage
from alegra_desktop.sync.answers import Preview, PreviewLine
from tests.gui.desks import HOTMART_NAME, PracticeDesk
from tests.gui.wizards import ANA, BY_FILE, CARO, LUIS, P, Visitor

_Button = QWizard.WizardButton
_KEYS = ("Client ID", "Client Secret", "Basic")


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    languages.install(qapp, "en")
    yield
    languages.install(qapp, languages.DEFAULT)


def invoices(desk: PracticeDesk, company: str = "co") -> int:
    return len(desk.servers.alegra.companies[company].all("invoices"))


def to_review(visitor: Visitor) -> ReviewPage:
    """Ana's way through all pages, with the usual choices and two items to be made; the sales of this month."""
    when = visitor.walk(ANA, Step.WHEN)
    assert isinstance(when, WhenPage)
    visitor.click(when.month)
    visitor.go_on()
    return visitor.at(ReviewPage, Step.REVIEW)


def finish(visitor: Visitor, name: str) -> None:
    visitor.press(_Button.FinishButton)
    visitor.wait(lambda: visitor.finished == [name])


# --- each store its own way


def test_hotmart_from_the_first_page_to_drafts_in_alegra(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    before = invoices(practice_desk)
    review = to_review(visitor)
    match = visitor.wizard.page_of(Step.PRODUCTS)
    assert isinstance(match, MatchPage)
    assert counts(match.table.model.all_rows)[Standing.PLANNED] == 2
    assert len(review.model.lines) == 10
    assert sum(line.good for line in review.model.lines) >= 5
    assert practice_desk.desk.integrations() == []  # nothing is saved until the end
    assert invoices(practice_desk) == before
    finish(visitor, "Mi tienda")
    [made] = practice_desk.desk.integrations()
    assert (made.name, made.rules.default_tax) == ("Mi tienda", "4")
    assert len(made.rules.product_links) == 2  # the items that were planned exist now
    visitor.wait(lambda: invoices(practice_desk) > before + 5)
    assert Shelf(practice_desk.desk).kept() is None
    statuses = {row["status"] for row in practice_desk.servers.alegra.companies["co"].all("invoices").values()}
    assert "draft" in statuses


def test_mastershop_to_remissions(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)

    def choose(page: StepPage) -> None:
        if isinstance(page, DocumentsPage):
            visitor.click(page.remission)
            assert not page.draft_choice.isEnabled()
            assert page._why_no_draft.isVisible()  # the reason stands beside it
        if isinstance(page, WarehousesStep):
            assert page.news.text() == ""

    visitor.walk(CARO, see=choose)
    finish(visitor, CARO.name)
    [made] = practice_desk.desk.integrations()
    assert made.rules.kind is DocumentKind.REMISSION
    assert len(made.rules.warehouse_links) == 3
    remissions = practice_desk.servers.alegra.companies["co2"]
    before = len(remissions.all("remissions"))
    visitor.wait(lambda: len(remissions.all("remissions")) >= before)


def test_sales_that_name_no_warehouse_may_be_given_one(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    visitor.walk(CARO, Step.WAREHOUSES)
    page = visitor.at(WarehousesStep, Step.WAREHOUSES)
    assert not page.falls.isChecked()
    assert not page.fallback.isEnabled()
    assert page._main.isVisible()
    assert page.draft.rules.fallback_warehouse == ""
    visitor.click(page.falls)
    assert not page._main.isVisible()
    main = str(page.fallback.currentData())
    assert page.draft.rules.fallback_warehouse == main != ""
    other = next(row for row in range(page.fallback.count()) if page.fallback.itemData(row) != main)
    visitor.pick(page.fallback, page.fallback.itemText(other))
    chosen = page.fallback.itemData(other)
    assert page.draft.request().rules.fallback_warehouse == chosen
    page.fill()  # come back to: as it was left
    assert (page.falls.isChecked(), page.fallback.currentData()) == (True, chosen)
    hotmart = replace(page.draft, store=Store.HOTMART)
    assert hotmart.request().rules.fallback_warehouse == ""  # its goods leave from nowhere
    visitor.click(page.falls)
    assert page.draft.rules.fallback_warehouse == ""


@pytest.mark.parametrize("practice", [False, True])
def test_activated_it_starts_with_the_computer_if_told_to(
    practice: bool, practice_desk: PracticeDesk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = autostart.DesktopFile({"XDG_CONFIG_HOME": str(tmp_path / "config")})
    monkeypatch.setattr(autostart, "of_this_system", lambda: system)
    practice_desk.desk.practice = practice
    practice_desk.desk.restart = ("/opt/alegra_desktop",)
    said: list[bool] = []
    practice_desk.desk.autostart_changed.connect(said.append)
    visitor = Visitor(practice_desk, qtbot)
    visitor.walk(BY_FILE)
    review = visitor.at(ReviewPage, Step.REVIEW)
    assert review.at_start_up.isVisible() is not practice
    if not practice:
        assert not review.at_start_up.isChecked()
        visitor.click(review.at_start_up)
        assert not system.enabled()  # nothing before *Activate*
    finish(visitor, BY_FILE.name)
    assert system.enabled() is not practice
    assert said == ([] if practice else [True])
    if not practice:
        assert "Exec=/opt/alegra_desktop --hidden\n" in system.file.read_text("utf-8")


def test_the_account_of_each_payment_form_is_asked_for(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    visitor.walk(CARO, Step.WAREHOUSES)
    warehouses = visitor.at(WarehousesStep, Step.WAREHOUSES)
    visitor.click(warehouses.mover.choices["nobody"])
    assert warehouses.draft.rules.stock_mover == "nobody"
    visitor.click(warehouses.mover.choices["document"])
    assert warehouses.draft.rules.stock_mover == "document"
    visitor.go_on()
    when = visitor.at(WhenPage, Step.WHEN)
    assert when.accounts[PaymentForm.COD].currentText() == "Billetera MasterShop"
    visitor.go_on()
    assert visitor.page is when
    assert when.rows["account.prepaid"].message()
    visitor.pick(when.accounts[PaymentForm.PREPAID], "Caja general")
    assert not when.rows["account.prepaid"].message()
    visitor.go_on()
    visitor.at(ReviewPage, Step.REVIEW)


def test_a_file_alone(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    """No keys: its sales are previewed before they are imported, and imported with the last click."""
    visitor = Visitor(practice_desk, qtbot)
    seen: list[Step] = []
    when = visitor.walk(BY_FILE, Step.WHEN, see=lambda page: seen.append(page.step))
    assert Step.WAREHOUSES not in seen
    assert isinstance(when, WhenPage)
    visitor.click(when.other)
    when.day.setDate(QDate(2026, 7, 1))
    visitor.go_on()
    review = visitor.at(ReviewPage, Step.REVIEW)
    assert 0 < len(review.model.lines) <= 10
    assert not review.send.isVisible()
    assert practice_desk.desk.integrations() == []
    finish(visitor, BY_FILE.name)
    [made] = practice_desk.desk.integrations()
    assert (made.store, made.store_settings, made.account) == (Store.HOTMART, {"source": "file"}, "file")
    reader = practice_desk.desk.reader
    assert reader is not None
    assert len(reader.sales(made.id)) == len(review.model.lines)


def test_a_file_that_cannot_be_read_holds_the_page(practice_desk: PracticeDesk, qtbot: QtBot, tmp_path: Path) -> None:
    wrong = tmp_path / "ventas.csv"
    wrong.write_text("a;b\n1;2\n", "utf-8")
    visitor = Visitor(practice_desk, qtbot)
    visitor.account(ANA)
    visitor.go_on()
    page = visitor.store(BY_FILE)
    visitor.write(page.path, str(wrong))
    visitor.go_on()
    visitor.wait(lambda: "ventas.csv" in page.news.text())
    assert visitor.page is page
    visitor.write(page.path, str(BY_FILE.file))
    assert page.news.text() == ""
    visitor.click(page.validate)
    visitor.wait(page.findings.isVisible)
    assert any("imported when you finish" in line for line in page.findings.lines)


def test_mexico_gives_each_new_item_its_key_by_kind(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    visitor.walk(LUIS, Step.TAXES)
    visitor.go_on()
    match = visitor.at(MatchPage, Step.PRODUCTS)
    visitor.wait(lambda: match.table.create_all_button.isVisible())
    visitor.click(match.table.create_all_button)
    create = visitor.dialog
    assert isinstance(create, CreateItems)
    assert create.keys is not None
    assert create.keys.kind.currentIndex() == 0
    assert "recommended" in create.keys.kind.currentText()
    visitor.click(create.act.button)
    assert create.keys.row.message()  # a bundle may hold anything: a person says what
    visitor.wait(lambda: catalogues().get(product_keys) is not None)
    create.keys.field.setText("86111500")
    create.keys.field.editingFinished.emit()
    assert create.keys.kind.currentIndex() == 0
    visitor.click(create.act.button)
    planned = visitor.wizard.draft.planned
    assert {item.product_key for item in planned.values()} >= {"81112501", "80161507", "86111500"}
    assert all(len(item.product_key) == 8 and item.product_key.isdigit() for item in planned.values())
    visitor.walk(LUIS)
    review = visitor.at(ReviewPage, Step.REVIEW)
    assert not {problem.kind for line in review.model.lines for problem in line.preview.problems} & {
        Kind.PRODUCT_KEY_MISSING, Kind.PRODUCT_NOT_LINKED,
    }  # fmt: skip
    assert review._rehearsal is not None
    announced = len(review._rehearsal.first_run.documents)
    finish(visitor, LUIS.name)
    assert invoices(practice_desk, "mx") == announced
    [made] = practice_desk.desk.integrations()
    items = practice_desk.servers.alegra.companies["mx"].all("items")
    for key, item in planned.items():
        assert items[made.rules.product_links[key]]["productKey"] == item.product_key


def test_all_the_way_by_keyboard_only(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    """Letters, Tab, Space, arrows, Enter, and Alt with the letter of a button."""
    visitor = Visitor(practice_desk, qtbot)
    alt, wizard = Qt.KeyboardModifier.AltModifier, visitor.wizard

    def press(key: Qt.Key, with_alt: bool = False) -> None:
        focused = QApplication.focusWidget() or wizard
        QTest.keyClick(focused, key, alt if with_alt else Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()

    def arrive(kind: type[P], step: Step) -> P:
        page = visitor.at(kind, step)
        field = page.first_field()
        visitor.wait(lambda: field is None or field.hasFocus())
        return page

    visitor.at(StartPage, Step.START)
    press(Qt.Key.Key_Return)
    arrive(AccountPage, Step.ACCOUNT)
    for text in (ANA.name, ANA.user, ANA.token):
        QTest.keyClicks(QApplication.focusWidget() or wizard, text)
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    store = arrive(StorePage, Step.STORE)
    QApplication.clipboard().setText("\n".join(f"{name}: {key}" for name, key in zip(_KEYS, ANA.keys, strict=True)))
    press(Qt.Key.Key_P, with_alt=True)
    visitor.wait(lambda: bool(store.client_secret.text() or store.news.text()))
    assert store.news.text() == ""
    assert store.client_secret.text() == ANA.keys[1]
    press(Qt.Key.Key_N, with_alt=True)
    arrive(DocumentsPage, Step.DOCUMENTS)
    press(Qt.Key.Key_Return)
    taxes = arrive(TaxesStep, Step.TAXES)
    press(Qt.Key.Key_Space)  # the first row is where the cursor stands
    assert taxes.table.taxes.default
    press(Qt.Key.Key_N, with_alt=True)
    arrive(MatchPage, Step.PRODUCTS)
    press(Qt.Key.Key_N, with_alt=True)
    when = arrive(WhenPage, Step.WHEN)
    press(Qt.Key.Key_Tab)
    assert when.accounts[PaymentForm.PREPAID].hasFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    visitor.at(ReviewPage, Step.REVIEW)
    press(Qt.Key.Key_A, with_alt=True)
    visitor.wait(lambda: visitor.finished == [ANA.name])


# --- what is chosen without anybody choosing


def test_the_recommended_choices_are_made_and_say_so(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    found: dict[str, str] = {}

    def note(page: StepPage) -> None:
        if isinstance(page, DocumentsPage):
            assert page.invoice.isChecked()
            assert page.draft_choice.isChecked()
            found["state"] = page.draft_choice.text()
            found["consumer"] = page.consumer.text()
        if isinstance(page, WhenPage):
            assert page.today.isChecked()
            found["due"] = page.due[PaymentForm.PREPAID].currentText()
            found["cod"] = page.due[PaymentForm.COD].currentText()
        if isinstance(page, ReviewPage):
            assert page.by_itself.isChecked()
            found["minutes"] = page.minutes.text()

    visitor.walk(CARO, see=note)
    assert "(recommended)" in found["state"]
    assert found["consumer"] == "222222222222"
    assert found["due"] == "In transit (recommended)"
    assert found["cod"] == "Delivered (recommended)"
    assert found["minutes"] == "15 min"


# --- the review


def test_one_draft_is_sent_once_and_known_afterwards(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    before = invoices(practice_desk)
    review = to_review(visitor)
    visitor.click(review.send)
    visitor.wait(lambda: invoices(practice_desk) == before + 1 and review.isComplete())
    assert not review.send.isEnabled()
    assert "Draft" in review.news.text()
    sale = next(line.preview.sale.sale_id for line in review.model.lines if line.good)
    finish(visitor, "Mi tienda")
    visitor.wait(lambda: invoices(practice_desk) > before + 5)
    found = practice_desk.servers.alegra.companies["co"].of_sale("hotmart", sale)
    assert len(found) == 1


def test_one_draft_brings_the_planned_item_it_needs_and_no_other(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    books = practice_desk.servers.alegra.companies["co"]
    before, items = invoices(practice_desk), set(books.all("items"))
    review = to_review(visitor)
    planned = visitor.wizard.draft.planned
    assert len(planned) > 1
    new = [line for line in review.model.lines if any(part.new for part in _parts(line.preview))]
    review.model.fill(new, review.setup.formats)
    [needed] = {part.reference for part in _parts(next(line.preview for line in new if line.good))}
    visitor.click(review.send)
    visitor.wait(lambda: invoices(practice_desk) == before + 1 and review.isComplete())
    assert [books.all("items")[key]["reference"] for key in set(books.all("items")) - items] == [needed]
    finish(visitor, "Mi tienda")
    [made] = practice_desk.desk.integrations()
    references = [books.all("items")[made.rules.product_links[key]]["reference"] for key in planned]
    assert references == [item.reference for item in planned.values()]
    assert len(set(books.all("items")) - items) == len(planned)


def _parts(preview: Preview) -> tuple[PreviewLine, ...]:
    return preview.document.lines if preview.document is not None else ()


def test_after_one_draft_the_set_up_may_wait_and_go_on(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    """It was saved for the draft's sake; it neither runs nor keeps its own name from being used."""
    visitor = Visitor(practice_desk, qtbot)
    before = invoices(practice_desk)
    review = to_review(visitor)
    visitor.click(review.send)
    visitor.wait(lambda: invoices(practice_desk) == before + 1 and review.isComplete())
    visitor.press(_Button.CustomButton1)
    practice_desk.bridge.order(lambda schedule: schedule.changed())  # it has no turn of its own yet
    again = Visitor(practice_desk, qtbot)
    again.click(again.at(StartPage, Step.START).unfinished.button)
    page = again.at(AccountPage, Step.ACCOUNT)
    assert page.name.isReadOnly()
    again.go_on()  # the keys are in the keyring by now
    again.at(StorePage, Step.STORE)
    again.go_on()
    again.at(ReviewPage, Step.REVIEW)
    assert invoices(practice_desk) == before + 1
    finish(again, "Mi tienda")
    again.wait(lambda: invoices(practice_desk) > before + 5)


def test_a_sale_is_looked_at_beside_its_document(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    review = to_review(visitor)
    review.table.selectRow(next(row for row, line in enumerate(review.model.lines) if line.good))
    visitor.click(review.view)
    dialog = visitor.dialog
    assert "PRACTICE" in dialog.windowTitle()
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert visitor.page is review


def test_a_problem_leads_to_the_page_that_mends_it(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    """A warehouse that was not linked: its sales say so, *Fix* goes there, and coming back looks at them anew."""
    visitor = Visitor(practice_desk, qtbot)
    visitor.walk(CARO, Step.PRODUCTS)
    visitor.go_on()
    warehouses = visitor.at(WarehousesStep, Step.WAREHOUSES)
    left = [combo for combo in warehouses.links.combos.values() if not combo.currentData()]
    assert "unlinked" in warehouses.news.text()  # announced, never in the way
    visitor.go_on()
    visitor.pick(visitor.at(WhenPage, Step.WHEN).accounts[PaymentForm.PREPAID], "Do not record")
    visitor.go_on()
    review = visitor.at(ReviewPage, Step.REVIEW)
    wrong = [n for n, line in enumerate(review.model.lines) if line.place is Step.WAREHOUSES]
    review.table.selectRow(wrong[0])
    visitor.click(review.fix)
    visitor.at(WarehousesStep, Step.WAREHOUSES)
    for combo in left:
        combo.setFocus()
        QTest.keyClick(combo, Qt.Key.Key_Down)
    visitor.go_on()
    visitor.at(WhenPage, Step.WHEN)
    visitor.go_on()
    visitor.at(ReviewPage, Step.REVIEW)
    assert not any(line.place is Step.WAREHOUSES for line in review.model.lines)


# --- again


def test_an_integration_is_gone_through_again_without_its_keys(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    [known] = practice_desk.desk.integrations()
    visitor = Visitor(practice_desk, qtbot, SetupDraft.of(known))
    assert visitor.wizard.windowTitle() == f"PRACTICE · Edit {HOTMART_NAME}"
    visitor.at(StartPage, Step.START)
    visitor.go_on()
    page = visitor.at(AccountPage, Step.ACCOUNT)
    assert page.name.isReadOnly()
    assert page.token.text() == ""
    visitor.go_on()
    visitor.at(StorePage, Step.STORE)
    visitor.go_on()
    documents = visitor.at(DocumentsPage, Step.DOCUMENTS)
    visitor.pick(documents.seller, "Equipo de ventas")
    visitor.go_on()
    for kind, step in ((TaxesStep, Step.TAXES), (MatchPage, Step.PRODUCTS), (WhenPage, Step.WHEN)):
        visitor.at(kind, step)
        visitor.go_on()
    visitor.at(ReviewPage, Step.REVIEW)
    assert visitor.wizard.button(_Button.FinishButton).text().replace("&", "") == "Save changes"
    finish(visitor, HOTMART_NAME)
    [changed] = practice_desk.desk.integrations()
    assert changed.rules.seller != known.rules.seller
    assert changed.rules.default_tax == known.rules.default_tax
    assert changed.rules.bank_accounts == known.rules.bank_accounts


def test_the_other_language_at_once(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    start = visitor.at(StartPage, Step.START)
    visitor.pick(start.language, "Español")
    visitor.wait(lambda: visitor.page.title() == "Conecta tu tienda con Alegra")
    start = visitor.at(StartPage, Step.START)
    assert start.language.currentText() == "Español"
    assert visitor.wizard.button(_Button.NextButton).text() == "&Siguiente"
    visitor.pick(start.language, "English")
    visitor.wait(lambda: visitor.page.title() == "Connect your store to Alegra")
    assert practice_desk.desk.settings.value("look/language") == "en"
    visitor.go_on()  # the new pages work
    visitor.at(AccountPage, Step.ACCOUNT)
