"""What is found of a workbook as a whole, besides its tables: far cells, risks, results, protection."""

import pytest
from support.cases import workbooks
from support.house import findings_in, reading_of, said

RESULT = "Rekap Anggaran\n| a |\n\nRekonsiliasi\n| a |\n\nSumber\n| a |"
CLEAN = "Perjanjian\n| Tempat | Wotu |"


def grid_of(text=CLEAN, **about):
    """The clean workbook with these blocks, and with what only a file tells."""
    (grid,) = workbooks(text)
    for name, value in about.items():
        setattr(grid, name, value)
    return grid


def told(grid):
    return [f"{f.code} {said(f)}" for f in reading_of(grid)[2]]


RISKS = {
    "externalLinks": "rumus yang mengambil data dari workbook lain",
    "connections": "sambungan data ke luar",
    "embeddings": "objek tertanam",
    "reaching": "rumus yang menghubungi internet atau menjalankan program (WEBSERVICE, DDE)",
    "macros": "macro yang bukan dari template",
}


@pytest.mark.parametrize("risk", RISKS)
def test_a_risk(risk):
    what = f"F11 Workbook ini memuat {RISKS[risk]}; tidak dijalankan dan tidak diikuti."
    assert told(grid_of(risks=[risk])) == [what]


def test_far_cells_and_risks_each_in_their_order():
    grid = grid_of(far_cells=[("Anggaran", "C4000"), ("Kinerja", "ZZ1")], risks=["macros", "embeddings"])
    assert [words[:44] for words in told(grid)] == [
        "F10 Ada isi jauh di luar tabel, di sel C4000",
        "F10 Ada isi jauh di luar tabel, di sel ZZ1; ",
        "F11 Workbook ini memuat macro yang bukan dar",
        "F11 Workbook ini memuat objek tertanam; tida",
    ]
    assert [f.origin.sheet for f in reading_of(grid_of(far_cells=[("Anggaran", "C4000")]))[2]] == ["Anggaran"]


def test_of_a_result_nothing_but_that_and_its_risks_is_told():
    assert [words[:3] for words in told(grid_of(RESULT, far_cells=[("Sumber", "C4000")], risks=["macros"]))] == [
        "F10",
        "F11",
        "F13",
    ]
    assert not reading_of(grid_of(RESULT))[0].tables


def test_of_a_workbook_without_our_tables_no_page_is_kept():
    book, _, findings = reading_of(grid_of("Kinerja\n(none)\n\nAnggaran\n(none)\n\nPenjelasan\n(none)"))
    assert not book.tables
    assert [f.code for f in findings] == ["T01"]


@pytest.mark.parametrize("sheet", ["Perjanjian", "Kinerja", "Anggaran", "Penjelasan"])
def test_a_sheet_whose_protection_was_taken_off(sheet):
    grid = grid_of()
    for other in grid.sheets.values():
        other.protected = other.name != sheet
    found = findings_in([grid])
    assert [f.code for f in found] == ["T13"]
    assert f"lembar {sheet} dilepas" in said(found[0])


def test_where_a_finding_without_a_cell_stands():
    """A missing column in its header's row, an empty table below it, a missing table in no sheet."""
    findings = reading_of(
        grid_of(
            "Anggaran\n| |\n| |\n| Uraian | Pagu |\n| Uraian | Pagu |\n\nKinerja\n| |\n| |\n| Indikator | Target |\n| A | 1 |\n\nPenjelasan\n(none)"
        )
    )[2]
    places = [(f.code, f.origin.workbook, f.origin.sheet, f.origin.row) for f in findings]
    name = "Kepala Seksi Pelayanan Umum.xlsx"
    assert places == [("T03", name, "Kinerja", 3), ("T02", name, None, None), ("T06", name, "Anggaran", 4)]


@pytest.mark.parametrize(
    "sheets", [("Rekap Anggaran", "Rekonsiliasi", "Sumber"), ("Rekap Kabupaten", "Kelengkapan", "Sumber")]
)
def test_a_result_of_these_sheets_alone(sheets):
    grid = grid_of()
    grid.sheets = dict.fromkeys(sheets, grid.sheets["Perjanjian"])
    assert [f.code for f in reading_of(grid)[2]] == ["F13"]


@pytest.mark.parametrize("missing", range(3))
@pytest.mark.parametrize(
    "sheets", [("Rekap Anggaran", "Rekonsiliasi", "Sumber"), ("Rekap Kabupaten", "Kelengkapan", "Sumber")]
)
def test_without_one_of_its_sheets_it_is_no_result(sheets, missing):
    others = [name for index, name in enumerate(sheets) if index != missing]
    assert told(grid_of("\n\n".join(f"{name}\n| a |" for name in others))) == []


def test_rows_without_any_cell():
    """A file's empty rows hold nothing at all; they count as rows and hide none."""
    plain, shifted = grid_of(), grid_of()
    for sheet in shifted.sheets.values():
        sheet.rows[:0] = [[], []]
        sheet.rows += [[]]
    before, after = reading_of(plain), reading_of(shifted)
    assert after[0].stamp == before[0].stamp
    assert not after[2]
    for name in ("Perjanjian", "Kinerja", "Anggaran", "Penjelasan"):
        (one,), (other,) = before[1][name], after[1][name]
        assert other[:-2] == one[:-2]
    assert after[1]["Anggaran"][0].row == before[1]["Anggaran"][0].row + 2
