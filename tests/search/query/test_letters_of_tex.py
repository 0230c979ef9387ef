"""What a title or an abstract shows of its formulas can be typed, and the names that TeX has."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex
from tests.search.sample_documents import document, found, index_of

TITLES = (
    r"An $\eps$-approximation of nets",
    r"Ice of H$_2$O and $C_{60}$",
    r"The $\alpha$-divergence and $\varphi$-divergences",
    r"Plasma at $10^{5}$ K",
    r"Harmonic maps into $\R^n$",
    r"Sparse $\ell_1$-norms on $L^p$ spaces",
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    folder: Path = tmp_path_factory.mktemp("letters")
    documents = [document(key, title) for key, title in enumerate(TITLES, 1)]
    with index_of(folder, documents) as made:
        yield made


@pytest.mark.parametrize(
    ("typed", "paper"),
    [
        ("eps-approximation", 1),
        ("epsilon-approximation", 1),
        ("ε-approximation", 1),
        ("varepsilon approximation", 1),
        (r"\eps-approximation", 1),
        ("H2O", 2),
        ("H₂O", 2),
        ("H_2O", 2),
        ("C60", 2),
        ("alpha-divergence", 3),
        ("α-divergence", 3),
        ("varphi-divergence", 3),
        ("10^5 K", 4),
        ("10⁵", 4),
        ("R^n", 5),
        ("ℝ^n", 5),
        (r"\R^n", 5),
        ("ℝⁿ", 5),
        ('"maps into R^n"', 5),
        ("ell1", 6),
        ("ell_1", 6),
        ("ell_1-norm", 6),
        ("ℓ1", 6),
        ("L^p", 6),
        ("L^p spaces", 6),
    ],
)
def test_what_is_shown_can_be_typed(index: SearchIndex, typed: str, paper: int) -> None:
    assert found(index, parse(typed)) == [paper]
