"""What nobody foresaw: it goes to the log, a person is told once and may go on, and the engine is left alone.

The ledger is safe whatever breaks here: the engine writes its intent before it acts.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import theme
from alegra_desktop.gui.report import report
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.labels import Text, section
from alegra_desktop.gui.words import titled

log = logging.getLogger("alegra_desktop.gui")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.DEBUG,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashGuard(QObject):
    """Takes Python's and Qt's last words while it is installed. `broke`: a report, in the window's thread.

    One report at a time: until whoever tells it sets `quiet` to False, what follows is only logged. Telling may go
    wrong for the same reason, again and again.
    """

    broke = Signal(str)

    def __init__(self, redact: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.quiet = False
        self._redact = redact
        self._before = sys.excepthook, threading.excepthook
        self._installed = False

    def install(self, *, qt: bool = True) -> None:
        """From now on; `qt` False leaves Qt's own messages to whoever listens to them already."""
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._of_window
        threading.excepthook = self._of_thread
        self._installed = True
        if qt:
            qInstallMessageHandler(log_message)

    def remove(self, *, qt: bool = True) -> None:
        if self._installed:
            sys.excepthook, threading.excepthook = self._before
            self._installed = False
            if qt:
                qInstallMessageHandler(None)

    def _of_window(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            self._before[0](kind, error, trace)
            return
        self._tell(error.with_traceback(trace), "")

    def _of_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self._tell(args.exc_value, args.thread.name if args.thread is not None else "")

    def _tell(self, error: BaseException, place: str) -> None:
        log.critical("not foreseen%s", f", in {place}" if place else "", exc_info=error)
        if self.quiet:
            return
        self.quiet = True
        self.broke.emit(report(error, self._redact, place))


def log_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Qt's messages go where ours go."""
    log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", one_line(text))


class CrashDialog(QDialog):
    """Says what is the case, gives the report, and lets the person go on. `restart`: begin the program anew."""

    restart = Signal()

    def __init__(self, text: str, parent: QWidget | None = None, *, practice: bool = False) -> None:
        super().__init__(parent)
        self._text = text
        self.saving: QFileDialog | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Something went wrong in the program")
        self.setWindowTitle(titled(title, practice=practice))
        self.setMinimumSize(460, 260)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(section(title))
        column.addWidget(Text(self.tr("A step did not finish. Your documents and history are intact.")))
        column.addWidget(
            Text(self.tr("Save the report and send it to support. It holds no secrets and no data of customers."))
        )
        self.details = QPlainTextEdit(text)
        self.details.setReadOnly(True)
        self.details.setFont(theme.id_font())
        self.details.setAccessibleName(self.tr("Technical details"))
        self.details.setMinimumHeight(140)
        self.details.hide()
        show = button(self.tr("Technical &details"))
        show.setCheckable(True)
        show.toggled.connect(self._show_details)
        column.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.details, 1)
        column.addStretch()
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for words, act in (
            (self.tr("&Copy"), self.copy),
            (self.tr("&Save report…"), self._save),
        ):
            row.addWidget(_acting(words, act))
        row.addStretch()
        row.addWidget(_acting(self.tr("&Restart"), self._restart))
        on = _acting(self.tr("&Go on"), self.accept)
        on.setDefault(True)
        row.addWidget(on)
        return row

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)

    def _show_details(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self.adjustSize()

    def _save(self) -> None:
        self.saving = save_report(self, self._text)

    def _restart(self) -> None:
        self.accept()
        self.restart.emit()


def _acting(words: str, act: Callable[[], object]) -> QPushButton:
    made = button(words)
    made.clicked.connect(lambda pressed=False: act())
    return made


def save_report(parent: QWidget, text: str) -> QFileDialog:
    """Ask where and write it there, once there is an answer. Raises nothing: the log says what a disk refuses."""
    title = QCoreApplication.translate("Crash", "Save report")
    dialog = QFileDialog(parent, title, "", QCoreApplication.translate("Crash", "Text (*.txt)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("txt")
    dialog.selectFile("alegra_desktop-report.txt")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: _write(Path(name), text))
    dialog.open()
    return dialog


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, "utf-8")
    except OSError as error:
        log.warning("the report was not saved: %s", error.strerror)
