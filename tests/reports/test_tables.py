"""CSV for other programs: no text becomes a formula, whatever a country separates its columns by."""

import pandas as pd
import pytest

from pkxl.reports.tables import _safe

TEXTS = {
    "biasa": "biasa",
    "\tbiasa": "'\tbiasa",
    "=1+1": "'=1+1",
    "+1": "'+1",
    "-1": "'-1",
    "@SUM(1)": "'@SUM(1)",
    "  =1": "  '=1",
    "\t=1": "\t'=1",
    "\r=1": "\r'=1",
    "a;=1+1": "a;'=1+1",
    "a; =1;@b": "a; '=1;'@b",
    "a\t=cmd|'/c calc'!A0": "a\t'=cmd|'/c calc'!A0",
    "a|=1": "a|'=1",
    "a\n=1": "a\n'=1",
    "a\r\n-1": "a\r\n'-1",
    "1=1": "1=1",
    "a-b; c": "a-b; c",
    "surat, -5": "surat, -5",
    "": "",
}


@pytest.mark.parametrize("text", TEXTS, ids=repr)
def test_no_text_becomes_a_formula(text):
    frame = pd.DataFrame({"pesan": pd.array([text, None], dtype="string")})
    assert _safe(frame)["pesan"].tolist() == [TEXTS[text], pd.NA]
