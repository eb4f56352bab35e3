"""Garbage of every kind, thrown by dice: values, JSON trees, bytes. The same dice give the same garbage."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

Dice = random.Random


class Raw(str):
    """A piece of JSON written as it stands, right or wrong."""

    __slots__ = ()


def read_json(body: bytes) -> Any:
    """JSON whose fractions stay as they are written. Raises ValueError."""
    return json.loads(body, parse_float=Raw)


def write_json(value: Any) -> str:
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key)}:{write_json(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(write_json, value)) + "]"
    return json.dumps(value)


# --- values -----------------------------------------------------------------------------------------------------------

#: No answer of a store may say these and mean it. Small positive numbers are left out: they could be true.
_WRONG_TYPES = ("null", "true", "false", "[]", "{}", '""', "[null]", "[[]]", '{"id":{}}', '{"id":[1]}', '[{"a":null}]')
_NUMBERS = (
    "0", "-0", "-0.0", "-1", "-99999.5", "1e30", "1e400", "-1e400", "1e99999", "1e999999999", "-1E+999999999999999999",
    "1e-400", "1e-999999999", "NaN", "Infinity", "-Infinity", "1" + "0" * 400, "9" * 5000, '"1e999999999"', '"NaN"',
    '"-Infinity"', '"' + "9" * 5000 + '"', '"sNaN"',
)  # fmt: skip
_TEXTS = (
    '"\\ud800"', '"\\udfff\\ud800"', '"\\u0000"', '"a\\u0000b"', '"\\u202e\\u200f"', '"\\u00b2"', '"\\u2460\\u00bd"',
    '"<script>alert(1)</script>"', '"=HYPERLINK(1)"', '"\\n\\r\\t"', '"%s%n{0}{x}"', '"../../../etc/passwd"',
    '"a/b?c#d"', '"\\ud83d\\ude00"', '"\\u0661\\u0662"',
)  # fmt: skip
_DATES = (
    '"0001-01-01"', '"9999-12-31"', '"0000-00-00"', '"2026-02-31"', '"31/12/2026"', '"9999-12-31T23:59:59-23:59"',
    '"0001-01-01T00:00:00+23:59"', '"2026-13-01 25:61:61"', '"yesterday"', "-62135596800000", "253402300799999",
    "99999999999999999", '"20261-1-1"',
)  # fmt: skip
_IDS = ('"0"', '"   "', '"a/../b"', '"²"', "12.5", "-7", '{"id":5}', "[1,2]", '"' + "7" * 400 + '"', "1e3", '"\\u0000"')
_DEPTHS = (60, 300, 450, 900, 100_000)
_MIB = 1 << 20
Nest = tuple[str, str]
_NESTS: tuple[Nest, ...] = (
    ("[", "]"), ('{"a":', "}"), ('{"data":', "}"), ('{"items":', "}"), ('{"result":', "}"), ('{"error":', "}"),
    ('{"message":', "}"), ('{"details":[', "]}"),
)  # fmt: skip


def nested(dice: Dice) -> Raw:
    """Something deep: shallow enough to be read now and then, mostly not."""
    (left, right), depth = dice.choice(_NESTS), dice.choice(_DEPTHS)
    return Raw(left * depth + dice.choice(["1", '"x"', "[]", "{}", ""]) + right * depth)


def huge_text(dice: Dice) -> Raw:
    size = dice.choice([_MIB, _MIB, _MIB, 8 * _MIB])
    return Raw('"' + dice.choice(["x", "9", " ", "ñ", "&", "."]) * size + '"')


def value(dice: Dice, key: str) -> Raw:
    """A value no server should ever give for `key`."""
    name = key.lower()
    kinds: list[tuple[str, ...]] = [_WRONG_TYPES, _WRONG_TYPES, _NUMBERS, _TEXTS]
    if "dat" in name or name.endswith("_at"):
        kinds += [_DATES, _DATES]
    if name.endswith("id") or name in ("transaction", "code", "reference"):
        kinds += [_IDS, _IDS]
    throw = dice.random()
    if throw < 0.04:
        return huge_text(dice)
    if throw < 0.14:
        return nested(dice)
    return Raw(dice.choice(dice.choice(kinds)))


# --- trees ------------------------------------------------------------------------------------------------------------

Place = tuple[Any, Any]  # a dict or list, and a key or index of it


def places(tree: Any) -> Iterator[Place]:
    """Every place of a tree that holds something."""
    entries = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, inner in list(entries):
        yield tree, key
        yield from places(inner)


def key_of(place: Place) -> str:
    return str(place[1]) if isinstance(place[1], str) else ""


def garble_tree(dice: Dice, tree: Any) -> str:
    """Spoil one place of a tree, or every place of the same name; says what was done. The tree is changed."""
    found = list(places(tree))
    if not found:
        return "nothing to spoil"
    # By name first: otherwise long lists of catalogues get all the garbage.
    names = sorted({key_of(place) for place in found})
    name = dice.choice(names)
    same = [place for place in found if key_of(place) == name]
    chosen = same if dice.random() < 0.4 else [dice.choice(same)]
    how = dice.choice(_TREE)
    for place in chosen:
        how(dice, place)
    return f"{how.__name__} «{name or 'a row'}» in {len(chosen)} place(s)"


def replace(dice: Dice, place: Place) -> None:
    place[0][place[1]] = value(dice, key_of(place))


def missing(dice: Dice, place: Place) -> None:
    if isinstance(place[0], dict):
        place[0].pop(place[1], None)
    else:
        place[0][place[1]] = None


def extra(dice: Dice, place: Place) -> None:
    if isinstance(place[0], dict):
        name = dice.choice(["data", "results", "total", "error", "metadata", "stamp", "extraño", "", "constructor"])
        place[0].setdefault(name, value(dice, name))
    else:
        place[0].insert(0, value(dice, ""))


def twice(dice: Dice, place: Place) -> None:
    """A key that occurs twice (the second is garbage), a row that occurs twice."""
    if isinstance(place[0], list):
        place[0].append(place[0][place[1]])
    elif not isinstance(place[0][place[1]], Raw):
        first = write_json(place[0][place[1]])
        place[0][place[1]] = Raw(f"{first},{json.dumps(place[1])}:{value(dice, key_of(place))}")


def same_id(dice: Dice, place: Place) -> None:
    """Rows that share one id."""
    inner = place[0][place[1]]
    rows = [row for row in inner if isinstance(row, dict) and "id" in row] if isinstance(inner, list) else []
    for row in rows[1:]:
        row["id"] = rows[0]["id"]
    if not rows:
        replace(dice, place)


def text_for_number(dice: Dice, place: Place) -> None:
    """What is a number becomes text and the other way round; a list becomes an object, an object a list."""
    inner = place[0][place[1]]
    if isinstance(inner, dict):
        place[0][place[1]] = list(inner.values())
    elif isinstance(inner, list):
        place[0][place[1]] = {str(n): row for n, row in enumerate(inner)}
    elif isinstance(inner, Raw | int) and not isinstance(inner, bool):
        place[0][place[1]] = f"${inner}"
    else:
        replace(dice, place)


_TREE: tuple[Callable[[Dice, Place], None], ...] = (
    replace, replace, replace, replace, replace, missing, missing, extra, twice, same_id, text_for_number,
)  # fmt: skip


# --- bytes ------------------------------------------------------------------------------------------------------------


def cut(dice: Dice, data: bytes) -> bytes:
    """Cut at any place, rather often at one that ends a token."""
    ends = [n for n, byte in enumerate(data[:20_000]) if byte in b'{}[]",:\\']
    return (
        data[: dice.choice(ends) + dice.randint(0, 1)]
        if ends and dice.random() < 0.6
        else data[: dice.randrange(len(data) + 1)]
    )


def flip(dice: Dice, data: bytes, times: int = 8) -> bytes:
    """Any bytes changed, taken away, put in or repeated."""
    found = bytearray(data or b"\0")
    for _ in range(dice.randint(1, times)):
        at = dice.randrange(len(found))
        match dice.randrange(5):
            case 0 | 1:
                found[at] = dice.randrange(256)
            case 2:
                del found[at : at + dice.randint(1, 50)]
            case 3:
                found[at:at] = dice.randbytes(dice.randint(1, 20))
            case _:
                found[at:at] = found[at : at + dice.randint(1, 60)]
        if not found:
            found = bytearray(b"x")
    return bytes(found)


_STRUCTURE = b'{}[]",:'


def break_structure(dice: Dice, data: bytes) -> bytes:
    """Only signs that hold JSON together are changed: no value becomes another that could be true."""
    found = bytearray(data)
    signs = [n for n, byte in enumerate(found) if byte in _STRUCTURE]
    for at in dice.sample(signs, min(len(signs), dice.randint(1, 4))):
        found[at] = dice.choice(_STRUCTURE)
    return bytes(found)


def recode(dice: Dice, data: bytes) -> bytes:
    """The same text in an encoding that JSON must not have, or with something in front or in it."""
    text = data.decode("utf-8", "replace")
    encoding = dice.choice(["latin-1", "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "utf-7", "cp037", "nul", "bad"])
    if encoding == "nul":
        at = dice.randrange(len(data) + 1)
        return data[:at] + b"\x00" + data[at:]
    if encoding == "bad":
        return data.replace(b'":"', b'":"\xed\xa0\x80\xff', 1)
    if encoding == "latin-1":
        text = text.replace('":"', '":"ñ', 1)
    return text.encode(encoding, "replace")
