"""The annotated copy: the workbook's own package with marked cells, notes and the sheet *Hasil Validasi*.

Only what must change is changed: the styles gain fills, the marked sheets gain style numbers and notes, and one
sheet is put in front. Every other part stays as it was to the byte: stored formula results, dropdowns, drawings,
VBA, printer settings.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from pkxl.reports.marks import FILLS, FIRST_ROW, HEADINGS, RESULT_SHEET, Mark, Result
from pkxl.reports.result_sheet import result_sheet_xml
from pkxl.template.style import NAVY, OK_FILL
from pkxl.vocabulary.findings import Severity, column_letters
from pkxl.vocabulary.language import Lang

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
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
    """The package with these marks. ValueError if it has no workbook part."""
    package = _Package.read(data)
    by_sheet: dict[str, list[Mark]] = {}
    for mark in result.marks:
        by_sheet.setdefault(mark.sheet, []).append(mark)
    for name, part in package.sheets():
        if name in by_sheet:
            _mark_sheet(package, part, by_sheet[name])
    _put_result_sheet(package, result, lang)
    return package.written()


def _q(name: str, namespace: str = MAIN) -> str:
    return f"{{{namespace}}}{name}"


def _parsed(part: bytes) -> Any:
    """A part as a tree; no entity in it is resolved and nothing is fetched."""
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


@dataclass(slots=True)
class _Package:
    """A package's parts; what is parsed is written back, everything else as it was read."""

    infos: list[zipfile.ZipInfo]
    parts: dict[str, bytes]
    trees: dict[str, Any] = field(default_factory=dict)
    book: str = ""
    fills: dict[str, int] = field(default_factory=dict)
    styles: dict[tuple[int, str], int] = field(default_factory=dict)

    @classmethod
    def read(cls, data: bytes) -> _Package:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            package = cls(infos, {info.filename: archive.read(info) for info in infos})
        for relation in package.tree("_rels/.rels"):
            if relation.get("Type", "").endswith("/officeDocument"):
                package.book = relation.get("Target", "").lstrip("/")
        if package.book not in package.parts:
            raise ValueError("no workbook part")
        return package

    def tree(self, part: str) -> Any:
        if part not in self.trees:
            self.trees[part] = _parsed(self.parts[part])
        return self.trees[part]

    def add(self, part: str, content: Any) -> None:
        if isinstance(content, bytes):
            self.parts[part] = content
        else:
            self.parts[part] = b""
            self.trees[part] = content

    def written(self) -> bytes:
        out = io.BytesIO()
        known = {info.filename: info for info in self.infos}
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, content in self.parts.items():
                if part in self.trees and not self._unchanged(part):
                    content = etree.tostring(self.trees[part], xml_declaration=True, encoding="UTF-8", standalone=True)
                info = zipfile.ZipInfo(part, known[part].date_time if part in known else (1980, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, content)
        return out.getvalue()

    def _unchanged(self, part: str) -> bool:
        """True for a part that was only looked at, which is written back to the byte."""
        return bool(self.parts[part]) and etree.tostring(_parsed(self.parts[part])) == etree.tostring(self.trees[part])

    # --- relations and content types --------------------------------------------------------------------

    def relations(self, part: str) -> Any:
        folder, file = posixpath.split(part)
        rels = f"{folder}/_rels/{file}.rels"
        if rels not in self.parts:
            self.add(rels, etree.fromstring(f'<Relationships xmlns="{PACKAGE}"/>'))
        return self.tree(rels)

    def target(self, part: str, relation: Any) -> str:
        target = str(relation.get("Target", ""))
        if target.startswith("/"):
            return target.lstrip("/")
        return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))

    def related(self, part: str, kind: str) -> str | None:
        for relation in self.relations(part):
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
                return self.target(part, relation)
        return None

    def relate(self, part: str, kind: str, target: str) -> str:
        relations = self.relations(part)
        used = {relation.get("Id") for relation in relations}
        identity = next(f"rIdPk{n}" for n in range(1, 10_000) if f"rIdPk{n}" not in used)
        etree.SubElement(
            relations,
            _q("Relationship", PACKAGE),
            Id=identity,
            Type=f"{RELATIONS}/{kind}",
            Target=posixpath.relpath(target, posixpath.dirname(part)),
        )
        return identity

    def declare(self, part: str, content_type: str) -> None:
        types = self.tree("[Content_Types].xml")
        etree.SubElement(types, _q("Override", TYPES), PartName=f"/{part}", ContentType=content_type)

    def declare_ending(self, ending: str, content_type: str) -> None:
        types = self.tree("[Content_Types].xml")
        if not any(t.get("Extension", "").lower() == ending for t in types):
            types.insert(0, etree.Element(_q("Default", TYPES), Extension=ending, ContentType=content_type))

    def free(self, pattern: str) -> str:
        return next(name for n in range(1, 100_000) if (name := pattern.format(n)) not in self.parts)

    def sheets(self) -> list[tuple[str, str]]:
        targets = {r.get("Id"): self.target(self.book, r) for r in self.relations(self.book)}
        found = []
        for sheet in self.tree(self.book).iterfind(f"{_q('sheets')}/{_q('sheet')}"):
            part = targets.get(sheet.get(_q("id", RELATIONS)))
            if part in self.parts and part is not None:
                found.append((sheet.get("name"), part))
        return found

    # --- styles ------------------------------------------------------------------------------------------

    def styles_part(self) -> str:
        part = self.related(self.book, "styles")
        if part is None or part not in self.parts:
            part = posixpath.join(posixpath.dirname(self.book), "styles.xml")
            self.add(part, etree.fromstring(_PLAIN_STYLES.encode()))
            self.relate(self.book, "styles", part)
            self.declare(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")
        return part

    def filled(self, style: int, colour: str) -> int:
        """The number of a style like this one but with this fill."""
        if (style, colour) not in self.styles:
            tree = self.tree(self.styles_part())
            cells = tree.find(_q("cellXfs"))
            xf = deepcopy(cells[style if style < len(cells) else 0])
            xf.set("fillId", str(self._fill(tree, colour)))
            xf.set("applyFill", "1")
            cells.append(xf)
            cells.set("count", str(len(cells)))
            self.styles[(style, colour)] = len(cells) - 1
        return self.styles[(style, colour)]

    def styles_for_result(self) -> dict[str, int]:
        """The styles of the result sheet, by name and by severity."""
        tree = self.tree(self.styles_part())
        fonts, borders, cells = tree.find(_q("fonts")), tree.find(_q("borders")), tree.find(_q("cellXfs"))

        def font(**looks: str) -> int:
            element = etree.SubElement(fonts, _q("font"))
            for name in ("b", "u"):
                if name in looks:
                    etree.SubElement(element, _q(name))
            etree.SubElement(element, _q("sz"), val=looks.get("size", "10"))
            etree.SubElement(element, _q("color"), rgb=looks.get("color", "FF000000"))
            etree.SubElement(element, _q("name"), val="Arial")
            fonts.set("count", str(len(fonts)))
            return len(fonts) - 1

        border = etree.SubElement(borders, _q("border"))
        for side in ("left", "right", "top", "bottom"):
            etree.SubElement(etree.SubElement(border, _q(side), style="thin"), _q("color"), rgb="FF8EA9C8")
        etree.SubElement(border, _q("diagonal"))
        borders.set("count", str(len(borders)))

        def style(font_id: int, colour: str | None = None, *, framed: bool = True) -> int:
            xf = etree.SubElement(
                cells,
                _q("xf"),
                numFmtId="49",
                fontId=str(font_id),
                fillId=str(self._fill(tree, colour) if colour else 0),
                borderId=str(len(borders) - 1 if framed else 0),
                xfId="0",
                applyFont="1",
                applyFill="1",
                applyBorder="1",
                applyAlignment="1",
            )
            etree.SubElement(xf, _q("alignment"), vertical="top", wrapText="1")
            cells.set("count", str(len(cells)))
            return len(cells) - 1

        plain = font()
        return {
            "title": style(font(b="1", size="13"), FILLS[Severity.ERROR], framed=False),
            "clean": style(font(b="1", size="13"), OK_FILL, framed=False),
            "header": style(font(b="1", color="FFFFFFFF"), NAVY),
            "cell": style(plain),
            "link": style(font(u="1", color="FF0563C1")),
            **{severity.value: style(plain, fill) for severity, fill in FILLS.items()},
        }

    def _fill(self, tree: Any, colour: str) -> int:
        if colour not in self.fills:
            fills = tree.find(_q("fills"))
            fill = etree.SubElement(etree.SubElement(fills, _q("fill")), _q("patternFill"), patternType="solid")
            etree.SubElement(fill, _q("fgColor"), rgb="FF" + colour.lstrip("#"))
            etree.SubElement(fill, _q("bgColor"), indexed="64")
            fills.set("count", str(len(fills)))
            self.fills[colour] = len(fills) - 1
        return self.fills[colour]


_PLAIN_STYLES = (
    f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" '
    'borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    "</cellXfs></styleSheet>"
)


# --- marks on a sheet -------------------------------------------------------------------------------------


def _mark_sheet(package: _Package, part: str, marks: list[Mark]) -> None:
    tree = package.tree(part)
    data = tree.find(_q("sheetData"))
    for mark in marks:
        cell = _cell(data, mark.row, mark.column)
        cell.set("s", str(package.filled(int(cell.get("s", "0")), FILLS[mark.severity])))
    _add_notes(package, part, tree, marks)
    _link_back(tree)


def _cell(data: Any, row: int, column: int) -> Any:
    """The cell's element, made in its place where there is none."""
    element = None
    at = len(data)
    for index, candidate in enumerate(data):
        number = int(candidate.get("r", "0"))
        if number == row:
            element = candidate
            break
        if number > row:
            at = index
            break
    if element is None:
        element = etree.Element(_q("row"), r=str(row))
        data.insert(at, element)
    reference = f"{column_letters(column)}{row}"
    at = len(element)
    for index, candidate in enumerate(element):
        other = candidate.get("r", "")
        if other == reference:
            return candidate
        if _column_number(other) > column:
            at = index
            break
    cell = etree.Element(_q("c"), r=reference)
    element.insert(at, cell)
    return cell


def _column_number(reference: str) -> int:
    number = 0
    for letter in reference:
        if not letter.isalpha():
            break
        number = number * 26 + ord(letter.upper()) - 64
    return number


def _insert(tree: Any, element: Any, following: tuple[str, ...]) -> None:
    """Put an element into a worksheet in front of the first of those that must follow it."""
    for index, child in enumerate(tree):
        if etree.QName(child).localname in following:
            tree.insert(index, element)
            return
    tree.append(element)


def _link_back(tree: Any) -> None:
    """Make A1 a link to the result sheet, unless it is one already."""
    links = tree.find(_q("hyperlinks"))
    if links is None:
        links = etree.Element(_q("hyperlinks"))
        _insert(tree, links, _AFTER_LINKS)
    if not any(link.get("ref", "").split(":")[0] == "A1" for link in links):
        etree.SubElement(links, _q("hyperlink"), ref="A1", location=f"'{RESULT_SHEET}'!A1", display=RESULT_SHEET)


def _add_notes(package: _Package, part: str, tree: Any, marks: list[Mark]) -> None:
    comments = package.related(part, "comments")
    if comments is None:
        comments = package.free("xl/comments{}.xml")
        root = etree.fromstring(f'<comments xmlns="{MAIN}"/>')
        etree.SubElement(root, _q("authors"))
        etree.SubElement(root, _q("commentList"))
        package.add(comments, root)
        package.relate(part, "comments", comments)
        package.declare(comments, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml")
    drawing = _legacy_drawing(package, part, tree)
    root = package.tree(comments)
    authors, listed = root.find(_q("authors")), root.find(_q("commentList"))
    author = len(authors)
    etree.SubElement(authors, _q("author")).text = "pkxl"
    present = {c.get("ref"): c for c in listed}
    for mark in marks:
        reference = f"{column_letters(mark.column)}{mark.row}"
        if reference in present:
            _extend(present[reference], mark.text)
            continue
        comment = etree.SubElement(listed, _q("comment"), ref=reference, authorId=str(author))
        run = etree.SubElement(etree.SubElement(comment, _q("text")), _q("t"))
        run.text = mark.text[:_MAX_NOTE]
        run.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        package.tree(drawing).append(_shape(mark))
    listed[:] = sorted(
        listed,
        key=lambda c: (int("".join(filter(str.isdigit, c.get("ref", "0"))) or 0), _column_number(c.get("ref", ""))),
    )


def _extend(comment: Any, text: str) -> None:
    """Put our note below a person's own."""
    run = etree.SubElement(etree.SubElement(comment.find(_q("text")), _q("r")), _q("t"))
    run.text = f"\n\n{text}"[:_MAX_NOTE]
    run.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _legacy_drawing(package: _Package, part: str, tree: Any) -> str:
    """The sheet's VML part, which holds the boxes of notes (and form buttons)."""
    element = tree.find(_q("legacyDrawing"))
    if element is not None:
        identity = element.get(_q("id", RELATIONS))
        for relation in package.relations(part):
            if relation.get("Id") == identity:
                return package.target(part, relation)
    drawing = package.free("xl/drawings/vmlDrawingPk{}.vml")
    package.add(drawing, etree.fromstring(_VML))
    identity = package.relate(part, "vmlDrawing", drawing)
    package.declare_ending("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing")
    element = etree.Element(_q("legacyDrawing"))
    element.set(_q("id", RELATIONS), identity)
    _insert(tree, element, _AFTER_LEGACY)
    return drawing


def _shape(mark: Mark) -> Any:
    """The box of one note: to the right of its cell, tall enough for its text."""
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


def _put_result_sheet(package: _Package, result: Result, lang: Lang) -> None:
    """Put the result sheet in front; what counts sheets by position moves on by one."""
    book = package.tree(package.book)
    sheets = book.find(_q("sheets"))
    part = package.free(posixpath.join(posixpath.dirname(package.book), "worksheets/sheetPk{}.xml"))
    package.add(part, etree.fromstring(result_sheet_xml(result, lang, package.styles_for_result())))
    package.declare(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")
    identity = package.relate(package.book, "worksheet", part)
    names = {sheet.get("name", "").casefold() for sheet in sheets}
    name = RESULT_SHEET if RESULT_SHEET.casefold() not in names else f"{RESULT_SHEET} (baru)"
    sheet = etree.Element(_q("sheet"), name=name, sheetId=str(1 + max(int(s.get("sheetId", "0")) for s in sheets)))
    sheet.set(_q("id", RELATIONS), identity)
    sheets.insert(0, sheet)
    for defined in book.iterfind(f"{_q('definedNames')}/{_q('definedName')}"):
        if defined.get("localSheetId") is not None:
            defined.set("localSheetId", str(int(defined.get("localSheetId")) + 1))
    if result.rows:
        _define_filter(book, name, FIRST_ROW - 1, FIRST_ROW - 1 + len(result.rows))
    for view in book.iterfind(f"{_q('bookViews')}/{_q('workbookView')}"):
        view.set("activeTab", "0")
        view.attrib.pop("firstSheet", None)
    for _, other in package.sheets():
        if other != part and b"tabSelected" in package.parts[other]:
            for view in package.tree(other).iterfind(f"{_q('sheetViews')}/{_q('sheetView')}"):
                view.attrib.pop("tabSelected", None)


def _define_filter(book: Any, name: str, first: int, last: int) -> None:
    names = book.find(_q("definedNames"))
    if names is None:
        names = etree.Element(_q("definedNames"))
        sheets = book.find(_q("sheets"))
        after = book.find(_q("externalReferences"))
        (after if after is not None else sheets).addnext(names)
    filtered = etree.Element(_q("definedName"), name="_xlnm._FilterDatabase", localSheetId="0", hidden="1")
    filtered.text = f"'{name}'!$A${first}:${column_letters(len(HEADINGS))}${last}"
    names.insert(0, filtered)
