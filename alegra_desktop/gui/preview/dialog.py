"""The preview: a sale beside the document that it becomes, line by line, to the cent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import icons, theme
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.preview.sides import Side, as_text, document_side, document_title, sale_side, verdict
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import BusyButton, button
from alegra_desktop.gui.widgets.empty import EmptyState
from alegra_desktop.gui.widgets.labels import IconLabel, Text, hint, identifier, muted, section
from alegra_desktop.gui.widgets.tile import Card
from alegra_desktop.gui.words import titled
from alegra_desktop.sync.answers import Preview, Sent

_WIDTH, _HEIGHT = 920, 560


def open_preview(desk: Desk, parent: QWidget, integration: str, sale_ids: Sequence[str]) -> PreviewDialog:
    """Show the previews of these sales as soon as the engine has made them. Nothing is written anywhere."""
    dialog = PreviewDialog(desk, parent, integration)
    dialog.open()
    dialog.ask(tuple(sale_ids))
    return dialog


class PreviewDialog(QDialog):
    """Leafs through previews. With `may_send`, one that balances can be sent as a draft, once."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        integration: str,
        previews: Sequence[Preview] = (),
        *,
        formats: Formats | None = None,
        may_send: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._integration = integration
        self._formats = formats or desk.formats(integration)
        self._may_send = may_send
        self._previews: list[Preview] = []
        self._sent: set[str] = set()
        self._place = 0
        self.resize(_WIDTH, _HEIGHT)
        self.waiting = EmptyState("eye-outline", self.tr("Making the preview…"))
        self.body = QStackedWidget()
        self.banner = Banner()
        self.balance = Text(font=theme.font(bold=True), wrap=False)
        self._balance_icon = IconLabel("check-circle-outline", Role.OK)
        self.mark = identifier()
        self.position = QLabel()
        self.previous = button(self.tr("‹ &Previous"))
        self.next = button(self.tr("&Next ›"))
        self.copy = button(self.tr("&Copy"), "content-copy")
        self.close_button = button(self.tr("C&lose"), default=True)
        self.send = BusyButton(self.tr("&Send as draft"), "file-document-edit-outline")
        self._lay_out()
        self._connect()
        self._show_title()
        if previews:
            self.show_previews(previews)

    # --- filling

    def ask(self, sale_ids: Sequence[str]) -> None:
        """Let the engine make the previews of these sales."""
        self._desk.bridge.ask(
            self, lambda office: office.preview_of(self._integration, sale_ids), self.show_previews, self._failed
        )

    def show_previews(self, previews: Sequence[Preview]) -> None:
        self._previews = list(previews)
        if self._previews:
            self.go(0)
        else:
            self.waiting.say("eye-off-outline", self.tr("There is no sale to preview."))

    def go(self, place: int) -> None:
        """Show one of them."""
        self._place = max(0, min(place, len(self._previews) - 1))
        self.banner.clear()
        self._show()

    @property
    def preview(self) -> Preview | None:
        return self._previews[self._place] if self._previews else None

    def _failed(self, problem: Problem) -> None:
        spoken = words(problem, self._formats.language, self._formats.country)
        text = self.tr("There is no preview now. {title}. {remedy}")
        self.waiting.say(icons.KINDS[problem.kind], one_line(text.format(title=spoken.title, remedy=spoken.remedy)))

    # --- showing

    def _show(self) -> None:
        preview = self.preview
        if preview is None:
            return
        old = self.body.currentWidget()
        page = self._sides(preview)
        self.body.setCurrentIndex(self.body.addWidget(page))
        if old is not None and old is not self.waiting:
            self.body.removeWidget(old)
            old.deleteLater()
        self._show_title()
        several = len(self._previews) > 1
        self.position.setText(self.tr("{n} of {total}").format(n=self._place + 1, total=len(self._previews)))
        for widget in (self.position, self.previous, self.next):
            widget.setVisible(several)
        self.previous.setEnabled(self._place > 0)
        self.next.setEnabled(self._place < len(self._previews) - 1)
        self.copy.setEnabled(True)
        self._show_balance(preview)
        self.send.setVisible(self._sendable(preview))

    def _show_title(self) -> None:
        sale = one_line(self.preview.sale.sale_id) if self.preview is not None else ""
        title = self.tr("Preview · {sale}").format(sale=sale) if sale else self.tr("Preview")
        self.setWindowTitle(titled(title, practice=self._desk.practice))

    def _show_balance(self, preview: Preview) -> None:
        there = preview.document is not None
        role = Role.OK if preview.balances else Role.ERROR
        self._balance_icon.show_icon("check-circle-outline" if preview.balances else "not-equal-variant", role)
        self._balance_icon.setVisible(there)
        self.balance.setText(verdict(preview, self._formats) if there else "")
        self.balance.set_colour(lambda: theme.role_text(role))
        self.mark.setText(self.tr("Mark: {mark}").format(mark=one_line(preview.mark)) if preview.mark else "")

    def _sides(self, preview: Preview) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._side(sale_side(preview, self._formats)), 1)
        side = document_side(preview, self._formats)
        row.addWidget(self._side(side) if side is not None else self._problems(preview), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(page)
        return scroll

    def _side(self, side: Side) -> QWidget:
        card = Card(side.title)
        for fact in side.facts:
            card.body.addWidget(muted(fact))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        row = 0
        for entry in side.entries:
            colour = (lambda: theme.role_text(Role.ERROR)) if entry.differs else None
            if entry.differs:
                sign = Text("≠", font=theme.font(bold=True), colour=colour, wrap=False)
                sign.setAccessibleName(self.tr("Differs"))
                grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            font = theme.font(bold=entry.total)
            grid.addWidget(Text(entry.name, font=font, colour=colour), row, 1)
            amount = Text(entry.amount, font=theme.tabular(font), colour=colour, wrap=False)
            grid.addWidget(amount, row, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            if entry.detail:
                row += 1
                grid.addWidget(hint(entry.detail), row, 1)
            row += 1
        card.body.addSpacing(8)
        card.body.addLayout(grid)
        card.body.addStretch(1)
        return card

    def _problems(self, preview: Preview) -> QWidget:
        """Where there is no document, its reason stands in its place."""
        card = Card(document_title(preview))
        for problem in preview.problems:
            spoken = words(problem, self._formats.language, self._formats.country)
            head = QHBoxLayout()
            head.addWidget(IconLabel(icons.KINDS[problem.kind], Role.ATTENTION), 0, Qt.AlignmentFlag.AlignTop)
            head.addWidget(section(one_line(spoken.title)), 1)
            card.body.addLayout(head)
            card.body.addWidget(Text(one_line(spoken.cause)))
            card.body.addWidget(Text(one_line(spoken.remedy)))
            card.body.addSpacing(8)
        if not preview.problems:
            card.body.addWidget(Text(self.tr("No document is made of this sale.")))
        card.body.addStretch(1)
        return card

    # --- doing

    def _sendable(self, preview: Preview) -> bool:
        return (
            self._may_send
            and preview.balances
            and preview.state is State.READY
            and preview.kind is DocumentKind.INVOICE
            and preview.standing is None
            and preview.sale.sale_id not in self._sent
        )

    def _send(self) -> None:
        """Once, whatever becomes of it: what was not answered is looked for by the next sync, never sent again here."""
        preview = self.preview
        if preview is None or not self._sendable(preview):
            return
        sale_id = preview.sale.sale_id
        self._sent.add(sale_id)
        self.send.start()
        self._desk.bridge.ask(
            self,
            lambda office: office.send_one_as_draft(self._integration, sale_id),
            lambda sent: self._told(sale_id, sent),
            lambda problem: self._complain(sale_id, problem),
        )

    def _told(self, sale_id: str, sent: Sent) -> None:
        self._answered()
        if sent.problem is not None:
            self._say(sale_id, sent.problem)
            return
        number = one_line(sent.number or sent.alegra_id)
        text = self.tr("{sale}: draft {number} is in Alegra.")
        self.banner.say(Role.OK, text.format(sale=one_line(sale_id), number=number))

    def _complain(self, sale_id: str, problem: Problem) -> None:
        """Refused before anything left: it may be tried again."""
        self._sent.discard(sale_id)
        self._answered()
        self._say(sale_id, problem)

    def _answered(self) -> None:
        """Meanwhile another sale may have been leafed to: the button is there for the one that is shown now."""
        self.send.finish()
        self.send.setVisible(self.preview is not None and self._sendable(self.preview))

    def _say(self, sale_id: str, problem: Problem) -> None:
        spoken = words(problem, self._formats.language, self._formats.country)
        text = self.tr("{sale}: {title}. {remedy}")
        self.banner.say(Role.ATTENTION, one_line(text.format(sale=sale_id, title=spoken.title, remedy=spoken.remedy)))

    def _copy(self) -> None:
        if self.preview is not None:
            QGuiApplication.clipboard().setText(as_text(self.preview, self._formats))
            self._desk.toast(self.tr("Copied."))

    # --- building

    def _lay_out(self) -> None:
        self.body.addWidget(self.waiting)
        result = QHBoxLayout()
        result.setSpacing(8)
        result.addWidget(self._balance_icon)
        result.addWidget(self.balance)
        result.addStretch(1)
        result.addWidget(self.mark)
        self._balance_icon.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        leafing: tuple[QWidget, ...] = (self.previous, self.next, self.position)
        for widget in leafing:
            buttons.addWidget(widget)
            widget.hide()
        buttons.addStretch(1)
        acting: tuple[QWidget, ...] = (self.copy, self.close_button, self.send)
        for widget in acting:
            buttons.addWidget(widget)
        self.copy.setEnabled(False)
        self.send.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.banner)
        column.addWidget(self.body, 1)
        column.addLayout(result)
        column.addLayout(buttons)
        self.setMinimumSize(560, 320)

    def _connect(self) -> None:
        self.previous.clicked.connect(lambda: self.go(self._place - 1))
        self.next.clicked.connect(lambda: self.go(self._place + 1))
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.reject)
        self.send.clicked.connect(self._send)
        for keys, step in (("Alt+Left", -1), ("Alt+Right", 1)):
            leafing = QAction(self)
            leafing.setShortcut(QKeySequence(keys))
            leafing.triggered.connect(lambda _=False, step=step: self.go(self._place + step))
            self.addAction(leafing)
