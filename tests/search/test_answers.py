"""An answer given again is the one that asking anew would give."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.model.query.ast import Filter
from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex, answers
from tests.search.sample_documents import document, index_of

WORDS = [
    "net",
    "nets",
    "graph",
    "graphs",
    "few",
    "shot",
    "deep",
    "lamp",
    "quasar",
    "of",
    "light",
    "halo",
]
ASKED = ("net", "net graph", '"few shot"', "+net +graph -deep", "lam* OR halo", "year:2020 deep")
YEAR = Filter("year", "2020")
Told = tuple[list[int], int, list[list[tuple[str, str]]], list[float]]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[SearchIndex]:
    chance = random.Random(5)

    def words(most: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randrange(1, most)))

    with index_of(tmp_path, [document(key, words(4), words(12)) for key in range(1, 200)]) as made:
        yield made


def told(
    index: SearchIndex,
    text: str,
    year: frozenset[int] = frozenset(range(100)),
    within: frozenset[int] | None = None,
) -> Told:
    answer = index.search(parse(text), sets={YEAR: year}, within=within)
    parts = index.score_parts(answer.query, answer.best)
    reasons = [[part[:2] for part in some] for some in parts]
    numbers = [number for some in parts for part in some for number in part[2:]]
    every = index.score_parts(answer.query, answer.keys)[: len(parts)]
    assert [[part[:2] for part in some] for some in every] == reasons
    return list(answer.keys), answer.full, reasons, [*answer.scores, *numbers]


def same(one: Told, other: Told) -> bool:
    """Whether both are the same, but for the last bits of scores."""
    return one[:3] == other[:3] and one[3] == pytest.approx(other[3], rel=1e-5)


def anew(folder: Path, text: str, *more: frozenset[int]) -> Told:
    """The same of an index that was never asked."""
    other = SearchIndex(folder / "index")
    try:
        return told(other, text, *more)
    finally:
        other.close()


@pytest.mark.parametrize("room", [2_000_000, 40_000])
def test_the_same_question_is_answered_as_before(
    index: SearchIndex, tmp_path: Path, room: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "_LEAST_ROOM", room)  # the less: of most only the best are kept
    monkeypatch.setattr(answers, "_SHARE", 40)
    expected = {text: anew(tmp_path, text) for text in ASKED}
    assert sum(len(one[0]) > 100 for one in expected.values()) > 1
    for text in (*ASKED, *ASKED, *reversed(ASKED)):
        assert same(told(index, text), expected[text])


def test_another_place_or_other_papers_of_a_filter_make_another_question(
    index: SearchIndex, tmp_path: Path
) -> None:
    few, many = frozenset(range(20)), frozenset(range(150))
    for year, within in ((few, many), (many, few), (few, many), (few, few)):
        for text in ASKED:
            assert same(told(index, text, year, within), anew(tmp_path, text, year, within))


def test_what_is_written_is_found_at_once(index: SearchIndex, tmp_path: Path) -> None:
    before = told(index, "quasar")
    index.write([document(500, "Quasar", "quasar quasar")], [before[0][0]])
    after = told(index, "quasar")
    assert same(after, anew(tmp_path, "quasar"))
    assert after[0] != before[0]


def test_a_set_that_grows_is_looked_at_each_time(index: SearchIndex) -> None:
    growing = {1, 2}
    query = parse("net OR graph")
    one = index.search(query, sets={}, within=growing).total
    growing.update(range(200))
    assert index.search(query, sets={}, within=growing).total > one


def test_answers_take_no_more_than_their_room(
    index: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "_LEAST_ROOM", 200_000)
    first = index.search(parse("net"), sets={})
    again = index.search(parse("net"), sets={})
    assert again.best is first.best
    for number in range(8):
        index.search(parse(f"net OR graph OR lamp{number}"), sets={})
    assert index.search(parse("net"), sets={}).best is not first.best


def test_pages_that_were_dropped_are_read_again(
    index: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = [list(index.search(parse(text), sets={}).keys) for text in ASKED[:5]]
    with index.reading() as snapshot:
        snapshot.drop_pages()
    index._answers.clear()
    monkeypatch.setattr(answers, "_BREATH", 1)
    assert [list(index.search(parse(text), sets={}).keys) for text in ASKED[:5]] == before
