"""The tables of ``library.db``, and how a file of an earlier version becomes this one.

``papers`` says what sources say, ``queries`` what the reader did; no statement
of an import writes a column of ``queries`` that the reader has written.

Why ``shown``: a list paints 64 rows in under 3 ms and sorts 100,000 in under
200, so what it shows is computed when a paper is written, and stands in narrow
rows away from the abstracts. ``shown`` follows ``papers`` in every transaction.

Why ``shown.author`` holds the year as well: a list by first authors is then
read from one index in its order, and is as quick as one by title.

Why ``gone`` instead of deleting: what the reader puts into the trash comes
back whole, and an import that was taken back can be done again. ``withdrawn``
papers are nobody's: no list, count, search or identity sees them, and they
are deleted for good once the import can no longer be repeated.

Why few indices: each costs an import of 100,000 papers a quarter of a second
under the write lock. ``aliases`` holds an own id only where it is ``local:…``;
the others are there as arXiv ids and DOIs.

Why ``muted`` is no state: a muted paper is as new as before, so that a rule
that is taken back leaves nothing behind. ``search`` is the number of the rule.

Why a column each for volume, publisher and their kin, and not one of JSON: they are
filtered, compared and merged like any other field, and an empty one takes a byte of a row.

Why ``author_parts`` beside ``authors``: ``authors`` stays what it was, a list of the names
as their sources write them, which a program of before can read; most names have no parts.

Why ``joined_papers`` keeps the rows of a paper that became one with another: they are the
record of a version, undo brings them back as they were, and they say what was read of it.

Why ``unindexed.stamp`` is an AUTOINCREMENT: a mark may only be cleared by him
who indexed that very change, so a number must never come twice.
"""

import os
import sqlite3
from collections.abc import Callable

from paperdesk.library.db import formula_upgrade, lean_rows, plain_text_upgrade, record_hashes
from paperdesk.library.db.block_tables import BLOCK_TABLES
from paperdesk.library.db.citation_tables import CITATION_KEYS, FURTHER_CITATION_KEYS
from paperdesk.library.db.collection_tables import COLLECTION_TABLES
from paperdesk.library.db.database import APPLICATION_ID
from paperdesk.library.db.digest_tables import DIGEST_TABLES
from paperdesk.library.db.first_tables import FIRST_TABLES
from paperdesk.library.db.mark_tables import MARK_TABLES
from paperdesk.library.db.network_tables import NETWORK_TABLES
from paperdesk.library.db.staged_tables import STAGED_TABLES
from paperdesk.library.db.tie_tables import tie
from paperdesk.text import identifiers

_SECOND = (
    """CREATE TABLE searches (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        folded TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        badge INTEGER NOT NULL CHECK (badge IN (0, 1)),
        tag TEXT NOT NULL,
        mute INTEGER NOT NULL CHECK (mute IN (0, 1))
    ) STRICT""",
    """CREATE TABLE muted (
        key INTEGER PRIMARY KEY REFERENCES papers ON DELETE CASCADE,
        search INTEGER NOT NULL
    ) STRICT""",
    # Rules watch what arrives from now on, not what has long been there.
    "INSERT INTO facts SELECT 'watched', CAST(coalesce(max(key), 0) AS TEXT) FROM papers",
)

_NOTES_ELSEWHERE = (
    """CREATE TABLE strays (
        name TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        inode INTEGER NOT NULL,
        kind TEXT NOT NULL
            CHECK (kind IN ('copy', 'blank', 'headless', 'unknown', 'unreadable', 'other')),
        id TEXT NOT NULL,
        key INTEGER REFERENCES papers ON DELETE CASCADE,
        text TEXT NOT NULL,
        told INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    "CREATE INDEX strays_by_paper ON strays(key) WHERE key IS NOT NULL",
    """CREATE TABLE lost_words (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        key INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
        at TEXT NOT NULL,
        how TEXT NOT NULL CHECK (how IN ('emptied', 'overwritten', 'removed')),
        copy TEXT NOT NULL,
        act INTEGER NOT NULL DEFAULT 0,
        told INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
)


_HASHES = """CREATE TABLE record_hashes (
    key INTEGER PRIMARY KEY REFERENCES papers ON DELETE CASCADE,
    paper BLOB NOT NULL,
    note BLOB
) STRICT"""


_ATTACHMENTS = (
    """CREATE TABLE attachments (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        key INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
        file TEXT NOT NULL,
        name TEXT NOT NULL,
        title TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size INTEGER NOT NULL,
        hash BLOB NOT NULL,
        added TEXT NOT NULL,
        import INTEGER NOT NULL DEFAULT 0,
        gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
        due INTEGER NOT NULL DEFAULT 0 CHECK (due IN (0, 1))
    ) STRICT""",
    "CREATE UNIQUE INDEX attachments_by_paper ON attachments(key, hash) WHERE NOT gone",
    "CREATE INDEX attachments_of_paper ON attachments(key)",
    "CREATE INDEX attachments_by_import ON attachments(import) WHERE import",
    "CREATE INDEX attachments_by_file ON attachments(file)",
    "CREATE INDEX attachments_due ON attachments(number) WHERE due",
)

_OWN_FACTS = """CREATE TABLE own_facts (
    key INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
    field TEXT NOT NULL,
    told TEXT NOT NULL,
    PRIMARY KEY (key, field)
) STRICT, WITHOUT ROWID"""


_WISHED_WORDS = """CREATE TABLE wished_words (
    folded TEXT PRIMARY KEY,
    word TEXT NOT NULL,
    wish INTEGER NOT NULL CHECK (wish IN (-1, 1))
) STRICT, WITHOUT ROWID"""


_FOLLOWED_EXPORTS = """CREATE TABLE followed_exports (
    path TEXT PRIMARY KEY,
    format TEXT NOT NULL,
    query TEXT NOT NULL,
    own_words TEXT,
    digest TEXT NOT NULL,
    trouble TEXT NOT NULL
) STRICT"""


_VERSIONS_AND_IDS = (
    "ALTER TABLE papers ADD COLUMN report_number TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE papers ADD COLUMN license TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE papers ADD COLUMN versions TEXT NOT NULL DEFAULT '[]'",
)
_OF_BIBLIOGRAPHY = (
    *("type", "volume", "issue", "pages", "publisher", "place", "edition", "series"),
    *("language", "season"),
)
_LISTS_OF_BIBLIOGRAPHY = ("author_parts", "editors", "isbn", "issn")
# Ids that were kept in clothes: 'math.gt/0309136', a DOI with the full stop of its sentence.
_DRESSED = (
    "SELECT kind, value, key FROM aliases WHERE kind = 'arxiv' AND value GLOB '*.*/*' "
    "OR kind = 'doi' AND value GLOB '*[.,;:)>%&?/]*'"
)

_DUPLICATES = (
    """CREATE TABLE joined_papers (
        key INTEGER PRIMARY KEY REFERENCES papers ON DELETE CASCADE,
        paper INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX joined_by_paper ON joined_papers(paper)",
    """CREATE TABLE distinct_papers (
        first INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
        second INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
        PRIMARY KEY (first, second),
        CHECK (first < second)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX distinct_by_second ON distinct_papers(second)",
)


def _first(connection: sqlite3.Connection) -> None:
    for statement in FIRST_TABLES:
        connection.execute(statement)
    # Tells an index of this library from one of another that lay in the same cache.
    connection.execute("INSERT INTO facts VALUES ('library', ?)", (os.urandom(16).hex(),))
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")


def _second(connection: sqlite3.Connection) -> None:
    """Saved searches, and the papers that their rules muted."""
    for statement in _SECOND:
        connection.execute(statement)


def _authors_and_plain_words(connection: sqlite3.Connection) -> None:
    """Lists by first author; and titles and abstracts that came with markup are mended."""
    connection.execute("ALTER TABLE shown ADD COLUMN author TEXT NOT NULL DEFAULT ''")
    plain_text_upgrade.mend(connection)
    connection.execute("CREATE INDEX shown_by_author ON shown(author, sort, key)")


def _record_hashes(connection: sqlite3.Connection) -> None:
    """The hash of each paper's record and note, so that a change by the disk is noticed."""
    connection.execute(_HASHES)
    record_hashes.renew_all(connection)


def _versions_and_ids(connection: sqlite3.Connection) -> None:
    """What arXiv says beside the paper, and ids without their clothes as aliases."""
    for statement in _VERSIONS_AND_IDS:
        connection.execute(statement)
    for kind, value, key in connection.execute(_DRESSED).fetchall():
        bare = identifiers.identifier(value)
        if bare and (bare.kind, bare.value) != (kind, value):
            connection.execute(
                "INSERT INTO aliases (kind, value, key) SELECT ?1, ?2, ?3 WHERE NOT EXISTS "
                "(SELECT 1 FROM aliases WHERE kind = ?1 AND value = ?2)",
                (bare.kind, bare.value, key),
            )


def _operators_of_capitals(connection: sqlite3.Connection) -> None:
    """Saved searches in capitals go on to mean what they meant before AND was a word there."""
    # Late: few libraries are as old as this.
    from paperdesk.model.query.clause_edit import with_signs  # noqa: PLC0415

    rows = connection.execute("SELECT number, text FROM searches").fetchall()
    for number, text in rows:
        if (signed := with_signs(text)) != text:
            connection.execute("UPDATE searches SET text = ? WHERE number = ?", (signed, number))


def _bibliography_and_rating(connection: sqlite3.Connection) -> None:
    """What a bibliography says of a paper, the parts of authors' names, and the reader's rating."""
    for name in _OF_BIBLIOGRAPHY:
        connection.execute(f"ALTER TABLE papers ADD COLUMN {name} TEXT NOT NULL DEFAULT ''")
    for name in _LISTS_OF_BIBLIOGRAPHY:
        connection.execute(f"ALTER TABLE papers ADD COLUMN {name} TEXT NOT NULL DEFAULT '[]'")
    for table, name, most in (("papers", "circa", 1), ("reading", "rating", 5)):
        connection.execute(
            f"ALTER TABLE {table} ADD COLUMN {name} INTEGER NOT NULL DEFAULT 0 "
            f"CHECK ({name} BETWEEN 0 AND {most})"
        )


def _duplicates(connection: sqlite3.Connection) -> None:
    """Papers that became one with another, and pairs that the reader said are two."""
    for statement in _DUPLICATES:
        connection.execute(statement)


def _attachments(connection: sqlite3.Connection) -> None:
    """Files that are kept for papers."""
    for statement in _ATTACHMENTS:
        connection.execute(statement)


def _formulas(connection: sqlite3.Connection) -> None:
    """Lists show authors' macros as what they mean."""
    formula_upgrade.mend(connection)


def _followed_exports(connection: sqlite3.Connection) -> None:
    """Files that are kept up to date."""
    connection.execute(_FOLLOWED_EXPORTS)


def _rules_that_fetch(connection: sqlite3.Connection) -> None:
    """Rules of saved searches that bring the PDFs of what they find."""
    connection.execute(
        "ALTER TABLE searches ADD COLUMN fetch INTEGER NOT NULL DEFAULT 0 CHECK (fetch IN (0, 1))"
    )


def _linked_files(connection: sqlite3.Connection) -> None:
    """Files of papers that stay where they lie, and files found by their content."""
    connection.execute("ALTER TABLE attachments ADD COLUMN linked TEXT NOT NULL DEFAULT ''")
    connection.execute("CREATE INDEX attachments_by_hash ON attachments(hash) WHERE NOT gone")


def _lean_texts(connection: sqlite3.Connection) -> None:
    """A place for packed abstracts; rows of before follow in idle moments."""
    connection.execute("ALTER TABLE papers ADD COLUMN packed BLOB")
    lean_rows.mark(connection)


Migration = Callable[[sqlite3.Connection], None]
LEAVE_RECORDS: set[Migration] = {
    *(lean_rows.mark, _lean_texts, _rules_that_fetch, _linked_files, tie),
}
"""Migrations that change nothing that is said of a paper: its hashes need not be made anew."""


def _making(*tables: str) -> Migration:
    """A migration that only makes tables."""

    def make(connection: sqlite3.Connection) -> None:
        for statement in tables:
            connection.execute(statement)

    LEAVE_RECORDS.add(make)
    return make


MIGRATIONS: list[Migration] = [
    *(_first, _second, _versions_and_ids, _authors_and_plain_words, _record_hashes),
    *(_operators_of_capitals, _making(*_NOTES_ELSEWHERE), _bibliography_and_rating),
    *(_making(CITATION_KEYS), _attachments, _duplicates, _followed_exports, _formulas),
    *(_making(*NETWORK_TABLES), _making(*DIGEST_TABLES), _rules_that_fetch),
    *(_making(*MARK_TABLES), _linked_files, _making(*COLLECTION_TABLES)),
    _making(_OWN_FACTS),
    _making(_WISHED_WORDS),
    _making(*FURTHER_CITATION_KEYS),
    lean_rows.mark,
    _making(*BLOCK_TABLES),
    _lean_texts,
    tie,
    _making(*STAGED_TABLES),
]
"""The n-th brings a file from version n-1 to n, inside a transaction it does not end."""


def newest() -> int:
    """The version this program writes."""
    return len(MIGRATIONS)
