"""The two sides of a preview as words and figures, and which of them differ. Pure: no widget here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alegra_desktop.domain.catalog import Tax
from alegra_desktop.domain.sale import SaleLine
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.history.payments import payment_words
from alegra_desktop.gui.history.story import STORES
from alegra_desktop.gui.words import kind_word
from alegra_desktop.sync.answers import Preview, PreviewDocument, PreviewLine


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a side. `detail` stands under it; `differs`: the other side says something else."""

    name: str
    amount: str
    detail: str = ""
    differs: bool = False
    total: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    title: str
    facts: tuple[str, ...]
    entries: tuple[Entry, ...]

    def as_text(self) -> str:
        rows = [f"{'≠ ' if e.differs else ''}{e.name}\t{e.amount}" + (f"\t{e.detail}" if e.detail else "")
                for e in self.entries]  # fmt: skip
        return "\n".join([self.title, *self.facts, *rows])


def sale_side(preview: Preview, formats: Formats) -> Side:
    """What the store sold."""
    sale = preview.sale
    money = _money(formats, sale.currency)
    differs = _different_lines(preview)
    entries = [
        Entry(
            f"{formats.number(line.quantity)} × {one_line(line.name)}",
            money(_paid(line)),
            _discount_of(line, formats, sale.currency),
            place in differs,
        )
        for place, line in enumerate(sale.lines)
    ]
    entries += [Entry(one_line(charge.name), money(charge.amount)) for charge in sale.charges]
    if sale.discount:
        entries.append(Entry(QCoreApplication.translate("Preview", "Discount"), money(-sale.discount)))
    entries.append(_total(money(sale.total), preview))
    buyer = sale.buyer
    number = f"{buyer.number_type} {buyer.number}".strip()
    paid = one_line(payment_words(sale.payment_word))
    moment = f"{formats.day(sale.ordered_at)} {formats.time(sale.ordered_at)}"
    return Side(
        QCoreApplication.translate("Preview", "Sale at {store}").format(store=STORES[sale.store]),
        (_joined(one_line(buyer.name or buyer.email), one_line(number)), _joined(moment, paid, sale.currency)),
        tuple(entries),
    )


def document_side(preview: Preview, formats: Formats) -> Side | None:
    """What Alegra would get; None where there is no document, because of the preview's problems."""
    document = preview.document
    if document is None:
        return None
    currency = document.currency or preview.sale.currency
    money = _money(formats, currency)
    differs = _different_lines(preview)
    entries = [
        Entry(
            f"{formats.number(line.quantity)} × {_item(line)}",
            money(line.gross),
            _taxed(line, formats, currency),
            place in differs,
        )
        for place, line in enumerate(document.lines)
    ]
    entries.append(Entry(QCoreApplication.translate("Preview", "Subtotal"), money(document.subtotal)))
    entries.append(Entry(QCoreApplication.translate("Preview", "Taxes"), money(document.taxes)))
    entries.append(_total(money(document.total), preview))
    return Side(document_title(preview), _document_facts(document, formats), tuple(entries))


def document_title(preview: Preview) -> str:
    kind = kind_word(preview.kind.value)
    if preview.standing is not None:
        number = one_line(preview.standing.number or preview.standing.id)
        return QCoreApplication.translate("Preview", "In Alegra: {kind} {number}").format(kind=kind, number=number)
    if preview.kind.value == "remission":
        return QCoreApplication.translate("Preview", "Document in Alegra: {kind}").format(kind=kind)
    if preview.final:
        return QCoreApplication.translate("Preview", "Document in Alegra: {kind} · final").format(kind=kind)
    return QCoreApplication.translate("Preview", "Document in Alegra: {kind} · draft").format(kind=kind)


def verdict(preview: Preview, formats: Formats) -> str:
    """Whether both sides say the same amount."""
    difference = formats.money(preview.difference, preview.sale.currency)
    if preview.balances:
        return QCoreApplication.translate("Preview", "It balances: difference {difference}").format(
            difference=difference
        )
    return QCoreApplication.translate("Preview", "It does not balance: difference {difference}").format(
        difference=difference
    )


def as_text(preview: Preview, formats: Formats) -> str:
    """Both sides for the clipboard."""
    parts = [sale_side(preview, formats).as_text()]
    side = document_side(preview, formats)
    if side is not None:
        parts += [side.as_text(), verdict(preview, formats)]
    return "\n\n".join([*parts, preview.mark]).strip() + "\n"


# --- inside


def _document_facts(document: PreviewDocument, formats: Formats) -> tuple[str, ...]:
    customer = document.customer
    number = f"{customer.number_type} {customer.number}".strip()
    named = (
        (QCoreApplication.translate("Preview", "Date {name}"), formats.day(document.day)),
        (QCoreApplication.translate("Preview", "Numbering {name}"), one_line(document.numbering)),
        (QCoreApplication.translate("Preview", "Warehouse {name}"), one_line(document.warehouse)),
        (QCoreApplication.translate("Preview", "Account {name}"), one_line(document.account)),
        (QCoreApplication.translate("Preview", "Seller {name}"), one_line(document.seller)),
        (QCoreApplication.translate("Preview", "Cost center {name}"), one_line(document.cost_center)),
    )
    facts = [text.format(name=name) for text, name in named if name]
    name = QCoreApplication.translate("Preview", "Customer: {name}").format(name=one_line(customer.name))
    return (_joined(name, one_line(number)), _joined(*facts))


def _item(line: PreviewLine) -> str:
    name = one_line(line.item or line.name)
    if line.reference:
        name = f"{name} ({one_line(line.reference)})"
    return QCoreApplication.translate("Preview", "{item} · new").format(item=name) if line.new else name


def _taxed(line: PreviewLine, formats: Formats, currency: str) -> str:
    """How the amount comes about: net + IVA 19 % 19.000,00."""
    net = formats.money(line.net, currency)
    taxes = " + ".join(_tax(tax, formats) for tax in line.taxes)
    if not taxes:
        return QCoreApplication.translate("Preview", "{net}, excluded: no IVA").format(net=net)
    return f"{net} + {taxes} {formats.money(line.tax_amount, currency)}"


def _tax(tax: Tax, formats: Formats) -> str:
    """Its name and percentage; many names say the percentage already."""
    name = one_line(tax.name)
    return name if formats.number(tax.percentage) in name else f"{name} {formats.percent(tax.percentage)}"


def _discount_of(line: SaleLine, formats: Formats, currency: str) -> str:
    if not line.discount:
        return ""
    amount = formats.money(line.discount, currency)
    return QCoreApplication.translate("Preview", "Discount {amount} taken off").format(amount=amount)


def _paid(line: SaleLine) -> Decimal:
    return line.quantity * line.unit_price - line.discount


def _different_lines(preview: Preview) -> frozenset[int]:
    """Lines that stand opposite each other and say different amounts; only where the totals differ at all."""
    document = preview.document
    if document is None or preview.balances:
        return frozenset()
    pairs = zip(preview.sale.lines, document.lines, strict=False)
    apart = {place for place, (sold, billed) in enumerate(pairs) if _paid(sold) != billed.gross}
    return frozenset(apart | set(range(len(document.lines), len(preview.sale.lines))))


def _total(amount: str, preview: Preview) -> Entry:
    differs = preview.document is not None and not preview.balances
    return Entry(QCoreApplication.translate("Preview", "TOTAL"), amount, differs=differs, total=True)


def _money(formats: Formats, currency: str) -> Callable[[Decimal], str]:
    return lambda amount: formats.money(amount, currency)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
