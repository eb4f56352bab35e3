"""What can be done with an integration as a whole: paused, renamed, removed."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.settings.removal import ask_name, ask_removal
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.labels import hint, section

_ENDLESS = 9000  # a year: whoever pauses without an end comes back by hand


class IntegrationCare(QWidget):
    """Pausing takes effect at once; the other two ask first."""

    def __init__(self, desk: Desk, integration: Integration) -> None:
        super().__init__()
        self._desk = desk
        self._integration = integration
        self.pause_button = button("")
        self.pause_button.clicked.connect(self._pause_or_resume)
        self.rename_button = button(self.tr("Rena&me…"), "pencil-outline")
        self.rename_button.clicked.connect(lambda: ask_name(desk, self, integration))
        self.remove_button = button(self.tr("&Remove…"), "trash-can-outline")
        self.remove_button.clicked.connect(lambda: ask_removal(desk, self, integration))
        self.state = hint("")
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in (self.pause_button, self.rename_button, self.remove_button):
            row.addWidget(each)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(section(self.tr("This integration")))
        column.addLayout(row)
        column.addWidget(self.state)
        desk.bridge.agenda_changed.connect(self._tell)
        self._tell()

    @property
    def paused_until(self) -> datetime | None:
        """None: it runs by itself."""
        turn = self._desk.bridge.agenda.of(self._integration.name)
        until = turn.paused_until if turn is not None else None
        return until if until is not None and until > datetime.now(UTC) else None

    def _tell(self) -> None:
        until = self.paused_until
        self.pause_button.setText(self.tr("&Pause") if until is None else self.tr("&Resume syncing"))
        if until is None:
            self.state.setText(
                self.tr(
                    "While it is paused nothing is sent by itself. Sync now works all the same, and nothing is lost."
                )
            )
        elif until.year > _ENDLESS:
            self.state.setText(self.tr("Paused until you resume it. Nothing is lost."))
        else:
            when = self._desk.formats(self._integration.name).next_time(until)
            self.state.setText(self.tr("Paused until {time}. Nothing is lost.").format(time=when))

    def _pause_or_resume(self) -> None:
        name = self._integration.name
        if self.paused_until is None:
            self._desk.bridge.order(lambda schedule: schedule.pause(name, None))
            self._desk.toast(self.tr("Paused."), lambda: self._desk.bridge.order(lambda s: s.resume(name)))
        else:
            self._desk.bridge.order(lambda schedule: schedule.resume(name))
