"""Where files live: the reader's folders, and the files we ship.

Why four folders: what the reader would miss (``data``), what can be made anew
at any time (``cache``), how the window is set (``config``) and what happened
(``log``) are backed up, synchronised and deleted by different rules, and each
system has its own place for each. One folder holds all four when the reader
names it (``--home DIR`` or ``PAPERDESK_HOME``): a library on a stick, or a test.

Why the cache is closed to others even when it is already there: the index in
it is read by code that would run what a stranger writes into it.

This module alone knows appdirs, and imports it only when it is asked for the
system's own folders.
"""

import os
import stat
import sys
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

from paperdesk.model import PaperDeskError

NAME = "paperdesk"
HOME_VARIABLE = "PAPERDESK_HOME"


@dataclass(frozen=True, slots=True)
class Places:
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


def places(home: Path | None = None) -> Places:
    """Find the reader's folders and make those that are missing, closed to other users.

    All four lie under ``home``, or else under ``$PAPERDESK_HOME``, when one of
    them is given; otherwise where the system keeps such things. Raises
    PaperDeskError when a folder cannot be made.
    """
    named = home or os.environ.get(HOME_VARIABLE, "")
    found = _under(Path(named)) if named else _of_the_system()
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
    # Late: this import costs some milliseconds, and most verbs need no resource.
    from importlib.resources import files  # noqa: PLC0415

    package = Path(str(files("paperdesk")))
    inside = package / "resources"  # installed from a wheel
    beside = package.parent / "resources"  # a checkout
    return inside if inside.is_dir() else beside


def _under(home: Path) -> Places:
    top = home.expanduser().absolute()
    return Places(top / "data", top / "cache", top / "config", top / "log")


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
            f"The folder {folder} cannot be made: {error.strerror or error}. "
            "Nothing was changed; choose another with --home DIR."
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
