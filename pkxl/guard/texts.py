"""Texts of strings: runs are kept as they are, phonetic runs and formats are left out.

Source: ECMA-376-1:2016, 18.4.4 r, 18.4.6 rPh, 18.4.8 si, 18.4.12 t, 18.3.1.53 is.
"""

from __future__ import annotations

from pkxl.guard.xml import Attributes, Walker


class TextWalker(Walker):
    """Walks elements that hold a text: ``si`` of shared strings, ``is`` of cells."""

    def __init__(self) -> None:
        super().__init__()
        self.starts = {"r": self._start_run, "t": self._start_text, "rPh": self._start_phonetic}
        self.ends = {"r": self._end_run, "t": self._end_text, "rPh": self._end_phonetic}
        self.taking = ""
        """The element whose text is being taken."""
        self._item: list[str] | None = None
        self._length = 0
        self._opened_at = 0
        self._phonetic_at = 0
        self._space = ""

    def open(self) -> bool:
        """A text begins here; False within another."""
        if self._item is not None:
            return False
        self._item, self._length, self._opened_at = [], 0, self.depth
        return True

    def close(self) -> tuple[str, int] | None:
        """What stands in the text that ends here, as XML, and its length; None where none ends."""
        if self._item is None or self.depth >= self._opened_at:
            return None
        inside, self._item = "".join(self._item), None
        return inside, self._length

    @property
    def _wanted(self) -> bool:
        return self._item is not None and not self._phonetic_at

    def _start_run(self, _: Attributes) -> None:
        if self._item is not None and not self._phonetic_at:
            self._item.append("<r>")

    def _end_run(self) -> None:
        if self._item is not None and not self._phonetic_at:
            self._item.append("</r>")

    def _start_text(self, attributes: Attributes) -> None:
        if self._wanted and not self.taking:
            self.taking, self.text = "t", []
            self._space = ' xml:space="preserve"' if attributes.get("xml:space") == "preserve" else ""

    def _end_text(self) -> None:
        if self.taking == "t" and self._item is not None:
            text, self.taking = self.taken(), ""
            self._length += len(text)
            self._item.append(f"<t{self._space}>{escaped(text)}</t>")

    def _start_phonetic(self, _: Attributes) -> None:
        if self._wanted:
            self._phonetic_at = self.depth

    def _end_phonetic(self) -> None:
        if self.depth < self._phonetic_at:
            self._phonetic_at = 0


_SPECIAL = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})


def escaped(text: str) -> str:
    """The text as it stands in XML."""
    return text if text.isalnum() else text.translate(_SPECIAL)
