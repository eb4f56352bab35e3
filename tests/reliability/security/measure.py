"""Secrets, the wire, strangers' names, and what others on the computer can reach: twelve groups of checks.

`--count` is how many texts are put together by chance for the exports; a small number leaves out most shapes of
refusals too. "runs" counts checks and places searched; leaks and violations stand below the table, each with its story.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.reliability.lines import Ask, Line
from tests.reliability.security import computer_closed, secrets_kept, shown, wire
from tests.reliability.security.group import Group

TEXTS = 10_000
SHORT = 1_000  # texts, from which on every shape of a refusal is tried
SHAPES = 2  # of refusals, where time is short

GROUPS: dict[str, Callable[[Ask], Group]] = {
    "nowhere": lambda ask: secrets_kept.nowhere(None if (ask.count or TEXTS) > SHORT else SHAPES, max(ask.jobs, 3)),
    "planted": lambda ask: secrets_kept.searcher_finds(),
    "objects": lambda ask: secrets_kept.objects(),
    "plain http": lambda ask: wire.plain_http(),
    "certificates": lambda ask: wire.certificates(),
    "led astray": lambda ask: wire.led_astray(),
    "characters": lambda ask: shown.characters(),
    "names": lambda ask: shown.everywhere(),
    "exports": lambda ask: shown.exports(ask.count or TEXTS, ask.first),
    "files": lambda ask: computer_closed.files(),
    "ports": lambda ask: computer_closed.ports(),
    "keyring": lambda ask: computer_closed.keyring(),
}


def measure(ask: Ask) -> list[Line]:
    return [group(ask).line() for group in GROUPS.values()]
