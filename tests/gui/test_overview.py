"""The overview: its figures are the ledger's, they add up to the cent, and each opens what it counts."""

from __future__ import annotations

from array import array
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.ledger import Run
from alegra_desktop.domain.overview import Amounts, Tab, add_up
from alegra_desktop.domain.states import STATES_OF, Group
from alegra_desktop.gui.attention.page import AttentionPage
from alegra_desktop.gui.formats import SPACE, Formats
from alegra_desktop.gui.history.page import HistoryPage
from alegra_desktop.gui.log.page import LogPage
from alegra_desktop.gui.overview.figures import LastRun, first_of, month_after
from alegra_desktop.gui.overview.last_run import said
from alegra_desktop.gui.overview.page import OverviewPage
from alegra_desktop.gui.overview.tiles import money_lines
from alegra_desktop.gui.page import Page
from alegra_desktop.gui.wizard.draft import SetupDraft, Step
from alegra_desktop.gui.wizard.keeping import Shelf
from tests.gui.desks import HOTMART_NAME, PracticeDesk

_PATIENCE = 30_000


@pytest.mark.parametrize(
    ("day", "step", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 1)),
        (date(2026, 12, 5), 1, date(2027, 1, 1)),
        (date(2026, 1, 1), -1, date(2025, 12, 1)),
        (date(2026, 3, 31), -13, date(2025, 2, 1)),
    ],
)
def test_months_follow_each_other(day: date, step: int, expected: date) -> None:
    assert month_after(first_of(day), step) == expected


def test_each_currency_has_its_line_and_nothing_is_zero() -> None:
    formats = Formats("es", "colombia")
    assert money_lines(Amounts(), formats) == [f"${SPACE}0,00"]
    both = Amounts(2, {"USD": Decimal("49"), "COP": Decimal("119000")})
    assert money_lines(both, formats) == [f"${SPACE}119.000,00", f"USD{SPACE}49,00"]
    abroad = Amounts(2, {"BRL": Decimal("197"), "COP": Decimal("119000")})
    assert money_lines(abroad, formats) == [f"${SPACE}119.000,00", f"BRL{SPACE}197,00"], "its own before all others"


def test_counts_at_nought_are_left_out(qtbot: QtBot) -> None:
    assert len(said({"created": 3, "held": 0, "sales_seen": 4, "seconds": 1.5})) == 2
    assert said({"created": 0}) == ["Nothing new"]


def test_how_long_a_sync_took_is_what_the_ledger_kept(practice_desk: PracticeDesk, page: OverviewPage) -> None:
    """The ledger gives its figures with a decimal point as `Decimal`."""
    begun = datetime(2026, 11, 20, 9, tzinfo=UTC)
    run = Run(1, 1, begun, begun + timedelta(seconds=18), {"seconds": Decimal("18.4"), "created": 3})
    page.last.show_run(LastRun(run, array("q")), practice_desk.desk.formats())
    assert page.last.when.text().endswith(f"in 18{SPACE}s")


@pytest.fixture
def page(practice_desk: PracticeDesk, qtbot: QtBot) -> OverviewPage:
    made = OverviewPage(practice_desk.desk)
    qtbot.addWidget(made)
    made.resize(980, 640)
    made.show()
    return made


def _wait(page: OverviewPage, qtbot: QtBot) -> None:
    """Until the figures are those of now: a set-up makes the page read too."""
    page.figures = None
    page.load()
    qtbot.waitUntil(lambda: page.figures is not None, timeout=_PATIENCE)


def _followed(desk: PracticeDesk) -> list[tuple[str, dict[str, Any]]]:
    seen: list[tuple[str, dict[str, Any]]] = []
    desk.desk.wanted.connect(lambda key, what: seen.append((key, what)))
    return seen


def test_a_page_that_is_gone_hears_nothing_more(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    """Another language makes every page anew while the engine goes on. Whatever a page waits for ends with it."""
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.sync()
    for made in (OverviewPage, AttentionPage, HistoryPage, LogPage):
        page: Page = made(practice_desk.desk)  # not the test's own widget: it is gone before the test is
        page.show()
        page.load()
        page.refresh(frozenset())  # its timers run and its questions are on their way
        with qtbot.waitSignal(page.destroyed, timeout=_PATIENCE):
            page.deleteLater()
    with qtbot.waitSignal(practice_desk.bridge.run_ended, timeout=_PATIENCE):
        practice_desk.sync()
    practice_desk.desk.integrations_changed.emit()
    practice_desk.desk.choose(HOTMART_NAME)
    qtbot.wait(300)  # longer than any of their timers would take


def test_without_an_integration_it_offers_the_set_up(practice_desk: PracticeDesk, page: OverviewPage) -> None:
    seen = _followed(practice_desk)
    page.load()
    assert page.stack.currentWidget() is page.empty
    page.empty.button.click()
    assert [key for key, _ in seen] == ["wizard"]


def test_before_the_first_sync_it_offers_one(practice_desk: PracticeDesk, page: OverviewPage, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    _wait(page, qtbot)
    assert page.stack.currentWidget() is page.empty
    with qtbot.waitSignal(practice_desk.bridge.run_ended, timeout=_PATIENCE):
        page.empty.button.click()
    qtbot.waitUntil(lambda: page.figures is not None and page.figures.last is not None, timeout=_PATIENCE)
    assert page.stack.currentIndex() == 0
    assert page.last.open.isVisible()


def test_an_unfinished_set_up_can_be_gone_on_with(
    practice_desk: PracticeDesk, page: OverviewPage, qtbot: QtBot
) -> None:
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.sync()
    Shelf(practice_desk.desk).keep(SetupDraft(step=Step.TAXES, name="Second <b>shop</b>"))
    _wait(page, qtbot)
    assert page.start.isVisible()
    assert "Second <b>shop</b>" in page.start.words.text()
    assert "5" in page.start.words.text()
    seen = _followed(practice_desk)
    page.start.button.click()
    assert [key for key, _ in seen] == ["wizard"]
    Shelf(practice_desk.desk).forget()
    page.load()
    assert not page.start.isVisible()


def test_every_sale_is_somewhere_to_the_cent(practice_desk: PracticeDesk, page: OverviewPage, qtbot: QtBot) -> None:
    practice_desk.set_up()
    practice_desk.sync()
    _wait(page, qtbot)
    assert page.figures is not None
    month, asked = page.figures.month, page.figures.question
    reader = practice_desk.desk.reader
    assert reader is not None
    stored = [
        one.sale
        for integration in practice_desk.desk.integrations()
        for one in reader.sales(integration.id)
        if asked.month <= one.sale.ordered_at.astimezone(asked.zone).date() < month_after(asked.month)
    ]
    assert month.sales == add_up(Amounts(1, {sale.currency: sale.total}) for sale in stored)
    assert page.balance.verdict()
    assert len(page.balance.terms) == 5
    held = month.groups[Group.ATTENTION]
    seen = _followed(practice_desk)
    page.balance.terms[Group.ATTENTION].click()
    assert seen == [
        ("history", {"states": STATES_OF[Group.ATTENTION], "since": asked.month, "until": month_after(asked.month)})
    ]
    last = month_after(asked.month) - timedelta(days=1)
    ids = reader.history_ids(states=STATES_OF[Group.ATTENTION], since=asked.month, until=last, zone=asked.zone)
    assert len(ids) == held.count


def test_tiles_open_what_they_count(practice_desk: PracticeDesk, page: OverviewPage, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.sync()
    _wait(page, qtbot)
    assert page.figures is not None
    tiles = page.tiles
    assert tiles.attention.facts()[1] == str(page.figures.causes)
    assert str(page.figures.held.count) in tiles.attention.facts()[2] + tiles.attention.facts()[3]
    seen = _followed(practice_desk)
    for tile in (tiles.attention, tiles.today, tiles.this_month, tiles.under_way, tiles.numbering):
        assert tile.accessibleName()
        tile.click()
    today = page.figures.question.today
    assert [key for key, _ in seen] == ["attention", "history", "history", "history", "checkup"]
    assert seen[0][1] == {"tab": Tab.MINE}
    assert (seen[1][1]["since"], seen[1][1]["until"]) == (today, today + timedelta(days=1))
    assert seen[2][1]["since"] == first_of(today)
    assert seen[3][1] == {"states": STATES_OF[Group.UNDER_WAY]}
    qtbot.waitUntil(lambda: tiles.numbering.facts()[1] == "SETP", timeout=_PATIENCE)


def test_other_months_are_looked_at_without_leaving_the_page(
    practice_desk: PracticeDesk, page: OverviewPage, qtbot: QtBot
) -> None:
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.sync()
    _wait(page, qtbot)
    assert page.figures is not None
    now = page.figures.question.month
    assert not page.after.isEnabled()
    page.before.click()
    before = month_after(now, -1)
    qtbot.waitUntil(lambda: page.figures is not None and page.figures.question.month == before, timeout=_PATIENCE)
    assert page.month.text() == practice_desk.desk.formats().month(before)
    assert page.after.isEnabled()
    page.after.click()
    qtbot.waitUntil(lambda: page.figures is not None and page.figures.question.month == now, timeout=_PATIENCE)


def test_the_last_syncs_documents_are_opened(practice_desk: PracticeDesk, page: OverviewPage, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.sync()
    _wait(page, qtbot)
    assert page.figures is not None
    assert page.figures.last is not None
    seen = _followed(practice_desk)
    page.last.open.click()
    assert seen[0][0] == "history"
    assert seen[0][1]["rows"] == tuple(page.figures.last.rows)
    assert len(page.figures.last.rows) == page.figures.last.run.counts["created"]
