"""What feeds and pages are laid out with goes, and no word and no formula goes with it."""

import pytest

from paperdesk.text import web_text


@pytest.mark.parametrize(
    ("markup", "plain"),
    [
        ("for a<b and p<0.05", "for a<b and p<0.05"),
        ("<p>for a<b and <i>x</i>></p>", "for a<b and x>"),
        ("We use List<T> &amp; x &lt; y", "We use List<T> & x < y"),
        (
            '<p>A pot <img src="x.png" alt="k"/>sings.</p><p>Loud.</p>',
            "A pot sings.\n\nLoud.",
        ),
        ("Pots<script>var a = '<p>no</p>';</script> boil", "Pots boil"),
        ("Pots<style>p { a: b }</style><br>boil", "Pots\n\nboil"),
        ("<table><tr><td>one</td><td>two</td></tr></table>", "one\n\ntwo"),
        ("<figure><img src=a><figcaption>Steam</figcaption></figure>", "Steam"),
        ("H<sub>2</sub>O and <b>bold</b>", "H₂O and bold"),
        ("Pots <script>never closed", "Pots "),
        (
            "<p>Steam <mark>rises</mark> at <time at='x'>noon</time></p>",
            "Steam rises at noon",
        ),
        ("", ""),
    ],
)
def test_markup_becomes_words(markup: str, plain: str) -> None:
    assert web_text(markup) == plain


@pytest.mark.parametrize(
    "piece", ["<", "<b ", "<script>", "<img ", "&lt;", "<p><td>", "</script", '<img a="']
)
def test_much_that_is_nearly_markup_ends(piece: str) -> None:
    assert len(web_text(piece * 20_000)) <= len(piece) * 20_000
