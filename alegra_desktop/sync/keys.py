"""The keyring changed together with the ledger: both, or neither."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.domain.sale import Store
from alegra_desktop.sync.engine import ALEGRA_TOKEN, STORE_SECRETS, Engine
from alegra_desktop.vault import VaultState


def names_of(store: Store) -> tuple[str, ...]:
    """Names in the vault of everything an integration of this store may keep there."""
    return (ALEGRA_TOKEN, *STORE_SECRETS[store])


async def kept(engine: Engine, owner: str, store: Store) -> dict[str, str]:
    """The secrets that an owner has; none where there is no keyring. Raises `ProblemError` for a locked one."""
    try:
        found = await engine.stored(owner, names_of(store))
    except ProblemError as error:
        if not _none_there(error):
            raise
        return {}
    return {name: secret for name, secret in found.items() if secret}


def _none_there(error: ProblemError) -> bool:
    """A computer without a keyring keeps no secrets; one whose keyring refuses may keep them well."""
    problem = error.problem
    return problem.kind is Kind.KEYRING_MISSING and problem.details.get("state") == VaultState.MISSING.value


@contextmanager
def both(engine: Engine, owner: str, store: Store, before: Mapping[str, str]) -> Iterator[None]:
    """One commit of the ledger, during which this owner's secrets change from what was `kept` before. Should the
    keyring refuse one of them, or the ledger its commit (a full disk), the ledger is as it was, and the secrets too as
    far as the keyring lets us."""
    try:
        with engine.ledger.batch():
            yield
    except BaseException:
        for name in names_of(store):
            with suppress(ProblemError):
                if name in before:
                    engine.vault.set(owner, name, before[name])
                else:
                    engine.vault.delete(owner, name)
        raise


def forget(engine: Engine, owner: str, store: Store) -> None:
    """Away with an owner's secrets. A computer without a keyring keeps none; one that is locked must be unlocked."""
    try:
        for name in names_of(store):
            engine.vault.delete(owner, name)
    except ProblemError as error:
        if not _none_there(error):
            raise
