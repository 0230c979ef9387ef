"""What every test stands on: a home of its own, no network, nothing left behind.

Qt draws without a screen, unless QT_QPA_PLATFORM says otherwise. A test that
connects to anything but this machine fails, and so does one that leaves a
window, a thread or a process. Tests on real data ask for ``real_data``; they
are skipped, and counted aloud, where PAPERDESK_TEST_DATA does not name the
folder. Tests marked ``slow`` run with ``--all``.
"""

import contextlib
import gc
import ipaddress
import os
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from paperdesk.paths import HOME_VARIABLE, Places, places
from paperdesk.ui.shell.quick_import import import_quickly

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The window speaks the system's language: the same everywhere, whatever this system's is.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

import_quickly()  # as the program does, before anyone brings Qt in

hypothesis.settings.register_profile(
    "house", deadline=None, derandomize="PAPERDESK_RANDOM" not in os.environ, print_blob=True
)
hypothesis.settings.load_profile("house")

DATA_VARIABLE = "PAPERDESK_TEST_DATA"
NO_DATA = f"no real data: {DATA_VARIABLE} does not name its folder"
PATIENCE = 3.0
"""Seconds that threads and processes are given to end after their test."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="run the tests marked slow, too")
    parser.addoption("--renew", action="store_true", help="write what tests compare with anew")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--all"):
        for item in items:
            if item.get_closest_marker("slow"):
                item.add_marker(pytest.mark.skip(reason="slow: runs with --all"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    without = [
        report
        for report in terminalreporter.stats.get("skipped", [])
        if isinstance(report.longrepr, tuple) and NO_DATA in report.longrepr[2]
    ]
    if without:
        terminalreporter.write_line(
            f"{len(without)} tests on real data were skipped: {DATA_VARIABLE} does not name "
            "its folder.",
            yellow=True,
        )


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of real papers that the project is measured on."""
    named = os.environ.get(DATA_VARIABLE, "")
    if not named or not Path(named).is_dir():
        pytest.skip(NO_DATA)
    return Path(named).absolute()


@pytest.fixture
def home(tmp_path: Path) -> Places:
    """The folders of a library of this test's own, all empty."""
    return places(tmp_path / "home")


@pytest.fixture(autouse=True)
def _never_the_reader_s_own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))


@pytest.fixture
def replay(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A :class:`~tests.sources.replay_server.ReplayServer` in the place of all hosts."""
    from tests.sources.replay_server import ReplayServer

    with ReplayServer() as server:
        monkeypatch.setenv(*server.variable())
        yield server


# No network.


def _stays_here(family: int, address: Any) -> bool:
    if family not in (socket.AF_INET, socket.AF_INET6):
        return True
    return _is_this_machine(address[0])


def _is_this_machine(host: Any) -> bool:
    if host is None or host in ("", b"", "localhost", b"localhost"):
        return True
    try:
        return ipaddress.ip_address(host.decode() if isinstance(host, bytes) else host).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Refuse every way out of this machine, also where the refusal is swallowed."""
    tried: list[str] = []

    def refuse(what: Any) -> None:
        tried.append(str(what))
        raise OSError(f"a test may not reach {what}")

    def guarded(name: str) -> Callable[..., Any]:
        real = getattr(socket.socket, name)

        def connect(self: socket.socket, *arguments: Any) -> Any:
            if not _stays_here(self.family, arguments[-1]):
                refuse(arguments[-1])
            return real(self, *arguments)

        return connect

    real_lookup = socket.getaddrinfo

    def lookup(host: Any, *arguments: Any, **more: Any) -> Any:
        if not _is_this_machine(host):
            refuse(host)
        return real_lookup(host, *arguments, **more)

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, guarded(name))
    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    yield
    assert not tried, f"this test tried to reach {', '.join(tried)}"


# Nothing left behind.


def _windows() -> set[Any]:
    """Top-level widgets, if anyone brought Qt in; bubbles of help go by themselves."""
    if "PySide6.QtWidgets" not in sys.modules:
        return set()
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return set()
    return {w for w in QApplication.topLevelWidgets() if not w.inherits("QTipLabel")}


def _finish_deletions() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _threads() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if not thread.daemon}


def _children() -> set[int]:
    """The processes that this one started and has not seen the end of (Linux; else none)."""
    found: set[int] = set()
    for task in Path("/proc/self/task").glob("*/children"):
        with contextlib.suppress(OSError):  # a thread that ended meanwhile
            found.update(map(int, task.read_text().split()))
    return found


def _left(now: Callable[[], set[Any]], before: set[Any]) -> set[Any]:
    """What is there that was not before, after some patience."""
    end = time.monotonic() + PATIENCE
    while (left := now() - before) and time.monotonic() < end:
        time.sleep(0.02)
    return left


def _command(process: int) -> str:
    try:
        words = Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return str(process)
    return f"{process} ({b' '.join(words).decode(errors='replace').strip() or 'ended'})"


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    windows, threads, children = _windows(), _threads(), _children()
    yield
    if _windows() - windows:
        _finish_deletions()
    left = _windows() - windows
    for window in left:  # so that only the guilty test fails
        window.deleteLater()
    assert not left, f"windows left: {sorted(map(repr, left))}"
    running = _left(_threads, threads)
    assert not running, f"threads left: {sorted(thread.name for thread in running)}"
    processes = _left(_children, children)
    assert not processes, f"processes left: {sorted(map(_command, processes))}"


def pytest_collection_finish() -> None:
    """Take what all tests share out of the collector's sight: it is looked through after each."""
    gc.collect()
    gc.freeze()
