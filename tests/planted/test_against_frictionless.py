"""The same planted workbooks given to pkxl and to frictionless 5 with an equal schema: what each finds at the cell."""

import random

import openpyxl
import pytest
from planted.defects import CELL_DEFECTS, HEADER
from planted.kinds import MORE_CELLS
from support.workbooks import EXAMPLES, check_folder

from pkxl.tables import LISTS

frictionless = pytest.importorskip("frictionless", reason="needs frictionless 5, which the project itself does not use")
UMUM = "Perjanjian Kinerja - Kepala Sub Bagian Umum dan Keuangan.xlsx"
TYPES = {"rupiah": "integer"}
# Kinds that a schema of types, limits, lists and required fields can state; the rest is beyond it.
KINDS = {
    name: CELL_DEFECTS[name]
    for name in (
        "amount missing", "amount in words", "amount with two separators mixed", "amount negative", "title missing",
        "level not listed", "level missing", "objective missing", "indicator missing", "target missing",
        "meaning missing", "relevance missing", "data source missing",
    )
} | {"unit misspelled": MORE_CELLS["unit misspelled"]}  # fmt: skip


class Opened:
    """One real file as the bench's office of one workbook, so that the same plants can be put into it."""

    def __init__(self, book):
        self.grids = [type("Grid", (), {"name": UMUM})]
        self.book = book

    def sheet(self, _, name):
        sheet = self.book[name]

        class Row:
            def __init__(self, number):
                self.number = number

            def __setitem__(self, column, value):
                sheet.cell(self.number + 1, column + 1).value = value if value != "" else None

        return type("Sheet", (), {"rows": [Row(number) for number in range(60)]})


def schema(sheet):
    fields = []
    for column in sheet.columns:
        constraints = {"required": column.required and not column.fill_down}
        if column.options:
            constraints["enum"] = list(column.options)
        if column.kind.name == "rupiah":
            constraints["minimum"] = 0
        fields.append({"name": column.header, "type": TYPES.get(column.kind.name, "any"), "constraints": constraints})
    return frictionless.Schema.from_descriptor({"fields": fields})


def theirs(path):
    """Every error of frictionless as (sheet, cell)."""
    from frictionless.formats import ExcelControl

    found = set()
    for sheet in LISTS:
        dialect = frictionless.Dialect(header_rows=[HEADER + 1], controls=[ExcelControl(sheet=sheet.name)])
        resource = frictionless.Resource(
            path=path.name, basepath=str(path.parent), dialect=dialect, schema=schema(sheet)
        )
        for task in frictionless.validate(resource, limit_errors=100_000).tasks:
            for error in task.errors:
                row, field = getattr(error, "row_number", None), getattr(error, "field_number", None)
                if row and field:
                    found.add((sheet.name, f"{chr(64 + field)}{row}"))
    return found


def ours(path):
    return {(f.origin.sheet, f.origin.cell) for f in check_folder(path).findings if f.origin.cell}


def test_the_same_workbooks_in_both(tmp_path, capsys):
    clean = theirs(EXAMPLES / UMUM), ours(EXAMPLES / UMUM)
    planted = {"pkxl": 0, "frictionless 5": 0}
    total = 0
    for seed in range(6):
        chance = random.Random(seed)
        book = openpyxl.load_workbook(EXAMPLES / UMUM)
        office, expected, taken = Opened(book), set(), set()
        for name in chance.choices(list(KINDS), k=12):
            defect = KINDS[name]
            last = HEADER + (6 if defect.sheet == "Penjelasan" else 21)
            row = chance.randrange(HEADER + 1, last + 1)
            if (defect.sheet, row) not in taken:
                taken.add((defect.sheet, row))
                _, _, cell = defect(office, 0, row)
                expected.add((defect.sheet, cell))
        path = tmp_path / f"{seed}.xlsx"
        book.save(path)
        total += len(expected)
        planted["pkxl"] += len(expected & (ours(path) - (clean[1] - expected)))
        planted["frictionless 5"] += len(expected & (theirs(path) - (clean[0] - expected)))
    with capsys.disabled():
        print(
            f"\nplanted {total} in real files, found at the very cell: {planted}; on the clean file: pkxl 0 errors, frictionless {len(clean[0])}"
        )
    assert planted["pkxl"] == total
    assert planted["frictionless 5"] <= total
