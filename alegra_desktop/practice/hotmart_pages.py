"""Which sales a request asks the practice Hotmart for, and how they are cut into pages."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from starlette.datastructures import QueryParams

from alegra_desktop.practice.hotmart_state import PAYMENT_TYPES, HotmartSale, HotmartState, Switches

LONGEST_WINDOW = timedelta(days=366)
MOST_ROWS = 500
UNACCEPTABLE = "The request was unacceptable, often due to a misconfigured parameter"
_FIRST_MILLISECONDS = 10**11  # less than this is a time in seconds (as milliseconds it would lie in 1973)


class BadParameter(Exception):
    """400: nothing is answered."""

    def __init__(self, error: str = "invalid_parameter", words: str = UNACCEPTABLE) -> None:
        super().__init__(words)
        self.error = error
        self.words = words


def sales_asked_for(
    state: HotmartState, client_id: str, asked: QueryParams, statuses: Sequence[str], now: datetime
) -> list[HotmartSale]:
    """The sales that fit, newest order first; raises BadParameter as the API refuses.

    `transaction` finds a sale whatever its status and date. Without a status only APPROVED and COMPLETE are shown.
    """
    wanted = _statuses(asked, statuses, state.switches)
    window = _window(asked, state.switches, now)
    for name, words in (("payment_type", PAYMENT_TYPES), ("commission_as", ("PRODUCER", "COPRODUCER", "AFFILIATE"))):
        if asked.get(name, words[0]) not in words:
            raise BadParameter
    code = asked.get("transaction")
    return [
        sale
        for sale in state.sales_of(client_id)
        if (sale.transaction == code if code else sale.filter_status in wanted and _inside(sale, window))
        and _fits(sale, asked)
    ]


def _fits(sale: HotmartSale, asked: QueryParams) -> bool:
    """The filters that look at one field each; those not sent let everything through."""
    return (
        asked.get("product_id", str(sale.product_id)) == str(sale.product_id)
        and asked.get("buyer_email", sale.buyer.email).lower() == sale.buyer.email.lower()
        and asked.get("buyer_name", "").lower() in sale.buyer.name.lower()
        and asked.get("payment_type", sale.payment_type) == sale.payment_type
        and asked.get("offer_code", sale.offer) == sale.offer
        and asked.get("commission_as", sale.commission_as) == sale.commission_as
        and asked.get("sales_source", sale.source) == sale.source
    )


def _statuses(asked: QueryParams, known: Sequence[str], switches: Switches) -> set[str]:
    """Repeated `transaction_status` means the union; one unknown word refuses everything."""
    given = asked.getlist("transaction_status")
    if switches.comma_statuses == "union":
        given = [word for text in given for word in text.split(",")]
    if any(word not in known for word in given):
        raise BadParameter
    return set(given) or {"APPROVED", "COMPLETE"}


def _window(asked: QueryParams, switches: Switches, now: datetime) -> tuple[datetime, datetime] | None:
    """The order dates asked for, both ends included; None when every date will do."""
    start, end = (_moment(asked.get(name), switches) for name in ("start_date", "end_date"))
    if start is None and end is None:
        return (now - timedelta(days=30), now) if switches.no_dates == "last-30-days" else None
    end = end or now
    start = start or end - timedelta(days=30)
    if end - start > LONGEST_WINDOW:
        raise BadParameter
    return start, end


def _moment(text: str | None, switches: Switches) -> datetime | None:
    if text is None or text == "":
        return None
    if not text.isdigit():
        raise BadParameter("invalid_value_parameter")
    value = int(text)
    if value < _FIRST_MILLISECONDS and switches.seconds_for_ms == "refuse":
        raise BadParameter("invalid_value_parameter")
    try:
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=value)
    except OverflowError:
        raise BadParameter("invalid_value_parameter") from None


def _inside(sale: HotmartSale, window: tuple[datetime, datetime] | None) -> bool:
    return window is None or window[0] <= sale.ordered_at <= window[1]


def page_of(
    rows: list[dict[str, Any]],
    asked: QueryParams,
    switches: Switches,
    *,
    most: int = MOST_ROWS,
    repeat_token: bool = False,
) -> dict[str, Any]:
    """One page of `rows` with its `page_info`. Pages are counted, so rows shift when new ones come in between.

    `repeat_token`: the next page's token is the one of this page again, as has been seen to happen.
    """
    size, page = _size(asked, switches.default_rows, most), 1
    if asked.get("page_token"):
        told_size, page = _read_token(asked["page_token"])
        size = size if asked.get("max_results") else min(told_size, most)
    first = (page - 1) * size
    part = rows[first : first + size]
    info: dict[str, Any] = {"results_per_page": len(part)}
    if switches.total_results:
        info["total_results"] = len(rows)
    if first + size < len(rows):
        info["next_page_token"] = page_token(size, page if repeat_token else page + 1)
    if page > 1:
        info["prev_page_token"] = page_token(size, page - 1)
    return {"items": part, "page_info": info}


def _size(asked: QueryParams, default: int, most: int) -> int:
    """Rows a page: more than the most is silently the most."""
    text = asked.get("max_results")
    if not text:
        return default
    if not text.isdigit() or int(text) < 1:
        raise BadParameter("invalid_value_parameter")
    return min(int(text), most)


def page_token(rows: int, page: int) -> str:
    """The token of a page: base64 of how many rows and which page."""
    return base64.b64encode(json.dumps({"rows": rows, "page": page}, separators=(",", ":")).encode()).decode()


def _read_token(token: str) -> tuple[int, int]:
    try:
        told = json.loads(base64.b64decode(token, validate=True))
        rows, page = int(told["rows"]), int(told["page"])
    except (binascii.Error, ValueError, KeyError, TypeError):
        raise BadParameter("invalid_token", "The page_token parameter is invalid") from None
    if rows < 1 or page < 1:
        raise BadParameter("invalid_token", "The page_token parameter is invalid")
    return rows, page
