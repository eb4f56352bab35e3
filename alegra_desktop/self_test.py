"""Says of this program as it stands here, frozen or not, whether every piece that it needs is there and does its work.

One line for each check, `ok` or `FAILED` first; the exit code is 0 or 1. It works in a temporary folder, with the
practice servers, and reaches nothing outside this computer. The words are English: they are for who builds the program.
"""

from __future__ import annotations

import asyncio
import importlib
import importlib.metadata
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import zoneinfo
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from alegra_desktop import __version__, logs
from alegra_desktop.app import running_practice, set_up_samples, window_plan
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.mail import Letter, MailServer, Security
from alegra_desktop.domain.problem import ProblemError
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Store
from alegra_desktop.domain.text import one_line
from alegra_desktop.net.addresses import is_loopback
from alegra_desktop.net.client import trusted_certificates
from alegra_desktop.net.mail import Smtp
from alegra_desktop.paths import Folders, resource
from alegra_desktop.storage.database import open_database
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.stores.files import read_file
from alegra_desktop.vault import KeyringVault, VaultState

LIMIT_SECONDS = 30.0
_ANSWER_SECONDS = 8.0  # of a keyring, or of another process
_PRACTISED = timedelta(days=6)
FINE, BROKEN = 0, 1

#: Backends that encrypt, by the names under which `keyring` offers them to its users.
_BACKENDS = {"win32": ("Windows",), "darwin": ("macOS",)}.get(sys.platform, ("SecretService", "libsecret", "KWallet"))


class Failed(AssertionError):
    """A piece is missing or does not do its work; the words say which."""


@dataclass
class Bench:
    """What the checks share: a folder of their own, and what the program tried to reach outside this computer."""

    folders: Folders
    say: Callable[[str], None]
    outside: list[str] = field(default_factory=list)
    check: str = "start"  # the one under way
    failed: list[str] = field(default_factory=list)

    def give_up(self, why: str) -> None:
        """End the process at once, the check named: from another thread, or where Qt is about to end it."""
        self.say(f"FAILED {self.check}: {one_line(why)}")
        shutil.rmtree(self.folders.data, ignore_errors=True)
        os._exit(BROKEN)


Check = Callable[[Bench], str]  # says what it found, or raises


def run(say: Callable[[str], None], checks: Mapping[str, Check] | None = None) -> int:
    """Make every check, one line each through `say`, which writes it at once; returns the exit code.

    To be called once in a process: what watches over the network stays until its end.
    """
    checks = CHECKS if checks is None else checks
    started = time.monotonic()
    bench = Bench(Folders(Path(tempfile.mkdtemp(prefix="alegra-desktop-self-test-"))).create(), say)
    handler = logs.start(bench.folders.logs, logs.Redactor())
    sys.addaudithook(lambda event, arguments: _stay_here(bench, event, arguments))
    _end_in_time(bench)
    try:
        for name, check in checks.items():
            _make(name, check, bench)
    except KeyboardInterrupt:
        say(f"FAILED {bench.check}: interrupted")
        return BROKEN
    finally:
        logs.stop(handler)
        shutil.rmtree(bench.folders.data, ignore_errors=True)
    took = f"{time.monotonic() - started:.1f} s"
    say(f"broken: {', '.join(bench.failed)} ({took})" if bench.failed else f"all {len(checks)} checks passed ({took})")
    return BROKEN if bench.failed else FINE


def _make(name: str, check: Check, bench: Bench) -> None:
    bench.check = name
    started = time.monotonic()
    try:
        found = check(bench)
    except Exception as error:
        bench.failed.append(name)
        bench.say(f"FAILED {name}: {_reason(error)}")
    else:
        bench.say(f"ok     {name}: {one_line(found)} ({time.monotonic() - started:.1f} s)")


def _reason(error: Exception) -> str:
    if isinstance(error, ProblemError):
        said = words(error.problem, "en")
        return one_line(f"{said.title}. {said.cause}")
    named = isinstance(error, AssertionError) and str(error)
    return one_line(named or f"{type(error).__name__}: {error}")


def _end_in_time(bench: Bench) -> None:
    """A check that never comes back is named too."""
    timer = threading.Timer(LIMIT_SECONDS, bench.give_up, [f"not done after {LIMIT_SECONDS:.0f} s"])
    timer.daemon = True
    timer.start()


def _stay_here(bench: Bench, event: str, arguments: tuple[Any, ...]) -> None:
    """Refuses, and remembers, every attempt of this process to find or reach another computer."""
    if event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    host = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if isinstance(host, str) and host and not is_loopback(host):
        bench.outside.append(host)
        raise OSError(f"the self-test reaches nothing outside this computer: {host}")


# --- the checks -------------------------------------------------------------------------------------------------------


def _resources(bench: Bench) -> str:
    folder = resource("setup-example.toml").parent
    return f"{sum(path.is_file() for path in folder.rglob('*'))} files in {folder}"


def _ledger(bench: Bench) -> str:
    """Written by one connection and read by another, as engine and window do it."""
    folder = bench.folders.data / "ledger"
    database = open_database(folder, _now)
    try:
        journal, synchronous = (str(_first(database.one(f"PRAGMA {name}"))) for name in ("journal_mode", "synchronous"))
        if (journal.lower(), synchronous) != ("wal", "2"):
            raise Failed(f"journal {journal}, synchronous {synchronous}, instead of wal and 2")
        with Ledger(database).batch():
            saved = Ledger(database).save_integration(_integration())
        with Ledger.open(folder, _now, read_only=True) as reader:
            if reader.integration(saved.name) != saved:
                raise Failed("what was written is not what is read")
    finally:
        database.close()
    return "WAL, FULL, written and read back"


def _keyring(bench: Bench) -> str:
    """A secret kept, read and forgotten where there is a keyring; where there is none, that is said and no more."""
    offered = {entry.name: entry for entry in importlib.metadata.entry_points(group="keyring.backends")}
    for name in _BACKENDS:
        if name not in offered:
            raise Failed(f"the keyring backend {name} is not in the program")
        offered[name].load()
    if sys.platform.startswith("linux"):
        importlib.import_module("secretstorage")
    vault = KeyringVault(limit_seconds=_ANSWER_SECONDS)
    state = vault.state()
    if state is not VaultState.READY:
        return f"{state.value}; backends here: {', '.join(_BACKENDS)}"
    owner, secret = f"self-test-{os.getpid()}", os.urandom(12).hex()
    vault.set(owner, "token", secret)
    try:
        if vault.get(owner, "token") != secret:
            raise Failed("the keyring does not give back what it was given")
    finally:
        vault.delete(owner, "token")
    if vault.get(owner, "token") is not None:
        raise Failed("the keyring keeps what it was told to forget")
    return "ready; kept, read and forgotten"


def _certificates(bench: Bench) -> str:
    return f"{trusted_certificates().cert_store_stats()['x509_ca']} authorities"


def _mail(bench: Bench) -> str:
    """A letter to a server of our own, which says yes to everything."""
    asyncio.run(asyncio.wait_for(_post(), _ANSWER_SECONDS))
    return "a letter went to a server on this computer"


async def _post() -> None:
    got: list[str] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 here\r\n")
        while line := await reader.readline():
            word = line[:4].upper().strip()
            if word == b"DATA":
                writer.write(b"354 go on\r\n")
                got.append((await reader.readuntil(b"\r\n.\r\n")).decode())
            writer.write(b"221 bye\r\n" if word == b"QUIT" else b"250 yes\r\n")
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        where = MailServer("127.0.0.1", port, Security.NONE, "", "a@example.com", ("b@example.com",))
        await Smtp(logs.Redactor()).send(where, "", Letter("1", "ñ", "ñ", "<p>ñ</p>", _now()))
    if len(got) != 1 or "Message-ID" not in got[0]:
        raise Failed("the letter did not arrive as it was written")


def _time_zones(bench: Bench) -> str:
    """From the files that came with the program: Windows has none of its own."""
    before = zoneinfo.TZPATH
    zoneinfo.reset_tzpath(())
    try:
        return ", ".join(str(zoneinfo.ZoneInfo.no_cache(name)) for name in ("America/Bogota", "America/Mexico_City"))
    finally:
        zoneinfo.reset_tzpath(before)


def _spreadsheets(bench: Bench) -> str:
    file = resource("samples/reporte-historial-de-pedidos-muestra.xlsx")
    return f"{len(read_file(file, Store.MASTERSHOP, 'self-test', 'America/Bogota').sales)} sales of {file.name}"


def _product_keys(bench: Bench) -> str:
    """Mexico's catalogues, searched as the window does."""
    from alegra_desktop.gui.products.sat_files import product_keys, unit_keys  # Qt is the next check's finding

    products, units = product_keys(), unit_keys()
    if ("60102300", "Libros de lectura y recursos") not in products.search("libros lectura"):
        raise Failed("the catalogue of product keys does not find its books")
    if not (units.knows("E48") and units.knows("H87")):
        raise Failed("the catalogue of unit keys lacks the usual ones")
    return f"{len(products)} of products, {len(units)} of units"


def _qt(bench: Bench) -> str:
    from alegra_desktop.gui import pieces  # not before: a Qt that cannot be loaded is this check's finding

    app = pieces.start(lambda words: bench.give_up(f"Qt ended the program: {words}"))
    return f"platform {app.platformName()}, with every plugin"


def _translations(bench: Bench) -> str:
    from alegra_desktop.gui import pieces

    return pieces.translations()


def _icons(bench: Bench) -> str:
    from alegra_desktop.gui import pieces

    return pieces.icon_names()


def _practice(bench: Bench) -> str:
    first, second = asyncio.run(_two_syncs(bench))
    for name, created in first.items():
        if not created:
            raise Failed(f"no document was created for {name}")
        if second[name]:
            raise Failed(f"{second[name]} documents were created a second time for {name}")
    return f"{sum(first.values())} documents for {len(first)} stores, then none"


async def _two_syncs(bench: Bench) -> list[dict[str, int]]:
    """How many documents each sample integration made, in a first run and in a second."""
    bench.folders.for_practice().create()
    async with running_practice(bench.folders, logs.Redactor(), lambda event: None) as (engine, servers):
        await set_up_samples(engine, servers)
        for one in engine.ledger.integrations():  # the last days are enough
            since = max(one.rules.since, _now().date() - _PRACTISED)
            engine.ledger.save_integration(replace(one, rules=replace(one.rules, since=since)))
        runs = []
        for _ in range(2):
            reports = await engine.sync()
            for report in reports:
                if report.error is not None:
                    raise ProblemError(report.error)
            runs.append({report.integration: report.created for report in reports})
        return runs


def _window(bench: Bench) -> str:
    """On the practice run's own data. Not without what it paints: Qt ends a program that fails while it does."""
    if broken := [name for name in ("Qt", "icons", "practice") if name in bench.failed]:
        raise Failed(f"not opened, because of {', '.join(broken)}")
    from alegra_desktop.gui import pieces

    return pieces.window(window_plan(bench.folders, logs.Redactor(), practice=True, hidden=False))


def _starting(bench: Bench) -> str:
    """Other programs start with the person's own environment, and this one starts itself again."""
    from alegra_desktop.gui.autostart import program

    inside = str(Path(sys.executable).parent / "_internal")
    leaking = [name for name, value in os.environ.items() if inside in value]
    if leaking:
        raise Failed(f"other programs would be given our libraries by {', '.join(leaking)}")
    words = program(None, "--version")
    said = subprocess.run(words, capture_output=True, text=True, timeout=_ANSWER_SECONDS, check=False).stdout.strip()
    if said != f"alegra-desktop {__version__}":
        raise Failed(f"{' '.join(words)} says {said!r}")
    return said


def _network(bench: Bench) -> str:
    if bench.outside:
        raise Failed(f"tried to reach {', '.join(sorted(set(bench.outside)))}")
    return "nothing outside this computer was asked for"


def _now() -> datetime:
    return datetime.now(UTC)


def _first(row: tuple[Any, ...] | None) -> Any:
    return row[0] if row else None


def _integration() -> Integration:
    rules = Rules(since=_now().date())
    return Integration(0, "Mi tienda ñ", Store.HOTMART, "1", "900123456", "Empresa", "ana@example.com", rules)


CHECKS: dict[str, Check] = {
    "resources": _resources,
    "ledger": _ledger,
    "keyring": _keyring,
    "certificates": _certificates,
    "mail": _mail,
    "time zones": _time_zones,
    "spreadsheets": _spreadsheets,
    "product keys": _product_keys,
    "Qt": _qt,
    "translations": _translations,
    "icons": _icons,
    "practice": _practice,
    "window": _window,
    "starting again": _starting,
    "network": _network,
}
