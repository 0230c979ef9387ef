"""The worked examples of inversion are what the code makes of them."""

import numpy as np

from paperdesk.search.indexing.analysis_cache import AnalysisCache
from paperdesk.search.indexing.field_collector import TextFieldCollector
from paperdesk.search.indexing.intern_table import InternTable
from paperdesk.search.indexing.inverter import invert_positions
from tests.search.indexing.test_segment_builder import Pieced


def test_two_texts_become_postings_in_the_order_of_terms() -> None:
    terms, order = [b"air", b"sea", b"the"], np.arange(3)
    ranks = np.array([1, 0, 2, 1, 2, 1], np.int32)
    doc_ids, positions = np.array([0, 0, 1, 1, 1, 1]), np.array([0, 1, 0, 1, 2, 3])
    field = invert_positions(terms, order, ranks, doc_ids, positions)
    assert field.terms == terms
    assert field.doc_freqs.tolist() == [1, 2, 1]
    assert field.position_counts is not None
    assert field.position_counts.tolist() == [1, 3, 2]
    assert field.doc_ids.tolist() == [0, 0, 1, 1]
    assert field.freqs.tolist() == [1, 1, 2, 2]
    assert field.positions is not None
    assert field.positions.tolist() == [1, 0, 1, 3, 0, 2]


def test_the_words_of_chunks_are_laid_out_by_document_and_position() -> None:
    collector = TextFieldCollector(AnalysisCache(Pieced()))
    collector.take([4, 7], ["sea few-shot", "sea"])
    field, lengths = collector.finish(8)
    assert field is not None
    assert lengths is not None
    assert lengths.tolist() == [0, 0, 0, 0, 4, 0, 0, 1]
    assert field.terms == [b"few", b"fewshot", b"sea", b"shot"]
    assert field.doc_ids.tolist() == [4, 4, 4, 7, 4]
    assert field.positions is not None
    assert field.positions.tolist() == [1, 1, 0, 0, 2]


def test_a_chunk_that_is_met_twice_has_one_number() -> None:
    text = bytearray(b" sea air sea\n")
    numbers, new = InternTable().look_up(text, np.array([1, 5, 9]), np.array([3, 3, 3]))
    assert [new[n] for n in numbers.tolist()] == [b"sea", b"air", b"sea"]
    assert sorted(new) == [b"air", b"sea"]
