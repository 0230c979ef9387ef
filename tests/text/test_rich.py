"""Abstracts and notes become HTML that cannot hurt, and hostile text cannot hang."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.text import abstract_html, clean_html, note_html, plain, safe_link
from tests.hangs import HANG


def test_simple_formulas_are_selectable_text() -> None:
    shown = abstract_html(r"We bound $x_i \leq n \log_2 n$ by $10^{-3}~\mathrm{km\,s^{-1}}$.")
    assert "<i>x</i><sub><i>i</i></sub> ≤ <i>n</i> log<sub>2</sub> <i>n</i>" in shown
    assert "10<sup>−3</sup> km s<sup>−1</sup>" in shown


def test_signs_that_fonts_for_text_lack_are_drawn() -> None:
    for tex in (r"U \subsetneqq M", r"A \amalg B", r"a \smile b"):
        assert abstract_html(f"${tex}$").startswith('<p><a href="tex:')


def test_abstracts_are_escaped_and_their_links_clickable() -> None:
    shown = abstract_html('<b>&"\nSee https://a.org/x?a=1&b=(2). Or (http://b.org/).')
    assert shown.startswith("<p>&lt;b&gt;&amp;&quot;</p><p>See ")
    assert '<a href="https://a.org/x?a=1&amp;b=(2)">https://a.org/x?a=1&amp;b=(2)</a>.' in shown
    assert '<a href="http://b.org/">http://b.org/</a>).' in shown


@given(st.text(max_size=200))
def test_any_abstract_gives_only_our_own_tags(text: str) -> None:
    for tag in re.findall(r"<[^>]*>", abstract_html(text)):
        assert re.fullmatch(r'</?(p|i|b|sub|sup|code|a)( href="(https?://|tex)[^"<>]*")?>', tag)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "file:///etc/passwd",
        "//evil/x",
        "\\\\evil\\share",
        "x.html",
        "http://",
        "http:\\\\evil",
        "http://a b",
        "http://bank.org@evil.org/",
        "data:text/html,x",
        "mailto:",
        "http://[::1",
        "https://a.org/\nx",
        "paper:2001.00001",
        "",
    ],
)
def test_links_that_do_not_name_a_web_page_or_a_mailbox_are_refused(url: str) -> None:
    assert safe_link(url) is None


def test_web_pages_mailboxes_and_papers_may_be_linked() -> None:
    for url in ("https://a.org/x?y#z", "http://localhost:80/", "mailto:a@b.org?subject=x"):
        assert safe_link(url) == url
    assert safe_link("paper:arxiv:2001.00001", papers=True) == "paper:arxiv:2001.00001"


def test_a_note_shows_what_markdown_can_do() -> None:
    shown = note_html(
        "# Head\n\n- [x] done\n- [ ] open\n\n|a|b|\n|-|-|\n|1|2|\n\n~~gone~~ [[2001.00001|That]] "
        "$x_i$ `$y$` https://a.org/b_c $5 and $6[^1]\n\n[^1]: Foot\n\n"
        "```python\ndef f(): ...\n```\n"
    )
    for part in (
        "<h1>Head</h1>",
        '<li><a href="task:0">☑</a> done</li>',
        '<li><a href="task:1">☐</a> open</li>',
        "<td>1</td>",
        "<del>gone</del>",
        '<a href="paper:2001.00001">That</a>',
        "<i>x</i><sub><i>i</i></sub>",
        "<code>$y$</code>",
        '<a href="https://a.org/b_c">',
        "$5 and $6",
        '<a href="#fn:1">1</a>',
        '<span style="color:',
    ):
        assert part in shown
    assert note_html("```python\ndef f(): ...\n```", dark=True) != note_html(
        "```python\ndef f(): ...\n```"
    )


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>x",
        "<img src=file:///etc/passwd>x",
        "![i](http://a.org/x.png)",
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        '<a href="//evil/x">x</a>',
        '<a href="\\\\evil\\x">x</a>',
        '<b onclick="x">x</b>',
        '<div style="background:url(file:///x)">x</div>',
        "<style>@import 'file:///x'</style>x",
        "<iframe src=x></iframe>x",
        '<svg><a xlink:href="javascript:x">x</a></svg>',
        "[[javascript:alert(1)|x]]",
    ],
)
def test_hostile_markup_loses_its_teeth(hostile: str) -> None:
    for shown in (note_html(hostile), clean_html(hostile)):
        assert not re.search(
            r"<(?:script|img|iframe|style|svg|input)|on\w+=|url\(|<a[^>]*href=\"(?!https?:|paper:)",
            shown,
        )
        assert 'href="javascript' not in shown
        assert 'href="file' not in shown


@pytest.mark.parametrize(
    "unit",
    [
        *("[", "[a](b", "![a](", "<a ", "&", "*a ", "_a ", "`", "<div>", "> ", "|", "- a\n", "**a"),
        *("[[a", "$a ", "[^1]", "http://a ", "<table><tr><td>", "&#", "word ", "[a]: b\n", "\\"),
        *(
            "[^1]: a\n",
            "a@",
            "a\n: b\n\n",
            "<!--",
            "```\n",
            "    a\n\n",
            "1. ",
            "<b><i></b>",
            "\ud800",
        ),
    ],
)
def test_no_repetition_hangs_or_raises(unit: str) -> None:
    for size in (4_000, 100_000, 300_000):
        text = unit * (size // len(unit))
        started = time.process_time()
        assert isinstance(note_html(text), str)
        assert isinstance(clean_html(text), str)
        assert isinstance(plain(text), str)
        assert isinstance(abstract_html(text), str)
        assert time.process_time() - started < HANG


def test_deep_nesting_is_shown_as_plain_text() -> None:
    tables = "<table><tr><td>" * 20 + "x" + "</td></tr></table>" * 20
    nested = "".join("  " * depth + "- a\n" for depth in range(300))
    for text in (
        tables,
        "<div>" * 60 + "x" + "</div>" * 60,
        "<b>" * 30_000,
        nested,
        "> " * 300 + "x",
    ):
        assert note_html(text).startswith("<pre>")
    assert clean_html("<table><tr><td>" * 3 + "x").count("<table>") == 3


def test_a_note_beyond_the_limit_is_shown_as_it_stands() -> None:
    shown = note_html("a < b " * 60_000)
    assert shown.startswith("<pre>a &lt; b ")
    assert "more characters" in shown
    assert note_html("{" * 30_000).startswith("<p>")
    assert note_html("{" * 30_001).startswith("<pre>")


@given(st.text(max_size=300))
def test_no_note_raises(text: str) -> None:
    note_html(text)
    plain(text)


def test_plain_keeps_the_words_and_drops_the_marks() -> None:
    note = (
        "# Head\n> - [x] **done** _it_ snake_case [label](http://a.org) [[id|paper]] <b>bold</b> "
        "&amp; $\\alpha$\n```py\ncode\n```\n| a | b |\n|--|--|\n<https://b.org>\n"
    )
    words = plain(note).split()
    assert words == [
        *("Head", "done", "it", "snake_case", "label", "paper", "bold", "&", "α", "code", "a", "b"),
        "https://b.org",
    ]
