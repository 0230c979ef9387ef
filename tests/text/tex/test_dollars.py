"""Money and shell variables beside TeX: each dollar sign is what its writer meant."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from paperdesk.text import abstract_html, display


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        ("Rent rose from $700 to $900.", "Rent rose from $700 to $900."),
        (
            r"a fee ($20) and a fine ($35); \$4 of it, in $O(m)$",
            "a fee ($20) and a fine ($35); $4 of it, in O(m)",
        ),
        ("tea ($2), cake ($c_1$)", "tea ($2), cake (c₁)"),
        ("$3-$8 for each $n$", "$3-$8 for each n"),
        ("$3–$8 for each $n_1$", "$3–$8 for each n₁"),
        ("US$ 7 for $n$ cups", "US$ 7 for n cups"),
        ("US$7M against A$9M, with $x_1$", "US$7M against A$9M, with x₁"),
        (r"$4 per \emph{cup}, or $n$", "$4 per cup, or n"),
        ("$40 for room B_2, $x$", "$40 for room B_2, x"),
        ("$0.03/call ($n=4$)", "$0.03/call (n=4)"),
        (r"$6.5 billion of $\beta$", "$6.5 billion of β"),
        ("pay($8)=$c_1$", "pay($8)=c₁"),
        ("saves $8,$x_i$", "saves $8,xᵢ"),
        ("from $5 to 10$ each", "from $5 to 10$ each"),
        ("$KETTLE_HOME to $HOME/tea", "$KETTLE_HOME to $HOME/tea"),
        ("${KETTLE}/bin and ${PATH}, $x_1$", "${KETTLE}/bin and ${PATH}, x₁"),
        ("$PATH:$HOME or $HOME/$USER", "$PATH:$HOME or $HOME/$USER"),
        ("$my_cup and $your_cup", "$my_cup and $your_cup"),
        (r"the $ sign, the \$ sign, $x$", "the $ sign, the $ sign, x"),
    ],
)
def test_money_and_variables_stay_beside_formulas(tex: str, text: str) -> None:
    assert display(tex) == text


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        ("$10$ dollars, $5$-fold, $20{,}000$", "10 dollars, 5-fold, 20,000"),
        ("at $400 nm$ and $10.1 km$", "at 400 nm and 10.1 km"),
        ("$3000 ft^2 $, wide", "3000 ft², wide"),
        ("$2^n$, $3 \\times 4$ and $1 \\leq a < q $ hold", "2ⁿ, 3 × 4 and 1 ≤ a < q hold"),
        ("$[0.6$, $0.8)$", "[0.6, 0.8)"),
        (r"$x_1 $and $\ v\ $.", "x₁and v."),
        (r"$\$5$, a $\$$-cost", "$5, a $-cost"),
        ("$ G $ and $n$-th", "G and n-th"),
    ],
)
def test_formulas_stay_formulas(tex: str, text: str) -> None:
    assert display(tex) == text


def test_the_abstract_shows_the_same() -> None:
    assert abstract_html(r"($20); \$4 in $O(m)$") == ("<p>($20); $4 in <i>O</i>(<i>m</i>)</p>")


_WORDS = st.sampled_from(
    [
        "paid",
        "$5",
        "$1,200",
        "($30)",
        "US$7M",
        r"\$4",
        "per",
        "and",
        "$HOME/x",
        "cost_a",
        "of",
        "tax;",
    ]
)


@given(st.lists(_WORDS, min_size=1, max_size=12))
@example(["$5", r"\$4", "cost_a", "$5"])
def test_prose_about_money_alone_is_not_changed(words: list[str]) -> None:
    prose = " ".join(words)
    assert display(prose) == prose.replace(r"\$", "$")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("let $ s = 0 $ and $B=0 $ hold", "let s=0 and B=0 hold"),
        ("of $ 42$ as, $A, $ and $f(x) $", "of 42 as, A, and f(x)"),
        ("of $1/M $, $[a,b] $, $ -1/2 $, $x^2$ and $1 $.", "of 1/M, [a,b], −1/2, x² and 1."),
        ("slope $F_{2}/F_p requires, or $t^{1/2}.", "slope F₂/F_p requires, or t^(1/2)."),
        ("at M = 5000$ and", "at M=5000 and"),
        ("a field B$ is", "a field B is"),
        ("group PGL(n,C(t))$. And $O(T) for", "group PGL(n,C(t)). And O(T) for"),
        ("a set {that holds for all, with care}", "a set that holds for all, with care"),
        ("by {Acz\\'el} {et al.} {[}1{]}", "by Aczél et al. [1]"),
        ("in {{\\em ab initio}} and of {$x$}.", "in ab initio and of x."),
        ("$x$, conditions} for and {unended", "x, conditions for and unended"),
        ("paid 3 M$ in US$ or NZ$2", "paid 3 M$ in US$ or NZ$2"),
        ("f: X -> {0,1}, {x in R: x > 0}, \\{a_n}", "f: X -> {0,1}, {x in R: x > 0}, {a_n}"),
    ],
)
def test_signs_that_are_left_over_are_not_shown(text: str, shown: str) -> None:
    assert display(text).replace(" = ", "=") == shown
