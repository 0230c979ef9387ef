"""Own facts: the fields of papers that the reader wrote, and what the sources said of them.

A row says that the value in ``papers`` is the reader's word, an empty one too: no import, fresh
record, completion or merge replaces it. ``told`` is the value (JSON) that the sources gave
before, for the way back.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping

from paperdesk.library.db.paper_rows import batches_of, placeholders


def fields_of(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, frozenset[str]]:
    """The own fields of papers, of those that have any."""
    found: dict[int, frozenset[str]] = {}
    for batch in batches_of(keys):
        rows = connection.execute(
            f"SELECT key, field FROM own_facts WHERE key IN ({placeholders(batch)})", batch
        )
        for key, field in rows:
            found[key] = found.get(key, frozenset()) | {field}
    return found


def told(connection: sqlite3.Connection, key: int) -> dict[str, object]:
    """What the sources said of each own field of a paper, as a value of JSON."""
    rows = connection.execute("SELECT field, told FROM own_facts WHERE key = ? ORDER BY 1", (key,))
    return {field: json.loads(value) for field, value in rows}


def put(connection: sqlite3.Connection, key: int, facts: Mapping[str, str | None]) -> None:
    """Make fields own ones, with what was told of them (JSON), or with None no longer."""
    connection.executemany(
        "DELETE FROM own_facts WHERE key = ? AND field = ?", [(key, name) for name in facts]
    )
    connection.executemany(
        "INSERT INTO own_facts (key, field, told) VALUES (?, ?, ?)",
        [(key, name, value) for name, value in facts.items() if value is not None],
    )


def copy(source: sqlite3.Connection, key: int, target: sqlite3.Connection, new: int) -> None:
    """Copy the own facts of a paper of another library, under a key of this one."""
    put(target, new, {name: json.dumps(value) for name, value in told(source, key).items()})
