"""What a backup costs those who write meanwhile, and how long it takes.

``packaging/dev bench backup [--papers N] [--backups N]``. A library of N
invented papers with 200 notes is written to fifty times a second, as a reader
never could: a star, a note. First alone, then while a worker process makes
one backup after another, as the window has it done. Milliseconds of a write,
and seconds of a backup, which includes that it is read again and proved. The
answer is 0 when the slowest write is at most 100 ms slower than alone, and
every backup takes 10 s at most.
"""

import argparse
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from paperdesk.library import Library
from paperdesk.model import Scope
from paperdesk.paths import places
from paperdesk.workers import Pool
from tests.bench.search import spread
from tests.bench.start import fill

ADDED = 100.0
"""Milliseconds that a write may be slower."""
LONGEST = 10.0
"""Seconds of a backup of 100,000 papers."""
ALONE = 10.0
"""Seconds in which is written alone."""
_NOTES = 200
_JOB = "paperdesk.tasks.backups:make_backup"


def main() -> int:
    """Measure; 0 when both aims hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--papers", type=int, default=100_000)
    parser.add_argument("--backups", type=int, default=30)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="paperdesk-bench-") as folder:
        fill(Path(folder), asked.papers)
        home = places(Path(folder))
        with Library.open(home) as library:
            keys = list(library.keys(Scope()))[:_NOTES]
            for key in keys:
                library.append_note(key, "Words of a reader, some of them at least. " * 10)
            end = time.monotonic() + ALONE
            alone = _write(library, keys, lambda: time.monotonic() < end)
            pool, took = Pool(), [0.0] * 0
            backing = threading.Thread(
                target=_back_up, args=(pool, home.as_dict(), asked.backups, took)
            )
            backing.start()
            during = _write(library, keys, backing.is_alive)
            backing.join()
            pool.close()
        size = sum(one.stat().st_size for one in (home.data / "backups").iterdir())
        left = len(list((home.data / "backups").iterdir()))
    print(f"{asked.papers:,} papers, {len(took)} backups, {size / left / 1e6:.1f} MB each")
    for name, times in (("alone", alone), ("during", during)):
        numbers = (spread(times, 50), spread(times, 99), max(times))
        print(f"  {name:<8}{len(times):6} writes  ms median / p99 / most  ", end="")
        print(" / ".join(f"{number:.1f}" for number in numbers))
    print(f"  seconds of a backup, median / most  {spread(took, 50):.2f} / {max(took):.2f}")
    added = max(during) - max(alone)
    good = added <= ADDED and max(took) <= LONGEST
    print(f"  {'holds' if good else 'FAILS'}  {added:.0f} ms added to the slowest write")
    return 0 if good else 1


def _write(library: Library, keys: list[int], goes_on: Callable[[], bool]) -> list[float]:
    """Milliseconds of each write, fifty a second, as long as it is wished."""
    times: list[float] = []
    while goes_on():
        key, began = keys[len(times) % len(keys)], time.perf_counter()
        if len(times) % 2:
            library.append_note(key, "And a word more.")
        else:
            library.star([key], len(times) // len(keys) % 2 == 0)
        times.append(1000 * (time.perf_counter() - began))
        time.sleep(max(0.0, 0.02 - times[-1] / 1000))
    return times


def _back_up(pool: Pool, home: dict[str, str], count: int, took: list[float]) -> None:
    for _ in range(count):
        began = time.monotonic()
        _one(pool, home)
        took.append(time.monotonic() - began)


def _one(pool: Pool, home: dict[str, str]) -> None:
    done = threading.Event()
    failed: list[Exception] = []

    def end(error: Exception) -> None:
        failed.append(error)
        done.set()

    args = {"home": home, "reason": "by hand"}
    pool.submit(_JOB, args, on_done=lambda _answer: done.set(), on_failed=end)
    done.wait()
    if failed:
        raise failed[0]


if __name__ == "__main__":
    sys.exit(main())
