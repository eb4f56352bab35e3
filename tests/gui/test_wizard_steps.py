"""Single pages of the wizard: what holds them, what is said, and every way out of it."""

from __future__ import annotations

import asyncio
import stat
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWizard
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.gui import languages
from alegra_desktop.gui.preview.dialog import PreviewDialog
from alegra_desktop.gui.taxes.dialogs import MakeTax
from alegra_desktop.gui.wizard.account import AccountPage
from alegra_desktop.gui.wizard.documents import DocumentsPage
from alegra_desktop.gui.wizard.draft import SetupDraft, Step
from alegra_desktop.gui.wizard.keeping import Shelf
from alegra_desktop.gui.wizard.review import ReviewPage
from alegra_desktop.gui.wizard.start import StartPage
from alegra_desktop.gui.wizard.store import StorePage
from alegra_desktop.gui.wizard.taxes import TaxesStep
from alegra_desktop.sync.answers import Account, Check, CheckState
from alegra_desktop.sync.office import Office
from alegra_desktop.vault import MemoryVault
from tests.gui.desks import HOTMART_NAME, PracticeDesk
from tests.gui.wizards import ANA, CARO, Merchant, Visitor

_Button = QWizard.WizardButton


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    languages.install(qapp, "en")
    yield
    languages.install(qapp, languages.DEFAULT)


def asked(desk: PracticeDesk) -> None:
    """Time enough for a late answer: another question has its answer."""
    desk.ask(lambda office: office.check_account(ANA.user, ANA.token))


# --- fields


@pytest.mark.parametrize(
    ("wrong", "who"),
    [
        ("name", replace(ANA, name="")),
        ("user", replace(ANA, user="ana")),
        ("token", replace(ANA, token="")),
    ],
    ids=["name", "user", "token"],
)
def test_a_bad_field_says_so_and_holds_the_page(
    practice_desk: PracticeDesk, qtbot: QtBot, wrong: str, who: Merchant
) -> None:
    visitor = Visitor(practice_desk, qtbot)
    page = visitor.account(who)
    visitor.go_on()
    assert visitor.page is page
    assert [place for place, row in page.rows.items() if row.message()] == [wrong]
    assert practice_desk.servers.alegra.log.total == 0  # nobody was asked
    field = page.token.line if wrong == "token" else page.rows[wrong].field
    visitor.wait(field.hasFocus)


def test_a_message_goes_as_soon_as_the_value_is_right(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    page = visitor.account(replace(ANA, user="ana"))
    visitor.go_on()
    assert page.rows["user"].message()
    QTest.keyClicks(page.user, "@tienda.co")
    assert not page.rows["user"].message()


def test_hotmarts_keys_pasted_into_one_field_spread(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    visitor.account(ANA)
    visitor.go_on()
    page = visitor.at(StorePage, Step.STORE)
    first, second = "5b1f2c3d-0c01-4a6b-9c1d-0123456789ab", "0f5e7a91-7d42-4c1e-8e51-3b6c0d9a4f10"
    QApplication.clipboard().setText(f"{first}\n{second}")
    page.client_id.setFocus()
    QTest.keyClick(page.client_id, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (page.client_id.text(), page.client_secret.text()) == (first, second)


def test_a_sandbox_key_is_told_before_anybody_is_asked(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    visitor.account(ANA)
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
    visitor.account(ANA)
    visitor.go_on()
    page = visitor.store(ANA)
    visitor.go_on()
    visitor.wait(lambda: HOTMART_NAME in page.news.text())
    assert visitor.page is page


def test_a_new_tax_is_made_in_alegra_and_offered(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    page = visitor.walk(ANA, Step.DOCUMENTS)
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


# --- asking


def test_a_wrong_token_has_its_own_words(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    page = visitor.account(replace(ANA, token="my-password"))
    visitor.click(page.validate)
    visitor.wait(lambda: "does not accept this user and token" in page.news.text())
    assert page.token.line.hasFocus()
    visitor.write(page.token.line, ANA.token)
    assert page.news.text() == ""
    visitor.click(page.validate)
    visitor.wait(lambda: page.findings.isVisible())
    assert "Academia Rueda SAS" in page.findings.lines[0]


def test_a_wrong_key_of_the_store_has_its_own_words(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    visitor.account(CARO)
    visitor.go_on()
    page = visitor.store(CARO)
    visitor.write(page.api_key.line, "ms-wrong")
    visitor.go_on()
    visitor.wait(lambda: "MasterShop" in page.news.text())
    assert visitor.page is page
    assert not page.news.button.isVisible()  # the field is right here


def test_no_network_keeps_the_page_and_offers_another_try(qtbot: QtBot, practice_desk: PracticeDesk) -> None:
    visitor = Visitor(practice_desk, qtbot)
    page = visitor.account(ANA)
    practice_desk.servers.stop()
    visitor.go_on()
    visitor.wait(lambda: bool(page.news.text()))
    assert visitor.page is page
    assert page.news.button.text() == "Retry"
    assert page.isComplete()
    first = page.news.text()
    visitor.click(page.news.button)
    assert page.news.text() == ""
    visitor.wait(lambda: page.news.text() == first)


def test_while_asked_the_page_holds_and_can_be_stopped(
    practice_desk: PracticeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An Alegra that never answers: a spinner with words and *Stop*, and nothing goes on meanwhile."""
    given_up: list[bool] = []

    async def never(office: Office, user: str, token: str) -> Account:
        try:
            await asyncio.sleep(3600)
        finally:
            given_up.append(True)
        raise AssertionError

    with monkeypatch.context() as patch:
        patch.setattr(Office, "check_account", never)
        visitor = Visitor(practice_desk, qtbot)
        page = visitor.account(ANA)
        visitor.go_on()
        assert not page.holding.isVisible()  # nothing flickers for an answer that is quick
        visitor.wait(page.holding.isVisible)
        assert not visitor.wizard.button(_Button.NextButton).isEnabled()
        assert not page.validate.isEnabled()
        visitor.click(page.holding.stop)
        visitor.wait(lambda: given_up == [True])
    assert visitor.page is page
    assert page.isComplete()
    assert not page.holding.isVisible()
    assert page.validate.isEnabled()
    visitor.go_on()
    visitor.at(StorePage, Step.STORE)


def test_late_answers_are_dropped(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    page = visitor.account(ANA)
    visitor.click(page.validate)
    page.stop()
    asked(practice_desk)
    assert not page.findings.isVisible()
    assert not visitor.wizard.draft.account_checked


def test_what_is_typed_meanwhile_voids_the_answer(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    page = visitor.account(ANA)
    visitor.click(page.validate)
    visitor.write(page.token.line, "another")
    asked(practice_desk)
    assert not page.findings.isVisible()


# --- finishing


def test_final_documents_are_not_promised_before_alegra_is_ready(
    practice_desk: PracticeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the choice and, should it be made elsewhere, beside the button: what is missing."""
    visitor = Visitor(practice_desk, qtbot)
    page = visitor.walk(ANA, Step.DOCUMENTS)
    assert isinstance(page, DocumentsPage)
    account = visitor.wizard.draft.facts.account
    assert account is not None
    others = tuple(check for check in account.checks if check.key != "numbering")
    lacking = replace(account, checks=(*others, Check("numbering", CheckState.BAD)))
    visitor.wizard.draft.facts.account = lacking
    visitor.click(page.final)
    visitor.go_on()
    assert visitor.page is page
    assert "the numbering" in page.news.text()
    visitor.click(page.draft_choice)
    assert page.news.text() == ""
    review = visitor.walk(ANA)
    assert isinstance(review, ReviewPage)
    finish = visitor.wizard.button(_Button.FinishButton)
    assert finish.isEnabled()
    visitor.wizard.draft.change(final=True)
    review.initializePage()
    visitor.wait(lambda: not review.holding.isVisible() and review._asked is None)
    assert not finish.isEnabled()
    assert "lacks" in review.news.text()
    visitor.click(review.news.button)
    assert visitor.page is page


def test_one_enter_too_many_activates_nothing(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    review = visitor.walk(ANA)
    assert isinstance(review, ReviewPage)
    visitor.wait(lambda: visitor.wizard.focusWidget() is review.table)
    QTest.keyClick(review.table, Qt.Key.Key_Return)
    [preview] = review.findChildren(PreviewDialog)
    preview.close()
    assert visitor.page is review
    assert not review._saving
    assert visitor.finished == []


def test_what_fails_at_the_end_saves_nothing(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    review = visitor.walk(ANA)
    practice_desk.servers.stop()
    visitor.press(_Button.FinishButton)
    visitor.wait(lambda: bool(review.news.text()) and review.isComplete())
    assert practice_desk.desk.integrations() == []
    assert practice_desk.vault.get(ANA.name, "token") is None
    assert review.news.button.text() == "Retry"
    assert visitor.finished == []


class _Refusing(MemoryVault):
    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self._kind = kind

    def set(self, owner: str, name: str, secret: str) -> None:
        raise ProblemError(Problem(self._kind, "keyring"))


def give(desk: PracticeDesk, vault: MemoryVault) -> None:
    async def change(office: Office) -> None:
        office.engine.vault = vault

    desk.ask(change)


def test_without_a_keyring_this_session_only(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    review = visitor.walk(ANA)
    give(practice_desk, _Refusing(Kind.KEYRING_MISSING))
    visitor.press(_Button.FinishButton)
    visitor.wait(lambda: bool(review.news.text()) and review.isComplete())
    assert practice_desk.desk.integrations() == []
    assert review.news.button.text() == "This session only"
    visitor.click(review.news.button)
    visitor.wait(lambda: visitor.finished == [ANA.name])


def test_a_locked_keyring_is_asked_again(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    review = visitor.walk(ANA)
    give(practice_desk, _Refusing(Kind.KEYRING_LOCKED))
    visitor.press(_Button.FinishButton)
    visitor.wait(lambda: bool(review.news.text()) and review.isComplete())
    assert "locked" in review.news.text()
    assert review.news.button.text() == "Retry"
    assert practice_desk.desk.integrations() == []
    give(practice_desk, MemoryVault())  # the merchant unlocks it
    visitor.click(review.news.button)
    visitor.wait(lambda: visitor.finished == [ANA.name])


def test_a_token_renewed_meanwhile_leads_back_to_its_field(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    review = visitor.walk(ANA)
    practice_desk.servers.alegra.tokens[ANA.user] = "renewed"
    visitor.press(_Button.FinishButton)
    visitor.wait(lambda: bool(review.news.text()) and review.isComplete())
    visitor.click(review.news.button)
    page = visitor.at(AccountPage, Step.ACCOUNT)
    visitor.write(page.token.line, "renewed")
    visitor.click(page.validate)
    visitor.wait(page.findings.isVisible)


# --- put aside


def test_a_set_up_put_aside_goes_on_where_it_was(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    visitor.walk(ANA, Step.TAXES)
    visitor.press(_Button.CustomButton1)
    assert not visitor.wizard.isVisible()
    [file] = practice_desk.folders.data.glob("unfinished-*.json")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    kept = practice_desk.folders.data
    on_disk = b"".join(one.read_bytes() for one in kept.rglob("*") if one.is_file())
    for secret in (ANA.token, *ANA.keys[1:]):
        assert secret.encode() not in on_disk
    again = Visitor(practice_desk, qtbot)
    start = again.at(StartPage, Step.START)
    assert "step 5" in start.unfinished.text()
    again.click(start.unfinished.button)
    page = again.at(AccountPage, Step.ACCOUNT)
    assert (page.name.text(), page.user.text(), page.token.text()) == (ANA.name, ANA.user, "")
    assert "never keep" in page.token.accessibleDescription()
    again.wait(page.token.line.hasFocus)
    again.write(page.token.line, ANA.token)
    again.go_on()
    again.store(ANA)
    again.go_on()
    taxes = again.at(TaxesStep, Step.TAXES)
    assert taxes.table.taxes.default == "4"  # what was chosen before


def test_closing_keeps_what_was_typed(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    visitor = Visitor(practice_desk, qtbot)
    visitor.account(ANA)
    QTest.keyClick(visitor.wizard, Qt.Key.Key_Escape)
    assert not visitor.wizard.isVisible()
    kept = Shelf(practice_desk.desk).kept()
    assert kept is not None
    assert (kept.step, kept.name, kept.user) == (Step.ACCOUNT, ANA.name, ANA.user)


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
