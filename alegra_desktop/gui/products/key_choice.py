"""Choosing the Mexican product key: by the kinds of Hotmart's guide, or any other of the catalogue by its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from alegra_desktop.domain.products import ADVANCES_KEY, NOT_IN_CATALOGUE
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.products.key_field import KeyField
from alegra_desktop.gui.taxes.acting import ActingDialog
from alegra_desktop.gui.taxes.warning import AccountantWarning
from alegra_desktop.gui.widgets.form import Form
from alegra_desktop.gui.widgets.labels import Text


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProductKeys", text)


def _kinds() -> dict[str, str]:
    """The guide's table: key -> what is sold with it."""
    return {
        "60102300": _tr("E-book"),
        "86111500": _tr("Course, event or online service"),
        NOT_IN_CATALOGUE: _tr("Image, template or community"),
        "83112600": _tr("Subscription or e-ticket"),
        "90131602": _tr("Video"),
        "81112501": _tr("Software, licence or app"),
        "80161507": _tr("Audio"),
        ADVANCES_KEY: _tr("Payment link"),
    }


def said_of(key: str) -> str:
    """What must be known before this key is taken, "" for nothing."""
    if key == ADVANCES_KEY:
        return _tr(
            "The SAT reserves this key for advances: an invoice with it may be taken for one. Ask your accountant."
        )
    if key == NOT_IN_CATALOGUE:
        return _tr("“Not in the catalogue”: with this key a single invoice cannot have the 8 % of the border region.")
    return ""


class KeyRows:
    """Two rows of a form that go together: kind and key.

    `own`: words for "each product's own kind", which then stays chosen while a key is looked for: that key is for the
    products whose kind tells none.
    """

    def __init__(self, form: Form, hint: str, own: str = "") -> None:
        self._hint, self._own = hint, bool(own)
        self.kind = QComboBox()
        self.kind.addItem(own or _tr("Another, by its key"), "")
        for key, words in _kinds().items():
            self.kind.addItem(f"{words} · {key}", key)
        self.field = KeyField()
        form.add(_tr("&Kind"), self.kind)
        self.row = form.add(_tr("&Product key"), self.field, hint)
        self.kind.activated.connect(self._by_kind)
        self.field.chosen.connect(self._show)

    def choose(self, key: str) -> None:
        self.field.choose(key)
        self._show(key)

    @property
    def for_all(self) -> bool:
        """Was a kind chosen for all of them?"""
        return self.kind.currentIndex() > 0

    def _by_kind(self, _: int) -> None:
        key = str(self.kind.currentData() or "")
        self.field.choose(key)
        self._tell(key)

    def _show(self, key: str) -> None:
        row = max(0, self.kind.findData(key))
        if not self._own or self.for_all:
            self.kind.setCurrentIndex(row)
        self._tell(key)

    def _tell(self, key: str) -> None:
        self.row.say(said_of(key) or self._hint)
        self.row.content()


class ChooseKey(ActingDialog):
    """Which key some items are sold under from now on; `chosen` gets it."""

    def __init__(
        self,
        parent: QWidget,
        formats: Formats,
        names: Sequence[str],
        suggested: str,
        chosen: Callable[[str], None],
        *,
        practice: bool,
    ) -> None:
        super().__init__(parent, practice=practice)
        self.name(self.tr("Product key of %n items", "", len(names)), self.tr("Save in Alegra"))
        self.body.addWidget(Text(", ".join(names[:4]) + ("…" if len(names) > 4 else "")))
        form = Form()
        self.rows = KeyRows(form, self.tr("The SAT's key of what is sold; search it by word, “libros” for example."))
        self.rows.choose(suggested)
        self.body.addWidget(form)
        self.body.addWidget(AccountantWarning(formats))
        self._chosen = chosen
        self.act.clicked.connect(self._begin)

    def _begin(self) -> None:
        key = self.rows.field.key
        if not key:
            self.rows.row.complain(self.tr("Choose a key."))
            self.rows.field.setFocus()
            return
        self._chosen(key)
        self.accept()
