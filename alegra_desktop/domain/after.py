"""Comparing documents that stand in Alegra: with what was sent, and with each other (R9, R10)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from alegra_desktop.domain.catalog import id_order
from alegra_desktop.domain.documents import AlegraDocument, Stamp

_STAMPED = frozenset({Stamp.ACCEPTED, Stamp.PENDING})

#: item, price, quantity, taxes, discount
_Line = tuple[str, Decimal, Decimal, tuple[str, ...], Decimal]


def choose_live(documents: Sequence[AlegraDocument]) -> tuple[AlegraDocument, tuple[AlegraDocument, ...]]:
    """Of the documents of one sale the one that counts, and the others: stamped (or about to be) before open before
    draft, then the lowest id; the same on every computer. Void ones come last. `ValueError` without documents."""
    if not documents:
        raise ValueError("no documents to choose from")
    ordered = sorted(documents, key=lambda document: (_rank(document), id_order(document.id)))
    return ordered[0], tuple(ordered[1:])


def same_content(document: AlegraDocument, body: Mapping[str, Any], total: Decimal | None = None) -> bool:
    """Does the document still say what the body that was sent said: client, lines (item, price, quantity, taxes, no
    discount) and, where given, the total? The order of lines does not count. Never raises; what cannot be read
    differs."""
    if total is not None and document.total != total:
        return False
    sent = _sent_lines(body.get("items"))
    return sent is not None and _id(body.get("client")) == document.client and Counter(sent) == _lines(document)


def same_documents(one: AlegraDocument, other: AlegraDocument) -> bool:
    """Are two documents equal in kind, client, lines and total, so that one is a mere repetition?"""
    return (
        one.kind is other.kind
        and one.client == other.client
        and one.total == other.total
        and _lines(one) == _lines(other)
    )


def _rank(document: AlegraDocument) -> int:
    if not document.live:
        return 3
    if document.stamp in _STAMPED:
        return 0
    return 2 if document.status == "draft" else 1


def _lines(document: AlegraDocument) -> Counter[_Line]:
    return Counter(
        (line.item, line.price, line.quantity, tuple(sorted(line.taxes)), line.discount) for line in document.lines
    )


def _sent_lines(items: Any) -> list[_Line] | None:
    if not isinstance(items, Sequence) or isinstance(items, str):
        return None
    try:
        return [_sent_line(item) for item in items]
    except (AttributeError, InvalidOperation, LookupError, TypeError, ValueError):
        return None


def _sent_line(item: Mapping[str, Any]) -> _Line:
    taxes = _ids(item.get("tax") or ())
    discount = Decimal(str(item.get("discount") or 0))
    return (_id(item), Decimal(str(item["price"])), Decimal(str(item["quantity"])), taxes, discount)


def _ids(things: Iterable[Any]) -> tuple[str, ...]:
    return tuple(sorted(_id(thing) for thing in things))


def _id(thing: Any) -> str:
    """An id given bare or inside an object, as text."""
    value = thing.get("id") if isinstance(thing, Mapping) else thing
    return "" if value is None else str(value)
