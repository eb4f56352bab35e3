"""The one table from (exception | status and body) to what became of a request (R3).

For a creation the answer is an `Outcome`; anything that does not prove "created" or "not created" is `Unknown`. For a
read it is a `CallFailed`. Words are taken from the answer's body or from the name of the exception, never from
headers or addresses, so they hold no secret of ours.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import msgspec

from alegra_desktop.domain.catalog import is_id
from alegra_desktop.domain.outcomes import (
    CallFailed,
    Created,
    Denied,
    Failure,
    NotSent,
    Outcome,
    Refused,
    Throttled,
    Unknown,
)

WORDS_LIMIT = 500  # characters of the other side's words that are kept
DEFAULT_RESET = 60.0  # seconds: the longest period Alegra's limit has, used when a 429 does not say
LONGEST_RESET = 300.0  # a promise longer than this is not believed

REFUSED = frozenset({400, 404, 405, 413, 415, 422})
DENIED = frozenset({401, 402, 403})

#: Beyond these no number means anything, and counting with it would take for ever.
_LONGEST_NUMBER = 100
_LARGEST_EXPONENT = 60
#: No answer known is nested half as deep; whatever walks through one relies on it.
_DEEPEST = 64

_CONTROL = re.compile(r"[\x00-\x1f\x7f\s]+")
_TAG = re.compile(r"<[^>]*>")

#: Raised before a byte of the request was written. Everything else may have arrived.
_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)


def parse(body: bytes) -> Any:
    """JSON with floats as `Decimal`. Raises ValueError for anything that is not JSON in UTF-8, and for JSON that
    nobody can mean: nested without end, numbers beyond all measure."""
    try:
        found = _decoder.decode(body)
    except (msgspec.DecodeError, RecursionError, ArithmeticError) as error:
        raise ValueError("not JSON") from error
    _check_depth(found)
    return found


def _decimal(text: str) -> Decimal:
    number = Decimal(text)
    if len(text) > _LONGEST_NUMBER or abs(number.adjusted()) > _LARGEST_EXPONENT:
        raise ValueError("a number beyond all measure")
    return number


_decoder = msgspec.json.Decoder(float_hook=_decimal)


def _check_depth(value: Any) -> None:
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(_DEEPEST):
        inner = [one for part in level for one in (part.values() if type(part) is dict else part)]
        level = [one for one in inner if type(one) is dict or type(one) is list]
        if not level:
            return
    raise ValueError("nested too deep")


def not_sent(error: BaseException) -> NotSent | None:
    """`NotSent` if this exception proves that the request never left, else None."""
    if not isinstance(error, _NOT_SENT):
        return None
    if _is_tls(error):
        return NotSent(Failure.INSECURE, "the certificate was not accepted")
    return NotSent(Failure.OFFLINE, type(error).__name__)


def of_exception(error: Exception) -> Outcome:
    """What became of a creation that ended in an exception."""
    return not_sent(error) or Unknown(type(error).__name__)


def of_answer(status: int, headers: Mapping[str, str], body: bytes, now: datetime, *, needs_id: bool) -> Outcome:
    """What became of a creation that was answered. `now`: aware, for a reset given as a date.

    With `needs_id` False any 2xx JSON counts (stamping answers per invoice): a list arrives as `{"items": [...]}`.
    """
    if 200 <= status < 300:
        return _created(status, body, needs_id=needs_id)
    if status == 429:
        return Throttled(reset_seconds(headers, now))
    if status in DENIED:
        return Denied(status, _words(body)[1])
    if status in REFUSED:
        code, words, whole = _error(body)
        return Refused(status, code, words, whole)
    return Unknown(f"HTTP {status}")


def failed_exception(error: Exception) -> CallFailed:
    """Why a read that ended in an exception failed."""
    never = not_sent(error)
    if never is not None:
        return CallFailed(never.failure, words=never.words)
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return CallFailed(Failure.TIMEOUT, words=type(error).__name__)
    if isinstance(error, httpx.DecodingError):
        return CallFailed(Failure.BAD_ANSWER, words=type(error).__name__)
    return CallFailed(Failure.SERVER, words=f"the connection was lost ({type(error).__name__})")


def failed_answer(status: int, body: bytes) -> CallFailed:
    """Why a read answered with something other than 2xx failed."""
    failure = {
        401: Failure.UNAUTHORIZED,
        402: Failure.PLAN,
        403: Failure.FORBIDDEN,
        404: Failure.NOT_FOUND,
        429: Failure.THROTTLED,
        408: Failure.TIMEOUT,
    }.get(status)
    if failure is None:
        failure = Failure.SERVER if status >= 500 else Failure.REFUSED if status >= 400 else Failure.BAD_ANSWER
    code, words = _words(body)
    return CallFailed(failure, status=status, code=code, words=words)


def reset_seconds(headers: Mapping[str, str], now: datetime) -> float:
    """Seconds until a throttled request may be tried, from the headers of a 429; 60 when they do not say."""
    for name in ("x-rate-limit-reset", "ratelimit-reset", "x-ratelimit-reset", "retry-after"):
        seconds = seconds_of(headers.get(name), now)
        if seconds is not None:
            return min(max(seconds, 0.0), LONGEST_RESET)
    return DEFAULT_RESET


def seconds_of(text: str | None, now: datetime) -> float | None:
    """A header's time as seconds from `now`: seconds left, a moment in epoch seconds, or an HTTP date."""
    if not text:
        return None
    try:
        number = float(text.split(",")[0])
    except ValueError:
        try:
            moment = parsedate_to_datetime(text)
        except (ValueError, OverflowError):
            return None
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return (moment - now).total_seconds()
    if number != number or number in (float("inf"), float("-inf")):
        return None
    # No period lasts 30 years: such a number is a moment.
    return number - now.timestamp() if number > 1e9 else number


def _created(status: int, body: bytes, *, needs_id: bool) -> Outcome:
    try:
        answer = parse(body)
    except ValueError:
        return Unknown(f"HTTP {status} with a body that is not JSON")
    if not needs_id:
        return Created("", answer if isinstance(answer, dict) else {"items": answer})
    made = answer.get("id") if isinstance(answer, dict) else None
    found = str(made).strip() if isinstance(made, str | int) and not isinstance(made, bool) else ""
    if is_id(found) and found.strip("0"):
        return Created(found, answer)
    return Unknown(f"HTTP {status} without an id")


def _words(body: bytes) -> tuple[str, str]:
    code, words, _ = _error(body)
    return code, words


def _error(body: bytes) -> tuple[str, str, dict[str, Any]]:
    """(application code, words, whole object) of an error's body in any of the known shapes; empty when unreadable."""
    try:
        answer = parse(body)
    except ValueError:
        return "", _clean(_TAG.sub(" ", body[:4000].decode("utf-8", "replace"))), {}
    if isinstance(answer, list):  # one error in a list, as some gateways answer
        answer = answer[0] if answer else {}
    if isinstance(answer, str):
        return "", _clean(answer), {}
    if not isinstance(answer, dict):
        return "", "", {}
    inner = answer.get("error")
    # {"error": {...}} wraps the usual shape; {"error": "code", "error_description": "..."} is OAuth's.
    source: dict[str, Any] = {**answer, **inner} if isinstance(inner, dict) else answer
    code = source.get("code") if source.get("code") is not None else inner if isinstance(inner, str) else ""
    texts = [source.get("message"), source.get("error_description"), *_texts(source.get("details"))]
    texts += _texts(source.get("errors"))
    words = _clean(" ".join(text for text in texts if isinstance(text, str) and text))
    return _clean(str(code)), words or (_clean(inner) if isinstance(inner, str) else ""), source


def _texts(value: Any) -> list[str]:
    """The texts inside a `details` or `errors` member, whatever its shape."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for part in value.values() for text in _texts(part)]
    if isinstance(value, list):
        return [text for part in value[:10] for text in _texts(part)]
    return []


def _clean(text: str) -> str:
    return _CONTROL.sub(" ", text).strip()[:WORDS_LIMIT]


#: They say that a handshake was not finished, not that anything was wrong with it: the network's fault.
_UNFINISHED = (ssl.SSLWantReadError, ssl.SSLWantWriteError, ssl.SSLEOFError, ssl.SSLZeroReturnError)


def _is_tls(error: BaseException | None) -> bool:
    """Whether a failed connection failed because of TLS: the cause is kept in the chain of exceptions."""
    seen = 0
    while error is not None and seen < 10:
        wrong = isinstance(error, ssl.SSLError | ssl.CertificateError) and not isinstance(error, _UNFINISHED)
        if wrong or "CERTIFICATE_VERIFY_FAILED" in str(error):
            return True
        error = error.__cause__ or error.__context__
        seen += 1
    return False
