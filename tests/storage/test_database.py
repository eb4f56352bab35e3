"""The file itself: made, checked, refused, saved and brought up to date."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.domain.states import State
from alegra_desktop.storage.database import APPLICATION_ID, open_database
from alegra_desktop.storage.files import FILE, backups, exists, restore
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.storage.migrations import MIGRATIONS, Execute
from tests.storage.samples import INTEGRATION, Ticking, a_sale, key

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
posix = pytest.mark.skipif(os.name != "posix", reason="permissions of this kind exist on POSIX systems only")


@contextmanager
def refused(kind: Kind) -> Iterator[None]:
    with pytest.raises(ProblemError) as caught:
        yield
    assert caught.value.problem.kind is kind


def filled(folder: Path, now: Ticking) -> None:
    with Ledger.open(folder, now) as ledger:
        ledger.save_integration(INTEGRATION)


def pragma(folder: Path, name: str) -> object:
    with closing(sqlite3.connect(folder / FILE)) as raw:
        return raw.execute(f"PRAGMA {name}").fetchone()[0]


def test_a_new_file_says_whose_it_is_and_how_it_is_kept(ledger: Ledger, folder: Path) -> None:
    assert pragma(folder, "application_id") == APPLICATION_ID
    assert pragma(folder, "user_version") == len(MIGRATIONS)
    assert pragma(folder, "journal_mode") == "wal"
    assert ledger._database.one("PRAGMA synchronous") == (2,)
    assert ledger._database.one("PRAGMA foreign_keys") == (1,)
    assert backups(folder) == []


@posix
def test_only_the_owner_may_read(ledger: Ledger, integration: Integration, folder: Path) -> None:
    copy = ledger.backup("test")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert copy.parent.stat().st_mode & 0o777 == 0o700
    files = [copy, *(path for path in folder.iterdir() if path.is_file())]
    assert {path.name: path.stat().st_mode & 0o777 for path in files} == {path.name: 0o600 for path in files}
    assert len(files) >= 3  # with the write-ahead log


@posix
def test_permissions_opened_by_somebody_are_closed_again(folder: Path, now: Ticking) -> None:
    filled(folder, now)
    folder.chmod(0o755)  # the folder itself is a matter of `paths`: it may hold other things
    (folder / FILE).chmod(0o644)
    Ledger.open(folder, now).close()
    assert (folder / FILE).stat().st_mode & 0o777 == 0o600


def test_what_is_written_is_there_after_opening_again(folder: Path, now: Ticking) -> None:
    filled(folder, now)
    with Ledger.open(folder, now) as again:
        assert [one.name for one in again.integrations()] == ["Mi tienda"]


def test_read_only_reads_what_the_writer_commits_and_writes_nothing(
    ledger: Ledger, integration: Integration, folder: Path, now: Ticking
) -> None:
    with Ledger.open(folder, now, read_only=True) as reader:
        row = ledger.add_row(integration.id, key("HP1"), "invoice", State.WAITING, "seen")
        assert reader.row(row.id) == row
        with refused(Kind.SETTINGS_WRONG):
            reader.remember(0, "a", "b")
        with refused(Kind.SETTINGS_WRONG):
            reader.move(row, State.READY, "decided")
    assert ledger.row(row.id) == row


def test_read_only_makes_no_file(folder: Path, now: Ticking) -> None:
    assert not exists(folder)
    with refused(Kind.SETTINGS_WRONG):
        Ledger.open(folder, now, read_only=True)
    assert not folder.exists()


def test_a_file_that_is_no_database_is_kept_and_copied(folder: Path, now: Ticking) -> None:
    folder.mkdir()
    (folder / FILE).write_bytes(b"this is a shopping list, not a database" * 50)
    for _ in range(2):
        with pytest.raises(ProblemError) as caught:
            Ledger.open(folder, now)
        assert caught.value.problem.kind is Kind.DATABASE_DAMAGED
    copies = list((folder / "damaged").iterdir())
    assert [str(copy) for copy in copies] == [caught.value.problem.details["copy"]]
    assert copies[0].read_bytes() == (folder / FILE).read_bytes()


def test_damage_inside_is_noticed_after_an_unclean_end(folder: Path, now: Ticking) -> None:
    with Ledger.open(folder, now) as ledger:
        integration = ledger.save_integration(INTEGRATION)
        ledger.save_sales(integration.id, [a_sale(f"HP{n}") for n in range(300)], lesser_ok=True)
    file = folder / FILE
    whole = bytearray(file.read_bytes())
    whole[20 * 4096 : 60 * 4096] = os.urandom(40 * 4096)
    file.write_bytes(whole)
    file.with_name(FILE + "-wal").write_bytes(b"\0" * 100)  # what a killed program leaves behind
    with refused(Kind.DATABASE_DAMAGED):
        Ledger.open(folder, now)
    assert file.read_bytes() == whole
    assert any(copy.read_bytes() == whole for copy in (folder / "damaged").iterdir())


def spoilt(folder: Path, table: str) -> bytes:
    """The first page of a table is rubbish from now on; the answer is the file as it then is."""
    file = folder / FILE
    with closing(sqlite3.connect(file)) as raw:
        (root,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    whole = bytearray(file.read_bytes())
    whole[(root - 1) * 4096 : root * 4096] = os.urandom(4096)
    file.write_bytes(whole)
    return bytes(whole)


def test_damage_met_while_reading_has_its_name_and_offers_the_backup(folder: Path, now: Ticking) -> None:
    with Ledger.open(folder, now) as ledger:
        integration = ledger.save_integration(INTEGRATION)
        for n in range(300):
            ledger.tell(integration.id, f"event {n}")
        ledger.backup("weekly")
    whole = spoilt(folder, "event")
    with Ledger.open(folder, now) as ledger:
        with pytest.raises(ProblemError) as caught:
            ledger.events()
        assert caught.value.problem.kind is Kind.DATABASE_DAMAGED
        assert caught.value.problem.details["date"] == "2026-10-01"
        assert not (folder / "damaged").exists()  # not while it is open
    assert any(copy.read_bytes() == whole for copy in (folder / "damaged").iterdir())


@pytest.mark.parametrize("table", ["outbox", "outbox_company_store_sale_id_role_account", "sale"])
def test_damage_to_what_decides_is_noticed_after_a_clean_end_too(folder: Path, now: Ticking, table: str) -> None:
    with Ledger.open(folder, now) as ledger:
        integration = ledger.save_integration(INTEGRATION)
        ledger.save_sales(integration.id, [a_sale(f"HP{n}") for n in range(300)], lesser_ok=True)
        ledger.add_row(integration.id, key("HP1"), "invoice", State.WAITING, "seen")
    spoilt(folder, table)
    with refused(Kind.DATABASE_DAMAGED):
        Ledger.open(folder, now)


def test_an_index_that_lacks_a_row_is_damage(folder: Path, now: Ticking) -> None:
    """As after a write that the disk confirmed and lost: each page is sound, but one is of yesterday."""
    with Ledger.open(folder, now) as ledger:
        integration = ledger.save_integration(INTEGRATION)
        ledger.add_row(integration.id, key("HP1"), "invoice", State.WAITING, "seen")
    file, index = folder / FILE, "outbox_company_store_sale_id_role_account"
    with closing(sqlite3.connect(file)) as raw:
        (root,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (index,)).fetchone()
    place = slice((root - 1) * 4096, root * 4096)
    yesterday = file.read_bytes()[place]
    with Ledger.open(folder, now) as ledger:
        ledger.add_row(integration.id, key("HP2"), "invoice", State.WAITING, "seen")
    whole = bytearray(file.read_bytes())
    whole[place] = yesterday
    file.write_bytes(whole)
    with refused(Kind.DATABASE_DAMAGED):
        Ledger.open(folder, now)


@pytest.mark.parametrize(
    ("change", "read"),
    [
        ("UPDATE outbox SET body = '{\"a\": '", lambda ledger: ledger.rows()),
        ("UPDATE outbox SET sent_at = 'noon'", lambda ledger: ledger.row(1)),
        ("UPDATE outbox SET problem = CAST(x'ff' AS TEXT)", lambda ledger: ledger.history()),
        ("UPDATE sale SET body = '[]'", lambda ledger: ledger.sales(1)),
        ("UPDATE integration SET store = 'grocer'", lambda ledger: ledger.integrations()),
        ("UPDATE run SET counts = 'many'", lambda ledger: ledger.runs(1, 5)),
    ],
)
def test_values_nobody_wrote_are_damage(
    folder: Path, now: Ticking, change: str, read: Callable[[Ledger], object]
) -> None:
    with Ledger.open(folder, now) as ledger:
        integration = ledger.save_integration(INTEGRATION)
        ledger.save_sales(integration.id, [a_sale("HP1")], lesser_ok=True)
        ledger.add_row(integration.id, key("HP1"), "invoice", State.WAITING, "seen")
        ledger.begin_run(integration.id)
        read(ledger)
        ledger._database.execute(change)
        with refused(Kind.DATABASE_DAMAGED):
            read(ledger)


def test_an_empty_file_with_backups_beside_it_is_not_a_new_ledger(folder: Path, now: Ticking) -> None:
    with Ledger.open(folder, now) as ledger:
        ledger.backup("weekly")
    (folder / FILE).write_bytes(b"")
    with refused(Kind.DATABASE_DAMAGED):
        Ledger.open(folder, now)


def test_another_programs_database_is_left_alone(folder: Path, now: Ticking) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE)) as raw:
        raw.execute("CREATE TABLE recipe (name TEXT)")
        raw.commit()
    before = (folder / FILE).read_bytes()
    with refused(Kind.DATABASE_DAMAGED):
        Ledger.open(folder, now)
    assert (folder / FILE).read_bytes() == before


def test_a_newer_schema_is_refused_and_untouched(folder: Path, now: Ticking) -> None:
    filled(folder, now)
    with closing(sqlite3.connect(folder / FILE)) as raw:
        raw.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    for read_only in (False, True):
        with refused(Kind.DATABASE_NEWER):
            Ledger.open(folder, now, read_only=read_only)
    assert pragma(folder, "user_version") == len(MIGRATIONS) + 1


def test_a_newer_ledger_that_was_not_closed_keeps_its_log(folder: Path, now: Ticking, tmp_path: Path) -> None:
    filled(folder, now)
    with closing(sqlite3.connect(folder / FILE)) as raw:
        raw.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        raw.execute("INSERT INTO memory VALUES (0, 'of the newer program', 'x')")
        raw.commit()
        left = shutil.copytree(folder, tmp_path / "left")
    before = {path.name: path.read_bytes() for path in left.iterdir()}
    for read_only in (False, True):
        with refused(Kind.DATABASE_NEWER):
            Ledger.open(left, now, read_only=read_only)
    assert before[FILE + "-wal"]
    assert {path.name: path.read_bytes() for path in left.iterdir()} == before


def test_a_write_lock_held_elsewhere_is_busy_and_passes(ledger: Ledger, integration: Integration, folder: Path) -> None:
    row = ledger.add_row(integration.id, key("HP1"), "invoice", State.WAITING, "seen")
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with refused(Kind.DATABASE_BUSY):
            ledger.move(row, State.READY, "decided")
        assert ledger.row(row.id) == row  # reading goes on
        other.execute("ROLLBACK")
    assert ledger.move(row, State.READY, "decided").state is State.READY


def test_a_lock_held_by_another_process_is_busy(folder: Path, now: Ticking) -> None:
    filled(folder, now)
    script = """
        import sqlite3, sys
        raw = sqlite3.connect(sys.argv[1], isolation_level=None)
        raw.execute("PRAGMA journal_mode = DELETE")
        raw.execute("BEGIN EXCLUSIVE")
        print("locked", flush=True)
        sys.stdin.read()
    """
    command = [sys.executable, "-c", textwrap.dedent(script), str(folder / FILE)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "locked\n"
        with refused(Kind.DATABASE_BUSY):
            Ledger.open(folder, now, busy_seconds=0.05)
        other.communicate()
    Ledger.open(folder, now).close()


def test_a_full_disk_leaves_nothing_half_written(ledger: Ledger, integration: Integration) -> None:
    row = ledger.add_row(integration.id, key("HP1"), "invoice", State.READY, "seen")
    pages = ledger._database.one("PRAGMA page_count")
    assert pages is not None
    ledger._database.execute(f"PRAGMA max_page_count = {pages[0]}")
    with refused(Kind.DISK_FULL):
        ledger.move(row, State.SENDING, "claimed", body={"observations": "x" * 200_000})
    with refused(Kind.DISK_FULL), ledger.batch():
        ledger.remember(0, "small", "fits")
        ledger.move(row, State.SENDING, "claimed", body={"observations": "x" * 200_000})
    assert ledger.row(row.id) == row
    assert [event.name for event in ledger.events(row_id=row.id)] == ["seen"]
    assert ledger.memory(0, "small") == ""
    ledger._database.execute("PRAGMA max_page_count = 1000000")
    assert ledger.move(row, State.SENDING, "claimed", body={"a": 1}).state is State.SENDING


@posix
def test_a_disk_that_takes_no_more_bytes_is_full(folder: Path, now: Ticking) -> None:
    script = """
        import resource, signal, sys
        from datetime import UTC, datetime
        from pathlib import Path
        from alegra_desktop.domain.problem import ProblemError
        from alegra_desktop.storage.ledger import Ledger
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        with Ledger.open(Path(sys.argv[1]), lambda: datetime.now(UTC)) as ledger:
            ledger.remember(0, "before", "x")
            resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
            for attempt in (lambda: ledger.remember(0, "big", "x" * 2_000_000), lambda: ledger.backup("weekly")):
                try:
                    attempt()
                except ProblemError as error:
                    print(error.problem.kind.value, ledger.memory(0, "before"), len(ledger.memory(0, "big")))
                resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
            try:
                ledger.backup("not even a journal")
            except ProblemError as error:
                last = error.problem.kind.value
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            ledger.remember(0, "after", "x")
            print(last)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), str(folder)],
        capture_output=True,
        text=True,
        check=False,
        env=ENVIRONMENT,
    )
    assert done.stdout.splitlines() == ["disk_full x 0", "disk_full x 0", "disk_full"], done.stderr
    assert done.returncode == 0
    assert list((folder / "backups").iterdir()) == []
    with Ledger.open(folder, now) as ledger:
        assert (ledger.memory(0, "before"), ledger.memory(0, "big"), ledger.memory(0, "after")) == ("x", "", "x")


@posix
def test_a_folder_that_may_not_be_written_is_a_matter_of_settings(now: Ticking) -> None:
    with tempfile.TemporaryDirectory() as outer:
        os.chmod(outer, 0o755)  # within reach of whoever we become
        shut = Path(outer) / "shut"
        shut.mkdir(mode=0o500)
        with _nobody_special(shut), refused(Kind.SETTINGS_WRONG):
            Ledger.open(shut / "data", now)
        assert list(shut.iterdir()) == []


@contextmanager
def _nobody_special(own: Path) -> Iterator[None]:
    """Root may write everywhere, so for a moment the test is somebody else, who owns this folder."""
    if os.geteuid() != 0:
        yield
        return
    somebody = 65534
    os.chown(own, somebody, somebody)
    os.seteuid(somebody)
    try:
        yield
    finally:
        os.seteuid(0)


def test_nothing_is_written_to_a_file_that_was_moved_away(
    ledger: Ledger, integration: Integration, folder: Path, tmp_path: Path
) -> None:
    """Its intents would be gone with the process, and with them what keeps a sale from being sent again (R1)."""
    (folder / FILE).rename(tmp_path / "elsewhere")
    with refused(Kind.SETTINGS_WRONG):
        ledger.remember(0, "a", "b")
    (folder / FILE).write_bytes((tmp_path / "elsewhere").read_bytes())
    with refused(Kind.SETTINGS_WRONG):
        ledger.remember(0, "a", "b")
    (tmp_path / "elsewhere").replace(folder / FILE)
    ledger.remember(0, "a", "b")


def test_backups_that_cannot_be_made_are_a_matter_of_settings(ledger: Ledger, folder: Path) -> None:
    (folder / "backups").write_text("a file")
    with refused(Kind.SETTINGS_WRONG):
        ledger.backup("weekly")


def test_a_file_where_the_folder_should_be_is_a_matter_of_settings(tmp_path: Path, now: Ticking) -> None:
    (tmp_path / "taken").write_text("a file")
    with refused(Kind.SETTINGS_WRONG):
        Ledger.open(tmp_path / "taken", now)


def test_a_backup_holds_everything_and_the_newest_five_stay(
    ledger: Ledger, integration: Integration, tmp_path: Path, folder: Path, now: Ticking
) -> None:
    row = ledger.add_row(integration.id, key("HP1"), "invoice", State.WAITING, "seen")
    made = [ledger.backup(f"Reason / {n}") for n in range(7)]
    assert backups(folder) == made[:1:-1]
    assert made[0].name.endswith("-reason-0.sqlite3")
    restored = tmp_path / "restored"
    restored.mkdir()
    (restored / FILE).write_bytes(made[-1].read_bytes())
    with Ledger.open(restored, now) as copy:
        assert copy.row(row.id) == row
        assert copy.events() == ledger.events()


def test_a_damaged_ledger_is_replaced_by_its_backup(folder: Path, now: Ticking) -> None:
    with Ledger.open(folder, now) as ledger:
        ledger.remember(0, "a", "saved")
        ledger.backup("weekly")
        ledger.remember(0, "a", "later")
    (folder / FILE).write_bytes(b"rubbish")
    (folder / (FILE + "-wal")).write_bytes(b"old log")
    with pytest.raises(ProblemError) as caught:
        Ledger.open(folder, now)
    assert caught.value.problem.details["date"] == "2026-10-01"
    restore(folder, backups(folder)[0])
    with Ledger.open(folder, now) as ledger:
        assert ledger.memory(0, "a") == "saved"
    assert (folder / FILE).stat().st_mode & 0o077 == 0 or os.name != "posix"
    assert {path.read_bytes() for path in (folder / "damaged").iterdir()} == {b"rubbish", b"old log"}


def test_a_backup_that_is_not_there_leaves_the_ledger_alone(folder: Path, now: Ticking) -> None:
    filled(folder, now)
    with refused(Kind.SETTINGS_WRONG):
        restore(folder, folder / "nothing")
    with Ledger.open(folder, now) as ledger:
        assert len(ledger.integrations()) == 1
    assert not list(folder.glob("*.restoring"))


def second(execute: Execute) -> None:
    execute("ALTER TABLE run ADD COLUMN words TEXT NOT NULL DEFAULT ''")


def broken(execute: Execute) -> None:
    execute("CREATE TABLE half (id INTEGER)")
    raise RuntimeError("power cut")


def test_a_migration_saves_the_old_file_first(folder: Path, now: Ticking) -> None:
    filled(folder, now)
    database = open_database(folder, now, migrations=(*MIGRATIONS, second))
    assert database.one("PRAGMA user_version") == (len(MIGRATIONS) + 1,)
    assert database.one("SELECT count(*) FROM pragma_table_info('run') WHERE name = 'words'") == (1,)
    assert database.one("SELECT name FROM integration") == ("Mi tienda",)
    database.close()
    saved = backups(folder)
    assert [path.name.split("-", 2)[2] for path in saved] == [f"before-{len(MIGRATIONS) + 1}.sqlite3"]
    with closing(sqlite3.connect(saved[0])) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert raw.execute("SELECT name FROM integration").fetchone() == ("Mi tienda",)


def test_a_migration_that_fails_changes_nothing(folder: Path, now: Ticking) -> None:
    filled(folder, now)
    with pytest.raises(RuntimeError, match="power cut"):
        open_database(folder, now, migrations=(*MIGRATIONS, broken))
    with Ledger.open(folder, now) as ledger:
        assert ledger._database.one("SELECT count(*) FROM sqlite_master WHERE name = 'half'") == (0,)
        assert [one.name for one in ledger.integrations()] == ["Mi tienda"]


def test_a_reader_does_not_migrate(folder: Path, now: Ticking) -> None:
    filled(folder, now)
    with refused(Kind.DATABASE_BUSY):
        open_database(folder, now, read_only=True, migrations=(*MIGRATIONS, second))
    assert pragma(folder, "user_version") == len(MIGRATIONS)


def test_killed_in_the_middle_the_commits_before_stay(folder: Path, now: Ticking) -> None:
    script = """
        import os, sys
        from datetime import UTC, datetime
        from pathlib import Path
        from alegra_desktop.storage.ledger import Ledger
        ledger = Ledger.open(Path(sys.argv[1]), lambda: datetime.now(UTC))
        ledger.remember(0, "committed", "yes")
        with ledger.batch():
            ledger.remember(0, "half", "yes")
            os._exit(9)
    """
    command = [sys.executable, "-c", textwrap.dedent(script), str(folder)]
    done = subprocess.run(command, check=False, env=ENVIRONMENT)
    assert done.returncode == 9
    with Ledger.open(folder, now) as ledger:
        assert (ledger.memory(0, "committed"), ledger.memory(0, "half")) == ("yes", "")


@pytest.mark.parametrize(
    "order",
    ["DROP TABLE outbox", "DROP TABLE integration", "PRAGMA user_version = 0", "PRAGMA user_version = -1",
     "ALTER TABLE sale RENAME TO stranger"],
)  # fmt: skip
def test_a_schema_that_is_not_ours_is_damage(folder: Path, now: Ticking, order: str) -> None:
    Ledger.open(folder, now).close()
    with closing(sqlite3.connect(folder / FILE)) as other:
        other.execute(order)
        other.commit()
    before = (folder / FILE).read_bytes()
    with pytest.raises(ProblemError) as caught, Ledger.open(folder, now) as ledger:
        ledger.integrations()
    assert caught.value.problem.kind is Kind.DATABASE_DAMAGED
    assert (folder / FILE).read_bytes() == before or "integration" in order


def test_a_file_format_of_another_age_is_damage(folder: Path, now: Ticking) -> None:
    Ledger.open(folder, now).close()
    with (folder / FILE).open("r+b") as opened:
        opened.seek(44)
        opened.write(bytes([0, 0, 0, 9]))
    with pytest.raises(ProblemError) as caught:
        Ledger.open(folder, now)
    assert caught.value.problem.kind is Kind.DATABASE_DAMAGED
