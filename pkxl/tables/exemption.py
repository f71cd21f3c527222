"""The table of exemptions: findings that the secretary lets stand, each with a reason."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from pkxl.tables.column import DATE, TEXT
from pkxl.tables.model import column


class Exemption(pa.DataFrameModel):
    """The sheet *Pengecualian* of the camat's workbook: one row a finding that may stand. No amounts."""

    code: pd.StringDtype = column(TEXT, header="Kode", help="Kode aturan, misalnya W03.", width=10, longest=10)
    section: pd.StringDtype = column(
        TEXT,
        header="Workbook atau Bagian",
        also=("Workbook", "Bagian"),
        help="Nama berkas, atau jabatan bagiannya.",
        width=36,
        longest=200,
    )
    place: pd.StringDtype = column(
        TEXT,
        header="Sel atau Teks",
        also=("Sel", "Teks"),
        help="Sel, misalnya E12 atau Kinerja!D6, atau sebagian teks temuannya.",
        width=30,
        longest=300,
    )
    reason: pd.StringDtype = column(
        TEXT, header="Alasan", help="Mengapa temuan ini boleh dibiarkan.", width=50, longest=600
    )
    name: pd.StringDtype = column(TEXT, header="Nama", help="Nama yang memutuskan.", width=26, longest=120)
    decided_on: pa.DateTime = column(DATE, header="Tanggal", help="Tanggal keputusan.", width=18)
