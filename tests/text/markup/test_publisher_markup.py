"""Publishers' markup becomes what it means; what only looks like markup stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.text import display, fold, unmarked

_MML = '<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML" display="inline">'


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("Salt &amp; light", "Salt & light"),
        ("Salt &amp;amp; light", "Salt & light"),
        ("p &lt; 0.01, q &amp;lt; 0.1, r &amp;amp;#60; 1", "p < 0.01, q < 0.1, r < 1"),
        ("&#8216;near&#x2019;&nbsp;miss &#945;", "‘near’\u00a0miss α"),
        ("Growth <i>ex situ</i> of <em>B. nana</em>", "Growth ex situ of B. nana"),
        ("Growth <i> ex situ </i> here", "Growth  ex situ  here"),
        ("&lt;i&gt;ex situ&lt;/i&gt;", "ex situ"),
        ("<scp>RNA</scp> and <jats:sc>Tes</jats:sc>", "RNA and Tes"),
        ("Fe<sub>3</sub>O<sub>4</sub> films", "Fe₃O₄ films"),
        ("<sup>14</sup>C and Mg<sup>2+</sup> at 10<sup>−6</sup>", "¹⁴C and Mg²⁺ at 10⁻⁶"),
        ("the 4<sup>th</sup> and n<sup>th</sup> Gadget<sup>TM</sup>", "the 4th and nth Gadget™"),
        ("T<sub>c</sub> rises", "T$_{c}$ rises"),
        ("T<sub>c</sub> for $9", r"T\(_{c}\) for $9"),
        ("k<sub>a b</sub>", r"k$_{\text{a b}}$"),
        ("x<sub><i>ij</i></sub>", "x$_{ij}$"),
        ("<p>One.</p>\n  <p>Two.</p>", "One.\n\nTwo."),
        ("One.<br/>Two.<BR>Three.", "One.\n\nTwo.\n\nThree."),
        ("<ul><li>one</li><li>two</li></ul>", "• one\n\n• two"),
        (
            "<jats:title>Abstract</jats:title><jats:sec><jats:title>Goal</jats:title><jats:p>We"
            " ask.</jats:p></jats:sec><jats:sec><jats:title>Ways:</jats:title>\n<jats:p>By"
            "\nhand.</jats:p></jats:sec>",
            "Goal: We ask.\n\nWays: By hand.",
        ),
        ("<title>Summary</title><p>It is.</p>", "Summary: It is."),
        (
            'at <a href="https://example.org/x">our page</a>',
            "at our page (https://example.org/x)",
        ),
        (
            '<ext-link xlink:href="https://example.org">https://example.org</ext-link>',
            "https://example.org",
        ),
        ("<![CDATA[a < b]]> <!-- note -->c", "a < b c"),
        ("cut off <jats:italic>here", "cut off here"),
        ("<p>cut off H<sub>2</sub>O and <sup>", "cut off H₂O and"),
    ],
)
def test_markup_becomes_what_it_means(marked: str, plain: str) -> None:
    assert unmarked(marked) == plain


@pytest.mark.parametrize(
    "text",
    [
        "When x < y and y > z",
        "if x<y and z>w then",
        "p<0.05, q>0.95",
        "the tokens <unk>, <s> and </s>",
        "<mask> filling with [MASK] and <pad>",
        "<think> first </think> <answer> then </answer>",
        "List<T>, Map<K, V> and Vec<i>",
        "a user <u> and an item <i>",
        "between <b> and </b> lies",
        "the <p> tag, the <br> element",
        "write to <ida@example.org> or <https://example.org>",
        "$a<b$ and $c>d$",
        "R&D at AT&T; C&A",
        r"\begin{array}{cc} a & b \\ c & d; \end{array}",
        "&unknown; &#0; &",
        "<3",
        "a <- b; c -> d",
        "<i am no tag>",
        "5 < <b",
    ],
)
def test_what_is_no_markup_stays(text: str) -> None:
    assert unmarked(text) == text


def _maths(inner: str) -> str:
    return f"{_MML}{inner}</mml:math>"


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        ("<mml:mi mathvariant='italic'>K</mml:mi>", "K"),
        ("<mml:mrow><mml:msup><mml:mn>10</mml:mn><mml:mn>5</mml:mn></mml:msup></mml:mrow>", "10⁵"),
        ("<mml:msub><mml:mi>CO</mml:mi><mml:mn>2</mml:mn></mml:msub>", "CO₂"),
        ("<mml:mo>(</mml:mo><mml:mn>3</mml:mn><mml:mo>+</mml:mo><mml:mn>1</mml:mn>)", "(3+1)"),
        ("<mml:msub><mml:mi>v</mml:mi><mml:mi>i</mml:mi></mml:msub>", "vᵢ"),
        ("<mml:mfrac><mml:mi>a</mml:mi><mml:mi>b</mml:mi></mml:mfrac>", "a/b"),
        ("<mml:msqrt><mml:mi>n</mml:mi></mml:msqrt>", "√n"),
        ("<mml:mroot><mml:mi>n</mml:mi><mml:mn>3</mml:mn></mml:mroot>", "∛n"),
        ("<mml:mi mathvariant='double-struck'>Z</mml:mi>", "ℤ"),
        ("<mml:mover><mml:mi>x</mml:mi><mml:mo>ˆ</mml:mo></mml:mover>", "x̂"),
        ("<mml:mfenced><mml:mi>a</mml:mi><mml:mi>b</mml:mi></mml:mfenced>", "(a,b)"),
        (
            "<mml:mi>log</mml:mi><mml:mo>\u2061</mml:mo><mml:mi>n</mml:mi><mml:mo>=</mml:mo>",
            "log n=",
        ),
        (
            "<mml:mmultiscripts><mml:mi>F</mml:mi><mml:mprescripts/><mml:none/><mml:mn>18</mml:mn>"
            "</mml:mmultiscripts>",
            "¹⁸F",
        ),
        (
            "<mml:munderover><mml:mo>∑</mml:mo><mml:mi>i</mml:mi><mml:mi>n</mml:mi></mml:munderover>"
            "<mml:mi>i</mml:mi>",
            "∑ᵢⁿi",
        ),
        (
            "<mml:semantics><mml:mi>x</mml:mi><mml:annotation encoding='application/x-tex'>$\\beta$"
            "</mml:annotation></mml:semantics><mml:mo>=</mml:mo>",
            "β=",
        ),
        ("<mml:mtext>odd one</mml:mtext><mml:mo>≠</mml:mo><mml:mn>2</mml:mn>", "odd one≠2"),
    ],
)
def test_formulas_can_be_read(inner: str, shown: str) -> None:
    found = display(unmarked(_maths(inner)))
    assert found.replace(" ", "") == shown.replace(" ", "")


def test_a_space_that_the_publisher_lost_at_a_formula_is_given_back() -> None:
    assert unmarked(f"chains of{_maths('<mml:mi>N</mml:mi>')}-mers") == "chains of N-mers"
    assert unmarked(f"a{_maths('<mml:mi>N</mml:mi>')}body") == "a N body"
    assert unmarked(f"H{_maths('<mml:msub><mml:mrow/><mml:mn>2</mml:mn></mml:msub>')}O") == "H₂O"


def test_of_two_forms_of_a_formula_tex_is_taken() -> None:
    tex = r"\documentclass{article}\begin{document}$$\gamma$$\end{document}"
    both = f"<jats:alternatives><jats:tex-math>{tex}</jats:tex-math>{_maths('<mml:mi>γ</mml:mi>')}"
    assert display(unmarked(f"{both}</jats:alternatives>-rays")) == "γ-rays"


_TAGS = "<i> </i> <b> </b> <sub> </sub> <sup> </sup> <p> </p> <li> <br/> <!-- --> <alternatives> "
_MORE_TAGS = "</alternatives> <jats:title> </jats:title> <tex-math> </tex-math> <mfrac> </mfrac> "
_MATHS = "<mml:math> </mml:math> <mml:mi> </mml:mi> <mml:msub> <math> </math> <a < > $ \\ "
_ENTITIES = "&lt; &amp; &amp;gt; &#60; amp; lt; & ; alpha 2 x. and"
_PIECES = st.sampled_from([*(_TAGS + _MORE_TAGS + _MATHS + _ENTITIES).split(), " ", "\n", "\n\n"])


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_what_is_plain_once_stays_so(text: str) -> None:
    plain = unmarked(text)
    assert unmarked(plain) == plain


@given(st.lists(st.sampled_from(["word", "x", "1", " "]), min_size=1, max_size=6), st.data())
def test_no_word_is_lost_with_its_tags(words: list[str], data: st.DataObject) -> None:
    tags = ("i", "b", "sub", "sup", "p", "jats:p", "jats:title", "span", "mml:mi", "scp", "li")
    marked = ""
    for word in words:
        tag = data.draw(st.sampled_from(tags))
        marked += f" <{tag}>{word}</{tag}>" if data.draw(st.booleans()) else f" {word}"
    assert _letters(fold(display(unmarked(marked)))) == _letters("".join(words))


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


@given(st.text(alphabet=st.characters(exclude_characters="<&"), max_size=80))
def test_text_without_a_sign_of_markup_is_not_touched(text: str) -> None:
    assert unmarked(text) == text


@pytest.mark.parametrize(
    "hostile",
    [
        "<sub>" * 20_000 + "x" + "</sub>" * 20_000,
        "<math>" + "<mfrac>" * 10_000 + "x" + "</mfrac>" * 10_000 + "</math>",
        "<i><b></i></b>" * 8_000,
        "&" + "amp;" * 30_000 + "lt;",
        "<br>" + " " * 100_000,
        "<p" + ' a="b"' * 20_000,
    ],
)
def test_hostile_text_ends_soon_and_keeps_its_letters(hostile: str) -> None:
    assert unmarked(hostile).count("x") == hostile.count("x")
