"""OpenAlex is asked for works by id and by words, with the reader's key."""

from typing import Any

import pytest

from paperdesk.paths import Places
from paperdesk.sources import openalex
from paperdesk.sources.source_errors import DeniedError
from tests.sources.replay_server import Asked, ReplayServer, Reply
from tests.sources.service_client import answers, said, titles

API = "https://api.openalex.org/works"


@pytest.fixture(autouse=True)
def _a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openalex, "service_key", lambda _host: "k")


def work(number: int, doi: str = "", **more: Any) -> dict[str, Any]:
    address = f"https://doi.org/{doi}" if doi else None
    return {
        "id": f"https://openalex.org/W{number}",
        "doi": address,
        "title": f"Work {number}",
        "authorships": [],
        "type": "article",
        **more,
    }


def listed(*works: dict[str, Any]) -> bytes:
    return said({"meta": {"count": len(works)}, "results": list(works)})


def test_works_are_found_by_dois_arxiv_ids_and_numbers(home: Places, replay: ReplayServer) -> None:
    index = {"Steam": [0, 3], "makes": [1], "more": [2]}
    by_doi = (
        work(7, "10.48550/arXiv.2104.00001", abstract_inverted_index=index),
        work(8, "10.5555/pot.1"),
    )
    replay.answer(f"{API}?filter=doi:10.5555/pot.1|10.48550/arxiv.2104.00001", listed(*by_doi))
    replay.answer(f"{API}?filter=openalex:W123", listed(work(123)))
    value = "10.5555/Pot.1 arXiv:2104.00001 w123 10.5555/none"
    replay.answer(
        f"{API}?filter=doi:10.5555/pot.1|10.48550/arxiv.2104.00001|10.5555/none", listed(*by_doi)
    )
    ((answered, papers),) = answers(home, "openalex", "paper", value)
    assert [one.title for one in papers] == ["Work 7", "Work 8", "Work 123"]
    assert papers[0].abstract == "Steam makes more Steam"
    assert str(answered.remark) == "OpenAlex does not have these: 10.5555/none."
    assert {asked.query["api_key"] for asked in replay.asked} == {"k"}


def test_what_a_work_cites_is_asked_by_its_number(home: Places, replay: ReplayServer) -> None:
    replay.answer(f"{API}/doi:10.5555%2Fpot.1", said({"id": "https://openalex.org/W7"}))
    replay.answer(f"{API}?filter=cited_by:W7", listed(work(8)))
    replay.answer(f"{API}?filter=cites:W7", listed(work(9)))
    assert titles(answers(home, "openalex", "references", "10.5555/pot.1")) == ["Work 8"]
    assert titles(answers(home, "openalex", "citations", "10.5555/pot.1")) == ["Work 9"]
    ((answered, papers),) = answers(home, "openalex", "citations", "10.5555/none")
    assert (papers, str(answered.remark)) == ([], "OpenAlex does not have these: 10.5555/none.")


def test_a_search_goes_on_until_there_are_enough(home: Places, replay: ReplayServer) -> None:
    def answer(asked: Asked) -> Reply:
        first, size = (int(asked.query["page"]) - 1) * 100, int(asked.query["per_page"])
        return Reply(listed(*map(work, range(first, min(first + size, 250)))))

    replay.answer(API, answer)
    assert len(titles(answers(home, "openalex", "search", "pots", most="220"))) == 220
    assert len(titles(answers(home, "openalex", "search", "pots", most="900"))) == 250
    assert titles(answers(home, "openalex", "search", "pots", most="3")) == [
        "Work 0", "Work 1", "Work 2"
    ]  # fmt: skip


def test_without_a_key_one_page_is_asked_for(
    home: Places, replay: ReplayServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(openalex, "service_key", lambda _host: "")
    replay.answer(API, listed(*map(work, range(100))))
    assert len(titles(answers(home, "openalex", "search", "pots", most="300"))) == 100
    (asked,) = replay.asked
    assert "api_key" not in asked.query


def test_who_has_no_key_is_told_how_to_keep_one(
    home: Places, replay: ReplayServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    replay.answer(API, said({"error": "Unauthorized", "message": "Wrong key"}), status=401)
    with pytest.raises(DeniedError, match="error: Unauthorized Wrong key"):
        answers(home, "openalex", "search", "pots")
    monkeypatch.setattr(openalex, "service_key", lambda _host: "")
    with pytest.raises(DeniedError, match="paperdesk sources --key"):
        answers(home, "openalex", "search", "pots")


def test_signs_of_filters_are_no_part_of_a_title(home: Places, replay: ReplayServer) -> None:
    replay.answer(API, listed())
    answers(home, "openalex", "title", "Pots: a survey, part|2!")
    assert replay.asked[0].query["filter"] == "title.search:Pots a survey part 2"
    answers(home, "openalex", "recent", "pots", since="2026-03-01")
    assert replay.asked[1].query["filter"] == "from_publication_date:2026-03-01"
    assert replay.asked[1].query["sort"] == "publication_date:desc"
