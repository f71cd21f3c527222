"""The package of a workbook that is copied with changes: its parts, relationships and content types.

Source: ISO/IEC 29500-2:2008 (Open Packaging Conventions), 9.3 relationships, 10.1 content types.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from pkxl.reports.marks.seal import sealed

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


_CONTENT_TYPES = "[Content_Types].xml"


def q(name: str, namespace: str = MAIN) -> str:
    """A name with its namespace, in the notation of lxml."""
    return f"{{{namespace}}}{name}"


def parsed(part: bytes, *, lenient: bool = False) -> Any:
    """The XML tree of a part, without comments; entities are not resolved and nothing is loaded from the network.

    `lenient`: with unclosed elements, as Excel writes them in VML.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, recover=lenient
    )
    return etree.fromstring(part, parser)


_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(spreadsheetml|drawingml|officeDocument)/(\w++)")
_STRICT_NAMES = {b"extendedProperties": b"extended-properties", b"customProperties": b"custom-properties"}
_CONFORMANCE = re.compile(rb"\sconformance\s*+=\s*+[\"']strict[\"']")


def transitional(part: bytes) -> bytes:
    """A part of a Strict Open XML workbook with the names that all other workbooks have (ISO/IEC 29500-4)."""
    if b"purl.oclc.org/ooxml" not in part:
        return part

    def other_name(found: re.Match[bytes]) -> bytes:
        return b"http://schemas.openxmlformats.org/%s/2006/%s" % (found[1], _STRICT_NAMES.get(found[2], found[2]))

    named = _STRICT.sub(other_name, part)
    for strict, usual in _STRICT_NAMES.items():
        named = named.replace(b"/relationships/" + strict, b"/relationships/" + usual)
    return _CONFORMANCE.sub(b"", named)


@dataclass(slots=True)
class Package:
    """The parts of a package; changed trees are serialised, all other parts keep their bytes."""

    parts: dict[str, bytes] = field(default_factory=dict)
    trees: dict[str, Any] = field(default_factory=dict)
    dates: dict[str, tuple[int, int, int, int, int, int]] = field(default_factory=dict)
    book: str = ""
    _names: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, data: bytes) -> Package:
        """The package with these bytes. Raises ValueError if it has no workbook part."""
        package = cls()
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for info in archive.infolist():
                if not info.is_dir():
                    package._take(info, archive.read(info))
        package.book = package.known("xl/workbook.xml")
        if package.book not in package.parts:  # the usual name first, as the guard looks for it
            for relation in package.relations(""):
                if relation.get("Type", "").endswith("/officeDocument"):
                    package.book = package.target("", relation)
        if package.book not in package.parts:
            raise ValueError("no workbook part")
        return package

    def _take(self, info: zipfile.ZipInfo, content: bytes) -> None:
        name = info.filename.replace("\\", "/").lstrip("/")
        self.parts.pop(self.known(name), None)  # names that differ in their case only are one name, the last counts
        self._names[name.lower()] = name
        self.dates[name] = info.date_time
        self.parts[name] = transitional(content) if name.lower().endswith((".xml", ".rels", ".vml")) else content

    def known(self, name: str) -> str:
        """The name of a part as the package spells it; the name itself where there is none."""
        return self._names.get(name.lower(), name)

    def tree(self, part: str) -> Any:
        """The XML tree of a part, which is written back if it is changed."""
        if part not in self.trees:
            self.trees[part] = parsed(self.parts[part], lenient=part.lower().endswith(".vml"))
        return self.trees[part]

    def add(self, part: str, content: Any) -> None:
        """Add a part, as bytes or as an XML tree."""
        if isinstance(content, bytes):
            self.parts[part] = content
        else:
            self.parts[part] = b""
            self.trees[part] = content
        self._names[part.lower()] = part

    def written(self) -> bytes:
        """The bytes of the package."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, content in sealed({name: self._content(name) for name in self.parts}).items():
                info = zipfile.ZipInfo(part, self.dates.get(part, (1980, 1, 1, 0, 0, 0)))
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, content)
        return out.getvalue()

    def _content(self, part: str) -> bytes:
        before = self.parts[part]
        if part not in self.trees:
            return before
        tree = self.trees[part]
        lenient = part.lower().endswith(".vml")
        if before and etree.tostring(parsed(before, lenient=lenient)) == etree.tostring(tree):
            return before  # read only: it keeps its bytes
        written: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        return written

    # --- relations and content types --------------------------------------------------------------------

    def relations(self, part: str) -> Any:
        """The relationships of a part, created if it has none."""
        folder, file = posixpath.split(part)
        rels = self.known(posixpath.join(folder, "_rels", f"{file}.rels"))
        if rels not in self.parts:
            self.add(rels, etree.fromstring(f'<Relationships xmlns="{PACKAGE}"/>'))
        return self.tree(rels)

    def target(self, part: str, relation: Any) -> str:
        """The part that a relationship points to."""
        target = str(relation.get("Target", "")).replace("\\", "/")
        if not target.startswith("/"):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
        return self.known(target.lstrip("/"))

    def related(self, part: str, kind: str) -> str | None:
        """The part that is related to this one by a relationship of this kind, None if there is none."""
        for relation in self.relations(part):
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
                return self.target(part, relation)
        return None

    def relate(self, part: str, kind: str, target: str) -> str:
        """Add a relationship from a part to another; returns its id."""
        relations = self.relations(part)
        used = {relation.get("Id") for relation in relations}
        identity = next(f"rIdPk{n}" for n in range(1, 10_000) if f"rIdPk{n}" not in used)
        etree.SubElement(
            relations,
            q("Relationship", PACKAGE),
            Id=identity,
            Type=f"{RELATIONS}/{kind}",
            Target=posixpath.relpath(target, posixpath.dirname(part)),
        )
        return identity

    def declare(self, part: str, content_type: str) -> None:
        """Declare the content type of a part."""
        types = self.tree(self.known(_CONTENT_TYPES))
        etree.SubElement(types, q("Override", TYPES), PartName=f"/{part}", ContentType=content_type)

    def declare_ending(self, ending: str, content_type: str) -> None:
        """Declare the default content type of an extension."""
        types = self.tree(self.known(_CONTENT_TYPES))
        if not any(t.get("Extension", "").lower() == ending for t in types):
            types.insert(0, etree.Element(q("Default", TYPES), Extension=ending, ContentType=content_type))

    def free(self, pattern: str) -> str:
        """The first name of this pattern, with a number from 1, that no part has."""
        return next(name for n in range(1, 100_000) if (name := pattern.format(n)).lower() not in self._names)

    def sheets(self) -> list[tuple[str, str]]:
        """The sheets of the workbook as (name, part)."""
        targets = {r.get("Id"): self.target(self.book, r) for r in self.relations(self.book)}
        found = []
        for sheet in self.tree(self.book).iterfind(f"{q('sheets')}/{q('sheet')}"):
            part = targets.get(sheet.get(q("id", RELATIONS)))
            if part in self.parts and part is not None:
                found.append((sheet.get("name"), part))
        return found
