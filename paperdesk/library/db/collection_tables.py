"""Tables of the reader's collections, and of which papers are in each.

Why ``place`` and no order of names: the reader puts collections in a free order. Why numbers
that are never used twice: an act in the undo log may bring back a collection that was deleted.
"""

COLLECTION_TABLES = (
    """CREATE TABLE collections (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        above INTEGER REFERENCES collections ON DELETE CASCADE,
        place INTEGER NOT NULL,
        name TEXT NOT NULL,
        folded TEXT NOT NULL
    ) STRICT""",
    "CREATE UNIQUE INDEX collections_by_name ON collections(coalesce(above, 0), folded)",
    "CREATE INDEX collections_by_above ON collections(above)",
    """CREATE TABLE collected (
        collection INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
        key INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
        PRIMARY KEY (collection, key)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX collected_by_paper ON collected(key)",
)
