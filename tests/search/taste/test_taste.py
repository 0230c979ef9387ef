"""What was learned from a few papers puts others in order and says why."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.search.taste.taste import along_words, learned, reasons, scores
from paperdesk.search.taste.term_rows import Weights, words_of
from tests.search.sample_documents import document, index_of

ROBOTS = [document(n, "Swarms of robots", f"They fly in swarms by sonar, part{n}.") for n in (1, 2)]
PROTEINS = [document(n, "Proteins fold", f"Chains of acids fold, part{n}.") for n in (3, 4)]
NEW = [
    document(5, "Robots that swim", "A swarm under water has sonar."),
    document(6, "A fold of proteins", "Acids in water."),
    document(7, "Cooking", "A kitchen is studied in water."),
]


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Weights]:
    papers = [*ROBOTS, *PROTEINS, *NEW]
    papers += [document(n, f"Filler number{n}", "Nothing is said.") for n in range(8, 30)]
    folder: Path = tmp_path_factory.mktemp("taste")
    with index_of(folder, papers) as index, index.reading() as snapshot:
        yield Weights(snapshot)


def _order(weights: Weights, wishes: dict[str, int]) -> list[int]:
    taste = learned([*map(words_of, ROBOTS)], [*map(words_of, PROTEINS)], wishes, weights)
    found = scores(along_words(taste, weights), weights, [5, 6, 7]).tolist()
    return [key for _, key in sorted(zip(found, (5, 6, 7), strict=True), reverse=True)]


def test_papers_like_those_kept_come_first_and_like_those_dismissed_last(weights: Weights) -> None:
    assert _order(weights, {}) == [5, 7, 6]


def test_more_of_a_word_and_less_of_one_count_more_than_what_was_learned(weights: Weights) -> None:
    assert _order(weights, {"kitchens": 1})[0] == 7
    assert _order(weights, {"swarms": -1, "robot": -1})[-1] == 5


def test_the_words_for_and_against_a_paper_are_as_it_writes_them(weights: Weights) -> None:
    taste = learned([*map(words_of, ROBOTS)], [*map(words_of, PROTEINS)], {}, weights)
    mixed = document(8, "SONAR of Proteins", "Swarms.")
    said = reasons(taste, words_of(mixed), weights)
    assert {one.word for one in said if one.part > 0} == {"SONAR", "swarms"}
    assert {one.word for one in said if one.part < 0} == {"proteins"}


def test_a_paper_that_the_index_has_not_comes_last(weights: Weights) -> None:
    taste = learned([*map(words_of, ROBOTS)], [*map(words_of, PROTEINS)], {}, weights)
    assert scores(along_words(taste, weights), weights, [6, 999_999]).tolist()[1] == float("-inf")
