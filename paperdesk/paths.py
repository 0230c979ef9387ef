"""Paths: the reader's folders, and the files we ship.

Why four folders: what the reader would miss (``data``), what can be made anew
at any time (``cache``), how the window is set (``config``) and what happened
(``log``) are backed up, synchronised and deleted by different rules, and each
system has its own place for each. One folder holds all four when the reader
names it (``--home DIR`` or ``PAPERDESK_HOME``): a library on a stick, or a test.

Why a file in ``config`` may name another ``data``: the reader may keep the
library on another disk, and window and command line must agree where. A chosen
library that is not there now (a disk is unplugged) is an error of its own, so
that nobody begins an empty one in its place. Each chosen library has a cache
of its own, since an index follows one library only.

Why the cache is closed to others even when it is already there: the index in
it is read by code that would run what a stranger writes into it.

This module alone knows appdirs, and imports it only when it is asked for the
system's own folders.
"""

import json
import os
import stat
import sys
from dataclasses import fields, replace
from functools import lru_cache
from pathlib import Path

from paperdesk.model import PaperDeskError
from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.messages import Message

NAME = "paperdesk"
HOME_VARIABLE = "PAPERDESK_HOME"
CHOICE = "library.json"
"""The file of the config folder that names the library the reader chose."""
LIBRARY = "library.db"
"""What makes a folder a library."""


@late_dataclass(frozen=True, slots=True, repr=False)
class Places(Value):
    """The four folders of one library, absolute; all there once :func:`places` has answered."""

    data: Path
    cache: Path
    config: Path
    log: Path

    def as_dict(self) -> dict[str, str]:
        """The folders as plain text, to be sent to another process."""
        return {field.name: str(getattr(self, field.name)) for field in fields(self)}

    @classmethod
    def from_dict(cls, folders: dict[str, str]) -> "Places":
        """Read back what :meth:`as_dict` wrote. Makes no folder."""
        return cls(**{field.name: Path(folders[field.name]) for field in fields(cls)})


class LibraryAwayError(PaperDeskError):
    """The library that the reader chose is not there now; ``places`` are those without it."""

    def __init__(self, message: Message, usual: Places) -> None:
        super().__init__(message)
        self.places = usual


def places(home: Path | None = None) -> Places:
    """Find the reader's folders and make those that are missing, closed to other users.

    All four lie under ``home``, or else under ``$PAPERDESK_HOME``, when one of
    them is given; otherwise where the system keeps such things, or the library
    where the reader chose. Raises LibraryAwayError when it is not there, and
    PaperDeskError when a folder cannot be made.
    """
    named = home or os.environ.get(HOME_VARIABLE, "")
    return ready(_under(Path(named)) if named else _chosen(_of_the_system()))


def may_choose(found: Places) -> bool:
    """Whether these are the system's places, where the reader's choice is heeded."""
    return not os.environ.get(HOME_VARIABLE) and found.config == _of_the_system().config


def with_library(folder: Path) -> Places:
    """The system's places with the library of this folder. Makes none of them."""
    usual = _of_the_system()
    if folder == usual.data:
        return usual
    # Late: OpenSSL costs 5 ms of a start.
    import hashlib  # noqa: PLC0415

    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    return replace(usual, data=folder, cache=usual.cache / "libraries" / name)


def ready(found: Places) -> Places:
    """Make the folders that are missing. Raises PaperDeskError when one cannot be made."""
    for folder in (found.data, found.cache, found.config, found.log):
        _make(folder)
    _close_to_others(found.cache)
    return found


def resource(name: str) -> Path:
    """The file or folder that we ship under that name, such as ``icons/app.svg``.

    Raises FileNotFoundError, naming it, when it is not there.
    """
    path = _resources().joinpath(*name.split("/"))
    if not path.exists():
        raise FileNotFoundError(f"PaperDesk's own file {name!r} is missing from {_resources()}")
    return path


@lru_cache(maxsize=1)
def _resources() -> Path:
    # Not by importlib.resources, whose import takes as long as a question.
    package = Path(__file__).resolve().parent
    inside = package / "resources"  # installed from a wheel
    beside = package.parent / "resources"  # a checkout
    return inside if inside.is_dir() else beside


def _under(home: Path) -> Places:
    top = home.expanduser().absolute()
    return Places(top / "data", top / "cache", top / "config", top / "log")


def _chosen(usual: Places) -> Places:
    """The system's places with the library the reader chose, if one was chosen."""
    path = usual.config / CHOICE
    try:
        folder = Path(str(json.loads(path.read_bytes())["folder"]))
    except FileNotFoundError:
        return usual
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise LibraryAwayError(
            Message("settings.choice_unreadable", path=path),
            usual,
        ) from error
    if not (folder / LIBRARY).is_file():
        raise LibraryAwayError(
            Message("settings.library_away", path=folder),
            usual,
        )
    return with_library(folder)


def _of_the_system() -> Places:
    import appdirs  # noqa: PLC0415 - late: not needed with a home

    return Places(
        data=_absolute(appdirs.user_data_dir(NAME, False), ".local/share"),
        cache=_absolute(appdirs.user_cache_dir(NAME, False), ".cache"),
        config=_absolute(appdirs.user_config_dir(NAME, False), ".config"),
        log=_absolute(appdirs.user_log_dir(NAME, False), ".cache", "log"),
    )


def _absolute(found: str, usual: str, *below: str) -> Path:
    """The folder found; the usual one where an XDG variable is empty or relative.

    The XDG base directory specification says to ignore such a value; appdirs
    takes it, and the library would land in whatever folder is the current one.
    """
    path = Path(found)
    return path if path.is_absolute() else Path.home().joinpath(usual, NAME, *below)


def _make(folder: Path) -> None:
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise PaperDeskError(
            Message("settings.folder_unmakeable", path=folder, reason=error.strerror or error)
        ) from error


def _close_to_others(folder: Path) -> None:
    if sys.platform == "win32":
        return
    found = folder.stat()
    if found.st_uid == os.getuid() and stat.S_IMODE(found.st_mode) & 0o077:
        try:
            folder.chmod(0o700)
        except OSError:
            return  # a file system without permissions, such as a stick's
