"""What a file is that is no workbook, by its first bytes and by the parts of its package."""

from __future__ import annotations

import re
from typing import Protocol

from pkxl.vocabulary.language import Wording

FOREIGN = {
    "word": Wording(id="dokumen Word", en="a Word document"),
    "powerpoint": Wording(id="presentasi PowerPoint", en="a PowerPoint presentation"),
    "opendocument": Wording(id="dokumen OpenDocument", en="an OpenDocument file"),
    "numbers": Wording(id="berkas Apple Numbers atau Pages", en="a file of Apple Numbers or Pages"),
    "pdf": Wording(id="berkas PDF", en="a PDF file"),
    "web": Wording(id="halaman web", en="a web page"),
    "image": Wording(id="gambar", en="an image"),
    "archive": Wording(id="arsip (zip, rar, 7z)", en="an archive (zip, rar, 7z)"),
    "program": Wording(id="program", en="a program"),
    "text": Wording(id="teks biasa", en="plain text"),
}
"""What each kind is called."""
_PARTS = (
    ("word/document.xml", "word"),
    ("ppt/presentation.xml", "powerpoint"),
    ("index/document.iwa", "numbers"),
    ("index.zip", "numbers"),
    ("mimetype", "opendocument"),
)
_BEGINNINGS = (
    (rb"%PDF-", "pdf"),
    (rb"\s*+(?:<\?xml[^>]{0,200}>\s*+)?+<(?:!doctype html|html|head|table|meta)\b", "web"),
    (rb"\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*|RIFF....WEBP", "image"),
    (rb"Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ", "archive"),
    (rb"MZ|\x7fELF|\xca\xfe\xba\xbe", "program"),
)
_COMPILED = [(re.compile(pattern, re.IGNORECASE | re.DOTALL), kind) for pattern, kind in _BEGINNINGS]
_LOOKED_AT = 1_000


class _Names(Protocol):
    def __contains__(self, name: str, /) -> bool: ...


def kind_of_parts(parts: _Names) -> str:
    """The kind of a package that is no workbook."""
    return next((kind for name, kind in _PARTS if name in parts), "archive")


def kind_of_ole(data: bytes) -> str:
    """The kind of an OLE file that is no workbook; none for one that may be a workbook in the format of Excel 97."""
    if "Workbook".encode("utf-16-le") in data:
        return ""
    if "WordDocument".encode("utf-16-le") in data:
        return "word"
    return "powerpoint" if "PowerPoint Document".encode("utf-16-le") in data else ""


def kind_of_bytes(data: bytes) -> str:
    """The kind of a file that is no package; none for one that nobody knows."""
    beginning = data[:_LOOKED_AT]
    for pattern, kind in _COMPILED:
        if pattern.match(beginning):
            return kind
    try:
        text = beginning.decode()
    except UnicodeDecodeError as error:
        if error.start < len(beginning) - 3:
            return ""
        text = beginning[: error.start].decode()
    return "text" if text.replace("\n", "").replace("\r", "").replace("\t", "").lstrip("\ufeff").isprintable() else ""
