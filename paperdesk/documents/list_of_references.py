"""Lists of references of a document, entry by entry: what citations without links lead to.

A list begins behind a heading ('References', 'Literature cited') that stands alone in its line, and
ends with its page run: at the next such heading, or where the file does. Entries are told apart by
their marks, which count on, or by how they are set.
"""

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from paperdesk.documents.cited_label import mark_of, plain_name, shape_of
from paperdesk.documents.entry_lines import PlacedLine, edges, entry_lines, is_start, placed
from paperdesk.documents.read_pages import ReadPages
from paperdesk.documents.text_lines import joined_text
from paperdesk.model.errors import BadFileError
from paperdesk.model.frozen import Value
from paperdesk.model.pages import Destination, TargetKind

MOST_PAGES = 60
"""Pages of a list that are read."""
MOST_ENTRIES = 2_000
PATIENCE = 2.0
"""Seconds of the processor that the lists of a document may take."""

_LOOKED_AT = 300
"""Pages, from the last back, in which a heading is looked for."""
_HEADING = re.compile(
    r"(?:\d{1,2}\.?|[A-Z]\.|[IVX]{1,4}\.?)?\s*(?:references(?: and notes| cited)?|bibliography"
    r"|literature(?: cited)?|works cited|literatur(?:verzeichnis)?|r ?e ?f ?e ?r ?e ?n ?c ?e ?s"
    r"|(?:supplementary |additional |supplemental )references)\s*:?",
    re.IGNORECASE,
)
_HINT = re.compile(r"eference|EFERENCE|E F E R|ibliograph|IBLIOGRAPH|iterat|ITERAT|orks cited", 0)
_YEAR = re.compile(r"\b((?:1[5-9]|20)\d\d[a-z]?)\b")
_FAMILY = re.compile(r"[^\W\d_][\w'’-]{2,}")
_GAP_OF_MARKS = 3
_SHORTEST = 20
_COLUMN = 150.0
"""Points beside a place within which an entry is in the same column."""


@dataclass(frozen=True, slots=True, repr=False)
class ReferenceEntry(Value):
    """Entry of a reference list: where it stands, the mark before it (``""``: none), the words of
    its people, folded, and its years."""

    page: int
    left: float
    top: float
    mark: str
    people: tuple[str, ...]
    years: tuple[str, ...]

    @property
    def place(self) -> Destination:
        """Where a citation of it leads."""
        return Destination(self.page, self.left, self.top, kind=TargetKind.CITATION)


@dataclass(frozen=True, slots=True, repr=False)
class ListOfReferences(Value):
    """Reference list from a page and a place in its text on."""

    page: int
    start: int
    entries: tuple[ReferenceEntry, ...]

    @property
    def is_marked(self) -> bool:
        """Whether its entries have marks before them."""
        return bool(self.entries and self.entries[0].mark)

    def entry_of(self, mark: str) -> ReferenceEntry | None:
        """The entry with a mark before it; None where there is none."""
        return next((entry for entry in self.entries if entry.mark == mark), None)

    def entry_at(self, place: Destination) -> ReferenceEntry | None:
        """The entry nearest to a place, in its column; None where the place has no height."""
        if place.top is None:
            return None
        on_page = (entry for entry in self.entries if entry.page == place.page)
        column = [e for e in on_page if place.left is None or abs(e.left - place.left) < _COLUMN]
        return min(column, key=lambda e: abs(e.top - (place.top or 0.0)), default=None)


def lists_of_references(pages: ReadPages) -> tuple[ListOfReferences, ...]:
    """The reference lists of a document, in the order of its pages: as far as they are read within
    :data:`PATIENCE`."""
    deadline = time.process_time() + PATIENCE
    heads = list(_heads(pages, deadline))
    found = []
    ends = [*heads[1:], (pages.document.pages, 0)]
    for (page, start), end in zip(heads, ends, strict=False):
        if entries := tuple(_entries(_lines(pages, (page, start), end, deadline))):
            found.append(ListOfReferences(page, start, entries))
    return tuple(found)


def _heads(pages: ReadPages, deadline: float) -> Iterator[tuple[int, int]]:
    """Page and place in its text of each heading of a list, from the first on."""
    last = pages.document.pages
    for number in range(max(0, last - _LOOKED_AT), last):
        if time.process_time() > deadline:
            return
        if not _has_hint(pages, number):
            continue
        for line in pages.lines(number):
            if _HEADING.fullmatch(line.text):
                yield number, line.first


def _has_hint(pages: ReadPages, number: int) -> bool:
    try:
        text = pages.document.textpage(number).get_text_bounded()
    except BadFileError:
        return False
    return bool(_HINT.search(text))


def _lines(
    pages: ReadPages, start: tuple[int, int], end: tuple[int, int], deadline: float
) -> list[PlacedLine]:
    """The lines from behind a heading up to another."""
    first, last = start[0], min(end[0], start[0] + MOST_PAGES, pages.document.pages - 1)
    heads: dict[int, frozenset[str]] = {}
    for number in range(first, last + 1):
        if time.process_time() > deadline:
            break
        heads[number] = edges(pages.lines(number))
    return [
        line
        for number in heads
        for line in placed(
            number,
            pages.lines(number),
            pages.document.size(number).height,
            heads.get(number - 1, frozenset()) | heads.get(number + 1, frozenset()),
        )
        if start < (number, line.line.first) < end
    ]


def _entries(lines: Sequence[PlacedLine]) -> Iterator[ReferenceEntry]:
    """The entries: by their marks where the first has one, else by how they are set."""
    if not lines:
        return
    is_marked = any(mark_of(one.line.text) in ("1", "[1]") for one in lines[:3]) or (
        lines[0].line.text.startswith("[") and bool(mark_of(lines[0].line.text))
    )
    shape = shape_of(lines[0].line.text)
    before, count, at = 0, 0, 0
    while at < len(lines) and count < MOST_ENTRIES:
        text = lines[at].line.text
        mark = mark_of(text) if is_marked and shape_of(text) == shape else ""
        if not (_counts_on(mark, before) if is_marked else is_start(lines, at)):
            at += 1
            continue
        entry = entry_lines(lines, at)
        words = joined_text([one.line for one in entry])
        if len(words) > _SHORTEST and (is_marked or _YEAR.search(words)):
            yield _entry(lines[at], mark, words)
            before, count = int(mark) if mark.isdigit() else before, count + 1
        at += max(1, len(entry) if not is_marked else 1)


def _counts_on(mark: str, before: int) -> bool:
    if mark.isdigit():
        return 0 < int(mark) - before <= _GAP_OF_MARKS
    return bool(mark) and not before


def _entry(start: PlacedLine, mark: str, words: str) -> ReferenceEntry:
    years = tuple(dict.fromkeys(_YEAR.findall(words)))
    people = words[: words.find(years[0])] if years else words
    names = tuple(map(plain_name, _FAMILY.findall(people[:200])))
    left, top, _, _ = start.line.box
    return ReferenceEntry(start.page, left, top, mark, names, years)
