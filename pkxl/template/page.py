"""The sheet *Perjanjian*: the label and value rows, and below them the printed statement.

The wording is the prescribed form of the statement (Permenpan RB 53/2014, Lampiran I). Names, titles and date are
formulas that refer to the cells above.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from pkxl.tables import AGREEMENT, KINDS
from pkxl.template.content import Content
from pkxl.template.input_rules import add_validation
from pkxl.template.style import Styles
from pkxl.vocabulary.printing import format_date, month_names

FIRST_KEY_ROW = 4  # row 5
INTRODUCTION = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada "
    "hasil, kami yang bertanda tangan di bawah ini :"
)
FIRST_PROMISE = (
    "Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka "
    "mencapai target jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan "
    "pencapaian target kinerja tersebut menjadi tanggung jawab kami."
)
SECOND_PROMISE = (
    "Pihak Kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari "
    "perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
)
ACTING = ("Pjs.", "Plt.", "Plh.")
"""The abbreviations before the position of an acting official, which are not printed in capitals."""
BLANK = "." * 40
SHORT_BLANK = "." * 12


class KeyCells:
    """The cells of the values of the agreement page, and the formulas that refer to them.

    Formulas are pairs of the formula and its value, which is stored for programs that do not compute.
    """

    def __init__(self, content: Content) -> None:
        self.keys = [c for c in AGREEMENT.columns if c.on_sheet]
        self.rows = {c.name: FIRST_KEY_ROW + i for i, c in enumerate(self.keys)}
        self.values = content.page
        self.last_row = FIRST_KEY_ROW + len(self.keys) - 1
        self.end = 0

    def reference(self, name: str, *, other_sheet: bool = False) -> str:
        """``$B$5``, or ``Perjanjian!$B$5`` from another sheet."""
        return f"{AGREEMENT.name + '!' if other_sheet else ''}$B${self.rows[name] + 1}"

    def text(
        self, name: str, blank: str = BLANK, *, other_sheet: bool = False, upper: bool = False, tail: str = ""
    ) -> tuple[str, str]:
        """The formula and value for the text of a key, with dots for an empty one."""
        cell = self.reference(name, other_sheet=other_sheet)
        shown, value = cell, str(self.values.get(name) or "")
        if upper:
            shown, value = f"UPPER({cell})", value.upper()
            for acting in ACTING:
                shown = f'SUBSTITUTE({shown},"{acting.upper()}","{acting}")'
                value = value.replace(acting.upper(), acting)
        end = f'&"{tail}"' if tail else ""
        return (
            f'=IF({cell}="","{blank}",{shown}){end}',
            (value or blank) + tail,
        )

    def optional(self, name: str, lead: str = "", *, other_sheet: bool = False) -> tuple[str, str]:
        """The formula and value for the text of a key, empty for an empty one."""
        cell = self.reference(name, other_sheet=other_sheet)
        value = str(self.values.get(name) or "")
        return f'=IF({cell}="","","{lead}"&{cell})', (lead + value if value else "")

    def title(self, *, other_sheet: bool = False) -> tuple[str, str]:
        """``PERUBAHAN PERJANJIAN KINERJA TAHUN 2024``."""
        kind, year = (self.reference(name, other_sheet=other_sheet) for name in ("kind", "year"))
        formula = f'=UPPER(IF({kind}="","{KINDS[0]}",{kind}))&" TAHUN "&IF({year}="","{SHORT_BLANK}",{year})'
        value = f"{str(self.values.get('kind') or KINDS[0]).upper()} TAHUN {self.values.get('year') or SHORT_BLANK}"
        return formula, value

    def place_and_date(self, *, other_sheet: bool = False) -> tuple[str, str]:
        """``Mangkutana, 1 Oktober 2024``, whether the cell holds a date or text."""
        place, day = (self.reference(name, other_sheet=other_sheet) for name in ("place", "signed_on"))
        months = ",".join(f'"{name}"' for name in month_names())
        written = f'DAY({day})&" "&CHOOSE(MONTH({day}),{months})&" "&YEAR({day})'
        formula = f'=IF({place}="","{SHORT_BLANK}",{place})&", "&IF({day}="","{BLANK[:24]}",IF(ISNUMBER({day}),{written},{day}))'
        value = self.values.get("signed_on")
        shown = format_date(value) if isinstance(value, date) else str(value or BLANK[:24])
        return formula, f"{self.values.get('place') or SHORT_BLANK}, {shown}"


def write_page(workbook: Any, sheet: Any, styles: Styles, content: Content, title: str) -> KeyCells:
    """Write the sheet and set it up for one A4 page; without `workbook`, without named ranges and dropdowns."""
    keys = KeyCells(content)
    sheet.set_column("A:D", 23, styles("plain"))
    sheet.hide_gridlines(2)
    sheet.merge_range("A1:D1", title, styles("title", font_color="#1F3864"))
    sheet.merge_range(
        "A2:D2",
        "Isi sel kuning. Naskah perjanjian di bawahnya terisi sendiri.",
        styles("subtitle", align="center"),
    )
    sheet.merge_range("A4:D4", "Data perjanjian", styles("heading"))
    for column in keys.keys:
        row = keys.rows[column.name]
        sheet.write_string(row, 0, column.header, styles("label"))
        number_format = column.kind.number_format
        cell = styles("input", num_format=number_format, align="left")
        sheet.merge_range(row, 1, row, 3, "", cell)
        write_value(sheet, row, 1, content.page.get(column.name), cell)
        if workbook is not None:
            add_validation(sheet, column, row, row, 1, AGREEMENT.name)
            workbook.define_name(_range_name(column.header), f"={AGREEMENT.name}!$B${row + 1}")
    keys.end = _write_statement(sheet, styles, keys, content, keys.last_row + 3)
    sheet.print_area(keys.last_row + 3, 0, keys.end, 3)
    set_paper(sheet)
    sheet.fit_to_pages(1, 1)
    sheet.set_margins(left=0.9, right=0.8, top=0.9, bottom=0.8)
    sheet.center_horizontally()
    sheet.freeze_panes(3, 0)
    return keys


def _range_name(header: str) -> str:
    return header.replace(": ", "_").replace(" ", "_")


A4, FOLIO = 9, 14
"""The numbers of paper sizes in Excel; Folio (F4) is the long paper of Indonesian offices."""


def set_paper(sheet: Any, paper: int = A4) -> None:
    """Set the paper size, with pages fitted to the width of the paper, so that other sizes print too."""
    sheet.set_paper(paper)


def write_value(sheet: Any, row: int, column: int, value: Any, cell_format: Any) -> None:
    """Write a value to a cell; text is never converted to a formula or link. Row and column from 0."""
    if value is None:
        sheet.write_blank(row, column, None, cell_format)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, cell_format)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, cell_format)
    else:
        sheet.write_string(row, column, str(value), cell_format)


def _write_statement(sheet: Any, styles: Styles, keys: KeyCells, content: Content, row: int) -> int:
    """Write the printed statement from this row on (from 0), with both signatures."""

    def formula(row: int, left: int, right: int, pair: tuple[str, str], style: Any) -> None:
        if left != right:
            sheet.merge_range(row, left, row, right, "", style)
        sheet.write_formula(row, left, pair[0], style, pair[1])

    def paragraph(row: int, text: str, lines: float) -> None:
        sheet.merge_range(row, 0, row, 3, text, styles("paragraph", font_size=12))
        sheet.set_row(row, 16 * lines)

    big = {"font_size": 12}
    formula(row, 0, 3, keys.title(), styles("title"))
    sheet.set_row(row, 24)
    row += 2
    paragraph(row, INTRODUCTION, 2.2)
    row += 2
    for party, closing in (
        ("first", "selanjutnya disebut Pihak Pertama"),
        ("second", "selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua"),
    ):
        for label, name in (("Nama", f"{party}_name"), ("Jabatan", f"{party}_position")):
            sheet.write_string(row, 0, label, styles("plain", valign="top", **big))
            text = keys.text(name)
            formula(
                row,
                1,
                3,
                (f'=": "&{text[0][1:]}', f": {text[1]}"),
                styles("plain", text_wrap=True, valign="top", **big),
            )
            sheet.set_row(row, 18)
            row += 1
        sheet.merge_range(row, 0, row, 3, closing, styles("plain", **big))
        row += 2
    paragraph(row, FIRST_PROMISE, 3.2)
    row += 2
    paragraph(row, SECOND_PROMISE, 2.2)
    row += 2
    return write_signatures(sheet, styles, keys, content, row, (0, 1), (2, 3), other_sheet=False)


def write_signatures(
    sheet: Any,
    styles: Styles,
    keys: KeyCells,
    content: Content,
    row: int,
    left: tuple[int, int],
    right: tuple[int, int],
    *,
    other_sheet: bool,
) -> int:
    """Write both signature blocks with place and date; returns the last row (from 0).

    Names and positions are formulas, except those that the content gives for the signatures themselves.
    """

    def put(row: int, span: tuple[int, int], pair: tuple[str, str], style: Any, typed: Any = None) -> None:
        if span[0] != span[1]:
            sheet.merge_range(row, *[span[0]], row, span[1], "", style)
        if typed and typed != pair[1]:
            sheet.write_string(row, span[0], str(typed), style)
        elif pair[0].startswith("="):
            sheet.write_formula(row, span[0], pair[0], style, pair[1])
        else:
            sheet.write_string(row, span[0], pair[1], style)

    def typed(party: str, what: str) -> Any:
        return None if other_sheet else _typed_over(content, party, what)

    plain = styles("center", font_size=12)
    put(row, right, keys.place_and_date(other_sheet=other_sheet), plain)
    row += 1
    for span, label in ((left, "Pihak Kedua,"), (right, "Pihak Pertama,")):
        put(row, span, (label, label), plain)
    row += 1
    sheet.set_row(row, 32)
    signature, name = styles("signature", font_size=12), styles("name", font_size=12)
    for span, party in ((left, "second"), (right, "first")):
        text = keys.text(f"{party}_position", other_sheet=other_sheet, upper=True, tail=",")
        put(row, span, text, signature, typed(party, "position"))
    row += 1
    sheet.set_row(row, 48)
    row += 1
    for span, party in ((left, "second"), (right, "first")):
        put(row, span, keys.text(f"{party}_name", other_sheet=other_sheet), name, typed(party, "name"))
    sheet.set_row(row, 18)
    for what, lead in (("rank", ""), ("number", "NIP. ")):
        row += 1
        for span, party in ((left, "second"), (right, "first")):
            put(row, span, keys.optional(f"{party}_{what}", lead, other_sheet=other_sheet), plain)
    return row


def _typed_over(content: Content, party: str, what: str) -> Any:
    """The name or position of a signature if it differs from that of the party, else None."""
    name = f"{party}_signature" + ("_position" if what == "position" else "")
    signed, own = content.page.get(name), content.page.get(f"{party}_{what}")
    if not signed or str(signed).casefold() == str(own or "").casefold():
        return None
    return f"{signed}," if what == "position" else signed
