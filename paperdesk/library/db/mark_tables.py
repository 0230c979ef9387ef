"""Tables of version 17: what a reader set upon pages, and where each file of a paper was left.

``marks.file`` is the SHA-256 (hex) of the file that a mark was set in, and ``page``, ``quads``
(JSON) and ``progress`` are of that file: a mark's own place, which no other version of the
paper's file changes. ``mark_places`` are its places in other files: where its words were
found there (``sure``, ``moved``), or that they were not (``adrift``). They can be made anew.

``words`` are those of quote and comment, folded, each behind a space, for searching. Why a mark
that is forgotten stays as a row (``gone``): undo brings it back with its number.

``reading_places`` say where a file was left; ``at`` (UTC, ISO 8601) orders them.
"""

MARK_TABLES = (
    """CREATE TABLE marks (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        key INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
        file TEXT NOT NULL,
        page INTEGER NOT NULL,
        kind TEXT NOT NULL,
        quads TEXT NOT NULL,
        colour TEXT NOT NULL,
        quote TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        progress REAL NOT NULL,
        comment TEXT NOT NULL,
        name TEXT NOT NULL,
        reply_to TEXT NOT NULL,
        author TEXT NOT NULL,
        created TEXT NOT NULL,
        changed TEXT NOT NULL,
        words TEXT NOT NULL,
        gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1))
    ) STRICT""",
    "CREATE INDEX marks_of_paper ON marks(key, name)",
    """CREATE TABLE mark_places (
        mark INTEGER NOT NULL REFERENCES marks ON DELETE CASCADE,
        file TEXT NOT NULL,
        page INTEGER NOT NULL,
        quads TEXT NOT NULL,
        progress REAL NOT NULL,
        place TEXT NOT NULL CHECK (place IN ('sure', 'moved', 'adrift')),
        PRIMARY KEY (mark, file)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE reading_places (
        key INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
        file TEXT NOT NULL,
        page INTEGER NOT NULL,
        top REAL NOT NULL,
        left REAL NOT NULL,
        zoom REAL NOT NULL,
        mode TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (key, file)
    ) STRICT, WITHOUT ROWID""",
)
"""Statements that make them, in their order."""
