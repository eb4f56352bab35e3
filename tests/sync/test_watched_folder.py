"""A folder whose files are imported by themselves: whole, once, and what cannot be read is told once."""

from __future__ import annotations

import asyncio
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from alegra_desktop.domain.overview import Tab
from alegra_desktop.domain.problem import Kind
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.sync import watched
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.watched import STILL, Taken, take_files
from tests.sync.books import company, marked, one, set_up
from tests.sync.desk import ask
from tests.virtual import World

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
EXPORT = SAMPLES / "hotmart-detailed-pt.csv"
EARLY = {"since = 2026-10-26": "since = 2026-01-01"}


@pytest.fixture
def folder(world: World, tmp_path: Path) -> Path:
    """The folder of an integration that lives on files."""
    made = tmp_path / "exports"
    made.mkdir()
    by_file = {'store = "hotmart"': 'store = "hotmart"\nsource = "file"'}
    set_up(world, HOTMART_NAME, **by_file, **EARLY, **{"[sync]": f'[sync]\nwatch_folder = "{made}"'})
    return made


def sync(world: World) -> Report:
    return one(world.sync(HOTMART_NAME))


def take(world: World) -> Taken:
    return ask(world, lambda office: office.take_files(HOTMART_NAME))


def sales(world: World) -> int:
    return len(world.engine.ledger.sales(world.engine.integration(HOTMART_NAME).id))


def told(world: World) -> list[tuple[Kind, str]]:
    """What stands against files and folders; sales may have their own problems."""
    causes = [cause for cause in world.engine.ledger.attention() if not cause.rows]
    assert all(cause.tab is Tab.MINE and not cause.stops for cause in causes)
    return [(cause.kind, cause.subject) for cause in causes]


def imports(world: World) -> int:
    events = world.engine.ledger.events(integration_id=world.engine.integration(HOTMART_NAME).id)
    return sum(event.name == "imported" for event in events)


def part_of(text: str, rows: int) -> str:
    return "".join(text.splitlines(keepends=True)[: 1 + rows])


def test_a_file_that_is_put_there_becomes_documents_once(world: World, folder: Path) -> None:
    assert sync(world).created == 0
    shutil.copy(EXPORT, folder)
    report = sync(world)
    assert (report.files, report.created > 0) == (1, True)
    assert set(marked(world, HOTMART_NAME).values()) == {1}
    kept = (folder / EXPORT.name).read_bytes()
    again = sync(world)
    assert (again.files, again.created) == (0, 0)
    assert imports(world) == 1
    assert kept == EXPORT.read_bytes()
    assert [file.name for file in folder.iterdir()] == [EXPORT.name]


def test_the_same_content_under_another_name_does_nothing(world: World, folder: Path) -> None:
    shutil.copy(EXPORT, folder)
    sync(world)
    (folder / EXPORT.name).rename(folder / "again.csv")
    shutil.copy(EXPORT, folder / "copy (2).CSV")
    assert sync(world).files == 0
    world.restart()
    assert sync(world).files == 0
    assert imports(world) == 1


def test_a_file_that_grew_is_imported_again(world: World, folder: Path) -> None:
    text = EXPORT.read_text("utf-8-sig")
    file = folder / "sales.csv"
    file.write_text(part_of(text, 1), "utf-8")
    sync(world)
    before = sales(world)
    file.write_text(text, "utf-8")
    assert sync(world).files == 1
    assert sales(world) > before
    assert company(world, HOTMART_NAME).most_documents_of_a_sale == 1


def test_a_half_written_file_is_left_until_it_is_whole(
    world: World, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = EXPORT.read_text("utf-8-sig")
    file = folder / "sales.csv"
    file.write_text(text[: len(text) // 2], "utf-8")
    sleep = world.clock.sleep

    async def written_meanwhile(seconds: float) -> None:
        if seconds == STILL:
            file.write_text(text, "utf-8")
        await sleep(seconds)

    monkeypatch.setattr(world.clock, "sleep", written_meanwhile)
    taken = take(world)
    assert (taken.growing, taken.imported, taken.troubles) == (("sales.csv",), (), ())
    assert (sales(world), told(world)) == (0, [])
    monkeypatch.undo()
    assert len(take(world).imported) == 1
    assert sales(world) > 0


def test_a_file_that_changes_while_it_is_read_is_left_too(
    world: World, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = folder / "sales.csv"
    shutil.copy(EXPORT, file)
    content = watched._content

    def grows(path: Path) -> str:
        found = content(path)
        with path.open("a") as out:
            out.write("more")
        return found

    monkeypatch.setattr(watched, "_content", grows)
    assert take(world).growing == ("sales.csv",)
    assert sales(world) == 0


@pytest.mark.parametrize("name", [".hidden.csv", "~$book.xlsx", "sales.csv.part", "sales.crdownload", "notes.txt"])
def test_what_is_no_export_is_passed_over(world: World, folder: Path, name: str) -> None:
    shutil.copy(EXPORT, folder / name)
    (folder / "a folder.csv").mkdir()
    (folder / "empty.csv").touch()  # browsers begin so
    os.mkfifo(folder / "pipe.csv")
    assert take(world) == Taken(reached=True)
    assert told(world) == []


def test_a_file_that_is_not_understood_is_told_once_and_tried_again_when_it_changed(world: World, folder: Path) -> None:
    text = EXPORT.read_text("utf-8-sig").splitlines()
    broken = text[-1].split(";")
    broken[2] = "31/02/2026 99:00"
    file = folder / "sales.csv"
    file.write_text("\n".join([*text[:-1], ";".join(broken)]), "utf-8")
    report = sync(world)
    assert [(trouble.sale, trouble.problem.kind) for trouble in report.problems] == [("", Kind.FILE_NOT_UNDERSTOOD)]
    assert report.problems[0].problem.details["row"] == str(len(text))
    assert (report.error, report.exit_code, sales(world)) == (None, 0, 0)
    assert told(world) == [(Kind.FILE_NOT_UNDERSTOOD, "sales.csv")]
    sync(world)
    assert told(world) == [(Kind.FILE_NOT_UNDERSTOOD, "sales.csv")]
    shutil.copy(EXPORT, file)
    assert sync(world).files == 1
    assert told(world) == []


def test_a_refused_file_that_goes_away_is_told_no_more(world: World, folder: Path) -> None:
    (folder / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0" + b"x" * 100)
    sync(world)
    assert told(world) == [(Kind.FILE_NOT_UNDERSTOOD, "old.xls")]
    (folder / "old.xls").unlink()
    sync(world)
    assert told(world) == []


def test_a_file_of_the_other_store_is_named_as_such(world: World, folder: Path) -> None:
    found = SAMPLES / "reporte-historial-de-pedidos-muestra.xlsx"
    shutil.copy(found, folder / "orders.xlsx")
    [problem, *_] = take(world).troubles
    assert "MasterShop" in problem.details["detail"]
    assert "Hotmart" in problem.details["detail"]


def test_a_folder_that_is_gone_is_told_once_and_stops_nothing(world: World, folder: Path) -> None:
    shutil.copy(EXPORT, folder)
    sync(world)
    away = folder.with_name("away")
    folder.rename(away)
    for _ in range(2):
        report = sync(world)
        assert report.error is None
        assert told(world) == [(Kind.WATCH_FOLDER_GONE, str(folder))]
    away.rename(folder)
    assert sync(world).files == 0  # what was imported before is known
    assert told(world) == []


def test_symlinks_are_followed_to_files_and_nowhere_else(world: World, folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    shutil.copy(EXPORT, outside)
    (folder / "link.csv").symlink_to(outside)
    (folder / "dangling.csv").symlink_to(tmp_path / "nothing.csv")
    (folder / "loop.csv").symlink_to(folder / "loop.csv")
    taken = take(world)
    assert (len(taken.imported), taken.troubles) == (1, ())


def test_a_file_that_is_closed_to_us_is_read_once_it_is_open(
    world: World, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(EXPORT, folder / "sales.csv")

    def refused(path: Path) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(watched, "_content", refused)
    assert [problem.subject for problem in take(world).troubles] == ["sales.csv"]
    monkeypatch.undo()
    assert len(take(world).imported) == 1
    assert told(world) == []


def test_a_thousand_files_are_each_taken_once(world: World, folder: Path) -> None:
    text = EXPORT.read_text("utf-8-sig")
    for number in range(1000):
        (folder / f"{number:04}.csv").write_text(part_of(text, 1) + "\n" * (number % 3), "utf-8")
    assert len(take(world).imported) == 3  # different contents; all the others say the same
    assert imports(world) == 3
    before = world.clock.seconds
    assert take(world) == Taken(reached=True)
    assert world.clock.seconds == before  # nothing is waited for where nothing is new


def test_stopping_ends_it_between_two_files(world: World, folder: Path) -> None:
    text = EXPORT.read_text("utf-8-sig")
    for number in range(3):
        (folder / f"{number}.csv").write_text(part_of(text, number + 1), "utf-8")
    integration = world.engine.integration(HOTMART_NAME)
    asked: list[int] = []

    def after_one() -> bool:
        asked.append(1)
        return len(asked) > 1

    taken = world._run(take_files(world.engine.ledger, world.clock, integration, after_one))
    assert len(taken.imported) == 1
    assert len(take(world).imported) == 2


def test_two_looks_at_the_same_moment_import_it_once(world: World, folder: Path) -> None:
    shutil.copy(EXPORT, folder)
    integration = world.engine.integration(HOTMART_NAME)

    async def both() -> list[Taken]:
        looks = [take_files(world.engine.ledger, world.clock, integration) for _ in range(2)]
        return list(await asyncio.gather(*looks))

    assert sum(len(taken.imported) for taken in world._run(both())) == 1
    assert imports(world) == 1


def test_beside_the_interface_only_files_with_its_ids_are_taken(world: World, tmp_path: Path) -> None:
    made = tmp_path / "exports"
    made.mkdir()
    set_up(world, HOTMART_NAME, **{"[sync]": f'[sync]\nwatch_folder = "{made}"'})
    shutil.copy(EXPORT, made / "sales.csv")
    foreign = EXPORT.read_text("utf-8-sig").replace("HP", "XX")
    (made / "foreign.csv").write_text(foreign, "utf-8")
    report = sync(world)
    assert report.files == 1
    assert told(world) == [(Kind.FILE_NOT_UNDERSTOOD, "foreign.csv")]
    assert set(marked(world, HOTMART_NAME).values()) == {1}


def test_a_dry_run_takes_nothing(world: World, folder: Path) -> None:
    shutil.copy(EXPORT, folder)
    world.sync(HOTMART_NAME, dry_run=True)
    assert (sales(world), imports(world)) == (0, 0)


def test_without_a_folder_nothing_is_told_any_more(world: World, folder: Path) -> None:
    folder.rmdir()
    sync(world)
    assert told(world)
    integration = world.engine.integration(HOTMART_NAME)
    world.engine.ledger.save_integration(replace(integration, rules=replace(integration.rules, watch_folder="")))
    sync(world)
    assert told(world) == []


def test_each_integration_has_its_own(world: World, folder: Path) -> None:
    set_up(world, MASTERSHOP_NAME)
    shutil.copy(EXPORT, folder)
    reports = {report.integration: report for report in world.sync()}
    assert (reports[HOTMART_NAME].files, reports[MASTERSHOP_NAME].files) == (1, 0)
