"""Hit pages: the pages of hits, from the index, and their texts, from the cache of texts."""

from collections.abc import Mapping, Sequence, Set
from functools import partial

from paperdesk.library.db.database import Database
from paperdesk.library.index.index_sync import IndexSync
from paperdesk.library.texts import text_files
from paperdesk.library.texts.text_cache import TextCache
from paperdesk.model import Document, Hit, LibraryError
from paperdesk.model.query.ast import Query
from paperdesk.model.search_results import TextMatch, TextPage


class HitPages:
    """Explainer of hits, which finds and reads their pages; for any one thread."""

    def __init__(self, database: Database, follower: IndexSync, texts: TextCache) -> None:
        self._database, self._follower, self._texts = database, follower, texts

    def explain(self, query: Query, documents: Sequence[Document]) -> list[Hit]:
        """Why the query finds these papers, in their order."""
        # Late: search pulls in whoosh and numpy, which no listing needs.
        from paperdesk.search import make_hits  # noqa: PLC0415

        pages = partial(self._find, query)
        return make_hits(query, documents, pages, self._read, self._known_words)

    def _find(self, query: Query, wanted: Mapping[int, Set[str]]) -> Mapping[int, TextMatch]:
        if not self._texts.exists:
            return {}
        try:
            return self._follower.index.pages(query, wanted)
        except LibraryError:
            return {}  # the index is made anew; titles and authors were searched meanwhile

    def _known_words(self, words: Set[str]) -> Set[str]:
        try:
            return self._follower.index.known_words(words)
        except LibraryError:
            return words  # as above

    def _read(self, key: int, page: int) -> TextPage | None:
        files = text_files.files_of(self._database.reader, [key]).get(key, [])
        return self._texts.page(files, page)
