"""Controller of the side bar: reads its numbers, and goes where the reader points."""

from paperdesk.model import Changes, Scope, State
from paperdesk.ui.features.side_bar.pane import SideBar
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin
from paperdesk.ui.state.list_query import read_overview


class SideBarController(FeatureController):
    """The controller of scopes, tags and facets; the one reader of the library's overview."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._state = services.client, services.state
        side = self._side = services.shell.view(SideBar)
        self._latest = Latest()
        self._chosen = Scope()
        settings = services.settings
        side.folds.keep(settings.values.folded_tags)
        side.folds.changed.connect(
            lambda: settings.keep(soon=True, folded_tags=tuple(sorted(side.folds.folded)))
        )
        self._connect_view(side)
        state = self._state
        state.list_requested.connect(self._choose)
        state.overview_changed.connect(self._show_overview)
        state.facets_changed.connect(self._show_facets)
        state.search_counts_changed.connect(lambda: side.show_finds(state.search_counts))
        services.changes.changed.connect(self._changed)

    def _connect_view(self, side: SideBar) -> None:
        state = self._state
        side.chosen.connect(state.go)
        side.entered.connect(self._services.shell.to_list)
        side.papers_dropped.connect(self._dropped)
        own, tags = side.collection_wishes, side.tag_wishes
        own.move_requested.connect(self._move_collection)
        own.make_requested.connect(state.collection_make_requested)
        own.rename_requested.connect(state.collection_rename_requested)
        own.forget_requested.connect(self._forget_collection)
        tags.rename_requested.connect(self._rename)
        tags.colour_requested.connect(self._colour)
        tags.delete_requested.connect(self._delete_tag)
        side.export_requested.connect(state.export_requested)
        side.batch_seen_requested.connect(self._see)
        side.batch_forget_requested.connect(self._forget_batch)
        side.search_edit_requested.connect(state.search_edit_requested)
        side.search_forget_requested.connect(state.search_forget_requested)
        side.facet_toggle_requested.connect(state.facet_requested)
        side.follow_refresh_requested.connect(state.follow_refresh_requested)
        side.follow_edit_requested.connect(state.follow_edit_requested)
        side.follow_forget_requested.connect(state.follow_forget_requested)
        side.action_requested.connect(lambda name: self._services.shell.actions_of[name].trigger())

    def begin(self) -> None:
        """The library is open: read its numbers."""
        self.look_over()

    def go(self, kind: str) -> None:
        """Show a scope by its kind."""
        self._state.go(Scope(kind))

    def look_over(self) -> None:
        """Have the numbers of the library read anew."""
        self._client.ask_later(*self._latest.both(read_overview, self._state.set_overview))

    def _changed(self, _changes: Changes, origin: Origin) -> None:
        if origin != ChangeOrigin.INDEXED:
            self.look_over()

    def _choose(self, stays: bool) -> None:
        place = self._place()
        if stays and place == self._chosen:  # whoever walks along the rows by key is let be
            return
        self._chosen = place
        self._side.choose(place)

    def _place(self) -> Scope:
        """The place that the list shows; an issue of a followed list is in that follow's."""
        asked, overview = self._state.list_query, self._state.overview
        place = Scope("search", asked.name) if asked.name else asked.scope
        follow = None if asked.name else overview.follow(asked.scope)
        return Scope("follow", str(follow.number)) if follow else place

    def _show_overview(self) -> None:
        self._side.show_library(self._state.overview)
        if self._place() != self._chosen:  # the issue that is shown has a follow by now
            self._choose(stays=False)
        self._tell_scopes()

    def _show_facets(self) -> None:
        state = self._state
        if state.facets is None:
            self._side.show_facets(None)
        else:
            # Late: facets come after the first search.
            from paperdesk.ui.features.side_bar.facet_rows import facet_rows  # noqa: PLC0415

            rows = facet_rows(state.facets, state.facets_text, state.overview.tag_colours)
            self._side.show_facets(rows)
        self._tell_scopes()

    def _tell_scopes(self) -> None:
        """Tags have the number keys in the order in which they stand here."""
        self._state.set_scopes(row.scope for row in self._side.rows if row.scope is not None)

    def _dropped(self, scope: Scope) -> None:
        keys, commands = self._state.target_keys(), self._services.commands
        if not keys:
            return
        if scope.kind == "tag":
            commands.tag(keys, scope.value)
        elif scope.kind == "collection":
            if place := self._state.overview.collection(scope):
                commands.collect(keys, place.path)
        elif scope.kind == "all":
            if shown := self._state.overview.collection(self._state.list_query.scope):
                commands.uncollect(keys, shown.path)
        elif scope.kind == "starred":
            commands.star(keys, True)
        else:
            commands.set_state(keys, State(scope.kind))

    # Late: commands are not needed before the first paint.

    def _colour(self, name: str, colour: str) -> None:
        self._services.commands.colour_tag(name, colour)

    def _delete_tag(self, name: str) -> None:
        """Delete a tag; the place of one that is shown is left."""
        shown = self._state.list_query.scope
        if shown.kind == "tag" and f"{shown.value}/".startswith(f"{name}/"):
            self._state.go_home()
        self._services.commands.delete_tag(name)

    def _see(self, scope: Scope) -> None:
        """Mark what is new in a place as seen, wherever the reader is."""
        self._services.commands.act(
            lambda library: library.set_state(library.only_new(library.keys(scope)), State.SEEN)
        )

    def _move_collection(self, path: str, above: str, before: str) -> None:
        self._services.commands.act(lambda library: library.move_collection(path, above, before))

    def _forget_collection(self, path: str) -> None:
        self._services.commands.act(lambda library: library.forget_collection(path))

    def _forget_batch(self, batch: int) -> None:
        self._services.commands.forget_batch(batch)

    def _rename(self, old: str, new: str) -> None:
        self._services.commands.rename_tag(old, new)
