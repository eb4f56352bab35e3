"""Client libraries that others wrote, unmodified, against the practice servers over loopback.

What the practice servers answer must satisfy programs that were written for the real services. `alegra-python` offers
no way to choose the address, so the class constant `Client.URL` is replaced; `hotmart-python` offers `sandbox=True`
only, so its two address constants (`_config.BASE_URLS`, `_auth.AUTH_URL`) are replaced. Nothing else is touched. Where
a library assumes something that is not so, the test says what.
"""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from alegra.client import Client
from alegra.exceptions import UnauthorizedError, WrongFormatInputError

from alegra_desktop.practice.samples_hotmart import ACCOUNT, CLIENT_ID
from alegra_desktop.practice.servers import PracticeServers

# Published without types: told to the type checker here, once.
hotmart: Any = importlib.import_module("hotmart")
_config, _auth, _async_auth = (
    importlib.import_module(f"hotmart.{name}") for name in ("_config", "_auth", "_async_auth")
)


@pytest.fixture(scope="module")
def servers() -> Iterator[PracticeServers]:
    with PracticeServers(None) as running:
        yield running


# --- alegra-python


@pytest.fixture
def books(servers: PracticeServers, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(Client, "URL", servers.urls.alegra + "/")
    # The library keeps its headers in one dictionary of the class, shared by every client.
    monkeypatch.setattr(Client, "headers", dict(Client.headers))
    return Client("ana@tienda.example", "practice-co")


def test_alegra_python_lists_everything_it_offers(books: Any) -> None:
    assert books.get_company_info()["applicationVersion"] == "colombia"
    assert books.get_current_user()["email"] == "ana@tienda.example"
    assert len(books.list_contacts()) == 30
    rest = books.list_contacts(order_field="id", order="DESC", limit=30, start=30)
    assert 0 < len(rest) < 30
    assert len(books.list_items(limit=30)) == 30
    assert {invoice["status"] for invoice in books.list_invoices()} == {"open", "draft", "void"}
    names = ("item_categories", "warehouses", "sellers", "price_lists", "terms", "taxes", "accounts")
    for name in names:
        rows = getattr(books, f"list_{name}")()
        assert rows, name
        assert all(row["id"] and row["name"] for row in rows), name
    assert books.list_item_custom_fields() == []
    assert books.list_variant_attributes() == []


def test_alegra_python_lists_the_invoices_of_a_day(books: Any) -> None:
    invoice = books.list_invoices(limit=1)[0]
    found = books.list_invoices(date=invoice["date"])
    assert invoice["id"] in {row["id"] for row in found}
    assert {row["date"] for row in found} == {invoice["date"]}


def test_alegra_python_creates_everything_it_offers(books: Any) -> None:
    contact = {
        "nameObject": {"firstName": "Lina", "lastName": "Montoya"},
        "identificationObject": {"type": "CC", "number": "1018425711"},
        "kindOfPerson": "PERSON_ENTITY",
        "regime": "SIMPLIFIED_REGIME",
        "email": "lina@montoya.example",
        "type": "client",
    }
    made = books.create_contact(contact)
    assert books.get_contact(made["id"])["identification"] == "1018425711"
    with pytest.raises(WrongFormatInputError) as again:
        books.create_contact(contact)
    assert again.value.args[0]["code"] == 2006
    assert again.value.args[0]["contactId"] == made["id"]
    warehouse = books.list_warehouses()[0]["id"]
    item = books.create_item(
        {
            "name": "PS5",
            "reference": "PS5 nuevo",
            "price": 3750000,
            "inventory": {
                "unit": "unit",
                "unitCost": 40000,
                "negativeSale": False,
                "warehouses": [{"initialQuantity": 4, "id": warehouse}],
            },
            "tax": [{"id": 4}],
            "type": "product",
        }
    )
    assert item["tax"][0]["id"] == "4"


def test_alegra_python_examples_are_older_than_todays_rules(books: Any) -> None:
    """Wrong assumptions of its README: a Colombian contact needs `kindOfPerson` (2031) and an identification with a
    type; a tax is a list of objects, not a number; warehouses are no longer numbered 1, 2, 3 but have UUIDs."""
    old_contact = {"name": "Lina Montoya", "identification": "1018425712", "type": "client"}
    with pytest.raises(WrongFormatInputError) as refused:
        books.create_contact(old_contact)
    assert refused.value.args[0]["code"] == 2031
    inventory = {"unit": "unit", "unitCost": 40000, "warehouses": [{"initialQuantity": 4, "id": 1}]}
    with pytest.raises(WrongFormatInputError):
        books.create_item({"name": "PS5", "price": 3750000, "inventory": inventory, "type": "product"})
    with pytest.raises(WrongFormatInputError):
        books.create_item({"name": "PS5", "price": 3750000, "tax": 2})


def test_alegra_python_tells_wrong_logins_and_takes_other_errors_for_data(servers: PracticeServers, books: Any) -> None:
    """Wrong assumption: only 400, 401, 406 and 500 are errors to it. It hands out the body of a 403, 404 or 429 as if
    it were the thing asked for."""
    with pytest.raises(UnauthorizedError):
        Client("ana@tienda.example", "wrong").get_company_info()
    Client("ana@tienda.example", "practice-co")
    missing = books.get_contact("999999")
    assert set(missing) >= {"message", "code"}
    assert "id" not in missing


# --- hotmart-python


@pytest.fixture
def address(servers: PracticeServers, monkeypatch: pytest.MonkeyPatch) -> None:
    root = servers.urls.hotmart
    domains = {name: f"{root}/{name}/api/v1" for name in ("payments", "club", "products")}
    monkeypatch.setitem(_config.BASE_URLS, "prod", domains)
    for module in (_auth, _async_auth):
        monkeypatch.setattr(module, "AUTH_URL", f"{servers.urls.hotmart_auth}/security/oauth/token")


@pytest.fixture
def shop(address: None) -> Iterator[Any]:
    with hotmart.Hotmart(
        client_id=CLIENT_ID, client_secret=ACCOUNT.client_secret, basic=f"Basic {ACCOUNT.basic}", max_retries=0
    ) as client:
        yield client


def test_hotmart_python_lists_all_sales(shop: Any, servers: PracticeServers) -> None:
    paid = {"APPROVED", "COMPLETE"}
    known = [sale for sale in servers.hotmart.sales_of(CLIENT_ID) if sale.filter_status in paid]
    found = [item.purchase for item in shop.sales.history_autopaginate(max_results=20)]
    assert [purchase.transaction for purchase in found] == [sale.transaction for sale in known]
    assert found[0].price.value == pytest.approx(float(known[0].value))
    buyers = list(shop.sales.participants_autopaginate(max_results=20))
    assert len(buyers) == len([sale for sale in known if sale.in_users])
    assert {user.role for row in buyers for user in row.users} >= {"PRODUCER", "BUYER"}
    assert len(list(shop.sales.price_details_autopaginate(max_results=50))) == len(known)
    assert {row.total_value.currency_code for row in shop.sales.summary_autopaginate()} >= {"COP", "USD"}


def test_hotmart_python_takes_every_status_and_filter_it_knows(shop: Any) -> None:
    for status in hotmart.PurchaseStatus:
        page = shop.sales.history(transaction_status=status, max_results=500)
        assert page.items, status
    union = shop.sales.history(transaction_status=["REFUNDED", "CHARGEBACK"], max_results=500)
    assert {item.purchase.status for item in union.items} == {"REFUNDED", "CHARGEBACK"}
    code = union.items[0].purchase.transaction
    assert shop.sales.history(transaction=code).items[0].purchase.transaction == code
    with pytest.raises(hotmart.BadRequestError, match="invalid_parameter"):
        shop.sales.price_details(transaction_status="NO_FUNDS")


def test_hotmart_python_looks_for_the_commission_currency_in_the_wrong_place(shop: Any) -> None:
    """Wrong assumption: it reads `currency_value`, as the documentation says; live answers say `currency_code`, which
    it keeps only as an unknown extra."""
    row = next(iter(shop.sales.commissions_autopaginate(max_results=50)))
    commission = row.commissions[0].commission
    assert commission.currency_value is None
    assert commission.currency_code == "USD"


def test_hotmart_python_lists_products_offers_and_plans(shop: Any) -> None:
    products = list(shop.products.list_autopaginate(max_results=5))
    assert len(products) > 10
    subscription = next(product for product in products if product.is_subscription)
    assert next(iter(shop.products.offers_autopaginate(subscription.ucode))).is_main_offer
    assert [plan.periodicity for plan in shop.products.plans_autopaginate(subscription.ucode)] == ["MONTHLY"]
    draft = next(product for product in products if product.status == "DRAFT")
    assert shop.products.offers(draft.ucode).items == []
    with pytest.raises(hotmart.BadRequestError):
        shop.products.plans(draft.ucode)


def test_hotmart_python_lists_subscriptions(shop: Any) -> None:
    found = list(shop.subscriptions.list_autopaginate())
    assert found
    assert len(list(shop.subscriptions.summary_autopaginate())) == len(found)
    renewed = [shop.subscriptions.purchases(row.subscriber_code) for row in found]
    assert max(len(charges) for charges in renewed) >= 2


def test_hotmart_python_asks_on_paths_that_do_not_exist(shop: Any) -> None:
    """Wrong assumptions: coupons live under /products, not /payments (the wrong path answers 200 without a body, which
    it takes for an empty list); a subscription's transactions are at /subscriptions/transactions; the members' area
    calls its students /users; events are not under /payments."""
    assert list(shop.coupons.list_autopaginate("4081003")) == []
    asks: tuple[Callable[[], object], ...] = (
        lambda: shop.subscriptions.transactions("ABCD1234"),
        lambda: shop.club.students("academia"),
        lambda: shop.club.student_progress("academia"),
        lambda: shop.events.get("1"),
        lambda: shop.events.tickets(product_id=1),
    )
    for ask in asks:
        with pytest.raises(hotmart.NotFoundError):
            ask()
    assert shop.club.modules("academia") == []
    assert shop.club.pages("academia", "1") == []


def test_hotmart_python_cannot_change_anything(shop: Any, servers: PracticeServers) -> None:
    """Everything it offers to create, refund or cancel is refused with 403 and counted: the practice Hotmart is there
    to be read."""
    before = dict(servers.hotmart.sales)
    servers.hotmart.writes.clear()
    writes: tuple[Callable[[], object], ...] = (
        lambda: shop.sales.refund("HP2890001001"),
        lambda: shop.coupons.create("4081003", "AMIGOS", 0.1),
        lambda: shop.coupons.delete("1"),
        lambda: shop.subscriptions.cancel(["ABCD1234"]),
        lambda: shop.subscriptions.reactivate(["ABCD1234"]),
        lambda: shop.subscriptions.reactivate_single("ABCD1234"),
        lambda: shop.subscriptions.change_due_day("ABCD1234", 5),
        lambda: shop.negotiation.create("ABCD1234"),
    )
    for write in writes:
        with pytest.raises(hotmart.AuthenticationError):
            write()
    assert len(servers.hotmart.writes) == len(writes)
    assert servers.hotmart.sales == before


def test_hotmart_python_renews_a_token_that_has_ended(shop: Any, servers: PracticeServers) -> None:
    assert shop.sales.history(max_results=1).items
    servers.hotmart.expire_tokens()
    assert shop.sales.history(max_results=1).items


def test_hotmart_python_reads_the_same_without_blocking(address: None, servers: PracticeServers) -> None:
    async def read() -> list[str]:
        async with hotmart.AsyncHotmart(
            client_id=CLIENT_ID, client_secret=ACCOUNT.client_secret, basic=f"Basic {ACCOUNT.basic}", max_retries=0
        ) as client:
            return [item.purchase.transaction async for item in client.sales.history_autopaginate(max_results=30)]

    paid = {"APPROVED", "COMPLETE"}
    known = [sale.transaction for sale in servers.hotmart.sales_of(CLIENT_ID) if sale.filter_status in paid]
    assert asyncio.run(read()) == known


def test_hotmart_python_refuses_wrong_credentials(address: None) -> None:
    """It lets the transport's own error through instead of its AuthenticationError."""
    with (
        hotmart.Hotmart(client_id=CLIENT_ID, client_secret="x", basic="Basic eDp5", max_retries=0) as client,
        pytest.raises(httpx.HTTPStatusError, match="401"),
    ):
        client.sales.history()
