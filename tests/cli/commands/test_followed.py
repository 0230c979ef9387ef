"""The verbs of the network: following, refreshing, what the sources are and what waits."""

import io
import sys
from pathlib import Path

import pytest

from paperdesk.sources.service_lists import service_key
from tests.cli.commands.test_verbs import Shell
from tests.invented import write
from tests.sources import invented_lists as lists
from tests.sources.replay_server import ReplayServer
from tests.sources.test_secrets import Safe, safe

__all__ = ["safe"]

DAILY = f"{lists.HF}/api/daily_papers"


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path / "home", capsys)


def test_a_source_is_followed_listed_and_left(shell: Shell) -> None:
    assert "Nothing is followed." in shell.run("follow")
    assert "Followed 'Hugging Face Papers: Daily list'" in shell.run("follow", "huggingface")
    shell.run("follow", "arxiv", "cs.CL", "cs.LG", "--every", "week", "--tag", "words")
    shell.run("follow", "https://rss.arxiv.org/rss/cs.AI", "--name", "AI", "--every", "hand")
    first, second, third = shell.json("follow")["follows"]
    assert (first["kind"], first["value"], first["rhythm"]) == ("day", "", "daily")
    assert (second["kind"], second["value"], second["tag"]) == ("category", "cs.CL cs.LG", "words")
    assert (third["title"], third["source"], third["rhythm"]) == ("AI", "arxiv", "by-hand")
    said = shell.run("follow")
    assert "arxiv category cs.CL cs.LG, every week, not asked yet, tag words" in said
    assert "arxiv category cs.AI, by hand" in said
    shell.run("follow", "--stop", "2")
    assert [one["number"] for one in shell.json("follow")["follows"]] == [1, 3]
    shell.run("undo")
    assert len(shell.json("follow")["follows"]) == 3


def test_what_no_source_is_asked_for_is_said(shell: Shell) -> None:
    shell.run("follow", "nowhere", code=1)
    assert "No source is called nowhere." in shell.err
    shell.run("follow", "huggingface", "--kind", "yearly", code=1)
    assert "no list of this kind: yearly" in shell.err


def test_follows_go_into_a_list_of_subscriptions_and_come_back(
    shell: Shell, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "mine.opml")
    shell.run("follow", "huggingface", "diffusion models", "--kind", "search")
    shell.run("follow", "https://example.org/feed.xml", "--tag", "blogs")
    assert "Wrote 2 follows" in shell.run("follow", "--to", path)
    assert "Followed 0 sources; 2 were followed before." in shell.run("follow", "--from", path)
    other = Shell(tmp_path / "other", capsys)
    other.run("follow", "--from", path)
    ours, theirs = (
        [(one["source"], one["value"], one["tag"]) for one in each.json("follow")["follows"]]
        for each in (shell, other)
    )
    assert sorted(ours) == sorted(theirs)
    shell.run("follow", "--from", str(tmp_path / "none.opml"), code=1)
    assert "none.opml cannot be read" in shell.err


def test_a_refresh_asks_what_is_due_once(shell: Shell, replay: ReplayServer) -> None:
    replay.answer(DAILY, b"[]")
    replay.answer(f"{DAILY}?sort=trending", lists.listed((7, 3)))
    shell.run("follow", "huggingface", "--kind", "trending")
    said = shell.run("refresh")
    assert "2 papers" in said
    assert "Added 2 papers." in said
    asked = len(replay.asked)
    assert shell.run("refresh") == "Nothing is due.\n"
    assert len(replay.asked) == asked
    assert shell.run("refresh", "1") == "No paper is new.\n"
    assert len(replay.asked) == asked + 1
    assert shell.json("search", "kettle")["total"] == 2
    (host,) = shell.json("network")["hosts"]
    assert (host["host"], host["requests"]) == ("huggingface.co", asked + 1)
    assert f"huggingface.co  {asked + 1} requests today" in shell.run("network")


def test_a_source_is_asked_once_without_following_it(shell: Shell, replay: ReplayServer) -> None:
    replay.answer(f"{DAILY}?month=2026-04", lists.listed((7, 3)))
    answer = shell.json("refresh", "--once", "huggingface", "month", "2026-04")
    assert (answer["new"], answer["waiting"], answer["offline"]) == (2, 0, False)
    assert [batch["date"] for batch in answer["batches"]] == ["2026-04"]
    assert shell.json("follow")["follows"] == []


def test_a_paper_is_shown_with_what_its_readers_did(shell: Shell, replay: ReplayServer) -> None:
    replay.answer(f"{DAILY}?month=2026-04", lists.listed((7, 3)))
    shell.run("refresh", "--once", "huggingface", "month", "2026-04")
    paper = shell.json("list")["papers"][0]["id"]
    told = shell.json("show", paper)
    (capture,) = told["captures"]
    assert capture["upvotes"] == told["upvotes"] == told["community"]["upvotes"]
    assert f"upvotes by day  {capture['at'][:10]}: {told['upvotes']}" in shell.run("show", paper)


def test_a_refresh_says_what_is_in_the_way_and_what_waits_can_be_tried_or_dropped(
    shell: Shell, replay: ReplayServer
) -> None:
    shell.run("refresh", "--once", "huggingface", "month", "2026-04", code=1)
    assert "Hugging Face Papers: 2026-04: " in shell.err
    assert "waits for you: --retry or --drop" in shell.run("network")
    assert shell.run("refresh") == "1 request waits. 'paperdesk network' tells more.\n"
    (waiting,) = shell.json("network")["waiting"]
    assert (waiting["request"], waiting["kind"], waiting["at_work"]) == (1, "refresh", False)
    replay.answer(f"{DAILY}?month=2026-04", lists.listed((7,)))
    shell.run("network", "--retry", "1")
    assert "Added 1 paper." in shell.run("refresh")
    shell.run("refresh", "--once", "huggingface", "month", "2026-05", code=1)
    assert "Nothing waits." in shell.run("network", "--drop", "2")


def test_while_the_network_is_off_all_waits_and_all_else_works(
    shell: Shell, replay: ReplayServer
) -> None:
    replay.answer(f"{DAILY}?month=2026-04", lists.listed((7,)))
    assert "switched off" in shell.run("network", "--off")
    said = shell.run("refresh", "--once", "huggingface", "month", "2026-04")
    assert said == "There is no network: 1 request waits. 'paperdesk network' tells more.\n"
    assert (shell.json("list")["total"], replay.asked) == (0, [])
    shell.run("network", "--on")
    assert "Added 1 paper." in shell.run("refresh")


def test_the_sources_are_told_with_what_they_can_be_asked_for(shell: Shell) -> None:
    said = shell.run("sources")
    assert "huggingface  Hugging Face Papers, huggingface.co" in said
    names = {source["name"]: source for source in shell.json("sources")["sources"]}
    assert {"huggingface", "arxiv"} <= names.keys()
    day = names["huggingface"]["kinds"][0]
    assert (day["name"], day["takes"], day["rhythm"]) == ("day", "day", "daily")


def test_a_key_of_a_service_is_kept_in_the_keyring(
    shell: Shell, safe: Safe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("enigma 12\n"))
    assert "It is in Test safe." in shell.run("sources", "--key", "openalex")
    assert list(safe.kept.values()) == ["enigma 12"]
    assert service_key("api.openalex.org") == "enigma 12"
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n"))
    assert shell.json("sources", "--key", "openalex") == {
        "source": "openalex",
        "keyring": "Test safe",
        "kept": False,
    }
    assert safe.kept == {}
    assert service_key("api.openalex.org") == ""
    shell.run("sources", "--key", "arxiv", code=1)
    assert "arXiv takes no key." in shell.err
    shell.run("sources", "--key", "nowhere", code=1)
    assert "No source is called nowhere." in shell.err


def test_news_of_papers_that_are_here_are_told(
    shell: Shell, replay: ReplayServer, tmp_path: Path
) -> None:
    path = write(tmp_path / "papers.jsonl", {"title": "Pots", "arxiv_id": "2104.00001v1"})
    shell.run("import", str(path))
    comment = "This paper has been withdrawn by the author"
    replay.answer(lists.API, lists.atom(lists.entry("2104.00001", 2, comment=comment)))
    answer = shell.json("refresh", "--papers", "2104.00001")
    told = [(one["id"], one["kind"], one["value"]) for one in answer["notices"]]
    assert ("arxiv:2104.00001", "withdrawn", comment) in told
    assert shell.json("refresh", "--papers")["notices"] == []
    assert "it was withdrawn" not in shell.run("refresh", "--papers")
