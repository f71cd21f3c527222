"""The labels of the agreement page, with the columns of its table and of their values."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from pkxl.tables import AGREEMENT
from pkxl.vocabulary.cells import Cell
from pkxl.vocabulary.grid import is_empty

MAX_ROWS = 120
"""The number of rows in which labels are searched."""
PARTY_FIELDS = {"nama": "name", "jabatan": "position", "nip": "number", "pangkat": "rank", "pangkat golongan": "rank"}
"""The end of a column's name for each label of a party, as a key; the name begins with ``first_`` or ``second_``."""


@lru_cache(maxsize=1)
def columns_by_label() -> dict[str, str]:
    """The name of the column for every label of the sheet *Perjanjian*, as a key."""
    return {k: c.name for c in AGREEMENT.columns if c.on_sheet for k in c.keys}


def value_column(row: Sequence[Cell], label: int) -> int:
    """The column of a label's value: of the first cell to the right that is not empty or a colon, else the next column."""
    for column in range(label + 1, min(len(row), label + 8)):
        cell = row[column]
        if not is_empty(cell) and not (isinstance(cell, str) and cell.strip() == ":"):
            return column
    return label + 1
