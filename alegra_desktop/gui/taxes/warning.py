"""What no program may decide, said wherever a tax is chosen. It cannot be closed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner


def accountant_warning(formats: Formats, parent: QWidget | None = None) -> Banner:
    """The whole sentence, in the words of the company's country."""
    words = QCoreApplication.translate(
        "Taxes",
        "No program can decide which tax applies to your product. Confirm it with your accountant before you {issue}.",
    )
    return Banner(Role.ATTENTION, formats.say(words), parent)
