"""What a screen reader is told of the programs on a screen: names, roles, states and places, over AT-SPI."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

if sys.platform == "linux":  # nowhere else is there such a screen, and the tests skip
    from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call
    from jeepney.io.blocking import open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
#: Bits of the states, as AT-SPI numbers them.
_ACTIVE, _CHECKED, _ENABLED, _FOCUSED, _SHOWING = 1, 4, 8, 12, 25
_LABELLED_BY = 2
_PATIENCE = 10.0
Address = tuple[str, str]  # bus name, object path


@dataclass(frozen=True)
class Control:
    """Something on the screen. `box`: left, top, width, height; `window` is the one it is in."""

    address: Address
    window: Address
    role: str
    name: str
    states: int
    box: tuple[int, int, int, int]

    def _is(self, bit: int) -> bool:
        return bool(self.states >> bit & 1)

    @property
    def usable(self) -> bool:
        return self._is(_ENABLED)

    @property
    def focused(self) -> bool:
        return self._is(_FOCUSED)

    @property
    def checked(self) -> bool:
        return self._is(_CHECKED)

    @property
    def active(self) -> bool:
        """Of a window: the one that gets what is typed."""
        return self._is(_ACTIVE)

    @property
    def middle(self) -> tuple[int, int]:
        left, top, width, height = self.box
        return left + width // 2, top + height // 2


class Sight:
    """Looks at one screen. Everything is asked in layers: all questions of a layer first, then their answers."""

    def __init__(self, session_bus: str) -> None:
        bus = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        with closing(open_dbus_connection(session_bus)) as session:
            answer = session.send_and_get_reply(new_method_call(bus, "GetAddress"), timeout=_PATIENCE)
        self._bus = open_dbus_connection(answer.body[0])

    def close(self) -> None:
        self._bus.close()

    def controls(self) -> list[Control]:
        """Everything that shows in the window that gets what is typed, or in all if none does."""
        tops = self._look([(one, one) for one in self._children(self._children([_REGISTRY]))])
        active = [one for one in tops if one.active]
        layer = active or tops
        found: list[Control] = []
        while layer:
            found += layer
            children = self._ask([(one.address, "GetChildren") for one in layer])
            layer = self._look(
                [
                    (child, one.window)
                    for one, answer in zip(layer, children, strict=True)
                    if answer
                    for child in answer[0]
                ]
            )
        return found

    def _children(self, of: Sequence[Address]) -> list[Address]:
        return [child for answer in self._ask([(one, "GetChildren") for one in of]) if answer for child in answer[0]]

    def _look(self, layer: Sequence[tuple[Address, Address]]) -> list[Control]:
        """The ones that show, each given with its window; whatever is gone meanwhile is nothing."""
        states = self._ask([(one, "GetState") for one, _ in layer])
        shown = [
            (one, window, answer[0][0] | answer[0][1] << 32)
            for (one, window), answer in zip(layer, states, strict=True)
            if answer and answer[0][0] >> _SHOWING & 1
        ]
        there = [one for one, _, _ in shown]
        names, roles, boxes = (
            self._ask([(one, what) for one in there]) for what in ("Name", "GetRoleName", "GetExtents")
        )
        found = []
        for (one, window, state), name, role, box in zip(shown, names, roles, boxes, strict=True):
            if name and role:
                called = self._label(one) if role[0] == "combo box" else name[0][1]
                found.append(Control(one, window, role[0], called, state, tuple(box[0]) if box else (0, 0, 0, 0)))
        return found

    def _label(self, combo: Address) -> str:
        """On Linux the name of a list of choices is what is chosen; what it is for, its label tells."""
        [answer] = self._ask([(combo, "GetRelationSet")])
        labels = [one for kind, ones in (answer[0] if answer else ()) if kind == _LABELLED_BY for one in ones]
        names = self._ask([(one, "Name") for one in labels])
        return next((name[0][1] for name in names if name), "")

    def _ask(self, questions: Sequence[tuple[Address, str]]) -> list[Any]:
        """The answers in the order of the questions; None where there is none (any more)."""
        serials = []
        for (name, path), what in questions:
            serials.append(next(self._bus.outgoing_serial))
            self._bus.send(_message(name, path, what), serial=serials[-1])
        answers: dict[int, Any] = {}
        while len(answers) < len(serials):
            message = self._bus.receive(timeout=_PATIENCE)
            serial = message.header.fields.get(HeaderFields.reply_serial)
            if serial in serials:
                good = message.header.message_type is MessageType.method_return
                answers[serial] = message.body if good else None
        return [answers[serial] for serial in serials]


def _message(name: str, path: str, what: str) -> Any:
    if what == "GetExtents":
        place = DBusAddress(path, bus_name=name, interface="org.a11y.atspi.Component")
        return new_method_call(place, what, "u", (0,))  # of the screen
    if what == "Name":
        place = DBusAddress(path, bus_name=name, interface=_PROPERTIES)
        return new_method_call(place, "Get", "ss", (_ACCESSIBLE, what))
    return new_method_call(DBusAddress(path, bus_name=name, interface=_ACCESSIBLE), what)
