"""The cell styles added to an annotated copy, for marked cells and for the result sheet."""

from __future__ import annotations

import posixpath
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from pkxl.reports.marks.package import MAIN, Package, q
from pkxl.template.style import FILLS, NAVY, OK_FILL
from pkxl.vocabulary.findings import Severity


@dataclass(slots=True)
class CopyStyles:
    """The styles part of a package, to which cell styles are added."""

    package: Package
    fills: dict[str, int] = field(default_factory=dict)
    styles: dict[tuple[int, str], int] = field(default_factory=dict)

    def _part(self) -> str:
        part = self.package.related(self.package.book, "styles")
        if part is None or part not in self.package.parts:
            part = self.package.free(posixpath.join(posixpath.dirname(self.package.book), "stylesPk{}.xml"))
            self.package.add(part, etree.fromstring(_PLAIN_STYLES.encode()))
            self.package.relate(self.package.book, "styles", part)
            self.package.declare(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")
        return part

    def _tree(self) -> Any:
        """The tree of the styles, with an entry at least in each list that is added to."""
        tree = self.package.tree(self._part())
        plain = etree.fromstring(_PLAIN_STYLES.encode())
        for number, kind in enumerate(plain):
            name = etree.QName(kind).localname
            present = tree.find(q(name))
            if present is None:
                _insert_ordered(tree, deepcopy(kind), number)
            elif not len(present):
                present.extend(deepcopy(entry) for entry in kind)
        return tree

    def filled(self, style: int, colour: str) -> int:
        """The index of a style that equals this one except for its fill."""
        if (style, colour) not in self.styles:
            tree = self._tree()
            cells = tree.find(q("cellXfs"))
            xf = deepcopy(cells[style if style < len(cells) else 0])
            xf.set("fillId", str(self._fill(tree, colour)))
            xf.set("applyFill", "1")
            cells.append(xf)
            cells.set("count", str(len(cells)))
            self.styles[(style, colour)] = len(cells) - 1
        return self.styles[(style, colour)]

    def of_result_sheet(self) -> dict[str, int]:
        """The indexes of the styles of the result sheet, by name and by severity."""
        tree = self._tree()
        fonts, borders, cells = tree.find(q("fonts")), tree.find(q("borders")), tree.find(q("cellXfs"))

        def font(**looks: str) -> int:
            element = etree.SubElement(fonts, q("font"))
            for name in ("b", "u"):
                if name in looks:
                    etree.SubElement(element, q(name))
            etree.SubElement(element, q("sz"), val=looks.get("size", "10"))
            etree.SubElement(element, q("color"), rgb=looks.get("color", "FF000000"))
            etree.SubElement(element, q("name"), val="Arial")
            fonts.set("count", str(len(fonts)))
            return len(fonts) - 1

        border = etree.SubElement(borders, q("border"))
        for side in ("left", "right", "top", "bottom"):
            etree.SubElement(etree.SubElement(border, q(side), style="thin"), q("color"), rgb="FF8EA9C8")
        etree.SubElement(border, q("diagonal"))
        borders.set("count", str(len(borders)))

        def style(font_id: int, colour: str | None = None, *, framed: bool = True) -> int:
            xf = etree.SubElement(
                cells,
                q("xf"),
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
            etree.SubElement(xf, q("alignment"), vertical="top", wrapText="1")
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
            fills = tree.find(q("fills"))
            fill = etree.SubElement(etree.SubElement(fills, q("fill")), q("patternFill"), patternType="solid")
            etree.SubElement(fill, q("fgColor"), rgb="FF" + colour.lstrip("#"))
            etree.SubElement(fill, q("bgColor"), indexed="64")
            fills.set("count", str(len(fills)))
            self.fills[colour] = len(fills) - 1
        return self.fills[colour]


_ORDER = ("fonts", "fills", "borders", "cellStyleXfs", "cellXfs")
"""The lists of a style sheet that are added to, as the schema has them, behind its number formats."""


def _insert_ordered(tree: Any, element: Any, number: int) -> None:
    before = {q("numFmts"), *(q(name) for name in _ORDER[:number])}
    at = next((index + 1 for index in reversed(range(len(tree))) if tree[index].tag in before), 0)
    tree.insert(at, element)


_PLAIN_STYLES = (
    f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" '
    'borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    "</cellXfs></styleSheet>"
)
