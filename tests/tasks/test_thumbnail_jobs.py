"""Small pictures of papers come with what is followed, within bounds, and never get in its way."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

from paperdesk import settings
from paperdesk.library import Library, Pages
from paperdesk.model import Scope
from paperdesk.model.community import THUMBNAILS, thumbnail_name
from paperdesk.model.follow_schedule import query_request
from paperdesk.model.follows import SourceQuery
from paperdesk.paths import Places
from paperdesk.tasks import thumbnail_jobs
from paperdesk.tasks.network_jobs import DrainOutcome, drain
from tests.sources import invented_lists as lists
from tests.sources.replay_server import ReplayServer

SITE = "https://pictures.example/"
DAILY = f"{lists.HF}/api/daily_papers?date=2026-04-03"
PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x08\x08\x02\0\0\0" + bytes(200)
    + b"IEND\xaeB`\x82"
)  # fmt: skip
JPEG = b"\xff\xd8\xff\xe0" + bytes(300) + b"\xff\xd9"
HUGE = PNG[:16] + (60_000).to_bytes(4) * 2 + PNG[24:]


@pytest.fixture
def library(home: Places) -> Iterator[Library]:
    with Library.open(home) as opened:
        yield opened


def came(library: Library, replay: ReplayServer, *names: str) -> DrainOutcome:
    told = [
        lists.record(number) | {"thumbnail": SITE + name} for number, name in enumerate(names, 1)
    ]
    replay.answer(DAILY, json.dumps(told).encode())
    query = SourceQuery("huggingface", "day", "2026-04-03")
    library.enqueue([query_request(query, "Friday")])
    return drain(library, library.places)


def pictures(places: Places) -> dict[str, bytes]:
    folder = places.cache / THUMBNAILS
    return {path.name: path.read_bytes() for path in folder.glob("*")}


def asked(replay: ReplayServer) -> list[str]:
    return [one.path for one in replay.asked if one.host == "pictures.example"]


def test_pictures_come_after_the_list_and_those_that_are_here_are_not_asked_for_again(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    replay.answer(SITE + "a.png", PNG, content_type="image/png")
    replay.answer(SITE + "b.jpg", JPEG, content_type="image/jpeg")
    outcome = came(library, replay, "a.png", "b.jpg", "a.png", "gone.png")
    assert (len(outcome.done), outcome.failed, outcome.waiting) == (2, (), ())
    names = [thumbnail_name(SITE + name) for name in ("a.png", "b.jpg")]
    assert pictures(home) == dict(zip(names, (PNG, JPEG), strict=True))
    assert asked(replay) == ["/a.png", "/b.jpg", "/gone.png"]
    rows = Pages(home).rows(list(library.keys(Scope())))
    shown = {row.community.thumbnail for row in rows if row and row.community}
    assert {SITE + "a.png", SITE + "b.jpg"} <= shown
    came(library, replay, "a.png", "b.jpg", "a.png", "b.jpg", "a.png")
    assert asked(replay)[3:] == []


@pytest.mark.parametrize(
    ("content", "media"),
    [
        (b"<html>" + bytes(300), "text/html"),
        (b"<html>" + bytes(300), "image/png"),
        (PNG[:100], "image/png"),
        (b"", "image/png"),
        (HUGE, "image/png"),
        (b"<svg/>", "image/svg+xml"),
        (PNG + bytes(2_100_000), "image/png"),
    ],
)
def test_what_is_no_whole_picture_or_too_large_is_passed_over_and_nothing_of_it_stays(
    library: Library, home: Places, replay: ReplayServer, content: bytes, media: str
) -> None:
    replay.answer(SITE + "a.png", content, content_type=media)
    replay.answer(SITE + "b.jpg", JPEG, content_type="image/jpeg")
    outcome = came(library, replay, "a.png", "b.jpg")
    assert (outcome.failed, outcome.waiting) == ((), ())
    assert list(pictures(home).values()) == [JPEG]


def test_who_wants_no_pictures_has_none_asked_for(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    settings.save(home, replace(settings.load(home), thumbnails="off"))
    outcome = came(library, replay, "a.png")
    assert (outcome.new, len(outcome.done), asked(replay)) == (1, 1, [])


def test_pictures_beyond_their_room_go_the_oldest_first(
    library: Library, home: Places, replay: ReplayServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = home.cache / THUMBNAILS / "old"
    old.parent.mkdir()
    old.write_bytes(bytes(400))
    os.utime(old, (1, 1))
    replay.answer(SITE + "a.png", PNG, content_type="image/png")
    monkeypatch.setattr(thumbnail_jobs, "ROOM", 500)
    came(library, replay, "a.png")
    assert list(pictures(home)) == [thumbnail_name(SITE + "a.png")]
