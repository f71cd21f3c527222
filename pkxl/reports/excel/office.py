"""The consolidated workbook: the camat's agreement, the summaries, the reconciliation, findings and sources."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pkxl.consolidation.office import Consolidation, Item
from pkxl.reports.excel.camat import write_camat
from pkxl.reports.excel.sheets import EXACT, Made, ReportSheets, new_workbook, sum_of, write_rupiah
from pkxl.reports.wording import counted, left_out, say
from pkxl.tables import ACTIVITY, PROGRAM, SUB_ACTIVITY
from pkxl.tables.results import (
    BUDGET_SUMMARY,
    DIGEST,
    FINDINGS,
    HEADER_ROW,
    NO,
    PERFORMANCE_SUMMARY,
    RECONCILIATION,
    SOURCES,
    USED,
    YES,
)
from pkxl.template.style import ERROR_FILL, FILLS, OK_FILL, PALE, WARNING_FILL, row_height
from pkxl.vocabulary.findings import SEVERITY_WORD, Finding, Origin, Severity
from pkxl.vocabulary.language import Lang
from pkxl.vocabulary.numbers import figure

CAMAT = "Perjanjian Camat"
_LOOKS: dict[str, dict[str, Any]] = {
    PROGRAM: {"bold": True, "bg_color": PALE},
    ACTIVITY: {"bold": True, "indent": 1},
    SUB_ACTIVITY: {"indent": 2},
}


def consolidation_bytes(done: Consolidation, target: Path, lang: Lang, made: Made = ()) -> bytes:
    """The consolidated workbook as .xlsx.

    `target` is where it will stand, for the links to the sources; `made` says with what it was made, so that another
    person can repeat it.
    """
    workbook, out = new_workbook(f"Konsolidasi {done.unit_name}")
    report = _Report(workbook, done, target, lang)
    camat = workbook.add_worksheet(CAMAT)
    program_rows = report.budget(workbook.add_worksheet(BUDGET_SUMMARY))
    write_camat(camat, report.styles, done, BUDGET_SUMMARY, program_rows, report.stamp)
    report.performance(workbook.add_worksheet(PERFORMANCE_SUMMARY))
    report.reconciliation(workbook.add_worksheet(RECONCILIATION))
    report.findings(workbook.add_worksheet(FINDINGS))
    report.sources(workbook.add_worksheet(SOURCES), made)
    camat.activate()
    workbook.close()
    return out.getvalue()


class _Report(ReportSheets):
    def __init__(self, workbook: Any, done: Consolidation, target: Path, lang: Lang) -> None:
        stamp = "" if done.is_final else f"BELUM FINAL: masih ada {done.errors} kesalahan (lihat lembar {FINDINGS})"
        super().__init__(workbook, target, lang, f"{done.unit_name}  {done.year or ''}".strip(), stamp)
        self.done = done
        self.addresses = {source.name: source.address for source in done.sources}

    def source(self, sheet: Any, row: int, column: int, origin: Origin | None, fill: str | None = None) -> None:
        """A link to the cell that a row comes from."""
        anchor = f"#'{origin.sheet}'!{origin.cell or 'A1'}" if origin and origin.sheet else ""
        address = self.addresses.get(origin.workbook, "") if origin else ""
        text = self.place(origin) or (origin.workbook if origin else "")
        self.link(sheet, row, column, text, address, anchor, fill)

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
        self.head(sheet, BUDGET_SUMMARY, widths)
        sheet.outline_settings(True, False, True, False)
        items = self.done.items
        rows = {id(item): HEADER_ROW + 1 + i for i, item in enumerate(items)}
        last = HEADER_ROW + len(items)
        total_row = last + 1
        for item in items:
            self._budget_row(sheet, item, rows, total_row)
        programs = [rows[id(p)] for p in self.done.programs]
        style = self.styles("total")
        for column in range(len(widths)):
            sheet.write_blank(total_row, column, None, style)
        sheet.write_string(total_row, 1, "Jumlah", self.styles("total", align="right"))
        money = self.styles("total", num_format="#,##0", align="right")
        write_rupiah(sheet, total_row, 3, self.done.total, money, sum_of("D", programs))
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
        sheet.write_string(row, 2, item.owner, self.styles("fixed", **plain))
        money = self.styles("fixed", num_format="#,##0", align="right", locked=False, **plain)
        formula = sum_of("D", [rows[id(c)] for c in item.children]) if item.children else None
        write_rupiah(sheet, row, 3, item.amount, money, formula)
        share = self.styles("fixed", num_format="0.00%", align="right", **plain)
        value = item.amount / self.done.total if self.done.total else 0
        sheet.write_formula(row, 4, f"=IF($D${total_row + 1}=0,0,D{row + 1}/$D${total_row + 1})", share, value)
        self.source(sheet, row, 5, item.origin, plain.get("bg_color"))

    def _by_owner(self, sheet: Any, items: list[Item], rows: dict[int, int], total_row: int) -> int:
        """The sums by owner with formulas over the rows above, and the two charts."""
        owners: dict[str, int] = {}
        for item in items:
            if item.origin:
                owners[item.owner] = owners.get(item.owner, 0) + item.amount
        row = total_row + 2
        sheet.set_h_pagebreaks([row])
        sheet.write_string(row, 1, "Anggaran per penanggung jawab", self.styles("heading"))
        row += 1
        for column, heading in ((1, "Penanggung Jawab"), (3, "Anggaran (Rp)"), (4, "Bagian")):
            sheet.write_string(row, column, heading, self.styles("header"))
        sheet.write_blank(row, 2, None, self.styles("header"))
        first = row + 1
        span = f"${HEADER_ROW + 2}:$"
        for owner, amount in owners.items():
            row += 1
            sheet.write_string(row, 1, owner, self.styles("fixed"))
            sheet.write_blank(row, 2, None, self.styles("fixed"))
            formula = f"=SUMIF($C{span}C${total_row},B{row + 1},$D{span}D${total_row})"
            write_rupiah(sheet, row, 3, amount, self.styles("fixed", num_format="#,##0", align="right"), formula)
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
            return "=(" + ",".join(f"'{BUDGET_SUMMARY}'!${column}${row + 1}" for row in programs) + ")"

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
                "categories": [BUDGET_SUMMARY, first, 1, last, 1],
                "values": [BUDGET_SUMMARY, first, 3, last, 3],
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
        self.head(sheet, PERFORMANCE_SUMMARY, widths)
        row = HEADER_ROW
        for number, item in enumerate(self.done.performance, 1):
            row = HEADER_ROW + number
            texts = (item.owner, item.level, item.objective, item.indicator)
            sheet.set_row(row, row_height([(texts[0], 30), (texts[2], 46), (texts[3], 46)]))
            sheet.write_number(row, 0, number, self.styles("fixed", align="center"))
            for column, text in enumerate(texts, 1):
                sheet.write_string(row, column, text, self.styles("fixed"))
            self._target(sheet, row, 5, item.target)
            sheet.write_string(row, 6, item.unit, self.styles("fixed", align="center"))
            self.source(sheet, row, 7, item.origin)
        sheet.autofilter(HEADER_ROW, 0, max(row, HEADER_ROW + 1), len(widths) - 1)
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
        self.head(sheet, RECONCILIATION, widths)
        row = HEADER_ROW
        for number, item in enumerate(self.done.reconciled, 1):
            row = HEADER_ROW + number
            fill = {} if item.difference == 0 else {"bg_color": ERROR_FILL}
            ask = "; ".join(item.ask) if item.difference != 0 else ""
            sheet.set_row(
                row,
                row_height([(item.title, 54), (item.owner, 28), (ask, 40)]),
            )
            for column, text in ((0, item.level), (1, item.title), (2, item.owner), (7, ask)):
                sheet.write_string(row, column, text, self.styles("fixed", **fill))
            money = self.styles("fixed", num_format="#,##0", align="right", **fill)
            write_rupiah(sheet, row, 3, item.expected, money)
            if item.actual is None:
                sheet.write_string(row, 4, "tidak terbaca", money)
                sheet.write_string(row, 5, "", money)
                sheet.write_string(row, 6, "Periksa", self.styles("fixed", align="center", **fill))
            else:
                write_rupiah(sheet, row, 4, item.actual, money)
                exact = max(abs(item.expected), abs(item.actual)) < EXACT
                formula = f"=E{row + 1}-D{row + 1}" if exact else None
                write_rupiah(sheet, row, 5, item.actual - item.expected, money, formula)
                state = f'=IF(F{row + 1}=0,"Sesuai","Selisih")'
                sheet.write_formula(
                    row,
                    6,
                    state,
                    self.styles("fixed", align="center", **fill),
                    "Sesuai" if item.difference == 0 else "Selisih",
                )
            self.source(sheet, row, 8, item.origin, fill.get("bg_color"))
        sheet.print_area(0, 0, row, len(widths) - 1)

    # --- Temuan ---------------------------------------------------------------------------------------

    def findings(self, sheet: Any) -> None:
        widths = {"Tingkat": 13, "Kode": 8, "Workbook": 40, "Tempat": 18, "Temuan": 66, "Saran": 52}
        found = self.done.findings
        clean = not any(f.severity is Severity.ERROR for f in found)
        self.head(sheet, FINDINGS, widths, note=counted(found, self.lang), fill=OK_FILL if clean else None)
        row = HEADER_ROW
        for number, finding in enumerate(sorted(found, key=lambda f: (f.severity.rank, f.sort_key)), 1):
            row = HEADER_ROW + number
            self._finding(sheet, row, finding)
        sheet.autofilter(HEADER_ROW, 0, max(row, HEADER_ROW + 1), len(widths) - 1)
        sheet.print_area(0, 0, row, len(widths) - 1)

    def _finding(self, sheet: Any, row: int, finding: Finding) -> None:
        said = say(finding, self.lang)
        fill = FILLS[finding.severity]
        workbook = finding.origin.workbook
        sheet.set_row(row, row_height([(workbook, 40), (said.message, 66), (said.hint, 52)]))
        sheet.write_string(row, 0, SEVERITY_WORD[finding.severity][self.lang], self.styles("fixed", bg_color=fill))
        sheet.write_string(row, 1, finding.code, self.styles("fixed", align="center"))
        sheet.write_string(row, 2, workbook, self.styles("fixed"))
        self.source(sheet, row, 3, finding.origin)
        sheet.write_string(row, 4, said.message, self.styles("fixed"))
        sheet.write_string(row, 5, said.hint, self.styles("fixed"))

    # --- Sumber ---------------------------------------------------------------------------------------

    def sources(self, sheet: Any, made: Made) -> None:
        widths = {
            "Berkas": 52,
            USED: 9,
            "Keterangan": 46,
            "Jabatan": 36,
            "Template": 10,
            "Diubah": 18,
            DIGEST: 68,
        }
        self.head(sheet, SOURCES, widths)
        row = HEADER_ROW
        for number, source in enumerate(self.done.sources, 1):
            row = HEADER_ROW + number
            used = {"bg_color": OK_FILL} if source.used else {"bg_color": WARNING_FILL}
            self.source(sheet, row, 0, Origin(source.name))
            sheet.write_string(row, 1, YES if source.used else NO, self.styles("fixed", align="center", **used))
            changed = source.changed.strftime("%Y-%m-%d %H:%M UTC") if source.changed else ""
            reason = left_out(source, self.lang)
            for column, text in enumerate((reason, source.title, source.version, changed, source.sha256), 2):
                sheet.write_string(row, column, text, self.styles("fixed"))
            sheet.set_row(row, row_height([(source.name, 52), (reason, 46), (source.title, 36)]))
        row = self.made_with(sheet, row + 2, (*made, ("Hasil", counted(self.done.findings, self.lang))))
        sheet.print_area(0, 0, row, len(widths) - 1)
