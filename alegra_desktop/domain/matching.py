"""Which Alegra item a store's product may be: by its reference or code, else the likeliest by name, with a score.

A reference or code that agrees is a fact. A name is only ever a proposal: a person accepts it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from alegra_desktop.domain.catalog import Item, id_order
from alegra_desktop.domain.reference import hotmart_product, hotmart_reference, mastershop_reference
from alegra_desktop.domain.sale import Store
from alegra_desktop.domain.text import one_line

LEAST_SCORE = 55  # below it two names have nothing to do with each other
SURE_SCORE = 90  # from here on proposals may be accepted all at once
_DIFFERENT_KIND = 60  # the most for names that differ in a size or a number: "Curso 1" is not "Curso 2"
_ALL_WORDS, _ALL_WORDS_MOVED = 97, 94  # the same words but for small ones; the same in another order
_SMALL = frozenset(
    {"a", "al", "con", "da", "de", "del", "do", "dos", "e", "el", "en", "for", "la", "las", "los", "o", "of", "para",
     "por", "the", "un", "una", "y"}
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+")


class How(StrEnum):
    REFERENCE = "reference"  # the expected reference, to the letter: the engine finds it by itself
    CODE = "code"  # the same reference written otherwise, or the product's code
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A store product to be matched. `reference`: what the engine looks for; `codes`: others that may stand there."""

    key: str
    name: str
    reference: str = ""
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    item: str
    how: How
    score: int = 100


def wanted(store: Store, product_id: str, variation_id: str, sku: str, name: str) -> Wanted:
    """A product of a store, under the id by which it is linked."""
    hotmart = store is Store.HOTMART
    reference = hotmart_reference(product_id) if hotmart else mastershop_reference(sku, variation_id, product_id)
    return Wanted(variation_id or product_id, one_line(name), reference, (sku.strip(),) if sku.strip() else ())


class Matcher:
    """Knows the items that can be sold and finds those a product may be. `match_all` goes through many products."""

    def __init__(self, items: Iterable[Item]) -> None:
        sellable = [item for item in items if item.active and item.type != "variantParent"]
        sellable.sort(key=lambda item: id_order(item.id))
        self._by_reference: dict[str, str] = {}
        self._by_code: dict[str, str] = {}
        self._names: list[_Name] = []
        self._ids: list[str] = []
        self._with_piece: dict[str, list[int]] = {}
        for n, item in enumerate(sellable):
            if item.reference:
                self._by_reference.setdefault(item.reference, item.id)
                self._by_code.setdefault(_code(item.reference), item.id)
            name = _Name(item.name)
            self._ids.append(item.id)
            self._names.append(name)
            for piece in name.pieces:
                self._with_piece.setdefault(piece, []).append(n)

    def certain(self, product: Wanted) -> Match | None:
        """By reference or code."""
        if product.reference in self._by_reference:
            return Match(self._by_reference[product.reference], How.REFERENCE)
        for code in filter(None, (product.reference, *product.codes)):
            if _code(code) in self._by_code:
                return Match(self._by_code[_code(code)], How.CODE)
        return None

    def by_name(self, product: Wanted, most: int = 3) -> list[Match]:
        """The likeliest items by name, best first."""
        name = _Name(product.name)
        shared: Counter[int] = Counter()
        for piece in name.pieces:
            shared.update(self._with_piece.get(piece, ()))
        found = [Match(self._ids[n], How.NAME, name.score(self._names[n], count)) for n, count in shared.items()]
        found = [match for match in found if match.score >= LEAST_SCORE]
        return sorted(found, key=lambda match: (-match.score, id_order(match.item)))[:most]


def settle(certain: Mapping[str, Match], named: Mapping[str, list[Match]], taken: Collection[str]) -> dict[str, Match]:
    """One match for each product and no item proposed twice: facts first, then the better score.

    `taken`: items that other products are linked to.
    """
    settled = dict(certain)
    used = {*taken, *(match.item for match in certain.values())}
    proposals = [(key, match) for key, matches in named.items() for match in matches]
    for key, match in sorted(proposals, key=lambda pair: (-pair[1].score, pair[0])):
        if key not in settled and match.item not in used:
            settled[key] = match
            used.add(match.item)
    return settled


def _code(reference: str) -> str:
    """A reference as people copy it: without blanks, whatever the case."""
    product = hotmart_product(reference)
    return hotmart_reference(product) if product else "".join(reference.split()).casefold()


class _Name:
    """A name taken apart for comparing: its words, those that tell siblings apart, and pieces of three letters."""

    __slots__ = ("every", "marks", "pieces", "words")

    def __init__(self, text: str) -> None:
        plain = unicodedata.normalize("NFKD", text.casefold())
        every = _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))
        self.every = every
        self.words = [word for word in every if word not in _SMALL] or every
        self.marks = {word for word in self.words if len(word) <= 2 or any(map(str.isdigit, word))}
        padded = f"  {' '.join(self.words)} "
        self.pieces = {padded[n : n + 3] for n in range(len(padded) - 2)} if self.words else set()

    def score(self, other: _Name, shared: int) -> int:
        """How alike, from 0 to 100; `shared`: how many pieces both have."""
        if self.every == other.every:
            return 100
        if self.words == other.words:
            return _ALL_WORDS
        if sorted(self.words) == sorted(other.words):
            return _ALL_WORDS_MOVED
        score = round(200 * shared / (len(self.pieces) + len(other.pieces)))
        return min(score, _ALL_WORDS_MOVED - 1 if self.marks == other.marks else _DIFFERENT_KIND)
