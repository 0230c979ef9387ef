"""LaTeX is decoded to what it means; formulas and unknown commands stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats.bibtex.latex_text import decode_latex, plain_address


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"M\o lgaard, {\o}re, \O{}re", "Mølgaard, øre, Øre"),
        (r"{\'{\i}}, \'\i, \'{i}, {\'\i}", "í, í, í, í"),
        (r"{\"o}, \"{o}, \"o, {\"{o}}", "ö, ö, ö, ö"),
        (r"\v{c}, {\v c}, \c{c}, {\k{a}}, \H{o}", "č, č, ç, ą, ő"),
        (r"\textit{in situ} \mbox{two words} \texttt{code}", "in situ two words code"),
        (r"{\em much} and {\bf more}", "much and more"),
        (r"{DNA} {{Two Words}}", "DNA Two Words"),
        (r"10\,\% \& \$5 \#1 a\_b", "10 % & $5 #1 a_b"),
        (r"$\alpha$-decay of {$H_2O$}", r"$\alpha$-decay of $H_2O$"),
        (r"\ensuremath{x^2} and \(y\)", r"$x^2$ and \(y\)"),
        (r"pages 1--2 --- ``so'' J.~Doe", "pages 1–2 — “so” J. Doe"),
        ("the `old' and (`don't say') 5' ends", "the ‘old’ and (‘don't say’) 5' ends"),
        ("a `code` and x`y' or `open", "a `code` and x`y' or `open"),
        (r"H\textsubscript{2}O, m\textsuperscript{2}, 9\textsuperscript{th}", "H₂O, m², 9th"),
        (r"\href{https://e.org}{here} \url{https://e.org/a_b}", "here https://e.org/a_b"),
        (r"\unknown{kept} \alsokept", r"\unknown{kept} \alsokept"),
        (r"The \"Quick\" one, it\'s here", 'The "Quick" one, it\'s here'),
        (r"Trag{\" o}die", "Tragödie"),
        (r"\enquote{so} \textless{}b\textgreater{}", "“so” <b>"),
        (r"{\'{\^e}} \'\^e", "ế ế"),
        (r"\$5 and \$10 in $O(n)$", r"$5 and $10 in $O(n)$"),
        (r"\CYRCH\cyre\cyrh\cyro\cyrv, {\cyrchar\CYRYA}", "Чехов, Я"),
        ("\\", "\\"),
        (r"\'", "´"),
    ],
)
def test_latex_is_the_text_that_it_means(latex: str, text: str) -> None:
    assert decode_latex(latex) == text


def test_addresses_lose_nothing_but_escapes() -> None:
    assert plain_address(r"\url{https://e.org/\~{}a\_b}") == "https://e.org/~a_b"
    assert plain_address("https://e.org/a--b~c{d}") == "https://e.org/a--b~c{d}"


@given(st.text(alphabet="\\{}$~'\"^`-aeisc o&%2", max_size=60))
def test_any_text_is_decoded_without_an_error(text: str) -> None:
    assert isinstance(decode_latex(text), str)
    assert isinstance(plain_address(text), str)
