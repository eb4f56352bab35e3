"""The tab of the stock: store and Alegra side by side, and what may be done about their differences."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.stock import StockLine, Why
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import languages
from alegra_desktop.gui.bridge import Asked
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.table_file import TableFile, tell_where
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.warehouses.adjusting import AdjustQuestion, called, told
from alegra_desktop.gui.warehouses.mover import NOBODY
from alegra_desktop.gui.warehouses.stock_model import Column, StockModel
from alegra_desktop.gui.warehouses.store_file import columns, rows, writable
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.empty import EmptyState
from alegra_desktop.gui.widgets.labels import muted
from alegra_desktop.gui.widgets.table import Table
from alegra_desktop.sync.stock import keeps_stock
from alegra_desktop.sync.stock_answers import Adjusted, StockPicture, StockPlace


class StockTab(QWidget):
    """Of one integration at a time. It asks nothing before somebody looks at it."""

    def __init__(self, desk: Desk, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._icon = icon
        self._one: Integration | None = None
        self._formats = desk.formats()
        self._picture: StockPicture | None = None
        self._asked: Asked | None = None
        self._wanted: tuple[str, ...] = ()  # items to go to
        self._adjusting = False
        self._problem: Problem | None = None  # why the last question had no answer
        self.dialog: AdjustQuestion | None = None
        self.file: TableFile | None = None
        self.model = StockModel(self._formats, self)
        self._build()
        self._show()

    def _build(self) -> None:
        self.place = QComboBox()
        self.place.activated.connect(lambda _: self._fill())
        label = QLabel(self.tr("&Warehouse"))
        label.setBuddy(self.place)
        self.only = QCheckBox(self.tr("On&ly differences"))
        self.only.toggled.connect(lambda _: self._fill())
        self.read_at = muted()
        self.read_at.setWordWrap(False)
        self.news = Banner()
        self.notes = muted()
        self.notes.setMaximumWidth(16_777_215)
        self.table = Table(self.tr("Stock side by side"))
        self.table.setModel(self.model)
        self.table.show_states(Column.STATE)
        self.table.set_widths(220, 76, 76, 116, 120, 176, stretch=Column.ITEM)
        self.table.selection_changed.connect(self._enable)
        self.adjust = button(self.tr("Ad&just in Alegra…"), "swap-vertical")
        self.adjust.clicked.connect(self._ask)
        QShortcut(QKeySequence("Ctrl+J"), self, self.adjust.click)
        self.to_file = button(self.tr("File for the &store…"), "file-export-outline")
        self.to_file.clicked.connect(self._write)
        self.why_not = muted()
        self.empty = EmptyState()
        self.stack = QStackedWidget()
        shown = QWidget()
        self._lay_out(shown, label)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.news)
        column.addWidget(self.stack, 1)
        self.setFocusProxy(self.table)

    def _lay_out(self, shown: QWidget, label: QLabel) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for widget in (label, self.place, self.only):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.read_at)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.adjust)
        bottom.addWidget(self.to_file)
        bottom.addWidget(self.why_not, 1)
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.notes)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)

    # --- what the page does

    def show_integration(self, one: Integration, formats: Formats) -> None:
        """As its rules are now; what was read of another integration is forgotten."""
        if self._one is None or self._one.id != one.id:
            self._stop()
            self._picture, self._problem, self._wanted = None, None, ()
        self._one, self._formats = one, formats
        self.model.formats = formats
        self._show()
        if self.isVisible():
            self.look()

    def look(self) -> None:
        """Read, unless that was done already."""
        if self._picture is None and self._problem is None:
            self.read()

    def read(self) -> None:
        """Both sides anew."""
        one = self._one
        if one is None or self._asked is not None or self._adjusting or not keeps_stock(one):
            return
        name = one.name
        self._problem = None
        self._asked = self._desk.bridge.ask(self, lambda office: office.stock(name), self._done, self._failed)
        self._show()

    def go_to(self, items: Iterable[str]) -> None:
        """Choose these items, as soon as they are shown."""
        self._wanted = tuple(items)
        self.only.setChecked(False)
        self._choose_wanted()

    @property
    def reading(self) -> bool:
        return self._asked is not None

    def _stop(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None
            self._show()

    # --- answers

    def _done(self, picture: StockPicture) -> None:
        self._asked, self._picture = None, picture
        self._show()

    def _failed(self, problem: Problem) -> None:
        self._asked, self._problem = None, problem
        self._show()

    # --- showing

    def _show(self) -> None:
        one, picture = self._one, self._picture
        if one is not None and not keeps_stock(one):
            self.empty.say(self._icon, self.tr("This store is not asked, so its stock cannot be read."))
            self.stack.setCurrentIndex(0)
        elif picture is None:
            self._say_empty()
            self.stack.setCurrentIndex(0)
        else:
            self._offer(picture)
            self.read_at.setText(self.tr("Read {when}").format(when=self._formats.when(picture.read_at)))
            self._fill()
            self.stack.setCurrentIndex(1)
        self._choose_wanted()
        self._tell()

    def _tell(self) -> None:
        """The one line above: what is done now, else what could not be done."""
        if self._adjusting:
            self.news.say(Role.WORKING, self.tr("Adjusting…"))
        elif self.reading and self._picture is not None:
            self.news.say(Role.WORKING, self.tr("Reading the stock…"), self.tr("Stop"), self._stop)
        elif self._problem is not None:
            said = words(self._problem, languages.current(), self._formats.country)
            text = self.tr("{title}. {remedy}").format(title=one_line(said.title), remedy=one_line(said.remedy))
            self.news.say(Role.ATTENTION, text, self.tr("Try again"), self.read)
        else:
            self.news.clear()

    def _say_empty(self) -> None:
        if self.reading:
            self.empty.say(self._icon, self.tr("Reading the stock…"), self.tr("Stop"), self._stop)
        else:
            self.empty.say(self._icon, self.tr("Not read yet."), self.tr("Read the stock"), self.read)

    def _offer(self, picture: StockPicture) -> None:
        """The places, unless they are there already: a list that is open must not close by itself."""
        if [self.place.itemData(row) for row in range(self.place.count())] == [one.id for one in picture.places]:
            return
        before = self.place.currentData()
        self.place.clear()
        for place in picture.places:
            self.place.addItem(called(place), place.id)
        self.place.setCurrentIndex(max(0, self.place.findData(before)))
        self.place.setEnabled(len(picture.places) > 1)

    @property
    def chosen_place(self) -> StockPlace | None:
        return self._picture.place(str(self.place.currentData())) if self._picture is not None else None

    def _fill(self) -> None:
        picture, place = self._picture, self.chosen_place
        lines = picture.of(place.id) if picture is not None and place is not None else ()
        self.model.show_lines([line for line in lines if line.difference or not self.only.isChecked()])
        self.notes.setText("\n".join(self._notes(lines)))
        self.notes.setVisible(bool(self.notes.text()))
        self._enable()

    def _notes(self, lines: Iterable[StockLine]) -> list[str]:
        """What has to be known to read the figures."""
        picture, place, said = self._picture, self.chosen_place, []
        if picture is None or place is None:
            return []
        if place.together:
            names = ", ".join(map(one_line, place.together))
            text = self.tr("The store tells one total: it is compared with {names} together, and adjusted in {name}.")
            said.append(text.format(names=names, name=called(place)))
        if self._nobody:
            kept = sum(line.why is not Why.NO_INVENTORY for line in lines)
            if kept:
                said.append(
                    self.tr(
                        "%n linked item(s) keep inventory in Alegra: their documents move it all the same.", "", kept
                    )
                )
        if picture.incomplete:
            said.append(self.tr("The store was not read completely, so nothing is adjusted. Read again."))
        if picture.untold:
            said.append(self.tr("%n sale(s) count nowhere: the store has not said what was sold.", "", picture.untold))
        if picture.verifying:
            said.append(self.tr("%n adjustment(s) without an answer: the next sync looks.", "", picture.verifying))
        said.append(self.tr("Whether drafts and remissions move stock is up to your Alegra account."))
        return said

    def _choose_wanted(self) -> None:
        rows = [row for row in map(self.model.row_of, self._wanted) if row >= 0]
        if rows and self.stack.currentIndex() == 1:
            self._wanted = ()
            self.table.selectRow(rows[0])
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- adjusting

    @property
    def _nobody(self) -> bool:
        return self._one is not None and self._one.rules.stock_mover == NOBODY

    def _to_adjust(self) -> list[StockLine]:
        """The chosen rows; without a choice all that are shown."""
        chosen = [self.model.lines[row] for row in self.table.chosen_rows()] or self.model.lines
        return [line for line in chosen if line.adjustable]

    def _enable(self) -> None:
        why = self._hindrance()
        self.adjust.setEnabled(not why)
        self.why_not.setText(why)
        self.adjust.setAccessibleDescription(why)
        self.to_file.setEnabled(bool(writable(self.model.lines)))

    def _hindrance(self) -> str:
        """Why nothing can be adjusted now, "" if something can."""
        picture = self._picture
        if self._adjusting:
            return self.tr("Adjusting…")
        if self.reading or picture is None:
            return self.tr("Reading the stock…")
        if self._nobody:
            return self.tr("Nobody moves stock: you keep it yourself.")
        if picture.incomplete:
            return self.tr("Read again: the store was not read completely.")
        if self._to_adjust():
            return ""
        chosen = [self.model.lines[row] for row in self.table.chosen_rows()]
        if len(chosen) == 1 and chosen[0].why is not None:
            return self.model.reason_of(chosen[0])
        return self.tr("No differences to adjust.")

    def _ask(self) -> None:
        place, lines = self.chosen_place, self._to_adjust()
        if place is None or self._hindrance() or not lines:
            return
        changes = {line.item: line.difference or Decimal(0) for line in lines}

        def act() -> None:
            self._adjust(place, changes)

        self.dialog = AdjustQuestion(self, lines, place, self._formats, act, practice=self._desk.practice)
        self.dialog.open()

    def _adjust(self, place: StockPlace, changes: dict[str, Decimal]) -> None:
        one = self._one
        if one is None or self._adjusting:
            return
        name = one.name

        def done(adjusted: Adjusted) -> None:
            self._adjusting = False
            said = " ".join(told(adjusted, place))
            if adjusted.problem is not None:
                spoken = words(adjusted.problem, languages.current(), self._formats.country)
                said = f"{said} {one_line(spoken.title)}."
            self._desk.toast(said)
            self.read()

        def failed(problem: Problem) -> None:
            self._adjusting = False
            self._failed(problem)

        self._adjusting = True
        self._desk.bridge.ask(self, lambda office: office.adjust_stock(name, place.id, changes), done, failed)
        self._show()

    # --- the file for the store

    def _write(self) -> None:
        place, lines = self.chosen_place, writable(self.model.lines)
        if place is None or self._one is None or not lines:
            return
        links = self._one.rules.warehouse_links
        names = [name for name, linked in links.items() if linked == place.id] if place.certain else []
        found = rows(lines, ", ".join(names))
        file = TableFile(self._desk, self, self.tr("File for the store"), columns(), found, self._formats)
        file.written.connect(lambda where: tell_where(self.news, where))
        file.ask(self.tr("stock {day}").format(day=self._formats.today().isoformat()))
        self.file = file
