"""What every page of the window is given: the engine's bridge, the ledger to read, and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QSettings, Signal

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.overview import Cause, Tab
from alegra_desktop.gui import languages
from alegra_desktop.gui.bridge import Bridge
from alegra_desktop.gui.formats import Formats
from alegra_desktop.storage.ledger import Ledger


class SampleLogin(Protocol):
    """How to get into a practice account. What is in it is worthless anywhere else."""

    @property
    def system(self) -> str:
        """alegra, hotmart, mastershop"""

    @property
    def name(self) -> str: ...

    @property
    def values(self) -> Mapping[str, str]:
        """What to type: user and token; client_id, client_secret and basic; api_key."""


class Desk(QObject):
    """`reader` is the window's own read-only connection, None until the ledger is open. Pages keep no other state.

    `integration` is the name chosen in the switcher, "" for all of them.
    """

    integration_changed = Signal(str)
    integrations_changed = Signal()  # one came, went, or was set up anew
    ready = Signal()  # the ledger may be read
    wanted = Signal(str, dict)  # a page by its key, and what it should show
    causes_changed = Signal()  # other things need the merchant than before; not how many sales wait for them
    autostart_changed = Signal(bool)  # the program starts with the computer, or does not any more
    noted = Signal()  # something that is counted was written outside a run
    told = Signal(str, object)  # a toast: its words, and what undoes it (a callable) or None

    def __init__(
        self,
        bridge: Bridge,
        open_reader: Callable[[], Ledger],
        *,
        practice: bool,
        logs: Path,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__(bridge)
        self.bridge = bridge
        self.practice = practice
        self.logs = logs
        #: How the window looked when it was last seen: sizes, columns, theme. Never anything about sales.
        self.settings = settings or QSettings(str(logs.parent / "window.ini"), QSettings.Format.IniFormat)
        #: In practice mode the accounts of the practice servers, so that nobody has to invent keys.
        self.sample_logins: Callable[[], Sequence[SampleLogin]] = tuple
        #: The words that start the program again, with the real accounts.
        self.restart: tuple[str, ...] = ()
        self.reader: Ledger | None = None
        self._causes: Sequence[Cause] | None = None
        self._open_reader = open_reader
        self._integration = ""
        bridge.opened.connect(self._open)

    @property
    def integration(self) -> str:
        return self._integration

    def choose(self, name: str) -> None:
        if name != self._integration:
            self._integration = name
            self.integration_changed.emit(name)

    def integrations(self) -> list[Integration]:
        return self.reader.integrations() if self.reader is not None else []

    def chosen(self) -> list[Integration]:
        """The integrations that pages speak of: the chosen one, or all."""
        return [one for one in self.integrations() if self._integration in ("", one.name)]

    def causes(self, integration: Integration) -> list[Cause]:
        """What of this one needs the merchant, as it was gathered last. Where nobody gathers, it is read now."""
        if self._causes is not None:
            return [cause for cause in self._causes if cause.integration_id == integration.id]
        found = self.reader.attention([integration.id]) if self.reader is not None else []
        return [cause for cause in found if cause.tab is Tab.MINE]

    def take_causes(self, causes: Sequence[Cause]) -> None:
        """By whoever gathers them beside the window: many held sales are more than an indexed query."""
        before = None if self._causes is None else {_thing(cause) for cause in self._causes}
        self._causes = causes
        if {_thing(cause) for cause in causes} != before:
            self.causes_changed.emit()

    def formats(self, name: str = "") -> Formats:
        """How the company of an integration writes its figures and days; "": of the chosen one, else of the first."""
        known = {one.name: one.id for one in self.integrations()}
        number = known.get(name or self._integration) or next(iter(known.values()), 0)
        reader = self.reader
        if reader is None or not number:
            return Formats(languages.current())
        return Formats.remembered(lambda what: reader.memory(number, what), languages.current())

    def open_page(self, key: str, **what: object) -> None:
        """Go to a page: `open_page("history", states=("held",))`. Each page says in `show_what` what it understands."""
        self.wanted.emit(key, what)

    def toast(self, words: str, undo: Callable[[], None] | None = None) -> None:
        self.told.emit(words, undo)

    def new_reader(self) -> Ledger:
        """Another read-only connection, for a thread of its own; closed by the caller, in that thread."""
        return self._open_reader()

    def close(self) -> None:
        if self.reader is not None:
            self.reader.close()
            self.reader = None

    def _open(self) -> None:
        if self.bridge.ended:  # it opened while the program was ending
            return
        self.close()
        self.reader = self._open_reader()
        self.ready.emit()


def _thing(cause: Cause) -> tuple[int, str, str]:
    return cause.integration_id, cause.kind.value, cause.subject
