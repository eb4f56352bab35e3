"""Simulating: what the next sync would create, shown document by document, and nothing written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import languages
from alegra_desktop.gui.desk import Desk
from alegra_desktop.sync.office import Office
from alegra_desktop.sync.report import Report

translate = QCoreApplication.translate
_SHOWN = 200  # documents that one leafs through


def simulate(desk: Desk, window: QWidget) -> None:
    """Rehearse a run of each chosen integration, and open what they would create, one after the other."""
    names = [one.name for one in desk.chosen()]
    if not names:
        return

    async def rehearse(office: Office) -> list[Report]:
        return [report for name in names for report in await office.engine.sync(name, dry_run=True)]

    def failed(problem: Problem) -> None:
        desk.toast(one_line(words(problem, languages.current()).title))

    desk.toast(translate("Simulation", "Simulating: nothing is written."))
    desk.bridge.ask(window, rehearse, lambda reports: _show(desk, window, reports), failed)


def _show(desk: Desk, window: QWidget, reports: Sequence[Report]) -> None:
    for report in reports:
        if report.error is not None:
            title = one_line(words(report.error, languages.current(), report.country).title)
            desk.toast(f"{one_line(report.integration)}: {title}" if len(reports) > 1 else title)
    filled = [report for report in reports if report.documents]
    if filled:
        _leaf_through(desk, window, filled)
    elif all(report.error is None for report in reports):
        desk.toast(translate("Simulation", "Nothing would be created now."))


def _leaf_through(desk: Desk, window: QWidget, reports: Sequence[Report]) -> None:
    from alegra_desktop.gui.preview.dialog import open_preview

    if reports:
        first, sales = reports[0], reports[0].documents or []
        dialog = open_preview(desk, window, first.integration, [planned.sale for planned in sales[:_SHOWN]])
        dialog.finished.connect(lambda result: _leaf_through(desk, window, reports[1:]))
