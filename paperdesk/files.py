"""Durable writes: a file is replaced whole or not at all, and survives a power cut.

The bytes go to a temporary file in the same directory, which is synced, then
renamed over the target; then the directory is synced. Of all ways tried with
power cuts, only this order kept every file that was acknowledged (the same is
said by "All File Systems Are Not Created Equal", Pillai et al., OSDI 2014).
"""

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

_STEM = 50
"""Letters of a name that its temporary file has: with a longer one it may not fit."""
_MANY = 20
"""Files that are synced one by one."""
_KNOWS_NO_SYNC = (errno.EINVAL, errno.ENOTSUP)
"""How some file systems, such as shares, answer the sync of a directory."""


def write_atomically(
    path: Path,
    data: bytes | Iterable[bytes],
    *,
    temporary: Path | None = None,
    mode: int | None = None,
    exclusive: bool = False,
    durable: bool = True,
    replacing: Callable[[], object] | None = None,
) -> None:
    """Write a file, whole or not at all; on return it survives a power cut.

    ``data`` are its bytes, or chunks of them. ``temporary`` is the file they are
    written to first, in the same directory; by default one of this process.
    ``mode`` are the permissions; by default those of the file that is replaced,
    else what the umask leaves. With ``exclusive`` nothing is replaced: raises
    FileExistsError. Not ``durable``, it survives a power cut once
    :func:`sync_files` was told of it: many files are synced together far sooner.
    ``replacing`` is called at the last moment before another file loses its name.
    Raises OSError, or whatever ``data`` raises; then the old file is there and the
    temporary one is not.
    """
    fresh = temporary or path.with_name(f".{path.name[:_STEM]}.{os.getpid()}.new")
    rights = _permissions(path) if mode is None else mode
    with contextlib.suppress(FileNotFoundError):
        fresh.unlink()  # of a crash
    try:
        _write(fresh, [data] if isinstance(data, bytes) else data, rights, synced=durable)
        if exclusive:
            _link_exclusively(fresh, path)
        else:
            if replacing is not None:
                replacing()
            fresh.replace(path)
        if durable:
            sync_directory(path.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise


def sync_directory(directory: Path) -> None:
    """Make the names in a directory survive a power cut, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _KNOWS_NO_SYNC:
            raise
    finally:
        os.close(handle)


def sync_and_evict(handle: int) -> None:
    """Sync a file and drop it from the page cache: the disk itself is read next."""
    os.fsync(handle)
    if hasattr(os, "posix_fadvise"):
        with contextlib.suppress(OSError):
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def sync_files(paths: Sequence[Path], top: Path, step: Callable[[], object]) -> None:
    """Make files below ``top`` that were written without it survive a power cut, with the names
    of all folders on the way; ``step`` is called before each.

    Many at once by one sync of all disks, where that waits for them as on Linux (sync(2)):
    ten thousand files take a second then, and minutes one by one.
    """
    if len(paths) > _MANY and sys.platform == "linux":
        step()
        os.sync()
        return
    folders: set[Path] = set()
    for path in paths:
        step()
        handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        folders.add(path.parent)
        folders.update(one for one in path.parents if one.is_relative_to(top))
    for folder in sorted(folders, reverse=True):
        step()
        sync_directory(folder)


def _write(path: Path, chunks: Iterable[bytes], mode: int | None, *, synced: bool) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o666 if mode is None else mode)
    try:
        for chunk in chunks:
            rest = memoryview(chunk)
            while rest:
                rest = rest[os.write(handle, rest) :]
        if mode is not None and hasattr(os, "fchmod"):
            os.fchmod(handle, mode)
        if synced:
            os.fsync(handle)
    finally:
        os.close(handle)


def _link_exclusively(fresh: Path, path: Path) -> None:
    """Give the file its name unless that is taken (FileExistsError)."""
    try:
        os.link(fresh, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        fresh.replace(path)
        return
    fresh.unlink()


def _permissions(path: Path) -> int | None:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return None
