"""HTML is pasted as Markdown: what it meant, without what it could do."""

import re
import time
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.text import markdown_of, note_html
from tests.hangs import HANG


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>one <b>two</b> <i>three</i></p>", "one **two** *three*"),
        ("<h2>Head</h2><p>a</p><p>b</p>", "## Head\n\na\n\nb"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n    - c"),
        ("<ol><li><p>a</p></li><li>b</li></ol>after", "1. a\n2. b\n\nafter"),
        ('<a href="https://a.org/x">there</a>', "[there](https://a.org/x)"),
        ('<a href="javascript:x">there</a> <b>x</b>', "there **x**"),
        ("<pre>x = 1\n  y</pre>", "```\nx = 1\n  y\n```"),
        ("a<br>b <code>c</code>", "a\nb `c`"),
        (
            "<table><thead><tr><th>a</th><th>b</th></tr></thead>"
            "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
            "| a | b |\n|---|---|\n| 1 | 2 |",
        ),
        (
            "<table><tbody><tr><th>a</th><td>b</td></tr><tr><th>1</th><td>2</td></tr></tbody></table>"
            "<table><tr><td>c</td></tr><tr><td>3</td></tr></table>",
            "| a | b |\n|---|---|\n| 1 | 2 |\n\n| c |\n|---|\n| 3 |",
        ),
        ("<blockquote>said</blockquote>", "> said"),
        ("<script>alert(1)</script><p>x <img src=file:///etc/passwd></p>", "x"),
        ("<b></b><p>x</p>", "x"),
        ("<p>a &lt;b&gt; &amp; c</p>", "a &lt;b> & c"),
        ("<p>If p&lt;q and r&gt;s then</p>", "If p<q and r>s then"),
        ("10<sup>5</sup> K, H<sub>2</sub>O", "10<sup>5</sup> K, H<sub>2</sub>O"),
        ("<code>a<sup>2</sup> &lt;b&gt;</code>", "`a2 <b>`"),
    ],
)
def test_markup_becomes_its_signs(html: str, markdown: str) -> None:
    assert markdown_of(html) == markdown


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
        "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>",
        "<p>If p&lt;q and r&gt;s then a &lt;b&gt; c, &lt;unk&gt; and Vec&lt;T&gt;</p>",
        "<p>10<sup>-3</sup> of CO<sub>2</sub></p>",
        "<table><thead><tr><th>a|b</th><th>c</th></tr></thead><tr><td>1</td><td>2</td></tr></table>",
    ],
)
def test_what_is_pasted_is_shown_as_it_was(html: str) -> None:
    pasted = markdown_of(html)
    assert pasted is not None
    assert _shape(note_html(pasted)) == _shape(html)


def _shape(html: str) -> list[str]:
    """Tags that say what stands within what, and all the words."""
    found = re.findall(r"</?(?:ul|ol|li|sup|sub|th|td)>|[^<>\s]+(?![^<>]*>)", html)
    return [unescape(one) for one in found]


def test_plain_text_and_endless_markup_are_left_to_the_plain_paste() -> None:
    assert markdown_of("just words") is None
    assert markdown_of("<p>" * 200_000) is None


@pytest.mark.parametrize("unit", ["<b>", "<ul><li>", "<table><tr><td>x", "<a href='http://a.b'>"])
def test_hostile_markup_is_quick(unit: str) -> None:
    begun = time.process_time()
    markdown_of(unit * (200_000 // len(unit)))
    assert time.process_time() - begun < HANG


@given(st.text(alphabet="<>/abipulr&; \n\"'=", max_size=200))
def test_any_markup_is_pasted_or_left(html: str) -> None:
    assert markdown_of(html) is None or isinstance(markdown_of(html), str)
