"""What Alegra or the store answered to *Validate*: one line each, icon, word and colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import icons
from alegra_desktop.gui.checkup.speaking import comes_by_itself, said
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.labels import IconLabel, Text
from alegra_desktop.sync.answers import Account, Check, CheckState

_ROLES = {
    CheckState.OK: Role.OK,
    CheckState.WARNING: Role.ATTENTION,
    CheckState.BAD: Role.ERROR,
    CheckState.UNKNOWN: Role.WAITING,
}
Line = tuple[Role, str]


class Findings(QWidget):
    """Lines under each other; screen readers hear icon and word as one sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.lines: list[str] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = [words for _, words in lines]
        for row, (role, words) in enumerate(lines):
            self._grid.addWidget(IconLabel(icons.ROLES[role], role, icons.SMALL), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Text(words), row, 1)

    # --- the lines of an account

    def show_account(self, account: Account, formats: Formats) -> None:
        company = account.company
        who = self.tr("{company} · {country} · {user}").format(
            company=one_line(company.name), country=self.country(company.country), user=one_line(account.user.name)
        )
        lines = [(Role.OK, who)]
        told = [check for check in account.checks if check.key != "account" and check.details]
        lines += [(_role(check), self._words(check, formats)) for check in told]
        self.show_lines(lines)

    def country(self, name: str) -> str:
        known = {"colombia": self.tr("Colombia"), "mexico": self.tr("Mexico")}
        return known.get(name, name.capitalize())

    def _words(self, check: Check, formats: Formats) -> str:
        """As the check-up says it; of the numbering also how much is left, for that decides whether to choose it."""
        left, days = check.details.get("numbers", ""), check.details.get("days", "")
        if check.key != "numbering" or check.state in (CheckState.BAD, CheckState.UNKNOWN) or not left.isdigit():
            spoken = said(check, formats)
            wrong = check.state in (CheckState.BAD, CheckState.WARNING) and spoken.place
            place = self.tr("{words}. In Alegra: {place}")
            return place.format(words=spoken.title, place=spoken.place) if wrong else spoken.title
        name, numbers = one_line(check.details.get("prefix", "")), formats.number(int(left))
        if not days.isdigit():
            return self.tr("Numbering {name}: {numbers} numbers left").format(name=name, numbers=numbers)
        return self.tr("Numbering {name}: {numbers} numbers left, {days} days").format(
            name=name, numbers=numbers, days=formats.number(int(days))
        )


def _role(check: Check) -> Role:
    """What comes by itself is no reason to worry."""
    return Role.NEUTRAL if comes_by_itself(check) else _ROLES[check.state]
