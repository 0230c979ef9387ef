"""Unlogged changes: what an import brings that is no act, so that undo does not take it back.

These are a site's numbers at a time, the places of papers in a list that grew, and which
follow a batch came by. Why apart: a list that is asked every hour changes them every hour, and
the reader's undo is for what the reader did.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from paperdesk.library.db import record_hashes
from paperdesk.library.db.paper_rows import storable
from paperdesk.library.follows import community_table, follow_batches
from paperdesk.model import BatchHeader
from paperdesk.model.community import Community


@dataclass(slots=True)
class UnloggedChanges:
    """What will be written beside the act.

    ``upvotes`` are those of known papers of which nothing else is new; ``ranks`` the new
    places of papers in batches, ``headers`` the heads of batches that are known, both by the
    batch's number.
    """

    follow: int = 0
    said: dict[int, Community] = field(default_factory=dict)
    upvotes: dict[int, int | None] = field(default_factory=dict)
    ranks: dict[int, dict[int, int]] = field(default_factory=dict)
    headers: dict[int, BatchHeader] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.said or self.upvotes or self.ranks or self.headers)

    def say(self, key: int, community: Community) -> None:
        """Take what a record says of a paper; of two records the later counts."""
        self.said[key] = community_table.together(self.said.get(key), community)


def write(
    connection: sqlite3.Connection, changes: UnloggedChanges, batches: list[int], at: str
) -> None:
    """Write them inside the caller's transaction; ``batches`` are those of the import."""
    community_table.write(connection, changes.said, at)
    connection.executemany(
        "UPDATE papers SET upvotes = ? WHERE key = ?",
        ((upvotes, key) for key, upvotes in changes.upvotes.items()),
    )
    for batch, ranks in changes.ranks.items():
        _rank(connection, batch, ranks)
    for batch, header in changes.headers.items():
        connection.execute(
            "UPDATE batches SET listing = ?, title = ?, curators = ? WHERE key = ?",
            (*map(storable, (header.listing, header.title, header.curators)), batch),
        )
    if changes.follow:
        follow_batches.link(connection, changes.follow, batches)
    moved = {key for ranks in changes.ranks.values() for key in ranks}
    record_hashes.renew(connection, sorted(changes.upvotes.keys() | moved))


def _rank(connection: sqlite3.Connection, batch: int, ranks: Mapping[int, int]) -> None:
    for table in ("batch_papers", "shown"):
        connection.executemany(
            f"UPDATE {table} SET rank = ? WHERE batch = ? AND key = ?",
            ((rank, batch, key) for key, rank in ranks.items()),
        )
