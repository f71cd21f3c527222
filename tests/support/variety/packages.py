"""A book as bytes, the way several writers write it: openpyxl, XlsxWriter, and XML by hand in many spellings."""

from __future__ import annotations

import io
import random
import zipfile
from datetime import date, datetime

import openpyxl
from openpyxl.utils.cell import coordinate_to_tuple
from xlsxwriter import Workbook

from support.variety.cells import Error, Formula, Percent, Sheet
from support.variety.spelled import SPELLINGS, Parts, by_hand


def written(chance: random.Random, number: int, book: dict[str, Sheet]) -> bytes:
    """The book as bytes, by one writer after another."""
    way = number % 3
    if way == 0:
        return _packed(by_openpyxl(chance, book))
    if way == 1:
        return by_xlsxwriter(chance, book)
    parts = by_hand(chance, book)
    spellings = list(SPELLINGS)
    first = spellings[number // 3 % len(spellings)]
    others = chance.sample(spellings, chance.choice((0, 0, 1, 2)))
    for name in sorted({first, *others}, key=spellings.index):
        parts = SPELLINGS[name](parts)
    return _packed(parts, chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)))


def _packed(parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name)  # of 1980, whenever it is written
            info.filename = name  # backslashes too
            archive.writestr(info, data, method, 1)
    return out.getvalue()


def by_openpyxl(chance: random.Random, book: dict[str, Sheet]) -> Parts:
    """Shared strings; a formula has no result."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    percent = chance.choice(("0%", "0.00%", "0.0%", '0"%"'))
    for name, sheet in book.items():
        own = workbook.create_sheet(name)
        for row, column, value in sheet.cells():
            cell = own.cell(row, column)
            if isinstance(value, Percent):
                cell.value, cell.number_format = value.share, percent
            elif isinstance(value, Formula):
                cell.value = f"={value.text}"
            elif isinstance(value, Error):
                cell.value = f"={value.formula}" if value.formula else value.text
            else:
                cell.value = value
                if isinstance(value, str):
                    cell.data_type = "s"
        for area in sheet.merges:
            own.merge_cells(area)
        own.protection.sheet = sheet.protected
        if name == "_pkxl" and len(book) > 1:
            own.sheet_state = "hidden"
    out = io.BytesIO()
    workbook.save(out)
    with zipfile.ZipFile(out) as archive:
        return {n: archive.read(n) for n in archive.namelist() if n != "docProps/core.xml"}  # which holds the time


def by_xlsxwriter(chance: random.Random, book: dict[str, Sheet]) -> bytes:
    """Shared strings or, where memory is to stay small, strings in their cells; a formula has its result."""
    out = io.BytesIO()
    small = chance.random() < 0.3
    with Workbook(out, {"in_memory": True, "constant_memory": small, "default_date_format": "d mmmm yyyy"}) as workbook:
        workbook.set_properties({"created": datetime(2024, 1, 1)})
        percent = workbook.add_format({"num_format": chance.choice((9, 10, "0.0%", "0%;[Red]-0%"))})
        for name, sheet in book.items():
            own = workbook.add_worksheet(name)
            for row, column, value in sheet.cells():
                place = row - 1, column - 1
                if row > 10_000:
                    continue  # it would go through every row up to it
                if isinstance(value, Percent):
                    own.write_number(*place, value.share, percent)
                elif isinstance(value, Formula):
                    own.write_formula(*place, f"={value.text}", None, "" if value.result is None else value.result)
                elif isinstance(value, Error):
                    own.write_formula(*place, f"={value.formula or value.text}", None, value.text)
                elif isinstance(value, str):
                    own.write_string(*place, value)
                elif isinstance(value, date):
                    own.write_datetime(*place, value)
                else:
                    own.write(*place, value)
            for area in () if small else sheet.merges:
                first = coordinate_to_tuple(area.partition(":")[0])
                value = next((cell for row, column, cell in sheet.cells() if (row, column) == first), "")
                own.merge_range(area, value if isinstance(value, str | int) else "")
            if sheet.protected:
                own.protect()
    return out.getvalue()
