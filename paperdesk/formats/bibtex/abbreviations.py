"""Abbreviations of a BibTeX file: ``@string`` definitions and the names of months.

BibTeX knows an abbreviation from its definition on, biblatex too; one that is defined only
later in the file is found as well, since the file says what it means. A value is joined of
pieces with ``#``, and abbreviations are joined of others, so that a few lines may mean
gigabytes: a value is cut at LONGEST_VALUE.
"""

import re
from collections.abc import Callable, Mapping

LONGEST_VALUE = 400_000
"""Characters of a value."""
_MOST_IN_ALL = 16 * 1024**2
_MONTHS = "January February March April May June July August September October November December"
MONTHS: Mapping[str, str] = {name[:3].lower(): name for name in _MONTHS.split()}
"""The abbreviations that all styles know."""
_PLAIN = re.compile(r"[\d./:-]+")


class Abbreviations:
    """What each abbreviation stands for at this place of a file.

    ``later`` gives those that are defined further below; it is asked once, when a name is
    not known. ``unknown`` are the names without a definition and the ``line`` of the block that
    uses each first, ``is_cut`` tells that a value was too long.
    """

    def __init__(self, later: Callable[[], Mapping[str, str]]) -> None:
        self.known = dict(MONTHS)
        self._later: Mapping[str, str] | None = None
        self._find_later = later
        self._size = 0
        self.line = 1
        self.unknown: dict[str, int] = {}
        self.is_cut = False

    def define(self, name: str, value: str) -> None:
        """Let ``name`` stand for ``value`` from here on."""
        self._size += len(value)
        if self._size > _MOST_IN_ALL:
            self.is_cut = True
            return
        self.known[name.lower()] = value

    def value(self, name: str) -> str:
        """What a bare word means: a number is itself, and so is a name without a definition."""
        if _PLAIN.fullmatch(name):
            return name
        known = self.known.get(name.lower())
        if known is None:
            if self._later is None:
                self._later = self._find_later()
            known = self._later.get(name.lower())
        if known is None:
            self.unknown.setdefault(name, self.line)
            return name
        return known

    def bounded(self, pieces: list[str]) -> str:
        """The pieces as one value, cut where it becomes too long."""
        if sum(map(len, pieces)) <= LONGEST_VALUE:
            return "".join(pieces)
        self.is_cut = True
        found = ""
        for piece in pieces:
            found += piece[: LONGEST_VALUE - len(found)]
        return found
