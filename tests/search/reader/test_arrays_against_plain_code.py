"""The vectorised steps give what the plain definitions give."""

# mypy: allow-untyped-calls
# Whoosh speaks of its types only in part.

import itertools
import tempfile
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.filedb.filestore import RamStorage

from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter
from paperdesk.search.codec.postings import Postings, PostingsWriter
from paperdesk.search.indexing.intern_table import InternTable
from paperdesk.search.indexing.inverter import byte_order
from paperdesk.search.indexing.term_union import union_portions
from paperdesk.search.reader.fuzzy_terms import FuzzyIndex, terms_within
from paperdesk.search.whoosh_compat.index_follower import IndexFollower
from paperdesk.search.whoosh_compat.phrases import Nearness, match_together
from tests.search import index_builders

words = st.text("abcé文", max_size=7)


def _distance(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row = row, [i]
        for j, b in enumerate(other, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b)))
    return row[-1]


@given(st.lists(st.binary(max_size=3).map(lambda tail: b"sixteen bytes or " + tail) | st.binary()))
def test_the_byte_order_is_that_of_sorted(some: list[bytes]) -> None:
    some = list(dict.fromkeys(some))
    assert [some[n] for n in byte_order(some).tolist()] == sorted(some)


_terms = (
    st.binary(max_size=3).map(lambda tail: b"sixteen bytes or " + tail)
    | st.binary(max_size=3).map(lambda tail: b"sixteen bytes on" + tail)
    | st.binary(max_size=3)
)


@given(st.lists(st.lists(_terms, min_size=1, unique=True).map(sorted), min_size=1, max_size=4))
def test_united_terms_are_all_in_order_once(segments: list[list[bytes]]) -> None:
    storage = RamStorage()
    some = [_postings(storage, number, terms) for number, terms in enumerate(segments)]
    terms: list[bytes] = []
    places: list[list[int]] = [[] for _ in segments]
    for portion in union_portions(some, 1):
        assert [own[0] for own in portion.own] == list(map(len, places))
        for one, ordinals in zip(places, portion.ordinals, strict=True):
            one.extend((ordinals + len(terms)).tolist())
        terms += portion.terms.texts()
    assert terms == sorted(set(itertools.chain(*segments)))
    assert [[terms[place] for place in one] for one in places] == segments


def test_a_portion_of_united_terms_is_no_larger_where_there_are_more_of_them() -> None:
    storage = RamStorage()
    for count in (2_000, 8_000):
        terms = [[b"%06d" % n for n in range(first, count, 3)] for first in range(3)]
        some = [_postings(storage, number, one) for number, one in enumerate(terms)]
        portions = list(union_portions(some, 1_000))
        assert max(len(portion.terms) for portion in portions) < 1_500
        assert sum(len(portion.terms) for portion in portions) == count


def _postings(storage: RamStorage, number: int, terms: list[bytes]) -> Postings:
    """A field with these terms, each in the one paper of a segment."""
    box = ArrayFileWriter(storage.create_file(f"{number}.pdt"))
    ones = np.ones(len(terms), np.int64)
    writer = PostingsWriter(box, "f", terms, ones, None, 1)
    writer.add(ones - 1, ones, ones)
    writer.close()
    box.finish({})
    return Postings(ArrayFile(storage, f"{number}.pdt"), "f", 1)


_pieces = st.text("abß\0", min_size=1, max_size=4) | st.text("ab", min_size=1, max_size=40)


@given(st.lists(st.lists(_pieces, max_size=60), max_size=4))
def test_a_piece_has_one_number_whenever_it_is_met(texts: list[list[str]]) -> None:
    numbers: dict[bytes, int] = {}
    known, met = InternTable(), 0
    for some in texts:
        data = bytearray(" " + " ".join(some) + "\n", "utf-8")
        pieces = [piece.encode() for piece in some]
        sizes = np.array(list(map(len, pieces)), np.intp)
        found, new = known.look_up(data, 1 + np.cumsum(sizes + 1) - sizes - 1, sizes)
        numbers |= {piece: met + n for n, piece in enumerate(new)}
        met += len(new)
        assert [numbers[piece] for piece in pieces] == found.tolist()
        assert len(numbers) == met == len(known)


def test_many_pieces_are_told_apart() -> None:
    pieces = [f"{'x' * (n % 3)}{n * n}" for n in range(50_000)]
    data = bytearray(" " + " ".join(pieces) + "\n", "ascii")
    sizes = np.array(list(map(len, pieces)), np.intp)
    known = InternTable()
    for _ in range(2):
        found, new = known.look_up(data, np.cumsum(sizes + 1) - sizes, sizes)
        assert len(set(found.tolist())) == len(set(pieces)) == len(known)
    assert new == []


@given(st.lists(words, max_size=12), words, st.integers(0, 3))
def test_within_is_levenshteins_distance(some: list[str], word: str, edits: int) -> None:
    expected = [i for i, other in enumerate(some) if _distance(word, other) <= edits]
    assert terms_within(some, word, edits).tolist() == expected


@given(st.sets(words.filter(bool), min_size=1, max_size=12), words, st.integers(0, 2))
def test_the_terms_near_a_word_are_those_by_levenshteins_distance(
    some: set[str], word: str, edits: int
) -> None:
    texts = sorted(one.encode() for one in some)
    at = np.cumsum([0, *map(len, texts)])
    signatures = FuzzyIndex(np.frombuffer(b"".join(texts), np.uint8), at)
    near = [n for n, text in enumerate(texts) if _distance(word, text.decode()) <= edits]
    assert signatures.near(word, edits, 0, len(texts)).tolist() == near
    assert signatures.near(word, edits, 1, len(texts)).tolist() == [n for n in near if n]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from("abcd"), max_size=12), min_size=1, max_size=6),
    st.lists(st.sampled_from("abc"), min_size=1, max_size=3),
    st.integers(1, 4),
    st.booleans(),
)
def test_nearness_is_that_of_any_choice_of_positions(
    texts: list[list[str]], phrase: list[str], slop: int, ordered: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ix = index_builders.empty(Path(folder))
        papers = [{"key": n, "authors": " ".join(text)} for n, text in enumerate(texts)]
        index_builders.write(ix, papers)
        segment = IndexFollower(ix).generation.segments[0]
        postings = segment.postings("authors")
        terms = [segment.find("authors", word.encode()) for word in phrase]
        if postings is None or min(terms) < 0:
            return
        found, _ = match_together(postings, terms, Nearness(slop, ordered))
        expected = [n for n, text in enumerate(texts) if _near(text, phrase, slop, ordered)]
        assert found.tolist() == expected


def _near(text: list[str], phrase: list[str], slop: int, ordered: bool) -> bool:
    """Join word by word, trying every choice of positions."""
    where = [[i for i, word in enumerate(text) if word == wanted] for wanted in phrase]
    for choice in itertools.product(*where):
        start = end = choice[0]
        for position in choice[1:]:
            if 1 <= position - end <= slop:
                end = position
            elif not ordered and 1 <= start - position <= slop:
                start = position
            else:
                break
        else:
            return True
    return False
