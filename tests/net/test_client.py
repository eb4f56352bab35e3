"""The client against a real socket that misbehaves: what is repeated, what is not, and what became of it."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import logging
import ssl
import subprocess
from collections.abc import Awaitable, Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

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
from alegra_desktop.net.client import Network, Request
from alegra_desktop.net.limits import RateLimiter
from alegra_desktop.net.outcomes import not_sent
from tests.net.raw import DROP, SILENCE, FakeClock, RawServer, answer, raw_server

Talk = Callable[[Network, RawServer], Awaitable[Any]]
HALF = answer(201, b'{"id":"7"}')[:-4]


def talk(conversation: Talk, *replies: bytes | None, clock: FakeClock | None = None) -> tuple[Any, RawServer]:
    """Run a conversation with a server that gives these replies."""

    async def run() -> tuple[Any, RawServer]:
        network = Network(clock or FakeClock(), user_agent="alegra-desktop/test")
        async with raw_server(*replies) as server:
            try:
                return await conversation(network, server), server
            finally:
                await network.close()

    return asyncio.run(run())


def create(*replies: bytes | None, **fields: Any) -> tuple[Outcome, RawServer]:
    async def conversation(network: Network, server: RawServer) -> Outcome:
        return await network.create(Request("POST", f"{server.url}/invoices", json={"n": 1}, **fields))

    return talk(conversation, *replies)


def read(*replies: bytes | None, clock: FakeClock | None = None, **fields: Any) -> tuple[Any, RawServer]:
    async def conversation(network: Network, server: RawServer) -> Any:
        try:
            return await network.read(Request(fields.pop("method", "GET"), f"{server.url}/items", **fields))
        except CallFailed as failed:
            return failed

    return talk(conversation, *replies, clock=clock)


def test_a_creation_goes_out_once_and_exactly() -> None:
    body = {"price": Decimal("84033.613445"), "name": "Curso «ñ»", "quantity": Decimal(1)}

    async def conversation(network: Network, server: RawServer) -> Outcome:
        return await network.create(Request("POST", f"{server.url}/invoices", json=body, headers={"X-One": "1"}))

    outcome, server = talk(conversation, answer(201, b'{"id":"7","total":100000.00}'))
    assert outcome == Created("7", {"id": "7", "total": Decimal("100000.00")})
    [seen] = server.seen
    assert seen.body == '{"price":84033.613445,"name":"Curso «ñ»","quantity":1}'.encode()
    assert seen.headers["content-type"] == "application/json"
    assert seen.headers["user-agent"] == "alegra-desktop/test"
    assert seen.headers["x-one"] == "1"


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (DROP, Unknown("RemoteProtocolError")),
        (HALF, Unknown("RemoteProtocolError")),
        (answer(502, b"<html>"), Unknown("HTTP 502")),
        (answer(302, headers={"Location": "/elsewhere"}), Unknown("HTTP 302")),
        (answer(200, b"{}"), Unknown("HTTP 200 without an id")),
        (answer(200, b"<html>"), Unknown("HTTP 200 with a body that is not JSON")),
        (answer(400, b'{"message":"No","code":3065}'), Refused(400, "3065", "No", {"message": "No", "code": 3065})),
        (answer(401), Denied(401)),
        (answer(429, headers={"X-Rate-Limit-Reset": "9"}), Throttled(9)),
        (b"SSH-2.0-nothing\r\n\r\n", Unknown("RemoteProtocolError")),
        (answer(201, b"no gzip", {"Content-Encoding": "gzip"}), Unknown("DecodingError")),
    ],
)
def test_one_attempt_whatever_is_answered(reply: bytes, outcome: Outcome) -> None:
    found, server = create(reply)
    assert found == outcome
    assert len(server.seen) == 1


def test_silence_is_unknown() -> None:
    outcome, server = create(SILENCE, read_timeout=0.05)
    assert outcome == Unknown("ReadTimeout")
    assert len(server.seen) == 1


@pytest.mark.outside_network
def test_what_never_left_is_not_sent() -> None:
    async def conversation(network: Network, server: RawServer) -> list[Outcome]:
        urls = (
            "http://127.0.0.1:1",
            "https://nobody.invalid",
            "http://plain.invalid",
            "ftp://127.0.0.1",
            "http://h:port",
        )
        return [await network.create(Request("POST", url, json={})) for url in urls]

    outcomes, server = talk(conversation, DROP)
    assert [outcome.failure for outcome in outcomes if isinstance(outcome, NotSent)] == [
        Failure.OFFLINE,
        Failure.OFFLINE,
        Failure.INSECURE,
        Failure.INSECURE,
        Failure.OFFLINE,
    ]
    assert not server.seen


def test_cancelling_a_creation_passes_through() -> None:
    async def run() -> int:
        network = Network(FakeClock(), user_agent="t")
        limiter = RateLimiter(FakeClock())
        async with raw_server(SILENCE) as server:
            task = asyncio.create_task(network.create(Request("POST", server.url, json={}), limiter))
            while not server.seen:
                await asyncio.sleep(0.001)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await network.close()
        return limiter.in_flight

    assert asyncio.run(run()) == 0


@pytest.mark.parametrize(
    ("reply", "failure"),
    [
        (DROP, Failure.SERVER),
        (HALF, Failure.SERVER),
        (answer(500), Failure.SERVER),
        (answer(200, b"<html>"), Failure.BAD_ANSWER),
        (answer(200, b""), Failure.BAD_ANSWER),
    ],
)
def test_reads_are_repeated_three_times(reply: bytes, failure: Failure) -> None:
    clock = FakeClock()
    failed, server = read(reply, clock=clock)
    assert failed.failure is failure
    assert len(server.seen) == 3
    assert clock.slept == [0.75, 1.5]


@pytest.mark.parametrize("status", [301, 400, 401, 402, 403, 404, 405])
def test_final_answers_to_reads_are_not_repeated(status: int) -> None:
    failed, server = read(answer(status, headers={"Location": "/"}))
    assert failed.status == status
    assert len(server.seen) == 1


def test_a_read_that_comes_back() -> None:
    found, server = read(DROP, answer(503), answer(200, b'[{"price":1.50}]'))
    assert found == [{"price": Decimal("1.50")}]
    assert len(server.seen) == 3


def test_a_throttled_read_waits_for_the_reset() -> None:
    clock = FakeClock()
    found, _ = read(answer(429, headers={"X-Rate-Limit-Reset": "20"}), answer(200, b"[]"), clock=clock)
    assert found == []
    assert clock.time - 1000 >= 21


def test_an_empty_answer_to_a_delete_is_fine() -> None:
    assert read(answer(200), method="DELETE")[0] is None
    assert read(answer(204), method="PUT", json={"a": 1})[0] is None


def test_queries_forms_and_compressed_answers() -> None:
    found, server = read(
        answer(200, gzip.compress(b'{"a":1}'), {"Content-Encoding": "gzip"}),
        method="POST",
        params=(("id", "1,2"), ("q", "ñ &")),
        form={"grant_type": "client_credentials"},
    )
    assert found == {"a": 1}
    [seen] = server.seen
    assert seen.path == "/items?id=1%2C2&q=%C3%B1+%26"
    assert seen.body == b"grant_type=client_credentials"
    assert seen.headers["content-type"] == "application/x-www-form-urlencoded"


def test_connections_are_kept_and_dropped_on_request() -> None:
    async def conversation(network: Network, server: RawServer) -> None:
        request = Request("GET", server.url)
        await network.read(request)
        await network.read(request)
        await network.drop_pool()
        await network.read(request)

    _, server = talk(conversation, answer(200, b"[]"))
    assert [seen.connection for seen in server.seen] == [1, 1, 2]


def test_dropping_the_pool_spares_requests_under_way() -> None:
    async def conversation(network: Network, server: RawServer) -> Any:
        slow = asyncio.create_task(network.read(Request("GET", server.url, read_timeout=0.1), tries=1))
        while not server.seen:
            await asyncio.sleep(0.001)
        await network.drop_pool()
        after = await network.read(Request("GET", server.url))
        with pytest.raises(CallFailed) as caught:
            await slow
        return after, caught.value.failure

    assert talk(conversation, SILENCE, answer(200, b"[1]"))[0] == ([1], Failure.TIMEOUT)


def test_cookies_of_one_login_never_go_out_with_anothers() -> None:
    async def conversation(network: Network, server: RawServer) -> None:
        for _ in range(2):
            await network.read(Request("GET", server.url))

    _, server = talk(conversation, answer(200, b"[]", {"Set-Cookie": "session=ana; Path=/"}))
    assert all("cookie" not in seen.headers for seen in server.seen)


def test_loopback_never_goes_through_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert read(answer(200, b"[]"))[0] == []


def test_a_proxy_of_the_environment_is_used_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    async def conversation(network: Network, server: RawServer) -> Outcome:
        monkeypatch.setenv("https_proxy", server.url)
        return await network.create(Request("POST", "https://shop.invalid/x", json={}))

    outcome, server = talk(conversation, answer(403))
    assert isinstance(outcome, NotSent)
    assert server.seen[0].method == "CONNECT"


def test_the_log_names_the_path_and_nothing_secret(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    read(
        answer(401, b'{"message":"body-secret"}'),
        params=(("identification", "1020304050"),),
        headers={"Authorization": "Basic header-secret"},
    )
    text = caplog.text
    assert "GET http://127.0.0.1:" in text
    assert "/items 401 " in text
    assert not [secret for secret in ("secret", "1020304050", "identification") if secret in text]


def test_a_request_shows_no_secret() -> None:
    shown = repr(Request("GET", "https://h", headers={"Authorization": "Basic abc"}, form={"p": "abc"}, json="abc"))
    assert "abc" not in shown


@pytest.mark.parametrize("key", ["“a-key-in-typographic-quotes”", "two\nlines", "clé"])
def test_a_login_no_server_can_have_given_out_never_leaves(key: str) -> None:
    failed, server = read(answer(200, b"[]"), headers={"ms-api-key": key})
    assert failed.failure is Failure.UNAUTHORIZED
    assert key not in failed.words
    assert server.seen == []


def test_every_attempt_passes_the_limiter_and_is_told() -> None:
    clock = FakeClock()
    limiter = RateLimiter(clock)
    told: list[int] = []

    async def conversation(network: Network, server: RawServer) -> None:
        await network.read(Request("GET", server.url), limiter, sent=lambda: told.append(1))
        await network.create(Request("POST", server.url, json={}), limiter, sent=lambda: told.append(1))

    talk(conversation, answer(502), answer(200, b"[]"), clock=clock)
    assert limiter.requests == len(told) == 3
    assert limiter.in_flight == 0


def test_exceptions_of_a_transport_in_process_are_classified() -> None:
    class Broken(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            raise ConnectionResetError("dropped in process")

    async def run() -> tuple[Outcome, Failure]:
        network = Network(FakeClock(), user_agent="t", transport=Broken())
        outcome = await network.create(Request("POST", "https://alegra.invalid/x", json={}))
        with pytest.raises(CallFailed) as caught:
            await network.read(Request("GET", "https://alegra.invalid/x"))
        return outcome, caught.value.failure

    assert asyncio.run(run()) == (Unknown("ConnectionResetError"), Failure.SERVER)


def test_a_certificate_nobody_signed_is_refused_before_anything_is_sent(tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    made = subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
         "-keyout", str(key), "-out", str(certificate)],
        capture_output=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)

    async def run(trusted: ssl.SSLContext | None) -> tuple[Outcome, int]:
        network = Network(FakeClock(), user_agent="t", ssl_context=trusted)
        async with raw_server(answer(201, b'{"id":1}'), tls=tls) as server:
            outcome = await network.create(Request("POST", server.url, json={}))
            await network.close()
            return outcome, len(server.seen)

    outcome, requests = asyncio.run(run(None))
    assert isinstance(outcome, NotSent)
    assert (outcome.failure, requests) == (Failure.INSECURE, 0)
    assert asyncio.run(run(ssl.create_default_context(cafile=str(certificate)))) == (Created("1", {"id": 1}), 1)


def test_an_answer_that_unpacks_to_too_much_is_given_up_early() -> None:
    bomb = gzip.compress(bytes(200 * 1024 * 1024), 4)
    packed = answer(200, bomb, {"Content-Encoding": "gzip"})
    outcome, _ = create(packed)
    assert outcome == Unknown("DecodingError")
    failed, _ = read(packed, packed, packed)
    assert failed.failure is Failure.BAD_ANSWER


@pytest.mark.parametrize("encoding", ["gzip, gzip", "br", "zstd", "x"])
def test_a_packing_nobody_asked_for_is_not_opened(encoding: str) -> None:
    outcome, _ = create(answer(201, gzip.compress(gzip.compress(b'{"id":1}')), {"Content-Encoding": encoding}))
    assert outcome == Unknown("DecodingError")


def test_a_long_refusal_is_not_searched_to_its_end() -> None:
    words = b'{"message":"' + b"x" * 8_000_000 + b'"}'
    outcome, _ = create(answer(400, words), headers={"Authorization": "Basic dTpzZWNyZXQtdG9rZW4="})
    assert isinstance(outcome, Refused)
    assert len(outcome.words) <= 500


def test_a_handshake_that_is_never_finished_is_a_matter_of_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alegra_desktop.net.client.CONNECT_SECONDS", 0.2)

    async def conversation(network: Network, server: RawServer) -> Outcome:
        # It waits for the end of a request's head, which a greeting of TLS never has.
        return await network.create(Request("POST", server.url.replace("http", "https"), json={}))

    outcome, _ = talk(conversation, SILENCE)
    assert outcome == NotSent(Failure.OFFLINE, "ConnectTimeout")
    cut = httpx.ConnectError("")
    cut.__cause__ = ssl.SSLEOFError(8, "EOF occurred in violation of protocol")
    assert not_sent(cut) == NotSent(Failure.OFFLINE, "ConnectError")


def test_the_numbers_of_a_refused_login_are_nobody_s() -> None:
    """A revoked token is answered with the limit of the nameless; the user's own limit goes on as it was."""

    def spent(left: int, reset: int) -> dict[str, str]:
        return {"X-Rate-Limit-Limit": "60", "X-Rate-Limit-Remaining": str(left), "X-Rate-Limit-Reset": str(reset)}

    async def conversation(network: Network, server: RawServer) -> RateLimiter:
        limiter = RateLimiter(FakeClock())
        for _ in range(2):
            with contextlib.suppress(CallFailed):
                await network.read(Request("GET", f"{server.url}/items"), limiter)
        return limiter

    mine = answer(200, b"[]", spent(30, 40))
    limiter, _ = talk(conversation, mine, answer(401, b"{}", spent(60, 60)))
    assert (limiter._left, limiter.limit) == (29, 60)  # the refused request counts as spent, and tells nothing
