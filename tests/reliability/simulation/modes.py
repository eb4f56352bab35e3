"""What a seed may be about: which shop, which documents, and how much may go wrong."""

from __future__ import annotations

from dataclasses import dataclass, field

from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME, MEXICO_NAME

INVOICE_DRAFT = {"documents.type": '"invoice"', "documents.state": '"draft"'}
INVOICE_FINAL = {"documents.type": '"invoice"', "documents.state": '"final"'}
REMISSION = {"documents.type": '"remission"'}


@dataclass(frozen=True)
class Mode:
    """Scope A: one installation, waits above the slowest commit, nothing restored. Scope B: everything else too."""

    name: str
    scope: str
    integration: str
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def alone(self) -> bool:
        return self.scope == "A"


def _both(name: str, integration: str, settings: dict[str, str]) -> list[Mode]:
    return [Mode(f"{scope}-{name}", scope, integration, settings) for scope in "AB"]


#: Seeds take them in turns; what matters most comes twice.
MODES: list[Mode] = [
    *_both("final", HOTMART_NAME, INVOICE_FINAL),
    *_both("remission", MASTERSHOP_NAME, REMISSION),
    *_both("draft", HOTMART_NAME, INVOICE_DRAFT),
    *_both("shop-final", MASTERSHOP_NAME, INVOICE_FINAL),
    *_both("remission", MASTERSHOP_NAME, REMISSION),
    *_both("final", HOTMART_NAME, INVOICE_FINAL),
    *_both("mexico", MEXICO_NAME, INVOICE_DRAFT),
]


def mode_of(seed: int, name: str | None = None) -> Mode:
    if name is None:
        return MODES[seed % len(MODES)]
    return next(mode for mode in MODES if mode.name == name)


def with_settings(text: str, settings: dict[str, str]) -> str:
    """A set-up file with these settings, named as `section.key`, instead of or besides its own."""
    lines = text.splitlines()
    for name, value in settings.items():
        section, _, key = name.rpartition(".")
        start = lines.index(f"[{section}]") + 1
        rest = enumerate(lines[start:], start)
        end = next((n for n, line in rest if line.startswith("[")), len(lines))
        found = next((n for n in range(start, end) if lines[n].startswith(f"{key} = ")), None)
        lines[slice(start, start) if found is None else slice(found, found + 1)] = [f"{key} = {value}"]
    return "\n".join(lines) + "\n"
