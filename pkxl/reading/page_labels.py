"""The labels of the agreement page: which column of its table a label stands for."""

from __future__ import annotations

from functools import lru_cache

from pkxl.tables import AGREEMENT

OF_A_PARTY = {"nama": "name", "jabatan": "position", "nip": "number", "pangkat": "rank", "pangkat golongan": "rank"}
"""Labels below or beside a party's own, as keys, with what follows the party in the column's name."""


@lru_cache(maxsize=1)
def columns_by_label() -> dict[str, str]:
    """The column's name for every label of the sheet *Perjanjian*, as a key."""
    return {k: c.name for c in AGREEMENT.columns if c.on_sheet for k in c.keys}
