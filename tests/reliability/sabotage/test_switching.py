"""Switching off reaches everybody who uses a function, is undone again, and never passes over what is gone."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

import pytest

from alegra_desktop.sync import claim, parties, pay, send, waits
from tests.reliability.sabotage.patches import PATCHES, VARIANTS, switched_off
from tests.reliability.sabotage.switching import switched


def program() -> dict[str, Any]:
    """Every function of the program and of its classes, by where it is."""
    found: dict[str, Any] = {}
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] == "alegra_desktop":
            for one, thing in vars(module).items():
                found[f"{name}.{one}"] = thing
                if isinstance(thing, type) and thing.__module__ == name:
                    found |= {f"{name}.{one}.{inner}": value for inner, value in vars(thing).items()}
    return {name: thing for name, thing in found.items() if callable(thing)}


def test_every_importer_gets_the_stand_in() -> None:
    users: list[ModuleType] = [claim, send, parties, pay]
    honest = {user.__name__: vars(user)["create"] for user in users}
    assert len(set(honest.values())) == 1
    with switched_off("R1"):
        assert {vars(user)["create"] for user in users}.isdisjoint(honest.values())
    assert {user.__name__: vars(user)["create"] for user in users} == honest


@pytest.mark.parametrize("rule", PATCHES)
def test_a_rule_switched_off_is_switched_on_again(rule: str) -> None:
    with switched_off(rule):
        during = program()
    after = program()
    assert [name for name in after if during.get(name) is not after[name]] != []
    with switched_off(rule), switched_off(rule):
        assert program().keys() == after.keys()
    assert program() == after


@pytest.mark.parametrize("rule", PATCHES)
def test_every_patch_says_what_is_off(rule: str) -> None:
    assert (PATCHES[rule].__doc__ or "").startswith(f"{rule}: ")


def test_each_rule_is_off_alone_and_with_the_sweep() -> None:
    alone = {variant for variant in VARIANTS if len(variant) == 1}
    assert alone == {(rule,) for rule in ("R1", "R3", "R4", "R5", "R6", "R7", "R9", "R10", "R11", "R17")}
    assert {variant for variant in VARIANTS if len(variant) > 1} == {(r, "R7") for (r,) in alone - {("R7",)}}


def test_what_is_gone_cannot_be_switched_off() -> None:
    with pytest.raises(AttributeError), switched(waits.Waits, "rested", lambda self: 0.0):
        pass


def test_what_is_called_otherwise_cannot_be_switched_off() -> None:
    with pytest.raises(TypeError, match="is called"), switched(waits.Waits, "rest", lambda self: 0.0):
        pass
    with pytest.raises(TypeError), switched(claim, "create", lambda work, row, body, **fields: None):  # not awaited
        pass
