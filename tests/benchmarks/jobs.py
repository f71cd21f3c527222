"""What is measured: each job is a process of its own, ``python jobs.py JOB FOLDER``."""

from __future__ import annotations

import hashlib
import io
import json
import pickle
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from contextlib import closing
from pathlib import Path
from typing import Any

TABLES = ("Perjanjian", "Kinerja", "Anggaran", "Penjelasan")
HEADER_ROW = 4


def books(folder: str) -> list[Path]:
    """Every workbook below the folder, or the one that is named."""
    path = Path(folder)
    return sorted(path.rglob("*.xlsx")) if path.is_dir() else [path]


def read(folder: str) -> None:
    """All sheets of all workbooks through python-calamine, and nothing else."""
    import python_calamine

    for path in books(folder):
        try:
            book = python_calamine.CalamineWorkbook.from_path(str(path))
            for name in book.sheet_names:
                book.get_sheet_by_name(name).to_python()
        except Exception:
            continue


def frames(folder: str) -> None:
    """The tables of all workbooks as frames, ready to be validated, for the floor; beside the folder."""
    from pkxl.reading.folders import candidates
    from pkxl.reading.parsing import read_batch
    from pkxl.tables import EVERY_SHEET

    batch = read_batch(candidates([Path(folder)]))
    ready = {sheet.name: batch.tables[sheet.name].frame() for sheet in EVERY_SHEET}
    _frames(folder).write_bytes(pickle.dumps(ready))


def _frames(folder: str) -> Path:
    return Path(folder).with_suffix(".frames")


def floor(folder: str) -> None:
    """What no reader with a guard and a validation can do without, and nothing else.

    The imports; all sheets through calamine; each package's hash and directory; each sheet inflated once and searched
    once for a plain text; and the tables through Pandera once, from frames that lie ready.
    """
    import pandera.pandas  # noqa: F401
    from pandera.errors import SchemaErrors

    from pkxl.tables import EVERY_SHEET
    from pkxl.tables.model import schema

    read(folder)
    found = 0
    for path in books(folder):
        data = path.read_bytes()
        hashlib.sha256(data).hexdigest()
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                infos = archive.infolist()
        except zipfile.BadZipFile:
            continue
        for info in infos:
            if info.filename.startswith("xl/worksheets/sheet"):
                start = info.header_offset + 30 + sum(struct.unpack_from("<HH", data, info.header_offset + 26))
                found += zlib.decompress(data[start : start + info.compress_size], -zlib.MAX_WBITS).find(b"<f>") > 0
    ready = pickle.loads(_frames(folder).read_bytes())
    for sheet in EVERY_SHEET:
        if len(ready[sheet.name]):
            try:
                schema(sheet).validate(ready[sheet.name], lazy=True)
            except SchemaErrors as errors:
                found += len(errors.failure_cases)
    print(found)


def validate(folder: str) -> None:
    """Our reading with guard and formula scan, all tables through Pandera, all rules; nothing is written."""
    from pkxl.office.profile import shipped_profile
    from pkxl.reading.folders import candidates
    from pkxl.runs.run import run
    from pkxl.runs.tasks import Job

    _report(run(candidates([Path(folder)]), Job(shipped_profile(), consolidating=False)))


def validate_with_two(folder: str) -> None:
    """The same with two worker processes, which start while the files are looked for, as the command line has it."""
    from pkxl.runs.workers import LocalWorkers

    with closing(LocalWorkers(2, "pkxl.runs.tasks")) as engine:
        from pkxl.office.profile import shipped_profile
        from pkxl.reading.folders import candidates
        from pkxl.runs.run import run
        from pkxl.runs.tasks import Job

        _report(run(candidates([Path(folder)]), Job(shipped_profile(), consolidating=False), engine))


def _report(outcome: Any) -> None:
    print(outcome.workbooks, len(outcome.findings))


def tables(folder: str) -> None:
    """The same without the rules: reading with guard and formula scan, and all tables through Pandera."""
    from pkxl.checks.validation import validate_rows
    from pkxl.reading.folders import candidates
    from pkxl.reading.parsing import read_batch
    from pkxl.speed.collector import uncollected

    with uncollected():
        batch = read_batch(candidates([Path(folder)]))
        print(sum(1 for _ in validate_rows(batch.tables.values())))


def tables_beside_arrow(folder: str) -> None:
    """The same where pyarrow is installed too, which pandas then loads."""
    sys.modules.pop("pyarrow", None)
    tables(folder)


def naive(folder: str) -> None:
    """How it is usually written: pandas and openpyxl sheet by sheet, and the same Pandera models for each workbook."""
    import pandas as pd
    from pandera.errors import SchemaErrors

    from pkxl.tables import LISTS
    from pkxl.tables.model import schema
    from pkxl.vocabulary.cells import Unreadable

    found = 0
    for path in books(folder):
        try:
            sheets = {
                n: pd.read_excel(path, sheet_name=n, header=None, engine="openpyxl", dtype=object) for n in TABLES
            }
        except Exception:
            continue
        for sheet in LISTS:
            frame = sheets[sheet.name]
            rows = frame.iloc[HEADER_ROW + 1 :]
            headers = list(frame.iloc[HEADER_ROW])
            data = {}
            for column in sheet.columns:
                values = []
                for cell in rows[headers.index(column.header)] if column.header in headers else [None] * len(rows):
                    try:
                        parsed = column.kind.parse(None if pd.isna(cell) else cell)
                    except (Unreadable, TypeError):
                        parsed = None
                    values.append(getattr(parsed, "figure", parsed))
                data[column.name] = pd.array(values, dtype=column.kind.dtype)
            try:
                schema(sheet).validate(pd.DataFrame(data), lazy=True)
            except SchemaErrors as errors:
                found += len(errors.failure_cases)
    print(found)


def frictionless(folder: str) -> None:
    """frictionless in one process, on the same tables, with a schema of the same columns and limits."""
    from frictionless import Package

    found = 0
    for path in books(folder):
        report = Package.from_descriptor(_package(path), basepath=str(path.parent)).validate()
        found += sum(task.stats["errors"] for task in report.tasks)
    print(found)


def frictionless_command(folder: str) -> None:
    """The command ``frictionless validate`` for each workbook, with the same schema of its tables."""
    command = str(Path(sys.executable).with_name("frictionless"))
    for path in books(folder):
        described = path.with_suffix(".json")
        described.write_text(json.dumps(_package(path)))
        done = subprocess.run([command, "validate", str(described), "--json"], capture_output=True)
        json.loads(done.stdout)
        described.unlink()


def _package(path: Path) -> dict[str, Any]:
    """frictionless' description of a workbook: its tables, with a schema of the same columns and limits."""
    from pkxl.tables import LISTS

    types = {"rupiah": "integer", "date": "date", "year": "integer"}
    return {
        "name": "workbook",
        "resources": [
            {
                "name": sheet.name.lower(),
                "type": "table",
                "path": path.name,
                "format": "xlsx",
                "dialect": {"headerRows": [HEADER_ROW + 1], "excel": {"sheet": sheet.name}},
                "schema": {
                    "fields": [
                        {
                            "name": c.header,
                            "type": types.get(c.kind.name, "string"),
                            "constraints": {"required": c.required}
                            | ({"minimum": 0} if c.kind.name == "rupiah" else {}),
                        }
                        for c in sheet.columns
                    ]
                },
            }
            for sheet in LISTS
        ],
    }


def click(folder: str) -> None:
    """The button Validasi on one live workbook, from a fresh process: the first click and the tenth, in seconds."""
    started = time.perf_counter()
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    import openpyxl
    import xlwings as xw
    from support.live_engine import Book

    path = books(folder)[0]
    book = Book(openpyxl.load_workbook(path), path.name, openpyxl.load_workbook(path, data_only=True))
    xw.Book(impl=book).set_mock_caller()
    opened = time.perf_counter()
    from pkxl.excel import buttons

    times = []
    for _ in range(10):
        before = time.perf_counter()
        buttons.validate()
        times.append(time.perf_counter() - before)
    xlwings = opened - started
    print(json.dumps({"cold": times[0], "warm": sorted(times[1:])[4], "opening": xlwings}))


def writing(folder: str) -> None:
    """The share of one kecamatan's consolidation that goes into writing its workbook."""
    started = time.process_time()
    from pkxl.commands import results
    from pkxl.office.profile import shipped_profile
    from pkxl.reading.folders import candidates
    from pkxl.reports import terminal  # noqa: F401
    from pkxl.runs.run import run
    from pkxl.runs.tasks import Job

    settings = results.Settings(shipped_profile())
    outcome = run(candidates([Path(folder)]), Job(settings.profile, consolidating=True))
    before = time.process_time()
    results.rendered(outcome, Path("rekap.xlsx"), settings)
    done = time.process_time()
    print(json.dumps({"share": (done - before) / (done - started)}))


_ALL = (
    read,
    frames,
    floor,
    validate,
    validate_with_two,
    tables,
    tables_beside_arrow,
    naive,
    frictionless,
    frictionless_command,
    click,
    writing,
)
JOBS = {job.__name__: job for job in _ALL}

if __name__ == "__main__":
    if sys.argv[1] in ("floor", "validate", "validate_with_two", "tables", "tables_beside_arrow"):
        from pkxl.speed import collector

        collector.of_a_short_process()  # as the command line does
    JOBS[sys.argv[1]](sys.argv[2])
