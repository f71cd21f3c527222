"""The sheet *Perjanjian Camat*: statement and Lampiran I of the head of the office, ready to print and sign."""

from __future__ import annotations

from typing import Any

from pkxl.consolidation.office import Consolidation, Measured
from pkxl.reports.excel.sheets import write_rupiah
from pkxl.template.content import Content
from pkxl.template.page import write_page, write_signatures
from pkxl.template.style import ERROR_FILL, Styles, row_height
from pkxl.vocabulary.printing import format_figure


def write_camat(
    sheet: Any,
    styles: Styles,
    done: Consolidation,
    budget_sheet: str,
    program_rows: dict[str, int],
    stamp: str,
) -> None:
    """Statement page, then Lampiran I: objectives by level, and the budget by program with live formulas.

    Amounts are those that the sections add up to; `program_rows` are their rows in `budget_sheet`.
    """
    content = Content(page=done.page)
    keys = write_page(None, sheet, styles, content, f"Perjanjian {done.title} hasil konsolidasi")
    if stamp:
        sheet.merge_range("A3:D3", stamp, styles("center", bold=True, font_color="#C00000", bg_color=ERROR_FILL))
        sheet.set_header("&C&12&KC00000BELUM FINAL")
    first = keys.last_row + 3
    row = keys.end + 2
    sheet.set_h_pagebreaks([row])
    sheet.merge_range(row, 0, row, 3, "", styles("title"))
    sheet.write_formula(row, 0, keys.title()[0], styles("title"), keys.title()[1])
    sheet.merge_range(row + 1, 0, row + 1, 3, "LAMPIRAN I", styles("center", bold=True))
    row = _objectives(sheet, styles, done, row + 3)
    row = _budget(sheet, styles, done, budget_sheet, program_rows, row + 1)
    row = write_signatures(sheet, styles, keys, content, row + 2, (0, 1), (2, 3), other_sheet=False)
    sheet.print_area(first, 0, row, 3)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&8&A&R&8Halaman &P dari &N")


def _objectives(sheet: Any, styles: Styles, done: Consolidation, row: int) -> int:
    by_level: dict[str, list[Measured]] = {}
    for item in done.objectives:
        by_level.setdefault(item.level or "Sasaran", []).append(item)
    for level, items in by_level.items():
        sheet.merge_range(row, 0, row, 1, level, styles("header"))
        sheet.write_string(row, 2, "Indikator Kinerja", styles("header"))
        sheet.write_string(row, 3, "Target", styles("header"))
        for number, item in enumerate(items, 1):
            row += 1
            text = f"{number}. {item.objective}"
            target = f"{format_figure(item.target) if item.target else ''} {item.unit}".strip()
            sheet.set_row(row, row_height([(text, 46), (item.indicator, 23), (target, 23)]))
            sheet.merge_range(row, 0, row, 1, text, styles("fixed"))
            sheet.write_string(row, 2, item.indicator, styles("fixed"))
            sheet.write_string(row, 3, target, styles("fixed", align="center"))
        row += 2
    return row


def _budget(
    sheet: Any, styles: Styles, done: Consolidation, budget_sheet: str, program_rows: dict[str, int], row: int
) -> int:
    sources = _sources(done)
    sheet.merge_range(row, 0, row, 1, "Program", styles("header"))
    sheet.write_string(row, 2, "Anggaran (Rp)", styles("header"))
    sheet.write_string(row, 3, "Keterangan", styles("header"))
    first = row + 1
    money = styles("fixed", num_format="#,##0", align="right")
    for number, program in enumerate(done.programs, 1):
        row += 1
        text = f"{number}. {program.title}"
        sheet.set_row(row, row_height([(text, 46)]))
        sheet.merge_range(row, 0, row, 1, text, styles("fixed"))
        line = program_rows[program.code or program.title] + 1
        write_rupiah(sheet, row, 2, program.amount, money, f"='{budget_sheet}'!D{line}")
        sheet.write_string(row, 3, sources.get(program.code or program.title, ""), styles("fixed", align="center"))
    row += 1
    sheet.merge_range(row, 0, row, 1, "Jumlah", styles("total", align="right"))
    total = styles("total", num_format="#,##0", align="right")
    formula = f"=SUM(C{first + 1}:C{row})" if done.programs else "=0"
    write_rupiah(sheet, row, 2, done.total, total, formula)
    sheet.write_blank(row, 3, None, styles("total"))
    return row


def _sources(done: Consolidation) -> dict[str, str]:
    """The sources of funds of each program, as its sub kegiatan name them."""
    found = {}
    for program in done.programs:
        names = dict.fromkeys(item.fund for item in program.walk() if item.fund)
        found[program.code or program.title] = ", ".join(names)
    return found
