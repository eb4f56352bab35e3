"""What would be wrong books: each breaks Alegra's side a little, once the month is over, and takes it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

from tests.reliability.month.story import Month

Break = Callable[[Month], None]
_RESOURCES = ("invoices", "remissions", "credit-notes")


def _noted(month: Month) -> Any:
    """A company with credit notes."""
    return next(books for books in month.servers.alegra.companies.values() if books.all("credit-notes"))


def _drop_a_credit_note(month: Month) -> None:
    books = _noted(month)
    books.remove("credit-notes", next(iter(books.all("credit-notes"))))


def _double_a_credit_note(month: Month) -> None:
    books = _noted(month)
    record = next(iter(books.all("credit-notes").values()))
    books.add("credit-notes", {name: value for name, value in record.items() if name != "id"})


def _double_an_invoice(month: Month) -> None:
    books = month.servers.alegra.companies["co"]
    books.clone("invoices", next(iter(books.all("invoices"))))


def _drop_an_invoice(month: Month) -> None:
    books = month.servers.alegra.companies["co2"]
    books.remove("invoices", next(iter(books.all("invoices"))))


def _a_cent_less(month: Month) -> None:
    books = month.servers.alegra.companies["co"]
    record = next(one for one in books.all("invoices").values() if one["status"] in ("open", "closed"))
    books.save("invoices", {**record, "total": Decimal(record["total"]) - Decimal("0.01")})


def _another_tax(month: Month) -> None:
    """Amount and day stay, the tax is another one."""
    books = month.servers.alegra.companies["co2"]
    record = next(one for one in books.all("remissions").values() if one["status"] == "open")
    other = books.tax_id(19 if "4" not in record["lines"][0]["tax"] else 5)
    books.save("remissions", {**record, "lines": [{**line, "tax": [other]} for line in record["lines"]]})


BREAKS: dict[str, Break] = {
    "a credit note missing": _drop_a_credit_note,
    "a credit note twice": _double_a_credit_note,
    "an invoice twice": _double_an_invoice,
    "an invoice missing": _drop_an_invoice,
    "a cent less": _a_cent_less,
    "another tax": _another_tax,
}


@contextmanager
def broken(month: Month, spoil: Break) -> Iterator[None]:
    """Alegra's books with that in them, and afterwards as they were."""
    companies = month.servers.alegra.companies
    kept = {(key, name): dict(books.all(name)) for key, books in companies.items() for name in _RESOURCES}
    spoil(month)
    try:
        yield
    finally:
        for (key, name), records in kept.items():
            held = companies[key].all(name)
            held.clear()
            held.update(records)


def unnoticed(month: Month) -> list[str]:
    """The breaks that the books would not show."""
    found = []
    for name, spoil in BREAKS.items():
        with broken(month, spoil):
            if not month.books().differences():
                found.append(name)
    return found
