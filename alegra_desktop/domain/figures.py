"""Amounts and days as the merchant writes them: separators by the company's country, months by a language.

Amounts stay `Decimal` from the ledger to where they are read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Self

from alegra_desktop.domain.dates import local_day, zone
from alegra_desktop.domain.problems import fill_terms
from alegra_desktop.domain.text import printed_amount

SPACE = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
NOTHING = "—"

_MONTHS = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "en": "January February March April May June July August September October November December",
}
_CURRENCIES = {"colombia": "COP", "mexico": "MXN"}


def _unknown() -> datetime:
    raise LookupError("nobody said what time it is")


@dataclass(frozen=True, slots=True)
class Figures:
    """How one company's figures and days look in one language ("es", "en", "pt")."""

    language: str = "es"
    country: str = "colombia"
    currency: str = "COP"
    decimals: int = 2
    timezone: str = "America/Bogota"
    now: Callable[[], datetime] = _unknown

    @classmethod
    def remembered(cls, recall: Callable[[str], str], language: str, **clock: Callable[[], datetime]) -> Self:
        """From what the ledger remembers of a company; `recall(name)` reads it, "" if nothing was noted. `now=` is the
        clock."""
        country = recall("country") or "colombia"
        decimals = recall("decimals")
        return cls(
            language,
            country,
            recall("currency") or _CURRENCIES.get(country, ""),
            int(decimals) if decimals.isdigit() else 2,
            recall("timezone") or "America/Bogota",
            **clock,
        )

    # --- figures

    def money(self, amount: Decimal | None, currency: str = "", *, named: bool = False) -> str:
        """`$ 119.000,00` in Colombia, `$119,000.00` in Mexico; another currency by its letters, `USD 49,00`.

        `named`: the company's own by its letters too, where it stands beside that of other companies.
        """
        if amount is None:
            return NOTHING
        sign = MINUS if amount.is_signed() and amount else ""
        if currency and currency != self.currency:
            unit = Decimal(1).scaleb(-max(2, self.decimals))  # dollars have cents, whatever the company's books keep
            return f"{sign}{currency}{SPACE}{self._figure(amount.copy_abs(), unit)}"
        figure = self.amount(amount.copy_abs())
        if named and self.currency:
            return f"{sign}{self.currency}{SPACE}{figure}"
        return f"{sign}${figure}" if self._points() else f"{sign}${SPACE}{figure}"

    def amount(self, amount: Decimal | None) -> str:
        """The same without its sign of currency, for columns that name it once."""
        if amount is None:
            return NOTHING
        return self._figure(amount, Decimal(1).scaleb(-self.decimals))

    def difference(self, amount: Decimal) -> str:
        """A whole or exact number with its sign: `+2`, `−1,5`, `0`."""
        return ("" if amount.is_signed() or not amount else "+") + self.number(amount)

    def number(self, number: Decimal | int) -> str:
        """A count or quantity with as many decimals as it has: `1.240`, `0,5`."""
        exact = Decimal(number)
        if exact.is_finite():
            exact = exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact.normalize()
        return self._figure(exact, None)

    def percent(self, percent: Decimal, *, exact: bool = False) -> str:
        """`19 %`; `exact` gives two decimals always, for columns."""
        figure = self._figure(percent, Decimal("0.01")) if exact else self.number(percent)
        return f"{figure}{SPACE}%"

    # --- days and times, in the company's time zone

    def today(self) -> date:
        return local_day(self.now(), self.timezone)

    def day(self, day: date | datetime | None) -> str:
        """`8 oct 2026`."""
        if day is None:
            return NOTHING
        local = self._local(day)
        return f"{local.day}{SPACE}{self._month(local)[:3]}{SPACE}{local.year}"

    def short_day(self, day: date | datetime) -> str:
        """`8 oct`, where the year is plain."""
        local = self._local(day)
        return f"{local.day}{SPACE}{self._month(local)[:3]}"

    def month(self, day: date) -> str:
        """`octubre 2026`."""
        return f"{self._month(day)}{SPACE}{day.year}"

    def time(self, moment: datetime | None) -> str:
        """`15:04`."""
        return NOTHING if moment is None else moment.astimezone(zone(self.timezone)).strftime("%H:%M")

    def exact(self, moment: datetime) -> str:
        """The whole moment with its zone, for a tooltip."""
        local = moment.astimezone(zone(self.timezone))
        return f"{self.day(local.date())} {local:%H:%M:%S} ({self.timezone})"

    # --- the country's own words

    def say(self, sentence: str, **values: object) -> str:
        """Fill a translated sentence: `{issue}`, `{Issued}`, `{the_tax_office}`, `{credit_note}` and their like by the
        company's country, everything else from `values`."""
        return fill_terms(sentence, self.language, self.country, {name: str(value) for name, value in values.items()})

    def _points(self) -> bool:
        return self.country == "mexico"

    def _figure(self, amount: Decimal, unit: Decimal | None) -> str:
        try:
            steps = unit if unit is not None else Decimal(1).scaleb(min(0, int(amount.as_tuple().exponent)))
            text = printed_amount(amount, steps, self.country)
        except (InvalidOperation, TypeError, ValueError):  # beyond all measure: shown as it is rather than not at all
            text = f"{amount:f}"
        return text.replace("-", MINUS)

    def _local(self, day: date | datetime) -> date:
        return local_day(day, self.timezone) if isinstance(day, datetime) else day

    def _month(self, day: date) -> str:
        return _MONTHS.get(self.language, _MONTHS["en"]).split()[day.month - 1]
