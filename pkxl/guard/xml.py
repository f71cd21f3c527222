"""One pass over a part's XML by expat, held against what is sensible.

Source: Extensible Markup Language (XML) 1.0, Fifth Edition. Prefixes are left out of names, as the reader leaves them
out: a part that gives an element of another namespace one of these names means the same to both.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.parsers import expat

from pkxl.guard.causes import Cause, Unusable
from pkxl.guard.counts import refuse_beyond
from pkxl.guard.encodings import as_utf8
from pkxl.guard.limits import limits

Attributes = dict[str, str]
Handler = Callable[[Attributes], None]

_AT_A_TIME = 2**18
_LONGEST_TOKEN = 2**20
_DEEPEST = 200
_MOST_NAMES = 10_000
"""Of elements and attributes, each once: expat keeps them all."""


class Walker:
    """What is done at the elements of a part, by their names. `complete`: what follows is not needed any more."""

    def __init__(self) -> None:
        self.starts: dict[str, Handler] = {}
        self.ends: dict[str, Callable[[], None]] = {}
        self.started = 0
        self.depth = 0
        self.complete = False
        self.text: list[str] | None = None
        """Where the text that follows is put; None: nobody wants it."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        self.started += 1
        self.depth += 1
        if ":" in name:
            name = name.rpartition(":")[2]
        if (handler := self.starts.get(name)) is not None:
            handler(attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        self.depth -= 1
        if ":" in name:
            name = name.rpartition(":")[2]
        if (handler := self.ends.get(name)) is not None:
            handler()

    def take(self, text: str) -> None:
        """Some text of an element."""
        if self.text is not None:
            self.text.append(text)

    def taken(self) -> str:
        """The text since it was wanted; none is wanted any more. Raises Unusable(TOO_LARGE) for an endless one."""
        pieces, self.text = self.text or [], None
        if len(pieces) == 1:
            return pieces[0]
        refuse_beyond("characters", sum(map(len, pieces)))
        return "".join(pieces)


def walk(xml: bytes, walker: Walker, part: str) -> bool:
    """Send a part's elements to the walker; False where the part is broken behind what the walker needs.

    Raises Unusable: DAMAGED for a part that is not well-formed before the walker has all that it needs (Excel repairs
    the rest, calamine reads it); HOSTILE for declarations of entities, nesting and tokens that no program writes;
    TOO_LARGE for more elements than are sensible.
    """

    def refuse(*_: object) -> None:
        raise Unusable(Cause.HOSTILE, part)

    parser = expat.ParserCreate("UTF-8")
    parser.buffer_text = True
    parser.StartElementHandler = walker.start
    parser.EndElementHandler = walker.end
    parser.CharacterDataHandler = walker.take
    parser.StartDoctypeDeclHandler = refuse
    text = as_utf8(xml)
    try:
        for at in range(0, len(text), _AT_A_TIME):
            parser.Parse(text[at : at + _AT_A_TIME], False)
            behind = at - parser.CurrentByteIndex
            if walker.depth > _DEEPEST or behind > _LONGEST_TOKEN or len(parser.intern) > _MOST_NAMES:
                refuse()
            if walker.started > limits().elements:
                raise Unusable(Cause.TOO_LARGE, part)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        if not walker.complete:
            raise Unusable(Cause.DAMAGED, f"{part}: {error}") from error
        return False
    return True
