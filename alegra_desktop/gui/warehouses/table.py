"""The store's warehouses beside Alegra's. There are few of them: each has a combo of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from alegra_desktop.domain.catalog import Warehouse
from alegra_desktop.domain.text import fold, one_line
from alegra_desktop.gui import icons
from alegra_desktop.gui.icons import Look
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.labels import Text, muted
from alegra_desktop.gui.widgets.pill import Pill

_LINKED = Look("link-variant", Role.OK)
_MISSING = Look("link-variant-off", Role.ATTENTION)


class WarehouseLinks(QWidget):
    """`linked`: the store's name and Alegra's id, "" for none."""

    linked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(3, 1)
        self.combos: dict[str, QComboBox] = {}

    def show_links(self, names: Sequence[str], warehouses: Sequence[Warehouse], links: Mapping[str, str]) -> None:
        """All of them as they stand; a store that forgot one that is linked still shows it."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.combos = {}
        for column, title in enumerate((self.tr("Warehouse in the store"), self.tr("Warehouse in Alegra"))):
            heading = muted(title)
            heading.setWordWrap(False)
            self._grid.addWidget(heading, 0, column)
        active = [one for one in warehouses if one.active]
        for line, name in enumerate([*names, *(name for name in links if name not in names)], start=1):
            self._add(line, name, active, links.get(name, ""))

    def _add(self, line: int, name: str, warehouses: Sequence[Warehouse], linked: str) -> None:
        combo, state = QComboBox(), Pill()
        combo.addItem(self.tr("Choose warehouse…"), "")
        for one in warehouses:
            combo.addItem(one_line(one.name), one.id)
        combo.setCurrentIndex(max(0, combo.findData(linked)))
        combo.setMinimumWidth(220)
        combo.setAccessibleName(self.tr("Alegra warehouse of {name}").format(name=one_line(name)))

        def tell() -> None:
            known = bool(combo.currentData())
            state.show_state(self.tr("Linked") if known else self.tr("Not linked"), _LINKED if known else _MISSING)

        def chosen(row: int) -> None:
            tell()
            self.linked.emit(name, str(combo.itemData(row)))

        combo.activated.connect(chosen)
        tell()
        label = Text(one_line(name), wrap=False)
        label.setMinimumHeight(icons.LARGE - 16)
        self.combos[name] = combo
        self._grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(combo, line, 1)
        self._grid.addWidget(state, line, 2, Qt.AlignmentFlag.AlignVCenter)

    def focus_first(self, names: Sequence[str]) -> None:
        """The first that is not linked yet."""
        missing = (combo for name, combo in self.combos.items() if name in names and not combo.currentData())
        target = next(missing, None)
        if target is not None:
            target.setFocus()


def same_names(names: Sequence[str], warehouses: Sequence[Warehouse]) -> dict[str, str]:
    """Links for warehouses that are called alike on both sides; with or without the word before the town."""
    known = {_bare(one.name): one.id for one in warehouses if one.active}
    return {name: known[_bare(name)] for name in names if _bare(name) in known}


def _bare(name: str) -> str:
    folded = fold(name)
    return folded.removeprefix("BODEGA") or folded
