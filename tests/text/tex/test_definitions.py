r"""What the TeX of a paper defines is put in place in its words, and nothing else is."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.text import display, note_html
from paperdesk.text.tex.definition_reader import Definition
from paperdesk.text.tex.definitions import definitions_of, with_definitions
from paperdesk.text.tex.macros import expand
from tests.hangs import HANG

SOURCE = r"""
\documentclass{article} % \newcommand{\no}{x}
\newcommand{\R}{\mathbf R}\newcommand\vxc{v_{xc}}
\renewcommand{\epsilon}{\varepsilon}  \let\eps\epsilon
\newcommand{\ip}[2]{\langle #1,#2\rangle}
\newcommand{\norm}[2][2]{\|#2\|_{#1}}
\def\msun{\ifmmode M_\odot\else$M_\odot$\fi}
\def\bx#1{\mathbf{#1}}
\DeclareMathOperator*{\argmx}{argmx}
\DeclarePairedDelimiter{\abs}{\lvert}{\rvert}
\NewDocumentCommand{\pair}{m m}{(#1,#2)}
\newcommand{\ours}{\textsc{FastNet}\xspace}
\newcommand{\kms}{\ensuremath{\mathrm{km\,s^{-1}}}\xspace}
\def\H{\mathbb{H}} \newcommand{\again}{\again x} \newcommand{\odd}{\ifx\a\b x\fi}
\newcommand{\frac}{wrong} \newcommand{\late}{\R^2}
"""
DEFINED = definitions_of([SOURCE])


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (r"on $\R^n$", "on Rⁿ"),
        (r"$\vxc$ and $\late$", "v_xc and R²"),
        (r"$\epsilon, \eps x$", "ε, εx"),
        (r"$\ip{x}{y}$, $\ip xy$", "⟨x,y⟩, ⟨x,y⟩"),
        (r"$\norm{x}$, $\norm[1]x$", "‖x‖₂, ‖x‖₁"),
        (r"5 \msun, $\msun$", "5 M_⊙, M_⊙"),
        (r"$\bx y$, $\argmx f$", "y, argmx f"),
        (r"$\abs{x}$, $\pair ab$", "|x|, (a,b)"),
        (r"\ours\ beats \ours{} at 5 \kms.", "FastNet beats FastNet at 5 km s⁻¹."),
        (r"Erd\H{o}s, $\H$", "Erdős, ℍ"),
        (r"$\frac12$", "1/2"),
    ],
)
def test_commands_of_the_author_read_as_the_source_says(words: str, shown: str) -> None:
    assert display(with_definitions(words, DEFINED)) == shown


def test_what_a_formula_cannot_show_is_left_out() -> None:
    assert with_definitions(r"$5 \\R", DEFINED) == r"$5 \\R"
    assert not {"no", "again", "odd", "frac"} & set(DEFINED)


def test_formulas_of_a_note_obey_and_its_code_does_not() -> None:
    shown = note_html(r"$\R$ and `$\R$` and \R", definitions=DEFINED)
    assert "<b>R</b>" in shown
    assert r"<code>$\R$</code>" in shown


@given(st.lists(st.sampled_from(["\\", "a", "{", "}", "$", "#1", " ", "\\a", "\\("])).map("".join))
def test_any_words_stay_whole_where_nothing_is_defined(words: str) -> None:
    assert with_definitions(words, {"zz": Definition("x")}) == words
    with_definitions(words, {"a": Definition(r"{\b #1}", 1), "b": Definition(r"\mathbf b")})


@pytest.mark.parametrize("source", ["\\newcommand{", "\\def\\a#1{", "{%", "\\def\\a{\\ifmmode "])
def test_a_hostile_source_is_read_at_once(source: str) -> None:
    begun = time.process_time()
    definitions_of([source * 100_000])
    assert time.process_time() - begun < HANG


@pytest.mark.parametrize("begun", ["\\newcommand\\a", "\\let\\a", "\\newcommand\\a[1]"])
def test_blanks_without_end_behind_a_name_are_passed_over_at_once(begun: str) -> None:
    begun_at = time.process_time()
    assert not definitions_of([f"{begun}{' ' * 100_000}."])
    expand(f"{begun}{' ' * 19_000}.")
    assert time.process_time() - begun_at < HANG
