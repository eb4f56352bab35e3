"""Putting a stand-in in the place of a piece of the program, loudly: what is not there cannot be switched off."""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import ModuleType
from typing import Any
from unittest import mock

_PROGRAM = "alegra_desktop"
_ROOT = "alegra_desktop.app"  # imports all the rest


@contextmanager
def switched(owner: ModuleType | type, name: str, stand_in: Callable[..., Any]) -> Iterator[None]:
    """`stand_in` for the function `name` of a module or class, also in every module that imported it by name.

    Raises `AttributeError` if there is no such function, `TypeError` if it is called in another way than the stand-in.
    """
    original = inspect.getattr_static(owner, name)
    _check_call(original, stand_in)
    importers = [module for module in _program() if module is not owner and vars(module).get(name) is original]
    with ExitStack() as stack:
        for home in (owner, *importers):
            stack.enter_context(mock.patch.object(home, name, stand_in))
        yield


def _program() -> list[ModuleType]:
    importlib.import_module(_ROOT)
    return [module for name, module in sorted(sys.modules.items()) if name.split(".")[0] == _PROGRAM]


def _check_call(original: Callable[..., Any], stand_in: Callable[..., Any]) -> None:
    ways = [_way(function) for function in (original, stand_in)]
    if ways[0] != ways[1]:
        raise TypeError(f"{original.__qualname__} is called {ways[0]}, its stand-in {ways[1]}")


def _way(function: Callable[..., Any]) -> tuple[object, ...]:
    """How a function is called: its parameters without their types, and whether it is awaited."""
    given = inspect.signature(function).parameters.values()
    return (*((p.name, p.kind, p.default) for p in given), inspect.iscoroutinefunction(function))
