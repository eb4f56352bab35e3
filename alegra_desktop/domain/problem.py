"""A problem: why a sale is not a document, or why an integration cannot run."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """Every reason the program can give. `problems.py` holds who acts and the words of each."""

    ALEGRA_CREDENTIALS = "alegra_credentials"
    ALEGRA_OTHER_COMPANY = "alegra_other_company"
    ALEGRA_PERMISSION = "alegra_permission"
    ALEGRA_PLAN = "alegra_plan"
    ALEGRA_DOWN = "alegra_down"
    MARK_NOT_KEPT = "mark_not_kept"
    THROTTLED = "throttled"
    OFFLINE = "offline"
    INSECURE_CONNECTION = "insecure_connection"
    KEYRING_LOCKED = "keyring_locked"
    KEYRING_MISSING = "keyring_missing"
    PRODUCT_NOT_LINKED = "product_not_linked"
    PRODUCT_INACTIVE = "product_inactive"
    PRODUCT_IS_PARENT = "product_is_parent"
    PRODUCT_WITHOUT_TAX = "product_without_tax"
    PRODUCT_DUPLICATED = "product_duplicated"
    TAX_MISSING = "tax_missing"
    TAX_CONTRADICTS = "tax_contradicts"
    PRODUCT_KEY_MISSING = "product_key_missing"
    CHARGE_ITEM_MISSING = "charge_item_missing"
    CUSTOMER_ID_INVALID = "customer_id_invalid"
    CUSTOMER_DATA_INCOMPLETE = "customer_data_incomplete"
    CUSTOMER_NOT_CLIENT = "customer_not_client"
    CUSTOMER_CITY_UNKNOWN = "customer_city_unknown"
    CUSTOMER_USE_REGIME = "customer_use_regime"
    FINAL_CONSUMER_MISSING = "final_consumer_missing"
    WAREHOUSE_NOT_LINKED = "warehouse_not_linked"
    PAYMENT_FORM_NOT_LINKED = "payment_form_not_linked"
    SETTING_GONE = "setting_gone"
    CURRENCY_NOT_ENABLED = "currency_not_enabled"
    TOTAL_DIFFERS = "total_differs"
    UNKNOWN_ORDER_STATE = "unknown_order_state"
    SALE_DISPUTED = "sale_disputed"
    NUMBERING_EXPIRED = "numbering_expired"
    NUMBERING_USED_UP = "numbering_used_up"
    NUMBERING_SOON = "numbering_soon"
    PREFLIGHT_INCOMPLETE = "preflight_incomplete"
    REJECTED_BY_ALEGRA = "rejected_by_alegra"
    NO_STOCK = "no_stock"
    REJECTED_AT_STAMPING = "rejected_at_stamping"
    STAMPING_PENDING = "stamping_pending"
    CHANGED_IN_ALEGRA = "changed_in_alegra"
    OUTCOME_UNKNOWN = "outcome_unknown"
    FOUND_TWICE = "found_twice"
    DELETED_IN_ALEGRA = "deleted_in_alegra"
    ALREADY_INVOICED = "already_invoiced"
    FIRST_SCAN_MATCHES = "first_scan_matches"
    HANDLED_BEFORE = "handled_before"
    REFUND_OF_DRAFT = "refund_of_draft"
    REFUND_OF_REMISSION = "refund_of_remission"
    REFUND_OF_INVOICE = "refund_of_invoice"
    REFUND_PARTIAL = "refund_partial"
    CREDITED_STANDS = "credited_stands"
    CORRECTION_REFUSED = "correction_refused"
    CORRECTION_UNANSWERED = "correction_unanswered"
    PAID_BY_HAND = "paid_by_hand"
    STORE_CREDENTIALS = "store_credentials"
    STORE_REFUSES = "store_refuses"
    STORE_DOWN = "store_down"
    STORE_INCOMPLETE = "store_incomplete"
    FILE_NOT_UNDERSTOOD = "file_not_understood"
    WATCH_FOLDER_GONE = "watch_folder_gone"
    DISK_FULL = "disk_full"
    DATABASE_BUSY = "database_busy"
    DATABASE_DAMAGED = "database_damaged"
    DATABASE_NEWER = "database_newer"
    MAIL_FAILED = "mail_failed"
    OVERDUE = "overdue"
    ALREADY_RUNNING = "already_running"
    SETTINGS_WRONG = "settings_wrong"
    NOT_POSSIBLE = "not_possible"  # what was asked for does not fit how things stand; nothing changed
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem. `subject` names the thing to repair (a product id, a buyer's number), so equal causes group.

    `details` fills the placeholders of the words (`{product}`, `{words}`, ...); all values are text.
    """

    kind: Kind
    subject: str = ""
    details: dict[str, str] = field(default_factory=dict)


def settings_wrong(code: str, subject: str = "", **values: str) -> Problem:
    """SETTINGS_WRONG for the reason of this code, which `REASONS` words in every language; `values` fill its words."""
    return Problem(Kind.SETTINGS_WRONG, subject, {"reason_code": code, **values})


class ProblemError(Exception):
    """Raised where a problem stops the whole piece of work (an integration, a set-up, a file)."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.kind.value)
        self.problem = problem
