"""Tagged line reader: entries whose lines begin with a tag, as RIS and MEDLINE have them.

A line without a tag goes on with the value above it. Lines that belong to no entry are one
problem for all that stand together. What an entry says and nobody took is told, tag by tag.

Why the whole text at once: an entry is known to have ended only by what follows it, and the
encoding of a file is known only when all of it was seen.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from paperdesk.formats.item_builder import EntryReading, ItemBuilder
from paperdesk.model import Item, Problem
from paperdesk.model.messages import Message

MOST_LINES = 50_000
"""Lines of one entry that are read; an article of physics may have 3,000 authors."""
MOST_IN_ALL = 5_000_000
"""Lines of a file that are read; 64 MB of real entries have fewer."""
_LONGEST_LINE = 4 * 1024**2
"""Characters of a line; a longer one is a problem, and left out."""
_EMPTY_LINES = re.compile(r"\n{2,}")
_COUNTER = re.compile(r"\d{1,6}[.)]?")


class TagGrammar(NamedTuple):
    """How lines of a format look: ``line`` has the groups tag and value.

    An entry begins with ``first``, behind an empty line also with one of ``others``; it ends
    with ``last``, or where the next one begins. What begins before an end and has none of
    ``heads`` goes on with the entry above it, if there are any.
    """

    line: re.Pattern[str]
    first: str
    last: str = ""
    others: tuple[str, ...] = ()
    heads: frozenset[str] = frozenset()


@dataclass(slots=True)
class TaggedEntry:
    """One entry as it stands: its first line, its text, and its tags with the lines of each."""

    number: int
    lines: list[str] = field(default_factory=list)
    values: list[tuple[str, list[str]]] = field(default_factory=list)
    is_cut: bool = False
    is_ended: bool = False

    def add(self, line: str, tag: str = "", value: str = "") -> None:
        """Add a line; one without a tag goes on with the value above it."""
        if len(self.lines) >= MOST_LINES:
            self.is_cut = True
            return
        self.lines.append(line)
        if tag:
            self.values.append((tag, [value.strip()]))
        elif self.values:
            self.values[-1][1].append(line.strip())

    def begins_anew(self, tag: str, grammar: TagGrammar) -> bool:
        """Whether ``tag`` begins the next entry: more than such tags stand in this one."""
        begin = (grammar.first, *grammar.others)
        return tag == grammar.first and any(known not in begin for known, _ in self.values)

    def goes_on(self, more: "TaggedEntry", heads: frozenset[str]) -> bool:
        """Whether ``more`` is no entry of its own; then it is taken into this one."""
        if self.is_ended or not heads or any(tag in heads for tag, _ in more.values):
            return False
        if len(self.lines) + len(more.lines) > MOST_LINES:
            self.is_cut = True
        else:
            self.lines += more.lines
            self.values += more.values
        self.is_ended = more.is_ended
        return True


class TaggedValues:
    """The values of an entry by tag, from which each is taken once."""

    def __init__(self, entry: TaggedEntry) -> None:
        self._values: dict[str, list[str]] = {}
        for tag, lines in entry.values:
            if value := "\n".join(lines).strip():
                self._values.setdefault(tag, []).append(value)

    def first(self, *tags: str) -> str:
        """The first value under these tags; the same text under another of them is taken too."""
        found = next((value for tag in tags for value in self._values.get(tag, ())), "")
        for tag in tags if found else ():
            left = [value for value in self._values.get(tag, ()) if _bare(value) != _bare(found)]
            self._values[tag] = left
        return found

    def all(self, *tags: str) -> list[str]:
        """All values under these tags, without those that an earlier tag has too.

        What stands twice under one tag stays: two authors may have one name.
        """
        found: list[str] = []
        for tag in tags:
            known = {_bare(value) for value in found}
            found += [one for one in self._values.pop(tag, ()) if _bare(one) not in known]
        return found

    def fitting(self, fits: Callable[[str], object], *tags: str) -> list[str]:
        """All values under these tags that fit; the others stay."""
        found: list[str] = []
        for tag in tags:
            others: list[str] = []
            for value in self._values.get(tag, ()):
                (found if fits(value) else others).append(value)
            self._values[tag] = others
        return found

    def has(self, tag: str) -> bool:
        """Whether a value is left under this tag."""
        return bool(self._values.get(tag))

    def drop(self, *tags: str) -> None:
        """Take the values under these tags, and say nothing of them."""
        for tag in tags:
            self._values.pop(tag, None)

    def left(self) -> Mapping[str, Any]:
        """What was not taken: a text, or a list of those that stand under one tag.

        ``ID:`` is the tag ID, which would be taken for an id of the paper's elsewhere.
        """
        return {
            f"{tag}:" if tag == "ID" else tag: values[0] if len(values) == 1 else values
            for tag, values in self._values.items()
            if values
        }


RecordOf = Callable[[TaggedEntry], EntryReading]
"""What an entry says."""


def read_tagged(text: str, name: str, grammar: TagGrammar, record_of: RecordOf) -> Iterator[Item]:
    """Papers and problems of the text of a file of tagged lines.

    Raises BadFileError when there is not a single paper in it.
    """
    builder = ItemBuilder()
    items = (
        item
        for entry in _whole(_entries(text, grammar), grammar.heads)
        for item in _items(entry, builder, record_of)
    )
    yield from builder.of_file(items, name, Message("place.line", n=1))


def _items(
    entry: TaggedEntry | Problem, builder: ItemBuilder, record_of: RecordOf
) -> Iterator[Item]:
    if isinstance(entry, Problem):
        yield entry
        return
    place = Message("place.line", n=entry.number)
    reading = record_of(entry)
    if not any(value for key, value in reading.record.items() if key != "type"):
        yield Problem(place, Message("problem.no_title"))  # at once, for there may be a million
        return
    raw = "\n".join(entry.lines).rstrip()
    yield from builder.items(reading.record, place, raw, reading.files, reading.words)
    if entry.is_cut:
        yield Problem(place, Message("problem.many_lines", n=MOST_LINES))


def _whole(
    found: Iterable[TaggedEntry | Problem], heads: frozenset[str]
) -> Iterator[TaggedEntry | Problem]:
    """The entries with what goes on with them."""
    held: TaggedEntry | None = None
    for one in found:
        if held and isinstance(one, TaggedEntry) and held.goes_on(one, heads):
            continue
        if held:
            yield held
            held = None
        if isinstance(one, TaggedEntry):
            held = one
        else:
            yield one
    if held:
        yield held


def _entries(text: str, grammar: TagGrammar) -> Iterator[TaggedEntry | Problem]:
    """The entries, and a problem for each stretch of lines that belong to none."""
    entry: TaggedEntry | None = None
    stray = 0
    for count, (number, line) in enumerate(_lines(text)):
        if count >= MOST_IN_ALL:
            said = Message("problem.many_lines", n=MOST_IN_ALL)
            yield Problem(Message("place.line", n=number), said)
            break
        if len(line) > _LONGEST_LINE:
            yield Problem(Message("place.line", n=number), Message("problem.line_too_long"))
            continue
        found = grammar.line.match(line)
        tag = found[1] if found else ""
        anew = tag in grammar.others and entry is not None and not entry.lines[-1].strip()
        if entry and (anew or tag == grammar.last != "" or entry.begins_anew(tag, grammar)):
            entry.is_ended = tag == grammar.last
            yield entry
            entry = None
        if entry is None and (not found or tag == grammar.last):
            if not found and not stray and line.strip("\ufeff \t") and not _is_counter(line):
                stray = number
            continue
        if stray:
            yield Problem(Message("place.line", n=stray), Message("problem.stray_lines"))
            stray = 0
        entry = entry or TaggedEntry(number)
        entry.add(line, tag, found[2] if found else "")
    if entry:
        yield entry
    if stray:
        yield Problem(Message("place.line", n=stray), Message("problem.stray_lines"))


def _is_counter(line: str) -> bool:
    """Whether a line only counts the entries."""
    return _COUNTER.fullmatch(line.strip()) is not None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """(number, line) one by one, for a list of all would take more than the text.

    Of empty lines in a row there is only the last.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    start, number = 0, 1
    while start <= len(text):
        if empty := _EMPTY_LINES.match(text, start):
            number += len(empty[0]) - 1
            start += len(empty[0]) - 1
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        yield number, text[start:end]
        start, number = end + 1, number + 1


def _bare(value: str) -> str:
    return " ".join(value.split()).casefold()
