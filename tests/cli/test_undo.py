"""`undo`: said before, asked unless `--yes`, and everything by the exit codes."""

from __future__ import annotations

import os
import pty
import subprocess

from tests.cli.computer import HOTMART_NAME, Computer


def test_a_sync_is_undone_and_its_sales_stay_skipped(computer: Computer) -> None:
    assert computer.setup(days=4).code == 0
    created = computer.sync("--json").json[0]["created"]
    assert created > 2
    refused = computer.run("undo", stdin=subprocess.DEVNULL)
    assert refused.code == 2
    assert "--yes" in refused.err
    assert sum(computer.documents().values()) == created
    done = computer.run("undo", "--integration", HOTMART_NAME, "--parties", "--yes")
    assert (done.code, done.err) == (0, "")
    assert f"{created} borradores" in done.out
    assert f"Deshechos {created} documentos" in done.out
    assert "eliminados 0 contactos" not in done.out
    assert sum(computer.documents().values()) == 0
    again = computer.sync("--json").json[0]
    assert (again["created"], again["skipped"] >= created) == (0, True)
    nothing = computer.run("undo", "--yes")
    assert (nothing.code, nothing.out.strip()) == (0, "Nada queda por deshacer.")


def test_what_is_not_there_is_wrong_use(computer: Computer) -> None:
    computer.setup(days=2)
    assert computer.run("undo", "--run", "99", "--yes").code == 2
    assert computer.run("undo", "--integration", "Nadie", "--yes").code == 2
    assert computer.run("undo", "--yes").code == 0  # nothing was synced yet


def test_on_a_terminal_it_asks_and_no_is_no(computer: Computer) -> None:
    computer.setup(days=4)
    created = computer.sync("--json").json[0]["created"]
    for answer, left in (("n", created), ("s", 0)):
        ours, theirs = pty.openpty()
        os.write(ours, f"{answer}\n".encode())
        asked = computer.run("undo", stdin=theirs)
        os.close(theirs)
        os.close(ours)
        assert asked.code == 0, asked.err
        assert "¿Deshacerla?" in asked.err
        assert sum(computer.documents().values()) == left


def test_when_alegra_is_not_to_be_had_it_says_so(computer: Computer) -> None:
    computer.setup(days=2)
    computer.sync()
    before = computer.documents()
    computer.servers.faults.replace("http-401@GET /company")
    answer = computer.run("undo", "--yes")
    computer.servers.faults.replace("")
    assert answer.code == 3
    assert computer.documents() == before
