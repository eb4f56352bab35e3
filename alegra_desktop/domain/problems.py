"""What the program knows about each kind of problem, once: who acts, what retries it, and its words in every language.

The words are sentences with `{placeholders}`. They fill from three places, in this order: the problem's own `details`,
the terms of the company's country (`{issue}` is "emitir" in Colombia and "timbrar" in Mexico), and a stand-in for what
nobody said. A piece in square brackets is left out if one of its values is missing, so that "[ since {time}]" does
not end in nothing. `words()` therefore never fails and never shows a bare placeholder, whatever a problem carries.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from alegra_desktop.domain import problem_words_en, problem_words_es, problem_words_pt
from alegra_desktop.domain.problem import Kind, Problem


class Who(StrEnum):
    """Who has to act so that it ends."""

    MERCHANT = "merchant"
    NOBODY = "nobody"  # it is retried and ends by itself
    SUPPORT = "support"


class Retry(StrEnum):
    """What makes the program try again."""

    AUTOMATIC = "automatic"
    AFTER_FIX = "after_fix"  # the repair is made inside the program, so it knows when to try
    BUTTON = "button"  # the repair happens elsewhere: the merchant says when
    ANSWER = "answer"  # a question or proposal: the merchant's answer settles it
    NONE = "none"  # a notice: nothing waits for it


@dataclass(frozen=True, slots=True)
class Facts:
    """`stops`: nothing more is created for the integration until it ends.

    `escalates`: nobody acts at first, the merchant if it lasts.
    """

    who: Who
    retry: Retry
    stops: bool = False
    escalates: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What the merchant reads. `actions` are the captions of one or two buttons, the recommended one first."""

    title: str
    cause: str
    remedy: str
    actions: tuple[str, ...] = ()


_FIXED = Facts(Who.MERCHANT, Retry.AFTER_FIX)
_FIXED_STOPS = Facts(Who.MERCHANT, Retry.AFTER_FIX, stops=True)
_BUTTON = Facts(Who.MERCHANT, Retry.BUTTON)
_BUTTON_STOPS = Facts(Who.MERCHANT, Retry.BUTTON, stops=True)
_OPENED_STOPS = Facts(Who.MERCHANT, Retry.AUTOMATIC, stops=True)
_ANSWERED = Facts(Who.MERCHANT, Retry.ANSWER)
_NOTICE = Facts(Who.MERCHANT, Retry.NONE)
_ITSELF = Facts(Who.NOBODY, Retry.AUTOMATIC)
_ITSELF_OR_ASKS = Facts(Who.NOBODY, Retry.AUTOMATIC, escalates=True)

FACTS: dict[Kind, Facts] = {
    Kind.ALEGRA_CREDENTIALS: _FIXED_STOPS,
    Kind.ALEGRA_OTHER_COMPANY: _FIXED_STOPS,
    Kind.ALEGRA_PERMISSION: _BUTTON,
    Kind.ALEGRA_PLAN: _BUTTON_STOPS,
    Kind.ALEGRA_DOWN: _ITSELF,
    Kind.MARK_NOT_KEPT: _BUTTON_STOPS,
    Kind.THROTTLED: _ITSELF,
    Kind.OFFLINE: _ITSELF,
    Kind.INSECURE_CONNECTION: _BUTTON_STOPS,
    Kind.KEYRING_LOCKED: _OPENED_STOPS,
    Kind.KEYRING_MISSING: _FIXED_STOPS,
    Kind.PRODUCT_NOT_LINKED: _FIXED,
    Kind.PRODUCT_INACTIVE: _FIXED,
    Kind.PRODUCT_IS_PARENT: _FIXED,
    Kind.PRODUCT_WITHOUT_TAX: _FIXED,
    Kind.PRODUCT_DUPLICATED: _NOTICE,
    Kind.TAX_MISSING: _FIXED,
    Kind.TAX_CONTRADICTS: _FIXED,
    Kind.PRODUCT_KEY_MISSING: _FIXED,
    Kind.CHARGE_ITEM_MISSING: _FIXED,
    Kind.CUSTOMER_ID_INVALID: _FIXED,
    Kind.CUSTOMER_DATA_INCOMPLETE: _FIXED,
    Kind.CUSTOMER_NOT_CLIENT: _BUTTON,
    Kind.CUSTOMER_CITY_UNKNOWN: _FIXED,
    Kind.CUSTOMER_USE_REGIME: _FIXED,
    Kind.FINAL_CONSUMER_MISSING: _FIXED,
    Kind.WAREHOUSE_NOT_LINKED: _FIXED,
    Kind.PAYMENT_FORM_NOT_LINKED: _FIXED,
    Kind.SETTING_GONE: _FIXED,
    Kind.CURRENCY_NOT_ENABLED: _FIXED,
    Kind.TOTAL_DIFFERS: _FIXED,
    Kind.UNKNOWN_ORDER_STATE: _FIXED,
    Kind.SALE_DISPUTED: _ANSWERED,
    Kind.NUMBERING_EXPIRED: _FIXED_STOPS,
    Kind.NUMBERING_USED_UP: _FIXED_STOPS,
    Kind.NUMBERING_SOON: _NOTICE,
    Kind.PREFLIGHT_INCOMPLETE: _BUTTON,
    Kind.REJECTED_BY_ALEGRA: _BUTTON,
    Kind.NO_STOCK: _BUTTON,
    Kind.REJECTED_AT_STAMPING: _BUTTON,
    Kind.STAMPING_PENDING: _ITSELF,
    Kind.CHANGED_IN_ALEGRA: _BUTTON,
    Kind.OUTCOME_UNKNOWN: _ITSELF,
    Kind.FOUND_TWICE: _FIXED,
    Kind.DELETED_IN_ALEGRA: _FIXED,
    Kind.ALREADY_INVOICED: _ANSWERED,
    Kind.FIRST_SCAN_MATCHES: _ANSWERED,
    Kind.HANDLED_BEFORE: _ANSWERED,
    Kind.REFUND_OF_DRAFT: _ANSWERED,
    Kind.REFUND_OF_REMISSION: _ANSWERED,
    Kind.REFUND_OF_INVOICE: _ANSWERED,
    Kind.REFUND_PARTIAL: _ANSWERED,
    Kind.CREDITED_STANDS: _ANSWERED,
    Kind.CORRECTION_REFUSED: _BUTTON,
    Kind.CORRECTION_UNANSWERED: _BUTTON,
    Kind.PAID_BY_HAND: _NOTICE,
    Kind.STORE_CREDENTIALS: _FIXED_STOPS,
    Kind.STORE_REFUSES: _ITSELF_OR_ASKS,
    Kind.STORE_DOWN: _ITSELF,
    Kind.STORE_INCOMPLETE: _ITSELF,
    Kind.FILE_NOT_UNDERSTOOD: _BUTTON,
    Kind.WATCH_FOLDER_GONE: _FIXED,
    Kind.DISK_FULL: _OPENED_STOPS,
    Kind.DATABASE_BUSY: Facts(Who.NOBODY, Retry.AUTOMATIC, stops=True, escalates=True),
    Kind.DATABASE_DAMAGED: _FIXED_STOPS,
    Kind.DATABASE_NEWER: _FIXED_STOPS,
    Kind.MAIL_FAILED: _BUTTON,
    Kind.OVERDUE: _BUTTON,
    Kind.ALREADY_RUNNING: _BUTTON_STOPS,
    Kind.SETTINGS_WRONG: _FIXED_STOPS,
    Kind.NOT_POSSIBLE: _NOTICE,
    Kind.INTERNAL: Facts(Who.SUPPORT, Retry.BUTTON),
}

_LANGUAGES = {"es": problem_words_es, "en": problem_words_en, "pt": problem_words_pt}
LANGUAGES = tuple(_LANGUAGES)
_COUNTRIES = {"co": "colombia", "mx": "mexico", "méxico": "mexico"}
_STORES = {"hotmart": "Hotmart", "mastershop": "MasterShop"}
UNSAID = "…"


def facts(kind: Kind) -> Facts:
    return FACTS[kind]


def words(problem: Problem, language: str = "es", country: str = "colombia") -> Words:
    """The words of a problem, every placeholder filled. Never raises.

    `language`: "es", "en" or "pt", a region after it is ignored ("pt_BR"); any other speaks English, the source.
    `country`: as Alegra names it ("colombia", "mexico") or its two letters; any other gets neutral terms.
    """
    tables = _LANGUAGES.get(language[:2].lower(), problem_words_en)
    home = _country(country)
    values = _Values(tables.FALLBACK, {**tables.TERMS[home], **_details(problem, tables.VALUES)})
    if problem.kind is Kind.CUSTOMER_ID_INVALID and not problem.details.get("reason"):
        values.said["reason"] = _say(tables.ID_REASONS[_id_reason(problem, home)], values)
    if problem.kind is Kind.SETTINGS_WRONG and problem.details.get("reason_code") in tables.REASONS:
        # Only a set-up file's reason has a line, if an unknown one: whoever repairs it is told the place first.
        place = tables.PLACE if "line" in problem.details and problem.details.get("file") else ""
        values.said["reason"] = _say(place + tables.REASONS[problem.details["reason_code"]], values)
    title, cause, remedy, buttons = tables.WORDS[problem.kind]
    return Words(
        _say(title, values),
        _say(cause, values),
        _first(remedy, values),
        tuple(_first(buttons, values).split(" · ")),
    )


def fill_terms(sentence: str, language: str, country: str, values: Mapping[str, str]) -> str:
    """Any sentence of ours with the terms of a country (`{issue}`, `{Issued}`, `{the_tax_office}`) and `values` filled
    in. Never raises."""
    tables = _LANGUAGES.get(language[:2].lower(), problem_words_en)
    return _FILL.vformat(sentence, (), _Values({}, {**tables.TERMS[_country(country)], **values}))


def _country(country: str) -> str:
    name = country.strip().lower()
    name = _COUNTRIES.get(name, name)
    return name if name in problem_words_en.TERMS else ""


def _id_reason(problem: Problem, country: str) -> str:
    """The code of what is wrong with an identification; `why` may be missing or one nobody has words for."""
    why = problem.details.get("why", "")
    if problem.details.get("dv") and why in ("", "check_digit"):
        return "right_digit"
    if why in problem_words_en.ID_REASONS:
        return why
    return "rfc" if country == "mexico" else "form"


def _details(problem: Problem, values: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """The problem's own details with codes turned into words; lists of codes are parted by commas."""
    result: dict[str, str] = {}
    for name, value in problem.details.items():
        known = _STORES if name == "store" else values.get(name)
        text = str(value)
        if known:
            text = ", ".join(known.get(part.strip(), part.strip()) for part in text.split(","))
        if text.strip() not in ("", "-"):
            result[name] = text
    return result


class _Values(dict[str, Any]):
    """Answers every name: what was said, the same capitalised (`{Issue}`), or the stand-in."""

    def __init__(self, fallback: Mapping[str, str], said: dict[str, str]) -> None:
        super().__init__()
        self.fallback = fallback
        self.said = said

    def knows(self, name: str) -> bool:
        return name in self.said or _lower(name) in self.said

    def __missing__(self, name: str) -> str:
        if name in self.said:
            return self.said[name]
        if _lower(name) in self.said:
            return _upper(self.said[_lower(name)])
        return self.fallback.get(name, UNSAID)


class _Fill(string.Formatter):
    """`str.format` with one addition: `{days:día|días}` writes the form that agrees with the number in `days`."""

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        return kwargs[str(key)]

    def format_field(self, value: Any, format_spec: str) -> str:
        if "|" not in format_spec:
            return str(value)
        one, many = format_spec.split("|", 1)
        return one if str(value).strip() == "1" else many


_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_FILL = _Fill()


def _say(template: str, values: _Values) -> str:
    """The sentence without the optional pieces that lack a value, filled; a stand-in never starts it in lower case."""

    def piece(match: re.Match[str]) -> str:
        return match[1] if all(values.knows(name) for name in _names(match[1])) else ""

    kept = _OPTIONAL.sub(piece, template)
    text = _FILL.vformat(kept, (), values)
    first = next(iter(_names(kept)), "")
    return _upper(text) if kept.startswith("{") and not values.knows(first) else text


def _first(template: str, values: _Values) -> str:
    """The first of the alternatives that has its values."""
    return next(filter(None, (_say(each, values) for each in template.split(" ‖ "))), "")


def _names(template: str) -> list[str]:
    return [name for _, name, _, _ in string.Formatter().parse(template) if name]


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
