"""Values of an entry, of which each is taken once: as lines, prose, words or addresses.

What is left when all fields of a paper were asked for is what nobody understood.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from paperdesk.formats.bibtex.bib_people import split_outside_braces
from paperdesk.formats.bibtex.latex_text import decode_latex, plain_address
from paperdesk.formats.known_keys import Value
from paperdesk.text import unwrap
from paperdesk.text.line_unwrap import is_plain_line

LONGEST_LINE = 4_000
"""Characters of a title, a venue, a name."""
COMMON = frozenset(
    (
        *("author", "title", "journal", "booktitle", "year", "month", "volume", "number", "pages"),
        *("publisher", "doi", "abstract", "date", "journaltitle", "editor", "keywords"),
    )
)
"""Fields that most entries have."""
_LONGEST_TEXT = 200_000
_SWAPPED = str.maketrans(",;", ";,")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\\par(?![A-Za-z])")


class Values:
    """The values of an entry by field, of which each is taken once.

    Most entries have none but ``COMMON`` fields; of the others is asked whether there are any.
    """

    def __init__(self, fields: Mapping[str, str]) -> None:
        self._fields = dict(fields)
        self._rare = fields.keys() - COMMON

    def raw(self, *names: str) -> str:
        """The first value under these names that says something, with its LaTeX; it is taken."""
        pop = self._fields.pop
        for name in names:
            if (value := pop(name, "")) and (value := value.strip()):
                return value
        return ""

    def peek(self, name: str) -> str:
        """A value that stays."""
        return self._fields.get(name, "").strip()

    def line(self, *names: str) -> str:
        """The first value under these names, as one line of text."""
        pop = self._fields.pop
        for name in names:
            if (value := pop(name, "")) and (value := value.strip()):
                return one_line(value)
        return ""

    def prose(self, *names: str, between: str = "\n") -> str:
        """All values under these names as paragraphs."""
        found = [self._fields.pop(name) for name in names if name in self._fields]
        if not found:
            return ""
        texts = [
            one_line(part, _LONGEST_TEXT)
            for value in found
            for part in _paragraphs(value[:_LONGEST_TEXT])
        ]
        return between.join(text for text in texts if text)

    def lines(self, *names: str, between: str) -> str:
        """All values under these names as texts of many lines."""
        found = [self._fields.pop(name)[:_LONGEST_TEXT] for name in names if name in self._fields]
        texts = ("\n".join(map(one_line, value.strip().split("\n"))) for value in found)
        return between.join(text for text in texts if text)

    def fitting(self, fits: Callable[[str], Any], *names: str) -> str:
        """The first value under these names that fits, as an address; others stay."""
        for name in names:
            if name in self._fields:
                value = plain_address(self._fields[name])
                if value and fits(value):
                    del self._fields[name]
                    return value
        return ""

    def has_any(self, names: frozenset[str]) -> bool:
        """Whether there was a value under one of these names, none of which is a common one."""
        return not names.isdisjoint(self._rare)

    def put_back(self, values: Mapping[str, str]) -> None:
        """Tell of values that were taken, but not understood whole."""
        self._fields.update(values)

    def beginning(self, head: str) -> list[str]:
        """The names of the values that begin so."""
        return [name for name in self._fields if name.startswith(head)] if self._rare else []

    def left(self) -> list[Value]:
        """What was not taken."""
        return [(name, value.strip()) for name, value in self._fields.items() if value.strip()]


def _paragraphs(text: str) -> list[str]:
    """Why looked at first: what splits them begins with one sign or another, which is slow."""
    if ("\n" not in text or not _BLANK_LINE.search(text)) and "\\par" not in text:
        return [text]
    return _PARAGRAPH.split(text)


def one_line(value: str, longest: int = LONGEST_LINE) -> str:
    """A value as one line of text."""
    if value.isascii() and value.isalnum():  # a volume, a word: one value in three
        return value[:longest]
    line = decode_latex(value[:_LONGEST_TEXT])
    if not is_plain_line(line):
        line = " ".join(line.split())
        line = line if line.isprintable() else unwrap(line)
    return (line if line.isascii() else unicodedata.normalize("NFC", line))[:longest]


def words_of(value: str) -> tuple[str, ...]:
    """The words between semicolons, or where there are none between commas, each once."""
    if not value:
        return ()
    parts = []
    if ";" in value:
        swapped = split_outside_braces(value.translate(_SWAPPED), ",")
        parts = [part.translate(_SWAPPED) for part in swapped]
    if len(parts) < 2:  # none, or within the braces of a word
        parts = split_outside_braces(value, ",")
    return tuple(dict.fromkeys(word for part in parts if (word := one_line(part))))
