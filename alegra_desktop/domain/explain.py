"""States of a store that we do not know, explained by the merchant: once for every sale in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from alegra_desktop.domain.sale import PAYMENT_UNCLEAR, VALUE_UNCLEAR, Sale, Stage, Store

_OVER = (Stage.CANCELLED, Stage.RETURNED, Stage.DISPUTED)
_WAY = {
    Store.HOTMART: (Stage.APPROVED, Stage.COMPLETE),
    Store.MASTERSHOP: (Stage.TO_PREPARE, Stage.TO_COLLECT, Stage.COLLECTED, Stage.IN_TRANSIT, Stage.DELIVERED),
}


def stages_of(store: Store) -> tuple[Stage, ...]:
    """What a word of this store can mean, in the order in which a sale comes through them."""
    return (Stage.PENDING, *_WAY[store], *_OVER)


def word_of(status: str) -> str:
    """The word or number to be explained, as the table holds it; "" where the riddle is another one (R16).

    A sale that says nothing of its state, or whose payment or prices are unclear, is no matter of words.
    """
    if PAYMENT_UNCLEAR in status or VALUE_UNCLEAR in status:
        return ""
    word = " ".join(status.split()).casefold()
    return "" if word == "-" else word


def explained(sale: Sale, words: Mapping[str, str]) -> Sale:
    """The sale with the stage that `words` (word -> stage, as `Rules.state_words`) give its state.

    A state that we know is never explained away; what was explained by an earlier table is explained anew, and is
    unknown again if this one is silent about it. A stage that its store has no use for counts as silence.
    """
    if sale.stage is not Stage.UNKNOWN and not sale.explained:
        return sale
    word = word_of(sale.status)
    meant = {word_of(written): stage for written, stage in words.items()}.get(word, "") if word else ""
    if meant not in stages_of(sale.store):
        return replace(sale, stage=Stage.UNKNOWN, explained=False)
    return replace(sale, stage=Stage(meant), explained=True)
