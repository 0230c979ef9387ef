"""Words between ``<`` and ``>`` stay words, elements stay elements."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.text import note_html
from paperdesk.text.markup.elements import ELEMENT


def _words(html: str) -> str:
    return unescape(re.sub(r"<[^<>]*>", "", html)).strip()


@pytest.mark.parametrize(
    "note",
    [
        "If p<q and r>s then",
        "where a<b and c>d",
        "if a<p then b>c",
        "i<n && j>m",
        "the token <unk> and <|endoftext|>",
        "<eos> at the start",
        "<p and q> at the start",
        "Vec<T>, Map<K,V> and Vec<P>",
        "<user name> said",
        "x<q>y",
        "a < b > c",
        "a <b",
        "p<q, and in the next line\nr>s",
    ],
)
def test_words_are_shown(note: str) -> None:
    assert _words(note_html(note)) == note
    in_item = " ".join(_words(note_html(f"- one\n- {note}")).split())
    assert in_item.endswith(" ".join(note.split()))
    assert note in unescape(re.sub(r"</?(?:code|pre|p)>", "", note_html(f"`{note}`")))


@pytest.mark.parametrize(
    ("note", "html"),
    [
        ("x<sup>2</sup>", "<p>x<sup>2</sup></p>"),
        ("<b>bold</b> and <TABLE><tr><td>x</td></tr></TABLE>", "<b>bold</b>"),
        ("a <br> b <br/> c", "<p>a <br> b <br> c</p>"),
        ('<a href="https://a.org/x">there</a>', '<p><a href="https://a.org/x">there</a></p>'),
        ("<https://a.org/x>", '<p><a href="https://a.org/x">https://a.org/x</a></p>'),
        ("a <!-- unseen --> b", "<p>a  b</p>"),
        ("<td align=right>x</td>", "x"),
        ("<mark>x</mark> y", "<p>x y</p>"),
        ("<script>alert(1)</script>x", "<p>x</p>"),
        ("<div>\n\n<p and q>\n\n</div>", "<p>&lt;p and q&gt;</p>"),
    ],
)
def test_elements_are_elements(note: str, html: str) -> None:
    assert html in note_html(note)
    assert "alert" not in note_html(note)


_PIECES = ("<", ">", "p", "q", "b", "i", "td", "xy", " ", "/", "and", ".", "div", "<b>", "</b>")


@given(st.lists(st.sampled_from(_PIECES), max_size=14).map("".join))
def test_no_letter_is_lost_but_those_of_elements(note: str) -> None:
    wanted = re.sub(ELEMENT, "", note, flags=re.DOTALL)
    shown = _words(note_html(note))
    assert [one for one in shown if one.isalpha()] == [one for one in wanted if one.isalpha()]
