"""Semantic Scholar is asked by ids, by words and around a paper; a key goes to it alone."""

import json
from pathlib import Path
from typing import Any

import pytest

from paperdesk.formats.service_records import members, opened, service_items
from paperdesk.model import BatchHeader, ImportedRecord, SourceError
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.sources import semantic_scholar
from paperdesk.sources.source_errors import DeniedError, TryLaterError
from tests.sources.replay_server import ReplayServer
from tests.sources.service_client import answers, paged, said, titles

API = "https://api.semanticscholar.org"
SHA = "649def34f8be52c8b66281af98ae884c09aef38b"


@pytest.fixture(autouse=True)
def _no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(semantic_scholar, "service_key", lambda _host: "")


def paper(title: str, **more: Any) -> dict[str, Any]:
    return {"paperId": title.lower(), "title": title, **more}


def test_many_papers_are_one_request_and_nulls_are_told(home: Places, replay: ReplayServer) -> None:
    ids = {"ArXiv": "2104.00001", "DOI": "10.48550/arXiv.2104.00001"}
    there = [paper("Pots", externalIds=ids, tldr={"text": "Pots."}), None, paper("Lids"), None]
    replay.answer(f"{API}/graph/v1/paper/batch", said(there))
    value = f"arXiv:2104.00001v2 10.5555/Pot.1 {SHA} CorpusId:12"
    ((answered, papers),) = answers(home, "semantic-scholar", "paper", value)
    assert [(one.title, one.arxiv_id, one.summary) for one in papers] == [
        ("Pots", "2104.00001", "Pots."),
        ("Lids", "", ""),
    ]
    (asked,) = replay.asked
    assert json.loads(asked.body)["ids"] == ["ARXIV:2104.00001", "DOI:10.5555/pot.1", SHA,
                                             "CorpusId:12"]  # fmt: skip
    assert "tldr" in asked.query["fields"]
    told = "Semantic Scholar does not have these: DOI:10.5555/pot.1, CorpusId:12."
    assert str(answered.remark) == told


@pytest.mark.parametrize(
    ("kind", "inner"), [("references", "citedPaper"), ("citations", "citingPaper")]
)
def test_what_is_around_a_paper_comes_page_by_page(
    home: Places, replay: ReplayServer, kind: str, inner: str
) -> None:
    around: list[Any] = [{inner: paper(f"P{number}")} for number in range(700)]
    around[3] = {inner: {"paperId": None, "title": None}}
    page = paged(around, lambda asked: (int(asked.query["offset"]), int(asked.query["limit"])))
    replay.answer(f"{API}/graph/v1/paper/DOI:10.5555%2Fpot.1/{kind}", page)
    found = titles(answers(home, "semantic-scholar", kind, "10.5555/pot.1", most="600"))
    assert len(found) == 599
    assert [asked.query["limit"] for asked in replay.asked] == ["500", "100"]
    assert "tldr" not in replay.asked[0].query["fields"]


def test_a_search_goes_on_until_there_are_enough(home: Places, replay: ReplayServer) -> None:
    records: list[Any] = [paper(f"P{number}") for number in range(250)]
    page = paged(records, lambda asked: (int(asked.query["offset"]), int(asked.query["limit"])))
    replay.answer(f"{API}/graph/v1/paper/search", page)
    assert len(titles(answers(home, "semantic-scholar", "search", "pots", most="230"))) == 230
    assert len(titles(answers(home, "semantic-scholar", "search", "pots", most="900"))) == 250


def test_an_empty_search_has_no_data_and_is_no_error(home: Places, replay: ReplayServer) -> None:
    replay.answer(f"{API}/graph/v1/paper/search", said({"total": 0, "offset": 0}))
    ((answered, papers),) = answers(home, "semantic-scholar", "search", "n0thing")
    assert papers == []
    assert str(answered.remark) == "Semantic Scholar has found nothing."


def test_a_title_that_is_not_there_is_no_error(home: Places, replay: ReplayServer) -> None:
    url = f"{API}/graph/v1/paper/search/match"
    replay.answer(url, said({"error": "Title match not found"}), status=404)
    assert titles(answers(home, "semantic-scholar", "title", "Nothing")) == []
    replay.answer(url, said({"data": [paper("Pots", matchScore=7.1)]}))
    assert titles(answers(home, "semantic-scholar", "title", "pots")) == ["Pots"]


def test_papers_like_these_and_the_latest_are_asked_for(home: Places, replay: ReplayServer) -> None:
    url = f"{API}/recommendations/v1/papers/"
    replay.answer(url, said({"recommendedPapers": [paper("Pans")]}))
    assert titles(answers(home, "semantic-scholar", "recommended", "2104.00001")) == ["Pans"]
    assert json.loads(replay.asked[0].body)["positivePaperIds"] == ["ARXIV:2104.00001"]
    replay.answer(
        f"{API}/graph/v1/paper/search/bulk", said({"data": [paper("New")], "token": None})
    )
    assert titles(answers(home, "semantic-scholar", "recent", "pots -pans")) == ["New"]
    assert replay.asked[1].query["sort"] == "publicationDate:desc"


def test_a_key_goes_in_its_header(
    home: Places, replay: ReplayServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(semantic_scholar, "service_key", lambda host: f"key of {host}")
    replay.answer(f"{API}/graph/v1/paper/search", said({"data": [paper("Pots")]}))
    answers(home, "semantic-scholar", "search", "pots")
    assert replay.asked[0].headers["x-api-key"] == "key of api.semanticscholar.org"
    files = [one for one in home.cache.rglob("*") if one.is_file()]
    assert not [one for one in files if b"key of" in one.read_bytes()]


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (403, {"message": "Forbidden"}, DeniedError),
        (400, {"error": "Unrecognized or unsupported fields"}, DeniedError),
        (429, {"message": "Too Many Requests", "code": "429"}, TryLaterError),
        (200, {"error": "Something"}, SourceError),
    ],
)
def test_an_error_is_no_paper(
    home: Places, replay: ReplayServer, status: int, body: Any, error: type[Exception]
) -> None:
    replay.answer(f"{API}/graph/v1/paper/search", said(body), status=status)
    with pytest.raises(error):
        answers(home, "semantic-scholar", "search", "pots")


def test_recorded_answers_give_the_papers_or_the_error_they_hold(real_data: Path) -> None:
    papers = errors = 0
    for path in sorted((real_data / "feeds" / "semanticscholar" / "bodies").glob("*.json")):
        address = path.with_suffix(".url").read_text("utf-8")
        if "/author" in address or "/datasets/" in address or "snippet" in address:
            continue
        try:
            value = opened(path.read_bytes(), Message("source.semantic_scholar"))
        except SourceError:
            errors += 1
            assert path.stem.endswith(("400", "403", "404"))
            continue
        lists = (members(value), members(value, "data"), members(value, "recommendedPapers"))
        records = next(found for found in (*lists[1:], lists[0]) if found or "total" in str(value))
        inner = [one.get("citedPaper") or one for one in records[:20]]
        items = list(service_items(inner, BatchHeader("Semantic Scholar")))
        papers += sum(isinstance(item, ImportedRecord) for item in items)
    assert (papers, errors) == (383, 3)
