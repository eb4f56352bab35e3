"""F6: from one pane of the window to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QSplitter, QWidget


def go_on(panes: Sequence[QWidget], step: int) -> None:
    """Give the focus to the next pane (with -1 the one before) of those that have something to focus."""
    able = [(pane, target) for pane in panes if (target := _target(pane)) is not None]
    if not able:
        return
    focus = QApplication.focusWidget()
    inside = [
        n for n, (pane, _) in enumerate(able) if focus is not None and (pane is focus or pane.isAncestorOf(focus))
    ]
    place = (inside[-1] + step) % len(able) if inside else 0
    able[place][1].setFocus(Qt.FocusReason.ShortcutFocusReason)


def parts(page: QWidget) -> list[QWidget]:
    """A page with splitters counts by their parts."""
    found = []
    for splitter in page.findChildren(QSplitter):
        found += [part for n in range(splitter.count()) if (part := splitter.widget(n)) is not None]
    return found or [page]


def _target(pane: QWidget) -> QWidget | None:
    """A list if there is one, for that is what the pane is about; else the first control."""
    if not pane.isVisible():
        return None
    tab = Qt.FocusPolicy.TabFocus
    able = [
        one
        for one in (pane, *pane.findChildren(QWidget))
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & tab == tab
    ]
    lists = [one for one in able if isinstance(one, QAbstractItemView)]
    return next(iter(lists or able), None)
