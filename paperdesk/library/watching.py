"""Saved searches as acts of the reader, and the rules that watch what arrives.

A rule looks at every paper once: when it is in the index for the first time.
``watched`` in the table of facts is the last paper that was looked at, so
that a crash, another process or an import of 100,000 papers changes nothing
in who is looked at. What a rule does to one arrival is one act in the
journal, like an act of the reader's own hand; what is undone stays undone.

Why only papers with all the words match: the others are guesses, good enough
to be shown at the end of a list, not to be put aside unseen.
"""

import sqlite3
from collections.abc import Collection, Iterable

from paperdesk.library import journal, listing, saved, strokes, tagging
from paperdesk.library.acts import papers
from paperdesk.library.database import Database
from paperdesk.library.finding import Finder
from paperdesk.library.journal import Stroke
from paperdesk.library.notes_folder import NotesFolder
from paperdesk.library.rows import marks, portions
from paperdesk.library.saved import Record
from paperdesk.library.strokes import Desk
from paperdesk.model import (
    Act,
    Arrived,
    Done,
    DryRun,
    Finds,
    LibraryError,
    Order,
    Saved,
    Scope,
    Watch,
    Watched,
)
from paperdesk.model.grammar import parse

_TITLES = 5


# The reader's acts


def save(desk: Desk, name: str, text: str) -> Done:
    """Keep a query under a name; a search of that name gets this query."""
    name, text = saved.search_name(name), saved.query_text(text)
    before = saved.look_up(desk.connection, name)
    if before is None:
        after = saved.new_record(desk.connection, name, text)
    else:
        after = [*before[:3], text, *before[4:]]
    return _put(desk, f"Saved the search '{after[2]}'", before, after)


def edit(desk: Desk, was: str, wanted: Saved, keys: Collection[int] = ()) -> Done:
    """Put a search, all of it, in the place of the one called ``was`` (``""``: of none).

    ``keys`` as in :func:`watch`. Raises LibraryError when another search has the name.
    """
    name, text = saved.search_name(wanted.name), saved.query_text(wanted.text)
    before = saved.find(desk.connection, was) if was else None
    there = saved.look_up(desk.connection, name)
    if there is not None and (before is None or there[0] != before[0]):
        raise LibraryError(f"There is a saved search called '{there[2]}' already.")
    base = before or saved.new_record(desk.connection, name, text)
    after = saved.with_watch([base[0], saved.fold_name(name), name, text], wanted.watch)
    parts = [] if before is None or wanted.watch.mute else _released(desk, before)
    did, said = _rule(desk, after, keys) if keys else ([], [])
    words = "; ".join((f"Saved the search '{name}'", *said))
    return _put(desk, words, before, after, [*parts, *did])


def rename(desk: Desk, old: str, new: str) -> Done:
    """Give a search another name. Raises LibraryError when another one has it."""
    before, new = saved.find(desk.connection, old), saved.search_name(new)
    there = saved.look_up(desk.connection, new)
    if there is not None and there[0] != before[0]:
        raise LibraryError(f"There is a saved search called '{there[2]}' already.")
    after = [before[0], saved.fold_name(new), new, *before[3:]]
    return _put(desk, f"Renamed the search '{before[2]}' to '{new}'", before, after)


def forget(desk: Desk, name: str) -> Done:
    """Forget a search; papers that it muted come back to the inbox."""
    before = saved.find(desk.connection, name)
    return _put(desk, f"Forgot the search '{before[2]}'", before, None, _released(desk, before))


def watch(desk: Desk, name: str, rules: Watch, keys: Collection[int] = ()) -> Done:
    """Set what is done with arriving papers that a search finds; at once with ``keys``.

    Papers that it muted come back to the inbox when it no longer mutes.
    """
    before = saved.find(desk.connection, name)
    after = saved.with_watch(before, rules)
    parts = [] if rules.mute else _released(desk, before)
    did, said = _rule(desk, after, keys) if keys else ([], [])
    text = "; ".join((f"Set what the search '{before[2]}' watches for", *said))
    return _put(desk, text, before, after, [*parts, *did])


def _put(
    desk: Desk, text: str, before: Record | None, after: Record | None, more: Iterable[Stroke] = ()
) -> Done:
    """Put a row in the place of another, with what else belongs to the act; one undo."""
    here, away = [row for row in (after,) if row], [row for row in (before,) if row]
    parts = [*more]
    if before != after:
        parts.insert(0, {"kind": "search", "before": away, "after": here})
    return _do(desk, Act.SEARCH, text, parts)


def _do(desk: Desk, act: Act, text: str, parts: list[Stroke]) -> Done:
    if not parts:
        return Done(act, text, desk.changes())
    stroke: Stroke = {"kind": "many", "parts": parts}
    strokes.repeat(desk, stroke)
    return Done(act, text, desk.changes(), journal.write(desk.connection, act, text, stroke))


def _released(desk: Desk, record: Record) -> list[Stroke]:
    keys = saved.muted_by(desk.connection, record[0])
    return [{"kind": "mute", "search": record[0], "keys": keys, "on": False}] if keys else []


def _rule(
    desk: Desk, record: Record, keys: Collection[int], taken: Collection[int] = ()
) -> tuple[list[Stroke], list[str]]:
    """What a search's rules do with papers that it finds, and how one says it.

    ``taken``: papers that another rule has just muted.
    """
    number, _, name, _, _, tag, mute = record
    parts: list[Stroke] = []
    said: list[str] = []
    if tag and (some := _untagged(desk.connection, tag, keys)):
        parts.append({"kind": "tag", "on": True, "tags": [[tag, some]]})
        said.append(f"tagged {papers(len(some))} '{tag}'")
    if mute and (some := _in_inbox(desk.connection, keys, taken)):
        parts.append({"kind": "mute", "search": number, "keys": some, "on": True})
        said.append(f"muted {papers(len(some))} by '{name}'")
    return parts, said


def _untagged(connection: sqlite3.Connection, tag: str, keys: Iterable[int]) -> list[int]:
    number = tagging.find_tag(connection, tag)
    has = set(tagging.papers_of(connection, number)) if number is not None else set()
    return sorted(set(keys) - has)


def _in_inbox(
    connection: sqlite3.Connection, keys: Iterable[int], taken: Collection[int]
) -> list[int]:
    found: list[int] = []
    where, _ = listing.condition(connection, Scope("inbox"))
    for some in portions(sorted(set(keys).difference(taken))):
        found += [
            row[0]
            for row in connection.execute(
                f"SELECT key FROM reading WHERE key IN ({marks(some)}) AND {where}", some
            )
        ]
    return found


# What is asked


def matching(finder: Finder, text: str) -> "list[int] | None":
    """The papers that have all a query asks for; None while the index cannot tell."""
    answer = finder.search(parse(text), Scope(), Order.RELEVANCE)
    return None if answer.from_rows else list(answer.keys[: answer.full])


def dry_run(connection: sqlite3.Connection, finder: Finder, text: str) -> DryRun:
    """What rules on a query would do with the papers that are new now."""
    new = listing.keys(connection, Scope("inbox"), Order.ARRIVAL)
    new.extend(listing.keys(connection, Scope("muted"), Order.ARRIVAL))
    matches = matching(finder, text)
    if matches is None:
        return DryRun(len(new), ready=False)
    found = set(matches)
    keys = tuple(key for key in new if key in found)
    some = keys[:_TITLES]
    titles = dict(
        connection.execute(f"SELECT key, title FROM shown WHERE key IN ({marks(some)})", some)
    )
    return DryRun(len(new), keys, tuple(titles[key] for key in some if key in titles))


def found_since(database: Database, finder: Finder, since: int) -> Arrived:
    """The new papers after ``since`` (-1: none yet) that searches which watch find, by search.

    Muted papers count nowhere, nor do searches that only mute. Until all that
    arrived is in the index and rules have looked at it, nothing is found.
    """
    reader = database.reader
    last = int(reader.execute("SELECT max(key) FROM papers").fetchone()[0] or 0)
    if since < 0 or last <= since:
        return Arrived(last)
    if _watched(reader) < last:
        return Arrived(since)
    new = {key for key in listing.members(reader, Scope("inbox")) if key > since}
    found: list[tuple[str, int]] = []
    for rule in saved.all_searches(reader) if new else ():
        if rule.watch.badge or rule.watch.tag:
            keys = matching(finder, rule.text)
            if keys is None:
                return Arrived(since)
            if some := len(new.intersection(keys)):
                found.append((rule.name, some))
    return Arrived(last, tuple(found))


class Counting:
    """How many papers each search finds, kept while nothing in the library changes."""

    def __init__(self, database: Database, finder: Finder) -> None:
        self._database, self._finder = database, finder
        self._version = -1
        self._inbox: frozenset[int] = frozenset()
        self._known: dict[str, Finds] = {}

    def get(self, text: str) -> Finds:
        """The numbers of a query. While the index cannot tell, of titles and authors."""
        version = self._database.version()
        if version != self._version:
            self._known, self._version = {}, version
            self._inbox = listing.members(self._database.reader, Scope("inbox"))
        if text not in self._known:
            answer = self._finder.search(parse(text), Scope(), Order.RELEVANCE)
            full = answer.keys[: answer.full]
            self._known[text] = Finds(len(full), len(self._inbox.intersection(full)))
        return self._known[text]


# What arrives


def unwatched(connection: sqlite3.Connection) -> int:
    """How many papers no rule has looked at yet."""
    row = connection.execute(
        "SELECT count(*) FROM reading WHERE key > ?", (_watched(connection),)
    ).fetchone()
    return int(row[0])


def look(database: Database, folder: NotesFolder, finder: Finder) -> Watched:
    """Let the rules look at the papers that arrived, once all of these are in the index."""
    ask = database.reader.execute
    first, last = _watched(database.reader), ask("SELECT max(key) FROM papers").fetchone()[0] or 0
    if last <= first or ask("SELECT 1 FROM unindexed WHERE key > ? LIMIT 1", (first,)).fetchone():
        return Watched(0)
    rows = ask("SELECT key FROM reading WHERE key > ? AND key <= ? AND gone IS NULL", (first, last))
    arrived = frozenset(row[0] for row in rows)
    found: list[tuple[Saved, frozenset[int]]] = []
    for rule in saved.all_searches(database.reader):
        if rule.watch.tag or rule.watch.mute:
            keys = matching(finder, rule.text)
            if keys is None:
                return Watched(0)
            found.append((rule, arrived.intersection(keys)))
    with database.transaction() as connection:
        if _watched(connection) != first:
            return Watched(0)  # another process was quicker
        connection.execute("UPDATE facts SET value = ? WHERE name = 'watched'", (str(last),))
        done = _apply(Desk(connection, folder), found)
    return Watched(len(arrived), done)


def _apply(desk: Desk, found: Iterable[tuple[Saved, frozenset[int]]]) -> Done | None:
    parts: list[Stroke] = []
    said: list[str] = []
    taken: set[int] = set()
    for rule, keys in found:
        record = saved.look_up(desk.connection, rule.name)
        if record is None or not keys:
            continue
        did, words = _rule(desk, record, keys, taken)
        parts += did
        said += words
        taken.update(key for part in did if part["kind"] == "mute" for key in part["keys"])
    if not parts:
        return None
    text = ", ".join(said)
    return _do(desk, Act.WATCH, text[:1].upper() + text[1:], parts)


def _watched(connection: sqlite3.Connection) -> int:
    row = connection.execute("SELECT value FROM facts WHERE name = 'watched'").fetchone()
    return int(row[0])
