"""Words that are pasted stay words, whatever Markdown could make of them."""

import re
from html import escape, unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.text import markdown_of, note_html

_TAG = re.compile(r"<[^<>]+>")


def _shown(html: str) -> str:
    """What a note reads as after ``html`` was pasted into it."""
    pasted = markdown_of(html)
    assert pasted is not None
    return unescape(_TAG.sub("", note_html(pasted))).strip("\n")


@pytest.mark.parametrize(
    "words",
    [
        "If p<q and r>s then",
        "# x",
        "1986. x",
        "1) x",
        "- x",
        "+ x",
        "* x",
        "> x",
        ": x",
        "---",
        "!!! note",
        "*x* and **y** and 5*3*2",
        "_x_ and __init__ and snake_case",
        "$5 and $6",
        "US$3M to US$5M",
        "`x` and ``gold''",
        "a|b",
        "~~x~~ and ~y~",
        "[x](y), [[z]], ![p](q) and [12]",
        "[x]: https://a.org",
        "[^1] and [ ] x",
        r"C:\*.txt and \$5",
        "&lt; and &amp; and &#36;",
        "<https://a.org/~b/c_d> <a@b.org>",
    ],
)
def test_words_mean_nothing_else(words: str) -> None:
    assert _shown(f"<p>{escape(words)}</p><br>") == words
    assert _shown(f"<p>one</p><p>{escape(words)}</p>").split("\n")[-1] == words
    assert _shown(f"<ul><li>{escape(words)}</li></ul>").strip() == words
    assert _shown(f"<p>a<br>{escape(words)}</p>") == f"a\n{words}"
    table = f"<table><tr><th>h</th></tr><tr><td>{escape(words)}</td></tr></table>"
    assert words in _shown(table).split("\n")


def test_a_heading_keeps_its_last_sign() -> None:
    assert _shown("<h2>Learning C#</h2>") == "Learning C#"


_SIGNS = st.text("ab1 *_`~#>-+.)[](!|&<\\:=", min_size=1, max_size=12)


@settings(max_examples=60, derandomize=True)
@given(_SIGNS)
def test_any_signs_stay_as_they_are(signs: str) -> None:
    words = " ".join(f"x{signs}y".split())
    assert _shown(f"<p>{escape(words)}</p><br>") == words
