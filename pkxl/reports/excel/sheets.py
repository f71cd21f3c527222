"""What all written report workbooks share: head, paper, links to files, sums over rows."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pkxl.tables.results import HEADER_ROW
from pkxl.template.page import set_paper
from pkxl.template.style import ERROR_FILL, Styles
from pkxl.vocabulary.language import Lang
from pkxl.vocabulary.printing import format_integer

_MAX_LINKS = 60_000
Made = Sequence[tuple[str, str]]
"""With what a report was made: label and text."""
_MADE = datetime(2024, 1, 1)


def new_workbook(title: str, *, row_by_row_in: str | None = None) -> tuple[Any, BytesIO]:
    """A workbook to write, and where its bytes will be; no text in it becomes a formula or a link.

    With `row_by_row_in`, a folder, its rows are put aside there as they are written, from the top down only.
    """
    from xlsxwriter import Workbook

    out = BytesIO()
    options = {
        "in_memory": row_by_row_in is None,
        "constant_memory": row_by_row_in is not None,
        "tmpdir": row_by_row_in,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "max_url_length": 2079,
    }
    workbook = Workbook(out, options)
    workbook.set_properties({"title": title, "author": "pkxl", "created": _MADE})
    return workbook, out


class ReportSheets:
    """The sheets of one report that will stand at `target`; `stamp` is written across each where it is not empty."""

    def __init__(self, workbook: Any, target: Path, lang: Lang, subtitle: str, stamp: str) -> None:
        self.workbook, self.target, self.lang = workbook, target, lang
        self.subtitle, self.stamp = subtitle, stamp
        self.styles = Styles(workbook)
        self.links = 0
        self.relative: dict[str, str] = {}

    def head(
        self,
        sheet: Any,
        title: str,
        widths: Mapping[str, float],
        *,
        note: str = "",
        fill: str | None = None,
        landscape: bool = True,
    ) -> None:
        """Title, subtitle, stamp, a note, headings with these widths (in characters), and the print set-up.

        From the top down, since a sheet may be put aside row by row. `fill` is the note's colour.
        """
        sheet.hide_gridlines(2)
        last = len(widths) - 1
        for column, width in enumerate(widths.values()):
            sheet.set_column(column, column, width, self.styles("plain"))
        sheet.merge_range(0, 0, 0, last, title.upper(), self.styles("title"))
        sheet.merge_range(
            1,
            0,
            1,
            last,
            self.subtitle,
            self.styles("center", bold=True),
        )
        if self.stamp:
            sheet.merge_range(
                2,
                0,
                2,
                last,
                self.stamp,
                self.styles("center", bold=True, font_color="#C00000", bg_color=ERROR_FILL),
            )
        if note:
            look = {"bg_color": fill} if fill else {}
            sheet.merge_range(3, 0, 3, last, note, self.styles("center", bold=True, **look))
        for column, heading in enumerate(widths):
            sheet.write_string(HEADER_ROW, column, heading, self.styles("header"))
        sheet.set_row(HEADER_ROW, 30)
        sheet.freeze_panes(HEADER_ROW + 1, 0)
        sheet.repeat_rows(HEADER_ROW)
        set_paper(sheet)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.center_horizontally()
        sheet.set_footer(f"&L&8&A{' - BELUM FINAL' if self.stamp else ''}&R&8Halaman &P dari &N")

    def link(
        self, sheet: Any, row: int, column: int, text: str, address: str, anchor: str = "", fill: str | None = None
    ) -> None:
        """A link to a file, as plain text where there is none, it is not of this machine, or there are too many."""
        style = {"bg_color": fill} if fill else {}
        if not address or "://" in address or self.links >= _MAX_LINKS:
            sheet.write_string(row, column, text, self.styles("fixed", **style))
            return
        self.links += 1
        if address not in self.relative:
            self.relative[address] = self._relative(Path(address))
        url = f"external:{self.relative[address]}{anchor}"
        if sheet.write_url(row, column, url, self.styles("link", **style), text) != 0:
            sheet.write_string(row, column, text, self.styles("fixed", **style))

    def made_with(self, sheet: Any, row: int, made: Made) -> int:
        """With what the report was made, one line each from this row on; returns the last row."""
        for label, text in made:
            sheet.write_string(row, 0, label, self.styles("label"))
            sheet.merge_range(row, 1, row, 5, text, self.styles("subtitle"))
            row += 1
        return row - 1

    def _relative(self, path: Path) -> str:
        try:
            relative = os.path.relpath(path.absolute(), self.target.absolute().parent)
        except ValueError:  # another drive on Windows
            relative = str(path.absolute())
        return quote(os.fsencode(relative.replace(os.sep, "/")), safe="/:. ()'!&,-_")


EXACT = 10**15
"""Excel keeps fifteen digits of a number; from here on an amount would be rounded in silence."""


def write_rupiah(sheet: Any, row: int, column: int, amount: int, style: Any, formula: str | None = None) -> None:
    """An amount, live where a formula gives it; with more digits than Excel keeps, as text, exact."""
    if abs(amount) >= EXACT:
        sheet.write_string(row, column, format_integer(amount), style)
    elif formula is not None:
        sheet.write_formula(row, column, formula, style, amount)
    else:
        sheet.write_number(row, column, amount, style)


def sum_of(column: str, rows: list[int]) -> str:
    """A sum over these rows (from 0), neighbours joined into ranges."""
    spans: list[list[int]] = []
    for row in rows:
        if spans and row == spans[-1][1] + 1:
            spans[-1][1] = row
        else:
            spans.append([row, row])
    parts = [f"{column}{a + 1}" if a == b else f"{column}{a + 1}:{column}{b + 1}" for a, b in spans]
    return f"=SUM({','.join(parts)})" if len(parts) <= 200 else "=" + "+".join(f"SUM({part})" for part in parts)
