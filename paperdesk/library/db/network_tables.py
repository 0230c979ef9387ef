"""Tables of what comes from the network: follows, the queue, numbers of a site, notices.

``batches.listing`` names the list that a batch is an issue of, so that the same list asked
again grows the same batch. ``follow_batches`` says which follow brought a batch; it outlives
the follow, whose number is never given again.

``captures`` are the numbers of a paper by time, ``community`` the rest of what a site said of
it last (JSON). Why the rows of ``follows`` stay when one is forgotten (``gone``): undo brings it
back with all that it knew. ``follows.answer`` is the digest of what it was answered last.

``network_queue.same`` is what makes two requests one. ``holder`` is the process that does it.
"""

NETWORK_TABLES = (
    "ALTER TABLE batches ADD COLUMN listing TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX batches_by_listing ON batches(source, listing, date) WHERE listing <> ''",
    """CREATE TABLE follows (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        source TEXT NOT NULL,
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        options TEXT NOT NULL,
        title TEXT NOT NULL,
        rhythm TEXT NOT NULL,
        tag TEXT NOT NULL,
        asked TEXT NOT NULL DEFAULT '',
        tried TEXT NOT NULL DEFAULT '',
        changed TEXT NOT NULL DEFAULT '',
        problem TEXT NOT NULL DEFAULT '',
        answer TEXT NOT NULL DEFAULT '',
        gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1))
    ) STRICT""",
    """CREATE TABLE follow_batches (
        follow INTEGER NOT NULL,
        batch INTEGER NOT NULL REFERENCES batches ON DELETE CASCADE,
        PRIMARY KEY (follow, batch)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX follows_of_batch ON follow_batches(batch)",
    """CREATE TABLE network_queue (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        title TEXT NOT NULL,
        same TEXT NOT NULL UNIQUE,
        asked TEXT NOT NULL,
        tries INTEGER NOT NULL DEFAULT 0,
        not_before TEXT NOT NULL DEFAULT '',
        problem TEXT NOT NULL DEFAULT '',
        holder TEXT NOT NULL DEFAULT '',
        until TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE community (
        key INTEGER PRIMARY KEY REFERENCES papers ON DELETE CASCADE,
        at TEXT NOT NULL,
        record TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE captures (
        key INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
        at TEXT NOT NULL,
        upvotes INTEGER,
        stars INTEGER,
        comments INTEGER,
        PRIMARY KEY (key, at)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE paper_notices (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        key INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('new-version', 'withdrawn', 'published')),
        value TEXT NOT NULL,
        at TEXT NOT NULL,
        dismissed INTEGER NOT NULL DEFAULT 0 CHECK (dismissed IN (0, 1)),
        UNIQUE (key, kind, value)
    ) STRICT""",
)
"""Statements that make them, in their order."""
