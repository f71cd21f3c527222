"""The eight real agreements: transcribed in full, committed as built, and consolidated to the rupiah."""

import re

import pytest
from support.workbooks import EXAMPLES, ROOT, SEED, check_folder

from pkxl.commands import demo
from pkxl.office.profile import shipped_profile
from pkxl.template.workbook import template_bytes, template_file_name

ROWS = {  # role: sasaran/targets, budget lines
    "camat": ([2, 5], [6]),
    "sekretaris": ([1], [1, 8]),
    "kasubag_perencanaan": ([6], [6]),
    "kasubag_umum": ([21], [21]),
    "kasi_pemerintahan": ([2], [2]),
    "kasi_pmd": ([3], [3]),
    "kasi_pelayanan": ([1], [1]),
    "kasi_trantib": ([3], [3]),
}
PROGRAMS = [2877638950, 6611550, 112041250, 12597500, 31307750, 25675800]
ACTIVITIES = [24411350, 2068356226, 13691650, 47090550, 444982374, 71797000, 147029800, 60280000]


def squeezed(text):
    return re.sub(r"\s+", "", text.replace("[bookmark: _Hlk181739644]", "")).casefold()


@pytest.mark.parametrize("role", ROWS)
def test_rows_are_those_of_the_seed(role):
    data = demo.transcriptions()[role]
    by_level = {}
    for name in ("kinerja", "anggaran"):
        counts = {}
        for row in data[name]:
            counts[row["Tingkat"]] = counts.get(row["Tingkat"], 0) + 1
        by_level[name] = list(counts.values())
    assert (by_level["kinerja"], by_level["anggaran"]) == ROWS[role]


def _cells(value):
    if isinstance(value, dict):
        for label, item in value.items():
            if label not in ("role", "Jenis", "Tingkat", "Kabupaten", "No", "Perangkat Daerah"):
                yield from _cells(item)
    elif isinstance(value, list):
        for item in value:
            yield from _cells(item)
    else:
        yield value


@pytest.mark.parametrize("role", ROWS)
def test_every_transcribed_cell_stands_in_the_seed(role):
    seed = squeezed(SEED.read_text(encoding="utf-8"))
    for cell in _cells(demo.transcriptions()[role]):
        for line in cell.splitlines():
            core = squeezed(line).rstrip(":.").removeprefix("rp").lstrip(".")
            assert core in seed, line


@pytest.mark.parametrize("position", shipped_profile().positions, ids=lambda p: p.id)
def test_committed_workbooks_equal_a_rebuild(position):
    name = f"{template_file_name(position)}.xlsx"
    assert (ROOT / "workbook_templates" / name).read_bytes() == template_bytes(shipped_profile(), position)
    buttons = (ROOT / "workbook_templates" / name).with_suffix(".xlsm").read_bytes()
    assert buttons == template_bytes(shipped_profile(), position, buttons=True)
    data = demo.transcriptions()[position.id]
    assert (EXAMPLES / name).read_bytes() == template_bytes(shipped_profile(), position, demo.content_of(data))


def test_the_office_closes_to_the_rupiah():
    checked = check_folder(EXAMPLES, consolidating=True)
    done = checked.offices[0].consolidation
    assert done.total == 3065872800
    assert [p.amount for p in done.programs] == PROGRAMS
    assert [a.amount for a in done.programs[0].children] == ACTIVITIES
    assert {r.difference for r in done.reconciled} == {0}
    assert len(done.reconciled) == 6 + 1 + 8 + 1
    binwas = {item.origin.workbook for item in done.programs[5].walk() if item.origin}
    assert binwas == {
        "Perjanjian Kinerja - Kepala Seksi Pemerintahan Umum.xlsx",
        "Perjanjian Kinerja - Kepala Seksi Pemberdayaan Masyarakat Desa.xlsx",
    }


def test_at_most_thirty_five_findings_are_worth_the_time():
    assert len(check_folder(EXAMPLES).findings) <= 35


def test_its_defects_are_found_all_of_them_and_none_is_an_error():
    table = (ROOT / "tests" / "golden" / "temuan-mangkutana.txt").read_text(encoding="utf-8").splitlines()
    findings = check_folder(EXAMPLES).findings
    found = [
        f"{f.code} {f.origin.workbook.removeprefix('Perjanjian Kinerja - ').removesuffix('.xlsx')} | "
        + ", ".join(f"{place.sheet} {place.cell}" for place in f.places)
        for f in findings
    ]
    assert sorted(found) == [line for line in table if not line.startswith("#")]
    assert "error" not in {f.severity.value for f in findings}
