"""The moves of a row: what may never happen, whoever asks for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop.domain.states import BUSY, FORBIDDEN_WITH_ID, MOVES, ForbiddenMove, State, check_move

states = st.sampled_from(list(State))


def test_every_state_has_its_moves_and_a_way_out() -> None:
    assert MOVES.keys() == set(State)
    assert all(MOVES[state] - {state} for state in State)


@given(states, states)
def test_a_row_with_an_id_never_goes_back_to_being_sent(old: State, new: State) -> None:
    if new in FORBIDDEN_WITH_ID:
        with pytest.raises(ForbiddenMove):
            check_move(old, new, has_id=True)


def test_only_a_ready_row_is_sent_and_only_a_sent_one_becomes_unknown() -> None:
    assert {old for old in State if State.SENDING in MOVES[old]} == {State.READY}
    assert {old for old in State if State.UNKNOWN in MOVES[old]} == {State.SENDING}


def test_what_was_sent_is_never_decided_anew() -> None:
    for state in (State.SENDING, State.UNKNOWN):
        assert not MOVES[state] & {State.WAITING, State.SKIPPED, State.CANCELLED, State.SENDING}


def test_what_stood_in_alegra_ends_without_a_document_only_by_being_taken_back() -> None:
    """Skipped: what an undone run had made. Cancelled: the draft of an undone sale. Never one in process."""
    unsent = {State.WAITING, State.READY, State.HELD, State.REJECTED, State.SKIPPED, State.CANCELLED}
    skipped = {old for old in State if State.SKIPPED in MOVES[old]} - unsent
    assert skipped == {State.DRAFT, State.ISSUED, State.DELETED}
    assert {old for old in State if State.CANCELLED in MOVES[old]} - unsent == {State.DRAFT}


def test_every_busy_state_can_come_to_rest() -> None:
    for start in BUSY:
        reached, todo = {start}, [start]
        while todo:
            for state in MOVES[todo.pop()] - reached:
                reached.add(state)
                todo.append(state)
        assert reached & {State.ISSUED, State.DRAFT}
        assert reached - BUSY
