"""Putting right what the store says of a buyer: document, name, place; in Mexico regime and use of the invoice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from alegra_desktop.domain.catalog import Company
from alegra_desktop.domain.cfdi import USES, regimes_for
from alegra_desktop.domain.correction import BuyerFix
from alegra_desktop.domain.customer import customer_of
from alegra_desktop.domain.documents import CustomerPlan
from alegra_desktop.domain.ledger import HistoryLine, Integration
from alegra_desktop.domain.mapping import cfdi_use
from alegra_desktop.domain.places import Place, find_place, table
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Sale
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.hands import Hands
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.widgets.form import FieldRow, Form
from alegra_desktop.gui.widgets.labels import muted
from alegra_desktop.gui.widgets.search import SearchCombo

_MARGIN = 24  # pixels, the dialog's own
_MOST = 200  # sales looked at for the buyers among them


@dataclass(frozen=True)
class Customer:
    """One buyer of the group, with the rows of his sales."""

    sale: Sale
    integration: Integration
    rows: tuple[int, ...]

    @property
    def said(self) -> str:
        """As the store gave him."""
        buyer = self.sale.buyer
        return " · ".join(one_line(part) for part in (buyer.name, buyer.number, buyer.email) if part)


def customers_of(hands: Hands, found: Sequence[HistoryLine]) -> list[Customer]:
    """The buyers of these sales, each once."""
    owners = {one.name: one for one in hands.desk.integrations()}
    reader = hands.desk.reader
    buyers: dict[object, Customer] = {}
    for line in found[:_MOST]:
        owner = owners.get(line.integration)
        stored = reader.sale(owner.id, line.sale_id) if reader is not None and owner is not None else None
        if stored is None or owner is None:
            continue
        key = (owner.id, stored.sale.buyer)
        before = buyers.get(key)
        rows = (*before.rows, line.row_id) if before is not None else (line.row_id,)
        buyers[key] = Customer(stored.sale, owner, rows)
    return list(buyers.values())


class CorrectCustomer(Question):
    """Fields filled with what is known; *Use these data* takes those that were changed, for the sales of one buyer."""

    def __init__(
        self,
        hands: Hands,
        line: Line,
        customers: Sequence[Customer],
        title: str,
        body: str,
        acts: Sequence[tuple[str, partial[None]]],
    ) -> None:
        super().__init__(hands.window, title, body, [], practice=hands.desk.practice)
        self._hands, self._line, self._customers = hands, line, customers
        owner = line.integrations[0] if line.integrations else ""
        self._formats = hands.looks.formats(owner)
        self.which = QComboBox()
        self.number_type, self.number, self.name_field = QComboBox(), QLineEdit(), QLineEdit()
        self.department, self.city = SearchCombo(self.tr("Choose department…")), SearchCombo(self.tr("Choose city…"))
        self.regime, self.use = QComboBox(), QComboBox()
        form = Form()
        if len(customers) > 1:
            form.add(self.tr("C&ustomer"), self.which)
        mexico = self._formats.country == "mexico"
        if not mexico:
            form.add(self.tr("&Type"), self.number_type)
        self.number_row = form.add("&RFC" if mexico else self.tr("&Number"), self.number)
        form.add(self.tr("N&ame"), self.name_field)
        self.city_row: FieldRow | None = None
        self.use_row: FieldRow | None = None
        if mexico:
            form.add(self.tr("Tax re&gime"), self.regime)
            self.use_row = form.add(self.tr("CFDI u&se"), self.use)
        elif self._formats.country == "colombia":
            form.add(self.tr("&Department"), self.department)
            self.city_row = form.add(self.tr("Cit&y"), self.city, self.tr("It is remembered for the store's words."))
        self.insert(form)
        self.insert(muted(self.tr("Only these sales change. Correct it where the sale was made for the next ones.")))
        self.save = save = self.buttons.addButton(self.tr("Use these data"), self.buttons.ButtonRole.AcceptRole)
        save.setAutoDefault(False)
        save.ensurePolished()
        save.setMinimumWidth(save.sizeHint().width())
        for caption, act in acts:
            self._add(caption, act)
        self._offer()
        for each in customers:
            self.which.addItem(each.said or one_line(each.sale.sale_id))
        self.which.currentIndexChanged.connect(lambda _: self._show())
        self.number.textChanged.connect(lambda _: self._tell())
        for combo in (self.number_type, self.regime, self.use):
            combo.currentIndexChanged.connect(lambda _: self._tell())
        self.department.chosen.connect(self._cities)
        self.city.chosen.connect(lambda _: self._tell())
        save.clicked.connect(self._save)
        self._show()
        self.setMinimumWidth(self.buttons.sizeHint().width() + 2 * _MARGIN)
        self._first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what there is to choose from

    def _offer(self) -> None:
        self.number_type.addItem(self.tr("As the number says"), "")
        words = {
            "CC": self.tr("Citizen's card"),
            "NIT": self.tr("Tax number"),
            "CE": self.tr("Foreigner's card"),
            "PP": self.tr("Passport"),
            "PEP": self.tr("Stay permit"),
            "TI": self.tr("Identity card of a minor"),
            "RC": self.tr("Birth certificate"),
            "NUIP": self.tr("Personal number"),
            "TE": self.tr("Foreigner's permit"),
            "DIE": self.tr("Foreign document"),
            "FOREIGN_NIT": self.tr("Foreign tax number"),
        }
        for kind, said in words.items():
            self.number_type.addItem(f"{kind} · {said}", kind)
        self.department.set_choices((name, name) for name in table())
        self.use.addItem(self.tr("As set for the integration"), "")
        for use in USES:
            self.use.addItem(f"{use.code} · {use.name}", use.code)

    def _cities(self, department: str) -> None:
        self.city.set_choices((name, name) for name in table().get(department, ()))
        self._tell()

    def _regimes(self, company: bool) -> None:
        chosen = self.regime.currentData()
        self.regime.blockSignals(True)
        self.regime.clear()
        self.regime.addItem(self.tr("As Alegra has it"), "")
        for regime in regimes_for(company):
            self.regime.addItem(f"{regime.code} · {regime.name}", regime.key)
        self.regime.setCurrentIndex(max(0, self.regime.findData(chosen)))
        self.regime.blockSignals(False)

    def _first_field(self) -> QLineEdit | QComboBox:
        if self._line.kind is Kind.CUSTOMER_CITY_UNKNOWN and self.city_row is not None:
            return self.department
        if self._line.kind is Kind.CUSTOMER_USE_REGIME and self.use_row is not None:
            return self.use
        return self.number

    # --- the buyer in question

    @property
    def customer(self) -> Customer:
        return self._customers[max(0, self.which.currentIndex())]

    def _show(self) -> None:
        buyer = self.customer.sale.buyer
        self.number_type.setCurrentIndex(0)
        self.number.setText(one_line(buyer.number))
        self.name_field.setText(one_line(buyer.name))
        place = find_place(buyer.address.city, buyer.address.state) or Place("", "")
        self.department.choose(place.department)
        self._cities(place.department)
        self.city.choose(place.city)
        self._tell()

    def fix(self) -> BuyerFix:
        """What was changed."""
        buyer = self.customer.sale.buyer
        number, name = self.number.text().strip(), " ".join(self.name_field.text().split())
        known = find_place(buyer.address.city, buyer.address.state)
        moved = bool(self.city.choice) and Place(self.department.choice, self.city.choice) != known
        return BuyerFix(
            number_type=str(self.number_type.currentData() or ""),
            number=number if number != one_line(buyer.number) else "",
            name=name if name != " ".join(one_line(buyer.name).split()) else "",
            department=self.department.choice if moved else "",
            city=self.city.choice if moved else "",
            regime=str(self.regime.currentData() or ""),
            cfdi_use=str(self.use.currentData() or ""),
        )

    def _planned(self) -> CustomerPlan | Problem:
        """Who the document would be for."""
        customer = self.customer
        fix = self.fix()
        company = Company("", "", self._formats.country)
        found = customer_of(fix.applied(customer.sale), customer.integration.rules, company)
        if isinstance(found, Problem):
            return found
        told = fix.told(found)
        use = cfdi_use(told, self._known_rules(), company)
        return use if isinstance(use, Problem) else told

    def _known_rules(self) -> Rules:
        return self.customer.integration.rules

    def _tell(self) -> None:
        """What the number is, with its check digit, while it is typed."""
        self.fit()
        found = self._planned()
        self.number_row.complain("")
        if self.use_row is not None:
            self.use_row.complain("")
        if isinstance(found, Problem):
            spoken = self._hands.looks.words(self.customer.integration.name, found)
            if found.kind is Kind.CUSTOMER_USE_REGIME and self.use_row is not None:
                self.use_row.complain(one_line(spoken.title))
            else:
                self.number_row.complain(one_line(spoken.cause))
            return
        digit = f"-{found.check_digit}" if found.check_digit else ""
        self.number_row.say(f"{found.number_type} {found.number}{digit}")
        if self.use_row is not None:
            self._regimes(found.company)

    def _save(self) -> None:
        found = self._planned()
        if isinstance(found, Problem):
            self._tell()
            (self.use if found.kind is Kind.CUSTOMER_USE_REGIME else self.number).setFocus()
            return
        fix, rows = self.fix(), self.customer.rows
        asked = self._line.kind is Kind.CUSTOMER_CITY_UNKNOWN and self.city_row is not None
        if asked and not self.city.choice:
            assert self.city_row is not None
            self.city_row.complain(self.tr("Choose a city."))
            self.department.setFocus()
            return
        self.accept()
        self._hands.change(
            self._line,
            rows,
            lambda office: office.correct_buyers(rows, fix),
            lambda count: self.tr("%n sale(s) go out with the corrected data.", "", count),
            sync=True,
        )
