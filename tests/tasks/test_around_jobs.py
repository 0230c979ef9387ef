"""What a paper cites and who cites it is asked once, looked at offline, and added by one key."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from paperdesk.library import Library
from paperdesk.model.surroundings import Direction
from paperdesk.paths import Places
from paperdesk.tasks import around_jobs, import_jobs
from paperdesk.tasks.network_jobs import DrainOutcome, drain
from tests import invented
from tests.sources.replay_server import ReplayServer

SCHOLAR = "https://api.semanticscholar.org/graph/v1/paper/"


@pytest.fixture
def library(home: Places, tmp_path: Path) -> Iterator[Library]:
    with Library.open(home) as opened:
        import_jobs.add(opened, [str(invented.write(tmp_path / "papers.jsonl"))])
        yield opened


def cited(title: str, **ids: str) -> dict[str, Any]:
    return {
        "citedPaper": {
            "paperId": "ab" * 20,
            "title": title,
            "externalIds": ids,
            "authors": [{"authorId": "1", "name": "Basil Cook"}],
            "year": 2023,
            "venue": "Kettle Letters",
        }
    }


def ask(library: Library, home: Places, key: int) -> DrainOutcome:
    paper = library.entry(key).paper
    library.enqueue([around_jobs.request_of(paper, Direction.REFERENCES)])
    return drain(library, home)


def serve(replay: ReplayServer) -> None:
    page = {
        "data": [
            cited("On lids", DOI="10.1000/lids"),
            cited("A few-shot guide", ArXiv="2401.00002"),
            {"citedPaper": {"paperId": None, "title": None}},
            cited("Spouts without a number at all"),
        ]
    }
    body = json.dumps(page).encode()
    for id_ in ("ARXIV:2401.00001", "ARXIV%3A2401.00001"):
        replay.answer(f"{SCHOLAR}{id_}/references", body)


def test_what_the_library_has_comes_first_and_the_others_are_one_key_away(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    serve(replay)
    key = library.key("2401.00001")
    assert around_jobs.surroundings(library, home, key, Direction.REFERENCES) is None
    ask(library, home, key)
    replay.stop()
    found = around_jobs.surroundings(library, home, key, Direction.REFERENCES)
    assert found is not None
    assert (found.source, found.here) == ("semantic-scholar", 1)
    assert [(one.id, one.key is not None) for one in found.papers] == [
        *(("arxiv:2401.00002", True), ("doi:10.1000/lids", False), ("", False)),
    ]
    done = around_jobs.add_near(
        library, home, key, Direction.REFERENCES, [one.number for one in found.papers[1:]]
    )
    assert sum(file.new for file in done.files) == 2
    assert library.entry(library.key("10.1000/lids")).paper.venue == "Kettle Letters"
    again = around_jobs.surroundings(library, home, key, Direction.REFERENCES)
    assert again is not None
    assert again.here == 3
    library.undo()
    assert library.known([one.paper for one in library.entries([key])]) == [key]


def test_a_paper_whose_citations_nobody_tells_says_so(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    replay.answer(f"{SCHOLAR}ARXIV:2401.00001/references", b'{"data": []}')
    replay.answer(f"{SCHOLAR}ARXIV%3A2401.00001/references", b'{"data": []}')
    key = library.key("2401.00001")
    ((_, outcome),) = ask(library, home, key).outcomes
    assert outcome.values["papers"] == 0
    assert "Nobody tells the citations" in str(outcome.remarks[0])
    found = around_jobs.surroundings(library, home, key, Direction.REFERENCES)
    assert found is not None
    assert found.papers == ()
