"""Settings: sections at the left, their options beside them, and nothing saved before *Save changes*."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.text import fold, one_line
from alegra_desktop.gui import theme
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.page import Page
from alegra_desktop.gui.settings import wording
from alegra_desktop.gui.settings.asking import ask_before
from alegra_desktop.gui.settings.copies import CopiesSection
from alegra_desktop.gui.settings.integration_form import IntegrationForm
from alegra_desktop.gui.settings.mail import MailSection
from alegra_desktop.gui.settings.program import ProgramSection
from alegra_desktop.gui.settings.removal import ask_name, ask_removal
from alegra_desktop.gui.settings.saving import Saving
from alegra_desktop.gui.settings.scrolled import scrolled
from alegra_desktop.gui.settings.sections import OF_PROGRAM, section_of, sections_for, title_of
from alegra_desktop.gui.settings.values import changes_of, option_meant
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import BusyButton, button, link_button
from alegra_desktop.gui.widgets.labels import Text, page_title
from alegra_desktop.gui.widgets.search import SearchBox
from alegra_desktop.sync.answers import Catalogue

_BUSY_OPTIONS = ("documents.type", "documents.state")


class SettingsPage(Page):
    """One integration at a time; what was changed stays here until it is saved or discarded."""

    key = "settings"
    icon = "cog-outline"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form: IntegrationForm | None = None
        self._looks = Looks(desk.formats)
        self._catalogues: dict[str, Catalogue] = {}
        self._places: dict[str, QScrollArea] = {}
        self._not_found = False
        self._asked_for: dict[str, object] = {}
        self._wanted_name = ""
        self._picked = ""  # on the page itself, where the window speaks of all of them
        self._saving = Saving(desk, self)
        self._saving.saved.connect(self._saved)
        self._saving.refused.connect(self._refused)
        self._build()
        desk.bridge.agenda_changed.connect(self._agenda_changed)

    def title(self) -> str:
        return self.tr("Settings")

    # --- building

    def _build(self) -> None:
        self.heading = page_title(self.title())
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Integration"))
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.which.activated.connect(self._choose_another)
        self.steps = link_button(self.tr("Edit step by step…"))
        self.steps.clicked.connect(self._step_by_step)
        self.search = SearchBox(self.tr("Search a setting"))
        self.search.searched.connect(self._find)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Sections"))
        self.list.setMaximumWidth(220)
        self.list.currentRowChanged.connect(self._open_section)
        self.news = Banner()
        self.stack = QStackedWidget()
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left)
        row.addWidget(self.stack, 1)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.which)
        top.addWidget(self.steps)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.news)
        column.addLayout(row, 1)
        column.addLayout(self._bottom())
        self.setFocusProxy(self.list)
        keys = QKeySequence.StandardKey.Save
        QShortcut(keys, self, self.save_what_is_in_front, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _bottom(self) -> QHBoxLayout:
        self.unsaved = Text(wrap=False)
        self.discard_button = button(self.tr("&Discard"), "undo")
        self.discard_button.clicked.connect(self.discard)
        self.save_button = BusyButton(self.tr("&Save changes"), default=True)
        self.save_button.clicked.connect(self.save)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.unsaved, 1)
        row.addWidget(self.discard_button)
        row.addWidget(self.save_button)
        return row

    # --- which integration

    def load(self) -> None:
        """Show the chosen integration, or the first; an edited one stays until its changes are settled."""
        if self.form is not None and self.form.edited():
            self._lock()
            self._offer_others()
            return
        self._show_integration(self._chosen())
        if self._asked_for:
            self._go_where_asked()

    def _offer_others(self) -> None:
        """Where the window speaks of all of them, the page says of which it is, and lets another be chosen."""
        known = self.desk.integrations()
        self.which.clear()
        for one in known:
            self.which.addItem(one_line(one.name), one.name)
        shown = self.form.integration.name if self.form is not None else ""
        self.which.setCurrentIndex(self.which.findData(shown))
        self.which.setVisible(len(known) > 1 and not self.desk.integration)
        settled = self.form is None or not self.form.edited()
        self.which.setEnabled(settled)
        self.which.setToolTip("" if settled else self.tr("Save or discard your changes first."))

    def _choose_another(self, row: int) -> None:
        self._picked = str(self.which.itemData(row) or "")
        self._show_integration(self._chosen())

    def refresh(self, rows: frozenset[int]) -> None:
        self._lock()

    def _agenda_changed(self, agenda: object) -> None:
        self._lock()

    def _chosen(self) -> Integration | None:
        known = self.desk.integrations()
        name = self._wanted_name or self.desk.integration or self._picked
        return next((one for one in known if one.name == name), known[0] if known else None)

    def _show_integration(self, integration: Integration | None) -> None:
        section = self._section()
        if self.form is not None and self.form.integration == integration and self._places:
            self._lock()
            self._offer_others()
            return
        if self.form is not None:
            self.form.deleteLater()
        self.form = IntegrationForm(self.desk, integration, self) if integration is not None else None
        self.steps.setVisible(integration is not None)
        shown = one_line(integration.name) if integration is not None else ""
        self.heading.setText(self.tr("Settings · {name}").format(name=shown) if shown else self.title())
        self._fill(sections_for(integration), section)
        if self.form is not None:
            self.form.changed.connect(self._count)
            self._read_names(self.form)
        self._count()
        self._lock()
        self._offer_others()

    def _fill(self, names: list[str], section: str) -> None:
        while self.stack.count():
            old = self.stack.widget(0)
            if old is not None:
                self.stack.removeWidget(old)
                old.deleteLater()
        self._places = {}
        self.list.clear()
        for name in names:
            made = scrolled(self._make(name))
            self._places[name] = made
            self.stack.addWidget(made)
            entry = QListWidgetItem(title_of(name))
            entry.setSizeHint(QSize(0, theme.row_height(compact=True)))
            self.list.addItem(entry)
        self.list.setCurrentRow(names.index(section) if section in names else 0)

    def _make(self, name: str) -> QWidget:
        if name not in OF_PROGRAM:
            assert self.form is not None
            return self.form.section(name)
        return {"program": ProgramSection, "mail": MailSection, "copies": CopiesSection}[name](self.desk)

    def _read_names(self, form: IntegrationForm) -> None:
        """Ask Alegra for the names behind the ids, once for each integration."""
        name = form.integration.name
        if name in self._catalogues:
            form.offer(self._catalogues[name])
            return

        def done(catalogue: Catalogue) -> None:
            self._catalogues[name] = catalogue
            if self.form is not None and self.form.integration.name == name:
                self.form.offer(catalogue)

        def failed(problem: Problem) -> None:
            spoken = self._looks.words(name, problem)
            words = self.tr("The lists of Alegra could not be read: {reason}").format(reason=one_line(spoken.title))
            self.news.say(Role.ATTENTION, words, self.tr("Try again"), lambda: self._again(name))

        self.desk.bridge.ask(self, lambda office: office.catalogue_of(name), done, failed)

    def _again(self, name: str) -> None:
        self.news.clear()
        if self.form is not None and self.form.integration.name == name:
            self._read_names(self.form)

    # --- where to

    def show_what(self, what: dict[str, object]) -> None:
        """`integration`, `option` (with `entry`), `section`; `do`: rename, remove, back_up or restore."""
        self._asked_for = dict(what)
        self._wanted_name = str(what.get("integration") or "")
        self.load()

    def _go_where_asked(self) -> None:
        asked, self._asked_for, self._wanted_name = self._asked_for, {}, ""
        option = str(asked.get("option") or "")
        section = section_of(option) if option else str(asked.get("section") or "")
        if section in self._places:
            self.list.setCurrentRow(list(self._places).index(section))
        if option and self.form is not None:
            self.form.focus(option, str(asked.get("entry") or ""))
        self._act(str(asked.get("do") or ""))

    def _act(self, action: str) -> None:
        if self.form is not None and action == "rename":
            ask_name(self.desk, self, self.form.integration)
        elif self.form is not None and action == "remove":
            ask_removal(self.desk, self, self.form.integration)
        elif action:
            copies = self._places["copies"].findChild(CopiesSection)
            assert copies is not None
            copies.act(action)

    def _section(self) -> str:
        row = self.list.currentRow()
        return list(self._places)[row] if 0 <= row < len(self._places) else ""

    def _open_section(self, row: int) -> None:
        if 0 <= row < self.stack.count():
            self.stack.setCurrentIndex(row)

    def _find(self, text: str) -> None:
        """Go to the first option whose words hold what was typed."""
        wanted = fold(text)
        if self._not_found:
            self._not_found = False
            self.news.clear()
        if not wanted:
            return
        for section, area in self._places.items():
            found = self._found_in(section, area, wanted)
            if found is not None:
                self.list.setCurrentRow(list(self._places).index(section))
                area.ensureWidgetVisible(found)
                return
        self._not_found = True
        self.news.say(Role.NEUTRAL, self.tr("No setting is called like that."), closable=True)

    def _found_in(self, section: str, area: QScrollArea, wanted: str) -> QWidget | None:
        """The field of an option, or whatever else says these words."""
        options = self.form.options(section) if self.form and section not in OF_PROGRAM else []
        for option in options:
            if self.form and wanted in fold(f"{wording.label(option)} {wording.help_of(option)}"):
                field = self.form.fields.get(option.name)
                return field.widget if field is not None else area.widget()
        said: list[QLabel | QAbstractButton] = [*area.findChildren(QLabel), *area.findChildren(QAbstractButton)]
        return next((one for one in said if wanted in fold(one.text().replace("&", ""))), None)

    # --- saving

    def _count(self) -> None:
        count = len(self.form.edited()) if self.form is not None else 0
        self.unsaved.setText(self.tr("%n unsaved change(s)", "", count) if count else "")
        self.discard_button.setEnabled(bool(count))
        self.save_button.button.setEnabled(bool(count) and not self.save_button.busy)
        self._offer_others()

    def _lock(self) -> None:
        """What kind of document is made cannot change under documents that are on their way."""
        if self.form is None:
            return
        turn = self.desk.bridge.agenda.of(self.form.integration.name)
        running = turn is not None and turn.running
        self.form.lock(_BUSY_OPTIONS, self.tr("Finish the sync first.") if running else "")

    def discard(self) -> None:
        self.news.clear()
        if self.form is not None:
            self.form.discard()

    def save_what_is_in_front(self) -> None:
        shown = self.stack.currentWidget()
        mail = shown.findChild(MailSection) if shown is not None else None
        if mail is not None:
            mail.save()
        else:
            self.save()

    def save(self) -> None:
        if self.form is None or not self.form.edited() or self.save_button.busy:
            return
        wrong = self.form.wrong()
        if wrong:
            self._show_option(wrong)
            return
        ask_before(self.desk, self, self.form, self._save)

    def _save(self) -> None:
        if self.form is None:
            return
        self.news.clear()
        self.save_button.start()
        self._saving.save(self.form.integration, changes_of(self.form.integration, self.form.edited()))

    def _saved(self, name: str) -> None:
        self.save_button.finish()
        if self.form is not None:
            self.form.discard()
            self.form.deleteLater()
            self.form = None
        self._wanted_name = name
        self._catalogues.pop(name, None)
        self.desk.toast(self.tr("Changes saved."))
        self.desk.bridge.order(lambda schedule: schedule.changed())
        self.desk.integrations_changed.emit()
        self.load()
        self._wanted_name = ""

    def _refused(self, problem: Problem) -> None:
        """Under the field it is about, else above the page."""
        self.save_button.finish()
        self._count()
        option = option_meant(problem)
        spoken = self._looks.words(self.form.integration.name if self.form is not None else "", problem)
        if option and self.form is not None and option in self.form.rows:
            self.form.complain(option, self.tr("Alegra does not have this any more. Choose another."))
            self._show_option(option)
            return
        reason = spoken.cause if problem.kind is Kind.SETTINGS_WRONG else spoken.title
        self.news.say(Role.ERROR, self.tr("Nothing was saved. {reason}").format(reason=one_line(reason)))

    def _show_option(self, name: str) -> None:
        section = section_of(name)
        if section in self._places and self.form is not None:
            self.list.setCurrentRow(list(self._places).index(section))
            self.form.focus(name)

    def _step_by_step(self) -> None:
        if self.form is not None:
            self.desk.open_page("wizard", integration=self.form.integration.name, step="")
