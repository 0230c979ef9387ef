"""A copied citation reads as one: one mark a sentence, one form of names, one address."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model import Paper, contributors
from paperdesk.ui.features.detail.citation import citation


def cited(title: str = "Of tea", *authors: str, **fields: Any) -> str:
    return citation(Paper(title=title, authors=contributors(*(authors or ("Ida Holm",))), **fields))


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Does it rain?", "Does it rain?"),
        ("It rains!", "It rains!"),
        ("It rains.", "It rains."),
        ("It rains..", "It rains."),
        ("It rains...", "It rains..."),
        ("It rains…", "It rains…"),
        ("“Does it rain?”", "“Does it rain?”"),
        ("Who asked 'why?'", "Who asked 'why?'"),
        ("Rain (part II)", "Rain (part II)."),
        ("Rain (why?)", "Rain (why?)."),
        ("Rain,", "Rain."),
        (r"On $\alpha$-rain in {GPU} n{\'e}ts", "On α-rain in GPU néts."),
        ("Salt & light", "Salt & light."),
        ("下雨吗？", "下雨吗？"),
    ],
)
def test_a_title_ends_in_one_mark(title: str, said: str) -> None:
    assert cited(title, published="2020") == f"Ida Holm (2020). {said}"


@pytest.mark.parametrize(
    ("authors", "said"),
    [
        (("Holm, Ida", "Bo Sand"), "Ida Holm and Bo Sand"),
        (("Holm I", "Sand, B.", "Q. R. Moss"), "I. Holm, B. Sand and Q. R. Moss"),
        (("Moss QR", "J.-P. Ode", "Moss, Q.R."), "Q. R. Moss, J.-P. Ode and Q. R. Moss"),
        (("van der Beek, Jan", "d'Aube, Léa"), "Jan van der Beek and Léa d'Aube"),
        (("Quill, Nora, Jr.", "Quill, Otto, III"), "Nora Quill, Jr. and Otto Quill III"),
        (("The MIRA Collaboration",), "The MIRA Collaboration"),
        (("{Tea and Cake Institute}", "Holm, Ida"), "Tea and Cake Institute and Ida Holm"),
        ((r"Ji\v{r}\'i Nov{\'a}k",), "Jiří Novák"),
        (("王 芳",), "王芳"),
        (("Ida Holm", "et al."), "Ida Holm et al."),
        (("Ida Holm", "Bo Sand", "and others"), "Ida Holm, Bo Sand et al."),
        (("Ida Holm", "others"), "Ida Holm et al."),
        (("A. A.",), "A. A."),
        (tuple(f"Ida Holm{letter}" for letter in "abcdefg"), "Ida Holma et al."),
        ((*(f"Ida Holm{letter}" for letter in "abcdefg"), "et al."), "Ida Holma et al."),
    ],
)
def test_names_have_one_form(authors: tuple[str, ...], said: str) -> None:
    assert cited("T", *authors, published="2020") == f"{said} (2020). T."


def test_what_has_no_date_says_so() -> None:
    assert cited("T", "A. B.") == "A. B. (n.d.). T."


def test_without_authors_the_title_comes_first() -> None:
    assert citation(Paper("Does it rain?")) == "Does it rain? (n.d.)."
    assert citation(Paper("It rains.", published="2020")) == "It rains (2020)."
    assert citation(Paper("It rains", authors=contributors("et al."))) == "It rains (n.d.)."


def test_a_venue_ends_in_one_mark_too() -> None:
    assert cited("T", venue="Conf. on X.") == "Ida Holm (n.d.). T. Conf. on X."
    assert cited("T", venue=r"Tea \& Cake") == "Ida Holm (n.d.). T. Tea & Cake."


@pytest.mark.parametrize(
    ("fields", "tail"),
    [
        ({"doi": "10.1000/x", "url": "https://example.org"}, "https://doi.org/10.1000/x"),
        ({"doi": "10.1002/(sici)1<2::aid>3"}, "https://doi.org/10.1002/(sici)1%3C2::aid%3E3"),
        ({"url": "https://example.org/a"}, "https://example.org/a"),
        ({"arxiv_id": "2601.00001"}, "arXiv:2601.00001. https://arxiv.org/abs/2601.00001"),
        (
            {"arxiv_id": "2601.00001", "doi": "10.48550/arxiv.2601.00001"},
            "arXiv:2601.00001. https://arxiv.org/abs/2601.00001",
        ),
        (
            {"arxiv_id": "2601.00001", "venue": "arXiv preprint arXiv:2601.00001"},
            "arXiv preprint arXiv:2601.00001. https://arxiv.org/abs/2601.00001",
        ),
        (
            {"arxiv_id": "2601.00001", "venue": "arXiv"},
            "arXiv:2601.00001. https://arxiv.org/abs/2601.00001",
        ),
    ],
)
def test_an_address_stands_at_the_end_once(fields: dict[str, str], tail: str) -> None:
    said = cited("T", **fields)
    assert said == f"Ida Holm (n.d.). T. {tail}"
    assert said.count("https://") == 1


_SENTENCES = st.builds(
    "{} {}{}".format,
    st.sampled_from(["Tea", "On tea", "A. B"]),
    st.sampled_from(["and cake", "(part II)", "“so”", "etc"]),
    st.sampled_from(["", ".", "?", "!", "…", "?”", "..", ","]),
)
_NAMES = st.lists(
    st.sampled_from(
        ["Ida Holm", "Holm, I.", "Sand B", "A. B.", "Jr.", "et al.", "…", "王芳", "T. Lab"]
    )
)


@given(_SENTENCES, _NAMES, _SENTENCES | st.just(""))
def test_no_sentence_has_two_marks(title: str, authors: list[str], venue: str) -> None:
    said = citation(Paper(title=title, authors=contributors(*authors), venue=venue))
    assert not re.search(r"[?!…,]”?\.|(?<!\.)\.\.(?!\.)|[.,] ,", said), said
    assert said.count("et al.") <= 1
    assert " and et al" not in said
