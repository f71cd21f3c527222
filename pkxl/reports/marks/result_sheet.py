"""The XML of the sheet *Hasil Validasi* in an annotated copy."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from pkxl.reports.marks.marks import FIRST_ROW, HEADINGS, WIDTHS, Result, ResultRow
from pkxl.template.style import row_height
from pkxl.vocabulary.findings import column_letters
from pkxl.vocabulary.language import Lang

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def result_sheet_xml(result: Result, lang: Lang, styles: Mapping[str, int]) -> bytes:
    """The worksheet; `styles` are the numbers of the cell styles by name and by severity."""
    rows = [
        _row(1, [(1, result.title, styles["clean" if result.clean else "title"])], 24),
        _row(FIRST_ROW - 1, [(i, heading[lang], styles["header"]) for i, heading in enumerate(HEADINGS, 1)], 20),
    ]
    links = []
    for number, row in enumerate(result.rows, FIRST_ROW):
        rows.append(_result_row(number, row, styles))
        if row.sheet and row.cell:
            target = f"'{row.sheet.replace(chr(39), chr(39) * 2)}'!{row.cell}"
            links.append(f'<hyperlink ref="D{number}" location={quoteattr(target)} display={quoteattr(row.cell)}/>')
    last = column_letters(len(HEADINGS))
    bottom = FIRST_ROW - 1 + len(result.rows)
    columns = "".join(f'<col min="{i}" max="{i}" width="{w}" customWidth="1"/>' for i, w in enumerate(WIDTHS, 1))
    filtered = f'<autoFilter ref="A{FIRST_ROW - 1}:{last}{bottom}"/>' if result.rows else ""
    return (
        f'<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">'
        f'<pane ySplit="{FIRST_ROW - 1}" topLeftCell="A{FIRST_ROW}" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews><cols>{columns}</cols><sheetData>{''.join(rows)}</sheetData>{filtered}"
        f'<mergeCells count="1"><mergeCell ref="A1:{last}1"/></mergeCells>'
        f"{'<hyperlinks>' + ''.join(links) + '</hyperlinks>' if links else ''}"
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
    ).encode()


def _result_row(number: int, row: ResultRow, styles: Mapping[str, int]) -> str:
    numbers = [styles[row.severity.value], styles["cell"], styles["cell"], styles["link" if row.cell else "cell"]]
    cells = [(i, text, (*numbers, styles["cell"], styles["cell"])[i - 1]) for i, text in enumerate(row.texts, 1)]
    return _row(number, cells, row_height([(row.texts[4], WIDTHS[4]), (row.texts[5], WIDTHS[5])]))


def _row(number: int, cells: list[tuple[int, str, int]], height: float) -> str:
    inside = "".join(
        f'<c r="{column_letters(column)}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
        for column, text, style in cells
    )
    return f'<row r="{number}" ht="{height}" customHeight="1">{inside}</row>'
