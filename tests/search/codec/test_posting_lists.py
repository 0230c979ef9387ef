"""Postings of dense terms and of all others are the same by term, by range, by span and in bits."""

import numpy as np
import pytest

from paperdesk.search.codec import dense_terms
from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts
from paperdesk.search.codec.dense_terms import is_dense
from paperdesk.search.codec.patched_small import PatchedSmall, PatchedSmallWriter
from paperdesk.search.codec.postings import Postings, PostingsWriter
from tests.search.index_builders import in_memory

_COMMON = {3: 1.0, 4: 0.5, 17: 0.9, 31: 0.2, 39: 0.3}
"""Terms that are dense, and the share of all documents that has each."""


def _lists(papers: int) -> tuple[list[AnyInts], list[AnyInts]]:
    """Doc ids and frequencies of forty terms."""
    rnd = np.random.default_rng(papers)
    doc_ids = [np.unique(rnd.integers(0, papers, int(n))) for n in rnd.integers(1, 40, 40)]
    for term, share in _COMMON.items():
        doc_ids[term] = np.flatnonzero(rnd.random(papers) < share)
    freqs = [rnd.geometric(0.75, len(one)) for one in doc_ids]
    freqs[3][:] = 1
    freqs[4] = rnd.geometric(0.1, len(freqs[4]))  # frequent
    freqs[17][[0, 5, -1]] = 256, 70_000, 255
    freqs[31] = rnd.integers(150, 300, len(freqs[31]))
    freqs[0][0] = 260
    return doc_ids, freqs


def _postings(
    papers: int, doc_ids: list[AnyInts], freqs: list[AnyInts], *, interim: bool
) -> Postings:
    storage, counts = in_memory(), np.array(list(map(len, doc_ids)))
    file = ArrayFileWriter(storage.create_file("f"))
    terms = [b"%02d" % n for n in range(len(doc_ids))]
    writer = PostingsWriter(file, "x", terms, counts, None, papers, interim=interim)
    for a, b in ((0, 3), (3, 4), (4, 4), (4, 18), (18, 40)):
        parts = [np.concatenate([np.zeros(0, np.int64), *lists[a:b]]) for lists in (doc_ids, freqs)]
        writer.add(parts[0], counts[a:b], parts[1])
    writer.close()
    file.finish({})
    return Postings(ArrayFile(storage, "f"), "x", papers)


@pytest.mark.parametrize(("papers", "interim"), [(1_000, False), (1_000, True), (140_000, False)])
def test_postings_are_the_same_however_they_are_asked_for(
    papers: int, interim: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dense_terms, "_WRITTEN_AT_ONCE", 7_001)
    doc_ids, freqs = _lists(papers)
    assert set(np.flatnonzero(is_dense(np.array(list(map(len, doc_ids))), papers))) >= {3, 4, 17}
    postings = _postings(papers, doc_ids, freqs, interim=interim)
    terms = np.arange(40)
    for term, one in enumerate(postings.ranges_of(terms)):
        out, weights = (
            np.empty(len(doc_ids[term]), np.intp),
            np.empty(len(doc_ids[term]), np.float32),
        )
        postings.read(one, out, weights)
        assert out.tolist() == postings.doc_ids(term).tolist() == doc_ids[term].tolist()
        assert weights.tolist() == postings.freqs(term).tolist() == freqs[term].tolist()
    for some in ([0, 2, 5], [3], [0, 3, 4, 9, 17, 39], [17, 31], list(range(40))):
        chosen = np.array(some, np.intp)
        expected = [np.concatenate([lists[term] for term in some]) for lists in (doc_ids, freqs)]
        assert np.array_equal(postings.doc_ids_of_terms(chosen), expected[0])
        assert np.array_equal(postings.freqs_of_terms(chosen), expected[1])
        assert postings.weights_of_terms(chosen).dtype == np.float32
    for start, stop in ((0, 40), (3, 5), (4, 17), (5, 17), (18, 31), (20, 20)):
        expected = [
            np.concatenate([np.zeros(0, np.int64), *lists[start:stop]])
            for lists in (doc_ids, freqs)
        ]
        assert np.array_equal(postings.doc_ids_of_span(start, stop), expected[0])
        assert np.array_equal(postings.freqs_of_span(start, stop), expected[1])
        there = np.zeros(papers, np.bool_)
        postings.set_bits(start, stop, there)
        assert np.array_equal(np.flatnonzero(there), np.unique(expected[0]))
        accept = np.arange(papers) % 7 == 3
        found, rows = postings.rows_among(start, stop, accept)
        assert np.array_equal(rows, np.flatnonzero(accept[expected[0]]))
        assert np.array_equal(found, expected[0][rows])
        postings.keep_among(2, 33, np.arange(papers) % 7 > 1)
        assert np.array_equal(postings.rows_among(start, stop, accept)[0], found)
        assert np.array_equal(postings.rows_among(start, stop, accept)[1], rows)
        some_rows = np.append(rows, len(expected[0]))
        sums = np.append(0, expected[1].cumsum())[some_rows]
        assert np.array_equal(postings.freq_sums(start, stop, some_rows), sums)


@pytest.mark.parametrize("bits", [2, 4])
def test_frequencies_are_the_same_by_slice_and_by_place(bits: int) -> None:
    rnd = np.random.default_rng(5)
    whole = rnd.geometric(1 / bits, 203)
    whole[[7, 100]] = 253, 1 << 31
    storage = in_memory()
    file = ArrayFileWriter(storage.create_file("f"))
    writer = PatchedSmallWriter(file, "n", bits)
    for piece in np.split(whole, [1, 1, 4, 50, 131]):
        writer.add(piece)
    writer.close()
    file.finish({})
    read = PatchedSmall(ArrayFile(storage, "f"), "n", bits)
    for start in range(0, 203, 9):
        for stop in range(start, 204, 5):
            assert np.array_equal(read.slice(start, stop), whole[start:stop])
    for step in (1, 3, 50):
        chosen = np.arange(step - 1, 203, step)
        assert np.array_equal(read.take(chosen), whole[chosen])
    assert read.take(np.zeros(0, np.intp)).tolist() == []


def test_a_frequency_of_nothing_is_refused() -> None:
    file = ArrayFileWriter(in_memory().create_file("f"))
    for number in (0, 1 << 32):
        with pytest.raises(OverflowError):
            PatchedSmallWriter(file, str(number), 2).add(np.array([number]))
