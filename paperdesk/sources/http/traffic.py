"""Traffic ledger: what all processes asked of which host, and when a host may be asked again.

One small file in the cache folder, changed under a lock of the system; the network screen
reads it, and the rhythm of hosts is kept by it.

Why the rhythm is kept here and by no limiter of a library: it must hold for the window's
workers and the command line together, and be given up by whoever is killed. Those that share
their counts do so without a lock between asking and counting, keep a thread, and sleep where
the reader cannot stop them.

Why it is written in place and read under the same lock: it is written at each request, and
what a crash tears in it is begun anew.
"""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from paperdesk.model.frozen import Value
from paperdesk.paths import Places
from paperdesk.sources.http.file_lock import FileLock
from paperdesk.sources.http.host_signals import LONGEST, Budget

FOLDER = "network"
FILE_NAME = "traffic.json"
MOST_HOSTS = 200
"""Hosts that are remembered; those asked last."""
LARGEST = 1_000_000
_MOST = 1e14
"""A number beyond was written by nobody of us; times are seconds since 1970."""


@dataclass(frozen=True, slots=True, repr=False)
class HostTraffic(Value):
    """Traffic with one host. Times are UTC to the second, ``""`` for none.

    ``requests``, ``failed`` and ``received`` (bytes, unpacked) count the current day (UTC).
    ``remaining`` of ``limit`` requests are granted until ``reset`` (-1, 0, ``""``: it tells
    nothing). ``waiting_until`` is when it may be asked again, while that is to come.
    """

    host: str
    requests: int = 0
    failed: int = 0
    received: int = 0
    at: str = ""
    status: int = 0
    remaining: int = -1
    limit: int = 0
    reset: str = ""
    waiting_until: str = ""


def read(places: Places, now: float | None = None) -> tuple[HostTraffic, ...]:
    """The traffic with all hosts that are remembered, the one asked last first."""
    moment = time.time() if now is None else now
    lines = Ledger(places).lines().items()
    latest_first = sorted(lines, key=lambda line: -line[1].get("at", 0.0))
    return tuple(_traffic(host, line, moment) for host, line in latest_first if "at" in line)


class Ledger:
    """The ledger of a library, to be written in; for all threads and processes."""

    def __init__(self, places: Places, now: Callable[[], float] = time.time) -> None:
        self.folder = places.cache / FOLDER
        self.folder.mkdir(mode=0o700, exist_ok=True)
        self._path = self.folder / FILE_NAME
        self._now = now

    def turn(self, group: str, pause: float) -> float:
        """Take the next turn with a host, or hosts that count as one; else seconds until then.

        0.0: it is taken, and the next comes after ``pause`` seconds.
        """
        if not pause:
            return self._left(self.lines().get(group, {}))
        with self._lines() as lines:
            line = lines.setdefault(group, {})
            left = max(self._left(line), _bounded(line.get("turn", 0.0) - self._now(), pause))
            if left <= 0:
                line["turn"] = self._now() + pause
            return left

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host alone for so long, all of us."""
        with self._lines() as lines:
            line = lines.setdefault(host, {})
            line["until"] = max(line.get("until", 0.0), self._now() + min(seconds, LONGEST))

    def note(self, host: str, status: int, received: int = 0, budget: Budget | None = None) -> None:
        """Note an exchange; ``status`` 0 is none that came to an answer."""
        now = self._now()
        with self._lines() as lines:
            line = lines.setdefault(host, {})
            today = _day(now)
            if line.get("day") != today:
                line.update(day=today, requests=0, failed=0, received=0)
            line["requests"] += 1
            line["failed"] += status == 0 or status >= 400
            line["received"] += received
            line.update(at=now, status=status)
            if budget is not None:
                line.update(
                    remaining=budget.remaining, limit=budget.limit, reset=now + budget.seconds
                )
                if budget.remaining <= 0:
                    line["until"] = max(line.get("until", 0.0), now + budget.seconds)

    def lines(self) -> dict[str, dict[str, Any]]:
        """What is noted of each host, as it lies in the file."""
        with self._lock():
            return _load(self._path)

    def _lock(self) -> FileLock:
        return FileLock(self.folder / "traffic.lock")

    def _left(self, line: dict[str, Any]) -> float:
        return _bounded(line.get("until", 0.0) - self._now(), LONGEST)

    @contextmanager
    def _lines(self) -> Iterator[dict[str, dict[str, Any]]]:
        with self._lock():
            lines = _load(self._path)
            yield lines
            kept = sorted(lines.items(), key=lambda line: -line[1].get("at", self._now()))
            text = json.dumps(dict(kept[:MOST_HOSTS]), separators=(",", ":"))
            self._path.write_bytes(text.encode())


def _bounded(seconds: float, most: float) -> float:
    """Seconds to come; none where there are more than may be: the clock was set back."""
    return seconds if 0 < seconds <= most else 0.0


def _load(path: Path) -> dict[str, dict[str, Any]]:
    """The lines of the ledger; none where it is missing or was torn by somebody else."""
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {host: line for host, line in found.items() if _sound(line)}


def _sound(line: object) -> bool:
    return isinstance(line, dict) and all(
        (isinstance(value, int | float) and abs(value) < _MOST) or name == "day"
        for name, value in line.items()
    )


def _traffic(host: str, line: dict[str, Any], now: float) -> HostTraffic:
    today = line.get("day") == _day(now)
    until, reset = line.get("until", 0.0), line.get("reset", 0.0)
    return HostTraffic(
        host,
        requests=line.get("requests", 0) if today else 0,
        failed=line.get("failed", 0) if today else 0,
        received=line.get("received", 0) if today else 0,
        at=_utc(line["at"]),
        status=line.get("status", 0),
        remaining=line.get("remaining", -1) if reset > now else -1,
        limit=line.get("limit", 0),
        reset=_utc(reset) if reset > now else "",
        waiting_until=_utc(until) if until > now else "",
    )


def _day(moment: float) -> str:
    return _utc(moment)[:10]


def _utc(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
