"""Buttons: plain ones with an icon, ones that work for a while, and tiles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from alegra_desktop.gui import icons

HEIGHT, WIDTH = 32, 96
_PATIENCE = 300  # milliseconds before anything turns
_TURN = 80
_STEPS = 12


class _Button(QPushButton):
    """At least 96 × 32, and never narrower than its word (a fixed smallest size would allow that)."""

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(WIDTH, HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(WIDTH, HEIGHT))


def button(text: str, icon: str = "", *, default: bool = False) -> QPushButton:
    """A button with a verb. One per page is the default: Enter presses it."""
    made = _Button(text)
    made.setAutoDefault(default)
    made.setDefault(default)
    if icon:
        made.setIcon(icons.icon(icon))
        made.setIconSize(QSize(icons.SMALL, icons.SMALL))
    return made


def come_last(window: QWidget, buttons: Sequence[QWidget]) -> None:
    """The tab key comes to these after everything else, however late that was made."""
    end, one = window, window.nextInFocusChain()
    while one is not None and one is not window:
        if one not in buttons and one.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            end = one
        one = one.nextInFocusChain()
    for each in buttons:
        QWidget.setTabOrder(end, each)
        end = each


def icon_button(icon: str, name: str) -> QToolButton:
    """A button without a word; `name` is its tooltip and what a screen reader says."""
    made = QToolButton()
    made.setIcon(icons.icon(icon))
    made.setIconSize(QSize(icons.SMALL, icons.SMALL))
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setMinimumSize(HEIGHT, HEIGHT)
    made.setToolTip(name)
    made.setAccessibleName(name.replace("&", ""))
    return made


class LinkButton(QPushButton):
    """An action inside text: it looks like a link and works like a button."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setStyleSheet(
            "QPushButton { border: 1px solid transparent; padding: 2px 0px; min-height: 0;"
            " color: palette(link); text-align: left; background: transparent; }"
            "QPushButton:hover, QPushButton:focus { text-decoration: underline; }"
            "QPushButton:focus { border-color: palette(highlight); }"
            "QPushButton:disabled { color: palette(mid); }"
        )


def link_button(text: str) -> LinkButton:
    return LinkButton(text)


class Spinner(QWidget):
    """A ring that turns while something works; still and invisible otherwise."""

    def __init__(self, size: int = icons.SMALL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TURN)
        self._timer.timeout.connect(self._turn)
        self.setFixedSize(size, size)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def start(self) -> None:
        self._timer.start()
        self.show()

    def stop(self) -> None:
        self._timer.stop()
        self.hide()

    def _turn(self) -> None:
        self._step = (self._step + 1) % _STEPS
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().color(QPalette.ColorRole.WindowText), max(2.0, self.width() / 9))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.drawArc(room, -self._step * 360 // _STEPS * 16, 270 * 16)
        painter.end()


class BusyButton(QWidget):
    """A button for work that takes a moment: a ring turns in it after 300 ms, and *Stop* stands beside it if the work
    can be stopped. `clicked` does not come again until `finish`."""

    def __init__(self, text: str, icon: str = "", *, default: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = button(text, icon, default=default)
        self.clicked = self.button.clicked
        self.stop_button = button(self.tr("Stop"))
        self.stop_button.hide()
        self.stop_button.clicked.connect(self._stop)
        self._text = text
        self._icon = self.button.icon()
        self._on_stop: Callable[[], None] | None = None
        self._busy = False
        self._spinner = Spinner(parent=self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._turn)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(self.stop_button)
        self.setFocusProxy(self.button)

    @property
    def busy(self) -> bool:
        return self._busy

    def start(self, stop: Callable[[], None] | None = None) -> None:
        """The work begins; `stop` ends it early."""
        self._busy = True
        self._on_stop = stop
        self.button.setEnabled(False)
        self._timer.start()

    def finish(self) -> None:
        """The work is over; the button can be pressed again."""
        had_focus = self.stop_button.hasFocus()
        self._busy = False
        self._timer.stop()
        self._spinner.stop()
        self.button.setIcon(self._icon)
        self.button.setEnabled(True)
        self.stop_button.hide()
        self.stop_button.setEnabled(True)
        self.stop_button.setText(self.tr("Stop"))
        if had_focus:
            self.button.setFocus()

    def setText(self, text: str) -> None:
        self.button.setText(text)

    def _turn(self) -> None:
        space = QPixmap(icons.SMALL, icons.SMALL)  # keeps the ring's place, so that nothing moves
        space.fill(Qt.GlobalColor.transparent)
        self.button.setIcon(QIcon(space))
        self.button.setIconSize(QSize(icons.SMALL, icons.SMALL))
        self._place_spinner()
        self._spinner.start()
        self.stop_button.setVisible(self._on_stop is not None)

    def _place_spinner(self) -> None:
        text = self.button.fontMetrics().horizontalAdvance(self.button.text().replace("&", ""))
        left = (self.button.width() - text - icons.SMALL) // 2 - 4
        self._spinner.move(max(6, left), (self.button.height() - self._spinner.height()) // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_spinner()

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stop_button.setText(self.tr("Stopping…"))
        if self._on_stop is not None:
            self._on_stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.stop_button.isVisible() and self.stop_button.isEnabled():
            self._stop()
        else:
            super().keyPressEvent(event)
