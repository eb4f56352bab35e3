"""The state line, row by row of its table: the first that applies, with a fact and a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.state_line import LOOKS, Facts, Line, Standing, sentence, state_of, together

NOW = datetime(2026, 10, 8, 20, 10, tzinfo=UTC)  # 15:10 in Bogotá
AGO = NOW - timedelta(minutes=6)
SOON = NOW + timedelta(minutes=9)
FORMATS = Formats("en", now=lambda: NOW)
#: Everything at once; each row of the table takes away what stands above it.
ALL = Facts(
    NOW, opening=True, upgrading=True, unfinished=(5, 9), problem=Problem(Kind.DISK_FULL), since=AGO, paused=True,
    paused_since=AGO, stopping=2, running=True, done=3, total=12, unknown=2, looked_for_at=SOON,
    synced_at=NOW - timedelta(days=4), causes=3, next_at=SOON,
)  # fmt: skip

ROWS: list[tuple[dict[str, Any], Standing, str]] = [
    ({}, Standing.UPGRADING, "Updating your data; a backup was made first."),
    ({"upgrading": False}, Standing.OPENING, "Opening your data…"),
    ({"opening": False}, Standing.UNFINISHED, "Set-up unfinished: step 5 of 9."),
    ({"unfinished": None}, Standing.STOPPED, "Stopped: The disk is full. Nothing is lost."),
    (
        {"problem": Problem(Kind.KEYRING_LOCKED)},
        Standing.KEYRING,
        "Waiting for the keyring. Nothing is lost.",
    ),
    ({"problem": Problem(Kind.OFFLINE)}, Standing.PAUSED, "Paused since 15:04."),
    ({"paused": False}, Standing.OFFLINE, "Offline since 15:04. We go on when it is back."),
    ({"problem": Problem(Kind.ALEGRA_DOWN)}, Standing.DOWN, "Alegra is not responding. Next try: 15:19."),
    (
        {"problem": Problem(Kind.STORE_DOWN, details={"store": "Hotmart"})},
        Standing.TROUBLED,
        "Hotmart is not responding. Next try: 15:19.",
    ),
    ({"problem": None}, Standing.STOPPING, "Stopping: 2 requests finishing."),
    ({"stopping": None}, Standing.SYNCING, "Syncing: 3 of 12 sales."),
    ({"running": False}, Standing.VERIFYING, "Verifying 2 unanswered documents: 15:19."),
    ({"unknown": 0}, Standing.OVERDUE, "Not synced for 4 days."),
    ({"synced_at": None}, Standing.NEVER, "Ready. Not synced yet."),
    ({"synced_at": AGO}, Standing.CAUSES, "Up to date, 3 causes need attention. Next: 15:19."),
    ({"causes": 0}, Standing.FINE, "Up to date. Last sync: today 15:04. Next: 15:19."),
]


@pytest.mark.parametrize("row", range(len(ROWS)), ids=[standing.value for _, standing, _ in ROWS])
def test_the_first_that_applies(row: int, qtbot: QtBot) -> None:
    known = ALL
    for changes, _, _ in ROWS[: row + 1]:
        known = replace(known, **changes)
    line = state_of(known)
    assert line.standing is ROWS[row][1]
    assert sentence(line, FORMATS) == ROWS[row][2]


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (Facts(NOW, paused=True), "Paused."),
        (Facts(NOW, problem=Problem(Kind.OFFLINE)), "Offline. We go on when it is back."),
        (Facts(NOW, problem=Problem(Kind.OFFLINE), since=NOW - timedelta(days=1)), "Offline since yesterday 15:10."),
        (Facts(NOW, problem=Problem(Kind.ALEGRA_DOWN)), "Alegra is not responding."),
        (Facts(NOW, stopping=0), "Stopping…"),
        (Facts(NOW, running=True), "Syncing…"),
        (Facts(NOW, unknown=1), "Verifying 1"),
        (Facts(NOW, synced_at=AGO), "Up to date. Last sync: today 15:04."),
        (Facts(NOW, synced_at=AGO, causes=2), "Up to date, 2 causes need attention."),
    ],
)
def test_what_is_not_known_is_not_said(known: Facts, words: str, qtbot: QtBot) -> None:
    assert sentence(state_of(known), FORMATS).startswith(words)
    assert "—" not in sentence(state_of(known), FORMATS)


def test_every_standing_has_a_look_and_words_and_none_is_connected(qtbot: QtBot) -> None:
    for standing in Standing:
        line = Line(standing, 1, 2, AGO, SOON, Problem(Kind.STORE_DOWN))
        words = sentence(line, FORMATS)
        assert words.endswith((".", "…")), standing
        assert "connect" not in words.lower()
        assert "{" not in words
        assert LOOKS[standing].icon


def test_several_integrations_are_as_urgent_as_the_worst() -> None:
    fine = Line(Standing.FINE, at=NOW, next_at=SOON)
    older = Line(Standing.FINE, at=AGO, next_at=SOON + timedelta(hours=1))
    paused, new = Line(Standing.PAUSED, at=AGO), Line(Standing.NEVER)
    stopped = Line(Standing.STOPPED, problem=Problem(Kind.DISK_FULL))
    assert together([]).standing is Standing.NOTHING
    assert together([fine, stopped, paused]) == stopped
    assert together([fine, older]) == Line(Standing.FINE, at=AGO, next_at=SOON)
    assert together([fine, paused, new]) == fine
    assert together([paused, new]) == new
    assert together([paused]) == paused
    causes = [Line(Standing.CAUSES, 2, next_at=SOON), Line(Standing.CAUSES, 1), fine]
    assert together(causes) == Line(Standing.CAUSES, 3, next_at=SOON)
    assert together([Line(Standing.OVERDUE, 4), Line(Standing.OVERDUE, 9)]).count == 9
