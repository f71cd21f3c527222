"""Every amount counts: whoever carries a line, however it is named, on whatever level; the total is right, or it is said.

One line of a whole office is spoilt in each way in which its level, name, code or place can be. Then the total of the
consolidation is still that of all lines, and every error stands in the row that was spoilt: it closes, or it is said there.
"""

import itertools

import pytest
from support.cases import HEADS, POSITIONS, WHOLE_OFFICE, workbooks

from pkxl.checks.checking import check
from pkxl.reading.parsing import batch_of_grids
from pkxl.vocabulary.findings import Severity

SECTIONS = {
    "Kepala Sub Bagian Perencanaan dan Kepegawaian": ("Evaluasi Kinerja Perangkat Daerah", "7.01.01.2.01.0007"),
    "Kepala Sub Bagian Umum dan Keuangan": ("Fasilitasi Kunjungan Tamu", "7.01.01.2.06.0008"),
    "Kepala Seksi Pemberdayaan Masyarakat Desa": (
        "Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Desa",
        "7.01.03.2.01.0001",
    ),
}
KEGIATAN = {
    "7.01.01.2.01": "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
    "7.01.01.2.06": "Administrasi Umum Perangkat Daerah",
    "7.01.03.2.01": "Koordinasi Kegiatan Pemberdayaan Desa",
}
PROGRAMS = {
    "7.01.01": "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
    "7.01.03": "Program Pemberdayaan Masyarakat Desa dan Kelurahan",
}
LEVELS = ("Program", "Kegiatan", "Sub Kegiatan", "Sub Kegiatn", "subkegiatan", "Kegiatn", "Urusan", "")
NAMES = ("own", "OWN, in capitals", "a slip", "a word more", "a word less", "unknown", "kegiatan", "program", "")
CODES = ("", "own", "old", "kegiatan", "unknown below its kegiatan", "of nobody", "lihat DPA")


def _name(kind, title, code):
    return {
        "own": title,
        "OWN, in capitals": title.upper().replace(" DAN ", " & "),
        "a slip": title.replace("ja", "aj", 1),
        "a word more": f"{title} Lanjutan",
        "a word less": title.rpartition(" ")[0],
        "unknown": "Pembangunan Menara Pantau",
        "kegiatan": KEGIATAN[code[:12]],
        "program": PROGRAMS[code[:7]],
        "": "",
    }[kind]


def _code(kind, code):
    old = f"{code[:13]}{code[15:]}"
    known = {"own": code, "old": old, "kegiatan": code[:12], "unknown below its kegiatan": f"{code[:13]}0099"}
    return known.get(kind, {"of nobody": "5.02.02.2.01.0001"}.get(kind, kind))


def _consolidated(text):
    checked = check(batch_of_grids(workbooks(text)), consolidating=True)
    (office,) = checked.offices
    return office.consolidation, [f for f in checked.findings if f.severity is Severity.ERROR]


@pytest.mark.parametrize("position", SECTIONS)
def test_of_one_line(position):
    title, code = SECTIONS[position]
    seen = silent = 0
    lines = {*itertools.product(LEVELS, NAMES, ("",)), *itertools.product(LEVELS[1:3], NAMES[:6], CODES)}
    for level, name, code_kind in sorted(lines):
        row = f"| 1 | {level} | {_name(name, title, code)} | {_code(code_kind, code)} | 10 | APBD |"
        done, errors = _consolidated(f"{WHOLE_OFFICE}\n\n[{position}] Anggaran\n{HEADS['Anggaran']}\n{row}")
        assert done.total == 60, row
        assert sum(item.amount for item in done.items if item.owner) == 60, row
        closed = all(r.difference == 0 for r in done.reconciled)
        assert closed or errors, row
        elsewhere = [f for f in errors if not f.origin.workbook.startswith(position) or f.origin.row != 2]
        assert not elsewhere, (row, [(f.code, f.origin.workbook, f.origin.cell) for f in elsewhere])
        seen += 1
        silent += not errors
    print(f"{seen} lines of {position}: {silent} right, {seen - silent} said")


@pytest.mark.parametrize("position", POSITIONS[:2])
@pytest.mark.parametrize("amount", [0, 7])
def test_of_a_superiors_own_line(position, amount):
    whole = f"{WHOLE_OFFICE}\n\n"
    lines, errors = _consolidated(whole)
    assert (lines.total, errors) == (60, [])
    for level, name in itertools.product(("Sub Kegiatan", "Sub Kegiatn"), ("Penyediaan Jasa Surat Menyurat", "Menara")):
        row = f"| 9 | {level} | {name} | 7.01.01.2.08.0001 | {amount} | APBD |"
        done, errors = _consolidated(f"{whole}[{position}] Anggaran +\n{row}")
        assert done.total == 60 + amount, row
        assert not amount or errors, row


TABLES = {
    "no levels": "| No | Uraian | Kode | Anggaran (Rp) |",
    "the level in the header": "| No | Sub Kegiatan | Kode | Anggaran (Rp) |",
}


@pytest.mark.parametrize("position", SECTIONS)
@pytest.mark.parametrize("table", TABLES)
def test_of_a_table_without_levels(position, table):
    title, code = SECTIONS[position]
    for name, code_kind in itertools.product(NAMES, CODES[:2]):
        row = f"| 1 | {_name(name, title, code)} | {_code(code_kind, code)} | 10 |"
        done, errors = _consolidated(f"{WHOLE_OFFICE}\n\n[{position}] Anggaran\n{TABLES[table]}\n{row}")
        assert done.total == 60, row
        assert errors or all(r.difference == 0 for r in done.reconciled), row
