"""Scope sets: the papers of a scope as sets that follow each change in a moment.

Why two sets: most places hold nearly all papers. Which papers there are at all
changes with imports only, and is kept; what a place lacks of them are few, and
are read anew after every change. To read all keys of 100,000 papers each time a
paper was seen would make the next letter of a search 0.1 s late.
"""

import sqlite3
from collections.abc import Set
from dataclasses import dataclass

from paperdesk.library.columns import mark_bits
from paperdesk.library.columns.column_sync import ColumnSync
from paperdesk.library.papers import scopes
from paperdesk.model import Scope
from paperdesk.model.frozen import Value

_GONE = "SELECT key FROM reading WHERE gone IS NOT NULL"
_LACKING = {
    "all": f"{_GONE} UNION ALL SELECT key FROM reading WHERE gone IS NULL AND state = 'dismissed'",
    "whole": "SELECT key FROM reading WHERE gone = 'withdrawn'",
    "everything": _GONE,
    "inbox": f"{_GONE} UNION ALL SELECT key FROM reading WHERE gone IS NULL AND state < 'new' "
    "UNION ALL SELECT key FROM reading WHERE gone IS NULL AND state > 'new' "
    "UNION ALL SELECT key FROM muted",
}
_ADDED = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'papers'"
_THERE = "SELECT count(*) FROM reading"


@dataclass(frozen=True, slots=True, repr=False)
class ScopeMembers(Value):
    """Members of a scope: the papers of ``within`` that are not ``without``."""

    within: Set[int]
    without: Set[int] = frozenset()

    def __contains__(self, key: int) -> bool:
        return key in self.within and key not in self.without


class ScopeSets:
    """Cache of the members of scopes, valid while nothing in the library changes."""

    def __init__(self, columns: ColumnSync) -> None:
        self._database = columns.database
        self._columns = columns
        self._known: dict[Scope, ScopeMembers] = {}
        self._version = -1
        self._every: Set[int] = frozenset()
        self._counted = (-1, -1)

    def of(self, scope: Scope) -> ScopeMembers:
        """Members of a scope."""
        version = self._database.version()
        if version != self._version:
            self._known, self._version = {}, version
        if scope not in self._known:
            self._known[scope] = self._read(self._database.reader, scope)
        return self._known[scope]

    def _read(self, reader: sqlite3.Connection, scope: Scope) -> ScopeMembers:
        asked = mark_bits.PLACES.get(scope.kind)
        columns = None if asked is None else self._columns.soon()
        if asked is not None and columns is not None:
            return ScopeMembers(columns.marked_bits(*asked))
        lacking = _LACKING.get(scope.kind)
        if lacking is None:
            return ScopeMembers(scopes.members(reader, scope))
        # The number of papers ever added, and of those there: one of them changes when a
        # paper comes or goes for good.
        added, present = (int(reader.execute(sql).fetchone()[0]) for sql in (_ADDED, _THERE))
        if (added, present) != self._counted:
            self._every = scopes.key_bits(reader, "SELECT key FROM reading")
            self._counted = added, present
        return ScopeMembers(self._every, scopes.key_bits(reader, lacking))
