"""Sales, rules and a catalog that the tests of this folder vary."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from alegra_desktop.domain.catalog import Catalog, Company, Currency, Item, Tax, Warehouse
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Address, Buyer, PaymentForm, Sale, SaleLine, Stage, Store

COLOMBIA = Company("901123456", "Tienda SAS", "colombia", "COP", "America/Bogota", 2)
MEXICO = Company("MAL180222MS6", "Tienda MX", "mexico", "MXN", "America/Mexico_City", 2)
RULES = Rules(since=date(2026, 10, 1), default_tax="4", unidentified_customer="222222222222")
TODAY = date(2026, 10, 10)

IVA = Tax("4", "IVA", Decimal(19), "IVA")
IVA5 = Tax("5", "IVA 5", Decimal(5), "IVA")
EXEMPT = Tax("6", "Exento", Decimal(0), "IVA")
OLD = Tax("7", "Viejo", Decimal(16), "IVA", active=False)

ANA = Buyer(
    "Ana María López",
    "ana@correo.example",
    "3001234567",
    "1020304050",
    "CC",
    Address("Calle 1 # 2-3", "Medellín", "Antioquia", "", "CO"),
)


def catalog(*items: Item, company: Company = COLOMBIA) -> Catalog:
    empty = Catalog(
        company,
        taxes={tax.id: tax for tax in (IVA, IVA5, EXEMPT, OLD)},
        warehouses={"w1": Warehouse("w1", "Principal"), "w2": Warehouse("w2", "Cerrada", active=False)},
        currencies={"USD": Currency("USD", Decimal(4000)), "EUR": Currency("EUR", Decimal(4500), active=False)},
    )
    return empty.with_items(items)


def hotmart(total: str = "100000", **changes: Any) -> Sale:
    sale = Sale(
        store=Store.HOTMART,
        account="acc",
        sale_id="HP2890001234",
        stage=Stage.APPROVED,
        status="APPROVED",
        payment_form=PaymentForm.PREPAID,
        payment_word="CREDIT_CARD",
        ordered_at=datetime(2026, 10, 8, 15, tzinfo=UTC),
        approved_at=datetime(2026, 10, 9, 3, tzinfo=UTC),  # still the 8th in Bogotá
        currency="COP",
        total=Decimal(total),
        lines=(SaleLine("4081003", "Curso de Excel", Decimal(1), Decimal(total)),),
        buyer=ANA,
    )
    return replace(sale, **changes)


def mastershop(*lines: SaleLine, total: str, **changes: Any) -> Sale:
    sale = Sale(
        store=Store.MASTERSHOP,
        account="acc",
        sale_id="55871",
        stage=Stage.DELIVERED,
        status="8",
        payment_form=PaymentForm.COD,
        payment_word="cod",
        ordered_at=datetime(2026, 10, 5, 15, tzinfo=UTC),
        approved_at=None,
        currency="COP",
        total=Decimal(total),
        lines=lines,
        buyer=ANA,
    )
    return replace(sale, **changes)


COURSE = Item("12", "Curso de Excel", "REF-4081003-HM", type="service", taxes=("4",))
SHIRT = Item("20", "Camiseta", "SKU1", type="product", taxes=("4",))
FREIGHT = Item("90", "Flete", "FLETE", type="service", taxes=("6",))
