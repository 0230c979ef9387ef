"""Dialect table of JSON records: which service or program wrote one, told by its own keys.

What means the same in any record is read by :mod:`any_record`; a dialect puts the rest of its
service's words into keys that are known there, and leaves out what is about the service and not
about the paper. All of it stays in the raw record.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from paperdesk.formats.crossref_record import crossref_fields, is_of_crossref
from paperdesk.formats.csl_record import CITATION_KEY, READERS_WORDS, csl_fields, is_csl
from paperdesk.formats.datacite_record import datacite_fields, is_of_datacite
from paperdesk.formats.dblp_record import dblp_fields, is_of_dblp
from paperdesk.formats.known_keys import unwrapped
from paperdesk.formats.openalex_record import is_of_openalex, openalex_fields
from paperdesk.formats.reader_fields import MARK, OwnWords, own_words
from paperdesk.formats.semantic_scholar_record import (
    is_of_semantic_scholar,
    semantic_scholar_fields,
)

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one service writes: ``wrote`` knows its records, ``fields`` says them in known keys.

    A record without any of ``marks`` is not looked at.
    """

    marks: frozenset[str]
    wrote: Callable[[Record], bool]
    fields: Callable[[Record], Record]


_DIALECTS = (
    Dialect(frozenset(("indexed", "DOI")), is_of_crossref, crossref_fields),
    Dialect(frozenset(("authorships",)), is_of_openalex, openalex_fields),
    Dialect(frozenset(("paperId", "corpusId")), is_of_semantic_scholar, semantic_scholar_fields),
    Dialect(frozenset(("attributes", "creators")), is_of_datacite, datacite_fields),
    Dialect(frozenset(("access", "ee")), is_of_dblp, dblp_fields),
    Dialect(frozenset(("type",)), is_csl, csl_fields),
)
_MARKS = frozenset(mark for dialect in _DIALECTS for mark in dialect.marks)


class Translation(NamedTuple):
    """A record in keys that :mod:`known_keys` has, and the key by which its source cites it."""

    fields: Record
    words: OwnWords


def translated(record: Record) -> Translation | None:
    """The record in keys that are known; None where no dialect knows it for its own."""
    inner = unwrapped(record)
    if _MARKS.isdisjoint(inner):
        return None
    for dialect in _DIALECTS:
        if not dialect.marks.isdisjoint(inner) and dialect.wrote(inner):
            fields = dict(dialect.fields(inner))
            key, said = fields.pop(CITATION_KEY, ""), fields.pop(READERS_WORDS, {})
            return Translation(fields, replace(own_words({**said, MARK: 1}), citation_key=key))
    return None
