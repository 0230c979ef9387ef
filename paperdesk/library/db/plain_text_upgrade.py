"""Migration of text: markup in words of papers goes, an order of authors comes.

Why once, and not whenever a paper is shown: from then on all that shows, finds,
exports and compares meets plain words, as of papers that arrive now. What the
source said stays in ``raws``, and the reader's rows are not looked at.
"""

import json
import sqlite3
from collections.abc import Iterator

from paperdesk.library.db.paper_rows import by_author, placeholders, shown_row, storable
from paperdesk.library.db.row_columns import SHOWN
from paperdesk.library.index import index_queue
from paperdesk.model import Paper, contributors
from paperdesk.text import plain_paper, title_key

_TEXTS = ("title", "abstract", "summary", "venue", "comment", "submitter", "organisation")
_LISTS = ("authors", "keywords")
_FOR_SHOWN = ("published", "primary_category")
_SEEN = ("title", "authors", "lead", "sort", "folded", "author")
_AT_ONCE = 500


def mend(connection: sqlite3.Connection) -> None:
    """Fill ``shown.author``, and take markup out of papers, inside the caller's transaction.

    Papers whose words change are marked as unindexed, and found by their plain
    title too. Names in TeX, or with the family first, become readable in ``shown.folded``.
    """
    _sort(connection)
    for key, before in list(_doubtful(connection)):
        after = plain_paper(before)
        if after is not before:
            _write(connection, key, after)
            index_queue.enqueue(connection, (key,))
        if after is not before or any("\\" in name or "," in name for name in before.author_names):
            seen = dict(zip(SHOWN, shown_row(key, after)[1:], strict=True))
            _update(connection, "shown", key, {name: seen[name] for name in _SEEN})


def _sort(connection: sqlite3.Connection) -> None:
    after = -1
    while rows := connection.execute(
        "SELECT key, papers.authors, year FROM papers JOIN shown USING (key) "
        "WHERE key > ? ORDER BY key LIMIT ?",
        (after, _AT_ONCE),
    ).fetchall():
        after = rows[-1][0]
        connection.executemany(
            "UPDATE shown SET author = ? WHERE key = ?",
            (
                (
                    by_author(
                        Paper("", authors=contributors(*_list(authors)), published=str(year or ""))
                    ),
                    key,
                )
                for key, authors, year in rows
            ),
        )


def _doubtful(connection: sqlite3.Connection) -> Iterator[tuple[int, Paper]]:
    """The papers with a sign of markup or, in their authors, a comma or TeX; their words alone."""
    names = (*_TEXTS, *_LISTS, *_FOR_SHOWN)
    signs = " OR ".join(f"instr({name}, '<') OR instr({name}, '&')" for name in names)
    for key, *values in connection.execute(
        f"SELECT key, {', '.join(names)} FROM papers WHERE {signs} OR instr(authors, char(92))"
        " OR instr(authors, ', ')"
    ):
        fields = dict(zip(names, values, strict=True))
        lists = {
            "authors": contributors(*_list(fields["authors"])),
            "keywords": _list(fields["keywords"]),
        }
        yield key, Paper(**fields | lists)


def _write(connection: sqlite3.Connection, key: int, paper: Paper) -> None:
    words: dict[str, object] = {name: storable(getattr(paper, name)) for name in _TEXTS}
    for name in _LISTS:
        packed = json.dumps(
            list(map(str, getattr(paper, name))), ensure_ascii=False, separators=(",", ":")
        )
        words[name] = storable(packed)
    _update(connection, "papers", key, words)
    if title := title_key(paper.title):
        connection.execute("INSERT OR IGNORE INTO aliases VALUES ('title', ?, ?)", (title, key))


def _update(
    connection: sqlite3.Connection, table: str, key: int, values: dict[str, object]
) -> None:
    connection.execute(
        f"UPDATE {table} SET ({', '.join(values)}) = ({placeholders(list(values))}) WHERE key = ?",
        [*values.values(), key],
    )


def _list(packed: str) -> tuple[str, ...]:
    return tuple(json.loads(packed))
