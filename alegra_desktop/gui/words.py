"""The words of a document's states and kinds, the same on every page."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State

_STATES: dict[State, str] = {
    State.WAITING: str(QT_TRANSLATE_NOOP("States", "Waiting")),
    State.READY: str(QT_TRANSLATE_NOOP("States", "Ready")),
    State.SENDING: str(QT_TRANSLATE_NOOP("States", "Sending")),
    State.UNKNOWN: str(QT_TRANSLATE_NOOP("States", "Being verified")),
    State.CREATED: str(QT_TRANSLATE_NOOP("States", "Created")),
    State.DRAFT: str(QT_TRANSLATE_NOOP("States", "Draft")),
    State.ISSUING: str(QT_TRANSLATE_NOOP("States", "In process")),
    State.ISSUED: str(QT_TRANSLATE_NOOP("States", "Issued")),
    State.HELD: str(QT_TRANSLATE_NOOP("States", "Held")),
    State.REJECTED: str(QT_TRANSLATE_NOOP("States", "Rejected")),
    State.CONFLICT: str(QT_TRANSLATE_NOOP("States", "Found twice")),
    State.SKIPPED: str(QT_TRANSLATE_NOOP("States", "Skipped")),
    State.CANCELLED: str(QT_TRANSLATE_NOOP("States", "Cancelled")),
    State.VOIDED: str(QT_TRANSLATE_NOOP("States", "Voided")),
    State.DELETED: str(QT_TRANSLATE_NOOP("States", "Deleted")),
}
_STAMPED = str(QT_TRANSLATE_NOOP("States", "Stamped"))

#: Filter groups: their word and the states in each; every state is in exactly one.
GROUPS: dict[str, tuple[str, tuple[State, ...]]] = {
    "done": (str(QT_TRANSLATE_NOOP("States", "In Alegra")), (State.DRAFT, State.ISSUED)),
    "under_way": (
        str(QT_TRANSLATE_NOOP("States", "Under way")),
        (State.WAITING, State.READY, State.SENDING, State.CREATED, State.ISSUING, State.UNKNOWN),
    ),
    "attention": (
        str(QT_TRANSLATE_NOOP("States", "Needs attention")),
        (State.HELD, State.REJECTED, State.CONFLICT, State.DELETED),
    ),
    "closed": (
        str(QT_TRANSLATE_NOOP("States", "Closed without document")),
        (State.SKIPPED, State.CANCELLED, State.VOIDED),
    ),
}


def state_word(state: State, kind: str = DocumentKind.INVOICE.value, country: str = "colombia") -> str:
    """A state in one or two words. In Mexico an invoice is stamped; a remission is created, never issued."""
    source = _STATES[state]
    if state is State.ISSUED and kind == DocumentKind.REMISSION.value:
        source = _STATES[State.CREATED]
    elif state is State.ISSUED and country == "mexico":
        source = _STAMPED
    return QCoreApplication.translate("States", source)


def group_word(group: str) -> str:
    return QCoreApplication.translate("States", GROUPS[group][0])


def titled(title: str, *, practice: bool) -> str:
    """The title of a window: nothing that only practises looks as if it were real."""
    return QCoreApplication.translate("Titles", "PRACTICE · {title}").format(title=title) if practice else title


def kind_word(kind: str) -> str:
    """The name of a document's kind at the start of a line."""
    if kind == DocumentKind.REMISSION.value:
        return QCoreApplication.translate("States", "Remission")
    return QCoreApplication.translate("States", "Sales invoice")
