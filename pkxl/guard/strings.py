"""Shared strings: their texts as the reader gets them, and how long they are.

Source: ECMA-376-1:2016, 18.4.8 si, 18.4.9 sst.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from pkxl.guard.counts import refuse_beyond
from pkxl.guard.texts import TextWalker
from pkxl.guard.xml import Attributes, walk
from pkxl.speed import strings_search
from pkxl.speed.switches import in_use


class SharedStrings:
    """A workbook's shared strings. Raises Unusable where they cannot be read."""

    def __init__(self, xml: bytes) -> None:
        self._raw = xml
        found = strings_search.search(xml) if in_use("search") else None
        refuse_beyond("values", found.number if found else len(self.lengths))
        self.xml = found.xml if found else self._walked.xml
        """The same strings, with nothing else."""
        self.longest = found.longest if found else max(self.lengths, default=0)
        """The length of the longest, or more."""

    @property
    def lengths(self) -> Sequence[int]:
        """The length of each."""
        return self._walked.lengths

    @cached_property
    def _walked(self) -> _Strings:
        strings = _Strings()
        if self._raw:
            walk(self._raw, strings, "sharedStrings")
        return strings


class _Strings(TextWalker):
    def __init__(self) -> None:
        super().__init__()
        self.starts["si"] = self._start
        self.ends["si"] = self._end
        self.lengths: list[int] = []
        self._items: list[bytes] = []

    def _start(self, _: Attributes) -> None:
        self.open()

    def _end(self) -> None:
        if (ended := self.close()) is not None:
            inside, length = ended
            self._items.append(inside.encode("utf-8", "replace"))
            self.lengths.append(length)

    @property
    def xml(self) -> bytes:
        return b"<sst><si>%s</si></sst>" % b"</si><si>".join(self._items) if self._items else b""
