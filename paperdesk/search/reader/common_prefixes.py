"""Common prefixes: the documents of first letters that nearly all papers have, found in advance.

Of the papers with a word that begins with 'p', the first question with a 'p' reads a million
postings of 100,000 papers; what it finds is kept as a bit a paper (``segment_reader``). In an idle
moment that can be done before anybody asks: some eighty beginnings of one letter or two, in a
tenth of a second in all and a megabyte.

Why not of more papers than :data:`MOST_PAPERS`: of those it takes seconds, and brings in pages of
the index that nobody may ever ask for.
"""

from collections.abc import Iterable, Iterator
from string import ascii_lowercase

from paperdesk.search.reader.term_lookup import WIDE, TermLookup
from paperdesk.search.reader.term_slots import TermSet

MOST_PAPERS = 250_000


def ready_prefixes(lookup: TermLookup, fields: Iterable[str], papers: int) -> Iterator[None]:
    """Have the documents of common prefixes ready, one after another with each step."""
    for field in fields if papers <= MOST_PAPERS else ():
        for first in ascii_lowercase:
            if ready_prefix(lookup, field, first):
                yield
                for second in ascii_lowercase:
                    if ready_prefix(lookup, field, first + second):
                        yield


def ready_prefix(lookup: TermLookup, field: str, text: str) -> bool:
    """Find the documents of a prefix, if so many have it that they are kept; whether they are."""
    term_set = lookup.unweighted_prefix(field, text)
    is_wide = lookup.posting_count(term_set) > WIDE
    if is_wide:
        lookup.postings(TermSet(field, term_set.terms, wide=True))
    return is_wide


def ready_occupied(lookup: TermLookup, field: str) -> Iterator[None]:
    """Have ready at which places of a field no word stands, of one segment with each step."""
    for segment in lookup.segments:
        if field in segment.files.fields:
            segment.occupied(field)
            yield
