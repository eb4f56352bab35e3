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
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from alegra_desktop import __version__
from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.overview import Tab
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import Who, facts, words
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention.choosing import ChooseDocument
from alegra_desktop.gui.attention.crediting import CreditDialog
from alegra_desktop.gui.attention.fixes import PLACES, fix
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.page import AttentionPage
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.attention.story import Story
from alegra_desktop.gui.history.importing import ImportDialog
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.history.page import HistoryPage
from alegra_desktop.gui.keys import KeysDialog
from alegra_desktop.gui.preview.dialog import PreviewDialog
from alegra_desktop.gui.products.key_choice import ChooseKey
from alegra_desktop.gui.products.model import Column
from alegra_desktop.gui.products.page import ProductsPage
from alegra_desktop.gui.restoring import RestoreDialog
from alegra_desktop.gui.settings.page import SettingsPage
from alegra_desktop.gui.shell import Shell
from alegra_desktop.gui.taxes.dialogs import ChooseTax
from alegra_desktop.gui.taxes.page import TaxesPage
from alegra_desktop.gui.trouble import Trouble
from alegra_desktop.gui.warehouses.page import WarehousesPage
from alegra_desktop.lock import FolderLock
from alegra_desktop.storage.files import FILE
from alegra_desktop.storage.ledger import Ledger
from tests.gui.desks import HOTMART_NAME, PracticeDesk
from tests.gui.problems import EXAMPLES, Provoker
from tests.gui.windows import settle, shell_of

_PATIENCE = 30_000


class House:
    """The whole program, with one shop at work; and what its buttons led to."""

    def __init__(self, shell: Shell, shop: PracticeDesk, qtbot: QtBot) -> None:
        self.shell, self.shop, self.qtbot = shell, shop, qtbot
        self.provoker = Provoker(shop)
        self.addresses: list[str] = []
        self.told: list[str] = []
        self.report = shop.folders.data / "report.txt"
        self.rows: tuple[int, ...] = ()
        self._runs = 0
        shell.desk.told.connect(lambda said, undo: self.told.append(said))

    def open_address(self, address: QUrl) -> bool:
        """In the place of the browser."""
        self.addresses.append(address.toString())
        return True

    def open(self) -> None:
        with self.qtbot.waitSignal(self.shell.desk.ready, timeout=_PATIENCE):
            self.shell.start()

    def wait(self, true: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(true()), timeout=_PATIENCE)

    @property
    def front(self) -> QWidget:
        page = self.shell.window.pages.front
        assert page is not None
        return page

    def row(self) -> Row:
        reader = self.shell.desk.reader
        assert reader is not None
        return reader.row(self.rows[0])

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The dialog of that kind that is open."""
        found: list[QDialog] = []

        def look() -> bool:
            found[:] = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
            return bool(found)

        self.wait(look)
        [one] = found
        return one

    # --- the line

    def meet(self, kind: Kind) -> Story:
        """Make it happen, and go to its line."""
        self.rows = self.provoker.provoke(kind)
        self.shell.desk.choose("")
        self.shell.window.go("overview")
        self.shell.window.go("attention")
        page = self.front
        assert isinstance(page, AttentionPage)
        self.wait(lambda: self._line(page, kind) is not None)
        line = self._line(page, kind)
        assert line is not None
        page.show_what({"kind": kind, "subject": line.problem.subject, "tab": line.tab})
        self.wait(lambda: page.story.line == line)
        settle(self.shell.window, self.qtbot)
        self._runs = self._ended()
        self.addresses.clear()
        self.told.clear()
        return page.story

    def _line(self, page: AttentionPage, kind: Kind) -> Line | None:
        """The line of what was provoked, as the page has read it."""
        lines = page._found.lines if page._found is not None else []
        mine = (line for line in lines if line.kind is kind and set(self.rows) <= set(line.rows))
        return next(mine, None)

    def only_these(self, story: Story) -> None:
        """Tick but the rows that were provoked."""
        model = story.sales
        model._left_out = set(model.rows) - set(self.rows)
        model.ticked.emit()

    # --- what happened

    def _ended(self) -> int:
        reader = self.shell.desk.reader
        assert reader is not None
        return sum(run.ended_at is not None for one in reader.integrations() for run in reader.runs(one.id, 1000))

    def has_run(self) -> None:
        self.wait(lambda: self._ended() > self._runs)

    def noted(self, event: str) -> None:
        """The ledger has this event of each provoked row."""
        reader = self.shell.desk.reader
        assert reader is not None
        self.wait(lambda: all(event in [one.name for one in reader.events(row_id=row)] for row in self.rows))


# --- what a button must have led to

Check = Callable[[House], None]


def ran(house: House) -> None:
    """The engine synced."""
    house.has_run()


def noted(event: str, *, run: bool = True) -> Check:
    """The engine was told by this word, and the sync that follows it ran."""

    def check(house: House) -> None:
        house.noted(event)
        if run:
            house.has_run()

    return check


def option(name: str, entry: str = "") -> Check:
    """Settings are in front, and the keyboard is in the field of that option."""

    def check(house: House) -> None:
        house.wait(lambda: isinstance(house.front, SettingsPage))
        page = house.front
        assert isinstance(page, SettingsPage)
        assert page.form is not None
        field = page.form.fields[name].widget
        house.wait(lambda: _has_focus(field))
        assert field.isVisible()
        if entry:
            focus = QApplication.focusWidget()
            assert focus is not None
            assert entry in _said_of(focus, field), _said_of(focus, field)

    return check


def _has_focus(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def _said_of(focus: QWidget, inside: QWidget) -> str:
    """What stands in the line of a field that holds several."""
    said, one = "", focus
    while one is not inside.parentWidget():
        said += f" {one.accessibleName()} {getattr(one, 'text', str)()} {getattr(one, 'currentText', str)()}"
        parent = one.parentWidget()
        assert parent is not None
        one = parent
    return said


def section(name: str) -> Check:
    def check(house: House) -> None:
        house.wait(lambda: isinstance(house.front, SettingsPage))
        page = house.front
        assert isinstance(page, SettingsPage)
        house.wait(lambda: page._section() == name)
        assert page._places[name].isVisible()

    return check


def page(key: str) -> Check:
    return lambda house: house.wait(lambda: house.shell.window.sidebar.key() == key and house.front.isVisible())


def product(key: str, *, editing: bool = True) -> Check:
    """The products are in front, this one is chosen, and its item can be chosen at once."""

    def check(house: House) -> None:
        house.wait(lambda: isinstance(house.front, ProductsPage))
        shown = house.front
        assert isinstance(shown, ProductsPage)
        house.wait(lambda: key in [row.product.product_id for row in shown.table.chosen()])
        if editing:
            house.wait(lambda: shown.table.view.state() == shown.table.view.State.EditingState)

    return check


def tax_of(item: str) -> Check:
    """The products without a tax are in front, and one of this item is chosen."""

    def check(house: House) -> None:
        house.wait(lambda: isinstance(house.front, TaxesPage))
        shown = house.front
        assert isinstance(shown, TaxesPage)
        assert shown.tabs.currentIndex() == 1
        house.wait(lambda: item in [row.item.id for row in shown._chosen() if row.item is not None])
        assert shown.assign.isEnabled()

    return check


def choose_tax(house: House) -> None:
    product("5400003", editing=False)(house)
    assert "Guía sin impuesto" in _all_text(house.dialog(ChooseTax))


def choose_key(house: House) -> None:
    product("5400003", editing=False)(house)
    assert "Guía sin impuesto" in _all_text(house.dialog(ChooseKey))


def warehouse(name: str) -> Check:
    def check(house: House) -> None:
        house.wait(lambda: isinstance(house.front, WarehousesPage))
        shown = house.front
        assert isinstance(shown, WarehousesPage)
        house.wait(lambda: name in shown.links.combos and _has_focus(shown.links.combos[name]))

    return check


def browsed(*parts: str) -> Check:
    def check(house: House) -> None:
        house.wait(lambda: house.addresses)
        assert all(part in house.addresses[-1] for part in parts), house.addresses

    return check


def told_in_history(house: House) -> None:
    """The whole story of the sale is in front."""
    house.wait(lambda: isinstance(house.front, HistoryPage))
    shown = house.front
    assert isinstance(shown, HistoryPage)
    house.wait(lambda: shown.details.facts is not None and shown.details.facts.row.id == house.rows[0])


def question(*answers: str) -> Check:
    """A question in the problem's own words, with these answers, and nothing done yet."""

    def check(house: House) -> None:
        dialog = house.dialog(Question)
        assert isinstance(dialog, Question)
        assert dialog.windowTitle().startswith("PRACTICE · ")
        house.wait(lambda: len(dialog.acting()) == len(answers))  # some ask Alegra first
        assert [one.text().replace("&", "") for one in dialog.acting()] == list(answers)
        assert not house.addresses

    return check


def opens(kind: type[QDialog]) -> Check:
    return lambda house: house.wait(lambda: house.dialog(kind).isVisible())


def report_saved(house: House) -> None:
    """It is asked where, and the file that the merchant chose holds the report."""
    dialog = house.dialog(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(house.report))
    assert "alegra_desktop" in house.report.read_text("utf-8")


def _all_text(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def then(first: Check, answer: str, second: Check) -> Check:
    """After the first the answer of the open question is pressed."""

    def check(house: House) -> None:
        first(house)
        dialog = house.dialog(Question)
        assert isinstance(dialog, Question)
        [pressed] = [one for one in dialog.acting() if one.text().replace("&", "") == answer]
        pressed.click()
        assert not dialog.isVisible()
        second(house)

    return check


def each_answer(*pairs: tuple[str, Check]) -> tuple[Check, ...]:
    """One question, each of its answers once."""
    asked = question(*(answer for answer, _ in pairs))
    return tuple(then(asked, answer, check) for answer, check in pairs)


def became(state: State) -> Check:
    return lambda house: house.wait(lambda: house.row().state is state)


def credited(house: House) -> None:
    """The dialog has read the invoice, its button creates the note, and the invoice is as good as void."""
    dialog = house.dialog(CreditDialog)
    assert isinstance(dialog, CreditDialog)
    house.wait(dialog.act.isEnabled)
    dialog.act.click()
    house.has_run()  # the tax authority needs a second for its answer; this run or the next one reads it
    house.wait(lambda: house.shop.sync(HOTMART_NAME) and house.row().state is State.VOIDED)


_LEFT = each_answer(
    ("Open in Alegra", browsed("app.alegra.com")),
    ("I did it, or it stays", noted("corrected by the merchant")),
)
_AGAIN = noted("again, by the merchant")
_SKIPPED = noted("skipped by the merchant", run=False)
_LOOKED_UP = opens(PreviewDialog)
_ASKED_CUSTOMER = question("I corrected it, check again", "Invoice as end consumer", "Use these data")
_CUSTOMER = (
    then(_ASKED_CUSTOMER, "I corrected it, check again", _AGAIN),
    then(_ASKED_CUSTOMER, "Invoice as end consumer", noted("billed without identification, by the merchant")),
    # The third answer needs something typed: test_correct_customer.py.
)


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
    Kind.CUSTOMER_ID_INVALID: one(*_CUSTOMER),
    Kind.CUSTOMER_DATA_INCOMPLETE: one(*_CUSTOMER),
    Kind.CUSTOMER_NOT_CLIENT: one(browsed("client", "101")),
    Kind.CUSTOMER_CITY_UNKNOWN: one(*_CUSTOMER),
    Kind.CUSTOMER_USE_REGIME: one(*_CUSTOMER),
    Kind.FINAL_CONSUMER_MISSING: one(browsed("client")),
    Kind.WAREHOUSE_NOT_LINKED: one(warehouse("Bodega Cali")),
    Kind.PAYMENT_FORM_NOT_LINKED: one(option("documents.bank_accounts", "NEQUI")),
    Kind.SETTING_GONE: one(option("documents.number_template")),
    Kind.CURRENCY_NOT_ENABLED: one(
        *each_answer(("Open in Alegra", browsed("app.alegra.com")), ("It is enabled, check again", _AGAIN))
    ),
    Kind.TOTAL_DIFFERS: one(_LOOKED_UP),
    Kind.UNKNOWN_ORDER_STATE: one(
        *each_answer(("Do not invoice them", _SKIPPED), ("Read them again", _AGAIN)),
    ),
    Kind.SALE_DISPUTED: two(_AGAIN, _SKIPPED),
    Kind.NUMBERING_EXPIRED: one(option("documents.number_template")),
    Kind.NUMBERING_USED_UP: one(option("documents.number_template")),
    Kind.PREFLIGHT_INCOMPLETE: one(page("checkup")),
    Kind.REJECTED_BY_ALEGRA: one(_AGAIN),
    Kind.NO_STOCK: one(browsed("item")),
    Kind.REJECTED_AT_STAMPING: one(*each_answer(("Issue 1 invoice", ran))),
    Kind.STAMPING_PENDING: one(ran),
    Kind.CHANGED_IN_ALEGRA: one(_AGAIN),
    Kind.OUTCOME_UNKNOWN: one(told_in_history),
    Kind.FOUND_TWICE: one(opens(ChooseDocument)),
    Kind.DELETED_IN_ALEGRA: two(
        _SKIPPED, *each_answer(("Create document", noted("to be created again, by the merchant")))
    ),
    Kind.ALREADY_INVOICED: Case(
        (
            each_answer(("They are their documents (1)", noted("adopted"))),
            each_answer(("Create their documents (1)", noted("to be created, by the merchant"))),
        )
    ),
    # the last one first: what is adopted is not asked about again
    Kind.FIRST_SCAN_MATCHES: one(
        *reversed(each_answer(("They are their documents (1)", ran), ("Ask about each", ran))),
    ),
    Kind.HANDLED_BEFORE: two(_SKIPPED, *each_answer(("Create 1 document", noted("to be created, by the merchant")))),
    Kind.REFUND_OF_DRAFT: two(then(question("Delete draft"), "Delete draft", became(State.CANCELLED)), *_LEFT),
    Kind.REFUND_OF_REMISSION: two(then(question("Void remission"), "Void remission", became(State.VOIDED)), *_LEFT),
    Kind.REFUND_OF_INVOICE: two(credited, *_LEFT),
    Kind.REFUND_PARTIAL: two(opens(CreditDialog), *_LEFT),
    Kind.CORRECTION_REFUSED: two(_AGAIN, _AGAIN),
    Kind.CORRECTION_UNANSWERED: two(opens(CreditDialog), *_LEFT),
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


def begin(house: House, kind: Kind) -> None:
    example = EXAMPLES[kind]
    house.shop.set_up(example.shop)
    house.shop.sync(example.shop)
    house.shell.come_forward()
    house.shell.window.showNormal()
    house.wait(house.shell.window.isVisible)
    with house.qtbot.waitActive(house.shell.window):
        house.shell.window.activateWindow()


def shows(house: House, story: Story, kind: Kind) -> None:
    """Title, cause, remedy, who acts, where in Alegra, and a button for each caption."""
    line = story.line
    assert line is not None
    said = Looks(house.shell.desk.formats).words(line.integrations[0], line.problem)
    assert story._title.text() == one_line(said.title)
    assert story._cause.text() == said.cause
    assert story._remedy.text() == said.remedy
    assert [one.text() for one in story.main_buttons] == list(said.actions)
    assert all(one.isVisible() and one.isEnabled() for one in story.main_buttons)
    who = {Who.MERCHANT: "You", Who.NOBODY: "Fixes itself", Who.SUPPORT: "Support"}[line.who]
    assert story._counts.text().endswith(who)
    assert line.who is facts(kind).who or facts(kind).who is Who.NOBODY
    assert PLACES.get(kind, "") in story.place.text()


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
    shown = _all_text(trouble)
    assert all(part in shown for part in (said.title, said.remedy)), shown
    assert not house.shell.window.pages.isVisible()
    return trouble


def _opens_again(house: House, trouble: Trouble) -> None:
    """The cause is gone: *Try now* opens the data."""
    with house.qtbot.waitSignal(house.shell.desk.ready, timeout=_PATIENCE):
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
    with house.qtbot.waitSignal(house.shell.desk.ready, timeout=_PATIENCE):
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
    assert __version__ in _all_text(dialog)
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
    house.wait(lambda: said.title in _all_text(dialog.banner) and dialog.empty.button.isVisible())
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
    assert all(part in _all_text(shown.details) for part in (said.title, said.cause, said.remedy))
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
    house.wait(lambda: all(part in _all_text(house.front) for part in ("ends soon", "Expires on")))


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
