"""Putting right the document of a sale that was undone: nothing happens before the merchant has seen what and how much.

A draft is deleted, a remission voided, an issued invoice credited. What it is decides the document itself, not what was
proposed for it: somebody may have issued the draft meanwhile. The engine reads it once more before it acts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.overview import DOUBTS
from alegra_desktop.domain.problem import ProblemError
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention import repairs
from alegra_desktop.gui.attention.correcting import Correcting
from alegra_desktop.gui.attention.crediting import CreditDialog
from alegra_desktop.gui.attention.crediting_many import CreditMany
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.hands import Hands, Rows
from alegra_desktop.sync.corrections_answers import Credit, Way
from alegra_desktop.sync.row_rules import may


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Corrections", text, "", count)


def way_of(line: HistoryLine) -> Way:
    """What can be done about a document, as the ledger knows it."""
    if line.kind == DocumentKind.REMISSION.value:
        return Way.VOID
    return Way.DELETE if line.state is State.DRAFT else Way.CREDIT


def correct(hands: Hands, line: Line, rows: Rows) -> None:
    """Ask about these documents, and put them right after a yes. Those that need another way than the first stay,
    and it is said how many they are."""
    lines = hands.lines(rows)
    if not lines:
        return
    way = way_of(lines[0])
    alike = [one for one in lines if way_of(one) is way]
    if line.kind in DOUBTS and way is not Way.CREDIT:  # nothing but an invoice can be corrected in part
        repairs.undo_in_alegra(hands, line, rows)
    elif way is Way.CREDIT:
        _credit(hands, line, [one.row_id for one in alike])
    else:
        _withdraw(hands, line, way, alike)
    left = len(lines) - len(alike)
    if left and line.kind not in DOUBTS:
        hands.desk.toast(_tr("%n other document(s) are put right in another way. Choose them afterwards.", left))


def _withdraw(hands: Hands, line: Line, way: Way, lines: Sequence[HistoryLine]) -> None:
    owner = lines[0].integration
    values = {
        "amount": repairs.add_up(hands, owner, lines),
        "document": one_line(lines[0].number or lines[0].alegra_id),
        "customer": one_line(lines[0].customer),
    }
    count = len(lines)
    title, body, act, doing = (_deleting if way is Way.DELETE else _voiding)(count)
    told = partial(_deleted if way is Way.DELETE else _voided)
    rows = [one.row_id for one in lines]
    begin = partial(_begin, hands, line, rows, doing, told)
    repairs.ask(hands, title.format(**values), body.format(**values), [(act, begin)])


def _deleting(count: int) -> tuple[str, str, str, str]:
    """Title, body, button, and what the bar says."""
    doing = _tr("Deleting drafts in Alegra…")
    if count == 1:
        body = _tr("For {amount}, of {customer}. Its sale becomes Cancelled.")
        return _tr("Delete draft {document} in Alegra?"), body, _tr("Delete draft"), doing
    body = _tr("They add up to {amount}. Their sales become Cancelled.")
    return _tr("Delete %n drafts in Alegra?", count), body, _tr("Delete %n drafts", count), doing


def _voiding(count: int) -> tuple[str, str, str, str]:
    doing = _tr("Voiding remissions in Alegra…")
    if count == 1:
        body = _tr("For {amount}, of {customer}. It will be void in Alegra.")
        return _tr("Void remission {document}?"), body, _tr("Void remission"), doing
    body = _tr("They add up to {amount}. They will be void in Alegra.")
    return _tr("Void %n remissions?", count), body, _tr("Void %n remissions", count), doing


def _deleted(count: int) -> str:
    return _tr("%n draft(s) deleted in Alegra.", count)


def _voided(count: int) -> str:
    return _tr("%n remission(s) voided in Alegra.", count)


def _credit(hands: Hands, line: Line, rows: Sequence[int]) -> None:
    owner = line.integrations[0] if line.integrations else ""
    formats = hands.looks.formats(owner)

    def told(count: int) -> str:
        return formats.say(_tr("%n {credit_note}(s) created in Alegra.", count))

    doing = formats.say(_tr("Creating {credit_notes} in Alegra…"))

    def begin(credits: Mapping[int, Credit]) -> None:
        _begin(hands, line, list(credits), doing, told, credits)

    if len(rows) == 1:
        hands.open(CreditDialog(hands, owner, rows[0], begin, unsure=line.kind in DOUBTS))
    else:
        hands.open(CreditMany(hands, owner, rows, begin))


def _begin(
    hands: Hands,
    line: Line,
    rows: Sequence[int],
    doing: str,
    told: Callable[[int], str],
    credits: Mapping[int, Credit] | None = None,
) -> None:
    Correcting(hands, line, rows, doing, told, credits)


def proposed(hands: Hands, rows: Rows) -> bool:
    """Whether a correction of the first of them is open, by the engine's own rule."""
    reader = hands.desk.reader
    try:
        return reader is not None and "mark_corrected" in may(reader.row(rows[0]))
    except (KeyError, IndexError, ProblemError):
        return False
