"""A preview of a follow tells what would come, and writes nothing."""

import pytest

from paperdesk.library import Library
from paperdesk.model import PaperDeskError, Scope, silent
from paperdesk.paths import Places
from paperdesk.tasks.follow_preview import preview_follow
from paperdesk.tasks.import_jobs import files_from_values
from tests.sources.invented_lists import HF, listed
from tests.sources.replay_server import ReplayServer


def asked(home: Places, value: str) -> dict[str, object]:
    query = {"source": "huggingface", "kind": "day", "value": value, "options": {}}
    return {"home": home.as_dict(), "query": query}


def test_a_preview_tells_what_is_new_and_keeps_nothing(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ReplayServer() as server:
        server.answer(f"{HF}/api/daily_papers?date=2026-04-03", listed((1, 2, 3)))
        monkeypatch.setenv(*server.variable())
        answer = preview_follow(asked(home, "2026-04-03"), silent)
    (file,) = files_from_values(answer["files"])
    assert (file.found, file.new) == (3, 3)
    assert file.batches[0].date == "2026-04-03"
    with Library.open(home) as library:
        assert not library.keys(Scope())
        assert not library.queued()


def test_a_day_without_a_list_says_so(home: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    with ReplayServer() as server:
        server.answer(f"{HF}/api/daily_papers?date=2026-04-04", b"[]")
        monkeypatch.setenv(*server.variable())
        answer = preview_follow(asked(home, "2026-04-04"), silent)
    assert [one.key for one in answer["remarks"]] == ["source.no_weekend_list"]


def test_without_a_connection_the_preview_says_why(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAPERDESK_SERVERS", "*=http://127.0.0.1:9")
    with pytest.raises(PaperDeskError):
        preview_follow(asked(home, "2026-04-03"), silent)
