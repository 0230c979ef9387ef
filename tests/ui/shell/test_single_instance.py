"""One window for one library, with processes of their own."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.paths import Places, places
from paperdesk.ui.shell.single_instance import SingleInstance, socket_name
from tests.house import ROOT

FIRST = """
import sys
from pathlib import Path
from paperdesk import app
from paperdesk.paths import places
from paperdesk.ui.shell.session import Session

real = Session.take
def told(self, paths, papers):
    print("took", *[Path(path).name for path in paths], *papers, flush=True)
    return real(self, paths, papers)
Session.take = told
sys.exit(app.run(sys.argv[2:], places(Path(sys.argv[1]))))
"""


def start(home: Path, *words: str, first: bool = False) -> "subprocess.Popen[str]":
    """Start PaperDesk as the system would."""
    command = ["-c", FIRST, str(home)] if first else ["-m", "paperdesk", "--home", str(home)]
    return subprocess.Popen(
        [sys.executable, *command, *words], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def first(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """A window of another process, open and listening."""
    process = start(tmp_path / "desk", first=True)
    name = Path(socket_name(places(tmp_path / "desk")))
    until(name.exists)
    yield process
    process.kill()
    process.communicate()


def test_a_second_start_hands_its_files_to_the_first_and_ends(
    first: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("A paper\n")
    second = start(tmp_path / "desk", str(page))
    assert second.wait(30) == 0
    second.communicate()
    assert first.poll() is None
    assert first.stdout is not None
    assert first.stdout.readline() == "took page.txt\n"


def test_another_library_has_a_window_of_its_own(
    first: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    other = start(tmp_path / "other")
    until(Path(socket_name(places(tmp_path / "other"))).exists)
    assert other.poll() is None
    other.kill()
    other.communicate()


def test_what_a_killed_window_left_is_no_window(
    first: "subprocess.Popen[str]", tmp_path: Path, qtbot: QtBot
) -> None:
    session = places(tmp_path / "desk")
    first.kill()
    first.wait()
    assert Path(socket_name(session)).exists()
    mine = SingleInstance(session)
    assert not mine.hand_over([])
    heard: list[list[str]] = []

    def take(files: list[str], papers: list[str]) -> bool:
        heard.append(files)
        return True

    mine.listen(take)
    second = start(tmp_path / "desk")
    qtbot.waitUntil(lambda: heard == [[]], timeout=30_000)
    assert second.wait(30) == 0
    second.communicate()
    mine.close()


def send(session: Places, words: bytes, qtbot: QtBot) -> bytes:
    """Say something to the window that listens."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(session))
    socket.write(words)
    got = bytearray()
    socket.readyRead.connect(lambda: got.extend(socket.readAll().data()))
    qtbot.waitUntil(lambda: got.endswith(b"\n"))
    socket.abort()
    return bytes(got)


@pytest.mark.parametrize(
    "words",
    [b"\n", b"{}\n", b'{"files": 3}\n', b"\xff\xfe\n", b"[" * 5000 + b"\n", b"x" * 1_000_001],
)
def test_nonsense_is_answered_with_no(
    home: Places, qapp: QApplication, qtbot: QtBot, words: bytes
) -> None:
    mine = SingleInstance(home)
    assert not mine.hand_over([])
    mine.listen(lambda _files, _papers: True)
    assert send(home, words, qtbot) == b"no\n"
    assert send(home, json.dumps({"files": ["a"]}).encode() + b"\n", qtbot) == b"yes\n"
    mine.close()


def test_a_window_that_closes_refuses_and_one_that_hangs_is_not_waited_for(
    home: Places, qapp: QApplication, qtbot: QtBot
) -> None:
    mine = SingleInstance(home)
    assert not mine.hand_over([])
    mine.listen(lambda _files, _papers: False)
    assert send(home, b'{"files": []}\n', qtbot) == b"no\n"
    # This process is the hanging window now: nobody answers while it asks itself.
    begun = time.monotonic()
    assert not SingleInstance(home).hand_over(["a"])
    assert time.monotonic() - begun < 20
    mine.close()
    assert not SingleInstance(home).hand_over([])


def test_a_long_path_gives_a_short_name(tmp_path: Path) -> None:
    deep = places(tmp_path / ("long" * 20) / ("path" * 20))
    assert socket_name(deep).startswith("paperdesk-")
    assert len(socket_name(deep)) < 60
