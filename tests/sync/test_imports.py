"""Files the merchant exported: imported whole, once, and only where their ids fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from alegra_desktop.domain.problem import ProblemError
from alegra_desktop.practice.samples import HOTMART_NAME
from alegra_desktop.sync.imports import import_file, look_into_file
from tests.sync.books import company, marked, one, set_up
from tests.virtual import World

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
BY_FILE = {'store = "hotmart"': 'store = "hotmart"\nsource = "file"'}
EARLY = {"since = 2026-10-26": "since = 2026-01-01"}


def test_a_store_without_an_interface_lives_on_files(world: World) -> None:
    set_up(world, HOTMART_NAME, **BY_FILE, **EARLY)
    assert one(world.sync()).created == 0
    first = import_file(world.engine, HOTMART_NAME, SAMPLES / "hotmart-detailed-pt.csv")
    assert first.new > 0
    report = one(world.sync())
    assert report.created > 0
    assert set(marked(world, HOTMART_NAME).values()) == {1}
    again = import_file(world.engine, HOTMART_NAME, SAMPLES / "hotmart-detailed-pt.csv")
    assert (again.new, again.same) == (0, first.new)
    assert one(world.sync()).created == 0


def test_a_file_that_is_not_understood_imports_nothing(world: World, tmp_path: Path) -> None:
    set_up(world, HOTMART_NAME, **BY_FILE)
    text = (SAMPLES / "hotmart-detailed-pt.csv").read_text("utf-8-sig").splitlines()
    broken = tmp_path / "broken.csv"
    cells = text[-1].split(";")
    cells[2] = "31/02/2026 99:00"
    broken.write_text("\n".join([*text[:-1], ";".join(cells)]), "utf-8")
    with pytest.raises(ProblemError) as error:
        import_file(world.engine, HOTMART_NAME, broken)
    details = error.value.problem.details
    assert error.value.problem.kind.value == "file_not_understood"
    assert details["row"] == str(len(text))
    assert details["column"]
    assert world.engine.ledger.sales(world.engine.ledger.integrations()[0].id) == []
    seen = look_into_file(world.engine, HOTMART_NAME, broken)
    assert [problem.details["row"] for problem in seen.unreadable] == [str(len(text))]
    assert seen.sales
    done = import_file(world.engine, HOTMART_NAME, broken, readable_only=True)
    assert done.new == len(seen.sales)


def test_looking_into_a_file_changes_nothing(world: World) -> None:
    set_up(world, HOTMART_NAME, **BY_FILE, **EARLY)
    file = SAMPLES / "hotmart-detailed-pt.csv"
    seen = look_into_file(world.engine, HOTMART_NAME, file)
    assert seen.count("new") == len(seen.sales) > 0
    assert world.engine.ledger.sales(seen.integration.id) == []
    assert import_file(world.engine, HOTMART_NAME, file).new == seen.count("new")
    again = look_into_file(world.engine, HOTMART_NAME, file)
    assert (again.count("new"), again.count("changed"), again.count("same")) == (0, 0, len(seen.sales))


def test_a_file_beside_the_interface_makes_nothing_twice(world: World) -> None:
    set_up(world, HOTMART_NAME)
    made = one(world.sync()).created
    import_file(world.engine, HOTMART_NAME, SAMPLES / "hotmart-detailed-pt.csv")
    world.sync()
    counts = marked(world, HOTMART_NAME)
    assert len(counts) >= made
    assert set(counts.values()) == {1}
    assert company(world, HOTMART_NAME).most_documents_of_a_sale == 1
