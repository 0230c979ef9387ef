"""TeX becomes readable, and nothing else is touched."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.text import display, display_head
from paperdesk.text.tex.to_unicode import readable_formula

TEXISH = st.text(alphabet="ab Z1$\\{}^_~-'\"`&%()[]|é\n", max_size=80)


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"An $\alpha$-divergence bound", "An α-divergence bound"),
        (r"$O(\sqrt{T})$ regret", "O(√T) regret"),
        (r"$\tilde{O}(\sqrt{nT})$", "Õ(√(nT))"),
        ("$x_i^2$ and $x_{q}$", "xᵢ² and x_q"),
        ("H$_2$O at $10^{-3}$", "H₂O at 10⁻³"),
        (r"\emph{whole} and {\bf bold} and {\em kept words}", "whole and bold and kept words"),
        (r"Erd{\H o}s, Pr\'{e}vost, {\'e}, na\"ive, \"{U}ber", "Erdős, Prévost, é, naïve, Über"),
        (
            r"Stra\ss e, \L{}ukasz, \O stergaard, \v{C}ech, \c{c}a",
            "Straße, Łukasz, Østergaard, Čech, ça",
        ),
        (r"50\% of 1--10, a -- b, word---word", "50% of 1–10, a – b, word—word"),
        ("Fig.~1 shows", "Fig. 1 shows"),
        ("``quoted'' words", "“quoted” words"),
        (r"$\mathbb{E}[X \mid Y] \leq \frac{a+b}{2}$", "𝔼[X ∣ Y] ≤ (a+b)/2"),
        (r"$H_0 = 67.4 \pm 0.5~\mathrm{km\,s^{-1}}$", "H₀ = 67.4 ± 0.5 km s⁻¹"),
        (r"$n \log n$, $\log_2 n$, $\binom{n}{k}$", "n log n, log₂ n, (n choose k)"),
        (r"\(y^2\) and \[z\] and $$w$$", "y² and z and w"),
        (r"\url{http://x.org/~jo_b} \href{http://y.org}{there}", "http://x.org/~jo_b there"),
        (r"{B}ayesian {GPU} nets", "Bayesian GPU nets"),
        (r"${\cal L}$, ${\rm SU}(2)$, $\not\in$", "ℒ, SU(2), ∉"),
        (r"$\unknowncommand{x}$ stays a word", "unknowncommand x stays a word"),
    ],
)
def test_tex_is_made_readable(tex: str, text: str) -> None:
    assert display(tex) == text


@pytest.mark.parametrize(
    "text",
    [
        "$5 and $10",
        "from $5-$10 to US$5M",
        "it costs $3 or $ 4",
        "the set {0,1} and {x: x > 0}",
        r"C:\new\folder",
        "about ~10%",
        "http://x.org/~jo--k_a$",
        "an option --flag",
        r"a regex \w+ stays",
        "a single $ sign",
        "snake_case and 2^10",
    ],
)
def test_what_is_not_surely_tex_is_left_alone(text: str) -> None:
    assert display(text) == text


@given(st.text(max_size=200).filter(lambda text: not re.search(r"[\\$~{}]|--|``", text)))
def test_text_without_tex_comes_back_as_it_is(text: str) -> None:
    assert display(text) == text


@given(st.one_of(st.text(max_size=120), TEXISH))
def test_nothing_makes_display_raise(text: str) -> None:
    assert isinstance(display(text), str)


@given(st.lists(st.from_regex(r"[a-z]{4,8}", fullmatch=True), max_size=5), TEXISH)
def test_plain_words_around_tex_are_never_dropped(words: list[str], tex: str) -> None:
    shown = display(" ".join([*words, tex.replace("\\", "").replace("$", "")]))
    assert all(word in shown for word in words)


@pytest.mark.parametrize(
    "unit",
    [
        "$",
        "{",
        "}",
        "\\",
        "$\\frac{",
        "{\\em ",
        "\\(",
        "$x^{",
        "\\'",
        "\\href{",
        "$\\sqrt[",
        "\\left(",
        "--",
    ],
)
def test_hostile_repetition_comes_back_at_once(unit: str) -> None:
    assert isinstance(display(unit * 100_000), str)
    assert isinstance(display(f"${unit * 900}$"), str)


def test_a_formula_nested_too_deeply_is_shown_as_tex() -> None:
    deep = "\\sqrt{" * 40 + "x" + "}" * 40
    assert readable_formula(deep) == f"${deep}$"


def test_a_sign_in_braces_of_its_own_is_the_sign() -> None:
    assert display("350{,}757 papers") == "350,757 papers"
    assert display("$350{,}757$ papers at 3{.}5") == "350,757 papers at 3.5"
    assert display("a set {a, b} stays") == "a set {a, b} stays"


@given(st.lists(st.one_of(TEXISH, st.text(max_size=5)), max_size=4), st.integers(1, 12))
def test_the_head_of_a_text_reads_as_the_whole_does(parts: list[str], most: int) -> None:
    filled = " ".join("word" * 20 + part for part in parts)
    for text in (filled, "".join(parts), filled + "e\u0301\u0301" * 40):
        whole = " ".join(display(text).split())
        for wanted in (most, 8 * most, 40 * most):
            head = display_head(text, wanted)
            assert head == whole or len(head) > wanted
            assert head[:wanted] == whole[:wanted]
