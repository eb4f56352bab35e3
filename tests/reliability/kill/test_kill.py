"""Struck two dozen times (`python -m tests.reliability kill` does it 200 times); and whether the accountant sees."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.computer import ROOT
from tests.reliability.kill.audit import Finding, audit
from tests.reliability.kill.measure import measure
from tests.reliability.kill.plan import FAMILIES, FINAL, Case, case_of
from tests.reliability.kill.world import KilledWorld, Workshop, sale_of
from tests.reliability.lines import Ask, table


@pytest.mark.timeout(400)
def test_nothing_twice_lost_stuck_or_silent_after_kill_9() -> None:
    lines = measure(Ask(count=24, first=4))
    print(table(lines))
    assert sum(line.runs for line in lines) >= 24
    assert not any(line.bad for line in lines), table(lines)


def test_a_seed_always_plans_the_same() -> None:
    for family in FAMILIES:
        assert [case_of(family, seed) for seed in range(9)] == [case_of(family, seed) for seed in range(9)]
        assert len({str(case_of(family, seed)) for seed in range(9)}) == 9
        assert min(case_of(family, seed).kills for seed in range(9)) >= 2


def test_ctrl_c_while_the_program_is_being_loaded_is_no_traceback(tmp_path: Path) -> None:
    telling_imports = (sys.executable, "-X", "importtime", "-m", "alegra_desktop", "sync")
    environment = {"PYTHONPATH": str(ROOT), "ALEGRA_DESKTOP_DATA_DIR": str(tmp_path)}
    small = 4096  # bytes of pipe that hold the program up while nobody reads
    with subprocess.Popen(
        telling_imports, env=environment, stderr=subprocess.PIPE, text=True, pipesize=small
    ) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if "alegra_desktop.domain" in line:  # the first of ours is loaded, most are still to come
                break
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
    assert process.returncode == -signal.SIGINT
    assert "Traceback" not in rest


# --- a check that cannot fail proves nothing --------------------------------------------------------------------------


def clone(world: KilledWorld) -> None:
    world.company.clone("invoices", ours(world)[0])


def delete(world: KilledWorld) -> None:
    world.company.delete("invoices", ours(world)[1])


def stamp_again(world: KilledWorld) -> None:
    world.company.edit("invoices", ours(world)[2], _stamps=2)


def pay_again(world: KilledWorld) -> None:
    payment = next(iter(world.company.all("payments").values()))
    world.company.add("payments", {**payment, "id": "99999"})


def copy_contact(world: KilledWorld) -> None:
    world.company.clone("contacts", list(world.company.all("contacts"))[-1])


def leave_unknown(world: KilledWorld) -> None:
    write(world, "UPDATE outbox SET state = 'unknown' WHERE role = 'payment' AND id = (SELECT max(id) FROM outbox)")


def forget_a_sale(world: KilledWorld) -> None:
    write(world, "UPDATE outbox SET sale_id = 'X' || sale_id WHERE role = 'document' AND state = 'issued'")


def ours(world: KilledWorld) -> list[str]:
    return [record["id"] for record in world.company.snapshot("invoices") if sale_of(record)]


def write(world: KilledWorld, sql: str) -> None:
    ledger: Path = world.computers[0].data / "ledger.sqlite3"
    with closing(sqlite3.connect(ledger)) as file, file:
        assert file.execute(sql).rowcount > 0


TAMPERING: tuple[tuple[Callable[[KilledWorld], None], str], ...] = (
    (clone, "twice"),
    (delete, "lost"),
    (stamp_again, "twice"),
    (pay_again, "twice"),
    (copy_contact, "twice"),
    (leave_unknown, "stuck"),
    (forget_a_sale, "silent"),
)


def test_the_accountant_sees_every_kind_of_wrong(tmp_path: Path) -> None:
    with Workshop(tmp_path).world(Case("calm", 0, FINAL, rounds=())) as world:
        world.rest()
        assert list(audit(world)) == []
        assert world.look_again() == []
        known: set[Finding] = set()
        for tamper, column in TAMPERING:
            tamper(world)
            found = set(audit(world))
            assert column in {finding.column for finding in found - known}, tamper.__name__
            known |= found
