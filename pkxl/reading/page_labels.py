"""The labels of the agreement page, with the columns of its table."""

from __future__ import annotations

from functools import lru_cache

from pkxl.tables import AGREEMENT

PARTY_FIELDS = {"nama": "name", "jabatan": "position", "nip": "number", "pangkat": "rank", "pangkat golongan": "rank"}
"""The end of a column's name for each label of a party, as a key; the name begins with ``first_`` or ``second_``."""


@lru_cache(maxsize=1)
def columns_by_label() -> dict[str, str]:
    """The name of the column for every label of the sheet *Perjanjian*, as a key."""
    return {k: c.name for c in AGREEMENT.columns if c.on_sheet for k in c.keys}
