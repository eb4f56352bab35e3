"""What must be true once the program has come to rest after a death, seen in Alegra's books and in the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

from alegra_desktop.domain.ledger import CONTACT, DOCUMENT, ITEM, PAYMENT, Key, Row
from alegra_desktop.domain.states import BUSY, MOVES, State
from alegra_desktop.sync.decide import ASKED
from alegra_desktop.sync.report import Report
from tests.reliability.crash.computer import Computer
from tests.reliability.crash.scenarios import Scenario
from tests.sync.books import check_books, company, documents_of, due, marked

_WITH_PROBLEM = (State.HELD, State.REJECTED, State.CONFLICT, State.DELETED)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: `kind` is a column of the table (twice, lost, stuck, silent, other)."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Books:
    """What remains in the end, comparable between passes: nothing in it may depend on where the program died."""

    documents: dict[str, list[Any]]  # by sale
    contacts: Counter[str]  # by number
    items: Counter[str]  # by reference
    rows: dict[tuple[str, str], Any]  # the ledger's, by sale and role


def read_books(computer: Computer, name: str) -> Books:
    """The books of an integration's company, and its ledger."""
    books = company(computer, name)
    return Books(
        {sale_id: [_document(computer, name, *d) for d in documents_of(computer, name, sale_id)]
         for sale_id in marked(computer, name)},
        Counter(str(contact["identification"]) for contact in books.all("contacts").values()),
        Counter(str(item["reference"]) for item in books.all("items").values()),
        {(row.key.sale_id, row.key.role): _row(row) for row in computer.engine.ledger.rows()},
    )  # fmt: skip


def _document(computer: Computer, name: str, resource: str, record: dict[str, Any]) -> Any:
    books = company(computer, name)
    shown = books.shown(resource, record["id"])
    payments = [books.all("payments")[number] for number in books.payments_of.get(record["id"], {})]
    return (
        resource,
        shown["status"],
        shown["date"],
        Decimal(str(shown["total"])),
        books.all("contacts")[record["client"]]["identification"],
        [(books.all("items")[line["id"]]["reference"], line["price"], line["quantity"]) for line in record["lines"]],
        record.get("_stamps"),
        [(payment["bankAccount"], [part["amount"] for part in payment["invoices"]]) for payment in payments],
    )


def _row(row: Row) -> Any:
    problem = row.problem.kind.value if row.problem else ""
    notice = row.notice.kind.value if row.notice else ""
    return (row.kind, row.state.value, row.generation, row.reason, problem, notice, row.total, row.day)


def at_rest(scenario: Scenario, computer: Computer, before: dict[Key, Row]) -> Iterator[Finding]:
    """Everything wrong with a world at rest. `before`: the rows as the process found them whose reports are read."""
    yield from _twice(scenario, computer)
    yield from _lost(scenario, computer)
    rows = computer.engine.ledger.rows()
    yield from (Finding("stuck", f"{row.key.role} {row.key.sale_id} {row.state}") for row in rows if row.state in BUSY)
    for row in rows:
        yield from _unexplained(computer, row)
    yield from _untrue(computer, before, rows)
    yield from _unsound(computer)
    if not _asked(computer):
        try:
            check_books(computer, scenario.integration, dates=not scenario.final)
        except AssertionError as wrong:
            yield Finding("other", str(wrong))


def _twice(scenario: Scenario, computer: Computer) -> Iterator[Finding]:
    name, books = scenario.integration, company(computer, scenario.integration)
    yield from (Finding("twice", f"{n} documents of {sale}") for sale, n in marked(computer, name).items() if n > 1)
    if books.most_documents_of_a_sale > scenario.peak:
        yield Finding("twice", f"{books.most_documents_of_a_sale} documents of a sale at once")
    for invoice in books.all("invoices").values():
        payments = len(books.payments_of.get(invoice["id"], {}))
        if invoice["_stamps"] > 1 or payments > 1:
            yield Finding("twice", f"invoice {invoice['id']}: stamped {invoice['_stamps']}, paid {payments} times")
    made = {row.key.sale_id for row in computer.engine.ledger.rows(roles=(CONTACT, ITEM))}
    numbers = Counter(str(one["identification"]) for one in books.all("contacts").values())
    numbers += Counter(str(one["reference"]) for one in books.all("items").values())
    yield from (Finding("twice", f"{numbers[one]} × {one}") for one in made if numbers[one] > 1)


def _asked(computer: Computer) -> set[str]:
    """Sales about which the ledger asks a person."""
    held = computer.engine.ledger.rows(states=(State.HELD,))
    return {row.key.sale_id for row in held if row.problem and row.problem.kind in ASKED}


def _lost(scenario: Scenario, computer: Computer) -> Iterator[Finding]:
    name, ledger = scenario.integration, computer.engine.ledger
    [one] = ledger.integrations()
    known = {stored.sale.sale_id for stored in ledger.sales(one.id)}
    servers = computer.servers
    sold = servers.hotmart.sales if one.store.value == "hotmart" else servers.mastershop.orders
    yield from (Finding("lost", f"{sale} is not in the ledger") for sale in sold if sale not in known)
    for sale in due(computer, name):
        documents = documents_of(computer, name, sale.sale_id)
        if not documents:
            if sale.sale_id not in _asked(computer):
                yield Finding("lost", f"no document of {sale.sale_id}")
            continue
        row = ledger.find_document(one.company, one.store.value, sale.sale_id)
        record = documents[0][1]
        if row is None or row.alegra_id != record["id"]:
            yield Finding("lost", f"the ledger does not point to the document of {sale.sale_id}")
        if scenario.final and (record["_stamps"], len(company(computer, name).payments_of[record["id"]])) != (1, 1):
            yield Finding("lost", f"{sale.sale_id} is not issued and paid")


def _unexplained(computer: Computer, row: Row) -> Iterator[Finding]:
    """The events of a row lead from its beginning to how it stands, by allowed moves, and name its id."""
    events = computer.engine.ledger.events(row_id=row.id)
    name = f"{row.key.role} {row.key.sale_id}"
    if not events or events[-1].state != row.state.value:
        yield Finding("silent", f"no event says why {name} is {row.state}")
    for one, other in pairwise(events):
        if one.state != other.state and State(other.state) not in MOVES[State(one.state)]:
            yield Finding("silent", f"{name} went from {one.state} to {other.state}")
    if row.alegra_id and not any(row.alegra_id in event.details.values() for event in events):
        yield Finding("silent", f"no event says where {name} has its id from")


def _untrue(computer: Computer, before: dict[Key, Row], rows: list[Row]) -> Iterator[Finding]:
    """What the reports of this process say, against the ledger."""
    documents = [row for row in rows if row.key.role == DOCUMENT]
    states = Counter(row.state for row in rows if row.key.role in (DOCUMENT, PAYMENT))
    last = computer.reports[-1]
    if last.error is not None:
        yield Finding("other", f"ends with {last.error.kind.value}: {last.error.details}")
    said = (last.waiting, last.held, last.rejected, last.conflict, last.skipped, last.unknown, last.busy)
    counted = (State.WAITING, State.HELD, State.REJECTED, State.CONFLICT, State.SKIPPED)
    true = (*(states[state] for state in counted), 0, 0)
    if said != true:
        yield Finding("silent", f"the report says {said}, the ledger {true}")
    troubles = {row.key.sale_id for row in rows if row.problem is not None and row.state in _WITH_PROBLEM}
    if not troubles <= {trouble.sale for trouble in last.problems}:
        yield Finding("silent", f"problems untold: {troubles}")
    gained = [row for row in documents if row.alegra_id and not (row.key in before and before[row.key].alegra_id)]
    issued = [row for row in documents if row.state is State.ISSUED and row.attempt]
    issued = [row for row in issued if row.key not in before or before[row.key].state is not State.ISSUED]
    made = (sum(not row.adopted for row in gained), sum(row.adopted for row in gained), len(issued))
    if (told := _done(computer.reports)) != made:
        yield Finding("silent", f"created, adopted, issued: the reports say {told}, the ledger {made}")


def _done(reports: list[Report]) -> tuple[int, int, int]:
    return (sum(r.created for r in reports), sum(r.adopted for r in reports), sum(r.issued for r in reports))


def _unsound(computer: Computer) -> Iterator[Finding]:
    ledger = computer.engine.ledger
    if (answer := ledger._database.all("PRAGMA integrity_check")) != [("ok",)]:
        yield Finding("other", f"the file is damaged: {answer}")
    yield from (Finding("other", f"{path.name} left") for path in computer.folder.glob("backups/*.part"))
    if foreign := ledger._database.all("PRAGMA foreign_key_check"):
        yield Finding("other", f"dangling: {foreign}")
    unended = [run for one in ledger.integrations() for run in ledger.runs(one.id, 100) if run.ended_at is None]
    if len(unended) > computer.deaths:
        yield Finding("silent", f"{len(unended)} runs without an end, {computer.deaths} deaths")
    yield from (Finding("other", f"{name} left before its intent was kept") for name in computer.unclaimed)


def differences(plain: Books, books: Books) -> Iterator[Finding]:
    """Where the end differs from that of an undisturbed pass."""
    for what in ("documents", "contacts", "items", "rows"):
        one, other = getattr(plain, what), getattr(books, what)
        for key in sorted({*one, *other}, key=str):
            if one.get(key) != other.get(key):
                yield Finding("other", f"{what} {key}: undisturbed {one.get(key)}, here {other.get(key)}")


def restless(computer: Computer, name: str) -> Iterator[Finding]:
    """One more run: whatever it changes or sends."""
    log, rows, books = computer.servers.alegra.log, _settled(computer), read_books(computer, name)
    log.counts.clear()
    computer.sync(wait=True)
    yield from (Finding("other", f"one more run sends {route}") for route in log.counts if not route.startswith("GET"))
    if _settled(computer) != rows:
        yield Finding("other", "one more run changes the ledger")
    yield from differences(books, read_books(computer, name))


def _settled(computer: Computer) -> list[Row]:
    return [replace(row, updated_at=None, checked_at=None) for row in computer.engine.ledger.rows()]
