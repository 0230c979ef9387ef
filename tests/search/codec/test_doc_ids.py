"""Narrow arrays and split paper numbers give back every number that went in."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import expand_ranges, lookup_sorted, narrowest, offsets
from paperdesk.search.codec.doc_ids import MOST_DOCUMENTS, DocIdReader, DocIdWriter, block_count
from paperdesk.search.codec.patched_bytes import LIMIT, PatchedBytes, PatchedBytesWriter
from paperdesk.search.codec.running_sums import RunningSums
from tests.search.index_builders import in_memory

values = st.one_of(st.integers(0, 255), st.integers(0, 70_000), st.just(LIMIT - 1))


@given(st.lists(st.lists(values, max_size=20), max_size=5), st.data())
def test_narrow_numbers_are_the_same_by_slice_and_by_place(
    pieces: list[list[int]], data: st.DataObject
) -> None:
    storage = in_memory()
    writer = ArrayFileWriter(storage.create_file("f"))
    whole = [number for piece in pieces for number in piece]
    narrow = PatchedBytesWriter(writer, "n", len(whole))
    for piece in pieces:
        narrow.add(np.array(piece, np.int64))
    narrow.close()
    writer.finish({})
    reader = PatchedBytes(ArrayFile(storage, "f"), "n")
    assert len(reader) == len(whole)
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, len(whole)))
    assert reader.slice(start, stop).tolist() == whole[start:stop]
    chosen = [i for i in range(len(whole)) if data.draw(st.booleans())]
    taken = reader.take(np.array(chosen, np.intp))
    assert taken.tolist() == [whole[i] for i in chosen]
    assert [reader[i] for i in chosen] == [whole[i] for i in chosen]
    assert reader.sum(start, stop) == sum(whole[start:stop])
    assert reader.sums(3).tolist() == [sum(whole[n : n + 3]) for n in range(0, len(whole), 3)]


def test_a_number_beyond_24_bits_is_refused() -> None:
    writer = ArrayFileWriter(in_memory().create_file("f"))
    with pytest.raises(OverflowError):
        PatchedBytesWriter(writer, "n", 1).add(np.array([LIMIT]))


@pytest.mark.parametrize("papers", [1, 65_536, 65_537, 400_000, MOST_DOCUMENTS])
def test_paper_numbers_are_the_same_by_term_and_by_span(papers: int) -> None:
    rnd = np.random.default_rng(papers)
    counts = np.minimum(rnd.integers(1, 40, 60), papers)
    counts[[3, 17, 18, 41]] = min(papers, 16 * block_count(papers) + 300)
    lists = [np.unique(rnd.integers(0, papers, int(count))) for count in counts]
    counts = np.array([len(one) for one in lists])
    first = offsets(counts)
    storage = in_memory()
    writer = ArrayFileWriter(storage.create_file("f"))
    numbers = DocIdWriter(writer, "x/", int(first[-1]), papers)
    for a, b in ((0, 17), (17, 18), (18, 18), (18, 60)):
        numbers.add(np.concatenate([np.zeros(0, np.int64), *lists[a:b]]), counts[a:b])
    numbers.close()
    narrow = PatchedBytesWriter(writer, "x/count", len(counts))
    narrow.add(counts)
    narrow.close()
    writer.finish({})
    file = ArrayFile(storage, "f")
    reader = DocIdReader(file, "x/", RunningSums(PatchedBytes(file, "x/count")), papers)
    for term, one in enumerate(lists):
        assert reader.of_term(term).tolist() == one.tolist()
    for some in ([], [3], [0, 1, 3, 5, 17, 18, 59], list(range(60))):
        expected = np.concatenate([np.zeros(0, np.int64), *(lists[term] for term in some)])
        assert reader.of_terms(np.array(some, np.intp)).tolist() == expected.tolist()
    for start, stop in ((0, 60), (4, 17), (3, 4), (17, 19), (5, 50), (20, 20), (41, 60)):
        expected = np.concatenate([np.zeros(0, np.int64), *lists[start:stop]])
        assert reader.of_span(start, stop).tolist() == expected.tolist()
        there = np.zeros(papers, np.bool_)
        for portion in reader.portions(start, stop):
            there[portion] = True
        assert np.flatnonzero(there).tolist() == np.unique(expected).tolist()


def test_a_segment_has_at_most_16_million_papers() -> None:
    with pytest.raises(OverflowError):
        block_count(MOST_DOCUMENTS + 1)


def test_runs_follow_one_another() -> None:
    assert expand_ranges(np.array([5, 0, 9]), np.array([2, 0, 3])).tolist() == [5, 6, 9, 10, 11]
    assert expand_ranges(np.array([]), np.array([], np.intp)).tolist() == []


@given(st.sets(st.integers(0, 50)), st.lists(st.integers(0, 50)))
def test_places_tells_who_is_there(have: set[int], wanted: list[int]) -> None:
    ordered = np.array(sorted(have), np.int64)
    where, there = lookup_sorted(ordered, np.array(wanted, np.int64))
    assert there.tolist() == [number in have for number in wanted]
    assert ordered[where[there]].tolist() == [number for number in wanted if number in have]


def test_narrowest_takes_the_first_width_that_holds(tmp_path: Path) -> None:
    assert narrowest(np.array([65_535]), "<u2", "<u4").dtype == np.uint16
    assert narrowest(np.array([65_536]), "<u2", "<u4").dtype == np.uint32
    with pytest.raises(OverflowError):
        narrowest(np.array([65_536]), "<u2")
