"""Files of sales let go over the window: anywhere, several, for the right integration, and never imported unasked."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from alegra_desktop.gui.dropping import files_of
from alegra_desktop.gui.history.importing import ImportDialog
from alegra_desktop.gui.main_window import MainWindow
from alegra_desktop.gui.standings import Standings
from tests.gui.conftest import Responsive
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk

_PATIENCE = 30_000
SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
HOTMART, MASTERSHOP = SAMPLES / "hotmart-detailed-pt.csv", SAMPLES / "reporte-historial-de-pedidos-muestra.xlsx"


def _dragged(*files: Path | str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) if isinstance(file, Path) else QUrl(file) for file in files])
    return data


@pytest.fixture
def window(practice_desk: PracticeDesk, qtbot: QtBot) -> MainWindow:
    practice_desk.set_up(days=1)
    standings = Standings(practice_desk.desk)
    made = MainWindow(practice_desk.desk, standings)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: len(standings.board.known) == 2, timeout=_PATIENCE)
    return made


def _drop(window: MainWindow, *files: Path) -> None:
    data = _dragged(*files)
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, drop)


def _dialog(window: MainWindow, qtbot: QtBot) -> ImportDialog:
    def there() -> list[ImportDialog]:
        return [one for one in window.findChildren(ImportDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(there()), timeout=_PATIENCE)
    dialog = there()[0]
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0 or bool(dialog.banner.text()), timeout=_PATIENCE)
    return dialog


def test_only_files_of_sales_are_taken() -> None:
    one = Path("/x/sales.csv")
    assert files_of(_dragged(one)) == [one]
    assert files_of(_dragged(one, Path("/x/B.XLSX"))) == [one, Path("/x/B.XLSX")]
    assert files_of(_dragged(Path("/x/old.xls"))) == [Path("/x/old.xls")]
    assert files_of(_dragged(one, Path("/x/photo.png"))) == []
    assert files_of(_dragged("https://example.com/sales.csv")) == []
    assert files_of(QMimeData()) == []


@pytest.mark.parametrize("key", ["overview", "products", "history", "log"])
def test_a_file_may_be_dropped_on_every_page_and_finds_its_integration(
    window: MainWindow, practice_desk: PracticeDesk, qtbot: QtBot, key: str
) -> None:
    window.go(key)
    _drop(window, MASTERSHOP)
    dialog = _dialog(window, qtbot)
    assert dialog.owner.currentText() == MASTERSHOP_NAME
    assert dialog.model.rowCount() > 0
    reader = practice_desk.desk.reader
    assert reader is not None
    assert all(reader.sales(one.id) == [] for one in practice_desk.desk.integrations())
    dialog.reject()


def test_several_files_are_asked_about_one_after_the_other(window: MainWindow, qtbot: QtBot) -> None:
    _drop(window, HOTMART, MASTERSHOP)
    first = _dialog(window, qtbot)
    assert (first.name.text(), first.owner.currentText()) == (HOTMART.name, HOTMART_NAME)
    first.reject()
    second = _dialog(window, qtbot)
    assert (second.name.text(), second.owner.currentText()) == (MASTERSHOP.name, MASTERSHOP_NAME)
    second.reject()


def test_the_file_of_the_other_store_is_told_as_such(window: MainWindow, qtbot: QtBot) -> None:
    _drop(window, HOTMART)
    dialog = _dialog(window, qtbot)
    dialog.owner.setCurrentIndex(dialog.owner.findData(MASTERSHOP_NAME))
    dialog.owner.activated.emit(dialog.owner.currentIndex())
    qtbot.waitUntil(lambda: "Hotmart" in dialog.banner.text(), timeout=_PATIENCE)
    assert not dialog.act.button.isEnabled()
    dialog.reject()


def test_without_an_integration_of_its_store_nothing_is_guessed(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME, days=1)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ImportDialog(practice_desk.desk, parent)
    dialog.open()
    dialog.look_into(MASTERSHOP)
    qtbot.waitUntil(lambda: "MasterShop" in dialog.banner.text(), timeout=_PATIENCE)
    assert not dialog.act.button.isEnabled()


def test_the_rows_that_cannot_be_read_are_saved_as_a_list(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    text = HOTMART.read_text("utf-8-sig").splitlines()
    cells = text[-1].split(";")
    cells[2] = "=31/02/2026"
    broken = tmp_path / "broken.csv"
    broken.write_text("\n".join([*text[:-1], ";".join(cells)]), "utf-8")
    _drop(window, broken)
    dialog = _dialog(window, qtbot)
    assert dialog.save.isVisible()
    dialog.save.click()
    assert dialog.saving is not None
    saved = tmp_path / "list.csv"
    with qtbot.waitSignal(dialog.saving.written, timeout=_PATIENCE):
        dialog.saving.write(saved)
    [header, row] = csv.reader(saved.read_text("utf-8-sig").splitlines(), delimiter=";")
    assert header == ["Row", "Column", "Reason"]
    assert row[0] == str(len(text))
    assert "31/02/2026" in row[2]
    dialog.reject()


def test_reading_can_be_stopped_and_begun_again(window: MainWindow, qtbot: QtBot) -> None:
    _drop(window, HOTMART)
    dialog = _dialog(window, qtbot)
    dialog.look_into(HOTMART)
    dialog.empty.button.click()  # Stop
    assert dialog.model.rowCount() == 0
    assert "Nothing was imported" in dialog.empty.sentence()
    dialog.empty.button.click()
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0, timeout=_PATIENCE)
    dialog.reject()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("old.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600),
        ("locked.xlsx", b"\xd0\xcf\x11\xe0" + b"EncryptedPackage" * 50),
        ("zeros.xlsx", b"PK\x03\x04" + b"\0" * 600),
    ],
)
def test_what_is_no_export_is_told_by_its_name(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str, content: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    _drop(window, file)
    dialog = _dialog(window, qtbot)
    assert name in dialog.banner.text()
    assert not dialog.act.button.isEnabled()
    dialog.reject()


def test_the_window_stays_quick_while_a_large_file_is_read(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, responsive: Responsive
) -> None:
    lines = HOTMART.read_text("utf-8-sig").splitlines()
    large = tmp_path / "large.csv"
    more = [lines[1].replace("HP", f"HP9{number:07}", 1) for number in range(4000)]
    large.write_text("\n".join([lines[0], *more]), "utf-8")
    window.go("history")
    with responsive():
        _drop(window, large)
        dialog = _dialog(window, qtbot)
    assert dialog.model.rowCount() >= 1
    dialog.reject()
