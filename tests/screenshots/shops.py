"""The practice shops in the pictures: one at work for an hour with the sample problems, one on its first day."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import cast

from pytestqt.qtbot import QtBot

from alegra_desktop import logs
from tests.gui.desks import PracticeDesk, practice
from tests.screenshots.camera import Patience, wait_until
from tests.screenshots.day import set_back

WAITER = cast(QtBot, Patience())


@contextmanager
def new_shop(folder: Path) -> Iterator[PracticeDesk]:
    """Nothing is set up."""
    with practice(folder, WAITER) as made:
        made.desk.sample_logins = lambda: tuple(made.servers.logins())
        yield made


def _as_ever(record: logging.LogRecord) -> bool:
    """Each round has other ports and durations; the pictures are to be alike."""
    said = re.sub(r"(127\.0\.0\.1):\d+", r"\1", record.getMessage())
    record.msg, record.args = re.sub(r"\b\d+ ms", "12 ms", said), ()
    return True


@contextmanager
def busy_shop(folder: Path) -> Iterator[PracticeDesk]:
    """Both sample integrations, synced twice: the second run answers what the first one left open."""
    with new_shop(folder) as made:
        handler = logs.start(made.folders.logs, made.redact)
        handler.addFilter(_as_ever)
        try:
            for minutes in (15, 0):
                set_back(timedelta(minutes=minutes))
                if minutes:
                    made.set_up(edit=lambda text: text.replace("interval_minutes = 0", "interval_minutes = 15"))
                else:
                    made.bridge.order(lambda schedule: schedule.sync_now())
                _wait_for_runs(made, 1 if minutes else 2)
            yield made
        finally:
            logs.stop(handler)


def _wait_for_runs(made: PracticeDesk, count: int) -> None:
    """Until each integration has run so often."""
    reader = made.desk.reader
    assert reader is not None

    def over() -> bool:
        known = [reader.runs(one.id, count + 1) for one in reader.integrations()]
        return all(len(runs) >= count and all(run.ended_at for run in runs) for runs in known)

    wait_until(over)
