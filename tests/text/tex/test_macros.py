"""Authors' own commands are read by their habits, and no word gets lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.text.tex import symbols
from paperdesk.text.tex.macros import expand
from paperdesk.text.tex.to_unicode import readable_formula


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"\R^n\setminus\{0\}", "ℝⁿ ∖ {0}"),
        (r"\bR, \bbR, \RR, \IR, \reals, \mathbbm R", "ℝ, ℝ, ℝ, ℝ, ℝ, ℝ"),
        (r"0<\eps<\del_0", "0<ϵ<δ₀"),
        (r"\al_{ij}\vphi\Lam", "αᵢⱼφΛ"),
        (r"\cF_t, \calF, \mcF, \Fcal, \Cal F", "ℱₜ, ℱ, ℱ, ℱ, ℱ"),
        (r"\bSigma\bx", "Σx"),
        (r"\xibar \tO(n)", "ξ̄O\u0303(n)"),
        (r"\g\oplus\m", "g⊕m"),
        (r"\Spec A\to\Proj B", "Spec A → Proj B"),
        (r"\P(\|X\|>1)\le\e^{-t}", "ℙ(‖X‖>1) ≤ e⁻ᵗ"),
        (r"f_2 \lsim 10\Msun", "f₂ ≲ 10M_⊙"),
        (r"\norm{x}\le\abs{y}", "‖x‖ ≤ |y|"),
        (r"i>30\degr, x\goto y, \clh, \bbc", "i>30°, x → y, ℋ, ℂ"),
        (r"O\of{n}+\nnz(A)\dis", "O(n)+nnz(A)"),
    ],
)
def test_habits_of_authors_are_known(tex: str, text: str) -> None:
    assert readable_formula(tex) == text


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"{a \over b}", "a/b"),
        (r"{n \choose k}", "(n choose k)"),
        (r"\sum_{i \atop j}", "∑_(i, j)"),
        (r"{\sf NP}\ne{\tt x}", "NP ≠ x"),
        (r"n\pmod 2", "n (mod 2)"),
        (r"x\sp 2\sb i", "x²ᵢ"),
        (r"a\kern-1.5ptb\mkern2muc", "abc"),
        (r"X \buildrel d \over = Y", "X =ᵈ Y"),
        (r"\eta* x", "η* x"),
        (r"A\boxtimes B\preccurlyeq C", "A ⊠ B ≼ C"),
    ],
)
def test_plain_tex_and_rarer_signs_are_known(tex: str, text: str) -> None:
    assert readable_formula(tex) == text


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"\newcommand{\foo}{\mathbb{F}} \foo_p", "𝔽ₚ"),
        (r"\def\nul{0}x\nul", "x0"),
        (r"\newcommand{\up}[1]{\hat{#1}} \up{x}+\up z", "x\u0302+z\u0302"),
        (r"\DeclareMathOperator{\rnk}{rnk} \rnk A", "rnk A"),
        (r"\newcommand{\x}{\x\x}\x", "xx"),
        (r"\newcommand{\ip}[2]{\langle #1,#2\rangle}\ip{x}{y}", "⟨x,y⟩"),
        (r"\let\e\varepsilon \e>0", "ε>0"),
        (r"\def\v{v_x}\alpha\v", "αvₓ"),
    ],
)
def test_a_definition_in_the_formula_is_obeyed(tex: str, text: str) -> None:
    assert readable_formula(tex) == text


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"0 \le \la < n", "0 ≤ λ< n"),
        (r"\la x, y\ra", "⟨x, y⟩"),
        (r"l \la x", "l la x"),
    ],
)
def test_what_two_fields_read_otherwise_is_told_by_its_neighbours(tex: str, text: str) -> None:
    assert readable_formula(tex) == text


@pytest.mark.parametrize("first", "acdP")
def test_a_letter_right_behind_the_end_of_a_row_is_no_command(first: str) -> None:
    rows = rf"\begin{{pmatrix}}a&b\\{first}&d\end{{pmatrix}}"
    assert readable_formula(rows) == f"(a b; {first} d)"


def test_what_latex_knows_stays_as_it_is() -> None:
    for name in symbols.KNOWN - {"P", "S", "L", "O", "H", "l", "o", "la", "ga"}:
        assert expand(rf"\{name} x").startswith(rf"\{name}")


def test_a_name_without_a_habit_stays_a_word() -> None:
    assert readable_formula(r"\rack x") == "rack x"


@given(st.text(alphabet="abRx \\{}^_$%#[]12", max_size=60))
def test_any_text_is_expanded_without_an_error(tex: str) -> None:
    assert isinstance(expand(tex), str)


def test_definitions_that_breed_are_cut() -> None:
    pairs = zip("abcdefg", "bcdefgh", strict=True)
    breeding = "".join("\\def\\%s{%s}" % (one, f"\\{two}" * 40) for one, two in pairs)  # noqa: UP031
    assert len(expand(breeding + r"\a")) < 100_000
