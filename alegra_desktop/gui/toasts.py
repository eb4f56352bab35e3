"""Short messages in the bar over the pages: eight seconds, with what undoes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QWidget

from alegra_desktop.gui import theme
from alegra_desktop.gui.widgets.buttons import button, icon_button

SECONDS = 8
_ANNOUNCE_EVERY = 5000


class Toasts(QWidget):
    """One message at a time: a newer one takes the place of the older. Stays while the mouse or the focus is on it.

    It has a place in a layout, so it never lies over anything that can be pressed; `instead` are the widgets whose
    place it takes meanwhile.
    """

    def __init__(self, instead: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._instead = tuple(instead)
        self._undo: Callable[[], None] | None = None
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._button = button("")
        self._button.clicked.connect(self._press)
        self._close = icon_button("close", self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 2, 2)
        row.setSpacing(8)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._timer.timeout.connect(self._leave)
        super().setVisible(False)  # the others are shown by whoever made them

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
        self.show()
        self._timer.start()
        announce(self, words)

    def setVisible(self, visible: bool) -> None:
        for widget in self._instead:
            widget.setVisible(not visible)
        super().setVisible(visible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.tone().border))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()

    def _press(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _leave(self) -> None:
        pressing = QApplication.mouseButtons() != Qt.MouseButton.NoButton  # nothing may move under a click
        if pressing or self.underMouse() or self._button.hasFocus() or self._close.hasFocus():
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
