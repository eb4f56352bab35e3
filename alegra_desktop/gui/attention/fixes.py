"""What the buttons of each kind of problem do. Every kind has its way out here, and every way leads somewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from alegra_desktop.domain.overview import Tab, tab_of
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.gui.attention import corrections, repairs
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.hands import Hands, Rows
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.sync.answers import web_link, web_page
from alegra_desktop.sync.stock import keeps_stock
from alegra_desktop.sync.stock_moves import items_of

Fix = Callable[[Hands, Line, Rows], None]

#: Where an option that Alegra lost is chosen again.
_SETTING = {
    "number_template": "documents.number_template",
    "seller": "documents.seller",
    "cost_center": "documents.cost_center",
    "charges_item": "documents.charges_item",
    "item": "documents.charges_item",
    "bank_account": "documents.bank_accounts",
    "bank_accounts": "documents.bank_accounts",
    "tax": "taxes.default",
    "fallback_warehouse": "warehouses.fallback",
}


def _owner(line: Line) -> str:
    return line.integrations[0] if line.integrations else ""


def _sync(hands: Hands, line: Line, rows: Rows) -> None:
    hands.sync(line)


def _sync_again(hands: Hands, line: Line, rows: Rows) -> None:
    """Something outside was repaired: what it had refused is sent again too."""
    hands.sync(line, retry=True)


def _retry(hands: Hands, line: Line, rows: Rows) -> None:
    """These sales, or everything if it stands for the whole integration."""
    if rows:
        hands.retry(line, rows)
    else:
        hands.sync(line, retry=True)


def _skip(hands: Hands, line: Line, rows: Rows) -> None:
    hands.skip(line, rows)


def _correct_or_retry(hands: Hands, line: Line, rows: Rows) -> None:
    """A document that a correction is open for is corrected; what waits without one is looked at again."""
    (corrections.correct if corrections.proposed(hands, rows) else _retry)(hands, line, rows)


def _done_or_retry(hands: Hands, line: Line, rows: Rows) -> None:
    (repairs.undo_in_alegra if corrections.proposed(hands, rows) else _retry)(hands, line, rows)


def _leave_or_skip(hands: Hands, line: Line, rows: Rows) -> None:
    (repairs.undo_in_alegra if corrections.proposed(hands, rows) else _skip)(hands, line, rows)


def _answer(answer: str) -> Fix:
    return lambda hands, line, rows: hands.answer(line, rows, answer)


def _option(name: str) -> Fix:
    return lambda hands, line, rows: hands.go("settings", integration=_owner(line), option=name)


def _section(name: str) -> Fix:
    return lambda hands, line, rows: hands.go("settings", integration=_owner(line), section=name)


def _page(key: str, **what: object) -> Fix:
    return lambda hands, line, rows: hands.go(key, integration=_owner(line), **what)


def _product(**what: object) -> Fix:
    """The store's product that the problem names."""
    return lambda hands, line, rows: hands.go(
        "products", integration=_owner(line), product=line.problem.subject, kind=line.kind, **what
    )


def _key(hands: Hands, line: Line, rows: Rows) -> None:
    """An item of Alegra without key, or a product that is to become an item: the page finds out which."""
    hands.go(
        "products",
        integration=_owner(line),
        item=line.problem.subject,
        product=line.problem.subject,
        kind=line.kind,
        do="key",
    )


def _item(**what: object) -> Fix:
    """What is linked to the item in Alegra that the problem names."""
    return lambda hands, line, rows: hands.go(
        "products", integration=_owner(line), item=line.problem.subject, kind=line.kind, **what
    )


def _warehouse(hands: Hands, line: Line, rows: Rows) -> None:
    hands.go("warehouses", integration=_owner(line), warehouse=line.problem.subject)


def _tax_of_item(hands: Hands, line: Line, rows: Rows) -> None:
    hands.go("taxes", integration=_owner(line), tab="products", item=line.problem.subject)


def _stock(hands: Hands, line: Line, rows: Rows) -> None:
    """The items of what Alegra refused, in the stock of both sides; a store without stock has only Alegra's."""
    one = next((one for one in hands.desk.integrations() if one.name == _owner(line)), None)
    reader = hands.desk.reader
    if one is None or reader is None or not keeps_stock(one):
        hands.browse(web_page("items"))
        return
    items = tuple(item for row in rows for item in items_of(reader.row(row)))
    hands.go("warehouses", integration=one.name, tab="stock", items=items)


def _setting_gone(hands: Hands, line: Line, rows: Rows) -> None:
    setting = line.problem.details.get("setting", "")
    if setting == "warehouse":
        _warehouse(hands, line, rows)
    else:
        hands.go("settings", integration=_owner(line), option=_SETTING.get(setting, "documents.type"))


def _account_of_form(hands: Hands, line: Line, rows: Rows) -> None:
    hands.go("settings", integration=_owner(line), option="documents.bank_accounts", entry=line.problem.subject)


def _details(hands: Hands, line: Line, rows: Rows) -> None:
    """The story of the sale; without one, what the program noted."""
    if rows:
        hands.go("history", row=rows[0])
    else:
        hands.go("log")


def _contact(hands: Hands, line: Line, rows: Rows) -> None:
    known = line.problem.details.get("id", "")
    hands.browse(web_link("contact", known) if known else web_page("contacts"))


def _in_alegra(hands: Hands, line: Line, rows: Rows) -> None:
    hands.browse_row(rows)


def _report(hands: Hands, line: Line, rows: Rows) -> None:
    """What support needs to know, without secrets and without customers."""
    hands.go("report")


_INVOICES = "Ingresos › Facturas de venta"

#: One for each caption of `problems.words`, in its order.
FIXES: dict[Kind, tuple[Fix, ...]] = {
    Kind.ALEGRA_CREDENTIALS: (_option("alegra.token_env"),),
    Kind.ALEGRA_OTHER_COMPANY: (_option("alegra.token_env"),),
    Kind.ALEGRA_PERMISSION: (_sync_again,),
    Kind.ALEGRA_PLAN: (_sync_again,),
    Kind.ALEGRA_DOWN: (_sync,),
    Kind.MARK_NOT_KEPT: (repairs.look_for_mark_again,),
    Kind.THROTTLED: (_details,),
    Kind.OFFLINE: (_sync,),
    Kind.INSECURE_CONNECTION: (_sync,),
    Kind.KEYRING_LOCKED: (_sync,),  # reading a secret is what makes the system ask for its password
    Kind.KEYRING_MISSING: (repairs.keep_secrets_in_session,),
    Kind.PRODUCT_NOT_LINKED: (_product(),),
    Kind.PRODUCT_INACTIVE: (_item(),),
    Kind.PRODUCT_IS_PARENT: (_item(),),
    Kind.PRODUCT_WITHOUT_TAX: (_tax_of_item,),
    Kind.PRODUCT_DUPLICATED: (_product(),),
    Kind.TAX_MISSING: (_product(do="tax"),),
    Kind.TAX_CONTRADICTS: (_tax_of_item,),
    Kind.PRODUCT_KEY_MISSING: (_key,),
    Kind.CHARGE_ITEM_MISSING: (_option("documents.charges_item"),),
    Kind.CUSTOMER_ID_INVALID: (repairs.correct_customer,),
    Kind.CUSTOMER_DATA_INCOMPLETE: (repairs.correct_customer,),
    Kind.CUSTOMER_NOT_CLIENT: (_contact,),
    Kind.CUSTOMER_CITY_UNKNOWN: (repairs.correct_customer,),
    Kind.CUSTOMER_USE_REGIME: (repairs.correct_customer,),
    Kind.FINAL_CONSUMER_MISSING: (_contact,),
    Kind.WAREHOUSE_NOT_LINKED: (_warehouse,),
    Kind.PAYMENT_FORM_NOT_LINKED: (_account_of_form,),
    Kind.SETTING_GONE: (_setting_gone,),
    Kind.CURRENCY_NOT_ENABLED: (repairs.enable_currency,),
    Kind.TOTAL_DIFFERS: (repairs.compare,),
    Kind.UNKNOWN_ORDER_STATE: (repairs.classify,),
    Kind.SALE_DISPUTED: (_correct_or_retry, _leave_or_skip),
    Kind.NUMBERING_EXPIRED: (_option("documents.number_template"),),
    Kind.NUMBERING_USED_UP: (_option("documents.number_template"),),
    Kind.NUMBERING_SOON: (_page("checkup"),),
    Kind.PREFLIGHT_INCOMPLETE: (_page("checkup"),),
    Kind.REJECTED_BY_ALEGRA: (_retry,),
    Kind.NO_STOCK: (_stock,),
    Kind.REJECTED_AT_STAMPING: (repairs.issue_again,),
    Kind.STAMPING_PENDING: (_sync,),
    Kind.CHANGED_IN_ALEGRA: (_retry,),
    Kind.OUTCOME_UNKNOWN: (_details,),
    Kind.FOUND_TWICE: (repairs.choose_document,),
    Kind.DELETED_IN_ALEGRA: (_skip, repairs.create_again),
    Kind.ALREADY_INVOICED: (repairs.compare_twins("adopt"), repairs.compare_twins("create")),
    Kind.FIRST_SCAN_MATCHES: (repairs.review_matches,),
    Kind.HANDLED_BEFORE: (_answer("skip"), repairs.create_after_all),
    Kind.REFUND_OF_DRAFT: (corrections.correct, repairs.undo_in_alegra),
    Kind.REFUND_OF_REMISSION: (corrections.correct, repairs.undo_in_alegra),
    Kind.REFUND_OF_INVOICE: (corrections.correct, repairs.undo_in_alegra),
    Kind.REFUND_PARTIAL: (corrections.correct, repairs.undo_in_alegra),
    Kind.CREDITED_STANDS: (repairs.undo_in_alegra,),
    Kind.CORRECTION_REFUSED: (_correct_or_retry, _done_or_retry),
    Kind.CORRECTION_UNANSWERED: (_correct_or_retry, _done_or_retry),
    Kind.PAID_BY_HAND: (_in_alegra,),
    Kind.STORE_CREDENTIALS: (_section("store"),),
    Kind.STORE_REFUSES: (_page("history", do="import"),),
    Kind.STORE_DOWN: (_sync,),
    Kind.STORE_INCOMPLETE: (_sync,),
    Kind.FILE_NOT_UNDERSTOOD: (_page("history", do="import"),),
    Kind.WATCH_FOLDER_GONE: (_option("sync.watch_folder"),),
    Kind.DISK_FULL: (_sync,),
    Kind.DATABASE_BUSY: (_sync,),
    Kind.DATABASE_DAMAGED: (_section("copies"),),
    Kind.DATABASE_NEWER: (repairs.tell_versions,),
    Kind.MAIL_FAILED: (_section("mail"),),
    Kind.OVERDUE: (_sync,),
    Kind.ALREADY_RUNNING: (_sync,),
    Kind.SETTINGS_WRONG: (_page("settings"),),
    Kind.INTERNAL: (_report,),
    Kind.NOT_POSSIBLE: (_details,),
}

#: Where in Alegra the repair is made, as its menus call it. It stands beside the button, whatever that opens.
PLACES: dict[Kind, str] = {
    Kind.ALEGRA_CREDENTIALS: "Configuración › Integraciones › Integración manual (API)",
    Kind.ALEGRA_OTHER_COMPANY: "Configuración › Integraciones › Integración manual (API)",
    Kind.ALEGRA_PERMISSION: "Configuración › Usuarios",
    Kind.CUSTOMER_NOT_CLIENT: "Contactos › Clientes",
    Kind.FINAL_CONSUMER_MISSING: "Contactos › Clientes",
    Kind.CURRENCY_NOT_ENABLED: "Configuración › Empresa",
    Kind.NUMBERING_EXPIRED: "Configuración › Facturación › Numeraciones",
    Kind.NUMBERING_USED_UP: "Configuración › Facturación › Numeraciones",
    Kind.NUMBERING_SOON: "Configuración › Facturación › Numeraciones",
    Kind.REJECTED_AT_STAMPING: _INVOICES,
    Kind.CHANGED_IN_ALEGRA: _INVOICES,
    Kind.REFUND_OF_DRAFT: _INVOICES,
    Kind.REFUND_OF_INVOICE: "Ingresos › Notas crédito",
    Kind.REFUND_OF_REMISSION: "Ingresos › Remisiones",
    Kind.REFUND_PARTIAL: "Ingresos › Notas crédito",
    Kind.CREDITED_STANDS: _INVOICES,
    Kind.CORRECTION_REFUSED: _INVOICES,
    Kind.CORRECTION_UNANSWERED: "Ingresos › Notas crédito",
    Kind.PAID_BY_HAND: "Ingresos › Pagos recibidos",
    Kind.NO_STOCK: "Inventario › Ajustes de inventario",
}

#: Retrying a sale makes sense where the repair happens outside the program; never while its document is looked for,
#: and what is to be issued is asked about.
_NEVER_AGAIN = frozenset(
    {
        Kind.OUTCOME_UNKNOWN,
        Kind.REJECTED_AT_STAMPING,
        Kind.STAMPING_PENDING,
        Kind.FOUND_TWICE,
        Kind.DELETED_IN_ALEGRA,
        Kind.CREDITED_STANDS,
        Kind.ALREADY_INVOICED,
        Kind.HANDLED_BEFORE,
    }
)


def fix(
    desk: Desk,
    parent: QWidget,
    integration: str,
    problem: Problem,
    rows: Rows,
    answer: int = 0,
    looks: Looks | None = None,
) -> None:
    """Press a problem's button from anywhere: `answer` is which of its captions, the first one if there is but one."""
    hands = Hands(desk, parent, looks or Looks(desk.formats))
    owners = {one.name: one.id for one in desk.integrations()}
    tab = tab_of(problem) or Tab.MINE
    line = Line(tab, problem, (integration,), (owners.get(integration, 0),), tuple(rows))
    ways = FIXES[problem.kind]
    ways[min(max(answer, 0), len(ways) - 1)](hands, line, line.rows)


def may_retry(line: Line) -> bool:
    return bool(line.rows) and line.tab is Tab.MINE and line.kind not in _NEVER_AGAIN


def may_skip(line: Line) -> bool:
    return bool(line.rows) and line.tab is Tab.MINE
