"""The package of a workbook that is copied with changes: its parts, relations and content types.

Source: ISO/IEC 29500-2:2008 (Open Packaging Conventions), 9.3 relationships, 10.1 content types.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def q(name: str, namespace: str = MAIN) -> str:
    """A name with its namespace, as lxml writes it."""
    return f"{{{namespace}}}{name}"


def parsed(part: bytes) -> Any:
    """A part as a tree; no entity in it is resolved and nothing is fetched."""
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


@dataclass(slots=True)
class Package:
    """A package's parts; what is parsed is written back, everything else as it was read."""

    infos: list[zipfile.ZipInfo]
    parts: dict[str, bytes]
    trees: dict[str, Any] = field(default_factory=dict)
    book: str = ""

    @classmethod
    def read(cls, data: bytes) -> Package:
        """The package with these bytes. ValueError if it has no workbook part."""
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
        """A part as a tree, which is written back where it was changed."""
        if part not in self.trees:
            self.trees[part] = parsed(self.parts[part])
        return self.trees[part]

    def add(self, part: str, content: Any) -> None:
        """Put a new part in, as bytes or as a tree."""
        if isinstance(content, bytes):
            self.parts[part] = content
        else:
            self.parts[part] = b""
            self.trees[part] = content

    def written(self) -> bytes:
        """The package as bytes."""
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
        return bool(self.parts[part]) and etree.tostring(parsed(self.parts[part])) == etree.tostring(self.trees[part])

    # --- relations and content types --------------------------------------------------------------------

    def relations(self, part: str) -> Any:
        """The relations of a part, made where it has none."""
        folder, file = posixpath.split(part)
        rels = f"{folder}/_rels/{file}.rels"
        if rels not in self.parts:
            self.add(rels, etree.fromstring(f'<Relationships xmlns="{PACKAGE}"/>'))
        return self.tree(rels)

    def target(self, part: str, relation: Any) -> str:
        """The part that a relation points to."""
        target = str(relation.get("Target", ""))
        if target.startswith("/"):
            return target.lstrip("/")
        return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))

    def related(self, part: str, kind: str) -> str | None:
        """The part of this kind that a part is related to, None where there is none."""
        for relation in self.relations(part):
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
                return self.target(part, relation)
        return None

    def relate(self, part: str, kind: str, target: str) -> str:
        """Relate a part to another; returns the identity of the relation."""
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
        types = self.tree("[Content_Types].xml")
        etree.SubElement(types, q("Override", TYPES), PartName=f"/{part}", ContentType=content_type)

    def declare_ending(self, ending: str, content_type: str) -> None:
        """Declare the content type of all parts with this ending."""
        types = self.tree("[Content_Types].xml")
        if not any(t.get("Extension", "").lower() == ending for t in types):
            types.insert(0, etree.Element(q("Default", TYPES), Extension=ending, ContentType=content_type))

    def free(self, pattern: str) -> str:
        """The first name of this pattern that no part has."""
        return next(name for n in range(1, 100_000) if (name := pattern.format(n)) not in self.parts)

    def sheets(self) -> list[tuple[str, str]]:
        """The sheets of the workbook as (name, part)."""
        targets = {r.get("Id"): self.target(self.book, r) for r in self.relations(self.book)}
        found = []
        for sheet in self.tree(self.book).iterfind(f"{q('sheets')}/{q('sheet')}"):
            part = targets.get(sheet.get(q("id", RELATIONS)))
            if part in self.parts and part is not None:
                found.append((sheet.get("name"), part))
        return found
