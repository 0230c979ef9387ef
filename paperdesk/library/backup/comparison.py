"""What a backup has and the library has not, and the other way round.

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
from paperdesk.library.db.error_translation import speaking
from paperdesk.library.db.paper_rows import read_papers
from paperdesk.library.imports.record_merge import differences
from paperdesk.model import LibraryError, Progress, silent
from paperdesk.model.backup_results import BackupComparison, NoteDifference, PaperDifference
from paperdesk.model.messages import Message, verbatim
from paperdesk.paths import LIBRARY, Places
from paperdesk.text import display

_LINES = 400
"""Lines of a difference, at most, on each side."""
_DIFFS = 300
"""Notes whose difference is shown; of more, only their names."""


@speaking
def compare_backup(places: Places, path: Path, progress: Progress = silent) -> BackupComparison:
    """Compare a backup with the library of ``places``; writes nothing of either.

    Raises LibraryError when the backup is refused. A library that cannot be
    read is compared as far as its files go, and ``unread`` says why.
    """
    with staged_in_cache(places, path, progress) as there:
        return compare(places, there, path)


def compare(places: Places, there: Stage, path: Path) -> BackupComparison:
    """Compare what was unpacked with the library of ``places``."""
    theirs = _read(there.database)
    unread: Message | None = None
    try:
        ours = _read(places.data / LIBRARY)
    except (LibraryError, sqlite3.Error, ValueError) as error:
        ours = _Side({}, {}, {}, {}, set(), set())
        unread = error.message if isinstance(error, LibraryError) else verbatim(str(error))
    both = sorted(theirs.papers.keys() & ours.papers.keys())
    files = _files(survey(places), there.manifest)
    return BackupComparison(
        backup=there.manifest.about(path),
        papers_there=_titles(theirs, theirs.papers.keys() - ours.papers.keys()),
        papers_here=_titles(ours, ours.papers.keys() - theirs.papers.keys()),
        papers=tuple(_papers(both, theirs, ours, there.database, places.data / LIBRARY)),
        tags_there=tuple(sorted(theirs.tags - ours.tags)),
        tags_here=tuple(sorted(ours.tags - theirs.tags)),
        notes=tuple(_notes(theirs, ours)),
        searches_there=tuple(sorted(theirs.searches - ours.searches)),
        searches_here=tuple(sorted(ours.searches - theirs.searches)),
        files_there=files[0],
        files_here=files[1],
        attached=attached_that_differ(places, there.manifest),
        unread=unread,
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two: papers by id with key, hash and title; the rest likewise by id."""

    papers: dict[str, tuple[int, bytes, str]]
    reading: dict[str, tuple[str, int, str | None]]
    tagged: dict[str, frozenset[str]]
    notes: dict[str, str]
    tags: set[str]
    searches: set[str]


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
                    "SELECT id, state, starred, gone FROM papers JOIN reading USING (key)"
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
        )


def _titles(side: _Side, ids: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((one, display(side.papers[one][2])) for one in sorted(ids))


def _papers(
    both: list[str], theirs: _Side, ours: _Side, there: Path, here: Path
) -> Iterable[PaperDifference]:
    other = [one for one in both if theirs.papers[one][1] != ours.papers[one][1]]
    fields = _fields(other, theirs, ours, there, here) if other else {}
    for one in both:
        names = list(fields.get(one, ()))
        was, now = theirs.reading[one], ours.reading[one]
        names += [
            name
            for name, before, after in zip(("state", "star", "trash"), was, now, strict=True)
            if before != after
        ]
        tags_there = theirs.tagged.get(one, frozenset()) - ours.tagged.get(one, frozenset())
        tags_here = ours.tagged.get(one, frozenset()) - theirs.tagged.get(one, frozenset())
        if names or tags_there or tags_here:
            title = display(ours.papers[one][2])
            tags = tuple(sorted(tags_there)), tuple(sorted(tags_here))
            yield PaperDifference(one, title, tuple(names), *tags)


def _fields(
    ids: list[str], theirs: _Side, ours: _Side, there: Path, here: Path
) -> Mapping[str, Iterable[str]]:
    """Which fields of a paper say something else; a record may differ in its number alone."""
    found: dict[str, Iterable[str]] = {}
    with (
        closing(connect(there, wait=5.0, write=False)) as their,
        closing(connect(here, wait=5.0, write=False)) as our,
    ):
        for start in range(0, len(ids), 500):
            some = ids[start : start + 500]
            was = read_papers(their, [theirs.papers[one][0] for one in some])
            now = read_papers(our, [ours.papers[one][0] for one in some])
            for one in some:
                before, after = was[theirs.papers[one][0]], now[ours.papers[one][0]]
                found[one] = tuple(differences(before, after))
    return found


def _notes(theirs: _Side, ours: _Side) -> Iterable[NoteDifference]:
    shown = 0
    for one in sorted(theirs.notes.keys() | ours.notes.keys()):
        there, here = theirs.notes.get(one), ours.notes.get(one)
        if there == here:
            continue
        shown += 1
        side = ours if one in ours.papers else theirs
        title = display(side.papers[one][2]) if one in side.papers else one
        diff = _diff(there or "", here or "") if shown <= _DIFFS else ()
        yield NoteDifference(one, title, here is not None, there is not None, diff)


def _diff(there: str, here: str) -> tuple[str, ...]:
    """Lines of both that differ, with two lines around them.

    What both begin and end with is left out first: comparing costs the square of what is left.
    """
    old, new = there.split("\n") if there else [], here.split("\n") if here else []
    if len(old) + len(new) > 2 * _LINES:
        while old and new and old[0] == new[0]:
            del old[0], new[0]
        while old and new and old[-1] == new[-1]:
            del old[-1], new[-1]
        old, new = old[:_LINES], new[:_LINES]
    lines = difflib.unified_diff(old, new, n=2, lineterm="")
    return tuple(line[:1000] for line in islice(lines, 2, None))


def _files(here: Survey, there: Manifest) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Files beside the notes of papers that only one has, or that have another size or time."""

    def counts(name: str) -> bool:
        # Notes of papers are compared as words, the trash only ever grows.
        top, _, rest = name.partition("/")
        return top == "templates" or (top == "notes" and not rest.lower().endswith(".md"))

    ours = {name: one.size for name, one in here.files.items() if counts(name)}
    theirs = {name: one.size for name, one in there.members.items() if counts(name)}
    return (
        tuple(sorted(name for name in theirs if ours.get(name) != theirs[name])),
        tuple(sorted(ours.keys() - theirs.keys())),
    )


def attached_that_differ(places: Places, there: Manifest) -> tuple[str, ...]:
    """Files that a backup only names, and that are missing here or have another size."""
    here = survey(places).attached
    return tuple(
        sorted(
            name
            for name, one in there.attached.items()
            if name not in here or here[name].size != one.size
        )
    )
