"""`import`: sales from files the merchant exported, for a store that has no key."""

from __future__ import annotations

from pathlib import Path

from tests.cli.computer import HOTMART_NAME, ROOT, Computer

SAMPLES = ROOT / "resources" / "samples"


def by_file(text: str) -> str:
    """The set-up file without the store's interface, from long ago on."""
    head, _, rest = text.partition("[hotmart]")
    return head.replace("since =", 'source = "file"\nsince = 2026-01-01 #') + rest[rest.index("[documents]") :]


def test_sales_of_a_file_become_documents_once(computer: Computer) -> None:
    assert computer.setup(edit=by_file).code == 0
    assert computer.sync("--json").json[0]["created"] == 0
    file = SAMPLES / "hotmart-detailed-pt.csv"
    imported = computer.run("import", file, "--integration", HOTMART_NAME)
    assert (imported.code, imported.err) == (0, "")
    assert file.name in imported.out
    created = computer.sync("--json").json[0]["created"]
    assert created > 0
    assert "ventas nuevas 0" in computer.run("import", file, "--integration", HOTMART_NAME).out
    assert computer.sync("--json").json[0]["created"] == 0
    assert set(computer.documents().values()) == {1}


def test_what_cannot_be_imported_is_wrong_use(computer: Computer, tmp_path: Path) -> None:
    computer.setup(edit=by_file)
    nonsense = tmp_path / "nonsense.csv"
    nonsense.write_text("a;b\n1;2\n")
    for file, name in (
        (nonsense, HOTMART_NAME),
        (tmp_path / "nowhere.csv", HOTMART_NAME),
        (SAMPLES / "hotmart-detailed-pt.csv", "Nadie"),
    ):
        answer = computer.run("import", file, "--integration", name)
        assert (file.name, answer.code, answer.out) == (file.name, 2, "")
        assert len(answer.err.splitlines()) == 1
