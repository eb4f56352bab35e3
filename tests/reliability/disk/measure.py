"""Failures of the disk and of the ledger's file, each while a real sync is under way: `measure(ask)`."""

from __future__ import annotations

from tests.reliability.disk import damage, full, locked, old, power, real, saved
from tests.reliability.disk.apart import Group, measure_group
from tests.reliability.lines import Ask, Line

GROUPS: list[Group] = [group for part in (full, locked, power, damage, old, saved, real) for group in part.GROUPS]


def measure(ask: Ask) -> list[Line]:
    """Every case of every group; with a count, so many of each group from the first number on."""

    def numbers(of: int) -> range:
        return range(ask.first, of + 1 if ask.count is None else ask.first + ask.count)

    return [measure_group(group, ask, numbers) for group in GROUPS]
