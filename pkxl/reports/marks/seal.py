"""The seal of an annotated copy: a digest of all its parts, by which a copy that nobody has touched is known.

It stands behind the XML of the result sheet, as a comment, which every program drops when it saves the workbook.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections.abc import Mapping

from pkxl.guard.causes import Unusable
from pkxl.guard.parts import Parts

_RESULT_SHEET = re.compile(r"sheetpk[0-9]+\.xml$")
_SEAL = re.compile(rb"<!--pkxl ([0-9a-f]{64})-->$")


def sealed(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of an annotated copy with their seal; as they are where there is no result sheet."""
    copied = dict(parts)
    name = _result_sheet(parts)
    if name is not None:
        copied[name] = b"%s<!--pkxl %s-->" % (copied[name], _digest(parts))
    return copied


def is_untouched(data: bytes) -> bool:
    """True for an annotated copy with the parts, to the byte, with which it was written."""
    try:
        archive = Parts(data)
        parts = {name: archive.read(name) for name in archive}
    except (Unusable, zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, IndexError):
        return False
    name = _result_sheet(parts)
    seal = _SEAL.search(parts[name]) if name is not None else None
    if name is None or seal is None:
        return False
    parts[name] = parts[name][: seal.start()]
    return _digest(parts) == seal[1]


def _result_sheet(parts: Mapping[str, bytes]) -> str | None:
    """The name of the result sheet's part: of several, the last, which was added last."""
    return max(
        (name for name in parts if _RESULT_SHEET.search(name.lower())), key=lambda n: (len(n), n.lower()), default=None
    )


def _digest(parts: Mapping[str, bytes]) -> bytes:
    digest = hashlib.sha256()
    for name, data in sorted((name.lower(), data) for name, data in parts.items()):
        digest.update(b"%s %d\n" % (name.encode("utf-8", "surrogatepass"), len(data)))
        digest.update(data)
    return digest.hexdigest().encode()
