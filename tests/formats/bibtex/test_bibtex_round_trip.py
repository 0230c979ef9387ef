"""What is written as BibTeX and BibLaTeX is read back and says the same."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats import read
from paperdesk.formats.bibtex.bibtex_writer import write_biblatex, write_bibtex
from paperdesk.formats.bibtex.entry_types import CSL_OF
from paperdesk.model import (
    Contributor,
    Entry,
    ImportedRecord,
    Paper,
    PersonName,
    State,
)
from paperdesk.text import display, name_of
from tests.formats.bibtex.test_bib_reader import items_of, records_of
from tests.formats.test_jsonl import PAPERS, entry_of

Writer = Callable[[Iterable[tuple[Entry, str]]], Iterator[str]]
BOTH = pytest.mark.parametrize("write", [write_bibtex, write_biblatex], ids=["bibtex", "biblatex"])
_NOT_KEPT = ("id", "source")
"""What tells how a paper came to us, and not what it is."""
_WORDS = st.text(alphabet="abcé Ł{}$%&#_^~-'`\"<>.,:α²", max_size=25).map(
    lambda text: " ".join((text.replace("$", "") if "{" in text or "}" in text else text).split())
)


def _said(paper: Paper) -> dict[str, Any]:
    """The fields as they are shown."""
    found: dict[str, Any] = {}
    for one in fields(paper):
        value = getattr(paper, one.name)
        if one.name in ("authors", "editors"):
            value = [name_of(who) for who in value]
        elif isinstance(value, str):
            value = " ".join(display(value).split())
        found[one.name] = value
    return {name: value for name, value in found.items() if name not in _NOT_KEPT}


def _there_and_back(write: Writer, entry: Entry, note: str = "") -> ImportedRecord:
    (record,) = records_of("\n".join(write([(entry, note)])))
    return record


@pytest.mark.slow
@BOTH
def test_a_thousand_papers_come_back_the_same(write: Writer, real_data: Path) -> None:
    papers = [i.paper for i in read(real_data / "arxiv-1k.jsonl") if isinstance(i, ImportedRecord)]
    items = items_of("\n".join(write([(entry_of(one), "") for one in papers])))
    found = [item.paper for item in items if isinstance(item, ImportedRecord)]
    assert len(items) == len(found) == len(papers)
    differing = [
        (name, paper.arxiv_id)
        for paper, back in zip(papers, found, strict=True)
        for name, value in _said(paper).items()
        if _said(back)[name] != value
    ]
    # One abstract has a dollar sign too many, so that its formulas are told apart otherwise.
    assert len(differing) <= 1, differing


@BOTH
@settings(max_examples=50, deadline=None)
@given(title=_WORDS.filter(lambda text: any(map(str.isalpha, text))), venue=_WORDS)
def test_texts_with_signs_of_tex_are_read_back(write: Writer, title: str, venue: str) -> None:
    paper = Paper(title=title, venue=venue, type="article-journal")
    back = _there_and_back(write, entry_of(paper)).paper
    said = (" ".join(display(text).split()) for text in (title, venue))
    assert (display(back.title), display(back.venue)) == tuple(said)


@BOTH
@settings(max_examples=30, deadline=None)
@given(paper=PAPERS, kind=st.sampled_from(sorted(set(CSL_OF.values()))))
def test_types_numbers_and_ids_are_read_back(write: Writer, paper: Paper, kind: str) -> None:
    paper = replace(paper, type=kind, title="Kettles", authors=(), editors=())
    back, said = _said(_there_and_back(write, entry_of(paper)).paper), _said(paper)
    names = ("type", "doi", "arxiv_id", "isbn", "issn", "published", "url", "versions")
    assert {name: back[name] for name in names} == {name: said[name] for name in names}


@BOTH
@pytest.mark.parametrize(
    "name",
    [
        PersonName("Berg", "Jan", "van der"),
        PersonName("Del Hoyo", "J."),
        PersonName("Smith", "Al", suffix="Jr."),
        PersonName("Ferdinand", "Sandra"),
        PersonName(literal="The HALO Collaboration"),
        PersonName(literal="Institute for Rock and Roll, Ltd."),
        PersonName("Łąska", "Ewa"),
        PersonName("Arc", "Jeanne", "d'"),
        PersonName("Martínez y Gómez", "Ana"),
    ],
    ids=str,
)
def test_a_name_is_read_back_by_its_parts(write: Writer, name: PersonName) -> None:
    paper = Paper(title="Kettles", authors=(Contributor(str(name), name),))
    (back,) = _there_and_back(write, entry_of(paper)).paper.authors
    assert name_of(back) == name


@BOTH
def test_what_the_reader_did_is_read_back(write: Writer) -> None:
    entry = replace(
        entry_of(Paper(title="Kettles")), tags=("tea", "a/b"), state=State.LATER, starred=True,
        rating=3, citation_key="pot:1",
    )  # fmt: skip
    record = _there_and_back(write, entry, "One.\n\nTwo & three.")
    assert record.tags == ("tea", "a/b")
    assert record.reading == {"state": "later", "starred": 1, "rating": 3}
    assert record.note == "One.\n\nTwo & three."
    assert record.citation_key == "pot:1"


@BOTH
@pytest.mark.parametrize("pages", ["{", "}", "12}", "a\\b", "5%", "S_1"])
def test_pages_with_signs_of_tex_harm_no_field_behind_them(write: Writer, pages: str) -> None:
    paper = Paper(title="Kettles", pages=pages, doi="10.1000/x", type="article-journal")
    assert _there_and_back(write, entry_of(paper)).paper.doi == "10.1000/x"


@BOTH
def test_a_paper_of_two_dois_has_both_when_it_is_read_back(write: Writer) -> None:
    known = ("doi:10.1000/first_one", "doi:10.1000/errata")
    entry = replace(entry_of(Paper(title="Kettles", doi="10.1000/first_one")), aliases=known)
    item = _there_and_back(write, entry)
    assert item.paper.doi == "10.1000/first_one"
    assert item.aliases == ("doi:10.1000/errata",)
