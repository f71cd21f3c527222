"""The names of sheets and headers in consolidated workbooks, for writing and for recognising them."""

from __future__ import annotations

from collections.abc import Iterable

BUDGET_SUMMARY, RECONCILIATION, SOURCES, FINDINGS = "Rekap Anggaran", "Rekonsiliasi", "Sumber", "Temuan"
PERFORMANCE_SUMMARY = "Rekap Kinerja"
REGENCY_SUMMARY, COMPLETENESS = "Rekap Kabupaten", "Kelengkapan"
_OFFICE = frozenset({BUDGET_SUMMARY, RECONCILIATION, SOURCES})
_REGENCY = frozenset({REGENCY_SUMMARY, COMPLETENESS, SOURCES})
USED, DIGEST, YES, NO = "Dipakai", "SHA-256", "Ya", "Tidak"
"""Two headers of the sheet *Sumber*, and the values of the first."""
LANGUAGE, EXCLUDED = "Bahasa", "Tidak diikutkan"
"""Two labels below the list of sources, with settings of the run."""
HEADER_ROW = 4
"""The row of the headers on every sheet of a result, from 0."""


def is_result(sheet_names: Iterable[str]) -> bool:
    """True for the sheet names of a consolidated workbook, which is never an input."""
    names = set(sheet_names)
    return names >= _OFFICE or names >= _REGENCY
