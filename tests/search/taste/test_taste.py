"""What was learned from a few papers puts others in order and says why."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.search import ReaderTaste
from paperdesk.search.taste.taste import Examples, Taste, along_words, learned, reasons
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


def _taste(weights: Weights, wishes: dict[str, int]) -> Taste:
    papers = [*map(words_of, (*ROBOTS, *PROTEINS))]
    return learned(Examples(papers, len(ROBOTS), len(PROTEINS)), wishes, weights)


def _order(weights: Weights, wishes: dict[str, int]) -> list[int]:
    along = along_words(_taste(weights, wishes), weights)
    found = along[weights.snapshot.doc_ids([5, 6, 7])].tolist()
    return [key for _, key in sorted(zip(found, (5, 6, 7), strict=True), reverse=True)]


def test_papers_like_those_kept_come_first_and_like_those_dismissed_last(weights: Weights) -> None:
    assert _order(weights, {}) == [5, 7, 6]


def test_more_of_a_word_and_less_of_one_count_more_than_what_was_learned(weights: Weights) -> None:
    assert _order(weights, {"kitchens": 1})[0] == 7
    assert _order(weights, {"swarms": -1, "robot": -1})[-1] == 5


def test_the_words_for_and_against_a_paper_are_as_it_writes_them(weights: Weights) -> None:
    mixed = document(8, "SONAR of Proteins", "Swarms.")
    said = reasons(_taste(weights, {}), words_of(mixed), weights)
    assert {one.word for one in said if one.part > 0} == {"SONAR", "swarms"}
    assert {one.word for one in said if one.part < 0} == {"proteins"}


FAR = [document(1, "Galaxies", "Stars in galaxies."), document(2, "Quasars", "Distant quasars.")]
NEAR = [
    document(3, "Supernova", "The redshift of a supernova."),
    document(4, "Mice", "The genes of a mouse."),
    document(5, "Cooking", "A kitchen."),
    document(6, "Rats", "Genes of rats."),
]


def test_papers_without_a_common_word_are_liked_by_meaning_once_there_are_vectors(
    tmp_path: Path,
) -> None:
    with index_of(tmp_path / "index", [*FAR, *NEAR]) as index:
        taste = ReaderTaste(index, FAR, NEAR[3:])
        star, mouse, kitchen = taste.scores([3, 4, 5]).tolist()
        assert star == kitchen > mouse
        index.make_vectors()
        star, mouse, kitchen = taste.scores([3, 4, 5]).tolist()
        assert star > kitchen + 0.05 > mouse + 0.05
        for_star, for_mouse = taste.reasons(NEAR[:2])
        assert "supernova" in {one.word for one in for_star if one.part > 0}
        assert {"genes", "mice"} <= {one.word for one in for_mouse if one.part < 0}


def test_a_paper_that_the_index_has_not_comes_last(tmp_path: Path) -> None:
    with index_of(tmp_path / "index", [*ROBOTS, *PROTEINS]) as index:
        found = ReaderTaste(index, ROBOTS, PROTEINS).scores([1, 999_999])
        assert found.tolist()[1] == float("-inf")
