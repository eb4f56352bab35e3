"""From a read that failed to the problem a merchant is shown."""

from __future__ import annotations

from typing import Final

from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem, ProblemError

_KINDS: Final[dict[Failure, Kind]] = {
    Failure.OFFLINE: Kind.OFFLINE,
    Failure.INSECURE: Kind.INSECURE_CONNECTION,
    Failure.TIMEOUT: Kind.STORE_DOWN,
    Failure.UNAUTHORIZED: Kind.STORE_CREDENTIALS,
    Failure.PLAN: Kind.STORE_REFUSES,
    Failure.FORBIDDEN: Kind.STORE_REFUSES,
    Failure.NOT_FOUND: Kind.STORE_REFUSES,
    Failure.REFUSED: Kind.STORE_REFUSES,
    Failure.THROTTLED: Kind.THROTTLED,
    Failure.SERVER: Kind.STORE_DOWN,
    Failure.BAD_ANSWER: Kind.STORE_DOWN,
}

#: After one of these, asking the same store for more in the same run is in vain.
HOPELESS: Final = frozenset(
    {Failure.OFFLINE, Failure.INSECURE, Failure.UNAUTHORIZED, Failure.PLAN, Failure.FORBIDDEN, Failure.THROTTLED}
)


def store_problem(store: str, failed: CallFailed) -> ProblemError:
    """The problem of a failed read of `store` ("Hotmart", "MasterShop"). 403 is a refusal, not bad credentials:
    both stores stand behind firewalls that answer it to anybody they dislike."""
    words = failed.words
    if failed.failure is Failure.FORBIDDEN:
        words = f"{words} (maybe blocked by a firewall)".strip()
    details = {"store": store, "words": words, "status": str(failed.status or "")}
    return ProblemError(Problem(_KINDS[failed.failure], store.lower(), details))


def describe(what: str, failed: CallFailed) -> str:
    """One line for `Pull.reason`: what was being read and how it failed, without secrets."""
    status = f" {failed.status}" if failed.status else ""
    return f"{what}: {failed.failure}{status}"
