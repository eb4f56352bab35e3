"""Coming back to the window: what stops everything and has not been looked at yet opens the page that says so."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSettings

from alegra_desktop.domain.overview import Cause

_SEEN = "attention/seen"


class Seen:
    """Which blocking causes somebody had before his eyes. What was solved is forgotten: when it comes again it is new.

    It says nothing about the causes themselves: looking at one changes neither a sale nor a badge.
    """

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def fresh(self, causes: Iterable[Cause]) -> Cause | None:
        """The first cause that stops an integration and was not looked at, if there is one."""
        known = self._known()
        return next((cause for cause in causes if cause.stops and _name(cause) not in known), None)

    def follow(self, causes: Iterable[Cause], *, looked_at: bool) -> None:
        """How things stand now; `looked_at`: in front of somebody, on the page that lists them."""
        standing = {_name(cause) for cause in causes if cause.stops}
        known = self._known()
        now = standing if looked_at else known & standing
        if now != known:
            self._settings.setValue(_SEEN, "\n".join(sorted(now)))

    def _known(self) -> set[str]:
        return set(filter(None, str(self._settings.value(_SEEN, "")).split("\n")))


def _name(cause: Cause) -> str:
    return f"{cause.integration_id} {cause.kind.value} {cause.subject}"
