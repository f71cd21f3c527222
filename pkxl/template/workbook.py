"""The writer of templates, empty or with content.

It writes the committed templates, the examples and upgraded workbooks. Its output is deterministic.
"""

from __future__ import annotations

from datetime import datetime
from importlib.resources import files
from io import BytesIO
from typing import Any

from pkxl.office.profile import Position, Profile
from pkxl.tables import AGREEMENT, EXEMPTION, LISTS, SHEETS
from pkxl.tables.layout import GUIDE_SHEET, STAMP_SHEET, TEMPLATE_NAME, TEMPLATE_VERSION
from pkxl.template.content import Content, empty_content
from pkxl.template.guide import write_guide
from pkxl.template.input_rules import list_name, options_of
from pkxl.template.lists import write_list
from pkxl.template.page import write_page
from pkxl.template.style import Styles

_PROTECTION = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "insert_columns": True,
    "sort": True,
    "autofilter": True,
    "objects": True,
}
_CREATED = datetime(2024, 1, 1)


EXEMPTION_ROWS = 20


def _is_head(profile: Profile, position: Position) -> bool:
    """True for the head of the office, whose workbook holds the exemptions."""
    return position.superior in {p.id for p in profile.outside}


def template_file_name(position: Position) -> str:
    """``Perjanjian Kinerja - Camat``, without its suffix."""
    return f"Perjanjian Kinerja - {position.name}"


def template_bytes(
    profile: Profile, position: Position, content: Content | None = None, *, buttons: bool = False
) -> bytes:
    """The bytes of the workbook of this position, with this content or empty.

    buttons: write .xlsm with buttons and macros; else .xlsx, which is the same without them.
    """
    from xlsxwriter import Workbook

    filled = content or empty_content(profile, position)
    out = BytesIO()
    workbook = Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "default_date_format": "d mmmm yyyy",
        },
    )
    workbook.set_properties({"title": template_file_name(position), "author": "pkxl", "created": _CREATED})
    workbook.set_calc_mode("auto")
    styles = Styles(workbook)
    page = workbook.add_worksheet(AGREEMENT.name)
    lists = [workbook.add_worksheet(sheet.name) for sheet in LISTS]
    exemptions = workbook.add_worksheet(EXEMPTION.name) if _is_head(profile, position) else None
    guide = workbook.add_worksheet(GUIDE_SHEET)
    hidden = workbook.add_worksheet(STAMP_SHEET)
    _write_hidden(workbook, hidden, position)
    keys = write_page(workbook, page, styles, filled, f"Perjanjian Kinerja {position.name}")
    for sheet, table, capacity in zip(lists, LISTS, position.rows, strict=True):
        write_list(workbook, sheet, styles, table, filled, keys, capacity)
    if exemptions is not None:
        write_list(workbook, exemptions, styles, EXEMPTION, filled, keys, EXEMPTION_ROWS)
    write_guide(guide, styles, position.name)
    if buttons:
        _put_buttons(workbook, page, leads=any(p.superior == position.id for p in profile.positions))
    for sheet in (page, *lists, *([exemptions] if exemptions else []), guide):
        sheet.protect("", _PROTECTION)
    page.activate()
    workbook.close()
    return out.getvalue()


def _put_buttons(workbook: Any, page: Any, *, leads: bool) -> None:
    """Add the button *Validasi* and, for positions with subordinates, *Konsolidasi*."""
    project = (files("pkxl") / "data" / "macros" / "template.bin").read_bytes()
    workbook.add_vba_project(BytesIO(project), True)
    page.set_row(2, 34)
    size = {"width": 150, "height": 34, "x_offset": 4, "y_offset": 5}
    page.insert_button("A3", {"macro": "PkxlValidasi", "caption": "Validasi", **size})
    if leads:
        page.insert_button("C3", {"macro": "PkxlKonsolidasi", "caption": "Konsolidasi", **size})


def _write_hidden(workbook: Any, sheet: Any, position: Position) -> None:
    """Write the stamp to columns A:B, and the lists of dropdowns from column D on."""
    stamp = {"template": TEMPLATE_NAME, "version": TEMPLATE_VERSION, "role": position.id, "language": "id"}
    for row, (name, value) in enumerate(stamp.items()):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, value)
    at = 3
    for table in SHEETS:
        for column in table.columns:
            options, _ = options_of(column)
            if not options:
                continue
            name = list_name(table.name, column)
            sheet.write_string(0, at, name)
            for row, option in enumerate(options, 1):
                sheet.write_string(row, at, option)
            letter = chr(65 + at)
            workbook.define_name(name, f"={STAMP_SHEET}!${letter}$2:${letter}${len(options) + 1}")
            at += 1
    sheet.very_hidden()
    sheet.protect()
