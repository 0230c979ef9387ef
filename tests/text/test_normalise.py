"""Keys join what is the same and keep apart what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.text import fold, title_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (r"A $\alpha$-divergence bound", "A alpha-divergence bound"),
        (r"A $\alpha$-divergence bound", "A α–Divergence  Bound."),
        ("The “Reversal” Curse", "the 'reversal' curse"),
        (r"On $\mathcal{O}(n)$ time", "On O(n) time"),
        ("{B}ayesian {GPU} nets", "Bayesian GPU Nets"),
        (r"Erd{\H o}s numbers", "Erdos Numbers"),
        ("H$_2$O", "H2O"),
        ("Straße", "STRASSE"),
        ("Efﬁcient nets", "Efficient nets"),
        ("Few-Shot learning", "Few Shot Learning"),
    ],
)
def test_titles_that_differ_in_writing_only_are_one(one: str, other: str) -> None:
    assert title_key(one) == title_key(other) != ""


def test_titles_of_different_words_are_two() -> None:
    assert title_key("Deep Learning") != title_key("Deep Learning II")
    assert title_key("かき") != title_key("がき")
    assert title_key("深層学習") != title_key("機械学習")


def test_a_title_of_signs_only_has_no_key() -> None:
    assert title_key("?! … $$") == ""


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Ångström", "angstrom"),
        ("ŁÓDŹ", "lodz"),
        ("Øre", "ore"),
        ("Dağı", "dagi"),
        ("ﬁne", "fine"),
        ("λόγος", "λογοσ"),
        ("xᵢ²", "xi2"),
        ("ﬀＡ", "ffa"),
        ("İ", "i"),
        ("한국어", "한국어"),
    ],
)
def test_words_fold_to_what_readers_type(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@given(st.text(max_size=80))
def test_keys_are_letters_and_digits_whatever_the_text(text: str) -> None:
    assert not any(sign.isspace() for sign in title_key(text))
