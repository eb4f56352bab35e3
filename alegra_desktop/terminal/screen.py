"""What a person sees: sentences, tables, progress. Results go to standard output, everything else to the other one."""

from __future__ import annotations

import logging
import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, TextIO

from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import one_line, printed_amount
from alegra_desktop.sync.events import EngineEvent, Progress
from alegra_desktop.sync.report import Report
from alegra_desktop.terminal.phrases import PHRASES, phase_word, state_word
from alegra_desktop.terminal.records import exact_json

_SHOWN = 20  # problems of one run
_WIDEST = 40  # columns of a cell that is not the last of its row
_BAR = 24
_WIPE = "\r\x1b[2K"


class Terminal:
    """Writes to `out` (results) and `err` (notices, warnings, progress, complaints) in one language."""

    def __init__(self, tongue: str, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self.tongue = tongue
        self.out = out or _usable(sys.stdout)
        self.err = err or _usable(sys.stderr)
        self._bar = False

    def phrase(self, name: str) -> str:
        return PHRASES[self.tongue][name]

    def say(self, phrase: str, /, **values: object) -> None:
        """A result, in words."""
        self.line(self.phrase(phrase).format(**values))

    def notice(self, phrase: str, /, **values: object) -> None:
        """Anything that is not a result."""
        self.line(self.phrase(phrase).format(**values), self.err)

    def line(self, text: str, to: TextIO | None = None) -> None:
        self._clear_bar()
        self._write(one_line(text) + "\n", to or self.out)

    def json(self, value: object) -> None:
        """A result for programs."""
        unicode = (self.out.encoding or "").lower() in ("utf-8", "utf8")
        text = exact_json(value, ascii_only=not unicode)
        self._write(text + "\n", self.out)

    def complain(self, problem: Problem, country: str = "") -> None:
        """A problem in one paragraph: title, cause, what to do."""
        self.line(" ".join(self._sentences(problem, country)), self.err)

    def _sentences(self, problem: Problem, country: str) -> tuple[str, str, str]:
        """Title, cause, what to do. A cause may quote somebody who ends without a full stop."""
        said = words(problem, self.tongue, country)
        cause = said.cause if said.cause.endswith((".", "!", "?", "…")) else f"{said.cause}."
        return f"{said.title}.", cause, said.remedy

    def flush(self) -> None:
        """Everything is out, or whoever could have read it has gone. Raises OSError if it cannot be written."""
        for stream in (self.out, self.err):
            self._guarded(stream, stream.flush)

    def _write(self, text: str, to: TextIO) -> None:
        self._guarded(to, lambda: to.write(text))

    def _guarded(self, stream: TextIO, work: Any) -> None:
        """A reader that has seen enough (`| head`) is no failure; a full disk is, and must not strike again at exit."""
        try:
            work()
        except OSError as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
            if not isinstance(error, BrokenPipeError):
                raise

    # --- while it runs ------------------------------------------------------------------------------------------------

    def follow(self, event: EngineEvent) -> None:
        """Progress on a terminal; silent where nobody watches."""
        if not isinstance(event, Progress):
            return self._clear_bar()
        if not self.err.isatty():
            return None
        filled = _BAR * event.done // event.total if event.total else 0
        count = f" {event.done}/{event.total}" if event.total else ""
        bar = "█" * filled + "░" * (_BAR - filled)
        text = f"{one_line(event.integration)}  {bar}  {phase_word(self.tongue, event.phase)}{count}"
        room = os.get_terminal_size(self.err.fileno()).columns - 1
        self._write(_WIPE + text[: room if room > 0 else None], self.err)
        self.err.flush()
        self._bar = True
        return None

    def lets_through(self, record: logging.LogRecord) -> bool:
        """Whether a line of the log is for the person here too: tracebacks are for the log alone."""
        self._clear_bar()
        return not record.exc_info

    def _clear_bar(self) -> None:
        if self._bar:
            self._bar = False
            self._write(_WIPE, self.err)

    # --- reports ------------------------------------------------------------------------------------------------------

    def failure(self, report: Report) -> None:
        """Why an integration could not run, or what it could not read."""
        if report.incomplete:
            self.notice("incomplete", name=report.integration, why=report.incomplete)
        if report.error is not None:
            why = " ".join(self._sentences(report.error, report.country))
            self.notice("could not run", name=report.integration, why=why)

    def report(self, report: Report) -> None:
        counts: dict[str, Any] = {**report.counts(), "seconds": f"{report.seconds:.1f}"}
        if report.error is None or report.sales_seen or report.created:
            self.say("run", name=report.integration, sales=report.sales_seen, **counts)
            self.say("standing", **counts)
        if report.corrected:
            self.say("corrected", n=report.corrected)
        if report.documents is not None and report.error is None:
            self._planned(report)
        self._problems(report)

    def _planned(self, report: Report) -> None:
        documents = report.documents or []
        self.say("would create", n=len(documents))
        rows = [
            [
                d.sale,
                d.plan.kind.value,
                d.plan.day.isoformat(),
                d.plan.customer.name,
                money(d.plan.total, report.country),
            ]
            for d in documents
        ]
        self.table(rows, right=4, indent="   ")

    def _problems(self, report: Report) -> None:
        for trouble in report.problems[:_SHOWN]:
            said = words(trouble.problem, self.tongue, report.country)
            self.line(f"   ⚠ {trouble.sale}  {said.title}")
        if len(report.problems) > _SHOWN:
            self.say("more", n=len(report.problems) - _SHOWN)

    def history(self, lines: Iterable[tuple[HistoryLine, str]]) -> None:
        """Lines of the history, each with the country of its company."""
        rows = [self._cells(line, country) for line, country in lines]
        if rows:
            self.table([self.phrase("columns").split("|"), *rows], right=5)
        else:
            self.notice("no sales")

    def _cells(self, line: HistoryLine, country: str) -> list[str]:
        problem = line.problem or line.notice
        created = line.kind == "remission" and line.state is State.ISSUED  # nobody issues a remission
        return [
            state_word(self.tongue, State.CREATED if created else line.state),
            line.day.isoformat() if line.day else "",
            line.sale_id,
            line.customer,
            line.number or line.alegra_id,
            f"{line.currency} {money(line.total, country)}".strip() if line.total is not None else "",
            words(problem, self.tongue, country).title if problem else "",
        ]

    def table(self, rows: Sequence[Sequence[str]], *, right: int, indent: str = "") -> None:
        """Aligned columns, number `right` to the right. Long cells are cut, the last of a row is not."""
        cut = [[*(_cut(cell) for cell in row[:-1]), row[-1]] for row in rows]
        widths = [max(map(_width, column)) for column in zip(*cut, strict=True)]
        for row in cut:
            cells = [_pad(cell, width, n == right) for n, (cell, width) in enumerate(zip(row, widths, strict=True))]
            self.line((indent + "  ".join(cells)).rstrip())


def _usable(stream: TextIO | None) -> TextIO:
    """A stream that takes every character, those its encoding lacks as "?"; a closed one takes them to nowhere."""
    if stream is None:
        return open(os.devnull, "w", encoding="utf-8")
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    return stream


def _cut(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _width(text: str) -> int:
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _pad(text: str, width: int, right: bool) -> str:
    space = " " * (width - _width(text))
    return space + text if right else text + space


def money(amount: Decimal, country: str) -> str:
    """An amount with two decimals, as people of that country write it."""
    return printed_amount(amount, Decimal("0.01"), country)
