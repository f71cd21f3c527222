"""Planted defects: each a kind of mistake, put at a random place of a valid office."""

from __future__ import annotations

import random
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field

from support.workbooks import EXAMPLES

from pkxl.checks.checking import Checked, check
from pkxl.reading.books import read_file
from pkxl.reading.folders import candidates
from pkxl.reading.parsing import batch_of_grids
from pkxl.vocabulary.findings import Severity
from pkxl.vocabulary.grid import Grid, SheetGrid

HEADER = 4  # the header row of the three tables, from 0


@dataclass
class Office:
    """The grids of one office, with defects put in; `expected` are ("CODE", workbook, cell)."""

    grids: list[Grid]
    expected: set[tuple[str, str, str]] = field(default_factory=set)
    taken: set[tuple[str, str, int]] = field(default_factory=set)

    def sheet(self, book: int, name: str) -> SheetGrid:
        return self.grids[book].sheets[name]


def valid_office() -> Office:
    """The real eight, mended so that nothing is found in them but Lampiran II, which is filled in from Lampiran I."""
    grids = [read_file(c.path, c.name, c.path.read_bytes()) for c in candidates([EXAMPLES])]
    for grid in grids:
        _mend(grid)
    return Office(grids)


def _mend(grid: Grid) -> None:
    budget, kinerja, explained = (grid.sheets[n].rows for n in ("Anggaran", "Kinerja", "Penjelasan"))
    page = grid.sheets["Perjanjian"].rows
    for row in page[18:]:
        for i, cell in enumerate(row):
            if isinstance(cell, str) and "S.SE" in cell:
                row[i] = cell.replace("S.SE", "S.E")
    number = {"Program": 0, "Kegiatan": 0, "Sub Kegiatan": 0}
    for row in budget[HEADER + 1 :]:
        if row[1] in number:
            number[row[1]] += 1
            row[0] = str(number[row[1]])
            row[2] = (
                row[2]
                .replace("Umumnb", "Umum")
                .replace(
                    "Koordinasi/sinergitas dengan perangkat daerah yang tugas dan fungsinya dibidang",
                    "Koordinasi/Sinergi dengan Perangkat Daerah yang Tugas dan Fungsinya di Bidang",
                )
            )
    rows = [row for row in kinerja[HEADER + 1 :] if row[3]]
    for row in rows:
        row[3] = row[3].replace("Jumlah paket mebel", "Jumlah unit mebel")
    if grid.name.endswith("- Camat.xlsx"):
        rows[2 - 1 + 1][0] = "1"
        extra = deepcopy(rows[2])
        extra[0], extra[2], extra[3] = (
            "6",
            "Meningkatnya penunjang urusan pemerintahan daerah",
            "Persentase penunjang urusan daerah",
        )
        kinerja.insert(HEADER + 1 + len(rows), extra)
        rows.append(extra)
    width = len(explained[HEADER])
    del explained[HEADER + 1 :]
    for i, row in enumerate(rows, 1):
        explained.append(
            [str(i), row[2], f"Pengertian {row[2]}", "", row[3], f"Uraian {row[3]}", f"Relevansi {row[3]}",
             "realisasi dibagi target dikali 100", "Laporan bulanan", row[4], "Sesuai dengan Renstra"][:width]
        )  # fmt: skip


def rows_of(office: Office, book: int, name: str) -> list[int]:
    """The data rows of a table, from 0, that no other defect has taken."""
    sheet = office.sheet(book, name)
    if name == "Perjanjian":
        return [r for r, row in enumerate(sheet.rows[:18]) if len(row) > 1 and row[0] and row[1]]
    key = {"Anggaran": 4, "Kinerja": 3, "Penjelasan": 4}[name]
    return [
        r
        for r in range(HEADER + 1, len(sheet.rows))
        if len(sheet.rows[r]) > key and sheet.rows[r][key] not in ("", None) and sheet.rows[r][1] not in ("", None)
    ]


Plant = Callable[[Office, int, int], tuple[str, str, str] | None]


def cell_defect(code: str, sheet: str, column: int, value: object) -> Plant:
    """Put a value into this column of a row; the finding is that cell's."""

    def plant(office: Office, book: int, row: int) -> tuple[str, str, str]:
        office.sheet(book, sheet).rows[row][column] = value
        return code, office.grids[book].name, f"{chr(65 + column)}{row + 1}"

    plant.sheet = sheet  # type: ignore[attr-defined]
    return plant


CELL_DEFECTS: dict[str, Plant] = {
    "amount missing": cell_defect("C01", "Anggaran", 4, ""),
    "amount in words": cell_defect("C02", "Anggaran", 4, "tiga puluh juta"),
    "amount with two separators mixed": cell_defect("C02", "Anggaran", 4, "2.877,638,950"),
    "amount negative": cell_defect("C06", "Anggaran", 4, -5.0),
    "amount in brackets": cell_defect("C06", "Anggaran", 4, "(500)"),
    "amount with sen": cell_defect("C07", "Anggaran", 4, "1.500,50"),
    "amount too large": cell_defect("C15", "Anggaran", 4, "9999999999999999999999"),
    "title missing": cell_defect("C01", "Anggaran", 2, ""),
    "level not listed": cell_defect("C11", "Anggaran", 1, "Subkeg"),
    "level missing": cell_defect("C01", "Anggaran", 1, ""),
    "code that is none": cell_defect("C14", "Anggaran", 3, "lihat DPA"),
    "objective missing": cell_defect("C01", "Kinerja", 2, ""),
    "indicator missing": cell_defect("C01", "Kinerja", 3, ""),
    "target missing": cell_defect("C01", "Kinerja", 4, ""),
    "target in words": cell_defect("C03", "Kinerja", 4, "banyak sekali"),
    "target ambiguous": cell_defect("C05", "Kinerja", 4, "1.234"),
    "target negative": cell_defect("C06", "Kinerja", 4, -3.0),
    "unit missing": cell_defect("C17", "Kinerja", 5, ""),
    "meaning missing": cell_defect("C01", "Penjelasan", 2, ""),
    "relevance missing": cell_defect("C01", "Penjelasan", 6, ""),
    "data source missing": cell_defect("C01", "Penjelasan", 8, ""),
    "explained target differs": cell_defect("W06", "Penjelasan", 9, 9999.0),
}


def plant(office: Office, defect: Plant, random_: random.Random, book: int | None = None) -> bool:
    """Put one defect at a random free row that lends itself to it; False where there is none."""
    sheet: str = defect.sheet  # type: ignore[attr-defined]
    order = random_.sample(range(len(office.grids)), len(office.grids)) if book is None else [book]
    for chosen in order:
        name = office.grids[chosen].name
        find = getattr(defect, "find", None)
        places = [find(office, chosen)] if find else []
        rows = [place[0] for place in places if place] if find else rows_of(office, chosen, sheet)
        free = [r for r in rows if (name, sheet, r) not in office.taken]
        for row in random_.sample(free, len(free)):
            expected = defect(office, chosen, row)
            if expected is not None:
                # Kinerja and Penjelasan speak of the same indicator in the same row: one defect for both of them.
                for other in (sheet,) if sheet in ("Anggaran", "Perjanjian") else ("Kinerja", "Penjelasan"):
                    office.taken.add((name, other, row))
                office.expected.add(expected)
                return True
    return False


_FOLLOW_ON = {"K02", "K03", "K12", "K14"}  # a changed amount also breaks the sums above it, which is right


def outcome(office: Office) -> tuple[set[tuple[str, str, str]], set[tuple[str, str, str]], Checked]:
    """(missed, false errors, what was checked)."""
    checked = check(batch_of_grids(office.grids))
    found = {(f.code, place.workbook, place.cell or "") for f in checked.findings for place in f.places}
    errors = {
        (f.code, f.origin.workbook, f.origin.cell or "")
        for f in checked.findings
        if f.severity is Severity.ERROR and f.code not in _FOLLOW_ON
    }
    return office.expected - found, errors - office.expected, checked
