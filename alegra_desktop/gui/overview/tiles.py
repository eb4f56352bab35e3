"""The tiles on top: what needs attention, what was done, what is under way, how many numbers are left."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from alegra_desktop.domain.overview import Amounts, Tab
from alegra_desktop.domain.states import STATES_OF, Group
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.checkup.health import Checkups
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.overview.figures import Figures, first_of
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.tile import Tile
from alegra_desktop.sync.answers import Numbering

_ZERO = Decimal(0)


class Tiles(QWidget):
    """Each is a button to the sales it counts."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._figures: Figures | None = None
        self._checkups = Checkups.of_desk(desk)
        self._checkups.changed.connect(self._show_numbering)
        self.attention = Tile(self.tr("Needs attention"))
        self.today = Tile(self.tr("Today"))
        self.this_month = Tile(self.tr("This month"))
        self.under_way = Tile(self.tr("Under way"))
        self.numbering = Tile(self.tr("Numbering"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for tile, act in (
            (self.attention, lambda: desk.open_page("attention", tab=Tab.MINE)),
            (self.today, self._open_today),
            (self.this_month, self._open_month),
            (self.under_way, lambda: desk.open_page("history", states=STATES_OF[Group.UNDER_WAY])),
            (self.numbering, lambda: desk.open_page("checkup")),
        ):
            tile.clicked.connect(act)
            row.addWidget(tile, 1)

    def show_figures(self, figures: Figures, formats: Formats) -> None:
        self._figures = figures
        quiet = not figures.causes
        self.attention.show_facts(
            "check-circle-outline" if quiet else "alert-outline",
            Role.OK if quiet else Role.ATTENTION,
            formats.number(figures.causes),
            (self.tr("cause(s)", "", figures.causes), self.tr("%n sale(s)", "", figures.held.count)),
        )
        for tile, amounts in ((self.today, figures.today), (self.this_month, figures.this_month)):
            words = self.tr("document(s)", "", amounts.count)
            tile.show_facts("", None, formats.number(amounts.count), (words, *money_lines(amounts, formats)))
        self.under_way.show_facts(
            "clock-outline",
            Role.WAITING,
            formats.number(figures.under_way.count),
            (self.tr("sale(s)", "", figures.under_way.count), *money_lines(figures.under_way, formats)),
        )
        for one in self._desk.chosen():
            self._checkups.look(one.name)
        self._show_numbering()

    def _even_out(self) -> None:
        """All as high as the one with most to say."""
        tiles = (self.attention, self.today, self.this_month, self.under_way, self.numbering)
        high = max(tile.sizeHint().height() for tile in tiles)
        for tile in tiles:
            tile.setMinimumHeight(high)

    def _show_numbering(self) -> None:
        """The numbering that ends first, of all that are in use."""
        known = [self._checkups.of(one.name) for one in self._desk.chosen()]
        found = [health.numbering for health in known if health.numbering is not None]
        if not found:
            asking = any(health.asking for health in known)
            self.numbering.show_facts("counter", Role.NEUTRAL, "…" if asking else "—", (self.tr("Check now"),))
            self._even_out()
            return
        first = min(found, key=_nearness)
        formats = self._desk.formats()
        near = first.soon or not first.usable
        lines = []
        if first.left is not None:
            lines.append(self.tr("Left: {count}").format(count=formats.number(first.left)))
        if first.ends_in is not None:
            lines.append(self.tr("Days: {count}").format(count=formats.number(max(0, first.ends_in))))
        self.numbering.show_facts(
            "alert-outline" if near else "counter",
            Role.ATTENTION if near else Role.OK,
            one_line(first.template.prefix or first.template.name) or formats.number(0),
            lines or [self.tr("No end in sight")],
        )
        self._even_out()

    def _open_today(self) -> None:
        if self._figures is not None:
            day = self._figures.question.today
            self._open(day, day + timedelta(days=1))

    def _open_month(self) -> None:
        if self._figures is not None:
            day = self._figures.question.today
            self._open(first_of(day), day + timedelta(days=1))

    def _open(self, since: object, until: object) -> None:
        self._desk.open_page("history", states=STATES_OF[Group.IN_ALEGRA], since=since, until=until)


def money_lines(amounts: Amounts, formats: Formats) -> list[str]:
    """What they add up to, a line for each currency, the company's own first; nothing adds up to zero."""
    ordered = sorted(amounts.money.items(), key=lambda one: (one[0] not in ("", formats.currency), one[0]))
    shown = [formats.money(amount, currency) for currency, amount in ordered]
    return shown or [formats.money(_ZERO)]


def _nearness(numbering: Numbering) -> tuple[float, float]:
    endless = float("inf")
    return (
        endless if numbering.ends_in is None else numbering.ends_in,
        endless if numbering.left is None else numbering.left,
    )
