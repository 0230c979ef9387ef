"""One open segment as arrays, with what is remembered of it between searches.

A segment's files never change, so it is opened once and kept by its id for as
long as any generation of the index names it. Deletions do change, and belong
to the generation: they are not here.

Why threads need no lock: whatever is remembered is computed whole and put in
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
from paperdesk.search.reader.fuzzy_terms import FuzzyIndex

_MOST_FOUND = 50_000
_MOST_SPANS = 500


class SegmentReader:
    """The postings, lengths and columns of one segment."""

    def __init__(self, storage: Any, schema: Any, segment: PackedSegment) -> None:
        self.segment = segment
        self.storage = storage
        self.schema = schema
        self.files = SegmentFiles(storage, segment)
        self.docs = self.files.docs
        self.papers = self.docs.papers
        self._found: dict[tuple[str, bytes], int] = {}
        self._families: dict[tuple[str, bytes], Ints] = {}
        self._spans: dict[tuple[str, int, int], NDArray[np.uint8]] = {}
        self._numbers: dict[str, NDArray[np.int64]] = {}
        self._signatures: dict[tuple[str, int, int], FuzzyIndex] = {}

    def postings(self, field: str) -> Postings | None:
        """The terms and postings of a field; None where no paper here has any."""
        return self.files.fields.get(field)

    def find(self, field: str, text: bytes) -> int:
        """The number of a term, or -1."""
        term = self._found.get((field, text))
        if term is None:
            postings = self.postings(field)
            term = -1 if postings is None else postings.find(text)
            if len(self._found) >= _MOST_FOUND:
                self._found = {}
            self._found[field, text] = term
        return term

    def family(self, field: str, stem: bytes) -> Ints:
        """The terms of a stem's family, rising; the stem itself where no family is written."""
        terms = self._families.get((field, stem))
        if terms is None:
            postings = self.postings(field)
            families = None if postings is None else postings.families
            members = None if families is None else families.members(stem)
            if members is None:
                members = [term] if (term := self.find(field, stem)) >= 0 else []
            terms = np.array(members, np.intp)
            if len(self._families) >= _MOST_FOUND:
                self._families = {}
            self._families[field, stem] = terms
        return terms

    def papers_of_span(self, field: str, start: int, stop: int) -> Ints:
        """The papers that have any of many neighbouring terms, rising, each once.

        Remembered as a bit a paper: of a first letter there are a million
        postings in 100,000 papers, and only few first letters.
        """
        bits = self._spans.get((field, start, stop))
        if bits is None:
            there = np.zeros(self.papers, np.bool_)
            self.files.fields[field].mark(start, stop, there)
            bits = np.packbits(there)
            if len(self._spans) >= _MOST_SPANS:
                self._spans = {}
            self._spans[field, start, stop] = bits
        return np.flatnonzero(np.unpackbits(bits, count=self.papers).view(np.bool_))

    def numbers(self, field: str) -> NDArray[np.int64]:
        """A numeric column of the segment; TypeError for a field of another kind."""
        known = self._numbers.get(field)
        if known is None:
            kind = self.schema[field]
            if not isinstance(kind, NUMERIC) or kind.numtype is not int:
                raise TypeError(f"The field {field!r} does not hold whole numbers")
            known = self.docs.numbers(field, kind)
            self._numbers[field] = known
        return known

    def near(self, field: str, word: str, edits: int, start: int, stop: int) -> Ints:
        """The terms from ``start`` to ``stop`` that are within so many edits of ``word``.

        Letters and lengths are made ready for these terms only: of a first
        letter that is a tenth of the time that all take.
        """
        if start >= stop:
            return NO_INTS
        known = self._signatures.get((field, start, stop))
        if known is None:
            letters, at = self.files.fields[field].letters()
            first, last = int(at[start]), int(at[stop])
            known = FuzzyIndex(letters[first:last], at[start : stop + 1] - at.dtype.type(first))
            if len(self._signatures) >= _MOST_SPANS:
                self._signatures = {}
            self._signatures[field, start, stop] = known
        return start + known.near(word, edits, 0, stop - start)
