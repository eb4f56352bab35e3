"""A desk over a ledger that was filled by SQL, without engine: for what only reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alegra_desktop.gui.bridge import Bridge
from alegra_desktop.gui.desk import Desk
from alegra_desktop.storage.ledger import Ledger
from tests.gui.history_rows import many, now


def _no_engine(publish: object) -> object:
    raise AssertionError("nothing here asks the engine")


@contextmanager
def reading_desk(folder: Path, count: int) -> Iterator[Desk]:
    """Over a fresh ledger with so many sales."""
    many(folder, count)
    with desk_over(folder) as desk:
        yield desk


@contextmanager
def desk_over(folder: Path) -> Iterator[Desk]:
    """Its bridge is never started; `bridge.opened` is told as if it were."""
    bridge = Bridge(_no_engine)  # type: ignore[arg-type]
    desk = Desk(bridge, lambda: Ledger.open(folder, now, read_only=True), practice=False, logs=folder / "logs")
    bridge.opened.emit()
    try:
        yield desk
    finally:
        desk.close()
