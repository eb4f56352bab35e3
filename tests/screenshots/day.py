"""One moment that does not pass, so that two rounds of pictures are alike: 8 October 2026, 15:04 in Bogotá."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, Self
from unittest.mock import patch

#: Modules that ask what time it is.
_ASKING = (
    "alegra_desktop.app",
    "alegra_desktop.gui.formats",
    "alegra_desktop.gui.standings",
    "alegra_desktop.gui.notifications",
    "alegra_desktop.gui.checkup.health",
    "alegra_desktop.practice.servers",
)
NOON = datetime(2026, 10, 8, 20, 4, 5, tzinfo=UTC)
_now = NOON


class _AnyMoment(type(datetime)):  # type: ignore[misc]
    """Whatever is a `datetime` passes for one of these."""

    def __instancecheck__(cls, one: Any) -> bool:
        return isinstance(one, datetime)


class _Still(datetime, metaclass=_AnyMoment):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        return _now.astimezone(tz)  # type: ignore[return-value]


class _Record(logging.LogRecord):
    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.created, self.msecs = _now.timestamp(), 0.0


def set_back(before: timedelta) -> None:
    """So long before the pictures are taken."""
    global _now
    _now = NOON - before


@contextmanager
def stopped_clock() -> Iterator[None]:
    """Everybody who asks for the time gets the same answer."""
    with ExitStack() as stack:
        for module in _ASKING:
            stack.enter_context(patch(f"{module}.datetime", _Still))
        logging.setLogRecordFactory(_Record)
        stack.callback(logging.setLogRecordFactory, logging.LogRecord)
        yield
