"""The causes of one tab as a list: a title, how many sales it holds up, and who acts."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.problems import Who
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.icons import KINDS
from alegra_desktop.gui.overview.tiles import money_lines
from alegra_desktop.gui.theme import Role

_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Show(IntEnum):
    """What the delegate asks besides the title."""

    LINE = Qt.ItemDataRole.UserRole
    COUNTS = Qt.ItemDataRole.UserRole + 1
    WHO = Qt.ItemDataRole.UserRole + 2
    ICON = Qt.ItemDataRole.UserRole + 3
    COLOUR = Qt.ItemDataRole.UserRole + 4


class CauseModel(QAbstractListModel):
    """`several` says that integrations are told apart on each line."""

    def __init__(self, looks: Looks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._lines: list[Line] = []
        self._several = False

    @property
    def lines(self) -> list[Line]:
        return self._lines

    def show_lines(self, lines: list[Line], *, several: bool) -> None:
        if lines == self._lines and several == self._several:
            return
        self.beginResetModel()
        self._lines, self._several = lines, several
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.title(line)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{title}. {counts}. {who}").format(
                    title=self.title(line), counts=self.counts(line), who=self.who(line)
                )
            case Show.LINE:
                return line
            case Show.COUNTS:
                return self.counts(line)
            case Show.WHO:
                return self.who(line)
            case Show.ICON:
                return KINDS[line.kind]
            case Show.COLOUR:
                return colour(line)
        return None

    def title(self, line: Line) -> str:
        return one_line(self._looks.words(_owner(line), line.problem).title)

    def counts(self, line: Line) -> str:
        """How many sales and how much; for a cause of the whole integration, what stands still."""
        parts = []
        if line.rows:
            money = self._looks.formats(_owner(line))
            parts.append(self.tr("%n sale(s)", "", len(line.rows)))
            parts += money_lines(line.amounts, money) if line.amounts.money else []
        elif line.stops:
            parts.append(self.tr("Nothing is sent meanwhile"))
        else:
            parts.append(self.tr("The whole integration"))
        if line.kind is Kind.SALE_DISPUTED:  # their titles are alike, and each is settled for itself
            parts.append(one_line(line.problem.details.get("state", "")))
        if self._several:
            parts.append(", ".join(one_line(name) for name in line.integrations))
        return " · ".join(part for part in parts if part)

    def who(self, line: Line) -> str:
        if line.who is Who.NOBODY:
            return self.tr("Fixes itself")
        return self.tr("Support") if line.who is Who.SUPPORT else self.tr("You")


def colour(line: Line) -> Role:
    """What stops everything is red, what ends by itself is violet, the rest asks for attention."""
    if line.stops:
        return Role.ERROR
    return Role.WAITING if line.who is Who.NOBODY else Role.ATTENTION


def _owner(line: Line) -> str:
    return line.integrations[0] if line.integrations else ""
