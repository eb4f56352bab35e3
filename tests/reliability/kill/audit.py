"""The accountant: looks at the books of Alegra, the store's sales, the ledgers and what the program said of them."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from alegra_desktop.domain.ledger import CONTACT, ITEM
from alegra_desktop.domain.states import BUSY, State
from alegra_desktop.storage.ledger import Ledger
from tests.cli.computer import Answer, Computer
from tests.reliability.kill.plan import FINAL
from tests.reliability.kill.world import KilledWorld, sale_of


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it must be; `column` is that of the table."""

    column: str  # twice | lost | stuck | silent | other
    words: str


def audit(world: KilledWorld) -> Iterator[Finding]:
    """Everything that is wrong in a world at rest."""
    yield from _documents(world)
    yield from _payments(world)
    yield from _parties(world)
    for computer, report in zip(world.computers, world.reports, strict=True):
        yield from _ledger(computer)
        history = computer.run("history", "--json")
        yield from _said(report, history)
        if not isinstance(history.json, list):
            continue
        yield from _history(world, history.json)


# --- Alegra's books ---------------------------------------------------------------------------------------------------


def _documents(world: KilledWorld) -> Iterator[Finding]:
    due = world.due()
    for sale_id in sorted(world.sales()):
        found = world.company.of_sale(world.store, sale_id)
        if len(found) > 1:
            yield Finding("twice", f"{sale_id} has {len(found)} live documents")
        if sale_id in due and not found:
            yield Finding("lost", f"{sale_id} has no document")
        if sale_id not in due and found:
            yield Finding("other", f"{sale_id} is not due and has a document")
        if sale_id in due and len(found) == 1:
            yield from _document(world, sale_id, *found[0])
    if len(world.computers) == 1:
        peaks = {sale: peak for (_, sale), peak in world.company.peak_of_sale.items() if peak > 1}
        if peaks:
            yield Finding("twice", f"two live documents at one moment: {peaks}")
    stamps = Counter[str]()
    for invoice in world.company.snapshot("invoices"):
        stamps[sale_of(invoice)] += invoice["_stamps"] or 0
    for sale_id, count in stamps.items():
        if sale_id and count > 1:
            yield Finding("twice", f"{sale_id} was stamped {count} times")


def _document(world: KilledWorld, sale_id: str, resource: str, record: dict[str, Any]) -> Iterator[Finding]:
    sale = world.due()[sale_id]
    if resource != f"{sale.kind}s":
        yield Finding("other", f"{sale_id} became one of the {resource}")
    total = world.company.shown(resource, record["id"])["total"]
    if Decimal(str(total)) != sale.total:
        yield Finding("other", f"{sale_id} is {sale.total}, its document {total}")
    stamped, status = record.get("_stamps") or 0, record["status"]
    wanted = {"draft": (0, "draft"), "final": (1, "closed"), "remission": (0, "open")}[world.scenario.name]
    if (stamped, status) != wanted:
        yield Finding("lost", f"{sale_id} was stamped {stamped} times and is {status}")


def _payments(world: KilledWorld) -> Iterator[Finding]:
    paid = Counter(part["id"] for payment in world.company.snapshot("payments") for part in payment["invoices"])
    for invoice in world.company.snapshot("invoices"):
        sale_id, count = sale_of(invoice), paid[invoice["id"]]
        wanted = int(world.scenario is FINAL and bool(sale_id))
        if sale_id and count != wanted:
            yield Finding("twice" if count > wanted else "lost", f"{sale_id} has {count} payments")


def _parties(world: KilledWorld) -> Iterator[Finding]:
    """No contact and no item twice.

    Alegra refuses a second contact of a number, but takes a second item of a reference: computers that run at the very
    same time may each make theirs, and from then on both use the older one.
    """
    at_once = any(one.together for one in world.case.rounds)
    most = {"contacts": 1, "items": len(world.computers) if at_once else 1}
    for resource, field in (("contacts", "identification"), ("items", "reference")):
        records = world.company.snapshot(resource)
        now = Counter(record[field] for record in records if record[field])
        before = Counter(record[field] for record in records if record["id"] in world.before[resource])
        for name, count in now.items():
            if count > max(most[resource], before[name]):
                yield Finding("twice", f"{resource} with {field} {name}: {count}")


# --- the ledger -------------------------------------------------------------------------------------------------------


def _ledger(computer: Computer) -> Iterator[Finding]:
    with closing(sqlite3.connect(f"file:{computer.data / 'ledger.sqlite3'}?mode=ro", uri=True)) as file:
        said = [row[0] for row in file.execute("PRAGMA integrity_check")]
        broken = file.execute("PRAGMA foreign_key_check").fetchall()
    if said != ["ok"] or broken:
        yield Finding("other", f"the ledger is damaged: {said} {broken}")
    with Ledger.open(computer.data, lambda: datetime.now(UTC), read_only=True) as ledger:
        for row in ledger.rows(states=BUSY):
            if row.state is State.READY and row.key.role in (CONTACT, ITEM):
                continue  # its sale found another way; whether it did, the documents say
            yield Finding("stuck", f"{row.key.role} {row.key.sale_id} is {row.state}")
    if leaks := computer.leaked_on_disk():
        yield Finding("other", f"secrets on disk: {leaks}")


# --- what the program says --------------------------------------------------------------------------------------------


def _said(report: Answer, history: Answer) -> Iterator[Finding]:
    """The last run's JSON, exit code and standard error, and whether it tells the same story as the history."""
    (told,) = report.json
    if "error" in told:
        yield Finding("stuck", f"it gave up: {told['error']}")
    if told["unknown"]:
        yield Finding("stuck", f"{told['unknown']} rows are unknown")
    if report.err:
        yield Finding("other", f"on standard error: {report.err}")
    states = Counter(line["state"] for line in history.json)
    code = 1 if states["held"] or states["rejected"] or states["conflict"] else 0
    if (report.code, history.code) != (code, 0):
        yield Finding("other", f"exit codes {report.code} and {history.code}, not {code} and 0")
    for state in ("waiting", "held", "rejected", "skipped"):
        if told[state] != states[state]:
            yield Finding("silent", f"{told[state]} {state} in the report, {states[state]} in the history")
    named = {problem["sale"] for problem in told["problems"]}
    for line in history.json:
        needs_somebody = line["state"] in ("held", "rejected", "conflict", "deleted")
        if needs_somebody and (line["problem"] is None or line["sale"] not in named):
            yield Finding("silent", f"{line['sale']} is {line['state']}, and nobody is told why")


def _history(world: KilledWorld, history: list[dict[str, Any]]) -> Iterator[Finding]:
    lines = {line["sale"]: line for line in history}
    if len(lines) != len(history):
        yield Finding("twice", "a sale has two lines in the history")
    for sale_id in sorted(world.sales() - set(lines)):
        yield Finding("silent", f"{sale_id} is not in the history")
    for sale_id, sale in world.due().items():
        line = lines.get(sale_id)
        documents = [record["id"] for _, record in world.company.of_sale(world.store, sale_id)]
        if line is None:
            continue
        # The payment that the other computer made is told of as a notice.
        notices = (None, "paid_by_hand") if len(world.computers) > 1 else (None,)
        told = line["problem"] and line["problem"]["kind"]
        if line["state"] != world.scenario.state or told not in notices:
            yield Finding("silent", f"{sale_id} is {line['state']} in the history: {line['problem']}")
        if [line["document"]] != documents or Decimal(str(line["total"])) != sale.total:
            yield Finding("silent", f"{sale_id}: the history says {line['document']}, Alegra has {documents}")
