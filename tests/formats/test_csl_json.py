"""CSL-JSON is read with all it says, and what we write we read back the same."""

import json
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from citeproc.source.json import CiteProcJSON
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats import format_of, read
from paperdesk.formats.csl_writer import csl_item, write
from paperdesk.formats.jsonl import read as read_bytes
from paperdesk.formats.publication_types import CSL_TYPES
from paperdesk.model import (
    AttachedFile,
    Contributor,
    ImportedRecord,
    Item,
    Paper,
    PaperId,
    PersonName,
    UnreadKey,
    contributors,
)
from paperdesk.model.export_options import without_own_words
from tests.formats.test_jsonl import PAPERS, entry_of
from tests.house import ROOT

CSL = ROOT / "tests" / "fixtures" / "json" / "csl.json"


def papers_of(items: list[Item]) -> list[Paper]:
    return [item.paper for item in items if isinstance(item, ImportedRecord)]


def written(*papers: Paper) -> str:
    return "\n".join(write([(entry_of(paper), "a note of mine") for paper in papers]))


def read_back(text: str) -> list[Paper]:
    return papers_of(list(read_bytes([text.encode()], "a.json")))


def test_items_are_read_with_all_they_say() -> None:
    assert format_of(CSL) == "csl-json"
    items = list(read(CSL))
    article, report, book = papers_of(items)
    assert [who.name for who in article.authors] == [
        PersonName("Berg", "Jan", particle="van der", suffix="Jr."),
        PersonName(literal="HALO Collaboration"),
        PersonName("Musset", "Alfred", dropping_particle="de"),
    ]
    assert (article.published, article.volume, article.pages) == ("2022-03", "7", "12-34")
    assert (article.arxiv_id, article.comment) == ("2104.00001", "Read before print.")
    assert article.keywords == ("steam", "noise")
    assert (report.report_number, report.season, report.circa) == ("R-7", "summer", True)
    assert (report.publisher, report.place) == ("Kitchen Board", "Delft")
    assert (book.published, book.series, book.edition) == ("", "Iron", "2")
    assert book.isbn == ("9783161484100", "316148410X")


def test_variables_without_a_field_are_told() -> None:
    told = [one.key for one in read(CSL) if isinstance(one, UnreadKey)]
    assert told == ["event-title", "accessed.date-parts", "genre"]


@pytest.mark.parametrize(
    ("issued", "date"),
    [
        ({"date-parts": [[2022, 5, 9]]}, "2022-05-09"),
        ({"date-parts": [["2022", "05"]]}, "2022-05"),
        ({"date-parts": [[2018, 12, 3], [2018, 12, 6]]}, "2018-12-03/2018-12-06"),
        ({"date-parts": [[2018], [0]]}, "2018/.."),
        ({"date-parts": [[]]}, ""),
        ({"raw": "2022-05-09"}, "2022-05-09"),
        ({"literal": "May 2022"}, "2022-05"),
        ({"literal": "in press"}, ""),
        ("2022-05", "2022-05"),
    ],
)
def test_dates_are_read_in_every_shape(issued: Any, date: str) -> None:
    item = {"id": "a", "type": "book", "title": "Pans", "issued": issued}
    assert read_back(json.dumps([item]))[0].published == date


_PEOPLE = st.lists(
    st.sampled_from(
        (
            *contributors("Ada Kettle", "Berg, Jan van der", "HALO Collaboration", "Plato", "李明"),
            Contributor("Jan van der Berg", PersonName("Berg", "Jan", particle="van der")),
            Contributor("The Pot Board", PersonName(literal="The Pot Board")),
            Contributor("Bo Pot, Jr.", PersonName("Pot", "Bo", suffix="Jr.")),
            Contributor("Bo de Pot", PersonName("Pot", "Bo", dropping_particle="de")),
        )
    ),
    max_size=3,
).map(tuple)


@settings(max_examples=30, deadline=None)
@given(PAPERS, st.sampled_from(("", *sorted(CSL_TYPES))), _PEOPLE, st.sampled_from(("", "R-7")))
def test_what_is_written_is_read_back(
    paper: Paper, kind: str, people: tuple[Contributor, ...], number: str
) -> None:
    paper = replace(paper, type=kind, authors=people, editors=people[:1], report_number=number)
    assert read_back(written(paper)) == [paper]


@settings(max_examples=10, deadline=None)
@given(st.lists(PAPERS, max_size=2))
def test_citeproc_takes_every_item(papers: list[Paper]) -> None:
    items = json.loads(written(*(replace(one, published="2026-04") for one in papers)))
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*custom", category=UserWarning)
        assert len(CiteProcJSON(items)) == len(papers)


@pytest.mark.parametrize(
    ("published", "parts"),
    [
        ("2019-03/2020-05", [[2019, 3], [2020, 5]]),
        ("2019/..", [[2019], [0]]),
        ("../2019", [[2019]]),
        ("2019-21/2020-23", [[2019, 21], [2020, 23]]),
    ],
)
def test_both_ends_of_a_range_are_written(published: str, parts: list[list[int]]) -> None:
    paper = Paper(title="Pots", published=published)
    assert csl_item(paper)["issued"] == {"date-parts": parts}
    assert read_back(written(paper))[0].published == published


def test_a_preprint_is_written_as_styles_want_it() -> None:
    paper = Paper(
        title="Pots",
        id=PaperId("arxiv:2104.00001"),
        authors=contributors("Jan van der Berg", "HALO Collaboration"),
        published="2021-04-02",
        arxiv_id="2104.00001",
        url="https://arxiv.org/abs/2104.00001",
    )
    assert csl_item(paper) == {
        "id": "arxiv:2104.00001",
        "type": "article",
        "title": "Pots",
        "author": [
            {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
            {"literal": "HALO Collaboration"},
        ],
        "issued": {"date-parts": [[2021, 4, 2]]},
        "number": "arXiv:2104.00001",
        "publisher": "arXiv",
        "URL": "https://arxiv.org/abs/2104.00001",
    }


def test_what_the_reader_said_is_kept_where_it_is_asked_for() -> None:
    files = (AttachedFile("out_files/pots/a.pdf", "Full text", "application/pdf"),)
    entry = replace(entry_of(Paper(title="Pots"), True, ("tea",)), citation_key="pots", files=files)
    text = "\n".join(write([(entry, "A note.")]))
    (record,) = [one for one in read_bytes([text.encode()], "a") if isinstance(one, ImportedRecord)]
    assert (record.tags, record.note, record.citation_key) == (("tea",), "A note.", "pots")
    assert record.reading == {"state": "read", "starred": 1}
    assert record.files == files
    bare = "\n".join(write([(without_own_words(entry, ()), "")]))
    assert "tea" not in bare
    assert "starred" not in bare


def test_the_citation_key_is_not_among_what_is_not_understood() -> None:
    entry = replace(entry_of(Paper(title="Pots")), citation_key="pots")
    items = list(read_bytes(["\n".join(write([(entry, "")])).encode()], "a"))
    assert [one for one in items if isinstance(one, UnreadKey)] == []


def test_ids_that_differ_in_letter_case_alone_are_made_apart() -> None:
    entries = [(replace(entry_of(Paper(title="A")), citation_key=key), "") for key in ("Ab", "ab")]
    assert [item["id"] for item in json.loads("\n".join(write(entries)))] == ["Ab", "ab-2"]
    assert written() == "[]"


def test_a_thousand_papers_come_back_the_same(real_data: Path) -> None:
    papers = papers_of(list(read(real_data / "arxiv-1k.jsonl")))
    assert read_back(written(*papers)) == papers


def test_items_of_the_reports_keep_letters_names_and_dates(real_data: Path) -> None:
    first, second, third = papers_of(list(read(real_data / "reports" / "next" / "b6-csl.json")))
    assert first.title == "In vivo maps of DNA from SARS-CoV-2 in Dutch ponds"
    assert first.authors[1].name == PersonName("Gogh", "Tim", particle="van")
    assert first.authors[2].name == PersonName(literal="HALO Collaboration")
    assert (second.published, second.language) == ("", "sv")
    assert (third.published, third.season) == ("2022", "summer")


def test_people_who_are_not_named_are_others_and_come_back() -> None:
    paper = Paper(title="Pots", authors=contributors("Ada Kettle", "et al."))
    text = "\n".join(write([(entry_of(paper), "")]))
    assert json.loads(text)[0]["author"][1] == {"literal": "others"}
    assert read_back(text)[0].author_names == paper.author_names
