"""Limits hold for a whole workbook: whatever it multiplies, it is refused, or read, soon and small."""

import itertools
import zipfile

import pytest
from support.bounded import Reader
from support.packages import OFFICE, sheet, strings, styles, workbook

MIB = 2**20
SECONDS, MEBIBYTES = 5, 300
OUTCOMES = {"read", "too large", "hostile", "damaged"}


@pytest.fixture(scope="module")
def reader():
    program = Reader()
    yield program
    program.close()


def unusual(xml):
    """The same sheet in single quotes, which no known program writes: the fast search leaves it to the parser."""
    return xml.replace(b'"', b"'")


def rows(number, columns, cell=b"<v>1.5</v>", kind=b""):
    letters = [bytes([65 + n]) for n in range(columns)]
    return b"".join(
        b'<row r="%d">' % r + b"".join(b'<c r="%s%d"%s>%s</c>' % (a, r, kind, cell) for a in letters) + b"</row>"
        for r in range(1, number + 1)
    )


def stray(place):
    return rows(3, 3) + b'<row r="%d"><c r="%s"><v>1</v></c></row>' % (
        int(place.lstrip(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ")),
        place,
    )


SHARED = rows(100, 10, b"<v>0</v>", b' t="s"')
CONTENTS = {
    "cells": lambda: sheet(rows(500, 20)),
    "empty": lambda: sheet(b""),
    "a stray cell": lambda: sheet(stray(b"Z9999")),
    "a farther cell": lambda: sheet(stray(b"BZ49999")),
    "shared strings": lambda: sheet(SHARED),
    "texts": lambda: sheet(rows(200, 10, b"<is><t>" + b"teks " * 40 + b"</t></is>", b' t="inlineStr"')),
    "a long tail": lambda: sheet(rows(3, 3), b"<!--" + b" " * 500_000 + b"-->"),
    "merges": lambda: sheet(stray(b"C9999"), b"<mergeCells>" + b'<mergeCell ref="A1:A9999"/>' * 50 + b"</mergeCells>"),
}


def one_part_under_many_names():
    for what, number, spelled in itertools.product(CONTENTS, (2, 40, 200, 900, 3000), (bytes, unusual)):
        yield (
            f"{what} under {number} names, {spelled.__name__}",
            lambda w=what, n=number, s=spelled: workbook(
                [s(CONTENTS[w]())], [0] * n, shared=strings(b"<si><t>" + b"x" * 2000 + b"</t></si>")
            ),
        )


def strings_times_cells():
    for length, cells, how in itertools.product(
        (100, 30_000, MIB, 16 * MIB), (10, 2_000, 60_000), ("plain", "runs", "wide")
    ):
        text = (b"x" * length).replace(b"xxx", "\U0001f600".encode(), 1) if how == "wide" else b"x" * length
        item = b"<r><t>%s</t></r><r><t>y</t></r>" % text if how == "runs" else b"<t>%s</t>" % text
        yield (
            f"{length} letters in {cells} cells, {how}",
            lambda i=item, c=cells: workbook(
                [sheet(rows(c // 10, 10, b"<v>0</v>", b' t="s"'))], shared=strings(b"<si>%s</si>" % i)
            ),
        )


def many_strings():
    for number, inside in itertools.product(
        (1_000, 100_000, 900_000, 2_000_000), (b"<t>a</t>", b"<t>\xc2\xa0lebih panjang</t>", b"<r><t>a</t></r>", b"")
    ):
        yield (
            f"{number} strings of {inside}",
            lambda n=number, i=inside: workbook([sheet(SHARED)], shared=strings(b"<si>%s</si>" % i * n)),
        )


def texts_in_cells():
    kinds = {
        "inline": (b"<is><t>%s</t></is>", b' t="inlineStr"'), "results": (b"<f>A1</f><v>%s</v>", b' t="str"'),
        "formulas": (b"<f>%s</f><v>1</v>", b""), "errors": (b"<v>%s</v>", b' t="e"'), "numbers": (b"<v>%s</v>", b""),
    }  # fmt: skip
    for kind, length, cells in itertools.product(kinds, (10, 5_000, 200_000), (100, 5_000, 200_000)):
        if length * cells < 200 * MIB:
            inside, attribute = kinds[kind]
            yield (
                f"{kind} of {length} letters in {cells} cells",
                lambda i=inside, a=attribute, x=length, c=cells: workbook(
                    [sheet(rows(c // 10, 10, i % (b"7" * x), a))]
                ),
            )


def grids():
    for place, spelled in itertools.product(
        (
            b"Z999",
            b"A99999",
            b"Z99999",
            b"BZ49999",
            b"BZ99999",
            b"CA99999",
            b"A199999",
            b"Z190000",
            b"IV200000",
            b"XFD1",
            b"XFD1048576",
        ),
        (bytes, unusual),
    ):
        yield (
            f"a cell in {place.decode()}, {spelled.__name__}",
            lambda p=place, s=spelled: workbook([s(sheet(stray(p)))]),
        )
        yield (
            f"a cell in {place.decode()} of 5 sheets, {spelled.__name__}",
            lambda p=place, s=spelled: workbook([s(sheet(stray(p)))] * 5),
        )
    for number, columns, spelled in itertools.product((10_000, 50_000, 99_999), (1, 6, 20), (bytes, unusual)):
        yield (
            f"{number} rows of {columns}, {spelled.__name__}",
            lambda n=number, c=columns, s=spelled: workbook([s(sheet(rows(n, c)))]),
        )


def merges():
    for number, depth, spelled in itertools.product((10, 5_000, 100_000, 600_000), (1, 30, 99_999), (bytes, unusual)):
        yield (
            f"{number} merges of {depth} rows, {spelled.__name__}",
            lambda n=number, d=depth, s=spelled: workbook(
                [s(sheet(stray(b"C99999"), b"<mergeCells>" + b'<mergeCell ref="A1:B%d"/>' % d * n + b"</mergeCells>"))]
            ),
        )


def lists():
    for number in (1_000, 9_000, 90_000, 400_000, 2_000_000):
        name = b'<definedName name="N">Anggaran!$A$1</definedName>'
        yield (
            f"{number} names",
            lambda n=number, x=name: workbook([sheet(stray(b"C3"))], book=b"<definedNames>%s</definedNames>" % (x * n)),
        )
        far = name.replace(b"$A$1", b"$XFD$1048576")
        yield (
            f"{number} far names",
            lambda n=number, x=far: workbook([sheet(stray(b"C3"))], book=b"<definedNames>%s</definedNames>" % (x * n)),
        )
        yield (
            f"{number} cell formats",
            lambda n=number: workbook(
                [sheet(stray(b"C3"))], formats=styles(b"<cellXfs>%s</cellXfs>" % (b'<xf numFmtId="9"/>' * n))
            ),
        )
        yield (
            f"{number} number formats",
            lambda n=number: workbook(
                [sheet(stray(b"C3"))],
                formats=styles(
                    b"<numFmts>%s</numFmts>"
                    % b"".join(b'<numFmt numFmtId="%d" formatCode="0%%"/>' % i for i in range(n))
                ),
            ),
        )
        yield (
            f"{number} relations",
            lambda n=number: workbook(
                [sheet(stray(b"C3"))],
                related=b"".join(
                    b'<Relationship Id="x%d" Type="%s/image" Target="../../../a/%d"/>' % (i, OFFICE, i)
                    for i in range(n)
                ),
            ),
        )
        yield (
            f"{number} validations",
            lambda n=number: workbook(
                [
                    sheet(
                        stray(b"C3"),
                        b"<dataValidations>%s</dataValidations>" % (b'<dataValidation sqref="XFD1048576 A1"/>' * n),
                    )
                ]
            ),
        )
        yield f"{number} elements", lambda n=number: workbook([sheet(b"<a/>" * n)])
        yield f"{number} empty cells", lambda n=number: workbook([sheet(b"<row>" + b"<c/>" * n + b"</row>")])
        yield (
            f"{number} cells in a row",
            lambda n=number: workbook([sheet(b"<row>" + b"<c><v>1</v></c>" * n + b"</row>")]),
        )
        yield f"{number} empty rows", lambda n=number: workbook([sheet(b"<row/>" * n)])
        yield f"{number} rows of a cell", lambda n=number: workbook([sheet(b"<row><c><v>1</v></c></row>" * n)])
        yield f"{number} levels", lambda n=number: workbook([sheet(b"<a>" * n + b"</a>" * n)])


def bytes_of_sheets():
    fillings = {
        "blanks": b" " * 1024, "comments": b"<!--" + b"-" * 1 + b" " * 1012 + b"-->", "cells": b'<row><c r="A1"><v>1</v></c></row>' * 31,
        "attributes": b'<row a="' + b"x" * 1000 + b'"/>', "CDATA": b"<![CDATA[" + b"]" * 1000 + b"]]>", "instructions": b"<?x " + b"y" * 1000 + b"?>",
    }  # fmt: skip
    for what, (sheets, mebibytes) in itertools.product(fillings, ((60, 8), (1, 60), (1, 200), (8, 7))):
        yield (
            f"{sheets} sheets of {mebibytes} MiB of {what}",
            lambda f=fillings[what], s=sheets, m=mebibytes: workbook([sheet(f * (m * 1024))] * s),
        )
    tokens = {"a comment": (b"<!--", b"-->"), "an instruction": (b"<?x ", b"?>"), "an attribute": (b'<a b="', b'"/>'), "a name": (b"<", b"/>"), "CDATA": (b"<![CDATA[", b"]]>")}  # fmt: skip
    for what, (begins, ends) in tokens.items():
        for mebibytes in (1, 20, 60):
            yield (
                f"{what} of {mebibytes} MiB",
                lambda b=begins, e=ends, m=mebibytes: workbook([sheet(b + b"x" * (m * MIB) + e)]),
            )


def names():
    kinds = {"elements": b"<a%d/>", "attributes": b'<a b%d="" c="1"/>', "prefixes": b"<p%d:a/>"}
    for number, (what, one) in itertools.product((9_000, 300_000, 3_000_000), kinds.items()):
        yield f"{number} names of {what}", lambda n=number, x=one: workbook([sheet(b"".join(x % i for i in range(n)))])
    for number in (9_000, 300_000, 3_000_000):
        yield (
            f"{number} attributes of one",
            lambda n=number: workbook([sheet(b"<a" + b"".join(b' a%d=""' % i for i in range(n)) + b"/>")]),
        )
    for number in (1_000, 100_000, 400_000):
        yield (
            f"{number} areas",
            lambda n=number: workbook([sheet(b"", b'<conditionalFormatting sqref="%s"/>' % (b"A1 " * n))]),
        )
        yield (
            f"{number} areas 40 times",
            lambda n=number: workbook([sheet(b"", b'<conditionalFormatting sqref="%s"/>' % (b"A1 " * n) * 40)]),
        )
        yield (
            f"{number} counts",
            lambda n=number: workbook([sheet(b"")], shared=strings(b"<!-- -->" + b' count="1000000"' * n)),
        )
        yield f"{number} rows in UTF-16", lambda n=number: workbook([sheet(rows(n, 2)).decode().encode("utf-16")])


def packages():
    for number in (100, 3_000, 60_000):
        yield (
            f"{number} parts",
            lambda n=number: workbook(
                [sheet(b"")], extra={f"xl/media/{i}": b"" for i in range(n)}, packing=zipfile.ZIP_STORED
            ),
        )
    for part in ("styles", "sharedStrings", "workbook", "_rels/workbook.xml.rels"):
        for mebibytes in (10, 100, 250):
            name = f"xl/{part}" if part.endswith("rels") else f"xl/{part}.xml"
            yield (
                f"{part} of {mebibytes} MiB",
                lambda n=name, m=mebibytes: workbook(
                    [sheet(b"")], extra={n: (b"<a " + b"x" * 700 + b"=''/> ") * (m * 1460)}
                ),
            )
    for mebibytes in (10, 60, 250):
        yield (
            f"macros of {mebibytes} MiB",
            lambda m=mebibytes: workbook([sheet(b"")], extra={"xl/vbaProject.bin": b"x" * (m * MIB)}),
        )


FAMILIES = [
    one_part_under_many_names,
    strings_times_cells,
    many_strings,
    texts_in_cells,
    grids,
    merges,
    lists,
    bytes_of_sheets,
    packages,
]


@pytest.mark.parametrize("family", FAMILIES, ids=lambda f: f.__name__)
def test_each_is_refused_or_read_within_bounds(family, reader, tmp_path, figure):
    path = tmp_path / "x.xlsx"
    beyond = {}
    for name, make in family():
        path.write_bytes(make())
        took = reader.read(path)
        figure("workbooks that multiply something")
        if took.outcome not in OUTCOMES or took.seconds > SECONDS or took.mebibytes > MEBIBYTES:
            beyond[name] = took
    assert not beyond


def test_there_are_three_hundred_of_them():
    assert sum(1 for family in FAMILIES for _ in family()) >= 300
