"""Relocation of the library: to a copy of this one in another folder, or to another one.

What is remembered for the next start is written last, when the library there
has been opened and is known to be good; until then nothing has changed.
"""

import contextlib
from dataclasses import dataclass, replace
from pathlib import Path

from paperdesk import settings
from paperdesk.library import Library, copy_library, is_free, is_library
from paperdesk.model import LibraryError, PaperDeskError, Progress, silent
from paperdesk.model.messages import Message
from paperdesk.paths import CHOICE, Places, ready, with_library

FOLDER = "PaperDesk"
"""A library that is moved into a folder with other things in it gets one of its own there."""


@dataclass(frozen=True, slots=True)
class LibraryTarget:
    """Target of a relocation: with this library (``moves``), or to another one."""

    folder: Path
    moves: bool


def planned(folder: Path, *, moves: bool = False, in_use: Path | None = None) -> LibraryTarget:
    """What choosing this folder means. Raises LibraryError where it cannot be meant.

    ``in_use`` is the folder of the library that is open.
    """
    if moves:
        target = folder if is_free(folder) else folder / FOLDER
        if not is_free(target):
            raise LibraryError(Message("move.not_empty", path=target))
        return LibraryTarget(target, moves=True)
    found = next(filter(is_library, (folder, *_within(folder))), folder)
    if found == in_use:
        raise LibraryError(Message("move.already_open", path=found))
    if not (is_library(found) or is_free(found)):
        raise LibraryError(Message("move.no_library", path=found))
    return LibraryTarget(found, moves=False)


def _within(folder: Path) -> tuple[Path, ...]:
    """Where a library may lie in a folder: as it was moved there, or as ``--home`` made it."""
    return folder / FOLDER, folder / "data"


def go(places: Places, target: LibraryTarget, progress: Progress = silent) -> Places:
    """Relocate; the places of the library that is in use from now on.

    A library that moves is copied; its old folder stays as it is. An empty
    folder begins a library. Raises PaperDeskError, or what ``progress`` raises
    to stop; then the library in use stays the one it was.
    """
    if target.moves:
        own_files = (places.config / settings.FILE_NAME, places.config / CHOICE)
        copy_library(
            places.data, target.folder, progress, leave=(places.cache, places.log, *own_files)
        )
    Library.open(ready(with_library(target.folder))).close()
    chosen = settings.choose_library(target.folder)
    if not target.moves:
        _forget_where_one_stood(chosen)
    return chosen


def _forget_where_one_stood(places: Places) -> None:
    """Another library has other papers, tags and searches."""
    usual = settings.Settings()
    names = ("scope_kind", "scope_value", "paper_id", "search_text", "search_name")
    fresh = {name: getattr(usual, name) for name in names}
    with contextlib.suppress(PaperDeskError):  # comfort, not work
        settings.save(places, replace(settings.load(places), **fresh))
