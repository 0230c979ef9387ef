"""arXiv is asked for the feed of a day, searches and papers by their ids, each thing once."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from paperdesk.model import BatchHeader, SourceError
from paperdesk.model.follows import SourceQuery
from paperdesk.paths import Places
from paperdesk.sources.answered import Answered
from paperdesk.sources.arxiv import MOST_IDS, ask, papers
from paperdesk.sources.http import HttpClient
from tests.formats.invented import arrivals, headers, problems
from tests.sources.invented_lists import API, RSS, atom, entry, error_entry, feed, feed_item
from tests.sources.replay_server import Asked, ReplayServer, Reply

ATOM, XML = "application/atom+xml", "application/rss+xml"
_ID = re.compile(r"<id>http://arxiv\.org/abs/(.+?)v\d+</id>")
FRIDAY, SATURDAY = date(2026, 4, 3), date(2026, 4, 4)


@pytest.fixture
def http(home: Places, replay: ReplayServer) -> Iterator[HttpClient]:
    with HttpClient(home) as client:
        yield client


def asked(
    http: HttpClient, kind: str, value: str, today: date = FRIDAY, **options: str
) -> list[Answered]:
    return list(ask(http, SourceQuery("arxiv", kind, value, options), lambda: today))


def ids_of(answered: Answered) -> list[str]:
    return [one.paper.arxiv_id for one in arrivals(list(answered.items))]


class Answering:
    """arXiv's API as it is: ten papers unless told, unknown ids passed over in silence."""

    def __init__(self, entries: dict[str, str]) -> None:
        self._entries = entries

    def __call__(self, asked: Asked) -> Reply:
        ids = asked.query.get("id_list", "").split(",")
        wrong = next((one for one in ids if one.startswith("24o")), None)
        if wrong:
            return Reply(atom(error_entry(f"incorrect id format for {wrong}")), 400, ATOM)
        found = [self._entries[one] for one in reversed(ids) if one in self._entries]
        most = int(asked.query.get("max_results", 10))
        return Reply(atom(*found[:most]), 200, ATOM)


def test_twenty_three_ids_are_one_request_that_says_how_many(
    http: HttpClient, replay: ReplayServer
) -> None:
    ids = [f"2104.{number:05}" for number in range(23)]
    replay.answer(API, Answering({one: entry(one, 2) for one in ids}))
    (answered,) = asked(http, "paper", " ".join(ids))
    assert sorted(ids_of(answered)) == ids
    assert answered.remark is None
    assert [one.query["max_results"] for one in replay.asked] == ["23"]


def test_many_ids_are_asked_for_in_chunks(http: HttpClient, replay: ReplayServer) -> None:
    ids = [f"2104.{number:05}" for number in range(MOST_IDS + 5)]
    replay.answer(API, Answering({one: entry(one) for one in ids}))
    found = [ids_of(answered) for answered in asked(http, "paper", ",".join(ids))]
    assert [len(some) for some in found] == [MOST_IDS, 5]
    assert [one.query["max_results"] for one in replay.asked] == [str(MOST_IDS), "5"]


def test_ids_in_any_form_are_understood_and_unknown_ones_told_of(
    http: HttpClient, replay: ReplayServer
) -> None:
    known = {"2304.15004v2": entry("2304.15004", 2), "math/0309136": entry("math/0309136")}
    replay.answer(API, Answering(known))
    pasted = "arXiv:2304.15004v2, https://arxiv.org/pdf/math.GT/0309136 10.1000/xyz 0808.05394"
    (answered,) = asked(http, "paper", pasted)
    found = arrivals(list(answered.items))
    assert [(one.paper.arxiv_id, one.rank) for one in found] == [
        ("math/0309136", 1),
        ("2304.15004", 2),
    ]
    assert found[1].paper.versions == ("v1 2021-04-01", "v2 2023-05-02")
    assert str(answered.remark) == "arXiv does not have these: 0808.05394."


def test_an_id_that_is_refused_does_not_take_the_others_with_it(
    http: HttpClient, replay: ReplayServer
) -> None:
    replay.answer(API, Answering({"2104.00001": entry("2104.00001")}))
    answered = papers(http, ["2104.00001", "24o1.1"])
    assert ids_of(answered) == ["2104.00001"]
    assert str(answered.remark) == "arXiv does not have these: 24o1.1."
    assert [one.status for one in replay.asked] == [400, 200]


@pytest.mark.parametrize("status", [200, 400])
def test_an_error_is_an_error_and_never_a_paper(
    http: HttpClient, replay: ReplayServer, status: int
) -> None:
    told = atom(error_entry("max_results must be non-negative"))
    replay.answer(API, told, status=status, content_type=ATOM)
    for kind, value in (("paper", "2104.00001"), ("search", "kettle")):
        with pytest.raises(SourceError, match="max_results must be non-negative"):
            asked(http, kind, value)


def test_a_search_is_the_latest_papers_page_by_page(http: HttpClient, replay: ReplayServer) -> None:
    def page(asked: Asked) -> Reply:
        start, most = int(asked.query["start"]), int(asked.query["max_results"])
        last = min(start + most, 250)
        return Reply(
            atom(*(entry(f"2104.{n:05}") for n in range(start, last)), total=250), 200, ATOM
        )

    replay.answer(f"{API}?search_query=all:kettle", page)
    (answered,) = asked(http, "search", "kettle", most="1000")
    items = list(answered.items)
    assert headers(items) == [BatchHeader("arXiv", title="kettle")]
    assert [one.rank for one in arrivals(items)] == list(range(1, 251))
    assert [one.query["sortBy"] for one in replay.asked] == ["submittedDate"] * 2
    (answered,) = asked(http, "search", "kettle", most="5")
    assert len(ids_of(answered)) == 5


def test_a_search_without_an_answer_says_so(http: HttpClient, replay: ReplayServer) -> None:
    replay.answer(API, atom(), content_type=ATOM)
    (answered,) = asked(http, "recent", "cs.LG")
    assert list(answered.items) == []
    assert str(answered.remark) == "arXiv has found nothing."
    assert replay.asked[0].query["search_query"] == "cat:cs.LG"


FEED = feed(
    feed_item("2604.00001", "new", "New Kettles"),
    feed_item("2604.00002", "cross", "Crossed Kettles"),
    feed_item("2401.00003", "replace", "Old Kettles", 4),
    feed_item("2401.00004", "replace-cross", "Older Kettles", 2),
)


def test_the_feed_of_a_day_brings_what_is_new(http: HttpClient, replay: ReplayServer) -> None:
    replay.answer(f"{RSS}cs.LG+stat.ML", FEED, content_type=XML)
    (answered,) = asked(http, "category", "cs.LG stat.ML")
    items = list(answered.items)
    assert headers(items) == [
        BatchHeader("arXiv", "2026-04-03", "cs.LG stat.ML", listing="new cs.LG stat.ML")
    ]
    assert [one.paper.title for one in arrivals(items)] == ["New Kettles", "Crossed Kettles"]
    assert problems(items) == []
    (answered,) = asked(http, "category", "cs.LG,stat.ML", announced="replace")
    (old,) = arrivals(list(answered.items))
    assert (old.paper.arxiv_id, old.paper.versions) == ("2401.00003", ("v4",))
    assert answered.unchanged


def test_a_feed_without_papers_on_a_weekend_is_no_error(
    http: HttpClient, replay: ReplayServer
) -> None:
    replay.answer(f"{RSS}cs.LG", feed(), content_type=XML)
    (answered,) = asked(http, "category", "cs.LG", SATURDAY)
    assert list(answered.items) == []
    assert str(answered.remark) == "There is no list on weekends."


def test_days_that_no_feed_has_any_more_are_searched_for(
    http: HttpClient, replay: ReplayServer
) -> None:
    replay.answer(f"{RSS}cs.LG", FEED, content_type=XML)
    replay.answer(API, atom(entry("2604.00009")), content_type=ATOM)
    missed, day = asked(http, "category", "cs.LG", since="2026-03-30")
    assert (ids_of(missed), len(ids_of(day))) == (["2604.00009"], 2)
    assert replay.asked[-1].query["search_query"] == (
        "cat:cs.LG AND submittedDate:[202603300000 TO 202604022359]"
    )
    assert len(asked(http, "category", "cs.LG", since="2026-04-02")) == 1


@pytest.mark.parametrize(
    ("kind", "value"), [("paper", "10.1000/xyz"), ("category", "tea"), ("search", "()")]
)
def test_what_cannot_be_asked_for_asks_nobody(
    http: HttpClient, replay: ReplayServer, kind: str, value: str
) -> None:
    with pytest.raises(SourceError):
        asked(http, kind, value)
    assert replay.asked == []


def test_every_recorded_answer_gives_the_papers_or_the_error_it_holds(
    http: HttpClient, replay: ReplayServer, real_data: Path
) -> None:
    folder = real_data / "feeds" / "arxiv-api" / "arxiv.py"
    answers = sorted(folder.glob("*.xml"))
    assert len(answers) == 20
    errors = []
    for path in (*answers, real_data / "reports" / "next" / "b7-atom-error.xml"):
        content = path.read_bytes()
        replay.answer(API, content, content_type=ATOM)
        try:
            (answered,) = asked(http, "search", "testing", most="100")
        except SourceError as error:
            errors.append(str(error))
        else:
            assert ids_of(answered) == _ID.findall(content.decode())
    assert errors == [
        f"arXiv answered with an error: incorrect id format for {one}." for one in ("abc", "24o1.1")
    ]
