"""The main window: where one stands above, the sidebar at the left, the chosen page beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from alegra_desktop.gui.desk import Desk


class MainWindow(QMainWindow):
    """One per program; it shows what the desk knows and keeps nothing itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setMinimumSize(940, 560)
        self.resize(1180, 740)
