"""Cases of ``exemptions.py``: what the secretary lets stand, and what cannot be let stand."""

from support.cases import HEADS

TABLE = f"[Camat] Pengecualian\n{HEADS['Pengecualian']}\n"
BY = "sudah dibahas | Samuel Nasrani | 2 Oktober 2024 |\n"
SECTION = f"[Kepala Sub Bagian Umum dan Keuangan] Anggaran\n{HEADS['Anggaran']}\n"
U = "Kepala Sub Bagian Umum dan Keuangan"
GUESTS = f"{SECTION}| 1 | Sub Kegiatan | Fasilitasi Kunjunga Tamu | | 10 | APBD |\n\n"
"""One finding: N01 in C2 of the sub bagian umum."""
TWO = (
    f"{SECTION}| 1 | Sub Kegiatan | Fasilitasi Kunjunga Tamu | | 10 | APBD |\n"
    "| 2 | Sub Kegiatan | Pengadaan Mebeel | | 10 | APBD |\n\n"
)
"""N01 in C2 and in C3; none of the two lines has an objective of its own."""
BOUGHT = TWO.replace("Fasilitasi Kunjunga Tamu", "Pengadaan Peralatan dan Mesin Lainya")
FOUND, WAIVED = f"N01 {U} C2", f"N01 {U} C2 waived"


def _row(code="N01", section=U, place="C2", by=BY):
    return f"| {code} | {section} | {place} | {by}"


def _waiving(place, section=U, code="N01"):
    return GUESTS + TABLE + _row(code, section, place)


CASES = {
    "K16": {
        "a rule that does not exist": (
            GUESTS + TABLE + _row("N99"),
            [FOUND, "K16 Camat A2"],
            {
                "says": [
                    "Aturan “N99” tidak ada atau tidak dapat dikecualikan.",
                    "Perbaiki temuannya; rekonsiliasi anggaran tidak dapat dikecualikan.",
                ]
            },
        ),
        "a rule that is none at all": (GUESTS + TABLE + _row("semua"), [FOUND, "K16 Camat A2"]),
        "none of the rules on money and workbooks, in small letters too": (
            TABLE
            + "".join(_row(code) for code in ("K01", "k02", "K03", "K04", "K05", "K12", "K13", "K14", "F12", "f01")),
            [f"K16 A{row}" for row in range(2, 12)],
        ),
        "all the other rules of an office may be waived, and are told to meet nothing": (
            TABLE
            + "".join(
                _row(code)
                for code in ("K06", "K07", "K08", "K09", "K10", "K11", "K15", "K16", "K17", "N01", "N02", "N03", "N04")
            ),
            [f"K17 A{row}" for row in range(2, 15)],
        ),
        "what cannot be waived stays an error where it is met": (
            "[Sekretaris Camat] Anggaran\n"
            + HEADS["Anggaran"]
            + "\n| 1 | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | 21 | APBD |\n"
            "| 1 | Kegiatan | Administrasi Umum Perangkat Daerah | | 21 | APBD |\n\n"
            + TABLE
            + _row("K03", "Camat", "E2"),
            ["K03 Camat E2", "K16 Camat A2"],
        ),
        "an incomplete row is not asked": (TABLE + _row("N99", by="| Samuel | 2 Oktober 2024 |\n"), ["C01 D2"]),
    },
    "K17": {
        "the finding is mended": (
            TABLE + _row(),
            ["K17 A2"],
            {
                "says": [
                    "Pengecualian N01 ini tidak mengenai temuan apa pun.",
                    "Hapus barisnya bila temuannya sudah diperbaiki, atau periksa workbook, sel, alasan dan namanya.",
                ]
            },
        ),
        "another cell": (_waiving("C3"), [FOUND, "K17 Camat A2"]),
        "the cell of another sheet": (_waiving("Kinerja!C2"), [FOUND, "K17 Camat A2"]),
        "another rule on the same cell": (_waiving("C2", code="N02"), [FOUND, "K17 Camat A2"]),
        "the same cell of another workbook": (_waiving("C2", "Kepala Seksi Pelayanan Umum"), [FOUND, "K17 Camat A2"]),
        "a part of the workbook's name": (_waiving("C2", "Kepala Sub Bagian Umum"), [FOUND, "K17 Camat A2"]),
        "text that the finding does not hold": (_waiving("Pengadaan"), [FOUND, "K17 Camat A2"]),
        "text of question marks is none": (_waiving("????"), [FOUND, "K17 Camat A2"]),
        "text of marks and three letters is none": (_waiving("???Tam???"), [FOUND, "K17 Camat A2"]),
        "a workbook of question marks is none": (_waiving("C2", "????"), [FOUND, "K17 Camat A2"]),
        "a reason of question marks is none": (
            GUESTS + TABLE + _row(by="???? | Samuel Nasrani | 2 Oktober 2024 |\n"),
            [FOUND, "K17 Camat A2"],
        ),
        "a name of question marks is none": (
            GUESTS + TABLE + _row(by="sudah dibahas | ???? | 2 Oktober 2024 |\n"),
            [FOUND, "K17 Camat A2"],
        ),
        "text of two letters is none": (_waiving("an"), [FOUND, "K17 Camat A2"]),
        "text of three letters is none": (_waiving("Tam"), [FOUND, "K17 Camat A2"]),
        "a second row for what the first one waives": (
            GUESTS + TABLE + _row() + _row(place="Kunjunga"),
            [WAIVED, "K17 Camat A3"],
        ),
        "what a copy that is not used has": (
            GUESTS.replace("Keuangan]", "Keuangan_2]")
            + f"[{U}] Perjanjian\n| Tempat | Wotu |\n\n"
            + TABLE
            + _row(section=f"{U}_2"),
            [f"K04 {U}_2", "K17 Camat A2", f"N01 {U}_2 C2"],
        ),
    },
    "waived": {
        "by workbook and cell": (
            _waiving("C2"),
            [WAIVED],
            {"says": ["Dikecualikan oleh Samuel Nasrani (2 Oktober 2024): sudah dibahas"]},
        ),
        "by the workbook's file name": (_waiving("C2", f"{U}.xlsx"), [WAIVED]),
        "by the file name that it had with macros": (_waiving("C2", f"{U}.xlsm"), [WAIVED]),
        "by a file name that is not the position's": (
            GUESTS.replace(f"[{U}]", f"[{U} 2024]") + TABLE + _row(section=f"{U} 2024"),
            [WAIVED.replace(U, f"{U} 2024")],
        ),
        "by the position where the file is called otherwise": (
            GUESTS.replace(f"[{U}]", f"[{U} 2024]") + TABLE + _row(),
            [WAIVED.replace(U, f"{U} 2024")],
        ),
        "in other letters, with dollars and blanks": (
            _waiving(" anggaran!$c$2", "KEPALA SUB-BAGIAN UMUM DAN KEUANGAN", "n01"),
            [f"N01 {U} C2 waived"],
        ),
        "one of several places that are said once: the others stay": (
            f"[{U}] Penjelasan\n(none)\n\n[{U}] Kinerja ...\n| Indikator Kinerja | Satuan |\n| Presentase a | % |\n"
            f"| Presentase b | % |\n| Presentase c | % |\n\n{TABLE}{_row('C19', place='D3')}",
            [f"C19 {U} D2", f"C19 {U} D3 waived", f"T02 {U}"],
            {"related": {f"C19 {U} D2": [f"{U} D4"]}},
        ),
        "the sheet in quotes": (_waiving("'Anggaran'!C2"), [WAIVED]),
        "by the cell in small letters": (_waiving("c2"), [WAIVED]),
        "by a part of the text": (_waiving("kunjunga  TAMU"), [WAIVED]),
        "by four letters": (_waiving("Tamu"), [WAIVED]),
        "by what the finding suggests": (_waiving("Fasilitasi Kunjungan Tamu"), [WAIVED]),
        "one of two": (TWO + TABLE + _row(place="C3"), [f"N01 {U} C2", f"N01 {U} C3 waived", f"W02 {U} C3"]),
        "both by a text that both hold": (
            BOUGHT + TABLE + _row(place="Pengadaan"),
            [f"N01 {U} C2 waived", f"N01 {U} C3 waived", f"W02 {U} C3"],
        ),
        "two rows, each its own": (
            TWO + TABLE + _row(place="C2") + _row(place="C3"),
            [f"N01 {U} C2 waived", f"N01 {U} C3 waived", f"W02 {U} C3"],
        ),
        "a finding of the camat's own workbook": (
            "[Camat] Perjanjian\n| Pihak Kedua: Jabatan | Sekretaris Camat |\n\n" + TABLE + _row("K10", "Camat", "B10"),
            ["K10 B10 waived"],
        ),
        "a finding in a cell": (
            "[Kepala Sub Bagian Umum dan Keuangan] Perjanjian\n| Tempat | |\n\n" + TABLE + _row("C01", place="B5"),
            [f"C01 {U} B5 waived"],
        ),
        "a finding that has no cell, by its text": (
            "[Kepala Sub Bagian Umum dan Keuangan] Penjelasan\n(none)\n\n" + TABLE + _row("T02", place="Penjelasan"),
            [f"T02 {U} waived"],
        ),
        **{
            f"not without {what}": (GUESTS + TABLE + row, [FOUND, finding])
            for what, row, finding in (
                ("a rule", _row(""), "C01 Camat A2"),
                ("a workbook", _row(section=""), "C01 Camat B2"),
                ("a place", _row(place=""), "C01 Camat C2"),
                ("a reason", _row(by="| Samuel Nasrani | 2 Oktober 2024 |\n"), "C01 Camat D2"),
                ("a name", _row(by="sudah dibahas | | 2 Oktober 2024 |\n"), "C01 Camat E2"),
                ("a date", _row(by="sudah dibahas | Samuel Nasrani | |\n"), "C01 Camat F2"),
                ("a date that can be read", _row(by="sudah dibahas | Samuel Nasrani | kemarin |\n"), "C04 Camat F2"),
            )
        },
        "an incomplete row does not spoil the next": (
            GUESTS + TABLE + _row(by="| Samuel | |\n") + _row(),
            ["C01 Camat D2", "C01 Camat F2", f"N01 {U} C2 waived"],
        ),
        "not by the table of another workbook than the camat's": (
            GUESTS + TABLE.replace("[Camat]", "[Sekretaris Camat]") + _row(),
            [FOUND],
        ),
    },
}
