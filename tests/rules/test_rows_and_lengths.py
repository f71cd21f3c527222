"""What a table of cases cannot show: the row of a place without a column, and rows whose long texts were cut."""

from support.cases import workbooks
from support.house import findings_in, found_in_cells, sentences

LONG = (
    "Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |\n"
    f"| 1 | Sasaran Kegiatan | {'a' * 601} | {'b' * 600} | 12 | {'c' * 2000} |"
)


def test_a_table_without_a_row_is_found_below_its_header():
    (finding,) = findings_in(workbooks("Anggaran\n| Lampiran I |\n| No | Tingkat | Uraian | Anggaran (Rp) |"))
    assert (finding.code, finding.origin.sheet, finding.origin.row, finding.origin.column) == (
        "T06",
        "Anggaran",
        3,
        None,
    )


def test_a_text_that_was_cut_has_its_own_length_still():
    whole = found_in_cells(workbooks(LONG), shortened=False)
    cut = found_in_cells(workbooks(LONG), shortened=True)
    assert [(f.code, f.origin.cell) for f in cut] == [("C12", "C2"), ("C12", "F2")]
    assert [sentences(f)[0] for f in cut] == [
        "Sasaran berisi 601 huruf; paling banyak 600.",
        "Satuan berisi 2000 huruf; paling banyak 40.",
    ]
    assert [sentences(f) for f in cut] == [sentences(f) for f in whole]
