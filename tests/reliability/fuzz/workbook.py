"""Spreadsheets taken apart and put together wrongly."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import lru_cache

from tests.reliability.fuzz import garbage
from tests.reliability.fuzz.garbage import Dice

Parts = dict[str, bytes]  # what the archive holds, by name

_SHEET = "xl/worksheets/sheet1.xml"
_SIGNS = b'0123456789<>"/ABCZ=eE.-&;'


def unpack(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def pack(parts: Parts) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return out.getvalue()


def _sheet(parts: Parts) -> str:
    return next((name for name in sorted(parts) if name.startswith("xl/worksheets/")), next(iter(parts)))


def signs(dice: Dice, parts: Parts) -> None:
    """Signs of the XML changed, taken away, repeated."""
    name = dice.choice(sorted(parts))
    found = bytearray(parts[name] or b"x")
    for _ in range(dice.randint(1, 4)):
        at, throw = dice.randrange(len(found)), dice.random()
        if throw < 0.5:
            found[at] = dice.choice(_SIGNS)
        elif throw < 0.8:
            del found[at : at + dice.randint(1, 30)]
        else:
            found[at:at] = found[at : at + dice.randint(1, 40)]
        found = found or bytearray(b"x")
    parts[name] = bytes(found)


def size(dice: Dice, parts: Parts) -> None:
    """A sheet that claims another size."""
    ref = dice.choice([b"A1:XFD1048576", b"A1", b"B5:A1", b"A1:ZZZZZ99999999999", b"", b"XFD1048576", b"A0:A-1"])
    name = _sheet(parts)
    parts[name] = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="' + ref + b'"', parts[name])


def far_cell(dice: Dice, parts: Parts) -> None:
    """A cell where nobody looks."""
    place = dice.choice(
        [b"XFD1048576", b"AAAA1", b"A99999999999", b"A1048577", b"ZZZ9999999", b"A0", b"1A", b"a5000000"]
    )
    name = _sheet(parts)
    parts[name] = parts[name].replace(
        b"</sheetData>", b'<row r="9"><c r="' + place + b'"><v>1</v></c></row></sheetData>'
    )


def cells(dice: Dice, parts: Parts) -> None:
    """Values of other types: formulas, errors, dates as numbers, strings that are not in the table."""
    name = _sheet(parts)
    put = dice.choice(
        [b"<v>-1</v>", b"<v>46295.5</v>", b"<v>1e400</v>", b"<v>NaN</v>", b"<v></v>", b"<f>SUM(A1:A9)</f><v>7</v>",
         b'<f t="shared" si="99999"/>', b"<v>999999999</v>", b"<v>#REF!</v>", b"<is><t>inline</t></is>",
         b"<v>1e308</v>",
         b"<v>2958466</v>", b"<v>-0.0000001</v>", b"<v>99999999999999999999</v>"]
    )  # fmt: skip
    found = re.findall(rb"<v>[^<]*</v>", parts[name])
    if found:
        old = dice.choice(found)
        parts[name] = parts[name].replace(old, put, dice.choice([1, 10**6]))
    kind = dice.choice([b't="e"', b't="b"', b't="str"', b't="d"', b't="s"', b't="inlineStr"', b""])
    if dice.random() < 0.4:
        parts[name] = re.sub(rb't="(s|n|str|inlineStr)"', kind, parts[name], count=dice.choice([1, 0]))


def epoch(dice: Dice, parts: Parts) -> None:
    """Dates counted from 1904, other formats of numbers."""
    book = "xl/workbook.xml"
    if book in parts:
        flag = dice.choice([b'<workbookPr date1904="1"/>', b'<workbookPr date1904="yes"/>'])
        parts[book] = re.sub(rb"<workbookPr[^>]*/>", flag, parts[book])
    styles = "xl/styles.xml"
    if styles in parts:
        parts[styles] = re.sub(rb'numFmtId="\d+"', b'numFmtId="%d"' % dice.choice([14, 22, 46, 9999]), parts[styles])


def merged(dice: Dice, parts: Parts) -> None:
    name = _sheet(parts)
    ref = dice.choice([b"A1:Z1", b"A1:XFD1048576", b"A1:A100", b"x"])
    parts[name] = parts[name].replace(
        b"</sheetData>", b'</sheetData><mergeCells count="1"><mergeCell ref="' + ref + b'"/></mergeCells>'
    )


def wide(dice: Dice, parts: Parts) -> None:
    """A hundred thousand cells in one row, in places or in none."""
    placed = dice.random() < 0.5
    row = b"".join((b'<c r="A%d">' % n if placed else b"<c>") + b"<v>1</v></c>" for n in range(100_000))
    name = _sheet(parts)
    parts[name] = parts[name].replace(b"</sheetData>", b'<row r="50">' + row + b"</row></sheetData>")


def laughs(dice: Dice, parts: Parts) -> None:
    """Entities that multiply."""
    entities = b'<!ENTITY a0 "ha">' + b"".join(
        b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10)
    )
    name = dice.choice([_sheet(parts), "xl/sharedStrings.xml"])
    if name in parts:
        head = b"<!DOCTYPE x [" + entities + b"]>"
        parts[name] = re.sub(rb"\?>", b"?>" + head.replace(b"\\", b""), parts[name], count=1)
        parts[name] = parts[name].replace(b"<v>", b"<v>&a9;", 1).replace(b"<t>", b"<t>&a9;", 1)


def lost(dice: Dice, parts: Parts) -> None:
    del parts[dice.choice(sorted(parts))]
    if not parts:
        parts["x"] = b""


def strange(dice: Dice, parts: Parts) -> None:
    """More entries, with names that climb, and XML that is nested without end."""
    parts[dice.choice(["../../evil.xml", "/etc/x", "xl/worksheets/sheet1.xml/", "con", "a" * 300])] = b"x"
    name = _sheet(parts)
    if dice.random() < 0.5:
        parts[name] = parts[name].replace(b"<sheetData>", b"<sheetData>" + b"<row>" * 100_000, 1)


def bomb(dice: Dice, parts: Parts) -> None:
    """A sheet that unpacks to more than anybody has."""
    parts[_sheet(parts)] = _MARK


_PARTS: tuple[Callable[[Dice, Parts], None], ...] = (
    signs, signs, signs, cells, cells, size, far_cell, epoch, merged, laughs, lost, strange,
)  # fmt: skip
_RARE: tuple[Callable[[Dice, Parts], None], ...] = (wide, bomb)
_MARK = b"bomb"


def spoil(dice: Dice, data: bytes) -> tuple[bytes, str]:
    """The workbook with something wrong in it, and what."""
    throw = dice.random()
    if throw < 0.2:
        return garbage.flip(dice, data), "flip in the archive"
    if throw < 0.3:
        return garbage.cut(dice, data), "archive cut"
    parts, said = unpack(data), []
    for _ in range(dice.randint(1, 2)):
        how = dice.choice(_RARE if dice.random() < 0.01 else _PARTS)
        how(dice, parts)
        said.append(how.__name__)
    if _MARK in parts.values():
        return _with_bomb(parts, honest=dice.random() < 0.5), "bomb"
    return pack(parts), ", ".join(said)


@lru_cache(maxsize=1)
def _deflated() -> bytes:
    """600 MiB of blanks inside a sheet, deflated."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    piece = b" " * (1 << 20)
    return (
        packer.compress(b"<worksheet><sheetData>")
        + b"".join(packer.compress(piece) for _ in range(600))
        + packer.flush()
    )


def _with_bomb(parts: Parts, *, honest: bool) -> bytes:
    """An archive with the bomb as its sheet; a dishonest one says that it unpacks to a hundred bytes."""
    name = next(name for name, content in parts.items() if content == _MARK)
    data, said = _deflated(), 600 * (1 << 20) + 22 if honest else 100
    plain = pack({key: content for key, content in parts.items() if key != name})
    end = plain.rindex(b"PK\x05\x06")
    count, length, offset = struct.unpack("<HII", plain[end + 10 : end + 20])
    title = name.encode()
    sizes = struct.pack("<HHHHHIII", 20, 0, 8, 0, 33, 0, len(data), said)
    local = b"PK\x03\x04" + sizes + struct.pack("<HH", len(title), 0) + title + data
    entry = b"PK\x01\x02\x14\x00" + sizes + struct.pack("<HHHHHII", len(title), 0, 0, 0, 0, 0, offset) + title
    directory = plain[offset : offset + length] + entry
    tail = struct.pack("<HHHHIIH", 0, 0, count + 1, count + 1, len(directory), offset + len(local), 0)
    return plain[:offset] + local + directory + b"PK\x05\x06" + tail
