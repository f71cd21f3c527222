"""The chain: budget lines in their places, each level against the one below, who is missing and who is whose superior."""

from dataclasses import replace

import pytest
from support.cases import HEADS, POSITIONS, WHOLE_OFFICE, valid_sheets, workbooks
from support.house import chains_of, shipped_profile

SHIPPED = shipped_profile()
CAMAT, SEKRETARIS, PERENCANAAN, UMUM, PEMERINTAHAN, PMD, PELAYANAN, TRANTIB = POSITIONS
ROLES = dict(zip(POSITIONS, (p.id for p in SHIPPED.positions), strict=True))
SHORT = {role: role.removeprefix("kasubag_").removeprefix("kasi_") for role in ROLES.values()}
"""``umum`` for the kasubag_umum."""
OFFICE = f"{WHOLE_OFFICE}\n\n"


def chain_of(text, profile=None):
    (chain,) = chains_of(workbooks(text), profile=profile)
    return chain


def clean(*positions):
    """The clean workbooks of these positions, in blocks."""
    return "".join(f"[{position}] Perjanjian\n| Tempat | Wotu |\n\n" for position in positions)


def budget(position, *lines):
    """A budget: ``Program | Title | code | amount`` each."""
    rows = "\n".join(f"| {number} | {line} | APBD |" for number, line in enumerate(lines, 1))
    return f"[{position}] Anggaran\n{HEADS['Anggaran']}\n{rows}\n\n"


# --- lines in their places ------------------------------------------------------------------------------

SUPPORT = "7.01.01 Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"
GENERAL = "7.01.01.2.06 Administrasi Umum Perangkat Daerah"
PLACED = {
    "by name, with what the nomenclature has above it": (
        ["Sub Kegiatan | Fasilitasi Kunjungan Tamu | | 1"],
        [["name", SUPPORT, GENERAL, "7.01.01.2.06.0008 Fasilitasi Kunjungan Tamu"]],
    ),
    "by the nearest name": (
        ["Sub Kegiatan | Fasilitasi Kunjunga Tamu | | 1"],
        [["near", SUPPORT, GENERAL, "7.01.01.2.06.0008 Fasilitasi Kunjungan Tamu"]],
    ),
    "by its code": (
        ["Sub Kegiatan | Jamuan Tamu Kecamatan | 7.01.01.2.06.08 | 1"],
        [["code", SUPPORT, GENERAL, "7.01.01.2.06.0008 Fasilitasi Kunjungan Tamu"]],
    ),
    "the official code counts, not the one written": (
        ["Sub Kegiatan | Fasilitasi Kunjungan Tamu | 7.01.01.2.06.0009 | 1"],
        [["name", SUPPORT, GENERAL, "7.01.01.2.06.0008 Fasilitasi Kunjungan Tamu"]],
    ),
    "of the nomenclature, without a code": (
        ["Sub Kegiatan | Pendataan dan Pengolahan Administrasi Kepegawaian | | 1"],
        [
            [
                "name",
                SUPPORT,
                "7.01.01.2.05 Administrasi Kepegawaian Perangkat Daerah",
                " Pendataan dan Pengolahan Administrasi Kepegawaian",
            ]
        ],
    ),
    "of the nomenclature, without a code there but with one here": (
        ["Sub Kegiatan | Pendataan dan Pengolahan Administrasi Kepegawaian | 7.01.01.2.05.0003 | 1"],
        [
            [
                "name",
                SUPPORT,
                "7.01.01.2.05 Administrasi Kepegawaian Perangkat Daerah",
                "7.01.01.2.05.0003 Pendataan dan Pengolahan Administrasi Kepegawaian",
            ]
        ],
    ),
    "unknown, by the codes above its own": (
        ["Sub Kegiatan | Menara Pantau | 7.01.01.2.06.0077 | 1"],
        [[None, SUPPORT, GENERAL, "7.01.01.2.06.0077 Menara Pantau"]],
    ),
    "unknown, of a program that nobody knows": (
        ["Sub Kegiatan | Menara Pantau | 5.02.02.2.01.0001 | 1"],
        [[None, "5.02.02 Program 5.02.02", "5.02.02.2.01 Kegiatan 5.02.02.2.01", "5.02.02.2.01.0001 Menara Pantau"]],
    ),
    "an unknown kegiatan by its code": (
        ["Kegiatan | Menara | 7.01.01.2.77 | 1"],
        [[None, SUPPORT, "7.01.01.2.77 Menara"]],
    ),
    "an unknown program": (["Program | Program Menara | 7.01.77 | 1"], [[None, "7.01.77 Program Menara"]]),
    "unknown and without a code, in the only program of its section": (
        ["Sub Kegiatan | Menara Pantau | | 1"],
        [[None, SUPPORT, " Menara Pantau"]],
    ),
    "unknown, with the code of its kegiatan": (
        ["Sub Kegiatan | Menara Pantau | 7.01.01.2.06 | 1"],
        [[None, SUPPORT, GENERAL, " Menara Pantau"]],
    ),
    "unknown, with the code of a program in another writing": (
        ["Kegiatan | Menara Pantau | 7.1.1 | 1"],
        [[None, SUPPORT, " Menara Pantau"]],
    ),
    "a name of exactly another level is counted on that": (
        ["Program | Fasilitasi Kunjungan Tamu | | 1"],
        [["name", SUPPORT, GENERAL, "7.01.01.2.06.0008 Fasilitasi Kunjungan Tamu"]],
    ),
    "a name that is like one of another level is not": (
        ["Sub Kegiatan | Penyelenggaraan Urusan Pemerintahan Umum | | 1"],
        [[None, SUPPORT, " Penyelenggaraan Urusan Pemerintahan Umum"]],
    ),
    "a level with a slip": (
        ["Sub Kegiatn | Menara Pantau | | 1", "Kegiatn | Menara | | 1", "Progam | Program Menara | | 1"],
        [[None, SUPPORT, " Menara Pantau"], [None, SUPPORT, " Menara"], [None, " Program Menara"]],
    ),
    "unknown, below the lines above it": (
        [
            "Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | 1",
            "Kegiatan | Menara | | 1",
            "Sub Kegiatan | Menara Pantau | | 1",
            "Sub Kegiatan | Menara Air | | 1",
        ],
        [
            ["name", SUPPORT],
            [None, SUPPORT, " Menara"],
            [None, SUPPORT, " Menara", " Menara Pantau"],
            [None, SUPPORT, " Menara", " Menara Air"],
        ],
    ),
    "a second kegiatan takes the first one's place": (
        [
            "Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | 1",
            "Kegiatan | Menara | | 1",
            "Kegiatan | Jembatan | | 1",
            "Sub Kegiatan | Jembatan Gantung | | 1",
        ],
        [
            ["name", SUPPORT],
            [None, SUPPORT, " Menara"],
            [None, SUPPORT, " Jembatan"],
            [None, SUPPORT, " Jembatan", " Jembatan Gantung"],
        ],
    ),
    "another program ends the kegiatan above": (
        [
            "Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | 1",
            "Kegiatan | Menara | | 1",
            "Program | Program Jembatan | | 1",
            "Sub Kegiatan | Jembatan Gantung | | 1",
        ],
        [
            ["name", SUPPORT],
            [None, SUPPORT, " Menara"],
            [None, " Program Jembatan"],
            [None, " Program Jembatan", " Jembatan Gantung"],
        ],
    ),
    "a line that is known stays where it belongs, whatever stands above it": (
        [
            "Program | Program Jembatan | | 1",
            "Sub Kegiatan | Fasilitasi Kunjungan Tamu | | 1",
            "Kegiatan | Menara | | 1",
        ],
        [
            [None, " Program Jembatan"],
            ["name", SUPPORT, GENERAL, "7.01.01.2.06.0008 Fasilitasi Kunjungan Tamu"],
            [None, " Program Jembatan", " Menara"],
        ],
    ),
    "a line below another of its level has nothing of it above": (
        ["Sub Kegiatan | Fasilitasi Kunjungan Tamu | | 1", "Sub Kegiatan | Menara Pantau | | 1"],
        [
            ["name", SUPPORT, GENERAL, "7.01.01.2.06.0008 Fasilitasi Kunjungan Tamu"],
            [None, SUPPORT, " Menara Pantau"],
        ],
    ),
    "a line without name and code has no place and ends nothing": (
        [
            "Program | Program Jembatan | | 1",
            "Program | | | 1",
            "Sub Kegiatan | Jembatan Gantung | | 1",
        ],
        [[None, " Program Jembatan"], [None], [None, " Program Jembatan", " Jembatan Gantung"]],
    ),
    "a line without a name has the place of its code": (
        ["Sub Kegiatan | | 7.01.01.2.06.0008 | 1"],
        [["code", SUPPORT, GENERAL, "7.01.01.2.06.0008 Fasilitasi Kunjungan Tamu"]],
    ),
    "one whose level cannot be read is of the only level of its position": (
        ["Program | Program Jembatan | | 1", "Urusan | Menara | | 1", "Sub Kegiatan | Jembatan Gantung | | 1"],
        [
            [None, " Program Jembatan"],
            [None, " Program Jembatan", " Menara"],
            [None, " Program Jembatan", " Jembatan Gantung"],
        ],
    ),
    "one whose level cannot be read is of its code's": (
        ["Urusan | Menara | 7.01.01.2.77 | 1"],
        [[None, SUPPORT, "7.01.01.2.77 Menara"]],
    ),
}


@pytest.mark.parametrize("case", PLACED)
def test_a_line_is_placed(case):
    lines, expected = PLACED[case]
    chain = chain_of(budget(UMUM, *lines))
    (agreement,) = chain.agreements
    levels = ("Program", "Kegiatan", "Sub Kegiatan")
    assert [
        [line.match and line.match.how, *(f"{n.code} {n.title}" for n in map(line.path.get, levels) if n)]
        for line in agreement.lines
    ] == expected
    for line in agreement.lines:
        assert line.agreement is agreement
        assert all(node.level == level for level, node in line.path.items())
        assert line.node is line.path.get(line.level)


KEYS = {
    "its code": ("Fasilitasi Kunjungan Tamu | ", "7.01.01.2.06.0008"),
    "its official code, whatever is written": ("Fasilitasi Kunjungan Tamu | 5.02.02.2.01.0001", "7.01.01.2.06.0008"),
    "the code above and its name": (
        "Pendataan dan Pengolahan Administrasi Kepegawaian | 7.01.01.2.05.0003",
        "7.01.01.2.05/pendataandanpengolahanadministrasikepegawaian",
    ),
    "the code, in whatever writing": ("Menara Pantau | 5.02.02.2.01.0001", "5.2.2.2.1.1"),
    "its level and name": ("MENARA  Pantau | ", "Sub Kegiatan/menarapantau"),
}


@pytest.mark.parametrize("case", KEYS)
def test_a_line_is_recognised_across_workbooks_by(case):
    line, expected = KEYS[case]
    (agreement,) = chain_of(budget(UMUM, f"Sub Kegiatan | {line} | 1")).agreements
    assert [line.node.key for line in agreement.lines] == [expected]


def test_the_cell_of_a_line_is_that_of_its_amount():
    (agreement,) = chain_of(budget(UMUM, "Sub Kegiatan | Menara | | 30", "Sub Kegiatan | Jembatan | | x")).agreements
    assert [(line.amount, line.origin.cell) for line in agreement.lines] == [(30, "E2"), (None, "E3")]


def test_a_line_outlives_its_chain_but_not_its_agreement():
    line = chain_of(budget(UMUM, "Sub Kegiatan | Menara | | 30")).agreements[0].lines[0]
    with pytest.raises(ReferenceError):
        line.agreement  # noqa: B018


# --- each level against the one below -------------------------------------------------------------------

PROGRAM_1 = "Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | 20"
PROGRAM_6 = "Program | Program Pembinaan dan Pengawasan Pemerintahan Desa | | 5"
PLANNING = "Kegiatan | Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah | | 10"
GENERAL_LINE = "Kegiatan | Administrasi Umum Perangkat Daerah | | 10"
TOWER = "Program | Program Menara Pantau | | 7"
LOGISTICS = "Sub Kegiatan | Penyediaan Bahan Logistik Kantor | | 5"
UNREADABLE = GENERAL_LINE.replace("10", "sepuluh")
NO_PROGRAMS = replace(SHIPPED, positions=tuple(replace(p, programs=()) for p in SHIPPED.positions))
CAMATS_OWN = [
    "camat E3: 10 = 10 pelayanan E2",
    "camat E4: 10 = 10 pmd E2",
    "camat E5: 10 = 10 trantib E2",
    "camat E6: 10 = 10 pemerintahan E2",
]
SEKRETARIS_OWN = [
    "sekretaris E2: 20 = 20 sekretaris E3, sekretaris E4",
    "sekretaris E3: 10 = 10 perencanaan E2",
    "sekretaris E4: 10 = 10 umum E2",
]
COMPARED = {
    "a whole office, the camat first": (
        OFFICE,
        ["camat E2: 20 = 20 sekretaris E2", *CAMATS_OWN, *SEKRETARIS_OWN],
    ),
    "whoever a section names as its superior, the profile's counts": (
        f"{OFFICE}[{PELAYANAN}] Perjanjian\n| Pihak Kedua: Jabatan | Sekretaris Camat |",
        ["camat E2: 20 = 20 sekretaris E2", *CAMATS_OWN, *SEKRETARIS_OWN],
    ),
    "a camat alone: everybody below could still bring it": (
        clean(CAMAT),
        [
            "camat E2: 20 = 0 (sekretaris, perencanaan, umum)",
            "camat E3: 10 = 0 (pelayanan)",
            "camat E4: 10 = 0 (pmd)",
            "camat E5: 10 = 0 (trantib)",
            "camat E6: 10 = 0 (pemerintahan)",
        ],
    ),
    "a sekretaris alone: his program and kegiatan can be compared": (
        clean(SEKRETARIS),
        [
            "sekretaris E2: 20 = 20 sekretaris E3, sekretaris E4",
            "sekretaris E3: 10 = 0 (perencanaan, umum)",
            "sekretaris E4: 10 = 0 (perencanaan, umum)",
        ],
    ),
    "a section alone": (clean(UMUM), []),
    "without a sekretaris the camat's program is the sub bagian's sub kegiatan": (
        clean(UMUM, PERENCANAAN) + budget(CAMAT, PROGRAM_1),
        ["camat E2: 20 = 20 perencanaan E2, umum E2 (sekretaris)"],
    ),
    "the camat's kegiatan come before the sekretaris' program": (
        clean(SEKRETARIS, UMUM, PERENCANAAN) + budget(CAMAT, PROGRAM_1, PLANNING),
        [
            "camat E2: 20 = 10 camat E3",
            "camat E3: 10 = 10 sekretaris E3",
            *SEKRETARIS_OWN,
        ],
    ),
    "a kegiatan of another program is none of it": (
        clean(SEKRETARIS, UMUM, PERENCANAAN)
        + budget(CAMAT, PROGRAM_1, "Kegiatan | Koordinasi Kegiatan Pemberdayaan Desa | | 3"),
        ["camat E2: 20 = 20 sekretaris E2", "camat E3: 3 = 0 (pmd)", *SEKRETARIS_OWN],
    ),
    "the camat's kegiatan is the sekretaris', and that is the sum of the sub kegiatan": (
        clean(SEKRETARIS, UMUM) + budget(CAMAT, GENERAL_LINE),
        [
            "camat E2: 10 = 10 sekretaris E4",
            SEKRETARIS_OWN[0],
            "sekretaris E3: 10 = 0 (perencanaan)",
            "sekretaris E4: 10 = 10 umum E2 (perencanaan)",
        ],
    ),
    "an amount below that cannot be read": (
        clean(PERENCANAAN, UMUM) + budget(SEKRETARIS, PROGRAM_1, PLANNING, UNREADABLE),
        ["sekretaris E2: 20 = ? sekretaris E3, sekretaris E4", "sekretaris E3: 10 = 10 perencanaan E2"],
    ),
    "a line that could not be placed is not compared": (
        clean(PERENCANAAN, UMUM) + budget(SEKRETARIS, "Kegiatan | | | 10", GENERAL_LINE),
        ["sekretaris E3: 10 = 10 umum E2"],
    ),
    "a superior's own sub kegiatan is added up": (
        clean(PERENCANAAN, UMUM) + budget(SEKRETARIS, GENERAL_LINE, LOGISTICS),
        ["sekretaris E2: 10 = 15 sekretaris E3, umum E2"],
    ),
    "and belongs to the program where its kegiatan is not listed": (
        clean(PERENCANAAN, UMUM) + budget(SEKRETARIS, PROGRAM_1, PLANNING, LOGISTICS),
        ["sekretaris E2: 20 = 15 sekretaris E3, sekretaris E4", "sekretaris E3: 10 = 10 perencanaan E2"],
    ),
    "one that a subordinate lists too is compared, and added up once": (
        clean(PERENCANAAN)
        + budget(SEKRETARIS, GENERAL_LINE, LOGISTICS)
        + budget(UMUM, LOGISTICS.replace("5", "4"), "Sub Kegiatan | Fasilitasi Kunjungan Tamu | | 6"),
        ["sekretaris E2: 10 = 10 umum E2, umum E3", "sekretaris E3: 5 = 4 umum E2"],
    ),
    "the camat's own stands beside the sekretaris' program": (
        clean(SEKRETARIS, PERENCANAAN, UMUM) + budget(CAMAT, PROGRAM_1, LOGISTICS),
        ["camat E2: 20 = 25 camat E3, sekretaris E2", *SEKRETARIS_OWN],
    ),
    "and so does that of a section that is not below the sekretaris": (
        clean(SEKRETARIS, PERENCANAAN, UMUM) + budget(CAMAT, PROGRAM_1) + budget(PMD, LOGISTICS),
        ["camat E2: 20 = 25 sekretaris E2, pmd E2", *SEKRETARIS_OWN],
    ),
    "a sekretaris who lists kegiatan only": (
        budget(SEKRETARIS, PLANNING, GENERAL_LINE) + clean(PERENCANAAN, UMUM) + budget(CAMAT, PROGRAM_1),
        [
            "camat E2: 20 = 20 sekretaris E2, sekretaris E3",
            "sekretaris E2: 10 = 10 perencanaan E2",
            "sekretaris E3: 10 = 10 umum E2",
        ],
    ),
    "a sekretaris who lists sub kegiatan only": (
        budget(SEKRETARIS, LOGISTICS) + clean(PERENCANAAN, UMUM) + budget(CAMAT, PROGRAM_1),
        ["camat E2: 20 = 25 sekretaris E2, perencanaan E2, umum E2"],
    ),
    "a section's own programs and kegiatan are compared in its table, and not added up": (
        budget(SEKRETARIS, GENERAL_LINE)
        + budget(UMUM, PROGRAM_1, GENERAL_LINE, "Sub Kegiatan | Fasilitasi Kunjungan Tamu | | 8")
        + clean(PERENCANAAN),
        ["sekretaris E2: 10 = 8 umum E4", "umum E2: 20 = 10 umum E3", "umum E3: 10 = 8 umum E4"],
    ),
    "a line whose level cannot be read is not added up": (
        clean(PERENCANAAN, UMUM) + budget(SEKRETARIS, PROGRAM_1, "Urusan | Menara | | 3", PLANNING, GENERAL_LINE),
        [
            "sekretaris E2: 20 = 20 sekretaris E4, sekretaris E5",
            "sekretaris E4: 10 = 10 perencanaan E2",
            "sekretaris E5: 10 = 10 umum E2",
        ],
    ),
    "what a position adds that nobody knows counts with its superior": (
        clean(PERENCANAAN, UMUM)
        + "[Lurah] _pkxl\n| role | (none) |\n\n[Lurah] Perjanjian\n| Pihak Pertama: Jabatan | Lurah |\n\n"
        + budget("Lurah", "Sub Kegiatan | Penyediaan Bahan Logistik Kantor | | 4")
        + budget(SEKRETARIS, GENERAL_LINE)
        + budget(CAMAT, PROGRAM_1),
        ["camat E2: 20 = 14 sekretaris E2, Lurah E2", "sekretaris E2: 10 = 10 umum E2"],
    ),
    "or, where it names none, with the head": (
        "[Lurah] _pkxl\n| role | (none) |\n\n[Lurah] Perjanjian\n| Pihak Pertama: Jabatan | Lurah |\n| Pihak Kedua: Jabatan | |\n\n"
        + budget("Lurah", "Sub Kegiatan | Penyediaan Bahan Logistik Kantor | | 4")
        + budget(CAMAT, PROGRAM_1),
        ["camat E2: 20 = 4 Lurah E2 (sekretaris, perencanaan, umum)"],
    ),
    "or with the section that it names": (
        "[Lurah] _pkxl\n| role | (none) |\n\n[Lurah] Perjanjian\n| Pihak Pertama: Jabatan | Lurah |\n"
        "| Pihak Kedua: Jabatan | Kepala Sub Bagian Umum dan Keuangan |\n\n"
        + budget("Lurah", "Sub Kegiatan | Penyediaan Bahan Logistik Kantor | | 4")
        + clean(UMUM)
        + budget(SEKRETARIS, GENERAL_LINE),
        ["sekretaris E2: 10 = 14 umum E2, Lurah E2 (perencanaan)"],
    ),
    "a section whose programs are others could not bring it": (
        OFFICE.replace(f"{clean(TRANTIB).strip()}\n\n", "") + budget(CAMAT, PROGRAM_6),
        ["camat E2: 5 = 0", *SEKRETARIS_OWN],
    ),
    "sections that have this program could": (
        clean(TRANTIB) + budget(CAMAT, PROGRAM_6),
        ["camat E2: 5 = 0 (pemerintahan, pmd)"],
    ),
    "of a program without a code everybody could": (
        clean(SEKRETARIS, TRANTIB) + budget(CAMAT, TOWER),
        [
            "camat E2: 7 = 0 (perencanaan, umum, pemerintahan, pmd, pelayanan)",
            "sekretaris E2: 20 = 20 sekretaris E3, sekretaris E4",
            "sekretaris E3: 10 = 0 (perencanaan, umum)",
            "sekretaris E4: 10 = 0 (perencanaan, umum)",
        ],
    ),
    "a workbook of another year is not usable": (
        clean(SEKRETARIS, UMUM) + budget(CAMAT, GENERAL_LINE) + f"[{PERENCANAAN}] Perjanjian\n| Tahun | 2023 |",
        [
            "camat E2: 10 = 10 sekretaris E4",
            "sekretaris E2: 20 = 20 sekretaris E3, sekretaris E4",
            "sekretaris E3: 10 = 0 (perencanaan)",
            "sekretaris E4: 10 = 10 umum E2 (perencanaan)",
        ],
    ),
}


@pytest.mark.parametrize("case", COMPARED)
def test_each_level_is_compared_with_what_stands_below(case):
    text, expected = COMPARED[case]
    chain = chain_of(text)
    assert [compared(c) for c in chain.comparisons] == expected


def compared(c):
    """``sekretaris E2: 10 = 10 umum E2 (who is missing)``."""
    below = ", ".join(at(line) for line in c.below)
    missing = ", ".join(SHORT[p.id] for p in c.missing)
    assert c.difference == (None if c.actual is None else c.actual - c.expected)
    parts = (f"{at(c.line)}: {c.expected} = {'?' if c.actual is None else c.actual}", below, missing and f"({missing})")
    return " ".join(part for part in parts if part)


def at(line):
    return f"{SHORT.get(line.agreement.role, line.agreement.title)} {line.origin.cell}"


def test_where_nobody_has_programs_everybody_could_bring_them():
    chain = chain_of(clean(TRANTIB) + budget(CAMAT, PROGRAM_6), NO_PROGRAMS)
    assert [compared(c) for c in chain.comparisons] == [
        "camat E2: 5 = 0 (sekretaris, perencanaan, umum, pemerintahan, pmd, pelayanan)"
    ]


def test_superiors_in_a_circle_are_looked_at_once():
    circle = {"kasubag_umum": "kasubag_perencanaan", "kasubag_perencanaan": "kasubag_umum"}
    profile = replace(
        SHIPPED, positions=tuple(replace(p, superior=circle.get(p.id, p.superior)) for p in SHIPPED.positions)
    )
    chain = chain_of(budget(CAMAT, PROGRAM_1) + clean(PMD), profile)
    assert [compared(c) for c in chain.comparisons] == ["camat E2: 20 = 0 (sekretaris)"]


UNPLACED = {
    "a line below without a program": ([], ["Sub Kegiatan | Menara | | 4"], [4, 4, 4, 4, 4]),
    "one with a program and no kegiatan": (
        ["Sub Kegiatan | Menara | | 4"],
        [],
        [0, 0, 0, 0, 0, 0, 4, 4],
    ),
    "two, one unreadable": (
        [],
        ["Sub Kegiatan | Menara | | 4", "Sub Kegiatan | Jembatan | | x"],
        [None, None, None, None, None],
    ),
}


@pytest.mark.parametrize("case", UNPLACED)
def test_what_has_no_place_may_belong_to_any_line_above(case):
    umum, pmd, expected = UNPLACED[case]
    text = OFFICE + (budget(PMD, *pmd) if pmd else "")
    if umum:
        text += budget(UMUM, *umum)
    assert [c.unplaced for c in chain_of(text).comparisons][: len(expected)] == expected


# --- who is who -----------------------------------------------------------------------------------------

WHOSE = {
    "the page beats the stamp": (f"[{UMUM}] Perjanjian\n| Pihak Pertama: Jabatan | Camat |", "camat"),
    "the stamp where the page says what nobody knows": (
        f"[{UMUM}] Perjanjian\n| Pihak Pertama: Jabatan | Juru Kunci |",
        "kasubag_umum",
    ),
    "the stamp where the page has a position outside the office": (
        f"[{UMUM}] Perjanjian\n| Pihak Pertama: Jabatan | Bupati |",
        "kasubag_umum",
    ),
    "without a stamp the page": (
        f"[{UMUM}] _pkxl\n(none)\n\n[{UMUM}] Perjanjian\n| Pihak Pertama: Jabatan | Plt. Camat Wotu |",
        "camat",
    ),
    "a stamp that the profile does not know": (f"[{UMUM}] _pkxl\n| role | lurah |", "kasubag_umum"),
    "a stamp from outside the office": (f"[{UMUM}] _pkxl\n| role | bupati |", "kasubag_umum"),
    "neither": (f"[{UMUM}] _pkxl\n(none)\n\n[{UMUM}] Perjanjian\n| Pihak Pertama: Jabatan | Lurah |", None),
    "a page from outside the office": (
        f"[{UMUM}] _pkxl\n(none)\n\n[{UMUM}] Perjanjian\n| Pihak Pertama: Jabatan | Bupati |",
        None,
    ),
    "a page without a position": (
        f"[{UMUM}] _pkxl\n(none)\n\n[{UMUM}] Perjanjian\n| Pihak Pertama: Jabatan | |",
        None,
    ),
    "no page, but a stamp": (f"[{UMUM}] Perjanjian\n(none)", "kasubag_umum"),
    "neither page nor stamp": (f"[{UMUM}] _pkxl\n(none)\n\n[{UMUM}] Perjanjian\n(none)", None),
}


@pytest.mark.parametrize("case", WHOSE)
def test_whose_agreement_it_is(case):
    text, expected = WHOSE[case]
    (agreement,) = chain_of(text).agreements
    assert agreement.role == expected
    assert agreement.position == (SHIPPED.position(expected) if expected else None)


TITLES = {
    "as in the profile": (f"[{UMUM}] Perjanjian\n| Pihak Pertama: Jabatan | KASUBAG UMUM |", UMUM),
    "else as written": (f"[{UMUM}] _pkxl\n(none)\n\n[{UMUM}] Perjanjian\n| Pihak Pertama: Jabatan | LURAH |", "LURAH"),
    "else the workbook's name": (
        f"[{UMUM}] _pkxl\n(none)\n\n[{UMUM}] Perjanjian\n| Pihak Pertama: Jabatan | |",
        f"{UMUM}.xlsx",
    ),
    "or without a page": (f"[{UMUM}] _pkxl\n(none)\n\n[{UMUM}] Perjanjian\n(none)", f"{UMUM}.xlsx"),
}


@pytest.mark.parametrize("case", TITLES)
def test_what_an_agreement_is_called(case):
    text, expected = TITLES[case]
    (agreement,) = chain_of(text).agreements
    assert agreement.title == expected


TOTALS = {
    "of the sub kegiatan, where there is nothing else": (["Sub Kegiatan | a | | 3", "Sub Kegiatan | b | | 4"], 7),
    "of the programs, where there are": (["Program | a | | 5", "Kegiatan | b | | 3", "Sub Kegiatan | c | | 1"], 5),
    "of all that is no part of another line": (["Sub Kegiatan | a | | 3", "Kegiatan | b | | 4"], 7),
    "of a kegiatan, and of what another one would have": (
        [
            "Kegiatan | Administrasi Umum Perangkat Daerah | | 5",
            "Sub Kegiatan | Pengadaan Mebel | | 3",
            "Sub Kegiatan | Fasilitasi Kunjungan Tamu | | 5",
        ],
        8,
    ),
    "of a heading that nobody knows, with a line below it that is known": (
        ["Kegiatan | b | | 4", "Sub Kegiatan | Pengadaan Mebel | | 4"],
        4,
    ),
    "unknown with a level that cannot be read": (["Sub Kegiatan | a | | 3", "Urusan | b | | 1"], None),
    "unknown where one of them cannot be read": (["Kegiatan | a | | 3", "Kegiatan | b | | x"], None),
    "whatever stands below": (["Kegiatan | a | | 3", "Sub Kegiatan | b | | x"], 3),
    "nothing of what has no level": (["Urusan | a | | 3"], None),
    "zero": (["Program | a | | 0"], 0),
}


@pytest.mark.parametrize("case", TOTALS)
def test_the_total_of_an_agreement_is(case):
    lines, expected = TOTALS[case]
    (agreement,) = chain_of(budget(UMUM, *lines)).agreements
    assert agreement.total == expected
    assert agreement.total_row is None


def test_the_row_of_the_total():
    (agreement,) = chain_of(budget(UMUM, "Program | a | | 5").rstrip() + "\n| | | Jumlah | | 5 |").agreements
    total, origin = agreement.total_row
    assert (total.row, total.cell, origin.cell) == (3, "5", "E3")
    (agreement,) = chain_of(f"[{UMUM}] Anggaran\n(none)").agreements
    assert (agreement.total_row, agreement.total) == (None, None)


IDENTITIES = {
    "of a page": (
        clean(UMUM),
        (True, "wotu", "luwu timur", 2024, "Perjanjian Kinerja", "kasubag_umum"),
    ),
    "of a page in other words": (
        f"[{UMUM}] Perjanjian\n| Perangkat Daerah | KECAMATAN WOTU |\n| Kabupaten | Kab. Luwu Timur |\n| Tahun | 2025 |",
        (True, "wotu", "luwu timur", 2025, "Perjanjian Kinerja", "kasubag_umum"),
    ),
    "of an empty page": (
        f"[{UMUM}] Perjanjian\n| Perangkat Daerah | |\n| Kabupaten | |\n| Tahun | |\n| Jenis | |",
        (True, "", "", None, None, "kasubag_umum"),
    ),
    "without a page": (f"[{UMUM}] Perjanjian\n(none)", (True, "", "", None, None, "kasubag_umum")),
}


@pytest.mark.parametrize("case", IDENTITIES)
def test_identity(case):
    text, expected = IDENTITIES[case]
    (agreement,) = chain_of(text).agreements
    i = agreement.identity
    assert (i.workbook, i.folder) == (f"{UMUM}.xlsx", "")
    assert (i.is_agreement, i.unit, i.regency, i.year, i.kind, i.roles[0]) == expected


def test_the_folder_of_an_identity(tmp_path):
    (grid,) = workbooks(clean(UMUM))
    grid.path = tmp_path / f"{UMUM}.xlsx"
    (chain,) = chains_of([grid])
    assert chain.agreements[0].identity.folder == str(tmp_path)


# --- the office -----------------------------------------------------------------------------------------

STRANGERS = "".join(
    f"[{who}] _pkxl\n| role | (none) |\n\n[{who}] Perjanjian\n| Pihak Pertama: Jabatan | Lurah |\n\n"
    for who in ("B Lurah", "A Lurah")
)


def test_agreements_stand_as_in_the_profile_and_strangers_behind_them():
    chain = chain_of(STRANGERS + clean(*sorted(POSITIONS)))
    assert [a.name.removesuffix(".xlsx") for a in chain.agreements] == [*POSITIONS, "A Lurah", "B Lurah"]
    assert list(chain.by_role) == list(ROLES.values())
    assert [a.role for a in chain.agreements if chain.has_subordinates(a)] == ["camat", "sekretaris"]
    assert [line.agreement.title for line in chain.leaves] == [*POSITIONS[2:], "Lurah", "Lurah"]
    assert (chain.missing, chain.other_years, chain.repeated) == ([], [], [])


MISSING = {
    "nobody": (OFFICE, []),
    "one": (OFFICE.replace(f"{clean(PMD).strip()}\n\n", ""), ["kasi_pmd"]),
    "one whose workbook is of another year is not": (f"{OFFICE}[{PMD}] Perjanjian\n| Tahun | 2023 |", []),
    "all but one": (clean(SEKRETARIS), [role for role in ROLES.values() if role != "sekretaris"]),
    "a stranger is nobody": (STRANGERS, list(ROLES.values())),
}


@pytest.mark.parametrize("case", MISSING)
def test_missing(case):
    text, expected = MISSING[case]
    assert [p.id for p in chain_of(text).missing] == expected


def test_superiors():
    chain = chain_of(OFFICE + STRANGERS)
    above = {a.title: (s := chain.superior_of(a)) and s.title for a in chain.agreements}
    assert above == {
        CAMAT: None,
        SEKRETARIS: CAMAT,
        PERENCANAAN: SEKRETARIS,
        UMUM: SEKRETARIS,
        PEMERINTAHAN: CAMAT,
        PMD: CAMAT,
        PELAYANAN: CAMAT,
        TRANTIB: CAMAT,
        "Lurah": CAMAT,
    }
    chain = chain_of(f"{OFFICE}[{PELAYANAN}] Perjanjian\n| Pihak Kedua: Jabatan | Sekretaris Camat |")
    assert chain.superior_of(chain.by_role["kasi_pelayanan"]).title == CAMAT
    without = chain_of(clean(SEKRETARIS, UMUM))
    assert [without.superior_of(a) for a in without.agreements] == [None, without.by_role["sekretaris"]]


TOPS = {
    "the camat's": (OFFICE, "camat"),
    "nobody's without it": (clean(SEKRETARIS, UMUM), None),
    "not one of another year": (f"{clean(SEKRETARIS, UMUM, PMD)}[{CAMAT}] Perjanjian\n| Tahun | 2023 |", None),
}


@pytest.mark.parametrize("case", TOPS)
def test_top(case):
    text, expected = TOPS[case]
    top = chain_of(text).top
    assert (top and top.role) == expected


def test_of_two_heads_the_first_that_is_here():
    heads = replace(
        SHIPPED,
        positions=tuple(replace(p, superior="bupati") if p.id == "sekretaris" else p for p in SHIPPED.positions),
    )
    assert chain_of(clean(SEKRETARIS, CAMAT), heads).top.role == "camat"
    assert chain_of(clean(SEKRETARIS, UMUM), heads).top.role == "sekretaris"


def test_the_offices_name_is_the_one_that_most_write():
    other = "| Perangkat Daerah | KECAMATAN WOTU |\n| Kabupaten | LUWU TIMUR |"
    chain = chain_of(clean(UMUM, PMD) + f"[{CAMAT}] Perjanjian\n{other}")
    assert (chain.unit_name, chain.regency) == ("Kantor Camat Wotu", "Luwu Timur")
    chain = chain_of(clean(PMD) + "".join(f"[{p}] Perjanjian\n{other}\n\n" for p in (UMUM, CAMAT)))
    assert (chain.unit_name, chain.regency) == ("KECAMATAN WOTU", "LUWU TIMUR")
    chain = chain_of(f"[{CAMAT}] Perjanjian\n| Perangkat Daerah | |\n| Kabupaten | |")
    assert (chain.unit_name, chain.regency) == ("", "")
    assert chain_of(f"[{CAMAT}] Perjanjian\n(none)").unit_name == ""


COPIES = {
    "the same": ("Perjanjian\n| Tempat | Wotu |", True),
    "a place that is less": ("Perjanjian\n| Tempat | Angkona |", False),
    "a place that is more": ("Perjanjian\n| Tempat | Wotuu |", False),
    "no page": ("Perjanjian\n(none)", False),
    **{
        f"{sheet}: {old} is {new}": (
            f"{sheet}\n" + "\n".join(f"| {' | '.join(new if c == old else c for c in r)} |" for r in rows),
            False,
        )
        for sheet, rows in valid_sheets(UMUM).items()
        for old, new in (("12", "11"), ("12", "13"), ("10", "09"), ("10", "11"), ("APBD", "APBN"), ("APBD", "APB"))
        if any(old in row for row in rows)
    },
    "no Lampiran II": ("Penjelasan\n(none)", False),
    "another stamp is no difference": ("_pkxl\n| version | 0.9 |", True),
    "nor are columns that stand elsewhere": (
        "Anggaran\n| Anggaran (Rp) | Uraian | Keterangan | Tingkat | No |\n"
        "| Rp10 | Fasilitasi Kunjungan Tamu | APBD | Sub Kegiatan | 1 |",
        True,
    ),
}


@pytest.mark.parametrize("case", COPIES)
def test_a_second_workbook_says_the_same(case):
    block, expected = COPIES[case]
    for blocks in ((f"[{UMUM}] {block}", clean(f"{UMUM}_2")), (clean(UMUM), f"[{UMUM}_2] {block}")):
        ((left_out, used, same),) = chain_of("\n\n".join(part.strip() for part in blocks)).repeated
        assert (left_out.name, used.name, same) == (f"{UMUM}_2.xlsx", f"{UMUM}.xlsx", expected)


def test_what_is_used_and_what_is_left_out():
    chain = chain_of(
        "".join(f"[Buku tamu] {sheet}\n(none)\n\n" for sheet in ("Kinerja", "Anggaran", "Penjelasan"))
        + clean(CAMAT, SEKRETARIS, UMUM, f"{UMUM}_2")
        + f"[{PMD}] Perjanjian\n| Tahun | 2023 |\n\n[{UMUM}_3] Perjanjian\n| Tempat | Lampenai |\n\n"
    )
    assert [a.name for a in chain.agreements] == [f"{p}.xlsx" for p in (CAMAT, SEKRETARIS, UMUM)]
    assert [a.name for a in chain.other_years] == [f"{PMD}.xlsx"]
    assert [(a.name, used.name, same) for a, used, same in chain.repeated] == [
        (f"{UMUM}_2.xlsx", f"{UMUM}.xlsx", True),
        (f"{UMUM}_3.xlsx", f"{UMUM}.xlsx", False),
    ]
    assert chain.every_agreement == [*chain.agreements, *chain.other_years, *(other for other, _, _ in chain.repeated)]
    assert chain.other_files == ("Buku tamu.xlsx",)
    assert chain.year == 2024


VILLAGES = {
    "Lurah Malili": "malili",
    "LURAH  BONE PUTE": "bone pute",
    "Plt. Lurah Malili": "malili",
    "Lurah": "lurah",
    "Sekretaris Kelurahan Malili": "malili",
    "Kepala Seksi Pembangunan Kelurahan Bone Pute": "bone pute",
    "Kepala Seksi Pemberdayaan Masyarakat Desa dan Kelurahan": "",
    "Kepala Seksi Pemberdayaan Kelurahan dan Desa": "",
    "Kepala Seksi Pembinaan Kelurahan Kecamatan Malili": "",
    "Camat Malili": "",
}


@pytest.mark.parametrize("position", VILLAGES)
def test_the_kelurahan_of_a_position(position):
    (agreement,) = chain_of(
        f"[{UMUM}] _pkxl\n(none)\n\n[{UMUM}] Perjanjian\n| Pihak Pertama: Jabatan | {position} |"
    ).agreements
    assert agreement.own_village == VILLAGES[position]
    assert [agreement.village(row) for row in agreement.budget] == [VILLAGES[position]]
