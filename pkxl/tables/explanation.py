"""The explanation table: what each indicator and target means."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from pkxl.tables.column import NUMBERING, PROSE, TARGET, TEXT
from pkxl.tables.model import column


class Explanation(pa.DataFrameModel):
    """The sheet *Penjelasan*: one row an indicator explained (Lampiran II, Penjelasan Kinerja)."""

    number: pd.StringDtype = column(
        NUMBERING,
        header="No",
        also=("Nomor", "No Urut"),
        help="Nomor urut sasaran.",
        width=5,
        nullable=True,
        longest=12,
    )
    objective: pd.StringDtype = column(
        TEXT,
        header="Sasaran",
        also=("Uraian Sasaran", "Sasaran Kinerja"),
        help="Sasaran yang dijelaskan. Baris kedua sasaran yang sama: kosongkan No dan Sasaran.",
        width=17,
        longest=600,
        fill_down=True,
    )
    meaning: pd.StringDtype = column(
        PROSE,
        header="Pengertian",
        also=("Definisi",),
        help="Yang dimaksud dalam sasaran ini adalah ...",
        width=28,
        longest=4000,
        fill_down=True,
    )
    legal_basis: pd.StringDtype = column(
        PROSE,
        header="Dasar Hukum",
        help="Boleh kosong. Peraturan yang mendasari, satu per baris.",
        width=21,
        nullable=True,
        longest=4000,
        fill_down=True,
    )
    indicator: pd.StringDtype = column(
        TEXT,
        header="Indikator Kinerja",
        also=("Indikator",),
        help="Sama seperti di lembar Kinerja.",
        width=17,
        longest=600,
    )
    description: pd.StringDtype = column(
        PROSE, header="Uraian", help="Apa yang diukur indikator ini.", width=22, longest=4000
    )
    relevance: pd.StringDtype = column(
        PROSE, header="Relevansi", help="Mengapa indikator ini mengukur sasarannya.", width=22, longest=4000
    )
    formula: pd.StringDtype = column(
        PROSE,
        header="Formulasi",
        also=("Formula", "Rumus"),
        help="Cara menghitung: pembilang dibagi penyebut.",
        width=18,
        longest=4000,
    )
    data_source: pd.StringDtype = column(
        PROSE, header="Sumber Data", help="Dokumen atau bagian asal datanya.", width=12, longest=1000
    )
    target: pd.StringDtype = column(
        TARGET, header="Target", also=("Target Kinerja",), help="Sama seperti di lembar Kinerja.", width=8
    )
    target_reason: pd.StringDtype = column(
        PROSE,
        header="Penjelasan Target",
        also=("Penjelasan",),
        help="Mengapa targetnya sebesar itu.",
        width=20,
        longest=4000,
    )
