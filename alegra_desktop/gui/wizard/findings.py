"""What Alegra or the store answered to *Validate*: one line each, icon, word and colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import icons
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
        self._said: list[str] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._said = [words for _, words in lines]
        for row, (role, words) in enumerate(lines):
            self._grid.addWidget(IconLabel(icons.ROLES[role], role, icons.SMALL), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Text(words), row, 1)

    def said(self) -> list[str]:
        return list(self._said)

    # --- the lines of an account

    def show_account(self, account: Account, formats: Formats) -> None:
        company = account.company
        who = self.tr("{company} · {country} · {user}").format(
            company=one_line(company.name), country=self.country(company.country), user=one_line(account.user.name)
        )
        lines = [(Role.OK, who)]
        told = [check for check in account.checks if check.key != "account" and check.details]
        lines += [(_ROLES[check.state], self._words(check, formats)) for check in told]
        self.show_lines(lines)

    def country(self, name: str) -> str:
        known = {"colombia": self.tr("Colombia"), "mexico": self.tr("Mexico")}
        return known.get(name, name.capitalize())

    def _words(self, check: Check, formats: Formats) -> str:
        if check.state is CheckState.UNKNOWN:
            return self.tr("{subject}: could not be checked").format(subject=self._subject(check.key))
        said: dict[str, Callable[[Check, Formats], str]] = {
            "company": self._company,
            "electronic": self._electronic,
            "numbering": self._numbering,
            "final_consumer": self._consumer,
        }
        return said[check.key](check, formats) if check.key in said else self._subject(check.key)

    def _subject(self, key: str) -> str:
        names = {
            "account": self.tr("User and token"),
            "company": self.tr("Company data"),
            "electronic": self.tr("Electronic invoicing"),
            "numbering": self.tr("Numbering"),
            "final_consumer": self.tr("Customer without ID"),
        }
        return names.get(key, key)

    def _company(self, check: Check, formats: Formats) -> str:
        if check.state is CheckState.OK:
            return self.tr("Company data complete")
        names = {
            "address": self.tr("address"),
            "email": self.tr("e-mail"),
            "identification": self.tr("identification"),
        }
        missing = [names.get(one.strip(), one.strip()) for one in check.details.get("missing", "").split(",")]
        return self.tr("Company data incomplete in Alegra: {missing}").format(missing=", ".join(filter(None, missing)))

    def _electronic(self, check: Check, formats: Formats) -> str:
        if check.state is CheckState.OK:
            return self.tr("Electronic invoicing active")
        return self.tr("Electronic invoicing is not active yet: drafts only")

    def _numbering(self, check: Check, formats: Formats) -> str:
        prefix, left, days = (check.details.get(name, "") for name in ("prefix", "numbers", "days"))
        name = one_line(prefix) or self.tr("without prefix")
        if check.state is CheckState.BAD:
            return self.tr(
                "No numbering for invoices can be used. In Alegra: Configuración › Facturación › Numeraciones"
            )
        if not left.isdigit():
            return self.tr("Numbering {name}").format(name=name)
        numbers = formats.number(int(left))
        if not days.lstrip("-").isdigit():
            return self.tr("Numbering {name}: {numbers} numbers left").format(name=name, numbers=numbers)
        return self.tr("Numbering {name}: {numbers} numbers left, {days} days").format(
            name=name, numbers=numbers, days=formats.number(int(days))
        )

    def _consumer(self, check: Check, formats: Formats) -> str:
        number = check.details.get("number", "")
        name = one_line(check.details.get("name", "")) or formats.say("{final_consumer}")
        if check.state is CheckState.OK:
            return self.tr("Contact “{name}” ({number})").format(name=name, number=number)
        if check.state is CheckState.BAD:
            return self.tr("Contact “{name}” ({number}) is inactive in Alegra").format(name=name, number=number)
        return self.tr("Contact “{name}” ({number}) is created with its first sale").format(name=name, number=number)
