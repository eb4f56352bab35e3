"""A choice whose words may need more than one line."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

_LETTERS = 24  # of the narrowest line
_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_FLAGS |= int(Qt.TextFlag.TextShowMnemonic)


class WrappedRadio(QRadioButton):
    """Qt's own keeps to one line, and would push the page wider than its window."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._beside() + self.fontMetrics().averageCharWidth() * _LETTERS, self._high())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # the page gives it all its width

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - self._beside()), 10_000)
        return max(self._high(), self.fontMetrics().boundingRect(room, _FLAGS, self.text()).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        words, left = option.text, self._beside()
        option.text = ""
        option.rect = QRect(0, 0, self.width(), self._high())  # the mark stands beside the first line
        painter.drawControl(QStyle.ControlElement.CE_RadioButton, option)
        room = self.rect().adjusted(left, (self._high() - self.fontMetrics().height()) // 2, 0, 0)
        painter.drawItemText(room, _FLAGS, self.palette(), self.isEnabled(), words, QPalette.ColorRole.WindowText)
        if option.state & QStyle.StateFlag.State_HasFocus:
            option.rect = self.fontMetrics().boundingRect(room, _FLAGS, words).adjusted(-2, -1, 2, 1)
            option.rect = option.rect.intersected(self.rect())
            painter.drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option)
        painter.end()

    def hitButton(self, pos: object) -> bool:
        """Every line of the words can be clicked."""
        return True

    def _beside(self) -> int:
        """How far from the left the words begin."""
        style = self.style()
        return style.pixelMetric(QStyle.PixelMetric.PM_ExclusiveIndicatorWidth, None, self) + style.pixelMetric(
            QStyle.PixelMetric.PM_RadioButtonLabelSpacing, None, self
        )

    def _high(self) -> int:
        """One line."""
        mark = self.style().pixelMetric(QStyle.PixelMetric.PM_ExclusiveIndicatorHeight, None, self)
        return max(mark, self.fontMetrics().height())
