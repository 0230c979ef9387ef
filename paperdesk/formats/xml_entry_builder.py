"""Entry builder of an XML document: what the parser sees of an entry, as elements within limits.

What lies between entries is not kept. An entry that is nested too deeply or too large is given
up and told of, and the parser goes on; entries never stand within each other.
"""

from collections.abc import Callable
from xml.etree.ElementTree import Element, TreeBuilder

from paperdesk.model.messages import Message

DEEPEST = 100
"""Elements within each other in an entry; MathML has thirty."""
MOST_ELEMENTS = 200_000
"""Elements of one entry; an article of physics with 3,000 authors has 40,000."""
LARGEST_ENTRY = 8 * 1024**2
"""Characters of one entry, with those of attributes."""
_DEEPEST_OPEN = 20_000
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
TOO_DEEP = Message("problem.xml_too_deep")
TOO_LARGE = Message("problem.xml_too_large")


def _is_about_something(attributes: dict[str, str]) -> bool:
    """Whether an element is a node of RDF that others can name; one within another cannot be."""
    return f"{{{RDF}}}about" in attributes


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

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > _DEEPEST_OPEN:
            raise XmlLimitError
        local = tag.rpartition("}")[2]
        begins = local in self._tags if self._tags else _is_about_something(attributes)
        if self.opened and begins and local == (self.tag if self._tags else local):
            self._close(Message("problem.xml_broken", reason="not closed"))
            self.has_unclosed = True
        if not self.opened:
            if not begins and (self._tags or self._depth != 2):
                return
            self.opened, self.tag, self._at = self._position(), local, self._depth
            self._elements = self._size = 0
            self._builder, self._trouble = TreeBuilder(), None
        self._count(attributes)
        if self._builder:
            plain = {key.rpartition("}")[2]: value for key, value in attributes.items()}
            self._builder.start(local, plain)

    def _count(self, attributes: dict[str, str]) -> None:
        self._elements += 1
        self._size += sum(map(len, attributes.values()))
        if self._depth - self._at >= DEEPEST:
            self._give_up(TOO_DEEP)
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
