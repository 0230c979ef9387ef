"""OpenReview's submissions become papers; what is no submission, and a refusal, do not."""

from typing import Any

import pytest

from paperdesk.model import SourceError
from paperdesk.paths import Places
from paperdesk.sources.openreview import forum_of
from paperdesk.sources.source_errors import DeniedError
from tests.sources.replay_server import Asked, ReplayServer, Reply
from tests.sources.service_client import answers, said, titles

API = "https://api2.openreview.net"


def note(title: str, forum: str = "kettle0001", **content: Any) -> dict[str, Any]:
    told = {"title": title, "abstract": "Steam.", "authors": ["Ada Kettle", "Bo Pot"], **content}
    return {
        "id": forum,
        "forum": forum,
        "cdate": 1_767_225_600_000,
        "pdate": 1_769_904_000_000,
        "content": {key: {"value": value} for key, value in told.items() if value is not None},
    }


def test_a_submission_is_read_with_all_it_says(home: Places, replay: ReplayServer) -> None:
    told = note("Pots", venue="KETTLE 2026", keywords=["steam"], TLDR="Hot.", pdf="/pdf/7.pdf")
    replay.answer(f"{API}/notes?id=kettle0001", said({"notes": [told]}))
    value = "https://openreview.net/forum?id=kettle0001&noteId=x"
    ((_, papers),) = answers(home, "openreview", "paper", value)
    (paper,) = papers
    assert (paper.title, paper.abstract, paper.summary) == ("Pots", "Steam.", "Hot.")
    assert paper.author_names == ("Ada Kettle", "Bo Pot")
    assert (paper.published, paper.venue) == ("2026-02-01", "KETTLE 2026")
    assert paper.url == "https://openreview.net/forum?id=kettle0001"
    assert paper.pdf_url == "https://openreview.net/pdf/7.pdf"
    assert (paper.keywords, paper.source) == (("steam",), "OpenReview")


def test_notes_of_the_first_version_and_reviews_are_told_apart(
    home: Places, replay: ReplayServer
) -> None:
    old = {"id": "kettle0002", "content": {"title": "Lids", "abstract": "Old.", "authors": ["A B"]}}
    review = note("Review of Pots", abstract=None)
    replay.answer(f"{API}/notes/search", said({"notes": [old, review, note("Pots"), "x"]}))
    assert titles(answers(home, "openreview", "search", "pots")) == ["Lids", "Pots"]


def test_a_venue_comes_page_by_page(home: Places, replay: ReplayServer) -> None:
    notes = [note(f"P{number}") for number in range(1_200)]

    def answer(asked: Asked) -> Reply:
        first, size = int(asked.query["offset"]), int(asked.query["limit"])
        return Reply(said({"notes": notes[first : first + size], "count": len(notes)}))

    replay.answer(f"{API}/notes?content.venueid=KETTLE.cc/2026/Conference", answer)
    found = titles(answers(home, "openreview", "venue", "KETTLE.cc/2026/Conference", most="5000"))
    assert len(found) == 1_200
    assert [asked.query["offset"] for asked in replay.asked] == ["0", "1000"]


def test_a_challenge_is_told_and_nothing_is_lost(home: Places, replay: ReplayServer) -> None:
    challenge = {"name": "ChallengeRequiredError", "message": "Challenge required", "status": 403}
    replay.answer(f"{API}/notes", said(challenge), status=403)
    with pytest.raises(DeniedError, match="OpenReview answered with an error: Challenge required"):
        answers(home, "openreview", "venue", "KETTLE.cc/2026/Conference")


def test_a_submission_that_is_not_there_is_told(home: Places, replay: ReplayServer) -> None:
    replay.answer(f"{API}/notes", said({"notes": []}))
    ((answered, papers),) = answers(home, "openreview", "paper", "kettle0009")
    assert (papers, str(answered.remark)) == ([], "OpenReview does not have these: kettle0009.")
    with pytest.raises(SourceError, match="no id in it that OpenReview may know"):
        answers(home, "openreview", "paper", "https://openreview.net/group?id=a/b")


@pytest.mark.parametrize(
    ("text", "forum"),
    [
        ("rJXMpikCZ", "rJXMpikCZ"),
        ("openreview:rJXMpikCZ", "rJXMpikCZ"),
        ("https://openreview.net/pdf?id=rJXMpikCZ", "rJXMpikCZ"),
        ("openreview.net/forum?id=rJXMpikCZ,", "rJXMpikCZ"),
        ("https://openreview.net/", ""),
        ("https://[openreview.net", ""),
        ("a b", ""),
    ],
)
def test_a_forum_is_found_in_an_address(text: str, forum: str) -> None:
    assert forum_of(text) == forum
