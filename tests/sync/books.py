"""Looking into the practice Alegra as an accountant would, without the program's own rules."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from typing import Any

from alegra_desktop.practice.samples import (
    HOTMART_NAME,
    MASTERSHOP_NAME,
    MEXICO_NAME,
    due_sales,
    mexico_integration,
    sample_integrations,
)
from alegra_desktop.practice.samples_expected import Expected
from alegra_desktop.sync.report import Report
from tests.virtual import World

COMPANIES = {HOTMART_NAME: "co", MASTERSHOP_NAME: "co2", MEXICO_NAME: "mx"}
STORES = {HOTMART_NAME: "hotmart", MASTERSHOP_NAME: "mastershop", MEXICO_NAME: "hotmart"}
FAST = {"": ""}


def set_up(world: World, name: str, **changes: str) -> None:
    """Set a sample integration up; short waits unless told otherwise."""
    samples = {s.name: s for s in [*sample_integrations(world.servers), mexico_integration(world.servers)]}
    world.set_up(samples[name], **changes)


def set_up_both(world: World) -> None:
    set_up(world, HOTMART_NAME)
    set_up(world, MASTERSHOP_NAME)


def company(world: World, name: str) -> Any:
    return world.servers.alegra.companies[COMPANIES[name]]


def documents_of(world: World, name: str, sale_id: str) -> list[tuple[str, dict[str, Any]]]:
    """The live documents with the sale's mark, as (resource, record)."""
    found: list[tuple[str, dict[str, Any]]] = company(world, name).of_sale(STORES[name], sale_id)
    return found


def marked(world: World, name: str) -> Counter[str]:
    """How many live documents each sale has."""
    counts: Counter[str] = Counter()
    for resource in ("invoices", "remissions"):
        for record in company(world, name).all(resource).values():
            if record["status"] != "void" and "[alegra-desktop:" in (record.get("observations") or ""):
                counts[record["observations"].split(":")[2]] += 1
    return counts


def due(world: World, name: str) -> list[Expected]:
    return due_sales(world.servers, name)


def check_books(world: World, name: str, *, dates: bool = True) -> list[dict[str, Any]]:
    """Exactly one document per due sale, equal to it; returns the documents."""
    wanted = {sale.sale_id: sale for sale in due(world, name)}
    assert wanted
    counts = marked(world, name)
    assert {sale: n for sale, n in counts.items() if n > 1} == {}, "twice"
    assert {sale: _story(world, sale) for sale in wanted if not counts[sale]} == {}, "lost"
    assert {sale: _story(world, sale) for sale in counts if sale not in wanted} == {}, "not due"
    records = []
    for sale_id, sale in wanted.items():
        [(resource, record)] = documents_of(world, name, sale_id)
        assert resource == f"{sale.kind}s"
        shown = company(world, name).shown(resource, record["id"])
        assert Decimal(str(shown["total"])) == sale.total, sale_id
        assert all(line["tax"] for line in shown["items"]), sale_id
        if dates:
            assert date.fromisoformat(shown["date"]) == sale.day, sale_id
        records.append(shown)
    return records


def _story(world: World, sale_id: str) -> list[str]:
    return [f"{e.name} {e.state} {e.details}" for e in world.engine.ledger.events(sale_id=sale_id)]


def one(reports: list[Report]) -> Report:
    [report] = reports
    return report
