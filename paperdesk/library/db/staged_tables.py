"""Tables of version 27: what a large import will write, or has written, of papers it did not make.

``staged_fills`` has what is still to be written, a row a paper; of a paper with two rows the later
one counts, so that a file that turns out to be torn takes only its own away. ``import_parts`` has
what was written, some papers a row, as the record that undoes and repeats it. Both know their
import by the number that it has in ``batch_papers``.

Why no tie to ``papers``: a paper that is deleted meanwhile is passed over, and costs nobody a
look-up before.
"""

STAGED_TABLES = (
    """CREATE TABLE staged_fills (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        import INTEGER NOT NULL,
        key INTEGER NOT NULL,
        said TEXT NOT NULL,
        raw BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX staged_fills_by_paper ON staged_fills(import, key)",
    """CREATE TABLE import_parts (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        import INTEGER NOT NULL,
        record TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX import_parts_by_import ON import_parts(import)",
)
