"""Hosts are asked in their rhythm, left alone when they say so, and asked again after failures."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from email.utils import formatdate

import pytest

from paperdesk.model import Cancelled
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.sources.http import HttpClient, Request, traffic
from paperdesk.sources.http.hosts import HostRule, rule_of
from paperdesk.sources.http.patience import Clock
from paperdesk.sources.source_errors import TryLaterError
from tests.sources.replay_server import Asked, ReplayServer, Reply

ARXIV = "https://export.arxiv.org/api/query"
PAPERS = "https://huggingface.co/api/daily_papers"
START = 1_790_000_000.0


class ToldClock(Clock):
    """A clock that goes on when somebody sleeps, and only then."""

    def __init__(self) -> None:
        self.moment = START

    def now(self) -> float:
        return self.moment

    def sleep(self, seconds: float) -> None:
        self.moment += seconds

    @property
    def gone(self) -> float:
        return round(self.moment - START, 2)


@pytest.fixture
def clock() -> ToldClock:
    return ToldClock()


@pytest.fixture
def client(home: Places, replay: ReplayServer, clock: ToldClock) -> Iterator[HttpClient]:
    with HttpClient(home, clock=clock, rule=rule_of) as made:
        yield made


def statuses(*replies: Reply) -> Callable[[Asked], Reply]:
    """These answers one after another, and then a good one."""
    waiting = list(replies)
    return lambda _asked: waiting.pop(0) if waiting else Reply(b"[]")


def test_arxiv_is_asked_once_in_three_seconds(
    client: HttpClient, replay: ReplayServer, clock: ToldClock
) -> None:
    replay.answer(ARXIV, b"[]")
    replay.answer("https://rss.arxiv.org/rss/cs", b"[]")
    times = []
    for url in (ARXIV, "https://rss.arxiv.org/rss/cs", ARXIV):
        client.ask(Request(url))
        times.append(clock.gone)
    assert times == [0, 3, 6]


def test_another_process_keeps_the_same_rhythm(
    home: Places, replay: ReplayServer, clock: ToldClock
) -> None:
    replay.answer(ARXIV, b"[]")
    for expected in (0, 3):  # the second client is another process, as far as anybody can tell
        with HttpClient(home, clock=clock, rule=rule_of) as client:
            client.ask(Request(ARXIV))
        assert clock.gone == expected


def test_a_process_that_is_killed_gives_its_turn_back(
    home: Places, client: HttpClient, replay: ReplayServer, clock: ToldClock
) -> None:
    """One connection to arXiv: who holds it is waited for, and not longer than it lives."""
    replay.answer(ARXIV, b"[]")
    lock = home.cache / "network" / "arxiv.org.lock"
    holder = subprocess.Popen(
        [
            sys.executable, "-c",
            "import sys, pathlib\n"
            "from paperdesk.sources.http.file_lock import FileLock\n"
            "held = FileLock(pathlib.Path(sys.argv[1])).take()\n"
            "print(held, flush=True)\n"
            "sys.stdin.read()",
            str(lock),
        ],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"True\n"
    slept = clock.sleep

    def kill_after_a_second(seconds: float) -> None:
        slept(seconds)
        if clock.gone == 1:
            holder.kill()
            holder.communicate()

    clock.sleep = kill_after_a_second  # type: ignore[method-assign]
    client.ask(Request(ARXIV))
    assert clock.gone == 1


@pytest.mark.parametrize("value", ["7", "7.0", formatdate(START + 7, usegmt=True)])
def test_retry_after_is_honoured_in_both_forms(
    client: HttpClient, replay: ReplayServer, clock: ToldClock, value: str
) -> None:
    replay.answer(PAPERS, statuses(Reply(status=429, headers={"Retry-After": value})))
    assert client.ask(Request(PAPERS)).status == 200
    assert clock.gone == 7
    assert [asked.status for asked in replay.asked] == [429, 200]


def test_without_a_time_the_pause_grows(
    client: HttpClient, replay: ReplayServer, clock: ToldClock
) -> None:
    replay.answer(PAPERS, statuses(Reply(status=503), Reply(status=429)))
    client.ask(Request(PAPERS))
    assert 1.5 + 3 <= clock.gone <= 2.5 + 5 + 1


def test_after_three_tries_it_is_later(client: HttpClient, replay: ReplayServer) -> None:
    replay.answer(PAPERS, b"", status=503)
    with pytest.raises(TryLaterError):
        client.ask(Request(PAPERS))
    assert len(replay.asked) == 3


def test_a_long_pause_is_told_and_kept_by_all(
    home: Places, client: HttpClient, replay: ReplayServer, clock: ToldClock
) -> None:
    replay.answer(PAPERS, statuses(Reply(status=429, headers={"Retry-After": "3600"})))
    with pytest.raises(TryLaterError) as first:
        client.ask(Request(PAPERS))
    assert first.value.seconds == 3600
    clock.moment += 600
    with (
        HttpClient(home, clock=clock, rule=rule_of) as another,
        pytest.raises(TryLaterError) as second,
    ):
        another.ask(Request(PAPERS))
    assert second.value.seconds == 3000
    assert len(replay.asked) == 1
    clock.moment += 3000
    assert client.ask(Request(PAPERS)).status == 200


def test_a_host_whose_budget_is_spent_is_left_alone(
    home: Places, client: HttpClient, replay: ReplayServer, clock: ToldClock
) -> None:
    spent = {"RateLimit": '"api";r=0;t=60', "RateLimit-Policy": '"fixed window";"api";q=500;w=300'}
    replay.answer(PAPERS, statuses(Reply(b"[]", headers=spent)))
    client.ask(Request(PAPERS))
    (line,) = traffic.read(home, clock.now())
    assert (line.remaining, line.limit, line.waiting_until) == (0, 500, "2026-09-21T14:14:20Z")
    client.ask(Request(PAPERS, {"date": "2026-04-04"}))
    assert clock.gone == 60


def test_waiting_can_be_stopped(home: Places, replay: ReplayServer, clock: ToldClock) -> None:
    replay.answer(PAPERS, b"", status=503)
    steps = []

    def stop(done: int, total: int, step: Message) -> None:
        steps.append(step.key)
        if clock.gone >= 1:
            raise Cancelled

    with (
        HttpClient(home, clock=clock, rule=rule_of, progress=stop) as client,
        pytest.raises(Cancelled),
    ):
        client.ask(Request(PAPERS))
    assert "step.waiting_for" in steps
    assert len(replay.asked) == 1


def test_what_is_kept_for_a_day_waits_for_nobody(
    client: HttpClient, replay: ReplayServer, clock: ToldClock
) -> None:
    url = "https://api.crossref.org/works/10.1000%2F1"
    replay.answer("https://api.crossref.org/works/10.1000%2F1", b"{}", etag=None)
    answers = [client.ask(Request(url)) for _ in range(5)]
    assert [answer.unchanged for answer in answers] == [False, True, True, True, True]
    assert (clock.gone, len(replay.asked)) == (0, 1)


def test_the_ledger_tells_what_was_asked_today(
    home: Places, client: HttpClient, replay: ReplayServer, clock: ToldClock
) -> None:
    replay.answer(PAPERS, b"[1, 2]")
    client.ask(Request(PAPERS))
    client.ask(Request(PAPERS))
    with pytest.raises(Exception, match="nothing under"):
        client.ask(Request(PAPERS + "/x"))
    (line,) = traffic.read(home, clock.now())
    assert (line.host, line.requests, line.failed) == ("huggingface.co", 3, 1)
    assert (line.received, line.status, line.at) == (6, 404, "2026-09-21T14:13:20Z")
    (tomorrow,) = traffic.read(home, clock.now() + 86_400)
    assert (tomorrow.requests, tomorrow.at) == (0, "2026-09-21T14:13:20Z")


def test_the_ledger_stays_small_and_survives_a_torn_file(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(traffic, "MOST_HOSTS", 3)
    ledger = traffic.Ledger(home)
    for number in range(9):
        ledger.note(f"host{number}.example", 200)
    kept = {line.host for line in traffic.read(home)}
    assert kept == {"host6.example", "host7.example", "host8.example"}
    path = home.cache / traffic.FOLDER / traffic.FILE_NAME
    for torn in (b"", b"{", b"[1]", b'{"a": {"at": "x"}, "b": {"at": 1e300}}', b"[" * 100_000):
        path.write_bytes(torn)
        assert traffic.read(home) == ()
        ledger.note("host.example", 200)
        assert [line.host for line in traffic.read(home)] == ["host.example"]


def test_a_clock_that_was_set_back_holds_nobody_up(home: Places, clock: ToldClock) -> None:
    ledger = traffic.Ledger(home, clock.now)
    assert ledger.turn("export.arxiv.org", 3.0) == 0
    clock.moment -= 5_000_000
    assert ledger.turn("export.arxiv.org", 3.0) == 0


def test_a_host_we_do_not_know_is_asked_with_caution() -> None:
    assert rule_of("papers.example") == HostRule(0.5)
