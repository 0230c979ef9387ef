"""Papers like others, for the tab 'Related', ``like:ID`` and ``paperdesk related``.

Answered by the index alone, offline. What was found is kept while nothing in
the library changes, since a list that is typed at asks for it at every letter.
"""

from collections.abc import Sequence

from paperdesk.library import listing, reading
from paperdesk.library.database import Database
from paperdesk.library.following import Follower
from paperdesk.model import LibraryError, Related, Scope

SUGGESTED = 50
"""Papers that are suggested for one or several."""

_MOST_ASKED = 200  # papers whose words are looked at
_MOST_KEPT = 50

Found = tuple[Related, ...]


class Likeness:
    """Finds papers like others, from any one thread."""

    def __init__(self, database: Database, follower: Follower) -> None:
        self._database = database
        self._follower = follower
        self._kept: dict[tuple[int, ...], Found] = {}
        self._version = -1

    def of(self, keys: Sequence[int]) -> Found:
        """The papers most like these together, best first; none from the trash."""
        version = self._database.version()
        if version != self._version or len(self._kept) > _MOST_KEPT:
            self._kept, self._version = {}, version
        asked = tuple(keys)[:_MOST_ASKED]
        found = self._kept.get(asked)
        if found is None:
            reader = self._database.reader
            within = listing.members(reader, Scope("everything"))
            documents = reading.documents(reader, asked)
            found = self._follower.index.related(documents, within=within, limit=SUGGESTED)
            self._kept[asked] = found
        return found

    def named(self, text: str) -> Found:
        """The papers like the one that an id, or the beginning of one, means; none if it means
        none, or several."""
        try:
            return self.of([reading.find_key(self._database.reader, text)])
        except LibraryError:
            return ()
