"""First paint of the bundle against that from source, in one run.

``packaging/dev bench bundle [--papers N] [--rounds N]``, after ``packaging/dev
bundle``. Both are started in turn on one library, as a reader starts them.
Seen from outside: Xvfb keeps its screen in a file, and the list counts as
painted when letters stand where its rows are. The aim: not slower than source,
give or take a twentieth.
"""

import argparse
import mmap
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import numpy

from tests.bench.start import ROOT, fill

BUNDLE = ROOT / "dist" / "paperdesk" / "paperdesk"
WIDTH, HEIGHT = 1280, 860
LETTERS = 24
"""Different colours that only letters bring: their edges are smoothed."""
PATIENCE = 60.0
AIM = 1.05


def main() -> int:
    """Measure, print, and answer 0 when the aim is met."""
    wish = argparse.ArgumentParser(description=__doc__)
    wish.add_argument("--papers", type=int, default=1000)
    wish.add_argument("--rounds", type=int, default=9)
    asked = wish.parse_args()
    programs = {
        "source": [sys.executable, "-P", "-m", "paperdesk"],
        "bundle": [str(BUNDLE)],
    }
    times: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        fill(home, asked.papers)
        for number in range(asked.rounds + 1):  # the first round warms the disk's cache
            for name, command in programs.items():
                took = start([*command, "--home", str(home)], Path(folder))
                if number:
                    times[name].append(took)
    print(f"First rows with {asked.papers:,} papers, {asked.rounds} rounds, ms: median (min-max)")
    for name, took_all in times.items():
        print(f"  {name}  {median(took_all):6.0f} ({min(took_all):.0f}-{max(took_all):.0f})")
    ratio = min(times["bundle"]) / min(times["source"])
    print(f"  ratio of the quickest {ratio:.2f} (aim: {AIM} at most)")
    return 0 if ratio <= AIM else 1


def start(command: list[str], folder: Path) -> float:
    """Milliseconds from the start of a program to its first rows, on an empty screen."""
    server = subprocess.Popen(
        ["Xvfb", ":96", "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(folder)],
        stderr=subprocess.DEVNULL,
    )
    time.sleep(1)
    environment = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
    try:
        with (folder / "Xvfb_screen0").open("rb") as file:
            screen = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            begun = time.monotonic()
            program = subprocess.Popen(
                command, cwd=ROOT, env={**environment, "DISPLAY": ":96"}, stderr=subprocess.DEVNULL
            )
            while not has_letters(screen):
                if time.monotonic() - begun > PATIENCE or program.poll() is not None:
                    raise RuntimeError(f"{command[0]} was never painted")
                time.sleep(0.01)
            took = time.monotonic() - begun
            program.send_signal(signal.SIGTERM)
            program.wait()
    finally:
        server.terminate()
        server.wait()
    return 1000 * took


def has_letters(screen: mmap.mmap) -> bool:
    """Whether there are letters in the upper half of the list, in the middle of the screen."""
    seen = numpy.frombuffer(screen, numpy.uint32)[-WIDTH * HEIGHT :].reshape(HEIGHT, WIDTH)
    return len(numpy.unique(seen[180:420:2, 380:580])) >= LETTERS


if __name__ == "__main__":
    if not BUNDLE.exists() or not shutil.which("Xvfb"):
        sys.exit("There is no bundle (packaging/dev bundle), or no Xvfb.")
    sys.exit(main())
