"""Mexico's product keys in the window: searched, chosen for new items, given to those that have none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.products import ADVANCES_KEY
from alegra_desktop.gui.attention.fixes import FIXES
from alegra_desktop.gui.products.create import CreateItems
from alegra_desktop.gui.products.key_choice import ChooseKey
from alegra_desktop.gui.products.key_field import KeyField, catalogues
from alegra_desktop.gui.products.page import ProductsPage
from alegra_desktop.gui.products.sat_files import product_keys, unit_keys
from tests.gui.desks import HOTMART_NAME, MEXICO_NAME, PracticeDesk

_PATIENCE = 30_000


@pytest.fixture
def field(qtbot: QtBot) -> KeyField:
    made = KeyField()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: catalogues().get(product_keys) is not None, timeout=_PATIENCE)
    return made


def test_a_key_is_found_by_its_words(field: KeyField, qtbot: QtBot) -> None:
    chosen: list[str] = []
    field.chosen.connect(chosen.append)
    field.setFocus()
    QTest.keyClicks(field, "libros lectura")
    completer = field.completer()
    assert completer is not None
    first = completer.completionModel().index(0, 0)
    assert str(first.data()).startswith("60102300 · ")
    completer.activated[type(first)].emit(first)  # type: ignore[index]
    assert (field.key, chosen) == ("60102300", ["60102300"])
    assert field.text() == "60102300 · Libros de lectura y recursos"


def test_what_is_no_key_is_taken_back(field: KeyField) -> None:
    field.choose("86111500")
    for typed, key in (("nothing like it", "86111500"), ("99999999", "86111500"), ("60102300", "60102300"), ("", "")):
        field.setText(typed)
        field.editingFinished.emit()
        assert field.key == key
        assert field.text().startswith(key)
    units = KeyField(unit_keys)
    units.choose("E48")
    assert units.text() == "E48 · Unidad de servicio"
    units.deleteLater()


def _page(practice_desk: PracticeDesk, qtbot: QtBot, name: str = MEXICO_NAME) -> ProductsPage:
    practice_desk.desk.choose(name)
    page = ProductsPage(practice_desk.desk)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.load()
    qtbot.waitUntil(lambda: bool(page.table.model.all_rows) and not page.goods.of(name).asking, timeout=_PATIENCE)
    return page


def test_an_item_without_key_gets_one_and_its_sales_go(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    """From the problem's button to Alegra: the key, and nothing else, is changed."""
    books = practice_desk.servers.alegra.companies["mx"]
    course = books.first("items", reference="REF-6100001-HM")
    assert course is not None
    books.edit("items", course["id"], productKey=None)
    practice_desk.set_up(MEXICO_NAME, edit=lambda text: text.replace('state = "draft"', 'state = "final"'))
    practice_desk.sync()
    reader = practice_desk.desk.reader
    assert reader is not None
    causes = {one.problem.subject: one for one in reader.attention() if one.kind is Kind.PRODUCT_KEY_MISSING}
    assert set(causes) == {course["id"], "6100009"}
    assert FIXES[Kind.PRODUCT_KEY_MISSING]
    page = _page(practice_desk, qtbot)
    assert page.table.key_button.isVisible()
    subject = str(course["id"])
    page.show_what({"integration": MEXICO_NAME, "item": subject, "product": subject, "do": "key"})
    [dialog] = page.findChildren(ChooseKey)
    assert dialog.rows.field.key == "86111500"  # told from the kind of its product
    dialog.rows.kind.setCurrentIndex(dialog.rows.kind.findData(ADVANCES_KEY))
    dialog.rows.kind.activated.emit(dialog.rows.kind.currentIndex())
    assert "advances" in dialog.rows.field.accessibleDescription()
    dialog.rows.choose("60102300")
    dialog.act.button.click()
    qtbot.waitUntil(lambda: books.all("items")[subject]["productKey"] == "60102300", timeout=_PATIENCE)
    assert {**books.all("items")[subject], "productKey": None} == {**course, "productKey": None}
    qtbot.waitUntil(
        lambda: (
            next(row for row in page.table.model.all_rows if row.item and row.item.id == subject).item.product_key  # type: ignore[union-attr]
            == "60102300"
        ),
        timeout=_PATIENCE,
    )


def test_a_product_without_kind_is_created_with_a_chosen_key(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(MEXICO_NAME)
    practice_desk.sync()
    page = _page(practice_desk, qtbot)
    page.show_what({"integration": MEXICO_NAME, "item": "6100009", "product": "6100009", "do": "key"})
    [dialog] = page.findChildren(CreateItems)
    assert dialog.keys is not None
    dialog.act.button.click()
    assert dialog.keys.row.message()
    dialog.keys.field.choose("86111500")
    dialog.act.button.click()
    books = practice_desk.servers.alegra.companies["mx"]
    qtbot.waitUntil(lambda: books.first("items", reference="REF-6100009-HM") is not None, timeout=_PATIENCE)
    made = books.first("items", reference="REF-6100009-HM")
    assert made is not None
    assert (made["productKey"], made["inventory"]["unit"]) == ("86111500", "E48")


def test_only_mexico_has_keys(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME, days=5)
    practice_desk.sync()
    page = _page(practice_desk, qtbot, HOTMART_NAME)
    assert not page.table.key_button.isVisible()
    assert QApplication.activePopupWidget() is None
    assert page.table.key_button.focusPolicy() != Qt.FocusPolicy.NoFocus
