"""What a part's relations name.

Source: ISO/IEC 29500-2:2008 (Open Packaging Conventions) 9.3 relationships.
"""

from __future__ import annotations

from posixpath import join, normpath
from typing import NamedTuple

from pkxl.guard.counts import refuse_beyond
from pkxl.guard.xml import Attributes, Walker, walk
from pkxl.speed.memo import of_small_parts


class Relation(NamedTuple):
    """A part and what it is to the one that names it (worksheet, styles ...)."""

    kind: str
    part: str
    outside: bool = False
    """It is no part of the package: an address or a path."""


class _Relations(Walker):
    def __init__(self, folder: str) -> None:
        super().__init__()
        self.by_identity: dict[str, Relation] = {}
        self.starts = {"Relationship": self._one}
        self._folder = folder
        self._number = 0

    def _one(self, attributes: Attributes) -> None:
        self._number += 1
        refuse_beyond("relations", self._number)
        target = attributes.get("Target", "")
        part = target.lstrip("/") if target.startswith("/") else normpath(join(self._folder, target))
        kind = attributes.get("Type", "").rpartition("/")[2]
        outside = attributes.get("TargetMode", "").lower() == "external"
        self.by_identity[attributes.get("Id", "")] = Relation(kind, part, outside)


@of_small_parts(256)
def relations(folder: str, xml: bytes) -> dict[str, Relation]:
    """The parts that are named, by identity; their names are from the root of the package. Raises Unusable."""
    found = _Relations(folder)
    walk(xml, found, "relationships")
    return found.by_identity
