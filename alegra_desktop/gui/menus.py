"""The menu bar: every command of the window, with the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from alegra_desktop.gui import icons, languages
from alegra_desktop.gui.pages import Entry
from alegra_desktop.gui.theme import Choice


class Commands(Protocol):
    """What the menus ask of the window."""

    def go(self, key: str, what: dict[str, object] | None = None) -> None: ...
    def sync_now(self) -> None: ...
    def simulate(self) -> None: ...
    def pause_for_an_hour(self) -> None: ...
    def pause_until_tomorrow(self) -> None: ...
    def resume(self) -> None: ...
    def pause_or_resume(self) -> None: ...
    def next_integration(self) -> None: ...
    def new_integration(self) -> None: ...
    def edit_step_by_step(self) -> None: ...
    def next_pane(self) -> None: ...
    def previous_pane(self) -> None: ...
    def help_on_page(self) -> None: ...
    def list_shortcuts(self) -> None: ...
    def change_mode(self) -> None: ...
    def save_report(self) -> None: ...
    def about(self) -> None: ...
    def quit(self) -> None: ...
    def close(self) -> bool: ...
    def look(self, name: str, value: str) -> None: ...
    def looks(self, name: str) -> str: ...


class Menus(QObject):
    """Builds the menus once; `show_state` greys what cannot be done now."""

    def __init__(self, bar: QMenuBar, window: Commands, entries: Sequence[Entry], *, practice: bool) -> None:
        super().__init__(bar)
        self._window = window
        self._bar = bar
        self._of_integration: list[QAction] = []
        self._file()
        self._view(entries)
        self._integration()
        self._help(practice)

    def show_state(self, *, integrations: bool, paused: bool, one: bool) -> None:
        """`one`: the pages speak of a single integration, so it can be renamed or removed."""
        for action in self._of_integration:
            action.setEnabled(integrations)
        self.resume.setEnabled(integrations and paused)
        for action in (self.edit, self.rename, self.remove):
            action.setEnabled(integrations and one)

    def sync_menu(self) -> QMenu:
        """What hangs on the button that syncs."""
        menu = QMenu()
        menu.addActions([self.sync, self.simulate])
        menu.addSeparator()
        menu.addActions([self.pause_hour, self.pause_day, self.resume])
        return menu

    def _file(self) -> None:
        menu = self._bar.addMenu(self.tr("&File"))
        go = self._window.go
        self._add(menu, self.tr("&Import file…"), lambda: go("history", {"do": "import"}), icon="file-import-outline")
        self._add(
            menu, self.tr("&Export history…"), lambda: go("history", {"do": "export"}), icon="file-export-outline"
        )
        menu.addSeparator()
        self._add(menu, self.tr("&Back up…"), lambda: go("settings", {"section": "copies", "do": "back_up"}))
        self._add(menu, self.tr("&Restore backup…"), lambda: go("settings", {"section": "copies", "do": "restore"}))
        menu.addSeparator()
        self._add(menu, self.tr("&Close"), self._window.close, "Ctrl+W")
        self._add(menu, self.tr("&Quit"), self._window.quit, "Ctrl+Q", role=QAction.MenuRole.QuitRole)

    def _view(self, entries: Sequence[Entry]) -> None:
        menu = self._bar.addMenu(self.tr("&View"))
        for n, entry in enumerate(entries, 1):
            self._add(menu, entry.title(), _going(self._window, entry.key), f"Ctrl+{n}", icon=entry.icon)
        menu.addSeparator()
        self._add(menu, self.tr("Next &pane"), self._window.next_pane, "F6")
        self._add(menu, self.tr("P&revious pane"), self._window.previous_pane, "Shift+F6")
        menu.addSeparator()
        compact = {"normal": self.tr("Normal"), "compact": self.tr("Compact")}
        self._choices(menu.addMenu(self.tr("&Density")), "density", compact)
        themes = {
            Choice.SYSTEM.value: self.tr("Like the system"),
            Choice.LIGHT.value: self.tr("Light"),
            Choice.DARK.value: self.tr("Dark"),
        }
        self._choices(menu.addMenu(self.tr("&Theme")), "theme", themes)
        named = {languages.SYSTEM: self.tr("Like the system"), **languages.LANGUAGES}
        self._choices(menu.addMenu(self.tr("&Language")), "language", named)

    def _integration(self) -> None:
        menu = self._bar.addMenu(self.tr("&Integration"))
        window = self._window
        self.sync = self._add(menu, self.tr("&Sync now"), window.sync_now, "F5", icon="sync")
        self.simulate = self._add(
            menu, self.tr("Simulate &without writing"), window.simulate, "Shift+F5", icon="flask-outline"
        )
        menu.addSeparator()
        self.pause_hour = self._add(menu, self.tr("&Pause 1 hour"), window.pause_for_an_hour, icon="pause")
        self.pause_day = self._add(menu, self.tr("Pause until &tomorrow"), window.pause_until_tomorrow, icon="pause")
        self.resume = self._add(menu, self.tr("&Resume"), window.resume, icon="play")
        menu.addSeparator()
        self._add(menu, self.tr("&New…"), window.new_integration, "Ctrl+N", icon="plus")
        self.edit = self._add(menu, self.tr("&Edit step by step…"), window.edit_step_by_step, icon="pencil-outline")
        self.rename = self._add(menu, self.tr("Rena&me…"), lambda: window.go("settings", {"do": "rename"}))
        self.remove = self._add(
            menu, self.tr("Remo&ve…"), lambda: window.go("settings", {"do": "remove"}), icon="trash-can-outline"
        )
        menu.addSeparator()
        self._add(menu, self.tr("Next integrat&ion"), window.next_integration, "Ctrl+Tab")
        quick = self._add(menu, self.tr("Pause &or resume"), window.pause_or_resume, "Ctrl+Shift+P")
        self._of_integration = [self.sync, self.simulate, self.pause_hour, self.pause_day, quick]

    def _help(self, practice: bool) -> None:
        menu = self._bar.addMenu(self.tr("&Help"))
        window = self._window
        self._add(menu, self.tr("&Help on this page"), window.help_on_page, "F1")
        self._add(menu, self.tr("&Shortcuts"), window.list_shortcuts, "Ctrl+/")
        menu.addSeparator()
        mode = self.tr("&Connect my account") if practice else self.tr("&Practice mode")
        self._add(menu, mode, window.change_mode, icon="" if practice else "flask-outline")
        menu.addSeparator()
        self._add(menu, self.tr("Save &report…"), window.save_report, icon="bug-outline")
        self._add(menu, self.tr("&About"), window.about, role=QAction.MenuRole.AboutRole)

    def _add(
        self,
        menu: QMenu,
        text: str,
        act: Callable[[], object],
        keys: str = "",
        *,
        icon: str = "",
        role: QAction.MenuRole = QAction.MenuRole.NoRole,
    ) -> QAction:
        action = QAction(text, self)
        # Qt hands over whether it is ticked, and would take the actions' own defaults for it.
        action.triggered.connect(lambda ticked=False: act())
        action.setMenuRole(role)
        if keys:
            action.setShortcut(QKeySequence(keys))
        if icon:
            action.setIcon(icons.icon(icon))
        menu.addAction(action)
        return action

    def _choices(self, menu: QMenu, name: str, choices: dict[str, str]) -> None:
        group = QActionGroup(self)
        for value, words in choices.items():
            action = self._add(menu, words, _looking(self._window, name, value))
            action.setCheckable(True)
            action.setChecked(self._window.looks(name) == value)
            group.addAction(action)


def _going(window: Commands, key: str) -> Callable[[], object]:
    return lambda: window.go(key)


def _looking(window: Commands, name: str, value: str) -> Callable[[], object]:
    return lambda: window.look(name, value)
