"""Real worker processes: what they answer, how they end, and that nothing is left of them."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from paperdesk.model import BadFileError, Cancelled, PaperDeskError
from paperdesk.model.messages import Message
from paperdesk.workers import BugError, Job, Pool
from paperdesk.workers.process import command_line

SOON = 20.0


class Caller:
    """Submits jobs and collects what is called back, in order."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool
        self.heard: Queue[Any] = Queue()
        self.progress: list[tuple[int, int, str]] = []
        self.began = threading.Event()

    def submit(self, job: str, *, deadline: float | None = None, **args: Any) -> Job:
        return self.pool.submit(
            f"tests.workers.jobs:{job}",
            args,
            on_progress=self._progress,
            on_done=self.heard.put,
            on_failed=self.heard.put,
            deadline=deadline,
        )

    def ask(self, job: str, *, deadline: float | None = None, **args: Any) -> Any:
        self.submit(job, deadline=deadline, **args)
        return self.heard.get(timeout=SOON)

    def _progress(self, done: int, total: int, what: Message) -> None:
        self.progress.append((done, total, str(what)))
        self.began.set()


@pytest.fixture
def pool() -> Iterator[Pool]:
    made = Pool()
    yield made
    made.close()


@pytest.fixture
def caller(pool: Pool) -> Caller:
    return Caller(pool)


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def wait_until(true: Callable[[], bool]) -> bool:
    end = time.monotonic() + SOON
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.01)
    return False


def test_a_job_gets_its_arguments_and_its_answer_comes_back(caller: Caller) -> None:
    strange = "语 \ud800 \0 \u2028"
    assert caller.ask("echo", words=["α", strange], number=1.5) == {
        "words": ["α", strange],
        "number": 1.5,
    }


def test_results_come_in_the_order_they_were_asked_for(caller: Caller) -> None:
    for number in range(50):
        caller.submit("echo", number=number)
    assert [caller.heard.get(timeout=SOON)["number"] for _ in range(50)] == list(range(50))


def test_one_process_serves_many_jobs_and_gives_way_to_others(caller: Caller) -> None:
    first, second = caller.ask("pid"), caller.ask("pid")
    assert first["pid"] == second["pid"] != os.getpid()
    assert first["nice"] >= min(19, os.nice(0) + 10)


def test_no_qt_whoosh_or_sqlite_is_in_a_worker_that_did_not_ask_for_it(caller: Caller) -> None:
    modules = set(caller.ask("pid")["modules"])
    assert not modules & {"PySide6", "shiboken6", "whoosh", "numpy", "sqlite3", "markdown"}


def test_two_processes_work_side_by_side() -> None:
    pool = Pool(2)
    caller = Caller(pool)
    caller.submit("pid", pause=0.5)
    caller.submit("pid", pause=0.5)
    pids = {caller.heard.get(timeout=SOON)["pid"] for _ in range(2)}
    pool.close()
    assert len(pids) == 2
    assert all(map(gone, pids))


def test_progress_is_told_now_and_then_and_at_the_end(caller: Caller) -> None:
    assert caller.ask("count", steps=5000) == {"counted": 5000}
    assert caller.progress[0] == (1, 5000, "counting")
    assert caller.progress[-1] == (5000, 5000, "counting")
    assert len(caller.progress) < 500


def test_a_cancelled_job_that_listens_ends_and_its_process_goes_on(caller: Caller) -> None:
    before = caller.ask("pid")["pid"]
    ticket = caller.submit("count", steps=10_000, pause=0.01)
    assert caller.began.wait(SOON)
    ticket.cancel()
    assert isinstance(caller.heard.get(timeout=SOON), Cancelled)
    assert caller.ask("pid")["pid"] == before


def test_a_job_that_is_paused_rests_until_it_is_to_go_on(caller: Caller) -> None:
    ticket = caller.submit("rest")
    assert caller.began.wait(SOON)
    ticket.pause(on=True)
    assert wait_until(lambda: caller.progress[-1] == (7, 9, "Paused"))
    assert caller.heard.empty()
    ticket.pause(on=False)
    assert caller.heard.get(timeout=SOON) == {"rested": True}


def test_a_job_that_rests_can_be_cancelled(caller: Caller) -> None:
    ticket = caller.submit("rest")
    ticket.pause(on=True)
    assert wait_until(lambda: bool(caller.progress) and caller.progress[-1][2] == "Paused")
    ticket.cancel()
    assert isinstance(caller.heard.get(timeout=SOON), Cancelled)


def test_a_cancelled_job_that_does_not_listen_is_killed(caller: Caller) -> None:
    ticket = caller.submit("hang")
    assert caller.began.wait(SOON)
    ticket.cancel()
    ticket.cancel()
    assert isinstance(caller.heard.get(timeout=SOON), Cancelled)
    assert wait_until(lambda: gone(int(caller.progress[0][2])))
    assert caller.ask("echo", a=1) == {"a": 1}


def test_a_job_cancelled_while_it_waits_never_begins(caller: Caller) -> None:
    first = caller.submit("count", steps=10_000, pause=0.01)
    second = caller.submit("echo", a=1)
    second.cancel()
    assert caller.began.wait(SOON)
    first.cancel()
    assert [type(caller.heard.get(timeout=SOON)) for _ in range(2)] == [Cancelled, Cancelled]


def test_cancelling_what_is_done_changes_nothing(caller: Caller) -> None:
    ticket = caller.submit("echo", a=1)
    assert caller.heard.get(timeout=SOON) == {"a": 1}
    ticket.cancel()
    assert caller.ask("echo", a=2) == {"a": 2}


def test_a_job_beyond_its_deadline_is_ended_and_the_next_one_runs(caller: Caller) -> None:
    failed = caller.ask("hang", deadline=0.5)
    assert type(failed) is PaperDeskError
    assert "longer than 0.5 seconds" in str(failed)
    assert caller.ask("echo", a=1, deadline=SOON) == {"a": 1}


def test_a_crash_is_told_once_and_the_next_job_runs_in_a_new_process(
    caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    before = caller.ask("pid")["pid"]
    assert "ended unexpectedly" in str(caller.ask("crash"))
    assert caller.ask("pid")["pid"] != before
    assert caller.heard.empty()
    assert "exit code 3; it printed last:\nabout to crash" in caplog.text


def test_a_process_killed_while_idle_is_replaced(caller: Caller) -> None:
    pid = caller.ask("pid")["pid"]
    os.kill(pid, signal.SIGKILL)
    time.sleep(0.1)
    assert caller.ask("pid")["pid"] != pid


def test_errors_for_the_reader_arrive_as_their_kind(caller: Caller) -> None:
    error = caller.ask("known_error")
    assert type(error) is BadFileError
    assert error.message == Message("file.missing", path="page.txt")
    assert str(error) == "There is no file page.txt."
    assert type(caller.ask("own_error")) is BadFileError


def test_anything_else_arrives_as_a_bug_with_its_traceback(caller: Caller) -> None:
    error = caller.ask("bug", zero=0)
    assert isinstance(error, BugError)
    assert str(error) == "ZeroDivisionError: division by zero"
    assert 'return {"answer": 1 / args["zero"]}' in error.details
    for job in ("leave", "unsayable", "no_such_job"):
        assert isinstance(caller.ask(job), BugError), job
    assert caller.ask("echo", a=1) == {"a": 1}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to the cap")
def test_a_greedy_job_meets_its_memory_cap_and_the_next_one_runs() -> None:
    pool = Pool(memory=400 << 20)
    caller = Caller(pool)
    assert "more memory" in str(caller.ask("greedy", size=1 << 30))
    assert caller.ask("greedy", size=1 << 20) == {"size": 1 << 20}
    pool.close()


def test_a_large_answer_comes_whole(caller: Caller) -> None:
    assert len(caller.ask("large", size=20_000_000)["text"]) == 20_000_000
    assert len(caller.ask("echo", text="y" * 20_000_000)["text"]) == 20_000_000


def test_what_a_library_prints_does_not_disturb(caller: Caller) -> None:
    assert caller.ask("noisy") == {"read": ""}
    assert caller.ask("echo", a=1) == {"a": 1}


def test_arguments_that_json_cannot_say_are_refused_at_once(caller: Caller) -> None:
    with pytest.raises(TypeError):
        caller.submit("echo", a=object())


def test_a_callback_that_fails_does_not_end_the_pool(
    pool: Pool, caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(result: dict[str, Any]) -> None:
        raise ValueError("a bug in a callback")

    pool.submit("tests.workers.jobs:echo", {}, on_done=fail, on_failed=caller.heard.put)
    assert caller.ask("echo", a=1) == {"a": 1}
    assert "a bug in a callback" in caplog.text


def test_closing_ends_what_runs_and_waits_and_leaves_nothing(caller: Caller, pool: Pool) -> None:
    threads = threading.active_count()
    caller.submit("hang")
    caller.submit("echo")
    assert caller.began.wait(SOON)
    start = time.monotonic()
    pool.close()
    pool.close()
    assert time.monotonic() - start < 10
    assert [type(caller.heard.get_nowait()) for _ in range(2)] == [Cancelled, Cancelled]
    assert gone(int(caller.progress[0][2]))
    assert threading.active_count() == threads
    with pytest.raises(RuntimeError):
        caller.submit("echo")


def test_a_pool_can_be_closed_from_its_own_callback() -> None:
    pool, closed = Pool(), threading.Event()

    def close(result: dict[str, Any]) -> None:
        pool.close()
        closed.set()

    pool.submit("tests.workers.jobs:echo", {}, on_done=close, on_failed=print)
    assert closed.wait(SOON)
    assert wait_until(lambda: not any(t.name == "worker 1" for t in threading.enumerate()))


def test_a_pool_without_jobs_starts_nothing() -> None:
    threads = threading.active_count()
    Pool(4).close()
    assert threading.active_count() == threads


def test_a_worker_ignores_an_interrupt_and_ends_with_its_parent() -> None:
    script = (
        "import os, signal, sys, time\n"
        "from paperdesk.workers import Pool\n"
        "Pool().submit('tests.workers.jobs:hang', {}, on_done=print, on_failed=print,\n"
        "    on_progress=lambda d, t, pid: (os.kill(int(str(pid)), signal.SIGINT),\n"
        "        time.sleep(.3), os.kill(int(str(pid)), 0), print(pid, flush=True)))\n"
        "sys.stdin.read()\n"
    )
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", script], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert not gone(pid)
        parent.kill()
    assert wait_until(lambda: gone(pid))


def test_a_frozen_program_is_its_own_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command_line(5) == [sys.executable, "--paperdesk-worker", "5"]


def test_a_worker_finds_the_package_from_any_folder(
    caller: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('imported from the current folder')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert caller.ask("echo", a=1) == {"a": 1}
