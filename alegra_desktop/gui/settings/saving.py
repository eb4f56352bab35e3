"""Saves changed settings through the engine: keys and rules in one command, then the name; a refusal ends it."""

from __future__ import annotations

from collections.abc import Awaitable

from PySide6.QtCore import QObject, Signal

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.settings.values import Changes
from alegra_desktop.sync.office import Office
from alegra_desktop.sync.setup import SetupResult


class Saving(QObject):
    """`saved` carries the integration's name as it is then."""

    saved = Signal(str)
    refused = Signal(object)  # Problem

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def save(self, integration: Integration, changes: Changes) -> None:
        name = integration.name
        settings = {**integration.store_settings, "client_id": changes.client_id} if changes.client_id else None

        def change(office: Office) -> Awaitable[SetupResult]:
            if not changes.access:
                assert changes.rules is not None
                return office.change_rules(name, changes.rules, integration.rules)
            return office.change_secrets(
                name,
                changes.secrets,
                user=changes.user,
                store_settings=settings,
                rules=changes.rules,
                before=integration.rules,
            )

        def rename() -> None:
            new = changes.name
            if not new:
                self.saved.emit(name)
                return
            self._desk.bridge.ask(
                self, lambda office: office.rename(name, new), lambda answer: self.saved.emit(new), self.refused.emit
            )

        if changes.access or changes.rules is not None:
            self._desk.bridge.ask(self, change, lambda answer: rename(), self.refused.emit)
        else:
            rename()
