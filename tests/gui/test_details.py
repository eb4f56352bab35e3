"""The details of one sale: what happened, why, what to do, and its whole story, before a real ledger and engine."""

from __future__ import annotations

import ast
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from alegra_desktop import sync
from alegra_desktop.domain.ledger import Event
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.states import State
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.history.facts import read_facts
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.history.page import HistoryPage
from alegra_desktop.gui.history.payments import payment_words
from alegra_desktop.gui.history.story import _CREDIT, _DOCUMENT, _PAYMENT, reason_words, story
from alegra_desktop.sync.answers import Done
from alegra_desktop.sync.office import Office
from tests.gui.desks import HOTMART_NAME, PracticeDesk

PATIENCE = 30_000


@pytest.fixture
def page(practice_desk: PracticeDesk, qtbot: QtBot) -> HistoryPage:
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.sync()
    made = HistoryPage(practice_desk.desk)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.load()
    qtbot.waitUntil(lambda: made.model.rowCount() > 0, timeout=PATIENCE)
    practice_desk.bridge.changed.connect(made.refresh)
    practice_desk.bridge.run_ended.connect(lambda report: made.refresh(frozenset()))
    return made


def choose(page: HistoryPage, state: State, kind: Kind | None = None) -> int:
    """The first row in that state."""
    for place in range(page.model.rowCount()):
        line = page.model.line(place)
        if line is not None and line.state is state and (kind is None or (line.problem and line.problem.kind is kind)):
            page.view.choose(line.row_id)
            return line.row_id
    raise AssertionError(f"no row is {state}")


def said(page: HistoryPage) -> list[str]:
    body = page.details.widget()
    assert body is not None
    return [label.text() for label in body.findChildren(QLabel)]


def buttons(page: HistoryPage) -> dict[str, QPushButton]:
    body = page.details.widget()
    assert body is not None
    return {one.text().replace("&", ""): one for one in body.findChildren(QPushButton)}


def state_of(page: HistoryPage, row_id: int) -> State:
    line = page.model.line(page.model.row_of(row_id))
    assert line is not None
    return line.state


def test_a_held_sale_says_what_why_and_what_to_do(page: HistoryPage) -> None:
    row_id = choose(page, State.HELD)
    facts = page.details.facts
    assert facts is not None
    assert facts.problem is not None
    assert facts.words is not None
    for text in (facts.words.title, facts.words.cause, facts.words.remedy):
        assert text in said(page)
    assert facts.words.actions[0] in buttons(page)
    assert facts.row.id == row_id
    assert page.acts.skip.isEnabled()
    assert not page.acts.browse.isEnabled()
    assert "Not in Alegra yet." in page.acts.browse.toolTip()


def test_the_problems_button_leads_to_its_repair(page: HistoryPage, practice_desk: PracticeDesk) -> None:
    choose(page, State.HELD, Kind.PRODUCT_INACTIVE)
    asked: list[tuple[str, dict[str, object]]] = []
    practice_desk.desk.wanted.connect(lambda key, what: asked.append((key, what)))
    facts = page.details.facts
    assert facts is not None
    assert facts.words is not None
    assert facts.problem is not None
    buttons(page)[facts.words.actions[0]].click()
    assert [key for key, _ in asked] == ["products"]
    assert asked[0][1]["item"] == facts.problem.subject


def test_a_draft_shows_its_sale_and_its_story(page: HistoryPage, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(page, State.DRAFT)
    facts = page.details.facts
    assert facts is not None
    assert facts.sale is not None
    texts = [sentence.text for sentence in facts.story]
    assert {"Created in Alegra", "Sent to Alegra", "Read from Hotmart"} <= set(texts)
    assert texts.index("Created in Alegra") < texts.index("Sent to Alegra") < texts.index("Read from Hotmart")
    assert facts.sold()[-1][1] == facts.amount(facts.sale.total)
    opened: list[str] = []

    def browse(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr("alegra_desktop.gui.attention.hands.QDesktopServices.openUrl", browse)
    buttons(page)[page.details.tr("Open in Alegra")].click()
    assert opened == [f"https://app.alegra.com/invoice/view/id/{facts.row.alegra_id}"]
    assert not page.acts.skip.isEnabled()


def test_copying_the_details(page: HistoryPage) -> None:
    choose(page, State.HELD)
    facts = page.details.facts
    assert facts is not None
    assert facts.words is not None
    page.details.copy()
    text = QGuiApplication.clipboard().text()
    for part in (facts.line.sale_id, facts.words.cause, "Hotmart", facts.story[-1].text):
        assert part in text


def test_nothing_is_built_again_while_nothing_changes(page: HistoryPage) -> None:
    choose(page, State.DRAFT)
    before = page.details.widget()
    page.refresh(frozenset())
    assert page.details.widget() is before


def test_skipping_and_taking_it_back(page: HistoryPage, practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    row_id = choose(page, State.HELD)
    undos: list[Callable[[], None]] = []
    practice_desk.desk.told.connect(lambda text, undo: undos.append(undo) if undo else None)
    page.footer.skip.click()
    qtbot.waitUntil(lambda: state_of(page, row_id) is State.SKIPPED, timeout=PATIENCE)
    qtbot.waitUntil(lambda: bool(undos), timeout=PATIENCE)
    facts = page.details.facts
    assert facts is not None
    assert facts.standing == f"{reason_words('by_merchant')}."
    undos[0]()
    qtbot.waitUntil(lambda: state_of(page, row_id) is not State.SKIPPED, timeout=PATIENCE)


def test_what_was_skipped_is_sent_again(page: HistoryPage, qtbot: QtBot) -> None:
    row_id = choose(page, State.HELD)
    page.acts.skip.trigger()
    qtbot.waitUntil(lambda: state_of(page, row_id) is State.SKIPPED, timeout=PATIENCE)
    qtbot.waitUntil(page.acts.again.isEnabled, timeout=PATIENCE)
    page.acts.again.trigger()
    qtbot.waitUntil(lambda: state_of(page, row_id) is not State.SKIPPED, timeout=PATIENCE)


def test_a_live_change_is_seen(page: HistoryPage, practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    """Another part of the window skips a sale; the history shows it where it stands."""
    row_id = choose(page, State.HELD)
    top = page.view.rowAt(0)

    async def skip(office: Any) -> Any:
        return await office.skip([row_id])

    practice_desk.ask(skip)
    qtbot.waitUntil(lambda: state_of(page, row_id) is State.SKIPPED, timeout=PATIENCE)
    assert page.view.current_id == row_id
    assert page.view.rowAt(0) == top


# --- sentences --------------------------------------------------------------------------------------------------------


def event(name: str, state: str = "ready", row_id: int = 1, **details: str) -> Event:
    at = datetime(2026, 10, 8, 20, 0, tzinfo=UTC)
    return Event(1, at, 1, row_id, "HP1", name, state, details)


def tell(*events: Event, country: str = "colombia", language: str = "en", **roles: int) -> list[str]:
    formats = Formats(language, country)
    known = {number: role for role, number in roles.items()}
    return [line.text for line in story(events, known, None, formats)]


def test_events_become_sentences() -> None:
    held = event("decided", "held", problem="product_not_linked", product="Curso Excel")
    assert tell(held) == ["Held: “Curso Excel” is not linked to an Alegra item"]
    assert tell(event("decided", "skipped", reason="not_own")) == [reason_words("not_own")]
    assert tell(event("refused", "rejected", words="falta el NIT")) == ["Alegra said no: “falta el NIT”"]
    assert tell(event("dated", date="2026-10-09")) == ["Dated 9\xa0Oct\xa02026, the day it is issued"]
    assert tell(event("dated", date="2026-10-09"), country="mexico")[0].endswith("stamped")
    assert tell(event("not stamped"))[0].startswith("DIAN")
    zero = event("decided", "ready", excluded="Guía, Libro", exempt="<b>Curso</b>")
    due = "Due: goes out in the next sync"
    assert tell(zero) == [f"{due}. Excluded, no IVA on the line: Guía, Libro. Exempt, taxed at 0 %: <b>Curso</b>"]
    assert tell(event("taxed by the merchant", "draft")) == ["You gave the draft its tax"]
    assert tell(event("a new one", "voided")) == ["Voided in Alegra"]
    assert tell(event("a new one", "nobody knows")) == ["a new one"]
    remission = story([event("read", "issued")], {}, None, Formats("en"), "remission")
    assert [line.text for line in remission] == ["Created in Alegra"]


def test_payments_customers_and_items_have_sentences_of_their_own() -> None:
    assert tell(event("created", row_id=2), payment=2) == ["Payment recorded in Alegra"]
    sent = event("claimed")
    assert tell(sent, event("created", row_id=3), contact=3)[1] == "Customer created in Alegra"
    assert tell(sent, event("created", row_id=4), item=4)[1] == "Item created in Alegra"
    assert tell(sent, event("needed", row_id=3), contact=3) == ["Sent to Alegra"]
    assert tell(event("decided"), event("created", row_id=3), contact=3) == tell(event("decided")), "of another sale"
    assert tell(event("kept"), event("claimed"), event("claimed")) == ["Sent to Alegra"]


def test_a_foreign_word_cannot_forge_a_line() -> None:
    assert tell(event("refused", words="no\nyes")) == ["Alegra said no: “no yes”"]


def test_every_reason_and_payment_reads_well() -> None:
    for reason in ("by_merchant", "before_since", "zero_total", "missing:whatever", "cod_disabled", "delivered_wait"):
        assert reason_words(reason)
    assert reason_words("due") == ""
    assert payment_words("CREDIT_CARD") == "credit card"
    assert payment_words("PIX") == "Pix"
    assert payment_words("SOMETHING") == "SOMETHING"


def test_a_row_that_is_not_there(practice_desk: PracticeDesk) -> None:
    reader = practice_desk.desk.reader
    assert reader is not None
    assert read_facts(reader, 4711, Looks(practice_desk.desk.formats)) is None


def test_the_words_are_those_of_the_problem(page: HistoryPage) -> None:
    choose(page, State.HELD)
    facts = page.details.facts
    assert facts is not None
    assert facts.problem is not None
    assert facts.words == words(facts.problem, facts.formats.language, facts.formats.country)


# --- the whole life of a sale, before a real engine -------------------------------------------------------------------


def events_of_the_engine() -> set[str]:
    """Every name under which the engine notes something about a row, read from its code."""
    found: set[str] = set()
    for file in Path(sync.__file__).parent.glob("*.py"):
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                place = {"move": 2, "note": 1, "add_row": 4}.get(call.func.attr)
                if place is not None and len(call.args) > place:
                    found |= {one.value for one in ast.walk(call.args[place]) if _is_text(one)}  # type: ignore[attr-defined]
    return found - {""}


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_everything_the_engine_notes_has_a_sentence() -> None:
    """Without one a story would say where the sale stood, instead of what happened."""
    names = events_of_the_engine()
    assert {"claimed", "corrected by the merchant", "needed"} <= names
    assert names - set(_DOCUMENT) - set(_PAYMENT) - set(_CREDIT) - {"decided", "held", "read", "kept"} == set()


def told(page: HistoryPage, row_id: int, desk: PracticeDesk) -> list[str]:
    facts = read_facts(desk.desk.reader, row_id, Looks(desk.desk.formats))  # type: ignore[arg-type]
    assert facts is not None
    return [sentence.text for sentence in facts.story]


def test_a_sale_that_is_undone_and_corrected(page: HistoryPage, practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    row_id = choose(page, State.DRAFT)
    facts = page.details.facts
    assert facts is not None
    practice_desk.servers.hotmart.set_status(facts.line.sale_id, "REFUNDED")
    practice_desk.sync()
    qtbot.waitUntil(lambda: page.details.facts is not None and page.details.facts.words is not None, timeout=PATIENCE)
    facts = page.details.facts
    assert facts is not None
    assert facts.problem is not None
    assert facts.problem.kind is Kind.REFUND_OF_DRAFT
    assert facts.story[0].text == "Undone in the store; a correction is proposed"
    assert facts.words is not None
    assert facts.words.actions[0] in buttons(page)

    async def mark(office: Office) -> Done:
        return await office.mark_corrected([row_id])

    practice_desk.ask(mark)
    qtbot.waitUntil(lambda: told(page, row_id, practice_desk)[0] == "You said that it is corrected", timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.details.facts is not None and page.details.facts.problem is None, timeout=PATIENCE)


def test_what_a_merchant_decides_is_told(page: HistoryPage, practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    row_id = choose(page, State.HELD, Kind.PRODUCT_INACTIVE)
    page.acts.skip.trigger()
    qtbot.waitUntil(lambda: told(page, row_id, practice_desk)[0] == "Skipped by you", timeout=PATIENCE)
    qtbot.waitUntil(page.acts.again.isEnabled, timeout=PATIENCE)
    page.acts.again.trigger()
    qtbot.waitUntil(lambda: told(page, row_id, practice_desk)[0] == "Not skipped any more", timeout=PATIENCE)
    qtbot.waitUntil(page.acts.retry.isEnabled, timeout=PATIENCE)
    with qtbot.waitSignal(practice_desk.bridge.run_ended, timeout=PATIENCE):
        page.acts.retry.trigger()
    qtbot.waitUntil(lambda: "You asked to try again" in told(page, row_id, practice_desk), timeout=PATIENCE)


def test_an_invoice_that_is_issued_and_paid(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    """The payment is a row of its own; its story is the sale's."""
    practice_desk.set_up(HOTMART_NAME, edit=lambda text: text.replace('state = "draft"', 'state = "final"'))
    practice_desk.ask(lambda office: office.engine.sync(wait=True))
    reader = practice_desk.desk.reader
    assert reader is not None
    paid = reader._database.one("SELECT sale_id FROM outbox WHERE role = 'payment' AND state = 'issued'")
    assert paid is not None
    made = HistoryPage(practice_desk.desk)
    qtbot.addWidget(made)
    [row_id] = reader.history_ids(text=str(paid[0]))
    texts = told(made, row_id, practice_desk)
    for text in ("Read from Hotmart", "Sent to Alegra", "Created in Alegra", "Payment recorded in Alegra"):
        assert text in texts, texts
    assert texts.index("Payment recorded in Alegra") < texts.index("Created in Alegra")
