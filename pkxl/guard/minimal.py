"""The least package that a reader needs: it gets the parts that were looked at and no other.

A package can hold a part twice, under names that differ in their case, or name its sheets where only some programs
look; so nothing that tells where a part stands is handed on, and all of it is written anew.

Source: ISO/IEC 29500-2:2008 (Open Packaging Conventions) 9.1.1 part names, 9.3 relationships, 10.2 mapping to ZIP.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from functools import lru_cache

_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
_ROOT = _RELATIONSHIPS.format(
    f'<Relationship Id="r1" Type="{_RELATIONSHIP}/officeDocument" Target="xl/workbook.xml"/>'
).encode()


def minimal_package(sheets: Sequence[bytes], styles: bytes, strings: bytes, *, from_1904: bool) -> bytes:
    """A package of these sheets, named ``1``, ``2`` and so on, with their styles and strings (none where empty).

    `from_1904`: whether its dates are counted from 1904 on.
    """
    parts = {
        "_rels/.rels": _ROOT,
        "xl/workbook.xml": _workbook(len(sheets), from_1904=from_1904),
        "xl/_rels/workbook.xml.rels": _relations(len(sheets)),
        "xl/styles.xml": styles,
        "xl/sharedStrings.xml": strings,
    }
    parts |= {f"xl/worksheets/sheet{number}.xml": sheet for number, sheet in enumerate(sheets, 1)}
    return _zipped({name: data for name, data in parts.items() if data})


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    """A zip archive of parts that are stored as they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as written:
        for name, data in parts.items():
            written.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


@lru_cache(maxsize=64)
def _workbook(sheets: int, *, from_1904: bool) -> bytes:
    listed = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, sheets + 1))
    return (
        f'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{_RELATIONSHIP}">'
        f'<workbookPr date1904="{int(from_1904)}"/><sheets>{listed}</sheets></workbook>'
    ).encode()


@lru_cache(maxsize=64)
def _relations(sheets: int) -> bytes:
    return _RELATIONSHIPS.format(
        "".join(
            f'<Relationship Id="r{n}" Type="{_RELATIONSHIP}/worksheet" Target="worksheets/sheet{n}.xml"/>'
            for n in range(1, sheets + 1)
        )
    ).encode()
