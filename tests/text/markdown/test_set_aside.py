r"""Formulas, links in tables and quotation marks of a note are read before Markdown is."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats.web_parts import note_markup
from paperdesk.text import abstract_html, note_html
from paperdesk.text.markdown.set_aside import formula_in_note

_SOURCE = re.compile(r'(?:title="tex|href="(tex(?:-display)?)):([^"]*)"')


def _formulas(note: str) -> list[str]:
    """The TeX of the formulas, with ``$$`` before those on their own lines."""
    found = _SOURCE.findall(note_html(note, sources=True))
    return [("$$" if kind == "tex-display" else "") + unquote(tex) for kind, tex in found]


@pytest.mark.parametrize(
    ("note", "formulas"),
    [
        (r"$\text{a `b` c}$ and `$x$`", [r"\text{a `b` c}"]),
        (r"let \(x\) be \(y_1 + 2\)", ["x", "y_1 + 2"]),
        (r"so \[y = 2\] holds", ["$$y = 2"]),
        ("so\n\\[\ny\n\\]\nholds", ["$$y"]),
        (r"as in \[12\], \[3, 4\], \[emphasis added\] and \(see above\)", []),
        (r"\[a_1\](https://a.org) and \\(x\\)", []),
        ("$$a$$ and $$b$$", ["$$a", "$$b"]),
        ("$$\na\n= b\n$$", ["$$a = b"]),
        ("- x\n  $$\n  y\n  $$\n- $z$", ["$$y", "z"]),
        ("> $$\n> y\n> $$", ["$$y"]),
        (r"$\text{at $x$}$", [r"\text{at $x$}"]),
        ("$a +\nb_1$", ["a + b_1"]),
        ("\\begin{align}\na&=b\n\\end{align}", [r"$$\begin{align} a&=b \end{align}"]),
        ("|a|b|\n|-|-|\n|$|x|$|$\\|y\\|$|", ["|x|", r"\|y\|"]),
        ("$5 and $6, US$3M to US$5M", []),
        ("US$5M, 3 and $x$", ["x"]),
        ("\\$x$ and $ x$", []),
        ("```\n$x$\n```\n\n    $y$\n\n`` `$z$` ``", []),
        ("*$x*y$*", ["x*y"]),
        ("# $x^2$", ["x^2"]),
    ],
)
def test_formulas_are_found(note: str, formulas: list[str]) -> None:
    assert _formulas(note) == formulas


def test_code_keeps_what_was_written() -> None:
    shown = note_html("<div><pre>\n$x$ ``so''\n</pre></div>\n\n    $y$\n\n`` ``a'' ``")
    assert "$x$ ``so''" in shown
    assert "$y$" in shown
    assert "\ufdd0" not in shown


def test_a_formula_stands_on_a_line_of_its_own() -> None:
    assert re.sub(r"<a.*?</a>", "F", note_html("so $$x$$ and **b** $$y$$. End")) == (
        "<p>so</p><p>F</p><p>and <strong>b</strong></p><p>F</p><p>. End</p>"
    )
    assert re.sub(r"<a.*?</a>", "F", note_html("- so $$x$$ and\n- $$y$$")).replace("\n", "") == (
        "<ul><li>so <br>F<br> and</li><li>F</li></ul>"
    )
    assert re.sub(r"<a.*?</a>", "F", note_html("**so $$x$$ on**")) == (
        "<p><strong>so F on</strong></p>"
    )


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("``gold'' and ``silver''", "“gold” and “silver”"),
        ("one ``word''", "one “word”"),
        ("(``so'')", "(“so”)"),
        ("``a $x$ b''", "“a <i>x</i> b”"),
        ("``x = ''`` is code", "<code>x = ''</code> is code"),
        ("``print('')`` is code", "<code>print('')</code> is code"),
        ("``f'' (x)`` is code", "<code>f'' (x)</code> is code"),
    ],
)
def test_quotation_marks_of_tex(note: str, words: str) -> None:
    assert note_html(note) == f"<p>{words}</p>"


def test_links_to_papers_stand_in_tables() -> None:
    shown = note_html(
        "| A | B |\n|---|---|\n| [[N|al]] | 1 |\n| [[N\\|as]] | 2 |\n| `[[a|b]]` | 3 |"
    )
    assert '<td><a href="paper:N">al</a></td>\n<td>1</td>' in shown
    assert '<td><a href="paper:N">as</a></td>\n<td>2</td>' in shown
    assert "<code>[[a|b]]</code>" in shown


def test_embedded_pictures_are_shown_where_they_are_kept() -> None:
    assert '<img alt="fig.png" src="picture:fig.png">' in note_html("![[fig.png|300]]")
    assert 'src="picture:fig.png"' in note_html("![[images/fig.png]]")
    assert note_html("![[Pasted image 1.png]]") == "<p>Pasted image 1.png</p>"
    assert (
        note_html("![[arxiv:2001.00001|That]]")
        == '<p><a href="paper:arxiv:2001.00001">That</a></p>'
    )


SICI = "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O"
AMS = "10.1175/1520-0469(1963)020<0130:DNF>2.0.CO;2"


@pytest.mark.parametrize(
    "doi", [SICI, AMS, "10.1016/0375-9601(90)90092-3", "10.1007/978-3-540_2", "10.1000/x_1*2*3"]
)
def test_addresses_of_dois_are_whole(doi: str) -> None:
    for note in (f"see https://doi.org/{doi}.", f"see <https://doi.org/{doi}>", f"(doi:{doi})"):
        links = re.findall(r'<a href="([^"]*)"', note_html(note))
        if not note.startswith("(") or "<" in doi or "*" in doi:
            assert [unquote(link) for link in links] == [f"https://doi.org/{doi}"], note


def test_export_shows_the_same() -> None:
    note = "1. a\n   - $x_1$\n\n> [!tip]\n> ``so''\n\n\\[y\\]"
    assert note_markup(note) == note_html(note)


@given(st.text(st.sampled_from("x1 \\()[]{}^_|a%&"), min_size=1, max_size=30))
def test_a_formula_is_written_so_that_it_is_read(tex: str) -> None:
    tex = " ".join(tex.split())
    written = formula_in_note(tex)
    if not re.fullmatch(r"\$[^$]*\$", written) or written.strip("$") != tex:
        assert _formulas(written) == [tex]


@given(st.text(st.sampled_from("ab $\\()[]`'|{}_^\n-"), max_size=60))
def test_no_note_shows_what_stands_for_its_parts(note: str) -> None:
    assert not re.search("[\ufdd0\ufdd1]", note_html(note))


def test_what_parts_two_lists_is_not_shown_where_code_goes_on() -> None:
    shown = note_html("<pre>\n- a\n\n* b\n")
    assert "parting" not in shown
    assert not re.search("[\ufdd0\ufdd1]", shown)


@pytest.mark.parametrize("tex", ["x^2", r"\alpha", r"\sqrt{x}", r"{a \over b}", "10^5"])
def test_abstract_and_note_show_a_formula_alike(tex: str) -> None:
    assert abstract_html(f"at ${tex}$") == note_html(f"at ${tex}$")
