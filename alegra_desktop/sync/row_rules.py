"""What a person may ask of a row as it stands now, and why not; the engine's moves are in `domain.states`."""

from __future__ import annotations

from collections.abc import Callable

from alegra_desktop.domain.ledger import DOCUMENT, PAYMENT, Row
from alegra_desktop.domain.overview import CORRECTIONS, DOUBTS, FAILED_CORRECTIONS
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.sync.decide import ASKED, UNDONE_RUN

#: Row.reason of what the merchant skipped.
BY_MERCHANT = "by_merchant"

_BUYER = frozenset(
    {
        Kind.CUSTOMER_ID_INVALID,
        Kind.CUSTOMER_DATA_INCOMPLETE,
        Kind.CUSTOMER_NOT_CLIENT,
        Kind.CUSTOMER_CITY_UNKNOWN,
        Kind.CUSTOMER_USE_REGIME,
    }
)
_UNANSWERED = (State.SENDING, State.UNKNOWN)


def _asked(row: Row) -> bool:
    return row.state is State.HELD and row.problem is not None and row.problem.kind in ASKED


def _standing(row: Row) -> str:
    """Why nothing can be decided about it any more, "" if something can."""
    if row.state in _UNANSWERED:
        return "verifying"
    return "in_alegra" if row.alegra_id and row.state is not State.DELETED else ""


def _skip(row: Row) -> str:
    if row.key.role != DOCUMENT:
        return "document"
    if row.state in (State.WAITING, State.READY, State.HELD, State.REJECTED, State.DELETED):
        return _standing(row)
    return _standing(row) or "document"


def _unskip(row: Row) -> str:
    return "" if row.state is State.SKIPPED and row.reason == BY_MERCHANT else "not_skipped"


def _to_be_issued(row: Row) -> bool:
    """Trying it again makes it a legal document."""
    problem = row.problem if row.state is State.HELD else None
    return problem is not None and problem.kind is Kind.REJECTED_AT_STAMPING


def _retry(row: Row) -> str:
    if _asked(row) or _to_be_issued(row):
        return "question"
    if row.key.role not in (DOCUMENT, PAYMENT):
        return "document"
    if row.state in (State.HELD, State.REJECTED):
        return ""
    return "verifying" if row.state in _UNANSWERED else "document"


def _issue(row: Row) -> str:
    return "" if _to_be_issued(row) and row.alegra_id else "document"


def _answer(row: Row) -> str:
    return "" if _asked(row) and not row.alegra_id else "no_question"


def _adopt(row: Row) -> str:
    known = row.problem is not None and row.problem.kind is Kind.ALREADY_INVOICED
    return _answer(row) or ("" if known else "no_question")


def _bill(row: Row) -> str:
    if row.state in _UNANSWERED or row.alegra_id:
        return _standing(row)
    held = row.state is State.HELD and row.problem is not None and row.problem.kind in _BUYER
    return "" if held else "buyer"


def _again(row: Row) -> str:
    left = row.state is State.SKIPPED and bool(row.alegra_id) and row.reason in (BY_MERCHANT, UNDONE_RUN)
    if row.key.role == DOCUMENT and (row.state is State.DELETED or left):
        return ""
    return "verifying" if row.state in _UNANSWERED else "document"


def _choose(row: Row) -> str:
    return "" if row.state is State.CONFLICT and row.key.role == DOCUMENT else "one_document"


def _correct(row: Row) -> str:
    """A correction is proposed for its document, or one was tried and did not succeed."""
    if row.key.role != DOCUMENT or row.state not in (State.DRAFT, State.ISSUED) or row.notice is None:
        return "no_question"
    if row.notice.kind in (Kind.OUTCOME_UNKNOWN, Kind.STAMPING_PENDING):
        return "verifying"
    tried = "proposal" in row.notice.details
    return "" if tried or row.notice.kind in CORRECTIONS | DOUBTS | FAILED_CORRECTIONS else "no_question"


def _mark(row: Row) -> str:
    """What a person may call done: a correction, or that a credited invoice's sale stands again."""
    stands = row.state is State.VOIDED and row.notice is not None and row.notice.kind is Kind.CREDITED_STANDS
    return "" if stands else _correct(row)


def _credit(row: Row) -> str:
    """A final invoice may be credited whatever the store says of its sale."""
    if row.key.role != DOCUMENT or row.kind != DocumentKind.INVOICE.value or row.state is not State.ISSUED:
        return "document"
    return "verifying" if _correct(row) == "verifying" else ""


#: By the office's command; `adopt` is an answer that only one of the questions has.
RULES: dict[str, Callable[[Row], str]] = {
    "skip": _skip,
    "unskip": _unskip,
    "retry": _retry,
    "issue_again": _issue,
    "answer": _answer,
    "adopt": _adopt,
    "bill_as_unidentified": _bill,
    "correct_buyers": _bill,
    "create_again": _again,
    "choose_document": _choose,
    "mark_corrected": _mark,
    "correct": _correct,
    "credit": _credit,
}


def may(row: Row) -> frozenset[str]:
    """The commands that are possible for a row now."""
    return frozenset(name for name, why_not in RULES.items() if not why_not(row))


def hindrance(command: str, row: Row) -> Problem | None:
    """Why a command is not possible for a row now; None if it is."""
    why = RULES[command](row)
    return not_possible(why, row.key.sale_id) if why else None


def not_possible(why: str, subject: str = "") -> Problem:
    return Problem(Kind.NOT_POSSIBLE, subject, {"hindrance": why})
