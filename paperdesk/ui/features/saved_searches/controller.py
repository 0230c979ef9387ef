"""Controller of saved searches: they are saved, edited, counted and forgotten.

Numbers are counted on the search lane, one search a turn, so that a search
the reader types waits for one of them at most; and only once the library has
been still for a moment, since walking through the inbox changes it at every step.
"""

from typing import TYPE_CHECKING

from paperdesk.model import Changes, DryRun, SavedSearch, SavedSearchCount, Scope
from paperdesk.ui.kit.timers import after, cancel
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin
from paperdesk.ui.state.place_words import whole_query

if TYPE_CHECKING:
    from collections.abc import Sequence

CALM = 300
"""Milliseconds the library must be still before searches are counted again."""


class SavedSearchController(FeatureController):
    """The controller of saved searches."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._state = services.client, services.state
        self._found: dict[str, SavedSearchCount] = {}
        self._latest = Latest()
        self._calm = after(self, CALM, self._count)
        self._state.overview_changed.connect(self._calm.start)
        self._state.search_edit_requested.connect(self.edit)
        self._state.search_forget_requested.connect(self.forget)
        services.changes.changed.connect(self._changed)

    def _changed(self, _changes: Changes, origin: Origin) -> None:
        if origin == ChangeOrigin.INDEXED:  # after any other change the overview is read anew
            self._calm.start()

    def stop(self) -> None:
        """The window closes."""
        cancel(self._calm)
        self._latest.forget()

    def save_present(self) -> None:
        """Keep the query that the list shows, or the place it shows as a query."""
        question = self._state.list_query
        kept = self._state.overview.saved_search(question.name)
        if kept is not None and kept.text == question.text.strip():
            self.edit(kept.name)
            return
        text = whole_query(question, self._state.overview)
        self._ask(SavedSearch(text[:60], text), "")

    def edit(self, name: str) -> None:
        """Change the name, the query or the rules of a saved search."""
        kept = self._state.overview.saved_search(name)
        if kept is not None:
            self._ask(kept, kept.name)

    def forget(self, name: str) -> None:
        """Forget a saved search."""
        self._services.commands.act(lambda library: library.forget_search(name))
        if self._state.list_query.name == name:
            self._state.go(Scope())

    def _ask(self, kept: SavedSearch, was: str) -> None:
        # Late: no search is kept before the first paint.
        from paperdesk.ui.features.saved_searches.search_dialog import SearchDialog  # noqa: PLC0415

        tags = [tag.name for tag in self._state.overview.tags]
        taken = [one.name for one in self._state.overview.saved if one.name != was]
        dialog = SearchDialog(kept, tags, taken, self._services.shell.widget)
        latest = Latest()
        tried: dict[str, DryRun] = {}

        def told(text: str, run: DryRun) -> None:
            tried[text] = run
            dialog.show_dry_run(text, run)

        def try_out(text: str) -> None:
            self._client.ask(
                lambda library: library.dry_run(text), latest(lambda run: told(text, run))
            )

        def save(wanted: SavedSearch, now: bool) -> None:
            run = tried.get(wanted.text)
            self._save(was, wanted, run.keys if now and run else ())

        dialog.trial_requested.connect(try_out)
        dialog.save_requested.connect(save)
        dialog.forget_requested.connect(lambda: self.forget(was))
        dialog.allow_forgetting(bool(was))
        dialog.finished.connect(lambda _result: latest.forget())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.try_out()

    def _save(self, was: str, wanted: SavedSearch, keys: "Sequence[int]") -> None:
        self._services.commands.act(lambda library: library.edit_search(was, wanted, keys))
        self._state.search_everywhere(wanted.text, wanted.name)

    # Numbers

    def _count(self) -> None:
        self._found = {}
        self._count_next([kept.text for kept in self._state.overview.saved])

    def _count_next(self, texts: "list[str]") -> None:
        if not texts:
            self._state.set_search_counts(self._found)
            return
        text, rest = texts[0], texts[1:]

        def counted(finds: SavedSearchCount) -> None:
            self._found[text] = finds
            self._count_next(rest)

        self._client.ask_later(
            *self._latest.both(lambda library: library.count_saved(text), counted)
        )
