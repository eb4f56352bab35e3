"""Simulating: what the next sync would create, shown document by document, and nothing written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import languages
from alegra_desktop.gui.desk import Desk
from alegra_desktop.sync.report import Report

translate = QCoreApplication.translate
_SHOWN = 200  # documents that one leafs through


def simulate(desk: Desk, window: QWidget) -> None:
    """Rehearse a run of the chosen integration (of the first, where all are chosen) and open what it would create."""
    chosen = desk.chosen()
    if not chosen:
        return
    name = chosen[0].name

    def done(reports: list[Report]) -> None:
        _show(desk, window, reports[0])

    def failed(problem: Problem) -> None:
        desk.toast(one_line(words(problem, languages.current()).title))

    desk.toast(translate("Simulation", "Simulating: nothing is written."))
    desk.bridge.ask(window, lambda office: office.engine.sync(name, dry_run=True), done, failed)


def _show(desk: Desk, window: QWidget, report: Report) -> None:
    from alegra_desktop.gui.preview.dialog import open_preview

    if report.error is not None:
        desk.toast(one_line(words(report.error, languages.current(), report.country).title))
    elif not report.documents:
        desk.toast(translate("Simulation", "Nothing would be created now."))
    else:
        open_preview(desk, window, report.integration, [planned.sale for planned in report.documents[:_SHOWN]])
