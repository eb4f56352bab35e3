"""Local days read straight from the time zone files (RFC 8536): an opinion of its own beside `zoneinfo`."""

from __future__ import annotations

import importlib.resources
import re
import struct
from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import TZPATH

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_RULE = re.compile(r"(?P<name><[^>]+>|[A-Za-z]+)(?P<off>[-+]?[\d:]+)")
_CHANGE = re.compile(r"M(\d+)\.(\d)\.(\d)(?:/([-+]?[\d:]+))?")


@dataclass(frozen=True, slots=True)
class Zone:
    """`moments` of change and the seconds to add from each on; `first` before them; `rule` after the last."""

    moments: tuple[int, ...]
    offsets: tuple[int, ...]
    first: int
    rule: str

    def offset(self, second: int) -> int:
        """Seconds to add to a moment in UTC (seconds since 1970) to get what the clocks show."""
        n = bisect_right(self.moments, second)
        if n == len(self.moments) and self.rule:
            return _by_rule(self.rule, second)
        return self.offsets[n - 1] if n else self.first

    def day(self, moment: datetime) -> date:
        second = (moment - _EPOCH) // timedelta(seconds=1)
        return (_EPOCH + timedelta(seconds=second + self.offset(second))).date()


@cache
def zone(name: str) -> Zone:
    """The same file that `zoneinfo` takes: the system's, else the package's."""
    found = [Path(folder, name) for folder in TZPATH if Path(folder, name).is_file()]
    data = found[0].read_bytes() if found else importlib.resources.files("tzdata.zoneinfo").joinpath(name).read_bytes()
    skip = 44 + _body_length(data, 4)  # the first block has 32 bits; the second repeats it with 64
    _, _, _, times, kinds, _ = struct.unpack(">6l", data[skip + 20 : skip + 44])
    at = skip + 44
    moments = struct.unpack(f">{times}q", data[at : at + 8 * times])
    which = data[at + 8 * times : at + 9 * times]
    at += 9 * times
    seconds = [struct.unpack(">l", data[at + 6 * n : at + 6 * n + 4])[0] for n in range(kinds)]
    rule = data[skip + 44 + _body_length(data[skip:], 8) :].strip(b"\n").decode()
    return Zone(moments, tuple(seconds[n] for n in which), seconds[0], rule)


def _body_length(data: bytes, width: int) -> int:
    utc, standard, leaps, times, kinds, letters = struct.unpack(">6l", data[20:44])
    return int(times * (width + 1) + kinds * 6 + letters + leaps * (width + 4) + standard + utc)


def _by_rule(rule: str, second: int) -> int:
    """What a POSIX rule such as `CST5CDT,M3.2.0/0,M11.1.0/1` says; its offsets point west."""
    names, *changes = rule.split(",")
    offsets = [-_seconds(found["off"]) for found in _RULE.finditer(names)]
    standard = offsets[0]
    if not changes:
        return standard
    summer = offsets[1] if len(offsets) > 1 else standard + 3600
    year = (_EPOCH + timedelta(seconds=second + standard)).year
    begins, ends = (_moment(change, year) for change in changes)
    begins, ends = begins - standard, ends - summer
    is_summer = begins <= second < ends if begins < ends else not ends <= second < begins
    return summer if is_summer else standard


def _moment(change: str, year: int) -> int:
    """Seconds since 1970, in local time, of the n-th (5: last) weekday of a month."""
    found = _CHANGE.fullmatch(change)
    assert found, change
    month, week, weekday = int(found[1]), int(found[2]), int(found[3])
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (week - 1))
    if day.month != month:
        day -= timedelta(days=7)
    return (day - _EPOCH.date()).days * 86_400 + _seconds(found[4] or "2")


def _seconds(text: str) -> int:
    sign = -1 if text.startswith("-") else 1
    parts = [int(part) for part in text.lstrip("+-").split(":")]
    hours, minutes, seconds = (*parts, 0, 0)[:3]
    return sign * (3_600 * hours + 60 * minutes + seconds)
