"""First paint with 1,000 papers, against a bare three-pane window, in one run.

``packaging/dev bench start [--papers N] [--rounds N]``. Both programs are
started in turn; milliseconds from the start of the process to the first
painted rows. The aim: rows in at most 1.7
times the bare window's time, and none of the heavy imports before them.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from paperdesk.library import Library
from paperdesk.paths import places
from tests.faults.scenarios import papers

ROOT = Path(__file__).parents[2]
AIM = 1.7


@dataclass(frozen=True)
class Start:
    """One start: milliseconds to painted rows, by the clock and (``used``) of the processor, of
    all threads, and what was imported."""

    rows: float
    used: float
    heavy: str


def main() -> int:
    """Measure, print, and answer 0 when the aim is met."""
    wish = argparse.ArgumentParser(description=__doc__)
    wish.add_argument("--papers", type=int, default=1000)
    wish.add_argument("--rounds", type=int, default=9)
    asked = wish.parse_args()
    with tempfile.TemporaryDirectory() as folder, display() as environment:
        home = Path(folder) / "home"
        fill(home, asked.papers)
        bare: list[Start] = []
        ours: list[Start] = []
        for number in range(asked.rounds + 1):  # the first round warms the disk's cache
            pair = (
                start("_bare_window", str(asked.papers), environment),
                start("_our_window", str(home), environment),
            )
            if number:
                bare.append(pair[0])
                ours.append(pair[1])
    return told(asked.papers, bare, ours)


def fill(home: Path, count: int) -> None:
    """A library of invented papers, indexed."""
    library = Library.open(places(home))
    library.add([("invented", "jsonl", papers(1, count))])
    while library.index_unindexed(limit=1000):
        pass
    library.close()


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """The environment of a window: this display, one of our own (Xvfb), or none (offscreen)."""
    # An installed program has its bytecode, so ours may keep it too.
    left_out = ("QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE")
    environment = {k: v for k, v in os.environ.items() if k not in left_out}
    if environment.get("DISPLAY"):
        yield environment
    elif shutil.which("Xvfb"):
        server = subprocess.Popen(
            ["Xvfb", ":97", "-screen", "0", "1600x1000x24"], stderr=subprocess.DEVNULL
        )
        try:
            time.sleep(1)
            yield environment | {"DISPLAY": ":97"}
        finally:
            server.terminate()
            server.wait()
    else:
        yield environment | {"QT_QPA_PLATFORM": "offscreen"}


def start(name: str, argument: str, environment: dict[str, str]) -> Start:
    """Start one program and read what it says of its first paint."""
    begun = time.monotonic()
    ended = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{name}", argument],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    said = [line.split(" ") for line in ended.stdout.splitlines() if line.startswith("painted ")]
    if not said:
        raise RuntimeError(f"{name} was never painted: {ended.stderr[-2000:]}")
    moment, used, heavy = said[0][1:4]
    return Start(1000 * (float(moment) - begun), 1000 * float(used), heavy)


def told(papers: int, bare: list[Start], ours: list[Start]) -> int:
    """Print the table; 0 when the aim is met."""
    print(f"First paint with {papers:,} papers, {len(ours)} rounds, ms: median (min-max)")
    for name, starts in (("bare window", bare), ("PaperDesk", ours)):
        columns = []
        for what in ("rows", "used"):
            times = sorted(getattr(one, what) for one in starts)
            columns.append(f"{what} {median(times):6.0f} ({times[0]:.0f}-{times[-1]:.0f})")
        print(f"  {name:12}  " + "   ".join(columns))
    ratio, used = (
        median(getattr(one, what) for one in ours) / median(getattr(one, what) for one in bare)
        for what in ("rows", "used")
    )
    heavy = sorted({one.heavy for one in ours if one.heavy})
    print(f"  ratio {ratio:.2f} (aim: {AIM} at most), of the processor {used:.2f}")
    print(f"  heavy imports before it: {', '.join(heavy) or 'none'}")
    return 0 if ratio <= AIM and not heavy else 1


if __name__ == "__main__":
    sys.exit(main())
