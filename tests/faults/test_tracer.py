"""The tracer itself: it sees every change, and its faults are real."""

import os
import signal
from pathlib import Path

import pytest

from tests.faults import tracer
from tests.faults.tracer import Fate, Operation

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not tracer.USABLE, reason="needs ptrace on Linux x86-64"),
]


def three_steps(folder: Path) -> None:
    tracer.begin()
    (folder / "one").mkdir()
    with (folder / "one" / "file").open("wb", buffering=0) as file:
        file.write(b"words")
    (folder / "one" / "file").rename(folder / "kept")


def test_every_change_is_seen_in_order(tmp_path: Path) -> None:
    seen: list[str] = []

    def note(operation: Operation) -> Fate:
        seen.append(operation.name)
        return Fate.PASS

    status, count = tracer.run(lambda: three_steps(tmp_path), note)
    assert os.WEXITSTATUS(status) == 0
    assert seen == ["mkdir", "create", "write", "rename"]
    assert count == 4


def test_a_kill_comes_before_the_operation(tmp_path: Path) -> None:
    status, _ = tracer.run(
        lambda: three_steps(tmp_path), lambda op: Fate.KILL if op.number == 4 else Fate.PASS
    )
    assert os.WTERMSIG(status) == signal.SIGKILL
    assert (tmp_path / "one" / "file").read_bytes() == b"words"
    assert not (tmp_path / "kept").exists()


def test_a_full_disk_is_an_error_in_the_child(tmp_path: Path) -> None:
    status, _ = tracer.run(
        lambda: three_steps(tmp_path),
        lambda op: Fate.DISK_FULL if op.name == "write" else Fate.PASS,
    )
    assert os.WEXITSTATUS(status) == 1
    assert (tmp_path / "one" / "file").read_bytes() == b""
