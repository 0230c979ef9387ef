"""Browsing state of the window: scope, query, order, results, selection, current paper.

The one owner of it. Features write here what the reader wants or what was
answered, and hear of it here; none reads another's widgets. Methods that ask
(:meth:`BrowseState.go` ...) only tell; the list answers with
:meth:`~BrowseState.set_results`.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Signal

from paperdesk.model import Entry, Facets, Note, Order, SavedSearchCount, Scope, SearchResults
from paperdesk.model.query.ast import Query
from paperdesk.model.search_results import RankedKeys
from paperdesk.ui.state.list_query import HIDING, LibraryOverview, ListQuery
from paperdesk.ui.state.open_papers import OpenPapers
from paperdesk.ui.state.reading_target import ReadingTarget


class BrowseState(QObject):
    """The browsing state of one window, which tells its changes."""

    list_requested = Signal(bool)
    """``list_query`` is to be answered; True: the reader stays at the paper, if it is there."""
    results_changed = Signal()
    """Other papers are shown, or the same in another order: ``listed``, ``query``, ``results``."""
    overview_changed = Signal()
    selection_changed = Signal()
    """``current``, ``position`` or ``selected``."""
    paper_changed = Signal(object)
    """The Entry that the detail shows, or None; ``note`` is its note."""
    paper_requested = Signal(int)
    """The reader wants to stand on this paper, among all papers if the list has it not."""
    stand_requested = Signal(object)
    """The reader is to stand on those of these papers that the next answer has."""
    reading_requested = Signal(object)
    """A :class:`ReadingTarget`: the paper's file is to be opened there."""
    place_requested = Signal(int)
    """The reader wants to stand on this paper, where the list shows it."""
    choice_requested = Signal(object)
    """These papers of the list are to be selected, wherever they stand in it."""
    facets_changed = Signal()
    facet_requested = Signal(str)
    """A clause is to be put into the query, turned round, or taken out."""
    search_counts_changed = Signal()
    search_edit_requested = Signal(str)
    """The reader wants to change the saved search of this name."""
    search_forget_requested = Signal(str)
    collection_make_requested = Signal(str)
    """The reader wants a new collection within the one of this path (``""``: at the top)."""
    collection_rename_requested = Signal(str)
    menu_requested = Signal(object, QPoint)
    """What can be done with a paper (None: with those chosen) is to be offered at this point of
    the screen."""
    export_requested = Signal(Scope)
    """The papers of this place are to be written out."""
    follow_edit_requested = Signal(int)
    """The reader wants to change the follow of this number."""
    follow_forget_requested = Signal(int)
    follow_refresh_requested = Signal(int)
    window_requested = Signal(str)
    """Another window is to be opened: on the paper of this id alone, or on the library (``""``)."""
    quit_requested = Signal()
    """The reader leaves: every window is to be closed."""

    def __init__(self) -> None:
        super().__init__()
        self.list_query = ListQuery()
        """What the list is asked for."""
        self.hides_seen = False
        """Whether what was seen is hidden in the scopes where that makes sense."""
        self.by_day = True
        """Whether lists in the order of days tell where another day begins."""
        self.query = Query()
        """The query of the papers shown, as understood; empty while a scope is shown."""
        self.results: SearchResults | None = None
        """The answer of the search shown; None while a scope is shown."""
        self.listed: array[int] | RankedKeys = array("q")
        """The papers shown, in their order. Do not change it."""
        self.settled = True
        """Whether the list shows what it was asked for."""
        self.overview = LibraryOverview()
        self.facets: Facets | None = None
        """What the papers of the search shown have in common, once it is counted."""
        self.facets_text = ""
        """The query that the facets are of."""
        self.search_counts: Mapping[str, SavedSearchCount] = {}
        """What saved searches find, by their query."""
        self.scopes: tuple[Scope, ...] = ()
        """What the side bar offers to go to, from top to bottom."""
        self.current: int | None = None
        """The paper that the reader stands on in the list."""
        self.position = -1
        """Its place in the list."""
        self.selected: Sequence[int] = ()
        self._aimed: int | None = None
        self.entry: Entry | None = None
        """The paper that the detail shows."""
        self.note: Note | None = None
        self.open_papers = OpenPapers()
        """Those of all windows on one library."""

    @property
    def keys(self) -> "array[int]":
        """Every paper shown, in their order. Do not change it."""
        return self.listed.all if isinstance(self.listed, RankedKeys) else self.listed

    # What the list is asked for

    @property
    def hides_here(self) -> bool:
        """Whether what was seen is hidden in the place that the list is asked for."""
        return self.hides_seen and self.list_query.scope.kind in HIDING

    def ask(self, list_query: ListQuery, *, stay: bool = False) -> None:
        """Have the list show something else; an older question is dropped.

        ``stay``: at the paper, if it is there, too.
        """
        self.list_query = list_query
        # Looking again while another list is on its way is still going there.
        self.settled = stay and self.settled
        self.list_requested.emit(self.settled)

    def ask_again(self) -> None:
        """Have the list answer the same question anew, while the reader stays at the paper."""
        self.ask(self.list_query, stay=True)

    def rename_place(self, scope: Scope) -> None:
        """The place that is shown is called otherwise now; the reader stays at the paper."""
        self.ask(replace(self.list_query, scope=scope), stay=True)

    def go(self, scope: Scope) -> None:
        """Show a scope, or what a saved search finds; a search is left behind.

        Of a followed list it is the newest issue.
        """
        if scope.kind == "search":
            if saved := self.overview.saved_search(scope.value):
                self.search_everywhere(saved.text, saved.name)
            return
        if scope.kind == "follow" and (follow := self.overview.follow(scope)):
            scope = self.overview.place_of(follow)
        self._ask_anew(scope)

    def go_home(self) -> None:
        """Show all papers, since the place that was shown is no more."""
        self.go(Scope())

    def search(self, text: str) -> None:
        """Show what a query finds in the present scope; ``""`` shows the scope again."""
        self._ask_anew(self.list_query.scope, text)

    def refine(self, text: str) -> None:
        """Show what a query that was changed by a part finds; the reader stays at the paper."""
        self.ask(replace(self.list_query, text=text, name=""), stay=True)

    def search_everywhere(self, text: str, name: str = "") -> None:
        """Show what a query finds among all papers; ``name``: it is that saved search."""
        self._ask_anew(Scope(), text, name)

    def _ask_anew(self, scope: Scope, text: str = "", name: str = "") -> None:
        self.ask(replace(self.list_query, scope=scope, text=text, name=name))

    def sort(self, order: Order, turned: bool = False) -> None:
        """Show the list in another order, or (``turned``) the other way round; the reader stays
        at the paper."""
        self.ask(replace(self.list_query, order=order, turned=turned), stay=True)

    def part_by_day(self, on: bool) -> None:
        """Tell where another day begins, or no more."""
        self.by_day = on
        self.ask_again()

    def hide_seen(self, on: bool) -> None:
        """Hide what was seen, or show all again."""
        self.hides_seen = on
        self.ask_again()

    def open_paper(self, key: int) -> None:
        """Stand on a paper, among all papers if the list does not show it."""
        self.paper_requested.emit(key)

    def stand_on(self, keys: Sequence[int]) -> None:
        """Stand on those of these papers that the list shows once it is answered anew."""
        self.stand_requested.emit(keys)

    def offer_menu(self, key: int | None, at: QPoint) -> None:
        """Have it offered what can be done with a paper, or (None) with those chosen."""
        self.menu_requested.emit(key, at)

    def open_at(self, target: ReadingTarget) -> None:
        """Open the file of a paper at a place, in all of the window."""
        self.reading_requested.emit(target)

    def walk_to(self, key: int) -> None:
        """Stand on a paper that the list shows; one that has left it is let be."""
        self.place_requested.emit(key)

    def open_window(self, paper: str = "") -> None:
        """Open another window: on the paper of this id alone, or on the library."""
        self.window_requested.emit(paper)

    def quit(self) -> None:
        """Leave, with every window."""
        self.quit_requested.emit()

    def choose(self, keys: Sequence[int]) -> None:
        """Select these papers of the list; others of it are not any more."""
        self.choice_requested.emit(keys)

    # What was answered

    def set_results(
        self,
        keys: "array[int] | RankedKeys",
        query: Query,
        results: SearchResults | None = None,
    ) -> None:
        """The list shows these papers now."""
        self.listed, self.query, self.results, self.settled = keys, query, results, True
        self.results_changed.emit()

    def set_overview(self, overview: LibraryOverview) -> None:
        """The numbers and names of the library were read."""
        self.overview = overview
        self.overview_changed.emit()

    def set_facets(self, facets: Facets | None, text: str = "") -> None:
        """The facets of a search were counted; None: no search is shown."""
        self.facets, self.facets_text = facets, text
        self.facets_changed.emit()

    def set_search_counts(self, counts: Mapping[str, SavedSearchCount]) -> None:
        """The saved searches were counted."""
        self.search_counts = counts
        self.search_counts_changed.emit()

    def set_scopes(self, scopes: Iterable[Scope]) -> None:
        """The side bar offers these."""
        self.scopes = tuple(scopes)

    def set_selection(self, current: int | None, position: int, selected: Sequence[int]) -> None:
        """The reader stands on this paper, and has selected these, in the order of the list."""
        self.current, self.position, self.selected = current, position, selected
        self.selection_changed.emit()

    def set_paper(self, entry: Entry | None, note: Note | None = None) -> None:
        """The detail shows this paper, or none."""
        self.entry, self.note = entry, note
        self.paper_changed.emit(entry)

    @contextmanager
    def aimed_at(self, key: int) -> Iterator[None]:
        """Meanwhile acts are about this paper alone, and the reader stays where they stand."""
        self._aimed = key
        try:
            yield
        finally:
            self._aimed = None

    @property
    def target(self) -> int | None:
        """The paper that says which way an act goes: star, or take the star away."""
        return self.current if self._aimed is None else self._aimed

    def target_keys(self) -> tuple[int, ...]:
        """The papers that an act is about: the selected ones, else the current one."""
        if self._aimed is not None:
            return (self._aimed,)
        if len(self.selected):
            return tuple(self.selected)
        return () if self.current is None else (self.current,)
