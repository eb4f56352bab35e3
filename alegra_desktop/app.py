"""Composition root: the one place that knows every room. Builds, starts, and stops in order."""

from __future__ import annotations

import asyncio
import os
import random
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from alegra_desktop import __version__
from alegra_desktop.alegra.client import Alegra
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import ProblemError
from alegra_desktop.domain.sale import Store
from alegra_desktop.lock import FolderLock
from alegra_desktop.logs import Redactor
from alegra_desktop.net.client import Network
from alegra_desktop.net.limits import RateLimiter
from alegra_desktop.net.mail import Smtp
from alegra_desktop.paths import Folders
from alegra_desktop.paths import folders as usual_folders
from alegra_desktop.settings import Addresses, SetupFile, read_setup
from alegra_desktop.settings import addresses as read_addresses
from alegra_desktop.storage.files import restore
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.stores.base import SalesSource
from alegra_desktop.stores.by_hand import FilesOnly
from alegra_desktop.stores.hotmart import HotmartSource
from alegra_desktop.stores.mastershop import MasterShopSource
from alegra_desktop.sync.engine import ALEGRA_TOKEN, STORE_SECRETS, Engine
from alegra_desktop.sync.events import EngineEvent
from alegra_desktop.sync.office import Office
from alegra_desktop.sync.setup import SetupRequest, set_up
from alegra_desktop.vault import KeyringVault, MemoryVault, Vault

if TYPE_CHECKING:
    from alegra_desktop.gui.shell import Plan
    from alegra_desktop.practice.servers import PracticeServers
    from alegra_desktop.practice.state import Login


class SystemClock:
    """Real time, real waiting, real chance."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    def random(self) -> float:
        return random.random()


class NetConnections:
    """Opens Alegra and the stores over one HTTP client. The limit counts per Alegra user, whoever shares it (R18)."""

    def __init__(self, network: Network, clock: SystemClock, addresses: Addresses, redact: Redactor) -> None:
        self._network = network
        self._redact = redact
        self._clock = clock
        self._addresses = addresses
        self._limiters: dict[str, RateLimiter] = {}

    def alegra(self, user: str, token: str) -> Alegra:
        self._redact.register(token, user)
        limiter = self._limiters.setdefault(user.strip().lower(), RateLimiter(self._clock))
        return Alegra(self._network, self._addresses.alegra, user, token, limiter)

    async def woke(self) -> None:
        await self._network.drop_pool()

    def store(
        self, store: Store, account: str, settings: dict[str, str], secrets: dict[str, str], timezone: str
    ) -> SalesSource:
        for name, secret in secrets.items():
            self._redact.register(secret, settings.get("client_id", "") if name == "client_secret" else "")
        if settings.get("source") == "file":
            return FilesOnly(store)
        if store is Store.HOTMART:
            return HotmartSource(
                self._network,
                self._clock,
                timezone,
                settings.get("client_id", ""),
                secrets.get("client_secret", ""),
                secrets.get("basic", ""),
                base_url=self._addresses.hotmart,
                auth_url=self._addresses.hotmart_auth,
                account_hint=account,
                learned=self._redact.register,
            )
        return MasterShopSource(
            self._network,
            self._clock,
            timezone,
            secrets.get("api_key", ""),
            base_url=self._addresses.mastershop,
            account_hint=account,
            learned=self._redact.register,
        )


@asynccontextmanager
async def running_engine(
    folders: Folders,
    vault: Vault,
    addresses: Addresses,
    redact: Redactor,
    publish: Callable[[EngineEvent], None],
    *,
    letters: bool = True,
) -> AsyncIterator[Engine]:
    """An engine with the data folder locked, the ledger open and the network up; closed in the opposite order.

    Raises `ProblemError` ALREADY_RUNNING, or what opening the ledger raises.
    """
    clock = SystemClock()
    with FolderLock(folders.data):
        ledger = Ledger.open(folders.data, clock.now)
        try:
            network = Network(clock, user_agent=f"alegra_desktop/{__version__}")
            try:
                connections = NetConnections(network, clock, addresses, redact)
                yield Engine(ledger, vault, clock, connections, publish, Smtp(redact) if letters else None)
            finally:
                await network.close()
        finally:
            ledger.close()


@asynccontextmanager
async def running_practice(
    folders: Folders, redact: Redactor, publish: Callable[[EngineEvent], None]
) -> AsyncIterator[tuple[Engine, PracticeServers]]:
    """The practice servers of a data folder, and an engine with a ledger of its own that knows nothing else.

    Raises `ProblemError` ALREADY_RUNNING, or what opening the ledger raises.
    """
    # Only here: nobody else waits for three web servers to be loaded.
    from alegra_desktop.practice.returns import Returns
    from alegra_desktop.practice.servers import PracticeServers

    vault = MemoryVault()
    # Before the servers: two processes must not fill the same sample data.
    with FolderLock(folders.practice), PracticeServers(folders.practice) as servers:
        Returns(servers)
        where = read_addresses(servers.environment())
        async with running_engine(folders.for_practice(), vault, where, redact, publish, letters=False) as engine:
            for integration in engine.ledger.integrations():
                for name, secret in _practice_secrets(integration, servers).items():
                    vault.set(integration.name, name, secret)
            yield engine, servers


def _practice_secrets(integration: Integration, servers: PracticeServers) -> dict[str, str]:
    """What the practice servers let this integration in with. They are worthless, so nobody keeps them."""
    found: dict[str, str] = {}
    for login in servers.logins():
        same = {
            "alegra": login.values.get("user") == integration.alegra_user,
            Store.HOTMART.value: login.values.get("client_id") == integration.store_settings.get("client_id"),
            Store.MASTERSHOP.value: True,  # there is one account only
        }
        if login.system in ("alegra", integration.store.value) and same[login.system]:
            found |= login.values
    wanted = (ALEGRA_TOKEN, *STORE_SECRETS[integration.store])
    return {name: found[name] for name in wanted if name in found}


async def set_up_samples(engine: Engine, servers: PracticeServers) -> None:
    """The sample integrations, through the same set-up file a merchant would write; what is set up already stays."""
    from alegra_desktop.practice.samples import sample_integrations  # loaded with the servers, see `running_practice`

    for sample in sample_integrations(servers):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "setup.toml"
            file.write_text(sample.setup_toml, "utf-8")
            request = request_of(read_setup(file, sample.secrets))
        there = engine.ledger.integrations()
        taken = {(one.store, one.alegra_user) for one in there}
        if request.name not in {one.name for one in there} and (request.store, request.alegra_user) not in taken:
            await set_up(engine, request)


def request_of(file: SetupFile) -> SetupRequest:
    """The engine's command for a set-up file."""
    return SetupRequest(
        name=file.name,
        store=file.store,
        alegra_user=file.alegra_user,
        rules=file.rules,
        store_settings=file.store_settings,
        secrets=file.secrets,
    )


# --- the window -------------------------------------------------------------------------------------------------------


def run_window(folders: Folders, redact: Redactor, *, practice: bool, hidden: bool) -> int:
    """The program with its window, until it is quit. The engine opens while the window shows already."""
    from alegra_desktop.gui.shell import run  # only here: the commands of a terminal do not wait for Qt to be loaded

    return run(window_plan(folders, redact, practice=practice, hidden=hidden))


def window_plan(folders: Folders, redact: Redactor, *, practice: bool, hidden: bool) -> Plan:
    """What the window is built from: the engine to open, the ledger to read, and where everything is kept."""
    from alegra_desktop.gui.autostart import program
    from alegra_desktop.gui.shell import Plan

    own = folders.for_practice() if practice else folders
    with suppress(ProblemError):  # the engine meets the same obstacle, and the window shows its answer
        _make(folders, own)
    logins: list[Login] = []
    office = _practice_office(folders, redact, logins.extend) if practice else _real_office(folders, redact)
    usual = usual_folders(None, {})
    return Plan(
        open_office=office,
        open_reader=lambda: Ledger.open(own.data, SystemClock().now, read_only=True),
        restore=lambda backup: _put_back(own.data, backup),
        data=folders.data,
        own=own.data,
        logs=own.logs,
        practice=practice,
        hidden=hidden,
        redact=redact,
        restart=tuple(program(None if folders == usual else folders.data)),
        sample_logins=lambda: tuple(logins),
    )


OpenOffice = Callable[[Callable[[EngineEvent], None]], AbstractAsyncContextManager[Office]]


def _put_back(folder: Path, backup: Path) -> None:
    """The engine is closed meanwhile; nobody else may open one on this folder. Raises `ProblemError`."""
    with FolderLock(folder):
        restore(folder, backup)


def _make(folders: Folders, own: Folders) -> None:
    folders.create()
    own.create()


def _real_office(folders: Folders, redact: Redactor) -> OpenOffice:
    @asynccontextmanager
    async def opened(publish: Callable[[EngineEvent], None]) -> AsyncIterator[Office]:
        folders.create()
        where = read_addresses(os.environ)
        async with running_engine(folders, KeyringVault(), where, redact, publish) as engine:
            yield Office(engine)

    return opened


def _practice_office(folders: Folders, redact: Redactor, let_in: Callable[[list[Login]], object]) -> OpenOffice:
    @asynccontextmanager
    async def opened(publish: Callable[[EngineEvent], None]) -> AsyncIterator[Office]:
        _make(folders, folders.for_practice())
        async with running_practice(folders, redact, publish) as (engine, servers):
            let_in(servers.logins())
            await set_up_samples(engine, servers)
            yield Office(engine)

    return opened
