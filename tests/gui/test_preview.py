"""The preview: both sides to the cent, what differs on both of them, and a draft sent once."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import State
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.preview.dialog import PreviewDialog, open_preview
from alegra_desktop.gui.preview.sides import as_text, document_side, sale_side, verdict
from alegra_desktop.sync.answers import Preview
from tests.gui.desks import HOTMART_NAME, PracticeDesk

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "hotmart-detailed-pt.csv"
PATIENCE = 30_000
FORMATS = Formats("en")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def previews_of(practice_desk: PracticeDesk, *states: State) -> list[Preview]:
    """Previews of the sales in these states, of an integration that was read once."""
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.sync()
    reader = practice_desk.desk.reader
    assert reader is not None
    ids = [line.sale_id for line in reader.history() if line.state in states]
    return list(practice_desk.ask(lambda office: office.preview_of(HOTMART_NAME, ids)))


def by_file(text: str) -> str:
    """The set-up of an integration whose sales come from files."""
    return text.replace('store = "hotmart"', 'store = "hotmart"\nsource = "file"')


def shown(dialog: PreviewDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog)]


def test_both_sides_of_a_draft_agree(practice_desk: PracticeDesk, parent: QWidget, qtbot: QtBot) -> None:
    previews = previews_of(practice_desk, State.DRAFT)
    assert len(previews) > 2
    assert all(one.balances for one in previews)
    one = previews[0]
    left, right = sale_side(one, FORMATS), document_side(one, FORMATS)
    assert right is not None
    assert left.entries[-1].amount == right.entries[-1].amount == FORMATS.money(one.sale.total, one.sale.currency)
    assert not any(entry.differs for entry in (*left.entries, *right.entries))
    dialog = open_preview(practice_desk.desk, parent, HOTMART_NAME, [one.sale.sale_id for one in previews[:3]])
    qtbot.waitUntil(lambda: dialog.preview is not None, timeout=PATIENCE)
    assert one.sale.sale_id in dialog.windowTitle()
    assert dialog.windowTitle().startswith("PRACTICE")
    assert left.entries[-1].amount in shown(dialog)
    assert one.mark in dialog.mark.text()
    assert "1 of 3" in dialog.position.text()
    assert not dialog.previous.isEnabled()
    dialog.next.click()
    dialog.next.click()
    assert previews[2].sale.sale_id in dialog.windowTitle()
    assert not dialog.next.isEnabled()
    assert not dialog.send.isVisible(), "it stands in Alegra already"
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == as_text(dialog.preview or one, dialog._formats)


def test_what_differs_is_painted_on_both_sides(practice_desk: PracticeDesk, parent: QWidget, qtbot: QtBot) -> None:
    one = next(one for one in previews_of(practice_desk, State.DRAFT) if one.document and len(one.sale.lines) == 1)
    assert one.document is not None
    line = replace(one.document.lines[0], net=one.document.lines[0].net + 5)
    document = replace(one.document, lines=(line,), total=one.document.total + 5)
    problem = Problem(Kind.TOTAL_DIFFERS, details={"difference": "5.00"})
    wrong = replace(one, document=document, difference=Decimal(5), problems=(problem,), standing=None)
    for side in (sale_side(wrong, FORMATS), document_side(wrong, FORMATS)):
        assert side is not None
        assert side.entries[0].differs, "the line"
        assert side.entries[-1].differs, "the total"
        assert "≠ TOTAL" in side.as_text()
    assert "does not balance" in verdict(wrong, FORMATS)
    dialog = PreviewDialog(practice_desk.desk, parent, HOTMART_NAME, [wrong, one])
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert shown(dialog).count("≠") == 4
    assert not dialog.send.isVisible()
    dialog.go(1)
    assert "≠" not in shown(dialog)


def test_a_held_sale_says_why_there_is_no_document(practice_desk: PracticeDesk, parent: QWidget, qtbot: QtBot) -> None:
    held = next(one for one in previews_of(practice_desk, State.HELD) if one.document is None)
    dialog = PreviewDialog(practice_desk.desk, parent, HOTMART_NAME, [held])
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert held.problems
    assert any(held.problems[0].details.get("state", "") in text for text in shown(dialog))
    assert dialog.balance.text() == ""


def test_a_draft_is_sent_once(practice_desk: PracticeDesk, parent: QWidget, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME, days=300, edit=by_file)
    practice_desk.ask(lambda office: office.import_file(HOTMART_NAME, SAMPLE))
    reader = practice_desk.desk.reader
    assert reader is not None
    sales = [stored.sale.sale_id for stored in reader.sales(practice_desk.desk.integrations()[0].id)]
    previews = practice_desk.ask(lambda office: office.preview_of(HOTMART_NAME, sales))
    sale_id = next(one.sale.sale_id for one in previews if one.balances and one.state is State.READY)
    dialog = open_preview(practice_desk.desk, parent, HOTMART_NAME, [sale_id])
    qtbot.waitUntil(lambda: dialog.preview is not None, timeout=PATIENCE)
    assert dialog.send.isVisible()
    dialog.send.button.click()
    dialog.send.button.click()
    qtbot.waitUntil(lambda: bool(dialog.banner.text()), timeout=PATIENCE)
    assert "is in Alegra" in dialog.banner.text()
    assert not dialog.send.isVisible()
    line = next(line for line in reader.history() if line.sale_id == sale_id)
    assert line.state is State.DRAFT


def test_what_is_sent_leaves_other_sales_their_button(
    practice_desk: PracticeDesk, parent: QWidget, qtbot: QtBot
) -> None:
    practice_desk.set_up(HOTMART_NAME, days=300, edit=by_file)
    practice_desk.ask(lambda office: office.import_file(HOTMART_NAME, SAMPLE))
    reader = practice_desk.desk.reader
    assert reader is not None
    sales = [stored.sale.sale_id for stored in reader.sales(practice_desk.desk.integrations()[0].id)]
    previews = practice_desk.ask(lambda office: office.preview_of(HOTMART_NAME, sales))
    one = next(one for one in previews if one.balances and one.state is State.READY)
    other = replace(one, sale=replace(one.sale, sale_id="HP-OTHER"))
    dialog = PreviewDialog(practice_desk.desk, parent, HOTMART_NAME, [one, other])
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.send.button.click()
    dialog.go(1)
    qtbot.waitUntil(lambda: bool(dialog.banner.text()), timeout=PATIENCE)
    assert dialog.banner.text().startswith(f"{one.sale.sale_id}: ")
    assert dialog.send.isVisible()
    assert dialog.send.button.isEnabled()
    dialog.go(0)
    assert not dialog.send.isVisible()


def test_no_preview_now(practice_desk: PracticeDesk, parent: QWidget, qtbot: QtBot) -> None:
    dialog = open_preview(practice_desk.desk, parent, "nobody", ["HP1"])
    text = dialog.tr("Making the preview…")
    qtbot.waitUntil(lambda: dialog.waiting.sentence() not in ("", text), timeout=PATIENCE)
    assert dialog.preview is None
    assert not dialog.copy.isEnabled()
