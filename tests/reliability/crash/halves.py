"""What a command that died must not leave half done: read right after the next start, before anything else happens."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from alegra_desktop.storage.files import backups
from alegra_desktop.sync.engine import ALEGRA_TOKEN, STORE_SECRETS
from tests.reliability.crash.computer import Computer


def of_set_up(computer: Computer) -> list[str]:
    """A set-up is there with its secrets and what a run needs to know, or it is not there."""
    ledger, vault = computer.engine.ledger, computer.vault
    found = []
    for one in ledger.integrations():
        found += [f"set up without {name}" for name in ("timezone", "country") if not ledger.memory(one.id, name)]
        secrets = (ALEGRA_TOKEN, *STORE_SECRETS[one.store])
        found += [f"set up without the secret {name}" for name in secrets if not vault.get(one.name, name)]
    return found


def of_import(computer: Computer) -> list[str]:
    """The second file's sales are all there and told of, or none is."""
    ledger = computer.engine.ledger
    [one] = ledger.integrations()
    told = sum(event.name == "imported" for event in ledger.events(integration_id=one.id, row_id=0))
    there = len(ledger.sales(one.id)) == len(computer.servers.hotmart.sales)
    return [] if there == (told >= 2) else [f"sales of the file there: {there}, told of {told} imports"]


def of_migration(computer: Computer) -> list[str]:
    """Every backup opens and is sound, and no unfinished one lies about."""
    found = [f"{path.name} left" for path in (computer.folder / "backups").glob("*.part")]
    for path in backups(computer.folder):
        with closing(sqlite3.connect(path)) as copy:
            if copy.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                found.append(f"{path.name} is damaged")
    return found
