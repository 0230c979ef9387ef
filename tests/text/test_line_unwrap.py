"""Unwrapping makes clean paragraphs and keeps every word."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.text import unwrap


def test_hard_line_breaks_become_spaces_and_blank_lines_paragraphs() -> None:
    assert unwrap("One\ntwo\r\nthree\n\nFour\rfive ") == "One two three\nFour five"


def test_an_indented_line_begins_a_paragraph_as_in_arxiv() -> None:
    assert unwrap("  One\ntwo\n  Three\nfour") == "One two\nThree four"


def test_a_word_broken_at_its_hyphen_is_joined() -> None:
    assert unwrap("few-\nshot learning") == "few-shot learning"
    assert unwrap("pre-\nand post-training") == "pre- and post-training"
    assert unwrap("text-\nto-image and plug-\nand-play") == "text-to-image and plug-and-play"


def test_backslashes_doubled_by_json_become_single() -> None:
    assert unwrap(r"cost of \\$0.0007 and \\alpha") == r"cost of \$0.0007 and \alpha"
    assert unwrap(r"$\nu$ and $\nabla$ stay") == r"$\nu$ and $\nabla$ stay"
    assert unwrap("rows a \\\\ b") == "rows a \\\\ b"


def test_the_rows_of_a_matrix_stay_two() -> None:
    """Also where no space stands before what begins the second."""
    matrix = r"$\begin{pmatrix}a&b\\c&d\end{pmatrix}$"
    assert unwrap(matrix + r" is \\mu") == matrix + r" is \mu"


def test_odd_spaces_and_invisible_characters_go() -> None:
    assert unwrap("\ufeffa\u00a0\u2009b\u200b\u00ad\x00c\u202e") == "a bc"


def test_lone_surrogates_are_replaced() -> None:
    assert unwrap("a\ud800b").encode() == "a\ufffdb".encode()


@given(st.lists(st.from_regex(r"[a-zA-Z0-9,.$-]{1,12}", fullmatch=True), min_size=1, max_size=60))
def test_wrapping_text_and_unwrapping_it_keeps_every_letter(words: list[str]) -> None:
    whole = " ".join(words)
    wrapped = textwrap.fill(whole, 30, break_long_words=False)
    assert unwrap(wrapped).replace(" ", "") == whole.replace(" ", "")


@given(st.text(max_size=200))
def test_unwrapping_twice_changes_nothing_more_and_never_raises(text: str) -> None:
    once = unwrap(text.replace("\\", ""))
    assert unwrap(once).replace("\n", " ") == once.replace("\n", " ")
    unwrap(text).encode()


@given(st.text("ab -.\n\\n", max_size=40))
def test_plain_letters_go_a_shorter_way_to_the_same_end(text: str) -> None:
    assert unwrap(f"é{text}") == f"é{unwrap(f'a{text}')[1:]}"
