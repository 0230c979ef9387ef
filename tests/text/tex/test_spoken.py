"""A formula is heard as one would say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.text.tex.spoken import spoken_formula, spoken_line


@pytest.mark.parametrize(
    ("tex", "said"),
    [
        ("10^5", "10 to the 5"),
        ("H_2O", "H sub 2 O"),
        ("x_i^2", "x sub i squared"),
        ("10.5^3", "10.5 cubed"),
        (r"\frac{a+b}{c}", "a plus b, over c"),
        (r"\frac{1}{2}", "1 over 2"),
        (r"\sqrt{x+1}", "root of x plus 1"),
        (r"\sqrt[3]{2}", "root 3 of 2"),
        (r"\sum_{i=1}^n x_i", "sum from i equals 1 up to n of x sub i"),
        (r"\int_0^\infty f(x)\,dx", "integral from 0 up to infinity of f (x) d x"),
        (r"{n \choose k}", "n choose k"),
        (r"f''(x) \leq \alpha", "f prime prime (x) at most α"),
        (r"\hat{x} \in \mathbb{R}^n", "x hat in R to the n"),
        (r"O(n\log n)", "O (n log n)"),
        (r"T_{\rm max} \sim 3", "T sub max about 3"),
        (r"\mathrm{km\,s^{-1}}", "km s to the minus 1"),
        (r"\eps", "ε"),
        ("{" * 40 + "x" + "}" * 40, "{" * 40 + "x" + "}" * 40),
    ],
)
def test_what_is_heard(tex: str, said: str) -> None:
    assert spoken_formula(tex) == said


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Slow rivers", "Slow rivers"),
        ("Bounds in ℝᴺ for xᵢ²-norms", "Bounds in R to the N for x sub i squared-norms"),
        ("CO₂ at 10⁻⁴ bar", "CO sub 2 at 10 to the minus 4 bar"),
        ("An α-test of 𝔸 at 5° and 3′", "An α-test of A at 5° and 3′"),
    ],
)
def test_what_is_heard_of_a_title(title: str, said: str) -> None:
    assert spoken_line(title) == said


@given(st.text(st.sampled_from("ax12^_{}\\frac'+=. "), max_size=40))
def test_any_formula_is_heard(tex: str) -> None:
    assert isinstance(spoken_formula(tex), str)
