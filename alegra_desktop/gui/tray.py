"""The tray: an extra door to the window. Its icon and tooltip say what the state line says."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import icons, theme
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.standings import Standings
from alegra_desktop.gui.state_line import Standing, sentence
from alegra_desktop.gui.theme import Role

_SIZES = (16, 22, 24, 32, 48)


class Mood(Enum):
    """What the icon shows."""

    FINE = "fine"
    WORKING = "working"
    ATTENTION = "attention"
    PAUSED = "paused"
    OFFLINE = "offline"


_MOODS = {
    Standing.OPENING: Mood.WORKING,
    Standing.UPGRADING: Mood.WORKING,
    Standing.STOPPING: Mood.WORKING,
    Standing.SYNCING: Mood.WORKING,
    Standing.UNFINISHED: Mood.ATTENTION,
    Standing.STOPPED: Mood.ATTENTION,
    Standing.KEYRING: Mood.ATTENTION,
    Standing.TROUBLED: Mood.ATTENTION,
    Standing.OVERDUE: Mood.ATTENTION,
    Standing.CAUSES: Mood.ATTENTION,
    Standing.PAUSED: Mood.PAUSED,
    Standing.OFFLINE: Mood.OFFLINE,
    Standing.DOWN: Mood.OFFLINE,
}
_LOOKS = {
    Mood.FINE: ("check-bold", Role.OK),
    Mood.WORKING: ("sync", Role.WORKING),
    Mood.ATTENTION: ("exclamation-thick", Role.ATTENTION),
    Mood.PAUSED: ("pause", Role.NEUTRAL),
    Mood.OFFLINE: ("wifi-off", Role.WAITING),
}


def mood_of(standing: Standing) -> Mood:
    return _MOODS.get(standing, Mood.FINE)


def mood_icon(mood: Mood) -> QIcon:
    """A coloured disc with a white sign: panels are light, dark or pictures, and nobody tells which."""
    name, role = _LOOKS[mood]
    made = QIcon()
    for size in _SIZES:
        picture = QPixmap(QSize(size, size))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.LIGHT.roles[role].text))
        painter.drawEllipse(QRectF(0, 0, size, size))
        inner = QRectF(0, 0, size, size).adjusted(size / 6, size / 6, -size / 6, -size / 6)
        icons.paint(painter, inner, name, QColor("#FFFFFF"))
        painter.end()
        made.addPixmap(picture)
    return made


class Tray(QObject):
    """Made only where the desktop has a tray. Its menu is written anew each time it opens."""

    opened = Signal()
    page_wanted = Signal(str)
    sync_wanted = Signal()
    pause_wanted = Signal(bool)  # True: one hour; False: until tomorrow
    resume_wanted = Signal()
    autostart_wanted = Signal(bool)
    quit_wanted = Signal()

    def __init__(self, desk: Desk, standings: Standings, *, autostarts: bool) -> None:
        super().__init__()
        self._desk = desk
        self._standings = standings
        self.autostarts = autostarts
        self._mood: Mood | None = None
        self.menu = QMenu()
        self.menu.aboutToShow.connect(self.write_menu)
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activate)
        standings.changed.connect(self.follow)
        desk.autostart_changed.connect(self._note_autostart)
        self.write_menu()
        self.follow()
        self.icon.show()

    def follow(self) -> None:
        """Icon and tooltip by what is the case now."""
        line = self._standings.line()
        mood = mood_of(line.standing)
        if mood is not self._mood:
            self._mood = mood
            self.icon.setIcon(mood_icon(mood))
        words = sentence(line, self._desk.formats())
        name = self.tr("alegra_desktop · practice") if self._desk.practice else "alegra_desktop"
        tip = f"{name}\n{one_line(words)}"
        if tip != self.icon.toolTip():
            self.icon.setToolTip(tip)

    def write_menu(self) -> None:
        """The entries of this moment."""
        self.menu.clear()
        line = self._standings.line()
        self.menu.addAction(one_line(sentence(line, self._desk.formats()))).setEnabled(False)
        self.menu.addSeparator()
        self._add(self.tr("&Open alegra_desktop"), self.opened.emit)
        causes = len(self._standings.board.causes)
        if causes:
            self._add(self.tr("&Needs attention (%n)…", "", causes), lambda: self.page_wanted.emit("attention"))
        known = bool(self._standings.board.known)
        self._add(self.tr("&Sync now"), self.sync_wanted.emit).setEnabled(known)
        if line.standing is Standing.PAUSED:
            self._add(self.tr("&Resume"), self.resume_wanted.emit)
        elif known:
            pause = self.menu.addMenu(self.tr("&Pause"))
            self._add(self.tr("1 &hour"), lambda: self.pause_wanted.emit(True), pause)
            self._add(self.tr("Until &tomorrow"), lambda: self.pause_wanted.emit(False), pause)
        self.menu.addSeparator()
        start = self._add(self.tr("Start with the &computer"), lambda: self.autostart_wanted.emit(not self.autostarts))
        start.setCheckable(True)
        start.setChecked(self.autostarts)
        self.menu.addSeparator()
        self._add(self.tr("&Quit"), self.quit_wanted.emit)

    def _note_autostart(self, starts: bool) -> None:
        self.autostarts = starts

    def hide(self) -> None:
        self.icon.hide()

    def _add(self, words: str, act: Callable[[], object], menu: QMenu | None = None) -> QAction:
        action = (menu or self.menu).addAction(words)
        action.triggered.connect(lambda ticked=False: act())
        return action

    def _activate(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.opened.emit()
