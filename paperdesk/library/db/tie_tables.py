"""Tables of version 26: which papers have a tag or are in a collection, as ties to ``reading``.

Why not to ``papers``, as before: each row that is put in looks its paper up, and a page of
``papers`` holds three papers, one of ``reading`` two hundred. Of tagging a million papers that
was more than half.
"""

import sqlite3

from paperdesk.library.db.block_tables import TRIGGERS

TIE_TABLES = {
    "paper_tags": (
        """CREATE TABLE paper_tags (
        tag INTEGER NOT NULL REFERENCES tags ON DELETE CASCADE,
        key INTEGER NOT NULL REFERENCES reading ON DELETE CASCADE,
        PRIMARY KEY (tag, key)
    ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX paper_tags_by_paper ON paper_tags(key, tag)",
    ),
    "collected": (
        """CREATE TABLE collected (
        collection INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
        key INTEGER NOT NULL REFERENCES reading ON DELETE CASCADE,
        PRIMARY KEY (collection, key)
    ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX collected_by_paper ON collected(key)",
    ),
}
"""Statements that make each of them: the table, and what it is looked up by."""


def tie(connection: sqlite3.Connection) -> None:
    """Make both tables anew, with all their rows, as a migration.

    Why not by another name that is changed then: SQLite would keep the statement in other words.
    """
    for table, statements in TIE_TABLES.items():
        connection.execute(f"CREATE TEMP TABLE ties AS SELECT * FROM main.{table}")
        connection.execute(f"DROP TABLE main.{table}")
        connection.execute(statements[0])
        # Each paper has a row in reading; where the disk has taken that, no tag goes with it.
        connection.execute(
            "INSERT INTO reading (key) SELECT DISTINCT key FROM ties "
            "WHERE key IN (SELECT key FROM papers) AND key NOT IN (SELECT key FROM reading)"
        )
        connection.execute(
            f"INSERT INTO main.{table} SELECT ties.* FROM ties CROSS JOIN reading USING (key) "
            "ORDER BY 1, 2"
        )
        connection.execute("DROP TABLE ties")
        stamping = (one.sql for one in TRIGGERS if one.table == table)
        for statement in (*statements[1:], *stamping):
            connection.execute(statement)
