"""Collection statistics of one generation, for scoring."""

from collections.abc import Iterable, Sequence

from paperdesk.search.codec.array_ops import Floats
from paperdesk.search.reader.bm25f import BM25F, idf
from paperdesk.search.reader.segment_reader import SegmentReader

Term = tuple[str, bytes]


class CollectionStats:
    """Statistics of all segments together: documents, mean field lengths, document frequencies.

    Deleted documents count until they are merged away, as in Whoosh.
    """

    def __init__(self, segments: Sequence[SegmentReader], weighting: BM25F) -> None:
        self.segments = segments
        self.weighting = weighting
        self.max_doc = sum(segment.max_doc for segment in segments)
        self._means: dict[str, float] = {}
        self._doc_freqs: dict[Term, int] = {}
        self._norms: dict[tuple[int, str], Floats] = {}

    def mean(self, field: str) -> float:
        """The mean field length, in words; 0 where it has none anywhere."""
        mean = self._means.get(field)
        if mean is None:
            words = sum(segment.documents.field_length(field) for segment in self.segments)
            mean = self._means[field] = words / self.max_doc if self.max_doc else 0.0
        return mean

    def doc_freq(self, field: str, text: bytes) -> int:
        """The document frequency of a term."""
        count = self._doc_freqs.get((field, text))
        if count is None:
            count = sum(doc_freq(segment, field, text) for segment in self.segments)
            self._doc_freqs[field, text] = count
        return count

    def norms(self, segment: SegmentReader, field: str) -> Floats:
        """The length norm of a field for each document of one segment: f4[max_doc]."""
        norms = self._norms.get((id(segment), field))
        if norms is None:
            lengths = segment.documents.lengths(field)
            norms = self.weighting.norms(field, lengths, self.mean(field), segment.max_doc)
            self._norms[id(segment), field] = norms
        return norms

    def idf(self, terms: Iterable[Term]) -> float:
        """The inverse document frequency of a word that stands as these terms in its fields."""
        return idf(self.max_doc, max(self.doc_freq(field, text) for field, text in terms))


def doc_freq(segment: SegmentReader, field: str, text: bytes) -> int:
    """The document frequency of a term in one segment, deleted documents counted."""
    postings, term = segment.postings(field), segment.find(field, text)
    return 0 if postings is None or term < 0 else postings.doc_freq(term)
