"""What needs attention: one line for each cause, and behind every button of every kind something that happens."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.overview import Amounts, Cause, Tab
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import LANGUAGES, Who, words
from alegra_desktop.domain.states import State
from alegra_desktop.gui import icons
from alegra_desktop.gui.attention import fixes
from alegra_desktop.gui.attention.fixes import FIXES, PLACES, fix, may_retry
from alegra_desktop.gui.attention.groups import Line, badge, in_tab, lines_of
from alegra_desktop.gui.attention.page import AttentionPage
from alegra_desktop.gui.attention.questions import Question
from tests.gui.desks import HOTMART_NAME, PracticeDesk

_PATIENCE = 30_000


def cause(
    kind: Kind, *rows: int, subject: str = "", amount: int = 0, owner: int = 1, tab: Tab = Tab.MINE, **details: str
) -> Cause:
    money = Amounts(len(rows), {"COP": Decimal(amount)} if amount else {})
    return Cause(owner, f"shop {owner}", tab, Problem(kind, subject, details), rows, money)


# --- the grouping, without a window


def test_what_stops_everything_is_first_then_the_larger_amount() -> None:
    lines = lines_of(
        [
            cause(Kind.TAX_MISSING, 1, subject="a", amount=10),
            cause(Kind.PRODUCT_NOT_LINKED, 2, subject="b", amount=500),
            cause(Kind.ALEGRA_CREDENTIALS),
        ]
    )
    assert [line.kind for line in lines] == [Kind.ALEGRA_CREDENTIALS, Kind.PRODUCT_NOT_LINKED, Kind.TAX_MISSING]
    assert [line.stops for line in lines] == [True, False, False]


def test_one_repair_is_one_line_whatever_each_sale_says() -> None:
    renamed = [
        cause(Kind.PRODUCT_NOT_LINKED, 1, subject="51", amount=10, product="Course"),
        cause(Kind.PRODUCT_NOT_LINKED, 2, subject="51", amount=20, product="Course, new name"),
    ]
    [line] = lines_of(renamed)
    assert line.rows == (1, 2)
    assert line.amounts == Amounts(2, {"COP": Decimal(30)})


def test_equal_names_of_different_products_stay_apart() -> None:
    twins = [cause(Kind.PRODUCT_NOT_LINKED, n, subject=str(n), product="Course") for n in (1, 2)]
    assert len(lines_of(twins)) == 2


def test_sales_being_verified_are_one_line_and_different_shortfalls_are_not() -> None:
    lost = [cause(Kind.OUTCOME_UNKNOWN, n, subject=f"HP{n}", tab=Tab.ITSELF) for n in (1, 2, 3)]
    off = [cause(Kind.TOTAL_DIFFERS, n, subject=str(n), difference=str(n)) for n in (4, 5)]
    lines = lines_of([*lost, *off])
    assert sorted(line.rows for line in lines) == [(1, 2, 3), (4,), (5,)]


def test_the_computers_own_trouble_is_one_line_for_all_integrations() -> None:
    lines = lines_of([cause(Kind.OFFLINE, owner=n, tab=Tab.ITSELF) for n in (1, 2)])
    assert [line.integrations for line in lines] == [("shop 1", "shop 2")]
    apart = lines_of([cause(Kind.ALEGRA_CREDENTIALS, owner=n) for n in (1, 2)])
    assert len(apart) == 2


def test_only_what_needs_the_merchant_is_counted() -> None:
    lines = lines_of(
        [
            cause(Kind.TAX_MISSING, 1, subject="a"),
            cause(Kind.REFUND_OF_DRAFT, 2, subject="b", tab=Tab.PROPOSALS),
            cause(Kind.OUTCOME_UNKNOWN, 3, subject="c", tab=Tab.ITSELF),
        ]
    )
    assert badge(lines) == 1
    assert [len(in_tab(lines, tab)) for tab in Tab] == [1, 1, 1]


def test_what_did_not_end_by_itself_is_the_merchants() -> None:
    line = lines_of([cause(Kind.STORE_REFUSES)])[0]
    assert line.who is Who.MERCHANT


def test_a_document_being_looked_for_is_never_sent_again_by_hand() -> None:
    for kind in (Kind.OUTCOME_UNKNOWN, Kind.STAMPING_PENDING):
        assert not may_retry(Line(Tab.MINE, Problem(kind), ("a",), (1,), (1,)))
    assert may_retry(Line(Tab.MINE, Problem(Kind.NO_STOCK), ("a",), (1,), (1,)))


# --- every kind


@pytest.mark.parametrize("kind", Kind, ids=str)
def test_every_kind_has_words_an_icon_and_a_way_for_each_caption(qtbot: QtBot, kind: Kind) -> None:
    for language in LANGUAGES:
        spoken = words(Problem(kind), language)
        assert spoken.title, language
        assert spoken.cause, language
        assert spoken.remedy, language
        assert len([each for each in spoken.actions if each]) <= len(FIXES[kind])
    assert icons.KINDS[kind] in icons.names()


@pytest.fixture
def synced(practice_desk: PracticeDesk) -> PracticeDesk:
    practice_desk.set_up(HOTMART_NAME)
    practice_desk.sync()
    return practice_desk


@pytest.fixture
def page(synced: PracticeDesk, qtbot: QtBot) -> Iterator[AttentionPage]:
    made = AttentionPage(synced.desk)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    made.load()
    qtbot.waitUntil(lambda: made.causes.rowCount() > 0, timeout=_PATIENCE)
    yield made
    made.hands.open(Question(made, "", "", []))  # closes whatever a test left open
    assert made.hands.dialog is not None
    made.hands.dialog.reject()


def test_places_in_alegra_are_named_for_known_kinds() -> None:
    assert set(PLACES) <= set(FIXES)
    assert all("›" in place for place in PLACES.values())


def test_a_problems_button_can_be_pressed_from_elsewhere(synced: PracticeDesk, page: AttentionPage) -> None:
    seen: list[tuple[str, dict[str, Any]]] = []
    synced.desk.wanted.connect(lambda key, what: seen.append((key, what)))
    problem = Problem(Kind.PRODUCT_NOT_LINKED, "51", {"product": "Course"})
    fix(synced.desk, page, HOTMART_NAME, problem, ())
    assert seen == [
        ("products", {"integration": HOTMART_NAME, "product": "51", "kind": Kind.PRODUCT_NOT_LINKED}),
    ]


# --- the page before the practice servers


def _line(page: AttentionPage, kind: Kind) -> Line:
    return next(line for line in page.causes.lines if line.kind is kind)


def _select(page: AttentionPage, line: Line) -> None:
    page.list.setCurrentIndex(page.causes.index(page.causes.lines.index(line)))


def test_every_held_sale_is_in_a_line(synced: PracticeDesk, page: AttentionPage) -> None:
    reader = synced.desk.reader
    assert reader is not None
    held = set(reader.history_ids(states=(State.HELD, State.REJECTED, State.CONFLICT, State.DELETED)))
    assert held
    assert held == {row for line in page.causes.lines for row in line.rows}
    assert page.badge() == page.causes.rowCount()
    assert page.tabs.tabText(0).endswith(str(page.badge()))


def test_skipping_is_done_at_once_and_can_be_undone(synced: PracticeDesk, page: AttentionPage, qtbot: QtBot) -> None:
    told: list[tuple[str, Any]] = []
    synced.desk.told.connect(lambda said, undo: told.append((said, undo)))
    line = _line(page, Kind.CUSTOMER_ID_INVALID)
    _select(page, line)
    page.story.skip_button.click()
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE)
    assert synced.desk.reader is not None
    assert synced.desk.reader.row(line.rows[0]).state is State.SKIPPED
    qtbot.waitUntil(lambda: line.key not in {each.key for each in page.causes.lines}, timeout=_PATIENCE)
    told[0][1]()
    qtbot.waitUntil(lambda: line.key in {each.key for each in page.causes.lines}, timeout=_PATIENCE)
    assert synced.desk.reader.row(line.rows[0]).state is State.HELD


def test_no_two_lines_of_the_list_read_the_same(page: AttentionPage) -> None:
    shown = [(page.causes.title(line), page.causes.counts(line)) for line in page.causes.lines]
    assert len(set(shown)) == len(shown), "which is which?"


def test_only_the_ticked_sales_are_meant(page: AttentionPage) -> None:
    line = max(page.causes.lines, key=lambda each: len(each.rows))
    page.story.show_line(line)
    model = page.story.sales
    first = model.index(0, 0)
    assert model.setData(first, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.chosen() == line.rows[1:]
    page.story.show_line(line)  # read again: what was left out stays so
    assert model.chosen() == line.rows[1:]
    model.tick_all(False)
    assert not page.story.skip_button.isEnabled()
    assert page.story.reason.text()
    model.tick_all(True)
    assert model.chosen() == line.rows


def test_a_cause_that_was_asked_for_is_shown(page: AttentionPage) -> None:
    line = page.causes.lines[-1]
    page.show_what({"kind": line.kind, "subject": line.problem.subject})
    assert page.story.line is not None
    assert (page.story.line.kind, page.story.line.problem.subject) == (line.kind, line.problem.subject)


def test_empty_lists_say_so(page: AttentionPage) -> None:
    page.tabs.setCurrentIndex(2)
    assert page.stack.currentWidget() is page.empty
    assert page.empty.sentence()


def test_details_can_be_copied(page: AttentionPage) -> None:
    page.story.copy()
    said = QGuiApplication.clipboard().text()
    assert page.story.line is not None
    assert page.story.line.kind.value in said
    assert page.hands.sale_ids(page.story.line.rows)[0] in said


def test_a_narrow_window_shows_one_after_the_other(page: AttentionPage) -> None:
    page.resize(500, 500)
    assert page.list.isVisible()
    assert not page.story.isVisible()
    page._enter()
    assert page.story.isVisible()
    assert not page.list.isVisible()
    page.story.back_button.click()
    assert page.list.isVisible()


def test_models(page: AttentionPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.causes)  # type: ignore[no-untyped-call]
    qtmodeltester.check(page.story.sales)  # type: ignore[no-untyped-call]


def test_a_wrong_token_is_a_line_before_all_others(synced: PracticeDesk, page: AttentionPage, qtbot: QtBot) -> None:
    synced.vault.set(HOTMART_NAME, "token", "wrong")
    synced.sync()
    qtbot.waitUntil(lambda: page.causes.lines[0].kind is Kind.ALEGRA_CREDENTIALS, timeout=_PATIENCE)
    assert page.causes.lines[0].stops
    assert page.list.accessibleName()


def test_a_page_that_is_gone_hears_nothing_more(synced: PracticeDesk, qtbot: QtBot) -> None:
    """Another language makes every page anew while the engine goes on."""
    gone = AttentionPage(synced.desk)
    gone.load()
    with qtbot.waitSignal(gone.destroyed, timeout=_PATIENCE):
        gone.deleteLater()
    with qtbot.waitSignal(synced.bridge.run_ended, timeout=_PATIENCE):
        synced.sync()


def test_every_row_kind_is_known_to_the_fixes() -> None:
    assert set(FIXES) == set(Kind)
    assert fixes.may_skip(Line(Tab.MINE, Problem(Kind.TAX_MISSING), ("a",), (1,), (1,)))
