"""What no program may decide, said wherever a tax is chosen. It cannot be closed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner


class AccountantWarning(Banner):
    """The whole sentence, in the words of the company's country."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(Role.ATTENTION, "", parent)
        self.speak(formats)

    def speak(self, formats: Formats) -> None:
        """Again, for another company."""
        words = self.tr(
            "No program can decide which tax applies to your product. Confirm it with your accountant before you "
            "{issue}."
        )
        self.say(Role.ATTENTION, formats.say(words))
