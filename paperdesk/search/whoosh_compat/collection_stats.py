"""Numbers about all segments of one generation together, for scoring."""

from collections.abc import Iterable, Sequence

from paperdesk.search.codec.array_ops import Floats
from paperdesk.search.reader.bm25f import BM25F, idf
from paperdesk.search.reader.segment_reader import SegmentReader

Term = tuple[str, bytes]


class CollectionStats:
    """How many papers there are, how long their fields, how common a term.

    Deleted papers count until they are merged away, as in Whoosh.
    """

    def __init__(self, segments: Sequence[SegmentReader], weighting: BM25F) -> None:
        self.segments = segments
        self.weighting = weighting
        self.papers = sum(segment.papers for segment in segments)
        self._means: dict[str, float] = {}
        self._counts: dict[Term, int] = {}
        self._norms: dict[tuple[int, str], Floats] = {}

    def mean(self, field: str) -> float:
        """Words of a field in a paper on average; 0 where it has none anywhere."""
        known = self._means.get(field)
        if known is None:
            words = sum(segment.docs.field_length(field) for segment in self.segments)
            known = self._means[field] = words / self.papers if self.papers else 0.0
        return known

    def count(self, field: str, text: bytes) -> int:
        """How many papers have a term."""
        known = self._counts.get((field, text))
        if known is None:
            known = sum(doc_freq(segment, field, text) for segment in self.segments)
            self._counts[field, text] = known
        return known

    def norms(self, segment: SegmentReader, field: str) -> Floats:
        """The length norm of a field for each document of one segment: f4[doc_count]."""
        place = id(segment), field
        known = self._norms.get(place)
        if known is None:
            lengths = segment.docs.lengths(field)
            known = self.weighting.norms(field, lengths, self.mean(field), segment.papers)
            self._norms[place] = known
        return known

    def idf(self, terms: Iterable[Term]) -> float:
        """How telling a word is that stands as these terms in its fields."""
        return idf(self.papers, max(self.count(field, text) for field, text in terms))


def doc_freq(segment: SegmentReader, field: str, text: bytes) -> int:
    """The document frequency of a term in one segment, deleted documents counted."""
    postings, term = segment.postings(field), segment.find(field, text)
    return 0 if postings is None or term < 0 else postings.count(term)
