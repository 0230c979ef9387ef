"""XML document: the one door through which XML of strangers comes, entry by entry.

Safe: no entity and no document type of a file's own, nothing fetched (a document type that
is only named, as PubMed's is, is passed over), and limits on the depth, the size and the number
of elements of an entry. Namespaces are dropped: an element is known by its local name.

Why a stream and not a tree of the whole: a library of 10,000 entries is 150 MB of XML, of
which one entry at a time is kept. Why parsing begins anew behind a damaged place: XML has no
errors, only files that are none, and a reader loses one entry and not the thousand behind it.

Sources: XML 1.0 (fifth edition), Namespaces in XML 1.0.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import ParseError

# A few lines of entities can fill any memory, and name files of this machine; defusedxml
# has the parser refuse them, which is a decision that better stays with those who keep it.
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from paperdesk.formats.decompression import TornError
from paperdesk.formats.xml_characters import xml_bytes
from paperdesk.formats.xml_entry_builder import (
    TOO_DEEP,
    TOO_LARGE,
    Element,
    XmlEntryBuilder,
    XmlLimitError,
)
from paperdesk.model import BadFileError, Problem
from paperdesk.model.messages import Message

LARGEST_TAG = 1024**2
"""Bytes of a single tag or comment."""
MOST_BREAKS = 10_000
"""Damaged places of a file behind which parsing begins anew."""
_PIECE = 64 * 1024
_NODE = re.compile(rb"<[\w.:-]+(?=\s[^<>]{0,2000}\babout\s*=)")
"""Where the next node of RDF begins."""
_MOST_AGAIN = 512 * 1024**2
_NOTHING_MORE, _UNCLOSED, _MISMATCHED, _JUNK, _MISPLACED, _CDATA = 3, 5, 7, 9, 17, 20
"""Numbers of expat's errors."""
_AT_FIRST = frozenset((_JUNK, _MISPLACED))
"""Errors between entries that only mean that the next file begins."""
_BEHIND_OTHERS = _AT_FIRST | {_MISMATCHED, _NOTHING_MORE}
"""The same where the beginning of the list was passed over, and its end meets none."""


@dataclass(frozen=True, slots=True)
class XmlEntry:
    """One entry of a document: its element, its text as it stands, and where that is."""

    element: Element
    raw: str
    place: Message


class _StrayCdataError(Exception):
    """A stretch of CDATA begins where no entry is open."""


def entries(
    chunks: Iterable[bytes], name: str, tags: frozenset[str] | None = None
) -> Iterator[XmlEntry | Problem]:
    """The elements named ``tags`` and what is damaged, in order; without ``tags`` those of RDF:
    the nodes that others can name, and all within the outermost element.

    Raises BadFileError, which calls the file ``name``, where it declares what it must not.
    """
    torn: list[Message] = []
    source = xml_bytes(_until_torn(chunks, torn))
    walk = _EntryWalk(name, tags)
    for data in source:
        for start in range(0, len(data), _PIECE):
            yield from walk.feed(data[start : start + _PIECE])
    if torn:
        yield Problem(walk.place(), torn[0])
    else:
        yield from walk.end()


def _until_torn(chunks: Iterable[bytes], torn: list[Message]) -> Iterator[bytes]:
    try:
        yield from chunks
    except TornError as error:
        torn.append(error.of_rest())


class _EntryWalk:
    """Walk through a document, whose parser is another one behind each damaged place."""

    def __init__(self, name: str, tags: frozenset[str] | None) -> None:
        self._name, self._tags = name, tags
        any_of = b"|".join(re.escape(tag.encode()) for tag in sorted(tags or ()))
        self._anew = re.compile(rb"<(?:[\w.-]+:)?(?:%s)(?=[\s>/])" % any_of) if tags else _NODE
        self._spaces: dict[str, str] = {}
        self._number = self._breaks = self._again = 0
        self._is_over = False
        self._window, self._base = b"", 0  # what is kept of the file, and where it begins
        self._begin(offset=0, line=1)

    def _begin(self, offset: int, line: int) -> None:
        """Put up a parser for the file from ``offset`` on."""
        self._searching = False
        self._target = XmlEntryBuilder(self._tags, self._position)
        self._parser = DefusedXMLParser(target=self._target, encoding="utf-8")
        self._expat = self._parser.parser
        self._expat.StartElementHandler = self._target.start  # with names as expat has them
        self._expat.EndElementHandler = self._target.end
        self._expat.StartDoctypeDeclHandler = self._document_type
        self._expat.StartNamespaceDeclHandler = self._namespace
        self._expat.StartCdataSectionHandler = self._cdata
        root = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in self._spaces.items())
        prolog = f"<entries{root}>".encode() if offset else b""
        self._offset, self._line = offset - len(prolog), line
        self._expected = _BEHIND_OTHERS if prolog else _AT_FIRST
        self._begun = offset
        if prolog:
            self._parser.feed(prolog)

    def _position(self) -> tuple[int, int]:
        """Where the parser stands: byte and line of the file."""
        return (
            self._offset + self._expat.CurrentByteIndex,
            self._line - 1 + self._expat.CurrentLineNumber,
        )

    def place(self) -> Message:
        """The place of the entry that is open, or of what comes next."""
        line = self._target.opened[1] if self._target.opened else self._position()[1]
        return Message("place.entry", n=self._number + 1, line=line)

    def _document_type(self, _name: str, _system: str, _public: str, has_subset: int) -> None:
        if has_subset:
            raise DefusedXmlException

    def _namespace(self, prefix: str | None, uri: str | None) -> None:
        if self._target.opened or not prefix or not uri or set(uri) & set('"<&'):
            return
        if len(self._spaces) < 50 and len(prefix) + len(uri) < 500:
            self._spaces.setdefault(prefix, uri)

    def _cdata(self) -> None:
        if not self._target.opened:  # an entry that begins within it is not seen
            raise _StrayCdataError

    def feed(self, data: bytes) -> Iterator[XmlEntry | Problem]:
        """What the next bytes of the file bring."""
        if self._is_over:
            return
        self._window += data
        while data:
            if self._searching:
                data = self._found_anew()
                if not data:
                    return
            trouble = self._fed(data)
            yield from self._taken()
            if trouble is None:
                self._forget()
                return
            yield from self._broken(trouble)
            if not self._searching:
                return

    def _fed(self, data: bytes | None) -> ParseError | Message | None:
        """What went wrong in feeding the parser; None for ``data`` ends the file."""
        try:
            if data is None:
                self._parser.close()
            else:
                self._parser.feed(data)
        except ParseError as error:
            return error
        except DefusedXmlException as error:
            raise BadFileError(Message("file.xml_entities", name=self._name)) from error
        except _StrayCdataError:
            return Message("problem.xml_broken", reason="CDATA")
        except XmlLimitError:
            self._is_over = True
            return TOO_DEEP
        behind = self._base + len(self._window) - self._position()[0]
        return TOO_LARGE if behind > LARGEST_TAG else None

    def _taken(self) -> Iterator[XmlEntry | Problem]:
        """The entries that were closed."""
        found, self._target.found = self._target.found, []
        for (start, line), end, element in found:
            self._number += 1
            place = Message("place.entry", n=self._number, line=line)
            if isinstance(element, Message):
                yield Problem(place, element)
            else:
                behind = self._window.find(b">", end - self._base) + 1
                raw = self._window[start - self._base : behind].decode("utf-8", "replace")
                yield XmlEntry(element, raw, place)

    def _forget(self) -> None:
        """Drop what nobody asks for any more."""
        kept = self._target.opened[0] if self._target.opened else self._position()[0]
        if self._target.is_given_up:
            kept = self._position()[0]
        if kept - self._base > _PIECE:
            self._window, self._base = self._window[kept - self._base :], kept

    def _broken(self, trouble: ParseError | Message) -> Iterator[Problem]:
        """Tell of a damaged place, and look for the next entry behind it."""
        opened, (offset, line) = self._target.opened, self._position()
        code = trouble.code if isinstance(trouble, ParseError) else 0
        told = trouble if isinstance(trouble, Message) else _told(trouble, within=bool(opened))
        if opened or not (code in self._expected or self._target.has_unclosed):
            yield Problem(self.place(), told)
        self._number += bool(opened)
        self._breaks += 1
        self._again += len(self._window)
        if self._breaks > MOST_BREAKS or self._again > _MOST_AGAIN:
            self._is_over = True
            yield Problem(self.place(), Message("problem.xml_breaks"))
            return
        if opened and code in (_NOTHING_MORE, _CDATA):  # the end of the file is not the place
            offset = opened[0]
        offset = max(offset, opened[0] + 1 if opened else self._begun + 1)
        if told == TOO_LARGE:  # what is in a tag of that size is not looked at again and again
            offset = self._base + len(self._window)
        cut = max(0, offset - self._base)
        self._window, self._base = self._window[cut:], self._base + cut
        self._searching, self._line = True, line

    def _found_anew(self) -> bytes:
        """What of the window follows the beginning of the next entry, once there is one."""
        found = self._anew.search(self._window)
        at = found.start() if found else max(0, len(self._window) - 200)
        line = self._line + self._window.count(b"\n", 0, at)
        self._window, self._base, self._line = self._window[at:], self._base + at, line
        if not found:
            return b""
        self._begin(self._base, line)
        return self._window

    def end(self) -> Iterator[XmlEntry | Problem]:
        """What is to be told at the end of the file."""
        data: bytes | None = None
        while not (self._is_over or self._searching):
            trouble = self._fed(data)
            yield from self._taken()
            if trouble is None and data is None:
                return
            if trouble is None:
                data = None
                continue
            yield from self._broken(trouble)
            data = self._found_anew()


def _told(error: ParseError, *, within: bool) -> Message:
    if error.code in (_NOTHING_MORE, _UNCLOSED, _CDATA):
        return Message("problem.xml_cut" if within else "problem.list_open")
    return Message("problem.xml_broken", reason=str(error).partition(":")[0])
