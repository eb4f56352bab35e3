"""Taking pictures of widgets that have come to rest, as small files."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from alegra_desktop.gui import theme
from alegra_desktop.gui.bridge import Asked, Bridge
from alegra_desktop.gui.reading import Reading, Task
from tests.gui.looks import cut_texts

_PATIENCE = 60.0  # seconds for one thing to come
_FREQUENT = 176  # of a picture's 256 colours
_ALIKE = 3  # pictures in a row
_TITLE = 30  # pixels of the bar above a dialog


def wait_until(true: Callable[[], object], patience: float = _PATIENCE) -> None:
    """Let the program work until something is true. Raises `TimeoutError`."""
    end = time.monotonic() + patience
    while not true():
        if time.monotonic() > end:
            raise TimeoutError("it did not come")
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(
            None, QEvent.Type.DeferredDelete.value
        )  # only a running loop does it by itself
        time.sleep(0.005)


def rest(seconds: float) -> None:
    end = time.monotonic() + seconds
    wait_until(lambda: time.monotonic() > end)


class Patience:
    """As much of pytest-qt as desks and visitors of the tests ask for."""

    @contextmanager
    def waitSignal(self, signal: Any, timeout: int = 0) -> Iterator[None]:
        came: list[object] = []
        signal.connect(lambda *values: came.append(values))
        yield
        wait_until(lambda: came)

    def waitUntil(self, true: Callable[[], object], timeout: int = 0) -> None:
        wait_until(true)

    def waitExposed(self, widget: QWidget) -> None:
        wait_until(widget.isVisible)

    def addWidget(self, widget: QWidget) -> None:
        """Whoever made it closes it."""


class Work:
    """What was asked for and is not answered yet: nothing is photographed before."""

    def __init__(self) -> None:
        self._asked: list[Asked] = []
        self._tasks: list[Task[Any]] = []
        self._usual = asking, reading = Bridge.ask, Reading.start

        def ask(bridge: Bridge, *given: Any) -> Asked:
            made: Asked = asking(bridge, *given)
            self._asked.append(made)
            return made

        def start(one: Reading, *given: Any) -> Task[Any]:
            made: Task[Any] = reading(one, *given)
            self._tasks.append(made)
            return made

        Bridge.ask = ask  # type: ignore[assignment, method-assign]
        Reading.start = start  # type: ignore[assignment, method-assign]

    def release(self) -> None:
        """Nothing is watched any more."""
        Bridge.ask, Reading.start = self._usual  # type: ignore[method-assign]

    def done(self) -> bool:
        self._asked = [one for one in self._asked if not one.over and isValid(one._owner)]
        self._tasks = [one for one in self._tasks if isValid(one)]
        return not self._asked and not self._tasks


class Scout(ABC):
    """Is led past everything that the window shows; `only` keeps to what has a name that begins so."""

    def __init__(self, only: Sequence[str] = ()) -> None:
        self._only, self.work = tuple(only), Work()

    def wants(self, *names: str) -> bool:
        return not self._only or any(name.startswith(start) for name in names for start in self._only)

    def nears(self, *names: str) -> bool:
        """Whether a picture is wanted whose name begins with one of these."""
        return self.wants(*names) or any(start.startswith(name) for name in names for start in self._only)

    @abstractmethod
    def take(self, widget: QWidget, name: str, *, titled: bool = False, behind: QWidget | None = None) -> None:
        """Look at it."""


class Camera(Scout):
    """Pictures in one folder."""

    def __init__(self, folder: Path, only: Sequence[str] = ()) -> None:
        super().__init__(only)
        self.folder, self.cut, self.taken, self.language = folder, list[str](), list[str](), "es"
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, widget: QWidget, name: str, *, titled: bool = False, behind: QWidget | None = None) -> None:
        """In the theme of now. `titled`: with the title that a desktop shows above it; `behind`: over this window."""
        if not self.wants(name):
            return
        image = self._still(widget)
        if titled:
            image = _with_title(widget, image)
        if behind is not None:
            image = _over(behind.grab().toImage(), image)
        full = f"{name}-{self.language}-{'dark' if theme.is_dark() else 'light'}"
        file = self.folder / f"{full}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        _small(image).save(str(file), "PNG", 0)  # type: ignore[call-overload]
        self.taken.append(full)
        self.cut += [f"{name}: {text}" for text in cut_texts(widget)]

    def _still(self, widget: QWidget) -> QImage:
        """As soon as nothing is awaited and it looks the same several times."""
        seen, alike, end = QImage(), 0, time.monotonic() + _PATIENCE
        while alike < _ALIKE:
            wait_until(self.work.done)
            rest(0.04)
            now = widget.grab().toImage()
            seen, alike = now, alike + 1 if now == seen else 0
            if time.monotonic() > end:
                raise TimeoutError(f"{widget} does not come to rest")
        return seen


def away(widget: QWidget) -> None:
    """Closed and gone."""
    widget.hide()
    widget.deleteLater()
    rest(0.02)


def _small(image: QImage) -> QImage:
    """With 256 colours: a window has few others, and nobody sees the difference."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    plain.setDevicePixelRatio(1)
    return plain.convertToFormat(
        QImage.Format.Format_Indexed8, _palette(Counter(memoryview(plain.constBits()).cast("I")))
    )


def _palette(count: Counter[int]) -> list[int]:
    """The most frequent colours, and of the others those that are least like any of these: small signs keep theirs."""
    ranked = [colour for colour, _ in count.most_common()]
    chosen, others = ranked[:_FREQUENT], ranked[_FREQUENT:]
    seen = {colour: (colour >> 16 & 255, colour >> 8 & 255, colour & 255) for colour in ranked}

    def unlike(one: int, other: int) -> int:
        return sum((a - b) ** 2 for a, b in zip(seen[one], seen[other], strict=True))

    distance = {colour: min(unlike(colour, known) for known in chosen[:24]) for colour in others}
    while distance and len(chosen) < 256:
        best = max(distance, key=lambda colour: distance[colour] * count[colour])
        chosen.append(best)
        del distance[best]
        for colour in distance:
            distance[colour] = min(distance[colour], unlike(colour, best))
    return chosen


def _with_title(widget: QWidget, image: QImage) -> QImage:
    ratio = image.devicePixelRatio()
    made = QImage(image.width(), image.height() + round(_TITLE * ratio), QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(ratio)
    palette = widget.palette()
    made.fill(palette.color(QPalette.ColorRole.Mid))
    painter = QPainter(made)
    painter.setFont(theme.font(bold=True))
    painter.setPen(palette.color(QPalette.ColorRole.WindowText))
    bar = QRect(0, 0, round(image.width() / ratio), _TITLE)
    painter.fillRect(bar, palette.color(QPalette.ColorRole.AlternateBase))
    painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, widget.windowTitle())
    painter.drawImage(QPoint(0, _TITLE), image)
    painter.end()
    return made


def _over(behind: QImage, image: QImage) -> QImage:
    """In the middle of the window, which lies in the shade."""
    ratio = behind.devicePixelRatio()
    painter = QPainter(behind)
    painter.fillRect(behind.rect(), QColor(0, 0, 0, 90))
    left, top = behind.width() - image.width(), behind.height() - image.height()
    painter.drawImage(QPoint(round(left / 2 / ratio), round(top / 2 / ratio)), image)
    painter.end()
    return behind
