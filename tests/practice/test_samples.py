"""The sample data: complete, the same every time, and with a second opinion of what must become of it."""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from stdnum.co import nit
from stdnum.mx import rfc

from alegra_desktop.domain.marker import find_marks
from alegra_desktop.practice import samples, samples_hotmart, samples_mexico
from alegra_desktop.practice.hotmart_state import PAYMENT_TYPES, STATUSES
from alegra_desktop.practice.samples_common import card_that_looks_like_a_tax_number, check_digit
from alegra_desktop.practice.samples_expected import why_not_on_hotmart, why_not_on_mastershop
from alegra_desktop.practice.servers import PracticeServers
from alegra_desktop.settings import read_setup
from tests.practice.alegra_desk import TODAY
from tests.practice.store_desk import StoreDesk


@pytest.fixture
def desk() -> StoreDesk:
    return StoreDesk()


def test_the_same_every_time() -> None:
    one, two = StoreDesk(), StoreDesk()
    assert one.hotmart.sales == two.hotmart.sales
    assert one.mastershop.orders == two.mastershop.orders
    for key, company in one.alegra.companies.items():
        other = two.alegra.companies[key]
        assert list(company.all("items").values()) == list(other.all("items").values())
        assert list(company.all("invoices").values()) == list(other.all("invoices").values())


@pytest.mark.parametrize("day", [date(2026, 1, 2), date(2026, 3, 1), date(2027, 12, 31)])
def test_whatever_the_day_the_outcome_is_the_same(day: date) -> None:
    usual, other = StoreDesk(), StoreDesk(today=day)
    for name in (samples.HOTMART_NAME, samples.MASTERSHOP_NAME, samples.MEXICO_NAME):
        here, there = samples.due_sales(usual, name), samples.due_sales(other, name)
        assert [(e.sale_id, e.total) for e in here] == [(e.sale_id, e.total) for e in there]
        assert {(day - e.day).days for e in there} == {(TODAY - e.day).days for e in here}


def test_hotmart_sales_cover_everything(desk: StoreDesk) -> None:
    sales = desk.hotmart.sales_of(samples_hotmart.CLIENT_ID)
    assert len(sales) >= 60
    assert set(STATUSES) < {sale.status for sale in sales}
    assert set(PAYMENT_TYPES) == {sale.payment_type for sale in sales}
    assert {"COP", "USD", "BRL", "EUR"} == {sale.currency for sale in sales}
    assert {"PRODUCER", "AFFILIATE", "COPRODUCER"} == {sale.commission_as for sale in sales}
    assert {"C1", "C2", "C3"} <= {sale.transaction[-2:] for sale in sales}
    assert any(sale.fee for sale in sales)
    assert any(sale.recurrency > 1 for sale in sales)
    assert max(sale.ordered_at for sale in sales) < desk.clock.now()
    assert len({sale.transaction for sale in sales}) == len(sales)


def test_document_numbers_are_what_they_claim() -> None:
    assert [check_digit(n) for n in ("800197268", "890903938", "900123456", "901754982")] == ["4", "8", "8", "1"]
    assert nit.is_valid(card_that_looks_like_a_tax_number())
    assert card_that_looks_like_a_tax_number().startswith("1")
    for number in (samples_mexico.RIGHT_PERSON, samples_mexico.RIGHT_COMPANY):
        assert rfc.is_valid(number, validate_check_digits=True)
    assert not rfc.is_valid(samples_mexico.WRONG, validate_check_digits=True)


def test_most_sales_end_well_and_every_other_has_a_reason(desk: StoreDesk) -> None:
    calendar = samples.calendar_of(desk.hotmart)
    due = samples.due_sales(desk)
    assert len(due) >= 25
    assert len(samples.due_sales(desk, samples.MASTERSHOP_NAME)) >= 25
    assert len(samples.due_sales(desk, samples.MEXICO_NAME)) >= 12
    hotmart = Counter(why_not_on_hotmart(s, calendar) for s in desk.hotmart.sales_of(samples_hotmart.CLIENT_ID))
    assert {
        "before_since", "not_own", "zero_total", "sale_disputed", "unknown_order_state", "not_paid",
        "customer_id_invalid", "product_inactive", "customer_not_client", "currency_not_enabled", "no_buyer_row",
    } < set(hotmart)  # fmt: skip
    assert hotmart[""] == len(due) + 1  # one more has an invoice of another hand
    mastershop = Counter(why_not_on_mastershop(o, calendar) for o in desk.mastershop.orders.values())
    assert {
        "before_since", "test_order", "zero_total", "undone", "sale_disputed", "unknown_order_state", "not_due",
        "warehouse_not_linked", "customer_id_invalid", "customer_not_client", "product_inactive",
    } < set(mastershop)  # fmt: skip


def test_days_are_the_merchants(desk: StoreDesk) -> None:
    night = next(sale for sale in desk.hotmart.sales.values() if sale.buyer.name == "Nocturna Vargas")
    assert night.ordered_at.date() == TODAY - timedelta(days=1)
    found = {expected.sale_id: expected for expected in samples.due_sales(desk)}
    assert found[night.transaction].day == TODAY - timedelta(days=2)


def test_expectations_follow_live_changes(desk: StoreDesk) -> None:
    before = samples.due_sales(desk)
    paid = before[0].sale_id
    desk.hotmart.set_status(paid, "REFUNDED")
    assert paid not in {expected.sale_id for expected in samples.due_sales(desk)}
    desk.hotmart.surprise(samples_hotmart.CLIENT_ID)
    assert len(samples.due_sales(desk)) == len(before)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_lookalikes_are_invoices_of_another_hand(count: int) -> None:
    desk = StoreDesk(lookalikes=count)
    twins = samples.lookalikes_of(desk.hotmart)
    assert len(twins) == count
    assert not twins & {expected.sale_id for expected in samples.due_sales(desk)}
    company = desk.alegra.companies["co"]
    invoices = list(company.each("invoices"))
    assert not any(find_marks(record["observations"]) for record in invoices)
    for code in twins:
        sale = desk.hotmart.sales[code]
        same = [
            record
            for record in invoices
            if record["total"] == sale.value
            and record["lines"][0]["reference"] == f"REF-{sale.product_id}-HM"
            and company.all("contacts")[record["client"]]["identification"] == sale.buyer.documents[0][1]
        ]
        assert len(same) == 1
    due = {expected.total for expected in samples.due_sales(desk)}
    others = [
        record["total"] for record in invoices if record["total"] not in {desk.hotmart.sales[c].value for c in twins}
    ]
    assert not due & set(others)


def test_companies_hold_what_makes_trouble(desk: StoreDesk) -> None:
    colombia, shipping, mexico = (desk.alegra.companies[key] for key in ("co", "co2", "mx"))
    for company in (colombia, shipping):
        references = Counter(record["reference"] for record in company.each("items"))
        assert max(references.values()) == 2
        assert list(company.each("items", status="inactive"))
        assert any(not record["tax"] for record in company.each("items"))
        assert list(company.each("contacts", type=["provider"]))
        assert company.first("contacts", identification=samples.FINAL_CONSUMER) is None
        assert len(company.all("items")) > 30  # two pages
        assert len(company.all("contacts")) > 30
    statuses = Counter(record["status"] for record in colombia.each("invoices"))
    assert (statuses["void"], statuses["draft"]) == (1, 6)
    assert {c["code"] for c in colombia.each("currencies", status="inactive")} == {"BRL", "EUR"}
    assert shipping.decimals == 0
    assert {tax["id"] for record in mexico.each("items") for tax in record["tax"]} == {"1", "2"}


def test_integrations_are_whole_set_up_files(desk: StoreDesk, tmp_path: Path) -> None:
    integrations = [*samples.sample_integrations(desk), samples.mexico_integration(desk)]
    assert [integration.name for integration in integrations] == [
        samples.HOTMART_NAME,
        samples.MASTERSHOP_NAME,
        samples.MEXICO_NAME,
    ]
    companies = ("co", "co2", "mx")
    for integration, key in zip(integrations, companies, strict=True):
        company = desk.alegra.companies[key]
        path = tmp_path / f"{key}.toml"
        path.write_text(integration.setup_toml, "utf-8")
        found = read_setup(path, integration.secrets)
        assert found.name == integration.name
        assert found.rules.since == TODAY - timedelta(days=25)
        assert found.rules.tolerance == Decimal(0)
        assert company.get("items", found.rules.charges_item) is not None
        assert company.get("taxes", found.rules.default_tax) is not None
        for account in found.rules.bank_accounts.values():
            assert company.get("bank-accounts", account) is not None
        for warehouse in found.rules.warehouse_links.values():
            assert company.get("warehouses", warehouse) is not None
        text = tomllib.loads(integration.setup_toml)
        secrets = set(integration.secrets.values())
        assert not any(str(v) in secrets for part in text.values() if isinstance(part, dict) for v in part.values())
        assert not any(secret in repr(integration) for secret in secrets)


def test_a_second_start_finds_the_data(tmp_path: Path) -> None:
    first = PracticeServers(tmp_path)
    changed = samples.due_sales(first)[0].sale_id
    first.hotmart.set_status(changed, "CHARGEBACK")
    first.mastershop.set_status("550101", 9)
    expected = [samples.due_sales(first, n) for n in (samples.HOTMART_NAME, samples.MASTERSHOP_NAME)]
    integrations = samples.sample_integrations(first)
    kept = (first.hotmart.sales, first.hotmart.products, first.mastershop.orders, first.mastershop.products)
    first.stop()
    second = PracticeServers(tmp_path)
    assert kept == (second.hotmart.sales, second.hotmart.products, second.mastershop.orders, second.mastershop.products)
    assert [samples.due_sales(second, n) for n in (samples.HOTMART_NAME, samples.MASTERSHOP_NAME)] == expected
    assert samples.sample_integrations(second) == integrations
    second.stop()


def test_servers_without_samples_say_so() -> None:
    servers = PracticeServers(None, samples=False)
    with pytest.raises(LookupError, match="no sample data"):
        samples.due_sales(servers)
    servers.stop()
