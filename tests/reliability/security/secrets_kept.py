"""Secrets are in the keyring and nowhere else: three lives of a computer, and a search of everything they left."""

from __future__ import annotations

import json
import sys
import tempfile
from base64 import b64encode
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from urllib.parse import quote

from alegra_desktop.alegra.client import Alegra
from alegra_desktop.app import SystemClock
from alegra_desktop.domain.problem import ProblemError
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Store
from alegra_desktop.net.client import Network, Request
from alegra_desktop.net.limits import RateLimiter
from alegra_desktop.settings import SetupFile
from alegra_desktop.stores.hotmart import HotmartSource
from alegra_desktop.stores.hotmart_login import Credentials
from alegra_desktop.stores.mastershop import MasterShopSource
from alegra_desktop.sync.setup import SetupRequest
from alegra_desktop.vault import MemoryVault
from tests.reliability.security import stories
from tests.reliability.security.echo import SHAPES
from tests.reliability.security.forms import Searcher, Secret
from tests.reliability.security.group import Group
from tests.reliability.security.machine import Machine, new_machine
from tests.reliability.security.stories import BEGINNING, WORK, Story, troubles

STARTS = ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.spawn", "os.system", "os.fork", "os.forkpty")


def nowhere(count: int | None = None, jobs: int = 2) -> Group:
    """Every story told, everything searched. `count`: shapes of refusals, all of them unless told."""
    group = Group("secrets: places searched")
    lives = {"beginning": BEGINNING, "work": WORK, "troubles": troubles(len(SHAPES) if count is None else count)}
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(max(min(jobs, len(lives)), 1)) as pool:
        for part in pool.map(lambda name: _live(Path(folder) / name, name, lives[name]), lives):
            group.checks += part.checks
            group.wrong += part.wrong
    group.note = f"{sum(map(len, lives.values()))} stories"
    return group


def _live(folder: Path, name: str, told: dict[str, Story]) -> Group:
    group = Group(name)
    with new_machine(folder) as machine:
        for title, story in told.items():
            try:
                story(machine)
            except AssertionError as error:
                group.wrong.append(f"{name}, {title}: did not happen: {error}")
            group.wrong += map(str, machine.search(title))
        for started in machine.noted(*STARTS):
            group.wrong.append(f"{name}: a process was started, and given all that ours was: {started}")
        _only_in_the_keyring(machine, group)
        group.checks += machine.searched
    return group


def _only_in_the_keyring(machine: Machine, group: Group) -> None:
    held = machine.searcher.found(machine.keyring.read_bytes())
    for name in machine.secrets:
        group.expect([one for one in held if one.startswith(name)], f"{name} is not in the keyring, so where is it?")


def searcher_finds() -> Group:
    """The control: a secret planted on purpose, in every dress and place, is found; ordinary text is not."""
    group = Group("secrets: planted, to be found")
    secret = Secret("planted", 'Kq7/Vw+pZ"4&Jr<9=Ty\\2mXe?Hd8~uB6', ("ana@tienda.example",))
    searcher = Searcher([secret])
    value, pair = secret.value, f"ana@tienda.example:{secret.value}"
    dresses: dict[str, bytes] = {
        "plain": value.encode(),
        "json": json.dumps({"token": value}).encode(),
        "php": json.dumps(value).replace("/", "\\/").encode(),
        "header": b"Authorization: Basic " + b64encode(pair.encode()),
        "inside base64": b64encode(f"login={value};".encode()),
        "wrapped": b64encode(pair.encode())[:30] + b"\r\n " + b64encode(pair.encode())[30:],
        "url": quote(value, safe="").lower().encode(),
        "hex": value.encode().hex().encode(),
        "utf-16": value.encode("utf-16"),
        "its end only": value[-12:].encode(),
        "over two lines": f"{value[:20]}\n2026-10-01 INFO {value[20:]}".encode(),
        "backwards case": b64encode(value.encode()).swapcase(),
    }
    for dress, content in dresses.items():
        group.expect(searcher.found(b"\0before " + content + b" after"), f"not found: {dress}")
    group.expect(not searcher.found(Path(stories.__file__).read_bytes()), "found in ordinary text")
    with tempfile.TemporaryDirectory() as folder, new_machine(Path(folder) / "machine") as machine:
        _plant(machine, group)
    return group


def _plant(machine: Machine, group: Group) -> None:
    token = machine.secrets["PRACTICE_ALEGRA_CO"]
    for place in ("ledger.sqlite3-wal", "logs/alegra_desktop.log.3", "backups/x.sqlite3", "in-use.lock", "export.csv"):
        file = machine.data / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"before {token} after")
        group.expect(machine.search("planted"), f"not found in {place}")
        file.unlink()
    code = "import os, sys, subprocess\nprint(sys.argv[1])\nsubprocess.run(['true', os.environ['TOKEN']])"
    machine.run(token, program=(sys.executable, "-c", code), environment={"TOKEN": token})
    places = {found.place for found in machine.search("planted")}
    group.expect(places == {"stdout", "notes"}, f"found in {places}, not on the terminal and in a child's arguments")
    group.expect(machine.noted(*STARTS), "a process was started and nobody noted it")
    machine.notes.unlink()
    group.expect(not machine.search("nothing planted"), "found where nothing is")


def objects() -> Group:
    """What Python shows of everything that holds a secret."""
    group = Group("secrets: objects shown")
    secret = "Kq7Vw-pZ4Jr9Ty2mXe-Hd8uB6"
    searcher = Searcher([Secret("secret", secret, ("ana@tienda.example", "client"))])
    clock = SystemClock()
    network = Network(clock, user_agent="t")
    header = {"Authorization": f"Basic {secret}"}
    request = Request("POST", "https://h.invalid", (("a", "b"),), {"x": secret}, {"client_secret": secret}, header)
    vault = MemoryVault()
    vault.set("shop", "token", secret)
    secrets, rules = {"token": secret}, Rules(date(2026, 10, 1))
    things: list[object] = [
        network,
        request,
        vault,
        Alegra(network, "https://h.invalid", "ana@tienda.example", secret, RateLimiter(clock)),
        HotmartSource(network, clock, "America/Bogota", "client", secret),
        MasterShopSource(network, clock, "America/Bogota", secret),
        Credentials("client", secret, secret),
        SetupRequest("shop", Store.HOTMART, "ana@tienda.example", rules, {}, secrets),
        SetupFile("shop", Store.HOTMART, "ana@tienda.example", secrets, {}, rules),
        _error(lambda: HotmartSource(network, clock, "America/Bogota", "", "", secret)),
        _error(lambda: MasterShopSource(network, clock, "America/Bogota", secret + "é")),
    ]
    for thing in things:
        for shown in (repr(thing), str(thing), f"{thing}"):
            group.expect(not searcher.found(shown.encode()), f"{type(thing).__name__} shows it: {shown[:80]}")
    return group


def _error(make: Callable[[], object]) -> object:
    """The exception, with its problem and whatever hangs on it."""
    try:
        return make()
    except ProblemError as error:
        return [error, error.problem, error.args, error.__cause__, error.__context__]
