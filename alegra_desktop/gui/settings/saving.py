"""Saves changed settings through the engine, one command after the other; the first refusal ends it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.settings.values import Changes


class Saving(QObject):
    """`saved` carries the integration's name as it is then. Keys come first: with wrong ones nothing can be checked."""

    saved = Signal(str)
    refused = Signal(object)  # Problem

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def save(self, integration: Integration, changes: Changes) -> None:
        name = integration.name
        settings = {**integration.store_settings, "client_id": changes.client_id} if changes.client_id else None

        def access(then: Callable[[], None]) -> None:
            if not changes.access:
                then()
                return
            self._desk.bridge.ask(
                self,
                lambda office: office.change_secrets(name, changes.secrets, user=changes.user, store_settings=settings),
                lambda answer: then(),
                self.refused.emit,
            )

        def rules(then: Callable[[], None]) -> None:
            wanted = changes.rules
            if wanted is None:
                then()
                return
            self._desk.bridge.ask(
                self,
                lambda office: office.change_rules(name, wanted, integration.rules),
                lambda answer: then(),
                self.refused.emit,
            )

        def rename() -> None:
            new = changes.name
            if not new:
                self.saved.emit(name)
                return
            self._desk.bridge.ask(
                self, lambda office: office.rename(name, new), lambda answer: self.saved.emit(new), self.refused.emit
            )

        access(lambda: rules(rename))
