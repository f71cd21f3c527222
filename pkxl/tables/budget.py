"""The budget table: programs, kegiatan and sub kegiatan with their amounts."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from pkxl.tables.column import CODE, NUMBERING, RUPIAH, TEXT, choice_kind
from pkxl.tables.model import column
from pkxl.tables.options import BUDGET_LEVELS


class Budget(pa.DataFrameModel):
    """The sheet *Anggaran*: one row a line of the budget, whole rupiah (Permenpan RB 53/2014, Lampiran I)."""

    number: pd.StringDtype = column(
        NUMBERING,
        header="No",
        also=("Nomor", "No Urut"),
        help="Nomor urut.",
        width=6,
        nullable=True,
        longest=12,
    )
    level: pd.StringDtype = column(
        choice_kind(*BUDGET_LEVELS),
        header="Tingkat",
        also=("Level",),
        help="Pilih dari daftar.",
        width=14,
        isin=BUDGET_LEVELS,
    )
    title: pd.StringDtype = column(
        TEXT,
        header="Uraian",
        also=(
            "Program",
            "Kegiatan",
            "Sub Kegiatan",
            "Program/Kegiatan",
            "Program/Kegiatan/Sub Kegiatan",
            "Nama Sub Kegiatan",
        ),
        help="Nama program, kegiatan atau sub kegiatan seperti dalam DPA.",
        width=58,
        longest=400,
    )
    code: pd.StringDtype = column(
        CODE,
        header="Kode",
        also=("Kode Rekening", "Kode Sub Kegiatan", "Kode Program/Kegiatan"),
        help="Boleh kosong. Kode dari DPA, misalnya 7.01.01.2.01.",
        width=20,
        nullable=True,
        longest=40,
    )
    amount: pd.Int64Dtype = column(
        RUPIAH,
        header="Anggaran (Rp)",
        also=(
            "Anggaran",
            "Anggaran Rp",
            "Jumlah (Rp)",
            "Jumlah Anggaran",
            "Pagu",
            "Pagu Anggaran",
            "Pagu Anggaran (Rp)",
            "Anggaran (Rupiah)",
            "Alokasi Anggaran",
            "Alokasi Anggaran (Rp)",
        ),
        help="Rupiah tanpa sen, misalnya 24411350.",
        width=20,
        ge=0,
    )
    source: pd.StringDtype = column(
        TEXT,
        header="Keterangan",
        also=("Sumber Dana", "Ket"),
        help="Sumber dana, misalnya APBD.",
        width=16,
        nullable=True,
        longest=200,
    )
