"""Answers of services, saved by hand, are read as what they are: works, errors, other things."""

import json
from pathlib import Path

import pytest

from paperdesk.formats import format_of, read
from paperdesk.formats.item_builder import ItemBuilder
from paperdesk.formats.record_dialects import translated
from paperdesk.model import (
    BadFileError,
    ImportedRecord,
    Item,
    Paper,
    PersonName,
    Problem,
    UnreadKey,
)
from tests.house import ROOT
from tests.places import line

JSON = ROOT / "tests" / "fixtures" / "json"


def papers_of(items: list[Item]) -> list[Paper]:
    return [item.paper for item in items if isinstance(item, ImportedRecord)]


def items_of(folder: Path, value: object) -> list[Item]:
    file = folder / "answer.json"
    file.write_text(value if isinstance(value, str) else json.dumps(value), "utf-8")
    return list(read(file))


def test_a_work_of_crossref_is_read_with_all_it_says() -> None:
    items = list(read(JSON / "crossref.json"))
    paper, review = papers_of(items)
    assert review.title == "[10.5555/review.2]"
    assert paper.title == "Kettles that sing: A study of steam"
    assert (paper.volume, paper.issue, paper.pages) == ("7", "4", "12-34")
    assert (paper.doi, paper.arxiv_id) == ("10.5555/kettle.1", "2104.00001")
    assert paper.pdf_url == "https://a.org/kettle.pdf"
    assert paper.license == "https://a.org/cc-by"
    assert paper.keywords == ("Steam",)
    assert paper.authors[0].name == PersonName("Berg", "Jan", particle="van der")
    assert paper.authors[1].name == PersonName(literal="HALO Collaboration")
    assert [one.key for one in items if isinstance(one, UnreadKey)] == ["reference"]


def test_the_printed_year_counts_and_the_day_online_stands_beside_it() -> None:
    paper = papers_of(list(read(JSON / "crossref.json")))[0]
    assert paper.published == "2022-03"
    assert paper.comment == "Published online 2021-12-30"


def test_what_a_work_cites_is_not_taken_for_a_paper(tmp_path: Path) -> None:
    (answer,) = [json.loads((JSON / "crossref.json").read_text("utf-8"))]
    work = answer["message"]["items"][0]
    for value in (work, [work], {"status": "ok", "message": work}, [answer, answer]):
        titles = {paper.title for paper in papers_of(items_of(tmp_path, value))}
        assert titles <= {"Kettles that sing: A study of steam", "[10.5555/review.2]"}
    untitled = answer["message"]["items"][1]
    (paper,) = papers_of(items_of(tmp_path, {"status": "ok", "message": untitled}))
    assert paper.title == "[10.5555/review.2]"


def test_an_abstract_with_sections_loses_its_heading_and_keeps_its_sections(tmp_path: Path) -> None:
    abstract = (
        "<jats:title>Abstract</jats:title><jats:sec><jats:title>Aim</jats:title><jats:p>To boil; "
        "p &lt; 0.05.</jats:p></jats:sec><jats:sec><jats:title>Methods</jats:title>"
        "<jats:p>Steam.</jats:p></jats:sec>"
    )
    message = {"DOI": "10.5555/x", "title": ["Tea &amp; rings"], "abstract": abstract}
    (paper,) = papers_of(items_of(tmp_path, {"status": "ok", "message": message}))
    assert paper.title == "Tea & rings"
    assert paper.abstract == "Aim: To boil; p < 0.05.\nMethods: Steam."


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("crossref.json", "crossref"),
        ("openalex.json", "openalex"),
        ("semantic_scholar.json", "semantic-scholar"),
        ("datacite.json", "datacite"),
    ],
)
def test_each_service_is_known_by_its_own_keys(name: str, kind: str) -> None:
    assert format_of(JSON / name) == kind


def test_a_work_of_openalex_has_its_abstract_in_order_and_names_as_printed() -> None:
    items = list(read(JSON / "openalex.json"))
    (paper,) = papers_of(items)
    assert paper.abstract == "Steam makes more Steam"
    assert paper.author_names == ("Jan van der Berg", "Ada Kettle")
    assert (paper.type, paper.venue, paper.pages) == (
        "article-journal",
        "Journal of Kitchens",
        "12-34",
    )
    assert (paper.doi, paper.arxiv_id, paper.published) == (
        "10.5555/kettle.1",
        "2104.00001",
        "2022-03-01",
    )
    assert not [one for one in items if isinstance(one, UnreadKey)]


def test_a_paper_of_semantic_scholar_has_journal_pages_and_a_short_summary() -> None:
    (paper,) = papers_of(list(read(JSON / "semantic_scholar.json")))
    assert (paper.venue, paper.volume, paper.pages) == ("Journal of Kitchens", "7", "12-34")
    assert paper.summary == "Kettles sing by steam."
    assert (paper.arxiv_id, paper.doi) == ("2104.00001", "10.5555/kettle.1")


def test_a_doi_of_datacite_is_read_and_what_has_no_field_is_told() -> None:
    items = list(read(JSON / "datacite.json"))
    (paper,) = papers_of(items)
    assert paper.title == "Loudness of kettles: Ten years of steam"
    assert paper.author_names == ("Ada Kettle", "HALO Collaboration", "Bo Pot")
    assert [one.written for one in paper.editors] == ["Cy Reed"]
    assert (paper.published, paper.type, paper.publisher) == (
        "2023-05-07",
        "dataset",
        "Kitchen Repository",
    )
    assert (paper.venue, paper.volume, paper.pages) == ("Kitchen Data", "3", "1-9")
    told = {one.key for one in items if isinstance(one, UnreadKey)}
    assert told == {"version", "contributors"}


def test_a_doi_of_arxiv_at_datacite_is_the_paper_on_arxiv(tmp_path: Path) -> None:
    inner = {"doi": "10.48550/arxiv.2104.00001", "titles": [{"title": "Pots"}], "creators": []}
    (paper,) = papers_of(items_of(tmp_path, {"data": {"attributes": inner}}))
    assert paper.arxiv_id == "2104.00001"
    (paper,) = papers_of(items_of(tmp_path, inner))
    assert paper.title == "Pots"


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({"error": "Paper with id 0 not found"}, "Paper with id 0 not found"),
        ({"message": "Forbidden"}, "Forbidden"),
        ({"errors": [{"status": "404", "title": "Nothing is here."}]}, "Nothing is here."),
        ({"error": "Invalid query", "message": "no such filter"}, "Invalid query no such filter"),
        ({"error": {"code": 400, "message": "Too long"}}, "Too long"),
        (
            {
                "status": "failed",
                "message-type": "validation-failure",
                "message": [{"type": "x", "message": "No such sort"}],
            },
            "No such sort",
        ),
    ],
)
def test_an_error_is_an_error_and_no_paper(tmp_path: Path, answer: object, reason: str) -> None:
    with pytest.raises(BadFileError, match=f"answered with an error: {reason}"):
        items_of(tmp_path, answer)


def test_an_answer_about_journals_holds_no_papers(tmp_path: Path) -> None:
    journal = {"title": "Journal of Kitchens", "ISSN": ["1234-5678"]}
    with pytest.raises(BadFileError, match="about 'journal'"):
        items_of(tmp_path, {"status": "ok", "message-type": "journal", "message": journal})


def test_an_error_among_answers_is_one_problem(tmp_path: Path) -> None:
    work = {"DOI": "10.5555/x", "title": ["Pots"], "indexed": {}}
    items = items_of(tmp_path, [{"error": "gone"}, {"status": "ok", "message": work}])
    assert [paper.title for paper in papers_of(items)] == ["Pots"]
    assert [str(one.message) for one in items if isinstance(one, Problem)] == [
        "the service answered with an error: gone"
    ]


@pytest.mark.parametrize("name", ["crossref", "openalex", "semantic_scholar", "datacite"])
def test_records_of_services_are_read_one_a_line(tmp_path: Path, name: str) -> None:
    whole = (JSON / f"{name}.json").read_text("utf-8")
    value = json.loads(whole)
    inner = value.get("results") or value.get("data") or value["message"]["items"]
    records = inner if isinstance(inner, list) else [inner]
    lines = "\n".join(json.dumps(one) for one in records * 2)
    once = papers_of(list(read(JSON / f"{name}.json")))
    assert papers_of(items_of(tmp_path, lines)) == once * 2


@pytest.mark.parametrize("strange", [None, 7, "x", [], ["x"], [None], {}, {"x": 1}, [[]], True])
@pytest.mark.parametrize("name", ["crossref", "openalex", "semantic_scholar", "datacite", "csl"])
def test_a_strange_value_under_any_key_does_no_harm(name: str, strange: object) -> None:
    value = json.loads((JSON / f"{name}.json").read_text("utf-8"))
    inner = value if isinstance(value, list) else value.get("results") or value.get("data")
    records = inner or value["message"]["items"]
    record = records[0] if isinstance(records, list) else records
    holder = record.get("attributes", record)
    for key in list(holder):
        kept, holder[key] = holder[key], strange
        if found := translated(record):
            list(ItemBuilder().items(found.fields, line(1)))
        holder[key] = kept


def test_recorded_answers_of_services_are_read(real_data: Path) -> None:
    (paper,) = papers_of(list(read(real_data / "reports" / "next" / "b9-crossref.json")))
    assert paper.title == "Solitary waves in N-coupled loops & rings"
    assert paper.abstract == "Aim: To couple loops; p < 0.05.\nMethods: Rings."
    assert paper.author_names == ("Lena Vance", "HALO Collaboration")
    assert (paper.published, paper.comment) == ("2022", "Published online 2021-12-30")
    works = 0
    for path in sorted((real_data / "feeds" / "crossref-habanero" / "bodies").glob("*.json")):
        try:
            papers = papers_of(list(read(path)))
        except BadFileError:
            continue
        works += len(papers)
        assert all(paper.doi for paper in papers)
    assert works == 544
