"""The Mexican tax authority's catalogues of keys, searched as a person types: by key, by words, by their beginnings."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left

#: What Hotmart's guide tells the merchant to look for, in Alegra's English; the catalogue itself is in Spanish.
SEARCH_TERMS = {
    "60102300": "Reading books and resources",
    "86111500": "Distance learning services",
    "83112600": "Customer access",
    "90131602": "Recorded video entertainment",
    "81112501": "Computer software licensing service",
    "84111506": "Billing services",
    "80161507": "Audiovisual services",
}
_NO_WORD = re.compile(r"[^A-Z0-9\n]+")
_AT_ONCE = 2000  # lines
_SHORT = 3  # letters: shorter words ("de", "la") say nothing by themselves


def _fold(text: str) -> str:
    """Capitals without accents, one space between words, lines kept."""
    plain = unicodedata.normalize("NFKD", text).upper().encode("ascii", "ignore").decode()
    return _NO_WORD.sub(" ", plain)


class SatKeys:
    """One catalogue, kept in memory: `text` has a line for each entry, key, tab and words, sorted by key."""

    def __init__(self, text: str) -> None:
        lines = [line for line in text.splitlines() if "\t" in line]
        self._lines = lines
        self._keys = [line.partition("\t")[0] for line in lines]
        self._folded: list[str] = []
        for start in range(0, len(lines), _AT_ONCE):  # in pieces, so that other threads get their turn
            self._folded += [f" {words}" for words in _fold("\n".join(lines[start : start + _AT_ONCE])).split("\n")]
        for key, term in SEARCH_TERMS.items():
            row = self._row(key)
            if row >= 0:
                self._folded[row] += f" {term.upper()}"

    def __len__(self) -> int:
        return len(self._lines)

    def text_of(self, key: str) -> str:
        """The words of a key, "" if there is none such."""
        return self._lines[self._row(key)].partition("\t")[2] if self.knows(key) else ""

    def written(self, key: str) -> str:
        """The key as the catalogue writes it, "" if there is none such."""
        row = self._row(key)
        return self._keys[row] if row >= 0 else ""

    def knows(self, key: str) -> bool:
        return self._row(key) >= 0

    def search(self, query: str, most: int = 60) -> list[tuple[str, str]]:
        """Entries as (key, words) in which every word that was typed begins one; if there is none, those that hold each
        somewhere, or else most of them. What begins with the query comes first, then the shorter. Accents and capitals
        do not matter."""
        words = _fold(query.replace("\n", " ")).split()
        if not words:
            return []
        found = self._with([f" {word}" for word in words]) or self._with(words) or self._with_most(words)
        first = " ".join(words)
        found.sort(key=lambda row: (not self._said(row).startswith(first), len(self._lines[row]), row))
        return [self._entry(row) for row in found[:most]]

    def _with(self, pieces: list[str]) -> list[int]:
        longest, *others = sorted(pieces, key=len, reverse=True)
        found = [row for row, said in enumerate(self._folded) if longest in said]
        return [row for row in found if all(piece in self._folded[row] for piece in others)]

    def _with_most(self, words: list[str]) -> list[int]:
        telling = [f" {word}" for word in words if len(word) > _SHORT]
        counts: dict[int, int] = {}
        for word in telling:
            for row in self._with([word]):
                counts[row] = counts.get(row, 0) + 1
        best = max(counts.values(), default=0)
        return [row for row, count in counts.items() if count == best]

    def _said(self, row: int) -> str:
        """The words alone, as they are compared."""
        return self._folded[row][1:].partition(" ")[2]

    def _entry(self, row: int) -> tuple[str, str]:
        key, _, words = self._lines[row].partition("\t")
        return key, words

    def _row(self, key: str) -> int:
        """Its line, -1 if there is none; as it is written, else in capitals."""
        for written in (key.strip(), key.strip().upper()):
            row = bisect_left(self._keys, written)
            if row < len(self._keys) and self._keys[row] == written:
                return row
        return -1
