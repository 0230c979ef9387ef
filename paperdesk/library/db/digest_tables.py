"""Tables of digests: what each is, what it has told of, and a mail that is on its way.

``digest_told.identity`` is one of the things that a paper is known by; a paper was told of when
any of its identities was. ``issue`` counts the issues of a digest from 1. Why the rows of
``digests`` stay when one is forgotten (``gone``): undo brings it back with all that it told of.

``digest_mails`` has a mail from before it is handed over until it is known to have been taken;
``told`` are its papers with their identities (JSON), ``holder`` is the process that sends it.
"""

DIGEST_TABLES = (
    """CREATE TABLE digests (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        folded TEXT NOT NULL,
        subject TEXT NOT NULL,
        value TEXT NOT NULL,
        rhythm TEXT NOT NULL,
        form TEXT NOT NULL,
        folder TEXT NOT NULL,
        route TEXT NOT NULL,
        since TEXT NOT NULL,
        gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
        looked TEXT NOT NULL DEFAULT '',
        sent TEXT NOT NULL DEFAULT '',
        tried TEXT NOT NULL DEFAULT '',
        problem TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE digest_told (
        digest INTEGER NOT NULL REFERENCES digests ON DELETE CASCADE,
        identity TEXT NOT NULL,
        key INTEGER NOT NULL,
        issue INTEGER NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (digest, identity)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE digest_mails (
        digest INTEGER PRIMARY KEY REFERENCES digests ON DELETE CASCADE,
        content BLOB NOT NULL,
        told TEXT NOT NULL,
        tries INTEGER NOT NULL,
        holder TEXT NOT NULL,
        until TEXT NOT NULL
    ) STRICT""",
)
"""Statements that make them, in their order."""
