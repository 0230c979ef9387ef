"""The worked examples of layouts in the docstrings are what the code writes and reads."""

# mypy: allow-untyped-calls
# Whoosh speaks of its types only in part.

import itertools
import zlib
from collections.abc import Callable

import numpy as np
import pytest
from whoosh.fields import NUMERIC
from whoosh.filedb.filestore import RamStorage

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import expand_ranges, interleave, is_new, offsets, spans
from paperdesk.search.codec.dense_terms import DenseTerms, DenseTermsWriter
from paperdesk.search.codec.doc_ids import DocIdReader, DocIdWriter
from paperdesk.search.codec.document_reader import DocumentReader
from paperdesk.search.codec.document_writer import number_bytes, write_documents
from paperdesk.search.codec.patched_bytes import PatchedBytes, PatchedBytesWriter, WideNumbersWriter
from paperdesk.search.codec.patched_small import PatchedSmall, PatchedSmallWriter
from paperdesk.search.codec.postings import Postings, PostingsWriter
from paperdesk.search.codec.running_sums import RunningSums, write_lengths
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.codec.small_numbers import SmallNumbers, packed
from paperdesk.search.codec.stem_groups import StemGroups, write_stem_groups
from paperdesk.search.codec.term_subset import OtherStarts, TermSubset, woven, write_subset


def _written(write: Callable[[ArrayFileWriter], None]) -> ArrayFile:
    storage = RamStorage()
    file = ArrayFileWriter(storage.create_file("example"))
    write(file)
    file.finish({})
    return ArrayFile(storage, "example")


def _ints(text: str) -> list[int]:
    return [int(number) for number in text.split()]


def test_ranges_offsets_and_masks() -> None:
    assert expand_ranges(np.array([5, 0]), np.array([3, 2])).tolist() == [5, 6, 7, 0, 1]
    assert offsets(np.array([3, 0, 2])).tolist() == [0, 3, 3, 5]
    mask = np.array([True, False, True])
    assert interleave(mask, np.array([7, 8]), np.array([9])).tolist() == [7, 9, 8]
    assert is_new(np.array([1, 1, 4, 4, 5])).tolist() == [True, False, True, False, True]
    assert list(spans(np.array([2, 3, 9, 1]), 5)) == [(0, 2), (2, 3), (3, 4)]


def test_an_array_file_of_one_array() -> None:
    storage = RamStorage()
    file = ArrayFileWriter(storage.create_file("example"))
    file.add("size", np.array([3, 3, 3], np.uint8))
    file.finish({})
    data = storage.open_file("example").get(0, storage.file_length("example"))
    directory = b'{"arrays": {"size": ["|u1", 64, 3, 1327719730]}, "meta": {}}'
    assert np.frombuffer(data, "<u8", 2, 8).tolist() == [67, 60]
    assert data[64:67] == b"\3\3\3"
    assert data[67:] == directory + zlib.crc32(directory).to_bytes(4, "little")


def test_wide_numbers_are_read_as_patched_bytes_are() -> None:
    def write(file: ArrayFileWriter) -> None:
        for name, most in (("u2", 300), ("u4", 66_000)):
            writer = WideNumbersWriter(file, name)
            writer.add(np.array([7, 2]))
            writer.add(np.array([most]))
            writer.close()

    file = _written(write)
    assert file["u2"].dtype == np.uint16
    assert PatchedBytes(file, "u2").slice(0, 3).tolist() == [7, 2, 300]
    assert PatchedBytes(file, "u4").slice(0, 3).tolist() == [7, 2, 66_000]


def test_patched_bytes_of_four_numbers() -> None:
    def write(file: ArrayFileWriter) -> None:
        writer = PatchedBytesWriter(file, "x", 4)
        writer.add(np.array([7, 300, 5, 66_000]))
        writer.close()

    file = _written(write)
    assert file["x"].tolist() == [7, 44, 5, 208]
    assert (file["x.at"].tolist(), file["x.high"].tolist()) == ([1, 3], [1, 257])
    read = PatchedBytes(file, "x")
    assert read.slice(0, 3).tolist() == [7, 300, 5]
    assert read.slice(2, 3).base is not None  # a view of the file


def test_small_numbers_of_two_bits() -> None:
    data = packed(np.array([1, 0, 3, 2, 1]), 2)
    assert data.tolist() == [0b10_11_00_01, 0b01]
    assert SmallNumbers(data, 2).slice(0, 5).tolist() == [1, 0, 3, 2, 1]


def test_patched_frequencies_of_five_numbers() -> None:
    def write(file: ArrayFileWriter) -> None:
        writer = PatchedSmallWriter(file, "x", 2)
        writer.add(np.array([1, 2, 1, 4, 7]))
        writer.close()

    file = _written(write)
    assert file["x"].tolist() == [0b11_00_01_00, 0b10]
    assert (file["x.at"].tolist(), file["x.number"].tolist()) == ([4], [7])
    assert PatchedSmall(file, "x", 2).slice(1, 5).tolist() == [2, 1, 4, 7]


def test_a_dense_term_of_four_documents() -> None:
    doc_ids, doc_freqs = np.array([3, 254, 255, 700]), np.array([1, 1, 1, 1, 1, 1, 4])

    def write(file: ArrayFileWriter) -> None:
        writer = DenseTermsWriter(file, "f/", np.arange(7) == 6, doc_freqs, 765)
        writer.add(doc_ids, np.array([4]))

    file = _written(write)
    expected = {"term": "6", "first": "0 4", "count": "2 1 1", "low": "3 254 0 190"}
    assert {name: file[f"f/dense.{name}"].tolist() for name in expected} == {
        name: _ints(numbers) for name, numbers in expected.items()
    }
    assert DenseTerms(file, "f/", 765).doc_ids(0).tolist() == doc_ids.tolist()


def test_a_subset_of_two_terms() -> None:
    doc_freqs = np.array([1, 300, 2, 400])
    numbers = np.arange(703)
    apart = np.array([False, True, False, True]).repeat(doc_freqs)

    def write(file: ArrayFileWriter) -> None:
        write_subset(file, "x", np.array([1, 3]), doc_freqs[[1, 3]])
        write_lengths(file, "count", doc_freqs)

    file = _written(write)
    subset, starts = TermSubset(file, "x"), RunningSums.of(file, "count")
    assert file["x.first"].tolist() == [0, 300, 700]
    assert OtherStarts(starts, subset)[np.arange(5)].tolist() == [0, 1, 1, 3, 3]
    assert [OtherStarts(starts, subset)[n] for n in range(5)] == [0, 1, 1, 3, 3]
    for start, stop in itertools.combinations(range(6), 2):
        some = OtherStarts(starts, subset)[start:stop]
        assert some.tolist() == [0, 1, 1, 3, 3][start:stop]
    assert (subset.place(3), subset.place(2), subset.rows(0, 3)) == ((1, 300), (-1, 300), (0, 1))
    whole = woven(numbers[~apart], np.array([1, 303]), numbers[apart], np.array([300, 400]))
    assert whole.tolist() == numbers.tolist()


def test_doc_ids_of_three_blocks() -> None:
    frequent = [*range(5, 15), *range(65_540, 65_665), *range(131_072, 131_077)]
    doc_ids = np.array([3, 65_540, 131_072, *frequent])

    def write(file: ArrayFileWriter) -> None:
        writer = DocIdWriter(file, "f/", 143, 150_000)
        writer.add(doc_ids, np.array([3, 140]))
        writer.close()
        counts = PatchedBytesWriter(file, "f/count", 2)
        counts.add(np.array([3, 140]))
        counts.close()

    file = _written(write)
    assert file["f/doc"][:3].tolist() == [3, 4, 0]
    assert file["f/split.term"].tolist() == [1]
    assert file["f/split.first"].tolist() == [0, 140]
    assert file["f/split.at"].tolist() == [10, 135]
    assert file["f/high"].tolist() == [0b10_01_00]
    read = DocIdReader(file, "f/", RunningSums(PatchedBytes(file, "f/count")), 150_000)
    assert read.of_span(0, 2).tolist() == doc_ids.tolist()
    assert read.of_term(1).tolist() == frequent


def test_postings_of_three_documents() -> None:
    def write(file: ArrayFileWriter) -> None:
        terms = [b"air", b"sea", b"the"]
        doc_freqs, counts = np.array([2, 2, 1]), np.array([2, 3, 2])
        writer = PostingsWriter(file, "f", terms, doc_freqs, counts, 3)
        freqs, positions = np.array([1, 1, 1, 2, 2]), np.array([1, 0, 0, 1, 3, 0, 2])
        writer.add(np.array([0, 2, 0, 1, 1]), doc_freqs, freqs, positions)
        writer.close()

    file = _written(write)
    assert bytes(file.raw("f/blob")) == b"airseathe"
    expected = {
        "size": "3 3 3",
        "count": "2 2 1",
        "doc": "0 2 0 1 1",
        "tf.2": "64 1",
        "places": "2 3 2",
        "pos": "1 0 0 1 3 0 2",
    }
    assert {name: file[f"f/{name}"].tolist() for name in expected} == {
        name: _ints(numbers) for name, numbers in expected.items()
    }
    postings = Postings(file, "f", 3)
    assert postings.posting_starts.whole.tolist() == [0, 2, 4, 5]
    assert postings.position_starts is not None
    assert postings.position_starts.whole.tolist() == [0, 2, 5, 7]
    assert postings.doc_ids(postings.find(b"sea")).tolist() == [0, 1]
    assert postings.prefix_span(b"s") == (1, 2)


def test_the_stem_group_of_network() -> None:
    terms = [b"air", b"network", b"networked", b"networks", b"sea"]
    stems = [b"air", b"network", b"network", b"network", b"sea"]
    file = _written(lambda file: write_stem_groups(file, "f/", terms, stems))
    assert bytes(file.raw("f/family.blob")) == b"network"
    assert file["f/family.size"].tolist() == [7]
    assert file["f/family.term"].tolist() == [1, 2, 3]
    assert file["f/family.count"].tolist() == [3]
    groups = StemGroups(file, "f/")
    assert groups.members(b"network") == [1, 2, 3]
    assert groups.members(b"sea") is None


@pytest.mark.parametrize("keys", [[7, 9], [-3, 2**63 - 1], [-(2**63), 0], [5, 5]])
def test_the_numbers_of_a_column_of_two_documents(keys: list[int]) -> None:
    storage, segment = RamStorage(), PackedSegment("MAIN", 2)
    field = NUMERIC(int, bits=64, sortable=True)
    column = number_bytes(field.column_type, list(map(field.to_column_value, keys)))
    lengths, stored = {"title": np.array([2, 0])}, [b'{"year":2017}', b""]
    write_documents(storage, segment, lengths, stored, {"key": column}, {"key": np.array(keys)})
    read = DocumentReader(storage, segment)
    least = min(keys)
    assert read.file["number/key"].tolist() == [key - least for key in keys]
    assert read.file.meta["numbers"] == {"key": [">u8", 2**63 + least, least]}
    assert read.int_column("key", field).tolist() == keys
    assert bytes(read.column_bytes("key")) == column
    assert read.file["length/title"].tolist() == [2, 0]
    assert read.file["stored.at"].tolist() == [0, 13, 13]
