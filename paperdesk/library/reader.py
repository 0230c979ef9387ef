"""Reading half of the facade: what can be asked of a library from any thread.

:class:`~paperdesk.library.library.Library` adds the acts. A table of contents like that one: the
work is in the module that each section names.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Self

from paperdesk.library import integrity_check
from paperdesk.library.attachments.attachment_folder import AttachmentFolder
from paperdesk.library.changes import undo_log
from paperdesk.library.columns import batch_counts, column_sync
from paperdesk.library.db.database import giving_way
from paperdesk.library.db.error_translation import facade, translates_errors
from paperdesk.library.db.library_database import open_database
from paperdesk.library.imports import importer
from paperdesk.library.index import index_queue
from paperdesk.library.index.index_sync import IndexSync
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.library.papers import (
    bare_entries,
    citation_keys,
    day_breaks,
    queries,
    scopes,
    tag_table,
)
from paperdesk.library.search import (
    completion_values,
    facet_counts,
    followed_export_table,
    hit_pages,
    library_search,
    related_papers,
    saved_search_table,
    saved_searches,
)
from paperdesk.library.texts.text_cache import TextCache
from paperdesk.model import LibraryError, Order, Scope, silent
from paperdesk.model.messages import Message

if TYPE_CHECKING:
    from paperdesk.library.imports.incoming_files import FileItems
    from paperdesk.library.integrity_check import IntegrityReport
    from paperdesk.model import (
        Batch,
        Counts,
        Document,
        DryRun,
        Entry,
        Facets,
        Hit,
        ImportChoices,
        IndexStatus,
        NewMatches,
        Preview,
        Progress,
        Related,
        SavedSearch,
        SavedSearchCount,
        ScorePart,
        SearchResults,
        Tag,
    )
    from paperdesk.model.day_sections import DaySections
    from paperdesk.model.export_options import FollowedExport
    from paperdesk.model.query.ast import Query
    from paperdesk.paths import Places


@facade
class LibraryReader:
    """Open library, as far as it is only read."""

    def __init__(self, places: Places, *, wait: float, role: str) -> None:
        self.places = places
        self._database = open_database(places.data, wait=wait, role=role)
        self._folder = NotesFolder(places.data)
        self._files = AttachmentFolder(places.data)
        self._texts = TextCache(places.cache)
        self._follower = IndexSync(self._database, places.cache, self._texts)
        self._columns = column_sync.ColumnSync(self._database, places.cache)

    # What searches is made when it is first asked, since a list can be shown before.
    @cached_property
    def _likeness(self) -> related_papers.RelatedPapers:
        return related_papers.RelatedPapers(self._columns, self._follower)

    @cached_property
    def _finder(self) -> library_search.LibrarySearch:
        return library_search.LibrarySearch(self._columns, self._follower, self._likeness)

    @cached_property
    def _pages(self) -> hit_pages.HitPages:
        return hit_pages.HitPages(self._database, self._follower, self._texts)

    @cached_property
    def _facets(self) -> facet_counts.FacetCounts:
        return facet_counts.FacetCounts(self._columns)

    @cached_property
    def _counting(self) -> saved_searches.SavedSearchCounts:
        return saved_searches.SavedSearchCounts(self._database, self._finder)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed; :attr:`why_read_only` says why."""
        return self._database.frozen is not None

    @property
    def why_read_only(self) -> Message | None:
        """Why nothing can be changed; None when the library can be."""
        return self._database.frozen

    def close(self) -> None:
        """Close the database and the index."""
        self._follower.close()
        self._texts.close()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @contextmanager
    def giving_way(self, awaited: Callable[[], bool]) -> Iterator[None]:
        """What this thread asks within raises Cancelled once ``awaited`` answers True."""
        with giving_way(self._database.reader, awaited):
            yield

    # Papers: papers/, search/

    def key(self, text: str) -> int:
        """The paper that an alias or an unambiguous beginning of one means."""
        return queries.find_key(self._database.reader, text)

    def keys_cited_as(self, text: str, most: int) -> list[int]:
        """The papers whose citation keys begin so, at most ``most``."""
        return citation_keys.beginning(self._database.reader, text, most)

    def entry(self, key: int) -> Entry:
        """Everything known of one paper."""
        if (entry := self._entry(key)) is None:
            raise LibraryError(Message("paper.gone"))
        return entry

    def entries(self, keys: Iterable[int]) -> Iterator[Entry]:
        """The entries with these keys, in their order; those that are gone are left out."""
        for key in keys:
            if (entry := self._entry(key)) is not None:
                yield entry

    def bare_entries(self, keys: Iterable[int]) -> Iterator[Entry]:
        """The entries without batches, aliases, raw records and namesakes: quicker for many."""
        return bare_entries.bare_entries(self._database.reader, keys)

    def documents(self, keys: Sequence[int]) -> list[Document]:
        """The words of these papers, as the index holds them."""
        return queries.documents(self._database.reader, keys)

    def keys(
        self, scope: Scope, order: Order = Order.RELEVANCE, *, turned: bool = False
    ) -> array[int]:
        """All papers of a scope, in order, or (``turned``) the other way round."""
        return self._finder.keys(scope, order, turned=turned)

    def in_order(self, keys: array[int], order: Order, *, turned: bool = False) -> array[int]:
        """These papers in order; at most some thousands."""
        return self._finder.in_order(keys, order, turned=turned)

    def day_sections(self, keys: array[int], order: Order) -> DaySections:
        """Where in a list of this order another day begins; none in an order without days."""
        return day_breaks.sections(self._database.reader, keys, order)

    def only_new(self, keys: Sequence[int]) -> array[int]:
        """Those of the papers that are new, in their order."""
        return scopes.only_new(self._database.reader, keys)

    def came_before(self, keys: Sequence[int], moment: str) -> array[int]:
        """Those of the papers that were added before a moment (ISO 8601, UTC), in their order."""
        return scopes.came_before(self._database.reader, keys, moment)

    def next_new(self, keys: Sequence[int], start: int = 0, without: int | None = None) -> int:
        """Row of the next new paper but ``without``, from ``start``, then from the top; or -1."""
        return scopes.next_new(self._database.reader, keys, start, without)

    def counts(self) -> Counts:
        """The numbers of the side bar."""
        return self._columns.counts()

    def tags(self) -> tuple[Tag, ...]:
        """The tags in use, by name."""
        return tag_table.all_tags(self._database.reader)

    def tag_totals(self) -> dict[str, int]:
        """How many papers the parents of tags have, with those below them; each paper once."""
        return tag_table.totals(self._database.reader)

    def batches(self) -> tuple[Batch, ...]:
        """The batches that have papers, newest first."""
        return batch_counts.batches(self._columns)

    def search(
        self,
        query: Query,
        scope: Scope | None = None,
        order: Order = Order.RELEVANCE,
        *,
        turned: bool = False,
        whole: bool = False,
    ) -> SearchResults:
        """All papers that a query finds, in the scope (``all`` when none is given). It ends when
        that takes long, but where it is to be ``whole``."""
        within = scope or Scope()
        return self._finder.search(query, within, order, turned=turned, whole=whole)

    def order_by_meaning(self, on: bool) -> None:
        """Order what a sentence finds by meaning as well, from now on, or by words alone."""
        self._finder.by_meaning = on

    def ready_search(self) -> bool:
        """Do a part of what the first :meth:`search` would do at first; whether all is done."""
        return self._finder.ready_one()

    def related(self, keys: Sequence[int]) -> tuple[Related, ...]:
        """The papers most like these together, each with the words that make it so."""
        return self._likeness.of(keys)

    def score_parts(self, query: Query, keys: Sequence[int]) -> list[tuple[ScorePart, ...]]:
        """Score breakdown of these papers by clause and field, in their order."""
        return self._follower.index.score_parts(query, keys)

    def facets(self, answer: SearchResults) -> Facets:
        """Facets of an answer: years, tags, categories and more."""
        return self._facets.of(answer.keys)

    def ready_facets(self) -> bool:
        """Do a part of what :meth:`facets` would do at first; whether all of it is done."""
        return self._facets.read_one()

    def complete(self, field: str, typed: str) -> tuple[str, ...]:
        """Values of a field (tag, authors, category, source) for what was typed of one."""
        return completion_values.offers(self._database.reader, field, typed, self._columns)

    def explain(self, query: Query, keys: Sequence[int]) -> list[Hit]:
        """Why the query finds these papers (about 64 at a time), in their order."""
        return self._pages.explain(query, self.documents(keys))

    # Saved searches: search/

    def saved(self) -> tuple[SavedSearch, ...]:
        """The saved searches, by name."""
        return saved_search_table.all_searches(self._database.reader)

    def saved_query(self, name: str) -> str:
        """The query of a saved search. Raises LibraryError when there is none of that name."""
        return str(saved_search_table.find(self._database.reader, name)[3])

    def followed_exports(self) -> tuple[FollowedExport, ...]:
        """The files that are kept up to date, by their paths."""
        return followed_export_table.all_exports(self._database.reader)

    def count_saved(self, text: str) -> SavedSearchCount:
        """How many papers have all that a query asks for; quick while nothing changed."""
        return self._counting.get(text)

    def dry_run(self, text: str) -> DryRun:
        """What rules on a query would do with the papers that are new. Writes nothing."""
        return saved_searches.dry_run(self._database.reader, self._finder, text)

    def unwatched(self) -> int:
        """How many papers have arrived that no rule has looked at yet."""
        return saved_searches.unwatched(self._database.reader)

    def found_since(self, since: int) -> NewMatches:
        """What searches that watch find among the new papers after ``since``; -1: from now on."""
        return saved_searches.found_since(self._database, self._finder, since)

    # Imports, undo, index: imports/, changes/, index/

    def preview(
        self,
        files: Iterable[FileItems],
        *,
        progress: Progress = silent,
        choices: ImportChoices | None = None,
    ) -> Preview:
        """What :meth:`add` would do with (path, format, items) of each file. Writes nothing.

        ``choices`` are the reader's.
        """
        # Late: not needed to open the window.
        from paperdesk.model import ImportChoices  # noqa: PLC0415

        return importer.preview(self._database, files, progress, choices or ImportChoices())

    def undo_text(self) -> Message | None:
        """What :meth:`undo` would take back; None when there is nothing."""
        act = undo_log.to_undo(self._database.reader)
        return act.text if act else None

    def unindexed(self) -> int:
        """How many papers the index does not have as they are now."""
        return index_queue.pending(self._database.reader)

    def index_status(self) -> IndexStatus:
        """How much the index holds, and how much waits."""
        return self._follower.status()

    def check(self, progress: Progress = silent) -> IntegrityReport:
        """Whether database, notes and index agree. Writes nothing."""
        return integrity_check.check(self._database, self._folder, self._follower, progress)

    def data_version(self) -> int:
        """Another number after any process, this one too, has changed the library."""
        return self._database.version()

    @translates_errors
    def _entry(self, key: int) -> Entry | None:
        return queries.read_entry(self._database.reader, key)
