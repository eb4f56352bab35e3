"""What all pages of the window have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from alegra_desktop.gui.desk import Desk


class Page(QWidget):
    """One entry of the sidebar. Subclasses fill themselves in `__init__` and read nothing before `load`."""

    key = ""  # of `Desk.open_page`
    icon = ""  # mdi6 name

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setObjectName(self.key)

    def title(self) -> str:
        """The page's name in the sidebar and on top of it."""
        return self.key

    def badge(self) -> int:
        """What the sidebar counts beside the name; 0 shows nothing."""
        return 0

    def load(self) -> None:
        """Called each time the page comes to the front, and when another integration is chosen: read and show."""

    def refresh(self, rows: frozenset[int]) -> None:
        """Some document rows changed while the page is in front; `rows` empty: anything may have."""

    def set_up_store(self) -> None:
        """Begin with a store, or go on where that was left."""
        self.desk.open_page("wizard", integration="", step="")

    def show_what(self, what: dict[str, object]) -> None:
        """Show what `Desk.open_page` asked for."""
