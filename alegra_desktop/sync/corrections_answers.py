"""What the office says of corrections, and what it is asked to credit. Frozen, without secrets."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from alegra_desktop.domain.problem import Problem


class Way(StrEnum):
    """How the document of an undone sale is put right."""

    DELETE = "delete"  # a draft
    VOID = "void"  # a remission
    CREDIT = "credit"  # an invoice


@dataclass(frozen=True, slots=True)
class CreditLine:
    """One line of the invoice. `quantity`: what may still be returned; `price`: net, per unit, discount included;
    `taxes`: their ids; `gross`: of one unit, tax included."""

    item: str
    name: str
    quantity: Decimal
    price: Decimal
    taxes: tuple[str, ...]
    gross: Decimal


@dataclass(frozen=True, slots=True)
class Correction:
    """What can be done about one document now. `way` None: nothing; `problem` says why.

    `credited`: by live credit notes, whoever made them; `left`: the rest of `total`. `suggested`: what to credit, zero
    if the store says that a part was refunded but not how much. `types` are Alegra's words for the country (empty:
    none is asked for). `credit_note_number`: of the last note the ledger knows.
    """

    row_id: int
    sale_id: str
    way: Way | None
    document: str  # its number, or its id
    customer: str = ""
    total: Decimal = Decimal(0)
    credited: Decimal = Decimal(0)
    left: Decimal = Decimal(0)
    currency: str = ""
    suggested: Decimal = Decimal(0)
    lines: tuple[CreditLine, ...] = ()
    types: tuple[str, ...] = ()
    suggested_type: str = ""
    cause: str = ""
    credit_note_number: str = ""
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """What a person wants credited. `amount`: tax included, None for all that is left; `quantities`: units by the index
    of the line, they win over the amount. An empty type or cause is the suggested one."""

    amount: Decimal | None = None
    quantities: dict[int, Decimal] = field(default_factory=dict)
    type: str = ""
    cause: str = ""
