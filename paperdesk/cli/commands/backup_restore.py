"""The verbs that keep copies of the library and bring them back: backup and restore."""

from argparse import Namespace
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from paperdesk.cli.commands.maintenance import follow
from paperdesk.cli.output import Output, one_line, plural
from paperdesk.library import (
    Library,
    back_up_to,
    compare_backup,
    find_backup,
    list_backups,
    restore_library,
)
from paperdesk.model import LibraryBusyError
from paperdesk.model.backup_results import (
    Backup,
    BackupComparison,
    BackupReason,
    PaperDifference,
    Restored,
)
from paperdesk.paths import Places
from paperdesk.tasks import backups as task
from paperdesk.text import identifier

_ROLE = "paperdesk on the command line"
_SHOWN = 20
"""Papers, notes and names of one kind that are told of on a terminal."""


def backup(places: Places, known: Namespace, voice: Output) -> int:
    """``backup [--to FILE | --list]``."""
    if known.list:
        return _list(places, voice)
    Library.open(places, role=_ROLE).close()  # heals it, takes notes over, and says what is wrong
    with voice.progress() as progress:
        if known.to:
            made = back_up_to(places, Path(known.to), progress)
        else:
            done = task.make(places, BackupReason.BY_HAND, progress)
            assert done is not None  # one that is wished for is made
            made = done
    if voice.json:
        voice.answer(asdict(made))
    voice.say(f"Backed up {plural(made.papers, 'paper')} and {plural(made.notes, 'note')} into")
    voice.say(f"{one_line(made.path)} ({_size(made.size)}); it was read again and is whole.")
    for name in made.left_out:
        voice.remark(f"paperdesk: {one_line(name)} could not be read and is not in it.")
    return 0


def restore(places: Places, known: Namespace, voice: Output) -> int:
    """``restore [BACKUP] [--dry-run] [--only ID...]``."""
    path = find_backup(places, task.folder_of(places), known.backup)
    if known.dry_run:
        with voice.progress() as progress:
            found = compare_backup(places, path, progress)
        if known.only:
            found = _only(found, known.only)
        if voice.json:
            voice.answer(_as_values(found))
        _say_differences(voice, found)
        return 0
    if known.only:
        return _restore_some(places, path, known.only, voice)
    with voice.progress() as progress:
        restored = restore_library(places, path, task.folder_of(places), progress=progress)
    if voice.json:
        voice.answer(_as_values(restored))
    voice.say(f"The library is as it was on {_when(restored.backup)}.")
    if restored.aside:
        voice.say(f"What was there before is in {one_line(restored.aside)}.")
    if restored.undoable:
        voice.say(f"To take this back: paperdesk restore {Path(restored.aside).name}")
    for name in restored.missing:
        voice.remark(f"paperdesk: {one_line(name)}, which the library names, is not here.")
    with Library.open(places, role=_ROLE) as library, suppress(LibraryBusyError):
        follow(library, voice)
    return 0


def _as_values(found: Backup | BackupComparison | Restored) -> dict[str, Any]:
    """What was found, for a program."""
    return _without_none(asdict(found))


def _without_none(values: dict[str, Any]) -> dict[str, Any]:
    """The values with ``""`` where there is no message."""
    return {
        name: _without_none(one) if isinstance(one, dict) else "" if one is None else one
        for name, one in values.items()
    }


def _only(found: BackupComparison, ids: list[str]) -> BackupComparison:
    """What the backup has of these papers and their notes, and would bring back."""
    known = {text: identifier(text) for text in ids}
    wanted = {f"{one.kind}:{one.value}" if one else text for text, one in known.items()}

    def asked(paper: str) -> bool:
        return paper in wanted

    return BackupComparison(
        found.backup,
        papers_there=tuple(pair for pair in found.papers_there if asked(pair[0])),
        papers=tuple(one for one in found.papers if asked(one.id)),
        notes=tuple(one for one in found.notes if one.there and asked(one.id)),
        unread=found.unread,
    )


def _restore_some(places: Places, path: Path, ids: list[str], voice: Output) -> int:
    with Library.open(places, role=_ROLE) as library:
        with voice.progress() as progress:
            done = library.restore_some(path, ids, ids, progress)
        if voice.json:
            changed = done.changes.added + done.changes.updated
            voice.answer({"done": done.text, "changed": len(changed), "backup": str(path)})
        voice.say(one_line(done.text) + "." if done.journal else "All of that is as it was then.")
        with suppress(LibraryBusyError):
            follow(library, voice)
    return 0


def _list(places: Places, voice: Output) -> int:
    folder = task.folder_of(places)
    found = list_backups(places, folder)
    if voice.json:
        voice.answer({"folder": str(folder), "backups": [_as_values(one) for one in found]})
        return 0
    for one in found:
        voice.say(voice.bold(one_line(Path(one.path).name)))
        if one.problem:
            voice.say(f"  {one_line(one.problem)}")
            continue
        counts = f"{plural(one.papers, 'paper')}, {plural(one.notes, 'note')}"
        voice.say(voice.dim(f"  {_when(one)}, {one.reason}: {counts}, {_size(one.size)}"))
    whole = sum(one.size for one in found)
    voice.say(
        voice.dim(f"{plural(len(found), 'backup')} in {one_line(str(folder))}: {_size(whole)}.")
    )
    return 0


def _say_differences(voice: Output, found: BackupComparison) -> None:
    voice.say(f"{one_line(found.backup.path)}, of {_when(found.backup)}")
    if found.unread:
        voice.say(f"The library cannot be read now: {one_line(found.unread)}")
    elif not found:
        voice.say("Nothing differs.")
    _say(voice, "Papers only in the backup", (f"{a}  {b}" for a, b in found.papers_there))
    _say(voice, "Papers only in the library", (f"{a}  {b}" for a, b in found.papers_here))
    _say(voice, "Papers that differ", (_difference(one) for one in found.papers))
    _say(voice, "Tags only in the backup", found.tags_there)
    _say(voice, "Tags only in the library", found.tags_here)
    _say(voice, "Searches only in the backup", found.searches_there)
    _say(voice, "Searches only in the library", found.searches_here)
    _say(voice, "Files only in the backup, or other there", found.files_there)
    _say(voice, "Files only in the library", found.files_here)
    _say(voice, "Attached files that are not as the backup says", found.attached)
    if found.notes:
        voice.say(voice.bold(f"Notes that differ: {len(found.notes):,} (- backup, + library)"))
    for note in found.notes[:_SHOWN]:
        where = "" if note.here and note.there else " (only in the backup)"
        where = " (only in the library)" if note.here and not note.there else where
        voice.say(f"  {one_line(note.id)}  {one_line(note.title)}{where}")
        for line in note.diff[:_SHOWN]:
            voice.say(voice.dim(f"    {one_line(line) if line.strip() else ''}"))
    voice.say("Nothing was restored.")


def _difference(one: PaperDifference) -> str:
    parts = [", ".join(one.fields)] if one.fields else []
    parts += [f"+{tag}" for tag in one.tags_here] + [f"-{tag}" for tag in one.tags_there]
    return f"{one.id}  {one.title}: {' '.join(parts)}"


def _say(voice: Output, head: str, lines: Iterable[str]) -> None:
    there = list(lines)
    if not there:
        return
    voice.say(voice.bold(f"{head}: {len(there):,}"))
    for line in there[:_SHOWN]:
        voice.say(f"  {one_line(line)}")
    if len(there) > _SHOWN:
        voice.say(f"  and {len(there) - _SHOWN:,} more")


def _when(one: Backup) -> str:
    return f"{datetime.fromisoformat(one.made).astimezone():%Y-%m-%d %H:%M}"


def _size(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB"
