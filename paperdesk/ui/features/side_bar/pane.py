"""Side bar: the list of scopes, and below it the progress of work."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from paperdesk.model import SavedSearchCount, Scope
from paperdesk.ui.features.side_bar.collection_rows import CollectionWishes
from paperdesk.ui.features.side_bar.delegate import SideDelegate
from paperdesk.ui.features.side_bar.model import SideBarRows
from paperdesk.ui.features.side_bar.place_keys import Deeds, PlaceKeys
from paperdesk.ui.features.side_bar.places_view import PlacesView
from paperdesk.ui.features.side_bar.scope_rows import SideRow, rows_of_search, side_rows
from paperdesk.ui.features.side_bar.tag_folds import TagFolds
from paperdesk.ui.features.side_bar.tag_wishes import TagWishes
from paperdesk.ui.kit.progress_strip import ProgressStrip
from paperdesk.ui.state.list_query import LibraryOverview

_LET_BE = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
)
"""Ways of the keyboard that lead nowhere else: by the mouse, to a dialog or menu, and back."""


class SideBar(QWidget):
    """Pane of scopes with their counts. ``chosen`` names the scope the reader went to."""

    chosen = Signal(Scope)
    entered = Signal()
    """Enter or Right: the reader wants to go on in the list."""
    papers_dropped = Signal(Scope)
    """The selected papers were dropped on this place."""
    export_requested = Signal(Scope)
    batch_seen_requested = Signal(Scope)
    batch_forget_requested = Signal(int)
    search_edit_requested = Signal(str)
    search_forget_requested = Signal(str)
    follow_refresh_requested = Signal(int)
    follow_edit_requested = Signal(int)
    follow_forget_requested = Signal(int)
    action_requested = Signal(str)
    """An action of the window that has a row here."""
    facet_toggle_requested = Signal(str)
    """A clause of the query is to be included, excluded or off, whichever comes next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows = SideBarRows(self)
        self._rows.dropped_on.connect(self.papers_dropped)
        self.collection_wishes = CollectionWishes(self, self._paths)
        self._rows.collection_dropped.connect(self.collection_wishes.move_requested)
        self.tag_wishes = TagWishes(self)
        self._scope = Scope()
        self._quiet = False
        self._all_batches = False
        self._overview = LibraryOverview()
        self._finds: Mapping[str, SavedSearchCount] = {}
        self._facets: Sequence[SideRow] | None = None
        self.view = self._make_view()
        self.folds = TagFolds(self.view, self._stand_on_place)
        self.folds.changed.connect(self._show)
        self.progress = ProgressStrip(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.progress)
        self.setFocusProxy(self.view)

    def _make_view(self) -> PlacesView:
        view = PlacesView(lambda row: self._rows.rows[row].scope is not None, self)
        view.setModel(self._rows)
        view.setItemDelegate(SideDelegate(view))
        view.menu_requested.connect(self._menu)
        view.clicked.connect(self._clicked)
        view.selectionModel().currentChanged.connect(self._moved)
        view.installEventFilter(self)
        view.installEventFilter(PlaceKeys(self, self._here, self._deeds()))
        return view

    def _deeds(self) -> Deeds:
        tags, collections = self.tag_wishes, self.collection_wishes
        return {
            "tag": {"F2": tags.rename, "Del": tags.delete_requested.emit},
            "search": {
                "F2": self.search_edit_requested.emit,
                "Del": self.search_forget_requested.emit,
            },
            "collection": {
                "F2": collections.rename_requested.emit,
                "Del": collections.forget_requested.emit,
                "Alt+Up": lambda path: collections.move(path, -1),
                "Alt+Down": lambda path: collections.move(path, 1),
            },
        }

    def show_library(self, overview: LibraryOverview) -> None:
        """Show these places and numbers; the chosen place stays chosen."""
        self._overview = overview
        self._show()

    def show_finds(self, finds: Mapping[str, SavedSearchCount]) -> None:
        """The numbers of saved searches, by their query."""
        self._finds = dict(finds)
        self._show()

    def show_facets(self, facets: Sequence[SideRow] | None) -> None:
        """What the papers of a search have in common; None: no search is shown."""
        self._facets = facets
        self._show()

    def _show(self) -> None:
        place = self.view.verticalScrollBar().value()
        stood = self._stood_on()
        if self._facets is None:
            all_batches, folded = self._all_batches, self.folds.folded
            rows = side_rows(self._overview, self._finds, all_batches=all_batches, folded=folded)
        else:
            rows = rows_of_search(self._overview, self._finds, self._facets)
        if self._rows.show(rows):
            self._light(stood)
            self._stay_at(stood)
            self.view.verticalScrollBar().setValue(place)

    def _stand_on_place(self, scope: Scope) -> None:
        """Have the keyboard on the row of a place without going there."""
        self._stand(self._row_of(scope))

    def _stand(self, row: int) -> None:
        """Have the keyboard on a row without going where it leads; -1: on none."""
        self._quiet = True
        self.view.stand_on(row)
        self._quiet = False

    def _row_of(self, scope: Scope) -> int:
        """The row of a place; -1: none is of it."""
        return next((n for n, row in enumerate(self._rows.rows) if row.scope == scope), -1)

    def _here(self) -> SideRow | None:
        """The row that the keyboard stands on."""
        row = self.view.currentIndex().row()
        return self._rows.rows[row] if row >= 0 else None

    def _paths(self) -> list[str]:
        """The paths of all collections, from top to bottom."""
        return [row.path for row in self._rows.rows if row.path]

    def _stood_on(self) -> SideRow | None:
        """The row that the keyboard stands on, if it is not of the place that is shown."""
        row = self._here()
        return None if row is None or row.scope is not None else row

    def _stay_at(self, stood: SideRow | None) -> None:
        """Stand on a facet again, for who turns it by key; on the first, for who waited for it."""
        facet = stood.facet if stood else ""
        if self.view.hasFocus() and (facet or not self.view.currentIndex().isValid()):
            self._stand_on_facets(facet, come=True)

    def choose(self, scope: Scope) -> None:
        """Mark a place as the one the list shows, without telling of it or leaving a facet."""
        stood = self._stood_on()
        self._scope = scope
        self._rows.takes_out = scope.kind == "collection"
        self._light(stood if stood and stood.facet else None)
        if stood and stood.facet:
            self._stay_at(stood)

    @property
    def rows(self) -> list[SideRow]:
        """What is shown, from top to bottom."""
        return self._rows.rows

    def _light(self, stood: SideRow | None = None) -> None:
        """Light the row of what the list shows, and have the keyboard there, or where it stood."""
        lit, rows = self._row_of(self._scope), enumerate(self._rows.rows)
        self._stand(next((n for n, row in rows if stood and _is_same(row, stood)), lit))
        self.view.light(lit)

    def _moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        if self._quiet or not index.isValid():
            return
        scope = self._rows.rows[index.row()].scope
        if scope is not None and scope != self._scope:
            self._scope = scope
            self.chosen.emit(scope)

    def _clicked(self, index: QModelIndex) -> None:
        row = self._rows.rows[index.row()]
        if self._do(row):
            if row.facet and self._row_of(self._scope) >= 0:
                self._light()  # else the keyboard stays on the facet: it has no place to be at
        elif row.scope == self._scope:
            self.chosen.emit(self._scope)

    def _do(self, row: SideRow) -> bool:
        """Do what a row does that is no place; whether it does anything."""
        if row.facet:
            self.facet_toggle_requested.emit(row.facet)
        elif row.more:
            self._unfold()
        elif row.action:
            self.action_requested.emit(row.action)
        return bool(row.facet or row.more or row.action)

    def _unfold(self) -> None:
        self._all_batches = not self._all_batches
        self._show()

    def eventFilter(self, _watched: Any, event: QEvent) -> bool:
        """Enter goes on to the list, and Esc; on 'All batches' Enter unfolds them."""
        if isinstance(event, QFocusEvent) and event.reason() not in _LET_BE:
            self._stand_on_facets(come=event.gotFocus())
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.entered.emit()
            return True
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        row = self._here()
        if row is None or not self._do(row):
            self.entered.emit()
        return True

    def _stand_on_facets(self, facet: str = "", *, come: bool) -> None:
        """Who comes by key while a search is shown is at its first facet, or at the given one.

        On the way there through the places, each place would end the search.
        """
        rows = enumerate(self._rows.rows)
        facets = [number for number, row in rows if row.facet and facet in ("", row.facet)]
        if come and facets:
            self._stand(facets[0])
        elif facets:
            self._light()

    def _menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        row = self._rows.rows[index.row()] if index.isValid() else None
        if row is None or row.scope is None:
            return
        scope, menu = row.scope, QMenu(self)
        if scope.kind == "tag":
            self._fill_tag_menu(menu, scope.value)
        elif scope.kind == "collection":
            self.collection_wishes.fill(menu, row.path)
        elif scope.kind == "follow":
            self._fill_follow_menu(menu, int(scope.value))
        elif scope.kind == "search":
            edit = menu.addAction(self.tr("Edit and watch…"))
            edit.triggered.connect(lambda: self.search_edit_requested.emit(scope.value))
            forget = menu.addAction(self.tr("Forget this search"))
            forget.triggered.connect(lambda: self.search_forget_requested.emit(scope.value))
        elif scope.kind == "batch":
            self._fill_batch_menu(menu, scope)
        export = menu.addAction(self.tr("Export…"))
        export.triggered.connect(lambda: self.export_requested.emit(scope))
        menu.exec(self.view.viewport().mapToGlobal(at))
        menu.deleteLater()

    def _fill_tag_menu(self, menu: QMenu, name: str) -> None:
        names = {tag.name: tag.papers for tag in self._overview.tags}
        has_below = any(other.startswith(f"{name}/") for other in names)
        self.tag_wishes.fill(menu, name, names.get(name, 0), has_below=has_below)

    def _fill_batch_menu(self, menu: QMenu, scope: Scope) -> None:
        batch = self._overview.batch(scope)
        new = batch.papers - batch.seen if batch else 0
        seen = menu.addAction(self.tr("Mark %Ln new paper(s) as seen", "", new))
        seen.setEnabled(new > 0)
        seen.triggered.connect(lambda: self.batch_seen_requested.emit(scope))
        if scope == self._scope:
            for text, name in (
                (self.tr("Newer batch"), "newer_batch"),
                (self.tr("Older batch"), "older_batch"),
            ):
                menu.addAction(text).triggered.connect(
                    lambda _=False, name=name: self.action_requested.emit(name)
                )
        forget = menu.addAction(self.tr("Move this batch to the trash"))
        forget.triggered.connect(lambda: self.batch_forget_requested.emit(int(scope.value)))

    def _fill_follow_menu(self, menu: QMenu, follow: int) -> None:
        for text, wish in (
            (self.tr("Refresh it now"), self.follow_refresh_requested),
            (self.tr("Change…"), self.follow_edit_requested),
            (self.tr("Follow no more"), self.follow_forget_requested),
        ):
            menu.addAction(text).triggered.connect(lambda _=False, wish=wish: wish.emit(follow))


def _is_same(one: SideRow, other: SideRow) -> bool:
    """Whether two rows are the same facet, or do the same."""
    return (one.facet, one.more, one.action) == (other.facet, other.more, other.action) and not (
        one.head or one.scope
    )
