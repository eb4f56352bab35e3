"""What a person decides about single sales: each a move of the ledger, with the event that says who wanted it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from alegra_desktop.domain.correction import BuyerFix
from alegra_desktop.domain.documents import AlegraDocument
from alegra_desktop.domain.ledger import Integration, Row
from alegra_desktop.domain.marker import find_marks
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.sync.answers import Done
from alegra_desktop.sync.credit_notes import accept_notes, withdraw_notes
from alegra_desktop.sync.decide import UNDONE_RUN, adopt_twin
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.events import Changed
from alegra_desktop.sync.office_accounts import alegra_answers, the_company
from alegra_desktop.sync.propose import answer_of
from alegra_desktop.sync.recognise import newest_down_to, sort_documents
from alegra_desktop.sync.reconcile import by_id
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.row_rules import BY_MERCHANT, hindrance, not_possible
from alegra_desktop.sync.settle import names_of, refresh, settle
from alegra_desktop.sync.twins import Pair, pairs_of, twins_in_alegra
from alegra_desktop.sync.wishes import (
    BUYERS,
    CORRECTED,
    OTHERS,
    PLACES,
    UNIDENTIFIED,
    pair,
    place_words,
    wish,
    write,
    written,
)
from alegra_desktop.sync.withdraw import let_stand
from alegra_desktop.sync.work import Work

#: Held with its document in Alegra, these are tried once more when the merchant says that the cause is gone.
_TRIED_AGAIN = frozenset({Kind.CORRECTION_REFUSED, Kind.CHANGED_IN_ALEGRA})
#: What makes a row be decided anew from the start at the next run; without a day nothing is sent before that.
_ANEW: dict[str, Any] = {"problem": None, "reason": "", "day": None, "not_before": None}


class RowCommands:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._ledger = engine.ledger

    # --- at once, nothing is asked of Alegra

    def skip(self, ids: Iterable[int]) -> Done:
        """No document for these. Their problem is kept, so that it is there again when it is taken back."""

        def one(row: Row) -> None:
            details = {"was": row.state.value}
            self._ledger.move(row, State.SKIPPED, "skipped by the merchant", details, reason=BY_MERCHANT)

        return self._each("skip", ids, one)

    def unskip(self, ids: Iterable[int]) -> Done:
        """As it was before it was skipped; what has changed since shows at the next run."""

        def one(row: Row) -> None:
            if row.alegra_id:
                self._ledger.move(row, State.DELETED, "not skipped any more", reason="")
            elif row.problem is not None:
                self._ledger.move(row, State.HELD, "not skipped any more", reason=row.problem.kind.value)
            else:
                self._ledger.move(row, self._before(row), "not skipped any more", **_ANEW)

        return self._each("unskip", ids, one)

    def _before(self, row: Row) -> State:
        events = [e for e in self._ledger.events(row_id=row.id) if e.name == "skipped by the merchant"]
        was = events[-1].details.get("was") if events else ""
        return State.WAITING if was == State.WAITING.value else State.READY

    def retry(self, ids: Iterable[int]) -> Done:
        """The merchant says that the cause is gone: decided anew and sent at the next run."""

        def one(row: Row) -> None:
            if not row.alegra_id:
                self._ledger.move(row, State.READY, "again, by the merchant", **_ANEW)
            elif row.problem is not None and row.problem.kind in _TRIED_AGAIN and row.kind == DocumentKind.INVOICE:
                self._ledger.move(row, State.DRAFT, "again, by the merchant", problem=None)
            else:  # every run reads it by its id and sees whether it agrees now
                self._ledger.note(row, "again, by the merchant", checked_at=None)

        return self._each("retry", ids, one)

    def issue_again(self, ids: Iterable[int]) -> Done:
        """The same draft is stamped once more. Never a part of `retry`: it makes a legal document."""

        def one(row: Row) -> None:
            self._ledger.move(row, State.DRAFT, "again, by the merchant", problem=None)

        return self._each("issue_again", ids, one)

    def bill_as_unidentified(self, ids: Iterable[int]) -> Done:
        """Billed to the customer without identification, whatever the buyer gave."""

        def one(row: Row) -> None:
            wish(self._ledger, row.integration_id, UNIDENTIFIED, [row.key.sale_id])
            self._ledger.move(row, State.READY, "billed without identification, by the merchant", **_ANEW)

        return self._each("bill_as_unidentified", ids, one)

    def correct_buyers(self, ids: Iterable[int], fix: BuyerFix) -> Done:
        """The merchant says who the buyer of these sales is, or where; a place for the store's words from now on."""

        def one(row: Row) -> None:
            known = BuyerFix.read(written(self._ledger, row.integration_id, BUYERS).get(row.key.sale_id)).written()
            write(self._ledger, row.integration_id, BUYERS, {row.key.sale_id: {**known, **fix.written()}})
            stored = self._ledger.sale(row.integration_id, row.key.sale_id)
            words = place_words(stored.sale) if stored is not None else ""
            if fix.city and words:
                write(self._ledger, row.integration_id, PLACES, {words: [fix.department, fix.city]})
            self._ledger.move(row, State.READY, "customer corrected, by the merchant", **_ANEW)

        return self._each("correct_buyers", ids, one)

    def mark_corrected(self, ids: Iterable[int]) -> Done:
        """The merchant corrected the document of an undone sale himself, or wants it to stand."""

        def one(row: Row) -> None:
            stored = self._ledger.sale(row.integration_id, row.key.sale_id)
            answer = answer_of(stored.sale, row) if stored is not None else row.key.sale_id
            wish(self._ledger, row.integration_id, CORRECTED, [answer])
            accept_notes(self._ledger, row)
            withdraw_notes(self._ledger, row, "corrected by the merchant")
            row = let_stand(self._ledger, row, {"problem": "answered by the merchant"})
            self._ledger.note(row, "corrected by the merchant", notice=None)

        return self._each("mark_corrected", ids, one)

    # --- answers

    async def answer(self, ids: Iterable[int], word: str) -> Done:
        """`create`: it was not handled before, that document is another's. `skip`: it was. `adopt`: that document is
        this sale's."""
        if word == "adopt":
            return await self._adopt(ids)
        if word not in ("create", "skip"):
            raise ValueError(word)

        def one(row: Row) -> None:
            assert row.problem is not None
            if word == "skip":
                details = {"was": row.state.value, "question": row.problem.kind.value}
                self._ledger.move(row, State.SKIPPED, "skipped by the merchant", details, reason=BY_MERCHANT)
                return
            if row.problem.kind is Kind.ALREADY_INVOICED:
                wish(self._ledger, row.integration_id, OTHERS, [pair(row.key.sale_id, row.problem.subject)])
            self._ledger.move(row, State.READY, "to be created, by the merchant", **_ANEW)

        return self._each("answer", ids, one)

    async def _adopt(self, ids: Iterable[int]) -> Done:
        """However many there are: the documents are read together, and each sale gets its own."""
        rows, refused = self._sorted("adopt", ids)
        done = []
        for work, asked in await self._by_integration(rows):
            with alegra_answers():
                found = await twins_in_alegra(work, asked)
            with self._ledger.batch():
                for number in [row.id for row in asked]:
                    problem = self._adopt_one(work, number, found.get(number))
                    if problem is None:
                        done.append(number)
                    else:
                        refused.append((number, problem))
        return self._told(done, refused)

    def _adopt_one(self, work: Work, number: int, document: AlegraDocument | None) -> Problem | None:
        """Make the document that was read just now the sale's."""
        row = self._ledger.row(number)  # a run may have gone on while we asked
        if document is None or not document.live:
            return not_possible("not_in_alegra", row.key.sale_id)
        if self._ledger.row_with_id(row.key.company, document.kind.value, document.id) is not None:
            return not_possible("no_question", row.key.sale_id)
        why = hindrance("adopt", row)
        if why is None and row.problem is not None and row.problem.subject != document.id:
            why = not_possible("no_question", row.key.sale_id)
        if why is None:
            adopt_twin(work, row, document)
        return why

    async def twins(self, ids: Iterable[int]) -> tuple[Pair, ...]:
        """Sales that seem to have a document of another hand, each beside it as it stands now."""
        rows, _ = self._sorted("adopt", ids)
        pairs: list[Pair] = []
        for work, asked in await self._by_integration(rows):
            with alegra_answers():
                pairs += await pairs_of(work, asked)
        return tuple(pairs)

    async def _by_integration(self, rows: Sequence[Row]) -> list[tuple[Work, list[Row]]]:
        """Each integration's rows with one look at its company."""
        owners = dict.fromkeys(row.integration_id for row in rows)
        parts = [[row for row in rows if row.integration_id == owner] for owner in owners]
        return [(await self._work(part[0]), part) for part in parts]

    # --- what asks Alegra first

    async def create_again(self, ids: Iterable[int]) -> Done:
        """Documents that somebody deleted in Alegra, as the next generation; never without looking once more."""
        rows, refused = self._sorted("create_again", ids)
        done = []
        async with self._engine.turn():
            for number in [row.id for row in rows]:
                row = self._ledger.row(number)
                why = hindrance("create_again", row)
                if why is not None:
                    refused.append((number, why))
                    continue
                await self._create_again(row)
                done.append(number)
        return self._told(done, refused)

    async def send_again(self, ids: Iterable[int]) -> Done:
        """Skipped ones, as they were before the merchant skipped them; of an undone run, as the next generation."""
        anew, others = list[int](), list[int]()
        for number in dict.fromkeys(ids):
            (anew if self._of_undone_run(number) else others).append(number)
        if not anew:
            return self.unskip(others)
        done, refused = list((await self.create_again(anew)).rows), list[tuple[int, Problem]]()
        for number in others:
            try:
                done += self.unskip([number]).rows
            except ProblemError as error:
                refused.append((number, error.problem))
        return Done(tuple(done), tuple(refused))

    def _of_undone_run(self, number: int) -> bool:
        try:
            row = self._ledger.row(number)
        except KeyError:
            return False
        return row.state is State.SKIPPED and row.reason == UNDONE_RUN

    async def _create_again(self, row: Row) -> None:
        work = await self._work(row)
        with alegra_answers():
            documents = await self._still_there(work, row)
            if documents:  # it is there again, or another one of the sale is
                await settle(work, row.key.sale_id, documents)
        row = self._ledger.row(row.id)
        if row.state in (State.DELETED, State.SKIPPED):
            details = {"id": row.alegra_id, "number": row.number}
            generation = row.generation + 1
            self._ledger.move(
                row,
                State.READY,
                "to be created again, by the merchant",
                details,
                alegra_id="",
                number="",
                generation=generation,
                adopted=False,
                floor="",
                **_ANEW,
            )

    async def _still_there(self, work: Work, row: Row) -> list[AlegraDocument]:
        """Every live document of the sale: the old id, and all since the first attempt."""
        own = await by_id(work, row)
        day = row.day or work.today
        if row.kind == DocumentKind.INVOICE.value:
            listed = await newest_down_to(work, row.floor, day, work.today)
        else:
            listed = [document for each in {day, work.today} for document in await work.alegra.remissions_on(each)]
        marked = sort_documents(work, listed)[0].get(row.key.sale_id, [])
        found = {(document.kind, document.id): document for document in [*([own] if own else []), *marked]}
        return [document for document in found.values() if document.live]

    async def documents_of(self, row_id: int) -> tuple[AlegraDocument, ...]:
        """What stands in Alegra for a sale: its document, and those a problem of several names."""
        row = self._row(row_id)
        problem = row.problem or row.notice
        names = problem.details.get("documents", "") if problem is not None else ""
        wanted = {(row.kind, row.alegra_id)} if row.alegra_id else set()
        for name in names.split(","):
            kind, _, alegra_id = name.partition("/")
            if kind in (DocumentKind.INVOICE.value, DocumentKind.REMISSION.value) and alegra_id:
                wanted.add((kind, alegra_id))
        if not wanted:
            return ()
        work = await self._work(row)
        found = [await self._read(work, DocumentKind(kind), alegra_id) for kind, alegra_id in sorted(wanted)]
        return tuple(document for document in found if document is not None)

    async def choose_document(self, row_id: int, kind: str, alegra_id: str) -> Done:
        """Of several documents of a sale this is the right one; the others are the merchant's to void or delete.

        Until they are gone the row says so, and nothing of it is issued by the program.
        """
        documents = await self.documents_of(row_id)
        work = await self._work(self._row(row_id))
        row = self._row(row_id)  # as it is after all that was asked: from here on nothing else comes in between
        why = hindrance("choose_document", row)
        chosen = next((d for d in documents if (d.kind.value, d.id) == (kind, alegra_id) and d.live), None)
        if why is None and (chosen is None or not _is_of(chosen, row)):
            why = not_possible("not_in_alegra", row.key.sale_id)
        if why is not None or chosen is None:
            raise ProblemError(why or not_possible("not_in_alegra", row.key.sale_id))
        others = [document for document in documents if document is not chosen and document.live]
        fields = {"alegra_id": chosen.id, "number": chosen.number, "day": chosen.day, "kind": chosen.kind.value}
        with self._ledger.batch():
            row = self._ledger.note(row, "chosen by the merchant", {"id": chosen.id}, notice=_left(others), **fields)
            refresh(work, row, chosen)
        return self._told([row.id], [])

    # --- shared

    def _row(self, row_id: int) -> Row:
        try:
            return self._ledger.row(row_id)
        except KeyError as lost:
            raise ProblemError(not_possible("unknown_row", str(row_id))) from lost

    def _sorted(self, command: str, ids: Iterable[int]) -> tuple[list[Row], list[tuple[int, Problem]]]:
        """The rows it is possible for, and why not for the others. Raises `ProblemError` if it is for none."""
        rows, refused = [], []
        for number in dict.fromkeys(ids):
            try:
                row = self._row(number)
            except ProblemError as error:
                refused.append((number, error.problem))
                continue
            why = hindrance(command, row)
            if why is None:
                rows.append(row)
            else:
                refused.append((number, why))
        if refused and not rows:
            raise ProblemError(refused[0][1])
        return rows, refused

    def _each(self, command: str, ids: Iterable[int], one: Callable[[Row], None]) -> Done:
        """All of them in one commit."""
        with self._ledger.batch():
            rows, refused = self._sorted(command, ids)
            for row in rows:
                one(row)
        return self._told([row.id for row in rows], refused)

    def _told(self, done: list[int], refused: list[tuple[int, Problem]]) -> Done:
        if done:
            self._engine.publish(Changed("", tuple(done)))
        return Done(tuple(done), tuple(refused))

    def _integration(self, row: Row) -> Integration:
        for one in self._ledger.integrations():
            if one.id == row.integration_id:
                return one
        raise ProblemError(not_possible("unknown_row", row.key.sale_id))

    async def _work(self, row: Row) -> Work:
        integration = self._integration(row)
        work = await self._engine.open(integration, Report(integration.name))
        work.company = await the_company(work.alegra, integration)
        return work

    async def _read(self, work: Work, kind: DocumentKind, alegra_id: str) -> AlegraDocument | None:
        with alegra_answers():
            try:
                return await work.alegra.document(kind, alegra_id)
            except CallFailed as failure:
                if failure.failure is Failure.NOT_FOUND:
                    return None
                raise


def _is_of(document: AlegraDocument, row: Row) -> bool:
    return any(m.store == row.key.store and m.sale_id == row.key.sale_id for m in find_marks(document.observations))


def _left(others: list[AlegraDocument]) -> Problem | None:
    """The notice of those that are still there."""
    if not others:
        return None
    ids = ", ".join(other.number or other.id for other in others)
    details = {"n": str(len(others) + 1), "ids": ids, "documents": names_of(others), "chosen": "yes"}
    return Problem(Kind.FOUND_TWICE, subject=others[0].id, details=details)
