"""The unfinished set-up on disk: one small file beside the ledger, for its owner only, without secrets."""

from __future__ import annotations

import logging
import os
from contextlib import suppress

from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.wizard.draft import SetupDraft

_log = logging.getLogger("alegra_desktop.gui")


class Shelf:
    """Practice has a file of its own: its set-up knows nothing of the real accounts."""

    def __init__(self, desk: Desk) -> None:
        self._file = desk.logs.parent / ("unfinished-practice.json" if desk.practice else "unfinished-setup.json")

    def keep(self, draft: SetupDraft) -> None:
        """Put it aside, whole or not at all. Raises `OSError` when the disk refuses."""
        new = self._file.with_suffix(".new")
        number = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(number, "w", encoding="utf-8") as out:
            out.write(draft.to_json())
        new.replace(self._file)

    def kept(self) -> SetupDraft | None:
        """The set-up that was put aside. One that cannot be read is as good as none: nothing in it is irreplaceable."""
        try:
            return SetupDraft.from_json(self._file.read_text("utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            _log.warning("the unfinished set-up cannot be read: %s", type(error).__name__)
            return None

    def forget(self) -> None:
        """It was finished, or begun anew."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)
