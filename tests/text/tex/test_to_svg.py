"""Formulas are set as pictures that draw and nothing else, whatever stands in them."""

import re
import time
import xml.etree.ElementTree as ET
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ziamath.tex import tex2mml

from paperdesk.text import abstract_html, note_html
from paperdesk.text.tex.mathml_repair import prepare, repair
from paperdesk.text.tex.to_svg import is_harmless, typeset
from paperdesk.text.tex.to_unicode import readable_formula
from tests.hangs import HANG

INK = "#1f2328"


def test_a_fraction_hangs_below_the_baseline() -> None:
    made = typeset(r"\frac{a}{b}", size=17, colour=INK)
    assert made is not None
    assert 0 < made.depth < made.height
    assert made.width > 5
    assert INK in made.svg


def test_a_displayed_sum_is_larger_than_one_in_a_line() -> None:
    inline = typeset(r"\sum_{i=1}^n x_i", size=17, colour=INK)
    alone = typeset(r"\sum_{i=1}^n x_i", size=17, colour=INK, display=True)
    assert inline is not None
    assert alone is not None
    assert alone.height > inline.height


@pytest.mark.parametrize(
    "tex",
    [
        "",
        "x" * 401,
        r"\frac{a}{",
        "x^{",
        r"\kern 99999999pt x",
        r"\rule{99999em}{99999em}",
        r"\color{url(http://example.org/x)}{x}" + "}" * 3,
        r"\style{background:url(file:///etc/passwd)}{y}",
        "\ud800",
        "\x00",
        r"\sqrt{" * 57 + "}" * 57,
        "{" * 200 + "}" * 200,
        r"\begin{matrix}" * 28,
    ],
)
def test_what_cannot_be_set_is_answered_with_nothing_at_once(tex: str) -> None:
    begun = time.process_time()
    assert typeset(tex, size=17, colour=INK) is None
    assert time.process_time() - begun < HANG


@pytest.mark.parametrize(
    "unit",
    [*("x", r"\frac", "{", "^", "x^", "x_1", r"\left(", "&", r"\\", r"\int", r"\hat ", "[", "'"),
     *(r"\sqrt{x}", r"\left(x\right)", r"\displaystyle", r"\text{a}", "\U0001d465", r"\not=")],
)  # fmt: skip
def test_no_repetition_takes_long(unit: str) -> None:
    begun = time.process_time()
    typeset((unit * 400)[:400], size=17, colour=INK)
    assert time.process_time() - begun < HANG


def test_a_formula_that_takes_too_long_is_given_up() -> None:
    begun = time.process_time()
    nested = r"\left(" * 9 + "x" + r"\right)" * 9
    typeset(nested + nested + nested, size=17, colour=INK)
    assert time.process_time() - begun < HANG


@settings(max_examples=60)
@given(st.text(alphabet=r"\{}^_&$ abxfrcsqthel<>\"'()[]", max_size=60))
def test_any_formula_gives_a_harmless_picture_or_none(tex: str) -> None:
    made = typeset(tex, size=17, colour=INK)
    assert made is None or is_harmless(made.svg)


@pytest.mark.parametrize(
    "svg",
    [
        '<svg><image href="file:///etc/passwd"/></svg>',
        "<svg><script>x</script></svg>",
        '<svg><path style="fill:url(http://example.org/x)"/></svg>',
        '<!DOCTYPE x [<!ENTITY a "b">]><svg/>',
        "<svg><foreignObject/></svg>",
    ],
)
def test_only_drawn_shapes_are_harmless(svg: str) -> None:
    assert not is_harmless(svg)


def test_what_is_more_than_a_line_stands_in_a_link_with_its_tex() -> None:
    shown = abstract_html(r"We get $\frac{a}{b} < \sqrt{x}$ & more.")
    found = re.search(r'We get <a href="tex:([^"]+)">a/b &lt; √x</a> &amp; more.', shown)
    assert found
    assert unquote(found[1]) == r"\frac{a}{b} < \sqrt{x}"


def test_a_displayed_formula_parts_the_paragraph() -> None:
    shown = abstract_html(r"It follows that $$E = mc^2.$$ We use it.")
    assert re.fullmatch(
        r'<p>It follows that</p><p><a href="tex-display:[^"]+">E = mc².</a></p><p>We use it.</p>',
        shown,
    )


def test_double_dollars_within_a_word_part_nothing() -> None:
    assert abstract_html(r"An $$\alpha$$-divergence") == "<p>An <i>α</i>-divergence</p>"


def test_a_formula_that_is_too_long_stays_readable() -> None:
    tex = r"\frac{a}{b}" + "+x" * 200
    assert abstract_html(f"A ${tex}$ B") == f"<p>A a/b{'+x' * 200} B</p>"


def test_an_ampersand_in_words_is_drawn_and_no_backslash_before_it() -> None:
    for tex in (r"\text{this \& that}", r"\text{this & that}", r"\text{R&D; a &lt; b}"):
        assert typeset(tex, size=17, colour=INK) is not None
    root = ET.fromstring(tex2mml(r"\text{50\% of it}"))
    repair(root)
    assert "".join(root.itertext()).replace("\xa0", " ") == "50% of it"


def test_limits_of_operators_stand_below_in_a_displayed_formula() -> None:
    for tex in (r"\sup_{x\in A}", r"\mathop{\sup_{x\in A}}_{x<y}", r"\mathop{\sum\sum}_{i<j}"):
        inline = typeset(tex, size=17, colour=INK)
        alone = typeset(tex, size=17, colour=INK, display=True)
        assert inline is not None
        assert alone is not None
        assert alone.depth > inline.depth + 2
        assert alone.width < inline.width


def test_a_function_with_a_script_has_room_before_its_letter() -> None:
    for name in (r"\log", r"\sup", r"\limsup"):
        letter, bracket = (
            typeset(f"{name}_2{sign}", size=100, colour=INK) for sign in ("x", "(x)")
        )
        alone = typeset(f"{name}_2", size=100, colour=INK)
        x, in_brackets = typeset("x", size=100, colour=INK), typeset("(x)", size=100, colour=INK)
        widths = [made.width for made in (letter, bracket, alone, x, in_brackets) if made]
        letters, brackets, before, one, two = widths
        assert letters - before - one > 8
        assert brackets - before - two < 5


def test_the_columns_of_an_array_are_not_part_of_its_text() -> None:
    for tex in (
        r"\begin{array} [c]{lr} a & b \end{array}",
        r"\begin{array}{lr} a & b \end{array}",
    ):
        assert readable_formula(tex) == "a b"


def test_formulas_of_a_note_pass_the_sanitiser() -> None:
    shown = note_html("Inline $\\sqrt{x}$.\n\n$$\n\\sum_i \\frac{1}{i}\n$$\n\nSimple $x_i$, `$y$`.")
    assert '<a href="tex:%5Csqrt%7Bx%7D">√x</a>' in shown
    assert '<p><a href="tex-display:%5Csum_i%20%5Cfrac%7B1%7D%7Bi%7D">' in shown
    assert "<i>x</i><sub><i>i</i></sub>" in shown
    assert "<code>$y$</code>" in shown


def test_a_display_formula_may_stand_directly_below_words() -> None:
    shown = note_html("words above\n$$\\int_0^1 x dx$$\nwords below")
    assert '<a href="tex-display:%5Cint_0%5E1%20x%20dx">' in shown


def test_a_link_of_a_note_cannot_smuggle_more_than_tex() -> None:
    shown = note_html('<a href="tex:javascript:alert(1)">x</a> <a href="tex:a/../b">y</a>')
    assert "href" not in shown


@pytest.mark.parametrize(
    "tex",
    [
        "x_i^2",
        r"\sum_{i} x_i",
        r"\mathcal{O}(n)",
        r"\mathfrak{sl}_2",
        r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}",
        r"\overline{xy}",
        r"\binom{n}{k}",
    ],
)
def test_what_one_line_of_letters_cannot_say_is_set(tex: str) -> None:
    assert 'href="tex:' in abstract_html(f"${tex}$")


def test_lines_over_letters_have_the_colour_of_the_text() -> None:
    made = typeset(r"\overline{M}", size=17, colour="#e6e8ea")
    assert made is not None
    assert "black" not in made.svg


def test_rows_of_nothing_take_no_row_away() -> None:
    table = r"\left\{\begin{array}{l} a=0\\%s b=\frac{1}{2} \end{array}\right."
    empty = typeset(table % r"\\", size=17, colour=INK)
    full = typeset(table % "", size=17, colour=INK)
    assert empty is not None
    assert full is not None
    assert empty.height == full.height > 30


def test_marks_that_letters_have_no_room_for_are_set() -> None:
    for tex in (r"$\underline t$", r"$\hat\vartheta$"):
        assert 'href="tex:' in abstract_html(tex)
    assert "href" not in abstract_html(r"$\hat x$")


def test_bold_words_and_units_glued_to_their_sign_read_as_they_are_meant() -> None:
    assert abstract_html(r"$\textbf{G}^2$") == "<p><b>G</b><sup>2</sup></p>"
    assert abstract_html(r"$7\,\muT$") == "<p>7 <i>μ</i>T</p>"


@pytest.mark.parametrize(
    ("tex", "shown"),
    [
        ("v^{w+n^2-1}", "<i>v</i><sup><i>w</i>+<i>n</i>²−1</sup>"),
        ("X_{T_k}", "<i>X</i><sub><i>T</i>ₖ</sub>"),
        (r"n^{\log(d)}", "<i>n</i><sup>log(<i>d</i>)</sup>"),
        (r"9\,\rm m^2V^{-2}", "9 m<sup>2</sup>V<sup>−2</sup>"),
        (r"\bz[q^{-1}]", "ℤ[<i>q</i><sup>−1</sup>]"),
    ],
)
def test_a_script_of_a_script_stands_higher_or_lower_than_it(tex: str, shown: str) -> None:
    assert abstract_html(f"${tex}$") == f"<p>{shown}</p>"


def test_scripts_that_no_letter_has_are_set_and_so_are_two_parted_by_a_blank() -> None:
    for tex in (r"L_{p_{n_k}}", r"2^{2^{Cm}}", r"\|f\|_{L^\infty}", r"\mathbb{Z}_2 ^n"):
        assert 'href="tex:' in abstract_html(f"${tex}$")
    assert "href" not in abstract_html("$x _2$")


@pytest.mark.parametrize(
    ("tex", "shown"),
    [
        (r"\Gamma\ltimes_r A", "<i>Γ</i> ⋉<sub><i>r</i></sub> <i>A</i>"),
        (r"A= ^{12}C", "<i>A</i> = <sup>12</sup><i>C</i>"),
        (r"x=\,_2F_1", "<i>x</i> = <sub>2</sub><i>F</i><sub>1</sub>"),
        (r"-\Delta + V", "−<i>Δ</i> + <i>V</i>"),
        (r"\alpha\hat x + y", "<i>α</i><i>x̂</i> + <i>y</i>".replace("</i><i>", "")),
        (r"a \cdot b", "<i>a</i> · <i>b</i>"),
        (r"L\otimes N", "<i>L</i>⊗<i>N</i>"),
        ("f:=g", "<i>f</i> := <i>g</i>"),
        (r"(E, \norm)", "(<i>E</i>, ‖·‖)"),
        (r"[f]\log n", "[<i>f</i>] log <i>n</i>"),
        (r"\rd A/\rd t", "d<i>A</i>/d<i>t</i>"),
        (r"\a\o \b, \o(x)", "<i>α</i>⊗<i>β</i>, <i>ω</i>(<i>x</i>)"),
    ],
)
def test_room_stands_where_tex_has_it(tex: str, shown: str) -> None:
    assert abstract_html(f"${tex}$") == f"<p>{shown}</p>"


def test_double_struck_letters_and_definitions_are_drawn_with_their_own_signs() -> None:
    for tex, sign in ((r"\Bbb C^{n_1}", "ℂ"), (r"X:=\frac12", "≔")):
        root = ET.fromstring(tex2mml(prepare(tex) or "", inline=True))
        repair(root)
        assert sign in "".join(root.itertext())


def test_the_stroke_of_not_is_joined_with_a_sign_that_has_scripts() -> None:
    for tex in (r"a\not\to^x b", r"a\not\to b"):
        root = ET.fromstring(tex2mml(tex, inline=True))
        repair(root)
        assert "↛" in "".join(root.itertext())
