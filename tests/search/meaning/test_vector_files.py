"""Vectors of papers follow the index, and any of them may be lost at any time."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from paperdesk.model import Document, LibraryError
from paperdesk.search import SearchIndex
from paperdesk.search.meaning import vector_builder, vector_files
from paperdesk.search.meaning.paper_vectors import PaperVectors
from paperdesk.search.meaning.word_vectors import word_vectors
from paperdesk.search.store.corruption import DamagedError
from tests.search.sample_documents import document, index_of

STARS = document(1, "Halos of galaxies", "Dark matter bends the light of quasars and galaxies.")
PAPERS = [
    STARS,
    document(2, "Redshift surveys", "Clusters in the cosmic web, by telescopes."),
    document(3, "Training networks", "Convolutional layers learn from images by gradients."),
    document(4, "Zzqqxv", "Qqzzxv."),
]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[SearchIndex]:
    with index_of(tmp_path, PAPERS) as index:
        yield index


def _vectors(index: SearchIndex) -> PaperVectors | None:
    with index.reading() as snapshot:
        return index.vectors.of(snapshot.generation)


def _files(index: SearchIndex) -> list[Path]:
    folder = index.vectors.folder
    return sorted(folder.iterdir()) if folder.exists() else []


def test_a_paper_has_the_vector_of_its_words(index: SearchIndex) -> None:
    assert index.lacks_vectors()
    assert _vectors(index) is None
    assert index.make_vectors() == 4
    assert not index.lacks_vectors()
    vectors, words = _vectors(index), word_vectors()
    assert vectors is not None
    assert words is not None
    counts = {"halos": 1, "of": 2, "galaxies": 2, "dark": 1, "matter": 1, "bends": 1}
    counts |= {"the": 1, "light": 1, "quasars": 1, "and": 1}
    likeness = vectors.likeness(words.of_text(counts))
    assert likeness[0] == pytest.approx(1, abs=0.01)
    assert likeness[1] > likeness[2]
    assert likeness[3] == 0


def test_some_documents_are_as_near_as_among_all(index: SearchIndex) -> None:
    index.make_vectors()
    index.write([document(9, "Quasars", "Dark halos."), document(10, "Gradients", "Layers.")])
    index.make_vectors()
    vectors, words = _vectors(index), word_vectors()
    assert vectors is not None
    assert words is not None
    meaning = words.of_text({"galaxies": 1, "telescopes": 1})
    some = np.array([0, 3, 4, 5])
    of_all = vectors.likeness(meaning)[some]
    assert vectors.likeness_of(meaning, some) == pytest.approx(of_all, abs=1e-6)
    assert of_all[1] == 0


def test_what_is_given_out_has_a_row_for_each_paper_that_means_something(
    index: SearchIndex,
) -> None:
    index.make_vectors()
    vectors = _vectors(index)
    assert vectors is not None
    keys, table = vectors.matrix()
    assert keys.tolist() == [1, 2, 3]
    assert table.shape == (3, 256)
    assert table.dtype == np.float32
    assert np.linalg.norm(table, axis=1) == pytest.approx(1)


def test_papers_that_came_or_went_are_followed_and_no_file_stays_behind(
    index: SearchIndex,
) -> None:
    index.make_vectors()
    index.write([document(5, "Quasars", "Galaxies and dark matter.")], gone=[2])
    assert index.lacks_vectors()
    index.make_vectors()
    vectors = _vectors(index)
    assert vectors is not None
    assert vectors.matrix()[0].tolist() == [1, 3, 5]
    with index.reading() as snapshot:
        assert len(_files(index)) == len(snapshot.generation.segments)


def test_vectors_are_the_same_whether_the_index_was_built_at_once_or_bit_by_bit(
    index: SearchIndex, tmp_path: Path
) -> None:
    index.make_vectors()
    at_once = _vectors(index)
    (tmp_path / "other").mkdir()
    with index_of(tmp_path / "other", PAPERS[:1]) as other:
        for paper in PAPERS[1:]:
            other.write([paper])
            other.make_vectors()
        bit_by_bit = _vectors(other)
    assert at_once is not None
    assert bit_by_bit is not None
    assert np.array_equal(at_once.matrix()[0], bit_by_bit.matrix()[0])
    assert np.allclose(at_once.matrix()[1], bit_by_bit.matrix()[1], atol=1e-6)


@pytest.mark.parametrize("damage", [b"", b"PDSEG\0\0\3 and nothing", None])
def test_a_damaged_file_counts_as_none_and_is_made_anew(
    index: SearchIndex, damage: bytes | None
) -> None:
    index.make_vectors()
    (file,) = _files(index)
    whole = file.read_bytes()
    file.write_bytes(whole[:-20] if damage is None else damage)
    with closing(SearchIndex(index.vectors.folder.with_name("index"))) as again:
        assert _vectors(again) is None
        assert again.lacks_vectors()
        again.make_vectors()
        assert _vectors(again) is not None
    assert file.read_bytes() == whole


def test_a_stop_on_the_way_leaves_no_file(index: SearchIndex) -> None:
    class StoppedError(Exception):
        pass

    def stop(*_: object) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        index.make_vectors(stop)
    assert _files(index) == []
    assert index.make_vectors() == 4


def test_many_papers_are_taken_block_by_block(
    index: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.make_vectors()
    (file,) = _files(index)
    whole = file.read_bytes()
    file.unlink()
    monkeypatch.setattr(vector_builder, "BLOCK", 2)
    monkeypatch.setattr(vector_builder, "_SPAN", 3)
    index.make_vectors()
    assert file.read_bytes() == whole


def test_without_word_vectors_nothing_is_made(
    index: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vector_files, "word_vectors", lambda: None)
    assert index.make_vectors() == 0
    assert not index.lacks_vectors()
    assert _vectors(index) is None
    assert _documents_like(index) == []


def _documents_like(index: SearchIndex) -> list[Document]:
    return [PAPERS[each.key - 1] for each in index.related([STARS])]


def test_an_index_that_turns_out_to_be_damaged_is_made_anew_and_says_so(
    index: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_: object) -> None:
        raise DamagedError("torn")

    monkeypatch.setattr(index._opener, "open", damaged)
    index._forget()
    with pytest.raises(LibraryError):
        index.lacks_vectors()
    monkeypatch.undo()
    assert not index.lacks_vectors()
    assert index.papers == 0
