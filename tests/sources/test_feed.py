"""Feeds and pages come from addresses that the reader gives."""

import pytest

from paperdesk.model import BadFileError, SourceError
from paperdesk.paths import Places
from tests.house import ROOT
from tests.sources.replay_server import ReplayServer
from tests.sources.service_client import answers

FIXTURES = ROOT / "tests" / "fixtures"
FEED = (FIXTURES / "xml" / "kitchen.rss").read_bytes()
PAGE = (FIXTURES / "pages" / "publisher.html").read_bytes()
SITE = "https://kitchen.example"


@pytest.mark.parametrize("kind", ["application/rss+xml", "text/xml; charset=utf-8", "text/html"])
def test_a_feed_is_read_whatever_it_is_called(
    home: Places, replay: ReplayServer, kind: str
) -> None:
    replay.answer(f"{SITE}/new", FEED, content_type=kind)
    ((answered, papers),) = answers(home, "feed", "address", f"{SITE}/new")
    assert [one.title for one in papers] == ["Kettles that sing & boil", "Lids"]
    assert papers[0].abstract == "Steam makes a<b tones."
    assert (answered.label, answered.format) == ("Journal of Kitchens", "feed")
    assert not answered.unchanged


def test_a_feed_that_is_the_same_is_asked_for_with_its_validator(
    home: Places, replay: ReplayServer
) -> None:
    replay.answer(f"{SITE}/new", FEED, content_type="application/rss+xml")
    answers(home, "feed", "address", f"{SITE}/new")
    ((answered, papers),) = answers(home, "feed", "address", f"{SITE}/new")
    assert answered.unchanged
    assert len(papers) == 2
    assert [asked.status for asked in replay.asked] == [200, 304]


def test_a_page_leads_to_the_feed_that_it_names(home: Places, replay: ReplayServer) -> None:
    replay.answer(f"{SITE}/papers/7", PAGE, content_type="text/html")
    replay.answer(f"{SITE}/feeds/new.xml", FEED, content_type="text/xml")
    ((_, papers),) = answers(home, "feed", "address", f"{SITE}/papers/7")
    assert len(papers) == 2


def test_a_page_without_a_feed_is_told(home: Places, replay: ReplayServer) -> None:
    replay.answer(SITE, b"<!doctype html><p>Hello", content_type="text/html")
    with pytest.raises(SourceError, match="names no feed"):
        answers(home, "feed", "address", SITE)
    replay.answer(f"{SITE}/x", b"[1, 2]", content_type="application/json")
    with pytest.raises(BadFileError, match="no feed"):
        answers(home, "feed", "address", f"{SITE}/x")


def test_an_empty_feed_is_no_error(home: Places, replay: ReplayServer) -> None:
    empty = b"<rss version='2.0'><channel><title>Quiet</title></channel></rss>"
    replay.answer(f"{SITE}/new", empty, content_type="application/rss+xml")
    ((answered, papers),) = answers(home, "feed", "address", f"{SITE}/new")
    assert (papers, str(answered.remark)) == ([], "The feed of kitchen.example is empty.")


def test_the_paper_of_a_publisher_s_page_is_read(home: Places, replay: ReplayServer) -> None:
    replay.answer(f"{SITE}/papers/7", PAGE, content_type="text/html; charset=utf-8")
    ((answered, papers),) = answers(home, "feed", "page", f"{SITE}/papers/7?utm=x")
    (paper,) = papers
    assert (paper.doi, paper.url) == ("10.5555/kettle.7", f"{SITE}/papers/7")
    assert paper.title == "Kettles that sing in H₂O"
    assert answered.format == "citation-page"
    replay.answer(SITE, b"<!doctype html><p>Hello", content_type="text/html")
    with pytest.raises(BadFileError):
        answers(home, "feed", "page", SITE)
