"""Records of other programs: read where a key is certain, told of where it is not."""

import json
from pathlib import Path
from typing import Any

import pytest

from paperdesk.formats import read
from paperdesk.formats.reader_fields import is_own
from paperdesk.model import Contributor, ImportedRecord, Item, Paper, PersonName, UnreadKey
from tests.formats.invented import arrivals, problems


def read_values(values: Any, tmp_path: Path) -> list[Item]:
    file = tmp_path / "papers.json"
    file.write_text(json.dumps(values), "utf-8")
    return list(read(file))


def one(value: dict[str, Any], tmp_path: Path) -> tuple[ImportedRecord, dict[str, str]]:
    items = read_values([value], tmp_path)
    (found,) = arrivals(items)
    return found, {item.key: item.example for item in items if isinstance(item, UnreadKey)}


def test_csl_json_is_read_with_its_names_dates_and_journal(tmp_path: Path) -> None:
    found, unread = one(
        {
            "id": "http://zotero.org/users/7/items/QQ",
            "title": "Ferries at rest",
            "container-title": "Annals of Piers",
            "DOI": "10.5555/FERRY",
            "URL": "https://piers.example/ferry",
            "author": [
                {"family": "Moor", "given": "Ida"},
                {"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"},
                {"literal": "PIER Consortium"},
            ],
            "issued": {"date-parts": [["2030", 2]]},
            "note": "tex.ids: ferry",
            "page": "3-9",
        },
        tmp_path,
    )
    assert found.paper == Paper(
        title="Ferries at rest",
        authors=(
            Contributor("Ida Moor"),
            Contributor("Jan van den Berg", PersonName("Berg", "Jan", "van den")),
            Contributor("PIER Consortium", PersonName(literal="PIER Consortium")),
        ),
        published="2030-02",
        url="https://piers.example/ferry",
        doi="10.5555/ferry",
        venue="Annals of Piers",
        pages="3-9",
    )
    assert (found.note, found.tags) == ("", ())
    assert unread == {"note": "tex.ids: ferry"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            {
                "title": "T",
                "externalIds": {"ArXiv": "2401.00077", "DOI": "10.5555/s2"},
                "authors": [{"authorId": "1", "name": "Ida Moor"}],
                "year": 2030,
                "publicationDate": "2030-05-06",
                "venue": "",
                "journal": {"name": "Piers", "volume": "2"},
            },
            ("2401.00077", "10.5555/s2", ("Ida Moor",), "2030-05-06", "Piers", ""),
        ),
        (
            {
                "display_name": "T",
                "doi": "https://doi.org/10.5555/OA",
                "authorships": [{"author": {"display_name": "Ida Moor"}, "is_corresponding": True}],
                "publication_date": "2030-05-06",
                "abstract_inverted_index": {"Piers": [0, 2], "and": [1]},
                "primary_location": {"source": {"display_name": "Annals"}},
            },
            ("", "10.5555/oa", ("Ida Moor",), "2030-05-06", "Annals", "Piers and Piers"),
        ),
        (
            {
                "title": ["T"],
                "container-title": ["Annals", "Ann."],
                "DOI": "10.5555/cr",
                "author": [{"given": "Ida", "family": "Moor", "sequence": "first"}],
                "issued": {"date-parts": [[None]]},
                "published-print": {"date-parts": [[2030, 5]]},
            },
            ("", "10.5555/cr", ("Ida Moor",), "2030-05", "Annals", ""),
        ),
        (
            {
                "key": "AB",
                "data": {
                    "title": "T",
                    "creators": [
                        {"creatorType": "editor", "firstName": "Ed", "lastName": "Itor"},
                        {"creatorType": "author", "firstName": "Ida", "lastName": "Moor"},
                    ],
                    "date": "May 6, 2030",
                    "publicationTitle": "Annals",
                    "abstractNote": "Piers.",
                },
            },
            ("", "", ("Ida Moor",), "2030-05-06", "Annals", "Piers."),
        ),
        (
            {
                "title": "T",
                "author": "Moor, Ida",
                "author_list": [{"family": "Moor", "given": "Ida"}],
                "year": 2030,
                "month": "may",
                "journal": "Annals",
                "eprint": "2401.00077",
            },
            ("2401.00077", "", ("Ida Moor",), "2030-05", "Annals", ""),
        ),
        (
            {
                "entry_id": "http://arxiv.org/abs/2401.00077v2",
                "title": "T",
                "summary": "Piers.",
                "authors": ["Ida Moor"],
                "published": "2030-05-06T00:00:00Z",
                "journal_ref": "Annals 3",
            },
            ("2401.00077", "", ("Ida Moor",), "2030-05-06", "Annals 3", "Piers."),
        ),
        (
            {"info": {"title": "T", "authors": {"author": [{"text": "Ida Moor"}]}, "year": "2030"}},
            ("", "", ("Ida Moor",), "2030", "", ""),
        ),
        (
            {"content": {"title": {"value": "T"}, "authors": {"value": ["Ida Moor"]}}},
            ("", "", ("Ida Moor",), "", "", ""),
        ),
        (
            {"Title": "T", "Authors": "Ida Moor; Bo Pot", "Publication Year": "2030"},
            ("", "", ("Ida Moor", "Bo Pot"), "2030", "", ""),
        ),
    ],
    ids=["S2", "OpenAlex", "Crossref", "Zotero", "papis", "arXiv", "DBLP", "OpenReview", "table"],
)
def test_what_is_certain_in_other_programs_records_is_read(
    value: dict[str, Any], expected: tuple[Any, ...], tmp_path: Path
) -> None:
    paper = one(value, tmp_path)[0].paper
    got = (
        *(paper.arxiv_id, paper.doi, paper.author_names),
        *(paper.published, paper.venue, paper.abstract),
    )
    assert (paper.title, got) == ("T", expected)


def test_a_date_that_disagrees_with_the_one_taken_is_told(tmp_path: Path) -> None:
    found, unread = one({"title": "T", "date": "2021-05", "year": 2020}, tmp_path)
    assert (found.paper.published, unread) == ("2021-05", {"year": "2020"})
    found, unread = one({"title": "T", "date": "2021", "published": "2021-05-06"}, tmp_path)
    assert (found.paper.published, unread) == ("2021-05-06", {})


def test_keys_that_are_not_known_are_told_with_their_number_and_an_example(tmp_path: Path) -> None:
    items = read_values(
        {
            "papers": [
                {"title": "A", "wer": ["Ida"], "ids": {"shelf": "Q 7"}, "leer": ""},
                {"title": "B", "wer": ["Bo"], "wann": {"jahr": 2030, "tag": None}},
            ]
        },
        tmp_path,
    )
    assert [item for item in items if isinstance(item, UnreadKey)] == [
        UnreadKey("wer", 2, '["Ida"]'),
        UnreadKey("ids.shelf", 1, "Q 7"),
        UnreadKey("wann.jahr", 1, "2030"),
    ]


def test_values_that_cannot_be_understood_are_told_like_keys(tmp_path: Path) -> None:
    _, unread = one(
        {
            "title": "A",
            "authors": [{"name": "Ida Moor"}, {"nom": "Pot"}],
            "abstract": 12,
            "doi": "see the journal",
            "url": "file:///etc",
            "venue": {"code": 7},
            "upvotes": "many",
        },
        tmp_path,
    )
    assert unread == {
        "authors.nom": "Pot",
        "abstract": "12",
        "doi": "see the journal",
        "url": "file:///etc",
        "venue": '{"code": 7}',
        "upvotes": "many",
    }


def test_dates_that_were_cut_are_problems_and_their_papers_are_taken(tmp_path: Path) -> None:
    items = read_values(
        [
            {"title": "A", "date": "2031-02-30"},
            {"title": "B", "date": "in press"},
            {"title": "C", "date": "in press", "year": 2031},
            {"title": "D", "year": 2031, "publicationDate": "2031-02-03"},
        ],
        tmp_path,
    )
    dates = [arrival.paper.published for arrival in arrivals(items)]
    assert dates == ["2031-02", "", "2031", "2031-02-03"]
    assert [str(problem.place) for problem in problems(items)] == ["record 1", "record 2"]


def test_a_key_that_is_another_in_each_record_does_not_fill_the_memory(tmp_path: Path) -> None:
    items = read_values([{"title": "T", f"key{n}": n} for n in range(1_000)], tmp_path)
    assert sum(isinstance(item, UnreadKey) for item in items) == 200


OURS = {
    "id": "arxiv:2401.00001",
    "title": "T",
    "tags": ["tea"],
    "state": "read",
    "starred": True,
    "note": "mine",
    "added": "2025-01-02T03:04:05Z",
}


@pytest.mark.parametrize(
    ("record", "own"),
    [
        (OURS, True),  # as versions wrote it that had no mark
        ({"paperdesk": 1, "title": "T", "tags": ["tea"], "note": "mine"}, True),
        ({**OURS, "paperdesk": 1, "extra": 1}, True),
        ({**OURS, "extra": 1}, False),
        ({**OURS, "id": "http://zotero.org/1"}, False),
        ({**OURS, "state": "open"}, False),
        ({**OURS, "added": "2025-01-02 03:04"}, False),
        ({key: value for key, value in OURS.items() if key != "added"}, False),
        ({"paperdesk": True, "title": "T", "note": "theirs"}, False),
        ({"paperdesk": "1", "title": "T", "note": "theirs"}, False),
        ({"title": "T", "note": "theirs", "tags": ["a"], "starred": True, "state": "read"}, False),
    ],
)
def test_the_readers_words_come_only_from_what_paperdesk_wrote(
    record: dict[str, Any], own: bool, tmp_path: Path
) -> None:
    assert is_own(record) is own
    found, unread = one(record, tmp_path)
    assert bool(found.note or found.tags or found.reading or found.added) is own
    assert ("note" in unread) is (not own)


def test_hugging_face_records_tell_what_was_not_understood_where_something_is_missing(
    tmp_path: Path,
) -> None:
    whole = {
        "id": "2401.00001", "title": "A", "summary": "S.", "authors": [{"name": "Ida"}],
        "publishedAt": "2031-01-01T00:00:00Z", "brandNew": 1,
    }  # fmt: skip
    bare = {"id": "2401.00002", "title": "B", "upvotes": 1, "writers": "Bo", "year": 2031}
    items = read_values([{"paper": whole}, {"paper": bare}], tmp_path)
    assert [item.key for item in items if isinstance(item, UnreadKey)] == ["writers"]
    assert arrivals(items)[1].paper.published == "2031"
