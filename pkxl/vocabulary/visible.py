"""Characters that nobody sees and that a terminal or a page obeys: control characters, direction marks, lone surrogates."""

from __future__ import annotations

import re

_BREAKS = re.compile("[\t-\r\x85\u2028\u2029]++")
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_SHOWN = "\N{REPLACEMENT CHARACTER}"


def visible(text: str) -> str:
    """The text with a replacement character for each character that cannot be seen; lines and tabs stay."""
    return text if text.isprintable() else _HIDDEN.sub(_SHOWN, text)


def visible_line(text: str) -> str:
    """The same on one line: line breaks and tabs become spaces."""
    return text if text.isprintable() else _HIDDEN.sub(_SHOWN, _BREAKS.sub(" ", text))


def escaped_in_json(text: str) -> str:
    """JSON with an escape for each character that cannot be seen, so that the value stays what it is."""
    return text if text.isprintable() else _HIDDEN.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
