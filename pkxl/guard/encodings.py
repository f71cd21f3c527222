"""Encodings of a part's XML; large parts are decoded piece by piece, so that they are never held as text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

_DECLARATION = re.compile(rb"\A(?:\xef\xbb\xbf)?+\s*+(?:<\?xml\b[^>]*+>)?+")
_ENCODING = re.compile(rb"encoding\s*+=\s*+[\"']([A-Za-z0-9._-]++)")
_AT_A_TIME = 2**18


def recoded(data: memoryview, encoding: str, errors: str) -> bytes:
    """The same text in UTF-8. Raises LookupError for an unknown encoding, UnicodeError for what is no text in it."""
    return b"".join(text.encode() for text in _decoded(data, encoding, errors))


def as_utf8(xml: bytes) -> memoryview:
    """The part without its declaration, in UTF-8; bytes that are no letters in its encoding become U+FFFD."""
    declaration = _DECLARATION.match(xml)
    assert declaration is not None
    rest = memoryview(xml)[declaration.end() :]
    if xml.isascii() or _is_utf8(rest):
        return rest
    named = _ENCODING.search(declaration[0])
    try:
        return memoryview(recoded(rest, named[1].decode() if named else "utf-8", "replace"))
    except (LookupError, UnicodeError):
        return memoryview(recoded(rest, "utf-8", "replace"))


def _is_utf8(data: memoryview) -> bool:
    try:
        for _ in _decoded(data, "utf-8", "strict"):
            pass
    except UnicodeDecodeError:
        return False
    return True


def _decoded(data: memoryview, encoding: str, errors: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    for at in range(0, len(data), _AT_A_TIME):
        yield decoder.decode(bytes(data[at : at + _AT_A_TIME]))
    yield decoder.decode(b"", True)
