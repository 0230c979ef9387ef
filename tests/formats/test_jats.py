"""JATS is read: what is said about an article, never its text."""

import random

import pytest

from paperdesk.formats import format_of, read
from paperdesk.formats.jats import read as read_jats
from paperdesk.model import Paper
from paperdesk.model.person_name import PersonName
from paperdesk.text import name_of
from tests.formats.xml_files import XML, mutant, papers_of, problems_of, unread_of

KETTLES = XML / "kettles-jats.xml"


def test_an_article_is_read_with_all_that_is_said_about_it() -> None:
    items = list(read(KETTLES))
    (article,) = papers_of(items)
    assert article == Paper(
        title="Boiling H₂O in Kettlus: a study",
        type="article-journal",
        authors=article.authors,
        editors=article.editors,
        abstract="Aim: Lids of K. vulgaris are heavy.\nResults: Steam lifts them (\\(x^2\\)).",
        published="2018-04",
        venue="Journal of kitchens",
        volume="10",
        issue="4",
        pages="335-339",
        publisher="Kitchen Press",
        place="Berlin",
        doi="10.5555/lids-2018",
        url="https://kitchens.example/10/4",
        pdf_url="https://kitchens.example/10/4.pdf",
        issn=("1234-567X",),
        language="en",
        keywords=("kettle", "K. vulgaris"),
        license="https://creativecommons.org/licenses/by/4.0/",
    )
    assert [name_of(one) for one in (*article.authors, *article.editors)] == [
        PersonName("Pot", "Bo C.", suffix="Jr"),
        PersonName(literal="Teapot Collaboration"),
        PersonName("Lid", "Cleo"),
    ]
    assert not problems_of(items)
    assert format_of(KETTLES) == "jats"


def test_the_text_of_an_article_is_told_of_and_not_taken() -> None:
    told = unread_of(list(read(KETTLES)))
    assert told["<body>"] == "IntroductionOnce upon a time."
    assert told["<back>"] == "Leaf 2001"
    assert told["<front><article-meta><pub-date><day>"] == "30"


def _mutants(count: int) -> None:
    text = KETTLES.read_text("utf-8")
    entry = text[text.index("<article ") :]
    good = (
        "<article><front><article-meta><title-group><article-title>Good {}</article-title>"
        "</title-group></article-meta></front></article>"
    )
    for seed in range(count):
        bad = mutant(entry, random.Random(seed))
        whole = f"<set>{good.format(1)}\n{bad}\n{good.format(2)}\n{good.format(3)}</set>"
        titles = {one.title for one in papers_of(list(read_jats([whole.encode()], "")))}
        assert {"Good 1", "Good 2", "Good 3"} <= titles, (seed, bad)


def test_a_broken_article_does_no_harm_to_those_around_it() -> None:
    _mutants(50)


@pytest.mark.slow
def test_two_thousand_broken_articles_do_no_harm_to_those_around_them() -> None:
    _mutants(2_000)
