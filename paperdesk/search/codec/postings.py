"""The terms and postings of one field: how they stand in a segment's file ``.pdt``.

Arrays, under the prefix ``FIELD/``; terms in the order of their bytes::

    blob   u1        the bytes of all terms, one after another
    size   u1|u2|u4  how many bytes each term has
    count  u1        how many postings each term has (exceptions: see ``patched_bytes``)
    doc    u2        paper of each posting (with split points: see ``doc_ids``)
    tf     u1        how often the term stands in that paper (exceptions: see ``patched_bytes``)
    places u1        how many positions each term has, where positions are kept (exceptions)
    pos    u1        positions, posting by posting, rising (exceptions: see ``patched_bytes``)
    w      f4        weight of each posting, only where one differs from its tf
    family.*         words that share a stem, where the analyser says so (see ``stem_groups``)

Meta of the file: ``{"papers": n, "fields": [names, sorted]}``.

Why sizes and no offsets: most are below 256, and their running sums are made in
a millisecond when a field is first asked for.

Why no pointer from a posting to its positions: the running sum of ``tf`` over
the term's postings gives it, in 40 µs for 39,000 postings, and four bytes a
posting are saved.
"""

import itertools
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Floats, Ints, Mask, expand_ranges, narrowest
from paperdesk.search.codec.doc_ids import DocIdReader, DocIdWriter, PostingsRange
from paperdesk.search.codec.patched_bytes import PatchedBytes, PatchedBytesWriter
from paperdesk.search.codec.stem_groups import StemGroups, write_stem_groups

EXTENSION = ".pdt"


class Postings:
    """Reads the terms and postings of one field. Terms are numbered in byte order."""

    def __init__(self, box: ArrayFile, field: str, papers: int) -> None:
        prefix = f"{field}/"
        self._box, self._prefix, self._papers = box, prefix, papers
        self._blob = box.raw(prefix + "blob")
        self.terms = len(box[prefix + "size"])
        self._times = PatchedBytes(box, prefix + "tf")
        self.positions = PatchedBytes(box, prefix + "pos") if prefix + "pos" in box else None
        self._weights = box.get(prefix + "w")
        self.families = StemGroups(box, prefix) if prefix + "family.at" in box else None

    @cached_property
    def _at(self) -> AnyInts:
        """Where each term begins in the blob, and where the last ends."""
        return _sums(self._box[self._prefix + "size"])

    @cached_property
    def first(self) -> AnyInts:
        """The first posting of each term, and the end of the last."""
        return _sums(PatchedBytes(self._box, self._prefix + "count").slice(0, self.terms))

    @cached_property
    def place(self) -> AnyInts | None:
        """The first position of each term, and the end of the last; None without positions."""
        if self.positions is None:
            return None
        return _sums(PatchedBytes(self._box, self._prefix + "places").slice(0, self.terms))

    @cached_property
    def _numbers(self) -> DocIdReader:
        return DocIdReader(self._box, self._prefix, self.first, self._papers)

    def text(self, term: int) -> bytes:
        """The bytes of a term."""
        return bytes(self._blob[self._at[term] : self._at[term + 1]])

    def texts(self, start: int, stop: int) -> list[bytes]:
        """The bytes of the terms ``start`` to ``stop``."""
        at = self._at[start : stop + 1].tolist()
        base = at[0]
        whole = bytes(self._blob[base : at[-1]])
        return [whole[a - base : b - base] for a, b in itertools.pairwise(at)]

    def letters(self) -> tuple[AnyInts, AnyInts]:
        """All bytes of all terms, and where each term begins: for looking at many at once."""
        return np.frombuffer(self._blob, np.uint8), self._at

    def lower(self, text: bytes) -> int:
        """The first term that is ``text`` or comes after it."""
        low, high, blob, at = 0, self.terms, self._blob, self._at
        while low < high:
            middle = (low + high) >> 1
            if bytes(blob[at[middle] : at[middle + 1]]) < text:
                low = middle + 1
            else:
                high = middle
        return low

    def beginning(self, prefix: bytes) -> tuple[int, int]:
        """The terms that begin with ``prefix``, as start and stop (b"" means all)."""
        stem = prefix.rstrip(b"\xff")
        if not stem:
            return self.lower(prefix), self.terms
        return self.lower(prefix), self.lower(stem[:-1] + bytes([stem[-1] + 1]))

    def find(self, text: bytes) -> int:
        """The number of a term, or -1."""
        term = self.lower(text)
        return term if term < self.terms and self.text(term) == text else -1

    def count(self, term: int) -> int:
        """In how many papers a term stands, deleted ones too."""
        return int(self.first[term + 1]) - int(self.first[term])

    def counts(self, terms: Ints) -> NDArray[np.int64]:
        """In how many papers each of some terms stands, deleted ones too."""
        return self.first[terms + 1].astype(np.int64) - self.first[terms]

    def count_of_terms(self, terms: Ints) -> int:
        """How many postings several terms have together."""
        if neighbours(terms):
            return int(self.first[int(terms[-1]) + 1]) - int(self.first[int(terms[0])])
        return int(self.counts(terms).sum())

    def papers(self, term: int) -> AnyInts:
        """The papers of a term, rising."""
        return self._numbers.term(term)

    def run(self, term: int) -> PostingsRange:
        """Where the postings of a term stand."""
        return self._numbers.run(term)

    def read(self, run: PostingsRange, papers: Ints, weights: Floats) -> None:
        """Write the papers of a run, rising, and their weights into arrays of its length."""
        self._numbers.read(run, papers)
        if self._weights is None:
            weights[:] = self._times.slice(run.start, run.stop)
        else:
            weights[:] = self._weights[run.start : run.stop]

    def read_papers(self, run: PostingsRange, papers: Ints) -> None:
        """Write the papers of a run, rising."""
        self._numbers.read(run, papers)

    def read_times(self, run: PostingsRange, times: AnyInts) -> None:
        """Write how often the term of a run stands in each of its papers."""
        times[:] = self._times.slice(run.start, run.stop)

    def papers_of_span(self, start: int, stop: int) -> AnyInts:
        """The papers of several neighbouring terms, in term order, repeats and all."""
        return self._numbers.span(start, stop)

    def mark(self, start: int, stop: int, there: Mask) -> None:
        """Set in ``there`` the papers of several neighbouring terms."""
        self._numbers.mark(start, stop, there)

    def papers_of_terms(self, terms: Ints) -> AnyInts:
        """The papers of any terms (rising numbers), term after term, repeats and all."""
        if len(terms) == 1:
            return self._numbers.term(int(terms[0]))
        if neighbours(terms):
            return self._numbers.span(int(terms[0]), int(terms[-1]) + 1)
        return self._numbers.terms(terms)

    def weights_of_terms(self, terms: Ints) -> Floats:
        """The weights of any terms (rising numbers), in step with their papers."""
        if self._weights is None:
            return self.times_of_terms(terms).astype(np.float32)
        if neighbours(terms):
            return self.weights_of_span(int(terms[0]), int(terms[-1]) + 1)
        return self._weights[self._postings_of(terms)].astype(np.float32, copy=False)

    def times_of_terms(self, terms: Ints) -> AnyInts:
        """How often any terms (rising numbers) stand there, in step with their papers."""
        if neighbours(terms):
            return self.times_of_span(int(terms[0]), int(terms[-1]) + 1)
        return self._times.take(self._postings_of(terms))

    def _postings_of(self, terms: Ints) -> Ints:
        starts = self.first[terms].astype(np.intp)
        return expand_ranges(starts, self.first[terms + 1].astype(np.intp) - starts)

    def times(self, term: int) -> AnyInts:
        """How often a term stands in each of its papers."""
        return self._times.slice(int(self.first[term]), int(self.first[term + 1]))

    def times_of_span(self, start: int, stop: int) -> AnyInts:
        """How often, for several neighbouring terms."""
        return self._times.slice(int(self.first[start]), int(self.first[stop]))

    def weights(self, term: int) -> Floats:
        """The weight of a term in each of its papers: how often, times a boost."""
        return self.weights_of_span(term, term + 1)

    def weights_of_span(self, start: int, stop: int) -> Floats:
        """The weights of several neighbouring terms."""
        if self._weights is None:
            return self.times_of_span(start, stop).astype(np.float32)
        weights: Floats = self._weights[int(self.first[start]) : int(self.first[stop])]
        return weights

    @property
    def weighted(self) -> bool:
        """Whether any weight differs from the number of times."""
        return self._weights is not None


class PostingsWriter:
    """Writes one field into a box, some terms at a time, so that memory stays flat.

    ``terms`` in byte order; ``counts`` of papers and ``places`` of positions
    for each (None: the field keeps no positions) say the sizes beforehand;
    ``families`` is the family of each (None: the field has none).
    """

    def __init__(
        self,
        box: ArrayFileWriter,
        field: str,
        terms: Sequence[bytes],
        counts: AnyInts,
        places: AnyInts | None,
        papers: int,
        *,
        weighted: bool = False,
        families: Sequence[bytes] | None = None,
    ) -> None:
        prefix = f"{field}/"
        sizes = np.fromiter(map(len, terms), np.int64, len(terms))
        postings = int(counts.sum())
        if families is not None:
            write_stem_groups(box, prefix, terms, families)
        box.add(prefix + "blob", b"".join(terms))
        box.add(prefix + "size", narrowest(sizes, "<u1", "<u2", "<u4"))
        _write_narrow(box, prefix + "count", counts)
        self._numbers = DocIdWriter(box, prefix, postings, papers)
        self._times = PatchedBytesWriter(box, prefix + "tf", postings)
        self._positions: PatchedBytesWriter | None = None
        if places is not None:
            _write_narrow(box, prefix + "places", places)
            self._positions = PatchedBytesWriter(box, prefix + "pos", int(places.sum()))
        self._box = box
        self._weights = prefix + "w" if weighted else ""
        if weighted:
            box.reserve(self._weights, np.float32, postings)

    def add(
        self,
        docs: AnyInts,
        counts: AnyInts,
        times: AnyInts,
        positions: AnyInts | None = None,
        weights: Floats | None = None,
    ) -> None:
        """Write the postings of the next terms; ``counts`` says how many each has."""
        self._numbers.add(docs, counts)
        self._times.add(times)
        if self._positions is not None and positions is not None:
            self._positions.add(positions)
        if self._weights:
            self._box.fill(self._weights, times if weights is None else weights)

    def close(self) -> None:
        """Write what is known only at the end."""
        self._numbers.close()
        self._times.close()
        if self._positions is not None:
            self._positions.close()


def neighbours(terms: Ints) -> bool:
    """Whether terms follow one another without a gap: then their postings are one slice."""
    return len(terms) > 0 and int(terms[-1]) - int(terms[0]) + 1 == len(terms)


def _sums(counts: AnyInts) -> AnyInts:
    """Where each of a row of things begins, and where the last ends, in as few bytes as will do."""
    small = int(counts.sum(dtype=np.int64)) < 1 << 32
    out = np.zeros(len(counts) + 1, np.uint32 if small else np.int64)
    np.cumsum(counts, dtype=out.dtype, out=out[1:])
    return out


def _write_narrow(box: ArrayFileWriter, name: str, numbers: AnyInts) -> None:
    writer = PatchedBytesWriter(box, name, len(numbers))
    writer.add(numbers)
    writer.close()
