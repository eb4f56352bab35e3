"""Every kind of problem as a merchant meets it: in a shop at work before the practice servers, provoked where that is
cheap and else written into the ledger of the shop. For the test of their buttons, and for their pictures."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import Enum

from alegra_desktop.domain.ledger import Integration, Row
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import State
from alegra_desktop.practice.alegra_company import Company
from alegra_desktop.sync.events import Changed, Stopped
from alegra_desktop.sync.office import Office
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk


class Where(Enum):
    """What meets the problem."""

    SAMPLE = "a sale of the samples"
    HELD = "a sale that has no document"
    UNTAXED = "a sale whose product nothing taxes"
    RETAXED = "a sale whose product has another tax here than in Alegra"
    REJECTED = "a document that Alegra refused"
    UNKNOWN = "a document without an answer"
    CONFLICT = "a sale with two documents"
    DRAFT = "a draft"
    PENDING = "an invoice that the tax authority has not answered"
    DELETED = "a draft that somebody deleted"
    RETURNED = "the document of a sale that was returned"
    STOPPED = "the whole integration"
    SECRET = "a key that is not right any more"
    PROGRAM = "the program itself: it has no line, the window says it elsewhere"


@dataclass(frozen=True)
class Example:
    where: Where
    subject: str = ""
    shop: str = HOTMART_NAME
    details: dict[str, str] = field(default_factory=dict)


def _said(where: Where, subject: str = "", shop: str = HOTMART_NAME, **details: str) -> Example:
    return Example(where, subject, shop, details)


_ITEM = {"item": "Guía sin impuesto"}
_MIXED = MASTERSHOP_NAME

#: Subjects are things that the samples have: a repair finds them.
EXAMPLES: dict[Kind, Example] = {
    Kind.ALEGRA_CREDENTIALS: _said(Where.SECRET, "token"),
    Kind.ALEGRA_OTHER_COMPANY: _said(Where.STOPPED, company="Ana Cursos", other="Otra Empresa"),
    Kind.ALEGRA_PERMISSION: _said(Where.HELD, "create", action="create", user="ana@tienda.example"),
    Kind.ALEGRA_PLAN: _said(Where.STOPPED),
    Kind.ALEGRA_DOWN: _said(Where.STOPPED),
    Kind.MARK_NOT_KEPT: _said(Where.STOPPED, document="1045"),
    Kind.THROTTLED: _said(Where.STOPPED),
    Kind.OFFLINE: _said(Where.STOPPED),
    Kind.INSECURE_CONNECTION: _said(Where.STOPPED, host="api.alegra.com"),
    Kind.KEYRING_LOCKED: _said(Where.STOPPED),
    Kind.KEYRING_MISSING: _said(Where.STOPPED),
    Kind.PRODUCT_NOT_LINKED: _said(Where.HELD, "4812345", product="Ebook Recetas de la Sabana"),
    Kind.PRODUCT_INACTIVE: _said(Where.SAMPLE, "7", item="Curso retirado"),
    Kind.PRODUCT_IS_PARENT: _said(Where.HELD, "4", item="Clase de fotografía"),
    Kind.PRODUCT_WITHOUT_TAX: _said(Where.UNTAXED, "10", **_ITEM),
    Kind.PRODUCT_DUPLICATED: _said(Where.PROGRAM),
    Kind.TAX_MISSING: _said(Where.HELD, "5400003", product="Guía sin impuesto"),
    Kind.TAX_CONTRADICTS: _said(Where.RETAXED, "1", item="Curso Excel para tenderos", tax="IVA 5%", tax2="IVA 19%"),
    Kind.PRODUCT_KEY_MISSING: _said(Where.HELD, "10", key="86141501", **_ITEM),
    Kind.CHARGE_ITEM_MISSING: _said(Where.HELD, shop=_MIXED, charge="Flete", amount="12000"),
    Kind.CUSTOMER_ID_INVALID: _said(Where.SAMPLE, "900123456-7", number="900123456-7", why="check_digit", dv="8"),
    Kind.CUSTOMER_DATA_INCOMPLETE: _said(Where.HELD, "52123456", fields="number, address"),
    Kind.CUSTOMER_NOT_CLIENT: _said(Where.SAMPLE, "79555111", id="101", number="79555111"),
    Kind.CUSTOMER_CITY_UNKNOWN: _said(Where.HELD, "Macondo", city="Macondo"),
    Kind.CUSTOMER_USE_REGIME: _said(Where.HELD, "G03", use="G03", regime="616"),
    Kind.FINAL_CONSUMER_MISSING: _said(Where.HELD, "222222222222", number="222222222222"),
    Kind.WAREHOUSE_NOT_LINKED: _said(Where.SAMPLE, "Bodega Cali", _MIXED, warehouse="Bodega Cali"),
    Kind.PAYMENT_FORM_NOT_LINKED: _said(Where.HELD, "NEQUI", form="NEQUI"),
    Kind.SETTING_GONE: _said(Where.HELD, "16", setting="number_template", name="Factura electrónica"),
    Kind.CURRENCY_NOT_ENABLED: _said(Where.SAMPLE, "BRL", currency="BRL", home="COP"),
    Kind.TOTAL_DIFFERS: _said(Where.HELD, "1", difference="0.01", sale="119000.00", document="119000.01"),
    Kind.UNKNOWN_ORDER_STATE: _said(
        Where.SAMPLE, "PARTNER_REVIEW", state="PARTNER_REVIEW", store="hotmart", word="partner_review"
    ),
    Kind.SALE_DISPUTED: _said(Where.SAMPLE, "PROTESTED", state="PROTESTED", store="hotmart"),
    Kind.NUMBERING_EXPIRED: _said(Where.STOPPED, prefix="SETP", date="2026-10-31"),
    Kind.NUMBERING_USED_UP: _said(Where.STOPPED, prefix="SETP", last="SETP995000000"),
    Kind.NUMBERING_SOON: _said(Where.PROGRAM),
    Kind.PREFLIGHT_INCOMPLETE: _said(Where.STOPPED, items="resolución", path="Configuración › Facturación"),
    Kind.REJECTED_BY_ALEGRA: _said(Where.REJECTED, words="El campo dirección es obligatorio"),
    Kind.NO_STOCK: _said(Where.REJECTED, "1", item="Organizador de cocina", words="Sin inventario suficiente"),
    Kind.REJECTED_AT_STAMPING: _said(Where.DRAFT, words="Regla FAJ43b: nombre del adquiriente"),
    Kind.STAMPING_PENDING: _said(Where.PENDING),
    Kind.CHANGED_IN_ALEGRA: _said(Where.DRAFT, fields="total, lines"),
    Kind.OUTCOME_UNKNOWN: _said(Where.UNKNOWN),
    Kind.FOUND_TWICE: _said(Where.CONFLICT),
    Kind.DELETED_IN_ALEGRA: _said(Where.DELETED),
    Kind.ALREADY_INVOICED: _said(Where.SAMPLE, "1009", document="SETP990000007", id="1009", by="buyer"),
    Kind.FIRST_SCAN_MATCHES: _said(Where.STOPPED, n="2", sales="HP2890008001, HP2890008002"),
    Kind.HANDLED_BEFORE: _said(Where.HELD),
    Kind.REFUND_OF_DRAFT: _said(Where.RETURNED),
    Kind.REFUND_OF_REMISSION: _said(Where.RETURNED, shop=_MIXED),
    Kind.REFUND_OF_INVOICE: _said(Where.RETURNED),
    Kind.REFUND_PARTIAL: _said(Where.RETURNED),
    Kind.CREDITED_STANDS: _said(Where.RETURNED),
    Kind.CORRECTION_UNANSWERED: _said(Where.RETURNED),
    Kind.CORRECTION_REFUSED: _said(Where.DRAFT, words="La nota crédito supera el saldo"),
    Kind.PAID_BY_HAND: _said(Where.PROGRAM),
    Kind.STORE_CREDENTIALS: _said(Where.SECRET, "client_secret basic"),
    Kind.STORE_REFUSES: _said(Where.STOPPED, store="hotmart"),
    Kind.STORE_DOWN: _said(Where.STOPPED, store="hotmart"),
    Kind.STORE_INCOMPLETE: _said(Where.STOPPED, store="hotmart"),
    Kind.FILE_NOT_UNDERSTOOD: _said(Where.PROGRAM),
    Kind.WATCH_FOLDER_GONE: _said(Where.STOPPED, "/ventas", folder="/ventas", words="No such file or directory"),
    Kind.DISK_FULL: _said(Where.STOPPED, mb="200"),
    Kind.DATABASE_BUSY: _said(Where.STOPPED),
    Kind.DATABASE_DAMAGED: _said(Where.PROGRAM),
    Kind.DATABASE_NEWER: _said(Where.PROGRAM),
    Kind.MAIL_FAILED: _said(Where.STOPPED, host="smtp.tienda.example", words="authentication failed"),
    Kind.OVERDUE: _said(Where.STOPPED, days="4"),
    Kind.ALREADY_RUNNING: _said(Where.PROGRAM),
    Kind.SETTINGS_WRONG: _said(Where.STOPPED),
    Kind.NOT_POSSIBLE: _said(Where.PROGRAM),
    Kind.INTERNAL: _said(Where.STOPPED),
}


class Provoker:
    """Makes that a shop meets problems. Each time another sale meets it."""

    def __init__(self, shop: PracticeDesk) -> None:
        self._shop = shop
        self._taken: set[int] = set()
        self._secrets: dict[str, str] = {}  # as they were; so are the rows
        self._before: dict[int, Row] = {}

    def provoke(self, kind: Kind) -> tuple[int, ...]:
        """The rows that have the problem now; none if it is the whole integration's."""
        example = EXAMPLES[kind]
        match example.where:
            case Where.SAMPLE if rows := self._of_sample(kind, example):
                return rows
            case Where.SECRET:
                for name in example.subject.split():
                    self._secrets[name] = self._shop.vault.get(example.shop, name) or ""
                    self._shop.vault.set(example.shop, name, "wrong")
                self._shop.sync(example.shop)
                return ()
            case Where.UNTAXED:
                self._change_rules(example.shop, default_tax="")
            case Where.RETAXED:
                self._change_rules(example.shop, tax_links={"4081003": "2"})
            case Where.STOPPED:
                self._stop(example.shop, Problem(kind, example.subject, example.details))
                return ()
            case Where.PENDING:
                row = self._next(example.shop, State.DRAFT)
                self._issue(row, example.shop, "STAMPED_AND_WAITING_RESPONSE")
                return (row.id,)
            case Where.RETURNED:
                return (self._return(kind, example.shop),)
        return (self._write(kind, example),)

    def forget(self, kind: Kind, rows: tuple[int, ...]) -> None:
        """It is over, as if somebody had seen to it: what is met next stands by itself."""
        shop = EXAMPLES[kind].shop
        number = self._integration(shop).id
        for name, value in self._secrets.items():
            self._shop.vault.set(shop, name, value)
        self._secrets.clear()

        async def write(office: Office) -> None:
            ledger = office.engine.ledger
            ledger.stop_integration(number, None)
            for before in (self._before.pop(row) for row in rows if row in self._before):
                row = ledger.row(before.id)
                if row.state is State.UNKNOWN:
                    row = ledger.move(row, State.HELD, "not found")
                ledger.move(row, before.state, "read", problem=before.problem)
                self._taken.discard(before.id)

        self._shop.ask(write)

    # --- as it happens

    def _of_sample(self, kind: Kind, example: Example) -> tuple[int, ...]:
        reader = self._shop.desk.reader
        assert reader is not None
        rows = [
            row
            for row in reader.rows(states=(State.HELD,))
            if row.problem is not None and (row.problem.kind, row.problem.subject) == (kind, example.subject)
        ]
        found = tuple(row.id for row in rows if row.id not in self._taken)
        self._taken.update(found)
        return found

    def _return(self, kind: Kind, shop: str) -> int:
        """The store takes the money back, and the next sync sees it."""
        state = State.DRAFT if shop == HOTMART_NAME else State.ISSUED
        row = self._next(shop, state)
        if kind in (Kind.REFUND_OF_INVOICE, Kind.REFUND_PARTIAL, Kind.CORRECTION_UNANSWERED):
            self._issue(row, shop)
        if kind is Kind.CREDITED_STANDS:  # without a stamp its credit note waits for nobody
            self._company(shop).open(row.alegra_id)
            self._see(row, shop)
        if shop == HOTMART_NAME:
            status = {Kind.REFUND_PARTIAL: "PARTIALLY_REFUNDED", Kind.SALE_DISPUTED: "PROTESTED"}.get(kind, "REFUNDED")
            self._shop.servers.hotmart.set_status(row.key.sale_id, status)
        else:
            self._shop.servers.mastershop.set_status(row.key.sale_id, 9)
        self._shop.sync(shop)
        if kind is Kind.CORRECTION_UNANSWERED:
            self._notice(row, Problem(kind, row.alegra_id, {"document": row.number or row.alegra_id}))
        if kind is Kind.CREDITED_STANDS:
            self._credit(row, shop)
        return row.id

    def _credit(self, row: Row, shop: str) -> None:
        """All of it; then the store calls the sale good again."""
        self._shop.ask(lambda office: office.correct([row.id], {}))
        self._shop.servers.hotmart.set_status(row.key.sale_id, "APPROVED")
        self._shop.sync(shop)

    def _issue(self, row: Row, shop: str, result: str = "STAMPED_AND_ACCEPTED") -> None:
        """By hand, in Alegra."""
        self._company(shop).stamp(row.alegra_id, result=result)
        self._see(row, shop)

    def _see(self, row: Row, shop: str) -> None:
        """Drafts are read again once an hour: this one's hour is over."""

        async def age(office: Office) -> None:
            office.engine.ledger.note(row, "", checked_at=office.engine.clock.now() - timedelta(hours=2))

        self._shop.ask(age)
        self._shop.sync(shop)

    def _notice(self, row: Row, problem: Problem) -> None:
        async def write(office: Office) -> None:
            office.engine.ledger.note(row, "", notice=problem)

        self._shop.ask(write)

    def pay_by_hand(self) -> tuple[int, ...]:
        """Somebody issues a draft in Alegra and records its payment there; the next sync sees both."""
        row = self._next(HOTMART_NAME, State.DRAFT)
        self._company(HOTMART_NAME).open(row.alegra_id)
        self._company(HOTMART_NAME).pay(row.alegra_id)
        self._issue(row, HOTMART_NAME)
        return (row.id,)

    def end_numbering_soon(self, shop: str) -> None:
        """The numbering of its invoices expires in twenty days."""
        company = self._shop.servers.alegra.companies["co" if shop == HOTMART_NAME else "co2"]
        company.edit("number-templates", "16", endDate=str(company.today() + timedelta(days=20)))

    # --- written into the ledger

    def _change_rules(self, shop: str, **rules: object) -> None:
        one = self._integration(shop)
        self._shop.ask(lambda office: office.change_rules(shop, replace(one.rules, **rules)))  # type: ignore[arg-type]
        self._shop.desk.integrations_changed.emit()

    def _stop(self, shop: str, problem: Problem) -> None:
        number = self._integration(shop).id

        async def stop(office: Office) -> None:
            office.engine.ledger.stop_integration(number, problem)
            office.engine.publish(Stopped(shop, problem))

        self._shop.ask(stop)

    def _write(self, kind: Kind, example: Example) -> int:
        before = State.DRAFT if example.where in _WITH_DOCUMENT else State.HELD
        row = self._next(example.shop, before)
        details = {"document": row.number or row.alegra_id, "number": row.number} | example.details
        self._before[row.id] = row
        if example.where is Where.DELETED:
            self._company(example.shop).delete("invoices", row.alegra_id)
        if example.where is Where.CONFLICT:
            other = self._company(example.shop).clone("invoices", row.alegra_id)
            details |= {"n": "2", "documents": f"invoice/{row.alegra_id},invoice/{other}"}
        problem = Problem(kind, example.subject or row.key.sale_id, details)

        async def write(office: Office) -> None:
            ledger = office.engine.ledger
            match example.where:
                case Where.DELETED:
                    ledger.move(row, State.DELETED, "deleted in Alegra", problem=problem)
                case Where.CONFLICT:
                    ledger.move(row, State.CONFLICT, "found twice", problem=problem)
                case Where.UNKNOWN | Where.REJECTED:
                    sent = ledger.move(ledger.move(row, State.READY, "again", problem=None), State.SENDING, "claimed")
                    lost = example.where is Where.UNKNOWN
                    after, event = (State.UNKNOWN, "unanswered") if lost else (State.REJECTED, "refused")
                    ledger.move(sent, after, event, problem=problem)
                case _:
                    ledger.move(row, State.HELD, "held", problem=problem)
            office.engine.publish(Changed(example.shop, (row.id,)))

        self._shop.ask(write)
        return row.id

    # --- the shop

    def _next(self, shop: str, state: State) -> Row:
        """A row in this state that met no problem of ours yet; the newest ones, for all steps of a run know them."""
        reader = self._shop.desk.reader
        assert reader is not None
        integration = self._integration(shop)
        rows = reader.rows(integration_id=integration.id, states=(state,), roles=("document",))
        fresh = [row for row in reversed(rows) if row.id not in self._taken and row.notice is None]
        row = max(fresh[:12], key=lambda row: row.total or 0)  # of the company's own currency, the others are small
        self._taken.add(row.id)
        return row

    def _integration(self, shop: str) -> Integration:
        return next(one for one in self._shop.desk.integrations() if one.name == shop)

    def _company(self, shop: str) -> Company:
        return self._shop.servers.alegra.company_of(self._integration(shop).alegra_user)


_WITH_DOCUMENT = frozenset({Where.DRAFT, Where.CONFLICT, Where.DELETED})
