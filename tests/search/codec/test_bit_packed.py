import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.search.codec import positions
from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.bit_packed import BitPacked, BitPackedWriter
from paperdesk.search.codec.positions import PositionReader, PositionWriter, gaps_of, open_positions
from tests.search.index_builders import in_memory

numbers_of_all_sizes = st.lists(
    st.one_of(st.integers(0, 3), st.integers(0, 300), st.integers(0, (1 << 32) - 1)), max_size=150
)


def kept(*chunks: list[int]) -> BitPacked:
    storage = in_memory()
    file = ArrayFileWriter(storage.create_file("numbers"))
    writer = BitPackedWriter(file, "n")
    for chunk in chunks:
        writer.add(np.array(chunk, np.int64))
    writer.close()
    file.finish({})
    return BitPacked(ArrayFile(storage, "numbers"), "n")


@settings(deadline=None, max_examples=60)
@given(st.lists(numbers_of_all_sizes, max_size=4), st.data())
def test_packed_numbers_come_back_in_slices_and_one_by_one(
    chunks: list[list[int]], data: st.DataObject
) -> None:
    numbers = [number for chunk in chunks for number in chunk]
    packed = kept(*chunks)
    assert len(packed) == len(numbers)
    start = data.draw(st.integers(0, len(numbers)))
    stop = data.draw(st.integers(start, len(numbers)))
    assert packed.slice(start, stop).tolist() == numbers[start:stop]
    rows = data.draw(st.lists(st.integers(0, max(0, len(numbers) - 1)), max_size=20))
    rows = rows if numbers else []
    assert packed.take(np.array(rows, np.intp)).tolist() == [numbers[row] for row in rows]


def test_a_long_slice_is_read_block_by_block() -> None:
    numbers = [(n * n * 7919) % (1 << (n % 33)) for n in range(5_000)]
    packed = kept(numbers[:1_001], numbers[1_001:])
    assert packed.slice(0, 5_000).tolist() == numbers
    assert packed.slice(33, 4_970).tolist() == numbers[33:4_970]
    begins, counts = np.array([5, 70, 71, 3_000]), np.array([40, 1, 1_900, 1_999])
    runs = [number for n in range(4) for number in numbers[begins[n] : begins[n] + counts[n]]]
    assert packed.runs(begins, counts).tolist() == runs


def test_a_number_beyond_32_bits_is_refused() -> None:
    with pytest.raises(OverflowError, match="beyond 32 bits"):
        kept([1 << 32])


def test_places_are_kept_as_gaps_and_read_as_places() -> None:
    counts = np.array([3, 1, 2])
    places = np.array([1, 5, 900, 2, 0, 70_000])
    assert gaps_of(places, counts).tolist() == [1, 4, 895, 2, 0, 70_000]
    reader = PositionReader(kept(gaps_of(places, counts).tolist()))
    assert reader.of_postings(np.array([0, 4]), np.array([3, 2])).tolist() == [1, 5, 900, 0, 70_000]
    assert reader.of_postings(np.array([4]), np.array([2])).tolist() == [0, 70_000]
    assert reader.of_postings(np.array([3]), np.array([1])).tolist() == [2]


_postings = st.lists(
    st.sets(st.integers(0, 900), min_size=1, max_size=120).map(sorted), min_size=1, max_size=6
)


@settings(deadline=None, max_examples=60)
@given(st.lists(_postings, min_size=1, max_size=3), st.data())
def test_a_place_is_found_in_its_block_as_among_all(
    chunks: list[list[list[int]]], data: st.DataObject
) -> None:
    storage = in_memory()
    file = ArrayFileWriter(storage.create_file("places"))
    every = [posting for chunk in chunks for posting in chunk]
    writer = PositionWriter(file, "p", sum(map(len, every)), paged=True)
    for chunk in chunks:
        sizes = np.array(list(map(len, chunk)))
        writer.add(np.concatenate(list(map(np.array, chunk))), sizes)
    writer.close()
    file.finish({})
    reader = open_positions(ArrayFile(storage, "places"), "p")
    assert reader is not None
    counts = np.array(list(map(len, every)))
    some = np.array(sorted(data.draw(st.sets(st.integers(0, len(every) - 1), min_size=1))))
    asked = st.tuples(st.integers(0, len(some) - 1), st.integers(-3, 905))
    pairs = sorted(data.draw(st.lists(asked, min_size=1, max_size=12)))
    postings, places = (np.array(column) for column in zip(*pairs, strict=True))
    with pytest.MonkeyPatch.context() as patch:
        for sparse in (0, 10**9):
            patch.setattr(positions, "_SPARSE", sparse)
            begins = (counts.cumsum() - counts)[some]
            held = reader.hold(begins, counts[some], postings, places)
            assert held.tolist() == [place in every[some[n]] for n, place in pairs]


def test_neighbouring_ranges_of_many_numbers_are_read_as_they_stand() -> None:
    dice = np.random.default_rng(5)
    numbers = (1 << dice.integers(0, 20, 9_000)) + dice.integers(0, 9, 9_000)
    packed = kept(numbers.tolist())
    for most in (3, 40, 300):
        counts = dice.integers(1, most, 9_000 // most)
        begins = counts.cumsum() - counts
        kept_rows = (dice.random(len(counts)) < 0.9).nonzero()[0]
        begins, counts = begins[kept_rows], counts[kept_rows]
        expected = [numbers[at : at + n] for at, n in zip(begins, counts, strict=True)]
        assert packed.runs(begins, counts).tolist() == np.concatenate(expected).tolist()
