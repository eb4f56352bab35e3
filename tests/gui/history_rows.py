"""A ledger with many sales, filled by SQL: what the history must bear."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.storage import coding
from alegra_desktop.storage.files import FILE
from alegra_desktop.storage.ledger import Ledger
from tests.storage.samples import INTEGRATION, SALE

NOW = datetime(2026, 10, 9, 20, 4, tzinfo=UTC)
_STATES = ("draft", "issued", "held", "unknown", "rejected", "waiting", "skipped", "ready")
_NAMES = ("Luisa Fernanda Ramírez", "Jorge Díaz", "Ana Gil", "Pedro Mesa", "Sara Niño", "Íñigo Ñáñez")


def now() -> datetime:
    return NOW


def many(folder: Path, count: int, *, currency: str = "COP") -> Integration:
    """A ledger with `count` sales, one a minute backwards from now; every eighth is held, and so on."""
    with Ledger.open(folder, now) as ledger:
        integration = ledger.save_integration(INTEGRATION)
        ledger.remember(integration.id, "timezone", "America/Bogota")
        ledger.remember(integration.id, "country", "colombia")
    connection = sqlite3.connect(folder / FILE)
    with connection:
        body = coding.from_sale(SALE)
        moment = coding.from_time(NOW)
        minute = int(timedelta(minutes=1).total_seconds()) * 1_000_000
        held = '{"kind":"product_not_linked","subject":"4081003","details":{"product":"Curso Excel"}}'
        sales, rows, texts = [], [], []
        for n in range(count):
            sale, name, state = f"HP{n:09}", _NAMES[n % len(_NAMES)], _STATES[n % len(_STATES)]
            number = str(1000 + n) if state in ("draft", "issued") else ""
            when, total = moment - n * minute, f"{119_000 + n % 7}.00"
            sales.append((integration.id, sale, "approved", when, name, currency, total, body, moment, moment))
            rows.append((n + 1, integration.id, INTEGRATION.company, "hotmart", INTEGRATION.account, sale, state,
                         number, f"SETP{number}" if state == "issued" else "", held if state == "held" else None,
                         moment, when))  # fmt: skip
            problem = ["product_not_linked", "4081003", "Curso Excel"] if state == "held" else []
            texts.append((n + 1, coding.for_search([name, sale, number, *problem])))
        connection.executemany(
            "INSERT INTO sale (integration_id, sale_id, stage, ordered_at, customer, currency, total, body, first_seen,"
            " last_seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", sales,
        )  # fmt: skip
        connection.executemany(
            "INSERT INTO outbox (id, integration_id, company, store, account, sale_id, role, kind, state, generation,"
            " marker, attempt, session, floor, alegra_id, number, problem, adopted, run_id, reason, updated_at,"
            " ordered_at) VALUES (?, ?, ?, ?, ?, ?, 'document', 'invoice', ?, 1, '', 0, '', '', ?, ?, ?, 0, 0, '', ?,"
            " ?)", rows,
        )  # fmt: skip
        connection.executemany("INSERT INTO search_text (id, body) VALUES (?, ?)", texts)
        connection.execute("INSERT INTO search (search) VALUES ('rebuild')")
    connection.close()
    return integration
