"""The practice shops in the pictures: one at work for an hour with the sample problems, one on its first day."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import cast

from pytestqt.qtbot import QtBot

from alegra_desktop import logs
from alegra_desktop.domain.problem import Kind
from alegra_desktop.sync.office import Office
from tests.gui.desks import HOTMART_NAME, NEW, PracticeDesk, practice
from tests.gui.problems import Provoker
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
    """Both sample integrations, synced twice: the second run answers what the first one left open, and finds what has
    happened in between: a new product, an invoice whose sale was returned."""
    with new_shop(folder) as made:
        handler = logs.start(made.folders.logs, made.redact)
        handler.addFilter(_as_ever)
        try:
            for minutes in (15, 0):
                set_back(timedelta(minutes=minutes))
                if minutes:
                    made.set_up(edit=lambda text: text.replace("interval_minutes = 0", "interval_minutes = 15"))
                    _wait_for_runs(made, {})
                    made.sell_something_new()
                    Provoker(made).provoke(Kind.REFUND_OF_INVOICE)
                else:
                    before = _runs(made)
                    made.bridge.order(lambda schedule: schedule.sync_now())
                    _wait_for_runs(made, before)
            yield made
        finally:
            logs.stop(handler)


def news_again(shop: PracticeDesk) -> None:
    """Somebody looked at the new product in another picture: it is new once more."""

    async def work(office: Office) -> None:
        ledger, one = office.engine.ledger, office.engine.integration(HOTMART_NAME)
        news = {"products": [NEW], "store": {}, "items": {}, "names": {}}
        ledger.remember(one.id, "goods news", json.dumps(news))

    shop.ask(work)


def _runs(made: PracticeDesk) -> dict[int, int]:
    """How often each integration has run to its end."""
    reader = made.desk.reader
    assert reader is not None
    return {one.id: sum(run.ended_at is not None for run in reader.runs(one.id, 99)) for one in reader.integrations()}


def _wait_for_runs(made: PracticeDesk, before: dict[int, int]) -> None:
    """Until each integration has run once more."""
    wait_until(lambda: len(runs := _runs(made)) == 2 and all(runs[one] > before.get(one, 0) for one in runs))
