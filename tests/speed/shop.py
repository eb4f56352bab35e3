"""A merchant as simple as possible: one Hotmart course with a tax, one Alegra company, as many buyers as wanted."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Protocol

from alegra_desktop.practice.alegra_state import AlegraState
from alegra_desktop.practice.hotmart_state import (
    HotmartAccount,
    HotmartBuyer,
    HotmartOffer,
    HotmartProduct,
    HotmartSale,
    HotmartState,
)
from alegra_desktop.practice.samples import SampleIntegration
from alegra_desktop.practice.samples_common import people

NAME = "Benchmark"
COMPANY = "co"  # of the practice Alegra
USER = "ana@tienda.example"
PRODUCT = 7000001
PRODUCT_NAME = "Curso de medir"
DAYS_BACK = 20
ACCOUNT = HotmartAccount(
    client_id="6c2f2c3d-0c01-4a6b-9c1d-0123456789ff",
    client_secret="1f5e7a91-7d42-4c1e-8e51-3b6c0d9a4f11",
    name="MEDIDAS SAS",
    trade_name="Medidas",
    email="hola@medidas.example",
    documents=(("DOCUMENT", "9011234561"),),
    country="Colombia",
    ucode="benchmark-account",
)


class Servers(Protocol):
    """What the shop needs of `PracticeServers`."""

    alegra: AlegraState
    hotmart: HotmartState


def open_shop(servers: Servers, now: datetime) -> None:
    """Put account, product and item into servers that hold base catalogues only."""
    offer = HotmartOffer("dr8tteuo", "Precio normal", Decimal(119000), "COP")
    hotmart = servers.hotmart
    hotmart.calls_per_minute = 1_000_000  # the store's limit is not what is measured here
    hotmart.add_account(ACCOUNT)
    hotmart.add_product(
        HotmartProduct(
            ACCOUNT.client_id, PRODUCT, PRODUCT_NAME, "benchmark-product", now - timedelta(days=300), offers=(offer,)
        )
    )
    books = servers.alegra.companies[COMPANY]
    books.add_item(
        PRODUCT_NAME,
        reference=f"REF-{PRODUCT}-HM",
        price=100000,
        tax=books.tax_id("19"),
        kind="service",
        unit="service",
    )


def sell(servers: Servers, now: datetime, count: int, *, first: int = 1, days_ago: int = 1, buyers: int = 0) -> None:
    """`count` approved sales with transaction codes from `first` on, ordered a minute apart `days_ago` days ago.

    Sale n is of buyer n modulo `buyers` (0: each has a buyer of its own).
    """
    everybody = people(buyers or first + count, 7, "medir.example")
    for number in range(first, first + count):
        person = everybody[number % len(everybody)]
        ordered = now - timedelta(days=days_ago) + timedelta(minutes=number - first - count)
        servers.hotmart.add_sale(
            HotmartSale(
                client_id=ACCOUNT.client_id,
                transaction=f"HP{20_000_000 + number}",
                status="APPROVED",
                product_id=PRODUCT,
                product_name=PRODUCT_NAME,
                buyer=HotmartBuyer(
                    person.name, person.email, (("DOCUMENT", person.number),), cellphone=f"57{person.phone}"
                ),
                ordered_at=ordered,
                approved_at=ordered + timedelta(seconds=42),
                value=Decimal("119000") + number % 97,
                currency="COP",
            )
        )


def integration(
    token: str, now: datetime, *, state: str = "draft", paid: bool = False, in_flight: int = 0, wait: float = 180.0
) -> SampleIntegration:
    """The set-up file of this merchant. `paid`: record payments; `in_flight` 0: the program's own default."""
    accounts = '[documents.bank_accounts]\nprepaid = "1"' if paid else ""
    toml = f"""\
name = "{NAME}"
store = "hotmart"
since = {(now - timedelta(days=DAYS_BACK)).date()}
[alegra]
user = "{USER}"
token_env = "BENCHMARK_TOKEN"
[hotmart]
client_id = "{ACCOUNT.client_id}"
client_secret_env = "BENCHMARK_SECRET"
[documents]
type = "invoice"
state = "{state}"
number_template = "16"
{accounts}
[sync]
unknown_wait_seconds = {wait}
{f"in_flight = {in_flight}" if in_flight else ""}
"""
    return SampleIntegration(NAME, toml, {"BENCHMARK_TOKEN": token, "BENCHMARK_SECRET": ACCOUNT.client_secret})
