"""The client asks hosts: what came is whole, kept, and asked for conditionally the next time."""

import pytest

from paperdesk.paths import Places
from paperdesk.sources.http import HttpClient, Request
from paperdesk.sources.source_errors import (
    DeniedError,
    NotThereError,
    OfflineError,
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
