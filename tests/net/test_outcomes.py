"""The table from status, body and exception to what became of a request."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime
from decimal import Decimal

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from alegra_desktop.net import outcomes

NOW = datetime(2026, 10, 8, 12, 0, tzinfo=UTC)


def of(status: int, body: bytes = b"", headers: dict[str, str] | None = None, *, needs_id: bool = True) -> Outcome:
    return outcomes.of_answer(status, httpx.Headers(headers or {}), body, NOW, needs_id=needs_id)


@pytest.mark.parametrize(
    ("body", "made"), [(b'{"id":"1045"}', "1045"), (b'{"id":12,"total":1.10}', "12"), (b'{"id":"019e-a"}', "019e-a")]
)
def test_2xx_with_an_id_is_created(body: bytes, made: str) -> None:
    outcome = of(201, body)
    assert isinstance(outcome, Created)
    assert outcome.id == made


def test_amounts_of_an_answer_are_exact() -> None:
    outcome = of(200, b'{"id":1,"total":100000.10}')
    assert isinstance(outcome, Created)
    assert outcome.body["total"] == Decimal("100000.10")


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", b"[]", b'{"id":""}', b'{"id":null}', b'{"id":true}', b'{"id":0}', b'{"id":{}}', b"<html></html>",
     b'{"id":"1045"', b"null", b"\xff\xfe", b'{"id":"../../items"}', b'{"id":"7/void"}', b'{"id":12.5}',
     b'{"id":"\xc2\xb2"}', b'{"id":-7}', b'{"id":"00"}', b'{"id":' + b"7" * 400 + b"}"],
)  # fmt: skip
def test_2xx_without_a_usable_id_is_unknown(body: bytes) -> None:
    assert isinstance(of(200, body), Unknown)


@pytest.mark.parametrize(
    "body",
    [b"[" * 100_000, b"[" * 300 + b"]" * 300, b'{"data":' * 200 + b"1" + b"}" * 200, b"1e999999999",
     b"-1E+99999999999999", b"1e-999999999", b"0." + b"1" * 5000, b"NaN",
     b'"\\ud800"', b"\xef\xbb\xbf{}", "{}".encode("utf-16")],
)  # fmt: skip
def test_what_nobody_can_mean_is_no_json(body: bytes) -> None:
    with pytest.raises(ValueError, match=r"JSON|measure|deep"):
        outcomes.parse(body)
    assert isinstance(of(200, body), Unknown)
    assert outcomes.failed_answer(500, body).failure is Failure.SERVER


def test_ordinary_depth_and_numbers_are_read() -> None:
    assert outcomes.parse(b"[" * 60 + b"1.50" + b"]" * 60)
    assert outcomes.parse(b"123456789012345678901234567890.123456") == Decimal("123456789012345678901234567890.123456")


def test_stamping_answers_need_no_id() -> None:
    assert of(200, b'{"success":true}', needs_id=False) == Created("", {"success": True})
    assert of(200, b"[1]", needs_id=False) == Created("", {"items": [1]})
    assert isinstance(of(200, b"<html>", needs_id=False), Unknown)


@pytest.mark.parametrize("status", [400, 404, 405, 413, 415, 422])
def test_these_statuses_are_refusals(status: int) -> None:
    outcome = of(status, b'{"message":"Ya existe","code":2006,"contactId":"109"}')
    assert outcome == Refused(status, "2006", "Ya existe", {"message": "Ya existe", "code": 2006, "contactId": "109"})


@pytest.mark.parametrize("status", [401, 402, 403])
def test_these_statuses_pause_the_integration(status: int) -> None:
    assert of(status) == Denied(status, "")


@pytest.mark.parametrize("status", [100, 101, 204, 301, 302, 307, 308, 408, 409, 418, 423, 425, 500, 502, 503, 599])
def test_everything_else_is_unknown(status: int) -> None:
    assert isinstance(of(status, b'{"id":1}' if status >= 300 or status < 200 else b""), Unknown)


@given(st.integers(100, 599), st.binary(max_size=60))
def test_no_answer_raises_and_only_a_2xx_creates(status: int, body: bytes) -> None:
    outcome = of(status, body)
    assert not isinstance(outcome, Created) or 200 <= status < 300
    assert isinstance(outcomes.failed_answer(status, body), CallFailed)


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        (b'{"message":"No","code":"7"}', "7", "No"),
        (b'{"error":{"message":"No","code":3065}}', "3065", "No"),
        (b'{"error":"invalid_client","error_description":"Bad login"}', "invalid_client", "Bad login"),
        (b'{"error":"invalid_client"}', "invalid_client", "invalid_client"),
        (b'{"message":"No","errors":{"items":["falta","id"]}}', "", "No falta id"),
        (b'[{"message":"No","code":1}]', "1", "No"),
        (b'"No"', "", "No"),
        (b"7", "", ""),
        (b"[]", "", ""),
        (b"", "", ""),
        (b"<html><h1>Bad\n gateway</h1></html>", "", "Bad gateway"),
    ],
)
def test_error_bodies_of_every_shape(body: bytes, code: str, words: str) -> None:
    outcome = of(400, body)
    assert isinstance(outcome, Refused)
    assert (outcome.code, outcome.words) == (code, words)
    failed = outcomes.failed_answer(400, body)
    assert (failed.failure, failed.code, failed.words) == (Failure.REFUSED, code, words)


def test_long_words_are_cut() -> None:
    outcome = of(400, b'{"message":"' + b"x" * 5000 + b'"}')
    assert isinstance(outcome, Refused)
    assert len(outcome.words) == outcomes.WORDS_LIMIT


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"X-Rate-Limit-Reset": "12"}, 12),
        ({"ratelimit-reset": "7"}, 7),
        ({"Retry-After": "3"}, 3),
        ({"Retry-After": "Thu, 08 Oct 2026 12:00:30 GMT"}, 30),
        ({"X-RateLimit-Reset": str(int(NOW.timestamp()) + 20)}, 20),
        ({"X-Rate-Limit-Reset": "-4"}, 0),
        ({"X-Rate-Limit-Reset": "99999"}, outcomes.LONGEST_RESET),
        ({"X-Rate-Limit-Reset": "soon"}, outcomes.DEFAULT_RESET),
        ({"Retry-After": "nan"}, outcomes.DEFAULT_RESET),
        ({}, outcomes.DEFAULT_RESET),
    ],
)
def test_a_429_says_when(headers: dict[str, str], seconds: float) -> None:
    assert of(429, b"", headers) == Throttled(seconds)


@pytest.mark.parametrize(
    "error",
    [httpx.ConnectError("x"), httpx.ConnectTimeout("x"), httpx.PoolTimeout("x"), httpx.ProxyError("x"),
     httpx.UnsupportedProtocol("x"), httpx.InvalidURL("x")],
)  # fmt: skip
def test_failures_before_the_first_byte_are_not_sent(error: Exception) -> None:
    outcome = outcomes.of_exception(error)
    assert isinstance(outcome, NotSent)
    assert outcome.failure is Failure.OFFLINE
    assert outcomes.failed_exception(error).failure is Failure.OFFLINE


@pytest.mark.parametrize(
    "error",
    [httpx.WriteError("x"), httpx.ReadError("x"), httpx.ReadTimeout("x"), httpx.WriteTimeout("x"),
     httpx.RemoteProtocolError("x"), httpx.LocalProtocolError("x"), httpx.DecodingError("x"), httpx.CloseError("x"),
     ConnectionResetError("x"), TimeoutError("x"), RuntimeError("x")],
)  # fmt: skip
def test_failures_afterwards_are_unknown(error: Exception) -> None:
    assert outcomes.of_exception(error) == Unknown(type(error).__name__)


def test_a_refused_certificate_is_insecure() -> None:
    error = httpx.ConnectError("x")
    error.__cause__ = OSError("inner")
    error.__cause__.__context__ = ssl.SSLCertVerificationError("self-signed")
    outcome = outcomes.of_exception(error)
    assert isinstance(outcome, NotSent)
    assert outcome.failure is Failure.INSECURE


@pytest.mark.parametrize(
    ("status", "failure"),
    [(401, Failure.UNAUTHORIZED), (402, Failure.PLAN), (403, Failure.FORBIDDEN), (404, Failure.NOT_FOUND),
     (429, Failure.THROTTLED), (400, Failure.REFUSED), (409, Failure.REFUSED), (500, Failure.SERVER),
     (503, Failure.SERVER), (302, Failure.BAD_ANSWER), (408, Failure.TIMEOUT)],
)  # fmt: skip
def test_why_a_read_failed(status: int, failure: Failure) -> None:
    failed = outcomes.failed_answer(status, b"")
    assert (failed.failure, failed.status) == (failure, status)


def test_timeouts_and_lost_connections_of_reads() -> None:
    assert outcomes.failed_exception(httpx.ReadTimeout("x")).failure is Failure.TIMEOUT
    assert outcomes.failed_exception(TimeoutError()).failure is Failure.TIMEOUT
    assert outcomes.failed_exception(httpx.ReadError("x")).failure is Failure.SERVER
    assert outcomes.failed_exception(httpx.DecodingError("x")).failure is Failure.BAD_ANSWER
