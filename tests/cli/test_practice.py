"""The practice mode as a merchant starts it: no accounts, no keyring, nothing outside this computer."""

from __future__ import annotations

import shutil

from alegra_desktop.lock import FolderLock
from tests.cli.computer import HOTMART_NAME, MASTERSHOP_NAME, PROGRAM, Answer, Computer


def _counts(answer: Answer, key: str) -> dict[str, int]:
    return {one["integration"]: one[key] for one in answer.json}


def test_first_second_and_a_lost_ledger(computer: Computer) -> None:
    no_keyring = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", "ALEGRA_DESKTOP_ALEGRA_URL": "http://x"}
    first = computer.sync("--practice", "--json", environment=no_keyring)
    assert first.code == 1
    assert "PRÁCTICA" in first.err
    created = _counts(first, "created")
    assert list(created) == [HOTMART_NAME, MASTERSHOP_NAME]
    assert created[HOTMART_NAME] == len(computer.due(25)) - 1  # one has somebody else's invoice there
    assert created[MASTERSHOP_NAME] > 50
    bare = computer.run("--practice", environment=no_keyring)
    assert bare.code == 1
    assert "no hay pantalla" in bare.err
    assert "En su lugar" in bare.err
    assert " 0 documentos creados, 0 reconocidos" in bare.out
    assert "Estado" in bare.out
    shutil.rmtree(computer.data / "practice-ledger")
    third = computer.sync("--practice", "--json", environment=no_keyring)
    assert set(_counts(third, "created").values()) == {0}
    assert _counts(third, "adopted") == created
    assert not (computer.data / "ledger.sqlite3").exists()
    rows = computer.run("history", "--practice", "--json").json
    assert sum(row["adopted"] for row in rows) == sum(created.values())
    assert computer.run("history", "--json").json == []


def test_an_own_integration_in_practice_stays_as_it_was_set_up(computer: Computer) -> None:
    name = "La mía"
    mine = computer.setup(days=2, edit=lambda text: text.replace(HOTMART_NAME, name), program=(*PROGRAM, "--practice"))
    assert mine.code == 0
    assert f"«{name}» creada" in mine.out
    answer = computer.sync("--practice", "--json", "--integration", name)
    assert _counts(answer, "created") == {name: len(computer.due(2))}
    assert computer.sync("--practice", "--json", "--integration", HOTMART_NAME).code == 2  # mine stands in its place


def test_two_at_once(computer: Computer) -> None:
    folder = computer.data / "practice"
    folder.mkdir(parents=True)
    with FolderLock(folder):
        answer = computer.sync("--practice")
    assert answer.code == 3
    assert not (folder / "practice.sqlite3").exists()


def test_a_display_that_nobody_answers_at_is_told_and_not_waited_for(computer: Computer) -> None:
    answer = computer.run("--practice", environment={"DISPLAY": ":987"})
    assert answer.code == 1
    assert "La ventana no puede abrirse" in answer.err
    assert "Estado" in answer.out
    real = computer.run(environment={"DISPLAY": ":987"})
    assert real.code == 2
    assert "La ventana no puede abrirse" in real.err
