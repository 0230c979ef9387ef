"""What a reader pastes arrives as papers, by the sources that know them, also after a while."""

import json
from collections.abc import Iterator

import pytest

from paperdesk.library import Library
from paperdesk.model import Scope
from paperdesk.paths import Places
from paperdesk.tasks import add_jobs
from paperdesk.tasks.network_jobs import DrainOutcome, drain
from paperdesk.text import pasted_references
from tests.library.builders import issues
from tests.sources.invented_lists import API, HF, atom, entry, record
from tests.sources.replay_server import Asked, ReplayServer, Reply

CROSSREF = "https://api.crossref.org/works/"
WORK = {
    "message": {
        "DOI": "10.1000/xyz",
        "title": ["Lids of kettles"],
        "author": [{"family": "Lid", "given": "Cy"}],
        "issued": {"date-parts": [[2020, 3]]},
        "type": "journal-article",
        "container-title": ["Kettle Letters"],
    }
}
ATOM = "application/atom+xml"
PASTED = (
    "arXiv:2304.15004v2, https://doi.org/10.1000/xyz, "
    "https://huggingface.co/papers/2310.12931, math/0309136"
)


@pytest.fixture
def library(home: Places) -> Iterator[Library]:
    with Library.open(home) as opened:
        yield opened


def arxiv(asked: Asked) -> Reply:
    known = ("2304.15004", "2310.12931", "math/0309136")
    ids = [one.partition("v")[0] for one in asked.query.get("id_list", "").split(",")]
    return Reply(atom(*(entry(one) for one in ids if one in known)), 200, ATOM)


def paste(library: Library, home: Places, text: str) -> DrainOutcome:
    library.enqueue(add_jobs.requests_of(pasted_references(text), ("tea",)))
    return drain(library, home)


def titles(library: Library) -> list[str]:
    return sorted(entry.paper.title for entry in library.entries(library.keys(Scope())))


def serve(replay: ReplayServer) -> None:
    replay.answer(API, arxiv)
    replay.answer(CROSSREF + "10.1000%2Fxyz", json.dumps(WORK).encode())
    replay.answer(CROSSREF + "10.1000/xyz", json.dumps(WORK).encode())
    paper = {**record(1)["paper"], "id": "2310.12931", "title": "Pots of 2310.12931", "upvotes": 7}
    replay.answer(f"{HF}/api/papers/2310.12931", json.dumps(paper).encode())


def test_four_pasted_ids_arrive_from_three_sources_in_one_act(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    serve(replay)
    outcome = paste(library, home, PASTED)
    assert (outcome.new, outcome.waiting, outcome.failed) == (4, (), ())
    assert titles(library) == [
        *("Lids of kettles", "Pots of 2304.15004", "Pots of 2310.12931", "Pots of math/0309136"),
    ]
    upvoted = library.entry(library.key("2310.12931"))
    assert (upvoted.paper.upvotes, upvoted.tags) == (7, ("tea",))
    (batch,) = issues(library, add_jobs.ADDED, add_jobs.ADDED)
    assert batch.key in outcome.batches
    library.undo()
    assert titles(library) == []


def test_what_is_added_on_one_day_is_one_batch_and_what_is_known_is_not_repeated(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    serve(replay)
    paste(library, home, "2304.15004")
    again = paste(library, home, "10.1000/xyz https://arxiv.org/abs/2304.15004v2")
    assert again.new == 1
    assert len(issues(library, add_jobs.ADDED, add_jobs.ADDED)) == 1


def test_without_a_network_ids_wait_and_arrive_later(
    library: Library, home: Places, replay: ReplayServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    replay.stop()
    first = paste(library, home, PASTED)
    assert (first.offline, len(first.waiting), titles(library)) == (True, 1, [])
    (waiting,) = library.queued()
    assert waiting.problem is None
    assert len(add_jobs.references_of(waiting.subject)) == 4
    with ReplayServer() as server:
        monkeypatch.setenv(*server.variable())
        serve(server)
        assert drain(library, home).new == 4
    assert library.queued() == ()


def test_what_nobody_knows_is_told_of_and_the_rest_comes(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    serve(replay)
    outcome = paste(library, home, "2304.15004 2001.99999")
    ((_, one),) = outcome.outcomes
    assert (one.new, one.values["missing"]) == (1, ["arxiv:2001.99999"])
    assert [str(remark) for remark in one.remarks] == ["No source knows arxiv:2001.99999."]


def test_what_a_busy_host_did_not_tell_waits_by_itself(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    serve(replay)
    replay.answer(
        CROSSREF + "10.1000%2Fxyz", lambda _: Reply(b"", 429, headers={"Retry-After": "900"})
    )
    replay.answer(
        CROSSREF + "10.1000/xyz", lambda _: Reply(b"", 429, headers={"Retry-After": "900"})
    )
    outcome = paste(library, home, "2304.15004 10.1000/xyz")
    assert outcome.new == 1
    (waiting,) = library.queued()
    assert [one.id for one in add_jobs.references_of(waiting.subject)] == ["doi:10.1000/xyz"]


def test_a_source_that_refuses_is_told_of_beside_what_nobody_knows(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    replay.answer(API, lambda _: Reply(b"no", 403, "text/plain", None))
    outcome = paste(library, home, "2304.15004")
    ((_, one),) = outcome.outcomes
    assert [remark.key for remark in one.remarks] == ["add.nobody_knows", "network.denied"]


def test_a_page_is_read_for_what_it_says_of_itself(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    page = b"""<html><head><title>Kettle Letters</title>
    <meta name="citation_title" content="Lids of kettles">
    <meta name="citation_author" content="Lid, Cy"><meta name="citation_doi" content="10.1000/xyz">
    </head><body><p>Buy this article</p></body></html>"""
    replay.answer("https://journal.example/lids", page, content_type="text/html")
    outcome = paste(library, home, "https://journal.example/lids")
    assert outcome.new == 1
    assert library.entry(library.key("10.1000/xyz")).paper.title == "Lids of kettles"


def test_a_reference_without_an_id_is_looked_up_and_only_its_own_title_counts(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    works = [
        {"DOI": "10.1000/near", "title": ["Lids of kettles, a reply"]},
        {"DOI": "10.1000/xyz", "title": ["Lids of Kettles"], "type": "journal-article"},
    ]
    body = json.dumps({"message": {"items": works}}).encode()
    replay.answer("https://api.crossref.org/works", body)
    outcome = paste(library, home, "C. Lid, Lids of kettles. Kettle Letters 3 (2020), 12-15.")
    assert outcome.new == 1
    assert titles(library) == ["Lids of Kettles"]
    assert paste(library, home, "Spouts of pots and where they point").new == 0


def test_where_a_lesser_source_is_busy_the_next_one_is_asked(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    nothing = json.dumps({"message": {"items": []}}).encode()
    replay.answer("https://api.crossref.org/works", nothing)
    busy = Reply(b"", 429, headers={"Retry-After": "900"})
    replay.answer("https://api.semanticscholar.org/graph/v1/paper/search/match", lambda _: busy)
    pot = entry("2104.00001", title="Pots that sing when they boil")
    replay.answer(API, lambda _: Reply(atom(pot), 200, ATOM))
    assert paste(library, home, "Pots that sing when they boil").new == 1
    assert library.queued() == ()
    outcome = paste(library, home, "Pots that nobody has heard of")
    assert outcome.new == 0
    assert len(library.queued()) == 1
