"""A file is replaced whole or not at all."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.files import sync_and_evict, sync_directory, write_atomically


def _steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is synced and renamed from now on, in order."""
    steps: list[str] = []
    sync, replace = os.fsync, Path.replace

    def fsync(handle: int) -> None:
        steps.append("sync directory" if stat.S_ISDIR(os.fstat(handle).st_mode) else "sync file")
        sync(handle)

    def rename(path: Path, target: Path) -> Path:
        steps.append("rename")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", rename)
    return steps


def test_a_file_is_synced_then_renamed_then_its_directory_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = _steps(monkeypatch)
    write_atomically(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert steps == ["sync file", "rename", "sync directory"]


def test_the_permissions_of_the_old_file_are_kept_unless_others_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    write_atomically(path, b"newer", mode=0o600)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_chunks_that_break_off_leave_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def half() -> Iterator[bytes]:
        yield b"half"
        raise ValueError("broke off")

    with pytest.raises(ValueError, match="broke off"):
        write_atomically(path, half())
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a", b"old")]
    write_atomically(path, iter([b"one", b"", b"two"]))
    assert path.read_bytes() == b"onetwo"


@pytest.mark.parametrize("has_links", [True, False])
def test_an_exclusive_write_replaces_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    def refuses(_source: Path, _target: Path) -> None:
        raise OSError(errno.EPERM, "no hard links here")

    if not has_links:
        monkeypatch.setattr(os, "link", refuses)
    path = tmp_path / "a"
    write_atomically(path, b"first", exclusive=True)
    with pytest.raises(FileExistsError):
        write_atomically(path, b"second", exclusive=True)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a", b"first")]


def test_what_a_crash_left_under_the_temporary_name_makes_way(tmp_path: Path) -> None:
    (tmp_path / "a.new").write_bytes(b"torn and longer")
    write_atomically(tmp_path / "a", b"new", temporary=tmp_path / "a.new")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a", b"new")]


def test_a_name_of_the_greatest_length_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("ä" * 127)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize(("code", "is_told"), [(errno.EINVAL, False), (errno.ENOSPC, True)])
def test_a_file_system_that_syncs_no_directory_is_no_error_and_a_full_disk_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, is_told: bool
) -> None:
    def fails(_handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fails)
    if is_told:
        with pytest.raises(OSError, match="No space"):
            sync_directory(tmp_path)
    else:
        sync_directory(tmp_path)


def test_a_file_that_was_synced_and_dropped_from_memory_is_read_as_written(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        file.write(b"new")
        file.flush()
        sync_and_evict(file.fileno())
    assert (tmp_path / "a").read_bytes() == b"new"
