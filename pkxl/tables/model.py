"""The Pandera models of the tables, and the definitions of columns derived from them.

`column()` declares what is true of a cell in any office and year. The template, the reader, the validation and the
instructions all use this declaration. No other module of the package accesses the attributes of a Pandera schema.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib import import_module
from typing import Any

import pandera.pandas as pa

from pkxl.tables.column import Column, Kind
from pkxl.tables.sheet import Sheet, fingerprint, use_columns_of


@dataclass(frozen=True, slots=True)
class _Extra:
    kind: Kind
    also: tuple[str, ...]
    width: float
    fill_down: bool
    unit_to: str | None
    on_sheet: bool
    longest: int | None


def column(
    kind: Kind,
    *,
    header: str,
    help: str,
    also: Sequence[str] = (),
    width: float = 16,
    nullable: bool = False,
    isin: Sequence[str] | None = None,
    ge: float | None = None,
    le: float | None = None,
    longest: int | None = None,
    fill_down: bool = False,
    unit_to: str | None = None,
    on_sheet: bool = True,
) -> Any:
    """Declare a column of a table.

    header, also: the header in the template, and other headers with the same meaning.
    help: the input message, in Indonesian. width: in characters.
    isin, ge, le, longest, nullable: what Pandera checks, and the template's dropdown and limits.
    fill_down: an empty cell has the value above it, if its row has no number.
    unit_to: the column to which a unit typed after a figure is moved (``12 Laporan``).
    on_sheet: False for values of signatures, which have no column or label on the sheet.
    """
    return pa.Field(
        title=header,
        description=help,
        nullable=nullable,
        isin=list(isin) if isin else None,
        ge=ge,
        le=le,
        str_length={"max_value": longest} if longest else None,
        metadata={"pkxl": _Extra(kind, tuple(also), width, fill_down, unit_to, on_sheet, longest)},
    )


Table = type[pa.DataFrameModel]


def model_of(sheet: Sheet) -> Table:
    """The Pandera model of a sheet's table."""
    module, _, name = sheet.model.partition(".")
    model: Table = getattr(import_module(f"pkxl.tables.{module}"), name)
    return model


@lru_cache(maxsize=16)
def schema(sheet: Sheet) -> pa.DataFrameSchema:
    """The Pandera schema of a sheet's table, cached."""
    return model_of(sheet).to_schema()


def columns_json(sheets: Iterable[Sheet]) -> str:
    """The content of ``data/columns.json``: the columns of these tables."""
    tables = {sheet.name: [_entry(column) for column in columns_of(sheet)] for sheet in sheets}
    return json.dumps({"made_from": fingerprint(), "tables": tables}, ensure_ascii=False, indent=1) + "\n"


class ModelColumns:
    """A source of columns: the Pandera models."""

    def columns(self, sheet: Sheet) -> tuple[Column, ...]:
        """The columns of this sheet."""
        return columns_of(sheet)


def use_models() -> None:
    """Use the models as the source of columns, not the file generated from them."""
    use_columns_of(ModelColumns())


def _entry(column: Column) -> dict[str, Any]:
    plain = {field.name: getattr(column, field.name) for field in fields(column)}
    return plain | {"kind": column.kind.name, "prefix": column.kind.prefix}


@lru_cache(maxsize=16)
def columns_of(sheet: Sheet) -> tuple[Column, ...]:
    """The columns of a sheet's table in sheet order, from its model."""
    found = []
    for name, field in schema(sheet).columns.items():
        extra: _Extra = (field.metadata or {})["pkxl"]
        statistics: dict[str, Any] = {}
        for check in field.checks:
            statistics |= check.statistics or {}
        found.append(
            Column(
                name=name,
                header=field.title or name,
                help=field.description or "",
                kind=extra.kind,
                also=extra.also,
                width=extra.width,
                required=not field.nullable,
                options=tuple(statistics.get("allowed_values") or ()),
                minimum=statistics.get("min_value") if extra.longest is None else None,
                maximum=statistics.get("max_value") if extra.longest is None else None,
                longest=extra.longest,
                fill_down=extra.fill_down,
                unit_to=extra.unit_to,
                on_sheet=extra.on_sheet,
            )
        )
    return tuple(found)
