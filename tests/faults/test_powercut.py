"""The plug is pulled: what was acknowledged is on the disk, whole.

An ext4 file system in a file; the copy of that file at some moment is what
the disk held then, without what the kernel still kept in memory. Needs root
and loop devices.
"""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.paths import places

SNAPSHOTS = 30


def can_mount() -> bool:
    """Whether this machine lets us mount a file system of our own."""
    return (
        sys.platform == "linux"
        and os.geteuid() == 0
        and Path("/dev/loop-control").exists()
        and all(shutil.which(tool) for tool in ("mkfs.ext4", "mount", "umount"))
    )


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not can_mount(), reason="needs root, loop devices and mkfs.ext4"),
]


@contextmanager
def mounted(image: Path, at: Path) -> Iterator[Path]:
    at.mkdir(exist_ok=True)
    subprocess.run(["mount", "-o", "loop", image, at], check=True)
    try:
        yield at
    finally:
        subprocess.run(["umount", at], check=True)


def still_copy(image: Path, to: Path) -> Path:
    """A copy of the image that was not written to meanwhile: two in a row are equal."""
    before = b""
    while True:
        shutil.copyfile(image, to)
        now = hashlib.sha256(to.read_bytes()).digest()
        if now == before:
            return to
        before = now


def test_a_power_cut_loses_nothing_acknowledged(tmp_path: Path) -> None:
    image = tmp_path / "disk.img"
    with image.open("wb") as file:
        file.truncate(96 * 1024 * 1024)
    subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True)
    chance = random.Random(20260404)
    with mounted(image, tmp_path / "disk") as disk:
        writer = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.powercut", str(disk / "home")],
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdout is not None
        acknowledged = int(writer.stdout.readline())
        os.set_blocking(writer.stdout.fileno(), False)
        shots = []
        for number in range(SNAPSHOTS):
            time.sleep(chance.uniform(0.05, 0.6))
            writer.send_signal(signal.SIGSTOP)
            for line in writer.stdout:
                acknowledged = int(line)
            shots.append((still_copy(image, tmp_path / f"shot-{number}.img"), acknowledged))
            writer.send_signal(signal.SIGCONT)
        writer.kill()
        writer.wait()
        writer.stdout.close()
    for shot, rounds in shots:
        with mounted(shot, tmp_path / "after") as disk:
            assert wrong_after_a_cut(disk / "home", rounds) == []
        shot.unlink()
    assert shots[-1][1] > 10


def wrong_after_a_cut(home: Path, rounds: int) -> list[str]:
    library = Library.open(places(home))
    try:
        wrong = []
        said = library.note(1).text.strip().removeprefix("Rounds so far: ")
        if not said.isdigit() or int(said) < rounds:
            wrong.append(f"the note says {said!r} after {rounds} acknowledged rounds")
        tags = {tag.name for tag in library.tags()}
        wrong += [
            f"tag of round {n} is gone" for n in range(1, rounds + 1) if f"round/{n}" not in tags
        ]
        if library.counts().all < 3 * rounds:
            wrong.append(f"{library.counts().all} papers after {rounds} rounds of three")
        while library.index_unindexed(limit=1000):
            pass
        return wrong + list(library.check().problems)
    finally:
        library.close()
