"""Whoosh's multi-term queries (prefix, range, fuzzy) as ranges of the term dictionary.

Terms stand in the order of their bytes, so a prefix and a range are one run of
neighbours, whose postings are one slice.
"""

from typing import Any

from whoosh.query.ranges import TermRange
from whoosh.query.terms import FuzzyTerm, Prefix

from paperdesk.search.codec.array_ops import Ints, encode_utf8
from paperdesk.search.codec.postings import Postings
from paperdesk.search.reader.segment_reader import SegmentReader

Span = tuple[int, int]


def encoded(segment: SegmentReader, field: str, text: Any) -> bytes | None:
    """The term of a text in ``field``, as bytes; None where it can be none (a word as a year)."""
    if isinstance(text, bytes):
        return text
    try:
        coded: bytes = segment.schema[field].to_bytes(text)
    except ValueError:
        return None
    return coded


def prefix_span(segment: SegmentReader, postings: Postings, query: Prefix) -> Span:
    """The span of the terms that begin with the text, as start and stop."""
    text = encoded(segment, query.fieldname, query.text)
    return (0, 0) if text is None else postings.prefix_span(text)


def range_span(segment: SegmentReader, postings: Postings, query: TermRange) -> Span:
    """The span of the terms of a range, as start and stop."""
    start, stop = 0, postings.term_count
    if query.start is not None:
        text = encoded(segment, query.fieldname, query.start)
        if text is None:
            return 0, 0
        start = postings.lower_bound(text + b"\0" if query.startexcl else text)
    if query.end is not None:
        text = encoded(segment, query.fieldname, query.end)
        if text is None:
            return 0, 0
        stop = postings.lower_bound(text if query.endexcl else text + b"\0")
    return start, max(start, stop)


def fuzzy_terms(segment: SegmentReader, postings: Postings, query: FuzzyTerm) -> Ints:
    """The terms within the query's number of edits, sharing its first letters."""
    word, edits = query.text, int(query.maxdist)
    start, stop = postings.prefix_span(encode_utf8(word[: query.prefixlength]))
    return segment.fuzzy_terms(query.fieldname, word, edits, start, stop)
