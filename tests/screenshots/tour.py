"""The way through the program, once in each language and theme."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import nullcontext
from itertools import product
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from alegra_desktop.gui import languages, theme
from tests.gui.desks import PracticeDesk
from tests.gui.looks import pseudo_language
from tests.screenshots import dialogs, pages, problems, steps
from tests.screenshots.camera import Camera
from tests.screenshots.day import stopped_clock
from tests.screenshots.shops import busy_shop, new_shop


class Tour:
    def __init__(self, work: Path, to: Path, only: Sequence[str], size: tuple[int, int]) -> None:
        self._app = QApplication(sys.argv[:1])
        self._app.setCursorFlashTime(0)  # a cursor that blinks never comes to rest
        font = self._app.font()
        font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)  # no coloured edges: few colours, small files
        self._app.setFont(font)
        self._work, self._size = work, QSize(*size)
        self._camera = Camera(to, only)

    def go(self, wanted: Sequence[str], longer: bool) -> Camera:
        theme.install(self._app, theme.Choice.LIGHT)
        with stopped_clock(), busy_shop(self._work / "busy") as busy, new_shop(self._work / "new") as new:
            # A window dressed anew takes longer than a new one: so each theme has a way of its own.
            for language, choice in product(wanted, (theme.Choice.LIGHT, theme.Choice.DARK)):
                theme.install(self._app, choice)
                languages.install(self._app, language)
                self._camera.language = language
                with pseudo_language() if longer else nullcontext():
                    self._walk(busy, new)
            if self._camera.nears("problems"):
                self._meet_problems(wanted[0], self._work / "problems")
        return self._camera

    def _meet_problems(self, language: str, folder: Path) -> None:
        """In one language and one theme: there are many."""
        theme.install(self._app, theme.Choice.LIGHT)
        languages.install(self._app, language)
        self._camera.language = language
        with new_shop(folder) as shop:
            problems.every_problem(self._camera, shop)

    def _walk(self, busy: PracticeDesk, new: PracticeDesk) -> None:
        pages.every_page(self._camera, busy, self._size)
        dialogs.every_dialog(self._camera, busy, self._size)
        pages.troubles(self._camera, busy, self._size)
        pages.first_start(self._camera, new, self._size)
        steps.hotmart(self._camera, new)
        steps.mastershop(self._camera, new)
