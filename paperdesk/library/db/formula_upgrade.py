"""Migration of formulas: authors' macros are read, so what lists show and searches find is new.

Papers with a command of TeX get their list rows made anew, are found by the title as it reads
now, too, and are marked as unindexed. What the sources said, and what the reader did, is not
looked at.
"""

import json
import sqlite3
from collections.abc import Iterator

from paperdesk.library.db.paper_rows import shown_row
from paperdesk.library.db.row_columns import SHOWN
from paperdesk.library.index import index_queue
from paperdesk.model import Paper, contributors
from paperdesk.text import title_key

_AT_ONCE = 500


def mend(connection: sqlite3.Connection) -> None:
    """Renew the rows of ``shown`` that have formulas, inside the caller's transaction."""
    for key, paper in _with_commands(connection):
        seen = dict(zip(SHOWN, shown_row(key, paper)[1:], strict=True))
        connection.execute(
            "UPDATE shown SET title = ?, lead = ?, sort = ?, folded = ? WHERE key = ?",
            (*(seen[name] for name in ("title", "lead", "sort", "folded")), key),
        )
        if title := title_key(paper.title):
            connection.execute("INSERT OR IGNORE INTO aliases VALUES ('title', ?, ?)", (title, key))
        index_queue.enqueue(connection, (key,))


def _with_commands(connection: sqlite3.Connection) -> Iterator[tuple[int, Paper]]:
    """The papers with a backslash in their words, with what a list row is made of."""
    after = -1
    while rows := connection.execute(
        "SELECT key, title, abstract, summary, authors FROM papers WHERE key > ? AND "
        "(instr(title, char(92)) OR instr(abstract, char(92)) OR instr(summary, char(92))) "
        "ORDER BY key LIMIT ?",
        (after, _AT_ONCE),
    ).fetchall():
        after = rows[-1][0]
        for key, title, abstract, summary, authors in rows:
            names = contributors(*json.loads(authors))
            yield key, Paper(title, abstract=abstract, summary=summary, authors=names)
