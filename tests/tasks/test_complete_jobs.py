"""What papers lack is found by their ids or titles, looked at field by field, and filled in."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from paperdesk.library import Library
from paperdesk.model import Cancelled, Scope
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.tasks import complete_jobs, import_jobs, kept_completions
from paperdesk.tasks.network_jobs import drain
from tests import invented
from tests.sources.invented_lists import API, HF, atom, entry, record
from tests.sources.replay_server import Asked, ReplayServer, Reply

TITLES = ("Kettle number 1 of the list", "Pots that sing when they boil", "Nobody knows this pot")


@pytest.fixture
def library(home: Places, tmp_path: Path) -> Iterator[Library]:
    path = invented.write(tmp_path / "page.jsonl", *({"title": title} for title in TITLES))
    with Library.open(home) as opened:
        import_jobs.add(opened, [str(path)])
        yield opened


def search(asked: Asked) -> Reply:
    """A search that always finds something."""
    found: list[dict[str, Any]] = [record(2), record(1)]
    return Reply(json.dumps(found).encode())


def serve(replay: ReplayServer) -> None:
    replay.answer(f"{HF}/api/papers/search", search)
    pot = entry("2104.00001", title="Pots that Sing when they boil")
    other = entry("2104.00002", title="Pots that sing when they cool")
    replay.answer(API, atom(other, pot), content_type="application/atom+xml")
    nothing: dict[str, Any] = {"message": {"items": []}}
    replay.answer("https://api.crossref.org/works", json.dumps(nothing).encode())


def keys(library: Library) -> list[int]:
    return sorted(library.keys(Scope()))


def ask(library: Library, home: Places, *, fill: bool = False) -> Any:
    library.enqueue(complete_jobs.requests_for(library, keys(library), fill=fill))
    ((_, outcome),) = drain(library, home).outcomes
    return outcome


def test_papers_without_ids_are_found_by_their_titles_and_shown_field_by_field(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    serve(replay)
    before = [library.entry(key).paper for key in keys(library)]
    outcome = ask(library, home)
    first, second = kept_completions.kept(home)
    assert (first.sources, second.sources) == (("huggingface",), ("arxiv",))
    told = {one.field: one.after for one in second.proposals}
    assert told["authors"] == "Bo Pot"
    assert told["arxiv_id"] == "2104.00001"
    assert all(one.fills for one in second.proposals)
    assert [str(one) for one in outcome.remarks] == [f"No source knows “{TITLES[2]}”."]
    assert [library.entry(key).paper for key in keys(library)] == before


def test_the_fields_that_are_chosen_are_filled_in_at_once_and_taken_back(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    serve(replay)
    ask(library, home)
    chosen = {one.key: ("authors", "arxiv_id") for one in kept_completions.kept(home)}
    kept_completions.accept(library, home, chosen)
    found = library.entry(library.key("2604.00001")).paper
    assert (found.author_names, found.abstract) == (("Ada Kettle1",), "")
    assert kept_completions.kept(home) == ()
    library.undo()
    assert all(not library.entry(key).paper.authors for key in keys(library))


def test_unseen_only_what_is_missing_is_filled_in_and_a_second_time_nothing(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    serve(replay)
    first = ask(library, home, fill=True)
    assert len(first.values["found"]) == 2
    assert library.entry(library.key("2104.00001")).paper.abstract == "Clay."
    assert len(complete_jobs.incomplete(library, keys(library))) == 1
    again = ask(library, home, fill=True)
    assert again.values["found"] == []
    library.undo()
    assert len(complete_jobs.incomplete(library, keys(library))) == 3


def test_without_a_network_what_is_missing_is_found_later(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    replay.stop()
    library.enqueue(complete_jobs.requests_for(library, keys(library)))
    outcome = drain(library, home)
    assert (outcome.offline, len(outcome.waiting)) == (True, 1)
    assert kept_completions.kept(home) == ()


def test_half_a_file_of_what_was_found_is_as_if_nothing_was_found(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    serve(replay)
    ask(library, home)
    (path, *_) = sorted((home.cache / "completions").iterdir())
    path.write_bytes(path.read_bytes()[:40])
    assert len(kept_completions.kept(home)) == 1


def test_where_the_cable_is_drawn_in_the_middle_what_was_found_stays(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    serve(replay)
    library.enqueue(complete_jobs.requests_for(library, keys(library)))
    asked = 0

    def halted(done: int, total: int, step: Message) -> None:
        nonlocal asked
        asked += step.key == "step.looking_up"
        if asked == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        drain(library, home, halted)
    assert len(kept_completions.kept(home)) == 1
    questions = len(replay.asked)
    drain(library, home)
    assert len(kept_completions.kept(home)) == 2
    again = [one.query.get("q", "") for one in replay.asked[questions:]]
    assert TITLES[0] not in again


def test_the_papers_of_the_page_are_completed_by_their_titles_and_undone(
    home: Places, replay: ReplayServer, real_data: Path
) -> None:
    def found(asked: Asked) -> Reply:
        one = record(10_000 + len(replay.asked))
        one["paper"] |= {"title": asked.query["q"]}
        return Reply(json.dumps([record(1), one]).encode())

    replay.answer(f"{HF}/api/papers/search", found)
    with Library.open(home) as library:
        import_jobs.add(library, [str(real_data / "papers-page.txt")])
        every = keys(library)
        assert len(complete_jobs.incomplete(library, every)) == len(every) == 76
        library.enqueue(complete_jobs.requests_for(library, every, fill=True))
        drain(library, home)
        assert complete_jobs.incomplete(library, every) == []
        library.undo()
        assert len(complete_jobs.incomplete(library, every)) == 76
