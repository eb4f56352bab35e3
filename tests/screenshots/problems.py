"""A picture of every kind of problem, where the window shows it: its line in what needs attention, or its own place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize

from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.page import AttentionPage
from alegra_desktop.gui.history.importing import open_import
from alegra_desktop.gui.history.page import HistoryPage
from alegra_desktop.gui.main_window import MainWindow
from alegra_desktop.gui.products.page import ProductsPage
from tests.gui.desks import HOTMART_NAME, PracticeDesk
from tests.gui.problems import EXAMPLES, Provoker, Where
from tests.screenshots.camera import Scout, away, rest, wait_until
from tests.screenshots.pages import window_on

_SIZE = QSize(900, 560)
#: In the place of all pages: the program's own data cannot be opened.
_BROKEN: dict[Kind, dict[str, str]] = {
    Kind.DATABASE_DAMAGED: {"file": "alegra_desktop.sqlite3", "date": "8 oct 2026"},
    Kind.DATABASE_NEWER: {"version": "2.0"},
    Kind.ALREADY_RUNNING: {},
}


def every_problem(camera: Scout, shop: PracticeDesk) -> None:
    """In a shop of their own: they spoil it for other pictures."""
    kinds = [kind for kind in Kind if camera.wants(_name(kind))]
    if not kinds:
        return
    shop.set_up()
    shop.sync()
    provoker = Provoker(shop)
    with window_on(shop, _SIZE) as window:
        window.setMinimumSize(_SIZE)
        window.resize(_SIZE)
        # A key that is wrong, or a document that is gone, is in the way of every other problem: these come last.
        for kind in sorted(kinds, key=lambda kind: EXAMPLES[kind].where is Where.SECRET):
            if kind in _BROKEN:
                _broken(camera, window, kind)
            elif kind in _ELSEWHERE:
                _ELSEWHERE[kind](camera, window, shop, provoker)
            else:
                _line(camera, window, provoker, kind)


def _name(kind: Kind) -> str:
    return f"problems/{kind.value}"


def _line(camera: Scout, window: MainWindow, provoker: Provoker, kind: Kind) -> None:
    rows = provoker.provoke(kind)
    window.desk.choose(EXAMPLES[kind].shop)
    window.go("attention")
    page = window.pages.front
    assert isinstance(page, AttentionPage)
    found: list[Line] = []

    def there() -> bool:
        lines = page._found.lines if page._found is not None else []
        found[:] = [line for line in lines if line.kind is kind and set(rows) <= set(line.rows)]
        return bool(found)

    wait_until(there)
    page.show_what({"kind": kind, "subject": found[0].problem.subject, "tab": found[0].tab})
    wait_until(lambda: page.story.line is not None and page.story.line.kind is kind)
    page.list.setFocus()
    known = window.standings.begun
    window.standings.read_soon()  # the line above the page says the same
    wait_until(lambda: window.standings.taken > known)
    camera.take(window, _name(kind))
    provoker.forget(kind, rows)


def _broken(camera: Scout, window: MainWindow, kind: Kind) -> None:
    window.standings.broken = Problem(kind, details=_BROKEN[kind])
    window.standings.changed.emit()
    camera.take(window, _name(kind))
    window.standings.broken = None
    window.standings.changed.emit()


def _shared(camera: Scout, window: MainWindow, shop: PracticeDesk, provoker: Provoker) -> None:
    window.desk.choose(HOTMART_NAME)
    window.go("products", {"product": "5400002"})
    page = window.pages.front
    assert isinstance(page, ProductsPage)
    wait_until(lambda: [row.sharing for row in page.table.chosen()] == [2])
    camera.take(window, _name(Kind.PRODUCT_DUPLICATED))


def _soon(camera: Scout, window: MainWindow, shop: PracticeDesk, provoker: Provoker) -> None:
    provoker.end_numbering_soon(HOTMART_NAME)
    window.desk.choose(HOTMART_NAME)
    window.go("checkup")
    rest(0.1)
    camera.take(window, _name(Kind.NUMBERING_SOON))


def _paid(camera: Scout, window: MainWindow, shop: PracticeDesk, provoker: Provoker) -> None:
    [row] = provoker.pay_by_hand()
    window.desk.choose(HOTMART_NAME)
    window.go("history", {"row": row})
    page = window.pages.front
    assert isinstance(page, HistoryPage)
    wait_until(lambda: page.details.facts is not None and page.details.facts.row.id == row)
    page.panes.open_details()
    camera.take(window, _name(Kind.PAID_BY_HAND))


def _unreadable(camera: Scout, window: MainWindow, shop: PracticeDesk, provoker: Provoker) -> None:
    file = shop.folders.data / "ventas.csv"
    file.write_text("esto,no\nes,un archivo de ventas\n", "utf-8")
    dialog = open_import(shop.desk, window, file)
    camera.take(dialog, _name(Kind.FILE_NOT_UNDERSTOOD), titled=True)
    away(dialog)


def _not_possible(camera: Scout, window: MainWindow, shop: PracticeDesk, provoker: Provoker) -> None:
    window.go("history")
    page = window.pages.front
    assert isinstance(page, HistoryPage)
    said = page._looks.words(HOTMART_NAME, Problem(Kind.NOT_POSSIBLE, details={"hindrance": "in_alegra"}))
    window.toasts.say(one_line(f"{said.title}. {said.cause} {said.remedy}"), None)
    camera.take(window, _name(Kind.NOT_POSSIBLE))
    window.toasts.hide()


_ELSEWHERE: dict[Kind, Callable[[Scout, MainWindow, PracticeDesk, Provoker], None]] = {
    Kind.PRODUCT_DUPLICATED: _shared,
    Kind.NUMBERING_SOON: _soon,
    Kind.PAID_BY_HAND: _paid,
    Kind.FILE_NOT_UNDERSTOOD: _unreadable,
    Kind.NOT_POSSIBLE: _not_possible,
}
