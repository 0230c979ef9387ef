"""Formulas and styles of other programs' HTML come into a note as their TeX and their signs."""

import pytest

from paperdesk.text import markdown_of, note_html

_SQUARE = "<msup><mi>x</mi><mn>2</mn></msup>"
_TOLD = (
    f"<math><semantics><mrow>{_SQUARE}</mrow>"
    '<annotation encoding="application/x-tex">x^2</annotation></semantics></math>'
)
_KATEX = (
    f'<span class="katex"><span class="katex-mathml">{_TOLD}</span><span class="katex-html" '
    'aria-hidden="true"><span class="base">x<span style="vertical-align:super">2</span></span>'
    "</span></span>"
)
_WIKIPEDIA = r'alt="{\displaystyle x^{2}}"'


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        (f"<p>a {_KATEX} b</p>", "a $x^2$ b"),
        (f'<p>a</p><span class="katex-display">{_KATEX}</span>', "a\n\n$$x^2$$"),
        ('<span class="katex"><span class="katex-html">x2</span></span><b>y</b>', "x2**y**"),
        (f"<p>{_TOLD}, then {_TOLD}</p>", "$x^2$, then $x^2$"),
        (f"<p><math>{_SQUARE}</math><math><mi>y</mi></math></p>", "$x^{2}$ $y$"),
        (
            '<p>of <math display="block"><mfrac><mi>a</mi><mi>b</mi></mfrac></math></p>',
            r"of $$\frac{a}{b}$$",
        ),
        (
            '<p>a <span class="MathJax_Preview">x2</span><span class="MathJax"><nobr '
            f'aria-hidden="true">x2</nobr><span><math>{_SQUARE}</math></span></span>'
            '<script type="math/tex">x^2</script>4</p>',
            "a $x^2$&#52;",
        ),
        (
            '<p>a <mjx-container><mjx-math aria-hidden="true">x2</mjx-math>'
            f"<mjx-assistive-mml><math>{_SQUARE}</math></mjx-assistive-mml></mjx-container> b</p>",
            "a $x^{2}$ b",
        ),
        (
            f'<p>a <span style="display:none">{_TOLD}</span>'
            f'<img class="mwe-math-fallback-image-inline" {_WIKIPEDIA}> b</p>',
            "a $x^2$ b",
        ),
        (f'<p>a <img class="mwe-math-fallback-image-inline" {_WIKIPEDIA}> b</p>', "a $x^{2}$ b"),
        (
            "<table><tr><th>a</th></tr><tr><td><math><mo>|</mo><mi>x</mi><mo>|</mo></math></td>"
            "</tr></table>",
            "| a |\n|---|\n| $\\vert{}x\\vert{}$ |",
        ),
        ("<p>as \\(x^2\\) and $y_1$</p><br>", "as $x^2$ and $y_1$"),
    ],
)
def test_a_formula_comes_in_as_its_tex_once(html: str, markdown: str) -> None:
    assert markdown_of(html) == markdown


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        (
            '<p><span style=" font-weight:700;">b</span> '
            '<span style="font-style:italic">i</span></p>',
            "**b** *i*",
        ),
        (
            '<p>10<span style=" vertical-align:super;">5</span> '
            'H<span style="vertical-align:sub">2</span>O</p>',
            "10<sup>5</sup> H<sub>2</sub>O",
        ),
        ('<b style="font-weight:normal"><p>all of a page</p></b>', "all of a page"),
        ("<p><b>bold </b>x and<i> so</i></p>", "**bold** x and *so*"),
        (
            "<table><tbody><tr><td><p>a</p></td><td><p>b</p></td></tr>\n"
            "<tr><td><p>1</p><p>2</p></td><td><ul><li>3</li></ul></td></tr></tbody></table>",
            "| a | b |\n|---|---|\n| 1 2 | 3 |",
        ),
        (
            "<table><caption>Cap</caption><tr><th>a</th></tr><tr><td>1<br>2</td></tr></table>",
            "Cap\n\n| a |\n|---|\n| 1 2 |",
        ),
    ],
)
def test_what_word_processors_say_by_styles_is_kept(html: str, markdown: str) -> None:
    assert markdown_of(html) == markdown


def _of_word(level: int, sign: str, words: str) -> str:
    """A paragraph as Word puts an item of a list on the clipboard."""
    comment = "<!{0}[if !supportLists]{0}>%s<!{0}[endif]{0}>".format("--" * (level == 2))
    painted = comment % f"<span style='mso-list:Ignore'>{sign}<span>&nbsp; </span></span>"
    style = f"text-indent:-18.0pt;mso-list:l0 level{level} lfo1"
    return f"<p class=MsoListParagraph style='{style}'>{painted}<b>{words}</b><o:p></o:p></p>\n"


@pytest.mark.parametrize(
    ("items", "markdown"),
    [
        ([(1, "·", "a"), (1, "·", "b")], "- **a**\n- **b**"),
        (
            [(1, "·", "a"), (2, "o", "b"), (3, "§", "c"), (2, "o", "d"), (1, "·", "e")],
            "- **a**\n    - **b**\n        - **c**\n    - **d**\n- **e**",
        ),
        ([(1, "1.", "a"), (2, "a)", "b"), (1, "2.", "c")], "1. **a**\n    1. **b**\n2. **c**"),
        ([(1, "·", "a"), (1, "1.", "b")], "- **a**\n\n1. **b**"),
    ],
)
def test_lists_of_word_are_as_deep_as_they_were(
    items: list[tuple[int, str, str]], markdown: str
) -> None:
    pasted = markdown_of("<p>so</p>" + "".join(_of_word(*one) for one in items) + "<p>end</p>")
    assert pasted == f"so\n\n{markdown}\n\nend"


def test_bold_words_of_word_stay_bold() -> None:
    html = "<p><b style='mso-bidi-font-weight:normal'>bold</b> x</p>"
    assert markdown_of(html) == "**bold** x"


def test_a_formula_is_shown_as_it_was_where_it_is_pasted() -> None:
    pasted = markdown_of(f"<p>If {_KATEX}3 and {_KATEX}</p>")
    assert pasted is not None
    assert note_html(pasted) == "<p>If <i>x</i><sup>2</sup>3 and <i>x</i><sup>2</sup></p>"
