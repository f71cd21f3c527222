"""Cases of ``rules/levels.py``: budget lines and objectives against the levels of the position that signs."""

from dataclasses import replace

from support.cases import WHOLE_OFFICE
from support.house import shipped_profile

HEAD = "Anggaran\n| No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |\n"
CAMAT, SEKRETARIS = f"[Camat] {HEAD}", f"[Sekretaris Camat] {HEAD}"
UMUM, PMD = (
    f"[Kepala Sub Bagian Umum dan Keuangan] {HEAD}",
    f"[Kepala Seksi Pemberdayaan Masyarakat Desa] {HEAD}",
)
NO_LEVELS = "| No | Uraian | Kode | Anggaran (Rp) |\n"
OFFICE = f"{WHOLE_OFFICE}\n\n"
D = "Kepala Seksi Pemberdayaan Masyarakat Desa"
PROGRAM_3 = "| {} | Program | Program Pemberdayaan Masyarakat Desa dan Kelurahan | | {} | APBD |\n"
KEGIATAN_3 = "| {} | Kegiatan | Koordinasi Kegiatan Pemberdayaan Desa | | {} | APBD |\n"
FORUM = (
    "| {} | Sub Kegiatan | Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Desa "
    "| | {} | APBD |\n"
)
GUESTS = "| {} | Sub Kegiatan | Fasilitasi Kunjungan Tamu | | {} | APBD |\n"
OBJECTIVES = "Kinerja ...\n| No | Tingkat | Sasaran | Indikator Kinerja |\n"
TOWER = "| {} | {} | Menara Pantau Satelit | {} | {} | APBD |\n"


def _with(role="kasi_pmd", **changes):
    """The shipped profile, in which one position is otherwise."""
    positions = (replace(p, **changes) if p.id == role else p for p in shipped_profile().positions)
    return {"profile": replace(shipped_profile(), positions=tuple(positions))}


CASES = {
    "B11": {
        "the level of a section": (PMD + FORUM.format(1, 10), []),
        "a program of the section: its money is counted, so that nothing else is said": (
            OFFICE + PMD + PROGRAM_3.format(1, 10),
            [f"B11 {D} B2"],
            {
                "says": [
                    "“Program Pemberdayaan Masyarakat Desa dan Kelurahan” bertingkat Program dan tidak dirinci, padahal "
                    f"perjanjian {D} memuat Sub Kegiatan."
                ]
            },
        ),
        "and where its money is not the camat's, that is said too": (
            OFFICE + PMD + PROGRAM_3.format(1, 11),
            [f"B11 {D} B2", "K03 Camat E4"],
        ),
        "a kegiatan": (OFFICE + PMD + KEGIATAN_3.format(1, 10), [f"B11 {D} B2"]),
        "several are one finding": (
            PMD + PROGRAM_3.format(1, 10) + TOWER.format(2, "Program", "", 1),
            ["B11 B2", "N02 C3"],
            {"related": {"B11 B2": ["B3"]}},
        ),
        "one above, and others on its own level": (
            PMD + KEGIATAN_3.format(1, 10) + GUESTS.format(1, 1),
            ["B11 B2", "K15 C3"],
        ),
        "a heading over its sub kegiatan": (PMD + KEGIATAN_3.format(1, 10) + FORUM.format(1, 10), []),
        "headings over its sub kegiatan": (
            PMD + PROGRAM_3.format(1, 10) + KEGIATAN_3.format(1, 10) + FORUM.format(1, 10),
            [],
        ),
        "a heading that is not the sum of its sub kegiatan": (
            PMD + KEGIATAN_3.format(1, 11) + FORUM.format(1, 10),
            ["K02 E2"],
        ),
        "a position that carries kegiatan": (
            PMD + KEGIATAN_3.format(1, 10),
            [],
            _with(budget_levels=("Kegiatan", "Sub Kegiatan")),
        ),
        "one that carries programs and sub kegiatan may carry kegiatan": (
            PMD + KEGIATAN_3.format(1, 10),
            [],
            _with(budget_levels=("Program", "Sub Kegiatan")),
        ),
        "a position without levels in the profile": (PMD + KEGIATAN_3.format(1, 10), [], _with(budget_levels=())),
        "a superior": (
            SEKRETARIS + "| 1 | Kegiatan | Administrasi Umum Perangkat Daerah | | 10 | APBD |",
            [],
        ),
        "a superior who carries kegiatan": (
            SEKRETARIS + "| 1 | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | 10 | APBD |",
            [],
            _with("sekretaris", budget_levels=("Kegiatan",)),
        ),
        "a table without levels": (
            f"[{D}] Anggaran\n{NO_LEVELS}| 1 | Program Pemberdayaan Masyarakat Desa dan Kelurahan | | 10 |",
            ["B11 B2"],
        ),
        "a program that is named by its code only is said by its name": (
            PMD + "| 1 | Program | | 7.01.03 | 10 | APBD |",
            ["B11 B2", "C01 C2"],
            {
                "says": [
                    "“Program Pemberdayaan Masyarakat Desa dan Kelurahan” bertingkat Program dan tidak dirinci, padahal "
                    f"perjanjian {D} memuat Sub Kegiatan."
                ]
            },
        ),
        "a name in capitals is said as typed": (
            PMD + "| 1 | Program | PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN | | 10 | APBD |",
            ["B11 B2"],
            {
                "says": [
                    "“PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN” bertingkat Program dan tidak dirinci, padahal "
                    f"perjanjian {D} memuat Sub Kegiatan."
                ]
            },
        ),
        "silent on a level that cannot be read": (
            PMD + "| 1 | Progrem | Program Pemberdayaan Masyarakat Desa dan Kelurahan | | 10 | APBD |",
            ["C11 B2"],
        ),
    },
    "B12": {
        "the name says it": (
            f"[Camat] Anggaran\n{NO_LEVELS}| 1 | Program Pemberdayaan Masyarakat Desa dan Kelurahan | | 10 |",
            [],
        ),
        "the code says it": (f"[Camat] Anggaran\n{NO_LEVELS}| 1 | Menara Pantau | 7.01.03.2.01 | 10 |", ["N03 C2"]),
        "the position says it": (f"[{D}] Anggaran\n{NO_LEVELS}| 1 | Menara Pantau | | 10 |", ["N04 B2"]),
        "nothing says it": (
            f"[Camat] Anggaran\n{NO_LEVELS}| 1 | Menara Pantau | | 10 |",
            ["N02 B2"],
        ),
        "nothing says it of a position that carries two levels": (
            f"[Sekretaris Camat] Anggaran\n{NO_LEVELS}| 1 | Menara Pantau | | 10 |",
            ["B12 B2"],
            {
                "says": [
                    "Tidak diketahui apakah “Menara Pantau” program, kegiatan atau sub kegiatan, sehingga tidak dapat "
                    "dijumlahkan.",
                    "Tambahkan kolom Tingkat dan isi tingkat setiap baris.",
                ]
            },
        ),
        "the header says it": (
            "[Sekretaris Camat] Anggaran\n| No | Kegiatan | Anggaran (Rp) |\n| 1 | Menara Pantau | 10 |",
            ["N02 B2"],
        ),
        "silent where the column for it is empty": (
            SEKRETARIS + "| 1 | | Menara Pantau | | 10 | APBD |",
            ["C01 B2"],
        ),
        "silent without a name": (f"[Sekretaris Camat] Anggaran\n{NO_LEVELS}| 1 | | | 10 |", ["C01 B2"]),
    },
    "K19": {
        "the levels of the sekretaris": (OFFICE, []),
        "a sub kegiatan of the sekretaris: counted, and said": (
            OFFICE
            + SEKRETARIS
            + "| 1 | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | 20 | APBD |\n"
            "| 1 | Kegiatan | Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah | | 10 | APBD |\n"
            "| 1 | Sub Kegiatan | Penyediaan Jasa Surat Menyurat | | 4 | APBD |\n"
            "| 2 | Sub Kegiatan | Penyediaan Jasa Pelayanan Umum Kantor | | 6 | APBD |\n\n"
            + UMUM
            + "| 1 | Sub Kegiatan | Penyusunan Dokumen Perencanaan Perangkat Daerah | | 0 | APBD |\n",
            ["K19 Sekretaris Camat B4"],
            {
                "says": [
                    "“Penyediaan Jasa Surat Menyurat” bertingkat Sub Kegiatan, padahal perjanjian Sekretaris Camat memuat "
                    "Program, Kegiatan; anggarannya tetap dihitung."
                ],
                "related": {"K19 Sekretaris Camat B4": ["Sekretaris Camat B5"]},
            },
        ),
        "a sub kegiatan of the camat": (
            OFFICE
            + CAMAT
            + "| 1 | Program | Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota | | 25 | APBD |\n"
            "| 2 | Program | Program Penyelenggaraan Pemerintahan dan Pelayanan Publik | | 10 | APBD |\n"
            "| 3 | Program | Program Pemberdayaan Masyarakat Desa dan Kelurahan | | 10 | APBD |\n"
            "| 4 | Program | Program Koordinasi Ketenteraman dan Ketertiban Umum | | 10 | APBD |\n"
            "| 5 | Program | Program Penyelenggaraan Urusan Pemerintahan Umum | | 10 | APBD |\n"
            "| 1 | Sub Kegiatan | Penyediaan Jasa Surat Menyurat | | 5 | APBD |\n",
            ["K19 Camat B7"],
        ),
        "two levels have a finding each": (
            CAMAT
            + "| 1 | Kegiatan | Administrasi Umum Perangkat Daerah | | 10 | APBD |\n"
            + "| 2 | Kegiatan | Administrasi Keuangan Perangkat Daerah | | 0 | APBD |\n"
            + GUESTS.format(1, 10),
            ["K19 B2", "K19 B4"],
            {"related": {"K19 B2": ["B3"], "K19 B4": []}},
        ),
        "silent in a table without levels": (
            f"[Camat] Anggaran\n{NO_LEVELS}| 1 | Fasilitasi Kunjungan Tamu | | 10 |",
            [],
        ),
        "silent on a level whose name is of another, which has its own finding": (
            CAMAT + "| 1 | Program | Fasilitasi Kunjungan Tamu | | 10 | APBD |",
            ["N06 B2"],
        ),
        "silent on a line without a place": (CAMAT + "| 1 | Sub Kegiatan | | | 10 | APBD |", ["C01 C2"]),
        "silent where the profile says nothing": (
            PMD + FORUM.format(1, 10),
            [],
            _with(budget_levels=()),
        ),
        "a section that carries kegiatan only": (
            PMD + KEGIATAN_3.format(1, 10) + FORUM.format(1, 10),
            ["K19 B3"],
            _with(budget_levels=("Kegiatan",)),
        ),
    },
    "K20": {
        "the levels of a section": (
            OBJECTIVES + "| 1 | Sasaran Sub Kegiatan | Majunya desa | Jumlah laporan |",
            ["W03 D2"],
        ),
        "one that is the camat's": (
            "Kinerja ...\n| Tingkat |\n| Sasaran Strategis |",
            ["K20 B2"],
            {
                "says": [
                    "“Terlaksananya urusan kepala seksi pelayanan umum” bertingkat Sasaran Strategis, padahal perjanjian "
                    "Kepala Seksi Pelayanan Umum memuat Sasaran Kegiatan, Sasaran Sub Kegiatan."
                ]
            },
        ),
        "of a level that the profile does not list, one each": (
            "Penjelasan\n(none)\n\n"
            + OBJECTIVES
            + "| 1 | Sasaran Program | Majunya desa | Jumlah a |\n| 2 | Sasaran Program | Majunya kota | Jumlah b |\n"
            "| 1 | Sasaran Strategis | Majunya pasar | Jumlah c |",
            ["K20 B2", "K20 B4", "T02"],
            {"related": {"K20 B2": ["B3"], "K20 B4": []}},
        ),
        "silent on a level that cannot be read": ("Kinerja ...\n| Tingkat |\n| Sasaran Desa |", ["C11 B2"]),
        "silent on an empty one": ("Kinerja ...\n| Tingkat |\n| |", ["C01 B2"]),
        "silent in a table without levels": (
            "Kinerja\n| No | Sasaran Strategis | Indikator Kinerja | Target | Satuan |\n"
            "| 1 | Terlaksananya urusan kepala seksi pelayanan umum | Jumlah laporan urusan kepala seksi pelayanan umum | 12 | Laporan |",
            [],
        ),
        "silent where the profile says nothing": (
            "[Kepala Seksi Pemberdayaan Masyarakat Desa] Kinerja ...\n| Tingkat |\n| Sasaran Strategis |",
            [],
            _with(objective_levels=()),
        ),
    },
    "N06": {
        "the name of a sub kegiatan as a program: counted as a sub kegiatan": (
            OFFICE + UMUM + "| 1 | Program | Fasilitasi Kunjungan Tamu | | 10 | APBD |",
            ["N06 Kepala Sub Bagian Umum dan Keuangan B2"],
            {
                "says": [
                    "“Fasilitasi Kunjungan Tamu” dalam nomenklatur adalah Sub Kegiatan, di sini tertulis Program.",
                    "Pilih Sub Kegiatan di kolom Tingkat, atau perbaiki uraiannya menurut DPA.",
                ]
            },
        ),
        "the name of a kegiatan as a sub kegiatan": (
            UMUM + "| 1 | Sub Kegiatan | Administrasi Umum Perangkat Daerah | | 10 | APBD |",
            ["N06 B2"],
        ),
        "the name of a program as a sub kegiatan": (
            PMD + "| 1 | Sub Kegiatan | Program Pemberdayaan Masyarakat Desa dan Kelurahan | | 10 | APBD |",
            ["N06 B2"],
        ),
        "the name of a program without that word may be another": (
            PMD + "| 1 | Sub Kegiatan | Pemberdayaan Masyarakat Desa dan Kelurahan | | 10 | APBD |",
            ["N04 C2"],
        ),
        "a name that is like one is another": (
            PMD + "| 1 | Sub Kegiatan | Koordinasi Kegiatan Pemberdayaan Des | | 10 | APBD |",
            ["N04 C2"],
        ),
        "a code of the level that is written": (
            PMD + "| 1 | Sub Kegiatan | Koordinasi Kegiatan Pemberdayaan Desa | 7.01.03.2.01.0077 | 10 | APBD |",
            ["N02 C2"],
        ),
        "silent in a table without levels": (
            f"[{D}] Anggaran\n| No | Sub Kegiatan | Anggaran (Rp) |\n| 1 | Koordinasi Kegiatan Pemberdayaan Desa | 10 |\n"
            "| 1 | Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Desa | 10 |",
            [],
        ),
    },
}
