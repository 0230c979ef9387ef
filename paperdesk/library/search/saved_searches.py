"""Commands on saved searches, and the rules that watch what arrives.

A rule looks at every paper once: when it is in the index for the first time.
``watched`` in the table of facts is the last paper that was looked at, so
that a crash, another process or an import of 100,000 papers changes nothing
in who is looked at. What a rule does to one arrival is one act in the
journal, like an act of the reader's own hand; what is undone stays undone.

Why only papers with all the words match: the others are guesses, good enough
to be shown at the end of a list, not to be put aside unseen.
"""

import sqlite3
from collections.abc import Collection, Iterable, Sequence, Set

from paperdesk.library.changes import operations
from paperdesk.library.changes.operations import WriteContext
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.db.database import Database, fact
from paperdesk.library.db.lean_texts import TITLE_SQL
from paperdesk.library.db.paper_rows import batches_of, placeholders
from paperdesk.library.follows import file_requests
from paperdesk.library.imports import staged_import
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.library.papers import scopes, tag_table
from paperdesk.library.papers.reading_state import papers
from paperdesk.library.search import saved_search_table
from paperdesk.library.search.library_search import LibrarySearch
from paperdesk.library.search.saved_search_table import Record
from paperdesk.model import (
    ActionKind,
    ActionResult,
    DryRun,
    LibraryError,
    NewMatches,
    Order,
    SavedSearch,
    SavedSearchCount,
    Scope,
    WatchOutcome,
    WatchRule,
)
from paperdesk.model.messages import Message
from paperdesk.model.query.parser import parse

_TITLES = 5


# Commands


def save(context: WriteContext, name: str, text: str) -> ActionResult:
    """Keep a query under a name; a search of that name gets this query."""
    name, text = saved_search_table.search_name(name), saved_search_table.query_text(text)
    before = saved_search_table.look_up(context.connection, name)
    if before is None:
        after = saved_search_table.new_record(context.connection, name, text)
    else:
        after = [*before[:3], text, *before[4:]]
    return _put(context, Message("action.search_saved", name=after[2]), before, after)


def edit(
    context: WriteContext, was: str, search: SavedSearch, keys: Collection[int] = ()
) -> ActionResult:
    """Put a search, all of it, in the place of the one called ``was`` (``""``: of none).

    ``keys`` as in :func:`watch`. Raises LibraryError when another search has the name.
    """
    name = saved_search_table.search_name(search.name)
    text = saved_search_table.query_text(search.text)
    before = saved_search_table.find(context.connection, was) if was else None
    same_name = saved_search_table.look_up(context.connection, name)
    if same_name is not None and (before is None or same_name[0] != before[0]):
        raise LibraryError(Message("search.exists", name=same_name[2]))
    base = before or saved_search_table.new_record(context.connection, name, text)
    after = saved_search_table.with_watch(
        [base[0], saved_search_table.fold_name(name), name, text], search.watch
    )
    parts = [] if before is None or search.watch.mute else _released(context, before)
    did, messages = _rule(context, after, keys) if keys else ([], [])
    said = _joined("action.and_then", (Message("action.search_saved", name=name), *messages))
    return _put(context, said, before, after, [*parts, *did])


def forget(context: WriteContext, name: str) -> ActionResult:
    """Forget a search; papers that it muted come back to the inbox."""
    before = saved_search_table.find(context.connection, name)
    return _put(
        context,
        Message("action.search_forgotten", name=before[2]),
        before,
        None,
        _released(context, before),
    )


def watch(
    context: WriteContext, name: str, rules: WatchRule, keys: Collection[int] = ()
) -> ActionResult:
    """Set what is done with arriving papers that a search finds; at once with ``keys``.

    Papers that it muted come back to the inbox when it no longer mutes.
    """
    before = saved_search_table.find(context.connection, name)
    after = saved_search_table.with_watch(before, rules)
    parts = [] if rules.mute else _released(context, before)
    did, messages = _rule(context, after, keys) if keys else ([], [])
    text = _joined("action.and_then", (Message("action.search_watches", name=before[2]), *messages))
    return _put(context, text, before, after, [*parts, *did])


def _put(
    context: WriteContext,
    text: Message,
    before: Record | None,
    after: Record | None,
    more: Iterable[UndoRecord] = (),
) -> ActionResult:
    """Put a row in the place of another, with what else belongs to the act; one undo."""
    after_rows, before_rows = [row for row in (after,) if row], [row for row in (before,) if row]
    parts = [*more]
    if before != after:
        parts.insert(0, {"kind": "search", "before": before_rows, "after": after_rows})
    return _do(context, ActionKind.SEARCH, text, parts)


def _do(
    context: WriteContext, act: ActionKind, text: Message, parts: list[UndoRecord]
) -> ActionResult:
    record: UndoRecord = {"kind": "many", "parts": parts}
    return operations.perform(context, act, record, text, changes=bool(parts))


def _joined(how: str, acts: Sequence[Message]) -> Message:
    """Several acts of one undo as one message, ``action.and`` or ``action.and_then``."""
    first, *rest = acts
    return Message(how, act=first, more=_joined(how, rest)) if rest else first


def _released(context: WriteContext, record: Record) -> list[UndoRecord]:
    keys = saved_search_table.muted_by(context.connection, record[0])
    return [{"kind": "mute", "search": record[0], "keys": keys, "on": False}] if keys else []


def _rule(
    context: WriteContext, record: Record, keys: Collection[int], taken: Collection[int] = ()
) -> tuple[list[UndoRecord], list[Message]]:
    """Undo records and messages of what a search's rules do with papers that it finds.

    ``taken``: papers that another rule has just muted.
    """
    number, _, name, _, _, tag, mute, fetch = record
    parts: list[UndoRecord] = []
    messages: list[Message] = []
    if tag and (affected := _untagged(context.connection, tag, keys)):
        parts.append({"kind": "tag", "on": True, "tags": [[tag, affected]]})
        messages.append(Message("action.tagged", papers=papers(len(affected)), tag=tag))
    if mute and (affected := _in_inbox(context.connection, keys, taken)):
        parts.append({"kind": "mute", "search": number, "keys": affected, "on": True})
        messages.append(Message("action.muted", papers=papers(len(affected)), name=name))
    if fetch:
        file_requests.ask_for(context.connection, sorted(keys))
    return parts, messages


def _untagged(connection: sqlite3.Connection, tag: str, keys: Iterable[int]) -> list[int]:
    number = tag_table.find_tag(connection, tag)
    has = set(tag_table.papers_of(connection, number)) if number is not None else set()
    return sorted(set(keys) - has)


def _in_inbox(
    connection: sqlite3.Connection, keys: Iterable[int], taken: Collection[int]
) -> list[int]:
    found: list[int] = []
    where, _ = scopes.condition(connection, Scope("inbox"))
    for batch in batches_of(sorted(set(keys).difference(taken))):
        sql = f"SELECT key FROM reading WHERE key IN ({placeholders(batch)}) AND {where}"
        found += [row[0] for row in connection.execute(sql, batch)]
    return found


# Queries


def matching(finder: LibrarySearch, text: str) -> "list[int] | None":
    """The papers that have all a query asks for; None while the index cannot tell."""
    answer = finder.search(parse(text), Scope(), Order.RELEVANCE)
    return None if answer.from_rows else list(answer.keys[: answer.full])


def dry_run(connection: sqlite3.Connection, finder: LibrarySearch, text: str) -> DryRun:
    """Dry run of rules on a query with the papers that are new now."""
    new = scopes.keys(connection, Scope("inbox"), Order.ARRIVAL)
    new.extend(scopes.keys(connection, Scope("muted"), Order.ARRIVAL))
    matches = matching(finder, text)
    if matches is None:
        return DryRun(len(new), ready=False)
    found = set(matches)
    keys = tuple(key for key in new if key in found)
    shown = keys[:_TITLES]
    sql = f"SELECT key, {TITLE_SQL} FROM shown JOIN papers USING (key) "
    sql += f"WHERE key IN ({placeholders(shown)})"
    titles = dict(connection.execute(sql, shown))
    return DryRun(len(new), keys, tuple(titles[key] for key in shown if key in titles))


def found_since(database: Database, finder: LibrarySearch, since: int) -> NewMatches:
    """The new papers after ``since`` (-1: none yet) that searches which watch find, by search.

    Muted papers count nowhere, nor do searches that only mute. Until all that
    arrived is in the index and rules have looked at it, nothing is found.
    """
    reader = database.reader
    last = int(reader.execute("SELECT max(key) FROM papers").fetchone()[0] or 0)
    if since < 0 or last <= since:
        return NewMatches(last)
    if _watched(reader) < last:
        return NewMatches(since)
    new = {key for key in scopes.members(reader, Scope("inbox")) if key > since}
    found: list[tuple[str, int]] = []
    for rule in saved_search_table.all_searches(reader) if new else ():
        if rule.watch.badge or rule.watch.tag:
            keys = matching(finder, rule.text)
            if keys is None:
                return NewMatches(since)
            if count := len(new.intersection(keys)):
                found.append((rule.name, count))
    return NewMatches(last, tuple(found))


class SavedSearchCounts:
    """Cache of the counts of searches, valid while nothing in the library changes."""

    def __init__(self, database: Database, finder: LibrarySearch) -> None:
        self._database, self._finder = database, finder
        self._version = -1
        self._inbox: Set[int] = frozenset()
        self._known: dict[str, SavedSearchCount] = {}

    def get(self, text: str) -> SavedSearchCount:
        """The numbers of a query. While the index cannot tell, of titles and authors."""
        # Late: search pulls in numpy, which the window does not wait for.
        from paperdesk.search import count_among  # noqa: PLC0415

        version = self._database.version()
        if version != self._version:
            self._known, self._version = {}, version
            self._inbox = scopes.members(self._database.reader, Scope("inbox"))
        if text not in self._known:
            answer = self._finder.search(parse(text), Scope(), Order.RELEVANCE)
            full = answer.keys[: answer.full]
            self._known[text] = SavedSearchCount(len(full), count_among(full, self._inbox))
        return self._known[text]


# Watch rules


def unwatched(connection: sqlite3.Connection) -> int:
    """How many papers no rule has looked at yet."""
    row = connection.execute(
        "SELECT count(*) FROM reading WHERE key > ?", (_watched(connection),)
    ).fetchone()
    return int(row[0])


def watch_arrivals(database: Database, folder: NotesFolder, finder: LibrarySearch) -> WatchOutcome:
    """Apply the rules to papers that arrived, once all of these are in the index."""
    ask = database.reader.execute
    first, last = _watched(database.reader), ask("SELECT max(key) FROM papers").fetchone()[0] or 0
    # What an import is just putting in, and came behind that, is looked at when it is shown.
    last = min(last, (staged_import.first_key(database.reader) or last + 1) - 1)
    if last <= first or ask("SELECT 1 FROM unindexed WHERE key > ? LIMIT 1", (first,)).fetchone():
        return WatchOutcome(0)
    rows = ask("SELECT key FROM reading WHERE key > ? AND key <= ? AND gone IS NULL", (first, last))
    arrived = frozenset(row[0] for row in rows)
    found: list[tuple[SavedSearch, frozenset[int]]] = []
    for rule in saved_search_table.all_searches(database.reader):
        if rule.watch.tag or rule.watch.mute or rule.watch.fetch:
            keys = matching(finder, rule.text)
            if keys is None:
                return WatchOutcome(0)
            found.append((rule, arrived.intersection(keys)))
    with database.transaction() as connection:
        if _watched(connection) != first:
            return WatchOutcome(0)  # another process was quicker
        connection.execute("UPDATE facts SET value = ? WHERE name = 'watched'", (str(last),))
        done = _apply(WriteContext(connection, folder), found)
    return WatchOutcome(len(arrived), done)


def _apply(
    context: WriteContext, found: Iterable[tuple[SavedSearch, frozenset[int]]]
) -> ActionResult | None:
    parts: list[UndoRecord] = []
    messages: list[Message] = []
    taken: set[int] = set()
    for rule, keys in found:
        record = saved_search_table.look_up(context.connection, rule.name)
        if record is None or not keys:
            continue
        did, words = _rule(context, record, keys, taken)
        parts += did
        messages += words
        taken.update(key for part in did if part["kind"] == "mute" for key in part["keys"])
    if not parts:
        return None
    return _do(context, ActionKind.WATCH, _joined("action.and", messages), parts)


def _watched(connection: sqlite3.Connection) -> int:
    return int(fact(connection, "watched"))
