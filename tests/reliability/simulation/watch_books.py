"""Promises that Alegra's books show, after every commit: nothing twice, every total right, no hand's work undone."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any

from alegra_desktop.domain.marker import find_marks
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import State
from tests.reliability.simulation import oracle
from tests.reliability.simulation.promises import Promise
from tests.reliability.simulation.world import Computer


class Twice(Promise):
    """Alone: never two live documents of a sale, nor two contacts or items of one thing. Always: never two stamped,
    never two payments."""

    name = "twice"

    def __init__(self, story: Any) -> None:
        super().__init__(story)
        self._before = {name: set(story.books.all(name)) for name in ("contacts", "items")}

    def committed(self, method: str, path: str) -> None:
        story, documents = self.story, self.story.marked()
        if story.mode.alone:
            self._many(Counter(sale for _, _, sale in documents), "live documents")
            for resource, field in (("contacts", "identification"), ("items", "reference")):
                self._parties(resource, field)
        stamped = [
            (record, sale)
            for _, record, sale in documents
            if record.get("_stamps") and record["id"] not in story.stamped_by_hand
        ]
        self._many(Counter(sale for _, sale in stamped), "stamped documents")
        for record, sale in stamped:
            # Two requests of one intent may both arrive late; Alegra takes the second only if the first was refused.
            if record["_stamps"] - record.get("_refusals", 0) > 1:
                self.broken(f"invoice {record['id']} of {sale} stamped {record['_stamps']} times")
        self._payments()

    def _many(self, counts: Counter[str], what: str) -> None:
        for sale, count in counts.items():
            if count > 1:
                self.broken(f"{count} {what} of {sale}")

    def _parties(self, resource: str, field: str) -> None:
        made = [
            str(record.get(field))
            for key, record in self.story.books.all(resource).items()
            if key not in self._before[resource] and record.get(field)
        ]
        self._many(Counter(made), resource)

    def _payments(self) -> None:
        live: Counter[str] = Counter()
        for payment in self.story.books.all("payments").values():
            marks = find_marks(payment.get("observations"))
            if payment["status"] == "open" and marks:
                live[marks[0].sale_id] += 1
        self._many(live, "payments")
        for record in self.story.books.all("invoices").values():
            if max(record["totalPaid"], record["credited"]) > record["total"]:  # a paid one may be credited
                self.broken(f"{record['totalPaid']} paid for invoice {record['id']} of {record['total']}")


class Totals(Promise):
    """R15: a document the ledger calls done has the sale's total to the cent."""

    name = "totals"

    def step(self, computer: Computer) -> None:
        truths = oracle.truths(self.story)
        for row in computer.engine.ledger.rows(roles=("document",), has_id=True):
            if row.state not in (State.DRAFT, State.ISSUING, State.ISSUED):
                continue
            truth, record = truths.get(row.key.sale_id), self._record(row.kind, row.alegra_id)
            by_hand = self.story.touched.get(row.key.sale_id, set())
            if truth is None or record is None or by_hand:
                continue
            if Decimal(record["total"]) != truth.total:
                self.broken(f"{row.kind} {row.alegra_id}: {record['total']}, the sale {truth.total}, {row.state}")

    def _record(self, kind: str, alegra_id: str) -> dict[str, Any] | None:
        found: dict[str, Any] | None = self.story.books.get(f"{kind}s", alegra_id)
        return found


class Hands(Promise):
    """What the merchant changed or made by hand stays as it is."""

    name = "lost"

    _FIELDS = {"client": ("client",), "price": ("lines", "total"), "note": ("anotation",)}  # noqa: RUF012

    def committed(self, method: str, path: str) -> None:
        story = self.story
        for invoice, (_, what, kept) in story.edited.items():
            record = story.books.get("invoices", invoice)
            sale = find_marks(kept.get("observations"))[0].sale_id
            if record is None:
                # R10 deletes the draft of an undone sale; a note is no change of what it says
                withdrawn = what == "note" and sale in story.undone
                if "deleted" not in story.touched.get(sale, ()) and not withdrawn:
                    self.broken(f"invoice {invoice} of {sale}, edited by hand, was removed")
                continue
            for name in self._FIELDS[what]:
                # the day of the sale may be told before what a person wrote
                same = str(kept[name]) in str(record[name]) if name == "anotation" else record[name] == kept[name]
                if not same:
                    self.broken(f"{name} of invoice {invoice}, edited by hand, was overwritten")
        gone = {clone for clone in story.clones if self._missing(clone)}
        story.clones -= gone
        story.counts["copies by hand removed"] += len(gone)

    def _missing(self, clone: str) -> bool:
        """A copy is gone. Who did not hear the answer to the one sending cannot tell a copy from a second: there an
        untouched draft goes (R9). Nor is it one any more once the merchant deleted the original: then it is the draft
        of the sale, and goes with it when the sale is undone (R10)."""
        resource, _, number = clone.partition("/")
        record = self.story.books.get(resource, number)
        if record is not None and record["status"] != "void":
            return False
        [sale] = [sale for sale, copies in self.story.copies.items() if clone in copies]
        if sale in self.story.undone and "deleted" in self.story.touched.get(sale, ()):
            return True
        row = self.story.computers[0].engine.ledger.find_document(self.story.company, self.story.store, sale)
        if self.story.mode.alone and row is not None and row.alegra_id and row.attempt == 1 and not row.adopted:
            self.broken(f"{clone}, a copy of the document of {sale} made by hand, was removed")
        return True


class Proper(Promise):
    """At rest: every final invoice of ours is stamped and paid, or somebody was told why not."""

    name = "lost"

    def rest(self) -> None:
        story = self.story
        final = story.rules(story.computers[0].name).final
        truths = oracle.truths(story)
        for resource, record, sale in story.marked():
            truth = truths.get(sale)
            if resource != "invoices" or truth is None or truth.why_not or sale in story.touched:
                continue
            row = story.computers[0].engine.ledger.find_document(story.company, story.store, sale)
            if not final or row is None or row.reason != "final" or story.told(sale):
                continue
            if record["stamp"] is None:
                self.broken(f"final invoice {record['id']} of {sale} is not stamped, and nobody was told")
            elif truth.form in story.rules(story.computers[0].name).bank_accounts and not self._paid(record["id"]):
                self.broken(f"invoice {record['id']} of {sale} is not paid, and nobody was told")

    def _paid(self, invoice: str) -> bool:
        payments = self.story.books.payments_of.get(invoice, {})
        return any(self.story.books.all("payments")[number]["status"] == "open" for number in payments)


class OneEach(Promise):
    """At rest: exactly one live document for each due sale, or a question that truly applies."""

    name = "lost"

    def rest(self) -> None:
        story = self.story
        live = Counter(sale for _, _, sale in story.marked())
        for sale in oracle.due(story):
            kinds, hands = story.told(sale), story.touched.get(sale, set())
            if live[sale] == 1 or hands & {"deleted", "voided", "unmarked"}:
                continue
            if live[sale] == 0 and not (Kind.HANDLED_BEFORE in kinds and story.may_ask):
                story.fail("lost", f"{sale} has no document; told: {sorted(kinds)}")
            if live[sale] > 1 and not (Kind.FOUND_TWICE in kinds and (hands or story.may_differ(sale))):
                story.fail("twice", f"{live[sale]} live documents of {sale} at rest; told: {sorted(kinds)}")
        for sale in sorted(oracle.truths(story)):
            for kind in story.told(sale):
                story.counts[f"asked {kind.value}"] += 1
