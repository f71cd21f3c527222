"""A table's place in the workbook, and its columns.

The columns are written down in the package, as its Pandera model has them, for all who do not validate: Pandera takes
longer to load than many workbooks to read.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from pkxl.tables.column import Column, kind_of

if TYPE_CHECKING:
    from pkxl.tables.model import Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table's sheet, and the columns without which it is not recognised.

    `model` is its Pandera model, which is the only definition of its columns, as ``module.Class`` of this package.
    """

    model: str
    name: str
    title: str
    anchors: tuple[str, ...]

    @property
    def table(self) -> Table:
        """The Pandera model."""
        module, _, name = self.model.partition(".")
        table: Table = getattr(import_module(f"pkxl.tables.{module}"), name)
        return table

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in sheet order."""
        return _columns()[self.name]

    def column(self, name: str) -> Column:
        """One column by its name in the frame; KeyError if the table has none such."""
        return {c.name: c for c in self.columns}[name]


@lru_cache(maxsize=1)
def _columns() -> dict[str, tuple[Column, ...]]:
    text = (files("pkxl") / "data" / "columns.json").read_text(encoding="utf-8")
    return {name: tuple(_column(entry) for entry in entries) for name, entries in json.loads(text).items()}


def _column(entry: dict[str, Any]) -> Column:
    also, options = tuple(entry.pop("also")), tuple(entry.pop("options"))
    kind = kind_of(entry.pop("kind"), options, entry.pop("prefix"))
    return Column(**entry, kind=kind, also=also, options=options)
