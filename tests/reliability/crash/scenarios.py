"""What the program is doing when it dies: short stories over small worlds, each with all that must be true of it."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from alegra_desktop.practice.hotmart_state import HotmartSale
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.storage.files import backups, restore
from alegra_desktop.storage.migrations import MIGRATIONS, Execute
from alegra_desktop.sync.imports import import_file
from tests.reliability.crash import halves
from tests.reliability.crash.computer import Computer
from tests.reliability.crash.worlds import (
    FINAL,
    deliver,
    hotmart,
    mastershop,
    pay_for_the_unpaid,
    unpaid,
    with_hotmart_sales,
)
from tests.sync.books import company, documents_of, due, set_up

Step = Callable[[Computer], object]


@dataclass(frozen=True, slots=True)
class Scenario:
    """`build` prepares the world undisturbed; the points are those of `story`, whose steps are commands or things that
    happen outside. A command that died is given again, as a person would. `half` says what a death left half done."""

    name: str
    build: Callable[[Path], Computer]
    story: tuple[Step, ...]
    integration: str = HOTMART_NAME
    final: bool = False
    peak: int = 1  # live documents a sale may have had at once; 2 where a second is put there by hand
    half: Callable[[Computer], list[str]] = lambda computer: []


def sync(computer: Computer) -> None:
    computer.sync(wait=True)


def faults(plan: str) -> Step:
    """From now on the servers do this wrong."""
    return lambda computer: computer.servers.faults.replace(plan)


def final(folder: Path) -> Computer:
    return hotmart(folder, **FINAL)


# --- answers and requests that get lost ------------------------------------------------------------------------------


def _once(fault: str, *routes: str) -> str:
    return ",".join(f"{fault}=1@POST {route}$#1" for route in routes)


_FOUND, _GONE = "commit-then-drop", "drop-before-commit"
_DRAFT = ("/invoices", "/contacts", "/items")
_ISSUE = ("/invoices", "/invoices/stamp", "/payments")

# --- a second document ------------------------------------------------------------------------------------------------


def _with_second_invoice(folder: Path) -> Computer:
    """Another installation made the same draft a moment later, and its ledger is not here."""
    computer = hotmart(folder)
    computer.sync(wait=True)
    _put_a_second(computer, HOTMART_NAME, "invoices")
    return computer


def _with_second_remission(folder: Path) -> Computer:
    computer = mastershop(folder)
    computer.sync(wait=True)
    _put_a_second(computer, MASTERSHOP_NAME, "remissions")
    return computer


def _put_a_second(computer: Computer, name: str, resource: str) -> None:
    books = company(computer, name)
    first = next(iter(books.all(resource).values()))
    second = books.clone(resource, first["id"])
    books.edit(resource, second, observations=first["observations"].replace("{", "{otherx"))


# --- a ledger that lacks things ---------------------------------------------------------------------------------------


def _restored_to_the_beginning(folder: Path) -> Computer:
    """A backup from before the first documents is put back; since then the merchant removed the oldest draft, and a
    new sale is due now."""
    computer = hotmart(folder)
    computer.engine.ledger.backup("before the documents")
    computer.sync(wait=True)
    _remove_the_oldest_draft(computer)
    _sell(computer, "HP2890007001")
    _put_back(computer)
    return computer


def _restored_to_later(folder: Path) -> Computer:
    """A backup from after the first documents is put back; since then two sales were documented, the merchant removed
    the draft of the earlier, and a new sale is due now."""
    computer = hotmart(folder)
    computer.sync(wait=True)
    computer.engine.ledger.backup("after the first documents")
    removed = unpaid(computer).transaction
    pay_for_the_unpaid(computer, days_ago=1)
    _sell(computer, "HP2890007001")
    computer.sync(wait=True)
    [(resource, record)] = documents_of(computer, HOTMART_NAME, removed)
    company(computer, HOTMART_NAME).delete(resource, record["id"])
    _sell(computer, "HP2890007002")
    _put_back(computer)
    return computer


def _sell(computer: Computer, transaction: str) -> None:
    """A sale of this moment."""
    hotmart, now = computer.servers.hotmart, computer.clock.now()
    model = next(iter(hotmart.sales.values()))
    hotmart.add_sale(replace(model, transaction=transaction, status="APPROVED", ordered_at=now, approved_at=now))


def _put_back(computer: Computer) -> None:
    computer.close()
    restore(computer.folder, backups(computer.folder)[0])


def _lost(folder: Path) -> Computer:
    """The ledger is gone altogether, its documents stand in Alegra, all but one that the merchant removed."""
    computer = hotmart(folder)
    computer.sync(wait=True)
    _remove_the_oldest_draft(computer)
    computer.close()
    shutil.rmtree(computer.folder)
    computer.folder.mkdir()
    return computer


def _remove_the_oldest_draft(computer: Computer) -> None:
    """No ledger knows of it any more: a person must be asked whether its sale is to be documented (R8)."""
    oldest = min(due(computer, HOTMART_NAME), key=lambda sale: sale.day)
    [(resource, record)] = documents_of(computer, HOTMART_NAME, oldest.sale_id)
    company(computer, HOTMART_NAME).delete(resource, record["id"])


# --- undone before it was issued --------------------------------------------------------------------------------------


def _refunded(folder: Path) -> Computer:
    """Drafts that could not be issued yet, one of whose sales is undone meanwhile."""
    computer = final(folder)
    computer.servers.faults.replace("http-503=1@POST /invoices/stamp")
    computer.sync()
    computer.servers.faults.replace("")
    first, *_ = due(computer, HOTMART_NAME)
    computer.servers.hotmart.set_status(first.sale_id, "REFUNDED")
    return computer


def _drafted_yesterday(folder: Path) -> Computer:
    """Drafts that could not be issued on their day: they must be dated anew first."""
    computer = final(folder)
    computer.servers.faults.replace("http-503=1@POST /invoices/stamp")
    computer.sync()
    computer.servers.faults.replace("")
    computer.clock.jump += timedelta(days=1)
    return computer


def _issued_by_hand(folder: Path) -> Computer:
    """The merchant issued our drafts; the program, not started for a week, copies its ledger and records payments."""
    computer = hotmart(folder)
    computer.sync(wait=True)
    books = company(computer, HOTMART_NAME)
    for invoice in books.snapshot("invoices"):
        books.stamp(invoice["id"])
    computer.clock.jump += timedelta(days=8)
    return computer


# --- set-up and files -------------------------------------------------------------------------------------------------


def _not_yet_opened(folder: Path) -> Computer:
    """A computer on which the program has never run."""
    computer = with_hotmart_sales(folder)
    computer.close()
    shutil.rmtree(computer.folder)
    computer.folder.mkdir()
    return computer


def _drafted(folder: Path) -> Computer:
    computer = hotmart(folder)
    computer.sync(wait=True)
    pay_for_the_unpaid(computer)
    return computer


def _set_up_hotmart(computer: Computer) -> None:
    set_up(computer, HOTMART_NAME)


def _set_up_final(computer: Computer) -> None:
    set_up(computer, HOTMART_NAME, **FINAL)


_COLUMNS = (
    "Código da transação", "Status da transação", "Data da transação", "Confirmação do pagamento",
    "Código do produto", "Produto", "Moeda de compra", "Valor de compra com impostos", "Venda feita como",
    "Método de pagamento", "Comprador(a)", "Email do(a) Comprador(a)", "País", "Documento",
)  # fmt: skip
_WORDS = {"APPROVED": "Aprovado", "COMPLETE": "Completo", "WAITING_PAYMENT": "Aguardando pagamento"}


def _told(sale: HotmartSale, role: str) -> tuple[object, ...]:
    """A line of the store's report."""

    def local(moment: datetime | None) -> str:
        return moment.astimezone(ZoneInfo("America/Bogota")).strftime("%d/%m/%Y %H:%M:%S") if moment else "(none)"

    return (
        *(sale.transaction, _WORDS[sale.status], local(sale.ordered_at), local(sale.approved_at)),
        *(sale.product_id, sale.product_name, sale.currency, sale.value, role, "Pix"),
        *(sale.buyer.name, sale.buyer.email, "Colombia", sale.buyer.documents[0][1]),
    )


def _export(computer: Computer, file: str, *, sold_by_another: str = "", without: str = "") -> None:
    """Import the store's sales as the merchant would export them. One of them may be told as somebody else's."""
    path = computer.folder.with_name(file)
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened, delimiter=";")
        writer.writerow(_COLUMNS)
        for sale in computer.servers.hotmart.sales.values():
            if sale.transaction == without:
                continue
            writer.writerow(_told(sale, "Afiliado" if sale.transaction == sold_by_another else "Produtor"))
    import_file(computer.engine, HOTMART_NAME, path)


def _import_second(computer: Computer) -> None:
    _export(computer, "second.csv")


def _with_a_first_file(folder: Path) -> Computer:
    """An integration that lives on files: the first told one sale as an affiliate's, and knew nothing of another."""
    computer = hotmart(folder, **{'store = "hotmart"': 'store = "hotmart"\nsource = "file"'})
    sales = [sale.transaction for sale in computer.servers.hotmart.sales.values()]
    _export(computer, "first.csv", sold_by_another=sales[0], without=sales[1])
    computer.sync(wait=True)
    return computer


# --- an older ledger --------------------------------------------------------------------------------------------------


def _next_schema(execute: Execute) -> None:
    """A made-up step of a later version."""
    execute("ALTER TABLE sale ADD COLUMN remark TEXT NOT NULL DEFAULT ''")
    execute("UPDATE sale SET remark = 'seen'")
    execute("CREATE INDEX sale_remark ON sale (remark)")


def _of_an_older_program(folder: Path) -> Computer:
    """A ledger with documents, that a newer program opens for the first time."""
    computer = _drafted(folder)
    computer.close()
    computer.migrations = (*MIGRATIONS, _next_schema)
    return computer


SCENARIOS = (
    Scenario("drafts", hotmart, (sync,)),
    Scenario("drafts, answers lost", hotmart, (faults(_once(_FOUND, *_DRAFT)), sync)),
    Scenario("drafts, requests lost", hotmart, (faults(_once(_GONE, *_DRAFT)), sync)),
    Scenario("final invoices with payment", final, (sync,), final=True),
    Scenario("final, answers lost", final, (faults(_once(_FOUND, *_ISSUE)), sync), final=True),
    Scenario("final, requests lost", final, (faults(_once(_GONE, *_ISSUE)), sync), final=True),
    Scenario("remissions, one COD", mastershop, (sync, deliver, sync), MASTERSHOP_NAME),
    Scenario("remissions, answers lost", mastershop, (faults(_once(_FOUND, "/remissions")), sync), MASTERSHOP_NAME),
    Scenario("remissions, requests lost", mastershop, (faults(_once(_GONE, "/remissions")), sync), MASTERSHOP_NAME),
    Scenario("second invoice", _with_second_invoice, (sync,), peak=2),
    Scenario("second remission", _with_second_remission, (sync,), MASTERSHOP_NAME, peak=2),
    Scenario("ledger restored to the beginning", _restored_to_the_beginning, (sync,)),
    Scenario("ledger restored to later", _restored_to_later, (sync,)),
    Scenario("ledger lost", _lost, (_set_up_hotmart, sync), half=halves.of_set_up),
    Scenario("refund before issuing", _refunded, (sync,), final=True),
    Scenario("drafts of yesterday issued", _drafted_yesterday, (sync,), final=True),
    Scenario("issued by hand, then paid", _issued_by_hand, (sync,)),
    Scenario("first start and set-up", _not_yet_opened, (_set_up_hotmart, sync), half=halves.of_set_up),
    Scenario("set-up changed", _drafted, (_set_up_final, sync), half=halves.of_set_up),
    Scenario("import of a file", _with_a_first_file, (_import_second, sync), half=halves.of_import),
    Scenario("older ledger migrated", _of_an_older_program, (sync,), half=halves.of_migration),
)
