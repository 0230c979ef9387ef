"""The worked examples of inversion are what the code makes of them."""

import numpy as np
import pytest

from paperdesk.search.indexing.analysis_cache import AnalysisCache
from paperdesk.search.indexing.field_collector import TextFieldCollector
from paperdesk.search.indexing.intern_table import InternTable
from paperdesk.search.indexing.inverter import invert_piece, join_pieces
from tests.search.indexing.test_segment_builder import Pieced


@pytest.mark.parametrize("first", [6, 2])
def test_two_texts_become_postings_in_the_order_of_terms(first: int) -> None:
    terms, order = [b"sea", b"air", b"the"], np.array([1, 0, 2])
    words = [0, 1, 2, 0, 2, 0], [0, 0, 1, 1, 1, 1], [0, 1, 0, 1, 2, 3]
    arrays = [np.array(column, np.int32) for column in words]
    parts = [invert_piece(*(column[part] for column in arrays)) for part in _parts(first)]
    field = join_pieces(terms, order, parts)
    assert field.terms == sorted(terms)
    assert field.doc_freqs.tolist() == [1, 2, 1]
    assert field.position_counts is not None
    assert field.position_counts.tolist() == [1, 3, 2]
    (portion,) = field.portions
    assert portion.doc_ids.tolist() == [0, 0, 1, 1]
    assert portion.freqs.tolist() == [1, 1, 2, 2]
    assert portion.positions is not None
    assert portion.positions.tolist() == [1, 0, 1, 3, 0, 2]


def _parts(first: int) -> list[slice]:
    return [slice(0, first), slice(first, 6)][: 1 + (first < 6)]


def test_the_words_of_chunks_are_laid_out_by_document_and_position() -> None:
    collector = TextFieldCollector(AnalysisCache(Pieced()))
    collector.take([4, 7], ["sea few-shot", "sea"])
    field, lengths = collector.finish(8)
    assert field is not None
    assert lengths is not None
    assert lengths.tolist() == [0, 0, 0, 0, 4, 0, 0, 1]
    assert field.terms == [b"few", b"fewshot", b"sea", b"shot"]
    (portion,) = field.portions
    assert portion.doc_ids.tolist() == [4, 4, 4, 7, 4]
    assert portion.positions is not None
    assert portion.positions.tolist() == [1, 1, 0, 0, 2]


def test_a_chunk_that_is_met_twice_has_one_number() -> None:
    text = bytearray(b" sea air sea\n")
    numbers, new = InternTable().look_up(text, np.array([1, 5, 9]), np.array([3, 3, 3]))
    assert [new[n] for n in numbers.tolist()] == [b"sea", b"air", b"sea"]
    assert sorted(new) == [b"air", b"sea"]
