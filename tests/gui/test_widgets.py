"""The shared widgets, by keyboard and as screen readers hear them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.states import State
from alegra_desktop.gui import icons, theme
from alegra_desktop.gui.theme import Choice, Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import BusyButton, button, icon_button, link_button
from alegra_desktop.gui.widgets.empty import EmptyState
from alegra_desktop.gui.widgets.form import Form, KeyValues, SecretField
from alegra_desktop.gui.widgets.labels import IconLabel, Text, hint, page_title
from alegra_desktop.gui.widgets.pill import LookRole, Pill
from alegra_desktop.gui.widgets.search import SearchBox, SearchCombo
from alegra_desktop.gui.widgets.table import Table, as_plain
from alegra_desktop.gui.widgets.tile import Card, Tile
from tests.gui.looks import assert_nothing_cut

_windows: list[QWidget] = []  # qtbot holds its widgets weakly
LONG = "Luisa Fernanda Ramírez de la Concepción y Villavicencio"


@pytest.fixture(autouse=True)
def _theme(qapp: QApplication) -> Iterator[None]:
    theme.install(qapp, Choice.LIGHT)
    yield
    _windows.clear()
    theme.install(qapp, Choice.SYSTEM)


def shown(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    qtbot.addWidget(window)
    _windows.append(window)
    window.show()
    return window


def colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


class Sales(QAbstractTableModel):
    """A state with its pill, and a name that is longer than its column."""

    ROWS = (State.HELD, State.DRAFT, State.REJECTED)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.ROWS)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        shown = role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal
        return ("State", "Customer")[section] if shown else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        state = self.ROWS[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (state.value, f"{LONG}\n{index.row()}")[index.column()]
        if role == LookRole and index.column() == 0:
            return icons.STATES[state]
        return None


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    made = Table("Sales")
    model = Sales(made)
    ModelTester(None).check(model)  # type: ignore[no-untyped-call]
    made.setModel(model)
    made.show_states(0)
    made.set_widths(144, 120)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def test_labels_never_read_markup(qtbot: QtBot) -> None:
    label = Text("<b>Ana</b> & <img src='x'>")
    shown(qtbot, label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>Ana</b> & <img src='x'>"


def test_muted_text_follows_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    said = hint("Not your password.")
    shown(qtbot, said)
    assert said.palette().color(QPalette.ColorRole.WindowText) == QColor(theme.LIGHT.secondary)
    theme.install(qapp, Choice.DARK)
    qtbot.waitUntil(lambda: said.palette().color(QPalette.ColorRole.WindowText) == QColor(theme.DARK.secondary))


def test_wrapped_text_gets_its_height(qtbot: QtBot) -> None:
    window = shown(qtbot, Text("word " * 80), page_title("Title"))
    window.resize(300, 400)
    qtbot.waitUntil(lambda: window.width() == 300)
    assert_nothing_cut(window)


def test_an_icon_beside_text_takes_its_roles_colour(qtbot: QtBot) -> None:
    label = IconLabel("alert-outline", Role.ERROR, icons.LARGE)
    shown(qtbot, label)
    assert theme.role_text(Role.ERROR).name() in colours(label)
    label.show_icon("sync")
    assert theme.role_text(Role.ERROR).name() not in colours(label)


def test_rows_are_of_one_height_and_denser_on_demand(table: Table) -> None:
    assert {table.rowHeight(row) for row in range(3)} == {theme.row_height()}
    table.set_compact(True)
    assert {table.rowHeight(row) for row in range(3)} == {theme.row_height(compact=True)}
    assert table.accessibleName() == "Sales"
    assert table.horizontalHeader().height() >= 30


def test_a_state_has_its_pill_and_none_when_chosen(table: Table) -> None:
    pill = theme.role_pill(Role.ATTENTION).name()
    top = table.rowViewportPosition(0)

    def painted() -> set[str]:
        image = table.viewport().grab().toImage()
        return {
            image.pixelColor(x, y).name() for x in range(140) for y in range(top, top + theme.row_height())
        }  # only the first row's state

    assert pill in painted()
    table.selectRow(0)
    assert pill not in painted()
    assert theme.LIGHT.highlight.lower() in painted()
    assert theme.LIGHT.highlighted_text.lower() in painted()


def test_copying_rows_gives_what_people_see(table: Table, qtbot: QtBot) -> None:
    table.setFocus()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == f"draft\t{LONG} 1"
    table.selectAll()
    table.setColumnHidden(1, True)
    table.copy_selection()
    assert QGuiApplication.clipboard().text() == "State\nheld\ndraft\nrejected"


def test_enter_opens_a_row(table: Table, qtbot: QtBot) -> None:
    table.selectRow(2)
    with qtbot.waitSignal(table.entered_row) as entered:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert entered.args is not None
    assert entered.args[0].row() == 2
    assert table.chosen_rows() == [2]


def test_nothing_chosen_copies_nothing(table: Table) -> None:
    QGuiApplication.clipboard().setText("before")
    table.clearSelection()
    table.copy_selection()
    assert QGuiApplication.clipboard().text() == "before"


def test_a_name_in_a_tooltip_stays_a_name() -> None:
    assert as_plain("<b>Ana</b> & Co") == "<qt>&lt;b&gt;Ana&lt;/b&gt; &amp; Co</qt>"
    assert as_plain("Ana") == "Ana"


def test_a_pill_says_its_word(qtbot: QtBot) -> None:
    pill = Pill("Held", icons.STATES[State.HELD])
    shown(qtbot, pill)
    assert pill.accessibleName() == "Held"
    assert {theme.role_text(Role.ATTENTION).name(), theme.role_pill(Role.ATTENTION).name()} <= colours(pill)
    pill.show_state("", None)
    assert pill.isHidden()


def test_buttons_are_large_enough_and_named(qtbot: QtBot) -> None:
    plain, bare, link = (
        button("Save", "sync", default=True),
        icon_button("dots-horizontal", "&More"),
        link_button("Where?"),
    )
    shown(qtbot, plain, bare, link)
    assert plain.height() >= 32
    assert plain.width() >= 96
    assert plain.isDefault()
    assert bare.accessibleName() == "More"
    assert link.sizeHint().height() < plain.height()
    with qtbot.waitSignal(link.clicked):
        link.setFocus()
        QTest.keyClick(link, Qt.Key.Key_Space)


def test_a_busy_button_shows_it_after_a_moment_and_can_be_stopped(qtbot: QtBot) -> None:
    busy = BusyButton("Validate", "sync")
    shown(qtbot, busy)
    stopped: list[bool] = []
    busy.start(lambda: stopped.append(True))
    assert busy.busy
    assert not busy.button.isEnabled()
    assert busy.stop_button.isHidden()
    qtbot.waitUntil(busy.stop_button.isVisible)
    QTest.mouseClick(busy.stop_button, Qt.MouseButton.LeftButton)
    assert stopped == [True]
    assert not busy.stop_button.isEnabled()
    busy.finish()
    assert busy.button.isEnabled()
    assert busy.stop_button.isHidden()


def test_work_that_ends_at_once_never_shows_a_ring(qtbot: QtBot) -> None:
    busy = BusyButton("Validate")
    shown(qtbot, busy)
    busy.start()
    busy.finish()
    assert not busy.busy
    assert not busy._timer.isActive()
    assert busy._spinner.isHidden()


def test_a_tile_is_a_button_with_a_whole_name(qtbot: QtBot) -> None:
    tile = Tile("Needs attention")
    tile.show_facts("alert-outline", Role.ATTENTION, "3 causes", ["6 sales", "$ 357.000,00"])
    shown(qtbot, tile)
    assert tile.accessibleName() == "Needs attention: 3 causes, 6 sales, $ 357.000,00"
    assert tile.facts() == ("Needs attention", "3 causes", "6 sales", "$ 357.000,00")
    assert theme.role_text(Role.ATTENTION).name() in colours(tile)
    tile.setFocus()
    with qtbot.waitSignal(tile.clicked):
        QTest.keyClick(tile, Qt.Key.Key_Space)


def test_a_card_is_framed_and_named(qtbot: QtBot) -> None:
    card = Card("Last sync")
    card.body.addWidget(Text("14 drafts"))
    shown(qtbot, card)
    assert card.accessibleName() == "Last sync"
    assert theme.LIGHT.hairline.lower() in colours(card)


def test_a_banner_speaks_acts_and_goes(qtbot: QtBot) -> None:
    banner = Banner()
    shown(qtbot, banner)
    assert banner.isHidden()
    acted: list[bool] = []
    banner.say(Role.ERROR, "Stopped.", "Update token…", lambda: acted.append(True), closable=True)
    assert banner.isVisible()
    assert banner.accessibleName() == banner.text() == "Stopped."
    QTest.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert acted == [True]
    assert {theme.role_text(Role.ERROR).name(), theme.role_pill(Role.ERROR).name()} <= colours(banner)
    with qtbot.waitSignal(banner.closed):
        QTest.mouseClick(banner._close, Qt.MouseButton.LeftButton)
    assert banner.isHidden()


def test_an_empty_page_has_one_sentence_and_one_action(qtbot: QtBot) -> None:
    acted: list[bool] = []
    empty = EmptyState("sync", "No sales yet.", "Sync now", lambda: acted.append(True))
    shown(qtbot, empty)
    assert empty.sentence() == empty.accessibleName() == "No sales yet."
    QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert acted == [True]
    empty.say("magnify", "No sale matches these filters.")
    assert empty.button.isHidden()


def test_search_waits_for_the_fingers_and_escape_clears(qtbot: QtBot) -> None:
    box = SearchBox("Customer, sale")
    other = QLineEdit()
    window = shown(qtbot, other, box)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    heard: list[str] = []
    box.searched.connect(heard.append)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(box.hasFocus)
    with qtbot.waitSignal(box.searched):
        QTest.keyClicks(box, "ana")
    assert heard == ["ana"]
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert heard == ["ana", ""]
    assert box.accessibleName() == "Customer, sale"


@pytest.fixture
def combo(qtbot: QtBot) -> SearchCombo:
    made = SearchCombo("Choose item…")
    made.set_choices([("1", "Curso Excel", "REF-1"), ("2", "Mentoría <b>", "REF-2"), ("3", "Ebook", "REF-3")])
    shown(qtbot, made)
    return made


def line_of(combo: SearchCombo) -> QLineEdit:
    line = combo.lineEdit()
    assert line is not None
    return line


def type_into(combo: SearchCombo, text: str) -> None:
    line = line_of(combo)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def test_a_combo_finds_without_accents_and_by_details(combo: SearchCombo) -> None:
    for typed, rows in (("mentoria", 1), ("ref", 3), ("excel ref-1", 1), ("nothing", 0)):
        type_into(combo, typed)
        assert combo._matching.rowCount() == rows, typed


def test_a_combo_takes_what_is_written_out_and_gives_back_the_rest(combo: SearchCombo) -> None:
    heard: list[str] = []
    combo.chosen.connect(heard.append)
    type_into(combo, "curso excel")
    QTest.keyClick(line_of(combo), Qt.Key.Key_Return)
    assert (combo.choice, heard) == ("1", ["1"])
    type_into(combo, "nobody")
    QTest.keyClick(line_of(combo), Qt.Key.Key_Return)
    assert (combo.choice, combo.currentText(), heard) == ("1", "Curso Excel", ["1"])
    combo.choose("3")
    assert (combo.choice, heard) == ("3", ["1"])
    combo.set_choices([("1", "Curso Excel")])
    assert combo.choice == ""


def test_scrolling_over_a_combo_changes_nothing(combo: SearchCombo) -> None:
    combo.choose("1")
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(combo, event)
    assert combo.choice == "1"


def test_a_form_leads_from_label_to_field_and_speaks_under_it(qtbot: QtBot) -> None:
    form = Form()
    name, mail = QLineEdit(), QLineEdit()
    form.add("&Name", name, "A name to recognise this store by.")
    row = form.add("&User", mail)
    shown(qtbot, form)
    assert (name.accessibleName(), name.accessibleDescription()) == ("Name", "A name to recognise this store by.")
    row.complain("Type an e-mail like name@domain.co.")
    assert row.message() == mail.accessibleDescription() == "Type an e-mail like name@domain.co."
    row.content()
    assert row.message() == ""
    assert name.x() == mail.x()
    assert name.width() <= 420


def test_a_secret_is_hidden_and_trimmed(qtbot: QtBot) -> None:
    field = SecretField()
    other = QLineEdit()
    shown(qtbot, field, other)
    field.setAccessibleName("Token")
    assert field.line.accessibleName() == "Token"
    assert field.line.echoMode() is QLineEdit.EchoMode.Password
    QGuiApplication.clipboard().setText("  abc123\r\n")
    with qtbot.waitSignal(field.edited):
        field.line.setFocus()
        field.line.paste()
        QTest.keyClick(field.line, Qt.Key.Key_End)
        QTest.keyClick(field.line, Qt.Key.Key_X)
    assert field.text().startswith("abc123")
    assert field.text() == field.text().strip()
    field.show_button.click()
    assert field.line.echoMode() is QLineEdit.EchoMode.Normal
    assert field.show_button.text() == "Hide"
    field.clear()
    assert field.text() == ""
    assert field.line.echoMode() is QLineEdit.EchoMode.Password


def test_names_and_values_can_be_read_and_replaced(qtbot: QtBot) -> None:
    facts = KeyValues()
    said = facts.add("Company", "Tienda Demo SAS")
    shown(qtbot, facts)
    assert said.accessibleName() == "Company: Tienda Demo SAS"
    facts.clear()
    assert said.isHidden()
