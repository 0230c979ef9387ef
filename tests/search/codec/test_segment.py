"""What the pickle of a table of contents names stays where it is."""

import pickle

from paperdesk.search.analysis.whoosh_analyzer import WordAnalyzer
from paperdesk.search.codec.segment import PackedSegment, packed_codec
from paperdesk.search.whoosh_compat.whoosh_codec import PackedCodec


def test_a_segment_is_pickled_under_the_name_that_indexes_hold() -> None:
    segment = PackedSegment("MAIN", 5)
    segment.delete_document(3)
    assert PackedSegment.__module__ == "paperdesk.search.codec.segment"
    assert {"_papers", "_deleted"} <= segment.__getstate__().keys()
    again: PackedSegment = pickle.loads(pickle.dumps(segment))
    assert (again.doc_count_all(), again.deletions()) == (5, frozenset({3}))


def test_an_analyser_is_pickled_under_the_name_that_indexes_hold() -> None:
    assert WordAnalyzer.__module__ == "paperdesk.search.analysis.whoosh_analyzer"
    assert WordAnalyzer(stems=False).__dict__ == {"stems": False}


def test_a_segment_finds_its_codec_by_name() -> None:
    assert isinstance(packed_codec(), PackedCodec)
    assert isinstance(PackedSegment("MAIN").codec(), PackedCodec)
