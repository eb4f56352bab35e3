"""The sample data of the practice mode: put into the three servers, and the integrations that go with it.

Everything is counted back from one day, so that the sales lie in the last weeks whenever the practice begins.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Protocol
from zoneinfo import ZoneInfo

from alegra_desktop.practice import samples_hotmart, samples_mastershop, samples_mexico
from alegra_desktop.practice.alegra_base import ACCOUNTS
from alegra_desktop.practice.alegra_state import AlegraState
from alegra_desktop.practice.hotmart_state import HotmartState
from alegra_desktop.practice.mastershop_state import MasterShopState
from alegra_desktop.practice.samples_alegra import (
    CATALOGUE_ITEM,
    CHARGES,
    fill_hotmart_company,
    fill_mastershop_company,
    fill_mexican_company,
)
from alegra_desktop.practice.samples_common import Calendar
from alegra_desktop.practice.samples_expected import Expected, due_on_hotmart, due_on_mastershop

HOTMART_NAME, MASTERSHOP_NAME, MEXICO_NAME = "Práctica Hotmart", "Práctica MasterShop", "Práctica México"
FINAL_CONSUMER = "222222222222"
MEXICO_ZONE = "America/Mexico_City"


class Servers(Protocol):
    """The three states; `PracticeServers` is one of these, and a test may make its own."""

    alegra: AlegraState
    hotmart: HotmartState
    mastershop: MasterShopState


@dataclass(frozen=True, slots=True)
class SampleIntegration:
    """An integration ready to be set up: `setup_toml` is a whole set-up file, `secrets` the variables it names."""

    name: str
    setup_toml: str
    secrets: dict[str, str] = field(repr=False)


def fill(
    alegra: AlegraState,
    hotmart: HotmartState,
    mastershop: MasterShopState,
    *,
    today: date | None = None,
    seed: int = 1,
    lookalikes: int = 1,
) -> None:
    """Puts all sample data into fresh servers. `today` is the Colombian day it counts back from (else the present one).

    `lookalikes`: for how many due Hotmart sales an invoice of another hand stands in Alegra already, none of them
    with our mark. One is held with a question; more than one stops the first run of the integration.
    """
    today = today or hotmart.clock.now().astimezone(ZoneInfo("America/Bogota")).date()
    colombia, mexico = Calendar(today), Calendar(today, MEXICO_ZONE)
    hotmart.note_samples(day=today.isoformat(), lookalikes=str(lookalikes), seed=str(seed))
    for account in (samples_hotmart.ACCOUNT, samples_mexico.ACCOUNT):
        hotmart.add_account(account)
    for product in (*samples_hotmart.products(colombia), *samples_mexico.products(mexico)):
        hotmart.add_product(product)
    hotmart.add_sales(samples_hotmart.sales(colombia, seed))
    hotmart.add_sales(samples_hotmart.lookalike_sales(colombia, seed))
    hotmart.add_sales(samples_mexico.sales(mexico))
    mastershop.add_account(samples_mastershop.ACCOUNT)
    for article in samples_mastershop.products():
        mastershop.add_product(article)
    mastershop.add_sales(samples_mastershop.sales(colombia, seed))
    fill_hotmart_company(alegra.companies["co"], colombia, seed, lookalikes)
    fill_mastershop_company(alegra.companies["co2"], colombia, seed)
    fill_mexican_company(alegra.companies["mx"], mexico)


def calendar_of(hotmart: HotmartState, zone: str = "America/Bogota") -> Calendar:
    """The days the sample data of these servers counts in; LookupError if they hold none."""
    if "day" not in hotmart.samples:
        raise LookupError("no sample data in these practice servers")
    return Calendar(date.fromisoformat(hotmart.samples["day"]), zone)


# --- what must become of it


def due_sales(servers: Servers, name: str = HOTMART_NAME) -> list[Expected]:
    """The sales that a sample integration must turn into documents now, told from the raw data as it stands."""
    if name == MASTERSHOP_NAME:
        return due_on_mastershop(servers.mastershop, samples_mastershop.API_KEY, calendar_of(servers.hotmart))
    if name == MEXICO_NAME:
        calendar = calendar_of(servers.hotmart, MEXICO_ZONE)
        return due_on_hotmart(servers.hotmart, samples_mexico.CLIENT_ID, calendar, frozenset())
    calendar = calendar_of(servers.hotmart)
    return due_on_hotmart(servers.hotmart, samples_hotmart.CLIENT_ID, calendar, lookalikes_of(servers.hotmart))


def lookalikes_of(hotmart: HotmartState) -> frozenset[str]:
    """Ids of the sales for which another hand's invoice was put into Alegra."""
    count, seed = int(hotmart.samples["lookalikes"]), int(hotmart.samples["seed"])
    sales = samples_hotmart.lookalike_sales(calendar_of(hotmart), seed)[:count]
    return frozenset(sale.transaction for sale in sales)


# --- the integrations


def sample_integrations(servers: Servers) -> list[SampleIntegration]:
    """The two integrations of the practice mode: Hotmart to draft invoices, MasterShop to remissions."""
    return [_hotmart(servers), _mastershop(servers)]


def mexico_integration(servers: Servers) -> SampleIntegration:
    """Hotmart to draft invoices of the Mexican company."""
    calendar = calendar_of(servers.hotmart, MEXICO_ZONE)
    charges = _item_id(servers.alegra, "mx", CHARGES)
    toml = f"""\
name = "{MEXICO_NAME}"
store = "hotmart"
since = {calendar.since}
[alegra]
user = "{_user("mx")}"
token_env = "PRACTICE_ALEGRA_MX"
[hotmart]
client_id = "{samples_mexico.CLIENT_ID}"
client_secret_env = "PRACTICE_HOTMART_MX"
[documents]
type = "invoice"
state = "draft"
number_template = "16"
unidentified_customer = "{samples_mexico.GENERIC}"
cfdi_use = "G03"
charges_item = "{charges}"
[documents.bank_accounts]
prepaid = "2"
[taxes]
default = "1"
[products]
create_missing = true
[sync]
unknown_wait_seconds = 5
"""
    secrets = {
        "PRACTICE_ALEGRA_MX": servers.alegra.tokens[_user("mx")],
        "PRACTICE_HOTMART_MX": samples_mexico.ACCOUNT.client_secret,
    }
    return SampleIntegration(MEXICO_NAME, toml, secrets)


def _hotmart(servers: Servers) -> SampleIntegration:
    toml = f"""\
name = "{HOTMART_NAME}"
store = "hotmart"
since = {calendar_of(servers.hotmart).since}
[alegra]
user = "{_user("co")}"
token_env = "PRACTICE_ALEGRA_CO"
[hotmart]
client_id = "{samples_hotmart.CLIENT_ID}"
client_secret_env = "PRACTICE_HOTMART_CO"
basic_env = "PRACTICE_HOTMART_BASIC_CO"
[documents]
type = "invoice"
state = "draft"
number_template = "16"
seller = "1"
prices_include_tax = true
tolerance = "0"
unidentified_customer = "{FINAL_CONSUMER}"
charges_item = "{_item_id(servers.alegra, "co", CHARGES)}"
[documents.bank_accounts]
prepaid = "2"
PIX = "1"
[taxes]
default = "4"
[products]
create_missing = true
[sync]
unknown_wait_seconds = 5
"""
    secrets = {
        "PRACTICE_ALEGRA_CO": servers.alegra.tokens[_user("co")],
        "PRACTICE_HOTMART_CO": samples_hotmart.ACCOUNT.client_secret,
        "PRACTICE_HOTMART_BASIC_CO": samples_hotmart.ACCOUNT.basic,
    }
    return SampleIntegration(HOTMART_NAME, toml, secrets)


def _mastershop(servers: Servers) -> SampleIntegration:
    main, second = (_warehouse_id(servers.alegra, name) for name in ("Principal", "Bodega Medellín"))
    toml = f"""\
name = "{MASTERSHOP_NAME}"
store = "mastershop"
since = {calendar_of(servers.hotmart).since}
[alegra]
user = "{_user("co2")}"
token_env = "PRACTICE_ALEGRA_CO2"
[mastershop]
api_key_env = "PRACTICE_MASTERSHOP"
[documents]
type = "remission"
prices_include_tax = true
tolerance = "0"
unidentified_customer = "{FINAL_CONSUMER}"
charges_item = "{_item_id(servers.alegra, "co2", CHARGES)}"
cod_enabled = true
[documents.triggers]
prepaid = "in_transit"
cod = "delivered"
[documents.bank_accounts]
prepaid = "1"
cod = "3"
[taxes]
default = "4"
[products]
create_missing = true
[products.links]
"{samples_mastershop.MARKETPLACE_PRODUCT}" = "{_item_id(servers.alegra, "co2", CATALOGUE_ITEM)}"
[warehouses.links]
"{samples_mastershop.WAREHOUSE}" = "{main}"
"{samples_mastershop.SECOND_WAREHOUSE}" = "{second}"
[sync]
unknown_wait_seconds = 5
"""
    secrets = {
        "PRACTICE_ALEGRA_CO2": servers.alegra.tokens[_user("co2")],
        "PRACTICE_MASTERSHOP": samples_mastershop.API_KEY,
    }
    return SampleIntegration(MASTERSHOP_NAME, toml, secrets)


def _user(company: str) -> str:
    return next(account.user for account in ACCOUNTS if account.company == company)


def _item_id(alegra: AlegraState, company: str, reference: str) -> str:
    found = alegra.companies[company].first("items", reference=reference)
    if found is None:
        raise LookupError(f"no item {reference} in the practice company {company}")
    return str(found["id"])


def _warehouse_id(alegra: AlegraState, name: str) -> str:
    found = alegra.companies["co2"].first("warehouses", name=name)
    if found is None:
        raise LookupError(f"no warehouse {name} in the practice company co2")
    return str(found["id"])
