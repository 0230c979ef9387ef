"""Comparison of a backup with the library.

Papers are one when they have the same id, whatever their number. Of most, the
hash of the record says that nothing differs; only of the others are fields
compared. A very long difference of a note is cut: what is shown is for
people, and what is restored is never taken from it.
"""

import difflib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from paperdesk.library.backup.archive import Manifest
from paperdesk.library.backup.inventory import Survey, survey
from paperdesk.library.backup.staging_area import Stage, staged_in_cache
from paperdesk.library.db.database import connect
from paperdesk.library.db.error_translation import translates_errors
from paperdesk.library.db.paper_rows import read_papers
from paperdesk.library.db.reading_columns import COLUMNS
from paperdesk.library.imports.record_merge import differences
from paperdesk.library.papers import collection_table
from paperdesk.model import LibraryError, Progress, silent
from paperdesk.model.backup_results import BackupComparison, NoteDifference, PaperDifference
from paperdesk.model.messages import Message, verbatim
from paperdesk.model.reading_fields import READING_FIELDS, FieldValue
from paperdesk.paths import LIBRARY, Places
from paperdesk.text import display

_READING = (*(one.kind for one in READING_FIELDS), "trash")
"""What a reader set on a paper, in the order in which it is read."""
_LINES = 400
"""Lines of a difference, at most, on each side."""
_DIFFS = 300
"""Notes whose difference is shown; of more, only their names."""


@translates_errors
def compare_backup(places: Places, path: Path, progress: Progress = silent) -> BackupComparison:
    """Compare a backup with the library of ``places``; writes nothing of either.

    Raises LibraryError when the backup is refused. A library that cannot be
    read is compared as far as its files go, and ``unread`` says why.
    """
    with staged_in_cache(places, path, progress) as stage:
        return compare(places, stage, path)


def compare(places: Places, stage: Stage, path: Path) -> BackupComparison:
    """Compare what was unpacked with the library of ``places``."""
    theirs = _read(stage.database)
    unread: Message | None = None
    try:
        ours = _read(places.data / LIBRARY)
    except (LibraryError, sqlite3.Error, ValueError) as error:
        ours = _Side({}, {}, {}, {}, set(), set(), (), {}, {})
        unread = error.message if isinstance(error, LibraryError) else verbatim(str(error))
    both = sorted(theirs.papers.keys() & ours.papers.keys())
    files = _files(survey(places), stage.manifest)
    return BackupComparison(
        backup=stage.manifest.about(path),
        papers_there=_titles(theirs, theirs.papers.keys() - ours.papers.keys()),
        papers_here=_titles(ours, ours.papers.keys() - theirs.papers.keys()),
        papers=tuple(_papers(both, theirs, ours, stage.database, places.data / LIBRARY)),
        tags_there=tuple(sorted(theirs.tags - ours.tags)),
        tags_here=tuple(sorted(ours.tags - theirs.tags)),
        notes=tuple(_notes(theirs, ours)),
        collections_there=tuple(p for p in theirs.groups if p not in ours.groups),
        collections_here=tuple(p for p in ours.groups if p not in theirs.groups),
        searches_there=tuple(sorted(theirs.searches - ours.searches)),
        searches_here=tuple(sorted(ours.searches - theirs.searches)),
        files_there=files[0],
        files_here=files[1],
        attached=attached_that_differ(places, stage.manifest),
        unread=unread,
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a comparison: papers by id with key, hash and title; the rest by id."""

    papers: dict[str, tuple[int, bytes, str]]
    reading: dict[str, tuple[FieldValue | None, ...]]
    tagged: dict[str, frozenset[str]]
    notes: dict[str, str]
    tags: set[str]
    searches: set[str]
    groups: tuple[str, ...]
    grouped: dict[str, tuple[str, ...]]
    filed: dict[str, frozenset[str]]


def _read(path: Path) -> _Side:
    if not path.is_file():
        raise LibraryError(Message("library.unopened"))
    with closing(connect(path, wait=5.0, write=False)) as ask:
        return _Side(
            papers={
                row[0]: tuple(row[1:])
                for row in ask.execute(
                    "SELECT id, key, paper, title FROM papers JOIN record_hashes USING (key) "
                    "JOIN reading USING (key) WHERE gone IS NOT 'withdrawn'"
                )
            },
            reading={
                row[0]: tuple(row[1:])
                for row in ask.execute(
                    f"SELECT id, {COLUMNS}, gone FROM papers JOIN reading USING (key)"
                )
            },
            tagged={
                row[0]: frozenset(json.loads(row[1]))
                for row in ask.execute(
                    "SELECT id, json_group_array(tags.name) FROM paper_tags "
                    "JOIN tags ON number = tag JOIN papers USING (key) GROUP BY id"
                )
            },
            notes=dict(
                ask.execute("SELECT id, text FROM notes JOIN papers USING (key)").fetchall()
            ),
            tags={
                row[0]
                for row in ask.execute(
                    "SELECT name FROM tags WHERE number IN (SELECT tag FROM paper_tags)"
                )
            },
            searches={
                f"{name}: {text}" for name, text in ask.execute("SELECT name, text FROM searches")
            },
            groups=tuple(one.path for one in collection_table.all_collections(ask)),
            grouped=collection_table.paths_by_id(ask),
            filed={
                row[0]: frozenset(json.loads(row[1]))
                for row in ask.execute(
                    "SELECT id, json_group_array(hex(hash)) FROM attachments "
                    "JOIN papers USING (key) WHERE NOT gone GROUP BY id"
                )
            },
        )


def _titles(side: _Side, ids: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((id_, display(side.papers[id_][2])) for id_ in sorted(ids))


def _papers(
    both: list[str], theirs: _Side, ours: _Side, their_path: Path, our_path: Path
) -> Iterable[PaperDifference]:
    changed = [id_ for id_ in both if theirs.papers[id_][1] != ours.papers[id_][1]]
    fields = _fields(changed, theirs, ours, their_path, our_path) if changed else {}
    for id_ in both:
        names = list(fields.get(id_, ()))
        was, now = theirs.reading[id_], ours.reading[id_]
        names += [
            name for name, before, after in zip(_READING, was, now, strict=True) if before != after
        ]
        if theirs.grouped.get(id_) != ours.grouped.get(id_):
            names.append("collections")
        if theirs.filed.get(id_) != ours.filed.get(id_):
            names.append("files")
        tags_there = theirs.tagged.get(id_, frozenset()) - ours.tagged.get(id_, frozenset())
        tags_here = ours.tagged.get(id_, frozenset()) - theirs.tagged.get(id_, frozenset())
        if names or tags_there or tags_here:
            title = display(ours.papers[id_][2])
            tags = tuple(sorted(tags_there)), tuple(sorted(tags_here))
            yield PaperDifference(id_, title, tuple(names), *tags)


def _fields(
    ids: list[str], theirs: _Side, ours: _Side, their_path: Path, our_path: Path
) -> Mapping[str, Iterable[str]]:
    """Names of the fields in which papers differ; a record may differ in its key alone."""
    found: dict[str, Iterable[str]] = {}
    with (
        closing(connect(their_path, wait=5.0, write=False)) as their,
        closing(connect(our_path, wait=5.0, write=False)) as our,
    ):
        for start in range(0, len(ids), 500):
            batch = ids[start : start + 500]
            was = read_papers(their, [theirs.papers[id_][0] for id_ in batch])
            now = read_papers(our, [ours.papers[id_][0] for id_ in batch])
            for id_ in batch:
                before, after = was[theirs.papers[id_][0]], now[ours.papers[id_][0]]
                found[id_] = tuple(differences(before, after))
    return found


def _notes(theirs: _Side, ours: _Side) -> Iterable[NoteDifference]:
    shown = 0
    for id_ in sorted(theirs.notes.keys() | ours.notes.keys()):
        their_text, our_text = theirs.notes.get(id_), ours.notes.get(id_)
        if their_text == our_text:
            continue
        shown += 1
        side = ours if id_ in ours.papers else theirs
        title = display(side.papers[id_][2]) if id_ in side.papers else id_
        diff = _diff(their_text or "", our_text or "") if shown <= _DIFFS else ()
        yield NoteDifference(id_, title, our_text is not None, their_text is not None, diff)


def _diff(their_text: str, our_text: str) -> tuple[str, ...]:
    """Unified diff of two notes, with two lines of context.

    What both begin and end with is left out first: comparing costs the square of what is left.
    """
    old, new = (
        their_text.split("\n") if their_text else [],
        our_text.split("\n") if our_text else [],
    )
    if len(old) + len(new) > 2 * _LINES:
        while old and new and old[0] == new[0]:
            del old[0], new[0]
        while old and new and old[-1] == new[-1]:
            del old[-1], new[-1]
        old, new = old[:_LINES], new[:_LINES]
    lines = difflib.unified_diff(old, new, n=2, lineterm="")
    return tuple(line[:1000] for line in islice(lines, 2, None))


def _files(current: Survey, manifest: Manifest) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Files beside the notes of papers that only one has, or that have another size or time."""

    def counts(name: str) -> bool:
        # Notes of papers are compared as words, the trash only ever grows.
        top, _, below = name.partition("/")
        return top == "templates" or (top == "notes" and not below.lower().endswith(".md"))

    ours = {name: member.size for name, member in current.files.items() if counts(name)}
    theirs = {name: member.size for name, member in manifest.members.items() if counts(name)}
    return (
        tuple(sorted(name for name in theirs if ours.get(name) != theirs[name])),
        tuple(sorted(ours.keys() - theirs.keys())),
    )


def attached_that_differ(places: Places, manifest: Manifest) -> tuple[str, ...]:
    """Files that a backup only names, and that are missing here or have another size."""
    current = survey(places).attached
    return tuple(
        sorted(
            name
            for name, member in manifest.attached.items()
            if name not in current or current[name].size != member.size
        )
    )
