"""The only door through which the rest of the program sees Pandera.

`column()` declares everything that is true of one cell in any office and any year. The template writer, the
reader, the validator and the instructions draw on it; none of them repeats it.
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
from pkxl.tables.sheet import Sheet, fingerprint, read_columns_from


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

    header, also: the header of the template, and others that mean the same.
    help: the input message, in Indonesian. width: in characters.
    isin, ge, le, longest, nullable: what Pandera checks, and the template's dropdown and limits.
    fill_down: a blank goes on with the value above, where the row has no number of its own.
    unit_to: the column that takes a unit typed behind a figure (``12 Laporan``).
    on_sheet: False for what is read from the printed page, not from a column or key of the sheet.
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
    """The Pandera schema of a sheet's table, built once."""
    return model_of(sheet).to_schema()


def written_down(sheets: Iterable[Sheet]) -> str:
    """The columns of these tables as ``data/columns.json`` has them."""
    tables = {sheet.name: [_entry(column) for column in columns_of(sheet)] for sheet in sheets}
    return json.dumps({"made_from": fingerprint(), "tables": tables}, ensure_ascii=False, indent=1) + "\n"


class ModelColumns:
    """The columns as the Pandera models have them."""

    def columns(self, sheet: Sheet) -> tuple[Column, ...]:
        """The columns of this sheet."""
        return columns_of(sheet)


def read_from_models() -> None:
    """Take the columns from the models in place of the file that was written from them."""
    read_columns_from(ModelColumns())


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
