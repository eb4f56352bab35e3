"""Every kind of problem in the whole program: it is shown where it belongs, and every button of it is pressed for real.

What a button did is read where it shows: the page and field in front, the dialog that opened, the ledger, the runs, and
the addresses that would have opened in a browser.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from alegra_desktop import __version__
from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.overview import Tab
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.sale import Stage
from alegra_desktop.domain.states import State
from alegra_desktop.gui.attention.choosing import ChooseDocument
from alegra_desktop.gui.attention.crediting import CreditDialog
from alegra_desktop.gui.attention.fixes import fix
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.page import AttentionPage
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.history.importing import ImportDialog
from alegra_desktop.gui.history.page import HistoryPage
from alegra_desktop.gui.keys import KeysDialog
from alegra_desktop.gui.products.model import Column
from alegra_desktop.gui.products.page import ProductsPage
from alegra_desktop.gui.restoring import RestoreDialog
from alegra_desktop.gui.trouble import Trouble
from alegra_desktop.lock import FolderLock
from alegra_desktop.storage.files import FILE
from alegra_desktop.storage.ledger import Ledger
from tests.gui.desks import PracticeDesk
from tests.gui.house import (
    AGAIN,
    CUSTOMER,
    LEFT,
    LOOKED_UP,
    PATIENCE,
    SKIPPED,
    Check,
    House,
    all_text,
    became,
    begin,
    browsed,
    choose_key,
    choose_tax,
    credited,
    each_answer,
    means,
    noted,
    opens,
    option,
    page,
    product,
    question,
    ran,
    report_saved,
    section,
    shows,
    tax_of,
    then,
    told_in_history,
    warehouse,
)
from tests.gui.problems import EXAMPLES
from tests.gui.windows import shell_of


@dataclass(frozen=True)
class Case:
    """Of each button of the line, what it leads to; several where it asks first."""

    buttons: tuple[tuple[Check, ...], ...]


def one(*checks: Check) -> Case:
    return Case((checks,))


def two(first: Check, *second: Check) -> Case:
    return Case(((first,), second))


#: What has a line in Needs attention.
LINES: dict[Kind, Case] = {
    Kind.ALEGRA_CREDENTIALS: one(option("alegra.token_env")),
    Kind.ALEGRA_OTHER_COMPANY: one(option("alegra.token_env")),
    Kind.ALEGRA_PERMISSION: one(ran),
    Kind.ALEGRA_PLAN: one(ran),
    Kind.ALEGRA_DOWN: one(ran),
    Kind.MARK_NOT_KEPT: one(ran),
    Kind.THROTTLED: one(page("log")),
    Kind.OFFLINE: one(ran),
    Kind.INSECURE_CONNECTION: one(ran),
    Kind.KEYRING_LOCKED: one(ran),
    Kind.KEYRING_MISSING: one(opens(KeysDialog)),
    Kind.PRODUCT_NOT_LINKED: one(product("4812345")),
    Kind.PRODUCT_INACTIVE: one(product("5400001")),
    Kind.PRODUCT_IS_PARENT: one(product("698441")),
    Kind.PRODUCT_WITHOUT_TAX: one(tax_of("10")),
    Kind.TAX_MISSING: one(choose_tax),
    Kind.TAX_CONTRADICTS: one(tax_of("1")),
    Kind.PRODUCT_KEY_MISSING: one(choose_key),
    Kind.CHARGE_ITEM_MISSING: one(option("documents.charges_item")),
    Kind.CUSTOMER_ID_INVALID: one(*CUSTOMER),
    Kind.CUSTOMER_DATA_INCOMPLETE: one(*CUSTOMER),
    Kind.CUSTOMER_NOT_CLIENT: one(browsed("client", "101")),
    Kind.CUSTOMER_CITY_UNKNOWN: one(*CUSTOMER),
    Kind.CUSTOMER_USE_REGIME: one(*CUSTOMER),
    Kind.FINAL_CONSUMER_MISSING: one(browsed("client")),
    Kind.WAREHOUSE_NOT_LINKED: one(warehouse("Bodega Cali")),
    Kind.PAYMENT_FORM_NOT_LINKED: one(option("documents.bank_accounts", "NEQUI")),
    Kind.SETTING_GONE: one(option("documents.number_template")),
    Kind.CURRENCY_NOT_ENABLED: one(
        *each_answer(("Open in Alegra", browsed("app.alegra.com")), ("It is enabled, check again", AGAIN))
    ),
    Kind.TOTAL_DIFFERS: one(LOOKED_UP),
    Kind.UNKNOWN_ORDER_STATE: one(
        then(means(Stage.PENDING), "Remember", became(State.WAITING)),
        then(question("Remember", "Do not invoice these"), "Do not invoice these", SKIPPED),
    ),
    Kind.SALE_DISPUTED: two(AGAIN, SKIPPED),
    Kind.NUMBERING_EXPIRED: one(option("documents.number_template")),
    Kind.NUMBERING_USED_UP: one(option("documents.number_template")),
    Kind.PREFLIGHT_INCOMPLETE: one(page("checkup")),
    Kind.REJECTED_BY_ALEGRA: one(AGAIN),
    Kind.NO_STOCK: one(browsed("item")),
    Kind.REJECTED_AT_STAMPING: one(*each_answer(("Issue 1 invoice", ran))),
    Kind.STAMPING_PENDING: one(ran),
    Kind.CHANGED_IN_ALEGRA: one(AGAIN),
    Kind.OUTCOME_UNKNOWN: one(told_in_history),
    Kind.FOUND_TWICE: one(opens(ChooseDocument)),
    Kind.DELETED_IN_ALEGRA: two(
        SKIPPED, *each_answer(("Create document", noted("to be created again, by the merchant")))
    ),
    Kind.ALREADY_INVOICED: Case(
        (
            each_answer(("It is its document (1)", noted("adopted"))),
            each_answer(("Create its document (1)", noted("to be created, by the merchant"))),
        )
    ),
    # the last one first: what is adopted is not asked about again
    Kind.FIRST_SCAN_MATCHES: one(
        *reversed(each_answer(("It is its document (1)", ran), ("Ask about each", ran))),
    ),
    Kind.HANDLED_BEFORE: two(SKIPPED, *each_answer(("Create 1 document", noted("to be created, by the merchant")))),
    Kind.REFUND_OF_DRAFT: two(then(question("Delete draft"), "Delete draft", became(State.CANCELLED)), *LEFT),
    Kind.REFUND_OF_REMISSION: two(then(question("Void remission"), "Void remission", became(State.VOIDED)), *LEFT),
    Kind.REFUND_OF_INVOICE: two(credited, *LEFT),
    Kind.REFUND_PARTIAL: two(opens(CreditDialog), *LEFT),
    Kind.CREDITED_STANDS: one(*LEFT),
    Kind.CORRECTION_REFUSED: two(AGAIN, AGAIN),
    Kind.CORRECTION_UNANSWERED: two(opens(CreditDialog), *LEFT),
    Kind.STORE_CREDENTIALS: one(section("store")),
    Kind.STORE_REFUSES: one(opens(ImportDialog)),
    Kind.STORE_DOWN: one(ran),
    Kind.STORE_INCOMPLETE: one(ran),
    Kind.DISK_FULL: one(ran),
    Kind.DATABASE_BUSY: one(ran),
    Kind.MAIL_FAILED: one(section("mail")),
    Kind.OVERDUE: one(ran),
    Kind.SETTINGS_WRONG: one(page("settings")),
    Kind.WATCH_FOLDER_GONE: one(option("sync.watch_folder")),
    Kind.INTERNAL: one(report_saved),
}


@pytest.fixture
def house(
    idle_desk: PracticeDesk, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[House]:
    """At work for one sync."""
    shop = idle_desk
    own = shop.bridge, shop.desk
    with shell_of(shop, qapp, hidden=True) as shell:
        shop.bridge, shop.desk = shell.bridge, shell.desk
        try:
            made = House(shell, shop, qtbot)
            monkeypatch.setattr(QDesktopServices, "openUrl", made.open_address)
            yield made
            for left in QApplication.topLevelWidgets():
                if isinstance(left, QDialog):
                    left.reject()
        finally:
            shop.bridge, shop.desk = own


@pytest.mark.parametrize("kind", LINES, ids=str)
def test_its_line_is_shown_and_every_button_does_what_it_says(house: House, kind: Kind) -> None:
    house.open()
    begin(house, kind)
    case = LINES[kind]
    for number, checks in enumerate(case.buttons):
        for check in checks:
            story = house.meet(kind)
            shows(house, story, kind)
            assert len(story.main_buttons) == len(case.buttons)
            house.only_these(story)
            story.main_buttons[number].click()
            check(house)
            for left in QApplication.topLevelWidgets():
                if isinstance(left, QDialog) and left.isVisible():
                    left.reject()


# --- what has no line: the program itself, or a place of its own


def _see(house: House, kind: Kind) -> Trouble:
    """In the place of all pages, with its words; the engine could not be opened."""
    trouble = house.shell.window.trouble
    house.shell.come_forward()
    house.wait(trouble.isVisible)
    broken = house.shell.standings.broken
    assert broken is not None
    assert broken.kind is kind
    said = words(broken, "en")
    shown = all_text(trouble)
    assert all(part in shown for part in (said.title, said.remedy)), shown
    assert not house.shell.window.pages.isVisible()
    return trouble


def _opens_again(house: House, trouble: Trouble) -> None:
    """The cause is gone: *Try now* opens the data."""
    with house.qtbot.waitSignal(house.shell.desk.ready, timeout=PATIENCE):
        trouble.again_button.click()
    house.wait(lambda: not trouble.isVisible())


def damaged(house: House) -> None:
    with Ledger.open(house.shop.folders.data, house.shop.clock.now) as ledger:
        ledger.backup("weekly")
    (house.shop.folders.data / FILE).write_bytes(b"not a ledger" * 1000)
    house.shell.start()
    trouble = _see(house, Kind.DATABASE_DAMAGED)
    trouble.restore_button.click()
    dialog = house.dialog(RestoreDialog)
    assert dialog.windowTitle().startswith("PRACTICE · Restore the backup of ")
    assert isinstance(dialog, RestoreDialog)
    with house.qtbot.waitSignal(house.shell.desk.ready, timeout=PATIENCE):
        dialog.act.click()
    house.wait(lambda: not trouble.isVisible())


def newer(house: House) -> None:
    Ledger.open(house.shop.folders.data, house.shop.clock.now).close()
    file = house.shop.folders.data / FILE
    with closing(sqlite3.connect(file)) as connection:
        [(version,)] = connection.execute("PRAGMA user_version")
        connection.execute("PRAGMA user_version = 99")
    house.shell.start()
    trouble = _see(house, Kind.DATABASE_NEWER)
    trouble.versions_button.click()
    dialog = house.dialog(Question)
    assert __version__ in all_text(dialog)
    dialog.reject()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    _opens_again(house, trouble)


def running(house: House) -> None:
    with FolderLock(house.shop.folders.data):
        house.shell.start()
        trouble = _see(house, Kind.ALREADY_RUNNING)
    _opens_again(house, trouble)


def broken(house: House) -> None:
    """What nobody foresaw also ends where the report is saved."""
    house.shell.bridge.broke.emit(Problem(Kind.INTERNAL))
    trouble = _see(house, Kind.INTERNAL)
    trouble.report_button.click()
    report_saved(house)


def unreadable(house: House) -> None:
    """A file is refused where it is chosen, with another one to choose at once."""
    begin(house, Kind.FILE_NOT_UNDERSTOOD)
    file = house.shop.folders.data / "sales.csv"
    file.write_text("this,is\nno,file of sales\n", "utf-8")
    house.shell.window.go("history", {"do": "import"})
    dialog = house.dialog(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    dialog.look_into(file)
    said = words(Problem(Kind.FILE_NOT_UNDERSTOOD, details={"file": file.name}), "en")
    house.wait(lambda: said.title in all_text(dialog.banner) and dialog.empty.button.isVisible())
    dialog.empty.button.click()
    assert dialog.dialog is not None
    assert dialog.dialog.isVisible()
    dialog.dialog.reject()


def line_of(row: Row) -> Line:
    assert row.problem is not None
    return Line(Tab.MINE, row.problem, (), (), (row.id,))


def not_possible(house: House) -> None:
    """Asked for what does not fit: told, and nothing changed."""
    begin(house, Kind.NOT_POSSIBLE)
    house.rows = house.provoker.provoke(Kind.CHANGED_IN_ALEGRA)
    before = house.row()
    page = house.shell.window.pages.page("attention")
    assert isinstance(page, AttentionPage)
    page.hands.skip(line_of(before), house.rows)
    house.wait(lambda: house.told)
    assert house.told[0].startswith(words(Problem(Kind.NOT_POSSIBLE), "en").title)
    assert house.row() == before


def paid(house: House) -> None:
    """Somebody recorded the payment before us: told in the sale's story, with the way to the invoice."""
    begin(house, Kind.PAID_BY_HAND)
    house.rows = house.provoker.pay_by_hand()
    house.shell.window.go("history", {"row": house.rows[0]})
    told_in_history(house)
    shown = house.front
    assert isinstance(shown, HistoryPage)
    notice = house.row().notice
    assert notice is not None
    assert notice.kind is Kind.PAID_BY_HAND
    said = words(notice, "en")
    assert all(part in all_text(shown.details) for part in (said.title, said.cause, said.remedy))
    [pressed] = [one for one in shown.details.findChildren(QPushButton) if one.text() == said.actions[0]][:1]
    pressed.click()
    browsed("invoice", house.row().alegra_id)(house)


def duplicated(house: House) -> None:
    """Several items with one reference: the products say so, and another is chosen there."""
    begin(house, Kind.PRODUCT_DUPLICATED)
    house.shell.window.go("products")
    shown = house.front
    assert isinstance(shown, ProductsPage)
    house.wait(lambda: shown.table.model.all_rows and not shown.goods.of(shown.one.name).asking if shown.one else False)
    shown.table.select("5400002")
    model = shown.table.model
    cell = model.index(model.row_of("5400002"), Column.STATE)
    said = words(Problem(Kind.PRODUCT_DUPLICATED, details={"n": "2", "reference": model.all_rows[0].reference}), "en")
    house.wait(lambda: "2 items share it" in str(model.data(cell)))
    assert said.remedy in str(model.data(cell, Qt.ItemDataRole.ToolTipRole))
    fix(house.shell.desk, house.shell.window, EXAMPLES[Kind.PRODUCT_DUPLICATED].shop,
        Problem(Kind.PRODUCT_DUPLICATED, "5400002"), ())  # fmt: skip
    product("5400002")(house)


def soon(house: House) -> None:
    """Seen on the page of the numbering, from its tile on."""
    house.provoker.end_numbering_soon(EXAMPLES[Kind.NUMBERING_SOON].shop)
    begin(house, Kind.NUMBERING_SOON)
    shop = EXAMPLES[Kind.NUMBERING_SOON].shop
    fix(house.shell.desk, house.shell.window, shop, Problem(Kind.NUMBERING_SOON), ())
    page("checkup")(house)
    house.wait(lambda: all(part in all_text(house.front) for part in ("ends soon", "Expires on")))


#: What is shown elsewhere, and how one meets it there.
ELSEWHERE: dict[Kind, Callable[[House], None]] = {
    Kind.PRODUCT_DUPLICATED: duplicated,
    Kind.NUMBERING_SOON: soon,
    Kind.PAID_BY_HAND: paid,
    Kind.FILE_NOT_UNDERSTOOD: unreadable,
    Kind.NOT_POSSIBLE: not_possible,
    Kind.DATABASE_DAMAGED: damaged,
    Kind.DATABASE_NEWER: newer,
    Kind.ALREADY_RUNNING: running,
    Kind.INTERNAL: broken,
}
_NOT_OPENED = frozenset({Kind.DATABASE_DAMAGED, Kind.DATABASE_NEWER, Kind.ALREADY_RUNNING})


@pytest.mark.parametrize("kind", ELSEWHERE, ids=str)
def test_what_has_no_line_is_shown_in_its_own_place(house: House, kind: Kind) -> None:
    if kind not in _NOT_OPENED:
        house.open()
    ELSEWHERE[kind](house)


def test_no_kind_is_missing() -> None:
    assert set(LINES) | set(ELSEWHERE) == set(Kind)
    assert set(EXAMPLES) == set(Kind)
