"""`history`: filters, the table, JSON, and a CSV that no spreadsheet runs."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.cli.computer import FORMULA, HOTMART_NAME, MASTERSHOP_NAME, Computer

KEYS = [
    "integration", "store", "sale", "date", "customer", "kind", "state", "total", "currency", "document", "number",
    "adopted", "problem",
]  # fmt: skip


def test_an_empty_history(computer: Computer) -> None:
    assert computer.run("history").out == ""
    assert computer.run("history").code == 0
    assert computer.run("history", "--json").json == []
    assert not computer.data.exists()


def test_every_sale_newest_first(finished: Computer) -> None:
    rows = finished.run("history", "--json").json
    assert all(list(row) == KEYS for row in rows)
    assert {row["integration"] for row in rows} == {HOTMART_NAME, MASTERSHOP_NAME}
    days = [row["date"] for row in rows]
    assert days == sorted(days, reverse=True)
    with_document = {row["sale"] for row in rows if row["document"] and row["store"] == "hotmart"}
    assert with_document == finished.due(25)
    held = [row for row in rows if row["state"] == "held"]
    assert held
    assert all(list(row["problem"]) == ["kind", "title"] for row in held)


def test_days_are_the_merchants(finished: Computer) -> None:
    sales = finished.servers.hotmart.sales
    for row in finished.run("history", "--json", "--state", "held").json:
        if row["store"] == "hotmart":
            assert row["date"] == finished.local_day(sales[row["sale"]].ordered_at)


def test_filters(finished: Computer) -> None:
    everything = finished.run("history", "--json").json
    drafts = finished.run("history", "--state", "draft", "--json").json
    assert drafts == [row for row in everything if row["state"] == "draft"]
    since = finished.day(5).isoformat()
    recent = finished.run("history", "--since", since, "--json").json
    assert 0 < len(recent) < len(everything)
    one = drafts[3]
    assert finished.run("history", "--text", one["sale"].lower(), "--json").json == [one]
    assert finished.run("history", "--text", "nobody has this name", "--json").json == []


def test_the_table(finished: Computer) -> None:
    answer = finished.run("history", environment={"LANG": "en_US.UTF-8"})
    head, *lines = answer.out.splitlines()
    assert head.split() == ["State", "Date", "Sale", "Customer", "Document", "Total", "Problem"]
    assert len(lines) == len(finished.run("history", "--json").json)
    assert answer.err == ""


def test_a_csv_for_spreadsheets(finished: Computer, tmp_path: Path) -> None:
    file = tmp_path / "history.csv"
    file.write_text("older and open to all")
    file.chmod(0o644)
    answer = finished.run("history", "--csv", file)
    assert answer.code == 0
    assert str(file) in answer.out
    assert file.stat().st_mode & 0o777 == 0o600
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened, delimiter=";"))
    shown = finished.run("history", "--json").json
    assert [row["sale"] for row in rows] == [row["sale"] for row in shown]
    assert [float(row["total"]) for row in rows] == [row["total"] for row in shown]
    assert "'" + FORMULA in [row["customer"] for row in rows]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("place", ["nowhere/history.csv", "."])
def test_a_csv_that_cannot_be_written(finished: Computer, place: str) -> None:
    answer = finished.run("history", "--csv", place)
    assert (answer.code, answer.out) == (2, "")
    assert place in answer.err
