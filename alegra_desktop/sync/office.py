"""The engine's commands for a window: each asks, checks, or changes one thing, and says what became of it.

Every command is a coroutine on the engine's loop and raises `ProblemError` with what a person can do about it.
"""

from __future__ import annotations

from alegra_desktop.sync.engine import Engine


class Office:
    """One per engine."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
