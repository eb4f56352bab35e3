"""What letters say, in Spanish, English and Portuguese, as plain text and as simple HTML. Pure.

A letter leaves the computer and stays in mailboxes: of a sale it says its number, its amount and the cause, and of its
buyer nothing. Names and words of others are one line each, and text in HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from html import escape

from alegra_desktop.domain.figures import Figures
from alegra_desktop.domain.mail import Letter
from alegra_desktop.domain.overview import Amounts, Cause
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import fill_terms, words
from alegra_desktop.domain.states import Group
from alegra_desktop.domain.text import one_line

_SHOWN_CAUSES, _SHOWN_SALES = 20, 5
#: Details that may name a person, wherever they occur; those of customers are left out altogether.
_PERSONAL = frozenset({"customer", "buyer", "client", "email", "contact", "phone", "address"})
_OF_PERSONS = frozenset({Kind.ALREADY_INVOICED, Kind.FIRST_SCAN_MATCHES, Kind.PAID_BY_HAND})

_WORDS: dict[str, dict[str, str]] = {
    "es": {
        "sales": "[{name}] {n} {n:venta|ventas} por atender",
        "title": "[{name}] {title}",
        "left": "Esto quedó por atender el {when}:",
        "cause": "{title} — {n} {n:venta|ventas}, {amount} ({ids})",
        "more": "… y {n} más",
        "rest": "Lo demás salió bien: {n} {n:documento|documentos}.",
        "open": "Ábrelo en alegra_desktop › Por atender.",
        "foot": "Este correo lo envía alegra_desktop desde tu equipo. Se cambia en Ajustes › Avisos y correo.",
        "daily": "alegra_desktop: resumen del {day}",
        "day": "Ventas del {day}",
        "in_alegra": "En Alegra",
        "under_way": "En curso",
        "attention": "Por atender",
        "closed": "Sin documento",
        "group": "{group}: {n} {n:venta|ventas}, {amount}",
        "no_sales": "Ninguna venta.",
        "causes": "Por atender:",
        "no_causes": "Nada por atender.",
        "test": "alegra_desktop: correo de prueba",
        "works": "Los avisos por correo funcionan: este es el correo de prueba que pediste.",
    },
    "en": {
        "sales": "[{name}] {n} {n:sale needs|sales need} attention",
        "title": "[{name}] {title}",
        "left": "Left to attend to on {when}:",
        "cause": "{title} — {n} {n:sale|sales}, {amount} ({ids})",
        "more": "… and {n} more",
        "rest": "The rest went well: {n} {n:document|documents}.",
        "open": "Open it in alegra_desktop › Needs attention.",
        "foot": "alegra_desktop sends this from your computer. Change it in Settings › Notices and e-mail.",
        "daily": "alegra_desktop: summary of {day}",
        "day": "Sales of {day}",
        "in_alegra": "In Alegra",
        "under_way": "Under way",
        "attention": "Needs attention",
        "closed": "Without document",
        "group": "{group}: {n} {n:sale|sales}, {amount}",
        "no_sales": "No sales.",
        "causes": "Needs attention:",
        "no_causes": "Nothing needs attention.",
        "test": "alegra_desktop: test e-mail",
        "works": "Notices by e-mail work: this is the test you asked for.",
    },
    "pt": {
        "sales": "[{name}] {n} {n:venda a resolver|vendas a resolver}",
        "title": "[{name}] {title}",
        "left": "Ficou por resolver em {when}:",
        "cause": "{title} — {n} {n:venda|vendas}, {amount} ({ids})",
        "more": "… e mais {n}",
        "rest": "O restante saiu bem: {n} {n:documento|documentos}.",
        "open": "Abra no alegra_desktop › Por resolver.",
        "foot": "O alegra_desktop envia este e-mail do seu computador. Altere em Ajustes › Avisos e e-mail.",
        "daily": "alegra_desktop: resumo de {day}",
        "day": "Vendas de {day}",
        "in_alegra": "No Alegra",
        "under_way": "Em andamento",
        "attention": "Por resolver",
        "closed": "Sem documento",
        "group": "{group}: {n} {n:venda|vendas}, {amount}",
        "no_sales": "Nenhuma venda.",
        "causes": "Por resolver:",
        "no_causes": "Nada por resolver.",
        "test": "alegra_desktop: e-mail de teste",
        "works": "Os avisos por e-mail funcionam: este é o teste que você pediu.",
    },
}
LANGUAGES = tuple(_WORDS)


@dataclass(frozen=True, slots=True)
class Standing:
    """One integration as a letter shows it. `sales`: numbers of the sales behind each cause; `yesterday`: what became
    of the sales of the day before, for the summary."""

    name: str
    figures: Figures
    causes: Sequence[Cause] = ()
    sales: Mapping[int, Sequence[str]] = field(default_factory=dict)  # by place in `causes`
    yesterday: Mapping[Group, Amounts] = field(default_factory=dict)


def news_letter(one: Standing, created: int, now: datetime, key: str) -> Letter:
    """What a run left for the merchant. `created`: documents it made."""
    say, figures = _Say(one.figures), one.figures
    count = sum(cause.amounts.count for cause in one.causes)
    alone = [cause for cause in one.causes if not cause.rows]  # of the whole integration: more than any sale
    subject = (
        say("title", name=one.name, title=_spoken(alone[0].problem, figures)[0])
        if alone
        else say("sales", name=one.name, n=count)
    )
    blocks: list[str | list[str]] = [
        say("left", when=f"{figures.day(now)} {figures.time(now)}"),
        _causes(one, say, remedies=True),
    ]
    if created:
        blocks.append(say("rest", n=created))
    return _letter(subject, [*blocks, say("open"), say("foot")], figures.language, key, now)


def daily_letter(all_of_them: Sequence[Standing], day: date, now: datetime, key: str) -> Letter:
    """What became of the sales of `day`, and what needs the merchant now."""
    figures = all_of_them[0].figures
    say = _Say(figures)
    blocks: list[str | list[str]] = []
    for one in all_of_them:
        here = _Say(one.figures)
        blocks.append(f"{one_line(one.name)} · {here('day', day=one.figures.day(day))}")
        groups = [
            here("group", group=here(group.value), n=amounts.count, amount=_money(amounts, one.figures))
            for group, amounts in one.yesterday.items()
            if amounts.count
        ]
        blocks.append(groups or here("no_sales"))
        blocks += [here("causes"), _causes(one, here)] if one.causes else [here("no_causes")]
    return _letter(say("daily", day=figures.day(day)), [*blocks, say("foot")], figures.language, key, now)


def test_letter(language: str, now: datetime, key: str) -> Letter:
    """The proof that letters arrive."""
    say = _Say(Figures(language))
    return _letter(say("test"), [say("works"), say("foot")], language, key, now)


#: Values of our own making: they hold spaces that keep an amount on one line.
_OURS = frozenset({"amount", "day", "when"})


class _Say:
    def __init__(self, figures: Figures) -> None:
        self._words = _WORDS.get(figures.language, _WORDS["en"])
        self._figures = figures

    def __call__(self, name: str, /, **values: object) -> str:
        given = {key: str(value) if key in _OURS else one_line(str(value)) for key, value in values.items()}
        return fill_terms(self._words[name], self._figures.language, self._figures.country, given)


def _causes(one: Standing, say: _Say, *, remedies: bool = False) -> list[str]:
    lines = []
    for place, cause in enumerate(one.causes[:_SHOWN_CAUSES]):
        title, remedy = _spoken(cause.problem, one.figures)
        if not cause.rows:
            lines.append(f"{title}. {remedy}" if remedies else title)
            continue
        known = list(one.sales.get(place, ()))
        ids = ", ".join(known[:_SHOWN_SALES]) + (" …" if len(cause.rows) > _SHOWN_SALES else "")
        amount = _money(cause.amounts, one.figures)
        lines.append(say("cause", title=title, n=cause.amounts.count, amount=amount, ids=ids or "…"))
    rest = len(one.causes) - _SHOWN_CAUSES
    return [*lines, say("more", n=rest)] if rest > 0 else lines


def _spoken(problem: Problem, figures: Figures) -> tuple[str, str]:
    """Title and remedy, without whatever could name a person."""
    of_persons = problem.kind.value.startswith("customer_") or problem.kind in _OF_PERSONS
    kept = {} if of_persons else {key: text for key, text in problem.details.items() if key not in _PERSONAL}
    said = words(Problem(problem.kind, problem.subject, kept), figures.language, figures.country)
    return one_line(said.title), one_line(said.remedy)


def _money(amounts: Amounts, figures: Figures) -> str:
    known = sorted(amounts.money.items(), key=lambda pair: (pair[0] not in ("", figures.currency), pair[0]))
    return " + ".join(figures.money(amount, currency) for currency, amount in known) or "—"


def _letter(subject: str, blocks: Iterable[str | list[str]], language: str, key: str, now: datetime) -> Letter:
    plain, html = [], []
    for block in blocks:
        if isinstance(block, str):
            plain.append(block)
            html.append(f"<p>{escape(block)}</p>")
        else:
            plain.append("\n".join(f"  • {line}" for line in block))
            html.append("<ul>" + "".join(f"<li>{escape(line)}</li>" for line in block) + "</ul>")
    page = f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{escape(subject)}</title></head>'
    page += f"<body>{''.join(html)}</body></html>"
    return Letter(key, one_line(subject), "\n\n".join(plain) + "\n", page, now)
