"""A table's sheet in the workbook: its name, what it is recognised by, and its columns.

The columns are written down in the package as the Pandera model has them, for everything that does not validate:
loading Pandera takes longer than reading many workbooks (see `pkxl.speed`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Protocol

from pkxl.tables.column import Column, kind_of
from pkxl.vocabulary.errors import StalePackage

WRITTEN = "columns.json"
SOURCES = ("agreement", "budget", "column", "exemption", "explanation", "options", "performance")
"""The modules that say what the columns are."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table's sheet.

    model: its Pandera model, the only definition of its columns, as ``module.Class`` of this package.
    anchors: the columns without which it is not recognised.
    level_over: the column whose header may name the level of all rows, where there is no column Tingkat.
    named_levels: whether the nomenclature tells a row's level where neither a column nor a header does.
    explaining: columns that are reported as one where all of them are empty.
    required: whether every workbook has it, also one that was not made from a template.
    """

    model: str
    name: str
    title: str
    anchors: tuple[str, ...]
    level_over: str = ""
    named_levels: bool = False
    explaining: tuple[str, ...] = ()
    required: bool = True

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in sheet order. Raises StalePackage where they are not those of the model."""
        return _source.columns(self)

    def column(self, name: str) -> Column:
        """One column by its name in the frame; KeyError if the table has none such."""
        return {c.name: c for c in self.columns}[name]


def fingerprint() -> str:
    """A digest of the sources that say what the columns are."""
    digest = hashlib.sha256()
    for name in SOURCES:
        digest.update((files("pkxl") / "tables" / f"{name}.py").read_bytes())
    return digest.hexdigest()[:16]


class ReadsColumns(Protocol):
    """Where the columns are taken from."""

    def columns(self, sheet: Sheet) -> tuple[Column, ...]:
        """The columns of this sheet."""
        ...


class WrittenColumns:
    """The columns as the package has them in a file."""

    def columns(self, sheet: Sheet) -> tuple[Column, ...]:
        """The columns of this sheet; raises StalePackage where the file is older than the models."""
        return _written()[sheet.name]


_source: ReadsColumns = WrittenColumns()


def read_columns_from(source: ReadsColumns) -> None:
    """Take the columns from another source, such as `tables.model.ModelColumns`."""
    global _source  # a process has one source of columns
    _source = source


@lru_cache(maxsize=1)
def _written() -> dict[str, tuple[Column, ...]]:
    try:
        data = json.loads((files("pkxl") / "data" / WRITTEN).read_text(encoding="utf-8"))
        if data["made_from"] != fingerprint():
            raise StalePackage(WRITTEN)
        return {name: tuple(_columns(entries)) for name, entries in data["tables"].items()}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StalePackage(WRITTEN) from error


def _columns(entries: list[dict[str, Any]]) -> Iterator[Column]:
    for entry in entries:
        also, options = tuple(entry.pop("also")), tuple(entry.pop("options"))
        kind = kind_of(entry.pop("kind"), options, entry.pop("prefix"))
        yield Column(**entry, kind=kind, also=also, options=options)
