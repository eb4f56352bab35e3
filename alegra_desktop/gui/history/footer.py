"""The line under the history: how many sales there are, how many are chosen, and what they add up to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from alegra_desktop.gui import theme
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.widgets.buttons import button, link_button
from alegra_desktop.gui.widgets.labels import Text

_NARROW = 760  # pixels


class Footer(QWidget):
    """Says numbers; the page gives them."""

    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = Formats()
        self._total = 0
        self.count = Text(wrap=False)
        self.amount = Text(font=theme.tabular(theme.font()), wrap=False)
        self.all = link_button("")
        self.all.clicked.connect(self.all_wanted)
        self.retry = button(self.tr("&Retry"), "sync")
        self.skip = button(self.tr("&Skip"), "skip-next")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.count)
        row.addWidget(self.amount)
        row.addWidget(self.all)
        row.addStretch(1)
        row.addWidget(self.retry)
        row.addWidget(self.skip)
        self.show_chosen(0, 0)

    def use(self, formats: Formats) -> None:
        """Figures of this company."""
        self._formats = formats

    def wait(self) -> None:
        """The rows are being read; the number follows."""
        self.count.setText("…")
        self.amount.setText("")
        self.all.hide()

    def show_total(self, total: int) -> None:
        self.show_chosen(0, total)

    def show_chosen(self, chosen: int, total: int) -> None:
        if chosen:
            text = self._grouped(self.tr("%n of {total} selected", "", chosen), chosen)
            self.count.setText(text.format(total=self._formats.number(total)))
        else:
            self.count.setText(self._grouped(self.tr("%n sale(s)", "", total), total))
        self.amount.setText("")
        self._offer_all(total)
        self.all.setVisible(0 < chosen < total)

    def _offer_all(self, total: int) -> None:
        """In a few words where there is no room for all of them."""
        self._total = total
        long = self.tr("Select all %n that match", "", total)
        short = self.tr("Select all %n", "", total)
        self.all.setText(self._grouped(short if self.width() < _NARROW else long, total))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_all(self._total)

    def _grouped(self, sentence: str, number: int) -> str:
        """Qt wrote the number with its own separators, that is none."""
        return sentence.replace(str(number), self._formats.number(number), 1)

    def show_sum(self, amount: str) -> None:
        self.amount.setText(f"· {amount}" if amount else "")

    def allow(self, retry: bool, skip: bool) -> None:
        self.retry.setEnabled(retry)
        self.skip.setEnabled(skip)
