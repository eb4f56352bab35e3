"""What a sale still owes to Alegra's stock, and what a difference is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from alegra_desktop.domain import stock
from alegra_desktop.domain.documents import AlegraDocument, Stamp
from alegra_desktop.domain.marker import find_marks, stock_mark
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import Stage
from alegra_desktop.domain.stock import Good, StockLine, Why, blocked_by_cost, moved, still_to_move

LINE = StockLine("1", "Camisa", "C", (Good("1", "", "C", "Camisa", Decimal(12)),), Decimal(12), Decimal(10))
INVOICE = AlegraDocument("1", DocumentKind.INVOICE, "open", None, Decimal(1))


@pytest.mark.parametrize("stage", Stage, ids=str)
def test_units_leave_once_and_come_back_once(stage: Stage) -> None:
    undone = stage in (Stage.CANCELLED, Stage.RETURNED)
    assert still_to_move(stage, moved=False, due=True) == (0 if undone else 1)
    assert still_to_move(stage, moved=True, due=True) == (-1 if undone else 0)
    assert still_to_move(stage, moved=False, due=False) == 0


@pytest.mark.parametrize(("document", "takes"), [
    (INVOICE, True),
    (replace(INVOICE, status="closed"), True),
    (replace(INVOICE, status="draft"), False),
    (replace(INVOICE, status="void"), False),
    (replace(INVOICE, stamp=Stamp.CANCELLED), False),
    (replace(INVOICE, kind=DocumentKind.REMISSION), True),
])  # fmt: skip
def test_which_documents_have_moved_stock(document: AlegraDocument, takes: bool) -> None:
    assert moved(document) is takes


def test_what_nobody_has_proven_can_be_switched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stock, "DRAFTS_MOVE_STOCK", True)
    monkeypatch.setattr(stock, "REMISSIONS_MOVE_STOCK", False)
    assert moved(replace(INVOICE, status="draft"))
    assert not moved(replace(INVOICE, kind=DocumentKind.REMISSION))


def test_a_difference_counts_what_is_under_way() -> None:
    assert LINE.difference == 2
    assert LINE.adjustable
    assert replace(LINE, under_way=Decimal(-2)).difference == 0
    assert not replace(LINE, under_way=Decimal(-2)).adjustable
    assert not replace(LINE, why=Why.SHARED).adjustable
    for silent in (replace(LINE, store=None), replace(LINE, alegra=None)):
        assert (silent.difference, silent.adjustable) == (None, False)


def test_what_the_store_would_have_to_hold_is_never_less_than_nothing() -> None:
    assert replace(LINE, under_way=Decimal(3)).for_store == 7
    assert replace(LINE, alegra=Decimal(-2)).for_store == 0
    assert replace(LINE, alegra=None).for_store is None


def test_nothing_enters_at_no_cost() -> None:
    assert blocked_by_cost(Decimal(1), Decimal(0))
    assert blocked_by_cost(Decimal(1), None)
    assert blocked_by_cost(Decimal(-1), None)
    assert not blocked_by_cost(Decimal(-1), Decimal(0))
    assert not blocked_by_cost(Decimal(1), Decimal("0.5"))


def test_the_mark_of_an_adjustment_is_no_sales_mark() -> None:
    mark = stock_mark(date(2026, 11, 20), "019e8675-7063-73bd-8c98-7e69cea7dab8", 3)
    assert mark == "[alegra-desktop:stock:2026-11-20:019e8675-7063-73bd-8c98-7e69cea7dab8:3]"
    assert find_marks(mark) == []
