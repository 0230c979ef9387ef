"""Offsets are the same however they are asked for, and however often."""

import itertools

import numpy as np
import pytest

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.array_ops import offsets
from paperdesk.search.codec.block_heads import place_of
from paperdesk.search.codec.patched_bytes import PatchedBytes, PatchedBytesWriter
from paperdesk.search.codec.postings import Postings, PostingsWriter
from paperdesk.search.codec.running_sums import RunningSums, write_block_sums
from paperdesk.search.codec.stem_groups import StemGroups, write_stem_groups
from tests.search.index_builders import in_memory


def _sums(lengths: list[int]) -> RunningSums:
    storage = in_memory()
    writer = ArrayFileWriter(storage.create_file("f"))
    narrow = PatchedBytesWriter(writer, "n", len(lengths))
    narrow.add(np.array(lengths, np.int64))
    narrow.close()
    writer.finish({})
    return RunningSums(PatchedBytes(ArrayFile(storage, "f"), "n"))


@pytest.mark.parametrize("count", [0, 1, 63, 64, 65, 200])
def test_offsets_are_alike_asked_for_one_by_one_together_and_often(count: int) -> None:
    chance = np.random.default_rng(count)
    lengths = [int(n) for n in chance.integers(0, 400, count)]
    expected = offsets(np.array(lengths, np.int64)).tolist()
    few, many = [0, count // 3, count], list(range(count + 1))
    sums = _sums(lengths)
    for _ in range(60):
        assert sums[np.array(few)].tolist() == [expected[n] for n in few]
        assert sums[few[1] : count + 1].tolist() == expected[few[1] :]
        assert [sums[n] for n in few] == [expected[n] for n in few]
    assert [sums.range(n) for n in range(count)] == list(itertools.pairwise(expected))
    assert sums[np.array(many)].tolist() == sums.whole.tolist() == expected


def test_held_offsets_are_those_that_they_are_otherwise() -> None:
    lengths = [int(n) for n in np.random.default_rng(7).integers(0, 400, 300)]
    expected = offsets(np.array(lengths, np.int64))
    sums = _sums(lengths)
    for start, stop in ((0, 300), (63, 65), (130, 290), (200, 200)):
        sums.hold(start, stop)
        some = np.arange(start, stop + 1)
        assert [sums[n] for n in some.tolist()] == expected[some].tolist()
        assert sums[some].tolist() == sums[start : stop + 1].tolist() == expected[some].tolist()


def test_terms_of_many_blocks_are_found_and_the_places_of_those_that_are_absent() -> None:
    terms = [b"%04d" % n for n in range(0, 600, 2)]
    storage = in_memory()
    file = ArrayFileWriter(storage.create_file("f"))
    ones = np.ones(len(terms), np.int64)
    writer = PostingsWriter(file, "f", terms, ones, None, 1)
    writer.add(np.zeros(len(terms), np.int64), ones, ones, None)
    writer.close()
    file.finish({})
    postings = Postings(ArrayFile(storage, "f"), "f", 1)
    assert [postings.find(term) for term in terms] == list(range(len(terms)))
    assert postings.texts(120, 140) == terms[120:140]
    for n in range(601):
        assert postings.lower_bound(b"%04d" % n) == (n + 1) // 2
        assert postings.find(b"%04d" % n) == (n // 2 if not n % 2 and n < 600 else -1)


@pytest.mark.parametrize("kept", [False, True], ids=["none in the file", "every 64th in the file"])
def test_offsets_of_a_few_among_very_many_are_right(kept: bool) -> None:
    chance = np.random.default_rng(7)
    lengths = chance.integers(0, 300, 2_000)
    lengths[chance.integers(0, 2_000, 40)] = 70_000
    storage = in_memory()
    file = ArrayFileWriter(storage.create_file("f"))
    writer = PatchedBytesWriter(file, "n", len(lengths))
    writer.add(lengths)
    writer.close()
    if kept:
        write_block_sums(file, "n", lengths)
    file.finish({})
    sums, expected = RunningSums.of(ArrayFile(storage, "f"), "n"), offsets(lengths)
    some = np.array([0, 1, 63, 64, 65, 127, 128, 700, 1_023, 1_024, 1_999, 2_000])
    assert sums[some].tolist() == expected[some].tolist()
    assert sums.ranges(some[:-1]) == [(expected[n], expected[n + 1]) for n in some[:-1]]
    assert sums.ranges(some[3:5]) == [(expected[n], expected[n + 1]) for n in (64, 65)]


def test_a_word_is_found_among_others_wherever_its_letters_stand() -> None:
    words = [b"", b"aa", b"aaa", b"ba", b"baa"]
    joined, begins = b"".join(words), offsets(np.array(list(map(len, words)))).tolist()
    assert [place_of(word, joined, begins) for word in words] == [0, 1, 2, 3, 4]
    assert place_of(b"ab", joined, begins) == place_of(b"abaa", joined, begins) == -1
    assert place_of(b"", joined[2:], [0, 3, 5, 8]) == -1


def test_stems_are_found_however_often_they_are_asked_for() -> None:
    stems = [b"%03d" % n for n in range(0, 300, 2)]
    terms = [stem + b"x" for stem in stems]
    storage = in_memory()
    file = ArrayFileWriter(storage.create_file("f"))
    write_stem_groups(file, "f/", terms, stems)
    file.finish({})
    groups = StemGroups(ArrayFile(storage, "f"), "f/")
    for n in range(301):
        expected = [n // 2] if not n % 2 and n < 300 else None
        assert groups.members(b"%03d" % n) == expected
