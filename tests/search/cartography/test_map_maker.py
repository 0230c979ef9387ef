"""A map has every paper that says something, in regions named by what their papers say."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from paperdesk.model import Document
from paperdesk.search import MapMaker, SearchIndex
from paperdesk.search.cartography import layout
from tests.search.sample_documents import document, index_of

SUBJECTS = {
    "sonar": "Swarms of flying robots keep their distance by sonar, and a robot plans its path.",
    "protein": "The chains of a protein fold, and acids of proteins bind to DNA in the cell.",
    "galaxy": "Stars of a galaxy turn around dark matter, as the telescope shows of galaxies.",
}
PAPERS = [
    document(number * 100 + n, f"On {word} {n}", said)
    for number, (word, said) in enumerate(SUBJECTS.items(), 1)
    for n in range(30)
]
SILENT = document(999, "?", "")
BY_KEY = {one.key: one for one in (*PAPERS, SILENT)}


def documents(keys: Sequence[int]) -> list[Document]:
    return [BY_KEY[key] for key in keys]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    with index_of(tmp_path_factory.mktemp("papers"), [*PAPERS, SILENT]) as index:
        index.make_vectors()
        yield index


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "_ROUNDS", (60, 60, 10))


def test_regions_are_named_by_the_words_of_their_papers(index: SearchIndex, tmp_path: Path) -> None:
    made = MapMaker(index, tmp_path).make(list(BY_KEY), documents)
    assert len(made) == len(PAPERS)
    assert made.place(SILENT.key) is None
    assert sum(made.regions[at].papers for at in made.large) == len(PAPERS)
    words = " ".join(word for at in made.large for word in made.regions[at].words).lower()
    assert any(word in words for word in ("sonar", "robots", "swarms"))
    assert any(word in words for word in ("protein", "acids", "chains"))


def test_a_map_is_kept_until_its_papers_are_others(index: SearchIndex, tmp_path: Path) -> None:
    maker, keys = MapMaker(index, tmp_path), [one.key for one in PAPERS]
    assert maker.kept(keys) is None
    made = maker.make(keys, documents)
    kept = maker.kept(list(reversed(keys)))
    assert kept is not None
    assert kept.regions == made.regions
    assert (kept.places == made.places).all()
    assert maker.kept(keys[1:]) is None


def test_a_map_that_was_damaged_counts_as_none(index: SearchIndex, tmp_path: Path) -> None:
    maker, keys = MapMaker(index, tmp_path), [one.key for one in PAPERS[:20]]
    maker.make(keys, documents)
    (path,) = tmp_path.glob("*.map")
    path.write_bytes(path.read_bytes()[:-30])
    assert maker.kept(keys) is None
    assert not list(tmp_path.glob("*.map"))


def test_nobody_is_on_a_map_of_nothing(index: SearchIndex, tmp_path: Path) -> None:
    made = MapMaker(index, tmp_path).make([SILENT.key], documents)
    assert len(made) == 0
    assert made.at(0.5, 0.5, 1) is None
    assert made.towards(None, 1, 0) is None
