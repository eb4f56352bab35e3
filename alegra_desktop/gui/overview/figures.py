"""What the overview shows, read from the ledger in one go. No widgets: it runs beside the window."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo

from alegra_desktop.domain.ledger import Run
from alegra_desktop.domain.overview import Amounts, DayCount, Tab, Totals, add_up
from alegra_desktop.domain.states import Group
from alegra_desktop.gui.attention.groups import in_tab, lines_of
from alegra_desktop.storage.ledger import Ledger


@dataclass(frozen=True)
class Question:
    """Of whom, of which month, and of how many days back from today. Days are the merchant's own."""

    integration_ids: tuple[int, ...]
    today: date
    month: date  # its first day
    days: int
    zone: tzinfo


@dataclass(frozen=True)
class LastRun:
    """The newest run that ended, of any of the integrations."""

    run: Run
    rows: array[int]
    of: str = ""  # the integration's name, where there are several to tell apart
    left: int = 0  # documents of it that can still be undone


@dataclass(frozen=True)
class Figures:
    question: Question
    causes: int
    held: Amounts
    today: Amounts
    this_month: Amounts
    under_way: Amounts
    month: Totals
    days: list[DayCount] = field(default_factory=list)
    last: LastRun | None = None
    sales: int = 0  # of all times: none at all is another page

    @property
    def in_alegra(self) -> int:
        """Documents of the shown month that stand in Alegra."""
        return self.month.groups[Group.IN_ALEGRA].count


def first_of(day: date) -> date:
    return day.replace(day=1)


def month_after(day: date, step: int = 1) -> date:
    """The first day of the month that many months later."""
    months = day.year * 12 + day.month - 1 + step
    return date(months // 12, months % 12 + 1, 1)


def read(ledger: Ledger, asked: Question) -> Figures:
    ids = asked.integration_ids
    mine = in_tab(lines_of(ledger.attention(ids)), Tab.MINE)
    now = first_of(asked.today)
    ever = ledger.totals(ids, zone=asked.zone)
    today = ledger.totals(ids, since=asked.today, until=asked.today + timedelta(days=1), zone=asked.zone)
    month = ledger.totals(ids, since=asked.month, until=month_after(asked.month), zone=asked.zone)
    current = month if asked.month == now else ledger.totals(ids, since=now, until=month_after(now), zone=asked.zone)
    first = asked.today - timedelta(days=asked.days - 1)
    return Figures(
        asked,
        len(mine),
        add_up(line.amounts for line in mine),
        today.groups[Group.IN_ALEGRA],
        current.groups[Group.IN_ALEGRA],
        ever.groups[Group.UNDER_WAY],
        month,
        ledger.documents_per_day(ids, first, asked.today, zone=asked.zone),
        _last(ledger, ids),
        ever.sales.count,
    )


def _last(ledger: Ledger, ids: Sequence[int]) -> LastRun | None:
    # The newest of each may still be running.
    ended = [run for number in ids for run in ledger.runs(number, 2) if run.ended_at is not None]
    if not ended:
        return None
    newest = max(ended, key=_end)
    names = {one.id: one.name for one in ledger.integrations()} if len(ids) > 1 else {}
    left = ledger.undoable([newest.id]).get(newest.id, 0)
    return LastRun(newest, ledger.run_rows(newest.id), names.get(newest.integration_id, ""), left)


def _end(run: Run) -> datetime:
    assert run.ended_at is not None
    return run.ended_at
