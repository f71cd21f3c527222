"""The sheets of the tables, such as *Kinerja* and *Anggaran*, each with an Excel table and page set-up."""

from __future__ import annotations

from typing import Any

from pkxl.tables import BUDGET, BUDGET_LEVELS, EXPLANATION, Column, Sheet
from pkxl.template.content import Content
from pkxl.template.input_rules import add_validation
from pkxl.template.page import A4, FOLIO, KeyCells, set_paper, write_signatures, write_value
from pkxl.template.style import Styles, row_height
from pkxl.vocabulary.numbers import figure

HEADER_ROW = 4  # row 5
SPARE_ROWS = 3


def write_list(
    workbook: Any, sheet: Any, styles: Styles, table: Sheet, content: Content, keys: KeyCells, capacity: int
) -> None:
    """Write one table: title lines, header, rows, and for the budget its total and signatures.

    Empty rows follow those of the content; in a workbook that is filled in already they are hidden.
    """
    definition = [c for c in table.columns if c.on_sheet]
    rows = content.rows.get(table.name, [])
    count = max(capacity, len(rows) + SPARE_ROWS)
    last_column, last_row = len(definition) - 1, HEADER_ROW + count
    _title(sheet, styles, table, keys, last_column)
    _table(sheet, styles, table, definition, rows, count)
    if rows:
        for index in range(len(rows), count):
            sheet.set_row(HEADER_ROW + 1 + index, None, None, {"hidden": True})
    end = last_row
    if table is BUDGET:
        _total(sheet, styles, definition, rows, last_row)
        end = write_signatures(sheet, styles, keys, content, last_row + 3, (0, 2), (3, last_column), other_sheet=True)
    workbook.define_name(f"data_{table.name}", f"={table.name}!{_range(HEADER_ROW + 1, 0, last_row, last_column)}")
    _page_set_up(sheet, table, last_column, end)


def _title(sheet: Any, styles: Styles, table: Sheet, keys: KeyCells, last_column: int) -> None:
    sheet.hide_gridlines(2)
    sheet.merge_range(0, 0, 0, last_column, table.title.upper(), styles("title"))
    for row, pair in (
        (1, keys.title(other_sheet=True)),
        (2, keys.text("unit_name", other_sheet=True, upper=True)),
    ):
        sheet.merge_range(row, 0, row, last_column, "", styles("center", bold=True))
        sheet.write_formula(row, 0, pair[0], styles("center", bold=True), pair[1])


def _table(
    sheet: Any, styles: Styles, table: Sheet, definition: list[Column], rows: list[dict[str, Any]], count: int
) -> None:
    sheet.add_table(
        HEADER_ROW,
        0,
        HEADER_ROW + count,
        len(definition) - 1,
        {
            "name": f"tbl{table.name}",
            "style": "Table Style Light 9",
            "columns": [{"header": c.header, "header_format": styles("header")} for c in definition],
        },
    )
    sheet.set_row(HEADER_ROW, 30)
    size = font_size(table)
    for index, row in enumerate(rows):
        texts = [(str(row[c.name]), c.width) for c in definition if isinstance(row.get(c.name), str)]
        sheet.set_row(HEADER_ROW + 1 + index, row_height(texts, size))
    for position, column in enumerate(definition):
        sheet.set_column(position, position, column.width, styles("plain"))
        cell = styles("cell", num_format=column.kind.number_format, font_size=size, **_alignment(column))
        for index in range(count):
            value = rows[index].get(column.name) if index < len(rows) else None
            _write_cell(sheet, styles, HEADER_ROW + 1 + index, position, column, value, cell)
        add_validation(sheet, column, HEADER_ROW + 1, HEADER_ROW + count, position, table.name)


def _alignment(column: Column) -> dict[str, Any]:
    if column.kind.right:
        return {"align": "right"}
    return {"align": "center"} if column.kind.name in ("numbering", "choice") or column.width < 17 else {}


def font_size(table: Sheet) -> float:
    """The font size in points, smaller for the eleven columns of Lampiran II."""
    return 9 if table is EXPLANATION else 10


def _write_cell(sheet: Any, styles: Styles, row: int, at: int, column: Column, value: Any, cell: Any) -> None:
    """Write one cell; a target is a number with as many decimals as in the agreement."""
    if column.kind.name == "target" and isinstance(value, str) and (number := figure(value)) is not None:
        decimals = len(value.partition(".")[2])
        shown = styles(
            "cell",
            num_format="0." + "0" * decimals if decimals else "General",
            font_size=cell.font_size,
            align="right",
        )
        sheet.write_number(row, at, float(number), shown)
    else:
        write_value(sheet, row, at, value, cell)


def budget_total(rows: list[dict[str, Any]]) -> int:
    """The sum of the highest level that has rows, whole rupiah: the result of the total's formula."""
    for level in BUDGET_LEVELS:
        amounts = [row["amount"] for row in rows if row.get("level") == level]
        if amounts:
            return sum(amount for amount in amounts if isinstance(amount, int))
    return 0


def _total(sheet: Any, styles: Styles, definition: list[Column], rows: list[dict[str, Any]], last_row: int) -> None:
    names = [c.name for c in definition]
    level, amount = names.index("level"), names.index("amount")
    levels = _range(HEADER_ROW + 1, level, last_row, level)
    amounts = _range(HEADER_ROW + 1, amount, last_row, amount)
    formula = f'SUMIF({levels},"{BUDGET_LEVELS[-1]}",{amounts})'
    for name in reversed(BUDGET_LEVELS[:-1]):
        formula = f'IF(COUNTIF({levels},"{name}")>0,SUMIF({levels},"{name}",{amounts}),{formula})'
    for position in range(len(definition)):
        sheet.write_blank(last_row + 1, position, None, styles("total"))
    sheet.write_string(last_row + 1, names.index("title"), "Jumlah", styles("total", align="right"))
    money = styles("total", num_format="#,##0", align="right")
    sheet.write_formula(last_row + 1, amount, f"={formula}", money, budget_total(rows))
    sheet.set_row(last_row + 1, 20)


def _range(first_row: int, first_column: int, last_row: int, last_column: int) -> str:
    from xlsxwriter.utility import xl_range_abs

    return str(xl_range_abs(first_row, first_column, last_row, last_column))


def _page_set_up(sheet: Any, table: Sheet, last_column: int, last_row: int) -> None:
    sheet.freeze_panes(HEADER_ROW + 1, 0)
    sheet.repeat_rows(HEADER_ROW)
    sheet.print_area(0, 0, last_row, last_column)
    set_paper(sheet, FOLIO if table is EXPLANATION else A4)
    if table is not BUDGET:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.center_horizontally()
    sheet.set_footer("&L&8&A&R&8Halaman &P dari &N")
