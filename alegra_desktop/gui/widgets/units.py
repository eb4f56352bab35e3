"""How many of each line: a table with a field in every row and what it comes to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QWidget

from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import theme
from alegra_desktop.gui.widgets.labels import Text, muted

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Countable(Protocol):
    """A line of which some may be taken. `gross`: of one unit, tax included."""

    @property
    def name(self) -> str: ...
    @property
    def quantity(self) -> Decimal: ...
    @property
    def gross(self) -> Decimal: ...


class UnitsTable(QWidget):
    """Nothing is taken at first. `changed` after every change."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        lines: Sequence[Countable],
        money: Callable[[Decimal], str],
        number: Callable[[Decimal], str],
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._lines = tuple(lines)
        self._money = money
        self.fields: list[QDoubleSpinBox] = []
        self._amounts: list[Text] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, line in enumerate(self._lines):
            said = one_line(line.name)
            field = QDoubleSpinBox()
            field.setDecimals(_decimals(line.quantity))
            field.setRange(0, float(line.quantity))
            field.setAccessibleName(self.tr("Units of {product}").format(product=said))
            field.valueChanged.connect(self._follow)
            amount = Text(font=theme.tabular(theme.font()), wrap=False)
            amount.setAlignment(_RIGHT)
            amount.setMinimumWidth(120)
            of = muted(self.tr("of {count}").format(count=number(line.quantity)))
            of.setWordWrap(False)
            for column, widget in enumerate((Text(said), field, of, amount)):
                grid.addWidget(widget, row, column)
            field.setEnabled(line.quantity > 0)
            self.fields.append(field)
            self._amounts.append(amount)
        self._follow()

    def quantities(self) -> dict[int, Decimal]:
        """Line -> units, of the lines of which some are taken."""
        taken = {row: Decimal(field.cleanText().replace(",", ".")) for row, field in enumerate(self.fields)}
        return {row: units for row, units in taken.items() if units}

    def total(self) -> Decimal:
        """What they come to, tax included."""
        return sum((self._lines[row].gross * units for row, units in self.quantities().items()), Decimal(0))

    def _follow(self) -> None:
        taken = self.quantities()
        for row, amount in enumerate(self._amounts):
            amount.setText(self._money(self._lines[row].gross * taken.get(row, Decimal(0))))
        self.changed.emit()


def _decimals(quantity: Decimal) -> int:
    return max(0, -int(quantity.normalize().as_tuple().exponent))
