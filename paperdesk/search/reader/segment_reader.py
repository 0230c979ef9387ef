"""Segment reader: one open segment, with what is cached of it between searches.

A segment's files never change, so it is opened once and kept by its id for as
long as any generation of the index names it. Deletions do change, and belong
to the generation: they are not here.

Why threads need no lock: whatever is cached is computed whole and put in
place by one assignment; two threads at worst compute the same thing twice.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.fields import NUMERIC

from paperdesk.search.codec.array_ops import NO_INTS, Ints
from paperdesk.search.codec.postings import Postings
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.codec.segment_files import SegmentFiles
from paperdesk.search.codec.shifted_numbers import ShiftedNumbers
from paperdesk.search.reader.fuzzy_terms import FuzzyIndex
from paperdesk.search.reader.occupied_positions import OccupiedPositions

_MOST_TERMS = 50_000
_MOST_SPANS = 500


class SegmentReader:
    """Postings, field lengths and columns of one segment; doc ids are below ``max_doc``."""

    def __init__(self, storage: Any, schema: Any, segment: PackedSegment) -> None:
        self.segment = segment
        self.storage = storage
        self.schema = schema
        self.files = SegmentFiles(storage, segment)
        self.documents = self.files.documents
        self.max_doc = self.documents.max_doc
        self._terms: dict[tuple[str, bytes], int] = {}
        self._stem_groups: dict[tuple[str, bytes], Ints] = {}
        self._span_bits: dict[tuple[str, int, int], NDArray[np.uint8]] = {}
        self._int_columns: dict[str, NDArray[np.int64]] = {}
        self._fuzzy_indexes: dict[tuple[str, int, int], FuzzyIndex] = {}
        self._occupied: dict[str, OccupiedPositions] = {}

    def postings(self, field: str) -> Postings | None:
        """The term dictionary and postings of a field; None where no document here has any."""
        return self.files.fields.get(field)

    def find(self, field: str, text: bytes) -> int:
        """The ordinal of a term, or -1."""
        term = self._terms.get((field, text))
        if term is None:
            postings = self.postings(field)
            term = -1 if postings is None else postings.find(text)
            if len(self._terms) >= _MOST_TERMS:
                self._terms = {}
            self._terms[field, text] = term
        return term

    def stem_group(self, field: str, stem: bytes) -> Ints:
        """The terms of a stem, rising; the stem itself where no group of it is written."""
        terms = self._stem_groups.get((field, stem))
        if terms is None:
            postings = self.postings(field)
            groups = None if postings is None else postings.stem_groups
            members = None if groups is None else groups.members(stem)
            if members is None:
                members = [term] if (term := self.find(field, stem)) >= 0 else []
            terms = np.array(members, np.intp)
            if len(self._stem_groups) >= _MOST_TERMS:
                self._stem_groups = {}
            self._stem_groups[field, stem] = terms
        return terms

    def doc_ids_of_span(self, field: str, start: int, stop: int) -> Ints:
        """The doc ids of many neighbouring terms, rising, each once.

        Cached as a bit a document: of a first letter there are a million
        postings in 100,000 papers, and only few first letters.
        """
        bits = self._span_bits.get((field, start, stop))
        if bits is None:
            mask = np.zeros(self.max_doc, np.bool_)
            self.files.fields[field].set_bits(start, stop, mask)
            bits = np.packbits(mask)
            if len(self._span_bits) >= _MOST_SPANS:
                self._span_bits = {}
            self._span_bits[field, start, stop] = bits
        return np.flatnonzero(np.unpackbits(bits, count=self.max_doc).view(np.bool_))

    def occupied(self, field: str) -> OccupiedPositions:
        """At which positions of a field that is there any word stands."""
        occupied = self._occupied.get(field)
        if occupied is None:
            occupied = OccupiedPositions.of(self.files.fields[field], self.max_doc)
            self._occupied[field] = occupied
        return occupied

    def int_column(self, field: str) -> NDArray[np.int64]:
        """A column of whole numbers: i8[max_doc]; TypeError for a field of another kind."""
        column = self._int_columns.get(field)
        if column is None:
            column = self.documents.int_column(field, self._numeric(field))
            self._int_columns[field] = column
        return column

    def numbers(self, field: str) -> ShiftedNumbers:
        """The same as they stand in the file."""
        return self.documents.numbers(field, self._numeric(field))

    def _numeric(self, field: str) -> NUMERIC:
        kind = self.schema[field]
        if not isinstance(kind, NUMERIC) or kind.numtype is not int:
            raise TypeError(f"The field {field!r} does not hold whole numbers")
        return kind

    def fuzzy_terms(self, field: str, word: str, edits: int, start: int, stop: int) -> Ints:
        """The terms from ``start`` to ``stop`` that are within so many edits of ``word``.

        Letters and lengths are prepared for these terms only: of a first
        letter that is a tenth of the time that all take.
        """
        if start >= stop:
            return NO_INTS
        index = self._fuzzy_indexes.get((field, start, stop))
        if index is None:
            index = FuzzyIndex(*self.files.fields[field].span_blob(start, stop))
            if len(self._fuzzy_indexes) >= _MOST_SPANS:
                self._fuzzy_indexes = {}
            self._fuzzy_indexes[field, start, stop] = index
        return start + index.near(word, edits, 0, stop - start)
