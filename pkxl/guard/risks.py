"""What a workbook could run or fetch in another program: reported, never run and never followed."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from importlib.resources import files

from pkxl.guard.parts import Parts
from pkxl.guard.relations import relations
from pkxl.guard.workbook_part import WorkbookPart

_OF_INTEREST = re.compile(
    rb"external|oleobject|/package[\"']|control|macrosheet|dialogsheet|vbaproject|connections|querytable|&#",
    re.IGNORECASE,
)
"""In relations, what is worth to be read exactly."""
_KINDS = {
    "externalLinks": {"externallink", "externallinkpath", "externallinklongpath"},
    "connections": {"connections", "querytable"},
    "embeddings": {"oleobject", "package", "control", "activexcontrolbinary"},
    "macros": {"xlmacrosheet", "xlintlmacrosheet", "macrosheet", "dialogsheet"},
}
_HARMLESS_OUTSIDE = frozenset({"hyperlink"}.union(*_KINDS.values()))
_EARLIER_MACROS = (
    "664b9e7bbd18d2696b39612ea8ddc4089c041e96c51e10bdfcc5e2e784f07da0",
    "cda520ffa14f8ce0117a8eb8f339cec60d7de72bbd5fc64d94f9ad79eb24e26b",
)
"""Digests of the macros in templates that were released before."""


def risks_of(parts: Parts, book: WorkbookPart, *, reaching: bool) -> list[str]:
    """The risks of a package, as keys of ``messages.RISKS`` and in their order."""
    related = _related(parts)
    projects = {n for n in parts if n.endswith("vbaproject.bin")} | {
        part for kind, part, _ in related if kind == "vbaproject"
    }
    foreign = any(
        part in parts and hashlib.sha256(parts.read(part)).hexdigest() not in _our_macros() for part in projects
    )
    kinds = {kind for kind, _, _ in related}
    found = {
        "externalLinks": any(n.startswith("xl/externallinks/") and n.endswith(".xml") for n in parts),
        "reaching": reaching or book.reaches_out,
        "connections": any(n.startswith(("xl/querytables/", "xl/connections")) for n in parts) or _has_query(parts),
        "embeddings": any(n.startswith(("xl/embeddings/", "xl/activex/")) for n in parts),
        "outside": any(outside and kind not in _HARMLESS_OUTSIDE for kind, _, outside in related),
        "macros": foreign or book.starts_itself or any("/macrosheets/" in n or "/dialogsheets/" in n for n in parts),
    }
    return [risk for risk, here in found.items() if here or kinds & _KINDS.get(risk, set())]


def _related(parts: Parts) -> list[tuple[str, str, bool]]:
    """The relations of all parts that may be of interest: kind, part, and whether it is outside."""
    found = []
    for name in parts:
        if name.endswith(".rels") and _OF_INTEREST.search(xml := parts.read(name)):
            folder = name.rpartition("_rels/")[0].rstrip("/")
            found += [(one.kind.lower(), one.part, one.outside) for one in relations(folder, xml).values()]
    return found


def _has_query(parts: Parts) -> bool:
    """True for a query of Power Query, which is stored as custom XML."""
    return any(n.startswith("customxml/item") and n.endswith(".xml") and b"DataMashup" in parts.read(n) for n in parts)


@lru_cache(maxsize=1)
def _our_macros() -> frozenset[str]:
    """The digests of the macros in this template and in those released before."""
    current = (files("pkxl") / "data" / "macros" / "template.bin").read_bytes()
    return frozenset({hashlib.sha256(current).hexdigest(), *_EARLIER_MACROS})
