"""Blocks of a BibTeX file: entries, abbreviations, comments and what could not be parsed.

A file is cut where a line begins with ``@type{``, so that an entry without its end costs no
other. Sound blocks are matched by the grammar of BibTeX (braces count everywhere, a ``%`` line
between fields is a comment); the others are parsed by bibtexparser (:mod:`torn_blocks`).

Why two parsers: bibtexparser walks from sign to sign, which takes five times as long as a
grammar for sound blocks, and one keyless entry of a file is all that it keeps; but it knows
best what to make of a damaged one.
"""

import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from paperdesk.formats.bibtex.abbreviations import Abbreviations
from paperdesk.model.messages import Message

LONGEST_BLOCK = 4 * 1024**2
"""Characters of one block; a longer one is a problem, and skipped."""
DEEPEST = 50
"""Braces within each other in one value."""

_FIRST_BORDER = re.compile(r"[ \t]*@[ \t]*[^\W\d][\w-]*[ \t]*[{(]")
_BORDER = re.compile(rf"\n{_FIRST_BORDER.pattern}")
"""A line that begins a block, behind the end of another: that sign is found in no time."""
_INSIDE = re.compile(r"@[ \t]*([^\W\d][\w-]*)\s*([{(])")
_ENTRY_LIKE = re.compile(r"@[ \t]*\w+\s*\{\s*(?:[^\s,={}\"]*\s*,\s*)?[\w-]+\s*=")
_BETWEEN = r"(?:[\s,]|%[^\n]*(?:\n|$))*+"
_KEY = re.compile(r"\s*+([^,={}\"\n]{0,300}?)\s*+(?:,|(?=\}))")
_NAME = re.compile(rf"{_BETWEEN}([^\s={{}}\",#%()@\\]++)\s*+=\s*+")
_END = re.compile(rf"{_BETWEEN}\}}")
_WORDS = r"[^{}\0]*+"
"""Signs between braces. No text has a zero; of three signs re keeps a table, of two it compares
each by itself, which takes half as long again."""
_LEVEL = _WORDS
for _ in range(5):
    _LEVEL = rf"{_WORDS}(?:\{{{_LEVEL}\}}{_WORDS})*+"
_QUOTED = r"[^{}\"]*+(?:\{" + _LEVEL + r"\}[^{}\"]*+)*+"
_PIECE = re.compile(
    rf"(?:\{{({_LEVEL})\}}|\"({_QUOTED})\"|([^\s,{{}}\"#=()]++))\s*+(?:%[^\n]*\n\s*+)?(\#\s*+)?"
)
_EASY_FIELD = re.compile(
    rf"{_NAME.pattern}(?:\{{({_LEVEL})\}}\s*+(?![#%])|([^\s,{{}}\"#%=()]++)(?=\s*+[,}}]))"
)
_BRACE = re.compile(r"[{}]")
_FIELD_LIKE = re.compile(r"(?m)^[ \t]*[\w-]+[ \t]*=\s*[{\"]")
_LONGEST_EXCERPT = 60
_MOST_BORDERS = 3


@dataclass(slots=True)
class BibBlock:
    """One block: ``kind`` in small letters ('article', 'comment'), ``fields`` in their order.

    Names of fields are in small letters, values joined, without their own braces or quotes.
    ``text`` is what stands in a comment. ``problems`` tell what is wrong with it, with lines.
    """

    kind: str
    key: str
    line: int
    raw: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    text: str = ""
    problems: list[tuple[int, Message]] = field(default_factory=list)
    is_broken: bool = False


Torn = Callable[[str, int, Abbreviations], list[BibBlock]]
"""Parser of what is no sound block: (text, line of its beginning, abbreviations)."""


def blocks(text: str, abbreviations: Abbreviations, torn: Torn) -> Iterator[BibBlock]:
    """The blocks of a file in its order; what is between them is a comment, as BibTeX has it."""
    left = _borders(text)
    borders = deque(islice(left, 2 + _MOST_BORDERS))
    line, counted, done = 1, 0, 0
    while len(borders) > 1:
        start = borders.popleft()
        if start >= done:  # not within a value of the block before
            line += text.count("\n", counted, start)
            counted = start
            abbreviations.line = line
            end, *further = borders
            cut = _Cut(text, start, end, line, abbreviations)
            yield from cut.blocks(further, torn)
            done = cut.end
        borders.extend(islice(left, 1))


def _borders(text: str) -> Iterator[int]:
    """Where the parts begin that a text is cut into, and where it ends, as they are found."""
    first = _BORDER.search(text)
    if _FIRST_BORDER.match(text) or first is None or text[: first.start() + 1].strip():
        yield 0
    yield from (found.start() + 1 for found in _BORDER.finditer(text))
    yield len(text)


class _Cut:
    """A part of a file from one line with ``@type{`` to the next such line."""

    def __init__(
        self, text: str, start: int, end: int, line: int, abbreviations: Abbreviations
    ) -> None:
        self._text, self._start, self.end, self._line = text, start, end, line
        self._abbreviations = abbreviations

    def blocks(self, further: list[int], torn: Torn) -> Iterator[BibBlock]:
        """The blocks in it, mostly one; where none ends here, it may end behind a border."""
        if self.end - self._start > LONGEST_BLOCK:
            said = Message("problem.block_too_long")
            yield BibBlock("", "", self._line, "", problems=[(self._line, said)], is_broken=True)
            return
        at = self._start
        while found := _INSIDE.search(self._text, at, self.end):
            block, end = self._sound(found, self.end)
            if block is None and at == self._start:
                block, end = self._behind(found, further)
            if block is None:
                line = self._line_of(found.start())
                yield from torn(self._text[found.start() : self.end], line, self._abbreviations)
                return
            yield block
            at = end
        if at > self._start and _FIELD_LIKE.search(self._text, at, self.end):
            line = self._line_of(at) + 1
            said = Message("problem.words_behind_entry", words=excerpt(self._text[at : self.end]))
            yield BibBlock("", "", line, "", problems=[(line, said)], is_broken=True)

    def _line_of(self, at: int) -> int:
        return self._line + self._text.count("\n", self._start, at)

    def _behind(self, found: re.Match[str], further: list[int]) -> tuple[BibBlock | None, int]:
        """A block with a line like ``@type{`` in a value, if that line begins no entry."""
        for end in further:
            too_long = end - self._start > LONGEST_BLOCK
            if too_long or _ENTRY_LIKE.match(self._text, *_stripped(self._text, self.end, end)):
                break
            self.end, last = end, self.end
            block, at = self._sound(found, end)
            if block is not None:
                return block, at
            self.end = last
        return None, 0

    def _sound(self, found: re.Match[str], end: int) -> tuple[BibBlock | None, int]:
        """(block, its end) where it is as BibTeX wants it, else (None, 0)."""
        kind = found[1].lower()
        block = BibBlock(kind, "", self._line_of(found.start()), "")
        if found[2] == "(":
            return None, 0
        if kind in ("comment", "preamble"):
            at = balanced_end(self._text, found.end(), end)
            block.text = self._text[found.end() : at]
        elif kind == "string":
            at = defined_string(self._text, found.end(), end, self._abbreviations)
        else:
            at = self._entry(block, found.end(), end)
        if at < 0:
            return None, 0
        block.raw = self._text[found.start() : at + 1]
        return block, at + 1

    def _entry(self, block: BibBlock, at: int, end: int) -> int:
        """Fill an entry; where it closes, or -1."""
        text = self._text
        if key := _KEY.match(text, at, end):
            block.key, at = key[1], key.end()
        fields = block.fields
        while True:
            while easy := _EASY_FIELD.match(text, at, end):
                said, value, word = easy.groups()
                if value is None:
                    value = self._abbreviations.bounded([self._abbreviations.value(word)])
                fields.append((said.lower(), value))
                at = easy.end()
            name = _NAME.match(text, at, end)
            if name is None:
                break
            found, at = value_at(self._text, name.end(), end, self._abbreviations)
            if found is None:
                return -1
            fields.append((name[1].lower(), found))
        closed = _END.match(text, at, end)
        return closed.end() - 1 if closed else -1


def defined_string(text: str, at: int, end: int, abbreviations: Abbreviations) -> int:
    """Define the abbreviation whose block opened before ``at``; where it closes, or -1."""
    name = _NAME.match(text, at, end)
    value, at = value_at(text, name.end(), end, abbreviations) if name else (None, 0)
    closed = _END.match(text, at, end) if value is not None else None
    if not name or value is None or not closed:
        return -1
    abbreviations.define(name[1], value)
    return closed.end() - 1


def value_at(text: str, at: int, end: int, abbreviations: Abbreviations) -> tuple[str | None, int]:
    """(value, where it ends) of pieces joined by ``#``; None where it is no value."""
    found = _PIECE.match(text, at, end)
    if found is None:
        return _deep(text, at, end)
    braced, quoted, name, more = found.groups()
    if braced is not None and more is None:
        return braced, found.end()
    joined: list[str] = []
    while found:
        braced, quoted, name, more = found.groups()
        said = braced if braced is not None else quoted
        joined.append(abbreviations.value(name) if said is None else said)
        if more is None:
            return abbreviations.bounded(joined), found.end()
        found = _PIECE.match(text, found.end(), end)
    return None, 0


def _deep(text: str, at: int, end: int) -> tuple[str | None, int]:
    """A value in more braces than the grammar above knows."""
    if text[at : at + 1] != "{" or (last := balanced_end(text, at + 1, end)) < 0:
        return None, 0
    return text[at + 1 : last], last + 1


def balanced_end(text: str, at: int, end: int) -> int:
    """Where the brace stands that closes what opened before ``at``; -1: nowhere, or too deep."""
    depth = 1
    for found in _BRACE.finditer(text, at, end):
        depth += 1 if found[0] == "{" else -1
        if not depth:
            return found.start()
        if depth > DEEPEST:
            return -1
    return -1


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """``start`` without the blanks before a border."""
    while start < end and text[start] in " \t":
        start += 1
    return start, end


def excerpt(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text[: 4 * _LONGEST_EXCERPT].split())
    return line if len(line) <= _LONGEST_EXCERPT else line[: _LONGEST_EXCERPT - 1] + "…"
