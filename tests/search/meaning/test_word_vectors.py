"""Word vectors know which words of science keep the same company."""

from pathlib import Path

import numpy as np
import pytest

from paperdesk import paths
from paperdesk.search.meaning.word_vectors import WordVectors, word_vectors


@pytest.fixture(scope="module")
def words() -> WordVectors:
    known = word_vectors()
    assert known is not None
    return known


def _near(words: WordVectors, one: str, other: str) -> float:
    return float(words.of_text({one: 1}) @ words.of_text({other: 1}))


@pytest.mark.parametrize(
    ("one", "near", "far"),
    [
        ("galaxy", "redshift", "convolutional"),
        ("neural", "learning", "quasar"),
        ("superconducting", "cooper", "galaxies"),
    ],
)
def test_words_of_one_field_are_nearer_than_those_of_another(
    words: WordVectors, one: str, near: str, far: str
) -> None:
    assert _near(words, one, near) > _near(words, one, far) + 0.15


def test_forms_of_a_word_mean_the_same_and_an_unknown_word_means_nothing(
    words: WordVectors,
) -> None:
    assert _near(words, "galaxy", "galaxies") == pytest.approx(1)
    assert not words.of_text({"zzqqxv": 3}).any()
    assert not words.of_text({}).any()
    assert words.rows([b"galaxy", b"zzqqxv"])[1] == -1


def test_a_text_has_a_vector_of_length_one_whichever_way_its_words_stand(
    words: WordVectors,
) -> None:
    text = words.of_text({"dark": 2, "matter": 1, "zzqqxv": 1})
    assert np.linalg.norm(text) == pytest.approx(1)
    assert text @ words.of_text({"matter": 1, "dark": 2}) == pytest.approx(1)


@pytest.mark.parametrize("damage", ["cut", "other", "missing"])
def test_a_file_that_is_not_whole_counts_as_none(
    damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = paths.resource("meaning/words.bin").read_bytes()
    file = tmp_path / "words.bin"
    if damage != "missing":
        file.write_bytes(whole[:-1] if damage == "cut" else b"SOMETHING ELSE")
    monkeypatch.setattr(paths, "resource", lambda _name: file)
    word_vectors.cache_clear()
    try:
        assert word_vectors() is None
    finally:
        word_vectors.cache_clear()


def test_forms_of_a_word_count_as_one_word(words: WordVectors) -> None:
    text = words.of_text({"galaxy": 1, "galaxies": 1, "dark": 1})
    assert text @ words.of_text({"galaxies": 2, "dark": 1}) == pytest.approx(1)
