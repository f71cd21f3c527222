"""A table's place in the workbook, and its columns.

Whoever is told the columns does without Pandera, which takes long to load: that is for those who validate.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from pkxl.tables.column import Column

if TYPE_CHECKING:
    from pkxl.tables.model import Table

Columns = Mapping[str, tuple[Column, ...]]
"""The columns of tables in sheet order, by the name of the sheet."""

_known: dict[str, tuple[Column, ...]] = {}


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
        if self.name not in _known:
            from pkxl.tables.model import columns_of

            _known[self.name] = columns_of(self.table)
        return _known[self.name]

    def column(self, name: str) -> Column:
        """One column by its name in the frame; KeyError if the table has none such."""
        return {c.name: c for c in self.columns}[name]


def know(columns: Columns) -> None:
    """Take the columns of these tables as they are in the process that has loaded their models."""
    _known.update(columns)
