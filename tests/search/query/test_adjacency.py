"""Words side by side come before the same words scattered; capitals change nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex
from paperdesk.search.codec.array_ops import Mask
from paperdesk.search.codec.postings import Postings
from paperdesk.search.query import letters_ahead
from paperdesk.search.reader import slot_postings
from tests.search.sample_documents import document, index_of

PAPERS = [
    document(1, "Wells, deep and learned; a drilling diary", "Learning. Deep wells. Learn deep."),
    document(2, "Deep learning of tides"),
    document(3, "On tides", "We apply deep learning to tides and deep seas."),
    document(4, "The state of the art in kettles", "A survey."),
    document(5, "Art and state", "The art, the state, the kettles."),
    document(6, "Fine-tuned kettles"),
    document(7, "Finetuned pans"),
    document(8, "Tuned strings, fine ropes", "Strings are fine and tuned."),
    document(9, "Tides by two", authors=("Ada Quill", "Bo Reed")),
    document(10, "Tides by one", authors=("Ada Reed",)),
    document(11, "Server code in Node.js"),
    document(12, "A nodejs primer"),
    document(13, "Heat and flow OR not", "Thin pipes, thick pipes."),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    with index_of(tmp_path_factory.mktemp("rows"), PAPERS) as index:
        yield index


def found(index: SearchIndex, text: str) -> list[int]:
    return list(index.search(parse(text), sets={}).keys)


def test_a_row_in_the_title_is_first_then_one_in_the_abstract(index: SearchIndex) -> None:
    assert found(index, "deep learning") == [2, 3, 1]


def test_words_that_say_nothing_keep_their_place_in_a_row(index: SearchIndex) -> None:
    assert found(index, "state of the art") == [4, 5]


def test_two_words_may_stand_as_one(index: SearchIndex) -> None:
    assert set(found(index, "fine tuned")[:2]) == {6, 7}
    assert found(index, "fine tuned")[2] == 8


def test_the_names_of_one_author_are_a_row(index: SearchIndex) -> None:
    assert found(index, "ada reed") == [10, 9]


def test_a_word_still_being_typed_ends_a_row(index: SearchIndex) -> None:
    answer = index.search(parse("deep learn", typing=True), sets={})
    assert list(answer.keys)[:2] == [2, 3]


def test_node_js_is_one_word_or_two(index: SearchIndex) -> None:
    for text in ("nodejs", "node.js", "node js", "NODE.JS"):
        assert set(found(index, text)) == {11, 12}, text


_WORDS = [
    "heat",
    "and",
    "flow",
    "or",
    "not",
    "thin",
    "pipes",
    "deep",
    "the",
    "art",
    "tides",
    "tuned",
]


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9).map(" ".join))
@settings(deadline=None)
def test_a_text_in_capitals_finds_what_it_finds_in_small_letters(
    index: SearchIndex, text: str
) -> None:
    small = index.search(parse(text), sets={})
    capital = index.search(parse(text.upper()), sets={})
    if text.upper() in ("AND", "OR", "NOT") or set(text.split()) <= {"and", "or", "not"}:
        assert not parse(text.upper())
    else:
        assert list(capital.keys) == list(small.keys)
        assert capital.full == small.full


@pytest.mark.parametrize(
    "title",
    [
        "Hom-Hopf kettles",  # an other title holds it
        "Cold light of old kettles",  # so of a sentence
        "The tile model is a universal one",  # an other says the contrary
        "Cold kettles, warm pans, blue pots, red lids and long spoons",  # of more than six words
    ],
)
def test_who_types_a_whole_title_finds_its_paper_first(tmp_path: Path, title: str) -> None:
    more = title.replace("is a", "is not a").replace(" kettles", " kettles of tin")
    papers = [
        document(1, more, f"{title}. " * 4),
        document(2, "On pans and lids", f"{title}. {title.lower()}."),
        document(3, title, "Something else, at great length. " * 30),
        document(4, f"Observation of {title.lower()}", f"{title}! " * 5),
    ]
    with index_of(tmp_path, papers) as index:
        for dressed in (title, title.upper(), title.lower()):
            assert found(index, dressed)[0] == 3, dressed


def test_a_row_is_only_asked_for_where_words_stand_side_by_side(tmp_path: Path) -> None:
    papers = [document(1, "Deep seas, learned"), document(2, "x", "deep learning")]
    with index_of(tmp_path, papers) as index:
        assert found(index, "deep learning") == [2, 1]
        assert set(found(index, "deep (learning)")) == {1, 2}
        assert set(found(index, "title:deep learning")) == {1}


def test_a_letter_that_was_read_ahead_finds_the_same(
    index: SearchIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slot_postings, "_MANY", 0)
    monkeypatch.setattr(letters_ahead, "_FEW", 1)
    kept: list[int] = []
    keep_among = Postings.keep_among

    def noted(self: Postings, start: int, stop: int, accept: Mask) -> None:
        kept.append(stop - start)
        keep_among(self, start, stop, accept)

    monkeypatch.setattr(Postings, "keep_among", noted)
    with index_of(tmp_path, PAPERS) as other:
        for text in ("deep learning", "fine tuned kettles", "apply tides", "deep seas"):
            for end in range(1, len(text) + 1):
                query = parse(text[:end], typing=True)
                plain, ahead = (one.search(query, sets={}) for one in (index, other))
                assert ahead.keys == plain.keys
                assert ahead.scores == plain.scores
                other.ready_one()
    assert len(kept) > 6
