"""Postings of one field, decoded, with the terms they are of, in a segment's file ``.pdt``.

An inverted index as Lucene's, Tantivy's or Whoosh's: terms with the documents
they stand in, how often and where. Arrays, under the prefix ``FIELD/``; a term
is known by its *ordinal*, its number in the order of the terms' bytes::

    blob   u1        the bytes of all terms, one after another
    size   u1|u2|u4  how many bytes each term has
    count  u1        document frequency of each term: its postings (see ``patched_bytes``)
    dense.*          doc ids of the postings of common terms (``dense_terms``)
    doc    u2        doc id of each other posting (with split points: see ``doc_ids``)
    tf.2   2 bits    term frequency: how often the term stands there (``patched_small``)
    tf.4   4 bits    the same of terms that stand often in a document (``posting_lists``)
    places u1        how many positions each term has, where positions are kept (as count); left
                     out where each has as many as postings
    pos    u1        positions, posting by posting, rising (the same: see ``positions``)
    X.sum  u4        of size, count and places the sum of every 64 (``running_sums``)
    w      f4        weight of each posting, only where one differs from its tf
    family.*         terms that share a stem, where the analyser says so (``stem_groups``)

Of a paged field ``doc``, ``tf`` and ``pos`` are ``bit_packed`` (``doc_gaps``, ``positions``),
with ``pos.skip`` (``position_skips``).

Meta of the file: ``{"papers": max_doc, "fields": [names, sorted]}``.

The documents 0 'sea air', 1 'the sea, the sea' and 2 'air'::

    blob    airseathe         size    3 3 3       terms: 0 air, 1 sea, 2 the
    count   2 2 1             so posting_starts   0 2 4 5
    doc     0 2 | 0 1 | 1     tf.2    1 1 | 1 2 | 2     four in a byte: 01_00_00_00b 01b
    places  2 3 2             so position_starts  0 2 5 7
    pos     1 0 | 0 1 3 | 0 2

Why no pointer from a posting to its positions: the running sum of ``tf`` over
the term's postings gives it, in 40 µs for 39,000 postings, and four bytes a
posting are saved.
"""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Floats, Ints, Mask, expand_ranges
from paperdesk.search.codec.doc_ids import PostingsRange
from paperdesk.search.codec.patched_bytes import PatchedBytes
from paperdesk.search.codec.positions import PositionWriter, open_positions
from paperdesk.search.codec.posting_lists import DocIdLists, FreqLists, PostingListsWriter
from paperdesk.search.codec.running_sums import RunningSums, write_lengths
from paperdesk.search.codec.stem_groups import StemGroups, write_stem_groups
from paperdesk.search.codec.term_dictionary import TermDictionary, write_terms

EXTENSION = ".pdt"
_FEW = 12  # terms that are counted one by one


class Postings(TermDictionary):
    """Reader and decoder of one field's postings, deleted documents counted, and of their terms.
    A *span* is a range of neighbouring terms, whose postings are one slice."""

    def __init__(self, file: ArrayFile, field: str, max_doc: int) -> None:
        super().__init__(file, field)
        self._max_doc, prefix = max_doc, self._prefix
        self._doc_freqs = PatchedBytes(file, prefix + "count")
        self.positions = open_positions(file, prefix + "pos")
        self._weights = file.get(prefix + "w")
        self.stem_groups = StemGroups(file, prefix) if prefix + "family.size" in file else None

    @cached_property
    def posting_starts(self) -> RunningSums:
        """Offsets of the terms in the postings (n + 1)."""
        return RunningSums.of(self._file, self._prefix + "count")

    @cached_property
    def position_starts(self) -> RunningSums | None:
        """Offsets of the terms in the positions (n + 1); None where none are kept."""
        if self.positions is None:
            return None
        if self._prefix + "places" not in self._file:
            return self.posting_starts
        return RunningSums.of(self._file, self._prefix + "places")

    @cached_property
    def _doc_ids(self) -> DocIdLists:
        return DocIdLists(self._file, self._prefix, self.posting_starts, self._max_doc)

    @cached_property
    def _freqs(self) -> FreqLists:
        return FreqLists(self._file, self._prefix, self.posting_starts)

    def doc_freq(self, term: int) -> int:
        """The document frequency of a term."""
        return self._doc_freqs[term]

    def doc_freqs(self, terms: Ints) -> NDArray[np.int64]:
        """The document frequency of each of some terms (rising ordinals)."""
        if neighbours(terms):
            return self._doc_freqs.slice(int(terms[0]), int(terms[-1]) + 1).astype(np.int64)
        return self._doc_freqs.take(terms).astype(np.int64)

    def posting_count(self, terms: Ints) -> int:
        """The number of postings of several terms (rising ordinals) together."""
        if len(terms) <= _FEW:
            return sum(map(self._doc_freqs.__getitem__, terms.tolist()))
        return int(self.doc_freqs(terms).sum())

    def doc_ids(self, term: int) -> AnyInts:
        """The doc ids of a term, rising."""
        return self._doc_ids.of_term(term)

    def ranges_of(self, terms: Ints) -> list[PostingsRange]:
        """The postings of each of some terms, to be read by :meth:`read` again and again."""
        found = self.posting_starts.ranges(terms)
        of_docs, of_freqs = self._doc_ids.range_at, self._freqs.place
        return [
            PostingsRange(start, stop, of_docs(term, start, stop), *of_freqs(term, start))
            for term, (start, stop) in zip(terms.tolist(), found, strict=True)
        ]

    def read(self, postings: PostingsRange, doc_ids: Ints, weights: Floats) -> None:
        """Decode a range: its doc ids, rising, and their weights, into arrays of its length."""
        self._doc_ids.read(postings.doc_ids, doc_ids)
        if self._weights is None:
            self.read_freqs(postings, weights)
        else:
            weights[:] = self._weights[postings.start : postings.stop]

    def read_doc_ids(self, postings: PostingsRange, doc_ids: Ints) -> None:
        """Decode the doc ids of a range."""
        self._doc_ids.read(postings.doc_ids, doc_ids)

    def read_freqs(self, postings: PostingsRange, freqs: AnyInts | Floats) -> None:
        """Decode the term frequencies of a range."""
        start = postings.freqs
        freqs[:] = self._freqs.slice(postings.often, start, start + len(freqs))

    def doc_ids_of_span(self, start: int, stop: int) -> AnyInts:
        """The doc ids of a span, in term order, repeats and all."""
        return self._doc_ids.of_span(start, stop)

    def set_bits(self, start: int, stop: int, bits: Mask) -> None:
        """Set in ``bits`` (bool[max_doc]) the documents of a span."""
        self._doc_ids.set_bits(start, stop, bits)

    def rows_among(self, start: int, stop: int, accept: Mask) -> tuple[Ints, Ints]:
        """Of a span the postings in documents of ``accept`` (bool[max_doc]), in their order: the
        doc ids, and which postings of the span they are."""
        return self._doc_ids.rows_among(start, stop, accept)

    def keep_among(self, start: int, stop: int, accept: Mask) -> None:
        """Keep what :meth:`rows_among` finds for any part of this span and of these documents."""
        self._doc_ids.keep_among(start, stop, accept)

    def freq_sums(self, start: int, stop: int, rows: Ints) -> AnyInts:
        """Of a span the sum of all frequencies before each of some of its postings: rising
        numbers, one at least."""
        return self._freqs.sums_before(start, stop, rows)

    def doc_ids_of_terms(self, terms: Ints) -> AnyInts:
        """The doc ids of any terms (rising ordinals), term after term, repeats and all."""
        if len(terms) == 1:
            return self._doc_ids.of_term(int(terms[0]))
        if neighbours(terms):
            return self._doc_ids.of_span(int(terms[0]), int(terms[-1]) + 1)
        return self._doc_ids.of_terms(terms)

    def weights_of_terms(self, terms: Ints) -> Floats:
        """The weights of any terms (rising ordinals), in step with their doc ids."""
        if self._weights is None:
            return self.freqs_of_terms(terms).astype(np.float32)
        if neighbours(terms):
            return self.weights_of_span(int(terms[0]), int(terms[-1]) + 1)
        starts = self.posting_starts[terms].astype(np.intp)
        sizes = self.posting_starts[terms + 1].astype(np.intp) - starts
        return self._weights[expand_ranges(starts, sizes)].astype(np.float32, copy=False)

    def freqs_of_terms(self, terms: Ints) -> AnyInts:
        """The term frequencies of any terms (rising ordinals), in step with their doc ids."""
        if neighbours(terms):
            return self._freqs.of_span(int(terms[0]), int(terms[-1]) + 1)
        return self._freqs.of_terms(terms)

    def freqs(self, term: int) -> AnyInts:
        """The term frequency of a term in each of its documents."""
        return self._freqs.of_span(term, term + 1)

    def freqs_of_span(self, start: int, stop: int) -> AnyInts:
        """The term frequencies of a span."""
        return self._freqs.of_span(start, stop)

    def weights(self, term: int) -> Floats:
        """The weight of a term in each of its documents: term frequency times a boost."""
        return self.weights_of_span(term, term + 1)

    def weights_of_span(self, start: int, stop: int) -> Floats:
        """The weights of a span."""
        if self._weights is None:
            return self.freqs_of_span(start, stop).astype(np.float32)
        starts = self.posting_starts
        weights: Floats = self._weights[int(starts[start]) : int(starts[stop])]
        return weights

    @property
    def paged(self) -> bool:
        """Whether numbers are packed: to read those of several terms at once is quicker then."""
        return f"{self._prefix}tf.bits" in self._file

    @property
    def weighted(self) -> bool:
        """Whether any weight differs from its term frequency."""
        return self._weights is not None


class PostingsWriter:
    """Writer of one field's postings, some terms at a time, so that memory stays flat.

    ``terms`` in byte order (None: they are in the file already); ``doc_freqs`` and
    ``position_counts`` of each (None: the field keeps no positions) say the sizes beforehand;
    ``stems``: the stem group of each term (None: the field has none); ``paged``: see
    ``positions``; ``interim``: the segment is merged before anybody asks it, so that time
    counts and not room.
    """

    def __init__(  # noqa: PLR0913 - all that a field is
        self,
        file: ArrayFileWriter,
        field: str,
        terms: Sequence[bytes] | None,
        doc_freqs: AnyInts,
        position_counts: AnyInts | None,
        doc_count: int,
        *,
        weighted: bool = False,
        stems: Sequence[bytes] | None = None,
        paged: bool = False,
        interim: bool = False,
    ) -> None:
        wide, paged = paged and interim, paged and not interim
        prefix = f"{field}/"
        if terms is not None:
            if stems is not None:
                write_stem_groups(file, prefix, terms, stems)
            write_terms(file, prefix, terms)
        write_lengths(file, prefix + "count", doc_freqs)
        self._lists = PostingListsWriter(
            file, prefix, doc_freqs, doc_count, paged=paged, interim=interim
        )
        self._positions: PositionWriter | None = None
        if position_counts is not None:
            if not np.array_equal(position_counts, doc_freqs):
                write_lengths(file, prefix + "places", position_counts)
            total = int(position_counts.sum())
            self._positions = PositionWriter(file, prefix + "pos", total, paged=paged, wide=wide)
        self._file = file
        self.weighted = weighted
        self._weights = prefix + "w"
        if weighted:
            file.reserve(self._weights, np.float32, int(doc_freqs.sum()))

    def add(
        self,
        doc_ids: AnyInts,
        doc_freqs: AnyInts,
        freqs: AnyInts,
        positions: AnyInts | None = None,
        weights: Floats | None = None,
        *,
        as_stored: bool = False,
    ) -> None:
        """Append the postings of the next terms, ``doc_freqs`` of each; positions may be given as
        another reader of the field has them stored."""
        self._lists.add(doc_ids, doc_freqs, freqs)
        if positions is not None:
            self.add_positions(positions, freqs, as_stored=as_stored)
        if self.weighted:
            self._file.fill(self._weights, freqs if weights is None else weights)

    def add_positions(self, positions: AnyInts, freqs: AnyInts, *, as_stored: bool = False) -> None:
        """Append the positions of the next postings, where they were added without."""
        if self._positions is not None:
            self._positions.add(positions, freqs, as_stored=as_stored)

    def close(self) -> None:
        """Write what is known only at the end: split points and exceptions."""
        self._lists.close()
        if self._positions is not None:
            self._positions.close()


def neighbours(terms: Ints) -> bool:
    """Whether terms are a span (no gap between their ordinals): their postings are one slice."""
    return len(terms) > 0 and int(terms[-1]) - int(terms[0]) + 1 == len(terms)
