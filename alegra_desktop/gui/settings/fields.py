"""One field for each type of option: a widget, its value, and whether that value can be."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from alegra_desktop.domain.explain import stages_of
from alegra_desktop.domain.payment import HOTMART_WORDS, MEXICAN_METHODS
from alegra_desktop.domain.sale import Store
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.history.payments import payment_words
from alegra_desktop.gui.settings import wording
from alegra_desktop.gui.widgets.form import SecretField
from alegra_desktop.gui.widgets.labels import hint
from alegra_desktop.gui.widgets.search import SearchCombo
from alegra_desktop.options import PAYMENT_FORMS, Option, Type

W = TypeVar("W", bound=QWidget)
Choices = Sequence[tuple[str, str]]  # id and name, of what Alegra has


def _tr(text: str) -> str:
    return QCoreApplication.translate("Fields", text)


class Field(ABC, Generic[W]):
    """`edited` is called after every change by a person. `show` never counts as one."""

    def __init__(self, option: Option, widget: W) -> None:
        self.option = option
        self.widget = widget
        self.edited: Callable[[], None] = lambda: None

    @abstractmethod
    def value(self) -> Any:
        """What stands there, as the option wants it."""

    @abstractmethod
    def show(self, value: Any) -> None:
        """Write a value there."""

    def wrong(self) -> str:
        """What is wrong with what stands there, in words; "" if nothing is."""
        return ""

    def offer(self, choices: Choices) -> None:
        """What Alegra has for this option; only fields that name something of Alegra care."""

    def _tell(self, *_: object) -> None:
        self.edited()


class TextField(Field[QLineEdit]):
    def __init__(self, option: Option) -> None:
        super().__init__(option, QLineEdit())
        self.widget.textEdited.connect(self._tell)

    def value(self) -> Any:
        return " ".join(self.widget.text().split())

    def show(self, value: Any) -> None:
        self.widget.setText(str(value))

    def wrong(self) -> str:
        if self.option.required and not self.value():
            return _tr("Something has to stand here.")
        if self.option.name == "alegra.user" and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", self.value()):
            return _tr("Type an e-mail like name@domain.co.")
        return ""


class CountriesField(TextField):
    """Two letters each."""

    def value(self) -> Any:
        return tuple(part.upper() for part in re.split(r"[\s,;]+", self.widget.text()) if part)

    def show(self, value: Any) -> None:
        self.widget.setText(", ".join(value))

    def wrong(self) -> str:
        good = all(re.fullmatch("[A-Z]{2}", code) for code in self.value())
        return "" if good else _tr("Two letters for each country, such as CO, MX.")


class AmountField(TextField):
    """Exact: no spin box knows more than doubles."""

    def value(self) -> Any:
        try:
            return Decimal(self.widget.text().strip().replace(",", "."))
        except InvalidOperation:
            return self.widget.text()

    def show(self, value: Any) -> None:
        self.widget.setText(f"{value:f}")

    def wrong(self) -> str:
        value = self.value()
        if not isinstance(value, Decimal) or not value.is_finite() or value < self.option.minimum:
            return _tr("Type an amount of 0 or more.")
        return "" if value <= self.option.maximum else _tr("That is too much.")


class FlagField(Field[QCheckBox]):
    def __init__(self, option: Option) -> None:
        super().__init__(option, QCheckBox(wording.label(option)))
        self.widget.clicked.connect(self._tell)

    def value(self) -> Any:
        return self.widget.isChecked()

    def show(self, value: Any) -> None:
        self.widget.setChecked(bool(value))


class WholeField(Field[QSpinBox]):
    def __init__(self, option: Option) -> None:
        super().__init__(option, QSpinBox())
        self.widget.setRange(option.minimum, option.maximum)
        self.widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.widget.textChanged.connect(self._tell)

    def value(self) -> Any:
        return self.widget.value()

    def show(self, value: Any) -> None:
        self.widget.blockSignals(True)
        self.widget.setValue(int(value))
        self.widget.blockSignals(False)


class NumberField(Field[QDoubleSpinBox]):
    def __init__(self, option: Option) -> None:
        super().__init__(option, QDoubleSpinBox())
        self.widget.setDecimals(0)
        self.widget.setRange(option.minimum, option.maximum)
        self.widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.widget.textChanged.connect(self._tell)

    def value(self) -> Any:
        return self.widget.value()

    def show(self, value: Any) -> None:
        self.widget.blockSignals(True)
        self.widget.setValue(float(value))
        self.widget.blockSignals(False)


class DayField(Field[QDateEdit]):
    """Today or earlier: a later day would leave today's sales alone."""

    def __init__(self, option: Option) -> None:
        super().__init__(option, QDateEdit())
        self.widget.setCalendarPopup(True)
        self.widget.setDisplayFormat("d MMMM yyyy")  # Qt shortens some months otherwise than the lists do
        self.widget.setDateRange(QDate(2000, 1, 1), QDate(2100, 1, 1))
        self.widget.userDateChanged.connect(self._tell)

    def value(self) -> Any:
        day = self.widget.date()
        return date(day.year(), day.month(), day.day())

    def show(self, value: Any) -> None:
        self.widget.blockSignals(True)
        self.widget.setDate(QDate(value.year, value.month, value.day))
        self.widget.blockSignals(False)

    def wrong(self) -> str:
        # The computer's own day, which is at most one behind or ahead of the company's.
        late = self.widget.date() > QDate.currentDate().addDays(1)
        return _tr("Choose today or an earlier date.") if late else ""


class ChoiceField(Field[QComboBox]):
    def __init__(self, option: Option) -> None:
        super().__init__(option, QComboBox())
        for value in option.choices:
            self.widget.addItem(wording.choice(option, value), str(value))
        self.widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.widget.activated.connect(self._tell)

    def value(self) -> Any:
        return self.widget.currentData()

    def show(self, value: Any) -> None:
        self.widget.setCurrentIndex(max(0, self.widget.findData(str(value))))


class IdField(Field[SearchCombo]):
    """Something of Alegra by its name. Until Alegra has answered, the id itself stands there and is kept."""

    def __init__(self, option: Option) -> None:
        super().__init__(option, SearchCombo(_tr("None")))
        self._id = ""
        self._choices: Choices = ()
        self.widget.chosen.connect(self._take)

    def value(self) -> Any:
        return self._id

    def show(self, value: Any) -> None:
        self._id = str(value)
        self._fill()

    def offer(self, choices: Choices) -> None:
        self._choices = choices
        self._fill()

    def _fill(self) -> None:
        known = [("", _tr("None")), *((number, one_line(name)) for number, name in self._choices)]
        if self._id and self._id not in {number for number, _ in known}:
            gone = _tr("{id} (not in Alegra any more)") if self._choices else _tr("{id} (reading its name…)")
            known.append((self._id, gone.format(id=one_line(self._id))))
        self.widget.set_choices(known)
        self.widget.choose(self._id)

    def _take(self, number: str) -> None:
        if number != self._id:
            self._id = number
            self._tell()


class SecretOption(Field[SecretField]):
    """A key or token: empty means that the stored one stays."""

    def __init__(self, option: Option) -> None:
        super().__init__(option, SecretField())
        self.widget.edited.connect(self._tell)

    def value(self) -> Any:
        return self.widget.text()

    def show(self, value: Any) -> None:
        self.widget.clear()


class MapField(Field[QWidget]):
    """Payment forms, each with something of Alegra or a state: `make` gives the field of one of them."""

    def __init__(self, option: Option, make: Callable[[Option], Field[Any]], forms: Sequence[str]) -> None:
        super().__init__(option, QWidget())
        self._forms = forms
        self._make = make
        self._fields: dict[str, Field[Any]] = {}
        self._choices: Choices = ()
        self._grid = QGridLayout(self.widget)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)

    def value(self) -> Any:
        return {key: field.value() for key, field in self._fields.items() if field.value()}

    def show(self, value: Any) -> None:
        """The store's payment forms always, then whatever words of the store have an entry of their own."""
        for key in (*self._forms, *value):
            if key not in self._fields:
                self._add(key)
        for key, field in self._fields.items():
            field.show(value.get(key, ""))

    def offer(self, choices: Choices) -> None:
        self._choices = choices
        for field in self._fields.values():
            field.offer(choices)

    def focus_entry(self, key: str) -> None:
        """Go to one entry, which is made if the store's word is new."""
        if key and key not in self._fields:
            self._add(key)
            self._fields[key].show("")
        if key:
            self._fields[key].widget.setFocus()

    def _add(self, key: str) -> None:
        field = self._make(self.option)
        field.edited = self._tell
        field.offer(self._choices)
        words = self._words(key)
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        field.widget.setAccessibleName(words)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field.widget, row, 1)
        self._fields[key] = field

    def _words(self, key: str) -> str:
        return {"prepaid": _tr("Prepaid"), "cod": _tr("Cash on delivery")}.get(key) or one_line(payment_words(key))


class StateField(ChoiceField):
    """What one word of the store means; "" forgets it."""

    def __init__(self, option: Option, store: Store) -> None:
        super().__init__(replace(option, choices=stages_of(store)))
        self.widget.insertItem(0, _tr("Ask me about them again"), "")


class StatesField(MapField):
    """The store's words for states, as far as the merchant explained some. New ones come from Needs attention."""

    def __init__(self, option: Option, store: Store) -> None:
        super().__init__(option, lambda one: StateField(one, store), ())
        self.none = hint(_tr("None so far. You are asked when a sale comes in a state we do not know."))
        self._grid.addWidget(self.none, 0, 0, 1, 2)

    def show(self, value: Any) -> None:
        super().show(value)
        self.none.setVisible(not self._fields)

    def _words(self, key: str) -> str:
        return one_line(key)


#: Options of type ID that are no id of Alegra but a number people write.
_WRITTEN = frozenset({"documents.unidentified_customer"})


class MethodField(ChoiceField):
    """A means of payment; left as it is, it follows the store's word."""

    def __init__(self, option: Option, country: str) -> None:
        super().__init__(option)
        if country == "mexico":
            for row in reversed(range(self.widget.count())):
                if self.widget.itemData(row) not in MEXICAN_METHODS:
                    self.widget.removeItem(row)
        self.widget.insertItem(0, _tr("As the store's word says"), "")


def _methods(option: Option, forms: Sequence[str], country: str) -> MapField:
    """For each word a store is known to use."""
    words = forms if "cod" in forms else HOTMART_WORDS
    return MapField(option, lambda one: MethodField(one, country), words)


def field_for(option: Option, forms: Sequence[str] = PAYMENT_FORMS, country: str = "") -> Field[Any]:
    """The field of an option, by its type; `forms` are the ways of paying that the store knows, `country` is the
    company's."""
    if option.name in _WRITTEN:
        return TextField(option)
    match option.type:
        case Type.ID:
            return IdField(option)
        case Type.FLAG:
            return FlagField(option)
        case Type.WHOLE:
            return WholeField(option)
        case Type.NUMBER:
            return NumberField(option)
        case Type.AMOUNT:
            return AmountField(option)
        case Type.DAY:
            return DayField(option)
        case Type.CHOICE:
            return ChoiceField(option)
        case Type.COUNTRIES:
            return CountriesField(option)
        case Type.VARIABLE:
            return SecretOption(option)
        case Type.TRIGGERS:
            return MapField(option, ChoiceField, forms)
        case Type.STATES:
            return StatesField(option, Store.MASTERSHOP if "cod" in forms else Store.HOTMART)
        case Type.METHODS:
            return _methods(option, forms, country)
        case Type.LINKS:
            return MapField(option, IdField, forms)
        case Type.FOLDER:
            from alegra_desktop.gui.settings.folder_field import FolderField  # which is one of these fields itself

            return FolderField(option)
        case Type.TEXT:
            return TextField(option)
