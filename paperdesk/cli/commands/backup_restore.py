"""Commands backup and restore."""

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


def backup(places: Places, args: Namespace, output: Output) -> int:
    """``backup [--to FILE | --list]``."""
    if args.list:
        return _list(places, output)
    Library.open(places, role=_ROLE).close()  # heals it, takes notes over, and says what is wrong
    with output.progress() as progress:
        if args.to:
            made = back_up_to(places, Path(args.to), progress)
        else:
            done = task.make(places, BackupReason.BY_HAND, progress)
            assert done is not None  # one that is wished for is made
            made = done
    if output.json:
        output.answer(_as_values(made))
    output.say(f"Backed up {plural(made.papers, 'paper')} and {plural(made.notes, 'note')} into")
    output.say(f"{one_line(made.path)} ({_size(made.size)}); it was read again and is whole.")
    if made.attached:
        output.say(f"Only named in it, not copied: {plural(made.attached, 'file')} under")
        output.say(one_line(str(places.data)))
    for name in made.left_out:
        output.remark(f"paperdesk: {one_line(name)} could not be read and is not in it.")
    return 0


def restore(places: Places, args: Namespace, output: Output) -> int:
    """``restore [BACKUP] [--dry-run] [--only ID...]``."""
    path = find_backup(places, task.folder_of(places), args.backup)
    if args.dry_run:
        with output.progress() as progress:
            found = compare_backup(places, path, progress)
        if args.only:
            found = _only(found, args.only)
        if output.json:
            output.answer(_as_values(found))
        _say_differences(output, found)
        return 0
    if args.only:
        return _restore_some(places, path, args.only, output)
    with output.progress() as progress:
        restored = restore_library(places, path, task.folder_of(places), progress=progress)
    if output.json:
        output.answer(_as_values(restored))
    output.say(f"The library is as it was on {_when(restored.backup)}.")
    if restored.aside:
        output.say(f"What was there before is in {one_line(restored.aside)}.")
    if restored.undoable:
        output.say(f"To take this back: paperdesk restore {Path(restored.aside).name}")
    for name in restored.missing:
        output.remark(f"paperdesk: {one_line(name)}, which the library names, is not here.")
    with Library.open(places, role=_ROLE) as library, suppress(LibraryBusyError):
        follow(library, output)
    return 0


def _as_values(found: Backup | BackupComparison | Restored) -> dict[str, Any]:
    """What was found, for a program: ``""`` where there is no message."""
    return asdict(
        found,
        dict_factory=lambda pairs: {name: "" if one is None else one for name, one in pairs},
    )


def _only(found: BackupComparison, ids: list[str]) -> BackupComparison:
    """Comparison reduced to these papers and their notes, which would be brought back."""
    parsed = {text: identifier(text) for text in ids}
    chosen = {f"{id_.kind}:{id_.value}" if id_ else text for text, id_ in parsed.items()}

    return BackupComparison(
        found.backup,
        papers_there=tuple(pair for pair in found.papers_there if pair[0] in chosen),
        papers=tuple(difference for difference in found.papers if difference.id in chosen),
        notes=tuple(
            difference for difference in found.notes if difference.there and difference.id in chosen
        ),
        unread=found.unread,
    )


def _restore_some(places: Places, path: Path, ids: list[str], output: Output) -> int:
    with Library.open(places, role=_ROLE) as library:
        with output.progress() as progress:
            done = library.restore_some(path, ids, ids, progress)
        if output.json:
            changed = done.changes.added + done.changes.updated
            output.answer({"done": done.text, "changed": len(changed), "backup": str(path)})
        output.say(one_line(done.text) + "." if done.journal else "All of that is as it was then.")
        with suppress(LibraryBusyError):
            follow(library, output)
    return 0


def _list(places: Places, output: Output) -> int:
    folder = task.folder_of(places)
    found = list_backups(places, folder)
    if output.json:
        output.answer({"folder": str(folder), "backups": [_as_values(backup) for backup in found]})
        return 0
    for backup in found:
        output.say(output.bold(one_line(Path(backup.path).name)))
        if backup.problem:
            output.say(f"  {one_line(backup.problem)}")
            continue
        counts = f"{plural(backup.papers, 'paper')}, {plural(backup.notes, 'note')}"
        output.say(
            output.dim(f"  {_when(backup)}, {backup.reason}: {counts}, {_size(backup.size)}")
        )
    total = sum(backup.size for backup in found)
    output.say(
        output.dim(f"{plural(len(found), 'backup')} in {one_line(str(folder))}: {_size(total)}.")
    )
    return 0


def _say_differences(output: Output, found: BackupComparison) -> None:
    output.say(f"{one_line(found.backup.path)}, of {_when(found.backup)}")
    if found.unread:
        output.say(f"The library cannot be read now: {one_line(found.unread)}")
    elif not found:
        output.say("Nothing differs.")
    _say(output, "Papers only in the backup", (f"{a}  {b}" for a, b in found.papers_there))
    _say(output, "Papers only in the library", (f"{a}  {b}" for a, b in found.papers_here))
    _say(output, "Papers that differ", (_difference(paper) for paper in found.papers))
    _say(output, "Tags only in the backup", found.tags_there)
    _say(output, "Tags only in the library", found.tags_here)
    _say(output, "Collections only in the backup", found.collections_there)
    _say(output, "Collections only in the library", found.collections_here)
    _say(output, "Searches only in the backup", found.searches_there)
    _say(output, "Searches only in the library", found.searches_here)
    _say(output, "Files only in the backup, or other there", found.files_there)
    _say(output, "Files only in the library", found.files_here)
    _say(output, "Attached files that are not as the backup says", found.attached)
    if found.notes:
        output.say(output.bold(f"Notes that differ: {len(found.notes):,} (- backup, + library)"))
    for note in found.notes[:_SHOWN]:
        where = "" if note.here and note.there else " (only in the backup)"
        where = " (only in the library)" if note.here and not note.there else where
        output.say(f"  {one_line(note.id)}  {one_line(note.title)}{where}")
        for line in note.diff[:_SHOWN]:
            output.say(output.dim(f"    {one_line(line) if line.strip() else ''}"))
    output.say("Nothing was restored.")


def _difference(paper: PaperDifference) -> str:
    parts = [", ".join(paper.fields)] if paper.fields else []
    parts += [f"+{tag}" for tag in paper.tags_here] + [f"-{tag}" for tag in paper.tags_there]
    return f"{paper.id}  {paper.title}: {' '.join(parts)}"


def _say(output: Output, head: str, lines: Iterable[str]) -> None:
    items = list(lines)
    if not items:
        return
    output.say(output.bold(f"{head}: {len(items):,}"))
    for line in items[:_SHOWN]:
        output.say(f"  {one_line(line)}")
    if len(items) > _SHOWN:
        output.say(f"  and {len(items) - _SHOWN:,} more")


def _when(backup: Backup) -> str:
    return f"{datetime.fromisoformat(backup.made).astimezone():%Y-%m-%d %H:%M}"


def _size(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB"
