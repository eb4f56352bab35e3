"""Pictures of the dialogs that the main window opens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import State
from alegra_desktop.gui import languages
from alegra_desktop.gui.attention.fixes import FIXES
from alegra_desktop.gui.attention.groups import lines_of
from alegra_desktop.gui.attention.hands import Hands
from alegra_desktop.gui.closing import ClosingQuestion
from alegra_desktop.gui.crash import CrashDialog
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.history.importing import open_import
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.main_window import MainWindow
from alegra_desktop.gui.overview.runs import open_runs, past_runs
from alegra_desktop.gui.overview.undoing import UndoDialog
from alegra_desktop.gui.preview.dialog import open_preview
from alegra_desktop.gui.products.key_choice import ChooseKey
from alegra_desktop.gui.products.key_field import catalogues
from alegra_desktop.gui.products.sat_files import product_keys
from alegra_desktop.gui.settings.removal import NameQuestion, RemovalQuestion
from alegra_desktop.gui.shortcuts import HelpDialog
from alegra_desktop.gui.taxes.dialogs import ChooseTax
from alegra_desktop.gui.warehouses.adjusting import AdjustQuestion
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk
from tests.screenshots.camera import Scout, away, wait_until
from tests.screenshots.pages import window_on

_FILE = Path(__file__).parents[2] / "resources" / "samples" / "hotmart-detailed-es.csv"


def every_dialog(camera: Scout, shop: PracticeDesk, size: QSize) -> None:
    """Over a shop at work. Each is made, photographed and taken away; nothing is answered."""
    makers: dict[str, Callable[[MainWindow], QDialog]] = {
        "preview": lambda window: _preview(shop, window, State.DRAFT),
        "preview-held": lambda window: _preview(shop, window, State.HELD),
        "import": lambda window: open_import(shop.desk, window, _FILE),
        "rename": lambda window: NameQuestion(shop.desk, window, shop.desk.integrations()[0]),
        "remove": lambda window: RemovalQuestion(shop.desk, window, shop.desk.integrations()[0]),
        "choose-tax": lambda window: _choose_tax(shop, window),
        "adjust-stock": lambda window: _adjust_stock(shop, window),
        "credit-note": lambda window: _repair(shop, window, Kind.REFUND_OF_INVOICE),
        "correct-customer": lambda window: _repair(shop, window, Kind.CUSTOMER_ID_INVALID),
        "choose-city": lambda window: _repair(shop, window, Kind.CUSTOMER_CITY_UNKNOWN),
        "look-alikes": lambda window: _repair(shop, window, Kind.ALREADY_INVOICED),
        "undo": lambda window: _undo(shop, window),
        "earlier-syncs": lambda window: _there(open_runs(shop.desk, window)),
        "product-key": _choose_key,
        "closing": lambda window: ClosingQuestion(window, lambda answer: None, practice=True),
        "crash": lambda window: CrashDialog("Traceback (most recent call last):\n  …", window, practice=True),
        "shortcuts": lambda window: HelpDialog(window, ("history",), whole=False, practice=True),
    }
    if not any(camera.wants(name) for name in makers):
        return
    with window_on(shop, size) as window:
        for name, make in makers.items():
            if camera.wants(name):
                dialog = make(window)
                dialog.show()
                camera.take(dialog, name, titled=True)
                away(dialog)


def _preview(shop: PracticeDesk, parent: QWidget, state: State) -> QDialog:
    reader = shop.desk.reader
    assert reader is not None
    [one] = [one for one in reader.integrations() if one.name == HOTMART_NAME]
    lines = [line for line in reader.history() if line.state is state and line.integration == one.name]
    return open_preview(shop.desk, parent, one.name, [line.sale_id for line in lines[:3]])


def _adjust_stock(shop: PracticeDesk, parent: QWidget) -> QDialog:
    picture = shop.ask(lambda office: office.stock(MASTERSHOP_NAME))
    place = picture.places[0]
    lines = [line for line in picture.of(place.id) if line.adjustable]
    return AdjustQuestion(parent, lines, place, shop.desk.formats(MASTERSHOP_NAME), lambda: None, practice=True)


def _choose_tax(shop: PracticeDesk, parent: QWidget) -> QDialog:
    catalogue = shop.ask(lambda office: office.catalogue_of(MASTERSHOP_NAME))
    formats = shop.desk.formats(MASTERSHOP_NAME)
    return ChooseTax(parent, formats, catalogue.taxes, ["Camiseta · Talla M"], lambda tax: None, practice=True)


def _there(dialog: QDialog | None) -> QDialog:
    assert dialog is not None
    return dialog


def _repair(shop: PracticeDesk, window: MainWindow, kind: Kind) -> QDialog:
    """What the main button of a cause opens."""
    reader = shop.desk.reader
    assert reader is not None
    line = next(line for line in lines_of(reader.attention()) if line.kind is kind)
    hands = Hands(shop.desk, window, Looks(shop.desk.formats))
    FIXES[kind][0](hands, line, line.rows)
    return _there(hands.dialog)


def _undo(shop: PracticeDesk, window: MainWindow) -> QDialog:
    """Of the sync that created most of what can be undone."""
    reader = shop.desk.reader
    assert reader is not None
    [one] = [one for one in reader.integrations() if one.name == HOTMART_NAME]
    most = max(past_runs(reader, {one.id: one.name}), key=lambda past: past.left)
    return UndoDialog(shop.desk, window, most.run, one.name)


def _choose_key(window: MainWindow) -> QDialog:
    names, formats = ["Guía de cocina de la abuela"], Formats(languages.current(), "mexico")
    dialog = ChooseKey(window, formats, names, "86111500", lambda key: None, practice=True)
    wait_until(lambda: catalogues().get(product_keys))
    return dialog
