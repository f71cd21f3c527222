"""Tables for other programs: a run's offices, budget lines, indicators and findings as CSV and Parquet."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pkxl.consolidation import Consolidation, Item
from pkxl.findings import Finding, Severity
from pkxl.language import Lang
from pkxl.rekap import Office, Rekap
from pkxl.reports.wording import say
from pkxl.tables import ACTIVITY, PROGRAM, SUB_ACTIVITY

if TYPE_CHECKING:
    import pandas as pd

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

TABLES = ("kecamatan", "anggaran", "kinerja", "temuan")


def frames(rekap: Rekap, lang: Lang) -> dict[str, pd.DataFrame]:
    """The run as long frames, by name of TABLES.

    kecamatan: one row an office. anggaran: one row a sub kegiatan, `anggaran` in whole rupiah. kinerja: one row an
    indicator. temuan: one row a finding. Rows with `dihitung` False are replaced by a revised agreement.
    """
    import pandas as pd

    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    for office in rekap.offices:
        done = office.done
        whose = {
            "kabupaten": done.regency,
            "perangkat_daerah": done.unit_name,
            "tahun": done.year,
            "jenis": done.kind,
            "dihitung": office.counts,
        }
        rows["kecamatan"].append(whose | _office_row(office))
        rows["anggaran"] += [whose | row for row in _budget_rows(done)]
        rows["kinerja"] += [
            whose
            | {
                "penanggung_jawab": m.owner,
                "tingkat": m.level,
                "sasaran": m.objective,
                "indikator": m.indicator,
                "target": m.target,
                "satuan": m.unit,
                "workbook": m.origin.workbook,
                "lembar": m.origin.sheet,
                "sel": m.origin.cell,
            }
            for m in done.performance
        ]
        rows["temuan"] += [whose | _finding_row(f, lang) for f in done.findings]
    nobody = {"kabupaten": "", "perangkat_daerah": "", "tahun": None, "jenis": "", "dihitung": False}
    rows["temuan"] += [nobody | _finding_row(f, lang) for f in rekap.others]
    return {name: _frame(pd.DataFrame(rows[name], columns=_COLUMNS[name])) for name in TABLES}


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


def _frame(frame: pd.DataFrame) -> pd.DataFrame:
    kinds = {c: "Int64" if c in _INTEGERS else "boolean" if c in _BOOLEANS else "string" for c in frame.columns}
    return frame.astype(kinds)


def _office_row(office: Office) -> dict[str, Any]:
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


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as CSV in UTF-8, the same to the byte for the same rows.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    safe = frame.copy()
    for name in safe.columns:
        if name not in _INTEGERS and name not in _BOOLEANS:
            risky = safe[name].str.startswith(_FORMULA_STARTS, na=False)
            safe[name] = safe[name].where(~risky, "'" + safe[name])
    text: str = safe.to_csv(index=False, lineterminator="\n")
    return text.encode()


def has_parquet() -> bool:
    """True where the package that writes Parquet is installed."""
    return find_spec("pyarrow") is not None


def parquet_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as Parquet."""
    out = BytesIO()
    frame.to_parquet(out, engine="pyarrow", index=False)
    return out.getvalue()
