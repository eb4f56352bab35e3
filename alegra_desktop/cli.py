"""The program in a terminal: `setup`, `sync`, `history`, and the practice mode."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from alegra_desktop import __version__, logs
from alegra_desktop.app import running_engine
from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.states import State
from alegra_desktop.paths import Folders
from alegra_desktop.paths import folders as choose_folders
from alegra_desktop.practice.samples import sample_integrations
from alegra_desktop.practice.servers import PracticeServers
from alegra_desktop.settings import SetupFile, addresses, read_setup
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.report import Planned, Report
from alegra_desktop.sync.setup import SetupRequest, SetupResult, set_up
from alegra_desktop.terminal import Terminal, iso, language, write_csv
from alegra_desktop.vault import KeyringVault, MemoryVault

FINE, PERSON, WRONG, COULD_NOT = 0, 1, 2, 3

#: Problems that mean wrong use or settings; every other one that ends a command means it could not run.
_WRONG_USE = frozenset({Kind.SETTINGS_WRONG, Kind.FILE_NOT_UNDERSTOOD})


def main(arguments: list[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    options = _parser().parse_args(arguments)
    terminal = Terminal(language(os.environ))
    try:
        return asyncio.run(_dispatch(options, terminal))
    except ProblemError as error:
        if getattr(options, "json", False) and options.command == "sync":
            _print_json([_error_json(options.integration or "", error.problem, terminal)])
        terminal.complain(error.problem)
        return WRONG if error.problem.kind in _WRONG_USE else COULD_NOT
    except KeyboardInterrupt:
        return COULD_NOT
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--data-dir", type=Path, default=argparse.SUPPRESS, help="where settings and ledger are kept")
    common.add_argument(
        "--practice",
        action="store_true",
        default=argparse.SUPPRESS,
        help="use the built-in sample Alegra and stores; nothing is real",
    )
    parser = argparse.ArgumentParser(
        prog="alegra-desktop",
        parents=[common],
        description="Turns every sale of a store into exactly one document in Alegra.",
    )
    parser.add_argument("--version", action="version", version=f"alegra-desktop {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="{setup,sync,history}")
    setup = commands.add_parser("setup", parents=[common], help="create or update an integration from a file")
    setup.add_argument("file", type=Path, metavar="FILE.toml")
    sync = commands.add_parser("sync", parents=[common], help="one run: sales become documents")
    sync.add_argument("--integration", metavar="NAME")
    sync.add_argument("--dry-run", action="store_true", help="show the documents, write nothing")
    sync.add_argument("--wait", action="store_true", help="until nothing is under way")
    sync.add_argument("--json", action="store_true", help="one JSON array on the output, the rest on stderr")
    history = commands.add_parser("history", parents=[common], help="what happened to every sale")
    history.add_argument("--state", choices=[state.value for state in State])
    history.add_argument("--since", type=date.fromisoformat, metavar="DATE")
    history.add_argument("--text", metavar="TEXT", help="customer, sale, document or problem")
    output = history.add_mutually_exclusive_group()
    output.add_argument("--csv", type=Path, metavar="FILE")
    output.add_argument("--json", action="store_true")
    return parser


async def _dispatch(options: argparse.Namespace, terminal: Terminal) -> int:
    folders = choose_folders(getattr(options, "data_dir", None), os.environ)
    practice = getattr(options, "practice", False)
    if options.command == "history":
        return _history(options, terminal, folders.for_practice() if practice else folders)
    if practice:
        return await _practice(options, terminal, folders)
    if options.command is None:
        _parser().print_help(sys.stderr)
        return WRONG
    where = addresses(os.environ)
    request = request_of(read_setup(options.file, os.environ)) if options.command == "setup" else None
    folders.create()
    with _logging(folders) as redact:
        async with running_engine(folders, KeyringVault(), where, redact, terminal.follow) as engine:
            if request is None:
                return await _sync(options, terminal, engine)
            _say_setup(terminal, await set_up(engine, request))
            return FINE


@contextmanager
def _logging(folders: Folders) -> Iterator[logs.Redactor]:
    redact = logs.Redactor()
    handlers = [logs.start(folders.logs, redact), logs.console(redact)]
    try:
        yield redact
    finally:
        for handler in handlers:
            logs.stop(handler)


# --- sync -------------------------------------------------------------------------------------------------------------


async def _sync(options: argparse.Namespace, terminal: Terminal, engine: Engine) -> int:
    as_json = getattr(options, "json", False)
    reports = await engine.sync(options.integration, wait=options.wait, dry_run=options.dry_run)
    if as_json:
        _print_json([report_json(report, terminal) for report in reports])
        return _exit_code(reports)
    for report in reports:
        terminal.report(report)
    if not reports:
        terminal.say("nothing set up", terminal.err)
    return _exit_code(reports)


def _exit_code(reports: list[Report]) -> int:
    return max((report.exit_code for report in reports), default=FINE)


def report_json(report: Report, terminal: Terminal) -> dict[str, Any]:
    """One integration's part of `sync --json`."""
    keys = [
        "sales_seen",
        "created",
        "adopted",
        "issued",
        "waiting",
        "held",
        "rejected",
        "unknown",
        "skipped",
        "corrected",
        "requests",
    ]
    result: dict[str, Any] = {"integration": report.integration}
    result |= {key: getattr(report, key) for key in keys}
    result["seconds"] = round(report.seconds, 3)
    result["problems"] = [
        {
            "sale": trouble.sale,
            "kind": trouble.problem.kind.value,
            "title": words(trouble.problem, terminal.tongue, report.country).title,
        }
        for trouble in report.problems
    ]
    if report.error is not None:
        result["error"] = _problem_json(report.error, terminal, report.country)
    if report.documents is not None:
        result["documents"] = [_document_json(planned) for planned in report.documents]
    return result


def _problem_json(problem: Problem, terminal: Terminal, country: str) -> dict[str, str]:
    return {"kind": problem.kind.value, "title": words(problem, terminal.tongue, country).title}


def _error_json(integration: str, problem: Problem, terminal: Terminal) -> dict[str, Any]:
    return report_json(Report(integration, error=problem), terminal)


def _document_json(planned: Planned) -> dict[str, Any]:
    plan = planned.plan
    lines = [
        {
            "item": line.item or (line.create.reference if line.create else ""),
            "quantity": line.quantity,
            "price": line.price,
            "tax": list(line.taxes),
        }
        for line in plan.lines
    ]
    return {
        "sale": planned.sale,
        "kind": plan.kind.value,
        "date": plan.day.isoformat(),
        "client": plan.customer.number,
        "lines": lines,
        "total": plan.total,
    }


def _print_json(value: list[dict[str, Any]]) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2, default=_plain)
    sys.stdout.write("\n")


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(type(value).__name__)


# --- setup ------------------------------------------------------------------------------------------------------------


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


def _say_setup(terminal: Terminal, result: SetupResult) -> None:
    done = "updated word" if result.updated else "created word"
    one = result.integration
    terminal.say(
        "saved",
        name=one.name,
        done=terminal.phrase(done),
        store=one.store.value,
        company=result.company.name,
        country=result.company.country,
    )
    if result.added_sales is not None:
        terminal.say("added", n=result.added_sales)
    for warning in result.warnings:
        terminal.say("warning", terminal.err, words=warning)


# --- history ----------------------------------------------------------------------------------------------------------


def _history(options: argparse.Namespace, terminal: Terminal, folders: Folders) -> int:
    with _ledger(folders) as ledger:
        state = State(options.state) if options.state else None
        lines = ledger.history(state=state, since=options.since, text=options.text) if ledger else []
    if options.csv is not None:
        header = [
            "integration",
            "store",
            "sale",
            "date",
            "customer",
            "kind",
            "state",
            "total",
            "currency",
            "document",
            "number",
            "problem",
        ]
        count = write_csv(options.csv, header, (_csv_row(line, terminal) for line in lines))
        terminal.say("exported", n=count, file=options.csv)
    elif options.json:
        _print_json([_history_json(line, terminal) for line in lines])
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


def _title(line: HistoryLine, terminal: Terminal) -> str:
    problem = line.problem or line.notice
    return words(problem, terminal.tongue, "colombia").title if problem else ""


def _csv_row(line: HistoryLine, terminal: Terminal) -> list[str]:
    total = "" if line.total is None else str(line.total)
    return [
        line.integration, line.store, line.sale_id, iso(line.day), line.customer, line.kind, line.state.value, total,
        line.currency, line.alegra_id, line.number, _title(line, terminal),
    ]  # fmt: skip


def _history_json(line: HistoryLine, terminal: Terminal) -> dict[str, Any]:
    problem = line.problem or line.notice
    return {
        "integration": line.integration,
        "store": line.store,
        "sale": line.sale_id,
        "date": iso(line.day),
        "customer": line.customer,
        "kind": line.kind,
        "state": line.state.value,
        "total": line.total,
        "currency": line.currency,
        "document": line.alegra_id,
        "number": line.number,
        "adopted": line.adopted,
        "problem": _problem_json(problem, terminal, "colombia") if problem else None,
    }


# --- practice ---------------------------------------------------------------------------------------------------------


async def _practice(options: argparse.Namespace, terminal: Terminal, folders: Folders) -> int:
    """Start the three practice servers, set up the sample integrations, then run the command against them."""
    folders.create()
    own = folders.for_practice().create()
    quiet = getattr(options, "json", False)
    terminal.say("practice", terminal.err if quiet else None)
    with _logging(own) as redact, PracticeServers(folders.practice) as servers:
        where = addresses(servers.environment())
        async with running_engine(own, MemoryVault(), where, redact, terminal.follow) as engine:
            if options.command == "setup":
                _say_setup(terminal, await set_up(engine, request_of(read_setup(options.file, os.environ))))
                return FINE
            await _set_up_samples(engine, servers, folders)
            if options.command == "sync":
                return await _sync(options, terminal, engine)
            defaults = argparse.Namespace(integration=None, wait=False, dry_run=False, json=False)
            code = await _sync(defaults, terminal, engine)
            terminal.line("")
            terminal.history(engine.ledger.history())
            return code


async def _set_up_samples(engine: Engine, servers: PracticeServers, folders: Folders) -> None:
    """The sample integrations, through the same set-up file a merchant would write."""
    for sample in sample_integrations(servers):
        path = folders.practice / "setup.toml"
        path.write_text(sample.setup_toml, "utf-8")
        await set_up(engine, request_of(read_setup(path, sample.secrets)))
