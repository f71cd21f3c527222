"""The consolidated workbook: the camat's agreement, the summaries, the reconciliation, findings and sources."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pkxl import __version__
from pkxl.checking import Checked
from pkxl.consolidation import Consolidation, Item
from pkxl.findings import Finding, Lang, Origin, Severity
from pkxl.reports.camat import write_camat
from pkxl.reports.wording import SEVERITY_WORD, counted, say
from pkxl.tables import ACTIVITY, PROGRAM, SUB_ACTIVITY
from pkxl.values import figure
from pkxl.workbook.layout import TEMPLATE_VERSION
from pkxl.workbook.page import set_paper
from pkxl.workbook.style import ERROR_FILL, NOTE_FILL, OK_FILL, PALE, WARNING_FILL, Styles, row_height

FILLS = {Severity.ERROR: ERROR_FILL, Severity.WARNING: WARNING_FILL, Severity.NOTE: NOTE_FILL}
CAMAT, BUDGET_SHEET, PERFORMANCE_SHEET = "Perjanjian Camat", "Rekap Anggaran", "Rekap Kinerja"
RECONCILIATION_SHEET, FINDINGS_SHEET, SOURCES_SHEET = "Rekonsiliasi", "Temuan", "Sumber"
_HEADER = 4
_MAX_LINKS = 60_000
_LOOKS: dict[str, dict[str, Any]] = {
    PROGRAM: {"bold": True, "bg_color": PALE},
    ACTIVITY: {"bold": True, "indent": 1},
    SUB_ACTIVITY: {"indent": 2},
}
_MADE = datetime(2024, 1, 1)


def consolidation_bytes(checked: Checked, done: Consolidation, target: Path, lang: Lang) -> bytes:
    """The consolidated workbook as .xlsx. `target` is where it will stand, for the links to the sources."""
    from xlsxwriter import Workbook

    out = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "max_url_length": 2079,
    }
    workbook = Workbook(out, options)
    workbook.set_properties({"title": f"Konsolidasi {done.chain.unit_name}", "author": "pkxl", "created": _MADE})
    report = _Report(workbook, checked, done, target, lang)
    camat = workbook.add_worksheet(CAMAT)
    program_rows = report.budget(workbook.add_worksheet(BUDGET_SHEET))
    write_camat(camat, report.styles, done, BUDGET_SHEET, program_rows, report.stamp)
    report.performance(workbook.add_worksheet(PERFORMANCE_SHEET))
    report.reconciliation(workbook.add_worksheet(RECONCILIATION_SHEET))
    report.findings(workbook.add_worksheet(FINDINGS_SHEET))
    report.sources(workbook.add_worksheet(SOURCES_SHEET))
    camat.activate()
    workbook.close()
    return out.getvalue()


class _Report:
    def __init__(self, workbook: Any, checked: Checked, done: Consolidation, target: Path, lang: Lang) -> None:
        self.workbook, self.checked, self.done, self.target, self.lang = workbook, checked, done, target, lang
        self.styles = Styles(workbook)
        self.paths = {b.name: b.grid.path for b in checked.batch.books}
        self.links = 0
        self.stamp = (
            "" if done.is_final else f"BELUM FINAL: masih ada {done.errors} kesalahan (lihat lembar {FINDINGS_SHEET})"
        )

    # --- what all sheets share ------------------------------------------------------------------------

    def head(self, sheet: Any, title: str, widths: Mapping[str, float], *, landscape: bool = True) -> None:
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
            f"{self.done.chain.unit_name}  {self.done.chain.year or ''}".strip(),
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
        for column, heading in enumerate(widths):
            sheet.write_string(_HEADER, column, heading, self.styles("header"))
        sheet.set_row(_HEADER, 30)
        sheet.freeze_panes(_HEADER + 1, 0)
        sheet.repeat_rows(_HEADER)
        set_paper(sheet)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.center_horizontally()
        sheet.set_footer(f"&L&8&A{' - BELUM FINAL' if self.stamp else ''}&R&8Halaman &P dari &N")

    def link(self, sheet: Any, row: int, column: int, origin: Origin | None, fill: str | None = None) -> None:
        """A link to the source's cell, as plain text where there is no file or too many links."""
        style = {"bg_color": fill} if fill else {}
        text = self.place(origin) or (origin.workbook if origin else "")
        path = self.paths.get(origin.workbook) if origin else None
        if origin is None or path is None or self.links >= _MAX_LINKS:
            sheet.write_string(row, column, text, self.styles("fixed", **style))
            return
        self.links += 1
        anchor = f"#'{origin.sheet}'!{origin.cell or 'A1'}" if origin.sheet else ""
        url = f"external:{self._relative(path)}{anchor}"
        if sheet.write_url(row, column, url, self.styles("link", **style), text) != 0:
            sheet.write_string(row, column, text, self.styles("fixed", **style))

    def _relative(self, path: Path) -> str:
        try:
            relative = os.path.relpath(path.absolute(), self.target.absolute().parent)
        except ValueError:  # another drive on Windows
            relative = str(path.absolute())
        return quote(relative.replace(os.sep, "/"), safe="/:. ()'!&,-_")

    @staticmethod
    def place(origin: Origin | None) -> str:
        """Sheet and cell, short enough for a narrow column."""
        if origin is None:
            return ""
        return f"{origin.sheet}!{origin.cell}" if origin.cell else (origin.sheet or "")

    # --- Rekap Anggaran -------------------------------------------------------------------------------

    def budget(self, sheet: Any) -> dict[str, int]:
        """Program > kegiatan > sub kegiatan with live subtotals; returns the row of each program by its key."""
        widths = {
            "Kode": 20,
            "Uraian": 62,
            "Penanggung Jawab": 34,
            "Anggaran (Rp)": 20,
            "Bagian": 10,
            "Sumber": 18,
        }
        self.head(sheet, "Rekap Anggaran", widths)
        sheet.outline_settings(True, False, True, False)
        items = self.done.items
        rows = {id(item): _HEADER + 1 + i for i, item in enumerate(items)}
        last = _HEADER + len(items)
        total_row = last + 1
        for item in items:
            self._budget_row(sheet, item, rows, total_row)
        programs = [rows[id(p)] for p in self.done.programs]
        style = self.styles("total")
        for column in range(len(widths)):
            sheet.write_blank(total_row, column, None, style)
        sheet.write_string(total_row, 1, "Jumlah", self.styles("total", align="right"))
        money = self.styles("total", num_format="#,##0", align="right")
        sheet.write_formula(total_row, 3, _sum_of("D", programs), money, self.done.total)
        share = self.styles("total", num_format="0.00%", align="right")
        sheet.write_formula(
            total_row,
            4,
            f"=IF(D{total_row + 1}=0,0,D{total_row + 1}/D{total_row + 1})",
            share,
            1 if self.done.total else 0,
        )
        end = self._by_owner(sheet, items, rows, total_row)
        sheet.print_area(0, 0, end, len(widths) - 1)
        return {p.code or p.title: rows[id(p)] for p in self.done.programs}

    def _budget_row(self, sheet: Any, item: Item, rows: dict[int, int], total_row: int) -> None:
        row = rows[id(item)]
        look = _LOOKS[item.level]
        plain = {k: v for k, v in look.items() if k != "indent"}
        depth = {PROGRAM: 0, ACTIVITY: 1, SUB_ACTIVITY: 2}[item.level]
        sheet.set_row(row, row_height([(item.title, 56 - 3 * depth)]), None, {"level": depth} if depth else {})
        sheet.write_string(row, 0, item.code, self.styles("fixed", **plain))
        sheet.write_string(row, 1, item.title, self.styles("fixed", **look))
        owner = item.line.agreement.title if item.line else ""
        sheet.write_string(row, 2, owner, self.styles("fixed", **plain))
        money = self.styles("fixed", num_format="#,##0", align="right", locked=False, **plain)
        if item.children:
            sheet.write_formula(row, 3, _sum_of("D", [rows[id(c)] for c in item.children]), money, item.amount)
        else:
            sheet.write_number(row, 3, item.amount, money)
        share = self.styles("fixed", num_format="0.00%", align="right", **plain)
        value = item.amount / self.done.total if self.done.total else 0
        sheet.write_formula(row, 4, f"=IF($D${total_row + 1}=0,0,D{row + 1}/$D${total_row + 1})", share, value)
        self.link(sheet, row, 5, item.line.origin if item.line else None, plain.get("bg_color"))

    def _by_owner(self, sheet: Any, items: list[Item], rows: dict[int, int], total_row: int) -> int:
        """The sums by owner with formulas over the rows above, and the two charts."""
        owners: dict[str, int] = {}
        for item in items:
            if item.line:
                owners[item.line.agreement.title] = owners.get(item.line.agreement.title, 0) + item.amount
        row = total_row + 2
        sheet.set_h_pagebreaks([row])
        sheet.write_string(row, 1, "Anggaran per penanggung jawab", self.styles("heading"))
        row += 1
        for column, heading in ((1, "Penanggung Jawab"), (3, "Anggaran (Rp)"), (4, "Bagian")):
            sheet.write_string(row, column, heading, self.styles("header"))
        sheet.write_blank(row, 2, None, self.styles("header"))
        first = row + 1
        span = f"${_HEADER + 2}:$"
        for owner, amount in owners.items():
            row += 1
            sheet.write_string(row, 1, owner, self.styles("fixed"))
            sheet.write_blank(row, 2, None, self.styles("fixed"))
            formula = f"=SUMIF($C{span}C${total_row},B{row + 1},$D{span}D${total_row})"
            sheet.write_formula(row, 3, formula, self.styles("fixed", num_format="#,##0", align="right"), amount)
            value = amount / self.done.total if self.done.total else 0
            formula = f"=IF($D${total_row + 1}=0,0,D{row + 1}/$D${total_row + 1})"
            sheet.write_formula(row, 4, formula, self.styles("fixed", num_format="0.00%", align="right"), value)
        if not owners:
            return row
        self._charts(sheet, first, row, [rows[id(p)] for p in self.done.programs])
        return row + 46

    def _charts(self, sheet: Any, first: int, last: int, programs: list[int]) -> None:
        bar = self.workbook.add_chart({"type": "bar"})

        def cells(column: str) -> str:
            return "=(" + ",".join(f"'{BUDGET_SHEET}'!${column}${row + 1}" for row in programs) + ")"

        bar.add_series(
            {
                "name": "Anggaran (Rp)",
                "categories": cells("B"),
                "values": cells("D"),
                "fill": {"color": "#1F3864"},
                "gap": 60,
                "data_labels": {"value": True, "num_format": "#,##0", "font": {"size": 8}},
                "categories_data": [p.title for p in self.done.programs],
                "values_data": [p.amount for p in self.done.programs],
            }
        )
        bar.set_title({"name": "Anggaran per program (Rp)", "name_font": {"size": 12}})
        bar.set_legend({"none": True})
        bar.set_y_axis({"reverse": True, "num_font": {"size": 8}})
        bar.set_x_axis(
            {
                "num_format": '#,##0,,"  jt"',
                "num_font": {"size": 8},
                "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}},
            }
        )
        bar.set_size({"width": 900, "height": 380})
        sheet.insert_chart(last + 2, 1, bar)
        pie = self.workbook.add_chart({"type": "doughnut"})
        pie.add_series(
            {
                "name": "Bagian per penanggung jawab",
                "categories": [BUDGET_SHEET, first, 1, last, 1],
                "values": [BUDGET_SHEET, first, 3, last, 3],
                "data_labels": {"percentage": True, "font": {"size": 8}},
            }
        )
        pie.set_title({"name": "Bagian per penanggung jawab", "name_font": {"size": 12}})
        pie.set_legend({"position": "right", "font": {"size": 8}})
        pie.set_size({"width": 900, "height": 380})
        sheet.insert_chart(last + 23, 1, pie)

    # --- Rekap Kinerja --------------------------------------------------------------------------------

    def performance(self, sheet: Any) -> None:
        widths = {
            "No": 6,
            "Penanggung Jawab": 30,
            "Tingkat": 18,
            "Sasaran": 46,
            "Indikator Kinerja": 46,
            "Target": 10,
            "Satuan": 14,
            "Sumber": 18,
        }
        self.head(sheet, "Rekap Kinerja", widths)
        row = _HEADER
        for number, (agreement, item) in enumerate(self.done.performance(), 1):
            row = _HEADER + number
            texts = (agreement.title, item.level or "", item.objective or "", item.indicator or "")
            sheet.set_row(row, row_height([(texts[0], 30), (texts[2], 46), (texts[3], 46)]))
            sheet.write_number(row, 0, number, self.styles("fixed", align="center"))
            for column, text in enumerate(texts, 1):
                sheet.write_string(row, column, text, self.styles("fixed"))
            self._target(sheet, row, 5, item.target)
            sheet.write_string(row, 6, item.unit or "", self.styles("fixed", align="center"))
            self.link(sheet, row, 7, item.where.origin("target", item.row))
        sheet.autofilter(_HEADER, 0, max(row, _HEADER + 1), len(widths) - 1)
        sheet.print_area(0, 0, row, len(widths) - 1)

    def _target(self, sheet: Any, row: int, column: int, target: str | None) -> None:
        number = figure(target)
        if number is None:
            sheet.write_string(row, column, target or "", self.styles("fixed", align="right"))
            return
        decimals = max(2, len((target or "").partition(".")[2])) if "." in (target or "") else 0
        shown = "#,##0." + "0" * decimals if decimals else "#,##0"
        sheet.write_number(row, column, float(number), self.styles("fixed", align="right", num_format=shown))

    # --- Rekonsiliasi ---------------------------------------------------------------------------------

    def reconciliation(self, sheet: Any) -> None:
        widths = {
            "Tingkat": 12, "Uraian": 54, "Perjanjian": 28, "Tertulis (Rp)": 19, "Jumlah di bawahnya (Rp)": 19,
            "Selisih (Rp)": 16, "Keadaan": 12, "Hubungi": 40, "Sumber": 18,
        }  # fmt: skip
        self.head(sheet, "Rekonsiliasi", widths)
        row = _HEADER
        for number, item in enumerate(self.done.reconciled, 1):
            row = _HEADER + number
            fill = {} if item.difference == 0 else {"bg_color": ERROR_FILL}
            ask = "; ".join(item.ask) if item.difference != 0 else ""
            sheet.set_row(
                row,
                row_height([(item.title, 54), (item.owner, 28), (ask, 40)]),
            )
            for column, text in ((0, item.level), (1, item.title), (2, item.owner), (7, ask)):
                sheet.write_string(row, column, text, self.styles("fixed", **fill))
            money = self.styles("fixed", num_format="#,##0", align="right", **fill)
            sheet.write_number(row, 3, item.expected, money)
            if item.actual is None:
                sheet.write_string(row, 4, "tidak terbaca", money)
                sheet.write_string(row, 5, "", money)
                sheet.write_string(row, 6, "Periksa", self.styles("fixed", align="center", **fill))
            else:
                sheet.write_number(row, 4, item.actual, money)
                sheet.write_formula(row, 5, f"=E{row + 1}-D{row + 1}", money, item.difference)
                state = f'=IF(F{row + 1}=0,"Sesuai","Selisih")'
                sheet.write_formula(
                    row,
                    6,
                    state,
                    self.styles("fixed", align="center", **fill),
                    "Sesuai" if item.difference == 0 else "Selisih",
                )
            self.link(sheet, row, 8, item.origin, fill.get("bg_color"))
        sheet.print_area(0, 0, row, len(widths) - 1)

    # --- Temuan ---------------------------------------------------------------------------------------

    def findings(self, sheet: Any) -> None:
        widths = {"Tingkat": 13, "Kode": 8, "Workbook": 40, "Tempat": 18, "Temuan": 66, "Saran": 52}
        self.head(sheet, "Temuan", widths)
        found = self.done.findings
        text = counted(found, self.lang)
        clean = {"bg_color": OK_FILL} if not any(f.severity is Severity.ERROR for f in found) else {}
        sheet.merge_range(3, 0, 3, 5, text, self.styles("center", bold=True, **clean))
        row = _HEADER
        for number, finding in enumerate(sorted(found, key=lambda f: (f.severity.rank, f.sort_key)), 1):
            row = _HEADER + number
            self._finding(sheet, row, finding)
        sheet.autofilter(_HEADER, 0, max(row, _HEADER + 1), len(widths) - 1)
        sheet.print_area(0, 0, row, len(widths) - 1)

    def _finding(self, sheet: Any, row: int, finding: Finding) -> None:
        said = say(finding, self.lang)
        fill = FILLS[finding.severity]
        workbook = finding.origin.workbook
        sheet.set_row(row, row_height([(workbook, 40), (said.message, 66), (said.hint, 52)]))
        sheet.write_string(row, 0, SEVERITY_WORD[finding.severity][self.lang], self.styles("fixed", bg_color=fill))
        sheet.write_string(row, 1, finding.code, self.styles("fixed", align="center"))
        sheet.write_string(row, 2, workbook, self.styles("fixed"))
        self.link(sheet, row, 3, finding.origin)
        sheet.write_string(row, 4, said.message, self.styles("fixed"))
        sheet.write_string(row, 5, said.hint, self.styles("fixed"))

    # --- Sumber ---------------------------------------------------------------------------------------

    def sources(self, sheet: Any) -> None:
        widths = {
            "Berkas": 52,
            "Dipakai": 9,
            "Keterangan": 46,
            "Jabatan": 36,
            "Template": 10,
            "Diubah": 18,
            "SHA-256": 68,
        }
        self.head(sheet, "Sumber", widths)
        row = _HEADER
        for number, source in enumerate(sources_of(self.checked, self.done), 1):
            row = _HEADER + number
            used = {"bg_color": OK_FILL} if source["used"] else {"bg_color": WARNING_FILL}
            self.link(sheet, row, 0, Origin(source["name"]))
            sheet.write_string(
                row, 1, "Ya" if source["used"] else "Tidak", self.styles("fixed", align="center", **used)
            )
            for column, name in enumerate(("reason", "title", "version", "changed", "sha256"), 2):
                sheet.write_string(row, column, source[name], self.styles("fixed"))
            sheet.set_row(row, row_height([(source["name"], 52), (source["reason"], 46), (source["title"], 36)]))
        notes = (
            f"pkxl {__version__}, template {TEMPLATE_VERSION}",
            f"Hasil: {counted(self.done.findings, self.lang)}",
        )
        for note in notes:
            row += 1
            sheet.merge_range(row + 1, 0, row + 1, 2, note, self.styles("subtitle"))
        sheet.print_area(0, 0, row + 1, len(widths) - 1)


def sources_of(checked: Checked, done: Consolidation) -> list[dict[str, Any]]:
    """Every file that was looked at: used or left out and why, hash, time of change, template version."""
    chain = done.chain
    reasons = {a.name: "tahun lain" for a in chain.other_years}
    reasons |= {other.name: f"sama jabatannya dengan {used.name}" for other, used, _ in chain.repeated}
    titles = {a.name: a.title for a in (*chain.agreements, *chain.other_years, *(o for o, _, _ in chain.repeated))}
    others = {a.name for c in checked.chains if c is not chain for a in c.agreements}
    used = {a.name for a in chain.agreements}
    rows = []
    for book in checked.batch.books:
        if book.name in others:
            continue
        rows.append(
            {
                "name": book.name,
                "used": book.name in used,
                "reason": reasons.get(book.name, "" if book.name in used else "bukan perjanjian kinerja"),
                "title": titles.get(book.name, ""),
                "version": book.stamp.get("version", ""),
                "changed": book.grid.changed.strftime("%Y-%m-%d %H:%M UTC") if book.grid.changed else "",
                "sha256": book.grid.sha256,
            }
        )
    read = {book.name for book in checked.batch.books}
    for finding in checked.batch.findings:
        if finding.origin.workbook not in read:
            said = say(finding, Lang.ID)
            rows.append(
                {
                    "name": finding.origin.workbook,
                    "used": False,
                    "reason": said.message,
                    "title": "",
                    "version": "",
                    "changed": "",
                    "sha256": "",
                }
            )
    return sorted(rows, key=lambda r: str(r["name"]))


def _sum_of(column: str, rows: list[int]) -> str:
    """A sum over these rows (from 0), neighbours joined into ranges."""
    spans: list[list[int]] = []
    for row in rows:
        if spans and row == spans[-1][1] + 1:
            spans[-1][1] = row
        else:
            spans.append([row, row])
    parts = [f"{column}{a + 1}" if a == b else f"{column}{a + 1}:{column}{b + 1}" for a, b in spans]
    return f"=SUM({','.join(parts)})" if len(parts) <= 200 else "=" + "+".join(f"SUM({part})" for part in parts)
