"""Judging how a window looks: a language that is longer than any, and what does not fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QTableView,
    QToolButton,
    QWidget,
)

_KEPT = re.compile(r"(\{[^}]*\}|%\w|&)")
_ACCENTS = str.maketrans("aeiouncAEIOUNC", "áéíóúñçÁÉÍÓÚÑÇ")
LONGER = 1.4


def pseudo_text(text: str) -> str:
    """The text with accents, in brackets, and forty per cent longer; placeholders and mnemonics stay."""
    parts = [part if _KEPT.fullmatch(part) else part.translate(_ACCENTS) for part in _KEPT.split(text)]
    seen = _KEPT.sub("", text)
    more = max(1, round(len(seen) * (LONGER - 1)) - 2)
    fill = " ".join("x" * min(8, more - start) for start in range(0, more, 9))
    return f"[{''.join(parts)}{fill}]"


class Pseudo(QTranslator):
    """Translates everything into the language nobody speaks, and notes what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: bytes | str, source: bytes | str, comment: bytes | str | None = None, n: int = -1
    ) -> str:
        text = source.decode() if isinstance(source, bytes) else source
        self.asked.add((context.decode() if isinstance(context, bytes) else context, text))
        return pseudo_text(text) if text else ""


@contextmanager
def pseudo_language() -> Iterator[Pseudo]:
    """Windows made inside speak it."""
    app = QCoreApplication.instance()
    assert app is not None
    translator = Pseudo()
    app.installTranslator(translator)
    try:
        yield translator
    finally:
        app.removeTranslator(translator)


def cut_texts(widget: QWidget) -> list[str]:
    """Texts of labels, buttons, combos and headers that are visible below `widget` and have too little room."""
    QApplication.processEvents()
    everything = [widget, *widget.findChildren(QWidget)]
    return [said for one in everything if one.isVisible() for said in _cut(one)]


def assert_nothing_cut(widget: QWidget) -> None:
    assert cut_texts(widget) == []


def _cut(widget: QWidget) -> list[str]:
    if isinstance(widget, QLabel) and widget.text():
        return [f"label: {widget.text()}"] if _label_is_cut(widget) else []
    if isinstance(widget, (QPushButton, QCheckBox, QRadioButton, QToolButton)):
        return [f"button: {widget.text()}"] if _button_is_cut(widget) else []
    if isinstance(widget, QComboBox) and not widget.isEditable() and widget.currentText():
        room = widget.width() - 32  # the arrow, the padding and the borders
        wide = widget.fontMetrics().horizontalAdvance(widget.currentText())
        return [f"combo: {widget.currentText()}"] if wide > room else []
    if isinstance(widget, QTableView):
        return _cut_headers(widget.horizontalHeader())
    return []


def _label_is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        too_wide = label.minimumSizeHint().width() > label.width() + 1  # a word without a place to break it
        return too_wide or label.heightForWidth(label.width()) > label.height() + 1
    return label.sizeHint().width() > label.width() + 1 or label.fontMetrics().height() > label.height() + 1


def _button_is_cut(button: QAbstractButton) -> bool:
    if not button.text() or (isinstance(button, QToolButton) and button.toolButtonStyle().name == "ToolButtonIconOnly"):
        return False
    needed = button.minimumSizeHint() if isinstance(button, QToolButton) else button.sizeHint()
    return needed.width() > button.width() + 1 or button.fontMetrics().height() > button.height()


def _cut_headers(header: QHeaderView) -> list[str]:
    model: QAbstractItemModel | None = header.model()  # None before there is one
    found = []
    for section in range(header.count()):
        text = str(model.headerData(section, header.orientation()) or "") if model is not None else ""
        shown = not header.isSectionHidden(section)
        if text and shown and header.fontMetrics().horizontalAdvance(text) + 12 > header.sectionSize(section):
            found.append(f"header: {text}")
    return found
