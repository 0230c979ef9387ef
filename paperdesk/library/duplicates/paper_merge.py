"""Merge of two papers: one operation, after which every id of both finds the kept one.

The kept paper gets what the other says and it lacks, the other's note below its own, all tags,
the collections of both, the stronger state, the star, the higher rating, the files, the marks,
the batches, the earlier day of arrival, and the citation key where it has none of its own. The
other paper's rows stay as they were, withdrawn and told of as a version
(:mod:`~paperdesk.library.papers.joined_papers`), so that undo brings both back exactly.

Why the note of the other is moved and not left: its file names an id that is the kept paper's
from now on, and would be taken for a copy of that one's note.
"""

from collections.abc import Collection, Iterable

from paperdesk.library.changes.operations import Operation, SteppedAct, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.db.clock import now
from paperdesk.library.db.paper_rows import read_papers
from paperdesk.library.duplicates.field_choice import joined_paper, own_fields
from paperdesk.library.imports import fact_edits
from paperdesk.library.imports.import_writer import set_added, set_fields
from paperdesk.library.imports.record_merge import differences
from paperdesk.library.index.index_queue import enqueue
from paperdesk.library.notes import external_edits, note_store, note_table
from paperdesk.library.notes.text_merge import holds
from paperdesk.library.papers import citation_keys, collection_table, reading_state, tag_table
from paperdesk.library.papers.reading_state import papers
from paperdesk.model import ActionKind, ActionResult, LibraryError, Paper, State
from paperdesk.model.messages import Message
from paperdesk.model.reading_fields import READING_FIELDS
from paperdesk.text import display

_STRENGTH = {
    state.value: strength
    for strength, state in enumerate(
        (State.NEW, State.SEEN, State.DISMISSED, State.LATER, State.READ)
    )
}
"""States by how much the reader said with them."""
_ADDED = "SELECT added FROM papers WHERE key = ?"
_FILES = (
    "SELECT number FROM attachments WHERE key = ? AND NOT gone AND hash NOT IN "
    "(SELECT hash FROM attachments WHERE key = ? AND NOT gone)"
)
"""Files of one paper that another has not."""
_MARKS = (
    "SELECT number FROM marks WHERE key = ? AND name NOT IN "
    "(SELECT name FROM marks WHERE key = ? AND NOT gone)"
)
_PLACES = (
    "SELECT file FROM reading_places WHERE key = ? AND file NOT IN "
    "(SELECT file FROM reading_places WHERE key = ?)"
)


def merge_papers(
    context: WriteContext, kept: int, other: int, taken: Collection[str] | None = None
) -> ActionResult:
    """Make one paper of two; ``taken`` are the fields with the other's value (None: by default).

    Raises LibraryError when one of them is not there, or both are one.
    """
    merge = _PaperMerge(context)
    merge.join(kept, other, taken)
    title = note_table.shown_title(context.connection, kept)
    return merge.act.close(ActionKind.MERGE, Message("action.merged", title=title))


def merge_pairs(context: WriteContext, pairs: Iterable[tuple[int, int]]) -> ActionResult:
    """Make one paper of each pair (kept, other), all in one act.

    A paper that was joined within the act stands for the one it is joined with.
    """
    merge = _PaperMerge(context)
    now_in: dict[int, int] = {}
    for kept, other in pairs:
        while kept in now_in:
            kept = now_in[kept]  # noqa: PLW2901 - the paper that it is by now
        while other in now_in:
            other = now_in[other]  # noqa: PLW2901 - likewise
        if kept != other:
            merge.join(kept, other, None)
            now_in[other] = kept
    text = Message("action.merged_many", papers=papers(len(now_in)))
    return merge.act.close(ActionKind.MERGE, text)


class _PaperMerge:
    """Merges papers step by step, with the undo record of each step."""

    def __init__(self, context: WriteContext) -> None:
        self._context, self._ask = context, context.connection
        self.act = SteppedAct(context)

    def join(self, kept: int, other: int, taken: Collection[str] | None) -> None:
        """Make one paper of two."""
        if kept == other:
            raise LibraryError(Message("duplicates.one_paper"))
        there = reading_state.values_of(self._ask, (kept, other), "gone")
        if set(there.values()) != {None} or len(there) < 2:
            raise LibraryError(Message("paper.gone"))
        external_edits.catch_up(self._context, (kept, other))
        known = read_papers(self._ask, (kept, other))
        self._join_notes(kept, other, known[other])
        ours, theirs = own = own_fields(self._ask, kept, other)
        after = joined_paper(known[kept], known[other], taken, own)
        words = fact_edits.joined(kept, known[kept], after, known[other], theirs - ours)
        self._join_fields(kept, known[kept], after)
        if words:
            self.act.do(words)
        self._join_words(kept, other)
        self.act.do(self._record(kept, other, known[other]))

    def _join_notes(self, kept: int, other: int, paper: Paper) -> None:
        ours, theirs = (self._words(key) for key in (kept, other))
        if not theirs:
            return
        self.act.do({"kind": "note", "key": other, "before": theirs, "after": ""})
        joined = joined_notes(ours, theirs, _heading(paper))
        if joined != ours:
            self.act.do({"kind": "note", "key": kept, "before": ours, "after": joined})

    def _words(self, key: int) -> str:
        _, file = note_store.current(self._ask, self._context.folder, key)
        return file.text if file is not None and file.text.strip() else ""

    def _join_fields(self, kept: int, before: Paper, after: Paper) -> None:
        changes = differences(before, after)
        if changes:
            packed = {name: list(values) for name, values in changes.items()}
            self.act.do({"kind": "fields", "key": kept, "changes": packed})

    def _join_words(self, kept: int, other: int) -> None:
        """The other's tags, and the stronger of what the reader said of each."""
        tags = {key: tag_table.tags_of(self._ask, (key,)).get(key, ()) for key in (kept, other)}
        for name in tags[other]:
            if name not in tags[kept]:
                self.act.do({"kind": "tag", "on": True, "tags": [[name, [kept]]]})
        groups = collection_table.numbers_of(self._ask, (kept, other))
        if sets := [[n, [kept]] for n in sorted(groups[other] - groups[kept])]:
            self.act.do({"kind": "collect", "on": True, "name": "", "sets": sets})
        for field in READING_FIELDS:
            values = reading_state.values_of(self._ask, (kept, other), field.name)
            best = max(values.values(), key=lambda value: _STRENGTH.get(value, value))
            if best != values[kept]:
                self.act.do(reading_state.field_record(self._ask, (kept,), field.name, best))

    def _record(self, kept: int, other: int, paper: Paper) -> UndoRecord:
        """The record of the join itself: ids, batches, arrival, and the other's rows put away."""
        mine, theirs = (self._aliases(key) for key in (kept, other))
        batches = self._ask.execute(
            "SELECT batch, rank, import FROM batch_papers WHERE key = ? AND NOT withdrawn "
            "AND batch NOT IN (SELECT batch FROM batch_papers WHERE key = ?)",
            (other, kept),
        ).fetchall()
        was, came = (self._ask.execute(_ADDED, (key,)).fetchone()[0] for key in (kept, other))
        learned = fact_edits.fingerprint(self._ask, other, paper)
        return {
            "kind": "join",
            "kept": kept,
            "other": other,
            "at": now(),
            "aliases": [list(row) for row in theirs],
            "new": [list(row) for row in [*theirs, *learned] if row not in mine],
            "batches": [list(row) for row in batches],
            "added": [was, min(was, came)],
            "earlier": self._list("SELECT key FROM joined_papers WHERE paper = ?", other),
            "files": self._list(_FILES, other, kept),
            "marks": self._list(_MARKS, other, kept),
            "places": self._list(_PLACES, other, kept),
            "cited": self._gives_citation_key(kept, other),
            "strays": self._list("SELECT name FROM strays WHERE key = ?", other),
        }

    def _gives_citation_key(self, kept: int, other: int) -> bool:
        ours, theirs = (citation_keys.key_of(self._ask, key) for key in (kept, other))
        return bool(theirs and not ours)

    def _aliases(self, key: int) -> list[tuple[str, str]]:
        rows = self._ask.execute("SELECT kind, value FROM aliases WHERE key = ?", (key,))
        return rows.fetchall()

    def _list(self, sql: str, *keys: int) -> list[object]:
        return [row[0] for row in self._ask.execute(sql, keys)]


def joined_notes(ours: str, theirs: str, heading: str) -> str:
    """Both notes as one text: the second below a heading, unless one is in the other."""
    if not ours.strip() or holds(theirs, ours):
        return theirs
    if holds(ours, theirs):
        return ours
    return f"{ours.rstrip()}\n\n## {heading}\n\n{theirs.lstrip()}"


def _heading(paper: Paper) -> str:
    """What tells the other paper: its title, and venue or year."""
    told = display(paper.venue) or str(paper.year or "")
    title = " ".join(display(paper.title).split())
    return f"{title} ({told})" if told else title


def _change(context: WriteContext, record: UndoRecord, back: bool) -> None:
    kept, other = record["kept"], record["other"]
    (_part if back else _put_away)(context, record, kept, other)
    added = record["added"][0 if back else 1]
    if record["added"][0] != record["added"][1]:
        set_added(context.connection, kept, added)
    enqueue(context.connection, (kept, other))
    context.restate((kept,))
    (context.added if back else context.removed).add(other)


def _put_away(context: WriteContext, record: UndoRecord, kept: int, other: int) -> None:
    """Every id of the other is the kept one's, and the other is nobody's."""
    many, ask = context.connection.executemany, context.connection.execute
    ask("DELETE FROM aliases WHERE key = ?", (other,))
    many(
        "INSERT OR IGNORE INTO aliases (kind, value, key) VALUES (?, ?, ?)",
        [(*row, kept) for row in record["new"]],
    )
    many(
        "INSERT INTO batch_papers (batch, key, rank, import) VALUES (?, ?, ?, ?)",
        [(batch, kept, rank, act) for batch, rank, act in record["batches"]],
    )
    ask("UPDATE joined_papers SET paper = ? WHERE paper = ?", (kept, other))
    ask("INSERT INTO joined_papers (key, paper, at) VALUES (?, ?, ?)", (other, kept, record["at"]))
    ask("UPDATE strays SET key = ? WHERE key = ?", (kept, other))
    _move_files(context, record, other, kept)
    if record["cited"]:
        ask("UPDATE citation_keys SET key = ? WHERE key = ?", (kept, other))
    reading_state.update(context.connection, "gone", "withdrawn", (other,))


def _part(context: WriteContext, record: UndoRecord, kept: int, other: int) -> None:
    """The two are two again, each with its own ids."""
    many, ask = context.connection.executemany, context.connection.execute
    many(
        "DELETE FROM aliases WHERE kind = ? AND value = ? AND key = ?",
        [(*row, kept) for row in record["new"]],
    )
    many(
        "INSERT OR IGNORE INTO aliases (kind, value, key) VALUES (?, ?, ?)",
        [(*row, other) for row in record["aliases"]],
    )
    many(
        "DELETE FROM batch_papers WHERE batch = ? AND key = ?",
        [(batch, kept) for batch, _, _ in record["batches"]],
    )
    many(
        "UPDATE joined_papers SET paper = ? WHERE key = ?",
        [(other, key) for key in record["earlier"]],
    )
    many("UPDATE strays SET key = ? WHERE name = ?", [(other, name) for name in record["strays"]])
    _move_files(context, record, kept, other)
    if record["cited"]:
        ask("UPDATE citation_keys SET key = ? WHERE key = ?", (other, kept))
    ask("DELETE FROM joined_papers WHERE key = ?", (other,))
    reading_state.update(context.connection, "gone", None, (other,))


def _move_files(context: WriteContext, record: UndoRecord, was: int, key: int) -> None:
    """Files stay where they lie, and marks where they stand; only whose they are changes."""
    many = context.connection.executemany
    for table, moved in (("attachments", record["files"]), ("marks", record.get("marks", ()))):
        many(f"UPDATE {table} SET key = ? WHERE number = ?", [(key, number) for number in moved])
    many(
        "UPDATE reading_places SET key = ? WHERE key = ? AND file = ?",
        [(key, was, file) for file in record.get("places", ())],
    )


def _change_fields(context: WriteContext, record: UndoRecord, back: bool) -> None:
    """Fields of a paper as they were, or as they became."""
    values = {name: pair[0 if back else 1] for name, pair in record["changes"].items()}
    set_fields(context.connection, record["key"], values)
    enqueue(context.connection, (record["key"],))
    context.restate((record["key"],))


register(Operation("join", _change))
register(Operation("fields", _change_fields))
