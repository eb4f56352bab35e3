"""Coming back: the last page, or what stops everything and nobody has seen. And every dialog says that it practises."""

from __future__ import annotations

from array import array
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.overview import Cause, Tab
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.gui.attention.page import AttentionPage
from alegra_desktop.gui.history.export import ExportJob
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.keys import KeysDialog
from alegra_desktop.gui.main_window import MainWindow
from alegra_desktop.gui.restoring import RestoreDialog
from alegra_desktop.gui.returning import Seen
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk
from tests.gui.windows import settle, shell_of, window_of

_STOPS = Cause(1, "shop", Tab.MINE, Problem(Kind.ALEGRA_CREDENTIALS))
_HOLDS = Cause(1, "shop", Tab.MINE, Problem(Kind.TAX_MISSING, "51"), (7,))


def test_what_stops_is_new_until_it_was_looked_at_and_again_when_it_comes_again(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    seen = Seen(settings)
    assert seen.fresh([_HOLDS, _STOPS]) is _STOPS
    seen.follow([_HOLDS, _STOPS], looked_at=False)
    assert seen.fresh([_STOPS]) is _STOPS
    seen.follow([_HOLDS, _STOPS], looked_at=True)
    assert Seen(settings).fresh([_HOLDS, _STOPS]) is None
    seen.follow([_HOLDS], looked_at=False)
    assert seen.fresh([_STOPS]) is _STOPS


def _away(window: MainWindow, qtbot: QtBot) -> None:
    window.hide()
    settle(window, qtbot)


def test_a_new_stop_opens_needs_attention_once(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up()
    window = window_of(practice_desk, qtbot)
    window.go("log")
    _away(window, qtbot)
    window.show()
    assert window.sidebar.key() == "log"  # nothing stops: as it was left
    practice_desk.desk.choose(MASTERSHOP_NAME)
    window.hide()
    practice_desk.vault.set(HOTMART_NAME, "token", "wrong")
    practice_desk.sync(HOTMART_NAME)
    settle(window, qtbot)
    assert window.sidebar.key() == "log"
    window.show()
    assert window.sidebar.key() == "attention"
    page = window.pages.front
    assert isinstance(page, AttentionPage)
    qtbot.waitUntil(lambda: page.story.line is not None and page.story.line.kind is Kind.ALEGRA_CREDENTIALS)
    assert practice_desk.desk.integration == HOTMART_NAME  # the other one's list would not have it
    window.go("products")
    _away(window, qtbot)
    window.show()
    assert window.sidebar.key() == "products"  # it still stands, and was seen


def test_the_next_start_begins_with_what_stopped_meanwhile(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.desk.settings.setValue("window/page", "history")
    practice_desk.vault.set(HOTMART_NAME, "token", "wrong")
    practice_desk.sync()
    window = window_of(practice_desk, qtbot)
    qtbot.waitUntil(lambda: window.sidebar.key() == "attention")


def test_every_dialog_of_practice_says_so(idle_desk: PracticeDesk, qapp: QApplication, qtbot: QtBot) -> None:
    with shell_of(idle_desk, qapp) as shell:
        with qtbot.waitSignal(shell.desk.ready):
            shell.start()
        shell._about()
        [about] = shell.window.findChildren(QMessageBox)
        assert about.windowTitle().startswith("PRACTICE · ")
        about.close()
        shell._restore()
        [restore] = shell.window.findChildren(RestoreDialog)
        assert restore.windowTitle().startswith("PRACTICE · ")
        restore.reject()


def test_keys_and_exports_of_practice_say_so(practice_desk: PracticeDesk, tmp_path: Path, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    window = window_of(practice_desk, qtbot)
    [one] = practice_desk.desk.integrations()
    keys = KeysDialog(practice_desk.desk, one, lambda: None, window)
    assert keys.windowTitle().startswith("PRACTICE · ")
    job = ExportJob(practice_desk.desk, window, Looks(practice_desk.desk.formats), array("q"))
    job.write(tmp_path / "history.csv")
    assert job.progress is not None
    assert job.progress.windowTitle().startswith("PRACTICE · ")
    with qtbot.waitSignal(job.destroyed):
        pass
