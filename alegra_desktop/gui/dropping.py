"""Files of sales that are dragged over the window and let go there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

#: What is taken; old workbooks too, to say what to do with them.
_ENDINGS = (".csv", ".xlsx", ".xls")


def files_of(dragged: QMimeData) -> list[Path]:
    """The files of sales that are dragged; none if anything else is among them."""
    urls = dragged.urls()
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    fit = [file for file in files if file.suffix.lower() in _ENDINGS]
    return fit if len(fit) == len(urls) else []
