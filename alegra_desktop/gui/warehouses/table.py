"""The store's warehouses beside Alegra's. There are few of them: each has a combo of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
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


class _Choice(QComboBox):
    """A wheel that only scrolls the page must not change a link."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


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
        self._states: dict[str, Pill] = {}
        self._shown: object = None

    def show_links(self, names: Sequence[str], warehouses: Sequence[Warehouse], links: Mapping[str, str]) -> None:
        """All of them as they stand; a store that forgot one that is linked still shows it."""
        active = [one for one in warehouses if one.active]
        every = list(dict.fromkeys((*names, *links)))
        if self._shown != (every, active):
            self._shown = (every, active)
            self._build(every, active)
        for name in every:  # the same combos, so that the focus stays where it is
            self.combos[name].setCurrentIndex(max(0, self.combos[name].findData(links.get(name, ""))))
            self._tell(name, links.get(name, ""))

    def _build(self, names: Sequence[str], warehouses: Sequence[Warehouse]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.combos, self._states = {}, {}
        for column, title in enumerate((self.tr("Warehouse in the store"), self.tr("Warehouse in Alegra"))):
            heading = muted(title)
            heading.setWordWrap(False)
            self._grid.addWidget(heading, 0, column)
        for line, name in enumerate(names, start=1):
            self._add(line, name, warehouses)

    def _add(self, line: int, name: str, warehouses: Sequence[Warehouse]) -> None:
        combo, state = _Choice(), Pill()
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.addItem(self.tr("Choose warehouse…"), "")
        for one in warehouses:
            combo.addItem(one_line(one.name), one.id)
        combo.setMinimumWidth(220)
        combo.setAccessibleName(self.tr("Alegra warehouse of {name}").format(name=one_line(name)))

        def chosen(row: int) -> None:
            self._tell(name, str(combo.itemData(row)))
            self.linked.emit(name, str(combo.itemData(row)))

        combo.activated.connect(chosen)
        label = Text(one_line(name), wrap=False)
        label.setMinimumHeight(icons.LARGE - 16)
        self.combos[name], self._states[name] = combo, state
        self._grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(combo, line, 1)
        self._grid.addWidget(state, line, 2, Qt.AlignmentFlag.AlignVCenter)

    def _tell(self, name: str, linked: str) -> None:
        known = self.combos[name].findData(linked) > 0
        words = self.tr("Linked") if known else self.tr("Gone in Alegra") if linked else self.tr("Not linked")
        self._states[name].show_state(words, _LINKED if known else _MISSING)

    def choose(self) -> None:
        """Open the list of the line that has the focus, else go to the first that lacks its warehouse."""
        focused = next((combo for combo in self.combos.values() if combo.hasFocus()), None)
        if focused is not None:
            focused.showPopup()
        else:
            self.focus_first(list(self.combos))

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
