"""Sales undone after their document exists: worlds in which that happens, and the corrections asked of the office."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from alegra_desktop.domain.ledger import DOCUMENT, Row
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import State
from alegra_desktop.practice.alegra_documents import settle_invoice
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.sync.answers import Done
from alegra_desktop.sync.corrections_answers import Correction, Credit
from alegra_desktop.sync.report import Report
from tests.sync.books import company, one, set_up
from tests.sync.desk import ask
from tests.virtual import World

FINAL = {'state = "draft"': 'state = "final"'}


def issued(world: World, name: str = HOTMART_NAME) -> Row:
    """A final integration that was synced; one of its issued invoices, of several pesos or more."""
    changes = FINAL if name != MASTERSHOP_NAME else {'type = "remission"': 'type = "invoice"\nstate = "final"'}
    set_up(world, name, **changes)
    world.sync(wait=True)
    return next(row for row in world.engine.ledger.rows(states=(State.ISSUED,), roles=(DOCUMENT,)) if row.total)


def undo(world: World, row: Row, status: Any = None) -> Report:
    """The store takes the sale back; what the next run says."""
    name = next(i.name for i in world.engine.ledger.integrations() if i.id == row.integration_id)
    mastershop = row.key.store == "mastershop"
    store: Any = world.servers.mastershop if mastershop else world.servers.hotmart
    store.set_status(row.key.sale_id, status or (10 if mastershop else "REFUNDED"))
    return one(world.sync(name, wait=True))


def automatic(world: World, name: str = HOTMART_NAME) -> None:
    known = world.engine.integration(name)
    world.engine.ledger.save_integration(replace(known, rules=replace(known.rules, corrections="automatic")))


def now(world: World, row: Row) -> Row:
    return world.engine.ledger.row(row.id)


def notice(world: World, row: Row) -> Kind | None:
    found = now(world, row).notice
    return found.kind if found is not None else None


def look(world: World, row: Row) -> Correction:
    [found] = ask(world, lambda office: office.corrections([row.id]))
    return found


def correct(world: World, row: Row, credit: Credit | None = None) -> Done:
    return ask(world, lambda office: office.correct([row.id], {row.id: credit} if credit else {}))


def notes(world: World, name: str = HOTMART_NAME) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = company(world, name).snapshot("credit-notes")
    return found


def owed(world: World, row: Row, name: str = HOTMART_NAME) -> Decimal:
    record = company(world, name).all("invoices")[row.alegra_id]
    return Decimal(record["total"]) - Decimal(record["credited"])


def told(report: Report, kind: Kind) -> list[str]:
    return [trouble.sale for trouble in report.problems if trouble.problem.kind is kind]


def of(report: Report, row: Row) -> list[Kind]:
    """What is still open about the row's sale."""
    return [trouble.problem.kind for trouble in report.problems if trouble.sale == row.key.sale_id]


def credit_rows(world: World, row: Row) -> list[Row]:
    return world.engine.ledger.credit_notes(row.key)


def problem_of(done: Done) -> Problem:
    [(_, problem)] = done.refused
    return problem


def annul(world: World, note: dict[str, Any], name: str = HOTMART_NAME, *, deleted: bool = False) -> None:
    """Somebody takes a credit note back in Alegra: its invoice owes again what it credited."""
    books = company(world, name)
    for part in note["invoices"]:
        settle_invoice(books, books.all("invoices")[part["id"]], credit=-Decimal(part["amount"]))
    if deleted:
        books.delete("credit-notes", note["id"])
    else:
        books.edit("credit-notes", note["id"], status="void")
