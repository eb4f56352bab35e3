"""Numbering and check-up: what Alegra needs to issue, line by line, each with the way to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import icons
from alegra_desktop.gui.checkup import speaking
from alegra_desktop.gui.checkup.health import Checkups, Health
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.page import Page
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.buttons import BusyButton, button, link_button
from alegra_desktop.gui.widgets.empty import EmptyState
from alegra_desktop.gui.widgets.labels import IconLabel, Text, hint, muted, page_title
from alegra_desktop.gui.widgets.tile import Card
from alegra_desktop.sync.answers import Check, CheckState, Numbering, web_page

_LOOKS: dict[CheckState, tuple[str, Role]] = {
    CheckState.OK: ("check-circle-outline", Role.OK),
    CheckState.WARNING: ("alert-outline", Role.ATTENTION),
    CheckState.BAD: ("close-octagon-outline", Role.ERROR),
    CheckState.UNKNOWN: ("help-circle-outline", Role.NEUTRAL),
}
_WHOLE = 16_777_215  # Qt's own largest width


class CheckupPage(Page):
    """One card for each integration: its checks, then the numbering its documents take their numbers from."""

    key = "checkup"
    icon = "clipboard-check-outline"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._looks = Looks(desk.formats)
        self._checkups = Checkups.of_desk(desk)
        self._checkups.changed.connect(self._changed)
        self.title_label = page_title(self.title())
        formats = desk.formats()
        self.subtitle = muted(formats.say(self.tr("What Alegra needs to {issue}, and how long the numbers last.")))
        self.check_button = BusyButton(self.tr("&Check now"), "sync", default=True)
        self.check_button.clicked.connect(self.check)
        self.checked = muted()
        top = QHBoxLayout()
        top.addWidget(self.title_label, 1)
        top.addWidget(self.check_button)
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        inside = QWidget()
        self._column.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(self._column)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(8)
        whole.addLayout(top)
        whole.addWidget(self.subtitle)
        whole.addWidget(self.checked)
        whole.addWidget(scroll, 1)
        QShortcut(QKeySequence("Ctrl+R"), self, self.check, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def title(self) -> str:
        return self.tr("Numbering and check-up")

    def badge(self) -> int:
        """How many lines want something done."""
        return sum(
            check.state in (CheckState.BAD, CheckState.WARNING) and not speaking.comes_by_itself(check)
            for one in self.desk.integrations()
            for check in self._checks(self._checkups.of(one.name))
        )

    def load(self) -> None:
        self._looks.forget()
        for one in self.desk.chosen():
            self._checkups.look(one.name)
        self._show()

    def refresh(self, rows: frozenset[int]) -> None:
        """A run has ended: it used up numbers, and may have made the customer without ID."""
        if not rows:
            self.check()

    def check(self) -> None:
        """Ask Alegra again."""
        for one in self.desk.chosen():
            self._checkups.look(one.name, again=True)

    # --- showing

    def _changed(self, name: str) -> None:
        if self.isVisible():
            self._show()

    def _checks(self, health: Health) -> tuple[Check, ...]:
        return health.account.checks if health.account is not None else ()

    def _show(self) -> None:
        chosen = self.desk.chosen()
        self.check_button.setEnabled(bool(chosen))  # the page says what is missing
        asking = any(self._checkups.of(one.name).asking for one in chosen)
        if asking and not self.check_button.busy:
            self.check_button.start()
        elif not asking and self.check_button.busy:
            self.check_button.finish()
        times = [health.at for one in chosen if (health := self._checkups.of(one.name)).at is not None]
        formats = self.desk.formats()
        self.checked.setText(self.tr("Checked {when}").format(when=formats.when(min(times))) if times else "")
        self._clear()
        for one in chosen:
            self._column.addWidget(self._card(one, several=len(chosen) > 1))
        if not chosen:
            sentence = self.tr("Once a store is set up, its company is checked here.")
            empty = EmptyState(self.icon, sentence, self.tr("Set up a store"), self.set_up_store)
            self._column.addWidget(empty, 1)
        else:
            self._column.addStretch(1)

    def _clear(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _card(self, integration: Integration, *, several: bool) -> Card:
        health = self._checkups.of(integration.name)
        card = Card(one_line(integration.name) if several else "")
        if health.problem is not None:
            spoken = self._looks.words(integration.name, health.problem)
            words = self.tr("It could not be checked: {cause}").format(cause=one_line(spoken.title))
            card.body.addWidget(_line("help-circle-outline", Role.NEUTRAL, words))
        for check in self._checks(health):
            card.body.addWidget(self._check(check, integration))
        if health.account is None and health.problem is None:
            card.body.addWidget(_line("sync", Role.WORKING, self.tr("Asking Alegra…")))
        checked = {check.key for check in self._checks(health)}
        if health.account is not None and health.account.numbering and "numbering" in checked:  # of invoices only
            self._add_numbering(card, health.account.numbering, integration)
        return card

    def _check(self, check: Check, integration: Integration) -> QWidget:
        formats = self.desk.formats(integration.name)
        spoken = speaking.said(check, formats)
        itself = speaking.comes_by_itself(check)
        icon, role = ("information-outline", Role.NEUTRAL) if itself else _LOOKS[check.state]
        made = _line(icon, role, spoken.title)
        column = made.layout()
        assert isinstance(column, QVBoxLayout)
        if check.state is not CheckState.OK and spoken.place and not itself:
            row = QHBoxLayout()
            row.setContentsMargins(icons.MEDIUM + 8, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(hint(self.tr("In Alegra: {place}").format(place=spoken.place)))
            way = link_button(self.tr("Open Alegra"))
            way.clicked.connect(partial(self._browse, web_page(spoken.page)))
            row.addWidget(way)
            row.addStretch(1)
            column.addLayout(row)
        return made

    def _browse(self, address: str) -> None:
        from alegra_desktop.gui.attention.hands import Hands

        Hands(self.desk, self, self._looks).browse(address)

    def _add_numbering(self, card: Card, numbering: tuple[Numbering, ...], integration: Integration) -> None:
        formats = self.desk.formats(integration.name)
        heading = Text(self.tr("Numbering in use"), wrap=False)
        heading.setContentsMargins(0, 8, 0, 0)
        card.body.addWidget(heading)
        used = [one for one in numbering if one.in_use]
        for one in used or numbering[:1]:
            for words in speaking.numbering(one, formats):
                card.body.addWidget(muted(words))
        other = button(self.tr("Choose other…"))
        usable = sum(one.usable for one in numbering)
        other.setEnabled(usable > 1)
        other.clicked.connect(
            lambda: self.desk.open_page("settings", integration=integration.name, option="documents.number_template")
        )
        row = QHBoxLayout()
        row.addWidget(other)
        reason = hint("" if usable > 1 else self.tr("There is only one valid numbering."))
        reason.setMaximumWidth(_WHOLE)
        row.addWidget(reason, 1)
        card.body.addLayout(row)


def _line(icon: str, role: Role, words: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, role, icons.MEDIUM), 0, Qt.AlignmentFlag.AlignTop)
    text = Text(words)
    text.setMaximumWidth(_WHOLE)
    row.addWidget(text, 1)
    column.addLayout(row)
    return made
