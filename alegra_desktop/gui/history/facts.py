"""Everything the ledger knows of one sale, read at once for its details. Pure: no widget here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alegra_desktop.domain.dates import zone
from alegra_desktop.domain.ledger import HistoryLine, Row
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import Words
from alegra_desktop.domain.sale import Sale
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.history.payments import payment_words
from alegra_desktop.gui.history.story import STORES, Sentence, standing, story
from alegra_desktop.storage.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Facts:
    """One sale as its details show it; two that are equal look the same."""

    line: HistoryLine
    row: Row
    sale: Sale | None
    state: str
    standing: str
    problem: Problem | None
    words: Words | None
    story: tuple[Sentence, ...]
    formats: Formats
    several: bool = False  # integrations there are, so that its own is named

    @property
    def subtitle(self) -> str:
        """Whose sale it is, when, and of which integration where there are several."""
        moment = self.formats.day(self.line.sold_on)
        if self.line.ordered_at is not None:
            moment = f"{moment} {self.formats.time(self.line.ordered_at)}"
        owner = one_line(self.line.integration) if self.several else ""
        parts = (one_line(self.line.sale_id), one_line(self.line.customer), moment, owner)
        return " · ".join(part for part in parts if part)

    def amount(self, amount: Decimal | None) -> str:
        return self.formats.money(amount, self.line.currency)

    def at(self, moment: datetime) -> str:
        """`15:04` of the sale's own day, else with its day."""
        day = self.formats.short_day(moment)
        return f"{day} {self.formats.time(moment)}"

    def sold(self) -> list[tuple[str, str]]:
        """The sale as the store tells it: a name and an amount for each line."""
        if self.sale is None:
            return []
        rows = [
            (f"{self.formats.number(line.quantity)} × {one_line(line.name)}", line.quantity * line.unit_price)
            for line in self.sale.lines
        ]
        rows += [
            (QCoreApplication.translate("Facts", "Discount of {product}").format(product=one_line(line.name)),
             -line.discount)
            for line in self.sale.lines if line.discount
        ]  # fmt: skip
        rows += [(one_line(charge.name), charge.amount) for charge in self.sale.charges]
        if self.sale.discount:
            rows.append((QCoreApplication.translate("Facts", "Discount"), -self.sale.discount))
        rows.append((QCoreApplication.translate("Facts", "Total"), self.sale.total))
        return [(name, self.amount(amount)) for name, amount in rows]

    def origin(self) -> str:
        """Store, the store's own word for the payment, and the buyer's number."""
        if self.sale is None:
            return ""
        buyer = self.sale.buyer
        number = f"{buyer.number_type} {buyer.number}".strip()
        return one_line(
            " · ".join(p for p in (STORES[self.sale.store], payment_words(self.sale.payment_word), number) if p)
        )

    def as_text(self) -> str:
        """All of it as plain text, for a message to support."""
        parts = [f"{self.state} · {self.amount(self.line.total)}", self.subtitle, self.standing]
        if self.words is not None:
            parts += ["", self.words.title, self.words.cause, self.words.remedy]
        parts += ["", self.origin(), *(f"{name}\t{amount}" for name, amount in self.sold()), ""]
        parts += [f"{self.formats.exact(one.at)}  {one.text}" for one in self.story]
        return "\n".join(one_line(part) if "\t" not in part else part for part in parts).strip() + "\n"


def _last_note(reader: Ledger, row: Row) -> Row | None:
    """The newest credit note of ours that stands, whether or not the tax authority has answered."""
    stands = (note for note in reversed(reader.credit_notes(row.key)) if note.state in (State.ISSUED, State.ISSUING))
    return next(stands, None)


def read_facts(reader: Ledger, row_id: int, looks: Looks) -> Facts | None:
    """None for a row that is not there. Raises `ProblemError` if the ledger cannot be read now."""
    try:
        row = reader.row(row_id)
    except KeyError:
        return None
    known = reader.integrations()
    owner = next((one for one in known if one.id == row.integration_id), None)
    formats = looks.formats(owner.name if owner is not None else "")
    lines = reader.history_lines([row_id], zone=zone(formats.timezone))
    if not lines:
        return None
    stored = reader.sale(row.integration_id, row.key.sale_id)
    events = reader.story(row_id)
    roles = {number: reader.row(number).key.role for number in {one.row_id for one in events} if number}
    sale = stored.sale if stored is not None else None
    problem = row.problem or row.notice
    return Facts(
        line=lines[0],
        row=row,
        sale=sale,
        state=looks.state(lines[0]),
        standing=standing(row, sale, owner.rules if owner is not None else None, formats, _last_note(reader, row)),
        problem=problem,
        words=looks.words(lines[0].integration, problem) if problem is not None else None,
        story=tuple(story(events, roles, stored, formats, row.kind)),
        formats=formats,
        several=len(known) > 1,
    )
