"""Twice the bytes take twice the time, whatever they are: no search in a stranger's bytes goes back."""

import contextlib
import time
import zipfile
from collections.abc import Callable

import pytest
from support.packages import DECLARATION, sheet, strings, styles, workbook

from pkxl.guard.causes import Unusable
from pkxl.guard.package import survey
from pkxl.guard.parts import promises_too_much
from pkxl.guard.values import values_of
from pkxl.speed.sheet_search import search

LEAST_SECONDS, MOST_SECONDS = 0.006, 5
MOST_BYTES = 2**18
AT_MOST = 2.5
TRIES = 6

ELEMENTS = {
    "sheet": ["row", "c", "v", "f", "is", "t", "r", "rPh", "sheetData"],
    "tail": ["mergeCells", "mergeCell", "dataValidation", "conditionalFormatting", "sheetProtection"],
    "strings": ["si", "t", "r", "rPh", "sst"],
    "workbook": ["sheet", "sheets", "definedName", "workbookPr"],
    "relations": ["Relationship"],
    "styles": ["numFmts", "numFmt", "cellXfs", "xf"],
}
ATTRIBUTES = {
    "sheet": [b'r="A1"', b'r="XFD1048576"', b'r="1"', b't="s"', b't="e"', b's="1"', b'spans="1:2"'],
    "tail": [b'ref="A1:A9"', b'sqref="XFD1 A1"'],
    "strings": [b'count="1000000"', b'xml:space="preserve"'],
    "workbook": [b'name="a"', b'r:id="r0"', b'date1904="1"'],
    "relations": [b'Id="a"', b'Target="../a"', b'Type="b/worksheet"'],
    "styles": [b'numFmtId="9"', b'formatCode="0%"'],
}
TEXTS = [
    b"<", b">", b"&", b"&amp;", b"&#65;", b"|", b"!", b"|!", b"CALL", b"WEBSERVICE(", b"REGISTER.", b"<!--", b"<!-- -->", b"<![CDATA[", b"<![CDATA[]]>",
    b"]]>", b"<?", b"<?x ?>", b"<?xml ", b"<!DOCTYPE", b"<!ENTITY", b" ", b"\n", b"\t", b'"', b"'", b"=", b"/", b":", b"$", b"A1 ", b"A1:", b"0", b"9", b"ount=",
    b"ount = '0", b" xmlns:q='x'", b"xmlns:", b"q:", b"\xff", b"\xef\xbb\xbf", b"\xef\xbf\xbe", b"\xc2\xa0", b"\x00", b"../", b"sheetData", b"<sheetData>", b"</sheetData>",
    b'<row r="1">', b'<c r="A1" s="1"/>', b'<c r="A1"><f>', b'<c r="A1"><f>1</f><v>', b'<c r="A1" t="e"><v>', b"<si><t>a</t></si>", b"</c>", b"</row>",
]  # fmt: skip


def spelled(part: str) -> dict[str, Callable[[int], bytes]]:
    """Copies of everything that is looked for in a part: closed, unclosed, nested, in attributes, in text."""
    ways: dict[str, Callable[[int], bytes]] = {}
    for name in map(str.encode, ELEMENTS[part]):
        ways |= {
            f"{name} empty": lambda n, x=name: b"<%s/>" % x * n,
            f"{name} closed": lambda n, x=name: b"<%s>1</%s>" % (x, x) * n,
            f"{name} nested": lambda n, x=name: b"<%s>" % x * n + b"</%s>" % x * n,
            f"{name} never closed": lambda n, x=name: b"<%s>" % x * n,
            f"{name} without an end": lambda n, x=name: b"<%s " % x * n,
            f"{name} under a prefix": lambda n, x=name: b"<q:%s></q:%s>" % (x, x) * n,
            f"{name} only closed": lambda n, x=name: b"</%s>" % x * n,
        }
        for attribute in ATTRIBUTES[part]:
            ways |= {
                f"{name} with {attribute}": lambda n, x=name, a=attribute: b"<%s %s/>" % (x, a) * n,
                f"{name} with {attribute} without an end": lambda n, x=name, a=attribute: b"<%s %s" % (x, a) * n,
            }
        ways[f"{name} with many attributes"] = lambda n, x=name: b"<%s " % x + ATTRIBUTES[part][0] * n + b"/>"
    for text in TEXTS:
        ways |= {
            f"{text}": lambda n, x=text: x * n,
            f"{text} in an attribute": lambda n, x=text: b'<a r="%s"/>' % (x * n),
            f"{text} in an element": lambda n, x=text: b"<%s>%s</%s>" % ((e := ELEMENTS[part][-1].encode()), x * n, e),
        }
    return ways


WHOLE: dict[str, Callable[[bytes], bytes]] = {
    "sheet": lambda x: workbook([sheet(x)], packing=zipfile.ZIP_STORED),
    "tail": lambda x: workbook([sheet(b"", x)], packing=zipfile.ZIP_STORED),
    "strings": lambda x: workbook([sheet(b"")], shared=strings(x), packing=zipfile.ZIP_STORED),
    "workbook": lambda x: workbook([sheet(b"")], book=x, packing=zipfile.ZIP_STORED),
    "relations": lambda x: workbook([sheet(b"")], related=x, packing=zipfile.ZIP_STORED),
    "styles": lambda x: workbook([sheet(b"")], formats=styles(x), packing=zipfile.ZIP_STORED),
}


def read(package: bytes) -> None:
    with contextlib.suppress(Unusable):
        values_of(survey(package))


def seconds(function: Callable[[bytes], object], data: bytes) -> float:
    began = time.process_time()
    function(data)
    return time.process_time() - began


def is_linear(function: Callable[[bytes], object], made: Callable[[int], bytes]) -> str:
    """What is wrong with the time that this takes; an empty text where nothing is."""
    number = 2_000
    while seconds(function, once := made(number)) < LEAST_SECONDS:
        if len(once) > MOST_BYTES or number > MOST_BYTES:
            return ""
        number *= 4
    # One doubling may cross a size from which another way of reading is taken; the next one does not.
    says = ""
    for _ in range(2):
        if not (says := _is_twice(function, made(number), made(2 * number))):
            return ""
        number *= 2
    return says


def _is_twice(function: Callable[[bytes], object], once: bytes, twice: bytes) -> str:
    best, best_of_twice = MOST_SECONDS + 1.0, MOST_SECONDS + 1.0
    for _ in range(TRIES):
        best = min(best, seconds(function, once))
        best_of_twice = min(best_of_twice, seconds(function, twice))
        if best_of_twice > MOST_SECONDS:
            return f"{best_of_twice:.1f} s for {len(twice)} bytes"
        if best_of_twice <= AT_MOST * best:
            return ""
    return f"{best_of_twice / best:.1f} times as long for twice {len(once)} bytes"


@pytest.mark.parametrize("part", WHOLE)
def test_a_whole_package(part, figure):
    wrong = {}
    for what, made in spelled(part).items():
        if says := is_linear(read, lambda n, m=made: WHOLE[part](m(n))):
            wrong[what] = says
        figure("texts whose time was measured")
    assert not wrong


CELLS = {
    "usual cells": b'<row r="1"><c r="A1" s="1"><v>1</v></c></row>', "formulas": b'<row r="1"><c r="A1"><f>A1|B1</f><v>1</v></c></row>', "errors": b'<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>',
    "far down": b'<row r="99999"><c r="BZ99999" s="1"/></row>', "empty rows": b'<row r="1"/>', "rows without an end": b'<row r="1" ', "cells without an end": b'<row r="1"><c r="A1" ', "formulas without an end": b'<c r="A1"><f>',
}  # fmt: skip


@pytest.mark.parametrize("what", CELLS)
def test_the_search(what):
    assert not is_linear(lambda x: search(x, {"1"}), lambda n: CELLS[what] * n)


@pytest.mark.parametrize("cells", [b'<row r="1"><c r="A1">%s</c></row>', b"<row><c>%s</c></row>"])
@pytest.mark.parametrize("text", [b"|", b"a|", b"|!", b"CALL", b"REGISTER.ID", b"&amp;", b"&lt;|", b"!", b"a!|"])
def test_a_formula(text, cells):
    assert not is_linear(read, lambda n: WHOLE["sheet"](cells % (b"<f>%s</f>" % (text * n))))


@pytest.mark.parametrize("text", [b" ", b"<", b'ount="', b"ount=", b"ount='0", b'ount="1000000"', b"<sst ", b'<sst a="b" ', b"<?xml ", b"\xef\xbb\xbf"])  # fmt: skip
def test_what_strings_announce(text):
    assert not is_linear(promises_too_much, lambda n: DECLARATION + b"<sst " + text * n)
    assert not is_linear(promises_too_much, lambda n: text * n)


def test_merges_over_all_rows():
    filled = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="9999"><c r="C9999"><v>1</v></c></row>'
    assert not is_linear(read, lambda n: WHOLE["tail"](b'<mergeCell ref="A1:A9999"/>' * (n // 50)).replace(b"<sheetData></sheetData>", b"<sheetData>" + filled + b"</sheetData>"))  # fmt: skip


def test_relations_and_sheets_of_many_names():
    named = b'<definedName name="a%d">A!$A$1</definedName>'
    assert not is_linear(read, lambda n: WHOLE["workbook"](b"".join(named % i for i in range(n))))
    one = b'<Relationship Id="a%d" Type="x/worksheet" Target="../../x/%d"/>'
    assert not is_linear(read, lambda n: WHOLE["relations"](b"".join(one % (i, i) for i in range(n))))


@pytest.mark.parametrize(
    "tag", [b'<row r="1" ht="%s"/>', b'<row r="1" spans="%s"/>', b'<row r="1"><c r="A1"><f si="%s"/></c></row>']
)
def test_the_search_in_long_attributes(tag):
    """The usual cells with one attribute of any length, which the search takes."""
    assert not is_linear(lambda x: search(x, {"1"}), lambda n: CELLS["usual cells"] * 2_000 + tag % (b"1" * n))
