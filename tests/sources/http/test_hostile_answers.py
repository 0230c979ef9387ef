"""Whatever a hostile host answers is refused or bounded, by ``ask`` and by ``fetch``."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from paperdesk.paths import Places, places
from paperdesk.sources.http import HttpClient, Kind, Request
from paperdesk.sources.http.exchange import BOUNDS, Bounds
from paperdesk.sources.source_errors import (
    RefusedAnswerError,
    TryLaterError,
)
from tests.sources.hostile_server import ANSWERS, HOST, HostileServer

SECRET = "a-key-of-the-reader"
SMALL = {
    kind: Bounds(200_000, 0.15, bounds.media, bounds.refused) for kind, bounds in BOUNDS.items()
}
LATER = {
    "short", "short-chunks", "bad-chunks", "half-packed", "no-http", "nothing", "long-header",
    "many-headers", "drip", "drip-chunks", "drip-header", "continue", "silent", "too-many",
    "too-many-for-ever", "not-now",
}  # fmt: skip
CASES = [name for name in ANSWERS if name != "and-back"]


@pytest.fixture(scope="module")
def hostile() -> Iterator[HostileServer]:
    with HostileServer() as server:
        yield server


@pytest.fixture(scope="module")
def one_home(tmp_path_factory: pytest.TempPathFactory) -> Places:
    return places(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(autouse=True)
def _no_pause_is_kept(one_home: Places) -> None:
    """A host that sent us away for long is asked again by the next test."""
    (one_home.cache / "network" / "traffic.json").unlink(missing_ok=True)


@pytest.fixture
def client(
    one_home: Places, hostile: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[HttpClient]:
    monkeypatch.setenv("PAPERDESK_SERVERS", f"*={hostile.address}")
    hostile.asked.clear()
    with HttpClient(one_home, bounds=SMALL) as made:
        yield made


def request_for(name: str, kind: Kind) -> Request:
    return Request(f"https://{HOST}/{name}", kind=kind, key=("x-api-key", SECRET))


def _no_stand_in(self: object, host: str) -> None:
    """As outside of tests."""


def no_key_left(hostile: HostileServer) -> bool:
    return not any(SECRET in head for host, _, head in hostile.asked if host != HOST)


def test_there_are_forty_cases_at_least() -> None:
    assert len(CASES) + 6 >= 40  # six more of bad TLS


@pytest.mark.parametrize("name", CASES)
def test_a_bad_answer_is_refused_and_not_kept(
    client: HttpClient, one_home: Places, hostile: HostileServer, name: str
) -> None:
    expected = TryLaterError if name in LATER else RefusedAnswerError
    with pytest.raises(expected):
        client.ask(request_for(name, Kind.JSON))
    assert no_key_left(hostile)
    kept: Any = client._session.last(f"https://{HOST}/{name}", {})
    assert kept is None


@pytest.mark.parametrize("name", CASES)
def test_a_bad_file_is_refused_and_not_there(
    client: HttpClient, hostile: HostileServer, tmp_path: Path, name: str
) -> None:
    expected = TryLaterError if name in LATER else RefusedAnswerError
    target = tmp_path / "paper.pdf"
    with pytest.raises(expected):
        client.fetch(request_for(name, Kind.FILE), target)
    assert no_key_left(hostile)
    assert not target.exists()
    if expected is RefusedAnswerError:
        assert list(tmp_path.glob("paper*")) == []
    assert sum(path.stat().st_size for path in tmp_path.glob("paper*")) <= SMALL[Kind.FILE].size


def test_no_key_goes_along_to_another_host(client: HttpClient, hostile: HostileServer) -> None:
    more = {"Authorization": f"Bearer {SECRET}", "X-Own": "1"}
    answer = client.ask(
        Request(f"https://{HOST}/elsewhere", headers=more, key=("x-api-key", SECRET))
    )
    assert answer.url == "https://other.example/good"
    assert [host for host, _, _ in hostile.asked] == [HOST, "other.example"]
    assert SECRET in hostile.asked[0][2]
    assert no_key_left(hostile)
    assert "X-Own" not in hostile.asked[1][2]


def test_a_key_in_a_parameter_stays_with_its_host(
    client: HttpClient, hostile: HostileServer
) -> None:
    request = Request(f"https://{HOST}/elsewhere", key=("api_key", SECRET), key_in_query=True)
    assert client.ask(request).content == b"[]"
    assert SECRET in hostile.asked[0][1]
    assert no_key_left(hostile)


def test_a_redirect_that_carries_the_key_away_is_refused(
    client: HttpClient, hostile: HostileServer
) -> None:
    with pytest.raises(RefusedAnswerError):
        client.ask(request_for("with-key", Kind.JSON))
    assert no_key_left(hostile)


def test_no_key_is_kept_in_the_file_of_answers(client: HttpClient, one_home: Places) -> None:
    client.ask(Request(f"https://{HOST}/fine", key=("X-Odd-Key", SECRET)))
    client.ask(Request(f"https://{HOST}/fine", key=("token", SECRET), key_in_query=True))
    client.close()
    kept = b"".join(path.read_bytes() for path in one_home.cache.glob("answers.sqlite*"))
    assert b"/fine" in kept
    assert SECRET.encode() not in kept


@pytest.mark.parametrize(
    "url",
    [
        "ftp://hostile.example/x", "file:///etc/passwd", "https://127.0.0.1/x", "https://[::1]/",
        "https://localhost:8000/", "https://printer.local/x", "https://10.1.2.3/feed",
        "https://ada:pw@hostile.example/", "https://", "https://017700000001/", "hostile.example",
        "https://hostile.example:99999/", "https://ho\tst.example/", "https://[fe80::1%25eth0]/",
    ],
)  # fmt: skip
def test_an_address_of_the_reader_that_is_not_public_is_not_asked(
    client: HttpClient, hostile: HostileServer, url: str
) -> None:
    with pytest.raises(RefusedAnswerError):
        client.ask(Request(url, kind=Kind.FEED, given_by_reader=True))
    assert hostile.asked == []


def test_a_name_that_leads_into_a_private_network_is_not_asked(
    client: HttpClient, hostile: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the name was public when it was looked at before: only the last look counts."""
    from paperdesk.sources.http import connections, stand_ins

    tried: list[str] = []

    def resolve(host: str, port: int) -> list[Any]:
        tried.append(host)
        return [(2, 1, 6, "", ("93.184.216.34", port)), (2, 1, 6, "", ("192.168.0.1", port))]

    monkeypatch.setattr(connections, "resolve", resolve)
    monkeypatch.setattr(stand_ins.StandIns, "of", _no_stand_in)
    with pytest.raises(RefusedAnswerError):
        client.ask(Request("https://rebound.example/", kind=Kind.FEED, given_by_reader=True))
    assert tried == ["rebound.example"]
