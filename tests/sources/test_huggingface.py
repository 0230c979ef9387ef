"""Hugging Face is asked for its lists, and what it answers are batches as the site has them."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from paperdesk.model import BatchHeader, ImportedRecord, SourceError
from paperdesk.model.community import Community, LinkedRepository
from paperdesk.model.follows import SourceQuery
from paperdesk.model.list_period import Period
from paperdesk.paths import Places
from paperdesk.sources.answered import Answered
from paperdesk.sources.http import HttpClient
from paperdesk.sources.huggingface import ask, list_request
from paperdesk.sources.source_errors import DeniedError
from tests.formats.invented import arrivals, headers
from tests.sources.invented_lists import HF, listed, record
from tests.sources.replay_server import ReplayServer, Reply

DAILY = f"{HF}/api/daily_papers"
FRIDAY, SATURDAY = date(2026, 4, 3), date(2026, 4, 4)


@pytest.fixture
def http(home: Places, replay: ReplayServer) -> Iterator[HttpClient]:
    with HttpClient(home) as client:
        yield client


def asked(
    http: HttpClient, kind: str, value: str = "", today: date = FRIDAY, **options: str
) -> list[Answered]:
    return list(ask(http, SourceQuery("huggingface", kind, value, options), lambda: today))


def batch(answered: Answered) -> tuple[BatchHeader, list[ImportedRecord]]:
    items = list(answered.items)
    (header,) = headers(items)
    return header, arrivals(items)


def test_the_requests_are_those_of_the_service() -> None:
    assert list_request(Period.DAY, "2026-04-03").url == DAILY
    assert [
        dict(list_request(period, name, page).params)
        for period, name, page in (
            (Period.DAY, "2026-04-03", 0),
            (Period.WEEK, "2026-W14", 1),
            (Period.MONTH, "2026-04", 2),
        )
    ] == [
        {"date": "2026-04-03", "limit": "100"},
        {"week": "2026-W14", "limit": "100", "p": "1"},
        {"month": "2026-04", "limit": "100", "p": "2"},
    ]


@pytest.mark.parametrize(
    ("kind", "parameter", "value", "title"),
    [
        ("day", "date", "2026-04-03", "Daily Papers"),
        ("week", "week", "2026-W14", "Weekly Papers"),
        ("month", "month", "2026-04", "Monthly Papers"),
    ],
)
def test_a_list_is_a_batch_in_the_order_of_the_site(
    http: HttpClient, replay: ReplayServer, kind: str, parameter: str, value: str, title: str
) -> None:
    replay.answer(f"{DAILY}?{parameter}={value}", listed((7, 3, 5)))
    (answered,) = asked(http, kind, value)
    header, found = batch(answered)
    assert header == BatchHeader("Hugging Face Daily Papers", value, title, listing=kind)
    assert [(one.rank, one.paper.arxiv_id) for one in found] == [
        (1, "2604.00007"),
        (2, "2604.00003"),
        (3, "2604.00005"),
    ]
    assert found[0].community == Community(upvotes=7, comments=2)
    assert (answered.format, answered.remark, answered.unchanged) == ("hf-json", None, False)


def test_a_long_list_comes_page_by_page_and_each_paper_once(
    http: HttpClient, replay: ReplayServer
) -> None:
    replay.answer(f"{DAILY}?month=2026-04", listed(range(100)))
    replay.answer(f"{DAILY}?month=2026-04&p=1", listed(range(99, 199)))  # it moved meanwhile
    replay.answer(f"{DAILY}?month=2026-04&p=2", listed(range(199, 220)))
    (answered,) = asked(http, "month", "2026-04")
    _, found = batch(answered)
    assert [one.rank for one in found] == list(range(1, 221))
    assert len(replay.asked) == 3


def test_a_list_that_has_no_pages_is_asked_for_one_more_and_no_further(
    http: HttpClient, replay: ReplayServer
) -> None:
    replay.answer(f"{DAILY}?week=2026-W14", listed(range(100)))
    _, found = batch(asked(http, "week", "2026-W14")[0])
    assert (len(found), len(replay.asked)) == (100, 2)


def test_the_same_again_is_told_to_be_unchanged(http: HttpClient, replay: ReplayServer) -> None:
    replay.answer(f"{DAILY}?date=2026-04-03", listed((1, 2)))
    states = [asked(http, "day", "2026-04-03")[0].unchanged for _ in range(2)]
    replay.answer(f"{DAILY}?date=2026-04-03", listed((1, 2, 3)))
    states.append(asked(http, "day", "2026-04-03")[0].unchanged)
    assert states == [False, True, False]


def test_no_list_on_a_saturday_is_no_error_and_no_batch(
    http: HttpClient, replay: ReplayServer
) -> None:
    replay.answer(DAILY, b"[]")
    (answered,) = asked(http, "day", "2026-04-04")
    assert list(answered.items) == []
    assert str(answered.remark) == "There is no list on weekends."
    (answered,) = asked(http, "day", "2026-04-03")
    assert str(answered.remark) == "There is no list for 2026-04-03 yet."


def test_the_newest_list_comes_with_the_one_before_which_has_grown(
    http: HttpClient, replay: ReplayServer
) -> None:
    replay.answer(DAILY, b"[]")
    replay.answer(f"{DAILY}?date=2026-04-03", listed((1,)))
    replay.answer(f"{DAILY}?date=2026-04-06", listed((60,), "2026-04-06"))
    found = [batch(answered) for answered in asked(http, "day", today=date(2026, 4, 6))]
    assert [(header.date, len(papers)) for header, papers in found] == [
        ("2026-04-03", 1),
        ("2026-04-06", 1),
    ]
    replay.answer(f"{DAILY}?date=2026-04-06", listed(range(60, 110), "2026-04-06"))
    found = [batch(answered) for answered in asked(http, "day", today=date(2026, 4, 7))]
    assert [(header.date, len(papers)) for header, papers in found] == [
        ("2026-04-03", 1),
        ("2026-04-06", 50),
    ]


def test_a_day_that_the_site_does_not_know_yet_is_empty(
    http: HttpClient, replay: ReplayServer
) -> None:
    replay.answer(f"{DAILY}?date=2026-04-04", b'{"error": "Invalid date"}', status=400)
    replay.answer(DAILY, b"[]")
    (answered,) = asked(http, "day", today=SATURDAY)
    assert str(answered.remark) == "There is no list on weekends."
    with pytest.raises(DeniedError):
        asked(http, "day", "2026-04-04")


def test_days_that_were_missed_come_in_their_order(http: HttpClient, replay: ReplayServer) -> None:
    for day in (1, 2, 3):
        replay.answer(f"{DAILY}?date=2026-04-0{day}", listed((day,), f"2026-04-0{day}"))
    days = ["2026-04-01", "2026-04-02", "2026-04-03"]
    replay.answer(f"{DAILY}?date=2026-04-04", b"[]")
    for today in (FRIDAY, SATURDAY):
        found = asked(http, "day", since="2026-04-01", today=today)
        assert [batch(answered)[0].date for answered in found] == days
    found = asked(http, "day", "2026-04-01/2026-04-03", today=SATURDAY)
    assert [batch(answered)[0].date for answered in found] == days


def test_weeks_and_months_have_a_newest_one_too(http: HttpClient, replay: ReplayServer) -> None:
    replay.answer(DAILY, b"[]")
    replay.answer(f"{DAILY}?week=2026-W13", listed((1,)))
    replay.answer(f"{DAILY}?month=2026-04", listed((2,)))
    replay.answer(f"{DAILY}?month=2026-03", listed((3,)))
    weeks, months = asked(http, "week"), asked(http, "month")
    assert [batch(answered)[0].date for answered in weeks] == ["2026-W13"]
    assert [batch(answered)[0].date for answered in months] == ["2026-03", "2026-04"]


def test_what_is_trending_is_a_list_of_its_day(http: HttpClient, replay: ReplayServer) -> None:
    replay.answer(f"{DAILY}?sort=trending", listed((9, 1)))
    (answered,) = asked(http, "trending")
    header, found = batch(answered)
    assert (header.title, header.listing, header.date) == (
        "Trending Papers",
        "trending",
        "2026-04-03",
    )
    assert len(found) == 2


def test_a_search_and_a_submitter_are_asked_for(http: HttpClient, replay: ReplayServer) -> None:
    marked = record(1)
    marked["highlightedTitle"] = [{"type": "highlight", "text": "Kettle"}]
    replay.answer(f"{HF}/api/papers/search?q=tea+pots&limit=120", json.dumps([marked]).encode())
    replay.answer(f"{DAILY}?submitter=ada", listed((4,)))
    header, found = batch(asked(http, "search", " tea  pots ")[0])
    assert (header.title, len(found)) == ("tea pots", 1)
    header, found = batch(asked(http, "submitter", "ada")[0])
    assert (header.title, len(found)) == ("ada: Daily Papers", 1)
    replay.answer(f"{HF}/api/papers/search?q=nothing", b"[]")
    (answered,) = asked(http, "search", "nothing")
    assert str(answered.remark) == "Hugging Face Papers has found nothing."


def test_a_paper_comes_with_what_is_linked_with_it(http: HttpClient, replay: ReplayServer) -> None:
    linked: dict[str, Any] = {
        "linkedDatasets": [{"id": "ada/tea", "likes": 1, "downloads": 108}],
        "numTotalDatasets": 1,
        "linkedModels": [],
        "numTotalModels": 0,
    }
    replay.answer(f"{HF}/api/papers/2604.00001", json.dumps(record(1, **linked)["paper"]).encode())
    (answered,) = asked(
        http, "paper", "arXiv:2604.00001v2, https://huggingface.co/papers/2604.00009"
    )
    header, (found,) = batch(answered)
    assert header == BatchHeader("Hugging Face Daily Papers")
    assert found.community is not None
    assert found.community.linked == (LinkedRepository("dataset", "ada/tea", 1, 108),)
    assert str(answered.remark) == "Hugging Face Papers does not have these: 2604.00009."


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("day", "2026-02-30"),
        ("week", "2026-W54"),
        ("month", "2026-13"),
        ("day", "2026-04-01/soon"),
        ("search", "  "),
        ("submitter", ""),
        ("paper", "10.1000/xyz"),
    ],
)
def test_what_cannot_be_asked_for_asks_nobody(
    http: HttpClient, replay: ReplayServer, kind: str, value: str
) -> None:
    with pytest.raises(SourceError):
        asked(http, kind, value)
    assert replay.asked == []


def test_an_error_in_the_place_of_a_list_keeps_what_there_is(
    http: HttpClient, replay: ReplayServer
) -> None:
    replay.answer(f"{DAILY}?date=2026-04-03", b"down", status=404)
    replay.answer(f"{DAILY}?date=2026-04-02", lambda _: Reply(b"[]", 400))
    for value in ("2026-04-03", "2026-04-02"):
        with pytest.raises(SourceError):
            asked(http, "day", value)


def test_the_recorded_list_says_everything_its_cards_show(
    http: HttpClient, replay: ReplayServer, real_data: Path
) -> None:
    content = (real_data / "feeds/hf-papers/hf_daily_papers.json").read_bytes()
    replay.answer(f"{DAILY}?date=2026-06-12", content)
    (answered,) = asked(http, "day", "2026-06-12")
    header, *found = answered.items
    assert isinstance(header, BatchHeader)
    assert (header.date, len(found)) == ("2026-06-12", 30)
    told = json.loads(content)
    for one, said in zip(found, told, strict=True):
        inner = said["paper"]
        assert isinstance(one, ImportedRecord)
        paper, community = one.paper, one.community
        assert community is not None
        assert paper.arxiv_id == inner["id"]
        assert paper.published == inner["publishedAt"][:10]
        assert paper.submitter == inner["submittedOnDailyBy"]["fullname"]
        assert paper.upvotes == community.upvotes == inner["upvotes"]
        assert community.comments == said["numComments"]
        assert community.stars == inner.get("githubStars")
        assert community.thumbnail == said["thumbnail"]
        assert len(community.media) == len(inner.get("mediaUrls", ()))
        assert paper.organisation == inner.get("organization", {}).get("fullname", "")
        assert paper.keywords == tuple(" ".join(word.split()) for word in inner["ai_keywords"])
        assert (community.summary_by, bool(paper.summary)) == (inner["ai_summary_model"], True)
        shown = [who["name"] for who in inner["authors"] if not who["hidden"]]
        assert list(paper.author_names) == shown
