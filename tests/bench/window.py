"""The window as a whole, against the aims it is held to, in one run.

``packaging/dev bench window [--papers N] [--rounds N] [--quick]``. Libraries
of invented papers are made; each measure has a process of its own, under the
display that is there, else Xvfb, else none (offscreen). Each line says what
was measured and, beside it, the aim:

- first paint of rows against a bare three-pane window, with 10,000 papers;
- reset of a million rows, painted, and the time of one frame while scrolling;
- from a key in the search field to the painted rows of its answer, letter by
  letter, the next key 150 ms after it, as a good typist's; without an aim also to
  the painting with their passages, which come behind the rows;
- numbers of the side bar, sorting, selecting all, tagging 10,000, tagging all of them, and
  undoing that; what takes longer than a second must show how it goes on;
- the authors of a paper of 3,000, unfolded and folded again, painted;
- proportional memory (PSS) of all our processes above the bare window's;
- gaps of the event loop, looked at every 5 ms, from the first paint on: while
  starting, triaging, writing a note of 20 kB with its preview, importing, and
  scrolling while a worker indexes. The p99.9 is that of each of them;
- frames of the list, scrolled while a worker makes the whole index anew.

Beside what the clock says stands the same of the processor (of the window's own
thread; of all threads for keys): on a machine that others load, too, it tells
what is ours. Only the clock decides.

``--quick``: a minute, with 2,000 papers. The aims are those of 100,000 papers
on an idle machine. The answer is 0 when all of them hold.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from paperdesk.library import Library
from paperdesk.paths import places
from tests.bench import _words
from tests.bench.start import ROOT, Start, display, start

FIRST_PAINT, FIRST_PAINT_PAPERS = 1.7, 10_000
FRAME, BESIDE, RESET, KEYSTROKE, AUTHORS = 16.7, 20.0, 10.0, 25.0, 100.0
MEMORY = 200.0
AT_ONCE, BULK = 200.0, 1000.0
"""Milliseconds; what takes longer than the second has to show its progress."""
GAP, LONGEST_GAP = 50.0, 150.0

Told = dict[str, Any]
Took = tuple[float, float]
"""Milliseconds by the clock, and of the processor."""


@dataclass(frozen=True)
class Wish:
    """How large a run is to be."""

    papers: int
    first: int
    rounds: int
    coming: int
    quick: bool


def main() -> int:
    """Measure, print each aim with what was measured, and answer 0 when all hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--papers", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    wish = Wish(given.papers, FIRST_PAINT_PAPERS, given.rounds, 5000, quick=False)
    if given.quick:
        wish = Wish(min(given.papers, 2000), 2000, 3, 300, quick=True)
    with tempfile.TemporaryDirectory() as folder, display() as environment:
        good = _run(Path(folder), wish, environment)
    return 0 if good else 1


def _run(folder: Path, wish: Wish, environment: dict[str, str]) -> bool:
    aims = Aims()
    small, large = folder / "small", folder / "large"
    fill(small, wish.first)
    aims.first_paint(wish, *first_paint(small, wish, environment))
    print(f"with {wish.papers:,} papers", flush=True)
    if wish.papers == wish.first:
        shutil.move(small, large)
    else:
        fill(large, wish.papers)
    coming = _words.write(folder / "coming.jsonl", wish.papers + 1, wish.coming)

    def used(measure: str) -> Told:
        return _used(environment, measure, str(large), "quick" if wish.quick else "", str(coming))

    aims.rows(used("rows"))
    keys = used("typing")
    aims.typing(keys["typing"], keys["with passages"])
    aims.memory(_used(environment, "bare", str(wish.papers)), used("memory")["memory"])
    many = used("many")
    aims.many(many["many"])
    aims.shown(many["shown"])
    aims.authors(used("authors")["authors"])
    aims.gaps(used("gaps")["gaps"])
    aims.rebuilding(used("rebuilding")["rebuilding"])
    return aims.hold


def fill(home: Path, count: int) -> None:
    """A library of invented papers, indexed."""
    library = Library.open(places(home))
    library.add([("invented", "jsonl", _words.papers(1, count))])
    while library.index_unindexed(limit=10_000):
        pass
    library.close()


def first_paint(
    home: Path, wish: Wish, environment: dict[str, str]
) -> tuple[list[Start], list[Start]]:
    """Starts of the bare window and of ours, in turn; the first of each only warms the disk."""
    pairs = [
        (
            start("_bare_window", str(wish.first), environment),
            start("_our_window", str(home), environment),
        )
        for _ in range(wish.rounds + 1)
    ]
    return [pair[0] for pair in pairs[1:]], [pair[1] for pair in pairs[1:]]


def _used(environment: dict[str, str], *arguments: str) -> Told:
    """One measure, in a process of its own."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.bench._used_window", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    said = [line for line in ended.stdout.splitlines() if line.startswith("{")]
    if not said:
        raise RuntimeError(f"{arguments[0]}: nothing was measured: {ended.stderr[-2000:]}")
    told: Told = json.loads(said[-1])
    return told


class Aims:
    """Prints measures beside their aims; ``hold`` says whether all of them are met."""

    def __init__(self) -> None:
        self.hold = True

    def first_paint(self, wish: Wish, bare: Sequence[Start], ours: Sequence[Start]) -> None:
        """Rows painted, against the bare window."""
        print(f"with {wish.first:,} papers, {len(ours)} starts", flush=True)
        theirs, rows = median(one.rows for one in bare), median(one.rows for one in ours)
        said = f"{rows:.0f} ms, {rows / theirs:.2f} times a bare window's {theirs:.0f} ms"
        self._say("first paint of rows", said, rows / theirs, FIRST_PAINT, "times")

    def rows(self, told: Told) -> None:
        """A million rows."""
        times = Times(told["reset"])
        self._say("reset of 1,000,000 rows", times.said(50), times.longest, RESET, "ms")
        for name, each in told["frames"].items():
            times = Times(each)
            self._say(f"frame, {name}", times.said(95, 99), times.at(99), FRAME, "ms")

    def rebuilding(self, each: Sequence[Took]) -> None:
        """Frames beside a rebuild of the index."""
        times = Times(each)
        said = f"{times.said(95, 99)} ({len(each)} frames)"
        self._say("frame while the index is rebuilt", said, times.at(99), BESIDE, "ms p99")

    def typing(self, each: Sequence[Took], with_passages: Sequence[Took]) -> None:
        """Keys."""
        times = Times(each)
        said = times.said(50, 95)
        self._say(f"key to painted rows ({len(each)} keys)", said, times.at(95), KEYSTROKE, "ms")
        print(f"         and with their passages         {Times(with_passages).said(50, 95)}")

    def many(self, told: dict[str, list[Took]]) -> None:
        """All papers at once."""
        for name, each in told.items():
            times = Times(each)
            aim = BULK if "tagged" in name or "undone" in name else AT_ONCE
            self._say(name, times.said(50), times.longest, aim, "ms")

    def shown(self, acts: dict[str, bool]) -> None:
        """Whether each act that took longer than a second was seen to go on."""
        for name, seen in acts.items():
            self._say(f"{name}: progress", "shown" if seen else "not shown", not seen, 0, "missing")

    def authors(self, told: dict[str, list[Took]]) -> None:
        """Names of one paper."""
        for name, each in told.items():
            times = Times(each)
            self._say(name, times.said(50), times.longest, AUTHORS, "ms")

    def memory(self, bare: Told, ours: dict[str, dict[str, int]]) -> None:
        """All processes, above the bare window."""
        base = sum(bare["memory"].values()) / 1024
        for when, sizes in ours.items():
            above = sum(sizes.values()) / 1024 - base
            parts = " + ".join(f"{size / 1024:.0f}" for size in sorted(sizes.values())[::-1])
            said = f"{above:.0f} MB above {base:.0f} MB ({parts} MB)"
            self._say(f"memory {when}", said, above, MEMORY, "MB")

    def gaps(self, told: dict[str, list[Took]]) -> None:
        """The event loop."""
        for name, late in told.items():
            times = Times(late)
            said, worst = times.said(99, 99.9), times.longest
            if len(late) < 1000:  # there, one in a thousand is the longest itself
                self._say(f"gaps while {name}", said, worst, LONGEST_GAP, "ms longest")
            else:
                good = worst <= LONGEST_GAP
                self._say(f"gaps while {name}", said, times.at(99.9), GAP, "ms p99.9", good)
        times = Times([gap for late in told.values() for gap in late])
        good = times.longest <= LONGEST_GAP
        said = times.said(99.9)
        self._say("gaps, all of these", said, times.at(99.9), GAP, "ms p99.9, 150", good)

    def _say(
        self, what: str, said: str, value: float, most: float, unit: str, also: bool = True
    ) -> None:
        good = value <= most and also
        self.hold = self.hold and good
        print(
            f"  {'holds' if good else 'FAILS'}  {what:32} {said}; aim {most:g} {unit}", flush=True
        )


class Times:
    """Milliseconds of one thing done many times."""

    def __init__(self, each: Sequence[Took]) -> None:
        self._clock = sorted(by_clock for by_clock, _used in each)
        self._processor = sorted(used for _by_clock, used in each)
        self.longest = self._clock[-1]

    def at(self, share: float) -> float:
        """What so many of a hundred do not exceed."""
        return percentile(self._clock, share)

    def said(self, *shares: float) -> str:
        """Both clocks at these shares, and the longest."""
        names = [*("median" if share == 50 else f"p{share:g}" for share in shares), "longest"]
        both = [
            [f"{percentile(times, share):.1f}" for share in (*shares, 100)]
            for times in (self._clock, self._processor)
        ]
        said = ", ".join(f"{name} {value}" for name, value in zip(names, both[0], strict=True))
        return f"{said} ms (processor {', '.join(both[1])})"


def percentile(ordered: Sequence[float], share: float) -> float:
    """The value that so many of a hundred do not exceed; ``ordered`` begins with the least."""
    return ordered[max(0, -int(-len(ordered) * share // 100) - 1)]


if __name__ == "__main__":
    sys.exit(main())
