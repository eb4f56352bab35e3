"""Table and details side by side; where there is no room for both, the details open in the table's place."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from alegra_desktop.gui.history.details import DetailsPane
from alegra_desktop.gui.history.view import HistoryView
from alegra_desktop.gui.widgets.buttons import link_button

_SPLIT = "history/split"
_COLUMNS = "history/columns"
_TABLE, _DETAILS, _LEAST = 704, 340, 320


class Panes(QSplitter):
    """`went_back` when the details gave the place back to the table."""

    went_back = Signal()

    def __init__(self, view: HistoryView, details: DetailsPane, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._view = view
        self._details = details
        self._opened = False  # the details, in the table's place
        self.back = link_button(self.tr("‹ Back"))
        self.back.clicked.connect(self.close_details)
        self._right = QWidget()
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(details, 1)
        self.setChildrenCollapsible(False)
        self.addWidget(view)
        self.addWidget(self._right)
        self.setStretchFactor(0, 1)
        self.setSizes([_TABLE, _DETAILS])
        self._fit()

    @property
    def narrow(self) -> bool:
        """There is room for one of them only."""
        return self.width() < self._view.least_width() + self._details.minimumWidth() + self.handleWidth()

    def open_details(self) -> None:
        """Bring the details into view and give them the focus."""
        self._opened = self.narrow
        self._fit()
        self._details.setFocus()

    def close_details(self) -> None:
        self._opened = False
        self._fit()
        self._view.setFocus()
        self.went_back.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._view.hasFocus():
            self.close_details()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Less than both need side by side: then only one of them is shown."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.narrow
        self._opened = self._opened and narrow
        self._view.setMinimumWidth(0 if narrow else self._view.least_width())
        self._view.setVisible(not self._opened)
        self._right.setVisible(self._opened or not narrow)
        self.back.setVisible(self._opened)

    # --- as it was when it was last seen

    def restore(self, settings: QSettings) -> None:
        """Where the line between both stood, the columns' widths and their order. Never filters: a forgotten one looks
        like lost sales."""
        split, columns = settings.value(_SPLIT), settings.value(_COLUMNS)
        if isinstance(split, QByteArray):
            self.restoreState(split)
        if isinstance(columns, QByteArray):
            self._view.restore_columns(columns)
        self._fit()

    def keep(self, settings: QSettings) -> None:
        settings.setValue(_COLUMNS, self._view.horizontalHeader().saveState())
        if not self.narrow:
            settings.setValue(_SPLIT, self.saveState())
