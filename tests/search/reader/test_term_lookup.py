"""Words are found by each form in which they can be asked, over all segments."""

import fnmatch
import random
from collections import Counter
from collections.abc import Callable
from functools import partial
from operator import eq
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import index

from paperdesk.search.indexing.commit import IndexTransaction
from paperdesk.search.reader import (
    common_prefixes,
    occupied_positions,
    slot_postings,
    term_lookup,
)
from paperdesk.search.reader.common_prefixes import MOST_PAPERS, ready_prefix, ready_prefixes
from paperdesk.search.reader.index_generation import IndexGeneration
from paperdesk.search.reader.key_join import SHIFT
from paperdesk.search.reader.slot_postings import AHEAD, SlotPostings
from paperdesk.search.reader.term_lookup import TermLookup
from paperdesk.search.reader.term_slots import PlacedWords, TermSet
from paperdesk.search.whoosh_compat.index_follower import IndexFollower
from paperdesk.search.whoosh_compat.whoosh_codec import PackedCodec
from tests.search import index_builders
from tests.search.indexing.test_segment_builder import Pieced, pieced
from tests.search.reader.test_arrays_against_plain_code import _distance

PAPERS = index_builders.papers(150, seed=51, words=300)
WORDS = {
    paper["key"]: [token.text for token in Pieced()(paper.get("abstract", ""))] for paper in PAPERS
}


@pytest.fixture(params=[[150], [100, 49, 1]], ids=["one segment", "three segments"])
def generation(request: pytest.FixtureRequest, tmp_path: Path) -> IndexGeneration:
    ix: Any = index.create_in(str(tmp_path), pieced())
    names = pieced().names()
    rows = [{k: v for k, v in paper.items() if k in names} for paper in PAPERS]
    change = IndexTransaction(ix.writer(codec=PackedCodec()))
    for size in request.param:
        change.add(rows[:size])
        rows = rows[size:]
    change.commit()
    return IndexFollower(ix).generation


def _check(generation: IndexGeneration, terms: TermSet, fits: Callable[[str], bool]) -> None:
    """Papers, times and words are those of a plain look at every text."""
    lookup = TermLookup(generation)
    doc_ids, freqs = lookup.documents(TermSet(terms.field, terms.terms))
    keys = generation.int_column("key")
    times = dict(zip(keys[doc_ids].tolist(), freqs.tolist(), strict=True))
    expected = {key: n for key, words in WORDS.items() if (n := sum(map(fits, words)))}
    assert times == expected
    here = Counter(word for words in WORDS.values() for word in set(words) if fits(word))
    assert lookup.words(terms) == sorted(here.items(), key=lambda e: (-e[1], e[0].encode()))


def test_a_common_prefix_that_is_made_ready_finds_the_same(
    generation: IndexGeneration, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (term_lookup, common_prefixes):
        monkeypatch.setattr(module, "WIDE", 200)
    monkeypatch.setattr(term_lookup, "_WIDE_WEIGHT", 1.0)
    fresh, ready = TermLookup(generation), TermLookup(generation)
    steps = list(ready_prefixes(ready, ["abstract", "none"], MOST_PAPERS))
    assert 1 < len(steps) == len(list(ready_prefixes(fresh, ["abstract"], MOST_PAPERS)))
    assert not list(ready_prefixes(ready, ["abstract"], MOST_PAPERS + 1))
    letters = Counter(word[0] for words in WORDS.values() for word in set(words))
    for letter, count in letters.items():
        terms = ready.prefix("abstract", letter)
        assert terms.wide is (count > 200) is ready_prefix(ready, "abstract", letter)
        have = {key for key, words in WORDS.items() if any(map(partial(_begins, letter), words))}
        keys = generation.int_column("key")[ready.documents(terms)[0]]
        assert set(keys.tolist()) == have


def test_every_form_finds_what_a_look_at_every_text_finds(generation: IndexGeneration) -> None:
    lookup, rnd = TermLookup(generation), random.Random(1)
    every = sorted({word for words in WORDS.values() for word in words})
    for word in rnd.sample(every, 25):
        first, last = word[0], word[-1]
        tests: list[tuple[TermSet, Callable[[str], bool]]] = [
            (lookup.exact("abstract", word), partial(eq, word)),
            (lookup.stem_group("abstract", word[:4]), partial(_stem_group, word[:4])),
            (lookup.fuzzy("abstract", word, 2, prefix_length=1), partial(_near, word)),
            (lookup.wildcard("abstract", f"{first}*{last}"), partial(_fits, f"{first}*{last}")),
        ]
        for length in (1, 2, 3):
            tests.append(
                (lookup.prefix("abstract", word[:length]), partial(_begins, word[:length]))
            )
        for terms, fits in tests:
            _check(generation, terms, fits)


def test_words_counted_for_a_shorter_beginning_weigh_the_same(generation: IndexGeneration) -> None:
    kept = TermLookup(generation)
    for head in ("a", "ab", "b", "e", "es", "z"):
        if len(head) == 1:
            completions = kept.completions(kept.unweighted_prefix("abstract", head))
            kept.word_counts.of("abstract", completions, 1_000_000)
        weights = kept.prefix("abstract", head).weights
        fresh = TermLookup(generation).prefix("abstract", head).weights
        assert weights is not None
        assert fresh is not None
        assert [one.tolist() for one in weights] == [one.tolist() for one in fresh]


def test_a_prefix_adds_up_to_the_same_in_portions_of_any_size(
    generation: IndexGeneration, monkeypatch: pytest.MonkeyPatch
) -> None:
    lookup = TermLookup(generation)
    terms = lookup.prefix("abstract", "a")
    doc_ids, weights = lookup.documents(terms)
    for size in (1, 7, 1_000):
        monkeypatch.setattr(term_lookup, "_AT_ONCE", size)
        again = lookup.documents(terms)
        assert again[0].tolist() == doc_ids.tolist()
        assert again[1].tolist() == weights.tolist()


def test_keys_that_stand_by_themselves_are_those_of_the_column(
    generation: IndexGeneration,
) -> None:
    field: Any = generation.schema["key"]
    for segment in generation.segments:
        documents = segment.documents
        column: Any = documents.column_reader("key", field.column_type)
        expected = [field.from_column_value(column[n]) for n in range(segment.max_doc)]
        assert "column/key" not in documents.file
        assert (documents.file["number/key"].astype(np.int64) + min(expected)).tolist() == expected
        assert documents.int_column("key", field).tolist() == expected


def test_a_phrase_is_found_whatever_of_its_words_stands_there(generation: IndexGeneration) -> None:
    lookup, rnd = TermLookup(generation), random.Random(2)
    keys = generation.int_column("key")
    some = 0
    for _ in range(120):
        words = WORDS[rnd.choice([*WORDS])]
        start = rnd.randrange(max(1, len(words) - 4))
        first, gap, last = words[start : start + 1], rnd.choice([1, 2, 3]), words[start + 3 :][:1]
        if not first or not last:
            continue
        slots = [
            ([lookup.exact("abstract", first[0])], 0),
            ([lookup.prefix("abstract", last[0][:2]), lookup.exact("abstract", first[0])], gap),
        ]
        doc_ids, freqs = lookup.phrase([(lookup.slot(sets), at) for sets, at in slots]).read()
        expected = {}
        for key, text in WORDS.items():
            pairs = zip(text, text[gap:], strict=False)
            head = last[0][:2]
            times = sum(a == first[0] and (b.startswith(head) or b == a) for a, b in pairs)
            if times:
                expected[key] = times
        assert dict(zip(keys[doc_ids].tolist(), freqs.tolist(), strict=True)) == expected
        some += bool(expected)
    assert some > 40


def _stem_group(stem: str, word: str) -> bool:
    return Pieced().stems_of_words([word]) == [stem]


def _fits(pattern: str, word: str) -> bool:
    return fnmatch.fnmatchcase(word, pattern)


def _near(one: str, other: str) -> bool:
    return one[0] == other[0] and _distance(one, other) <= 2


def _begins(head: str, word: str) -> bool:
    return word.startswith(head)


def test_a_word_nobody_wrote_is_found_nowhere(generation: IndexGeneration) -> None:
    lookup = TermLookup(generation)
    for terms in (
        lookup.exact("abstract", "zzzz"),
        lookup.exact("abstract", "half a letter \ud800"),
        lookup.prefix("abstract", "\udfff"),
        lookup.fuzzy("abstract", "\ud800\ud800\ud800", 1),
        lookup.wildcard("abstract", "\ud800*"),
        lookup.stem_group("abstract", "zzzz"),
        lookup.prefix("abstract", "zzzz"),
        lookup.prefix("absent", "z"),
        lookup.wildcard("abstract", "[a]*"),
    ):
        assert not len(terms)
        assert lookup.documents(terms)[0].tolist() == []
        assert lookup.words(terms) == []


def test_the_whole_word_weighs_most_and_a_frequent_completion_more_than_a_rare(
    tmp_path: Path,
) -> None:
    ix: Any = index.create_in(str(tmp_path), pieced())
    titles = ["net", *["network"] * 5, "netting", "network"]
    rows = [{"key": key, "title": title} for key, title in enumerate(titles)]
    for part in (rows[:7], rows[7:]):
        change = IndexTransaction(ix.writer(codec=PackedCodec()))
        change.add(part)
        change.commit()
    lookup = TermLookup(IndexFollower(ix).generation)
    terms = lookup.prefix("title", "net")
    assert [word for word, _ in lookup.words(terms)] == ["network", "net", "netting"]
    assert lookup.words(terms, limit=1) == [("network", 6)]
    freqs = lookup.documents(terms)[1].tolist()
    assert freqs[0] == 1
    assert freqs[1] == freqs[7] == pytest.approx(0.9)  # the commonest, in either segment
    assert freqs[6] < freqs[1]


@given(
    lines=st.lists(st.lists(st.sampled_from("abcd"), max_size=9), min_size=1, max_size=5),
    wanted=st.lists(st.sampled_from(["a", "b", "ab", "c"]), min_size=2, max_size=3),
    width=st.integers(1, 9),
)
@settings(max_examples=60, deadline=None)
def test_near_words_are_those_that_a_walk_through_the_text_finds(
    tmp_path_factory: pytest.TempPathFactory,
    lines: list[list[str]],
    wanted: list[str],
    width: int,
) -> None:
    ix: Any = index.create_in(str(tmp_path_factory.mktemp("near")), pieced())
    change = IndexTransaction(ix.writer(codec=PackedCodec()))
    change.add([{"key": n, "abstract": " ".join(line)} for n, line in enumerate(lines)])
    change.commit()
    lookup = TermLookup(IndexFollower(ix).generation)
    slots = [([lookup.exact("abstract", w) for w in any_of], 0) for any_of in wanted]
    doc_ids, freqs = lookup.phrase([(lookup.slot(sets), at) for sets, at in slots], width).read()
    expected = {}
    for paper, line in enumerate(lines):
        found = ((p, n) for n, some in enumerate(wanted) for p, w in enumerate(line) if w in some)
        if times := _tight(sorted(found), len(wanted), width):
            expected[paper] = times
    assert dict(zip(doc_ids.tolist(), freqs.tolist(), strict=True)) == expected


def _tight(places: list[tuple[int, int]], slots: int, width: int) -> int:
    """How many windows of at most ``width`` hold all slots, none sharing its end.

    ``places`` are (place, number of its slot), ascending. One place may serve
    two slots only if it is listed for both.
    """
    latest: dict[int, int] = {}
    times = 0
    for place, slot in places:
        latest[slot] = place
        if len(latest) == slots and place - min(latest.values()) <= width:
            times += 1
    return times


def test_any_of_several_patterns_is_found_but_where_a_word_may_not_stand(
    generation: IndexGeneration,
) -> None:
    lookup, rnd = TermLookup(generation), random.Random(5)
    keys = generation.int_column("key")
    some = 0
    for _ in range(60):
        words = WORDS[rnd.choice([*WORDS])]
        if len(words) < 4:
            continue
        start = rnd.choice((0, rnd.randrange(len(words) - 3)))
        first, second, third, banned = *words[start : start + 3], rnd.choice(words)
        one, two, three, none = (
            lookup.slot([lookup.exact("abstract", word)]) for word in (first, second, third, banned)
        )
        patterns = [
            PlacedWords([(one, 0), (two, 1)], [], [-1]),
            PlacedWords([(one, 0), (three, 2)], [(none, 3)], []),
        ]
        found = lookup.alternatives("abstract", patterns)
        doc_ids, freqs = found.read()
        expected = {}
        for key, text in WORDS.items():
            ends = [*text, "", "", "", ""]
            times = sum(
                (ends[at] == first and ends[at + 1] == second and at == 0)
                or (ends[at] == first and ends[at + 2] == third and ends[at + 3] != banned)
                for at in range(len(text))
            )
            if times:
                expected[key] = times
        assert dict(zip(keys[doc_ids].tolist(), freqs.tolist(), strict=True)) == expected
        found.clear()
        assert found.nbytes == 0
        few = [number for number in doc_ids.tolist() if number % 2]
        mask = np.zeros(generation.max_doc, np.bool_)
        mask[few] = True
        assert found.read(mask)[0].tolist() == few
        some += len(expected)
    assert some > 60


@pytest.mark.parametrize("at_once", [40, 1 << 16])
def test_a_place_is_taken_where_any_word_stands_and_nowhere_beside_a_text(
    generation: IndexGeneration, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(occupied_positions, "_AT_ONCE", at_once)
    for segment in generation.segments:
        keys = segment.int_column("key").tolist()
        lengths = [len(WORDS[key]) for key in keys]
        places = [(doc, at) for doc, many in enumerate(lengths) for at in range(-2, many + 3)]
        wanted = np.array([(doc << SHIFT) + AHEAD + at for doc, at in places])
        held = segment.occupied("abstract").hold(wanted)
        assert held.tolist() == [0 <= at < lengths[doc] for doc, at in places]
        assert segment.occupied("abstract") is segment.occupied("abstract")


@pytest.mark.parametrize("many", [0, 50_000])
def test_a_few_places_of_many_words_are_those_found_among_all(
    generation: IndexGeneration, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(slot_postings, "_MANY", many)
    rnd = random.Random(6)
    for segment in generation.segments:
        postings = segment.postings("abstract")
        assert postings is not None
        start, stop = 0, len(postings.posting_starts) - 1
        for _ in range(20):
            terms = np.arange(*sorted(rnd.sample(range(start, stop + 1), 2)))
            fresh, read = SlotPostings(postings, terms), SlotPostings(postings, terms)
            assert len(read.positions_of_postings[0]) == read.size
            accept = np.arange(segment.max_doc) % 5 == 2
            chosen, rows = fresh.rows_among(accept)
            assert rows.tolist() == accept[read.doc_ids].nonzero()[0].tolist()
            assert chosen.tolist() == read.doc_ids[rows].tolist()
            for some in (1, max(1, read.size // 20), read.size):
                rows = np.array(sorted(rnd.sample(range(read.size), some)))
                found = fresh.keys_of_terms(fresh.doc_ids[rows], rows)
                assert found.tolist() == read.keys_of_terms(read.doc_ids[rows], rows).tolist()
            assert fresh.__dict__.keys() >= {"positions_of_postings"}
