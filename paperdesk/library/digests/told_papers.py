"""Told papers: what a digest has told of, by all that a paper can be known by.

Why more than its number: a preprint and its publication may be two papers here, a paper that
was deleted comes again with a new number, and two that became one keep the number of one.
Why titles with the first author's family: many editorials are called Editorial.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from paperdesk.library.db.clock import now
from paperdesk.library.db.paper_rows import batches_of, placeholders, read_papers
from paperdesk.model import Paper
from paperdesk.text import fold, name_of, title_key

Identities = dict[int, tuple[str, ...]]
"""What papers are known by, by their keys."""


def identities(connection: sqlite3.Connection, keys: Sequence[int]) -> Identities:
    """What each of the papers is known by; those that are gone are left out."""
    found: dict[int, list[str]] = {}
    for key, paper in read_papers(connection, keys).items():
        found[key] = [f"id:{paper.id}", *_of_title(paper)]
    for batch in batches_of(keys):
        rows = connection.execute(
            "SELECT key, kind, value FROM aliases "
            f"WHERE kind NOT IN ('title', 'id') AND key IN ({placeholders(batch)})",
            batch,
        )
        for key, kind, value in rows:
            found.setdefault(key, []).append(f"{kind}:{value}")
    return {key: tuple(found[key]) for key in keys if key in found}


def unsent(connection: sqlite3.Connection, digest: int, keys: Sequence[int]) -> list[int]:
    """Those of the papers that a digest has not told of, each once, in their order."""
    rows = connection.execute("SELECT identity FROM digest_told WHERE digest = ?", (digest,))
    told = {identity for (identity,) in rows}
    left: list[int] = []
    for key, known_by in identities(connection, keys).items():
        if told.isdisjoint(known_by):
            left.append(key)
        told.update(known_by)  # a second record of what was told of is that, too
    return left


def tell(connection: sqlite3.Connection, digest: int, told: Identities) -> None:
    """Remember that a digest has told of papers, as its next issue."""
    issue, at = newest_issue(connection, digest) + 1, now()
    connection.executemany(
        "INSERT OR IGNORE INTO digest_told (digest, identity, key, issue, at) "
        "VALUES (?, ?, ?, ?, ?)",
        ((digest, *row, issue, at) for row in _rows(told)),
    )


def newest_issue(connection: sqlite3.Connection, digest: int) -> int:
    """The number of the newest issue; 0 without any."""
    sql = "SELECT coalesce(max(issue), 0) FROM digest_told WHERE digest = ?"
    return int(connection.execute(sql, (digest,)).fetchone()[0])


def issues(
    connection: sqlite3.Connection, digest: int, most: int
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The newest issues of a digest, the newest first: when, and the keys of its papers."""
    rows = connection.execute(
        "SELECT issue, max(at), key FROM digest_told WHERE digest = ?1 AND issue > "
        "(SELECT coalesce(max(issue), 0) - ?2 FROM digest_told WHERE digest = ?1) "
        "GROUP BY issue, key ORDER BY issue DESC, key",
        (digest, most),
    )
    found: dict[int, tuple[str, list[int]]] = {}
    for number, at, key in rows:
        found.setdefault(number, (at, []))[1].append(key)
    return tuple((at, tuple(keys)) for at, keys in found.values())


def _of_title(paper: Paper) -> Iterator[str]:
    if key := title_key(paper.title):
        family = name_of(paper.authors[0]).family if paper.authors else ""
        yield f"title:{key}|{fold(family)}"


def _rows(told: Identities) -> Iterator[tuple[str, int]]:
    for key, known_by in told.items():
        yield from ((identity, key) for identity in known_by)


def of_pairs(pairs: Iterable[tuple[int, list[str]]]) -> Identities:
    """Identities as JSON kept them: pairs of a key and a list."""
    return {key: tuple(known_by) for key, known_by in pairs}
