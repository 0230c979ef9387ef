"""Lists from a server to painted rows, against fetching and ``json.loads`` alone, in one run.

``packaging/dev bench sources [--rounds N] [--pause SECONDS] [--papers N]``. A server of its own
process stands in the place of Hugging Face with a month of daily lists, 900 papers in 30; its
answers are ``--pause`` apart, by default the tenth of a second that we leave to that host.

- from the wish in the window to the painted rows of the last list, in at most 1.3 times the
  time in which our connections fetch the same and ``json.loads`` reads it;
- the frames of the list, scrolled meanwhile: p99 at most 20 ms;
- a refresh that finds nothing new: at most 50 ms of processor time beside the connections.

The answer is 0 when all of them hold.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from paperdesk.library import Library
from paperdesk.model.follow_schedule import follow_request, query_request
from paperdesk.model.follows import Follow, SourceQuery
from paperdesk.model.list_period import Period
from paperdesk.paths import places
from paperdesk.sources.http import HttpClient
from paperdesk.sources.huggingface import list_request
from paperdesk.tasks.network_jobs import drain
from tests.bench._arriving import DAYS_ASKED
from tests.bench._replay_lists import A_DAY, DAYS, month
from tests.bench.start import ROOT, display
from tests.bench.window import _used, fill

RATIO, FRAME, NOTHING_NEW = 1.3, 20.0, 50.0
RHYTHM = 0.1


def main() -> int:
    """Measure, print each aim with what was measured, and answer 0 when all hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pause", type=float, default=RHYTHM)
    parser.add_argument("--papers", type=int, default=2000)
    wish = parser.parse_args()
    with display() as environment, server(wish.pause) as variable:
        environment["PAPERDESK_SERVERS"] = variable
        rounds = [_round(wish.papers, environment) for _ in range(wish.rounds)]
        with served(variable):
            idle = [nothing_new() for _ in range(wish.rounds)]
    alone = median(one["alone"] for one in rounds)
    ours = median(one["took"][0] / 1000 for one in rounds)
    kept = median(one["kept"] for one in rounds)
    frames = [frame[0] for one in rounds for frame in one["frames"]]
    p99 = quantiles(frames, n=100)[-1]
    own = median(one["took"][1] for one in rounds)
    own_p99 = quantiles([frame[1] for one in rounds for frame in one["frames"]], n=100)[-1]
    print(
        f"{DAYS} lists, {DAYS * A_DAY} papers, answers {wish.pause} s apart, {wish.rounds} rounds"
    )
    print(f"  fetching and json.loads alone   {alone:6.2f} s")
    print(f"  from the queue into the library {kept:6.2f} s, {kept / alone:.2f} times as long")
    print(f"  from the wish to painted rows   {ours:6.2f} s")
    print(f"  the window's own thread         {own:6.0f} ms of the processor")
    aims = (
        (f"ratio {ours / alone:.2f}, at most {RATIO}", ours / alone <= RATIO),
        (
            f"{len(frames)} frames, p99 {p99:.1f} ms ({own_p99:.1f} of the processor), "
            f"at most {FRAME:.0f}",
            p99 <= FRAME,
        ),
        (
            f"nothing new: {median(idle):.0f} ms of the processor, at most {NOTHING_NEW:.0f}",
            median(idle) <= NOTHING_NEW,
        ),
    )
    for what, good in aims:
        print(f"  {'holds' if good else 'FAILS'}  {what}")
    return 0 if all(good for _, good in aims) else 1


@contextmanager
def server(pause: float) -> Iterator[str]:
    """The server; the value of the variable that sends our connections to it."""
    words = [sys.executable, "-m", "tests.bench._replay_lists", str(pause)]
    process = subprocess.Popen(
        words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.stdin.close()
        process.wait()


@contextmanager
def served(variable: str) -> Iterator[None]:
    """Our own process is sent to it, too."""
    os.environ["PAPERDESK_SERVERS"] = variable
    try:
        yield
    finally:
        del os.environ["PAPERDESK_SERVERS"]


def _round(papers: int, environment: dict[str, str]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder, served(environment["PAPERDESK_SERVERS"]):
        home = Path(folder) / "home"
        fill(home, papers)
        told: dict[str, Any] = _used(environment, "lists", str(home), "", DAYS_ASKED)["lists"]
        if (told["batches"], told["new"]) != (DAYS, DAYS * A_DAY):
            raise RuntimeError(f"{told['batches']} batches, {told['new']} new papers")
        kept = in_library(Path(folder) / "kept")
        return {**told, "alone": alone(Path(folder) / "other"), "kept": kept}


def alone(home: Path) -> float:
    """Seconds in which our connections fetch the lists and ``json.loads`` reads them."""
    begun = time.perf_counter()
    with HttpClient(places(home)) as http:
        read = [json.loads(http.ask(list_request(Period.DAY, day)).content) for day in month()]
    took = time.perf_counter() - begun
    if sum(map(len, read)) != DAYS * A_DAY:
        raise RuntimeError("not all of the lists came")
    return took


def in_library(home: Path) -> float:
    """Seconds from the queue to the last list in a library, without a window."""
    with Library.open(places(home)) as library:
        library.enqueue([query_request(SourceQuery("huggingface", "day", DAYS_ASKED), "June")])
        begun = time.perf_counter()
        outcome = drain(library, places(home))
        took = time.perf_counter() - begun
    if outcome.new != DAYS * A_DAY:
        raise RuntimeError(f"{outcome.new} new papers")
    return took


def nothing_new() -> float:
    """Milliseconds of the processor that a refresh without news takes beside the connections."""
    query = SourceQuery("huggingface", "day", "2026-06-29/2026-06-30")
    with tempfile.TemporaryDirectory() as folder:
        home = places(Path(folder))
        with Library.open(home) as library:
            library.save_follow(Follow(query, "Two days"))
            for _ in range(2):  # the first brings the papers
                library.enqueue([follow_request(library.follow(1))])
                with _Beside() as beside:
                    outcome = drain(library, home)
                if len(outcome.done) != 1:
                    raise RuntimeError(f"not done: {outcome}")
        return beside.took


class _Beside:
    """Stopwatch of the processor that stands still while connections are at it."""

    def __enter__(self) -> "_Beside":
        self._at_connections = 0.0
        self._kept = {name: getattr(HttpClient, name) for name in ("__init__", "ask", "close")}
        for name, function in self._kept.items():
            setattr(HttpClient, name, self._counted(function))
        self._begun = time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        self.took = 1000 * (time.process_time() - self._begun - self._at_connections)
        for name, function in self._kept.items():
            setattr(HttpClient, name, function)

    def _counted(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*given: Any, **named: Any) -> Any:
            begun = time.process_time()
            try:
                return function(*given, **named)
            finally:
                self._at_connections += time.process_time() - begun

        return counted


if __name__ == "__main__":
    sys.exit(main())
