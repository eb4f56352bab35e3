"""What a merchant does with a long history, each with what tells that it is done: for a test and for a benchmark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from alegra_desktop.domain.states import State
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.history.columns import Column
from alegra_desktop.gui.history.export import ExportJob
from alegra_desktop.gui.history.page import HistoryPage
from alegra_desktop.gui.words import GROUPS
from tests.gui.history_rows import NOW

COUNT = 100_000
_KEY = 70  # milliseconds between two keys of a quick hand
Done = Callable[[], bool]


@dataclass(frozen=True)
class Deed:
    """`act` begins it and answers with what tells that it is done. It ends where it began: all rows, none chosen."""

    name: str
    act: Callable[[HistoryPage, Path], Done]


def wait(done: Done) -> None:
    """Let the window live until then."""
    app = QApplication.instance()
    assert app is not None
    while not done():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


@contextmanager
def open_history(desk: Desk) -> Iterator[HistoryPage]:
    """The page as the window shows it, with nothing read yet."""
    page = HistoryPage(desk)
    page.resize(1080, 620)
    page.show()
    QTest.qWaitForWindowExposed(page)
    try:
        yield page
    finally:
        page.hide()
        page.deleteLater()


def come_back(page: HistoryPage) -> None:
    """All rows again, the newest first, and none chosen."""
    page.view.clearSelection()
    page.view.horizontalHeader().setSortIndicator(Column.DATE, Qt.SortOrder.DescendingOrder)
    page.filters.clear()
    wait(_read(page))
    page.view.scrollToTop()


def _read(page: HistoryPage) -> Done:
    return lambda: page._task is None and not page.filters.search._timer.isActive()


def _open(page: HistoryPage, folder: Path) -> Done:
    page.load()
    return _read(page)


def _filter(**what: object) -> Callable[[HistoryPage, Path], Done]:
    def act(page: HistoryPage, folder: Path) -> Done:
        page.show_what(what)
        return _read(page)

    return act


def _type(text: str) -> Callable[[HistoryPage, Path], Done]:
    """Letter by letter, quicker and slower than the box waits."""

    def act(page: HistoryPage, folder: Path) -> Done:
        for place, letter in enumerate(text):
            QTest.keyClicks(page.filters.search, letter)
            QTest.qWait(_KEY if place % 3 else 4 * _KEY)
        return _read(page)

    return act


def _sort(column: Column, order: Qt.SortOrder) -> Callable[[HistoryPage, Path], Done]:
    def act(page: HistoryPage, folder: Path) -> Done:
        page.view.horizontalHeader().setSortIndicator(column, order)
        return _read(page)

    return act


def _scroll(page: HistoryPage, folder: Path) -> Done:
    bar = page.view.verticalScrollBar()
    for part in range(41):
        bar.setValue(bar.maximum() * part // 40)
        QTest.qWait(1)
    return lambda: bar.value() == bar.maximum() and page.model.line(page.model.rowCount() - 1) is not None


def _page_down(page: HistoryPage, folder: Path) -> Done:
    page.view.setFocus()
    page.view.choose(page.model.ids[0])
    for _ in range(40):
        QTest.keyClick(page.view, Qt.Key.Key_PageDown)
        QTest.qWait(1)
    return lambda: page.details.facts is not None and page.details.facts.row.id == page.view.current_id


def _choose_all(page: HistoryPage, folder: Path) -> Done:
    page.view.selectAll()
    return lambda: page.acts._sum is None and "," in page.footer.amount.text()


def _refresh_chosen(page: HistoryPage, folder: Path) -> Done:
    """All are chosen, and the engine tells of changed rows and of new ones."""
    page.view.selectAll()
    for start in range(0, 2000, 400):
        page.refresh(frozenset(page.model.ids[start : start + 200]))
        QTest.qWait(5)
    page.refresh(frozenset({10**9}))
    return lambda: not page._soon.isActive() and page._task is None and page.acts._sum is None


def _export(page: HistoryPage, folder: Path) -> Done:
    page.export_button.click()
    [job] = page.findChildren(ExportJob)
    assert job.dialog is not None
    job.dialog.hide()
    file = folder / "history.csv"
    file.unlink(missing_ok=True)
    job.write(file)
    return file.exists


def _copy(page: HistoryPage, folder: Path) -> Done:
    QApplication.clipboard().clear()
    page.view.selectAll()
    page.view.copy_selection()
    return lambda: bool(QApplication.clipboard().text())


_DAY = NOW.date()
DEEDS = (
    Deed("open", _open),
    *(
        Deed(f"filter: {name}", _filter(**what))
        for name, what in (
            ("one state", {"states": (State.HELD,)}),
            ("a group of states", {"states": GROUPS["attention"][1]}),
            ("kind of document", {"kind": "remission"}),
            ("store", {"store": "hotmart"}),
            ("last 30 days", {"since": _DAY - timedelta(days=29), "until": _DAY + timedelta(days=1)}),
            ("with a notice", {"noticed": True}),
            ("recognised", {"adopted": True}),
            ("rows of one sync", {"rows": tuple(range(1, COUNT, 20))}),
            ("state and text", {"states": (State.HELD,), "text": "luisa"}),
        )
    ),
    *(
        Deed(f"search: {name}", _filter(text=text))
        for name, text in (
            ("customer, one in six", "ana gil"),
            ("sale", "HP000012345"),
            ("document", "SETP1001"),
            ("problem by its words", "vinculado"),
            ("problem by its product", "curso excel"),
            ("every row", "hp0000"),
            ("two letters", "lu"),
            ("nothing", "zzzz"),
        )
    ),
    Deed("type a name", _type("luisa ram")),
    Deed("type a number", _type("hp00001234")),
    *(
        Deed(f"sort: {column.name.lower()}, {word}", _sort(column, order))
        for column in Column
        for word, order in (("up", Qt.SortOrder.AscendingOrder), ("down", Qt.SortOrder.DescendingOrder))
        if (column, word) != (Column.DATE, "down")  # as it is anyway
    ),
    Deed("scroll to the end", _scroll),
    Deed("40 pages down, details open", _page_down),
    Deed("select all", _choose_all),
    Deed("live changes while all are selected", _refresh_chosen),
    Deed("copy all", _copy),
    Deed("export all", _export),
)
