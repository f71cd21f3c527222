"""The performance table: objectives, their indicators and targets."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from pkxl.tables.column import NUMBERING, TARGET, TEXT, choice_kind
from pkxl.tables.model import column
from pkxl.tables.options import OBJECTIVE_LEVELS


class Performance(pa.DataFrameModel):
    """The sheet *Kinerja*: one row an indicator (Permenpan RB 53/2014, Lampiran I).

    Targets are figures in the unit beside them; a percentage is 100, not 1.
    """

    number: pd.StringDtype = column(
        NUMBERING,
        header="No",
        also=("Nomor", "No Urut"),
        help="Nomor urut sasaran.",
        width=6,
        nullable=True,
        longest=12,
    )
    level: pd.StringDtype = column(
        choice_kind(*OBJECTIVE_LEVELS, prefix="Sasaran "),
        header="Tingkat",
        also=("Tingkat Sasaran", "Level"),
        help="Pilih dari daftar.",
        width=18,
        isin=OBJECTIVE_LEVELS,
        fill_down=True,
    )
    objective: pd.StringDtype = column(
        TEXT,
        header="Sasaran",
        also=(
            "Sasaran Strategis",
            "Sasaran Program",
            "Sasaran Kegiatan",
            "Sasaran Sub Kegiatan",
            "Sasaran Program/Kegiatan",
            "Sasaran Kinerja",
            "Uraian Sasaran",
        ),
        help="Keadaan yang akan dicapai, misalnya Meningkatnya ... Baris kedua sasaran yang sama: kosongkan No dan Sasaran.",
        width=44,
        longest=600,
        fill_down=True,
    )
    indicator: pd.StringDtype = column(
        TEXT,
        header="Indikator Kinerja",
        also=(
            "Indikator",
            "Indikator Program",
            "Indikator Kegiatan",
            "Indikator Sub Kegiatan",
            "Indikator Kinerja Utama",
            "Indikator Kinerja Sasaran",
        ),
        help="Ukuran keberhasilan, misalnya Jumlah laporan ... atau Persentase ...",
        width=44,
        longest=600,
    )
    target: pd.StringDtype = column(
        TARGET,
        header="Target",
        also=("Target Kinerja",),
        help="Angkanya saja, misalnya 12 atau 87,40. Tulis 1000 tanpa titik.",
        width=10,
        unit_to="unit",
    )
    unit: pd.StringDtype = column(
        TEXT,
        header="Satuan",
        also=("Satuan Target",),
        help="Misalnya Laporan, Dokumen, Orang, Nilai atau %.",
        width=14,
        nullable=True,
        longest=40,
    )
    strategic_target: pd.StringDtype = column(
        TARGET,
        header="Target Renstra",
        also=("Target dalam Renstra", "Renstra"),
        help="Boleh kosong. Target tahun ini dalam Renstra.",
        width=10,
        nullable=True,
    )
