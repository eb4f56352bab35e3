"""Setting an integration up is one act: what one of its halves refuses, the other has not done either."""

from __future__ import annotations

import pytest

from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.vault import MemoryVault
from tests.sync.books import check_books, set_up
from tests.virtual import World


class LocksItself(MemoryVault):
    """A keyring that locks itself before the secret of this name is written."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def set(self, owner: str, name: str, secret: str) -> None:
        if name == self.name:
            raise ProblemError(Problem(Kind.KEYRING_LOCKED))
        super().set(owner, name, secret)


@pytest.mark.parametrize("name", ["token", "client_secret"])
def test_a_keyring_that_refuses_leaves_no_integration(world: World, name: str) -> None:
    world.engine.vault = LocksItself(name)
    with pytest.raises(ProblemError) as refused:
        set_up(world, HOTMART_NAME)
    assert refused.value.problem.kind is Kind.KEYRING_LOCKED
    assert world.engine.ledger.integrations() == []
    world.engine.vault = world.vault
    set_up(world, HOTMART_NAME)
    world.sync()
    check_books(world, HOTMART_NAME)


def test_a_name_bound_to_another_account_keeps_its_secrets(world: World) -> None:
    set_up(world, HOTMART_NAME)
    before = world.vault.get(HOTMART_NAME, "token")
    with pytest.raises(ProblemError) as refused:
        set_up(world, MASTERSHOP_NAME, **{f'name = "{MASTERSHOP_NAME}"': f'name = "{HOTMART_NAME}"'})
    assert refused.value.problem.kind is Kind.SETTINGS_WRONG
    assert world.vault.get(HOTMART_NAME, "token") == before
    assert world.vault.get(HOTMART_NAME, "api_key") is None


def test_a_secret_that_is_not_given_any_more_is_forgotten(world: World) -> None:
    set_up(world, HOTMART_NAME)
    assert world.vault.get(HOTMART_NAME, "basic")
    set_up(world, HOTMART_NAME, **{'basic_env = "PRACTICE_HOTMART_BASIC_CO"\n': ""})
    assert world.vault.get(HOTMART_NAME, "basic") is None
    world.sync()
    check_books(world, HOTMART_NAME)
