"""What is asked before changed settings are saved: whatever makes the program do more without a look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.settings.integration_form import IntegrationForm
from alegra_desktop.gui.warehouses.mover import ask_each_sync, ask_mover, documents_made

Then = Callable[[], None]
Ask = Callable[[Then], None]


def ask_before(desk: Desk, window: QWidget, form: IntegrationForm, save: Then) -> None:
    """One question after the other; `save` once all of them were answered with yes."""
    _in_turn(_questions(desk, window, form.integration, form.edited()), save)


def _in_turn(questions: Sequence[Ask], save: Then) -> None:
    if questions:
        questions[0](lambda: _in_turn(questions[1:], save))
    else:
        save()


def _questions(desk: Desk, window: QWidget, integration: Integration, edited: dict[str, Any]) -> list[Ask]:
    asked: list[Ask] = []
    if edited.get("documents.state") == "final":
        asked.append(lambda then: _ask_final(desk, window, integration.name, then))
    if edited.get("sync.corrections") == "automatic":
        asked.append(lambda then: _ask_corrections(desk, window, integration.name, then))
    if "stock.mover" in edited:
        existing = documents_made(desk, integration.id)
        asked.append(lambda then: ask_mover(desk, window, existing, then))
    if edited.get("stock.adjust") == "each_sync":
        asked.append(lambda then: ask_each_sync(desk, window, then))
    return asked


def _ask_final(desk: Desk, window: QWidget, name: str, then: Then) -> None:
    """From now on documents are legal without a look."""
    say = desk.formats(name).say
    Question(
        window,
        say(QCoreApplication.translate("SettingsPage", "{Issue} automatically from now on?")),
        QCoreApplication.translate("SettingsPage", "Every new sale becomes a legal invoice without your review."),
        [(say(QCoreApplication.translate("SettingsPage", "{Issue} automatically")), then)],
        practice=desk.practice,
    ).open()


def _ask_corrections(desk: Desk, window: QWidget, name: str, then: Then) -> None:
    """From now on documents go, and credit notes are made, without a look."""
    say = desk.formats(name).say
    words = QCoreApplication.translate(
        "SettingsPage",
        "For each sale that is returned, refunded or cancelled the draft is deleted, the remission voided, or a "
        "{credit_note} {issued} for its invoice, without your review. Once {issued} it cannot be deleted.",
    )
    Question(
        window,
        QCoreApplication.translate("SettingsPage", "Correct automatically from now on?"),
        say(words),
        [(QCoreApplication.translate("SettingsPage", "Correct automatically"), then)],
        practice=desk.practice,
    ).open()
