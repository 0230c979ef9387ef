"""Related papers, for the tab 'Related', ``like:ID`` and ``paperdesk related``.

Answered by the index and the vectors beside it, offline. What was found is kept while nothing
in the library changes, since a list that is typed at asks for it at every letter.
"""

from collections.abc import Sequence

from paperdesk.library.columns.column_sync import ColumnSync
from paperdesk.library.columns.scope_sets import ScopeSets
from paperdesk.library.index.index_sync import IndexSync
from paperdesk.library.papers import queries
from paperdesk.model import LibraryError, Related, Scope

SUGGESTED = 50
"""Papers that are suggested for one or several."""

_MOST_ASKED = 200  # papers whose words are looked at
_MOST_KEPT = 50

Found = tuple[Related, ...]


class RelatedPapers:
    """Finder of papers like others, for any one thread."""

    def __init__(self, columns: ColumnSync, follower: IndexSync) -> None:
        self._database = columns.database
        self._follower = follower
        self._members = ScopeSets(columns)
        self._kept: dict[tuple[int, ...], Found] = {}
        self._version: tuple[int, bool] | None = None

    def of(self, keys: Sequence[int]) -> Found:
        """The papers most like these together, best first; none from the trash."""
        version = (self._database.version(), self._follower.index.lacks_vectors())
        if version != self._version or len(self._kept) > _MOST_KEPT:
            self._kept, self._version = {}, version
        requested = tuple(keys)[:_MOST_ASKED]
        found = self._kept.get(requested)
        if found is None:
            reader = self._database.reader
            members = self._members.of(Scope("everything"))
            documents = queries.documents(reader, requested)
            found = self._follower.index.related(
                documents, within=members.within, without=members.without, limit=SUGGESTED
            )
            self._kept[requested] = found
        return found

    def named(self, text: str) -> Found:
        """The papers like the one that an id, or the beginning of one, means; none if it means
        none, or several."""
        try:
            return self.of([queries.find_key(self._database.reader, text)])
        except LibraryError:
            return ()
