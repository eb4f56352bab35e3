"""A ledger of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.storage.ledger import Ledger
from tests.storage.samples import INTEGRATION, Ticking


@pytest.fixture
def now() -> Ticking:
    return Ticking()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept"


@pytest.fixture
def ledger(folder: Path, now: Ticking) -> Iterator[Ledger]:
    with Ledger.open(folder, now, busy_seconds=0.05) as opened:
        yield opened


@pytest.fixture
def integration(ledger: Ledger) -> Integration:
    return ledger.save_integration(INTEGRATION)
