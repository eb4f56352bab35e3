"""A key of the Mexican tax authority, found by its words: one types, the list below shrinks to what matches."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import cache

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from alegra_desktop.domain.sat_keys import SatKeys
from alegra_desktop.gui.products.sat_files import product_keys, unit_keys

_SHOWN = 12  # rows of the list at once
_Index = QModelIndex | QPersistentModelIndex


class Catalogues(QObject):
    """Both catalogues, read in a thread of their own once a field needs them. Never deleted; see `catalogues`."""

    ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._read: dict[Callable[[], SatKeys], SatKeys] = {}
        self._thread: threading.Thread | None = None

    def want(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="catalogues", daemon=True)
            self._thread.start()

    def get(self, which: Callable[[], SatKeys]) -> SatKeys | None:
        """One of them, None while it is being read."""
        return self._read.get(which)

    def _work(self) -> None:
        for which in (unit_keys, product_keys):
            self._read[which] = which()
        self.ready.emit()


@cache
def catalogues() -> Catalogues:
    """The one of this process."""
    return Catalogues()


class _Hits(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[tuple[str, str]] = ()

    def fill(self, rows: Sequence[tuple[str, str]]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        key, words = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return f"{key} · {words}"
        return key if role == Qt.ItemDataRole.UserRole else None


class KeyField(QLineEdit):
    """`key` is what is chosen, "" for nothing. What is typed and is no key is taken back when the field is left."""

    chosen = Signal(str)

    def __init__(
        self, which: Callable[[], SatKeys] = product_keys, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._which = which
        self._key = ""
        self.setPlaceholderText(hint or self.tr("Search by word or key…"))
        self.setClearButtonEnabled(True)
        self._hits = _Hits(self)
        completer = QCompleter(self._hits, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_SHOWN)
        self.setCompleter(completer)
        completer.activated[QModelIndex].connect(self._complete)  # type: ignore[index]
        self.textEdited.connect(self._search)
        self.editingFinished.connect(self._settle)
        source = catalogues()
        source.ready.connect(self._ready)
        source.want()

    @property
    def key(self) -> str:
        return self._key

    def choose(self, key: str) -> None:
        """Show this key, without the signal."""
        self._key = key
        keys = catalogues().get(self._which)
        words = keys.text_of(key) if keys is not None else ""
        self.setText(f"{key} · {words}" if words else key)
        self.setCursorPosition(0)

    def _search(self, text: str) -> None:
        keys = catalogues().get(self._which)
        self._hits.fill(keys.search(text.partition(" · ")[0]) if keys is not None else ())

    def _ready(self) -> None:
        """Typed before the catalogue was there: now it can be told."""
        if self.hasFocus() and self.isModified():
            self._search(self.text())
        elif self._key:
            self.choose(self._key)

    def _complete(self, index: QModelIndex) -> None:
        self._take(str(index.data(Qt.ItemDataRole.UserRole)))

    def _settle(self) -> None:
        typed = self.text().partition(" · ")[0].strip()
        keys = catalogues().get(self._which)
        if typed == self._key:
            self.choose(self._key)
        elif not typed or (keys is not None and keys.knows(typed)):
            self._take(keys.written(typed) if keys is not None else "")
        else:
            self.choose(self._key)

    def _take(self, key: str) -> None:
        before = self._key
        self.choose(key)
        if key != before:
            self.chosen.emit(key)
