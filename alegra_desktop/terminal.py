"""What a person sees in the terminal: language, tables, progress, money and days in words."""

from __future__ import annotations

import csv
import os
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TextIO

from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.states import State
from alegra_desktop.sync.events import EngineEvent, Progress, RunEnded
from alegra_desktop.sync.report import Report

_SPANISH = {
    "practice": "MODO PRÁCTICA: nada de esto es real; Alegra y la tienda son de ejemplo en este equipo.",
    "no display": "Aquí no hay pantalla: se hace una sincronización en esta terminal.",
    "run": "{name}: {sales} ventas leídas; {created} documentos creados, {adopted} reconocidos, {issued} emitidos; "
    "{requests} consultas en {seconds} s",
    "standing": "   en espera {waiting} · retenidas {held} · rechazadas {rejected} · dobles {conflict} · "
    "en verificación {unknown} · omitidas {skipped}",
    "corrected": "   correcciones hechas: {n}",
    "incomplete": "   La lectura de la tienda quedó incompleta ({why}); la próxima sincronización la completa.",
    "could not run": "{name} no pudo sincronizar: {title}. {cause} {remedy}",
    "would create": "   se crearían {n} documentos (nada se escribió en Alegra):",
    "nothing set up": "Aún no hay integraciones. Crea una con: alegra-desktop setup ARCHIVO.toml",
    "saved": "Integración «{name}» {done}: {store} → {company} ({country}).",
    "created word": "creada",
    "updated word": "actualizada",
    "warning": "aviso: {words}",
    "added": "La nueva fecha inicial agrega {n} ventas.",
    "no sales": "Aún no hay ventas en el historial.",
    "columns": "Estado|Fecha|Venta|Cliente|Documento|Total|Problema",
    "exported": "{n} ventas guardadas en {file}",
    "phases": "revisando|leyendo|reconociendo|enviando|verificando|emitiendo|pagando|esperando",
    "more": "   … y {n} más",
    "states": "En espera|Lista|Enviando|En verificación|Creada|Borrador|En proceso|Emitida|Retenida|Rechazada|Doble|"
    "Omitida|Cancelada|Anulada|Eliminada",
}
_ENGLISH = {
    "practice": "PRACTICE MODE: nothing here is real; Alegra and the store are samples on this computer.",
    "no display": "There is no display here: one sync runs in this terminal.",
    "run": "{name}: {sales} sales read; {created} documents created, {adopted} recognised, {issued} issued; "
    "{requests} requests in {seconds} s",
    "standing": "   waiting {waiting} · held {held} · rejected {rejected} · found twice {conflict} · "
    "being verified {unknown} · skipped {skipped}",
    "corrected": "   corrections made: {n}",
    "incomplete": "   The store could not be read completely ({why}); the next sync completes it.",
    "could not run": "{name} could not sync: {title}. {cause} {remedy}",
    "would create": "   {n} documents would be created (nothing was written to Alegra):",
    "nothing set up": "There are no integrations yet. Create one with: alegra-desktop setup FILE.toml",
    "saved": "Integration “{name}” {done}: {store} → {company} ({country}).",
    "created word": "created",
    "updated word": "updated",
    "warning": "warning: {words}",
    "added": "The new first day adds {n} sales.",
    "no sales": "There are no sales in the history yet.",
    "columns": "State|Date|Sale|Customer|Document|Total|Problem",
    "exported": "{n} sales saved to {file}",
    "phases": "checking|reading|recognising|sending|verifying|issuing|paying|waiting",
    "more": "   … and {n} more",
    "states": "Waiting|Ready|Sending|Being verified|Created|Draft|In process|Issued|Held|Rejected|Found twice|"
    "Skipped|Cancelled|Voided|Deleted",
}
_PORTUGUESE = {
    "practice": "MODO DE PRÁTICA: nada aqui é real; o Alegra e a loja são exemplos neste computador.",
    "no display": "Aqui não há tela: uma sincronização é feita neste terminal.",
    "run": "{name}: {sales} vendas lidas; {created} documentos criados, {adopted} reconhecidos, {issued} emitidos; "
    "{requests} consultas em {seconds} s",
    "standing": "   em espera {waiting} · retidas {held} · recusadas {rejected} · duplas {conflict} · "
    "em verificação {unknown} · omitidas {skipped}",
    "corrected": "   correções feitas: {n}",
    "incomplete": "   A leitura da loja ficou incompleta ({why}); a próxima sincronização a completa.",
    "could not run": "{name} não pôde sincronizar: {title}. {cause} {remedy}",
    "would create": "   {n} documentos seriam criados (nada foi escrito no Alegra):",
    "nothing set up": "Ainda não há integrações. Crie uma com: alegra-desktop setup ARQUIVO.toml",
    "saved": "Integração “{name}” {done}: {store} → {company} ({country}).",
    "created word": "criada",
    "updated word": "atualizada",
    "warning": "aviso: {words}",
    "added": "A nova data inicial acrescenta {n} vendas.",
    "no sales": "Ainda não há vendas no histórico.",
    "columns": "Estado|Data|Venda|Cliente|Documento|Total|Problema",
    "exported": "{n} vendas salvas em {file}",
    "phases": "verificando a conta|lendo|reconhecendo|enviando|verificando|emitindo|pagando|esperando",
    "more": "   … e mais {n}",
    "states": "Em espera|Pronta|Enviando|Em verificação|Criada|Rascunho|Em processo|Emitida|Retida|Recusada|Dupla|"
    "Omitida|Cancelada|Anulada|Excluída",
}
LANGUAGES: Mapping[str, Mapping[str, str]] = {"es": _SPANISH, "en": _ENGLISH, "pt": _PORTUGUESE}
_PHASES = ["checking", "reading", "recognising", "sending", "verifying", "issuing", "paying", "waiting"]
_STATES = [
    "waiting",
    "ready",
    "sending",
    "unknown",
    "created",
    "draft",
    "issuing",
    "issued",
    "held",
    "rejected",
    "conflict",
    "skipped",
    "cancelled",
    "voided",
    "deleted",
]
_SHOWN = 20
_BAR = 24


def language(environment: Mapping[str, str]) -> str:
    """es, en or pt by the usual variables; Spanish is our users' language and the default."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value[:2] in LANGUAGES:
            return value[:2]
    return "es"


class Terminal:
    """Results go to `out`, everything else to `err`; with `json_only` nothing but JSON is ever written to `out`."""

    def __init__(self, tongue: str, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self.tongue = tongue
        self.out = out or sys.stdout
        self.err = err or sys.stderr
        self._bar = False

    def say(self, phrase: str, /, to: TextIO | None = None, **values: object) -> None:
        self.line(LANGUAGES[self.tongue][phrase].format(**values), to)

    def phrase(self, name: str) -> str:
        return LANGUAGES[self.tongue][name]

    def line(self, text: str, to: TextIO | None = None) -> None:
        self._clear_bar()
        print(text, file=to or self.out)

    def complain(self, problem: Problem, country: str = "colombia") -> None:
        """A problem as one clear sentence on `err`: title, cause, what to do."""
        said = words(problem, self.tongue, country)
        self.line(f"{said.title}. {said.cause} {said.remedy}", self.err)

    def follow(self, event: EngineEvent) -> None:
        """Progress on a terminal; silent where nobody watches."""
        if isinstance(event, RunEnded):
            self._clear_bar()
        if not isinstance(event, Progress) or not self.err.isatty():
            return
        phase = LANGUAGES[self.tongue]["phases"].split("|")[_PHASES.index(event.phase)]
        filled = _BAR * event.done // event.total if event.total else 0
        count = f" {event.done}/{event.total}" if event.total else ""
        bar = "█" * filled + "░" * (_BAR - filled)
        self.err.write(f"\r\x1b[2K{event.integration}  {bar}  {phase}{count}")
        self.err.flush()
        self._bar = True

    def _clear_bar(self) -> None:
        if self._bar:
            self.err.write("\r\x1b[2K")
            self._bar = False

    # --- reports ------------------------------------------------------------------------------------------------------

    def report(self, report: Report) -> None:
        if report.error is not None:
            said = words(report.error, self.tongue, report.country)
            self.say("could not run", name=report.integration, title=said.title, cause=said.cause, remedy=said.remedy)
        counts: dict[str, Any] = {**report.counts(), "seconds": f"{report.seconds:.1f}"}
        self.say("run", name=report.integration, sales=report.sales_seen, **counts)
        self.say("standing", **counts)
        if report.corrected:
            self.say("corrected", n=report.corrected)
        if report.incomplete:
            self.say("incomplete", why=report.incomplete)
        if report.documents is not None:
            self._planned(report)
        self._problems(report)

    def _planned(self, report: Report) -> None:
        documents = report.documents or []
        self.say("would create", n=len(documents))
        rows = [
            [d.sale, d.plan.kind.value, d.plan.day.isoformat(), d.plan.customer.name, money(d.plan.total)]
            for d in documents
        ]
        self.table(rows, right={4}, indent="   ")

    def _problems(self, report: Report) -> None:
        for trouble in report.problems[:_SHOWN]:
            said = words(trouble.problem, self.tongue, report.country)
            self.line(f"   ⚠ {trouble.sale}  {said.title}")
        if len(report.problems) > _SHOWN:
            self.say("more", n=len(report.problems) - _SHOWN)

    def history(self, lines: Sequence[HistoryLine], country: str = "colombia") -> None:
        if not lines:
            self.say("no sales")
            return
        columns = LANGUAGES[self.tongue]["columns"].split("|")
        self.table([columns, *(self.cells(line, country) for line in lines)], right={5})

    def cells(self, line: HistoryLine, country: str) -> list[str]:
        problem = line.problem or line.notice
        return [
            self.state("created" if line.kind == "remission" and line.state is State.ISSUED else line.state.value),
            line.day.isoformat() if line.day else "",
            line.sale_id,
            line.customer,
            line.number or line.alegra_id,
            f"{line.currency} {money(line.total)}" if line.total is not None else "",
            words(problem, self.tongue, country).title if problem else "",
        ]

    def state(self, state: str) -> str:
        return LANGUAGES[self.tongue]["states"].split("|")[_STATES.index(state)]

    def table(self, rows: Sequence[Sequence[str]], *, right: set[int] = frozenset(), indent: str = "") -> None:  # type: ignore[assignment]
        """Aligned columns; the last one is cut at the terminal's width only by the terminal."""
        if not rows:
            return
        widths = [max(_width(row[column]) for row in rows) for column in range(len(rows[0]))]
        for row in rows:
            cells = [
                _pad(cell, width, column in right) for column, (cell, width) in enumerate(zip(row, widths, strict=True))
            ]
            self.line((indent + "  ".join(cells)).rstrip())


def _width(text: str) -> int:
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _pad(text: str, width: int, right: bool) -> str:
    space = " " * (width - _width(text))
    return space + text if right else text + space


def money(amount: Decimal | None) -> str:
    """An amount with two decimals and thousands apart, for reading."""
    return "" if amount is None else f"{amount:,.2f}"


_LIVE = ("=", "+", "-", "@", "\t", "\r")


def write_csv(file: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """A CSV for spreadsheets: UTF-8 with BOM, `;`. Cells that a spreadsheet would run as formulas get a quote before.

    Returns the number of rows. Raises OSError.
    """
    count = 0
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with open(handle, "w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out, delimiter=";")
        writer.writerow(header)
        for row in rows:
            writer.writerow(["'" + cell if cell.startswith(_LIVE) else cell for cell in row])
            count += 1
    return count


def iso(day: date | None) -> str:
    return day.isoformat() if day else ""
