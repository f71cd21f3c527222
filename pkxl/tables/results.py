"""The sheets of consolidated workbooks: names and headers by which a result is written and recognised again."""

from __future__ import annotations

from collections.abc import Iterable

BUDGET_SUMMARY, RECONCILIATION, SOURCES, FINDINGS = "Rekap Anggaran", "Rekonsiliasi", "Sumber", "Temuan"
PERFORMANCE_SUMMARY = "Rekap Kinerja"
REGENCY_SUMMARY, COMPLETENESS = "Rekap Kabupaten", "Kelengkapan"
_OFFICE = frozenset({BUDGET_SUMMARY, RECONCILIATION, SOURCES})
_REGENCY = frozenset({REGENCY_SUMMARY, COMPLETENESS, SOURCES})
USED, DIGEST, YES, NO = "Dipakai", "SHA-256", "Ya", "Tidak"
"""Headers of the sheet *Sumber*, and what stands under the first."""
LANGUAGE, EXCLUDED = "Bahasa", "Tidak diikutkan"
"""Labels below the list of sources: how the result was made."""
HEADER_ROW = 4
"""The row of the headers on every sheet of a result, from 0."""


def is_result(sheet_names: Iterable[str]) -> bool:
    """True for the sheets of a consolidated workbook, which is a result and no input."""
    names = set(sheet_names)
    return names >= _OFFICE or names >= _REGENCY
