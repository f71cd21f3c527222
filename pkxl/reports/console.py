"""The console: what is printed is text, whatever a stranger wrote into it, and never markup or a command."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

from pkxl.vocabulary.visible import visible


class PlainConsole(Console):
    """A console without markup, emoji codes and highlighting, on which characters that cannot be seen are visible."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(markup=False, emoji=False, highlight=False, **settings)

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """The segments of what is printed."""
        for segment in super().render(renderable, options):
            yield segment if segment.control or segment.text.isprintable() else _shown(segment)


def _shown(segment: Segment) -> Segment:
    return Segment(visible(segment.text), segment.style, segment.control)
