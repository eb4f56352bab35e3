"""Every model of the window keeps to Qt's rules, empty and full, while its rows change, are filtered and ordered."""

from __future__ import annotations

import importlib
import pkgutil
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

import alegra_desktop.gui
from alegra_desktop.domain.catalog import EXCLUDED, Catalog, Company, Item, Tax
from alegra_desktop.domain.documents import AlegraDocument
from alegra_desktop.domain.ledger import Run
from alegra_desktop.domain.matching import How, Match
from alegra_desktop.domain.overview import Amounts, DayCount, Tab
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import Store
from alegra_desktop.domain.sat_keys import SatKeys
from alegra_desktop.domain.states import State
from alegra_desktop.domain.stock import StockLine, Why
from alegra_desktop.domain.taxing import Taxed
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.model import CauseModel
from alegra_desktop.gui.attention.sales import SalesModel
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.history.importing import SeenModel
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.history.model import HistoryModel
from alegra_desktop.gui.icons import STATES
from alegra_desktop.gui.log.lines import LogLine, LogModel
from alegra_desktop.gui.overview.chart import DayModel
from alegra_desktop.gui.overview.runs import PastRun, RunsModel
from alegra_desktop.gui.products.book import ProductBook, Show
from alegra_desktop.gui.products.key_field import _Hits
from alegra_desktop.gui.products.link_dialog import JudgedModel
from alegra_desktop.gui.products.linking import LinkFile, judge
from alegra_desktop.gui.products.model import Column as ProductColumn
from alegra_desktop.gui.products.model import ProductsModel
from alegra_desktop.gui.taxes.drafts_model import DraftsModel
from alegra_desktop.gui.taxes.table import TaxesModel
from alegra_desktop.gui.warehouses.adjusting import ChangesModel
from alegra_desktop.gui.warehouses.stock_model import StockModel
from alegra_desktop.gui.widgets.search import SearchCombo
from alegra_desktop.gui.wizard.review_table import Line as ReviewLine
from alegra_desktop.gui.wizard.review_table import ReviewModel
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.stores.base import StoreProduct
from alegra_desktop.sync.answers import Preview
from alegra_desktop.sync.imports import SeenFile, SeenSale
from alegra_desktop.sync.link_file import LinkLine
from alegra_desktop.sync.office_taxes import UntaxedDraft, UntaxedDrafts, UntaxedLine, Whose
from tests.gui.history_rows import NOW, many, now
from tests.storage.samples import INTEGRATION, SALE

FORMATS = Formats("es", "colombia", now=now)
LOOKS = Looks(lambda name: FORMATS)
FOREIGN = "<b>Ana</b>\nGil"  # a name that must stay one
DAY = date(2026, 10, 1)


@dataclass
class Case:
    """A model, what is done to it one after the other, and what keeps it alive."""

    model: QAbstractItemModel
    steps: Sequence[tuple[str, Callable[[], object], int]]  # what, how, rows afterwards
    keeps: list[object] = field(default_factory=list)


Make = Callable[[Path], Case]


def history(folder: Path) -> Case:
    many(folder, 600)
    ledger = Ledger.open(folder, now)
    model = HistoryModel(ledger.history_lines, LOOKS)
    ids = ledger.history_ids()

    def skip() -> None:
        ledger.move(ledger.row(3), State.SKIPPED, "decided")
        model.refresh(frozenset({3}))

    return Case(
        model,
        (
            ("fill", lambda: model.show_ids(ids), 600),
            ("a row changes", skip, 600),
            ("any may have", lambda: model.refresh(frozenset()), 600),
            ("order", lambda: model.show_ids(ledger.history_ids(descending=False)), 600),
            ("filter", lambda: model.show_ids(ids[:7]), 7),
            ("rows that are gone", lambda: model.show_ids(array("q", [1, 9999])), 2),
            ("empty", lambda: model.show_ids(array("q")), 0),
        ),
        [ledger],
    )


def held_sales(folder: Path) -> Case:
    many(folder, 40)
    ledger = Ledger.open(folder, now)
    model = SalesModel(ledger.history_lines, LOOKS)
    return Case(
        model,
        (
            ("fill", lambda: model.show_rows(tuple(range(1, 41))), 40),
            ("leave one out", lambda: _untick(model, 3), 40),
            ("tick all", lambda: model.tick_all(True), 40),
            ("the same cause again", lambda: model.show_rows(tuple(range(1, 20)), same=True), 19),
            ("empty", lambda: model.show_rows(()), 0),
            ("tick none of none", lambda: model.tick_all(False), 0),
        ),
        [ledger],
    )


def _untick(model: SalesModel, row: int) -> None:
    assert model.setData(model.index(row, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)


def causes(folder: Path) -> Case:
    model = CauseModel(LOOKS)
    lines = [
        Line(Tab.MINE, Problem(kind, FOREIGN, {"product": FOREIGN}), (FOREIGN,), (1,), (1, 2), Amounts(2))
        for kind in Kind
    ]
    return Case(
        model,
        (
            ("fill", lambda: model.show_lines(lines, several=True), len(lines)),
            ("one is repaired", lambda: model.show_lines(lines[1:], several=True), len(lines) - 1),
            ("the same", lambda: model.show_lines(lines[1:], several=True), len(lines) - 1),
            ("empty", lambda: model.show_lines([], several=False), 0),
        ),
    )


def days(folder: Path) -> Case:
    model = DayModel()
    found = [DayCount(DAY + timedelta(days=n), n, 1, 2) for n in range(30)]
    return Case(
        model,
        (
            ("fill", lambda: model.show_days(found, FORMATS), 30),
            ("fewer days", lambda: model.show_days(found[:7], FORMATS), 7),
            ("empty", lambda: model.show_days([], FORMATS), 0),
        ),
    )


def log(folder: Path) -> Case:
    model = LogModel()
    lines = [LogLine("2026-10-08", "15:04:22", level, one_line(FOREIGN)) for level in ("INFO", "WARNING", "ERROR") * 10]
    return Case(
        model,
        (
            ("fill", lambda: model.show_lines(lines), 30),
            ("more", lambda: model.add(lines[:3]), 33),
            ("by level", lambda: model.search("", "WARNING"), 22),
            ("more that match and more that do not", lambda: model.add(lines[:3]), 24),
            ("by text", lambda: model.search("nobody", ""), 0),
            ("more that nobody sees", lambda: model.add(lines), 0),
            ("all", lambda: model.search("", ""), 66),
            ("empty", lambda: model.show_lines([]), 0),
        ),
    )


def seen_file(folder: Path) -> Case:
    owner = QObject()
    model = SeenModel(owner)
    sales = tuple(
        SeenSale(f"HP{n}", NOW, FOREIGN, "COP", Decimal(n), fate) for n, fate in enumerate(("new", "changed", "same"))
    )
    return Case(
        model,
        (
            ("fill", lambda: model.show_file(SeenFile(INTEGRATION, 3, sales), FORMATS), 3),
            ("another file", lambda: model.show_file(SeenFile(INTEGRATION, 1, sales[:1]), FORMATS), 1),
            ("none", lambda: model.show_file(None, FORMATS), 0),
        ),
        [owner],
    )


def _book(linked: dict[str, str]) -> ProductBook:
    taxes = {"1": Tax("1", "IVA", Decimal(19), "IVA")}
    items = {str(n): Item(str(n), FOREIGN, f"REF-{n}-HM", taxes=("1",)) for n in range(1, 6)}
    products = tuple(StoreProduct(str(n), f"{FOREIGN} {n}", price=Decimal(n)) for n in range(1, 11))
    matches = {str(n): Match(str(n), How.NAME, 90) for n in range(1, 4)}
    return ProductBook(Store.HOTMART, products, _catalog(taxes, items), Rules(since=DAY, product_links=linked), matches)


def _catalog(taxes: dict[str, Tax], items: dict[str, Item]) -> Catalog:
    return Catalog(Company("9", FOREIGN, "colombia"), taxes, items)


def products(folder: Path) -> Case:
    model = ProductsModel(FORMATS)
    return Case(
        model,
        (
            ("fill", lambda: model.fill(_book({}).rows()), 10),
            ("order", lambda: model.sort(ProductColumn.PRICE, Qt.SortOrder.DescendingOrder), 10),
            ("link one", lambda: model.fill(_book({"7": "1"}).rows()), 10),
            ("order by state", lambda: model.sort(ProductColumn.STATE), 10),
            ("only proposals", lambda: model.show_only(Show.PROPOSED, ""), 3),
            ("nothing found", lambda: model.show_only(Show.ALL, "nobody"), 0),
            ("all", lambda: model.show_only(Show.ALL, ""), 10),
            ("no order", lambda: model.sort(-1), 10),
            ("empty", lambda: model.fill([]), 0),
        ),
    )


def taxes(folder: Path) -> Case:
    """One more row than there are taxes: the last one stands for none."""
    model = TaxesModel(FORMATS)
    found = [Tax(str(n), FOREIGN, Decimal(n), "IVA", active=n != 5) for n in range(1, 6)]
    return Case(
        model,
        (
            ("fill", lambda: model.fill(found, {"1": 3}, "2"), 6),
            ("choose", lambda: model.choose("3"), 6),
            ("choose excluded", lambda: model.choose(EXCLUDED), 6),
            ("choose none", lambda: model.choose(""), 6),
            ("fewer", lambda: model.fill(found[:1], {}, ""), 3),
            ("only none", lambda: model.fill([], {}, ""), 2),
        ),
    )


def drafts_without_tax(folder: Path) -> Case:
    model = DraftsModel(FORMATS)
    known = Catalog(Company("1", "Tienda", "colombia"), {"4": Tax("4", FOREIGN, Decimal(19), "IVA")})
    document = AlegraDocument("1", DocumentKind.INVOICE, "draft", DAY, Decimal(119000))
    lines = tuple(UntaxedLine(place, FOREIGN, suggested=("4",) * place) for place in range(2))
    found = [
        UntaxedDraft(replace(document, id=str(n), status=status), whose, lines, FOREIGN)
        for n, (whose, status) in enumerate(zip(Whose, ("draft", "draft", "open"), strict=True))
    ]
    problem = Problem(Kind.REJECTED_BY_ALEGRA, "0", {"words": FOREIGN})

    def fill(count: int) -> None:
        model.fill(UntaxedDrafts(tuple(found[:count]), known, Rules(DAY)))

    return Case(
        model,
        (
            ("fill", lambda: fill(3), 6),
            ("choose", lambda: model.choose(model.rows, "4"), 6),
            ("plan", lambda: model.show_plans({"0": Taxed((), Decimal(141610)), "1": problem}), 6),
            ("refuse", lambda: model.show_refused({"0": problem}), 6),
            ("fewer", lambda: fill(1), 2),
            ("none", lambda: model.clear(), 0),
        ),
    )


def _stock(*differences: int) -> list[StockLine]:
    return [
        StockLine(str(n), FOREIGN, f"R{n}", (), Decimal(10 + more), Decimal(10), Decimal(n - 1), n, Decimal(5))
        for n, more in enumerate(differences)
    ]


def stock(folder: Path) -> Case:
    model = StockModel(FORMATS)
    odd = [replace(line, store=None, alegra=None, why=why) for line, why in zip(_stock(*range(9)), Why, strict=True)]
    return Case(
        model,
        (
            ("fill", lambda: model.show_lines(_stock(2, 0, -3)), 3),
            ("the same items, counted anew", lambda: model.show_lines(_stock(0, 0, 4)), 3),
            ("only differences", lambda: model.show_lines(_stock(0, 0, 4)[2:]), 1),
            ("every reason", lambda: model.show_lines(odd), 9),
            ("empty", lambda: model.show_lines([]), 0),
        ),
    )


def stock_changes(folder: Path) -> Case:
    model = ChangesModel(_stock(2, -1, 3), FORMATS)
    return Case(model, (("as made", lambda: None, 3),))


def review(folder: Path) -> Case:
    model = ReviewModel()
    preview = Preview(SALE, State.HELD, "", DocumentKind.INVOICE, False)
    lines = [ReviewLine(preview, STATES[State.HELD], one_line(FOREIGN))] * 10
    return Case(
        model,
        (
            ("fill", lambda: model.fill(lines, FORMATS), 10),
            ("fewer", lambda: model.fill(lines[:2], FORMATS), 2),
            ("empty", lambda: model.fill([], FORMATS), 0),
        ),
    )


def _combo() -> SearchCombo:
    combo = SearchCombo("Choose")
    combo.set_choices([(str(n), f"Item {n}", f"REF-{n}") for n in range(12)])
    return combo


def choices(folder: Path) -> Case:
    combo = _combo()
    return Case(
        combo.model(),
        (
            ("filled", lambda: None, 12),
            ("choose", lambda: combo.choose("4"), 12),
            ("others", lambda: combo.set_choices([("1", FOREIGN)]), 1),
            ("empty", lambda: combo.set_choices([]), 0),
        ),
        [combo],
    )


def matching(folder: Path) -> Case:
    combo = _combo()
    completer: QCompleter | None = combo.completer()
    line = combo.lineEdit()
    assert completer is not None
    assert line is not None
    return Case(
        completer.model(),
        (
            ("filled", lambda: None, 12),
            ("typed", lambda: line.textEdited.emit("ref 11"), 1),
            ("nothing found", lambda: line.textEdited.emit("nobody"), 0),
            ("cleared", lambda: line.textEdited.emit(""), 12),
        ),
        [combo, completer],
    )


def keys(folder: Path) -> Case:
    owner = QObject()
    model = _Hits(owner)
    known = SatKeys("C62\tUno\nE48\tUnidad de servicio\nE51\tTrabajo")
    return Case(
        model,
        (
            ("fill", lambda: model.fill(known.search("e")), 2),
            ("typed on", lambda: model.fill(known.search("servicio")), 1),
            ("nothing found", lambda: model.fill(known.search("zzz")), 0),
        ),
        [owner],
    )


def judged_links(folder: Path) -> Case:
    owner, book = QObject(), _book({"7": "1"})
    model = JudgedModel(owner)
    lines = tuple(LinkLine(n, str(n), "", FOREIGN, "", str(n), "", "") for n in range(1, 12))
    file = judge(lines, book, book.rows())
    return Case(
        model,
        (
            ("fill", lambda: model.show_file(file, book), 11),
            ("another file", lambda: model.show_file(judge(lines[:2], book, book.rows()), book), 2),
            ("none", lambda: model.show_file(LinkFile(), None), 0),
        ),
        [owner],
    )


def past_runs(folder: Path) -> Case:
    """What cannot change while it is shown: the dialog is made anew."""
    runs = [PastRun(Run(n, 1, NOW, NOW, {"created": n}), FOREIGN, n - 1) for n in range(1, 6)]
    model = RunsModel(runs, FORMATS)
    return Case(model, (("fill", lambda: None, 5), ("again", lambda: None, 5)))


#: By the class they are about.
CASES: dict[str, tuple[Make, ...]] = {
    "HistoryModel": (history,),
    "SalesModel": (held_sales,),
    "CauseModel": (causes,),
    "DayModel": (days,),
    "LogModel": (log,),
    "SeenModel": (seen_file,),
    "ProductsModel": (products,),
    "JudgedModel": (judged_links,),
    "TaxesModel": (taxes,),
    "DraftsModel": (drafts_without_tax,),
    "ReviewModel": (review,),
    "RunsModel": (past_runs,),
    "StockModel": (stock,),
    "ChangesModel": (stock_changes,),
    "_Found": (choices, matching),
    "_Hits": (keys,),
}
_ALL = [make for makes in CASES.values() for make in makes]


def _models() -> Iterator[type[QAbstractItemModel]]:
    for module in pkgutil.walk_packages(alegra_desktop.gui.__path__, "alegra_desktop.gui."):
        for found in vars(importlib.import_module(module.name)).values():
            if isinstance(found, type) and issubclass(found, QAbstractItemModel) and found.__module__ == module.name:
                yield found


def test_every_model_of_the_window_is_here() -> None:
    assert {one.__name__ for one in _models()} == set(CASES)


@pytest.fixture
def case(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot) -> Iterator[Case]:
    made: Case = request.param(tmp_path / "data")
    yield made
    for kept in made.keeps:
        if isinstance(kept, Ledger):
            kept.close()


@pytest.mark.parametrize("case", _ALL, indirect=True, ids=lambda make: make.__name__)
def test_it_keeps_to_qts_rules_whatever_happens(case: Case, qtmodeltester: ModelTester) -> None:
    """The tester stays with the model and fails at the first step that tells Qt something else than it does."""
    model = case.model
    qtmodeltester.check(model, force_py=False)  # type: ignore[no-untyped-call]
    for what, step, rows in case.steps:
        step()
        assert model.rowCount() == rows, what
        qtmodeltester.check(model, force_py=False)  # type: ignore[no-untyped-call]
        _read_everything(model, what)


def _read_everything(model: QAbstractItemModel, what: str) -> None:
    for column in range(_columns(model)):
        for row in {0, model.rowCount() // 2, model.rowCount() - 1} - {-1}:
            if row >= model.rowCount():
                continue
            index = model.index(row, column)
            shown = index.data(Qt.ItemDataRole.DisplayRole)
            assert shown is None or isinstance(shown, str), (what, row, column)
            assert "\n" not in (shown or ""), "a foreign word cannot make lines of its own"
            assert model.rowCount(index) == 0, "no row has rows of its own"
    assert model.data(QModelIndex()) is None
    assert not model.index(model.rowCount(), 0).isValid()


@pytest.mark.parametrize("case", _ALL, indirect=True, ids=lambda make: make.__name__)
def test_places_kept_by_a_view_are_never_wrong(case: Case) -> None:
    """A place that Qt keeps shows what it showed, or is let go; it never points beyond the rows."""
    model = case.model
    case.steps[0][1]()
    kept = [QPersistentModelIndex(model.index(row, 0)) for row in range(model.rowCount())]
    for what, step, rows in case.steps[1:]:
        step()
        for place in kept:
            assert not place.isValid() or place.row() < rows, what


@pytest.mark.parametrize("case", _ALL, indirect=True, ids=lambda make: make.__name__)
def test_names_of_columns_are_there_and_stand_over_their_cells(case: Case) -> None:
    model = case.model
    case.steps[0][1]()
    if _columns(model) == 1:
        return  # a list has none
    across = Qt.Orientation.Horizontal
    for column in range(_columns(model)):
        assert model.headerData(column, across, Qt.ItemDataRole.DisplayRole)
        over = model.headerData(column, across, Qt.ItemDataRole.TextAlignmentRole)
        under = model.index(0, column).data(Qt.ItemDataRole.TextAlignmentRole)
        assert _right(over) == _right(under), model.headerData(column, across, Qt.ItemDataRole.DisplayRole)


def _columns(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def _right(alignment: object) -> bool:
    return alignment is not None and bool(Qt.AlignmentFlag(alignment) & Qt.AlignmentFlag.AlignRight)  # type: ignore[arg-type]


def test_an_order_is_what_it_says(qtbot: QtBot, tmp_path: Path) -> None:
    case = products(tmp_path)
    model = case.model
    case.steps[0][1]()
    for column in ProductColumn:
        model.sort(column)
        up = [model.index(row, ProductColumn.PRODUCT).data() for row in range(10)]
        model.sort(column, Qt.SortOrder.DescendingOrder)
        down = [model.index(row, ProductColumn.PRODUCT).data() for row in range(10)]
        assert sorted(up) == sorted(down)
    model.sort(ProductColumn.PRICE)
    prices = [model.index(row, ProductColumn.PRICE).data() for row in range(10)]
    assert prices == [FORMATS.amount(Decimal(n)) for n in range(1, 11)]
