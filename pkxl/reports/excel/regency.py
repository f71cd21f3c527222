"""The workbook *Rekap Kabupaten*: budget by program and kecamatan, completeness, findings by kecamatan, sources."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pkxl.consolidation.regency import Entry, Regency, program_key
from pkxl.reports.excel.sheets import Made, ReportSheets, new_workbook, sum_of, write_rupiah
from pkxl.reports.wording import counted, counts, left_out, say
from pkxl.tables.results import COMPLETENESS, DIGEST, HEADER_ROW, NO, REGENCY_SUMMARY, SOURCES, USED, YES
from pkxl.template.style import ERROR_FILL, FILLS, OK_FILL, WARNING_FILL, row_height
from pkxl.vocabulary.errors import BadTarget
from pkxl.vocabulary.findings import CATALOGUE, SEVERITY_WORD, column_letters
from pkxl.vocabulary.language import Lang
from pkxl.vocabulary.printing import format_integer

FINDINGS, OTHERS = "Temuan per Kecamatan", "Berkas Lain"
_MONEY = {"num_format": "#,##0", "align": "right"}
_MOST_BARS = 40  # a chart with more kecamatan cannot be read
_WHOSE = {"No": 6, "Kabupaten": 16, "Perangkat Daerah": 26, "Tahun": 7, "Jenis": 12}
_BARS_BELOW = 10  # with more, the chart of kecamatan has a page of its own, so that none is cut in two
_NARROWEST = 14  # a column of amounts; it is as wide as its largest, since a printed page has many of them


def regency_bytes(regency: Regency, target: Path, lang: Lang, made: Made = ()) -> bytes:
    """The summary over all offices as .xlsx. `target` is where it will stand, for the links to their workbooks.

    Its rows, of which a province has a great many, wait in temporary files. Raises BadTarget where there is no room.
    """
    try:
        with TemporaryDirectory(prefix="pkxl-", ignore_cleanup_errors=True) as aside:
            workbook, out = new_workbook(REGENCY_SUMMARY, row_by_row_in=aside)
            sheets = _Sheets(workbook, regency, target, lang)
            sheets.budget(workbook.add_worksheet(REGENCY_SUMMARY))
            sheets.completeness(workbook.add_worksheet(COMPLETENESS))
            sheets.findings(workbook.add_worksheet(FINDINGS))
            if regency.others:
                sheets.others(workbook.add_worksheet(OTHERS))
            sheets.sources(workbook.add_worksheet(SOURCES), made)
            workbook.close()
    except OSError as error:
        raise BadTarget(
            f"Berkas sementara untuk {target} tidak dapat ditulis: {error.strerror or error}.",
            f"The temporary files for {target} cannot be written: {error.strerror or error}.",
        ) from error
    return out.getvalue()


class _Sheets(ReportSheets):
    def __init__(self, workbook: Any, regency: Regency, target: Path, lang: Lang) -> None:
        years = ", ".join(str(year) for year in regency.years)
        stamp = (
            "" if regency.is_final else f"BELUM FINAL: masih ada {regency.errors} kesalahan (lihat lembar {FINDINGS})"
        )
        subtitle = f"{len(regency.offices)} perangkat daerah, tahun {years}" if years else f"{len(regency.offices)}"
        super().__init__(workbook, target, lang, subtitle, stamp)
        self.regency = regency

    def whose(self, sheet: Any, row: int, number: int, office: Entry, **look: Any) -> None:
        """The first five columns of a row: number and office."""
        done = office.done
        sheet.write_number(row, 0, number, self.styles("fixed", align="center", **look))
        sheet.write_string(row, 1, done.regency, self.styles("fixed", **look))
        address = str(self.target.parent / office.file) if office.file else ""
        self.link(sheet, row, 2, done.unit_name or "-", address, fill=look.get("bg_color"))
        if done.year is None:
            sheet.write_string(row, 3, "", self.styles("fixed", **look))
        else:
            sheet.write_number(row, 3, done.year, self.styles("fixed", align="center", **look))
        sheet.write_string(row, 4, self.kind(office), self.styles("fixed", **look))
        sheet.set_row(row, row_height(self.own_texts(office)))

    @staticmethod
    def kind(office: Entry) -> str:
        """Which agreement it is, and whether it was replaced."""
        kind = "Perubahan" if office.done.kind.startswith("Perubahan") else "Murni"
        return kind if office.counts else f"{kind} (diganti perubahan)"

    def own_texts(self, office: Entry) -> list[tuple[str, float]]:
        """The texts of the first columns, each with the width of its column."""
        texts = {
            "Perangkat Daerah": office.done.unit_name,
            "Kabupaten": office.done.regency,
            "Jenis": self.kind(office),
        }
        return [(text, _WHOSE[name]) for name, text in texts.items()]

    # --- Rekap Kabupaten ------------------------------------------------------------------------------

    def budget(self, sheet: Any) -> None:
        """One row an office, one column a program; totals by year as live formulas over the rows that count."""
        titles = {program_key(p): p.title for o in self.regency.offices for p in o.done.programs}
        order = [program_key(p) for p in self.regency.programs]
        order += sorted(titles.keys() - set(order))
        largest = self._largest()
        headings = self._headings([(titles[name], self._width(largest[name])) for name in order])
        widths = _WHOSE | {"Dihitung": 9} | headings | {"Jumlah (Rp)": self._width(sum(largest.values()))}
        self.head(sheet, REGENCY_SUMMARY, widths)
        sheet.set_row(HEADER_ROW, max(40, row_height([(name, width - 2) for name, width in headings.items()])))
        sheet.freeze_panes(HEADER_ROW + 1, 3)
        first, last_column = HEADER_ROW + 1, len(widths) - 1
        money = self.styles("fixed", **_MONEY)
        row = HEADER_ROW
        for number, office in enumerate(self.regency.offices, 1):
            row = HEADER_ROW + number
            self.whose(sheet, row, number, office)
            sheet.write_string(row, 5, YES if office.counts else NO, self.styles("fixed", align="center"))
            amounts = office.by_program
            for column, name in enumerate(order, 6):
                if name in amounts:
                    write_rupiah(sheet, row, column, amounts[name], money)
                else:
                    sheet.write_blank(row, column, None, money)
            span = f"{column_letters(7)}{row + 1}:{column_letters(last_column)}{row + 1}"
            whole = self.styles("fixed", bold=True, **_MONEY)
            write_rupiah(sheet, row, last_column, office.done.total, whole, f"=SUM({span})")
        sheet.autofilter(HEADER_ROW, 0, max(row, first), last_column)
        end = self._totals(sheet, first, row, order, last_column)
        end = self._charts(sheet, first, row, end, last_column)
        sheet.print_area(0, 0, end, last_column)

    def _largest(self) -> Counter[str]:
        """By program the sum over all offices, than which nothing in its column is larger."""
        sums: Counter[str] = Counter()
        for office in self.regency.offices:
            sums.update({name: abs(amount) for name, amount in office.by_program.items()})
        return sums

    @staticmethod
    def _width(amount: int) -> float:
        """The width, in characters, of a column in which this amount stands in bold."""
        return max(_NARROWEST, len(format_integer(amount)) * 1.1 + 2)

    @staticmethod
    def _headings(titles: list[tuple[str, float]]) -> dict[str, float]:
        """A heading for each program, with its width; equal titles are told apart by a number."""
        headings: dict[str, float] = {}
        for title, width in titles:
            heading, number = title, 2
            while heading in headings:
                heading, number = f"{title} ({number})", number + 1
            headings[heading] = width
        return headings

    def _totals(self, sheet: Any, first: int, last: int, order: list[str], last_column: int) -> int:
        row = last
        style = self.styles("total", **_MONEY)
        for year in self.regency.years:
            row += 1
            for column in range(6):
                sheet.write_blank(row, column, None, self.styles("total"))
            sheet.merge_range(row, 0, row, 2, "Jumlah", self.styles("total", align="right"))
            sheet.write_number(row, 3, year, self.styles("total", align="center"))
            offices = [o for o in self.regency.offices if o.counts and o.done.year == year]
            for column in range(6, last_column + 1):
                letters = column_letters(column + 1)
                own, years, counting = (f"{c}${first + 1}:{c}${last + 1}" for c in (letters, "$D", "$F"))
                formula = f'=SUMIFS({own},{years},$D{row + 1},{counting},"{YES}")'
                name = order[column - 6] if column < last_column else None
                value = sum(o.done.total if name is None else o.by_program.get(name, 0) for o in offices)
                write_rupiah(sheet, row, column, value, style, formula)
        return row

    def _charts(self, sheet: Any, first: int, last: int, end: int, last_column: int) -> int:
        """Budget by program, and by kecamatan where there are not too many to read."""
        if not self.regency.programs or end == last:
            return end
        bars = len(self.regency.offices)
        sheet.set_h_pagebreaks([end + 1, end + 23] if _BARS_BELOW < bars <= _MOST_BARS else [end + 1])
        program_end = 5 + len(self.regency.programs)
        programs = self._chart(
            "Anggaran per program (Rp)",
            [REGENCY_SUMMARY, HEADER_ROW, 6, HEADER_ROW, program_end],
            [REGENCY_SUMMARY, end, 6, end, program_end],
        )
        sheet.insert_chart(end + 2, 1, programs)
        if bars > _MOST_BARS:
            return end + 24
        names, amounts = [REGENCY_SUMMARY, first, 2, last, 2], [REGENCY_SUMMARY, first, last_column, last, last_column]
        offices = self._chart("Anggaran per kecamatan (Rp)", names, amounts, 160 + 20 * bars)
        sheet.insert_chart(end + 24, 1, offices)
        return end + 34 + bars

    def _chart(self, title: str, categories: list[Any], values: list[Any], height: int = 400) -> Any:
        chart = self.workbook.add_chart({"type": "bar"})
        labels = {"value": True, "num_format": "#,##0", "font": {"size": 8}}
        chart.add_series(
            {
                "name": title,
                "categories": categories,
                "values": values,
                "fill": {"color": "#1F3864"},
                "gap": 60,
                "data_labels": labels,
            }
        )
        chart.set_title({"name": title, "name_font": {"size": 12}})
        chart.set_legend({"none": True})
        chart.set_y_axis({"reverse": True, "num_font": {"size": 8}})
        chart.set_x_axis({"num_format": '#,##0,,"  jt"', "num_font": {"size": 8}})
        chart.set_size({"width": 1000, "height": max(260, height)})
        return chart

    # --- Kelengkapan ----------------------------------------------------------------------------------

    def completeness(self, sheet: Any) -> None:
        """How many positions are here, which are missing, what was found, and whether an office is final."""
        widths = _WHOSE | {
            "Jabatan ada": 10, "dari": 7, "Belum ada": 46, "Kesalahan": 11, "Peringatan": 11, "Catatan": 10, "Keadaan": 14,
        }  # fmt: skip
        self.head(sheet, COMPLETENESS, widths)
        row = HEADER_ROW
        for number, office in enumerate(self.regency.offices, 1):
            row = HEADER_ROW + number
            done = office.done
            self.whose(sheet, row, number, office)
            missing = "; ".join(done.missing)
            fill = {"bg_color": ERROR_FILL} if done.missing else {}
            middle = self.styles("fixed", align="center", **fill)
            sheet.write_number(row, 5, done.positions - len(done.missing), middle)
            sheet.write_number(row, 6, done.positions, middle)
            sheet.write_string(row, 7, missing, self.styles("fixed", **fill))
            for column, count in enumerate(counts(done.findings).values(), 8):
                sheet.write_number(row, column, count, self.styles("fixed", align="center"))
            state = {"bg_color": OK_FILL if done.is_final else WARNING_FILL}
            sheet.write_string(
                row, 11, "Final" if done.is_final else "Belum final", self.styles("fixed", align="center", **state)
            )
            sheet.set_row(row, row_height([*self.own_texts(office), (missing, 46)]))
        end = row + 1
        sheet.merge_range(end, 0, end, 4, "Jumlah", self.styles("total", align="right"))
        for column in range(5, len(widths)):
            sheet.write_blank(end, column, None, self.styles("total"))
        totals = [
            sum(o.done.positions - len(o.done.missing) for o in self.regency.offices),
            sum(o.done.positions for o in self.regency.offices),
        ]
        severities = [
            sum(c) for c in zip(*(counts(o.done.findings).values() for o in self.regency.offices), strict=True)
        ]
        for column, value in zip((5, 6, 8, 9, 10), [*totals, *severities], strict=False):
            formula = sum_of(column_letters(column + 1), list(range(HEADER_ROW + 1, end)))
            sheet.write_formula(end, column, formula, self.styles("total", align="center"), value)
        sheet.autofilter(HEADER_ROW, 0, max(row, HEADER_ROW + 1), len(widths) - 1)
        sheet.print_area(0, 0, end, len(widths) - 1)

    # --- Temuan per Kecamatan -------------------------------------------------------------------------

    def findings(self, sheet: Any) -> None:
        """How often each rule was not met, by office; the places stand in the office's own workbook."""
        widths = _WHOSE | {"Tingkat": 13, "Kode": 8, "Aturan yang tidak terpenuhi": 62, "Tempat": 10}
        text = counted((f for o in self.regency.offices for f in o.done.findings), self.lang)
        self.head(sheet, FINDINGS, widths, note=text)
        row, number = HEADER_ROW, 0
        for office in self.regency.offices:
            found = Counter(f.code for f in office.done.findings)
            severity = {f.code: f.severity for f in reversed(office.done.findings)}
            for code in sorted(found, key=lambda c: (severity[c].rank, c)):
                number += 1
                row = HEADER_ROW + number
                self.whose(sheet, row, number, office)
                fill = FILLS[severity[code]]
                word = SEVERITY_WORD[severity[code]][self.lang]
                sheet.write_string(row, 5, word, self.styles("fixed", bg_color=fill))
                sheet.write_string(row, 6, code, self.styles("fixed", align="center"))
                sheet.write_string(row, 7, CATALOGUE[code].title[self.lang], self.styles("fixed"))
                sheet.write_number(row, 8, found[code], self.styles("fixed", align="center"))
        sheet.autofilter(HEADER_ROW, 0, max(row, HEADER_ROW + 1), len(widths) - 1)
        sheet.print_area(0, 0, row, len(widths) - 1)

    def others(self, sheet: Any) -> None:
        """Files that belong to no office, each with what is wrong."""
        widths = {"No": 6, "Berkas": 60, "Kode": 8, "Temuan": 66, "Saran": 52}
        self.head(sheet, "Berkas Lain", widths)
        row = HEADER_ROW
        for number, finding in enumerate(self.regency.others, 1):
            row = HEADER_ROW + number
            said = say(finding, self.lang)
            name = finding.origin.workbook
            sheet.write_number(row, 0, number, self.styles("fixed", align="center"))
            for column, text in enumerate((name, finding.code, said.message, said.hint), 1):
                sheet.write_string(row, column, text, self.styles("fixed"))
            sheet.set_row(row, row_height([(name, 60), (said.message, 66), (said.hint, 52)]))
        sheet.print_area(0, 0, row, len(widths) - 1)

    # --- Sumber ---------------------------------------------------------------------------------------

    def sources(self, sheet: Any, made: Made) -> None:
        """Every file with its office and hash."""
        widths = {"Berkas": 84, "Perangkat Daerah": 32, USED: 9, "Keterangan": 40, "Jabatan": 36, DIGEST: 68}
        self.head(sheet, SOURCES, widths)
        row = HEADER_ROW
        for office in self.regency.offices:
            for source in office.done.sources:
                row += 1
                fill = {"bg_color": OK_FILL if source.used else WARNING_FILL}
                why = left_out(source, self.lang)
                self.link(sheet, row, 0, source.name, source.address)
                texts = (office.done.unit_name, YES if source.used else NO, why, source.title, source.sha256)
                for column, text in enumerate(texts, 1):
                    sheet.write_string(row, column, text, self.styles("fixed", **(fill if column == 2 else {})))
                sheet.set_row(row, row_height([(source.name, 84), (why, 40), (source.title, 36)]))
        row = self.made_with(sheet, row + 2, made)
        sheet.print_area(0, 0, row, len(widths) - 1)
