"""The practice Alegra: routes, logins, limits, errors. Everything it knows is in `alegra_state` and its companies."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Scope

from alegra_desktop.domain.clock import Clock
from alegra_desktop.practice import alegra_documents as documents
from alegra_desktop.practice import alegra_money as money
from alegra_desktop.practice.alegra_books import Record
from alegra_desktop.practice.alegra_catalog import (
    CATALOGUES,
    create_contact,
    create_in_catalogue,
    create_item,
    update_contact,
    update_in_catalogue,
    update_item,
)
from alegra_desktop.practice.alegra_company import RESOURCES, Company
from alegra_desktop.practice.alegra_lists import list_answer
from alegra_desktop.practice.alegra_rules import Refusal
from alegra_desktop.practice.alegra_shape import shape
from alegra_desktop.practice.alegra_stamping import settle_stamps, stamp_many, stamp_one
from alegra_desktop.practice.alegra_state import AlegraState
from alegra_desktop.practice.faults import Fault, FaultPlan
from alegra_desktop.practice.middleware import Answer, Guard, faults_of, plain_error
from alegra_desktop.practice.store_file import dumps, loads

PREFIX = "/api/v1"
METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH"]
NOBODY = ""  # whose limits an answer shows when the login was wrong
NAMES = {"invoices": "la factura", "remissions": "la remisión", "contacts": "el contacto", "items": "el ítem"}


@dataclass(frozen=True, slots=True)
class Call:
    """One request whose login was right."""

    company: Company
    user: str
    query: Mapping[str, str]
    body: Record
    faults: Mapping[str, Fault]


def make_app(state: AlegraState, faults: FaultPlan, clock: Clock, latency: float = 0.0) -> Guard:
    """The server of a state."""

    async def endpoint(request: Request) -> Response:
        body = await request.body()
        with state.lock:
            return _answer(state, request, body)

    def error(status: int, scope: Scope) -> Answer:
        """Errors that a fault asks for, as Alegra gives them. A 429 means that the period really is used up."""
        with state.lock:
            user = _login(state, Request(scope)) or NOBODY
            if status == 429:
                state.exhaust(user)
            if status == 401:
                return _as_answer(_unauthorized(state, user))
            if status == 429:
                return _as_answer(_throttled(state, user))
            return plain_error(status, scope)

    app = Starlette(routes=[Route(PREFIX + "/{path:path}", endpoint, methods=METHODS)])
    return Guard(app, state, faults, clock, latency, prefix=PREFIX, error=error)


# --- from request to answer


def _answer(state: AlegraState, request: Request, body: bytes) -> Response:
    user = _login(state, request)
    if user is None:
        return _unauthorized(state, NOBODY)
    if not state.take(user):
        return _throttled(state, user)
    try:
        if user in state.denied:
            status, words = state.denied[user]
            raise Refusal(words, status, status=status)
        call = Call(
            state.company_of(user), user, dict(request.query_params), _parsed(request, body), faults_of(request)
        )
        settle_stamps(call.company)
        with state.file.batch():
            status, value = _dispatch(state, request.method, request.path_params["path"].strip("/"), call)
        if status == 201:
            status = state.created_status or state.random.choice((200, 201))
    except Refusal as refusal:
        status, value = refusal.status, {"message": refusal.words, "code": refusal.code, **refusal.extra}
    return _json(state, user, status, value)


def _json(state: AlegraState, user: str, status: int, value: Any) -> Response:
    return Response(dumps(value), status, state.limit_headers(user), media_type="application/json")


def _as_answer(response: Response) -> Answer:
    headers = [(key, value) for key, value in response.raw_headers if key != b"content-length"]
    return Answer(response.status_code, bytes(response.body), headers)


def _login(state: AlegraState, request: Request) -> str | None:
    """The user of a right Basic login, else None."""
    kind, _, encoded = request.headers.get("authorization", "").partition(" ")
    try:
        user, _, token = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return user if kind.lower() == "basic" and state.tokens.get(user) == token else None


def _unauthorized(state: AlegraState, user: str) -> Response:
    words = "Usuario o token inválido"
    if state.error_style == "empty":
        return Response(b"", 401, state.limit_headers(user))
    if state.error_style == "wrapped":
        return _json(state, user, 401, {"error": {"message": words, "code": 401}})
    return _json(state, user, 401, {"message": words, "code": 401})


def _throttled(state: AlegraState, user: str) -> Response:
    if state.random.random() < 0.5:
        return Response(b"Too Many request", 429, state.limit_headers(user), media_type="text/plain")
    return _json(state, user, 429, {"message": "Too Many request", "code": 429})


def _parsed(request: Request, body: bytes) -> Record:
    if request.method not in ("POST", "PUT") or not body.strip():
        return {}
    try:
        value = loads(body)
    except ValueError:
        raise Refusal("El cuerpo de la solicitud no es un JSON válido") from None
    if not isinstance(value, dict):
        raise Refusal("El cuerpo de la solicitud debe ser un objeto")
    return value


# --- routes


def _dispatch(state: AlegraState, method: str, path: str, call: Call) -> tuple[int, Any]:
    """(status, value) of a route; 403 for one that does not exist, as Alegra answers."""
    parts = path.split("/")
    special = SPECIAL.get((method, path))
    if special is not None:
        return special(state, call)
    resource = parts[0]
    if resource not in RESOURCES or len(parts) > 3:
        raise Refusal("No tienes permiso para acceder a este recurso", 403, status=403)
    if len(parts) == 1:
        return _collection(method, resource, call)
    record = call.company.get(resource, parts[1])
    if len(parts) == 3 and (resource, parts[2]) not in ACTIONS:
        raise Refusal("No tienes permiso para acceder a este recurso", 403, status=403)
    if record is None:
        name = NAMES.get(resource, "el registro")
        raise Refusal(f"no se ha encontrado {name} con el id especificado", 404, status=404)
    if len(parts) == 3:
        if method != "POST":
            raise Refusal("Método no permitido", 405, status=405)
        return 200, _shown(call, resource, ACTIONS[resource, parts[2]](call, record))
    return _one(method, resource, record, call)


def _collection(method: str, resource: str, call: Call) -> tuple[int, Any]:
    if method == "GET":
        return 200, list_answer(call.company, resource, call.query, call.faults)
    if method != "POST":
        raise Refusal("Método no permitido", 405, status=405)
    creator = CREATORS.get(resource)
    record = creator(call) if creator else create_in_catalogue(call.company, resource, call.body)
    shown = _shown(call, resource, record)
    if resource == "invoices" and call.company.quirks and call.company.random.random() < 0.3:
        shown.pop("stamp", None)  # the answer to a creation may come before the stamp is known
    return 201, shown


def _one(method: str, resource: str, record: Record, call: Call) -> tuple[int, Any]:
    if method == "GET":
        return 200, _shown(call, resource, record)
    if method == "PUT":
        updater = UPDATERS.get(resource)
        if updater is None and resource not in CATALOGUES:
            raise Refusal("Método no permitido", 405, status=405)
        changed = updater(call, record) if updater else update_in_catalogue(call.company, resource, record, call.body)
        return 200, _shown(call, resource, changed)
    if method == "DELETE":
        deleter = DELETERS.get(resource)
        if deleter is not None:
            deleter(call.company, record)
        elif _in_use(call.company, resource, record):
            raise Refusal("El registro está asociado a otros documentos y no se puede eliminar")
        else:
            call.company.remove(resource, str(record.get("id", record.get("code"))))
        return 200, {"message": "El registro fue eliminado correctamente", "code": 200}
    raise Refusal("Método no permitido", 405, status=405)


def _shown(call: Call, resource: str, record: Record) -> Record:
    return shape(call.company, resource, record, detail=True)


def _in_use(company: Company, resource: str, record: Record) -> bool:
    """Whether a document points to a contact or an item."""
    if resource not in ("contacts", "items"):
        return False
    kept = [document for name in ("invoices", "remissions", "credit-notes") for document in company.all(name).values()]
    if resource == "contacts":
        return any(document["client"] == record["id"] for document in kept)
    return any(line["id"] == record["id"] for document in kept for line in document["lines"])


# --- special routes


def _company(state: AlegraState, call: Call) -> tuple[int, Any]:
    return 200, {key: value for key, value in call.company.info.items() if not key.startswith("_")}


def _change_company(state: AlegraState, call: Call) -> tuple[int, Any]:
    call.company.info.update({key: value for key, value in call.body.items() if not key.startswith("_")})
    call.company.save_info()
    return _company(state, call)


def _myself(state: AlegraState, call: Call) -> tuple[int, Any]:
    account = state.accounts[call.user]
    first, _, last = account.name.partition(" ")
    return 200, {
        "id": "1",
        "email": account.user,
        "name": first,
        "lastName": last,
        "role": "admin",
        "status": "active",
        "language": "es",
        "phone": None,
        "phoneCode": None,
        "position": None,
        "type": "owner",
        "username": account.user,
        "file": None,
    }


def _users(state: AlegraState, call: Call) -> tuple[int, Any]:
    return 200, [_myself(state, call)[1]]


def _stamp(state: AlegraState, call: Call) -> tuple[int, Any]:
    """The exact shape of this answer is not documented: a bare list or a wrapped one, by chance."""
    answers = stamp_many(call.company, call.body, call.faults)
    return 200, {"data": answers} if call.company.random.random() < 0.3 else answers


def _ledger_accounts(state: AlegraState, call: Call) -> tuple[int, Any]:
    """The ledger accounts that the taxes point to; the rest of a chart of accounts is not needed here."""
    known = {
        account["id"]: account
        for tax in call.company.each("taxes")
        for account in (tax.get("categoryFavorable"), tax.get("categoryToBePaid"))
        if isinstance(account, Mapping)
    }
    return 200, list(known.values())


def _none(state: AlegraState, call: Call) -> tuple[int, Any]:
    """Catalogues that the practice companies do not use."""
    return 200, []


SPECIAL: dict[tuple[str, str], Callable[[AlegraState, Call], tuple[int, Any]]] = {
    ("GET", "company"): _company,
    ("PUT", "company"): _change_company,
    ("GET", "users/self"): _myself,
    ("GET", "users"): _users,
    ("GET", "categories"): _ledger_accounts,
    ("GET", "custom-fields"): _none,
    ("GET", "variant-attributes"): _none,
    ("POST", "invoices/stamp"): _stamp,
}


# --- by resource


def _create_invoice(call: Call) -> Record:
    company = call.company
    asked = call.body.get("stamp")
    stamp = isinstance(asked, Mapping) and asked.get("generateStamp") is True
    body = {**call.body, "status": "open"} if stamp else call.body
    record = documents.create_invoice(company, body, call.faults)
    if not stamp:
        return record
    try:
        return stamp_one(company, record, call.faults)
    except Refusal:  # the invoice exists: refusing now would say that it does not
        return record


def _open_invoice(call: Call, record: Record) -> Record:
    opened = documents.open_invoice(call.company, record)
    asked = call.body.get("stamp")
    if isinstance(asked, Mapping) and asked.get("generateStamp") is True:
        return stamp_one(call.company, opened, call.faults)
    return opened


CREATORS: dict[str, Callable[[Call], Record]] = {
    "invoices": _create_invoice,
    "remissions": lambda call: documents.create_remission(call.company, call.body, call.faults),
    "contacts": lambda call: create_contact(call.company, call.body),
    "items": lambda call: create_item(call.company, call.body),
    "payments": lambda call: money.create_payment(call.company, call.body),
    "credit-notes": lambda call: money.create_credit_note(call.company, call.body, call.faults),
    "inventory-adjustments": lambda call: money.create_adjustment(call.company, call.body),
    "warehouse-transfers": lambda call: money.create_transfer(call.company, call.body),
}
UPDATERS: dict[str, Callable[[Call, Record], Record]] = {
    "invoices": lambda call, record: documents.update_invoice(call.company, record, call.body, call.faults),
    "remissions": lambda call, record: documents.update_remission(call.company, record, call.body, call.faults),
    "contacts": lambda call, record: update_contact(call.company, record, call.body),
    "items": lambda call, record: update_item(call.company, record, call.body),
}
DELETERS: dict[str, Callable[[Company, Record], None]] = {
    "invoices": documents.delete_invoice,
    "remissions": documents.delete_remission,
    "payments": money.delete_payment,
    "credit-notes": money.delete_credit_note,
}
ACTIONS: dict[tuple[str, str], Callable[[Call, Record], Record]] = {
    ("invoices", "open"): _open_invoice,
    ("invoices", "void"): lambda call, record: documents.void_invoice(call.company, record),
    ("remissions", "open"): lambda call, record: documents.set_remission_status(call.company, record, "open"),
    ("remissions", "void"): lambda call, record: documents.set_remission_status(call.company, record, "void"),
    ("payments", "open"): lambda call, record: money.set_payment_status(call.company, record, "open"),
    ("payments", "void"): lambda call, record: money.set_payment_status(call.company, record, "void"),
}
