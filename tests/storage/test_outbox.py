"""Rows move only along the allowed ways, each move with its event, all or nothing."""

from __future__ import annotations

import tempfile
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alegra_desktop.domain.ledger import Integration, Row
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import BUSY, FORBIDDEN_WITH_ID, MOVES, ForbiddenMove, State
from alegra_desktop.storage.errors import NotUnique
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.storage.outbox import _WRITE
from tests.storage.samples import INTEGRATION, Ticking, a_sale, key

BODY = {
    "date": "2026-10-01",
    "client": "12",
    "items": [{"id": 3, "price": Decimal("100.000000"), "quantity": Decimal("2"), "tax": [{"id": 1}]}],
    "observations": "[alegra-desktop:hotmart:HP1:invoice]{k3-1}",
    "nothing": None,
}
EVERYTHING: dict[str, Any] = {
    "kind": "remission",
    "generation": 2,
    "body": BODY,
    "marker": "[alegra-desktop:hotmart:HP1:remission.2]",
    "attempt": 3,
    "session": "s1",
    "sent_at": datetime(2026, 10, 1, 7, 0, 0, 1, tzinfo=timezone(timedelta(hours=-5))),
    "floor": "77",
    "alegra_id": "019e8675-7063-73bd-8c98-7e69cea7dab8",
    "number": "FE-10",
    "total": Decimal("238.10"),
    "day": date(2026, 10, 1),
    "problem": Problem(Kind.TOTAL_DIFFERS, "1", {"words": "«distinto»"}),
    "not_before": datetime(2026, 10, 2, tzinfo=UTC),
    "adopted": True,
    "run_id": 4,
    "first_sent_at": datetime(2026, 9, 30, tzinfo=UTC),
    "checked_at": datetime(2026, 10, 3, tzinfo=UTC),
    "notice": Problem(Kind.NUMBERING_SOON),
    "reason": "final",
}


def waiting(ledger: Ledger, integration: Integration, sale_id: str = "HP1", state: State = State.WAITING) -> Row:
    return ledger.add_row(integration.id, key(sale_id), "invoice", state, "seen", {"stage": "approved"})


def test_credit_notes_are_found_by_sale_and_by_what_their_roles_begin_with(
    ledger: Ledger, integration: Integration
) -> None:
    waiting(ledger, integration, "HP1")
    for sale_id, role in (("HP1", "credit-note-2"), ("HP1", "credit-note-10"), ("HP2", "credit-note-1")):
        ledger.add_row(integration.id, key(sale_id, role), "credit-note", State.READY, "needed")
    ledger.add_row(integration.id, key("HP1", "payment"), "payment", State.READY, "needed")
    assert [row.key.role for row in ledger.credit_notes(key("HP1", "payment"))] == ["credit-note-2", "credit-note-10"]
    assert [row.key.role for row in ledger.credit_notes(key("HP2"))] == ["credit-note-1"]
    assert ledger.credit_notes(key("HP3")) == []
    assert len(ledger.rows(integration_id=integration.id, role_prefix="credit-note-")) == 3
    assert ledger.rows(role_prefix="credit-note-", states=[State.ISSUED]) == []
    assert len(ledger.rows(role_prefix="pay")) == 1


def test_every_field_comes_back_exactly(ledger: Ledger, integration: Integration) -> None:
    row = waiting(ledger, integration, state=State.HELD)
    changed = ledger.note(row, "checked", **EVERYTHING)
    again = ledger.row(row.id)
    assert again == changed
    assert str(again.total) == "238.10"
    assert again.body is not None
    assert repr(again.body["items"][0]["price"]) == "Decimal('100.000000')"
    assert changed == replace(row, **EVERYTHING, updated_at=changed.updated_at)
    cleared = ledger.note(again, "", body=None, total=None, day=None, problem=None, notice=None, not_before=None)
    assert ledger.row(row.id) == cleared
    assert cleared.problem is None
    assert set(_WRITE) | {"id", "key", "state", "updated_at"} == {one.name for one in fields(Row)}


def test_a_row_is_found_by_what_is_known_of_it(ledger: Ledger, integration: Integration) -> None:
    row = waiting(ledger, integration)
    payment = ledger.add_row(integration.id, key("HP1", "payment"), "payment", State.READY, "decided")
    other = ledger.add_row(integration.id, key("HP2", account="b"), "invoice", State.DRAFT, "adopted", alegra_id="7")
    assert ledger.find(key("HP1")) == row
    assert ledger.find(key("HP9")) is None
    assert ledger.find_document("900123456", "hotmart", "HP2") == other
    assert ledger.find_document("900123456", "mastershop", "HP2") is None
    assert ledger.row_with_id("900123456", "invoice", "7") == other
    assert ledger.row_with_id("900123456", "remission", "7") is None
    assert ledger.row_with_id("900123456", "invoice", "") is None
    assert ledger.rows() == [row, payment, other]
    assert ledger.rows(states=BUSY) == [payment]
    assert ledger.rows(states=[]) == []
    assert ledger.rows(roles=["payment"], company="900123456") == [payment]
    assert ledger.rows(has_id=True, integration_id=integration.id) == [other]
    assert ledger.rows(has_id=False) == [row, payment]
    assert ledger.rows(integration_id=99) == []
    with pytest.raises(KeyError):
        ledger.row(99)


def test_a_move_writes_row_and_event(ledger: Ledger, integration: Integration, now: Ticking) -> None:
    row = waiting(ledger, integration)
    ready = ledger.move(row, State.READY, "decided", {"trigger": "approved"})
    sending = ledger.move(ready, State.SENDING, "claimed", body=BODY, attempt=1)
    assert ledger.row(row.id) == sending
    assert sending.updated_at == now.moment
    told = ledger.events(row_id=row.id)
    assert [(event.name, event.state) for event in told] == [
        ("seen", "waiting"),
        ("decided", "ready"),
        ("claimed", "sending"),
    ]
    assert told[1].details == {"trigger": "approved"}
    assert {(event.sale_id, event.integration_id, event.row_id) for event in told} == {("HP1", integration.id, row.id)}
    assert told == ledger.events(sale_id="HP1") == ledger.events(integration_id=integration.id)
    assert ledger.events(row_id=row.id, limit=1) == told[-1:]


def test_an_old_copy_of_a_row_does_not_undo_what_came_after(ledger: Ledger, integration: Integration) -> None:
    old = waiting(ledger, integration)
    ledger.move(old, State.READY, "decided", marker="m")
    moved = ledger.move(old, State.SENDING, "claimed", attempt=1)
    assert (moved.marker, moved.attempt, moved.state) == ("m", 1, State.SENDING)


def test_a_note_changes_fields_and_tells_only_if_asked(ledger: Ledger, integration: Integration) -> None:
    row = waiting(ledger, integration)
    quiet = ledger.note(row, "", number="5")
    told = ledger.note(quiet, "looked", {"pages": 3}, checked_at=datetime(2026, 10, 5, tzinfo=UTC))
    assert ledger.row(row.id) == told
    assert (told.state, told.number) == (State.WAITING, "5")
    assert [(event.name, event.state) for event in ledger.events(row_id=row.id)][1:] == [("looked", "waiting")]
    assert ledger.events()[-1].details == {"pages": "3"}


def test_events_of_the_integration_itself(ledger: Ledger, integration: Integration) -> None:
    waiting(ledger, integration)
    ledger.tell(integration.id, "stopped", {"kind": "mark_not_kept"})
    event = ledger.events(row_id=0)[0]
    assert (event.name, event.row_id, event.state, event.details) == ("stopped", 0, "", {"kind": "mark_not_kept"})
    assert len(ledger.events(integration_id=integration.id)) == 2


@pytest.mark.parametrize("old", list(State))
def test_forbidden_moves_leave_nothing_changed(ledger: Ledger, integration: Integration, old: State) -> None:
    row = waiting(ledger, integration, state=old)
    before = ledger.events()
    for new in set(State) - MOVES[old] - {old}:
        with pytest.raises(ForbiddenMove):
            ledger.move(row, new, "wrong", number="1")
    assert ledger.row(row.id) == row
    assert ledger.events() == before


@pytest.mark.parametrize("new", sorted(FORBIDDEN_WITH_ID))
def test_a_row_with_an_id_never_goes_back(ledger: Ledger, integration: Integration, new: State) -> None:
    row = ledger.add_row(integration.id, key("HP1"), "invoice", State.HELD, "adopted", alegra_id="7")
    attempts: list[dict[str, Any]] = [{}, {"alegra_id": ""}, {"alegra_id": "8"}]
    for changes in attempts:
        with pytest.raises(ForbiddenMove):
            ledger.move(row, new, "wrong", **changes)
    with pytest.raises(ForbiddenMove):
        ledger.note(row, "wrong", alegra_id="")
    with pytest.raises(ForbiddenMove):
        ledger.add_row(integration.id, key("HP2"), "invoice", new, "wrong", alegra_id="9")
    assert ledger.rows() == [row]


def test_the_next_generation_forgets_the_id(ledger: Ledger, integration: Integration) -> None:
    row = ledger.add_row(integration.id, key("HP1"), "invoice", State.CANCELLED, "adopted", alegra_id="7")
    again = ledger.move(row, State.READY, "again", alegra_id="", generation=2)
    assert ledger.row(row.id) == again
    assert (again.state, again.alegra_id) == (State.READY, "")


def test_what_is_claimed_is_not_claimed_again(ledger: Ledger, integration: Integration) -> None:
    ready = waiting(ledger, integration, state=State.READY)
    sending = ledger.move(ready, State.SENDING, "claimed", attempt=1)
    for row in (ready, sending):
        with pytest.raises(ForbiddenMove, match="claimed"):
            ledger.move(row, State.SENDING, "claimed", attempt=2)
    assert ledger.row(ready.id) == sending


def test_neither_key_nor_document_is_used_twice(ledger: Ledger, integration: Integration) -> None:
    first = ledger.add_row(integration.id, key("HP1"), "invoice", State.DRAFT, "adopted", alegra_id="7")
    second = waiting(ledger, integration, "HP2", State.HELD)
    before = ledger.events()
    with pytest.raises(NotUnique):
        waiting(ledger, integration, "HP1")
    with pytest.raises(NotUnique):
        ledger.add_row(integration.id, key("HP3"), "invoice", State.DRAFT, "adopted", alegra_id="7")
    with pytest.raises(NotUnique):
        ledger.move(second, State.DRAFT, "adopted", alegra_id="7")
    with pytest.raises(NotUnique):
        ledger.note(second, "renamed", key=key("HP1"))
    assert ledger.rows() == [first, second]
    assert ledger.events() == before
    remission = ledger.add_row(integration.id, key("HP4"), "remission", State.ISSUED, "adopted", alegra_id="7")
    assert ledger.row_with_id("900123456", "remission", "7") == remission


def test_unknown_fields_and_integrations_are_mistakes(ledger: Ledger, integration: Integration) -> None:
    row = waiting(ledger, integration)
    for wrong in ({"colour": "red"}, {"updated_at": None}, {"id": 5}):
        with pytest.raises(TypeError):
            ledger.note(row, "wrong", **wrong)
    with pytest.raises(Exception, match="FOREIGN KEY"):
        ledger.add_row(99, key("HP2"), "invoice", State.WAITING, "seen")
    assert ledger.rows() == [row]


def test_a_batch_is_one_commit(ledger: Ledger, integration: Integration, folder: Path, now: Ticking) -> None:
    with Ledger.open(folder, now, read_only=True) as reader:
        with ledger.batch():
            row = waiting(ledger, integration)
            with ledger.batch():
                ledger.move(row, State.READY, "decided")
            assert reader.rows() == []
        assert [one.state for one in reader.rows()] == [State.READY]


def test_a_batch_that_fails_leaves_nothing(ledger: Ledger, integration: Integration) -> None:
    row = waiting(ledger, integration)
    before = ledger.events()

    def batch() -> None:
        with ledger.batch():
            ledger.move(row, State.READY, "decided")
            ledger.save_sales(integration.id, [a_sale("HP1")], lesser_ok=True)
            ledger.remember(0, "a", "b")
            with ledger.batch():
                waiting(ledger, integration, "HP2")
                raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        batch()
    assert ledger.rows() == [row]
    assert ledger.events() == before
    assert ledger.sales(integration.id) == []
    assert ledger.memory(0, "a") == ""
    assert ledger.move(row, State.READY, "decided").state is State.READY


def test_a_part_that_fails_inside_a_batch_undoes_itself_only(ledger: Ledger, integration: Integration) -> None:
    def inner() -> None:
        with ledger.batch():
            ledger.remember(0, "inner", "lost")
            raise RuntimeError("inner")

    with ledger.batch():
        row = waiting(ledger, integration)
        with pytest.raises(ForbiddenMove):
            ledger.move(row, State.UNKNOWN, "wrong")
        with pytest.raises(NotUnique):
            waiting(ledger, integration)
        with pytest.raises(RuntimeError, match="inner"):
            inner()
        ready = ledger.move(row, State.READY, "decided")
    assert ledger.rows() == [ready]
    assert [event.name for event in ledger.events()] == ["seen", "decided"]
    assert ledger.memory(0, "inner") == ""


steps = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from([*State, None]),
        st.sampled_from(["", "1", "2", "3"]),
        st.booleans(),
    ),
    max_size=25,
)


@settings(max_examples=60)
@given(steps)
def test_whatever_is_tried_row_and_events_agree(tried: list[tuple[int, State | None, str, bool]]) -> None:
    """A model beside the ledger: accepted moves are in both, refused ones in neither, and ids never go back."""
    with tempfile.TemporaryDirectory() as place, Ledger.open(Path(place) / "kept", Ticking()) as ledger:
        integration = ledger.save_integration(INTEGRATION)
        rows = [waiting(ledger, integration, f"HP{n}") for n in range(3)]
        stale = list(rows)
        told = [["waiting"] for _ in rows]
        for which, state, alegra_id, use_stale in tried:
            source = stale[which] if use_stale else rows[which]
            changes: dict[str, Any] = {"alegra_id": alegra_id} if alegra_id else {}
            had = rows[which]
            try:
                if state is None:
                    moved = ledger.note(source, "noted", **changes)
                else:
                    moved = ledger.move(source, state, "moved", **changes)
            except (ForbiddenMove, NotUnique):
                assert ledger.row(had.id) == had
                continue
            assert state is None or state is had.state or state in MOVES[had.state]
            assert not (moved.alegra_id and moved.state in FORBIDDEN_WITH_ID)
            rows[which] = moved
            told[which].append(moved.state.value)
        assert ledger.rows() == rows
        for row, states in zip(rows, told, strict=True):
            assert [event.state for event in ledger.events(row_id=row.id)] == states
        ids = [row.alegra_id for row in rows if row.alegra_id]
        assert len(ids) == len(set(ids))
        assert sum(ledger.standing(integration.id).values()) == 3
