"""Term resolver: the terms of the dictionary that a word of a query stands for.

A prefix, pattern or misspelling is looked up among the words as written. A
pattern stands for :data:`MOST_WORDS` words of a field at most, and may have
:data:`MOST_STARS` stars; beyond, the search counts as cut short.
"""

import time
from collections.abc import Iterable
from dataclasses import replace

from paperdesk.search.analysis.tokenizer import tokens
from paperdesk.search.query.expansion import TermPattern, stem_of
from paperdesk.search.reader.term_lookup import TermLookup
from paperdesk.search.reader.term_slots import TermSet
from paperdesk.search.schema import STEMMED

MOST_WORDS = 3_000
"""Words of a field that one pattern may stand for."""

MOST_STARS = 6
"""Stars that a pattern may have: to fit one with more may take for ever."""


class Deadline:
    """Deadline of one search; ``cut`` is set when it passed, ``is_partial`` when some work is left
    undone for its cost while the search goes on."""

    def __init__(self, limit_ms: float) -> None:
        self._end = time.perf_counter() + limit_ms / 1000
        self.cut = self.is_partial = False

    @property
    def expired(self) -> bool:
        """Whether the time is up; if so, the search counts as cut short."""
        if not self.cut and time.perf_counter() > self._end:
            self.cut = True
        return self.cut


class TermResolver:
    """Cached term look-ups of one search, in one snapshot."""

    def __init__(self, lookup: TermLookup, deadline: Deadline) -> None:
        self._lookup = lookup
        self.deadline = deadline
        self._cached: dict[tuple[str, TermPattern], TermSet] = {}
        self._counts: dict[tuple[str, TermPattern], int] = {}

    def resolve(self, field: str, pattern: TermPattern) -> TermSet:
        """The terms of a field that fit the pattern."""
        cached = self._cached.get((field, pattern))
        if cached is None:
            cached = self._cached[field, pattern] = self._look_up(field, pattern)
        return cached

    def posting_count(self, field: str, pattern: TermPattern) -> int:
        """The number of postings of the pattern: a document with two of the terms counts twice."""
        count = self._counts.get((field, pattern))
        if count is None:
            count = self._lookup.posting_count(self.resolve(field, pattern))
            self._counts[field, pattern] = count
        return count

    def words(self, field: str, pattern: TermPattern, most: int) -> list[tuple[str, int]]:
        """The terms as words, the most frequent first, each with its document frequency."""
        return self._lookup.words(self.resolve(field, pattern), most)

    def _look_up(self, field: str, pattern: TermPattern) -> TermSet:
        match pattern.kind:
            case "word" if field in STEMMED:
                return self._lookup.stem_group(field, stem_of(pattern))
            case "initial":
                return self._lookup.unweighted_prefix(field, pattern.text)
            case "prefix":
                return self._lookup.prefix(field, pattern.text)
            case "fuzzy":
                return self._lookup.fuzzy(field, pattern.text, pattern.edits, prefix_length=1)
            case "wild":
                return self._wildcard(field, pattern)
            case _:
                return self._lookup.exact(field, pattern.text)

    def _wildcard(self, field: str, pattern: TermPattern) -> TermSet:
        if pattern.text.count("*") > MOST_STARS or self.deadline.expired:
            self.deadline.cut = True
            return self._lookup.exact(field, "")
        found = self._lookup.wildcard(field, pattern.text)
        if len(found) > MOST_WORDS:
            self.deadline.cut = True
            found = replace(
                found, terms=tuple(terms[:MOST_WORDS] for terms in found.terms), size=None
            )
        return found


def title_counts(lookup: TermLookup, words: Iterable[str]) -> dict[str, int]:
    """In how many titles each of the words stands, in any of its forms."""
    counts = dict.fromkeys(words, 0)
    for word in counts:
        stems = {token.stem for token in tokens(word)}
        groups = [lookup.posting_count(lookup.stem_group("title", one)) for one in stems]
        counts[word] = min(groups, default=0)
    return counts
