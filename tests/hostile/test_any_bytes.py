"""Any bytes: every variant is read or reported with its cause; none stops the batch, hangs or takes the memory."""

import io
import random
import re
import resource
import subprocess
import sys
import time
import zipfile
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.corpus import KINDS, PARTS, packed, unpacked
from support.offices import one_large
from support.workbooks import EXAMPLES

from pkxl.checks.checking import check
from pkxl.reading.books import open_candidate
from pkxl.reading.folders import Candidate
from pkxl.reading.parsing import batch_of
from pkxl.reports.json import dumped, validation_json
from pkxl.vocabulary.findings import Finding
from pkxl.vocabulary.language import Lang

VARIANTS = 170  # of each kind: 2,040 together
CAUSES = {"F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.__name__)
def test_variants_of_our_own_templates(kind, tmp_path, figure):
    outcomes = []
    counts = Counter()
    for seed in range(VARIANTS):
        path = tmp_path / f"{seed}.xlsx"
        path.write_bytes(kind(random.Random(seed)))
        started = time.perf_counter()
        outcome = open_candidate(Candidate(path, path.name))
        assert time.perf_counter() - started < 5, seed
        counts[outcome.code if isinstance(outcome, Finding) else "read"] += 1
        outcomes.append(outcome)
    assert set(counts) <= CAUSES | {"read"}
    figure("variants of our templates", VARIANTS)
    figure("variants read", counts["read"])
    figure("variants refused with a cause", VARIANTS - counts["read"])
    checked = check(
        batch_of([o for o in outcomes if not isinstance(o, Finding)], [o for o in outcomes if isinstance(o, Finding)])
    )
    named = {f.origin.workbook for f in checked.findings} | {b.name for b in checked.batch.books}
    assert named == {f"{seed}.xlsx" for seed in range(VARIANTS)}
    "".join(dumped(validation_json(checked, Lang.ID)))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 1024 * 1024


IN_A_FRESH_PROCESS = """
import re, sys, time
from pathlib import Path
import pandera.pandas, python_calamine
from pkxl.checks.checking import check
from pkxl.reading.folders import Candidate
from pkxl.reading.parsing import read_batch

def peak():  # since this program began: ru_maxrss would have what the process that started it held
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024

before, began, path = peak(), time.perf_counter(), Path(sys.argv[1])
codes = {f.code for f in check(read_batch([Candidate(path, path.name)])).findings}
print(",".join(codes), time.perf_counter() - began, peak() - before)
"""


def limited(data, tmp_path):
    """What a fresh process makes of these bytes: (finding codes, seconds, MiB beyond its start)."""
    path = tmp_path / "x.xlsx"
    path.write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", IN_A_FRESH_PROCESS, str(path)], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr[-2000:]
    codes, seconds, mebibytes = done.stdout.split()
    return set(codes.split(",")), float(seconds), float(mebibytes)


def example(**changes):
    return unpacked(EXAMPLES / "Perjanjian Kinerja - Camat.xlsx") | changes


def bomb():
    return packed(example(**{"xl/worksheets/sheet3.xml": b" " * (300 * 2**20)}))


def nested_bomb():
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x", b"\0" * (200 * 2**20))
    return packed(example(**{"xl/media/inner.zip": inner.getvalue(), "xl/styles.xml": b" " * (290 * 2**20)}))


def lying_size():
    data = bytearray(packed(example(**{"xl/worksheets/sheet3.xml": b" " * (200 * 2**20)})))
    real = (200 * 2**20).to_bytes(4, "little")
    at = data.find(real)
    while at >= 0:
        data[at : at + 4] = (1000).to_bytes(4, "little")
        at = data.find(real, at + 4)
    return bytes(data)


def million_rows():
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(1, 190_000))
    sheet = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' + rows
    return packed(
        example(
            **{"xl/worksheets/sheet3.xml": sheet + b'<row r="5"><c r="IV5"><v>1</v></c></row></sheetData></worksheet>'}
        )
    )


CONTENT = {"C19", "N01", "W02", "W03"}
"""What is found in the example itself."""
BOMBS = {bomb: {"F06"}, nested_bomb: {"F06"}, lying_size: {"F05"}, million_rows: {"C19", "F10", "T02", "W03"}}


@pytest.mark.parametrize("make", BOMBS, ids=lambda f: f.__name__)
def test_bombs_are_refused_soon_and_small(make, tmp_path, figure):
    codes, seconds, mebibytes = limited(make(), tmp_path)
    assert codes == BOMBS[make]
    assert seconds < 5
    assert mebibytes < 300
    figure("bombs refused within 5 s and 300 MiB")


_MUCH = b' uniqueCount="4000000000"'
_PAD = b"x" * 3000


@pytest.mark.parametrize(
    "old, new",
    [
        (b"<sst", b"<sst" + _MUCH),
        (b"<sst", b"<sst" + b" " * 3000 + _MUCH),
        (b"<sst", b'<sst a="' + _PAD + b'"' + _MUCH),
        (b"<sst", b'<sst a=">"' + _MUCH),
        (b"<sst", b"<!-- <a> " + _PAD + b"--><sst" + _MUCH),
        (b"<sst", b"<?x " + _PAD + b"?><sst" + _MUCH),
        (b"<sst", b"<![CDATA[<a>]]><sst" + _MUCH),
        (b"<sst", b"<a/><sst" + _MUCH),
        (b"<sst", b"<sst-x/><sst" + _MUCH),
        (b"<sst", b"<sst/><sst" + _MUCH),
        (b"<sst", b"<sst uniqueCount='+4000000000'"),
    ],
    ids=lambda part: part.decode()[:24].strip(),
)
def test_strings_that_promise_too_much_are_refused_wherever_their_root_stands(old, new, tmp_path):
    # A reader that reserves what is promised ends with the whole process: no exception tells of it.
    name = "xl/sharedStrings.xml"
    strings = re.sub(rb' uniqueCount="\d+"', b"", example()[name])
    codes, _, mebibytes = limited(packed(example(**{name: strings.replace(old, new, 1)})), tmp_path)
    assert codes == {"F07"}
    assert mebibytes < 300


SHEET = "xl/worksheets/sheet3.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
FAR_SHEET = example()[SHEET].replace(
    b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
)
ELSEWHERE = example()[RELATIONS].replace(b"worksheets/sheet3.xml", b"worksheets/far.xml")
NAMED = re.search(rb"<Relationship [^>]*worksheets/sheet3.xml[^>]*>", example()[RELATIONS])[0]
IN_COMMENTS = (
    b"<!--" + NAMED + b"-->" + NAMED.replace(b"sheet3.xml", b"far.xml") + b"<!-- " + NAMED.replace(b'"', b"'") + b"-->"
)
TWO_FACES = {
    "capitals": {SHEET.upper(): FAR_SHEET},
    "a capital": {"xl/worksheets/Sheet3.xml": FAR_SHEET},
    "backslashes": {SHEET.replace("/", "\\"): FAR_SHEET},
    "from the root": {"/" + SHEET: FAR_SHEET},
    "relations in capitals": {RELATIONS.upper(): ELSEWHERE, "xl/worksheets/far.xml": FAR_SHEET},
    "relations with backslashes": {RELATIONS.replace("/", "\\"): ELSEWHERE, "xl/worksheets/far.xml": FAR_SHEET},
    "a relation in comments": {
        RELATIONS: example()[RELATIONS].replace(NAMED, IN_COMMENTS),
        "xl/worksheets/far.xml": FAR_SHEET,
    },
}


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("case", TWO_FACES)
def test_the_reader_gets_what_the_guard_saw(case, first, tmp_path):
    """A package with two faces: one program takes this part for the sheet, another that; the far cell ends a reader."""
    other = TWO_FACES[case]
    parts = other | {n: d for n, d in example().items() if n not in other} if first else example() | other
    codes, _, mebibytes = limited(packed(parts), tmp_path)
    seen = case == "a relation in comments" or not first  # what stands in comments names nothing
    assert codes == CONTENT | ({"F10"} if seen else set())
    assert mebibytes < 300


@pytest.mark.parametrize("place", ["XFD1048576", "A1048576", "XFD20000", "ZZ90000"])
def test_a_far_cell_is_named_and_the_rest_is_read(place, tmp_path, figure):
    parts = example()
    sheet = "xl/worksheets/sheet3.xml"
    row = "".join(filter(str.isdigit, place))
    cell = f'<row r="{row}"><c r="{place}"><v>1</v></c></row></sheetData>'.encode()
    parts[sheet] = parts[sheet].replace(b"</sheetData>", cell)
    path = tmp_path / "jauh.xlsx"
    path.write_bytes(packed(parts))
    checked = check(batch_of([open_candidate(Candidate(path, path.name))], []))
    assert [f.values["address"] for f in checked.findings if f.code == "F10"] == [place]
    assert checked.chains[0].agreements[0].total == 3065872800
    figure("far cells named")


mutations = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.sampled_from(["cut", "flip", "insert", "drop", "twice"]), st.binary(max_size=40)),
    min_size=1,
    max_size=4,
)  # fmt: skip


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(original=st.sampled_from(PARTS), name=st.floats(0, 1, exclude_max=True), changes=mutations)
def test_any_change_in_any_part(original, name, changes, tmp_path, figure):
    """Parts changed at will, then packed as a sound archive: what is inside is the trouble, not the archive."""
    parts = dict(original)
    chosen = list(parts)[int(name * len(parts))]
    data = parts[chosen]
    for where, how, content in changes:
        at = int(where * len(data))
        if how == "cut":
            data = data[:at]
        elif how == "flip" and data:
            data = data[:at] + bytes([data[at] ^ 0x20]) + data[at + 1 :]
        elif how == "insert":
            data = data[:at] + content + data[at:]
        elif how == "drop":
            data = data[:at] + data[at + len(content) :]
        else:
            data = data + data[at:]
    parts[chosen] = data
    path = tmp_path / "x.xlsx"
    path.write_bytes(packed(parts))
    outcome = open_candidate(Candidate(path, path.name))
    if isinstance(outcome, Finding):
        assert outcome.code in CAUSES
        checked = check(batch_of([], [outcome]))
    else:
        checked = check(batch_of([outcome], []))
    "".join(dumped(validation_json(checked, Lang.ID)))
    figure("changes found by hypothesis")


def test_a_hundred_thousand_sheets_named_alike(tmp_path):
    parts = example()
    extra = b'<sheet name="Kinerja" sheetId="9" r:id="rId2"/>' * 100_000
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"</sheets>", extra + b"</sheets>")
    codes, seconds, mebibytes = limited(packed(parts), tmp_path)
    assert seconds < 5
    assert mebibytes < 300
    assert codes == CONTENT


def test_one_part_under_many_names_counts_each_time_with_all_that_follows_its_cells(tmp_path):
    parts = example()
    extra = b"".join(b'<sheet name="L%d" sheetId="9" r:id="rId2"/>' % n for n in range(1000))
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"</sheets>", extra + b"</sheets>")
    part = "xl/worksheets/sheet2.xml"
    parts[part] = parts[part].replace(b"</worksheet>", b" " * (7 * 2**20) + b"</worksheet>")
    codes, seconds, mebibytes = limited(packed(parts), tmp_path)
    assert codes == {"F06"}
    assert seconds < 5
    assert mebibytes < 300


def test_formulas_in_a_circle_and_texts_of_full_length(tmp_path):
    parts = example()
    sheet = "xl/worksheets/sheet3.xml"
    circle = b'<row r="80"><c r="A80"><f>B80</f></c><c r="B80"><f>A80</f></c><c r="C80" t="inlineStr"><is><t>'
    parts[sheet] = parts[sheet].replace(b"</sheetData>", circle + b"x" * 32767 + b"</t></is></c></row></sheetData>")
    path = tmp_path / "a.xlsx"
    path.write_bytes(packed(parts))
    checked = check(batch_of([open_candidate(Candidate(path, path.name))], []))
    assert checked.chains[0].agreements[0].total == 3065872800


def test_legitimate_large_files_are_accepted(tmp_path):
    """Fifty thousand lines are read to the last, and add up."""
    path = tmp_path / "besar.xlsx"
    one_large(path, 50_000)
    checked = check(batch_of([open_candidate(Candidate(path, path.name))], []))
    assert checked.chains[0].agreements[0].total == sum(1_000_000 + n for n in range(1, 50_001))
    assert not {f.code for f in checked.findings} & (CAUSES | {"F10", "F15"})
