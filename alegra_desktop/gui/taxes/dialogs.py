"""Choosing a tax for products, and making a new one in Alegra."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from shiboken6 import isValid

from alegra_desktop.domain.catalog import EXCLUDED, Tax
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import languages
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.products.model import tax_name
from alegra_desktop.gui.taxes.acting import ActingDialog
from alegra_desktop.gui.taxes.warning import AccountantWarning
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.form import Form
from alegra_desktop.gui.widgets.labels import Text, muted
from alegra_desktop.sync.answers import NewTax

_TYPES = ("IVA", "INC", "ICA", "IEPS")


def offer_taxes(combo: QComboBox, taxes: Iterable[Tax], formats: Formats, *, excluded: bool = True) -> None:
    """Those of Alegra that are active, and none at all (`excluded`)."""
    for tax in taxes:
        if tax.active:
            combo.addItem(tax_name(tax, formats), tax.id)
    if excluded:
        combo.addItem(QCoreApplication.translate("Taxes", "Excluded (no IVA on the line)"), EXCLUDED)


def two_zeros() -> str:
    """What tells exempt from excluded, wherever a tax is chosen."""
    return QCoreApplication.translate(
        "Taxes",
        "Exempt and excluded are not the same: choose which. Exempt is taxed at 0 %, with a tax of Alegra that says "
        "so; excluded is outside IVA, and its line carries none.",
    )


class ChooseTax(ActingDialog):
    """Which tax some products are sold with; `chosen` gets its id. `of_item`: offer "" too, the item's own.
    `of_drafts`: of lines in Alegra instead; what is excluded is said of the product, and then its drafts are right."""

    def __init__(
        self,
        parent: QWidget,
        formats: Formats,
        taxes: Iterable[Tax],
        names: list[str],
        chosen: Callable[[str], None],
        *,
        of_item: bool = False,
        of_drafts: bool = False,
        practice: bool,
    ) -> None:
        super().__init__(parent, practice=practice)
        if of_drafts:
            self.name(self.tr("Choose the tax of %n lines", "", len(names)), self.tr("Choose"))
        else:
            self.name(self.tr("Assign a tax to %n products", "", len(names)), self.tr("Assign tax"))
        shown = ", ".join(names[:4]) + ("…" if len(names) > 4 else "")
        self.body.addWidget(Text(shown))
        self.combo = QComboBox()
        self.combo.addItem(self.tr("Choose tax…"), "")
        if of_item:
            self.combo.addItem(self.tr("The one its item has in Alegra"), "")
        offer_taxes(self.combo, taxes, formats, excluded=not of_drafts)
        form = Form()
        form.add(self.tr("&Tax"), self.combo)
        self.body.addWidget(form)
        self.body.addWidget(AccountantWarning(formats))
        self.body.addWidget(muted(two_zeros()))
        if of_drafts:
            self.body.addWidget(muted(self.tr("Of an excluded product say so under Products without tax.")))
        self.act.button.setEnabled(False)
        self.combo.currentIndexChanged.connect(lambda row: self.act.button.setEnabled(row > 0))
        self._chosen = chosen
        self.act.clicked.connect(self._choose)

    def _choose(self) -> None:
        self._chosen(str(self.combo.currentData()))
        self.accept()


class MakeTax(ActingDialog):
    """A new tax, created in Alegra by its button. `create(new, done, failed)` asks; the dialog waits for the answer."""

    def __init__(
        self,
        parent: QWidget,
        formats: Formats,
        taken: Iterable[str],
        create: Callable[[NewTax, Callable[[Tax], None], Callable[[Problem], None]], object],
        made: Callable[[Tax], None],
        *,
        practice: bool,
    ) -> None:
        super().__init__(parent, practice=practice)
        self.name(self.tr("New tax"), self.tr("Create in Alegra"))
        self._formats, self._create, self._made = formats, create, made
        self._names = {name.strip().casefold() for name in taken}
        self.called, self.percent, self.type = QLineEdit(), QLineEdit(), QComboBox()
        for kind in _TYPES:
            self.type.addItem(kind, kind)
        self.type.addItem(self.tr("Other"), "OTHER")
        form = Form()
        self._name_row = form.add(self.tr("&Name"), self.called)
        self._percent_row = form.add(self.tr("&Percentage"), self.percent, self.tr("From 0 to 100."))
        form.add(self.tr("&Type"), self.type)
        self.news = Banner(Role.ATTENTION)
        self.body.addWidget(form)
        self.body.addWidget(AccountantWarning(formats))
        self.body.addWidget(self.news)
        self.called.editingFinished.connect(lambda: self._check_name() if self.called.isModified() else None)
        self.percent.editingFinished.connect(lambda: self._check_percent() if self.percent.isModified() else None)
        self.act.clicked.connect(self._begin)

    def _check_name(self) -> bool:
        name = self.called.text().strip()
        taken = name.casefold() in self._names
        self._name_row.complain(
            self.tr("The name is missing.") if not name else self.tr("That name is taken.") if taken else ""
        )
        return bool(name) and not taken

    def _check_percent(self) -> Decimal | None:
        percent = read_percent(self.percent.text())
        self._percent_row.complain("" if percent is not None else self.tr("Type a percentage from 0 to 100."))
        return percent

    def _begin(self) -> None:
        percent = self._check_percent()
        if not self._check_name():
            self.called.setFocus()
        elif percent is None:
            self.percent.setFocus()
        else:
            self.news.clear()
            self.act.start()
            self._create(
                NewTax(self.called.text().strip(), percent, str(self.type.currentData())), self._finished, self._failed
            )

    def _finished(self, tax: Tax) -> None:
        """The tax exists, whether the dialog still waits for it or not."""
        self._made(tax)
        if isValid(self):
            self.act.finish()
            self.accept()

    def _failed(self, problem: Problem) -> None:
        if not isValid(self):
            return
        self.act.finish()
        said = words(problem, languages.current(), self._formats.country)
        self.news.say(Role.ATTENTION, f"{one_line(said.title)}. {one_line(said.remedy)}")


def read_percent(text: str) -> Decimal | None:
    """`19`, `19,5`, `19 %`; None for anything that is no percentage from 0 to 100."""
    try:
        percent = Decimal(text.replace("%", "").strip().replace(",", "."))
    except InvalidOperation:
        return None
    return percent if percent.is_finite() and 0 <= percent <= 100 else None
