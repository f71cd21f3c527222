"""Broken and hostile variants of our own templates, made from a seed: the same seed, the same bytes."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable

from support.workbooks import EXAMPLES, ROOT

ORIGINALS = [p.read_bytes() for p in sorted(EXAMPLES.iterdir())][:4] + [
    p.read_bytes() for p in sorted((ROOT / "workbook_templates").glob("*.xlsm"))
][:1]


def unpacked(package) -> dict[str, bytes]:
    """The parts of a package, given as its path or as a file, by name."""
    with zipfile.ZipFile(package) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


PARTS = [unpacked(io.BytesIO(data)) for data in ORIGINALS]


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _sheet(chance: random.Random, parts: dict[str, bytes]) -> str:
    return chance.choice([n for n in parts if n.startswith("xl/worksheets/sheet")])


def truncated(chance: random.Random) -> bytes:
    data = chance.choice(ORIGINALS)
    return data[: chance.randrange(len(data))]


def flipped(chance: random.Random) -> bytes:
    data = bytearray(chance.choice(ORIGINALS))
    for _ in range(chance.choice((1, 4, 64))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def part_removed(chance: random.Random) -> bytes:
    parts = dict(chance.choice(PARTS))
    for _ in range(chance.choice((1, 2, 5))):
        parts.pop(chance.choice(list(parts)))
    return packed(parts)


def parts_swapped(chance: random.Random) -> bytes:
    parts, other = dict(chance.choice(PARTS)), chance.choice(PARTS)
    for name in chance.sample(list(parts), 3):
        parts[name] = other.get(name) or parts[chance.choice(list(parts))]
    return packed(parts)


def xml_cut(chance: random.Random) -> bytes:
    parts = dict(chance.choice(PARTS))
    name = chance.choice([n for n in parts if n.endswith((".xml", ".rels"))])
    data = parts[name]
    at = chance.randrange(len(data))
    parts[name] = chance.choice(
        (data[:at], data[:at] + b"<&" + data[at:], data[:at] + bytes([chance.randrange(256)]) * 9 + data[at:], b"")
    )
    return packed(parts)


def attributes_spoiled(chance: random.Random) -> bytes:
    parts = dict(chance.choice(PARTS))
    name = chance.choice([n for n in parts if n.endswith((".xml", ".rels"))])
    values = [m.span(1) for m in re.finditer(rb'="([^"]*)"', parts[name])]
    data = parts[name]
    if values:
        start, end = chance.choice(values)
        new = chance.choice(
            (b"", b"-1", b"99999999999", b"XFD1048576", b"A0", b"\xff\xfe", b"../../../etc/passwd", b"&#x41;", b"1e999")
        )
        data = data[:start] + new + data[end:]
    parts[name] = data
    return packed(parts)


def cell_spoiled(chance: random.Random) -> bytes:
    parts = dict(chance.choice(PARTS))
    name = _sheet(chance, parts)
    replacement = chance.choice(
        (b"<v>99999999</v>", b"<v>-1</v>", b"<v>NaN</v>", b"<v>1e308</v>", b"<v></v>", b"<v>abc</v>", b"<f>A1</f><v>1</v>",
         b"<v>-700000</v>", b"<v>" + b"9" * 400 + b"</v>", b"<is><t>" + b"x" * 32767 + b"</t></is>")
    )  # fmt: skip
    spans = [m.span() for m in re.finditer(rb"<v>[^<]*</v>", parts[name])]
    if spans:
        start, end = chance.choice(spans)
        parts[name] = parts[name][:start] + replacement + parts[name][end:]
    return packed(parts)


def far_cells(chance: random.Random) -> bytes:
    parts = dict(chance.choice(PARTS))
    name = _sheet(chance, parts)
    place = chance.choice((b"XFD1048576", b"A1048576", b"XFD1", b"ZZ90000", b"IW5", b"AAAA1", b"A99999999"))
    quote, blank = chance.choice((b'"', b"'")), chance.choice((b" ", b"\t", b"\n", b"  "))
    place = place.lower() if chance.random() < 0.2 else place
    cell = b"<c" + blank + b"r=" + quote + place + quote + b' t="inlineStr"><is><t>jauh</t></is></c>'
    row = b'<row r="' + re.sub(rb"\D", b"", place) + b'">' + cell + b"</row>"
    parts[name] = parts[name].replace(b"</sheetData>", row + b"</sheetData>")
    return packed(parts)


def many_sheets(chance: random.Random) -> bytes:
    parts = dict(chance.choice(PARTS))
    extra = b'<sheet name="Kinerja" sheetId="9" r:id="rId2"/>' * chance.choice((1, 50, 5000))
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"</sheets>", extra + b"</sheets>")
    return packed(parts)


def entities(chance: random.Random) -> bytes:
    parts = dict(chance.choice(PARTS))
    laughs = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    kind = chance.choice((b'<!ENTITY l0 "ha">' + laughs, b'<!ENTITY x SYSTEM "file:///etc/passwd">'))
    name = chance.choice((_sheet(chance, parts), "xl/workbook.xml", "xl/styles.xml"))
    parts[name] = parts[name].replace(b"?>", b"?><!DOCTYPE x [" + kind + b"]>", 1)
    return packed(parts)


def merges_and_dimensions(chance: random.Random) -> bytes:
    parts = dict(chance.choice(PARTS))
    name = _sheet(chance, parts)
    area = chance.choice((b"A1:XFD1048576", b"A5:A1048576", b"B2:A1", b"ZZZZ1:A1", b""))
    parts[name] = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="' + area + b'"', parts[name])
    parts[name] = re.sub(rb'<mergeCell ref="[^"]*"', b'<mergeCell ref="' + area + b'"', parts[name], count=1)
    return packed(parts)


def wrong_types(chance: random.Random) -> bytes:
    parts = dict(chance.choice(PARTS))
    parts["[Content_Types].xml"] = chance.choice(
        (b"", b"<Types/>", b"not xml", parts["[Content_Types].xml"].replace(b"sheet", b"shoot"))
    )
    return packed(parts)


KINDS: list[Callable[[random.Random], bytes]] = [
    truncated, flipped, part_removed, parts_swapped, xml_cut, attributes_spoiled, cell_spoiled, far_cells,
    many_sheets, entities, merges_and_dimensions, wrong_types,
]  # fmt: skip
