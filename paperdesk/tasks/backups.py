"""Backup jobs: by hand, by themselves, comparison and restore.

Where they are, how much room they may take and whether they come by
themselves are settings; what a backup is, and what a restore does, is the
library's affair. Whole values go through a pipe to the window, so long lists
of a comparison are cut, and their true lengths sent along.
"""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from paperdesk import settings
from paperdesk.library import (
    Library,
    back_up,
    backup_folder,
    compare_backup,
    list_backups,
    restore_library,
)
from paperdesk.model import Progress, silent
from paperdesk.model.backup_results import (
    Backup,
    BackupComparison,
    BackupReason,
    NoteDifference,
    PaperDifference,
    Restored,
)
from paperdesk.paths import Places

Values = dict[str, Any]
SHOWN = 500
"""Papers, notes and names of each kind that the window is told of."""
_MEGABYTE = 1 << 20


def folder_of(places: Places) -> Path:
    """Where the backups of this library are."""
    return backup_folder(places, settings.load(places).backup_folder)


def make(places: Places, reason: BackupReason, progress: Progress = silent) -> Backup | None:
    """Make a backup in its folder; None where nothing changed, or they are switched off.

    Raises LibraryError, or what ``progress`` raises.
    """
    preferences = settings.load(places)
    if reason == BackupReason.AUTOMATIC and preferences.backups == "off":
        return None
    space = preferences.backup_space * _MEGABYTE
    folder = backup_folder(places, preferences.backup_folder)
    return back_up(places, folder, reason=reason, space=space, progress=progress)


def make_backup(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"home": places, "reason": words}`` -> ``{"made": backup or None}``."""
    made = make(Places.from_dict(args["home"]), BackupReason(args["reason"]), progress)
    return {"made": asdict(made) if made else None}


def list_all(args: Values, _progress: Progress) -> Values:
    """Worker job: ``{"home": places}`` -> ``{"backups": [...], "folder": name}``."""
    places = Places.from_dict(args["home"])
    folder = folder_of(places)
    found = [asdict(backup) for backup in list_backups(places, folder)]
    return {"backups": found, "folder": str(folder)}


def compare(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"home": places, "path": file}`` -> ``{"comparison", "numbers"}``."""
    found = compare_backup(Places.from_dict(args["home"]), Path(args["path"]), progress)
    values = asdict(found)
    numbers = {name: len(value) for name, value in values.items() if isinstance(value, tuple)}
    for name in numbers:
        values[name] = values[name][:SHOWN]
    return {"comparison": values, "numbers": numbers}


def restore_whole(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"home": places, "path": file}`` -> ``{"restored": what}``."""
    places = Places.from_dict(args["home"])
    folder = folder_of(places)
    found = restore_library(places, Path(args["path"]), folder, progress=progress)
    return {"restored": asdict(found)}


def restore_some(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"home", "path", "papers": ids, "notes": ids}`` -> ``{"text", "journal"}``."""
    with Library.open(Places.from_dict(args["home"])) as library:
        path = Path(args["path"])
        done = library.restore_some(path, args["papers"], args["notes"], progress)
        return {"text": done.text, "journal": done.journal}


def backups_from_values(values: Sequence[Values]) -> tuple[Backup, ...]:
    """Decode the backups that a worker listed."""
    return tuple(_backup(value) for value in values)


def comparison_from_values(values: Values) -> BackupComparison:
    """Decode the comparison that a worker made."""
    plain = _tuples(values)
    titles = {name: tuple(map(tuple, plain[name])) for name in ("papers_there", "papers_here")}
    differences = {
        "papers": tuple(PaperDifference(**_tuples(paper)) for paper in plain["papers"]),
        "notes": tuple(NoteDifference(**_tuples(note)) for note in plain["notes"]),
    }
    return BackupComparison(**plain | titles | differences | {"backup": _backup(plain["backup"])})


def restored_from_values(values: Values) -> Restored:
    """Decode what a worker restored."""
    return Restored(**{**_tuples(values), "backup": _backup(values["backup"])})


def _backup(values: Values) -> Backup:
    return Backup(**_tuples(values))


def _tuples(values: Values) -> Values:
    return {name: tuple(v) if isinstance(v, list) else v for name, v in values.items()}
