"""The look of everything that is written: one palette, one set of cell formats."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pkxl.vocabulary.findings import Severity

FONT = "Arial"
NAVY = "#1F3864"
PALE = "#DCE6F1"
INPUT = "#FFFBE6"
LINE = "#8EA9C8"
GREY = "#595959"
ERROR_FILL, WARNING_FILL, NOTE_FILL = "#F8B4B4", "#FFD98A", "#BDD7EE"
OK_FILL = "#C6E7C8"
FILLS = {Severity.ERROR: ERROR_FILL, Severity.WARNING: WARNING_FILL, Severity.NOTE: NOTE_FILL}

_KINDS: dict[str, dict[str, Any]] = {
    "plain": {},
    "title": {"bold": True, "font_size": 13, "align": "center", "valign": "vcenter"},
    "heading": {"bold": True, "font_size": 12, "font_color": NAVY},
    "subtitle": {"font_color": GREY, "valign": "top", "text_wrap": True},
    "label": {"bold": True, "font_color": NAVY, "valign": "vcenter"},
    "input": {
        "bg_color": INPUT,
        "border": 1,
        "border_color": LINE,
        "locked": False,
        "valign": "vcenter",
        "text_wrap": True,
    },
    "header": {
        "bold": True,
        "font_color": "#FFFFFF",
        "bg_color": NAVY,
        "border": 1,
        "border_color": LINE,
        "align": "center",
        "valign": "vcenter",
        "text_wrap": True,
    },
    "cell": {"border": 1, "border_color": LINE, "valign": "top", "text_wrap": True, "locked": False},
    "fixed": {"border": 1, "border_color": LINE, "valign": "top", "text_wrap": True},
    "total": {
        "bold": True,
        "bg_color": PALE,
        "border": 1,
        "border_color": LINE,
        "top": 2,
        "valign": "vcenter",
    },
    "paragraph": {"text_wrap": True, "align": "justify", "valign": "top"},
    "center": {"align": "center", "valign": "vcenter", "text_wrap": True},
    "signature": {"align": "center", "valign": "vcenter", "text_wrap": True, "locked": False},
    "name": {
        "align": "center",
        "valign": "bottom",
        "bold": True,
        "underline": 1,
        "text_wrap": True,
        "locked": False,
    },
    "link": {
        "font_color": "#0563C1",
        "underline": 1,
        "border": 1,
        "border_color": LINE,
        "valign": "top",
        "text_wrap": True,
    },
}


@dataclass(slots=True)
class Styles:
    """Cell formats of one XlsxWriter workbook, each made once."""

    workbook: Any
    made: dict[tuple[str, tuple[tuple[str, Any], ...]], Any] = field(default_factory=dict)

    def __call__(self, kind: str, **changes: Any) -> Any:
        """The format of this kind, with changes such as ``num_format`` or ``bg_color``."""
        question = (kind, tuple(sorted(changes.items())))
        if question not in self.made:
            base = {"font_name": FONT, "font_size": 10, **_KINDS[kind], **changes}
            self.made[question] = self.workbook.add_format(base)
        return self.made[question]


def row_height(texts: list[tuple[str, float]], font_size: float = 10) -> float:
    """The height in points that a row needs to show these texts in columns of these widths (in characters).

    An estimate on the safe side: a column of width w holds about w characters of 10 point text on a line.
    Excel's own limit of 409 points holds.
    """
    lines = 1
    for text, width in texts:
        per_line = max(1.0, (width - 1) * 11.3 / font_size)
        lines = max(lines, sum(-(-max(1, len(line)) // int(per_line)) for line in text.split("\n")))
    return min(409.0, round(lines * font_size * 1.28 + 4, 1))
