"""What stands below a program or kegiatan line: the lines that add up to it, and what may be missing from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pkxl.agreements.agreement import Line, Node
from pkxl.office.profile import Position
from pkxl.tables import SUB_ACTIVITY


@dataclass
class Below:
    """What stands below a line: `path` are its nodes, `node` is its own, `lines` add up to it.

    `missing` are positions without a workbook, and `unplaced` lines without a known place, that may have more of it.
    """

    path: Mapping[str, Node]
    node: Node
    lines: list[Line] = field(default_factory=list)
    missing: list[Position] = field(default_factory=list)
    unplaced: list[Line] = field(default_factory=list)

    def has(self, line: Line) -> bool:
        """True for a line of this program, kegiatan or sub kegiatan."""
        return line.path.get(self.node.level) == self.node

    def has_top(self, line: Line) -> bool:
        """True for such a line that is no part of another one in its table."""
        return self.has(line) and (line.parent is None or not self.has(line.parent))

    def may_have(self, line: Line, is_known: Callable[[Node], bool]) -> bool:
        """True for a line whose place is not known on this level, and no other one on the levels above it."""
        known = {level: node for level, node in line.path.items() if level == SUB_ACTIVITY or is_known(node)}
        others = (known[level] != node for level, node in self.path.items() if level in known)
        return self.node.level not in known and not any(others)
