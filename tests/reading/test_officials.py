"""Workbooks with several agreements: each official's is read as one agreement, with its own rows and cells."""

import pytest

from pkxl.checks.checking import check
from pkxl.reading.parsing import batch_of_grids
from pkxl.vocabulary.grid import grid_from_rows

PELAYANAN, TRANTIB = "Kepala Seksi Pelayanan Umum", "Kepala Seksi Ketentraman dan Ketertiban Umum"


def page(name, position, *, title="PERJANJIAN KINERJA TAHUN 2024", superior="Siti"):
    return [
        [title],
        ["Nama : " + name],
        ["Jabatan : " + position],
        ["selanjutnya disebut Pihak Pertama"],
        ["Nama : " + superior],
        ["Jabatan : Camat Wotu"],
        ["selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua"],
        [],
    ]


def tables(title, amount):
    return [
        ["No", "Sasaran Kegiatan", "Indikator Kinerja", "Target", "Satuan"],
        [1.0, f"Terlaksananya {title}", f"Jumlah laporan {title}", 12.0, "Laporan"],
        [],
        ["No", "Sub Kegiatan", "Anggaran (Rp)"],
        [1.0, title, amount],
        [],
    ]


def signed(name, position, superior="Siti"):
    return [
        ["", "Wotu, 2 Januari 2024"],
        ["Pihak Kedua,", "Pihak Pertama,"],
        ["Camat Wotu", position],
        [],
        [superior, name],
        [],
    ]


ANI = [*page("Ani", PELAYANAN), *tables("Pelayanan Keliling", 10.0)]
BUDI = [*page("Budi", TRANTIB), *tables("Ronda Malam", 20.0)]
AMENDED = page("Ani", PELAYANAN, title="PERUBAHAN PERJANJIAN KINERJA TAHUN 2024")
OLDER = page("Ani", PELAYANAN, title="PERJANJIAN KINERJA TAHUN 2023")
FORM = [
    ["Jenis", "Perjanjian Kinerja"],
    ["Tahun", 2024.0],
    ["Pihak Pertama: Nama", "Ani"],
    ["Pihak Pertama: Jabatan", PELAYANAN],
    ["Pihak Kedua: Nama", "Siti"],
    ["Pihak Kedua: Jabatan", "Camat Wotu"],
    [],
]


def under_headings(name, position):
    return [
        ["PERJANJIAN KINERJA TAHUN 2024"],
        ["PIHAK KEDUA"],
        ["Nama", "Siti"],
        ["Jabatan", "Camat Wotu"],
        ["PIHAK PERTAMA"],
        [],
        ["Nama", name],
        ["Jabatan", position],
        [],
    ]


def _named(row, name, position):
    return [{"Ani": name, PELAYANAN: position}.get(cell, cell) for cell in row]


BOTH = [("kasi_pelayanan", "Pelayanan Keliling", 10, "A", 13), ("kasi_trantib", "Ronda Malam", 20, "B", 13)]
CASES = {
    "a sheet for each": ({"A": ANI, "B": BUDI}, BOTH, []),
    "a sheet for each, after a cover": ({"Sampul": [["DAFTAR ISI"]], "A": ANI, "B": BUDI}, BOTH, []),
    "one below the other": (
        {"A": [*ANI, *BUDI]},
        [BOTH[0], ("kasi_trantib", "Ronda Malam", 20, "A", 27)],
        [],
    ),
    "one below the other, signed": (
        {"A": [*ANI, *signed("Ani", PELAYANAN), *BUDI, *signed("Budi", TRANTIB)]},
        [BOTH[0], ("kasi_trantib", "Ronda Malam", 20, "A", 33)],
        [],
    ),
    "without what the parties are called": (
        {name: [row for row in rows if "disebut" not in str(row)] for name, rows in {"A": ANI, "B": BUDI}.items()},
        [(*one[:4], 11) for one in BOTH],
        [],
    ),
    "pages first": (
        {"PK A": ANI[:8], "PK B": BUDI[:8], "Lampiran A": ANI[8:], "Lampiran B": BUDI[8:]},
        [
            ("kasi_pelayanan", "Pelayanan Keliling", 10, "Lampiran A", 5),
            ("kasi_trantib", "Ronda Malam", 20, "Lampiran B", 5),
        ],
        [],
    ),
    "pages first, and each Lampiran names its official once more": (
        {
            "1": ANI[:8],
            "2": BUDI[:8],
            "3": [["Nama : Ani"], [f"Jabatan : {PELAYANAN}"], *ANI[8:]],
            "4": [["Nama : Budi"], [f"Jabatan : {TRANTIB}"], *BUDI[8:]],
        },
        [("kasi_pelayanan", "Pelayanan Keliling", 10, "3", 7), ("kasi_trantib", "Ronda Malam", 20, "4", 7)],
        [],
    ),
    "a last line that names the kecamatan, right above the next page": (
        {
            "A": [
                *page("Ani", PELAYANAN),
                *tables("Pemberdayaan di Wilayah Kecamatan", 10.0)[:-1],
                ["KECAMATAN WOTU"],
                *BUDI,
            ]
        },
        [
            ("kasi_pelayanan", "Pemberdayaan di Wilayah Kecamatan", 10, "A", 13),
            ("kasi_trantib", "Ronda Malam", 20, "A", 27),
        ],
        [],
    ),
    "far below the first one": (
        {"A": [*ANI, *([[]] * 600), *BUDI]},
        [BOTH[0], ("kasi_trantib", "Ronda Malam", 20, "A", 627)],
        [],
    ),
    "one person in two posts": (
        {"A": ANI, "B": [*page("Ani", TRANTIB), *BUDI[8:]]},
        BOTH,
        [],
    ),
    "parties under headings, the superior first": (
        {"A": [*under_headings("Ani", PELAYANAN), *ANI[8:], *under_headings("Budi", TRANTIB), *BUDI[8:]]},
        [("kasi_pelayanan", "Pelayanan Keliling", 10, "A", 14), ("kasi_trantib", "Ronda Malam", 20, "A", 29)],
        [],
    ),
    "forms on sheets of their own": (
        {"A": [*FORM, *ANI[8:]], "B": [*(_named(row, "Budi", TRANTIB) for row in FORM), *BUDI[8:]]},
        [(*BOTH[0][:3], "A", 12), (*BOTH[1][:3], "B", 12)],
        [],
    ),
    "forms one below the other": (
        {"A": [*FORM, *ANI[8:], *(_named(row, "Budi", TRANTIB) for row in FORM), *BUDI[8:]]},
        [(*BOTH[0][:3], "A", 12), (*BOTH[1][:3], "A", 25)],
        [],
    ),
    "forms one below the other, the superior first": (
        {
            "A": [
                *FORM[:2],
                *FORM[4:6],
                *FORM[2:4],
                *ANI[8:],
                *(_named(row, "Budi", TRANTIB) for row in (*FORM[:2], *FORM[4:6], *FORM[2:4])),
                *BUDI[8:],
            ]
        },
        [(*BOTH[0][:3], "A", 11), (*BOTH[1][:3], "A", 23)],
        [],
    ),
    "the same page as a form and as text is one agreement": (
        {"A": [*FORM, *ANI]},
        [("kasi_pelayanan", "Pelayanan Keliling", 10, "A", 20)],
        [],
    ),
    "an amendment replaces what it amends": (
        {"Januari": ANI, "Oktober": [*AMENDED, *tables("Pelayanan Keliling", 15.0)]},
        [("kasi_pelayanan", "Pelayanan Keliling", 15, "Oktober", 13)],
        ["T20"],
    ),
    "and does so in the other order": (
        {"Oktober": [*AMENDED, *tables("Pelayanan Keliling", 15.0)], "Januari": ANI},
        [("kasi_pelayanan", "Pelayanan Keliling", 15, "Oktober", 13)],
        ["T20"],
    ),
    "a newer year replaces an older one, on one sheet too": (
        {"A": [*OLDER, *tables("Pelayanan Keliling", 5.0), *ANI]},
        [("kasi_pelayanan", "Pelayanan Keliling", 10, "A", 27)],
        ["T20"],
    ),
    "a page that nobody filled in is none": (
        {"A": ANI, "B": page("", ""), "C": BUDI},
        [BOTH[0], (*BOTH[1][:3], "C", 13)],
        [],
    ),
    "a list of staff is no page": (
        {"A": ANI, "Staf": [["No", "Nama", "Jabatan"], [1.0, "Ani", "Staf"], [2.0, "Budi", "Staf"]], "B": BUDI},
        BOTH,
        [],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_official_has_an_agreement(case):
    sheets, expected, codes = CASES[case]
    checked = check(batch_of_grids([grid_from_rows("kecamatan.xlsx", sheets)]), consolidating=True)
    agreements = [agreement for chain in checked.chains for agreement in chain.agreements]
    read = [(a.role, r.title, r.amount, r.where.sheet, r.row) for a in agreements for r in a.budget]
    assert sorted(read) == sorted(expected)
    assert sum(len(a.performance) for a in agreements) == len(expected)
    assert [f.code for f in checked.findings if f.code.startswith("T") and f.code not in ("T11", "T12")] == codes
    assert [f.code for f in checked.findings].count("T11") == 1
    assert [office.consolidation.total for office in checked.offices] == [
        sum(amount for _, _, amount, _, _ in expected)
    ]


def test_what_an_official_lacks_is_told_with_the_sheet_of_his_page():
    sheets = {
        "A": ANI,
        "B": page("Budi", TRANTIB),
        "C": [*page("Citra", "Kepala Seksi Pemerintahan"), *tables("Rapat", 5.0)],
    }
    checked = check(batch_of_grids([grid_from_rows("kecamatan.xlsx", sheets)]))
    assert [(f.origin.sheet, f.values["sheet"]) for f in checked.findings if f.code == "T02"] == [
        ("B", "Anggaran"),
        ("B", "Kinerja"),
    ]
    assert checked.workbooks == 1
