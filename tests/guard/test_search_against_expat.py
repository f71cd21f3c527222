"""The fast search of a sheet's cells and strings gives up, or finds what the parser finds, and both read the same."""

import importlib.util
import io
import random
import re
import zipfile
from itertools import islice
from pathlib import Path

import pytest
import python_calamine
from hypothesis import given, settings
from hypothesis import strategies as st
from support.corpus import KINDS, unpacked
from support.offices import make
from support.workbooks import ROOT

from pkxl.guard.causes import Unusable
from pkxl.guard.minimal import minimal_package
from pkxl.guard.sheet import searched_sheet, walked_sheet
from pkxl.guard.strings import SharedStrings
from pkxl.guard.styles import Formats, formats_of
from pkxl.speed import strings_search

MAIN = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def values(xml, styles, strings):
    """What calamine reads, or that it cannot."""
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(
            io.BytesIO(minimal_package([xml], styles, strings, from_1904=False))
        )
        return repr(book.get_sheet_by_name("1").to_python(skip_empty_area=False))  # repr: NaN equals NaN
    except Exception as error:
        return type(error).__name__


def outcome(function, *arguments):
    try:
        return function(*arguments)
    except Unusable as refused:
        return refused.cause


def searched(name, xml, formats, strings):
    """What the search finds, once it was compared with the parser; None where it gave up."""
    fast = outcome(searched_sheet, name, xml, formats.percent, strings)
    if fast is None:
        return None
    plain = outcome(walked_sheet, name, xml, formats.percent, strings)
    assert type(fast) is type(plain), xml
    if not hasattr(fast, "part"):
        assert fast == plain
        return fast
    assert fast.part == plain.part, xml
    assert (fast.far_cells, fast.far_areas) == (plain.far_cells, plain.far_areas)
    assert all(high >= exact for high, exact in zip(fast.counts, plain.counts, strict=True)), xml
    if fast.counts.cells < 1_000_000:
        assert values(fast.xml, formats.styles, strings.xml) == values(plain.xml, formats.styles, strings.xml), xml
    return fast


def looked_at(package):
    """How many of a package's sheets the search took, and how many there are."""
    try:
        parts = unpacked(io.BytesIO(package))
    except Exception:  # what is no archive has no sheets
        return 0, 0
    named = {name.lower().replace("\\", "/").lstrip("/"): data for name, data in parts.items()}
    formats = outcome(formats_of, named.get("xl/styles.xml", b""))
    strings = outcome(SharedStrings, named.get("xl/sharedstrings.xml", b""))
    if not isinstance(formats, Formats):
        formats = Formats()
    if not isinstance(strings, SharedStrings):
        strings = SharedStrings(b"")
    sheets = [data for name, data in named.items() if name.startswith("xl/worksheets/sheet") and name.endswith(".xml")]
    return sum(searched("S", xml, formats, strings) is not None for xml in sheets), len(sheets)


# --- every corpus there is


def of_templates():
    yield from (path.read_bytes() for path in sorted((ROOT / "workbook_templates").rglob("*.xls[xm]")))


def of_broken_files():
    for kind in KINDS:
        yield from (kind(random.Random(seed)) for seed in range(40))


def of_other_writers():
    from reading.test_other_writers import CAMAT, WRITERS
    from support.corpus import packed

    yield from (packed(writer(unpacked(CAMAT))) for writer in WRITERS.values())


def of_installed_packages():
    for name in ("xlwings", "openpyxl", "xlsxwriter", "pandas"):
        spec = importlib.util.find_spec(name)
        assert spec is not None
        assert spec.origin is not None
        yield from (path.read_bytes() for path in sorted(Path(spec.origin).parent.rglob("*.xls[xm]")))


CORPORA = {of_templates: 1.0, of_broken_files: 0.7, of_other_writers: 0.4, of_installed_packages: 0.1}
"""Each with the least share of its sheets that the search should take: one that always gives up would be equal too."""


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda f: f.__name__)
def test_of_every_corpus(corpus, figure):
    counts = [looked_at(package) for package in corpus()]
    taken, sheets = (sum(column) for column in zip(*counts, strict=True))
    assert taken >= CORPORA[corpus] * sheets > 0
    figure("sheets by search and by parser", sheets)
    figure("sheets that the search took", taken)


def test_of_offices(tmp_path, figure):
    make(tmp_path, 3)
    counts = [looked_at(path.read_bytes()) for path in tmp_path.rglob("*.xlsx")]
    taken, sheets = (sum(column) for column in zip(*counts, strict=True))
    assert taken == sheets > 0
    figure("sheets by search and by parser", sheets)


# --- sheets made by hypothesis: mostly usual, with anything unusual in between

places = st.builds(lambda a, r: f"{a}{r}".encode(), st.sampled_from(["A", "B", "Z", "AA", "BZ", "CA", "XFD", "b", ""]), st.sampled_from([0, 1, 2, 3, 10, 999, 1000, 1048576, "01"]))  # fmt: skip
texts = st.sampled_from([b"", b"1", b"2.5", b"0", b"-1", b"99", b"a b", b"a&amp;b", b"&lt;", b"&#65;", b"&x;", b"a\nb", b"a\r\nb", b"<![CDATA[7]]>", b"<!-- c -->8", b"\xc2\xa0", b"\xff", b"\xef\xbf\xbe", b"\x0b", b">", b"]]>", b" x ", b"_x000D_", b"WEBSERVICE(1)", b"a|b!c"])  # fmt: skip
inside = st.one_of(
    st.just(b""), st.builds(lambda t: b"<v>%s</v>" % t, texts), st.builds(lambda t, v: b"<f>%s</f><v>%s</v>" % (t, v), texts, texts),
    st.builds(lambda t: b"<f>%s</f>" % t, texts), st.builds(lambda t: b"<is><t>%s</t></is>" % t, texts),
    st.builds(lambda t: b'<is><t xml:space="preserve">%s</t></is>' % t, texts), st.builds(lambda t: b"<is><r><t>%s</t></r><rPh><t>q</t></rPh></is>" % t, texts),
    st.sampled_from([
        b'<f t="shared" ref="A1:A3" si="0">A1</f><v>1</v>', b'<f t="shared" si="0"/><v>2</v>', b'<f t="array" ref="A1:B2">A1</f><v>3</v>', b'<f aca="false">A1</f><v>3</v>',
        b"<v/>", b"<f/>", b"<v>1</v><f>2</f>", b"<v>1</v><v>2</v>", b"<x/>", b"<v >1</v >", b"<f\n>1</f><v>1</v>", b"<q:v>1</q:v>", b"<c/>", b"</v>", b"<v>",
    ]),
)  # fmt: skip
types = st.sampled_from([b"", b' t="s"', b' t="str"', b' t="n"', b' t="b"', b' t="e"', b' t="inlineStr"', b' t="d"', b' t="x"', b" t='s'", b' t="s" t="s"'])  # fmt: skip
formats_of_cells = st.sampled_from([b"", b' s="0"', b' s="1"', b' s="01"', b' s="99999"', b' s=""', b" s = '1'"])
references = st.one_of(st.builds(lambda p: b' r="%s"' % p, places), st.sampled_from([b"", b' r="A1" r="A2"', b" r='A1'", b'\nr="A1"', b' r="$A$1"', b' r="A1" spans="1"']))  # fmt: skip
cells = st.builds(lambda r, s, t, i, e: (b"<c%s%s%s/>" if e and not i else b"<c%s%s%s>%%s</c>" % (r, s, t)) % ((r, s, t) if e and not i else i), references, formats_of_cells, types, inside, st.booleans())  # fmt: skip
rows = st.builds(
    lambda r, a, cs: b"<row%s%s>%s</row>" % (r, a, b"".join(cs)),
    st.sampled_from([b' r="1"', b' r="2"', b' r="999"', b' r="1000"', b' r="0"', b' r="x"', b"", b' r="1048576"']),
    st.sampled_from([b"", b' spans="1:3"', b' ht="15" customHeight="1"', b' customHeight="1" ht="15"', b' s="1" s="1"', b' x14ac:dyDescent="0.2"']),
    st.lists(cells, max_size=4),
)  # fmt: skip
around = st.sampled_from(
    [b"", b"", b"", b"<!-- <sheetData> -->", b"<sheetData/>", b"<?x <sheetData>?>", b"\n", b"<row/>"]
)
tails = st.sampled_from([
    b"", b"", b'<sheetProtection sheet="1"/>', b'<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="XFD1:XFD2"/></mergeCells>', b'<mergeCells><mergeCell ref=""/></mergeCells>',
    b'<conditionalFormatting sqref="A1 XFD9"/>', b"<!-- </sheetData> -->", b"<broken", b"</sheetData>", b'<dataValidations><q:dataValidation sqref="ZZ5"/></dataValidations>',
])  # fmt: skip
sheets = st.builds(
    lambda d, b, rs, t: d + MAIN + b + b"<sheetData>" + b"".join(rs) + b"</sheetData>" + t + b"</worksheet>",
    st.sampled_from([b"", b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n', b'<?xml version="1.0" encoding="windows-1252"?>', b"\xef\xbb\xbf", b"<!-- -->"]),
    around, st.lists(rows, max_size=4), tails,
)  # fmt: skip
FORMATS = formats_of(b'<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>')
STRINGS = SharedStrings(
    b"<sst><si><t>satu</t></si><si><t> dua </t></si><si><t xml:space='preserve'> tiga </t></si></sst>"
)


@settings(max_examples=3000, deadline=None)
@given(xml=sheets)
def test_of_any_sheet(xml):
    searched("S", xml, FORMATS, STRINGS)


USUAL = [
    b'<row r="1" spans="1:3"><c r="A1" s="1"><v>0.5</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c></row>',
    b'<row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>x</v></c><c r="B2"><f>A1</f></c><c r="BZ2" t="inlineStr"><is><t>x</t></is></c></row>',
    b'<row r="99999" ht="15" customHeight="1"><c r="C99999" s="1"/></row>',
]  # fmt: skip


@pytest.mark.parametrize("row", USUAL)
def test_the_search_takes_what_is_usual(row):
    assert searched("S", MAIN + b"<sheetData>" + row + b"</sheetData></worksheet>", FORMATS, STRINGS) is not None


@settings(max_examples=2000, deadline=None)
@given(xml=sheets, where=st.floats(0, 1), what=st.sampled_from([b"<", b">", b'"', b"'", b"&", b"/", b" ", b"\x00", b"\xff", b"<!--", b"-->", b"sheetData", b""]), cut=st.integers(0, 9))  # fmt: skip
def test_of_a_usual_sheet_with_one_fault(xml, where, what, cut):
    usual = MAIN + b"<sheetData>" + b"".join(USUAL) + b"</sheetData>" + b"<pageMargins/></worksheet>"
    at = int(where * len(usual))
    searched("S", usual[:at] + what + usual[at + cut :], FORMATS, STRINGS)


items = st.sampled_from([
    b"<si><t>a</t></si>", b'<si><t xml:space="preserve"> a </t></si>', b"<si><t>a&amp;b</t></si>", b"<si><t/></si>", b"<si/>", b"<si><r><t>a</t></r></si>",
    b"<si><t>a</t><rPh><t>q</t></rPh></si>", b"<!-- c -->", b"<si><t>a\r\nb</t></si>", b"<si><t>\xff</t></si>", b"<si><t><![CDATA[<]]></t></si>", b"<si>", b"\n", b"<si><t>\xe2\x82\xac</t></si>",
])  # fmt: skip


@settings(max_examples=1000, deadline=None)
@given(found=st.lists(items, max_size=6))
def test_of_shared_strings(found):
    xml = (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s</sst>' % b"".join(found)
    )
    fast = strings_search.search(xml)
    if fast is None:
        return
    plain = SharedStrings(xml)
    cells = b"<worksheet><sheetData>%s</sheetData></worksheet>" % b"".join(
        b'<c r="A%d" t="s"><v>%d</v></c>' % (n + 1, n) for n in range(fast.number)
    )
    assert fast.number == len(plain.lengths)
    assert fast.longest >= max(plain.lengths)
    assert values(cells, b"", fast.xml) == values(cells, b"", plain._walked.xml)
    assert re.search(rb"<si>", fast.xml)
    assert list(
        islice(zipfile.ZipFile(io.BytesIO(minimal_package([cells], b"", fast.xml, from_1904=False))).namelist(), 1)
    )
