"""The whole program with one shop at work, and what one sees when a button of a problem did what it says."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.problems import Who, facts
from alegra_desktop.domain.sale import Stage
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention.classifying import ClassifyState
from alegra_desktop.gui.attention.crediting import CreditDialog
from alegra_desktop.gui.attention.fixes import PLACES
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.page import AttentionPage
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.attention.story import Story
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.history.page import HistoryPage
from alegra_desktop.gui.preview.dialog import PreviewDialog
from alegra_desktop.gui.products.key_choice import ChooseKey
from alegra_desktop.gui.products.page import ProductsPage
from alegra_desktop.gui.settings.page import SettingsPage
from alegra_desktop.gui.shell import Shell
from alegra_desktop.gui.taxes.dialogs import ChooseTax
from alegra_desktop.gui.taxes.page import TaxesPage
from alegra_desktop.gui.warehouses.page import WarehousesPage
from tests.gui.desks import HOTMART_NAME, PracticeDesk
from tests.gui.problems import EXAMPLES, Provoker
from tests.gui.windows import settle

PATIENCE = 30_000


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
        with self.qtbot.waitSignal(self.shell.desk.ready, timeout=PATIENCE):
            self.shell.start()

    def wait(self, true: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(true()), timeout=PATIENCE)

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
        house.wait(lambda: has_focus(field))
        assert field.isVisible()
        if entry:
            focus = QApplication.focusWidget()
            assert focus is not None
            assert entry in said_of(focus, field), said_of(focus, field)

    return check


def has_focus(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def said_of(focus: QWidget, inside: QWidget) -> str:
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
    assert "Guía sin impuesto" in all_text(house.dialog(ChooseTax))


def choose_key(house: House) -> None:
    product("5400003", editing=False)(house)
    assert "Guía sin impuesto" in all_text(house.dialog(ChooseKey))


def warehouse(name: str) -> Check:
    def check(house: House) -> None:
        house.wait(lambda: isinstance(house.front, WarehousesPage))
        shown = house.front
        assert isinstance(shown, WarehousesPage)
        house.wait(lambda: name in shown.links.combos and has_focus(shown.links.combos[name]))

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


def means(stage: Stage) -> Check:
    """What a state of the store means can be chosen, and this is."""

    def check(house: House) -> None:
        dialog = house.dialog(ClassifyState)
        assert isinstance(dialog, ClassifyState)
        assert not dialog.remember.isEnabled()
        dialog.meanings.button(dialog.stages.index(stage)).click()

    return check


def opens(kind: type[QDialog]) -> Check:
    return lambda house: house.wait(lambda: house.dialog(kind).isVisible())


def report_saved(house: House) -> None:
    """It is asked where, and the file that the merchant chose holds the report."""
    dialog = house.dialog(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(house.report))
    assert "alegra_desktop" in house.report.read_text("utf-8")


def all_text(widget: QWidget) -> str:
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


LEFT = each_answer(
    ("Open in Alegra", browsed("app.alegra.com")),
    ("I did it, or it stays", noted("corrected by the merchant")),
)
AGAIN = noted("again, by the merchant")
SKIPPED = noted("skipped by the merchant", run=False)
LOOKED_UP = opens(PreviewDialog)
ASKED_CUSTOMER = question("Use these data", "I corrected it, check again", "Invoice as end consumer")
CUSTOMER = (
    then(ASKED_CUSTOMER, "I corrected it, check again", AGAIN),
    then(ASKED_CUSTOMER, "Invoice as end consumer", noted("billed without identification, by the merchant")),
    # The first answer needs something typed: test_correct_customer.py.
)


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
