"""One cause in full: what it is, why, what to do, the button that does it, and the sales it holds up."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import icons, theme
from alegra_desktop.gui.attention.fixes import FIXES, PLACES, may_retry, may_skip
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.hands import Hands
from alegra_desktop.gui.attention.model import CauseModel, colour
from alegra_desktop.gui.attention.sales import Column, SalesModel
from alegra_desktop.gui.preview.dialog import open_preview
from alegra_desktop.gui.widgets.buttons import button, link_button
from alegra_desktop.gui.widgets.labels import IconLabel, Text, hint, muted, section
from alegra_desktop.gui.widgets.table import Table

_SHOWN_ROWS = 8  # of the table, before it scrolls by itself
_NARROW = 500  # pixels


class Story(QScrollArea):
    """The right side of the page. `back` is asked for where list and story do not fit side by side."""

    back = Signal()

    def __init__(self, hands: Hands, causes: CauseModel) -> None:
        super().__init__()
        self._hands = hands
        self._causes = causes
        self._line: Line | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Details of the cause"))
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(16, 0, 4, 8)
        self._column.setSpacing(8)
        self._build_words()
        self._build_buttons()
        self._build_sales()
        self._column.addStretch(1)
        self.setWidget(self._inside)
        self._inside.hide()  # until there is something to tell

    # --- building

    def _build_words(self) -> None:
        self.back_button = link_button(self.tr("‹ Back"))
        self.back_button.clicked.connect(self.back)
        self.back_button.hide()
        self._icon = IconLabel("alert-outline", None, icons.MEDIUM)
        self._title = section()
        self._counts = muted()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        self._cause, self._remedy = Text(), Text()
        self._column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(head)
        self._column.addWidget(self._counts)
        for heading, text in ((self.tr("Why"), self._cause), (self.tr("What to do"), self._remedy)):
            self._column.addSpacing(4)
            self._column.addWidget(_heading(heading))
            self._column.addWidget(text)

    def _build_buttons(self) -> None:
        self._ways = QHBoxLayout()
        self._ways.setSpacing(8)
        self.main_buttons: list[QPushButton] = []
        self.preview_button = button(self.tr("&Preview"), "eye-outline")
        self.preview_button.clicked.connect(self.preview)
        self.copy_button = button(self.tr("&Copy details"), "content-copy")
        self.copy_button.clicked.connect(self.copy)
        self.place = hint()
        self._column.addSpacing(4)
        self._column.addLayout(self._ways)
        self._column.addWidget(self.place)
        more = QHBoxLayout()
        more.setSpacing(8)
        more.addWidget(self.preview_button)
        more.addWidget(self.copy_button)
        more.addStretch(1)
        self._column.addLayout(more)

    def _build_sales(self) -> None:
        self.sales = SalesModel(self._hands.lines, self._hands.looks, self)
        self.sales.ticked.connect(self._count_ticks)
        self._heading = _heading(self.tr("Affected sales"))
        self.all_box = QCheckBox()
        self.all_box.setTristate(True)
        self.all_box.clicked.connect(self._tick_all)
        self.table = Table(self.tr("Affected sales"))
        self.table.setModel(self.sales)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.set_widths(136, 100, 104, 112, stretch=Column.CUSTOMER)
        self.table.entered_row.connect(lambda index: self._open_sale(index.row()))
        self.retry_button = button(self.tr("&Retry"), "sync")
        self.retry_button.clicked.connect(self.retry)
        self.skip_button = button(self.tr("S&kip"), "skip-next")
        self.skip_button.clicked.connect(self.skip)
        self.reason = hint()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.retry_button)
        row.addWidget(self.skip_button)
        row.addWidget(self.reason, 1)
        self._sales_part = QWidget()
        part = QVBoxLayout(self._sales_part)
        part.setContentsMargins(0, 8, 0, 0)
        part.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self.all_box)
        part.addLayout(top)
        part.addWidget(self.table)
        part.addLayout(row)
        self._column.addWidget(self._sales_part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the date gives way: the history has it."""
        super().resizeEvent(event)
        self.table.setColumnHidden(Column.DATE, self.viewport().width() < _NARROW)

    # --- showing

    @property
    def line(self) -> Line | None:
        return self._line

    def show_line(self, line: Line) -> None:
        same = self._line is not None and self._line.key == line.key
        if same and self._line == line:
            self.sales.show_rows(line.rows, same=True)
            return
        self._line = line
        self._inside.show()
        spoken = self._hands.looks.words(self._owner(), line.problem)
        self._icon.show_icon(icons.KINDS[line.kind], colour(line))
        self._title.setText(one_line(spoken.title))
        self._counts.setText(self._causes.counts(line) + " · " + self._causes.who(line))
        self._cause.setText(spoken.cause)
        self._remedy.setText(spoken.remedy)
        self._show_ways(spoken.actions)
        place = PLACES.get(line.kind, "")
        self.place.setText(self.tr("In Alegra: {place}").format(place=place) if place else "")
        self.place.setVisible(bool(place))
        self.sales.show_rows(line.rows, same=same)
        self._sales_part.setVisible(bool(line.rows))
        self.preview_button.setVisible(bool(line.rows))
        self.retry_button.setVisible(may_retry(line))
        self.skip_button.setVisible(may_skip(line))
        high = self.table.verticalHeader().defaultSectionSize()
        shown = min(len(line.rows), _SHOWN_ROWS)
        self.table.setFixedHeight(self.table.horizontalHeader().height() + shown * high + 4)
        if not same:
            self.verticalScrollBar().setValue(0)

    def _show_ways(self, captions: tuple[str, ...]) -> None:
        focused = any(made.hasFocus() for made in self.main_buttons)
        while self._ways.count():
            item = self._ways.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        assert self._line is not None
        self.main_buttons = []
        for number, caption in enumerate(captions[: len(FIXES[self._line.kind])]):
            made = button(caption, default=number == 0)
            made.clicked.connect(partial(self.act, number))
            self.main_buttons.append(made)
            self._ways.addWidget(made)
        self._ways.addStretch(1)
        # The tab key goes on from these, though they are newer than what stands below them.
        below = (self.preview_button, self.copy_button, self.all_box, self.table, self.retry_button, self.skip_button)
        for before, after in pairwise((*self.main_buttons, *below)):
            QWidget.setTabOrder(before, after)
        if focused and self.main_buttons:
            self.main_buttons[0].setFocus()

    def _count_ticks(self) -> None:
        chosen, count = len(self.sales.chosen()), len(self.sales.rows)
        state = Qt.CheckState.Checked if chosen == count else Qt.CheckState.PartiallyChecked
        with QSignalBlocker(self.all_box):
            self.all_box.setText(self.tr("all (%n)", "", count))
            self.all_box.setCheckState(state if chosen else Qt.CheckState.Unchecked)
        for made in (self.retry_button, self.skip_button):
            made.setEnabled(bool(chosen))
        self.preview_button.setEnabled(bool(chosen))
        self.reason.setText("" if chosen else self.tr("Choose at least one row."))

    def _tick_all(self) -> None:
        self.sales.tick_all(len(self.sales.chosen()) < len(self.sales.rows))

    # --- acting

    def act(self, number: int = 0) -> None:
        """Press one of the main buttons, for the ticked sales."""
        line = self._line
        if line is not None and (self.sales.chosen() or not line.rows):
            FIXES[line.kind][number](self._hands, line, self.sales.chosen())

    def retry(self) -> None:
        if self._line is not None and may_retry(self._line):
            self._hands.retry(self._line, self.sales.chosen())

    def skip(self) -> None:
        if self._line is not None and may_skip(self._line):
            self._hands.skip(self._line, self.sales.chosen())

    def preview(self) -> None:
        """The first ten of the ticked sales beside what they become."""
        found = self._hands.sale_ids(self.sales.chosen()[:10])
        if found:
            open_preview(self._hands.desk, self._hands.window, self._owner(), found)

    def copy(self) -> None:
        """Everything that stands here, as plain text."""
        if self._line is None:
            return
        parts = [self._title.text(), self._counts.text(), self._cause.text(), self._remedy.text()]
        parts += [
            "\t".join((line.sale_id, self._hands.looks.day(line), self._hands.looks.total(line)))
            for line in self._hands.lines(self.sales.chosen()[:100])
        ]
        parts.append(f"{self._line.kind.value} {one_line(self._line.problem.details.get('words', ''))}".strip())
        QGuiApplication.clipboard().setText("\n".join(part for part in parts if part))
        self._hands.desk.toast(self.tr("Copied."))

    def _open_sale(self, row: int) -> None:
        if 0 <= row < len(self.sales.rows):
            self._hands.go("history", row=self.sales.rows[row])

    def _owner(self) -> str:
        line = self._line
        return line.integrations[0] if line is not None and line.integrations else ""


def _heading(words: str) -> Text:
    return Text(words, font=theme.font(bold=True), colour=theme.secondary, wrap=False)
