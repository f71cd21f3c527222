"""Agreements of made-up offices in which nothing is wrong: eight positions, whose budgets close along the chain."""

from __future__ import annotations

from datetime import date

from support.variety.cells import Formula, Sheet, Value

PLACES = (
    "Wotu", "Tomoni Timur", "Burau", "Kalaena", "Angkona", "Malili", "Nuha", "Towuti", "Wasuponda", "Mangkutana",
    "Bua Ponrang", "Suli", "Larompong Selatan", "Walenrang", "Lamasi", "Kamanre", "Ponrang", "Belopa Utara", "Latimojong",
    "Bajo Barat", "Rampi", "Seko", "Masamba", "Sukamaju", "Baebunta",
)  # fmt: skip
POSITIONS = (
    "Camat", "Sekretaris Camat", "Kepala Sub Bagian Perencanaan dan Kepegawaian", "Kepala Sub Bagian Umum dan Keuangan",
    "Kepala Seksi Pemerintahan Umum", "Kepala Seksi Pemberdayaan Masyarakat Desa", "Kepala Seksi Pelayanan Umum",
    "Kepala Seksi Ketenteraman dan Ketertiban Umum",
)  # fmt: skip
_ROLES = (
    "camat", "sekretaris", "kasubag_perencanaan", "kasubag_umum", "kasi_pemerintahan", "kasi_pmd", "kasi_pelayanan",
    "kasi_trantib",
)  # fmt: skip
_SUPPORT = "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"
_VILLAGES = "Program Pembinaan dan Pengawasan Pemerintahan Desa"
_LINES = (  # whose, program, kegiatan, sub kegiatan
    (2, _SUPPORT, "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah", "Koordinasi dan Penyusunan DPA-SKPD"),
    (2, _SUPPORT, "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah", "Evaluasi Kinerja Perangkat Daerah"),
    (3, _SUPPORT, "Administrasi Keuangan Perangkat Daerah", "Penyediaan Gaji dan Tunjangan ASN"),
    (3, _SUPPORT, "Administrasi Umum Perangkat Daerah", "Penyediaan Bahan Logistik Kantor"),
    (3, _SUPPORT, "Administrasi Umum Perangkat Daerah", "Fasilitasi Kunjungan Tamu"),
    (3, _SUPPORT, "Administrasi Umum Perangkat Daerah", "Penyediaan Barang Cetakan dan Penggandaan"),
    (3, _SUPPORT, "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", "Penyediaan Jasa Surat Menyurat"),
    (4, "Program Penyelenggaraan Urusan Pemerintahan Umum", "", "Pelaksanaan Tugas Forum Koordinasi Pimpinan di Kecamatan"),
    (4, _VILLAGES, "", "Fasilitasi Penyusunan Peraturan Desa dan Peraturan Kepala Desa"),
    (5, "Program Pemberdayaan Masyarakat Desa dan Kelurahan", "", "Peningkatan Efektifitas Kegiatan Pemberdayaan Masyarakat di Wilayah Kecamatan"),
    (5, _VILLAGES, "", "Koordinasi Pelaksanaan Pembangunan Kawasan Perdesaan di Wilayah Kecamatan"),
    (6, "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "", "Pelaksanaan Urusan Pemerintahan yang Terkait dengan Pelayanan Perizinan Non Usaha"),
    (7, "Program Koordinasi Ketenteraman dan Ketertiban Umum", "", "Harmonisasi Hubungan dengan Tokoh Agama dan Tokoh Masyarakat"),
)  # fmt: skip
HEADS: dict[str, list[Value]] = {
    "Kinerja": ["No", "Tingkat", "Sasaran", "Indikator Kinerja", "Target", "Satuan", "Target Renstra"],
    "Anggaran": ["No", "Tingkat", "Uraian", "Kode", "Anggaran (Rp)", "Keterangan"],
    "Penjelasan": [
        "No", "Sasaran", "Pengertian", "Dasar Hukum", "Indikator Kinerja", "Uraian", "Relevansi", "Formulasi",
        "Sumber Data", "Target", "Penjelasan Target",
    ],
}  # fmt: skip
Book = dict[str, Sheet]


def agreement(office: int, position: int) -> Book:
    place, name = PLACES[office % len(PLACES)], POSITIONS[position]
    """The agreement of this position in this office: typed without a slip, on protected sheets."""
    superior = "Bupati Luwu Timur" if position == 0 else "Sekretaris Camat" if position in (2, 3) else "Camat"
    page: list[list[Value]] = [
        ["Perjanjian Kinerja", None, "Isi sel kuning"],
        [],
        ["Jenis", "Perubahan Perjanjian Kinerja" if office % 3 == 0 else "Perjanjian Kinerja"],
        ["Tahun", 2024 + office % 2],
        ["Perangkat Daerah", f"Kantor Camat {place}"],
        ["Kabupaten", "Luwu Timur"],
        ["Tempat", place],
        ["Tanggal", date(2024 + office % 2, 1, 2 + office)],
        ["Pihak Pertama: Nama", f"NAMA {name.upper()}, S.E"],
        ["Pihak Pertama: Jabatan", name],
        ["Pihak Kedua: Nama", f"NAMA {superior.upper()}, S.E"],
        ["Pihak Kedua: Jabatan", superior],
    ]
    budget = _budget(office, position)
    kinerja, explained = [list(HEADS["Kinerja"])], [list(HEADS["Penjelasan"])]
    for n, (_, level, title, _, _, _) in enumerate(budget, 1):
        what = str(title).casefold()
        aim = "Sasaran Strategis" if position == 0 else f"Sasaran {'Program' if level == 'Program' else 'Kegiatan'}"
        sasaran, indicator, target = f"Terlaksananya {what}", f"Jumlah laporan {what}", 6 + (office + n) % 12
        kinerja.append([f"{n}.", aim, sasaran, indicator, target, "Laporan", target])
        explained.append(
            [n, sasaran, f"Keadaan {what} yang berjalan menurut rencana", None, indicator, f"Banyaknya laporan {what}",
             f"Menunjukkan {what}", "Jumlah laporan dibagi target dikali 100", f"Laporan {name}", target, "Sesuai Renstra"]
        )  # fmt: skip
    total = Formula(f"SUM(E2:E{len(budget) + 1})", sum(row[4] for row in budget if row[1] == budget[0][1]))
    return {
        "Perjanjian": Sheet(page, protected=True),
        "Kinerja": Sheet(kinerja, protected=True),
        "Anggaran": Sheet([list(HEADS["Anggaran"]), *budget, [None, None, "Jumlah", None, total]], protected=True),
        "Penjelasan": Sheet(explained, protected=True),
        "_pkxl": Sheet([["template", "pkxl perjanjian kinerja"], ["version", "1.0"], ["role", _ROLES[position]]]),
    }


def _budget(office: int, position: int) -> list[list[Value]]:
    amounts = [(1_250_000 + 731_250 * n) * (office + 1) for n in range(len(_LINES))]
    lines = [(*line, amount) for line, amount in zip(_LINES, amounts, strict=True)]
    if position > 1:
        return _numbered([("Sub Kegiatan", line[3], line[4]) for line in lines if line[0] == position])
    levels = [("Program", 1)] if position == 0 else [("Program", 1), ("Kegiatan", 2)]
    own = lines if position == 0 else [line for line in lines if line[0] in (2, 3)]
    rows: list[list[Value]] = []
    for level, at in levels:
        sums: dict[str, int] = {}
        for line in own:
            sums[line[at]] = sums.get(line[at], 0) + line[4]
        rows += _numbered([(level, title, amount) for title, amount in sums.items()])
    return rows


def _numbered(lines: list[tuple[str, str, int]]) -> list[list[Value]]:
    return [[n, level, title, None, amount, "APBD"] for n, (level, title, amount) in enumerate(lines, 1)]
