"""The client asks hosts: what came is whole, kept, and asked for conditionally the next time."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from paperdesk.model import Cancelled
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.sources.http import HttpClient, Kind, Request
from paperdesk.sources.http.stand_ins import StandIns
from paperdesk.sources.source_errors import (
    DeniedError,
    NotThereError,
    OfflineError,
    RefusedAnswerError,
)
from tests.sources.replay_server import Asked, ReplayServer, Reply

URL = "https://huggingface.co/api/daily_papers"


def test_an_answer_comes_from_the_server_that_stands_in(home: Places, replay: ReplayServer) -> None:
    replay.answer(URL + "?date=2026-04-04", b"[1]")
    with HttpClient(home) as client:
        answer = client.ask(Request(URL, {"date": "2026-04-04"}))
    assert (answer.content, answer.status, answer.unchanged) == (b"[1]", 200, False)
    assert answer.url == URL + "?date=2026-04-04"
    assert replay.asked[0].host == "huggingface.co"


def test_the_second_time_is_conditional_and_unchanged(home: Places, replay: ReplayServer) -> None:
    replay.answer(URL, b"[" + b"1," * 5000 + b"1]")
    for expected in (False, True):
        with HttpClient(home) as client:
            answer = client.ask(Request(URL))
        assert answer.unchanged is expected
        assert len(answer.content) == 10_003
    assert [asked.status for asked in replay.asked] == [200, 304]


def test_what_changed_comes_anew(home: Places, replay: ReplayServer) -> None:
    with HttpClient(home) as client:
        for content in (b"[1]", b"[2]", b"[2]"):
            replay.answer(URL, content)
            answer = client.ask(Request(URL))
            assert answer.content == content
    assert [asked.status for asked in replay.asked] == [200, 200, 304]


@pytest.mark.parametrize(
    ("status", "error"), [(404, NotThereError), (410, NotThereError), (403, DeniedError)]
)
def test_a_status_is_an_error_by_what_can_be_done(
    home: Places, replay: ReplayServer, status: int, error: type[Exception]
) -> None:
    replay.answer(URL, b"{}", status=status)
    with HttpClient(home) as client, pytest.raises(error):
        client.ask(Request(URL))


def test_what_a_host_says_of_a_refused_request_is_kept(home: Places, replay: ReplayServer) -> None:
    replay.answer(URL, b'{"error": "Too big"}', status=400)
    with HttpClient(home) as client, pytest.raises(DeniedError) as caught:
        client.ask(Request(URL))
    assert (caught.value.status, caught.value.content) == (400, b'{"error": "Too big"}')


def test_offline_asks_nothing(home: Places, replay: ReplayServer) -> None:
    with HttpClient(home, offline=True) as client, pytest.raises(OfflineError):
        client.ask(Request(URL))
    assert replay.asked == []


def test_a_stand_in_that_is_gone_is_no_network(home: Places, replay: ReplayServer) -> None:
    replay.stop()
    with HttpClient(home) as client, pytest.raises(OfflineError):
        client.ask(Request(URL))


def test_a_post_sends_its_body_and_is_not_kept(home: Places, replay: ReplayServer) -> None:
    def echo(asked: Asked) -> Reply:
        return Reply(asked.body)

    replay.answer(URL, echo)
    with HttpClient(home) as client:
        for _ in range(2):
            answer = client.ask(Request(URL, method="POST", body=b'{"ids": []}'))
            assert answer.content == b'{"ids": []}'
    assert [asked.status for asked in replay.asked] == [200, 200]


def test_the_last_answer_will_do_where_it_may(home: Places, replay: ReplayServer) -> None:
    replay.answer(URL, b"[1]")
    with HttpClient(home) as client:
        client.ask(Request(URL, {"p": "0"}))
    for client in (HttpClient(home, offline=True), HttpClient(home)):
        replay.stop()
        with client:
            answer = client.ask(Request(URL, {"p": "0"}, last_will_do=True))
            assert (answer.content, answer.from_cache) == (b"[1]", True)
            with pytest.raises(OfflineError):
                client.ask(Request(URL, {"p": "0"}))
            with pytest.raises(OfflineError):
                client.ask(Request(URL, {"p": "1"}, last_will_do=True))


def test_no_cookie_and_no_login_of_this_machine_goes_out(
    home: Places, replay: ReplayServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine huggingface.co login ada password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    replay.answer(URL, b"[]", headers={"Set-Cookie": "id=1; Path=/"}, etag=None)
    with HttpClient(home, mailto="ada@example.org") as client:
        client.ask(Request(URL))
        client.ask(Request(URL))
    for asked in replay.asked:
        assert asked.headers.keys().isdisjoint({"cookie", "authorization"})
        assert asked.headers["user-agent"].endswith("(mailto:ada@example.org)")


@pytest.mark.parametrize("damage", [b"no database at all" * 400, b""])
def test_a_damaged_file_of_answers_is_begun_anew(
    home: Places, replay: ReplayServer, damage: bytes
) -> None:
    replay.answer(URL, b"[1]")
    path = home.cache / "answers.sqlite"
    with HttpClient(home) as client:
        client.ask(Request(URL))
    for beside in home.cache.glob("answers.sqlite-*"):
        beside.unlink()
    path.write_bytes(damage)
    for _ in range(3):
        with HttpClient(home) as client:
            assert client.ask(Request(URL)).content == b"[1]"
    assert replay.asked[-1].status == 304


def test_a_worker_process_asks_the_same_stand_ins(home: Places, replay: ReplayServer) -> None:
    replay.answer(URL, b"[1]")
    script = (
        "import sys, pathlib\n"
        "from paperdesk.paths import places\n"
        "from paperdesk.sources.http import HttpClient, Request\n"
        "with HttpClient(places()) as client:\n"
        f"    print(client.ask(Request({URL!r})).content)\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, **replay.environment("huggingface.co")},
        capture_output=True,
        check=True,
    )
    assert found.stdout == b"b'[1]'\n"


@pytest.mark.parametrize(
    "text", ["huggingface.co=http://93.184.216.34:80", "huggingface.co=ftp://127.0.0.1", "=", "x"]
)
def test_only_servers_of_this_machine_stand_in(text: str) -> None:
    assert StandIns(text).of("huggingface.co") is None


def test_the_path_of_a_stand_in_goes_before_the_path(
    home: Places, replay: ReplayServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAPERDESK_SERVERS", f"huggingface.co={replay.address}/hf")
    replay.answer("https://huggingface.co/hf/api/daily_papers", b"[]")
    with HttpClient(home) as client:
        assert client.ask(Request(URL)).url == URL


def test_an_address_without_tls_is_asked_with_it(home: Places, replay: ReplayServer) -> None:
    replay.answer("https://arxiv.org/abs/1", b"<html>", content_type="text/html")
    with HttpClient(home) as client:
        answer = client.ask(Request("http://arxiv.org/abs/1#top", kind=Kind.PAGE))
    assert answer.url == "https://arxiv.org/abs/1"


def test_a_proxy_of_the_system_is_used_and_its_absence_is_no_network(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proxy is on this machine and gone: nobody goes around it."""
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{port}")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("PAPERDESK_SERVERS", raising=False)
    with HttpClient(home) as client, pytest.raises(OfflineError):
        client.ask(Request("https://papers.example/x"))


def test_an_answer_that_arrives_can_be_stopped(home: Places, replay: ReplayServer) -> None:
    replay.answer(URL, b"[" + b"1," * 400_000 + b"1]")
    seen: list[tuple[str, str]] = []

    def stop(done: int, total: int, step: Message) -> None:
        seen.append((step.key, str(step.values["host"])))
        if done > 300_000:
            raise Cancelled

    with HttpClient(home, progress=stop) as client:
        with pytest.raises(Cancelled):
            client.ask(Request(URL))
        assert set(seen) == {("step.asking", "huggingface.co")}
        replay.stop()
        with pytest.raises(OfflineError):
            client.ask(Request(URL, last_will_do=True))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_to_other_hosts(
    home: Places, replay: ReplayServer, status: int
) -> None:
    there = "https://papers.example/x"
    replay.answer(URL, b"", status=status, headers={"Location": there})
    replay.answer(there, b"[1]")
    with HttpClient(home) as client:
        assert client.ask(Request(URL)).url == there
        again = client.ask(Request(URL))
    assert (again.url, again.unchanged) == (there, True)


def test_a_body_is_not_sent_to_another_host(home: Places, replay: ReplayServer) -> None:
    headers = {"Location": "https://papers.example/x"}
    replay.answer(URL, b"", status=307, headers=headers)
    with HttpClient(home) as client, pytest.raises(RefusedAnswerError):
        client.ask(Request(URL, method="POST", body=b"{}"))
    assert [asked.host for asked in replay.asked] == ["huggingface.co"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("works/10.1000%2F1", "works/10.1000%2F%2F1"),
        ("works/10.1000//1", "works/10.1000/1"),
        ("works/%C3%A4", "works/a%CC%88"),
        ("works?query=b&query=a", "works?query=a&query=b"),
    ],
)
def test_answers_of_addresses_that_are_nearly_alike_are_kept_apart(
    home: Places, replay: ReplayServer, one: str, other: str
) -> None:
    site = "https://api.crossref.org/"
    for url in (one, other):
        replay.answer(site + url.partition("?")[0], lambda _asked: f"{next(numbers)}".encode())
    numbers = iter(range(9))
    with HttpClient(home) as client:
        asked = [client.ask(Request(site + url)) for url in (one, other, one, other)]
    assert [answer.content for answer in asked] == [b"0", b"1", b"0", b"1"]
    assert [answer.from_cache for answer in asked] == [False, False, True, True]


def test_an_answer_is_known_again_under_another_key(home: Places, replay: ReplayServer) -> None:
    replay.answer(URL, b"[1]", headers={"Vary": "Accept, Accept-Encoding"})
    with HttpClient(home) as client:
        for secret in ("one", "two"):
            client.ask(Request(URL, {"q": "x"}, key=("api_key", secret), key_in_query=True))
            client.ask(Request(URL, {"q": "y"}, key=("x-api-key", secret)))
    assert [asked.status for asked in replay.asked] == [200, 200, 304, 304]
