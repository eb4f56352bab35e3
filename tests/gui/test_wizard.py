"""The wizard before the practice servers: by mouse and keyboard from the first page to documents in Alegra."""

from __future__ import annotations

import stat
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWizard
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import PaymentForm
from alegra_desktop.gui import languages
from alegra_desktop.gui.products.book import Standing, counts
from alegra_desktop.gui.products.create import CreateItems
from alegra_desktop.gui.taxes.dialogs import MakeTax
from alegra_desktop.gui.wizard.account import AccountPage
from alegra_desktop.gui.wizard.documents import DocumentsPage
from alegra_desktop.gui.wizard.draft import SetupDraft, Step
from alegra_desktop.gui.wizard.keeping import Shelf
from alegra_desktop.gui.wizard.match import MatchPage
from alegra_desktop.gui.wizard.review import ReviewPage
from alegra_desktop.gui.wizard.start import StartPage
from alegra_desktop.gui.wizard.store import StorePage
from alegra_desktop.gui.wizard.taxes import TaxesStep
from alegra_desktop.gui.wizard.warehouses import WarehousesStep
from alegra_desktop.gui.wizard.when import WhenPage
from alegra_desktop.vault import MemoryVault
from tests.gui.desks import HOTMART_NAME, PracticeDesk
from tests.gui.wizards import Visitor

ANA, ANAS_TOKEN = "ana@tienda.example", "practice-co"
CARO, CAROS_TOKEN = "caro@tienda.example", "practice-co2"
_Button = QWizard.WizardButton


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    languages.install(qapp, "en")
    yield
    languages.install(qapp, languages.DEFAULT)


def invoices(desk: PracticeDesk, company: str = "co") -> int:
    return len(desk.servers.alegra.companies[company].all("invoices"))


def to_review(visitor: Visitor) -> ReviewPage:
    """Ana's way through all pages, with the usual choices and two items to be made."""
    visitor.account(ANA, ANAS_TOKEN)
    visitor.go_on()
    visitor.hotmart()
    visitor.go_on()
    visitor.at(DocumentsPage, Step.DOCUMENTS)
    visitor.go_on()
    taxes = visitor.at(TaxesStep, Step.TAXES)
    visitor.wait(taxes.table.hasFocus)
    taxes.table.setCurrentIndex(taxes.table.taxes.index(0, 0))
    QTest.keyClick(taxes.table, Qt.Key.Key_Space)
    assert taxes.table.taxes.default == "4"
    visitor.go_on()
    match = visitor.at(MatchPage, Step.PRODUCTS)
    visitor.wait(lambda: bool(match.table.model.all_rows) and match.table.create_all_button.isVisible())
    visitor.click(match.table.create_all_button)
    create = visitor.dialog
    assert isinstance(create, CreateItems)
    visitor.click(create.act.button)
    assert counts(match.table.model.all_rows)[Standing.PLANNED] == 2
    visitor.go_on()
    when = visitor.at(WhenPage, Step.WHEN)
    visitor.pick(when.accounts[PaymentForm.PREPAID], "Banco")
    visitor.click(when.month)
    visitor.go_on()
    return visitor.at(ReviewPage, Step.REVIEW)


def test_from_the_first_page_to_drafts_in_alegra(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    before = invoices(practice_desk)
    review = to_review(visitor)
    assert len(review.model.lines) == 10
    assert sum(line.good for line in review.model.lines) >= 5
    assert practice_desk.desk.integrations() == []  # nothing is saved until the end
    assert invoices(practice_desk) == before
    visitor.press(_Button.FinishButton)
    visitor.wait(lambda: visitor.finished == ["Mi tienda"])
    [made] = practice_desk.desk.integrations()
    assert (made.name, made.rules.default_tax, made.rules.bank_accounts) == ("Mi tienda", "4", {"prepaid": "2"})
    assert len(made.rules.product_links) == 2  # the items that were planned exist now
    visitor.wait(lambda: invoices(practice_desk) > before + 5)
    assert Shelf(practice_desk.desk).kept() is None
    statuses = {row["status"] for row in practice_desk.servers.alegra.companies["co"].all("invoices").values()}
    assert "draft" in statuses


def test_mastershop_to_remissions(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    visitor.account(CARO, CAROS_TOKEN, "Envios")
    visitor.go_on()
    visitor.mastershop()
    visitor.go_on()
    documents = visitor.at(DocumentsPage, Step.DOCUMENTS)
    visitor.click(documents.remission)
    assert not documents.draft_choice.isEnabled()
    visitor.go_on()
    visitor.at(TaxesStep, Step.TAXES)
    visitor.go_on()
    visitor.at(MatchPage, Step.PRODUCTS)
    visitor.go_on()
    warehouses = visitor.at(WarehousesStep, Step.WAREHOUSES)
    for combo in warehouses.links.combos.values():
        if not combo.currentData():
            combo.setFocus()
            QTest.keyClick(combo, Qt.Key.Key_Down)
    assert warehouses.news.text() == ""
    visitor.go_on()
    when = visitor.at(WhenPage, Step.WHEN)
    assert when.accounts[PaymentForm.COD].currentText() == "Billetera MasterShop"
    visitor.go_on()
    assert visitor.page is when  # the account of what is prepaid is missing
    assert when.rows["account.prepaid"].message()
    visitor.pick(when.accounts[PaymentForm.PREPAID], "Caja general")
    assert not when.rows["account.prepaid"].message()
    visitor.go_on()
    visitor.at(ReviewPage, Step.REVIEW)
    visitor.press(_Button.FinishButton)
    visitor.wait(lambda: visitor.finished == ["Envios"])
    [made] = practice_desk.desk.integrations()
    assert made.rules.kind is DocumentKind.REMISSION
    assert len(made.rules.warehouse_links) == 3


def test_by_keyboard_only(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    """Tab, letters and Enter: name, user, token, and on to the next page."""
    visitor = Visitor(practice_desk, qtbot)
    start = visitor.at(StartPage, Step.START)
    start.language.setFocus()
    QTest.keyClick(visitor.wizard, Qt.Key.Key_Return)
    page = visitor.at(AccountPage, Step.ACCOUNT)
    visitor.wait(page.name.hasFocus)
    for text in ("Mi tienda", ANA, ANAS_TOKEN):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    QTest.keyClick(visitor.wizard, Qt.Key.Key_Return)
    visitor.at(StorePage, Step.STORE)


@pytest.mark.parametrize(
    ("name", "user", "token", "wrong"),
    [("", ANA, "x", "name"), ("Tienda", "ana", "x", "user"), ("Tienda", ANA, "", "token")],
)
def test_a_bad_field_says_so_and_holds_the_page(
    practice_desk: PracticeDesk, qtbot: QtBot, name: str, user: str, token: str, wrong: str
) -> None:
    visitor = Visitor(practice_desk, qtbot)
    page = visitor.account(user, token, name)
    visitor.go_on()
    assert visitor.page is page
    assert [place for place, row in page.rows.items() if row.message()] == [wrong]
    assert practice_desk.servers.alegra.log.total == 0  # nobody was asked


def test_a_message_goes_as_soon_as_the_value_is_right(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    page = visitor.account("ana", "x")
    visitor.go_on()
    assert page.rows["user"].message()
    QTest.keyClicks(page.user, "@tienda.co")
    assert not page.rows["user"].message()


def test_a_wrong_token_has_its_own_words(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    page = visitor.account(ANA, "my-password")
    visitor.click(page.validate)
    visitor.wait(lambda: "does not accept this user and token" in page.news.text())
    visitor.write(page.token.line, ANAS_TOKEN)
    assert page.news.text() == ""
    visitor.click(page.validate)
    visitor.wait(lambda: page.findings.isVisible())
    assert "Academia Rueda SAS" in page.findings.lines[0]


def test_no_network_keeps_the_page_and_offers_another_try(qtbot: QtBot, practice_desk: PracticeDesk) -> None:
    visitor = Visitor(practice_desk, qtbot)
    page = visitor.account(ANA, ANAS_TOKEN)
    practice_desk.servers.stop()
    visitor.go_on()
    visitor.wait(lambda: bool(page.news.text()))
    assert visitor.page is page
    assert page.news.button.isVisible()
    assert page.isComplete()


def test_stop_ends_the_asking_and_late_answers_are_dropped(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    page = visitor.account(ANA, ANAS_TOKEN)
    visitor.click(page.validate)
    assert not page.isComplete()
    assert not visitor.wizard.button(_Button.NextButton).isEnabled()
    page.stop()
    assert page.isComplete()
    assert page.validate.isEnabled()
    practice_desk.ask(lambda office: office.check_account(ANA, ANAS_TOKEN))  # time enough for a late answer
    assert not page.findings.isVisible()
    assert not visitor.wizard.draft.account_checked


def test_what_is_typed_meanwhile_voids_the_answer(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    page = visitor.account(ANA, ANAS_TOKEN)
    visitor.click(page.validate)
    visitor.write(page.token.line, "another")
    practice_desk.ask(lambda office: office.check_account(ANA, ANAS_TOKEN))
    assert not page.findings.isVisible()


def test_a_set_up_put_aside_goes_on_where_it_was(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    visitor.account(ANA, ANAS_TOKEN)
    visitor.go_on()
    visitor.hotmart()
    visitor.go_on()
    visitor.at(DocumentsPage, Step.DOCUMENTS)
    visitor.go_on()
    visitor.at(TaxesStep, Step.TAXES)
    visitor.press(_Button.CustomButton1)
    assert not visitor.wizard.isVisible()
    [file] = practice_desk.folders.data.glob("unfinished-*.json")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    text = file.read_text("utf-8")
    for secret in (ANAS_TOKEN, "0f5e7a91-7d42-4c1e-8e51-3b6c0d9a4f10"):
        assert secret not in text
    again = Visitor(practice_desk, qtbot)
    start = again.at(StartPage, Step.START)
    assert "step 5" in start.unfinished.text()
    again.click(start.unfinished.button)
    page = again.at(AccountPage, Step.ACCOUNT)
    assert (page.name.text(), page.user.text(), page.token.text()) == ("Mi tienda", ANA, "")
    again.wait(page.token.line.hasFocus)
    again.write(page.token.line, ANAS_TOKEN)
    again.go_on()
    again.hotmart()
    again.go_on()
    again.at(TaxesStep, Step.TAXES)


def test_start_over_forgets_it(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    Shelf(practice_desk.desk).keep(SetupDraft(step=Step.STORE, name="Vieja"))
    visitor = Visitor(practice_desk, qtbot)
    start = visitor.at(StartPage, Step.START)
    assert "Vieja" in start.unfinished.text()
    visitor.click(start.over)
    assert Shelf(practice_desk.desk).kept() is None
    assert not start.over.isVisible()


def test_a_damaged_draft_is_none(practice_desk: PracticeDesk, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    (practice_desk.folders.data / "unfinished-practice.json").write_text("{", "utf-8")
    visitor = Visitor(practice_desk, qtbot)
    assert visitor.at(StartPage, Step.START).unfinished.text() == ""
    assert "the unfinished set-up cannot be read" in caplog.text


def test_hotmarts_keys_pasted_into_one_field_spread(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    visitor.account(ANA, ANAS_TOKEN)
    visitor.go_on()
    page = visitor.at(StorePage, Step.STORE)
    first, second = "5b1f2c3d-0c01-4a6b-9c1d-0123456789ab", "0f5e7a91-7d42-4c1e-8e51-3b6c0d9a4f10"
    QApplication.clipboard().setText(f"{first}\n{second}")
    page.client_id.setFocus()
    QTest.keyClick(page.client_id, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (page.client_id.text(), page.client_secret.text()) == (first, second)


def test_a_sandbox_key_is_told_before_anybody_is_asked(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    visitor.account(ANA, ANAS_TOKEN)
    visitor.go_on()
    page = visitor.at(StorePage, Step.STORE)
    visitor.write(page.client_id, "sandbox-1234")
    visitor.write(page.client_secret.line, "secret")
    visitor.click(page.validate)
    assert "Sandbox" in page.news.text()
    assert practice_desk.servers.hotmart.log.total == 0


def test_the_same_store_is_not_joined_twice(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    visitor = Visitor(practice_desk, qtbot)
    visitor.account(ANA, ANAS_TOKEN)
    visitor.go_on()
    page = visitor.hotmart()
    visitor.go_on()
    visitor.wait(lambda: HOTMART_NAME in page.news.text())
    assert visitor.page is page


def test_a_new_tax_is_made_in_alegra_and_offered(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    visitor.account(ANA, ANAS_TOKEN)
    visitor.go_on()
    visitor.hotmart()
    visitor.go_on()
    visitor.at(DocumentsPage, Step.DOCUMENTS)
    visitor.go_on()
    page = visitor.at(TaxesStep, Step.TAXES)
    visitor.click(page.new)
    dialog = visitor.dialog
    assert isinstance(dialog, MakeTax)
    QTest.keyClicks(dialog.called, "IVA 7")
    QTest.keyClicks(dialog.percent, "107")
    visitor.click(dialog.act.button)
    assert dialog.isVisible()
    visitor.write(dialog.percent, "7,5")
    visitor.click(dialog.act.button)
    shown = page.table.taxes
    visitor.wait(lambda: "IVA 7" in {shown.index(row, 0).data() for row in range(shown.rowCount())})
    names = {row["name"] for row in practice_desk.servers.alegra.companies["co"].all("taxes").values()}
    assert "IVA 7" in names
    assert page.table.taxes.default == ""


def test_one_draft_is_sent_once_and_known_afterwards(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    before = invoices(practice_desk)
    review = to_review(visitor)
    visitor.click(review.send)
    visitor.wait(lambda: invoices(practice_desk) == before + 1 and review.isComplete())
    assert not review.send.isEnabled()
    assert "Draft" in review.news.text()
    sale = next(line.preview.sale.sale_id for line in review.model.lines if line.good)
    visitor.press(_Button.FinishButton)
    visitor.wait(lambda: visitor.finished == ["Mi tienda"])
    visitor.wait(lambda: invoices(practice_desk) > before + 5)
    found = practice_desk.servers.alegra.companies["co"].of_sale("hotmart", sale)
    assert len(found) == 1


def test_a_problem_leads_to_the_page_that_mends_it(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    """Without the items: their sales say so, and *Fix* goes to the products."""
    visitor = Visitor(practice_desk, qtbot)
    visitor.account(CARO, CAROS_TOKEN)
    visitor.go_on()
    visitor.mastershop()
    visitor.go_on()
    for kind, step in ((DocumentsPage, Step.DOCUMENTS), (TaxesStep, Step.TAXES), (MatchPage, Step.PRODUCTS)):
        visitor.at(kind, step)
        visitor.go_on()
    visitor.at(WarehousesStep, Step.WAREHOUSES)
    visitor.go_on()
    when = visitor.at(WhenPage, Step.WHEN)
    visitor.pick(when.accounts[PaymentForm.PREPAID], "Do not record")
    visitor.go_on()
    review = visitor.at(ReviewPage, Step.REVIEW)
    row = next(n for n, line in enumerate(review.model.lines) if line.place is Step.WAREHOUSES)
    review.table.selectRow(row)
    visitor.click(review.fix)
    visitor.at(WarehousesStep, Step.WAREHOUSES)


class _NoKeyring(MemoryVault):
    def set(self, owner: str, name: str, secret: str) -> None:
        raise ProblemError(Problem(Kind.KEYRING_MISSING, "keyring"))


def test_without_a_keyring_this_session_only(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    review = to_review(visitor)

    async def lose(office: object) -> None:
        office.engine.vault = _NoKeyring()  # type: ignore[attr-defined]

    practice_desk.ask(lose)
    visitor.press(_Button.FinishButton)
    visitor.wait(lambda: bool(review.news.text()) and review.isComplete())
    assert practice_desk.desk.integrations() == []
    visitor.click(review.news.button)
    visitor.wait(lambda: visitor.finished == ["Mi tienda"])


def test_an_integration_is_gone_through_again_without_its_keys(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    [known] = practice_desk.desk.integrations()
    visitor = Visitor(practice_desk, qtbot, SetupDraft.of(known))
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
    visitor.press(_Button.FinishButton)
    visitor.wait(lambda: visitor.finished == [HOTMART_NAME])
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
