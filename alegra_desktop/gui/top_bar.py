"""The bar over the pages: which integration, how it stands or what was just done, and the button that syncs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from alegra_desktop.gui import icons
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.standings import Standings
from alegra_desktop.gui.state_line import LOOKS, sentence
from alegra_desktop.gui.switcher import Switcher
from alegra_desktop.gui.sync_control import SyncControl
from alegra_desktop.gui.toasts import Toasts
from alegra_desktop.gui.widgets.labels import IconLabel, Text


class TopBar(QWidget):
    """Follows the standings by itself."""

    def __init__(self, desk: Desk, standings: Standings, menu: QMenu) -> None:
        super().__init__()
        self._desk = desk
        self._standings = standings
        self.switcher = Switcher(desk, standings)
        self.sync = SyncControl(desk, standings, menu)
        self._icon = IconLabel("progress-clock", None, icons.MEDIUM)
        self.line = Text()
        self.line.setMaximumWidth(16_777_215)
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.toasts = Toasts(instead=(self._icon, self.line))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        self.setMinimumHeight(self.toasts.sizeHint().height() + 12)  # a short message moves nothing
        row.setSpacing(8)
        row.addWidget(self.switcher)
        row.addSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.line, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.toasts, 1)
        row.addWidget(self.sync)
        standings.changed.connect(self._follow)
        desk.integration_changed.connect(self._follow)
        self._follow()

    def _follow(self, *_: object) -> None:
        line = self._standings.line(self._desk.integration)
        look = LOOKS[line.standing]
        words = sentence(line, self._desk.formats())
        self._icon.show_icon(look.icon, look.role)
        if words != self.line.text():
            self.line.setText(words)
            self.line.setToolTip(words)
            self.line.setAccessibleName(words)
