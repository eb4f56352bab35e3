"""Logins, limits, pages, ids and errors of the practice Alegra."""

from __future__ import annotations

import pytest

from tests.practice.alegra_desk import ANA, CARO, LUIS, Desk


def test_every_login_opens_its_own_company() -> None:
    names = set()
    for login, country in ((ANA, "colombia"), (CARO, "colombia"), (LUIS, "mexico")):
        desk = Desk(login=login)
        company = desk.get("/company")
        assert company["applicationVersion"] == country
        assert not [key for key in company if key.startswith("_")]
        assert desk.get("/users/self")["email"] == login[0]
        names.add(company["name"])
    assert len(names) == 3


@pytest.mark.parametrize(
    ("style", "body"),
    [
        ("empty", ""),
        ("message", '{"message":"Usuario o token inválido","code":401}'),
        ("wrapped", '{"error":{"message":"Usuario o token inválido","code":401}}'),
    ],
)
def test_wrong_login_is_401_in_three_styles(style: str, body: str) -> None:
    desk = Desk(login=("ana@tienda.example", "wrong"))
    desk.state.error_style = style
    answer = desk.ask("GET", "/company")
    assert (answer.status_code, answer.text) == (401, body)


def test_limit_is_a_fixed_window_of_each_user() -> None:
    desk = Desk(limit=3)
    left = [desk.ask("GET", "/terms").headers["X-Rate-Limit-Remaining"] for _ in range(3)]
    assert left == ["2", "1", "0"]
    answer = desk.ask("GET", "/terms")
    assert answer.status_code == 429
    assert answer.headers["X-Rate-Limit-Limit"] == "3"
    reset = int(answer.headers["X-Rate-Limit-Reset"])
    assert 60 <= reset <= 61
    desk.login = CARO
    assert desk.ask("GET", "/terms").status_code == 200
    desk.login = ANA
    desk.clock.passed += reset
    assert desk.ask("GET", "/terms").status_code == 200


def test_denied_users_get_the_status_they_are_given() -> None:
    desk = Desk()
    desk.state.denied[ANA[0]] = (402, "Tu plan no incluye el API")
    assert desk.refused("GET", "/items", status=402)["message"] == "Tu plan no incluye el API"


def test_unknown_route_is_403_and_unknown_id_404() -> None:
    desk = Desk()
    desk.refused("GET", "/reconciliations", status=403)
    desk.refused("POST", "/remissions/1/email", status=403)
    assert "factura" in desk.refused("GET", "/invoices/99999", status=404)["message"]
    desk.refused("PUT", "/payments/99999", status=404)


def test_pages_have_thirty_rows_at_most() -> None:
    desk = Desk()
    for n in range(35):
        desk.client(str(10000 + n))
    assert desk.refused("GET", "/contacts?limit=31") == {
        "message": "El límite debe ser menor o igual a 30",
        "code": 903,
    }
    first = desk.get("/contacts")
    assert isinstance(first, list)
    assert len(first) == 30
    last = desk.get("/contacts", start=30, metadata="true")
    assert last["metadata"]["total"] == 35
    assert len(last["data"]) == 5
    down = desk.get("/contacts", order_field="id", order_direction="desc", limit=2)
    assert [row["id"] for row in down] == [last["data"][-1]["id"], last["data"][-2]["id"]]


def test_taxes_have_their_own_wrapper() -> None:
    desk = Desk()
    bare, wrapped = desk.get("/taxes"), desk.get("/taxes", metadata="true")
    assert wrapped["total"] == str(len(bare)) == "7"
    assert wrapped["results"] == bare
    assert all(isinstance(tax["percentage"], str) and isinstance(tax["id"], str) for tax in bare)


def test_ids_are_decimal_or_uuid_by_resource() -> None:
    desk = Desk()
    for resource in ("taxes", "bank-accounts", "number-templates"):
        assert all(row["id"].isdigit() for row in desk.get(f"/{resource}"))
    for resource in ("warehouses", "price-lists", "terms"):
        assert all(row["id"][14] == "7" for row in desk.get(f"/{resource}"))
    assert {len(row["id"]) for row in desk.get("/sellers")} == {1, 36}, "old and new sellers mix"
    body = {"name": "Curso", "price": 10}
    assert desk.made("/items", body)["id"].isdigit()
    desk.company.item_ids = "uuid"
    made = [desk.made("/items", body)["id"] for _ in range(3)]
    assert made == sorted(made)
    assert all(len(item_id) == 36 for item_id in made)
    assert len(desk.made("/remissions", desk.remission_body())["id"]) == 36
    assert desk.made("/invoices", desk.invoice_body(client={"id": "101"}))["id"].isdigit()


def test_posts_answer_200_or_201() -> None:
    desk = Desk()
    seen = {desk.ask("POST", "/item-categories", {"name": f"C{n}"}).status_code for n in range(30)}
    assert seen == {200, 201}


def test_quirks_show_every_inconsistency() -> None:
    desk = Desk(quirks=True)
    desk.company.add_item("Con categoría", price=1500, category="1")
    desk.item()
    desk.made("/invoices", desk.invoice_body())
    invoices = [desk.get("/invoices")[0] for _ in range(40)]
    assert {type(row["total"]) for row in invoices} >= {str, float}
    assert "119000.00" in {row["total"] for row in invoices}
    assert {"stamp" in row for row in invoices} == {True, False}
    items = [desk.get("/items") for _ in range(40)]
    assert all(isinstance(rows[0]["itemCategory"]["id"], int) for rows in items)
    assert {"inventory" in rows[1] for rows in items} == {True, False}
    assert {"itemCategory" in rows[1] for rows in items} == {True, False}
    templates = [desk.get("/number-templates")[0] for _ in range(40)]
    assert {"endDate" in row for row in templates} == {True, False}
    assert desk.get("/number-templates/16")["endDate"]


def test_bad_bodies_are_refused() -> None:
    desk = Desk()
    desk.refused("POST", "/items", [1])
    desk.refused("PATCH", "/items", {}, status=405)
    desk.refused("GET", "/invoices?start=x")


def test_requests_are_counted_and_bodies_kept() -> None:
    desk = Desk()
    desk.made("/item-categories", {"name": "Uno"})
    desk.get("/item-categories/1")
    desk.get("/item-categories/2")
    log = desk.state.log
    assert log.counts["GET /item-categories/{id}"] == 2
    assert log.posted("/item-categories") == [{"name": "Uno"}]
    assert log.total == 3
    assert sum(log.statuses.values()) == 3
    log.clear()
    assert log.total == 0
