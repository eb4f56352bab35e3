"""The dialog that puts a buyer's data right: fields, check digit, places, and what becomes of the sale."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.overview import Tab
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import State
from alegra_desktop.gui.attention.customer import CorrectCustomer
from alegra_desktop.gui.attention.fixes import FIXES
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.hands import Hands
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.practice import samples_mexico
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, MEXICO_NAME, PracticeDesk

_PATIENCE = 30_000


class Case:
    """One held sale with its dialog."""

    def __init__(self, shop: PracticeDesk, qtbot: QtBot, name: str, kind: Kind) -> None:
        self.shop, self.qtbot, self.name = shop, qtbot, name
        shop.set_up(name)
        shop.sync(name)
        desk = shop.desk
        reader = desk.reader
        assert reader is not None
        found = next(one for one in reader.attention() if one.kind is kind)
        self.row = found.rows[0]
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.hands = Hands(desk, self.window, Looks(desk.formats))
        owner = next(one for one in desk.integrations() if one.name == name)
        line = Line(Tab.MINE, found.problem, (name,), (owner.id,), tuple(found.rows))
        FIXES[kind][0](self.hands, line, line.rows)
        dialog = self.hands.dialog
        assert isinstance(dialog, CorrectCustomer)
        self.dialog = dialog

    def save(self) -> None:
        self.dialog.save.click()

    def sent(self) -> bool:
        reader = self.shop.desk.reader
        assert reader is not None
        return reader.row(self.row).state in (State.DRAFT, State.ISSUED)

    def wait_sent(self) -> None:
        self.qtbot.waitUntil(lambda: not self.dialog.isVisible(), timeout=_PATIENCE)
        self.shop.ask(lambda office: office.engine.sync(self.name))
        self.qtbot.waitUntil(self.sent, timeout=_PATIENCE)


def test_a_wrong_check_digit_is_corrected_while_it_is_typed(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    case = Case(practice_desk, qtbot, HOTMART_NAME, Kind.CUSTOMER_ID_INVALID)
    dialog = case.dialog
    assert "8" in dialog.number_row.message()  # which digit it should be
    case.save()
    assert dialog.isVisible()  # as it is it cannot be used
    dialog.number.setText("900123456-8")
    assert not dialog.number_row.message()
    assert dialog.number.accessibleDescription() == "NIT 900123456-8"
    dialog.number_type.setCurrentIndex(dialog.number_type.findData("PP"))
    assert dialog.number.accessibleDescription() == "PP 9001234568"
    dialog.number_type.setCurrentIndex(0)
    dialog.name_field.setText("Comercial  Dígito Bueno ")
    assert dialog.fix().written() == {"number": "900123456-8", "name": "Comercial Dígito Bueno"}
    case.save()
    case.wait_sent()
    books = practice_desk.servers.alegra.companies["co"]
    document = books.all("invoices")[practice_desk.desk.reader.row(case.row).alegra_id]  # type: ignore[union-attr]
    assert books.all("contacts")[document["client"]]["identification"] == "900123456"


def test_a_city_is_chosen_once_and_remembered(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    case = Case(practice_desk, qtbot, MASTERSHOP_NAME, Kind.CUSTOMER_CITY_UNKNOWN)
    dialog = case.dialog
    case.save()
    assert dialog.isVisible()  # nothing was chosen yet
    assert dialog.city_row is not None
    assert dialog.city_row.message()
    dialog.department.choose("Magdalena")
    dialog.department.chosen.emit("Magdalena")
    dialog.city.choose("Aracataca")
    case.save()
    case.wait_sent()
    books = practice_desk.servers.alegra.companies["co2"]
    contact = books.first("contacts", identification="900777111")
    assert contact is not None
    assert (contact["address"]["city"], contact["address"]["department"]) == ("Aracataca", "Magdalena")
    reader = practice_desk.desk.reader
    assert reader is not None
    owner = next(one for one in practice_desk.desk.integrations() if one.name == MASTERSHOP_NAME)
    assert "Aracataca" in reader.memory(owner.id, "places")


def test_a_use_that_the_regime_forbids_is_changed(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    case = Case(practice_desk, qtbot, MEXICO_NAME, Kind.CUSTOMER_USE_REGIME)
    dialog = case.dialog
    assert dialog.city_row is None
    dialog.regime.setCurrentIndex(dialog.regime.findData("SALARIED_REGIME"))
    assert dialog.use_row is not None
    assert dialog.use_row.message()  # the integration's use is not allowed with it
    case.save()
    assert dialog.isVisible()
    dialog.use.setCurrentIndex(dialog.use.findData("D10"))
    assert not dialog.use_row.message()
    case.save()
    case.wait_sent()
    books = practice_desk.servers.alegra.companies["mx"]
    contact = books.first("contacts", identification=samples_mexico.SALARIED)
    assert contact is not None
    [invoice] = books.each("invoices", client=contact["id"])
    assert (invoice["cfdiUse"], invoice["regimeClient"]) == ("D10", "SALARIED_REGIME")
