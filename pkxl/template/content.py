"""What a template is filled with: typed values by sheet and column name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pkxl.office.profile import Position, Profile


@dataclass(slots=True)
class Content:
    """The values of one workbook: the page and signatures by column name, and rows for each table.

    `decimals` is how many decimals a target was written with, by (sheet name, row index, column name).
    """

    page: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)


def empty_content(profile: Profile, position: Position) -> Content:
    """What a new workbook of this position knows already."""
    superior = profile.position(position.superior)
    head = position.superior in {p.id for p in profile.outside}
    return Content(
        page={
            "unit_name": profile.unit_name,
            "regency": profile.regency,
            "place": profile.place,
            "first_position": position.name,
            "second_position": f"{superior.name} {profile.regency}" if head else superior.name,
        }
    )
