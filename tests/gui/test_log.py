"""The log page: it shows the file's lines, follows them, finds, copies and saves them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from alegra_desktop import logs
from alegra_desktop.gui.bridge import Bridge
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.log.lines import FILE, LogModel, Tail, parse
from alegra_desktop.gui.log.page import LogPage


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Desk:
    """Never started: the log needs no engine, and is read most where there is none."""

    def none(*arguments: object) -> object:
        raise AssertionError("nothing is opened")

    bridge = Bridge(none)  # type: ignore[arg-type]
    folder = tmp_path / "logs"
    folder.mkdir()
    return Desk(bridge, none, practice=True, logs=folder)  # type: ignore[arg-type]


@pytest.fixture
def written(desk: Desk) -> Iterator[logging.Logger]:
    redact = logs.Redactor()
    redact.register("very-secret-token")
    handler = logs.start(desk.logs, redact)
    log = logging.getLogger("alegra_desktop.sync")
    before, log.level = log.level, logging.INFO
    yield log
    log.setLevel(before)
    logs.stop(handler)


@pytest.fixture
def page(desk: Desk, written: logging.Logger, qtbot: QtBot) -> LogPage:
    made = LogPage(desk)
    qtbot.addWidget(made)
    made.resize(900, 500)
    return made


def texts(page: LogPage) -> list[str]:
    return [page.model.line(row).text for row in range(page.model.rowCount())]


def open_page(page: LogPage, qtbot: QtBot) -> None:
    with qtbot.waitExposed(page):
        page.show()
    page.load()
    settle(page, qtbot)


def settle(page: LogPage, qtbot: QtBot) -> None:
    """What is being read has been."""
    qtbot.waitUntil(lambda: page._task is None, timeout=10_000)


def test_the_file_is_the_one_that_is_written() -> None:
    assert FILE == logs.FILE


def test_an_empty_log(page: LogPage, qtbot: QtBot) -> None:
    open_page(page, qtbot)
    assert page.stack.currentWidget() is page.empty
    assert page.empty.sentence() == page.tr("The log is empty.")


def test_it_follows_what_is_new(page: LogPage, written: logging.Logger, qtbot: QtBot) -> None:
    written.info("one")
    open_page(page, qtbot)
    assert texts(page) == ["one"]
    for n in range(100):
        written.info("line %s with very-secret-token", n)
    qtbot.waitUntil(lambda: page.model.rowCount() == 101)
    assert texts(page)[-1] == "line 99 with [hidden]"
    bar = page.table.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_a_full_log_is_read_beside_the_window(
    page: LogPage, desk: Desk, qtbot: QtBot, responsive: Callable[[], AbstractContextManager[None]]
) -> None:
    line = "2026-10-08 15:04:22,123 INFO alegra_desktop.sync: a line of usual length, as a sync writes many {}\n"
    (desk.logs / (FILE + ".1")).write_text("".join(line.format(n) for n in range(10_000)))
    (desk.logs / FILE).write_text("".join(line.format(n) for n in range(10_000, 20_000)))
    with qtbot.waitExposed(page):
        page.show()
    with responsive():
        page.load()
        settle(page, qtbot)
    assert page.model.rowCount() == 20_000
    assert texts(page)[-1].endswith(" 19999")


def test_whoever_scrolls_up_is_left_in_peace(page: LogPage, written: logging.Logger, qtbot: QtBot) -> None:
    for n in range(100):
        written.info("line %s", n)
    open_page(page, qtbot)
    qtbot.keyClick(page.table, Qt.Key.Key_Home)  # type: ignore[no-untyped-call]
    page.table.verticalScrollBar().triggerAction(page.table.verticalScrollBar().SliderAction.SliderToMinimum)
    assert not page.follow.isChecked()
    written.info("new")
    qtbot.waitUntil(lambda: page.model.rowCount() == 101)
    assert page.table.verticalScrollBar().value() == 0
    page.follow.click()
    assert page.table.verticalScrollBar().value() == page.table.verticalScrollBar().maximum()


def test_a_new_file_is_noticed(page: LogPage, desk: Desk, qtbot: QtBot) -> None:
    file = desk.logs / FILE
    line = "2026-10-08 15:04:22,123 INFO alegra_desktop.sync: {}\n"
    file.write_text(line.format("one"))
    open_page(page, qtbot)
    file.rename(desk.logs / (FILE + ".1"))
    file.write_text(line.format("two"))
    qtbot.waitUntil(lambda: texts(page) == ["one", "two"])


def test_searching_and_levels(
    page: LogPage, written: logging.Logger, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    written.info("Draft 1045 created")
    written.warning("one sale HELD")
    try:
        raise ValueError("inside")
    except ValueError:
        written.exception("it broke")
    open_page(page, qtbot)
    assert len(texts(page)) == 3
    page.level.setCurrentIndex(1)
    assert texts(page) == ["one sale HELD", "it broke"]
    page.level.setCurrentIndex(2)
    assert texts(page) == ["it broke"]
    page.level.setCurrentIndex(0)
    qtbot.keyClicks(page.search, "held ONE")  # type: ignore[no-untyped-call]
    qtbot.waitUntil(lambda: texts(page) == ["one sale HELD"])
    qtbot.keyClicks(page.search, " nothing like it")  # type: ignore[no-untyped-call]
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty)
    page.empty.button.click()
    assert len(texts(page)) == 3
    assert "ValueError: inside" in page.model.line(2).rest
    assert page.stack.currentWidget() is page.table


def test_copying_and_saving(page: LogPage, written: logging.Logger, tmp_path: Path, qtbot: QtBot) -> None:
    written.info("one <b>bold</b>")
    written.info("two with very-secret-token in it")
    open_page(page, qtbot)
    page.table.selectRow(0)
    page.copy_button.click()
    assert QGuiApplication.clipboard().text().endswith("INFO one <b>bold</b>")
    page.table.clearSelection()
    page.copy_button.click()
    assert QGuiApplication.clipboard().text().count("\n") == 1
    assert "very-secret-token" not in QGuiApplication.clipboard().text()
    page.write(tmp_path / "saved.txt")
    qtbot.waitUntil(lambda: page.banner.text() != "")
    assert (tmp_path / "saved.txt").read_text("utf-8").count("alegra_desktop.sync") == 2
    assert "very-secret-token" not in (tmp_path / "saved.txt").read_text("utf-8")
    assert "two with [hidden] in it" in (tmp_path / "saved.txt").read_text("utf-8")
    assert str(tmp_path / "saved.txt") in page.banner.text()
    page.write(tmp_path / "nowhere" / "saved.txt")
    qtbot.waitUntil(lambda: page.tr("It could not be saved. {reason}")[:5] in page.banner.text())
    page.show_what({"do": "save"})
    assert page.dialog is not None
    assert page.dialog.isVisible()
    page.dialog.reject()


def test_it_watches_only_while_it_is_seen(page: LogPage, written: logging.Logger, qtbot: QtBot) -> None:
    written.info("one")
    open_page(page, qtbot)
    assert page._watcher.files()
    page.hide()
    assert not page._watcher.files()
    assert not page._watcher.directories()


def test_the_model_keeps_to_the_rules_of_qt(qtmodeltester: ModelTester, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(
        "no line of ours\n2026-10-08 15:04:22,123 STRANGE a.b: c\n  under it\nunfinis", "utf-8"
    )
    lines = Tail(tmp_path).start()
    assert [(line.level, line.text, line.rest) for line in lines] == [("INFO", "c", "  under it")]
    model = LogModel()
    model.show_lines(lines)
    qtmodeltester.check(model, force_py=False)  # type: ignore[no-untyped-call]
    more = list(lines)
    parse("2026-10-08 15:04:23,000 ERROR a: d\n", more)
    model.add(more[1:])
    assert model.rowCount() == 2
    model.search("d", "ERROR")
    assert model.rowCount() == 1
