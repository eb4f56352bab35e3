"""Comparing documents that stand in Alegra: with what was sent, and with each other (R9, R10)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from alegra_desktop.domain.catalog import id_order
from alegra_desktop.domain.documents import AlegraDocument, AlegraLine, Stamp

_STAMPED = frozenset({Stamp.ACCEPTED, Stamp.PENDING})


def choose_live(documents: Sequence[AlegraDocument]) -> tuple[AlegraDocument, tuple[AlegraDocument, ...]]:
    """Of the documents of one sale the one that counts, and the others: stamped (or about to be) before open before
    draft, then the lowest id; the same on every computer, whatever the order they were read in (an invoice and a
    remission may have the same number). Void ones come last. `ValueError` without documents."""
    if not documents:
        raise ValueError("no documents to choose from")
    ordered = sorted(documents, key=lambda one: (_rank(one), id_order(one.id), one.kind.value, one.id))
    return ordered[0], tuple(ordered[1:])


def same_content(document: AlegraDocument, body: Mapping[str, Any], total: Decimal | None = None) -> bool:
    """Does the document still say what the body that was sent said: client, lines (item, price, quantity, taxes, no
    discount) and, where given, the total? The order of lines does not count, and a price may be kept with fewer
    decimals than it was sent with (two at least). Never raises; what cannot be read differs."""
    if total is not None and document.total != total:
        return False
    sent = _sent_lines(body.get("items"))
    if sent is None or _id(body.get("client")) != document.client:
        return False
    return _paired(sent, document.lines, (_same_line, _same_but_rounded))


def same_documents(one: AlegraDocument, other: AlegraDocument) -> bool:
    """Are two documents equal in kind, client, lines and total, so that one is a mere repetition? Lines are of one
    item by its id or by its reference: two computers may each have registered the same new item."""
    return (
        one.kind is other.kind
        and one.client == other.client
        and one.total == other.total
        and _paired(one.lines, other.lines, (_same_line, _same_by_reference))
    )


def _paired(
    ones: Sequence[AlegraLine], others: Sequence[AlegraLine], tests: Sequence[Callable[[AlegraLine, AlegraLine], bool]]
) -> bool:
    """Does every line have its own counterpart? A later test is only for lines that an earlier one left alone."""
    alone, left = list(ones), list(others)
    for same in tests:
        unpaired = []
        for one in alone:
            found = next((i for i, other in enumerate(left) if same(one, other)), None)
            if found is None:
                unpaired.append(one)
            else:
                del left[found]
        alone = unpaired
    return not alone and not left


def _same_line(one: AlegraLine, other: AlegraLine) -> bool:
    return one.item == other.item and one.price == other.price and _same_rest(one, other)


def _same_by_reference(one: AlegraLine, other: AlegraLine) -> bool:
    reference = one.reference.strip()
    return (
        reference != "" and reference == other.reference.strip() and one.price == other.price and _same_rest(one, other)
    )


def _same_but_rounded(sent: AlegraLine, kept: AlegraLine) -> bool:
    return sent.item == kept.item and _rounds_to(sent.price, kept.price) and _same_rest(sent, kept)


def _same_rest(one: AlegraLine, other: AlegraLine) -> bool:
    return (
        one.quantity == other.quantity and sorted(one.taxes) == sorted(other.taxes) and one.discount == other.discount
    )


def _rounds_to(sent: Decimal, kept: Decimal) -> bool:
    """Is `kept` the price that was sent, rounded to the decimals it has? Trailing zeros may be missing, so that a
    price always counts as having two decimals."""
    try:
        unit = Decimal(1).scaleb(min(-2, int(kept.as_tuple().exponent)))
        return any(sent.quantize(unit, rounding) == kept for rounding in (ROUND_HALF_EVEN, ROUND_HALF_UP))
    except (InvalidOperation, ValueError):  # no number, or one beyond all prices
        return False


def _rank(document: AlegraDocument) -> int:
    if not document.live:
        return 3
    if document.stamp in _STAMPED:
        return 0
    return 2 if document.status == "draft" else 1


def _sent_lines(items: Any) -> list[AlegraLine] | None:
    if not isinstance(items, Sequence) or isinstance(items, str):
        return None
    try:
        return [_sent_line(item) for item in items]
    except (AttributeError, InvalidOperation, LookupError, TypeError, ValueError):
        return None


def _sent_line(item: Mapping[str, Any]) -> AlegraLine:
    taxes = _ids(item.get("tax") or ())
    discount = Decimal(str(item.get("discount") or 0))
    price, quantity = Decimal(str(item["price"])), Decimal(str(item["quantity"]))
    return AlegraLine(_id(item), price, quantity, taxes, discount=discount)


def _ids(things: Iterable[Any]) -> tuple[str, ...]:
    return tuple(_id(thing) for thing in things)


def _id(thing: Any) -> str:
    """An id given bare or inside an object, as text."""
    value = thing.get("id") if isinstance(thing, Mapping) else thing
    return "" if value is None else str(value)
