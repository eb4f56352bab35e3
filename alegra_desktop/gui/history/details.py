"""The details beside the history: what happened to one sale, why, what to do, and its whole story."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import theme
from alegra_desktop.gui.attention.fixes import PLACES
from alegra_desktop.gui.history.facts import Facts
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.widgets.buttons import button, icon_button, link_button
from alegra_desktop.gui.widgets.labels import Text, hint, muted, section
from alegra_desktop.gui.widgets.pill import Pill

#: What a button of the pane does, by its place among the problem's buttons.
Repair = Callable[[Facts, int], None]


class DetailsPane(QScrollArea):
    """Shows one sale at a time; the page says what its buttons do. Nothing is built again while nothing changes."""

    repair = Signal(object, int)  # Facts, which button of the problem
    preview_wanted = Signal()
    alegra_wanted = Signal()
    copied = Signal()

    def __init__(self, looks: Looks, menu: Callable[[], QMenu], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._menu = menu
        self.facts: Facts | None = None
        self.setAccessibleName(self.tr("Details of the sale"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(300)
        self._show_nothing()

    def show_facts(self, facts: Facts | None) -> None:
        """Show this sale, or that none is chosen."""
        if facts == self.facts and self.widget() is not None:
            return
        same = facts is not None and self.facts is not None and facts.row.id == self.facts.row.id
        place = self.verticalScrollBar().value() if same else 0
        self.facts = facts
        if facts is None:
            self._show_nothing()
            return
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        self._head(column, facts)
        self._happened(column, facts)
        self._buttons(column, facts)
        self._sale(column, facts)
        self._story(column, facts)
        column.addStretch(1)
        self.setWidget(body)
        body.setAutoFillBackground(False)
        self.verticalScrollBar().setValue(place)

    def copy(self) -> None:
        """All of it, as plain text."""
        if self.facts is not None:
            QGuiApplication.clipboard().setText(self.facts.as_text())
            self.copied.emit()

    # --- inside

    def _show_nothing(self) -> None:
        text = muted(self.tr("Choose a sale to see what happened to it."))
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        text.setContentsMargins(16, 48, 16, 16)
        self.setWidget(text)

    def _head(self, column: QVBoxLayout, facts: Facts) -> None:
        row = QHBoxLayout()
        row.addWidget(Pill(facts.state, self._looks.look(facts.line)))
        if facts.line.adopted:
            row.addWidget(hint(self.tr("Already there")))
        row.addStretch(1)
        total = Text(facts.amount(facts.line.total), font=theme.tabular(theme.section_font()), wrap=False)
        row.addWidget(total)
        column.addLayout(row)
        column.addWidget(muted(facts.subtitle))

    def _happened(self, column: QVBoxLayout, facts: Facts) -> None:
        if facts.words is None:
            column.addWidget(Text(one_line(facts.standing)))
            if facts.line.adopted:
                column.addWidget(muted(self.tr("Recognised in Alegra and not repeated.")))
            return
        parts = (
            (self.tr("What happened"), facts.words.title),
            (self.tr("Why"), facts.words.cause),
            (self.tr("What to do"), facts.words.remedy),
        )
        for name, text in parts:
            column.addWidget(hint(name))
            said = Text(one_line(text), font=theme.font(bold=True) if text == facts.words.title else None)
            column.addWidget(said)
            column.addSpacing(4)

    def _buttons(self, column: QVBoxLayout, facts: Facts) -> None:
        for number, caption in enumerate(facts.words.actions if facts.words is not None else ()):
            acting = button(one_line(caption), default=number == 0)
            acting.clicked.connect(lambda _=False, number=number: self.repair.emit(facts, number))
            column.addWidget(acting)
        place = PLACES.get(facts.problem.kind, "") if facts.problem is not None else ""
        if place:
            column.addWidget(hint(self.tr("In Alegra: {path}").format(path=place)))
        row = QHBoxLayout()
        row.setSpacing(8)
        if facts.row.alegra_id:
            browse = button(self.tr("Open in Alegra"), "open-in-new")
            browse.clicked.connect(self.alegra_wanted)
            row.addWidget(browse)
        if facts.sale is not None:
            preview = button(self.tr("Preview"), "eye-outline")
            preview.clicked.connect(self.preview_wanted)
            row.addWidget(preview)
        more = icon_button("dots-horizontal", self.tr("More"))
        more.clicked.connect(lambda: self._open_menu(more))
        row.addWidget(more)
        row.addStretch(1)
        column.addLayout(row)

    def _open_menu(self, under: QWidget) -> None:
        self._menu().popup(under.mapToGlobal(under.rect().bottomLeft()))

    def _sale(self, column: QVBoxLayout, facts: Facts) -> None:
        sold = facts.sold()
        if not sold:
            return
        column.addSpacing(8)
        column.addWidget(section(self.tr("Sale")))
        column.addWidget(muted(facts.origin()))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for number, (name, amount) in enumerate(sold):
            last = number == len(sold) - 1
            font = theme.tabular(theme.font(bold=last))
            grid.addWidget(Text(name, font=theme.font(bold=last)), number, 0)
            shown = Text(amount, font=font, wrap=False)
            grid.addWidget(shown, number, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)

    def _story(self, column: QVBoxLayout, facts: Facts) -> None:
        column.addSpacing(8)
        row = QHBoxLayout()
        row.addWidget(section(self.tr("Story")))
        row.addStretch(1)
        copy = link_button(self.tr("Copy details"))
        copy.clicked.connect(self.copy)
        row.addWidget(copy)
        column.addLayout(row)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for number, sentence in enumerate(facts.story):
            when = Text(facts.at(sentence.at), font=theme.tabular(theme.font()), colour=theme.secondary, wrap=False)
            when.setToolTip(facts.formats.exact(sentence.at))
            grid.addWidget(when, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(sentence.text), number, 1)
        column.addLayout(grid)
