"""What other programs read: the objects of `--json`, the rows of `--csv`."""

from __future__ import annotations

import csv
import json
import os
import re
import stat
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.text import one_line
from alegra_desktop.sync.report import Planned, Report

_COUNTS = ("created", "adopted", "issued", "waiting", "held", "rejected", "unknown", "skipped", "corrected", "requests")


def exact_json(value: object, indent: str = "\n", *, ascii_only: bool = False) -> str:
    """JSON text, with every `Decimal` as the number it is: nothing passes through a float."""
    inner = indent + "  "
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dict) and value:
        pairs = (f"{exact_json(key)}: {exact_json(one, inner, ascii_only=ascii_only)}" for key, one in value.items())
        return "{" + inner + ("," + inner).join(pairs) + indent + "}"
    if isinstance(value, list) and value:
        ones = (exact_json(one, inner, ascii_only=ascii_only) for one in value)
        return "[" + inner + ("," + inner).join(ones) + indent + "]"
    text = json.dumps(value, ensure_ascii=ascii_only)
    # What would steer a terminal is written as JSON's own escapes: the value stays the same.
    return text if text.isprintable() else "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in text)


def report_record(report: Report, tongue: str) -> dict[str, Any]:
    """One integration's part of `sync --json`."""
    result: dict[str, Any] = {"integration": report.integration, "sales_seen": report.sales_seen}
    result |= {key: getattr(report, key) for key in _COUNTS}
    result["seconds"] = round(report.seconds, 3)
    result["problems"] = [
        {"sale": trouble.sale, **problem_record(trouble.problem, tongue, report.country)} for trouble in report.problems
    ]
    if report.error is not None:
        result["error"] = problem_record(report.error, tongue, report.country)
    if report.documents is not None:
        result["documents"] = [_planned_record(planned) for planned in report.documents]
    return result


def problem_record(problem: Problem, tongue: str, country: str) -> dict[str, str]:
    return {"kind": problem.kind.value, "title": words(problem, tongue, country).title}


def _planned_record(planned: Planned) -> dict[str, Any]:
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


# --- history ----------------------------------------------------------------------------------------------------------


def history_record(line: HistoryLine, tongue: str, country: str) -> dict[str, Any]:
    """One sale of `history --json`; `country` is that of its company."""
    problem = line.problem or line.notice
    return {
        "integration": line.integration,
        "store": line.store,
        "sale": line.sale_id,
        "date": line.day.isoformat() if line.day else "",
        "customer": line.customer,
        "kind": line.kind,
        "state": line.state.value,
        "total": line.total,
        "currency": line.currency,
        "document": line.alegra_id,
        "number": line.number,
        "adopted": line.adopted,
        "problem": problem_record(problem, tongue, country) if problem else None,
    }


CSV_COLUMNS = (
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
)
#: What makes a spreadsheet take a cell for a formula, in narrow and in full width: at the beginning, also behind blanks
#: and quotes that it may take away, and behind what separates cells where another list separator is set.
_LIVE = re.compile(r"""(^|[,;|])([\s"']*)(?=[=+\-@＝＋－＠])""")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def write_csv(file: Path, records: Iterable[dict[str, Any]]) -> int:
    """History records as a CSV for spreadsheets: UTF-8 with BOM, `;`, readable by its owner only.

    Every cell is one line. A ' stands before whatever a spreadsheet would take for a formula; numbers stay numbers.
    Returns the number of rows. Raises OSError.
    """
    count = 0
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with open(handle, "w", encoding="utf-8-sig", errors="replace", newline="") as out:
        if os.name == "posix" and stat.S_ISREG(os.fstat(handle).st_mode):
            os.fchmod(handle, 0o600)  # an older file of this name may have been open to others
        writer = csv.writer(out, delimiter=";")
        writer.writerow(CSV_COLUMNS)
        for record in records:
            writer.writerow(_cells(record))
            count += 1
    return count


def _cells(record: dict[str, Any]) -> Iterator[str]:
    for column in CSV_COLUMNS:
        value = record[column]
        if column == "problem":
            value = value["title"] if value else ""
        text = f"{value:f}" if isinstance(value, Decimal) else str("" if value is None else value)
        text = one_line(text)
        yield text if _NUMBER.fullmatch(text) else _LIVE.sub(r"\1'\2", text)
