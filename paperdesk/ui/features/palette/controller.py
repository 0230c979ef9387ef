"""Controller of the command palette: fills it and does what is chosen in it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from paperdesk.model import Entry, Order, Scope
from paperdesk.model.query.parser import parse
from paperdesk.text import display, display_name
from paperdesk.ui.features.palette.offers import Offer, flat
from paperdesk.ui.i18n import language
from paperdesk.ui.kit.labels import short
from paperdesk.ui.services import shortcuts
from paperdesk.ui.services.action_registry import ActionSpec, group_name, plain_name
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.texts.names import batch_name, path_name, scope_name

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.ui.features.palette.view import Palette

PAPERS = 8
_PLACES = {
    "all": "library",
    "inbox": "inbox",
    "later": "bookmark",
    "starred": "star",
    "read": "circle-check",
    "noted": "notebook-pen",
    "dismissed": "archive",
    "trash": "trash-2",
}
_LESS = frozenset({"down", "up", "palette"})
"""Actions that are pointless to look up by name: they are the keys one walks with."""


class PaletteController(FeatureController):
    """The controller of the palette, which is made when it is first wanted."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._state, self._shell = services.client, services.state, services.shell
        self._palette: Palette | None = None
        self._latest = Latest()

    def open(self) -> None:
        """Open the palette, or close it when it is open."""
        palette = self._palette
        if palette is None:
            # Late: nobody looks for a command before the first paint.
            from paperdesk.ui.features.palette.view import Palette  # noqa: PLC0415

            palette = self._palette = Palette(self._shell.widget)
            palette.typed.connect(self._look_for)
            palette.taken.connect(self._take)
        if palette.isVisible():
            palette.leave()
        else:
            palette.ask(
                [
                    *self._actions(),
                    *self._places(),
                    *self._batches(),
                    *self._searches(),
                    *self._collections(),
                    *self._tags(),
                ]
            )

    def _actions(self) -> list[Offer]:
        return [
            Offer(
                "action",
                plain_name(spec),
                spec.name,
                group_name(spec.group),
                shortcuts.shown(spec.name),
                spec.icon or "chevron-right",
                also=_also(spec),
            )
            for spec, action in self._shell.actions_of
            if action.isEnabled() and spec.name not in _LESS
        ]

    def _places(self) -> list[Offer]:
        there = {scope.kind for scope in self._state.scopes}
        # Those with an action of their own are there already, with their keys.
        own = {"all", "inbox", "later", "starred"}
        return [
            Offer("place", scope_name(Scope(kind)), Scope(kind), self.tr("Place"), icon=icon)
            for kind, icon in _PLACES.items()
            if kind in there - own
        ]

    def _batches(self) -> list[Offer]:
        return [
            Offer(
                "batch",
                batch_name(batch),
                Scope("batch", str(batch.key)),
                self.tr("%Ln paper(s), {seen} seen", "", batch.papers).format(
                    seen=language.number(batch.seen)
                ),
                icon="calendar-days",
                also=f"{batch.title} {batch.date} {batch.source}".lower(),
            )
            for batch in self._state.overview.batches
        ]

    def _searches(self) -> list[Offer]:
        return [
            Offer(
                "search",
                kept.name,
                Scope("search", kept.name),
                self.tr("Saved search"),
                icon="search",
                also=kept.text.lower(),
            )
            for kept in self._state.overview.saved
        ]

    def _collections(self) -> list[Offer]:
        return [
            Offer(
                "collection",
                path_name(one.path),
                Scope("collection", str(one.number)),
                self.tr("Collection"),
                icon="folder",
                also=one.path.lower(),
            )
            for one in self._state.overview.collections
        ]

    def _tags(self) -> list[Offer]:
        return [
            Offer("tag", tag.name, Scope("tag", tag.name), self.tr("Tag"), colour=tag.colour)
            for tag in self._state.overview.tags
        ]

    def _look_for(self, typed: str) -> None:
        palette = self._palette
        if palette is None:
            return
        if not typed:
            self._latest.forget()
            return
        query = parse(typed, typing=True)

        def job(library: "Library") -> list[Entry]:
            found = library.search(query, Scope(), Order.RELEVANCE)
            return list(library.entries(found.best[:PAPERS]))

        self._client.ask(
            job, self._latest(lambda entries: palette.show_papers(typed, _papers(entries)))
        )

    def _take(self, offer: Offer) -> None:
        if offer.kind == "action":
            self._shell.actions_of[offer.what].trigger()
        elif offer.kind == "paper":
            self._state.open_paper(offer.what)
            self._shell.focus_list()
        else:
            self._state.go(offer.what)
            self._shell.focus_list()


def _also(spec: ActionSpec[Any]) -> str:
    """What an action is found by besides its name: what it does, and its English words."""
    said = (language.of("actions", spec.help), group_name(spec.group))
    return flat(" ".join((*said, spec.text, spec.help, spec.group)))


def _papers(entries: Sequence[Entry]) -> list[Offer]:
    offers = []
    for entry in entries:
        paper = entry.paper
        who = short(display_name(paper.authors[0].written)) if paper.authors else ""
        title, year = short(display(paper.title)), str(paper.year or "")
        offers.append(Offer("paper", title, entry.key, who, key=year, icon="file-text"))
    return offers
