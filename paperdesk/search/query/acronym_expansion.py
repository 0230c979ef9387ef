"""Acronym expansion: a query whose acronyms may stand as their long forms, and the other way.

Why not in a sentence: its words rank by their scores alone, and one more way to write a word brings
in more than it tells (nDCG@10 of a collection of questions .410 instead of .413); papers would
be lost below the share of the best score that they must have.

What a reader puts into quotes is meant as it stands and never expanded; so is what must, or must
not, be there. An expansion is added to the words (``Word.also``) and takes the place of none: no
paper is lost by it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from paperdesk.model.query.ast import Node, Query, Word
from paperdesk.search.acronyms.acronym_table import LONGEST, long_form_key, words_of
from paperdesk.search.acronyms.known_acronyms import KnownAcronyms, shipped_only
from paperdesk.search.query.sentence import is_sentence

_MOST = 8  # expansions of one query
_LONGEST_WORD = 64


def with_acronyms(query: Query, table: KnownAcronyms | None = None) -> Query:
    """``query`` with what its acronyms and long forms are called otherwise; itself if nothing."""
    return _expanded(query, table or shipped_only())


@lru_cache(maxsize=256)
def _expanded(query: Query, table: KnownAcronyms) -> Query:
    wanted = list(query.wanted)
    found = 0
    runs = list(_runs(wanted, table))
    if is_sentence(query.wanted) and [run[:2] for run in runs] != [(0, len(wanted))]:
        return query
    for first, behind, acronym in runs:
        wanted[first:behind] = [
            replace(node, also=(acronym,))
            for node in wanted[first:behind]
            if isinstance(node, Word)
        ]
        found += 1
    for n, node in enumerate(wanted):
        if found >= _MOST:
            break
        if not (isinstance(node, Word) and _is_plain(node)) or node.also:
            continue
        if forms := table.long_forms(node.text):
            wanted[n] = replace(node, also=forms)
            found += 1
    return replace(query, wanted=tuple(wanted)) if found else query


def _runs(wanted: Sequence[Node], table: KnownAcronyms) -> Iterator[tuple[int, int, str]]:
    """Where words stand that are a long form, the longest first: first, behind, its acronym."""
    words = [
        words_of(node.text) if isinstance(node, Word) and _is_plain(node) else None
        for node in wanted
    ]
    first = found = 0
    while first < len(wanted) and found < _MOST:
        key: list[str] = []
        best = (0, "")
        for behind in range(first, len(wanted)):
            here = words[behind]
            if here is None or len(key) > LONGEST:
                break
            added = long_form_key(here)
            key += added
            if added and (acronym := table.acronym(key)):
                best = (behind + 1, acronym)
        behind, acronym = best
        if acronym and words[first] and long_form_key(words[first] or ()):
            yield first, behind, acronym
            found += 1
            first = behind
        else:
            first += 1


def _is_plain(node: Word) -> bool:
    is_marked = node.field or node.wild or node.fuzzy or node.exact
    return not is_marked and len(node.text) <= _LONGEST_WORD
