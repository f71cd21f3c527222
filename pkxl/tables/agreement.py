"""The agreement page: who promises what to whom, one row a workbook."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from pkxl.tables.column import DATE, TEXT, YEAR, choice_kind
from pkxl.tables.model import column
from pkxl.tables.options import KINDS


class Agreement(pa.DataFrameModel):
    """The key / value rows of the sheet *Perjanjian* and the names under its signatures.

    Form: Permenpan RB 53/2014, Lampiran I (Pernyataan Perjanjian Kinerja). No amounts; dates are days.
    """

    kind: pd.StringDtype = column(
        choice_kind(*KINDS),
        header="Jenis",
        help="Pilih dari daftar. Perubahan bila anggaran, program atau pejabat berganti.",
        isin=KINDS,
    )
    year: pd.Int64Dtype = column(
        YEAR,
        header="Tahun",
        also=("Tahun Anggaran",),
        help="Tahun anggaran, empat angka, misalnya 2025.",
        ge=2015,
        le=2099,
    )
    unit_name: pd.StringDtype = column(
        TEXT,
        header="Perangkat Daerah",
        also=("Satuan Kerja Perangkat Daerah", "SKPD", "OPD", "Unit Kerja"),
        help="Nama kantor, misalnya Kantor Camat lalu nama kecamatan.",
        longest=150,
    )
    regency: pd.StringDtype = column(
        TEXT,
        header="Kabupaten",
        also=("Kabupaten/Kota", "Kota"),
        help="Nama kabupaten atau kota, tanpa kata Kabupaten.",
        longest=80,
    )
    place: pd.StringDtype = column(TEXT, header="Tempat", help="Tempat penandatanganan.", longest=80)
    signed_on: pa.DateTime = column(DATE, header="Tanggal", help="Tanggal penandatanganan, misalnya 1 Oktober 2024.")
    first_name: pd.StringDtype = column(
        TEXT,
        header="Pihak Pertama: Nama",
        also=("Nama Pihak Pertama",),
        help="Nama lengkap dengan gelar, seperti dalam SK.",
        longest=120,
    )
    first_position: pd.StringDtype = column(
        TEXT,
        header="Pihak Pertama: Jabatan",
        also=("Jabatan Pihak Pertama",),
        help="Jabatan yang berjanji.",
        longest=120,
    )
    first_rank: pd.StringDtype = column(
        TEXT,
        header="Pihak Pertama: Pangkat",
        also=("Pangkat Pihak Pertama",),
        help="Boleh kosong. Pangkat dan golongan.",
        nullable=True,
        longest=80,
    )
    first_number: pd.StringDtype = column(
        TEXT,
        header="Pihak Pertama: NIP",
        also=("NIP Pihak Pertama",),
        help="Boleh kosong. NIP, 18 angka.",
        nullable=True,
        longest=40,
    )
    second_name: pd.StringDtype = column(
        TEXT,
        header="Pihak Kedua: Nama",
        also=("Nama Pihak Kedua",),
        help="Nama lengkap atasan dengan gelar, sama seperti dalam perjanjian atasan itu.",
        longest=120,
    )
    second_position: pd.StringDtype = column(
        TEXT,
        header="Pihak Kedua: Jabatan",
        also=("Jabatan Pihak Kedua",),
        help="Jabatan atasan yang menerima janji.",
        longest=120,
    )
    second_rank: pd.StringDtype = column(
        TEXT,
        header="Pihak Kedua: Pangkat",
        also=("Pangkat Pihak Kedua",),
        help="Boleh kosong. Pangkat dan golongan.",
        nullable=True,
        longest=80,
    )
    second_number: pd.StringDtype = column(
        TEXT,
        header="Pihak Kedua: NIP",
        also=("NIP Pihak Kedua",),
        help="Boleh kosong. NIP, 18 angka.",
        nullable=True,
        longest=40,
    )
    first_signature: pd.StringDtype = column(
        TEXT,
        header="Tanda tangan Pihak Pertama: Nama",
        help="Nama di bawah tanda tangan.",
        nullable=True,
        on_sheet=False,
    )
    second_signature: pd.StringDtype = column(
        TEXT,
        header="Tanda tangan Pihak Kedua: Nama",
        help="Nama di bawah tanda tangan.",
        nullable=True,
        on_sheet=False,
    )
    first_signature_position: pd.StringDtype = column(
        TEXT,
        header="Tanda tangan Pihak Pertama: Jabatan",
        help="Jabatan di atas tanda tangan.",
        nullable=True,
        on_sheet=False,
    )
    second_signature_position: pd.StringDtype = column(
        TEXT,
        header="Tanda tangan Pihak Kedua: Jabatan",
        help="Jabatan di atas tanda tangan.",
        nullable=True,
        on_sheet=False,
    )
    signature_date: pa.DateTime = column(
        DATE,
        header="Tanggal tanda tangan",
        help="Tanggal di atas tanda tangan.",
        nullable=True,
        on_sheet=False,
    )
