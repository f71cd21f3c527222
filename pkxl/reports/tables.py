"""CSV and Parquet tables of a run: offices, budget lines, indicators and findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from pkxl.consolidation.office import Consolidation, Item, Measured
from pkxl.consolidation.regency import Entry, Regency
from pkxl.reports.wording import say
from pkxl.tables import ACTIVITY, PROGRAM, SUB_ACTIVITY
from pkxl.vocabulary.findings import Finding, Severity
from pkxl.vocabulary.language import Lang

if TYPE_CHECKING:
    import pandas as pd

_FORMULA = re.compile(r"(^|[;|\t\r\n])([^\S\t\r\n]*+)(?=[=+\-@])|^(?=[\t\r])")
"""Where a program that opens a CSV may read a formula: at the start, and behind what it may take for a separator."""

CSV, PARQUET = ".csv", ".parquet"
_ROWS_PER_FRAME = 5_000
TABLES = ("kecamatan", "anggaran", "kinerja", "temuan")


def suffixes() -> tuple[str, ...]:
    """The suffixes of the available formats: CSV, and Parquet if pyarrow is installed."""
    return (CSV, PARQUET) if find_spec("pyarrow") is not None else (CSV,)


def write_table(name: str, regency: Regency, lang: Lang, files: Mapping[str, BinaryIO]) -> None:
    """Write one of TABLES to each of these files, by suffix.

    kecamatan: a row for each office. anggaran: a row for each sub kegiatan, `anggaran` in whole rupiah. kinerja: a row
    for each indicator. temuan: a row for each finding. In rows with `dihitung` False, an amended agreement replaces
    this one. The output is deterministic. In CSV, a text that a spreadsheet would read as a formula begins with an
    apostrophe, at the start and behind what other countries separate columns by.
    """
    parquet = None
    for number, part in enumerate(_frames(name, regency, lang)):
        _safe(part).to_csv(files[CSV], index=False, header=number == 0, lineterminator="\n", encoding="utf-8")
        if PARQUET in files:
            import pyarrow
            from pyarrow.parquet import ParquetWriter

            table = pyarrow.Table.from_pandas(part, preserve_index=False)
            parquet = parquet or ParquetWriter(files[PARQUET], table.schema)
            parquet.write_table(table)
    if parquet is not None:
        parquet.close()


def _frames(name: str, regency: Regency, lang: Lang) -> Iterator[pd.DataFrame]:
    """The table in frames of limited size, since that of a province is large; at least one frame, which may be empty."""
    import pandas as pd

    rows = _rows(name, regency, lang)
    part = list(islice(rows, _ROWS_PER_FRAME))
    while True:
        yield pd.DataFrame({c: pd.array([row[c] for row in part], dtype=_dtype(c)) for c in _COLUMNS[name]})
        part = list(islice(rows, _ROWS_PER_FRAME))
        if not part:
            return


def _safe(frame: pd.DataFrame) -> pd.DataFrame:
    texts = [column for column in frame.columns if _dtype(column) == "string"]
    return frame.assign(**{c: frame[c].str.replace(_FORMULA, r"\1\2'", regex=True) for c in texts})


def _rows(name: str, regency: Regency, lang: Lang) -> Iterator[dict[str, Any]]:
    """The rows of one of TABLES, as values by column."""
    for office in regency.offices:
        consolidation = office.consolidation
        office_values = dict(
            zip(
                _OFFICE_COLUMNS,
                (consolidation.regency, consolidation.unit_name, consolidation.year, consolidation.kind, office.counts),
                strict=True,
            )
        )
        if name == "kecamatan":
            yield office_values | _office_row(office)
        elif name == "anggaran":
            yield from (office_values | row for row in _budget_rows(consolidation))
        elif name == "kinerja":
            yield from (office_values | _indicator_row(m) for m in consolidation.performance)
        else:
            yield from (office_values | _finding_row(f, lang) for f in consolidation.findings)
    if name == "temuan":
        nobody = dict(zip(_OFFICE_COLUMNS, ("", "", None, "", False), strict=True))
        yield from (nobody | _finding_row(f, lang) for f in regency.others)


_OFFICE_COLUMNS = ("kabupaten", "perangkat_daerah", "tahun", "jenis", "dihitung")
_PLACE = ("workbook", "lembar", "sel")
_COLUMNS = {
    "kecamatan": [
        *_OFFICE_COLUMNS, "jabatan", "jabatan_ada", "belum_ada", "kesalahan", "peringatan", "catatan", "final", "anggaran",
        "berkas",
    ],
    "anggaran": [
        *_OFFICE_COLUMNS, "kode_program", "program", "kode_kegiatan", "kegiatan", "kode", "sub_kegiatan", "penanggung_jawab",
        "sumber_dana", "anggaran", *_PLACE,
    ],
    "kinerja": [*_OFFICE_COLUMNS, "penanggung_jawab", "tingkat", "sasaran", "indikator", "target", "satuan", *_PLACE],
    "temuan": [*_OFFICE_COLUMNS, "kode", "tingkat", *_PLACE, "pesan", "saran"],
}  # fmt: skip
_INTEGERS = ("tahun", "jabatan", "jabatan_ada", "kesalahan", "peringatan", "catatan", "anggaran")
_BOOLEANS = ("dihitung", "final")


def _dtype(column: str) -> Any:
    return "Int64" if column in _INTEGERS else "boolean" if column in _BOOLEANS else "string"


def _office_row(office: Entry) -> dict[str, Any]:
    consolidation = office.consolidation
    counted = {s: sum(f.severity is s for f in consolidation.findings) for s in Severity}
    return {
        "jabatan": consolidation.positions,
        "jabatan_ada": consolidation.positions - len(consolidation.missing),
        "belum_ada": "; ".join(consolidation.missing),
        "kesalahan": counted[Severity.ERROR],
        "peringatan": counted[Severity.WARNING],
        "catatan": counted[Severity.NOTE],
        "final": consolidation.is_final,
        "anggaran": consolidation.total,
        "berkas": office.file,
    }


def _budget_rows(consolidation: Consolidation) -> Iterable[dict[str, Any]]:
    above: dict[str, Item] = {}
    for item in consolidation.items:
        above[item.level] = item
        if item.level == PROGRAM:
            above.pop(ACTIVITY, None)
        if item.level != SUB_ACTIVITY or item.origin is None:
            continue
        program, activity = above[PROGRAM], above.get(ACTIVITY)
        yield {
            "kode_program": program.code,
            "program": program.title,
            "kode_kegiatan": activity.code if activity else "",
            "kegiatan": activity.title if activity else "",
            "kode": item.code,
            "sub_kegiatan": item.title,
            "penanggung_jawab": item.owner,
            "sumber_dana": item.fund,
            "anggaran": item.amount,
            "workbook": item.origin.workbook,
            "lembar": item.origin.sheet,
            "sel": item.origin.cell,
        }


def _indicator_row(one: Measured) -> dict[str, Any]:
    return {
        "penanggung_jawab": one.owner,
        "tingkat": one.level,
        "sasaran": one.objective,
        "indikator": one.indicator,
        "target": one.target,
        "satuan": one.unit,
        "workbook": one.origin.workbook,
        "lembar": one.origin.sheet,
        "sel": one.origin.cell,
    }


def _finding_row(finding: Finding, lang: Lang) -> dict[str, Any]:
    said = say(finding, lang)
    return {
        "kode": finding.code,
        "tingkat": finding.severity.value,
        "workbook": finding.origin.workbook,
        "lembar": finding.origin.sheet,
        "sel": finding.origin.cell,
        "pesan": said.message,
        "saran": said.hint,
    }
