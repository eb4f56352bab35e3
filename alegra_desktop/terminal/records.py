"""What other programs read: the objects of `--json`, the rows of `--csv`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.sync import exports
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


def write_csv(file: Path, records: Iterable[dict[str, Any]]) -> int:
    """History records as a CSV for spreadsheets, with `;` and a decimal point. Returns the number of rows.

    Raises OSError.
    """
    return exports.write_csv(file, CSV_COLUMNS, map(_cells, records))


def _cells(record: dict[str, Any]) -> Iterator[object]:
    for column in CSV_COLUMNS:
        value = record[column]
        yield (value["title"] if value else "") if column == "problem" else value
