"""Workbooks as Markdown, and what is found in them as ``"CODE CELL"``."""

from __future__ import annotations

import re
from pathlib import Path

from pkxl.checks.checking import Checked, check
from pkxl.reading.folders import candidates
from pkxl.reading.parsing import batch_of_grids, read_batch
from pkxl.vocabulary.cells import ErrorCell, NotComputed
from pkxl.vocabulary.grid import Grid, grid_from_rows

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "workbook_templates" / "contoh" / "mangkutana-2024"
SEED = ROOT / "tests" / "golden" / "mangkutana-2024.txt"
_HEADING = re.compile(r"(?:\[(?P<position>[^\]]+)\] )?(?P<sheet>\w[\w ]*)")


def table(text: str) -> list[list[str]]:
    """A Markdown table as rows of cells; a rule of dashes is skipped."""
    rows = []
    for line in text.strip().splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not all(re.fullmatch(r":?-+:?", cell) for cell in cells):
            rows.append(cells)
    return rows


def grids(text: str) -> list[Grid]:
    """The workbooks of an example: blocks headed ``Sheet`` or ``[position] Sheet``, each with its table."""
    books: dict[str, dict[str, list[list[str]]]] = {}
    for block in re.split(r"\n\s*\n", text.strip()):
        head, _, body = block.strip().partition("\n")
        match = _HEADING.fullmatch(head.strip())
        assert match, head
        position = match["position"] or ""
        sheets = books.setdefault(position, {})
        if position:
            sheets.setdefault("Perjanjian", page(position))
        rows = table(body)
        if position and match["sheet"] == "Perjanjian":
            labels = {row[0] for row in rows}
            rows = [row for row in sheets["Perjanjian"] if row[0] not in labels] + rows
        sheets[match["sheet"]] = [
            [_MARKS.get(cell, NotComputed() if cell.startswith("=") else cell) for cell in row] for row in rows
        ]
    for position, sheets in books.items():
        if position and sheets.keys() == {"Perjanjian"}:
            sheets["Anggaran"] = table(
                "| No | Tingkat | Uraian | Anggaran (Rp) |\n| 1 | Sub Kegiatan | Pengadaan Mebel | 10 |"
            )
    return [grid_from_rows(f"{position or 'buku'}.xlsx", sheets) for position, sheets in books.items()]


_MARKS = {text: ErrorCell(text) for text in ("#REF!", "#N/A", "#DIV/0!", "#VALUE!")}


_SUPERIORS = {"Camat": "Bupati", "Kepala": "Sekretaris Camat"}


def page(position: str, **changes: str) -> list[list[str]]:
    """A filled-in agreement page of some kecamatan."""
    cells = {
        "Jenis": "Perjanjian Kinerja",
        "Tahun": "2024",
        "Perangkat Daerah": "Kantor Camat Wotu",
        "Kabupaten": "Luwu Timur",
        "Tempat": "Wotu",
        "Tanggal": "2 Januari 2024",
        "Pihak Pertama: Nama": f"Nama {position}",
        "Pihak Pertama: Jabatan": position,
        "Pihak Kedua: Nama": "Nama Atasan",
        "Pihak Kedua: Jabatan": _SUPERIORS.get(position.split(" Sub ")[0], "Camat"),
    }
    return [[label, value] for label, value in (cells | changes).items()]


def check_text(text: str) -> Checked:
    """Check the workbooks of an example, as a consolidation does where there are several."""
    books = grids(text)
    return check(batch_of_grids(books), consolidating=len(books) > 1)


def found(checked: Checked) -> set[str]:
    """Every finding as ``CODE CELL``, or its code alone."""
    return {f"{f.code} {f.origin.cell}" if f.origin.cell else f.code for f in checked.findings}


def check_folder(folder: Path, *, consolidating: bool = False) -> Checked:
    """Read and check real files, and consolidate them if asked to."""
    return check(read_batch(candidates([folder])), consolidating=consolidating)
