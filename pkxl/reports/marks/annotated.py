"""The annotated copy of a workbook: its package with marked cells, notes and the sheet *Hasil Validasi*.

Only the necessary parts are changed: the styles get fills, marked sheets get style numbers and notes, and one sheet is
added at the front. Every other part keeps its bytes: stored formula results, dropdowns, drawings, VBA, printer settings.
"""

from __future__ import annotations

import posixpath
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from lxml import etree

from pkxl.reports.marks.copy_styles import CopyStyles
from pkxl.reports.marks.marks import FIRST_ROW, HEADINGS, RESULT_SHEET, Mark, Result
from pkxl.reports.marks.package import MAIN, RELATIONS, Package, q
from pkxl.reports.marks.result_sheet import result_sheet_xml
from pkxl.template.style import FILLS
from pkxl.vocabulary.findings import column_letters
from pkxl.vocabulary.language import Lang

_VML = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>'
    '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
)
_AFTER_LEGACY = (
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
)
_AFTER_LINKS = (
    "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties",
    "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", *_AFTER_LEGACY,
)  # fmt: skip
_MAX_NOTE = 30_000


def annotated_bytes(data: bytes, result: Result, lang: Lang) -> bytes:
    """The bytes of the package with these marks. Raises ValueError if it has no workbook part."""
    package = Package.read(data)
    styles = CopyStyles(package)
    by_sheet: dict[str, list[Mark]] = {}
    for mark in result.marks:
        by_sheet.setdefault(mark.sheet, []).append(mark)
    for name, part in dict(package.sheets()).items():  # of two with one name, the reader took the last
        if name in by_sheet:
            _mark_sheet(package, styles, part, by_sheet[name])
    _put_result_sheet(package, styles, result, lang)
    return package.written()


# --- marks on a sheet -------------------------------------------------------------------------------------


def _mark_sheet(package: Package, styles: CopyStyles, part: str, marks: list[Mark]) -> None:
    tree = package.tree(part)
    data = tree.find(q("sheetData"))
    if data is None:
        raise ValueError("no sheetData")
    cells = _Cells(data)
    for mark in marks:
        cell = cells.get(mark.row, mark.column)
        cell.set("s", str(styles.filled(int(cell.get("s", "0")), FILLS[mark.severity])))
    _add_notes(package, part, tree, marks)
    _link_back(tree)


class _Ordered:
    """Elements in the order of their numbers, each found or inserted without going through the others."""

    def __init__(self, around: Any, numbered: Iterable[tuple[int, Any]]) -> None:
        self._around = around
        self._elements = dict(reversed([*numbered]))
        self._numbers = sorted(self._elements)

    def get(self, number: int, name: str, reference: str) -> Any:
        """The element with this number, inserted with this name and reference if it is missing."""
        if number not in self._elements:
            element = etree.Element(q(name), r=reference)
            at = bisect_left(self._numbers, number)
            if at < len(self._numbers):
                self._elements[self._numbers[at]].addprevious(element)
            else:
                self._around.append(element)
            self._numbers.insert(at, number)
            self._elements[number] = element
        return self._elements[number]


class _Cells:
    """The cells of a sheet by place. Rows and cells that do not say where they stand are behind the one before."""

    def __init__(self, data: Any) -> None:
        self._rows = _Ordered(data, _numbered(data, lambda element: int(element.get("r") or 0), str))
        self._cells: dict[int, _Ordered] = {}

    def get(self, row: int, column: int) -> Any:
        """The element of this cell, made if it is missing. Row and column from 1."""
        if row not in self._cells:
            element = self._rows.get(row, "row", str(row))
            cells = _numbered(
                element, lambda cell: _column_number(cell.get("r", "")), lambda number: f"{column_letters(number)}{row}"
            )
            self._cells[row] = _Ordered(element, cells)
        return self._cells[row].get(column, "c", f"{column_letters(column)}{row}")


def _numbered(
    elements: Any, number_of: Callable[[Any], int], reference: Callable[[int], str]
) -> Iterator[tuple[int, Any]]:
    """The elements with their numbers, which are written into those that have none."""
    number = 0
    for element in elements:
        own = number_of(element)
        number = own or number + 1
        if not own:
            element.set("r", reference(number))
        yield number, element


def _column_number(reference: str) -> int:
    number = 0
    for letter in reference:
        if not letter.isalpha():
            break
        number = number * 26 + ord(letter.upper()) - 64
    return number


def _insert(tree: Any, element: Any, following: tuple[str, ...]) -> None:
    """Insert an element into a worksheet before the first of the elements that must follow it by the schema."""
    for index, child in enumerate(tree):
        if etree.QName(child).localname in following:
            tree.insert(index, element)
            return
    tree.append(element)


def _link_back(tree: Any) -> None:
    """Make A1 a link to the result sheet, unless it is a link already."""
    links = tree.find(q("hyperlinks"))
    if links is None:
        links = etree.Element(q("hyperlinks"))
        _insert(tree, links, _AFTER_LINKS)
    if not any(link.get("ref", "").split(":")[0] == "A1" for link in links):
        etree.SubElement(links, q("hyperlink"), ref="A1", location=f"'{RESULT_SHEET}'!A1", display=RESULT_SHEET)


def _add_notes(package: Package, part: str, tree: Any, marks: list[Mark]) -> None:
    comments = package.related(part, "comments")
    if comments is None or comments not in package.parts:
        comments = package.free("xl/comments{}.xml")
        root = etree.fromstring(f'<comments xmlns="{MAIN}"/>')
        etree.SubElement(root, q("authors"))
        etree.SubElement(root, q("commentList"))
        package.add(comments, root)
        package.relate(part, "comments", comments)
        package.declare(comments, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml")
    drawing = _legacy_drawing(package, part, tree)
    root = package.tree(comments)
    authors, listed = _child(root, "authors", 0), _child(root, "commentList", 1)
    author = len(authors)
    etree.SubElement(authors, q("author")).text = "pkxl"
    present = {c.get("ref"): c for c in listed}
    for mark in marks:
        reference = f"{column_letters(mark.column)}{mark.row}"
        if reference in present:
            _extend(present[reference], mark.text)
            continue
        comment = etree.SubElement(listed, q("comment"), ref=reference, authorId=str(author))
        run = etree.SubElement(etree.SubElement(comment, q("text")), q("t"))
        run.text = mark.text[:_MAX_NOTE]
        run.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        package.tree(drawing).append(_shape(mark))
    listed[:] = sorted(
        listed,
        key=lambda c: (int("".join(filter(str.isdigit, c.get("ref", "0"))) or 0), _column_number(c.get("ref", ""))),
    )


def _child(root: Any, name: str, place: int) -> Any:
    """The child of this name, made at this place if it is missing."""
    found = root.find(q(name))
    if found is None:
        found = etree.Element(q(name))
        root.insert(place, found)
    return found


def _extend(comment: Any, text: str) -> None:
    """Append a text to an existing note."""
    run = etree.SubElement(etree.SubElement(_child(comment, "text", 0), q("r")), q("t"))
    run.text = f"\n\n{text}"[:_MAX_NOTE]
    run.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _legacy_drawing(package: Package, part: str, tree: Any) -> str:
    """The VML part of the sheet, with the shapes of notes and form buttons; created if it is missing."""
    element = tree.find(q("legacyDrawing"))
    if element is not None:
        identity = element.get(q("id", RELATIONS))
        for relation in package.relations(part):
            drawing = package.target(part, relation)
            if relation.get("Id") == identity and drawing in package.parts:
                return drawing
        tree.remove(element)
    drawing = package.free("xl/drawings/vmlDrawingPk{}.vml")
    package.add(drawing, etree.fromstring(_VML))
    identity = package.relate(part, "vmlDrawing", drawing)
    package.declare_ending("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing")
    element = etree.Element(q("legacyDrawing"))
    element.set(q("id", RELATIONS), identity)
    _insert(tree, element, _AFTER_LEGACY)
    return drawing


def _shape(mark: Mark) -> Any:
    """The VML shape of one note, to the right of its cell, with a height that fits its text."""
    lines = sum(1 + len(line) // 44 for line in mark.text.splitlines())
    rows = max(4, min(20, lines))
    left, top = mark.column, max(0, mark.row - 2)
    anchor = f"{left}, 12, {top}, 4, {left + 3}, 40, {top + rows}, 8"
    name = f"_x0000_s{20_000 + mark.row * 64 + mark.column}"
    return etree.fromstring(
        '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
        f'xmlns:x="urn:schemas-microsoft-com:office:excel" id="{name}" type="#_x0000_t202" '
        'style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{mark.row - 1}</x:Row><x:Column>{mark.column - 1}</x:Column></x:ClientData></v:shape>"
    )


# --- the result sheet -------------------------------------------------------------------------------------


def _put_result_sheet(package: Package, styles: CopyStyles, result: Result, lang: Lang) -> None:
    """Add the result sheet at the front, and increase all indexes of sheets by one."""
    book = package.tree(package.book)
    sheets = book.find(q("sheets"))
    if sheets is None:
        raise ValueError("no sheets")
    part = package.free(posixpath.join(posixpath.dirname(package.book), "worksheets/sheetPk{}.xml"))
    package.add(part, etree.fromstring(result_sheet_xml(result, lang, styles.of_result_sheet())))
    package.declare(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")
    identity = package.relate(package.book, "worksheet", part)
    names = {sheet.get("name", "").casefold() for sheet in sheets}
    name = RESULT_SHEET if RESULT_SHEET.casefold() not in names else f"{RESULT_SHEET} (baru)"
    sheet = etree.Element(
        q("sheet"), name=name, sheetId=str(1 + max((int(s.get("sheetId", "0")) for s in sheets), default=0))
    )
    sheet.set(q("id", RELATIONS), identity)
    sheets.insert(0, sheet)
    for defined in book.iterfind(f"{q('definedNames')}/{q('definedName')}"):
        if defined.get("localSheetId") is not None:
            defined.set("localSheetId", str(int(defined.get("localSheetId")) + 1))
    if result.rows:
        _define_filter(book, name, FIRST_ROW - 1, FIRST_ROW - 1 + len(result.rows))
    for view in book.iterfind(f"{q('bookViews')}/{q('workbookView')}"):
        view.set("activeTab", "0")
        view.attrib.pop("firstSheet", None)
    for _, other in package.sheets():
        if other != part and b"tabSelected" in package.parts[other]:
            for view in package.tree(other).iterfind(f"{q('sheetViews')}/{q('sheetView')}"):
                view.attrib.pop("tabSelected", None)


def _define_filter(book: Any, name: str, first: int, last: int) -> None:
    names = book.find(q("definedNames"))
    if names is None:
        names = etree.Element(q("definedNames"))
        sheets = book.find(q("sheets"))
        after = book.find(q("externalReferences"))
        (after if after is not None else sheets).addnext(names)
    filtered = etree.Element(q("definedName"), name="_xlnm._FilterDatabase", localSheetId="0", hidden="1")
    filtered.text = f"'{name}'!$A${first}:${column_letters(len(HEADINGS))}${last}"
    names.insert(0, filtered)
