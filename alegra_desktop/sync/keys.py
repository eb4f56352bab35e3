"""The keyring changed together with the ledger: both, or neither."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.domain.sale import Store
from alegra_desktop.sync.engine import ALEGRA_TOKEN, STORE_SECRETS, Engine

log = logging.getLogger("alegra_desktop.sync")


def names_of(store: Store) -> tuple[str, ...]:
    """Names in the vault of everything an integration of this store may keep there."""
    return (ALEGRA_TOKEN, *STORE_SECRETS[store])


@contextmanager
def both(engine: Engine, owner: str, store: Store) -> Iterator[None]:
    """One commit of the ledger, during which this owner's secrets change. Should the keyring refuse one of them, or the
    ledger its commit (a full disk), the ledger is as it was, and the secrets too as far as the keyring lets us."""
    before = {name: engine.vault.get(owner, name) for name in names_of(store)}
    try:
        with engine.ledger.batch():
            yield
    except BaseException:
        for name, secret in before.items():
            with suppress(ProblemError):
                if secret:
                    engine.vault.set(owner, name, secret)
                else:
                    engine.vault.delete(owner, name)
        raise


def forget(engine: Engine, owner: str, store: Store) -> None:
    """Away with an owner's secrets. A computer without a keyring keeps none; one that is locked must be unlocked."""
    for name in names_of(store):
        try:
            engine.vault.delete(owner, name)
        except ProblemError as error:
            if error.problem.kind is not Kind.KEYRING_MISSING:
                raise
            log.info("there is no keyring to take secrets from")
            return
