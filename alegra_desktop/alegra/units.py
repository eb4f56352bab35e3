"""Units of measurement an item may have, in Alegra's own words."""

from __future__ import annotations

_MEXICO = ("E48", "H87", "ACT", "KGM", "LTR", "MTR", "XBX", "XPK", "HUR", "MON")  # codes of the tax authority
_ELSEWHERE = (
    "service", "unit", "piece", "box", "package", "par", "drum", "envelope", "jar", "tube", "vial", "blister",
    "gram", "kilogram", "pound", "ton", "mililiter", "liter", "gallon", "centimeter", "decimeter", "meter", "inch",
    "foot", "linealMeter", "centimeterSquared", "inchSquared", "meterSquared", "hectare", "cubicMeter", "hour",
    "minute", "day", "thousand", "administration",
)  # fmt: skip


def units(country: str) -> tuple[str, ...]:
    """Those of a country (lower case, as Alegra names its versions); services first, then goods by the piece."""
    return _MEXICO if country == "mexico" else _ELSEWHERE
