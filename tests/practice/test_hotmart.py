"""The practice Hotmart answers as the documentation and live observations say."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from alegra_desktop.practice.hotmart_state import STATUSES
from alegra_desktop.practice.samples_hotmart import ACCOUNT, MISSING_PRODUCT
from tests.practice.store_desk import StoreDesk, asked, ms

TOKEN_PATH = "/security/oauth/token"
HISTORY = "/payments/api/v1/sales/history"
UNAUTHORIZED = {
    "error": "unauthorized",
    "error_description": "Full authentication is required to access this resource.",
    "error_uri": "https://developers.hotmart.com/docs/en/start/http-response-codes/",
}


@pytest.fixture
def desk() -> StoreDesk:
    return StoreDesk()


def basic(value: str = ACCOUNT.basic) -> dict[str, str]:
    return {"Authorization": f"Basic {value}"}


@pytest.mark.parametrize(
    "request_form",
    [
        {
            "params": {
                "grant_type": "client_credentials",
                "client_id": ACCOUNT.client_id,
                "client_secret": ACCOUNT.client_secret,
            }
        },
        {"params": {"grant_type": "client_credentials"}},
        {"data": {"grant_type": "client_credentials"}},
    ],
    ids=["everything in the query", "half in the query", "form"],
)
def test_token_is_given_in_three_ways(desk: StoreDesk, request_form: dict[str, Any]) -> None:
    answer = asked(desk.hotmart_app, "POST", TOKEN_PATH, headers=basic(), **request_form)
    assert answer.status_code == 200
    told = answer.json()
    assert (told["token_type"], told["expires_in"]) == ("bearer", 172_799)
    assert len(told["access_token"]) > 400
    assert "%2B" in told["access_token"]
    assert desk.hot(HISTORY, token=told["access_token"]).status_code == 200


@pytest.mark.parametrize(
    ("headers", "params"),
    [
        ({}, {"grant_type": "client_credentials"}),
        (basic("bm9ib2R5Ondyb25n"), {"grant_type": "client_credentials"}),
        (basic("%%%"), {"grant_type": "client_credentials"}),
        (basic(), {"grant_type": "client_credentials", "client_secret": "other"}),
    ],
)
def test_wrong_credentials_are_401_with_the_envelope(
    desk: StoreDesk, headers: dict[str, str], params: dict[str, str]
) -> None:
    answer = asked(desk.hotmart_app, "POST", TOKEN_PATH, headers=headers, params=params)
    assert answer.status_code == 401
    assert set(answer.json()) == {"error", "error_description", "error_uri"}


def test_a_firewall_may_answer_for_the_token(desk: StoreDesk) -> None:
    desk.hotmart.switches.token_blocked = True
    answer = asked(desk.hotmart_app, "POST", TOKEN_PATH, headers=basic())
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (403, "text/html")


def test_calls_want_a_living_bearer_token(desk: StoreDesk) -> None:
    assert desk.hot(HISTORY, token="").json() == UNAUTHORIZED
    assert asked(desk.hotmart_app, "GET", HISTORY, headers=basic()).json() == UNAUTHORIZED
    assert desk.hot(HISTORY, token="nonsense").json()["error"] == "invalid_token"
    sandbox = desk.hotmart.new_token(ACCOUNT.client_id, sandbox=True)
    assert desk.hot(HISTORY, token=sandbox).status_code == 401
    desk.clock.passed = 172_798
    assert desk.hot(HISTORY).status_code == 200
    desk.clock.passed = 172_800
    late = desk.hot(HISTORY)
    assert (late.status_code, late.json()["error"]) == (401, "token_expired")


def test_without_status_only_paid_sales_are_shown(desk: StoreDesk) -> None:
    shown = {item["purchase"]["status"] for item in desk.sales("history", {"max_results": 500})["items"]}
    # The word nobody knows is found as APPROVED: that is how a client meets it at all.
    assert shown == {"APPROVED", "COMPLETE", "PARTNER_REVIEW"}


def test_repeated_status_is_the_union_and_an_unknown_one_refuses_all(desk: StoreDesk) -> None:
    both = [("transaction_status", "REFUNDED"), ("transaction_status", "CHARGEBACK")]
    assert {desk.hotmart.sales[code].status for code in desk.codes(both)} == {"REFUNDED", "CHARGEBACK"}
    assert set(desk.codes([("transaction_status", status) for status in STATUSES])) == {
        sale.transaction for sale in desk.hotmart.sales_of(ACCOUNT.client_id)
    }
    refused = desk.hot(HISTORY, [*both, ("transaction_status", "BILLET_PRINTED")])
    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_parameter")
    assert desk.hot(HISTORY, {"transaction_status": "APPROVED,COMPLETE"}).status_code == 400
    desk.hotmart.switches.comma_statuses = "union"
    assert desk.codes({"transaction_status": "APPROVED,COMPLETE"}) == desk.codes()


def test_window_is_over_the_order_date(desk: StoreDesk) -> None:
    late = next(s for s in desk.hotmart.sales.values() if s.approved_at and s.approved_at.day != s.ordered_at.day)
    around = timedelta(minutes=1)
    ordered = {"start_date": ms(late.ordered_at - around), "end_date": ms(late.ordered_at + around)}
    assert late.transaction in desk.codes(ordered)
    assert late.approved_at is not None
    approved = {"start_date": ms(late.approved_at - around), "end_date": ms(late.approved_at + around)}
    assert late.transaction not in desk.codes(approved)


@pytest.mark.parametrize(("days", "status"), [(366, 200), (367, 400)])
def test_window_of_more_than_a_year_is_refused(desk: StoreDesk, days: int, status: int) -> None:
    end = desk.clock.now()
    window = {"start_date": ms(end - timedelta(days=days)), "end_date": ms(end)}
    assert desk.hot(HISTORY, window).status_code == status


def test_readings_nobody_is_sure_of_can_be_chosen(desk: StoreDesk) -> None:
    seconds = {"start_date": 1_780_000_000, "end_date": 1_790_000_000}
    assert desk.codes(seconds) == []
    desk.hotmart.switches.seconds_for_ms = "refuse"
    assert desk.hot(HISTORY, seconds).status_code == 400
    everything = len(desk.codes())
    desk.hotmart.switches.no_dates = "last-30-days"
    assert 0 < len(desk.codes()) < everything
    desk.hotmart.switches.total_results = False
    assert "total_results" not in desk.sales()["page_info"]
    assert "currency_code" in desk.sales("commissions")["items"][0]["commissions"][0]["commission"]
    desk.hotmart.switches.commission_key = "currency_value"
    assert "currency_value" in desk.sales("commissions")["items"][0]["commissions"][0]["commission"]


def test_transaction_finds_a_sale_whatever_its_status_and_date(desk: StoreDesk) -> None:
    refunded = next(s for s in desk.hotmart.sales.values() if s.status == "REFUNDED")
    window = {"start_date": ms(desk.clock.now()), "transaction": refunded.transaction, "transaction_status": "EXPIRED"}
    assert desk.codes(window) == [refunded.transaction]
    assert desk.codes({"transaction": "HP0000000000"}) == []


@pytest.mark.parametrize(
    ("name", "value", "field"),
    [
        ("product_id", 4812345, lambda sale: sale.product_id == 4812345),
        ("buyer_email", "cliente3@correo.example", lambda sale: sale.buyer.email == "cliente3@correo.example"),
        ("payment_type", "PIX", lambda sale: sale.payment_type == "PIX"),
        ("offer_code", "bump0001", lambda sale: sale.offer == "bump0001"),
        ("commission_as", "AFFILIATE", lambda sale: sale.commission_as == "AFFILIATE"),
    ],
)
def test_filters(desk: StoreDesk, name: str, value: object, field: Any) -> None:
    paid = [s for s in desk.hotmart.sales_of(ACCOUNT.client_id) if s.filter_status in {"APPROVED", "COMPLETE"}]
    wanted = [sale.transaction for sale in paid if field(sale)]
    assert wanted
    assert len(wanted) < len(paid)
    assert desk.codes({name: value}) == wanted


@pytest.mark.parametrize(
    "query",
    [{"payment_type": "CASH"}, {"commission_as": "BUYER"}, {"start_date": "2026-10-01"}, {"max_results": "many"}],
)
def test_bad_parameters_are_400(desk: StoreDesk, query: dict[str, object]) -> None:
    assert desk.hot(HISTORY, query).status_code == 400


def test_pages_are_counted_in_their_tokens(desk: StoreDesk) -> None:
    found: list[str] = []
    query: dict[str, object] = {"max_results": 7}
    while True:
        page = desk.sales("history", query)
        info = page["page_info"]
        assert info["results_per_page"] == len(page["items"]) <= 7
        assert ("prev_page_token" in info) == ("page_token" in query)
        found += [item["purchase"]["transaction"] for item in page["items"]]
        if "next_page_token" not in info:
            break
        query["page_token"] = info["next_page_token"]
    assert found == desk.codes()
    assert json.loads(base64.b64decode(str(query["page_token"])))["rows"] == 7
    bad = desk.hot(HISTORY, {"page_token": "!!"})
    assert bad.json()["error_description"] == "The page_token parameter is invalid"


def test_more_than_five_hundred_rows_are_clamped(desk: StoreDesk) -> None:
    model = desk.hotmart.sales_of(ACCOUNT.client_id)[0]
    for n in range(500):
        desk.hotmart.add_sale(_copy(model, f"HP70000{n:05d}"))
    page = desk.sales("history", {"max_results": 1000, "product_id": model.product_id})
    assert len(page["items"]) == 500
    assert page["page_info"]["total_results"] > 500


def _copy(sale: Any, transaction: str) -> Any:
    return replace(sale, transaction=transaction, status="APPROVED")


def test_history_row_has_the_live_keys_and_leaves_out_what_is_not_there(desk: StoreDesk) -> None:
    rows = {i["purchase"]["transaction"]: i for i in desk.sales("history", {"max_results": 500})["items"]}
    row = rows["HP2890009000C2"]
    assert set(row) == {"product", "buyer", "producer", "purchase"}
    assert set(row["product"]) == {"id", "name"}
    assert "recurrency_number" not in row["purchase"]
    assert isinstance(row["purchase"]["price"]["value"], int)
    subscription = next(r for r in rows.values() if r["purchase"]["is_subscription"])
    assert subscription["purchase"]["recurrency_number"] >= 1
    unpaid = desk.sales("history", {"transaction_status": "WAITING_PAYMENT"})["items"][0]
    assert "approved_date" not in unpaid["purchase"]


def test_users_show_what_the_checkout_asked_for(desk: StoreDesk) -> None:
    rows = desk.sales("users", {"max_results": 500})["items"]
    buyers = [user["user"] for row in rows for user in row["users"] if user["role"] == "BUYER"]
    producers = [user["user"] for row in rows for user in row["users"] if user["role"] == "PRODUCER"]
    assert any("documents" not in buyer for buyer in buyers)
    assert any(buyer.get("documents") == [] for buyer in buyers)
    assert any(set(buyer["address"]) == {"country"} for buyer in buyers)
    assert any(buyer["address"].get("city") for buyer in buyers)
    assert any(buyer["name"] != buyer["name"].strip() for buyer in buyers)
    assert any(document["type"] == "CPF" for b in buyers for document in b.get("documents", ()))
    assert all(len(producer["documents"]) == 2 for producer in producers)
    hidden = {sale.transaction for sale in desk.hotmart.sales.values() if not sale.in_users}
    assert hidden
    assert not hidden & {row["transaction"] for row in rows}


def test_price_details_take_fewer_statuses_and_leave_the_fee_out(desk: StoreDesk) -> None:
    path = "/payments/api/v1/sales/price/details"
    for status in ("NO_FUNDS", "PRE_ORDER", "PROCESSING_TRANSACTION"):
        assert desk.hot(HISTORY, {"transaction_status": status}).status_code == 200
        assert desk.hot(path, {"transaction_status": status}).json()["error"] == "invalid_parameter"
    rows = desk.sales("price/details", {"max_results": 500})["items"]
    with_fee = [row for row in rows if "fee" in row]
    assert 0 < len(with_fee) < len(rows)
    for row in with_fee:
        assert row["fee"]["value"] > 0
        parts = row["base"]["value"] + row["vat"]["value"] + row["fee"]["value"]
        assert abs(parts - row["total"]["value"]) < 1e-6


def test_summary_adds_up_by_currency(desk: StoreDesk) -> None:
    rows = {row["total_value"]["currency_code"]: row for row in desk.sales("summary", {"max_results": 50})["items"]}
    assert set(rows) == {"BRL", "COP", "EUR", "USD"}
    assert rows["USD"]["total_items"] == 2


def test_products_have_eight_keys_and_miss_a_sold_one(desk: StoreDesk) -> None:
    items = desk.hot("/products/api/v1/products").json()["items"]
    assert all(len(item) == 8 and "price" not in item for item in items)
    assert {"PAUSED", "DELETED", "DRAFT"} <= {item["status"] for item in items}
    assert MISSING_PRODUCT[0] not in {item["id"] for item in items}
    assert len(desk.hot("/products/api/v1/products", {"max_results": 500}).json()["items"]) <= 50
    subscription = next(item for item in items if item["is_subscription"])
    base = "/products/api/v1/products/"
    assert desk.hot(f"{base}{subscription['ucode']}/plans").json()["items"][0]["periodicity"] == "MONTHLY"
    assert desk.hot(f"{base}{subscription['ucode']}/offers").json()["items"][0]["is_main_offer"] is True
    draft = next(item for item in items if item["status"] == "DRAFT")
    assert desk.hot(f"{base}{draft['ucode']}/offers").json() == {}
    assert desk.hot(f"{base}{draft['ucode']}/plans").status_code == 400
    assert desk.hot(f"{base}nobody/offers").status_code == 404
    assert desk.hot("/user/api/v1/me").json()["email"] == ACCOUNT.email


def test_limit_speaks_through_five_headers(desk: StoreDesk) -> None:
    desk.hotmart.calls_per_minute = 3
    answers = [desk.hot(HISTORY) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert [answer.headers["RateLimit-Remaining"] for answer in answers] == ["2", "1", "0", "0"]
    last = answers[-1].headers
    assert (last["RateLimit-Limit"], last["X-RateLimit-Limit-Minute"], last["RateLimit-Reset"]) == ("3", "3", "60")
    assert answers[-1].json()["error"] == "too_many_requests"
    desk.clock.passed += 60
    assert desk.hot(HISTORY).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "POST", "PATCH", "DELETE"])
def test_every_write_is_refused_and_remembered(desk: StoreDesk, method: str) -> None:
    path = "/payments/api/v1/sales/HP2890001001/refund"
    answer = desk.hot(path, method=method)
    assert (answer.status_code, answer.json()["error"]) == (403, "unauthorized_client")
    assert desk.hotmart.writes == [(method, path)]
    assert desk.hotmart.sales["HP2890001001"].status in {"APPROVED", "COMPLETE"}


def test_unknown_paths(desk: StoreDesk) -> None:
    missing = desk.hot("/payments/api/v1/sales/nothing")
    assert (missing.status_code, missing.json()["error"]) == (404, "not_found")
    shell = desk.hot("/asyncapi.yaml")
    assert (shell.status_code, shell.headers["content-type"].split(";")[0]) == (200, "text/html")


def test_a_repeated_token_leads_in_a_circle() -> None:
    desk = StoreDesk("repeated-token=1@GET /payments")
    first = desk.sales("history", {"max_results": 5})
    token = first["page_info"]["next_page_token"]
    again = desk.sales("history", {"max_results": 5, "page_token": token})
    assert again["items"] == first["items"]
    assert again["page_info"]["next_page_token"] == token


def test_a_sale_between_pages_moves_the_rows() -> None:
    desk = StoreDesk("new-sale-between-pages#1")
    first = desk.sales("history", {"max_results": 5})
    second = desk.sales("history", {"max_results": 5, "page_token": first["page_info"]["next_page_token"]})
    assert second["items"][0] == first["items"][-1]
    assert second["page_info"]["total_results"] == first["page_info"]["total_results"] + 1


@pytest.mark.parametrize(
    ("fault", "status", "body"),
    [
        ("empty-object", 200, "{}"),
        ("empty-body", 200, ""),
        ("html", 200, "<html>"),
        ("http-502", 502, '{"error":"internal_server_error"'),
        ("http-503", 503, '{"error":"internal_server_error"'),
        ("http-429", 429, '{"error":"too_many_requests"'),
        ("http-401", 401, '{"error":"unauthorized"'),
    ],
)
def test_faults_strike_in_hotmarts_words(fault: str, status: int, body: str) -> None:
    desk = StoreDesk(f"{fault}=1@GET /payments/api/v1/sales/history")
    answer = desk.hot(HISTORY)
    assert answer.status_code == status
    assert answer.text.startswith(body)
    assert (answer.text == "") == (body == "")


def test_live_changes_show_at_once(desk: StoreDesk) -> None:
    waiting = next(s for s in desk.hotmart.sales.values() if s.status == "WAITING_PAYMENT")
    desk.hotmart.set_status(waiting.transaction, "APPROVED")
    row = desk.sales("history", {"transaction": waiting.transaction})["items"][0]["purchase"]
    assert (row["status"], row["approved_date"]) == ("APPROVED", ms(desk.clock.now()))
    desk.hotmart.set_status(waiting.transaction, "REFUNDED")
    assert waiting.transaction in desk.codes({"transaction_status": "REFUNDED"})
