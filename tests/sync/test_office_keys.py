"""Commands and the keyring: locked, missing, for one session, and never half."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.practice.samples import HOTMART_NAME
from alegra_desktop.vault import MemoryVault, VaultState
from tests.sync.books import check_books, one, set_up
from tests.sync.desk import Command, ask, item, refused, request_of
from tests.virtual import World

LOCKED = Problem(Kind.KEYRING_LOCKED, "keyring", {"state": VaultState.LOCKED.value})
NONE = Problem(Kind.KEYRING_MISSING, "keyring", {"state": VaultState.MISSING.value})
BROKEN = Problem(Kind.KEYRING_MISSING, "keyring", {"state": VaultState.UNAVAILABLE.value})


class Refusing(MemoryVault):
    """A keyring that refuses everything, or once, after some good ones, one kind of use."""

    def __init__(self, problem: Problem, use: str = "", good: int = 0) -> None:
        super().__init__()
        self.problem = problem
        self.use = use
        self.good = good

    def _meet(self, use: str) -> None:
        if self.use not in ("", use):
            return
        self.good -= 1
        if self.good == -1 or not self.use:
            raise ProblemError(self.problem)

    def get(self, owner: str, name: str) -> str | None:
        self._meet("get")
        return super().get(owner, name)

    def set(self, owner: str, name: str, secret: str) -> None:
        self._meet("set")
        super().set(owner, name, secret)

    def delete(self, owner: str, name: str) -> None:
        self._meet("delete")
        super().delete(owner, name)


def secrets(vault: MemoryVault, owner: str = HOTMART_NAME) -> dict[str, str | None]:
    return {name: MemoryVault.get(vault, owner, name) for name in ("token", "client_secret", "basic")}


def refusing(world: World, problem: Problem, use: str = "", good: int = 0) -> Refusing:
    """The keyring of the world, with everything in it, begins to refuse."""
    vault = Refusing(problem, use, good)
    vault._secrets = world.vault._secrets
    world.engine.vault = vault
    return vault


@pytest.mark.parametrize("good", [0, 1, 2])
def test_changed_keys_are_kept_all_or_none(world: World, good: int) -> None:
    set_up(world, HOTMART_NAME)
    world.vault.set(HOTMART_NAME, "token", "revoked")
    before = secrets(world.vault)
    refusing(world, LOCKED, "set", good)
    request = request_of(world, HOTMART_NAME)
    changed = replace(request, rules=replace(request.rules, interval_minutes=99), secrets=dict(request.secrets))
    known = world.engine.integration(HOTMART_NAME)
    assert refused(world, lambda office: office.set_up(changed)).kind is Kind.KEYRING_LOCKED
    assert world.engine.integration(HOTMART_NAME) == known
    assert secrets(world.vault) == before


def test_a_ledger_that_refuses_keeps_the_old_keys(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk shows at the commit, after the keyring has said yes."""
    set_up(world, HOTMART_NAME)
    before = secrets(world.vault)
    request = request_of(world, HOTMART_NAME)
    vault = world.vault
    full = ProblemError(Problem(Kind.DISK_FULL))

    def last(engine: object, known: object, saved: object) -> None:
        vault.set(HOTMART_NAME, "token", "half-way")
        raise full

    monkeypatch.setattr("alegra_desktop.sync.setup._release", last)
    assert refused(world, lambda office: office.set_up(request)).kind is Kind.DISK_FULL
    assert secrets(vault) == before


@pytest.mark.parametrize("history", [True, False])
def test_a_locked_keyring_keeps_the_integration(world: World, history: bool) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    for problem in (LOCKED, BROKEN):
        refusing(world, problem)
        assert refused(world, lambda office: office.remove(HOTMART_NAME, history)) == problem
        assert world.engine.ledger.integration(HOTMART_NAME) is not None
    world.engine.vault = world.vault
    assert world.vault.get(HOTMART_NAME, "token")
    ask(world, lambda office: office.remove(HOTMART_NAME, history))
    assert secrets(world.vault) == dict.fromkeys(("token", "client_secret", "basic"))


def test_without_a_keyring_an_integration_can_be_removed_and_renamed(world: World) -> None:
    set_up(world, HOTMART_NAME)
    refusing(world, NONE)
    ask(world, lambda office: office.rename(HOTMART_NAME, "Otra"))
    ask(world, lambda office: office.remove("Otra"))
    assert world.engine.ledger.integrations() == []


@pytest.mark.parametrize("use", ["get", "set"])
def test_a_locked_keyring_keeps_the_old_name(world: World, use: str) -> None:
    set_up(world, HOTMART_NAME)
    before = secrets(world.vault)
    refusing(world, LOCKED, use, 1)
    assert refused(world, lambda office: office.rename(HOTMART_NAME, "Otra")).kind is Kind.KEYRING_LOCKED
    assert world.engine.ledger.integration("Otra") is None
    assert secrets(world.vault) == before
    assert secrets(world.vault, "Otra") == dict.fromkeys(before)


def test_what_stays_under_the_old_name_does_not_undo_the_new_one(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    set_up(world, HOTMART_NAME)
    refusing(world, LOCKED, "delete")
    ask(world, lambda office: office.rename(HOTMART_NAME, "Otra"))
    assert "old name" in caplog.text
    assert one(world.sync("Otra")).created > 0


def use_a_locked_keyring(world: World) -> list[Command[Any]]:
    return [
        lambda office: office.preflight(HOTMART_NAME),
        lambda office: office.store_products(HOTMART_NAME),
        lambda office: office.catalogue_of(HOTMART_NAME),
        lambda office: office.create_items(HOTMART_NAME, [item("REF-A")]),
        lambda office: office.send_one_as_draft(HOTMART_NAME, "HP-1"),
        lambda office: office.change_secrets(HOTMART_NAME, {"client_secret": "x"}),
        lambda office: office.change_rules(HOTMART_NAME, world.engine.integration(HOTMART_NAME).rules),
        lambda office: office.link(HOTMART_NAME, products={"P": "1"}),
    ]


@pytest.mark.parametrize("number", range(8))
def test_a_locked_keyring_is_named_and_nobody_is_logged_out(world: World, number: int) -> None:
    set_up(world, HOTMART_NAME)
    refusing(world, LOCKED)
    command = use_a_locked_keyring(world)[number]
    assert refused(world, command).kind is Kind.KEYRING_LOCKED
    report = one(world.sync())
    assert report.error == LOCKED
    world.engine.vault = world.vault
    assert one(world.sync()).error is None  # unlocked, it goes on by itself
    check_books(world, HOTMART_NAME)


def test_keys_for_this_session_only(world: World) -> None:
    world.engine.vault = Refusing(NONE)
    request = request_of(world, HOTMART_NAME)
    assert refused(world, lambda office: office.set_up(request)).kind is Kind.KEYRING_MISSING
    assert world.engine.ledger.integrations() == []
    ask(world, lambda office: office.keep_secrets_in_session())
    ask(world, lambda office: office.set_up(request))
    ask(world, lambda office: office.keep_secrets_in_session())  # asked for again it forgets nothing
    assert one(world.sync()).created > 0
    assert secrets(world.vault) == dict.fromkeys(("token", "client_secret", "basic"))
    check_books(world, HOTMART_NAME)


def test_keys_of_an_earlier_session_are_asked_for_and_nobody_is_logged_out(world: World) -> None:
    request = request_of(world, HOTMART_NAME)
    ask(world, lambda office: office.keep_secrets_in_session())
    ask(world, lambda office: office.set_up(request))
    world.restart()
    world.engine.vault = Refusing(NONE)
    report = one(world.sync())
    assert report.error is not None
    assert report.error.kind is Kind.KEYRING_MISSING
    ask(world, lambda office: office.keep_secrets_in_session())
    ask(world, lambda office: office.give_secrets(HOTMART_NAME, request.secrets))
    assert one(world.sync()).created > 0
    ask(world, lambda office: office.remove(HOTMART_NAME))
    assert world.engine.ledger.integrations() == []
