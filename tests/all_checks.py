"""Every check of the project, several beside one another.

    python -m tests.all_checks [--all]

Why the suite runs in several processes: behind thousands of others, tests of the window take twice
as long, and one process leaves every core but one idle. What each part printed comes whole, when
that part has ended, and which parts failed stands at the end. A signal ends the parts as well.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[1]

ROOMS: tuple[tuple[str, ...], ...] = (
    ("tests/ui/features",),
    ("tests/ui",),
    ("tests/library",),
    ("tests",),
    ("tests/search", "tests/text", "tests/sources"),
    ("tests/cli", "tests/journey", "tests/screens"),
    ("tests/formats",),
)
"""Folders of tests, one process of pytest for each group; those that take longest come first. A
folder within another one counts for its own group only."""

POLL = 0.05
"""Seconds between two looks at what runs."""


@dataclass(frozen=True)
class Check:
    """One command and what it is called."""

    name: str
    command: tuple[str, ...]


def pytest_checks(arguments: Sequence[str]) -> list[Check]:
    """One check for each group of :data:`ROOMS`, with ``arguments`` for pytest."""
    made = []
    for group in ROOMS:
        others = [room for other in ROOMS if other != group for room in other]
        within = [room for room in others if room.startswith(tuple(f"{one}/" for one in group))]
        left_out = [f"--ignore={room}" for room in within]
        command = (sys.executable, "-m", "pytest", *group, *left_out, *arguments)
        made.append(Check(f"pytest {' '.join(group)}", command))
    return made


def all_checks(arguments: Sequence[str]) -> list[Check]:
    """All that must pass. The long ones first, so that no core is left with one of them."""
    python = sys.executable
    first, *rest = pytest_checks(arguments)
    return [
        first,
        Check("ruff", (python, "-m", "ruff", "check")),
        Check("format", (python, "-m", "ruff", "format", "--check")),
        Check("mypy", (python, "-m", "mypy")),
        Check("contracts", (str(Path(python).with_name("lint-imports")),)),
        *rest,
    ]


@dataclass(frozen=True)
class Running:
    """A check that has been started, and the file into which it prints."""

    check: Check
    process: subprocess.Popen[bytes]
    said: IO[bytes]
    since: float


def run(checks: Sequence[Check], lanes: int) -> list[str]:
    """The names of those of ``checks`` that failed, in the order in which they ended; at most
    ``lanes`` run at a time. Whatever interrupts it ends them all."""
    waiting, running, failed = list(checks), list[Running](), list[str]()
    try:
        while waiting or running:
            while waiting and len(running) < lanes:
                running.append(_started(waiting.pop(0)))
            time.sleep(POLL)
            for one in [one for one in running if one.process.poll() is not None]:
                running.remove(one)
                if not _told(one):
                    failed.append(one.check.name)
    finally:
        for one in running:
            one.process.terminate()
        for one in running:
            one.process.wait()
            _told(one)
    return failed


def _started(check: Check) -> Running:
    said = tempfile.TemporaryFile()  # noqa: SIM115 - closed when it is told
    process = subprocess.Popen(
        check.command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT
    )
    return Running(check, process, said, time.monotonic())


def _told(one: Running) -> bool:
    """Print what it said, and whether it passed."""
    seconds = time.monotonic() - one.since
    print(f"== {one.check.name} ({seconds:.0f} s)", flush=True)
    with one.said as said:
        said.seek(0)
        sys.stdout.buffer.write(said.read())
        sys.stdout.flush()
    return one.process.returncode == 0


def _ended_by(number: int, _frame: object) -> None:
    raise SystemExit(128 + number)


def main(arguments: Sequence[str]) -> int:
    """0 if every check passes, else 1."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, _ended_by)
    # One more than there are cores: tests of files and windows wait a third of their time.
    failed = run(all_checks(arguments), (os.cpu_count() or 1) + 1)
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
