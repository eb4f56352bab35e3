"""Sales and integrations for the tests of the ledger, and a clock that moves one second at every look."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from alegra_desktop.domain.ledger import Integration, Key
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Buyer, PaymentForm, Sale, SaleLine, Stage, Store


class Ticking:
    def __init__(self) -> None:
        self.moment = datetime(2026, 10, 1, 12, 0, 0, 123456, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


INTEGRATION = Integration(
    id=0,
    name="Mi tienda",
    store=Store.HOTMART,
    account="productor-1",
    company="900123456",
    company_name="Tienda S.A.S.",
    alegra_user="ana@tienda.example",
    rules=Rules(since=date(2026, 10, 1), tolerance=Decimal("0.10"), bank_accounts={"prepaid": "1"}),
    store_settings={"client_id": "abc"},
)

SALE = Sale(
    store=Store.HOTMART,
    account="productor-1",
    sale_id="HP100",
    stage=Stage.APPROVED,
    status="APPROVED",
    payment_form=PaymentForm.PREPAID,
    payment_word="PIX",
    ordered_at=datetime(2026, 10, 1, 3, 30, tzinfo=UTC),
    approved_at=datetime(2026, 10, 1, 4, 0, tzinfo=UTC),
    currency="COP",
    total=Decimal("119.00"),
    lines=(SaleLine("4081003", "Curso", Decimal(1), Decimal("119.00")),),
    buyer=Buyer("María José Pérez", "maria@correo.example", number="1020304050"),
)


def a_sale(sale_id: str, **changes: Any) -> Sale:
    return replace(SALE, sale_id=sale_id, **changes)


def key(sale_id: str, role: str = "document", account: str = "productor-1") -> Key:
    return Key("900123456", "hotmart", account, sale_id, role)
