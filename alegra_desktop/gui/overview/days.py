"""Documents per day: the chart, how many days, and the same as a table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget

from alegra_desktop.domain.overview import DayCount
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.overview.chart import Chart, DayModel
from alegra_desktop.gui.widgets.buttons import link_button
from alegra_desktop.gui.widgets.table import Table
from alegra_desktop.gui.widgets.tile import Card

_SPANS = (7, 30, 90)


class DaysCard(Card):
    """`asked`: another number of days is wanted."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("DaysCard", "Documents per day"))
        self.span = QComboBox()
        self.span.setAccessibleName(self.tr("Days shown"))
        for days in _SPANS:
            self.span.addItem(self.tr("%n days", "", days), days)
        self.span.setCurrentIndex(1)
        self.span.currentIndexChanged.connect(self.asked)
        self.switch = link_button(self.tr("See as a table"))
        self.switch.clicked.connect(self._switch)
        row = QHBoxLayout()
        row.addWidget(self.span)
        row.addStretch(1)
        row.addWidget(self.switch)
        self.model = DayModel(self)
        self.chart = Chart(self.model.names())
        self.table = Table(self.tr("Documents per day"))
        self.table.setModel(self.model)
        self.table.set_widths(112, 88, 88, 88, stretch=0)
        self.table.setMinimumHeight(112)
        self._views = QStackedWidget()
        self._views.addWidget(self.chart)
        self._views.addWidget(self.table)
        self.body.addLayout(row)
        self.body.addWidget(self._views, 1)

    def wanted(self) -> int:
        return int(self.span.currentData())

    def show_days(self, days: list[DayCount], formats: Formats) -> None:
        self.chart.show_days(days, formats)
        self.model.show_days(days, formats)

    def _switch(self) -> None:
        table = self._views.currentWidget() is self.chart
        self._views.setCurrentWidget(self.table if table else self.chart)
        self.switch.setText(self.tr("See as a chart") if table else self.tr("See as a table"))
