"""Which item of Alegra a product of the store probably is: by reference for sure, by name with a score."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from typing import Protocol

from alegra_desktop.domain.catalog import Item, id_order, index_references
from alegra_desktop.domain.reference import hotmart_product, hotmart_reference, mastershop_reference
from alegra_desktop.domain.sale import Store
from alegra_desktop.domain.text import fold

#: Look-alikes below are not worth showing.
LOWEST = 50
SURE = 100
_NEAREST = 40  # by words in common; only these are compared letter by letter
_LIKELY_WORDS = 0.6  # how much words in common count; the rest is the order of letters


class Product(Protocol):
    """What is known of a product of the store, or of one variation of it."""

    @property
    def product_id(self) -> str: ...
    @property
    def variation_id(self) -> str: ...
    @property
    def sku(self) -> str: ...
    @property
    def name(self) -> str: ...


class Why(StrEnum):
    REFERENCE = "reference"  # exactly the same: the engine itself goes by it
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Proposal:
    """The best item for one product or variation. `score`: 0 to 100. `others`: next best by name, best first."""

    key: str  # under which it is linked: the variation's id, else the product's
    item: Item | None
    score: int
    why: Why | None
    others: tuple[Item, ...] = ()


def link_key(product: Product) -> str:
    return product.variation_id or product.product_id


def propose_links(
    store: Store, products: Iterable[Product], items: Sequence[Item], *, others: int = 3
) -> list[Proposal]:
    """One proposal for each product and variation, in their order.

    Only items that can be sold are proposed. An item is proposed by name for one product only, the best; by
    reference for as many as have that reference.
    """
    usable = [item for item in items if item.active and item.type != "variantParent"]
    named = [(item, _words(item.name)) for item in usable]
    asked = list(products)
    proposals: dict[int, Proposal] = {}
    taken: set[str] = set()
    by_reference = _by_reference(store, usable)
    for number, product in enumerate(asked):
        found = by_reference.get(_reference(store, product), ())
        if found:
            proposals[number] = Proposal(link_key(product), found[0], SURE, Why.REFERENCE, found[1:])
            taken.add(found[0].id)
    ranked = {n: _ranked(product, named) for n, product in enumerate(asked) if n not in proposals}
    best_first = sorted(((score, -n, n) for n, ranks in ranked.items() for score, _ in ranks[:1]), reverse=True)
    for _, _, number in best_first:
        free = [(score, item) for score, item in ranked[number] if item.id not in taken]
        if free:
            score, item = free[0]
            taken.add(item.id)
            rest = tuple(other for _, other in free[1 : 1 + others])
            proposals[number] = Proposal(link_key(asked[number]), item, score, Why.NAME, rest)
    nothing = [Proposal(link_key(product), None, 0, None) for product in asked]
    return [proposals.get(number, empty) for number, empty in enumerate(nothing)]


def name_score(one: str, other: str) -> int:
    """How alike two names are, apart from accents, capitals and the order of words: 0 to 100; hardly alike is 0."""
    return _Likeness(_words(one)).score(_words(other))


# --- references -------------------------------------------------------------------------------------------------------


def _reference(store: Store, product: Product) -> str:
    if store is Store.HOTMART:
        return hotmart_reference(product.product_id)
    return mastershop_reference(product.sku, product.variation_id, product.product_id)


def _by_reference(store: Store, items: Sequence[Item]) -> dict[str, tuple[Item, ...]]:
    """Items by reference; one of Hotmart's also however it was typed."""
    found = {reference: same for reference, same in index_references(items).items() if reference.strip()}
    if store is Store.HOTMART:
        for item in sorted(items, key=lambda each: id_order(each.id)):
            product = hotmart_product(item.reference)
            if product:
                found.setdefault(hotmart_reference(product), (item,))
    return found


# --- names ------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=20_000)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name, folded; what stands between them (dots, dashes) is none."""
    spaced = "".join(c if c.isalnum() else " " for c in name)
    return tuple(word for word in map(fold, spaced.split()) if word)


def _ranked(product: Product, named: Sequence[tuple[Item, tuple[str, ...]]]) -> list[tuple[int, Item]]:
    """Look-alikes, best first; of equally good ones the oldest."""
    words = _words(product.name)
    likeness = _Likeness(words)
    shared = [(len(set(words) & set(other)) / (len(other) or 1), n) for n, (_, other) in enumerate(named)]
    nearest = sorted((-share, n) for share, n in shared if share)[:_NEAREST]
    # Only without a word in common every letter is looked at: then nearly all fall out at the first glance.
    looked_at = [named[n] for _, n in nearest] or named
    scored = [(likeness.score(other), item) for item, other in looked_at]
    return sorted(
        ((score, item) for score, item in scored if score >= LOWEST), key=lambda one: (-one[0], id_order(one[1].id))
    )


class _Likeness:
    """How alike other names are to one. The letters of the one are looked through once for all."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = words
        self._set = set(words)
        self._sorted = sorted(words)
        self._matcher = SequenceMatcher(None, "", " ".join(self._sorted), autojunk=False)

    def score(self, other: tuple[str, ...]) -> int:
        if not self._words or not other:
            return 0
        if self._sorted == sorted(other):
            return SURE
        words = 2 * len(self._set & set(other)) / (len(self._set) + len(set(other)))
        self._matcher.set_seq1(" ".join(sorted(other)))
        for letters in (self._matcher.real_quick_ratio, self._matcher.quick_ratio):
            if _weighed(words, letters()) < LOWEST:  # never less than the true ratio, and much sooner known
                return 0
        # "Camiseta 10" and "Camiseta 12" are two things, however alike their names are.
        apart = {word for word in self._set ^ set(other) if word.isdigit()}
        return max(0, min(_weighed(words, self._matcher.ratio()) - (25 if apart else 0), SURE - 1))


def _weighed(words: float, letters: float) -> int:
    return int(100 * (_LIKELY_WORDS * max(words, letters * letters) + (1 - _LIKELY_WORDS) * letters))
