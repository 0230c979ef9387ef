"""Papers like others are found by their telling words, which are named."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.model import Document
from paperdesk.search import SearchIndex, more_like_this
from tests.search.sample_documents import document, index_of

SWARM = document(1, "Swarms of robots", "Robots that fly in swarms keep their distance by sonar.")
PAPERS = [
    SWARM,
    document(2, "Sonar for flying robots", "A swarm needs a robot with sonar, and distance."),
    document(3, "Cooking with robots", "A kitchen is studied."),
    document(4, "Proteins fold", "Chains of acids are studied in a fold."),
    document(5, "A fold of proteins", "Acids again, in chains and folds."),
    *(document(n, f"Filler number{n}", "Nothing of interest is said.") for n in range(6, 40)),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    with index_of(tmp_path_factory.mktemp("papers"), PAPERS) as index:
        yield index


def test_the_likest_paper_comes_first_and_the_paper_itself_not_at_all(index: SearchIndex) -> None:
    found = index.related([SWARM])
    assert [each.key for each in found][:2] == [2, 3]
    assert 1 not in {each.key for each in found}
    assert found[0].score > found[1].score > 0


def test_the_words_that_caused_it_are_named_as_they_are_written(index: SearchIndex) -> None:
    first, second, *_ = index.related([SWARM])
    assert set(first.words) <= {"swarms", "robots", "sonar", "distance", "fly", "keep"}
    assert {"swarms", "robots", "sonar"} <= set(first.words)
    assert second.words == ("robots",)


def test_a_compound_is_named_whole_and_once(tmp_path: Path) -> None:
    one = document(1, "Zero-Shot Labels", "Labels for LLMs come zero-shot, not few-shot, naïvely.")
    papers = [one, document(2, "On zero-shot labels", "LLMs, zero-shot, naïvely."), *PAPERS[5:]]
    with index_of(tmp_path, papers) as index:
        (found,) = index.related([one])
    assert set(found.words) == {"zero-shot", "labels", "LLMs", "naïvely"}


def test_several_papers_are_taken_together(index: SearchIndex) -> None:
    keys = {each.key for each in index.related([SWARM, PAPERS[3]])}
    assert {2, 3, 5} <= keys
    assert not keys & {1, 4}


def test_only_papers_of_the_place_asked_for_are_suggested(index: SearchIndex) -> None:
    assert [each.key for each in index.related([SWARM], within={3, 4})] == [3]
    assert [each.key for each in index.related([SWARM], limit=1)] == [2]


def test_a_paper_without_telling_words_is_like_no_other(index: SearchIndex) -> None:
    assert index.related([document(77)]) == ()
    assert index.related([]) == ()


def test_an_empty_library_has_nothing_alike(tmp_path: Path) -> None:
    with index_of(tmp_path, list[Document]()) as index:
        assert index.related([SWARM]) == ()


def test_papers_that_share_no_word_are_alike_in_meaning_and_it_is_said_by_which(
    tmp_path: Path,
) -> None:
    papers = [
        document(1, "Halos of galaxies", "Dark matter bends the light of quasars, of galaxies."),
        document(2, "Redshift surveys", "Clusters in the cosmic web, seen by telescopes."),
        document(3, "Stellar dust", "Galaxies and quasars are dark; halos have matter and light."),
        document(4, "Training networks", "Convolutional layers learn images by gradients."),
        *(document(n, f"Filler number{n}", "Nothing of interest is said.") for n in range(6, 9)),
    ]
    with index_of(tmp_path, papers) as index:
        assert {each.key for each in index.related([papers[0]])} == {3}
        index.make_vectors()
        first, second, *rest = index.related([papers[0]])
    assert (first.key, second.key) == (3, 2)
    assert {"galaxies", "quasars"} <= set(first.words)
    assert first.near == ()
    assert second.words == ()
    assert set(second.near) & {"galaxies", "quasars", "halos"}
    assert 4 not in {each.key for each in rest}


def test_of_very_many_papers_the_meaning_of_those_with_the_same_words_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with index_of(tmp_path, PAPERS) as index:
        index.make_vectors()
        among_all = {each.key: each.score for each in index.related([SWARM])}
        monkeypatch.setattr(more_like_this, "MOST_LOOKED_AT", 16)
        among_some = {each.key: each.score for each in index.related([SWARM])}
    assert among_some == pytest.approx({key: among_all[key] for key in (2, 3)}, abs=1e-6)
