"""Crossref is asked for works by DOI, by words and by journal, and what it answers are papers."""

import json
import re
import unicodedata
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from paperdesk.formats.service_records import members, opened, service_items
from paperdesk.model import BatchHeader, ImportedRecord, SourceError
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.sources.crossref import search_request, work_request
from paperdesk.sources.source_errors import DeniedError, NotThereError, TryLaterError
from tests.sources.replay_server import Asked, ReplayServer, Reply
from tests.sources.service_client import answers, asked_of, said, titles

API = "https://api.crossref.org"


def work(doi: str, title: str = "", **more: Any) -> dict[str, Any]:
    return {"DOI": doi, "title": [title or f"Work {doi}"], "indexed": {}, **more}


def listed(*works: dict[str, Any]) -> bytes:
    message = {"items": list(works), "total-results": len(works)}
    return said({"status": "ok", "message-type": "work-list", "message": message})


def single(one: dict[str, Any]) -> bytes:
    return said({"status": "ok", "message-type": "work", "message": one})


@pytest.mark.parametrize("doi", ["10.1000/x#1", "10.1000/a?b", "10.1000/a/../b", "10.1000/é;2-#"])
def test_a_doi_is_encoded_whole(doi: str) -> None:
    assert work_request(doi).url == f"{API}/works/{quote(doi, safe='')}"
    assert not set("#?") & set(work_request(doi).url)


def test_a_work_is_found_by_its_doi(home: Places, replay: ReplayServer) -> None:
    replay.answer(f"{API}/works/10.5555%2Fpot.1", single(work("10.5555/POT.1", "Pots")))
    ((answered, papers),) = answers(home, "crossref", "paper", "https://doi.org/10.5555/Pot.1")
    assert [(one.title, one.doi, one.source) for one in papers] == [
        ("Pots", "10.5555/pot.1", "Crossref")
    ]
    assert (answered.format, answered.remark) == ("crossref", None)


def test_many_works_are_asked_for_together_and_those_that_are_missing_are_told(
    home: Places, replay: ReplayServer
) -> None:
    replay.answer(f"{API}/works", listed(work("10.5555/b"), work("10.5555/a")))
    replay.answer(f"{API}/works/10.5555%2Fc%2Cd", single(work("10.5555/c,d")))
    ids = "10.5555/a 10.5555/b 10.5555/none 10.5555/c,d arXiv:2104.00001"
    ((answered, papers),) = answers(home, "crossref", "paper", ids)
    assert [one.doi for one in papers] == ["10.5555/a", "10.5555/b", "10.5555/c,d"]
    assert str(answered.remark) == "Crossref does not have these: 10.5555/none."
    assert replay.asked[0].query["filter"] == "doi:10.5555/a,doi:10.5555/b,doi:10.5555/none"


def test_a_hundred_works_are_three_requests(home: Places, replay: ReplayServer) -> None:
    def answer(asked: Asked) -> Reply:
        dois = [one.removeprefix("doi:") for one in asked.query["filter"].split(",")]
        return Reply(listed(*map(work, reversed(dois))))

    replay.answer(f"{API}/works", answer)
    dois = [f"10.5555/{number}" for number in range(100)]
    ((_, papers),) = answers(home, "crossref", "paper", " ".join(dois))
    assert [one.doi for one in papers] == dois
    assert [asked.query["rows"] for asked in replay.asked] == ["40", "40", "20"]


def test_what_is_new_is_looked_for_by_the_day_of_its_record(
    home: Places, replay: ReplayServer
) -> None:
    assert (
        search_request("tea", 50, "2026-03-01").params["filter"] == "from-created-date:2026-03-01"
    )
    replay.answer(f"{API}/works", listed(work("10.5555/a", "Tea")))
    assert titles(answers(home, "crossref", "recent", "tea  pots", since="2026-03-01")) == ["Tea"]
    replay.answer(f"{API}/journals/1234-567X/works", listed(work("10.5555/b", "Lids")))
    assert titles(answers(home, "crossref", "journal", "1234-567X", most="7")) == ["Lids"]
    assert list(asked_of(replay.asked)) == [
        (
            "/works",
            {
                "query.bibliographic": "tea pots",
                "rows": "50",
                "filter": "from-created-date:2026-03-01",
            },
        ),
        ("/journals/1234-567X/works", {"sort": "created", "order": "desc", "rows": "7"}),
    ]


def test_a_search_that_finds_nothing_is_no_error(home: Places, replay: ReplayServer) -> None:
    replay.answer(f"{API}/works", listed())
    ((answered, papers),) = answers(home, "crossref", "title", "Nothing at all")
    assert papers == []
    assert str(answered.remark) == "Crossref has found nothing."


def test_what_a_work_cites_are_works_by_their_dois(home: Places, replay: ReplayServer) -> None:
    cited = [{"DOI": "10.5555/b"}, {"unstructured": "Old pots"}, {"DOI": "10.5555/c"}]
    replay.answer(f"{API}/works/10.5555%2Fa", single(work("10.5555/a", reference=cited)))
    replay.answer(f"{API}/works", listed(work("10.5555/c"), work("10.5555/b")))
    ((_, papers),) = answers(home, "crossref", "references", "10.5555/a")
    assert [one.doi for one in papers] == ["10.5555/b", "10.5555/c"]


def test_a_work_as_publishers_mark_it_up_loses_no_word(home: Places, replay: ReplayServer) -> None:
    given = {
        "abstract": "<jats:title>Abstract</jats:title><jats:sec><jats:title>Aim</jats:title>"
        "<jats:p>To boil pots; p &lt; 0.05.</jats:p></jats:sec><jats:sec><jats:title>Methods"
        "</jats:title><jats:p>Steam.</jats:p></jats:sec>",
        "author": [{"given": "Ada", "family": "Kettle"}, {"name": "HALO Collaboration"}],
        "issued": {"date-parts": [[2022]]},
        "published-online": {"date-parts": [[2021, 12, 30]]},
    }
    title = (
        'Waves in<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mi>N</mml:mi>'
        "</mml:math>-coupled <i>pots</i> &amp; pans"
    )
    replay.answer(f"{API}/works/10.5555%2Fpot.1", single(work("10.5555/pot.1", title, **given)))
    ((_, (paper,)),) = answers(home, "crossref", "paper", "10.5555/pot.1")
    assert paper.title == "Waves in N-coupled pots & pans"
    assert paper.abstract == "Aim: To boil pots; p < 0.05.\nMethods: Steam."
    assert paper.author_names == ("Ada Kettle", "HALO Collaboration")
    assert (paper.published, paper.comment) == ("2022", "Published online 2021-12-30")


@pytest.mark.parametrize(
    ("status", "kind", "body", "error"),
    [
        (400, "application/json", b'{"status":"failed","message":[{"message":"No"}]}', DeniedError),
        (503, "text/plain", b"later", TryLaterError),
        (200, "application/json", b"no json", SourceError),
        (200, "application/json", b'{"status":"failed","message":[{"message":"No"}]}', SourceError),
    ],
)
def test_an_error_is_no_paper(
    home: Places, replay: ReplayServer, status: int, kind: str, body: bytes, error: type[Exception]
) -> None:
    replay.answer(f"{API}/works", body, status=status, content_type=kind)
    with pytest.raises(error):
        answers(home, "crossref", "search", "tea")


def test_a_refusal_is_told_in_the_words_of_the_service(home: Places, replay: ReplayServer) -> None:
    body = said({"status": "failed", "message": [{"type": "x", "message": "No such sort"}]})
    replay.answer(f"{API}/works", body, status=400)
    with pytest.raises(DeniedError, match=r"^Crossref answered with an error: No such sort\.$"):
        answers(home, "crossref", "search", "tea")


def test_recorded_refusals_are_errors_of_their_status(
    home: Places, replay: ReplayServer, real_data: Path
) -> None:
    seen = 0
    for folder in ("crossref-habanero/bodies", "semanticscholar/bodies"):
        for path in sorted((real_data / "feeds" / folder).glob("*-4??.*")):
            if path.suffix == ".url":
                continue
            status = int(path.stem.rpartition("-")[2])
            kind = "application/json" if path.suffix == ".json" else "text/plain"
            replay.answer(f"{API}/works", path.read_bytes(), status=status, content_type=kind)
            with pytest.raises(NotThereError if status == 404 else DeniedError):
                answers(home, "crossref", "search", path.name)
            seen += 1
    assert seen > 20


def test_a_question_without_a_doi_is_refused(home: Places) -> None:
    with pytest.raises(SourceError, match="no id in it that Crossref may know"):
        answers(home, "crossref", "paper", "arXiv:2104.00001")
    with pytest.raises(SourceError, match="nothing to look for"):
        answers(home, "crossref", "search", " ")


def test_recorded_answers_give_the_works_or_the_error_they_hold(real_data: Path) -> None:
    works = errors = 0
    for path in sorted((real_data / "feeds" / "crossref-habanero" / "bodies").glob("*.json")):
        try:
            value = opened(path.read_bytes(), Message("source.crossref"))
        except SourceError as error:
            errors += "answered with an error" in str(error) or "is about '" in str(error)
            continue
        message = value.get("message", value)
        records = members(value, "message", "items") if "items" in message else [message]
        items = list(service_items(records, BatchHeader("Crossref")))
        works += sum(isinstance(item, ImportedRecord) for item in items)
    assert (works, errors) == (544, 45)


_TAG = re.compile(r"</?(?:jats:|mml:)?[A-Za-z][\w-]*(?:\s[\w:.-]+=(?:\"[^\"]*\"|'[^']*'))*\s*/?>")


def letters(text: str) -> str:
    """The letters and digits of a text, whatever stands between them, above or below the line."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text))


def test_no_recorded_abstract_loses_a_word(real_data: Path) -> None:
    seen = 0
    for path in sorted((real_data / "feeds" / "crossref-habanero" / "bodies").glob("*.json")):
        for one in abstracts(json.loads(path.read_bytes())):
            *_, item = service_items([one], BatchHeader("Crossref"))
            told = one["abstract"]
            for _ in range(3):  # two works are escaped twice
                told = unescape(told)
            said_there = letters(_TAG.sub("", told))
            kept = next(i for i in [item] if isinstance(i, ImportedRecord)).paper.abstract
            linked = letters(re.sub(r" \(https?://[^\s()]+\)", "", kept))
            whole = {letters(kept), linked}
            heading = "abstract" if said_there.lower().startswith("abstract") else ""
            assert whole & {said_there, said_there[len(heading) :]}, one["DOI"]
            seen += 1
    assert seen == 181


def abstracts(value: Any) -> list[dict[str, Any]]:
    """The works with an abstract, wherever they lie in an answer."""
    if isinstance(value, list):
        return [one for member in value for one in abstracts(member)]
    if not isinstance(value, dict):
        return []
    own = [value] if "DOI" in value and "abstract" in value else []
    return own + [one for member in value.values() for one in abstracts(member)]
