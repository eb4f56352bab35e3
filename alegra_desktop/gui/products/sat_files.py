"""The Mexican tax authority's catalogues as they come with the program. No window here: the self-test asks too."""

from __future__ import annotations

import lzma
from functools import cache

from alegra_desktop.domain.sat_keys import SatKeys
from alegra_desktop.paths import resource


@cache
def product_keys() -> SatKeys:
    """Keys of products and services. The first call takes a tenth of a second: not in the window's thread."""
    return _read("products")


@cache
def unit_keys() -> SatKeys:
    return _read("units")


def _read(name: str) -> SatKeys:
    return SatKeys(lzma.decompress(resource(f"sat/{name}.txt.xz").read_bytes()).decode("utf-8"))
