"""Answers of arXiv's API are read whole, and an error in one is no paper."""

import random
from pathlib import Path

import pytest

from paperdesk.formats import format_of, read
from paperdesk.formats.arxiv_atom import read as read_atom
from paperdesk.model import BadFileError, Paper, Problem
from tests.formats.xml_files import XML, mutant, papers_of, unread_of

ATOM = XML / "arxiv.atom"


def test_an_entry_is_read_with_all_it_says() -> None:
    assert format_of(ATOM) == "arxiv-atom"
    items = list(read(ATOM))
    paper, old = papers_of(items)
    assert paper == Paper(
        title=r"Kettles that sing in $\mathbb{R}^3$",
        abstract="Steam makes < 3 tones. We measure them.",
        authors=paper.authors,
        published="2021-04-01",
        updated="2023-05-07",
        categories=("physics.pop-ph", "math.DS"),
        primary_category="physics.pop-ph",
        keywords=("76D05",),
        url="https://arxiv.org/abs/2104.00001",
        pdf_url="https://arxiv.org/pdf/2104.00001",
        doi="10.5555/kettle.1",
        arxiv_id="2104.00001",
        venue="J. Kitch. 7 (2022) 12-34",
        comment="12 pages, 3 kettles",
        source="arXiv",
        versions=("v1 2021-04-01", "v7 2023-05-07"),
    )
    assert paper.author_names == ("Jan van der Berg", "HALO Collaboration")
    assert (old.arxiv_id, old.versions) == ("hep-th/9901001", ("v1 1999-01-04",))
    assert unread_of(items) == {"<author><affiliation>": "Delft"}


def test_an_error_is_a_problem_and_never_a_paper(tmp_path: Path) -> None:
    (problem,) = [one for one in read(ATOM) if isinstance(one, Problem)]
    assert "answered with an error: incorrect id format for 24o1.1" in str(problem.message)
    text = ATOM.read_text("utf-8")
    head, error = text.partition("<entry>")[0], text.split("<entry>")[2]
    alone = tmp_path / "any.txt"
    alone.write_text(f"{head}<entry>{error}</feed>", "utf-8")
    with pytest.raises(BadFileError, match="incorrect id format"):
        list(read(alone))


def test_an_answer_without_entries_holds_no_paper(tmp_path: Path) -> None:
    empty = tmp_path / "any.xml"
    empty.write_text(ATOM.read_text("utf-8").partition("<entry>")[0] + "</feed>", "utf-8")
    with pytest.raises(BadFileError, match="no entry"):
        list(read(empty))


def _mutants(count: int) -> None:
    head, *entries = ATOM.read_text("utf-8").replace("</feed>", "").split("<entry>")
    good = (
        "<entry><id>http://arxiv.org/abs/2104.0000{0}v1</id><title>Good {0}</title>"
        "<published>2021-04-01T10:00:00Z</published></entry>"
    )
    for seed in range(count):
        rng = random.Random(seed)
        bad = mutant(f"<entry>{rng.choice(entries)}".strip(), rng)
        whole = "\n".join((head, good.format(1), bad, good.format(2), good.format(3), "</feed>"))
        titles = [paper.title for paper in papers_of(list(read_atom([whole.encode()], "")))]
        assert titles[0] == "Good 1", (seed, bad)
        assert {"Good 2", "Good 3"} <= set(titles), (seed, bad)


def test_a_broken_entry_does_no_harm_to_those_around_it() -> None:
    _mutants(100)


@pytest.mark.slow
def test_two_thousand_broken_entries_do_no_harm_to_those_around_them() -> None:
    _mutants(2_000)


def test_recorded_answers_of_arxiv_are_read(real_data: Path) -> None:
    found, errors = 0, 0
    folder = real_data / "feeds" / "arxiv-api" / "arxiv.py"
    for path in (*sorted(folder.glob("*.xml")), real_data / "reports/next/b7-atom-error.xml"):
        try:
            papers = papers_of(list(read(path)))
        except BadFileError as error:
            errors += "answered with an error" in str(error)
            continue
        found += len(papers)
        assert all(paper.arxiv_id and paper.title != "Error" for paper in papers)
    assert (found, errors) == (221, 2)
