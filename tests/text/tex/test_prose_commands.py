"""Commands of TeX in prose become what they mean, and what is no TeX stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.text import abstract_html, display


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"as in \cite{Boll2011} and \citep[see][p. 3]{a, b}", "as in [Boll2011] and [a, b]"),
        (r"Theorem \ref{main} by \eqref{eq:one}\label{x}", "Theorem [main] by [eq:one]"),
        (r"have \begin{equation*} a^2 \label{e} \end{equation*} and", "have a² and"),
        (r"\begin{align} x&=1 \nonumber\\ y&=2 \end{align}", "x =1 ; y =2"),
        (r"\begin{itemize} \item one \item[(b)] two \end{itemize}", " • one (b) two "),
        (r"a set\footnote{with $x_2$} of 4\deg and 30 \degC", "a set (with x₂) of 4° and 30 °C"),
        (r"Ge\textsubscript{2}Sb, Si^{2+}, W^{2,n}", "Ge₂Sb, Si²⁺, W^(2,n)"),
        (r"\textcolor{blue}{they} run at \SI{26}{MeV}", "they run at 26 MeV"),
        (r"on $M$, \bar M_g, \hat\theta, \mathbb N, \sqrt n, \cal U", "on M, M̄_g, θ̂, ℕ, √n, U"),
        (r"in $X$, SL_N(\Z), \R^d, 1 + \eps", "in X, SL_N(ℤ), ℝᵈ, 1 + ϵ"),
        (r"is \NP-hard, even \coNP", "is NP-hard, even coNP"),
        (r"time $n$ by \rvrp and \pkg{lme}", "time n by rvrp and lme"),
        (r"O(\log n) and \max{a,b}", "O(log n) and max{a,b}"),
        (r"the \b{eta}-function and \r{ho}", "the β-function and ρ"),
        (r"na\"\i ve, Mart\'\i\ and Garc\'\i a", "naïve, Martí and García"),
        (r"Ponizovski\u\i, It\^ o, L\' evy", "Ponizovskiĭ, Itô, Lévy"),
        (r"First.\par\noindent Second", "First.\n Second"),
    ],
)
def test_commands_of_prose_are_what_they_mean(tex: str, text: str) -> None:
    assert display(tex) == text


@pytest.mark.parametrize(
    "text",
    [
        r"C:\new\folder and C:\R\bin",
        r"\\server\share\Real\x",
        r"a regex such as \d+ or \w",
        r"the file \section.txt",
        "a set {0,1} and f_{ x",
        r"\begin of all",
    ],
)
def test_what_is_no_tex_stays(text: str) -> None:
    assert display(text) == text


def test_an_environment_of_formulas_stands_in_a_paragraph_of_its_own() -> None:
    made = abstract_html(r"We show \begin{equation} \frac{a}{b} \end{equation} for all.")
    assert made.count("<p>") == 3
    assert 'href="tex-display:' in made


def test_rows_without_dollar_signs_are_a_formula_in_their_line() -> None:
    bare = abstract_html(r"A matrix \begin{pmatrix}a&b\\c&d\end{pmatrix} stands here.")
    assert bare == abstract_html(r"A matrix $\begin{pmatrix}a&b\\c&d\end{pmatrix}$ stands here.")
    assert 'href="tex:' in bare
    assert abstract_html(r"A \begin{pmatrix} is not closed.") == "<p>A  is not closed.</p>"


@given(
    st.lists(
        st.sampled_from(
            (
                *(r"\begin{align}", r"\end{align}", r"\item", r"\cite{", r"\footnote{", "{", "}"),
                *("$", r"\frac", r"\bar", r"\SI", "x", " ", "[", "]", r"\R", "^{", "_{", "\\"),
            )
        ),
        max_size=40,
    ).map("".join)
)
def test_any_mixture_gives_text(tex: str) -> None:
    assert isinstance(display(tex), str)
    assert isinstance(abstract_html(tex), str)


def test_many_open_commands_take_no_time() -> None:
    for unit in (r"\footnote{", r"\cite{a", r"\begin{align}", r"\SI{1}", "^{", r"\item["):
        display(unit * 4_000)


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (
            r"We extend \opal, to \87Rb; in all \gene code.",
            "We extend opal, to 87Rb; in all gene code.",
        ),
        (
            r"Gurevi\vc, L\e'vy, M\oller, Mar\u{c}enko, Gon\ccalves",
            "Gurevič, Lévy, Møller, Marčenko, Gonçalves",
        ),
        (r"200\muW, \Deltaf, 1/\surdHz, r\inL, p\=p, e\pmp", "200μW, Δf, 1/√Hz, r ∈ L, pp̄, e±p"),
        (r'by \verb=INLA= or \verb|x\y|, a \boiling" layer', 'by INLA or x\\y, a "boiling" layer'),
        (
            r"on \urlgithub.com, [\doi{10.1137/12}], (\arXiv:1507.1)",
            "on github.com, [doi 10.1137/12], (arXiv:1507.1)",
        ),
        (
            r"\SI{13.5}{\nano\meter} and \qty{3}{\micro\becquerel\per\kilogram}",
            "13.5 nm and 3 μBq/kg",
        ),
        (r"{\it ab initio\} and R\. Sch, et al\.", "ab initio and R. Sch, et al."),
        (r"to {equation*} a=b {equation*} for", "to  a=b  for"),
        (r"A is $[A&C\\0&B]$, of [A&C\\0&B]", "A is [A C; 0 B], of [A&C; 0&B]"),
        (r"$\begin{smallmatrix}A\\A_2\end{smallmatrix}$", "A; A₂"),
        (
            "Petrov{Galerkin of {all kinds, E {75,} 01; sqrt{(n-1)(m)}",
            "Petrov–Galerkin of all kinds, E 75, 01; sqrt((n-1)(m))",
        ),
        ("{Moreover, $C^*(u)$ is a unital algebra.}", "Moreover, C*(u) is a unital algebra."),
        (r"M\{o} of {$H$-parts} by {Acz{\'e}l}, _{6+2k}W", "Mo of H-parts by Aczél, ₆₊₂ₖW"),
        (r"31\ts{st}, 4\arcm and 2 M\solar", "31st, 4′ and 2 M⊙"),
    ],
)  # fmt: skip
def test_commands_that_lack_something_show_no_sign_of_tex(tex: str, text: str) -> None:
    assert display(tex) == text


@pytest.mark.parametrize(
    "text", [r"a set M\N, quotients H\G/K and \{a_n", r"C\0 and attachment\detachment"]
)
def test_a_set_less_another_stays(text: str) -> None:
    assert display(text) == text.replace(r"\{", "{")
