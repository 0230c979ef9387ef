"""Table of blocks: which papers changed, so that columns beside the database read these anew.

A block is :data:`BLOCK` papers by key. It has two stamps, of what is said of its papers and of
what the reader did with them; each is another random number after any change. A follower that
holds other stamps than the table reads that block again.

Why triggers: whoever writes a row, in whatever process, stamps it in the same transaction; no
act can forget to, and a kill leaves both or neither.

Why random numbers and not a count: a backup that is brought back has counts that were given
before, to other rows.
"""

from typing import NamedTuple

BLOCK = 1024

_LISTED = "year, category, has, published, added, batch, rank, sort, author"
_STAMPED = (
    ("facts", "shown", ("INSERT", f"UPDATE OF {_LISTED}", "DELETE")),
    ("facts", "papers", ("UPDATE OF source, primary_category, categories",)),
    ("facts", "batch_papers", ("INSERT", "UPDATE OF withdrawn", "DELETE")),
    ("reading", "reading", ("INSERT", "UPDATE OF state, starred, gone, rating", "DELETE")),
    *(
        ("reading", table, ("INSERT", "DELETE"))
        for table in ("muted", "notes", "paper_tags", "collected")
    ),
)
"""Which stamp is renewed by which change of which table; each table has a column ``key``."""


class Trigger(NamedTuple):
    """A trigger: what it stamps, and its text as SQLite keeps it."""

    name: str
    table: str
    stamp: str
    sql: str


def _trigger(stamp: str, table: str, change: str) -> Trigger:
    verb = change.split(maxsplit=1)[0].lower()
    row = "old" if verb == "delete" else "new"
    act = f"UPDATE blocks SET {stamp} = random() WHERE block = {row}.key / {BLOCK}"
    if (table, verb) == ("shown", "insert"):  # every paper has such a row: the block may be new
        act = (
            f"INSERT INTO blocks VALUES (new.key / {BLOCK}, random(), random()) "
            "ON CONFLICT (block) DO UPDATE SET facts = excluded.facts"
        )
    name = f"stamp_{table}_{verb}"
    sql = f"CREATE TRIGGER {name} AFTER {change} ON {table} BEGIN {act}; END"
    return Trigger(name, table, stamp, sql)


TRIGGERS = tuple(
    _trigger(stamp, table, change) for stamp, table, changes in _STAMPED for change in changes
)
STAMPING = tuple(one.sql for one in TRIGGERS)
"""The triggers, as SQLite keeps their text."""

BLOCK_TABLES = (
    """CREATE TABLE blocks (
        block INTEGER PRIMARY KEY,
        facts INTEGER NOT NULL,
        reading INTEGER NOT NULL
    ) STRICT""",
    f"INSERT INTO blocks SELECT key / {BLOCK}, random(), random() FROM reading "
    f"GROUP BY key / {BLOCK}",
    *STAMPING,
)
"""Statements that make it."""
