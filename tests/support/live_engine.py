"""An xlwings engine over an openpyxl workbook: the few members that the buttons use, and a count of the calls."""

from __future__ import annotations

from typing import ClassVar

import xlwings as xw
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import range_boundaries


class Impl:
    name, type = "excel-test", "desktop"

    apps: ClassVar[list] = []

    @staticmethod
    def clean_value_data(data, datetime_builder, empty_as, number_builder, err_to_str):
        return data

    @staticmethod
    def prepare_xl_data_element(x, options):
        return x


class App:
    pid, hwnd, version = 1, 1, 16

    def __init__(self, book):
        self.books = [book]
        self.messages, self.bars = [], []
        self.display_alerts = self.screen_updating = True
        self.engine = Impl()
        Impl.apps[:] = [self]
        engine = xw.main.Engine(self.engine)
        xw.engines.add(engine)
        engine.activate()
        self.opened = []
        self._bar = False
        outer = self

        class Books:
            app = self

            def open(self, fullname, *_):
                outer.opened.append(fullname)
                return book

            def __call__(self, name):
                raise KeyError(name)

        self.books = Books()

    @property
    def status_bar(self):
        return self._bar

    @status_bar.setter
    def status_bar(self, value):
        self._bar = value
        self.bars.append(value)

    def alert(self, prompt, title, buttons=None, mode=None, callback=None):
        self.messages.append(prompt)
        return self.answers.pop(0) if buttons == "yes_no" else "ok"

    def activate(self, steal_focus=False):
        pass


class Book:
    def __init__(self, workbook, name="workbook.xlsx", values=None):
        self.workbook, self.name, self.calls = workbook, name, 0
        self.values = values
        self.fullname = name
        self.app = App(self)
        self.selected = None

    @property
    def sheets(self):
        return Sheets(self)

    def activate(self):
        pass


class Sheets:
    def __init__(self, book):
        self.book = book

    def __call__(self, key):
        w = self.book.workbook
        return Sheet(self.book, w[key] if isinstance(key, str) else w.worksheets[key - 1])

    def __len__(self):
        return len(self.book.workbook.worksheets)

    def __iter__(self):
        return (Sheet(self.book, s) for s in self.book.workbook.worksheets)

    @property
    def active(self):
        return Sheet(self.book, self.book.workbook.active)

    def add(self, before, after, name):
        w = self.book.workbook
        at = w.worksheets.index(before.sheet) if before else w.worksheets.index(after.sheet) + 1
        return Sheet(self.book, w.create_sheet(name, at))


class Api:
    def __init__(self, sheet):
        self.__dict__["sheet"] = sheet

    def __setattr__(self, name, value):
        assert (name, value) == ("Visible", 2)
        self.sheet.sheet_state = "veryHidden"


class Sheet:
    def __init__(self, book, sheet):
        self.book, self.sheet, self.api = book, sheet, Api(sheet)

    @property
    def name(self):
        return self.sheet.title

    @property
    def visible(self):
        return self.sheet.sheet_state == "visible"

    @visible.setter
    def visible(self, value):
        self.sheet.sheet_state = "visible" if value else "hidden"

    @property
    def used_range(self):
        return Range(self, 1, 1, self.sheet.max_row, self.sheet.max_column)

    def range(self, one, two=None):
        if isinstance(one, str):
            left, top, right, bottom = range_boundaries(one)
            return Range(self, top, left, bottom, right)
        if isinstance(one, Range):
            return Range(self, one.top, one.left, (two or one).bottom, (two or one).right)
        (top, left), (bottom, right) = one, two or one
        return Range(self, top, left, bottom, right)

    def activate(self):
        self.book.workbook.active = self.book.workbook.worksheets.index(self.sheet)

    def delete(self):
        assert not self.book.app.display_alerts, "Excel would ask"
        self.book.workbook.remove(self.sheet)


class Note:
    def __init__(self, cell):
        self.cell = cell

    @property
    def text(self):
        return self.cell.comment.text

    @text.setter
    def text(self, value):
        self.cell.comment = Comment(value, "x")

    def delete(self):
        self.cell.comment = None


class Font:
    color = bold = None


class Range:
    max_cells_per_read = max_cells_per_write = None

    def __init__(self, sheet, top, left, bottom, right):
        sheet.book.calls += 1
        self.sheet, self.top, self.left, self.bottom, self.right = sheet, top, left, bottom, right
        self.api, self.font = object(), Font()

    def __len__(self):
        return self.shape[0] * self.shape[1]

    def __call__(self, row, column=None):
        if column is None:
            row, column = divmod(row - 1, self.shape[1])
            row, column = row + 1, column + 1
        r, c = self.top + row - 1, self.left + column - 1
        return Range(self.sheet, r, c, r, c)

    @property
    def row(self):
        return self.top

    @property
    def column(self):
        return self.left

    @property
    def shape(self):
        return self.bottom - self.top + 1, self.right - self.left + 1

    @property
    def coords(self):
        return self.top, self.left, self.bottom, self.right

    @property
    def cell(self):
        return self.sheet.sheet.cell(self.top, self.left)

    def cells(self):
        return list(self.sheet.sheet.iter_rows(self.top, self.bottom, self.left, self.right))

    def block(self, read):
        rows = [[read(cell) for cell in row] for row in self.cells()]
        return rows[0][0] if self.shape == (1, 1) else rows

    def shown(self, cell):
        computed = self.sheet.book.values
        is_formula = isinstance(cell.value, str) and cell.value.startswith("=")
        if is_formula and computed is not None and cell.parent.title in computed.sheetnames:
            return computed[cell.parent.title][cell.coordinate].value
        return float(cell.value) if isinstance(cell.value, int) else cell.value

    @property
    def raw_value(self):
        return self.block(self.shown)

    @raw_value.setter
    def raw_value(self, value):
        rows = value if isinstance(value, list | tuple) else [[value]]
        for r, row in enumerate(rows):
            for c, item in enumerate(row):
                text = item[1:] if isinstance(item, str) and item.startswith("'") else item
                self.sheet.sheet.cell(self.top + r, self.left + c).value = text

    @property
    def formula(self):
        return tuple(tuple("" if cell.value is None else cell.value for cell in row) for row in self.cells())

    @property
    def color(self):
        fill = self.cell.fill
        if fill is None or fill.fill_type != "solid":
            return None
        rgb = fill.fgColor.rgb[-6:]
        return tuple(int(rgb[i : i + 2], 16) for i in (0, 2, 4))

    @color.setter
    def color(self, value):
        if self.sheet.sheet.protection.sheet and self.sheet.sheet.protection.formatCells:
            raise PermissionError("the sheet is protected")
        if value is None:
            fill = PatternFill()
        else:
            code = value.lstrip("#") if isinstance(value, str) else "".join(f"{part:02X}" for part in value)
            fill = PatternFill("solid", fgColor=f"FF{code}")
        for row in self.cells():
            for cell in row:
                cell.fill = fill

    @property
    def note(self):
        return Note(self.cell) if self.cell.comment else None

    def add_note(self, text):
        self.cell.comment = Comment(text, "x")
        return Note(self.cell)

    @property
    def number_format(self):
        formats = {cell.number_format for row in self.cells() for cell in row}
        return formats.pop() if len(formats) == 1 else None

    @number_format.setter
    def number_format(self, value):
        for row in self.cells():
            for cell in row:
                cell.number_format = value

    @property
    def merge_cells(self):
        merged = [m for m in self.sheet.sheet.merged_cells.ranges
                  if not (m.max_row < self.top or m.min_row > self.bottom or m.max_col < self.left or m.min_col > self.right)]  # fmt: skip
        return bool(merged) if self.shape == (1, 1) else (None if merged else False)

    @property
    def merge_area(self):
        for m in self.sheet.sheet.merged_cells.ranges:
            if m.min_row <= self.top <= m.max_row and m.min_col <= self.left <= m.max_col:
                return Range(self.sheet, m.min_row, m.min_col, m.max_row, m.max_col)
        return self

    def select(self):
        self.sheet.book.selected = (self.sheet.name, self.cell.coordinate)

    column_width = wrap_text = None
