"""Input messages, dropdowns and limits of cells, generated from the definitions of the columns."""

from __future__ import annotations

from typing import Any

from pkxl.tables import Column

UNITS = (
    "%",
    "Nilai",
    "Dokumen",
    "Laporan",
    "Orang",
    "Paket",
    "Unit",
    "Lembaga",
    "Kegiatan",
    "Desa",
    "Bulan",
    "Predikat",
)
"""The units in the dropdown of the column Satuan; other units are allowed too."""


def list_name(sheet_name: str, column: Column) -> str:
    """The defined name of the list behind a dropdown."""
    return f"daftar_{sheet_name}_{column.name}"


def options_of(column: Column) -> tuple[tuple[str, ...], bool]:
    """The values of the dropdown, and whether other values are refused."""
    if column.options:
        return column.options, True
    return (UNITS, False) if column.name == "unit" else ((), False)


def add_validation(sheet: Any, column: Column, first_row: int, last_row: int, at: int, sheet_name: str) -> None:
    """Add the input message to these cells and, where the column defines them, a dropdown or limits. Rows from 0."""
    options, closed = options_of(column)
    rule: dict[str, Any] = {
        "validate": "any",
        "input_title": column.header[:32],
        "input_message": column.help[:255],
        "ignore_blank": True,
    }
    if options:
        rule |= {
            "validate": "list",
            "source": f"={list_name(sheet_name, column)}",
            "show_error": closed,
            "error_title": column.header[:32],
            "error_message": "Pilih dari daftar."[:255],
        }
    elif column.minimum is not None and column.kind.right:
        rule |= {
            "validate": "decimal",
            "criteria": ">=",
            "value": column.minimum,
            "error_type": "warning",
            "error_title": column.header[:32],
            "error_message": column.help[:255],
        }
    elif column.minimum is not None and column.maximum is not None:
        rule |= {
            "validate": "integer",
            "criteria": "between",
            "minimum": int(column.minimum),
            "maximum": int(column.maximum),
            "error_type": "warning",
            "error_title": column.header[:32],
            "error_message": column.help[:255],
        }
    sheet.data_validation(first_row, at, last_row, at, rule)
