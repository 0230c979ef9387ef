"""Reader of BibTeX and BibLaTeX files: papers, and what could not be read, with its line.

Every entry is read: one without a key, one with the key of another (which is told), one
without a title (which is given one), one that only holds values for others (``@xdata``) or
names them (``@set``), which is told as well: whoever moves out again needs it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from paperdesk.formats.bibtex.abbreviations import LONGEST_VALUE, Abbreviations
from paperdesk.formats.bibtex.bib_blocks import BibBlock, blocks, defined_string
from paperdesk.formats.bibtex.bib_entry import BibEntry, EntryTable, entry_of
from paperdesk.formats.bibtex.bib_own_words import own_words_of
from paperdesk.formats.bibtex.bib_record import read_entry
from paperdesk.formats.bibtex.bib_types import BLOCKS, is_known
from paperdesk.formats.bibtex.bib_values import Values
from paperdesk.formats.bibtex.declared_charset import declared_text
from paperdesk.formats.bibtex.jabref_groups import GroupTree, group_tree
from paperdesk.formats.decoder import whole_bytes
from paperdesk.formats.unread_keys import UnreadKeys
from paperdesk.model import BadFileError, ImportedRecord, Item, Problem
from paperdesk.model.messages import Message

MOST_ENTRIES = 100_000
"""Entries of a file that are read; 64 MB of real ones have fewer."""
MOST_PROBLEMS = 2_000
"""Blocks of a file that are told as broken, each by itself."""

_BEGINS = re.compile(
    r"^(?:%[^\n]{0,200}?)?[ \t]*@[ \t]*([^\W\d][\w-]*)[ \t]*[{(]([^\n]*\n?[^\n]*)", re.MULTILINE
)
_GOES_ON = re.compile(r"\s*(?:[^\s,={}\"]{0,300}\s*,\s*(?:[\w-]+\s*=|$)|[\w-]+\s*=)")
_STRING = re.compile(r"@[ \t]*string\s*\{", re.IGNORECASE)
_GROUPS = re.compile(r"jabref-meta:\s*group")
_LONGEST_STRING = 64 * 1024
_SERVING = frozenset(("xdata", "set"))


def sniff(head: str) -> bool:
    """Whether a text has an entry of BibTeX, or begins with another block of it."""
    if head.startswith(("<", "{", "[")):
        return False
    head = head.replace("\r", "\n")
    return any(
        is_known(found[1].lower()) or _GOES_ON.match(found[2]) is not None
        for found in _BEGINS.finditer(head)
    )


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of a file; raises BadFileError where there is not a paper."""
    text = declared_text(whole_bytes(chunks, name))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        text = text.replace("\0", "")
    builder = _Builder()
    trouble: Problem | None = None
    for item in builder.items(text):
        if isinstance(item, Problem):
            trouble = trouble or item
        yield item
    if not builder.rank:
        found = trouble or Problem(_line(1), Message("problem.no_entry"))
        said = Message("problem.at", place=found.place, problem=found.message)
        raise BadFileError(Message("file.no_paper_in_entries", name=name, problem=said))
    yield from builder.unread.told()


class _Builder:
    """The items of a file, in its order; ``rank`` counts the papers."""

    def __init__(self) -> None:
        self.rank = 0
        self.unread = UnreadKeys()
        self._comments: list[str] = []
        self._groups = GroupTree()

    def items(self, text: str) -> Iterator[Item]:
        abbreviations = Abbreviations(lambda: _defined(text))
        table = EntryTable()
        for entry in self._entries(text, abbreviations, table):
            yield from [entry] if isinstance(entry, Problem) else self._items(entry, table)
        yield from _told_of(abbreviations)

    def _entries(
        self, text: str, abbreviations: Abbreviations, table: EntryTable
    ) -> Iterator[BibEntry | Problem]:
        """All entries, with what a table tells of those above them, and problems.

        They are given out as they are found, so that others can work on them meanwhile; all are
        gathered before where a comment tells of groups, and behind the first entry that inherits.
        """
        found = self._gathered(text, abbreviations)
        if _GROUPS.search(text):
            found = iter(list(found))
            self._groups = group_tree(self._comments)
        for entry in found:
            together = [entry]
            if isinstance(entry, BibEntry) and entry.inherits:
                together += found
            for one in together:
                if isinstance(one, BibEntry):
                    table.add(one)
            yield from together

    def _gathered(self, text: str, abbreviations: Abbreviations) -> Iterator[BibEntry | Problem]:
        """All entries and problems; of too many the first."""
        broken = papers = 0
        for block in blocks(text, abbreviations, _torn):
            for line, said in block.problems:
                broken += 1
                yield Problem(_line(line), said)
            if block.kind == "comment" and "jabref-meta" in block.text[:100]:
                self._comments.append(block.text)
            if not block.is_broken and block.kind not in BLOCKS:
                papers += 1
                yield entry_of(block)
            if papers >= MOST_ENTRIES or broken >= MOST_PROBLEMS:
                more = Message("problem.many_entries", n=MOST_ENTRIES)
                torn = Message("problem.many_torn", n=MOST_PROBLEMS)
                yield Problem(_line(block.line), more if papers >= MOST_ENTRIES else torn)
                return

    def _items(self, entry: BibEntry, table: EntryTable) -> Iterator[Item]:
        place = _line(entry.line)
        values = Values(table.complete(entry))
        own = own_words_of(values, entry.key, self._groups)
        called = entry.key or (f"@{entry.kind}" if entry.fields else "")
        reading = read_entry(entry.kind, called, values)
        told = [*entry.told, *reading.told]
        if entry.kind in _SERVING:
            told.append(Message("problem.serving_entry", kind=f"@{entry.kind}"))
        if reading.paper.title:
            self.rank += 1
            self.unread.count(values.left())
            yield ImportedRecord(
                paper=reading.paper,
                rank=self.rank,
                place=place,
                raw=entry.raw,
                tags=tuple(own.tags),
                collections=own.collections,
                reading=own.reading,
                note=own.note,
                aliases=reading.aliases,
                files=reading.files,
                citation_key=entry.key,
            )
        else:
            told.append(Message("problem.no_title"))
        yield from (Problem(place, said) for said in told)


def _torn(text: str, line: int, abbreviations: Abbreviations) -> list[BibBlock]:
    """Why late: most files have no block for which bibtexparser is wanted."""
    from paperdesk.formats.bibtex.torn_blocks import torn_blocks  # noqa: PLC0415

    return torn_blocks(text, line, abbreviations)


def _defined(text: str) -> Mapping[str, str]:
    """All abbreviations that a file defines, wherever, and of others that are defined below."""
    found = Abbreviations(dict)
    for _ in range(2):
        for string in _STRING.finditer(text):
            end = min(string.end() + _LONGEST_STRING, len(text))
            defined_string(text, string.end(), end, found)
    return found.known


def _told_of(abbreviations: Abbreviations) -> Iterator[Problem]:
    for name, line in list(abbreviations.unknown.items())[:MOST_PROBLEMS]:
        yield Problem(_line(line), Message("problem.no_abbreviation", name=name[:200]))
    if abbreviations.is_cut:
        yield Problem(_line(1), Message("problem.value_cut", n=LONGEST_VALUE))


def _line(number: int) -> Message:
    return Message("place.line", n=number)
