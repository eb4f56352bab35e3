"""What all sample data shares: days counted back from today, invented people, document numbers."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAYS_BACK = 25  # the sample integrations begin this many days before today


@dataclass(frozen=True, slots=True)
class Calendar:
    """Moments counted back from the merchant's day `today`, in the merchant's zone."""

    today: date
    zone: str = "America/Bogota"

    def at(self, days_ago: int, clock: str = "10:00") -> datetime:
        """The moment (UTC) when the merchant's clock showed `clock` so many days ago."""
        day = self.today - timedelta(days=days_ago)
        return datetime.combine(day, time.fromisoformat(clock), ZoneInfo(self.zone)).astimezone(UTC)

    def day(self, moment: datetime) -> date:
        """The merchant's day of a moment."""
        return moment.astimezone(ZoneInfo(self.zone)).date()

    @property
    def since(self) -> date:
        return self.today - timedelta(days=DAYS_BACK)


def check_digit(number: str) -> str:
    """The check digit of a Colombian tax number: weighted sum of its digits, from the right, modulo 11."""
    weights = (3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71)
    rest = sum(int(d) * w for d, w in zip(reversed(number), weights, strict=False)) % 11
    return str(rest if rest < 2 else 11 - rest)


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    email: str
    number: str  # a Colombian citizen's card, eight or ten digits
    phone: str


_FIRST = (
    "Lucía", "Andrés", "María José", "Camilo", "Valentina", "Jorge Iván", "Paola", "Sebastián", "Luz Marina", "Felipe",
    "Daniela", "Óscar", "Natalia", "Hernán", "Yuliana", "Tomás", "Ángela", "Cristian", "Rocío", "Julián",
)  # fmt: skip
_LAST = (
    "Prueba Ríos", "Muñoz", "Castañeda", "Peña Ortiz", "Quintero", "Ospina", "Salazar", "Ibáñez", "Zuluaga",
    "Acevedo", "Londoño", "Marín Vélez", "Córdoba", "Fonseca", "Useche", "Barrios", "Niño", "Tovar", "Echeverri",
)  # fmt: skip


def people(count: int, seed: int, domain: str) -> list[Person]:
    """Invented people with distinct card numbers; the same for the same seed. `domain` ends in `.example`."""
    dice = random.Random(f"people:{seed}:{domain}")
    found: list[Person] = []
    numbers: set[str] = set()
    while len(found) < count:
        # Ten digits begin with 1 as the real ones do; eight-digit cards are those of older people.
        number = (
            f"1{dice.randrange(10**8, 10**9)}" if dice.random() < 0.7 else str(dice.randrange(10_100_000, 79_999_999))
        )
        if number in numbers:
            continue
        numbers.add(number)
        name = f"{dice.choice(_FIRST)} {dice.choice(_LAST)}"
        phone = f"3{dice.randrange(10**8, 10**9)}"
        found.append(Person(name, f"cliente{len(found) + 1}@{domain}", number, phone))
    return found


def card_that_looks_like_a_tax_number() -> str:
    """A ten-digit citizen's card whose last digit happens to be the check digit of the other nine."""
    return "102345678" + check_digit("102345678")
