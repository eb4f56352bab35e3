"""Files out of the history and into it: complete, exact, harmless, and only when told to."""

from __future__ import annotations

import csv
import sqlite3
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.history.export import ExportJob, write
from alegra_desktop.gui.history.importing import ImportDialog, SeenModel, open_import
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.history.page import HistoryPage
from alegra_desktop.gui.reading import Reading, Task
from alegra_desktop.storage.files import FILE
from alegra_desktop.storage.ledger import Ledger
from tests.gui.desks import HOTMART_NAME, PracticeDesk
from tests.gui.history_desk import reading_desk
from tests.gui.history_rows import now

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
COUNT = 300
PATIENCE = 30_000


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with reading_desk(tmp_path / "many", COUNT) as made:
        yield made


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> HistoryPage:
    made = HistoryPage(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.load()
    qtbot.waitUntil(lambda: made.model.rowCount() == COUNT)
    return made


def job_of(page: HistoryPage) -> ExportJob:
    page.export_button.click()
    job = page.findChild(ExportJob)
    assert job is not None
    assert job.dialog is not None
    assert job.dialog.isVisible()
    return job


def rows(file: Path, separator: str = ";") -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened, delimiter=separator))


def test_all_rows_of_the_filter(page: HistoryPage, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "history.csv"
    file.write_text("older")
    job_of(page).write(file)
    qtbot.waitUntil(lambda: str(file) in page.banner.text(), timeout=PATIENCE)
    found = rows(file)
    assert [row["Sale"] for row in found] == [f"HP{n:09}" for n in range(COUNT)]
    assert found[2]["Total"] == "119002,00", "decimal comma in Colombia"
    assert found[2]["Date"] == "2026-10-09"
    assert "Curso Excel" in found[2]["Problem"]
    assert found[1]["Document"] == "SETP1001"
    assert not list(tmp_path.glob("*.part"))


def test_a_formula_stays_a_name(page: HistoryPage, tmp_path: Path, qtbot: QtBot) -> None:
    with sqlite3.connect(tmp_path / "many" / FILE) as connection:
        connection.execute("UPDATE sale SET customer = '=HYPERLINK(1)' WHERE sale_id = 'HP000000003'")
    connection.close()
    file = tmp_path / "history.csv"
    job_of(page).write(file)
    qtbot.waitUntil(lambda: file.exists(), timeout=PATIENCE)
    assert rows(file)[3]["Customer"] == "'=HYPERLINK(1)"


def test_a_file_that_cannot_be_written(page: HistoryPage, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    told: list[str] = []
    desk.told.connect(lambda text, undo: told.append(text))
    job_of(page).write(tmp_path / "nowhere" / "history.csv")
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert "could not be written" in told[0]


def test_mexico_and_stopping(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    mexico = Formats("es", "mexico", "MXN", now=now)
    looks = Looks(lambda name: mexico)
    owner = Reading(desk.new_reader, desk)
    ids = array("q", range(1, COUNT + 1))
    file = tmp_path / "history.csv"
    done: list[str] = []

    def job(ledger: Ledger, task: Task[str]) -> str:
        return write(ledger, task, file, ids, looks, mexico)

    owner.start(job, done.append, lambda problem: done.append(str(problem)))
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE)
    assert done == [""]
    assert rows(file, ",")[2]["Total"] == "119002.00"

    file.unlink()
    begun: list[bool] = []

    def stopped(ledger: Ledger, task: Task[str]) -> str:
        task.cancel()
        begun.append(True)
        return write(ledger, task, file, ids, looks, mexico)

    owner.start(stopped, done.append, lambda problem: done.append(str(problem)))
    owner.start(lambda ledger, task: "after", done.append, lambda problem: done.append(str(problem)))
    qtbot.waitUntil(lambda: done == ["", "after"], timeout=PATIENCE)
    assert begun
    assert list(tmp_path.glob("history*")) == [], "what was begun is gone"


# --- importing


@pytest.fixture
def by_file(practice_desk: PracticeDesk) -> PracticeDesk:
    """An integration that lives on files alone."""
    practice_desk.set_up(
        HOTMART_NAME,
        days=200,
        edit=lambda text: text.replace('store = "hotmart"', 'store = "hotmart"\nsource = "file"'),
    )
    return practice_desk


def opened(by_file: PracticeDesk, qtbot: QtBot, file: Path) -> ImportDialog:
    page = HistoryPage(by_file.desk)
    qtbot.addWidget(page)
    dialog = open_import(by_file.desk, page, file)
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0 or bool(dialog.banner.text()), timeout=PATIENCE)
    return dialog


def test_a_file_is_looked_into_and_then_imported(by_file: PracticeDesk, qtbot: QtBot) -> None:
    dialog = opened(by_file, qtbot, SAMPLES / "hotmart-detailed-pt.csv")
    reader = by_file.desk.reader
    assert reader is not None
    owner = by_file.desk.integrations()[0].id
    assert reader.sales(owner) == []
    count = dialog.model.rowCount()
    assert f"{count} new" in dialog.counts.text()
    assert dialog.act.button.isEnabled()
    told: list[str] = []
    by_file.desk.told.connect(lambda text, undo: told.append(text))
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE):
        dialog.act.button.click()
    assert len(reader.sales(owner)) == count
    assert str(count) in told[0]
    again = opened(by_file, qtbot, SAMPLES / "hotmart-detailed-pt.csv")
    assert f"{count} known already" in again.counts.text()
    assert not again.act.button.isEnabled(), "there is nothing new in it"


def test_rows_that_cannot_be_read_are_named(by_file: PracticeDesk, tmp_path: Path, qtbot: QtBot) -> None:
    text = (SAMPLES / "hotmart-detailed-pt.csv").read_text("utf-8-sig").splitlines()
    cells = text[-1].split(";")
    cells[2] = "31/02/2026 99:00"
    broken = tmp_path / "broken.csv"
    broken.write_text("\n".join([*text[:-1], ";".join(cells)]), "utf-8")
    dialog = opened(by_file, qtbot, broken)
    assert str(len(text)) in dialog.banner.text(), "the row"
    assert not dialog.act.button.isEnabled()
    assert dialog.only_readable.isVisible()
    dialog.only_readable.click()
    assert dialog.act.button.isEnabled()
    count = dialog.model.rowCount()
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE):
        dialog.act.button.click()
    reader = by_file.desk.reader
    assert reader is not None
    assert len(reader.sales(by_file.desk.integrations()[0].id)) == count


def test_a_file_that_is_none(by_file: PracticeDesk, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "letter.csv"
    file.write_text("Dear Ana,\nhow are you?\n", "utf-8")
    dialog = opened(by_file, qtbot, file)
    assert dialog.stack.currentWidget() is dialog.empty
    assert not dialog.act.button.isEnabled()
    assert "PRACTICE" in dialog.windowTitle()


def test_the_model_of_a_file(by_file: PracticeDesk, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    dialog = opened(by_file, qtbot, SAMPLES / "hotmart-detailed-pt.csv")
    model = SeenModel(dialog)
    qtmodeltester.check(model, force_py=False)  # type: ignore[no-untyped-call]
    model.show_file(dialog._seen, Formats("en"))
    qtmodeltester.check(model, force_py=False)  # type: ignore[no-untyped-call]
