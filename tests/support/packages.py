"""Workbooks made part by part, for tests of what a stranger may put into them."""

from __future__ import annotations

import zipfile
from io import BytesIO

MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = b"http://schemas.openxmlformats.org/package/2006/relationships"


def sheet(cells: bytes, tail: bytes = b"", head: bytes = b"") -> bytes:
    """A worksheet of these rows, with what stands before and behind them."""
    return DECLARATION + b'<worksheet xmlns="%s">%s<sheetData>%s</sheetData>%s</worksheet>' % (MAIN, head, cells, tail)


def strings(items: bytes) -> bytes:
    return DECLARATION + b'<sst xmlns="%s">%s</sst>' % (MAIN, items)


def styles(inside: bytes) -> bytes:
    return DECLARATION + b'<styleSheet xmlns="%s">%s</styleSheet>' % (MAIN, inside)


def workbook(
    sheets: list[bytes],
    under: list[int] | None = None,
    *,
    shared: bytes = b"",
    formats: bytes = b"",
    book: bytes = b"",
    related: bytes = b"",
    extra: dict[str, bytes] | None = None,
    packing: int = zipfile.ZIP_DEFLATED,
) -> bytes:
    """A package; `under`: for each sheet name, from the first, the number of its part (one name a part otherwise).

    `book` follows the sheets of the workbook part, `related` its relations; `extra` are further parts.
    """
    under = list(range(len(sheets))) if under is None else under
    listed = b"".join(b'<sheet name="L%d" sheetId="%d" r:id="r%d"/>' % (n, n + 1, part) for n, part in enumerate(under))
    relations = b"".join(
        b'<Relationship Id="r%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>' % (n, OFFICE, n)
        for n in range(len(sheets))
    )
    parts = {
        "_rels/.rels": b'<Relationships xmlns="%s"><Relationship Id="r" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        % (PACKAGE, OFFICE),
        "xl/workbook.xml": b'<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets>%s</workbook>' % (MAIN, OFFICE, listed, book),
        "xl/_rels/workbook.xml.rels": b'<Relationships xmlns="%s">%s%s</Relationships>' % (PACKAGE, relations, related),
    }  # fmt: skip
    if shared:
        parts["xl/sharedStrings.xml"] = shared
    if formats:
        parts["xl/styles.xml"] = formats
    out = BytesIO()
    with zipfile.ZipFile(out, "w", packing, compresslevel=1) as archive:
        for name, data in (
            parts | {f"xl/worksheets/sheet{n}.xml": xml for n, xml in enumerate(sheets)} | (extra or {})
        ).items():
            archive.writestr(name, data)
    return out.getvalue()
