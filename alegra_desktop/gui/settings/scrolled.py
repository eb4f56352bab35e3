"""A section that scrolls, and whose fields do not change under a turning wheel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget


def scrolled(widget: QWidget) -> QScrollArea:
    """The widget in an area of its own."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 8, 0)
    column.addWidget(widget)
    column.addStretch(1)
    area.setWidget(holder)
    quiet = _QuietWheel(area)
    for kind in (QComboBox, QAbstractSpinBox):
        for field in area.findChildren(kind):
            field.installEventFilter(quiet)
    return area


class _QuietWheel(QObject):
    """Whoever scrolls the page must not change what the mouse happens to be over."""

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel and isinstance(field, QWidget) and not field.hasFocus():
            event.ignore()
            return True
        return False
