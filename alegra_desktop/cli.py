"""The program in a terminal: `setup`, `sync`, `undo`, `import`, `history`, and the practice mode."""

from __future__ import annotations

import argparse
import asyncio
import errno
import logging
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from alegra_desktop import __version__, logs
from alegra_desktop.app import request_of, run_window, running_engine, running_practice, set_up_samples
from alegra_desktop.display import NONE as NO_DISPLAY
from alegra_desktop.display import obstacle
from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.problem import Kind, Problem, ProblemError, settings_wrong
from alegra_desktop.domain.states import State
from alegra_desktop.paths import Folders, private_files
from alegra_desktop.paths import folders as choose_folders
from alegra_desktop.settings import addresses, read_setup
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.imports import import_file
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.setup import SetupRequest, SetupResult, set_up
from alegra_desktop.terminal.phrases import language
from alegra_desktop.terminal.records import history_record, report_record, write_csv
from alegra_desktop.terminal.screen import Terminal
from alegra_desktop.terminal.undoing import undo
from alegra_desktop.vault import KeyringVault

FINE, PERSON, WRONG, COULD_NOT = 0, 1, 2, 3

#: Problems that mean wrong use or settings; every other one that ends a command means it could not run.
_WRONG_USE = frozenset({Kind.SETTINGS_WRONG, Kind.FILE_NOT_UNDERSTOOD})
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
#: Asked to end: the session or the terminal closes, or an administrator says so. Ctrl-C is asyncio's own.
_ENDINGS = ("SIGTERM", "SIGHUP")

_log = logging.getLogger(__name__)


def main(arguments: list[str] | None = None) -> int:
    """Run the program; returns its exit code. Whatever goes wrong ends as a sentence, never as a traceback."""
    terminal = Terminal(language(os.environ))
    options = _parser(terminal.phrase).parse_args(arguments)
    before = private_files()
    try:
        if options.self_test:
            return _self_test(terminal)
        folders = choose_folders(options.data_dir, os.environ)
        own = folders.for_practice() if options.practice else folders
        with _logging(own, terminal) as redact:
            if options.command is None:
                lacking = obstacle(os.environ)
                if not lacking:
                    return run_window(folders, redact, practice=options.practice, hidden=options.hidden)
                _no_window(terminal, lacking, practice=options.practice)
            return _guarded(options, terminal, folders, redact)
    finally:
        os.umask(before)


def _no_window(terminal: Terminal, lacking: str, *, practice: bool) -> None:
    terminal.notice("no display" if lacking == NO_DISPLAY else "no window", lacking=lacking)
    if practice:
        terminal.notice("instead")


def _self_test(terminal: Terminal) -> int:
    from alegra_desktop.self_test import run  # only here: it brings the window along

    def say(line: str) -> None:
        terminal.line(line)
        terminal.flush()

    return run(say)


def _guarded(options: argparse.Namespace, terminal: Terminal, folders: Folders, redact: logs.Redactor) -> int:
    try:
        code = asyncio.run(_dispatch(options, terminal, folders, redact))
        terminal.flush()
        return code
    except (KeyboardInterrupt, asyncio.CancelledError):
        return _failed(options, terminal, None)
    except Exception as error:
        return _failed(options, terminal, _named(error))


def _named(error: Exception) -> Problem:
    """The problem an exception means. One that nobody foresaw goes to the log, with its traceback."""
    if isinstance(error, ProblemError):
        return error.problem
    if isinstance(error, OSError) and error.errno in _FULL:
        return Problem(Kind.DISK_FULL, details={"folder": str(error.filename or "")} if error.filename else {})
    if isinstance(error, OSError) and isinstance(error.filename, str | Path):
        return settings_wrong("file_refused", file=str(error.filename), words=error.strerror or str(error))
    _log.error("not foreseen", exc_info=error)
    return Problem(Kind.INTERNAL)


def _failed(options: argparse.Namespace, terminal: Terminal, problem: Problem | None) -> int:
    """Say why the command as a whole ended early, None if somebody stopped it; returns the exit code."""
    with suppress(OSError):  # there may be nowhere left to say it
        if options.command == "sync" and options.json:
            report = Report(options.integration or "", error=problem, documents=[] if options.dry_run else None)
            record = report_record(report, terminal.tongue)
            if problem is None:
                record["error"] = {"kind": "interrupted", "title": terminal.phrase("interrupted")}
            terminal.json([record])
        if problem is None:
            terminal.notice("interrupted")
        else:
            terminal.complain(problem)
        terminal.flush()
    return COULD_NOT if problem is None else _code_of(problem)


def _code_of(problem: Problem) -> int:
    # An address of the environment that is not secure is a setting; a server that is not secure is not.
    insecure_setting = problem.kind is Kind.INSECURE_CONNECTION and "variable" in problem.details
    return WRONG if problem.kind in _WRONG_USE or insecure_setting else COULD_NOT


# --- arguments --------------------------------------------------------------------------------------------------------


def _parser(phrase: Callable[[str], str]) -> argparse.ArgumentParser:
    """`phrase` gives the help texts in the person's language."""
    parser = argparse.ArgumentParser(prog="alegra-desktop", description=phrase("program"))
    parser.add_argument("--version", action="version", version=f"alegra-desktop {__version__}")
    _add_common(parser, phrase, folder=None, practice=False)
    parser.add_argument("--hidden", action="store_true", help=phrase("help hidden"))
    parser.add_argument("--self-test", action="store_true", help=phrase("help self-test"))
    commands = parser.add_subparsers(dest="command", metavar="{setup,sync,undo,import,history}")

    def command(name: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=phrase(f"help {name}"), description=phrase(f"help {name}"))
        # What stood before the command must not be undone by a default after it.
        _add_common(added, phrase, folder=argparse.SUPPRESS, practice=argparse.SUPPRESS)
        return added

    command("setup").add_argument("file", type=Path, metavar="FILE.toml")
    sync = command("sync")
    sync.add_argument("--integration", metavar="NAME", help=phrase("help integration"))
    for name in ("dry-run", "wait", "retry", "json"):
        sync.add_argument(f"--{name}", action="store_true", help=phrase(f"help {name}"))
    undoing = command("undo")
    undoing.add_argument("--run", type=int, metavar="N", help=phrase("help run"))
    undoing.add_argument("--integration", metavar="NAME", help=phrase("help integration"))
    for name in ("parties", "yes"):
        undoing.add_argument(f"--{name}", action="store_true", help=phrase(f"help {name}"))
    importing = command("import")
    importing.add_argument("file", type=Path, metavar="FILE")
    importing.add_argument("--integration", metavar="NAME", required=True, help=phrase("help into"))
    history = command("history")
    history.add_argument("--state", choices=[state.value for state in State], help=phrase("help state"))
    history.add_argument("--since", type=_day, metavar="DATE", help=phrase("help since"))
    history.add_argument("--text", metavar="TEXT", help=phrase("help text"))
    output = history.add_mutually_exclusive_group()
    output.add_argument("--csv", type=Path, metavar="FILE", help=phrase("help csv"))
    output.add_argument("--json", action="store_true", help=phrase("help json"))
    return parser


def _add_common(
    parser: argparse.ArgumentParser, phrase: Callable[[str], str], *, folder: object, practice: object
) -> None:
    parser.add_argument("--data-dir", type=_folder, default=folder, metavar="DIR", help=phrase("help data-dir"))
    parser.add_argument("--practice", action="store_true", default=practice, help=phrase("help practice"))


def _folder(text: str) -> Path:
    """An empty text is a variable somebody forgot to set, not the folder one happens to be in."""
    try:
        folder = Path(text).expanduser()
    except RuntimeError:  # "~name" of nobody
        folder = Path()
    if folder == Path():
        raise argparse.ArgumentTypeError(f"not a folder: {text!r}")
    return folder


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a day such as 2026-10-01: {text!r}") from None


# --- commands ---------------------------------------------------------------------------------------------------------


async def _dispatch(options: argparse.Namespace, terminal: Terminal, folders: Folders, redact: logs.Redactor) -> int:
    _end_in_order()
    if options.command == "history":
        return _history(options, terminal, folders.for_practice() if options.practice else folders)
    if options.practice:
        return await _practice(options, terminal, folders, redact)
    if options.command is None:
        _parser(terminal.phrase).print_help(terminal.err)
        return WRONG
    where = addresses(os.environ)
    request = _request(options, redact)
    folders.create()
    async with running_engine(folders, KeyringVault(), where, redact, terminal.follow) as engine:
        return await _command(options, terminal, engine, request)


def _end_in_order() -> None:
    """Being asked to end is like Ctrl-C: what is under way is written down first."""
    task = asyncio.current_task()
    for name in _ENDINGS:
        number = getattr(signal, name, None)
        if task is None or number is None or signal.getsignal(number) is not signal.SIG_DFL:
            continue  # not on this system, or ignored by whoever started us (nohup)
        # Windows' loops take no signal handlers, and threads other than the main one may set none: Ctrl-C remains.
        with suppress(NotImplementedError, RuntimeError, ValueError):
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)


@contextmanager
def _logging(folders: Folders, terminal: Terminal) -> Iterator[logs.Redactor]:
    """The log of a data folder. Its file is opened by the first line, so reading leaves no trace."""
    redact = logs.Redactor()
    console = logs.console(redact)
    console.addFilter(terminal.lets_through)
    handlers = [logs.start(folders.logs, redact), console]
    try:
        yield redact
    finally:
        for handler in handlers:
            logs.stop(handler)


async def _command(
    options: argparse.Namespace, terminal: Terminal, engine: Engine, request: SetupRequest | None
) -> int:
    """A command that needs the engine; `request` is that of `setup`."""
    if request is not None:
        _say_setup(terminal, await set_up(engine, request))
        return FINE
    if options.command == "import":
        done = import_file(engine, options.integration, options.file)
        terminal.say("imported", file=options.file, rows=done.rows, new=done.new, changed=done.changed, same=done.same)
        return FINE
    if options.command == "undo":
        return await undo(engine, terminal, options.run, options.integration, parties=options.parties, sure=options.yes)
    return await _sync(options, terminal, engine)


# --- sync -------------------------------------------------------------------------------------------------------------


async def _sync(options: argparse.Namespace, terminal: Terminal, engine: Engine) -> int:
    known = [one.name for one in engine.ledger.integrations() if not engine.unfinished(one)]
    names = known if options.integration is None else [options.integration]
    reports = [await _one(options, engine, name, name in known) for name in names]
    for report in reports:
        terminal.failure(report)
        if not options.json:
            terminal.report(report)
    if not reports:
        terminal.notice("nothing set up")
    if options.json:
        terminal.json([report_record(report, terminal.tongue) for report in reports])
    return max((report.exit_code for report in reports), default=FINE)


async def _one(options: argparse.Namespace, engine: Engine, name: str, known: bool) -> Report:
    """One integration's run. What nobody foresaw in it is its own problem: the others still run."""
    try:
        (report,) = await engine.sync(name, wait=options.wait, dry_run=options.dry_run, retry=options.retry)
    except Exception as error:
        if not known:
            raise
        report = Report(name, error=_named(error))
    if options.dry_run and report.documents is None:
        report.documents = []
    return report


# --- setup ------------------------------------------------------------------------------------------------------------


def _request(options: argparse.Namespace, redact: logs.Redactor) -> SetupRequest | None:
    """What `setup` asks for, None for other commands; from now on the log hides its secrets. Raises `SettingsError`."""
    if options.command != "setup":
        return None
    request = request_of(read_setup(options.file, os.environ))
    for secret in request.secrets.values():
        redact.register(secret, request.alegra_user)
    return request


def _say_setup(terminal: Terminal, result: SetupResult) -> None:
    one = result.integration
    terminal.say(
        "saved",
        name=one.name,
        done=terminal.phrase("updated word" if result.updated else "created word"),
        store=one.store.value,
        company=result.company.name,
        country=result.company.country,
    )
    if result.added_sales is not None:
        terminal.say("added", n=result.added_sales)
    for warning in result.warnings:
        terminal.notice("warning", words=warning)


# --- history ----------------------------------------------------------------------------------------------------------


def _history(options: argparse.Namespace, terminal: Terminal, folders: Folders) -> int:
    with _ledger(folders) as ledger:
        lines = _lines(ledger, options) if ledger else []
    records = (history_record(line, terminal.tongue, country) for line, country in lines)
    if options.csv is not None:
        terminal.say("exported", n=write_csv(options.csv, records), file=options.csv)
    elif options.json:
        terminal.json(list(records))
    else:
        terminal.history(lines)
    return FINE


@contextmanager
def _ledger(folders: Folders) -> Iterator[Ledger | None]:
    """The ledger for reading, or None where there is none yet."""
    if not (folders.data / "ledger.sqlite3").exists():
        yield None
        return
    with Ledger.open(folders.data, lambda: datetime.now(UTC), read_only=True) as ledger:
        yield ledger


def _lines(ledger: Ledger, options: argparse.Namespace | None = None) -> list[tuple[HistoryLine, str]]:
    """The history, newest day first, each line with the country of its company; days are those of its time zone."""
    state = State(options.state) if options and options.state else None
    since, text = (options.since, options.text) if options else (None, None)
    lines = []
    for one in ledger.integrations():
        zone = ZoneInfo(ledger.memory(one.id, "timezone") or "America/Bogota")
        country = ledger.memory(one.id, "country")
        found = ledger.history(integration_id=one.id, state=state, since=since, text=text, zone=zone)
        lines += [(line, country) for line in found]
    return sorted(lines, key=lambda pair: pair[0].day or date.min, reverse=True)


# --- practice ---------------------------------------------------------------------------------------------------------


async def _practice(options: argparse.Namespace, terminal: Terminal, folders: Folders, redact: logs.Redactor) -> int:
    """Run the command against the practice servers, with the sample integrations set up."""
    request = _request(options, redact)
    folders.create()
    folders.for_practice().create()
    terminal.notice("practice")
    async with running_practice(folders, redact, terminal.follow) as (engine, servers):
        if request is None:
            await set_up_samples(engine, servers)
        if options.command is not None:
            return await _command(options, terminal, engine, request)
        code = await _sync(_parser(terminal.phrase).parse_args(["sync"]), terminal, engine)
        terminal.line("")
        terminal.history(_lines(engine.ledger))
        return code
