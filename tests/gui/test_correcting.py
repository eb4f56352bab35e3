"""Corrections by the merchant's click: what is asked, what then stands in Alegra, and what is refused."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.overview import Tab
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.states import State
from alegra_desktop.gui.attention.crediting import CreditDialog
from alegra_desktop.gui.attention.crediting_many import CreditMany
from alegra_desktop.gui.attention.groups import Line, in_tab
from alegra_desktop.gui.attention.page import AttentionPage
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.history.columns import Column
from alegra_desktop.gui.history.page import HistoryPage
from tests.gui.desks import HOTMART_NAME, PracticeDesk
from tests.gui.problems import EXAMPLES, Provoker

_PATIENCE = 30_000


class Corner:
    """A shop with returned sales, and the page that lists them."""

    def __init__(self, shop: PracticeDesk, qtbot: QtBot) -> None:
        self.shop, self.qtbot = shop, qtbot
        self.provoker = Provoker(shop)
        self.told: list[str] = []
        shop.desk.told.connect(lambda said, undo: self.told.append(said))
        self.page = AttentionPage(shop.desk)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 640)
        self.page.show()

    def wait(self, true: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(true()), timeout=_PATIENCE)

    def meet(self, kind: Kind, count: int = 1) -> tuple[int, ...]:
        shop = EXAMPLES[kind].shop
        self.shop.set_up(shop)
        self.shop.sync(shop)
        rows = tuple(row for _ in range(count) for row in self.provoker.provoke(kind))
        self.show(kind, rows)
        return rows

    def show(self, kind: Kind, rows: tuple[int, ...]) -> Line:
        """Their line; those that read alike are one."""
        self.page.load()
        found: list[Line] = []

        def look() -> bool:
            lines = self.page._found.lines if self.page._found is not None else []
            found[:] = [line for line in lines if line.kind is kind and set(line.rows) & set(rows)]
            return bool(found)

        self.wait(look)
        self.page.show_what({"kind": kind, "subject": found[0].problem.subject, "tab": found[0].tab})
        self.wait(lambda: self.page.story.line == found[0])
        return found[0]

    @property
    def dialog(self) -> Question:
        dialog = self.page.hands.dialog
        assert isinstance(dialog, Question)
        return dialog

    def press(self, place: int = 0) -> None:
        self.page.story.main_buttons[place].click()

    def row(self, number: int) -> Any:
        assert self.shop.desk.reader is not None
        return self.shop.desk.reader.row(number)

    def company(self, kind: Kind) -> Any:
        return self.provoker._company(EXAMPLES[kind].shop)

    def credit(self) -> CreditDialog:
        """The dialog, as soon as Alegra has answered."""
        self.press()
        dialog = self.dialog
        assert isinstance(dialog, CreditDialog)
        self.wait(lambda: dialog.correction is not None)
        return dialog

    def credited(self, *rows: int) -> None:
        """The tax authority needs a second for its answer; the next run reads it."""
        self.wait(lambda: self.told)
        self.wait(lambda: self.shop.sync(HOTMART_NAME) and {self.row(row).state for row in rows} == {State.VOIDED})

    def notes(self) -> list[dict[str, Any]]:
        return list(self.company(Kind.REFUND_OF_INVOICE).all("credit-notes").values())


@pytest.fixture
def corner(practice_desk: PracticeDesk, qtbot: QtBot) -> Iterator[Corner]:
    made = Corner(practice_desk, qtbot)
    yield made
    if made.page.hands.dialog is not None:
        made.page.hands.dialog.reject()


def texts(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def press_act(dialog: Question) -> None:
    """The button that acts; the safe one is what Enter would press."""
    cancel = dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel)
    assert cancel.isDefault()
    [acting] = dialog.acting()
    assert acting.isEnabled()
    acting.click()


# --- drafts and remissions


def test_a_draft_is_deleted_after_a_yes_and_not_before(corner: Corner) -> None:
    [number] = corner.meet(Kind.REFUND_OF_DRAFT)
    row = corner.row(number)
    company = corner.company(Kind.REFUND_OF_DRAFT)
    corner.press()
    assert corner.dialog.windowTitle() == f"PRACTICE · Delete draft {row.alegra_id} in Alegra?"
    said = texts(corner.dialog)
    assert corner.shop.desk.formats(HOTMART_NAME).money(row.total) in said
    QTest.keyClick(corner.dialog, Qt.Key.Key_Return)  # the safe answer
    assert row.alegra_id in company.all("invoices")
    corner.press()
    press_act(corner.dialog)
    corner.wait(lambda: corner.row(number).state is State.CANCELLED)
    assert row.alegra_id not in company.all("invoices")
    corner.wait(lambda: corner.told)
    assert corner.told[0].startswith("1 draft")
    corner.wait(lambda: number not in {row for line in corner.page._found.lines for row in line.rows})  # type: ignore[union-attr]


def test_several_are_one_question_with_their_number_and_sum(corner: Corner) -> None:
    rows = corner.meet(Kind.REFUND_OF_REMISSION, 3)
    found = [corner.row(number) for number in rows]
    formats = corner.shop.desk.formats(EXAMPLES[Kind.REFUND_OF_REMISSION].shop)
    line = corner.show(Kind.REFUND_OF_REMISSION, rows)
    from alegra_desktop.gui.attention import corrections

    corrections.correct(corner.page.hands, line, rows)
    assert corner.dialog.windowTitle().endswith("Void 3 remissions?")
    assert formats.money(sum((row.total for row in found), Decimal(0))) in texts(corner.dialog)
    press_act(corner.dialog)
    corner.wait(lambda: {corner.row(number).state for number in rows} == {State.VOIDED})
    corner.wait(lambda: corner.told)
    assert corner.told[0].startswith("3 remission")


def test_stop_lets_the_one_under_way_end(corner: Corner) -> None:
    rows = corner.meet(Kind.REFUND_OF_DRAFT, 3)
    from alegra_desktop.gui.attention.correcting import Correcting

    line = corner.show(Kind.REFUND_OF_DRAFT, rows)
    work = Correcting(corner.page.hands, line, rows, "Deleting", lambda count: f"{count} deleted")
    assert work.progress is not None
    assert work.progress.windowTitle() == "PRACTICE · Deleting"
    [stop] = work.progress.findChildren(QPushButton)
    stop.click()
    corner.wait(lambda: corner.told)
    assert corner.told == ["1 deleted"]
    assert [corner.row(number).state for number in rows] == [State.CANCELLED, State.DRAFT, State.DRAFT]


def test_what_alegra_refuses_is_told_in_its_words_and_stays(corner: Corner) -> None:
    [number] = corner.meet(Kind.REFUND_OF_DRAFT)
    company = corner.company(Kind.REFUND_OF_DRAFT)
    company.stamp(corner.row(number).alegra_id)  # somebody issued it a moment ago
    corner.press()
    press_act(corner.dialog)
    corner.wait(lambda: corner.told)
    assert corner.row(number).alegra_id in company.all("invoices")
    assert corner.row(number).state is State.ISSUED
    assert corner.row(number).notice is not None
    assert not corner.told[0].startswith("1 draft")


# --- credit notes


def test_all_that_is_left_is_credited(corner: Corner) -> None:
    [number] = corner.meet(Kind.REFUND_OF_INVOICE)
    row = corner.row(number)
    dialog = corner.credit()
    formats = corner.shop.desk.formats(HOTMART_NAME)
    total = formats.money(row.total)
    said = texts(dialog)
    assert all(part in said for part in (row.number, total, "once issued it cannot be deleted"))
    assert dialog.all_left.isChecked()
    assert dialog.windowTitle() == f"PRACTICE · Create credit note for {total}?"
    assert [dialog.type.itemText(n) for n in range(dialog.type.count())] == [
        "Partial return",
        "Cancellation",
        "Discount or reduction",
        "Price adjustment",
        "Others",
    ]
    assert dialog.type.currentText() == "Cancellation"
    assert dialog.cause.text()
    assert not corner.notes()
    press_act(dialog)
    corner.credited(number)
    [note] = corner.notes()
    assert Decimal(str(note["total"])) == row.total
    corner.wait(lambda: corner.told)
    assert corner.told[0].startswith("1 credit note")


def test_an_amount_is_credited_to_the_cent_and_no_more_than_is_left(corner: Corner) -> None:
    [number] = corner.meet(Kind.REFUND_OF_INVOICE)
    row = corner.row(number)
    dialog = corner.credit()
    dialog.by_amount.click()
    for text in ("", "0", "abc", "-1", "100.50", f"{row.total + 1}".replace(".", ","), "1,001"):
        dialog.amount.setText(text)
        assert dialog.wanted() is None, text
        assert not dialog.act.isEnabled()
    dialog.amount.setText("1.000,50")
    assert dialog.wanted() == Decimal("1000.50")
    assert "1.000,50" in dialog.windowTitle()
    assert dialog.type.currentText() == "Discount or reduction"
    dialog.type.setCurrentIndex(dialog.type.findData("PRICE_ADJUSTMENT"))
    dialog.type.activated.emit(dialog.type.currentIndex())
    dialog.cause.setText("Cobrado de más")
    assert "Price adjustment, Cobrado de más" in dialog.sentence.text()
    press_act(dialog)
    corner.wait(lambda: corner.notes())
    [note] = corner.notes()
    assert Decimal(str(note["total"])) == Decimal("1000.50")
    assert note["type"] == "PRICE_ADJUSTMENT"
    assert note["cause"] == "Cobrado de más"
    corner.wait(lambda: corner.told)
    assert corner.row(number).state is State.ISSUED


def test_a_longer_sentence_makes_room_for_itself_on_the_screen(corner: Corner) -> None:
    corner.meet(Kind.REFUND_OF_INVOICE)
    dialog = corner.credit()
    room = dialog.screen().availableGeometry()
    dialog.move(dialog.x(), room.bottom() - dialog.height())
    dialog.by_amount.click()
    dialog.amount.setText("1.000,50")
    dialog.cause.setText("Cobrado de más " * 12)
    words = dialog.sentence
    corner.wait(lambda: words.height() >= words.heightForWidth(words.width()))
    corner.wait(lambda: dialog.amount.height() >= dialog.amount.minimumSizeHint().height())
    corner.wait(lambda: dialog.frameGeometry().bottom() <= room.bottom())
    dialog.reject()


def test_units_are_credited_by_line(corner: Corner) -> None:
    corner.meet(Kind.REFUND_OF_INVOICE)
    dialog = corner.credit()
    dialog.by_units.click()
    assert not dialog.act.isEnabled()
    [field] = dialog.units.fields[:1]
    assert field.accessibleName()
    field.setValue(1)
    assert dialog.correction is not None
    assert dialog.wanted() == dialog.correction.lines[0].gross
    press_act(dialog)
    corner.wait(lambda: corner.notes())
    assert Decimal(str(corner.notes()[0]["total"])) == dialog.correction.lines[0].gross


def test_several_invoices_are_credited_with_one_question(corner: Corner) -> None:
    rows = corner.meet(Kind.REFUND_OF_INVOICE, 2)
    total = sum((corner.row(number).total for number in rows), Decimal(0))
    from alegra_desktop.gui.attention import corrections

    corrections.correct(corner.page.hands, corner.show(Kind.REFUND_OF_INVOICE, rows), rows)
    dialog = corner.dialog
    assert isinstance(dialog, CreditMany)
    corner.wait(lambda: dialog.possible)
    assert corner.shop.desk.formats(HOTMART_NAME).money(total) in dialog.windowTitle()
    press_act(dialog)
    corner.credited(*rows)
    assert sum(Decimal(str(note["total"])) for note in corner.notes()) == total


def test_a_note_whose_answer_was_lost_is_verified_and_not_sent_again(corner: Corner) -> None:
    [number] = corner.meet(Kind.REFUND_OF_INVOICE)
    dialog = corner.credit()
    corner.shop.servers.faults.replace("commit-then-drop=1@POST /credit-notes")
    press_act(dialog)
    corner.wait(lambda: corner.told)
    corner.shop.servers.faults.replace("")
    assert len(corner.notes()) == 1
    corner.page.load()
    corner.wait(lambda: number in {row for line in _itself(corner.page) for row in line.rows})
    [line] = [line for line in _itself(corner.page) if number in line.rows]
    assert words(line.problem, "en").remedy.startswith("Do not create it by hand")
    history = HistoryPage(corner.shop.desk)
    corner.qtbot.addWidget(history)
    history.load()
    corner.wait(lambda: history.view.choose(number))
    history.acts.choose(history.view.chosen_ids(), history._line())
    assert not history.acts.correct.isEnabled()
    corner.credited(number)
    assert len(corner.notes()) == 1


def _itself(page: AttentionPage) -> list[Line]:
    """What ends without anybody."""
    return in_tab(page._found.lines if page._found is not None else [], Tab.ITSELF)


# --- by hand, and from the history


def test_it_can_be_left_as_it_is_and_is_not_proposed_again(corner: Corner) -> None:
    [number] = corner.meet(Kind.REFUND_OF_DRAFT)
    corner.press(1)
    assert [one.text() for one in corner.dialog.acting()] == ["Open in Alegra", "I did it, or it stays"]
    corner.dialog.acting()[1].click()
    corner.wait(lambda: corner.row(number).notice is None)
    corner.shop.sync(HOTMART_NAME)
    assert corner.row(number).notice is None
    assert corner.row(number).state is State.DRAFT


def test_the_history_corrects_and_then_tells_by_what(corner: Corner, qtbot: QtBot) -> None:
    [number] = corner.meet(Kind.REFUND_OF_INVOICE)
    history = HistoryPage(corner.shop.desk)
    qtbot.addWidget(history)
    history.resize(1100, 700)
    history.show()
    history.load()
    corner.wait(lambda: history.model.rowCount())
    history.show_what({"row": number})
    corner.wait(lambda: history.view.current_id == number)
    assert history.acts.correct.isEnabled()
    history.acts.correct.trigger()
    dialog = history.acts._hands.dialog
    assert isinstance(dialog, CreditDialog)
    corner.wait(lambda: dialog.correction is not None)
    press_act(dialog)
    corner.credited(number)
    [note] = corner.notes()
    history.refresh(frozenset({number}))
    facts = history._facts()
    assert facts is not None
    assert corner.shop.desk.reader is not None
    [own] = corner.shop.desk.reader.credit_notes(corner.row(number).key)
    assert own.alegra_id == note["id"]
    shown = own.number or own.alegra_id
    assert facts.standing.startswith(f"Corrected by credit note {shown} on ")
    cell = history.model.index(history.model.row_of(number), Column.STATE)
    assert history.model.data(cell, Qt.ItemDataRole.ToolTipRole) == facts.standing
    assert any(shown in sentence.text for sentence in facts.story), [s.text for s in facts.story]
    history.view.choose(number)
    history.acts.choose(history.view.chosen_ids(), history._line())
    assert not history.acts.correct.isEnabled()


def test_an_invoice_that_nobody_asked_back_can_be_credited_too(corner: Corner, qtbot: QtBot) -> None:
    shop = corner.shop
    shop.set_up(HOTMART_NAME)
    shop.sync(HOTMART_NAME)
    [number] = corner.provoker.pay_by_hand()
    history = HistoryPage(shop.desk)
    qtbot.addWidget(history)
    history.load()
    corner.wait(lambda: history.view.choose(number))
    history.acts.choose(history.view.chosen_ids(), history._line())
    assert history.acts.correct.isEnabled()
    history.acts.correct.trigger()
    dialog = history.acts._hands.dialog
    assert isinstance(dialog, CreditDialog)
    corner.wait(lambda: dialog.correction is not None)
    assert dialog.all_left.isChecked()
    dialog.reject()
    assert not corner.notes()


def test_of_several_kinds_the_first_is_asked_about_and_the_rest_is_said(corner: Corner, qtbot: QtBot) -> None:
    shop = corner.shop
    [draft] = corner.meet(Kind.REFUND_OF_DRAFT)
    [invoice] = corner.provoker.provoke(Kind.REFUND_OF_INVOICE)
    corner.wait(lambda: corner.row(invoice).state is State.ISSUED)
    history = HistoryPage(shop.desk)
    qtbot.addWidget(history)
    history.load()
    corner.wait(lambda: history.view.choose(draft))
    history.acts.choose(array("q", [draft, invoice]), history._line())
    history.acts.correct.trigger()
    dialog = history.acts._hands.dialog
    assert isinstance(dialog, Question)
    assert [one.text() for one in dialog.acting()] == ["Delete draft"]
    assert any(said.startswith("1 other document") for said in corner.told)
    dialog.reject()


def test_a_claim_on_an_invoice_is_credited_by_an_amount_that_the_merchant_says(corner: Corner) -> None:
    [number] = corner.meet(Kind.REFUND_PARTIAL)
    dialog = corner.credit()
    assert dialog.by_amount.isChecked()
    assert not dialog.act.isEnabled()
    dialog.amount.setText("500")
    press_act(dialog)
    corner.wait(lambda: corner.notes())
    assert Decimal(str(corner.notes()[0]["total"])) == Decimal(500)
    assert corner.row(number).state is State.ISSUED
