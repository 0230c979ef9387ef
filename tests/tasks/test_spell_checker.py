"""Spelling is checked by the system's own checker; without one nothing is wrong."""

import pytest

from paperdesk.model import silent
from paperdesk.tasks import spell_checker

ENGLISH = {"wanted": ["en"]}
there = pytest.mark.skipif(
    not spell_checker.languages(ENGLISH, silent)["languages"],
    reason="Enchant and an English dictionary are not installed here",
)


def test_the_country_of_a_language_comes_before_the_others() -> None:
    have = ["en_US", "en_GB", "de_DE", "de_AT", "fr"]
    assert spell_checker.chosen(["de-AT", "en"], have) == ("de_AT", "en_GB", "en_US")
    assert spell_checker.chosen(["de"], have) == ("de_AT", "de_DE")
    assert spell_checker.chosen(["fr-FR", "fr"], have) == ("fr",)
    assert spell_checker.chosen(["ja-JP"], have) == ()
    assert len(spell_checker.chosen(["en"], [f"en_{n}" for n in range(9)])) == 4


def test_without_a_dictionary_nothing_is_wrong() -> None:
    wanted = {"wanted": ["tlh"]}
    assert spell_checker.languages(wanted, silent) == {"languages": []}
    assert spell_checker.check({"words": ["wrold"], **wanted}, silent) == {"wrong": []}
    assert spell_checker.suggest({"word": "wrold", **wanted}, silent) == {"words": []}


@there
def test_misspelt_words_are_told_and_what_was_meant() -> None:
    words = ["hello", "wrold", "don't", "don’t", "teh"]
    assert spell_checker.check({"words": words, **ENGLISH}, silent)["wrong"] == ["wrold", "teh"]
    assert "world" in spell_checker.suggest({"word": "wrold", **ENGLISH}, silent)["words"]


@there
@pytest.mark.parametrize("word", ["", "Привет", "模型", "x" * 200, "\ud800", "a\0b", "नमस्ते"])
def test_words_that_no_dictionary_can_judge_are_right(word: str) -> None:
    assert spell_checker.check({"words": [word], **ENGLISH}, silent)["wrong"] == []
    spell_checker.suggest({"word": word, **ENGLISH}, silent)
