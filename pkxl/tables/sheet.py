"""The sheet of a table: its name, the columns it is recognised by, and the source of its columns.

Columns come from a file generated from the Pandera models. Only validation loads Pandera, since that takes longer than
reading many workbooks (see `pkxl.speed`).
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

COLUMNS_FILE = "columns.json"
SOURCES = ("agreement", "budget", "column", "exemption", "explanation", "options", "performance")
"""The modules that define the columns."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet of a table.

    model: its Pandera model, the only definition of its columns, as ``module.Class`` of this package.
    anchors: the columns by which its header row is recognised.
    level_over: the column whose header may name the level of all rows, where there is no column Tingkat.
    named_levels: whether the level of a row is looked up in the nomenclature, where there is no column Tingkat.
    explaining: columns that are reported once if all of them are empty.
    required: whether every workbook must have it, also one that was not made from a template.
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
        """The columns in sheet order. Raises StalePackage if the generated file is older than the models."""
        return _source.columns(self)

    def column(self, name: str) -> Column:
        """The column with this name. Raises KeyError if the table has no such column."""
        return {c.name: c for c in self.columns}[name]


def fingerprint() -> str:
    """A digest of the modules that define the columns."""
    digest = hashlib.sha256()
    for name in SOURCES:
        digest.update((files("pkxl") / "tables" / f"{name}.py").read_bytes())
    return digest.hexdigest()[:16]


class ColumnSource(Protocol):
    """A source of columns."""

    def columns(self, sheet: Sheet) -> tuple[Column, ...]:
        """The columns of this sheet."""
        ...


class GeneratedColumns:
    """A source of columns: the file generated from the models."""

    def columns(self, sheet: Sheet) -> tuple[Column, ...]:
        """The columns of this sheet. Raises StalePackage if the file is older than the models."""
        return _generated()[sheet.name]


_source: ColumnSource = GeneratedColumns()


def use_columns_of(source: ColumnSource) -> None:
    """Use another source of columns in this process, such as `tables.model.ModelColumns`."""
    global _source  # the one source of columns in this process
    _source = source


@lru_cache(maxsize=1)
def _generated() -> dict[str, tuple[Column, ...]]:
    try:
        data = json.loads((files("pkxl") / "data" / COLUMNS_FILE).read_text(encoding="utf-8"))
        if data["made_from"] != fingerprint():
            raise StalePackage(COLUMNS_FILE)
        return {name: tuple(_columns(entries)) for name, entries in data["tables"].items()}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StalePackage(COLUMNS_FILE) from error


def _columns(entries: list[dict[str, Any]]) -> Iterator[Column]:
    for entry in entries:
        also, options = tuple(entry.pop("also")), tuple(entry.pop("options"))
        kind = kind_of(entry.pop("kind"), options, entry.pop("prefix"))
        yield Column(**entry, kind=kind, also=also, options=options)
