"""What leaves on the wire, and for whom: addresses, certificates, redirects, cookies, proxies."""

from __future__ import annotations

import asyncio
import os
import ssl
import warnings
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import trustme

from alegra_desktop.app import NetConnections, SystemClock
from alegra_desktop.domain.outcomes import CallFailed
from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import Store
from alegra_desktop.logs import Redactor
from alegra_desktop.net.addresses import check_url
from alegra_desktop.net.client import Network, Request
from alegra_desktop.settings import ADDRESS_VARIABLES, Addresses, addresses
from alegra_desktop.sync.work import problem_of
from tests.net.raw import FakeClock
from tests.reliability.security.forms import Searcher, Secret
from tests.reliability.security.group import Group
from tests.reliability.security.recorder import Recorded, answer, recorder

USER, CLIENT = "ana@tienda.example", "5b1f2c3d-client"
SECRETS = {"token": "tk-Kq7Vw8pZ4Jr9Ty2m", "client_secret": "cs-Nf3Lb5Gx8Rc1Wk7Z", "api_key": "ak-c7e149f0b2d84a6395ce"}
SEARCHER = Searcher(Secret(name, value, (USER, CLIENT)) for name, value in SECRETS.items())

#: Plain http that only looks as if it stayed on this computer.
NOT_HERE = (
    "api.alegra.com", "localhost.evil.invalid", "127.0.0.1.nip.invalid", "localhost.", "127.0.0.1.", "2130706433",
    "0x7f000001", "0x7f.1", "0177.0.0.1", "127.1", "127.0.0.1.evil.invalid", "[::ffff:8.8.8.8]", "[::127.0.0.1]",
    "[::1].evil.invalid", "[2001:db8::1]", "[::]", "0.0.0.0", "10.0.0.1", "192.168.1.4", "169.254.169.254",
    "１２７.0.0.1", "127。0。0。1.evil.invalid", "ⓛocalhost", "lоcalhost", "localhost%00.evil.invalid",
    "localhost%2eevil.invalid", "127.0.0.1%2eevil.invalid", "evil.invalid%23@127.0.0.1", "127.0.0.1@evil.invalid",
    "127.0.0.1:80@evil.invalid", "127.0.0.1\\@evil.invalid", "evil.invalid\\127.0.0.1", "evil.invalid#@127.0.0.1",
    "evil.invalid?@127.0.0.1", "127.0.0.1\t.evil.invalid", "127.0.0.1\n.evil.invalid", "localhost\u200b.evil.invalid",
    "ana:secreto@127.0.0.1", "128.0.0.1", "126.255.255.255", "localhostt", "local", "ip6-localhost.evil.invalid",
)  # fmt: skip
HERE = ("127.0.0.1", "127.9.9.9", "localhost", "LOCALHOST", "[::1]")
SCHEMES = ("http", "HTTP", "hTtP")


def plain_http() -> Group:
    """Each of the four addresses, in the environment and at the client itself, with every trick that is known."""
    group = Group("plain http elsewhere refused")
    for host in NOT_HERE:
        for scheme in SCHEMES:
            url = f"{scheme}://{host}"
            for variable in ADDRESS_VARIABLES.values():
                group.expect(_refusal(addresses, {variable: f"{url}/api"}), f"{variable} took {url!r}")
            group.expect(_refusal(check_url, url), f"a client took {url!r}")
            group.expect(_never_left(url), f"a request left for {url!r}")
    for host in HERE:
        for scheme in SCHEMES:
            url = f"{scheme}://{host}:9/x"
            taken = [_refusal(check_url, url), *(_refusal(addresses, {v: url}) for v in ADDRESS_VARIABLES.values())]
            group.expect(not any(taken), f"{scheme}://{host} is this computer and was refused")
    return group


def _refusal(check: Callable[[Any], object], given: object) -> Kind | None:
    """The problem that stops it, None if nothing does."""
    try:
        check(given)
    except ProblemError as error:
        return error.problem.kind
    return None


class _NoNetwork:
    """Takes the place of the network: whatever reaches it would have left, for the computer it names."""

    def __init__(self) -> None:
        self.reached: list[str] = []

    async def handle_async_request(self, request: Any) -> Any:
        self.reached.append(request.url.host)
        raise ConnectionError("it would have left")

    async def aclose(self) -> None:
        pass


def _never_left(url: str) -> bool:
    transport = _NoNetwork()

    async def run() -> bool:
        network = Network(FakeClock(), user_agent="t", transport=transport)  # type: ignore[arg-type]
        await network.create(Request("POST", url, json={}, headers={"Authorization": "Basic abc"}))
        return all(host in HERE for host in transport.reached)

    return asyncio.run(run())


# --- certificates -----------------------------------------------------------------------------------------------------


def certificates() -> Group:
    """A server on this computer with every kind of bad certificate: nothing of a request reaches it."""
    group = Group("bad TLS refused unheard")
    authority = trustme.CA()
    trusted = ssl.create_default_context()
    authority.configure_trust(trusted)
    now = datetime.now(UTC)
    day = timedelta(days=1)
    issue = authority.issue_cert
    bad = {
        "wrong name": issue("other.invalid"),
        "only a name, not this address": issue("localhost.invalid", common_name="127.0.0.1"),
        "expired": issue("127.0.0.1", not_before=now - 9 * day, not_after=now - day),
        "not yet valid": issue("127.0.0.1", not_before=now + day, not_after=now + 9 * day),
        "signed by nobody we know": trustme.CA().issue_cert("127.0.0.1"),
    }
    for what, certificate in bad.items():
        _refused(group, what, _server(certificate), trusted)
    for version in (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1):
        _refused(group, f"{version.name} only", _server(issue("127.0.0.1"), version), trusted)
    _refused(group, "no TLS at all", None, trusted)
    _refused(group, "good, but not in the system's list", _server(issue("127.0.0.1")), None)
    with recorder(answer(401, b'{"message":"no"}'), _server(issue("127.0.0.1"))) as server:
        kinds = _knock(server, "https", trusted)
    group.expect(set(kinds.values()) == {Kind.ALEGRA_CREDENTIALS, Kind.STORE_CREDENTIALS}, f"good one: {kinds}")
    group.expect(SEARCHER.found(server.everything), "good one: no login reached it, so the others prove nothing")
    return group


def _server(certificate: trustme.LeafCert, only: ssl.TLSVersion | None = None) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    if only is not None:
        context.set_ciphers("DEFAULT:@SECLEVEL=0")  # OpenSSL itself would not offer such old ones
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            context.minimum_version = context.maximum_version = only
    return context


def _refused(group: Group, what: str, tls: ssl.SSLContext | None, trusted: ssl.SSLContext | None) -> None:
    with recorder(answer(401), tls) as server:
        for who, kind in _knock(server, "https", trusted).items():
            group.expect(kind is Kind.INSECURE_CONNECTION, f"{what}: {who} says {kind}")
        group.expect(b"uthorization" not in server.everything.lower(), f"{what}: a header arrived")
        group.expect(not SEARCHER.found(server.everything), f"{what}: a login arrived")


def _knock(server: Recorded, scheme: str, trusted: ssl.SSLContext | None) -> dict[str, Kind]:
    """Everybody who has a login tries to come in; the problem each of them reports."""
    url = f"{scheme}://127.0.0.1:{server.port}"

    async def run() -> dict[str, Kind]:
        clock = _Hurried()
        network = Network(clock, user_agent="t", ssl_context=trusted)
        there = NetConnections(network, clock, Addresses(url, url, url, url), Redactor())
        try:
            alegra = there.alegra(USER, SECRETS["token"])
            found = {
                "alegra": await _problem(alegra.company),
                "alegra's list": await _problem(lambda: alegra.remissions_on(date(2026, 10, 1))),
            }
            for store in Store:
                source = there.store(store, "", {"client_id": CLIENT}, SECRETS, "America/Bogota")
                found[store.value] = await _problem(source.check)
            return found
        finally:
            await network.close()

    return asyncio.run(run())


class _Hurried(SystemClock):
    """Real time without the pauses between attempts."""

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(0)


async def _problem(work: Callable[[], Awaitable[object]]) -> Kind:
    try:
        await work()
    except ProblemError as error:
        return error.problem.kind
    except CallFailed as failed:
        return problem_of(failed).kind
    raise AssertionError("it was let in")


# --- where a login goes -----------------------------------------------------------------------------------------------


def led_astray() -> Group:
    """Answers that point elsewhere: the other computer gets nothing at all, the first gets no cookie back."""
    group = Group("redirects and cookies not followed")
    trusted = ssl.create_default_context()  # once: reading the system's list takes longest
    with recorder(answer(200, b"[]")) as other, _proxy_everywhere(other):
        elsewhere = (
            f"http://127.0.0.1:{other.port}/x", f"https://127.0.0.1:{other.port}/x", f"//127.0.0.1:{other.port}/x",
            f"HTTP://LOCALHOST:{other.port}/x", f"http://127.0.0.1:{other.port}@evil.invalid/",
        )  # fmt: skip
        for place in elsewhere:
            for status in (301, 302, 303, 307, 308, 300, 305):
                _led(group, f"{status} to {place}", answer(status, b"{}", f"Location: {place}"), trusted)
            pointing = [f"{name}: {place}" for name in ("Link", "Refresh", "Content-Location", "Location")]
            pointing += [f'Alt-Svc: h2="127.0.0.1:{other.port}"; ma=999', "Set-Cookie: session=abc; Path=/"]
            _led(group, f"200 with headers to {place}", answer(200, _pointing_body(place), *pointing), trusted)
            _led(group, f"401 with headers to {place}", answer(401, _pointing_body(place), *pointing), trusted)
        group.expect(other.received == [], f"the other computer got {len(other.received)} requests")
    return group


def _pointing_body(place: str) -> bytes:
    body = (
        f'{{"items":[],"data":[],"results":[],"id":"1","next":"{place}","links":{{"next":"{place}"}},"metadata":'
        f'{{"total":90,"next":"{place}"}},"page_info":{{"next_page_token":"{place}","results_per_page":1}},'
        f'"next_page_url":"{place}","access_token":"at-{SECRETS["client_secret"]}","expires_in":9}}'
    )
    return body.encode()


def _led(group: Group, what: str, reply: bytes, trusted: ssl.SSLContext) -> None:
    """Everybody asks a server that points elsewhere. Its own requests show that they really asked."""
    with recorder(reply) as server:
        kept = asyncio.run(_ask_all(f"http://127.0.0.1:{server.port}", trusted))
    group.expect(not kept, f"{what}: {kept} cookies were kept")
    group.expect(len(server.received) >= 5, f"{what}: not everybody asked")
    group.expect(b"\ncookie:" not in server.everything.lower(), f"{what}: a cookie came back")
    absolute = [line for line in server.everything.split(b"\r\n") if b" http" in line[:12]]
    group.expect(not absolute, f"{what}: asked as a proxy: {absolute[:1]}")


async def _ask_all(url: str, trusted: ssl.SSLContext) -> int:
    """Every kind of request; how many cookies are kept at the end."""
    clock = _Hurried()
    network = Network(clock, user_agent="t", ssl_context=trusted)
    there = NetConnections(network, clock, Addresses(url, url, url, url), Redactor())
    alegra = there.alegra(USER, SECRETS["token"])
    await alegra.create("invoices", {"n": 1})
    await alegra.stamp(["1"])
    asks: list[Callable[[], Awaitable[object]]] = [alegra.company, alegra.sellers]
    asks.append(lambda: alegra.void(DocumentKind.REMISSION, "1"))
    for store in Store:
        source = there.store(store, "", {"client_id": CLIENT}, SECRETS, "America/Bogota")
        asks += [source.products, partial(source.pull, date.today(), open_sales=frozenset(), deep=False)]
    for ask in asks:
        try:
            await ask()
        except (ProblemError, CallFailed):
            continue  # such answers are problems; what counts is who was asked
    kept = sum(len(pool.client.cookies.jar) for pool in network._pools.values())
    await network.close()
    return kept


@contextmanager
def _proxy_everywhere(proxy: Recorded) -> Iterator[None]:
    """Every proxy variable leads to it: loopback must not take that way."""
    names = [name for base in ("http_proxy", "https_proxy", "all_proxy") for name in (base, base.upper())]
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(dict.fromkeys(names, f"http://127.0.0.1:{proxy.port}"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
