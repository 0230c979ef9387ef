"""A file comes whole, goes on where it broke, and is never half there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.model import Cancelled, PaperDeskError
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.sources.http import HttpClient, Kind, Request
from paperdesk.sources.source_errors import NotThereError, OfflineError, RefusedAnswerError
from tests.sources.replay_server import Asked, ReplayServer, Reply

URL = "https://arxiv.org/pdf/2304.15004v2"
PAPER = b"%PDF-1.7\n" + bytes(range(256)) * 2_000
REQUEST = Request(URL, kind=Kind.FILE)


@pytest.fixture
def client(home: Places, replay: ReplayServer) -> Iterator[HttpClient]:
    with HttpClient(home) as made:
        yield made


class Shelf:
    """A host with one file that can be asked for in parts. ``breaks`` cut its next answers."""

    def __init__(self, content: bytes = PAPER, etag: str = '"v2"') -> None:
        self.content, self.etag = content, etag
        self.breaks: list[int] = []

    def __call__(self, asked: Asked) -> Reply:
        start = 0
        found = re.fullmatch(r"bytes=(\d+)-", asked.headers.get("range", ""))
        if found and asked.headers.get("if-range") == self.etag:
            start = int(found[1])
        body = self.content[start:]
        headers = {"X-Length": str(len(body))}
        if self.breaks:
            body = body[: self.breaks.pop(0)]
            headers["X-Break"] = "1"
        if start:
            size = len(self.content)
            headers["Content-Range"] = f"bytes {start}-{size - 1}/{size}"
        return Reply(body, 206 if start else 200, "application/pdf", self.etag, headers)


@pytest.fixture
def shelf(replay: ReplayServer) -> Shelf:
    made = Shelf()
    replay.answer(URL, made)
    return made


def ranges(replay: ReplayServer) -> list[str]:
    return [asked.headers.get("range", "") for asked in replay.asked]


def test_a_file_comes_whole(
    client: HttpClient, replay: ReplayServer, shelf: Shelf, tmp_path: Path
) -> None:
    target = tmp_path / "2304.15004v2.pdf"
    found = client.fetch(REQUEST, target)
    assert target.read_bytes() == PAPER
    assert (found.size, found.resumed, found.path) == (len(PAPER), 0, target)
    assert found.content_type == "application/pdf"
    assert replay.asked[0].headers["accept-encoding"] == "identity"
    assert [path.name for path in tmp_path.glob("2304*")] == [target.name]


def test_a_break_is_gone_on_from_by_itself(
    client: HttpClient, replay: ReplayServer, shelf: Shelf, tmp_path: Path
) -> None:
    shelf.breaks = [100_000, 50_000]
    found = client.fetch(REQUEST, tmp_path / "paper.pdf")
    assert (tmp_path / "paper.pdf").read_bytes() == PAPER
    assert ranges(replay) == ["", "bytes=100000-", "bytes=150000-"]
    assert (found.size, found.resumed) == (len(PAPER), 150_000)


def test_a_later_try_goes_on_where_the_reader_stopped(
    home: Places, replay: ReplayServer, shelf: Shelf, tmp_path: Path
) -> None:
    target = tmp_path / "paper.pdf"

    def stop(done: int, total: int, step: Message) -> None:
        assert total in (0, len(PAPER))
        if done > 200_000:
            raise Cancelled

    with HttpClient(home, progress=stop) as client, pytest.raises(Cancelled):
        client.fetch(REQUEST, target)
    assert not target.exists()
    here = (tmp_path / "paper.pdf.part").stat().st_size
    with HttpClient(home) as client:
        assert client.fetch(REQUEST, target).resumed == here > 0
    assert target.read_bytes() == PAPER
    assert [path.name for path in tmp_path.glob("paper*")] == ["paper.pdf"]


def test_a_file_that_changed_meanwhile_begins_anew(
    home: Places, client: HttpClient, replay: ReplayServer, shelf: Shelf, tmp_path: Path
) -> None:
    shelf.breaks = [1000, 0, 0]
    with pytest.raises(PaperDeskError):
        client.fetch(REQUEST, tmp_path / "paper.pdf")
    shelf.content, shelf.etag = b"%PDF-1.7 new", '"v3"'
    client.fetch(REQUEST, tmp_path / "paper.pdf")
    assert (tmp_path / "paper.pdf").read_bytes() == b"%PDF-1.7 new"


@pytest.mark.parametrize("etag", [None, 'W/"v2"'])
def test_without_a_strong_validator_it_begins_anew(
    client: HttpClient, replay: ReplayServer, shelf: Shelf, tmp_path: Path, etag: str | None
) -> None:
    shelf.etag = etag  # type: ignore[assignment]
    shelf.breaks = [1000]
    assert client.fetch(REQUEST, tmp_path / "paper.pdf").resumed == 0
    assert (tmp_path / "paper.pdf").read_bytes() == PAPER
    assert ranges(replay) == ["", ""]


def test_a_part_of_another_address_is_not_gone_on_with(
    client: HttpClient, replay: ReplayServer, shelf: Shelf, tmp_path: Path
) -> None:
    shelf.breaks = [1000, 0, 0]
    with pytest.raises(PaperDeskError):
        client.fetch(REQUEST, tmp_path / "paper.pdf")
    replay.answer(URL + "v9", b"%PDF-", content_type="application/pdf")
    client.fetch(Request(URL + "v9", kind=Kind.FILE), tmp_path / "paper.pdf")
    assert (tmp_path / "paper.pdf").read_bytes() == b"%PDF-"


def test_a_part_that_is_longer_than_the_file_begins_anew(
    client: HttpClient, replay: ReplayServer, shelf: Shelf, tmp_path: Path
) -> None:
    shelf.breaks = [1000, 0, 0]
    with pytest.raises(PaperDeskError):
        client.fetch(REQUEST, tmp_path / "paper.pdf")
    (tmp_path / "paper.pdf.part").write_bytes(PAPER + b"more")

    def refuse(asked: Asked) -> Reply:
        return Reply(status=416) if "range" in asked.headers else shelf(asked)

    replay.answer(URL, refuse)
    client.fetch(REQUEST, tmp_path / "paper.pdf")
    assert (tmp_path / "paper.pdf").read_bytes() == PAPER


def test_a_wrong_part_is_refused(
    client: HttpClient, replay: ReplayServer, shelf: Shelf, tmp_path: Path
) -> None:
    shelf.breaks = [1000]

    def wrong(asked: Asked) -> Reply:
        if "range" not in asked.headers:
            return shelf(asked)
        return Reply(b"xx", 206, "application/pdf", headers={"Content-Range": "bytes 5-6/7"})

    replay.answer(URL, wrong)
    with pytest.raises(RefusedAnswerError):
        client.fetch(REQUEST, tmp_path / "paper.pdf")
    assert list(tmp_path.glob("paper*")) == []


def test_what_was_there_stays_until_the_new_one_is_whole(
    client: HttpClient, replay: ReplayServer, tmp_path: Path
) -> None:
    target = tmp_path / "paper.pdf"
    target.write_bytes(b"old")
    with pytest.raises(NotThereError):
        client.fetch(REQUEST, target)
    replay.stop()
    with pytest.raises(OfflineError):
        client.fetch(REQUEST, target)
    assert target.read_bytes() == b"old"


def test_a_folder_that_is_not_there_is_told(
    client: HttpClient, shelf: Shelf, tmp_path: Path
) -> None:
    with pytest.raises(PaperDeskError) as caught:
        client.fetch(REQUEST, tmp_path / "nowhere" / "paper.pdf")
    assert caught.value.message.key == "network.not_kept"
