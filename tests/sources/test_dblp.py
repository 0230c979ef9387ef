"""DBLP's records become papers without their full stops and numbers of namesakes."""

import pytest

from paperdesk.paths import Places
from paperdesk.sources.source_errors import RefusedAnswerError
from tests.sources.replay_server import ReplayServer
from tests.sources.service_client import answers, said

API = "https://dblp.org/search/publ/api"
HITS = [
    {
        "@score": "7",
        "@id": "1",
        "info": {
            "authors": {"author": [{"@pid": "1/2", "text": "Ada Kettle 0001"}, {"text": "Bo Pot"}]},
            "title": "Kettles &amp; Steam.",
            "venue": "SIGKETTLE",
            "pages": "12-34",
            "year": "2026",
            "type": "Conference and Workshop Papers",
            "access": "open",
            "key": "conf/kettle/Kettle26",
            "doi": "10.5555/KETTLE.1",
            "ee": "https://doi.org/10.5555/KETTLE.1",
            "url": "https://dblp.org/rec/conf/kettle/Kettle26",
        },
        "url": "URL#1",
    },
    {
        "info": {
            "authors": {"author": {"@pid": "3", "text": "Cy Pan"}},
            "title": "Lids.",
            "venue": "CoRR",
            "volume": "abs/2104.00001",
            "year": "2021",
            "type": "Informal and Other Publications",
            "access": "open",
            "key": "journals/corr/abs-2104-00001",
            "ee": ["https://arxiv.org/abs/2104.00001"],
            "url": "https://dblp.org/rec/journals/corr/abs-2104-00001",
        }
    },
]


def test_records_become_papers(home: Places, replay: ReplayServer) -> None:
    replay.answer(API, said({"result": {"hits": {"@total": "2", "hit": HITS}}}))
    ((_, papers),) = answers(home, "dblp", "search", "kettle steam")
    first, second = papers
    assert (first.title, first.author_names) == ("Kettles & Steam", ("Ada Kettle", "Bo Pot"))
    assert (first.venue, first.pages, first.published) == ("SIGKETTLE", "12-34", "2026")
    assert (first.type, first.doi, first.source) == (
        "paper-conference", "10.5555/kettle.1", "DBLP",
    )  # fmt: skip
    assert first.url == "https://doi.org/10.5555/KETTLE.1"
    assert (second.title, second.author_names) == ("Lids", ("Cy Pan",))
    assert (second.arxiv_id, second.venue, second.volume) == ("2104.00001", "", "")
    assert replay.asked[0].query == {"q": "kettle steam", "format": "json", "h": "100", "c": "0"}


def test_an_author_is_asked_for_by_the_whole_name(home: Places, replay: ReplayServer) -> None:
    replay.answer(API, said({"result": {"hits": {"@total": "0"}}}))
    ((answered, papers),) = answers(home, "dblp", "author", "Ada  Kettle")
    assert (papers, str(answered.remark)) == ([], "DBLP has found nothing.")
    assert replay.asked[0].query["q"] == "author:Ada_Kettle:"


def test_a_page_that_tests_for_robots_is_refused(home: Places, replay: ReplayServer) -> None:
    replay.answer(API, b"<!doctype html><p>Are you a robot?", content_type="text/html")
    with pytest.raises(RefusedAnswerError):
        answers(home, "dblp", "search", "kettle")
