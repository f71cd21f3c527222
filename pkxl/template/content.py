"""The content of a template: values by sheet and column name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pkxl.office.profile import Position, Profile


@dataclass(slots=True)
class Content:
    """The values of one workbook: the agreement page by column name, and the rows of each table.

    `decimals` is the number of decimals of a target, by (sheet name, row index from 0, column name).
    """

    page: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)


def empty_content(profile: Profile, position: Position) -> Content:
    """The content of an empty template for this position: what the profile knows."""
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
