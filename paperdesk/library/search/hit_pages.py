"""Hit pages: the pages of hits, from the index, and their texts, from the cache of texts."""

from collections.abc import Callable, Mapping, Set

from paperdesk.library.db.database import Database
from paperdesk.library.index.index_sync import IndexSync
from paperdesk.library.texts import text_files
from paperdesk.library.texts.text_cache import TextCache
from paperdesk.model import LibraryError
from paperdesk.model.query.ast import Query
from paperdesk.model.search_results import TextMatch, TextPage

FindPages = Callable[[Mapping[int, Set[str]]], Mapping[int, TextMatch]]
ReadPage = Callable[[int, int], TextPage | None]


class HitPages:
    """Finder and reader of the pages of hits, for any one thread."""

    def __init__(self, database: Database, follower: IndexSync, texts: TextCache) -> None:
        self._database, self._follower, self._texts = database, follower, texts

    def of(self, query: Query) -> tuple[FindPages, ReadPage]:
        """What finds the pages of papers on which clauses of the query stand; what reads one."""
        return (lambda wanted: self._find(query, wanted)), self._read

    def _find(self, query: Query, wanted: Mapping[int, Set[str]]) -> Mapping[int, TextMatch]:
        if not self._texts.exists:
            return {}
        try:
            return self._follower.index.pages(query, wanted)
        except LibraryError:
            return {}  # the index is made anew; titles and authors were searched meanwhile

    def _read(self, key: int, page: int) -> TextPage | None:
        files = text_files.files_of(self._database.reader, [key]).get(key, [])
        return self._texts.page(files, page)
