"""Tries one fault at every point of one scenario: ``python -m tests.faults.sweep NAME FAULT DIR``.

A process of its own, since it forks children, and forking from a test
process with its threads is asking for trouble. Prints one JSON object:
``points`` tried and ``wrong``, a list of sentences.

FAULT is ``kill`` (SIGKILL before every file operation), ``full-once`` (the
n-th operation that needs room fails with ENOSPC, then the act is tried again
in the same process) or ``full`` (all from the n-th on fail).
"""

import contextlib
import json
import os
import sys
from pathlib import Path

from paperdesk.library import Library
from paperdesk.model import LibraryError
from paperdesk.paths import places
from tests.faults import tracer
from tests.faults.scenarios import SCENARIOS, Scenario, copied
from tests.faults.tracer import Fate, Operation


class Sweep:
    """One scenario under one kind of fault, at every point it has."""

    def __init__(self, scenario: Scenario, fault: str, folder: Path) -> None:
        self._scenario, self._fault = scenario, fault
        self._prepared, self._work = folder / "prepared", folder / "work"
        self._struck = False
        self._room_needed = 0
        self.wrong: list[str] = []

    def run(self) -> int:
        """Try the points one after another until the act gets through untouched."""
        self._scenario.make(self._prepared)
        point = 0
        while True:
            point += 1
            self._struck, self._room_needed = False, 0
            home = copied(self._prepared, self._work)
            acknowledged, status = self._try(home, point)
            if not self._struck:
                if os.waitstatus_to_exitcode(status) != 0:
                    self.wrong.append(f"without a fault the act ended with status {status}")
                return point - 1
            if self._fault != "kill" and os.waitstatus_to_exitcode(status) != 0:
                self.wrong.append(f"point {point}: ended with status {status}")
            faults = self._scenario.verdict(home, acknowledged=acknowledged)
            self.wrong += [f"point {point}: {fault}" for fault in faults]

    def _try(self, home: Path, point: int) -> tuple[bool, int]:
        reading, writing = os.pipe()
        status, _ = tracer.run(
            lambda: self._child(home, writing), lambda operation: self._fate(operation, point)
        )
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            return pipe.read() == b"done", status

    def _child(self, home: Path, writing: int) -> None:
        library = Library.open(places(home))
        tracer.begin()
        try:
            self._scenario.act(library)
        except LibraryError:
            if self._fault == "full":
                return
            self._scenario.act(library)
        # The acknowledgement itself must get through a disk that is full.
        with contextlib.suppress(OSError):
            os.write(writing, b"done")
        library.close()

    def _fate(self, operation: Operation, point: int) -> Fate:
        if self._fault == "kill":
            if operation.number != point:
                return Fate.PASS
            self._struck = True
            return Fate.KILL
        if not operation.needs_room:
            return Fate.PASS
        self._room_needed += 1
        strikes = self._room_needed == point or (
            self._fault == "full" and self._room_needed > point
        )
        self._struck = self._struck or strikes
        return Fate.DISK_FULL if strikes else Fate.PASS


def main() -> None:
    """Sweep, and print what was seen."""
    name, fault, folder = sys.argv[1:]
    sweep = Sweep(SCENARIOS[name], fault, Path(folder))
    print(json.dumps({"points": sweep.run(), "wrong": sweep.wrong}))


if __name__ == "__main__":
    main()
