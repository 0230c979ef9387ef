"""Entry builder of an XML document: what the parser sees of an entry, as elements within limits.

What lies between entries is not kept. An entry that is nested too deeply or too large is given
up and told of, and the parser goes on; entries never stand within each other.
"""

from collections.abc import Callable
from xml.etree.ElementTree import Element as Element  # noqa: PLC0414 - readers get it here
from xml.etree.ElementTree import TreeBuilder

from paperdesk.model.messages import Message

DEEPEST = 100
"""Elements within each other in an entry; MathML has thirty."""
MOST_ELEMENTS = 200_000
"""Elements of one entry; an article of physics with 3,000 authors has 40,000."""
LARGEST_ENTRY = 8 * 1024**2
"""Characters of one entry, with those of attributes."""
_DEEPEST_OPEN = 20_000
_ABOUT = "http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
"""What names a node of RDF; one that has a name cannot stand within another."""
TOO_DEEP = Message("problem.xml_too_deep")
TOO_LARGE = Message("problem.xml_too_large")


class XmlLimitError(Exception):
    """Elements are nested so deeply that the parser itself would run out of memory."""


class XmlEntryBuilder:
    """Receiver of what the parser sees: builds the entries, and nothing of what is between."""

    def __init__(self, tags: frozenset[str] | None, position: Callable[[], tuple[int, int]]):
        self._tags, self._position = tags, position
        self._depth = self._at = self._elements = self._size = 0
        self._builder: TreeBuilder | None = None
        self._trouble: Message | None = None
        self.opened: tuple[int, int] | None = None  # byte and line where the open entry begins
        self.tag, self.has_unclosed = "", False
        self.found: list[tuple[tuple[int, int], int, Element | Message]] = []

    def start(self, tag: str, given: list[str]) -> None:
        """An element begins; names and values of its attributes by turns."""
        self._depth += 1
        local = tag.rpartition("}")[2]
        begins = local in self._tags if self._tags else _ABOUT in given[::2]
        if self.opened and begins and local == (self.tag if self._tags else local):
            self._close(Message("problem.xml_broken", reason="not closed"))
            self.has_unclosed = True
        if not self.opened:
            if self._depth > _DEEPEST_OPEN:
                raise XmlLimitError
            if not begins and (self._tags or self._depth != 2):
                return
            self.opened, self.tag, self._at = self._position(), local, self._depth
            self._elements = self._size = 0
            self._builder, self._trouble = TreeBuilder(), None
        self._elements += 1
        attributes = {}
        if given:
            self._size += sum(map(len, given))
            names = (name.rpartition("}")[2] for name in given[::2])
            attributes = dict(zip(names, given[1::2], strict=True))
        if self._builder:
            self._builder.start(local, attributes)
        self._check()

    def _check(self) -> None:
        """Give up an entry beyond the limits, and all where it is nested without end."""
        deep = self._depth - self._at
        if deep >= DEEPEST:
            self._give_up(TOO_DEEP)
            if self._depth > _DEEPEST_OPEN:
                raise XmlLimitError
        elif self._elements > MOST_ELEMENTS or self._size > LARGEST_ENTRY:
            self._give_up(TOO_LARGE)

    def _give_up(self, trouble: Message) -> None:
        self._builder, self._trouble = None, self._trouble or trouble

    @property
    def is_given_up(self) -> bool:
        """Whether nothing of the open entry is kept."""
        return self._trouble is not None

    def data(self, text: str) -> None:
        """Text stands in the element that is open."""
        if self._builder:
            self._size += len(text)
            self._builder.data(text)
            if self._size > LARGEST_ENTRY:
                self._give_up(TOO_LARGE)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self.opened and self._depth == self._at:
            if self._builder:
                self._builder.end(self.tag)
            self._close(self._trouble or self._builder.close() if self._builder else TOO_LARGE)
        elif self.opened and self._builder:
            self._builder.end(tag.rpartition("}")[2])
        self._depth -= 1

    def _close(self, found: Element | Message) -> None:
        if self.opened:
            self.found.append((self.opened, self._position()[0], self._trouble or found))
        self.opened = self._builder = self._trouble = None

    def close(self) -> None:
        """Nothing is left to do at the end."""
