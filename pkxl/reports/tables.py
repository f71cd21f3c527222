"""Tables for other programs: a run's offices, budget lines, indicators and findings as CSV and Parquet."""

from __future__ import annotations

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

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

CSV, PARQUET = ".csv", ".parquet"
_ROWS_AT_ONCE = 5_000
TABLES = ("kecamatan", "anggaran", "kinerja", "temuan")


def suffixes() -> tuple[str, ...]:
    """The formats of the tables; without pyarrow there is no Parquet."""
    return (CSV, PARQUET) if find_spec("pyarrow") is not None else (CSV,)


def write_table(name: str, regency: Regency, lang: Lang, files: Mapping[str, BinaryIO]) -> None:
    """Write one of TABLES over the whole run, in every format that `files` has a file for, by suffix.

    kecamatan: one row an office. anggaran: one row a sub kegiatan, `anggaran` in whole rupiah. kinerja: one row an
    indicator. temuan: one row a finding. Rows with `dihitung` False are replaced by a revised agreement. The same rows
    give the same bytes; in CSV, a text that a spreadsheet would take for a formula gets an apostrophe in front.
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
    """The table in frames of so many rows, since that of a whole province is large; one of none where it has none."""
    import pandas as pd

    rows = _rows(name, regency, lang)
    part = list(islice(rows, _ROWS_AT_ONCE))
    while True:
        yield pd.DataFrame({c: pd.array([row[c] for row in part], dtype=_dtype(c)) for c in _COLUMNS[name]})
        part = list(islice(rows, _ROWS_AT_ONCE))
        if not part:
            return


def _safe(frame: pd.DataFrame) -> pd.DataFrame:
    texts = [column for column in frame.columns if _dtype(column) == "string"]
    risky = {c: frame[c].str.startswith(_FORMULA_STARTS, na=False) for c in texts}
    return frame.assign(**{c: frame[c].where(~risky[c], "'" + frame[c]) for c in texts if risky[c].any()})


def _rows(name: str, regency: Regency, lang: Lang) -> Iterator[dict[str, Any]]:
    for office in regency.offices:
        done = office.done
        whose = dict(zip(_WHOSE, (done.regency, done.unit_name, done.year, done.kind, office.counts), strict=True))
        if name == "kecamatan":
            yield whose | _office_row(office)
        elif name == "anggaran":
            yield from (whose | row for row in _budget_rows(done))
        elif name == "kinerja":
            yield from (whose | _indicator_row(m) for m in done.performance)
        else:
            yield from (whose | _finding_row(f, lang) for f in done.findings)
    if name == "temuan":
        nobody = dict(zip(_WHOSE, ("", "", None, "", False), strict=True))
        yield from (nobody | _finding_row(f, lang) for f in regency.others)


_WHOSE = ("kabupaten", "perangkat_daerah", "tahun", "jenis", "dihitung")
_PLACE = ("workbook", "lembar", "sel")
_COLUMNS = {
    "kecamatan": [
        *_WHOSE, "jabatan", "jabatan_ada", "belum_ada", "kesalahan", "peringatan", "catatan", "final", "anggaran",
        "berkas",
    ],
    "anggaran": [
        *_WHOSE, "kode_program", "program", "kode_kegiatan", "kegiatan", "kode", "sub_kegiatan", "penanggung_jawab",
        "sumber_dana", "anggaran", *_PLACE,
    ],
    "kinerja": [*_WHOSE, "penanggung_jawab", "tingkat", "sasaran", "indikator", "target", "satuan", *_PLACE],
    "temuan": [*_WHOSE, "kode", "tingkat", *_PLACE, "pesan", "saran"],
}  # fmt: skip
_INTEGERS = ("tahun", "jabatan", "jabatan_ada", "kesalahan", "peringatan", "catatan", "anggaran")
_BOOLEANS = ("dihitung", "final")


def _dtype(column: str) -> Any:
    return "Int64" if column in _INTEGERS else "boolean" if column in _BOOLEANS else "string"


def _office_row(office: Entry) -> dict[str, Any]:
    done = office.done
    counted = {s: sum(f.severity is s for f in done.findings) for s in Severity}
    return {
        "jabatan": done.positions,
        "jabatan_ada": done.positions - len(done.missing),
        "belum_ada": "; ".join(done.missing),
        "kesalahan": counted[Severity.ERROR],
        "peringatan": counted[Severity.WARNING],
        "catatan": counted[Severity.NOTE],
        "final": done.is_final,
        "anggaran": done.total,
        "berkas": office.file,
    }


def _budget_rows(done: Consolidation) -> Iterable[dict[str, Any]]:
    above: dict[str, Item] = {}
    for item in done.items:
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
