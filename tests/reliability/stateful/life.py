"""The life of a document: every way it may go ends somewhere; of seconds every computer keeps the same; marks last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import cast

from hypothesis import assume
from hypothesis import strategies as st

from alegra_desktop.domain.after import choose_live
from alegra_desktop.domain.documents import AlegraDocument, Stamp
from alegra_desktop.domain.ledger import Key, Row
from alegra_desktop.domain.marker import LIMIT, Mark, find_marks, marker, observations, tag
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.states import BUSY, FORBIDDEN_WITH_ID, State, check_move
from alegra_desktop.stores.hotmart_reading import transaction_of
from alegra_desktop.stores.mastershop_reading import order_id
from alegra_desktop.stores.values import usable_id
from alegra_desktop.sync.settle import FINAL, state_of
from alegra_desktop.sync.work import Work
from tests.reliability.stateful.properties import holds

GROUP = "life"
KEY = Key("900123456", "hotmart", "a", "HP1", "document")
#: All that deciding about a document by what is read looks at.
#: A ledger without credit notes is all that reading a document asks for.
WORK = cast(
    Work, SimpleNamespace(rules=Rules(since=date(2026, 10, 1)), ledger=SimpleNamespace(credit_notes=lambda key: []))
)
STATUSES = ("draft", "open", "closed", "void")
WITH_ID = sorted(set(State) - FORBIDDEN_WITH_ID - {State.SKIPPED})

ids = st.one_of(
    st.integers(1, 12).map(str),
    st.uuids(version=4).map(str),
    st.sampled_from(
        ["019e8675-7063-73bd-8c98-7e69cea7dab8", "019E8675-7063-73BD-8C98-7E69CEA7DAB8", "007", "7", "²", "٣"]
    ),
)
documents = st.builds(
    AlegraDocument,
    id=ids,
    kind=st.sampled_from(DocumentKind),
    status=st.sampled_from(STATUSES),
    day=st.just(date(2026, 10, 8)),
    total=st.sampled_from([Decimal(100), Decimal("100.01"), Decimal(90)]),
    stamp=st.sampled_from(Stamp),
)
several = st.lists(documents, min_size=1, max_size=6, unique_by=lambda document: (document.kind, document.id))


# --- What reading a document means


@holds(
    GROUP,
    st.sampled_from(WITH_ID),
    documents,
    st.sampled_from(["", FINAL]),
    st.sampled_from([None, Decimal(100)]),
    st.sampled_from(
        [None, *(Problem(kind) for kind in (Kind.TOTAL_DIFFERS, Kind.REJECTED_AT_STAMPING, Kind.FOUND_TWICE))]
    ),
)
def whatever_is_read_leads_somewhere_and_reading_it_again_nowhere_else(
    state: State, document: AlegraDocument, reason: str, total: Decimal | None, problem: Problem | None
) -> None:
    assume((state is State.HELD) <= (problem is not None))
    row = Row(1, 1, KEY, document.kind.value, state, alegra_id="7", reason=reason, total=total, problem=problem)
    seen = [row]
    for _ in range(3):
        found, why = state_of(WORK, seen[-1], document)
        check_move(seen[-1].state, found, has_id=True)
        pending = found is State.ISSUING and why is not None and why.kind is Kind.STAMPING_PENDING
        assert (found is State.HELD) == (why is not None) or pending
        seen.append(replace(seen[-1], state=found, problem=why))
    assert (seen[2].state, seen[2].problem) == (seen[3].state, seen[3].problem)
    if document.kind is DocumentKind.INVOICE and document.live and document.stamp is Stamp.ACCEPTED:
        assert seen[1].state is State.ISSUED
    if not document.live:
        assert seen[1].state is State.VOIDED
    assert (seen[1].state is State.CREATED) is False


# --- A whole life


@dataclass
class Life:
    """One row and what stands for it in Alegra. Its moves are the engine's (see the diagram in ARCHITECTURE.md); each
    passes `check_move`, so that a way the engine needs and the table lacks shows here."""

    kind: DocumentKind
    reason: str
    row: Row = field(init=False)
    shown: dict[str, AlegraDocument] = field(default_factory=dict)
    late: list[AlegraDocument] = field(default_factory=list)  # created, but not to be seen yet
    made: int = 0

    def __post_init__(self) -> None:
        self.row = Row(1, 1, KEY, self.kind.value, State.WAITING, reason=self.reason, total=Decimal(100))

    def go(self, state: State, problem: Problem | None = None, **changes: str) -> None:
        new = replace(self.row, state=state, problem=problem, **changes)  # type: ignore[arg-type]
        check_move(self.row.state, new.state, bool(new.alegra_id))
        assert not (self.row.alegra_id and not new.alegra_id) or new.generation > self.row.generation
        self.row = new

    def document(self) -> AlegraDocument:
        self.made += 1
        status = "draft" if self.kind is DocumentKind.INVOICE else "open"
        return AlegraDocument(str(self.made), self.kind, status, None, Decimal(100))

    def decide(self, n: int) -> None:
        decided = (State.WAITING, State.READY, State.HELD, State.SKIPPED, State.CANCELLED)
        if not self.row.alegra_id and self.row.state in (*decided, State.REJECTED):
            self.go(decided[n % 5], Problem(Kind.TAX_MISSING) if n % 5 == 2 else None)

    def send(self, n: int) -> None:
        if self.row.state is not State.READY:
            return
        self.go(State.SENDING)
        new = self.document()
        if n % 5 == 0:
            self.shown[new.id] = new
            self.go(State.CREATED, alegra_id=new.id)
        elif n % 5 == 1:
            self.go(State.REJECTED, Problem(Kind.REJECTED_BY_ALEGRA))
        elif n % 5 == 2:
            self.go(State.READY)  # not sent, denied or throttled
        else:
            if n % 2:
                self.late.append(new)
            self.go(State.UNKNOWN, Problem(Kind.OUTCOME_UNKNOWN))

    def commit(self, n: int) -> None:
        if self.late:
            new = self.late.pop(n % len(self.late))
            self.shown[new.id] = new

    def search(self, n: int) -> None:
        if self.row.state is not State.UNKNOWN:
            return
        if not self.shown:
            return self.go(State.READY)
        live = [document for document in self.shown.values() if document.live] or list(self.shown.values())
        kept, others = choose_live(live)
        if others and n % 2:
            return self.go(State.CONFLICT, Problem(Kind.FOUND_TWICE))
        for other in others:
            del self.shown[other.id]
        self.go(State.CREATED, alegra_id=kept.id)

    def read(self, n: int) -> None:
        if not self.row.alegra_id:
            return
        document = self.shown.get(self.row.alegra_id)
        if document is None:
            self.go(State.DELETED, Problem(Kind.DELETED_IN_ALEGRA))
        else:
            self.go(*state_of(WORK, self.row, document))

    def issue(self, n: int) -> None:
        document = self.shown.get(self.row.alegra_id)
        if document is None or self.row.reason != FINAL:
            return
        if self.row.state is State.ISSUING and document.stamp is Stamp.NONE and n % 3 == 0:
            self.go(State.DRAFT)  # rested, and without any stamp
        elif self.row.state is State.DRAFT:
            self.go(State.ISSUING)
            self.stamp((Stamp.ACCEPTED, Stamp.PENDING, Stamp.NONE, Stamp.REJECTED)[n % 4])

    def stamp(self, stamp: Stamp) -> None:
        document = self.shown[self.row.alegra_id]
        if document.status != "void" and document.stamp in (Stamp.NONE, Stamp.PENDING):
            status = "open" if stamp is Stamp.ACCEPTED else document.status
            self.shown[document.id] = replace(document, stamp=stamp, status=status)

    def merchant(self, n: int) -> None:
        """Opens, voids, deletes or changes a document by hand; or asks for a deleted one again."""
        if self.row.state is State.DELETED and n % 2:
            self.go(State.READY, alegra_id="", generation=self.row.generation + 1)  # type: ignore[arg-type]
        elif self.shown:
            chosen = sorted(self.shown)[n % len(self.shown)]
            document = self.shown[chosen]
            if n % 4 == 3:
                del self.shown[chosen]
            elif n % 4 == 2:
                self.shown[chosen] = replace(document, total=Decimal(90))
            else:
                self.shown[chosen] = replace(document, status=("open", "void")[n % 2])

    def quiet(self) -> None:
        """One run in a world without faults: everything is answered, the tax office accepts."""
        while self.late:
            self.commit(0)
        self.search(0)
        self.send(0)
        self.read(0)
        self.issue(0)
        if self.row.state is State.ISSUING and self.row.alegra_id in self.shown:
            self.stamp(Stamp.ACCEPTED)
        self.read(0)


HAPPENINGS: tuple[Callable[[Life, int], None], ...] = (
    Life.decide,
    Life.send,
    Life.commit,
    Life.search,
    Life.read,
    Life.issue,
    Life.merchant,
)


@holds(
    GROUP,
    st.builds(Life, st.sampled_from(DocumentKind), st.sampled_from(["", FINAL])),
    st.lists(st.tuples(st.sampled_from(HAPPENINGS), st.integers(0, 59)), max_size=40),
)
def every_life_comes_to_rest(life: Life, happenings: list[tuple[Callable[[Life, int], None], int]]) -> None:
    life.decide(1)
    for happening, n in happenings:
        happening(life, n)
        assert not (life.row.alegra_id and life.row.state in FORBIDDEN_WITH_ID)
    for _ in range(4):
        life.quiet()
    assert life.row.state not in BUSY
    if life.row.state is State.ISSUED and life.kind is DocumentKind.REMISSION:
        assert life.shown[life.row.alegra_id].live


# --- Seconds


@holds(GROUP, several, st.randoms(use_true_random=False))
def of_seconds_every_computer_keeps_the_same(found: list[AlegraDocument], chance: st.DataObject) -> None:
    kept, others = choose_live(found)
    mixed = list(found)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert choose_live(mixed) == (kept, others)
    assert choose_live([*others, kept]) == (kept, others)
    assert sorted(map(repr, (kept, *others))) == sorted(map(repr, found))
    if others:
        assert choose_live(others)[0] == others[0]
    for other in others:
        assert _worth(kept) >= _worth(other)
        if _worth(kept) == _worth(other) and kept.id.isascii() and kept.id.isdigit() and other.id in "123456789":
            assert int(kept.id) <= int(other.id)


def _worth(document: AlegraDocument) -> int:
    """R9 in words of its own."""
    if document.status == "void":
        return 0
    if document.stamp in (Stamp.ACCEPTED, Stamp.PENDING):
        return 3
    return 1 if document.status == "draft" else 2


# --- Marks

sale_ids = st.text("ABHPabz0189-_.", min_size=1, max_size=80)
kinds = st.sampled_from(["invoice", "remission", "payment", "credit-note-1", "credit-note-12"])
stores = st.sampled_from(["hotmart", "mastershop"])
tags = st.builds(tag, st.text("0az9k", min_size=1, max_size=6), st.integers(1, 10**6).map(str)) | st.just("")


@holds(
    GROUP,
    stores,
    sale_ids,
    kinds,
    st.integers(1, 300),
    tags,
    st.text(max_size=700),
    st.sampled_from(["", "\n", " \r\n\t"]),
)
def a_mark_is_found_again_whatever_follows(
    store: str, sale_id: str, kind: str, generation: int, tag_text: str, custom: str, folded: str
) -> None:
    mark = marker(store, sale_id, kind, generation)
    text = observations(mark, tag_text, custom)
    assert len(text) <= LIMIT
    assert text.startswith(mark)
    first = find_marks(folded + text)[0]
    assert (first.store, first.sale_id, first.kind, first.generation) == (store, sale_id, kind, generation)
    if tag_text:
        assert tag(first.installation, first.run) == tag_text
        torn = find_marks(mark + folded + tag_text)
        assert torn == find_marks(mark + tag_text)
    assert find_marks(mark) == [Mark(store, sale_id, kind, generation)]
    assert [one.sale_id for one in find_marks(f"{mark}{tag_text}{folded}{mark}")] == [sale_id] * 2


hostile = st.one_of(
    st.text(max_size=30),
    st.text("HP1[]{}:.- \n\u200b\u00f1²", max_size=20),
    sale_ids.map(lambda sale_id: f"{sale_id}:invoice] x"),
)


@holds(GROUP, hostile, stores)
def no_store_gives_an_id_that_a_mark_cannot_carry(code: str, store: str) -> None:
    """An id with a bracket could pass for another sale's mark; no reader lets one in."""
    for read in (transaction_of({"purchase": {"transaction": code}}), order_id({"id_order": code})):
        assert read in ("", code.strip())
        if read:
            assert usable_id(read)
            assert find_marks(marker(store, read, "invoice")) == [Mark(store, read, "invoice")]
