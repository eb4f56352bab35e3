"""Short messages over the lower edge of the window: eight seconds, with what undoes them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from alegra_desktop.gui import theme
from alegra_desktop.gui.widgets.buttons import button, icon_button

SECONDS = 8
_ANNOUNCE_EVERY = 5000
_MARGIN = 24


class Toasts(QWidget):
    """One message at a time: a newer one takes the place of the older. Stays while the mouse or the focus is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._undo: Callable[[], None] | None = None
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._button = button("")
        self._button.clicked.connect(self._press)
        self._close = icon_button("close", self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._timer.timeout.connect(self._leave)
        parent.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """What it says now, "" if nothing."""
        return self._label.text() if self.isVisible() else ""

    def say(self, words: str, undo: Callable[[], None] | None = None, caption: str = "") -> None:
        """Show a message; `undo` is what its button does, called at most once."""
        self._undo = undo
        self._label.setText(words)
        self._button.setText(caption or self.tr("Undo"))
        self._button.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.tone().border))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()

    def _place(self) -> None:
        room = self._window.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        text = self._label.fontMetrics().horizontalAdvance(self._label.text())
        beside = self._close.sizeHint().width() + 48
        beside += self._button.sizeHint().width() + 8 if self._undo is not None else 0
        width = min(room.width(), 640, text + beside)
        self.setFixedWidth(width)
        height = max(48, self._row.heightForWidth(width))
        self.setFixedHeight(height)
        self.move(room.center().x() - width // 2, room.bottom() - height)

    def _press(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _leave(self) -> None:
        if self.underMouse() or self._button.hasFocus() or self._close.hasFocus():
            self._timer.start()
        else:
            self.hide()


class _Announcer:
    """Screen readers hear at most one announcement every five seconds; the newest of several."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._waiting = ""
        self._rest = QTimer(widget, singleShot=True, interval=_ANNOUNCE_EVERY)
        self._rest.timeout.connect(self._next)

    def say(self, words: str) -> None:
        if self._rest.isActive():
            self._waiting = words
            return
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, words))
        self._rest.start()

    def _next(self) -> None:
        words, self._waiting = self._waiting, ""
        if words:
            self.say(words)


_announcers: dict[int, _Announcer] = {}


def announce(widget: QWidget, words: str) -> None:
    """Tell screen readers, politely, what sighted people just saw."""
    window = widget.window()
    key = id(window)
    if key not in _announcers:
        _announcers[key] = _Announcer(window)
        window.destroyed.connect(lambda: _announcers.pop(key, None))
    _announcers[key].say(words)
