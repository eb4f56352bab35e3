"""The chart says the same in bars, in one sentence and as a table."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.overview import DayCount
from alegra_desktop.gui import theme
from alegra_desktop.gui.formats import SPACE, Formats
from alegra_desktop.gui.overview.chart import Chart, DayModel
from alegra_desktop.gui.overview.days import DaysCard
from alegra_desktop.gui.theme import Role

FIRST = date(2026, 10, 1)
DAYS = [
    DayCount(FIRST, drafts=2, issued=1),
    DayCount(FIRST + timedelta(days=1), drafts=4, held=3),
    DayCount(FIRST + timedelta(days=2)),
]


def _chart(qtbot: QtBot, days: list[DayCount]) -> Chart:
    chart = Chart(("Day", "Drafts", "Issued", "Held"))
    qtbot.addWidget(chart)
    chart.resize(600, 200)
    chart.show_days(days, Formats("es", "colombia"))
    return chart


def test_one_sentence_holds_the_whole_chart(qtbot: QtBot) -> None:
    chart = _chart(qtbot, DAYS)
    said = chart.accessibleName()
    for part in ("6 drafts", "1 issued", "3 held", f"2{SPACE}oct{SPACE}2026", "7"):
        assert part in said
    chart.show_days([DayCount(FIRST)], Formats())
    assert "none" in chart.accessibleName()


def test_bars_have_the_colours_of_their_states(qtbot: QtBot) -> None:
    chart = _chart(qtbot, DAYS)
    picture = chart.grab().toImage()
    found = {picture.pixelColor(x, y).name() for x in range(0, 600, 3) for y in range(30, 180, 3)}
    for role in (Role.OK, Role.WORKING, Role.ATTENTION):
        assert QColor(theme.role_text(role)).name() in found, role


def test_a_day_is_told_under_the_mouse(qtbot: QtBot) -> None:
    chart = _chart(qtbot, DAYS)
    assert chart.day_at(300) == DAYS[1]
    assert chart.day_at(10_000) is None
    assert "3 held" in chart.day_in_words(DAYS[1])


def test_an_empty_chart_and_a_narrow_one_are_painted(qtbot: QtBot) -> None:
    chart = _chart(qtbot, [])
    chart.resize(40, 40)
    assert not chart.grab().isNull()
    assert chart.day_at(0) is None


def test_the_table_has_the_same_figures_the_newest_day_first(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = DayModel()
    model.show_days(DAYS, Formats("es", "colombia"))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    cells = [[model.index(row, column).data() for column in range(4)] for row in range(3)]
    assert [row[1:] for row in cells] == [["0", "0", "0"], ["4", "0", "3"], ["2", "1", "0"]]
    assert model.headerData(3, Qt.Orientation.Horizontal) == "Held"


def test_chart_and_table_change_places(qtbot: QtBot) -> None:
    card = DaysCard()
    qtbot.addWidget(card)
    card.show_days(DAYS, Formats())
    card.show()
    assert card.chart.isVisible()
    card.switch.click()
    assert card.table.isVisible()
    assert not card.chart.isVisible()
    with qtbot.waitSignal(card.asked):
        card.span.setCurrentIndex(2)
    assert card.wanted() == 90
