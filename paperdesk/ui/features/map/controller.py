"""Controller of the map: has it made where none is kept, coloured and painted, and follows it.

What is chosen on the map is the window's selection, which the list is told; the paper that one
walks to is the one that the window stands on.
"""

from array import array
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from paperdesk.model import Cancelled, Changes, PaperDeskError
from paperdesk.model.map_values import MapFacts
from paperdesk.model.messages import Message
from paperdesk.text import display
from paperdesk.ui.features.map import texts as map_texts
from paperdesk.ui.features.map.map_colours import BY, Colouring, coloured
from paperdesk.ui.features.map.map_page import MapPage
from paperdesk.ui.features.map.picture_controller import PictureController
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit import accessibility, theme
from paperdesk.ui.kit.labels import short
from paperdesk.ui.kit.timers import after, cancel
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.search import PaperMap
    from paperdesk.workers import Job

JOB = "paperdesk.tasks.map_jobs:make"
PATIENCE = 400
"""Milliseconds that a list stays as it is before it is worth a map: the next letter may come."""

TRIES = 3
"""How often a map is made whose papers, or whose index, change meanwhile."""

Read = tuple["PaperMap | None", MapFacts | None]


class MapController(FeatureController):
    """The controller of the map. The page is made when it is first opened."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._state = services.client, services.state
        self._page: MapPage | None = None
        self._open = False
        self._map: PaperMap | None = None
        self._facts: MapFacts | None = None
        self._by = BY[0]
        self._ticket: Job | None = None
        self._works = 0
        """How often work was begun or given up: what belongs to an earlier one is not heard."""
        self._latest = Latest()
        self._pictures = PictureController(services)
        self._wait = after(self, PATIENCE, self._ask)
        self._state.results_changed.connect(self._other_papers)
        self._state.selection_changed.connect(self._follow_selection)
        services.changes.changed.connect(self._changed)
        theme.changed.connect(self._dress)

    def stop(self) -> None:
        """The window closes."""
        cancel(self._wait)
        self._open = False
        theme.changed.disconnect(self._dress)
        self._latest.forget()
        self._cancel()
        self._pictures.stop()

    def turn(self) -> None:
        """Show the map in the place of the rows, or the rows again."""
        self._open = not self._open
        self._services.shell.actions_of["map"].setChecked(self._open)
        if not self._open:
            self._cancel()
            self._services.shell.cover_list(None)
            return
        if self._page is None:
            self._page = self._made()
        self._services.shell.cover_list(self._page)
        self._services.shell.to_list()
        self._ask()

    def _made(self) -> MapPage:
        page = MapPage()
        canvas = page.canvas
        self._pictures.serve(canvas)
        canvas.pointed_at.connect(self._say)
        canvas.walked_to.connect(self._walk)
        canvas.opened.connect(self._open_paper)
        canvas.chosen.connect(self._choose)
        canvas.region_requested.connect(self._choose_around)
        canvas.leave_requested.connect(self.turn)
        page.colour_requested.connect(self._colour_by)
        page.group_chosen.connect(self._choose_group)
        page.region_chosen.connect(self._choose_region)
        page.cancel_requested.connect(self._stop_work)
        page.again_requested.connect(self._ask)
        return page

    # The map

    def _other_papers(self) -> None:
        if self._open:
            self._wait.start()

    def _changed(self, _changes: Changes, origin: Origin) -> None:
        if self._open and origin != ChangeOrigin.INDEXED:
            self._wait.start()

    def _ask(self) -> None:
        """Have the map of the papers of the list read, and what colours it."""
        if self._page is None or not self._open:
            return
        self._cancel()
        keys = self._state.keys
        if not len(keys):
            self._map = None
            self._page.show_words(self.tr("No papers here, so there is no map of them."))
            return
        self._client.ask(partial(read, keys), self._latest(partial(self._read, keys)))

    def _read(self, keys: "array[int]", found: Read) -> None:
        shown, facts = found
        if shown is None or facts is None:
            self._make(keys)
        else:
            self._show(shown, facts, len(keys))

    def _make(self, keys: "array[int]", tries: int = TRIES) -> None:
        """Have the map made by a worker; so often, if need be."""
        assert self._page is not None
        args = {"home": self._client.places.as_dict(), "keys": keys.tolist()}
        self._page.show_progress(0, 0, Message("step.mapping"))
        self._works = number = self._works + 1
        self._ticket = self._services.jobs.start(
            JOB,
            args,
            partial(self._done, keys, number, tries - 1),
            partial(self._not_made, number),
            self._step,
        )

    def _done(self, keys: "array[int]", number: int, tries: int, answer: Given) -> None:
        if self._page is None or number != self._works:
            return
        self._ticket = None
        if not answer["papers"]:
            words = self.tr(
                "None of these papers says anything in words that are known, by which it could "
                "be near others. Abstracts in English are understood best."
            )
            self._page.show_words(words)
            return
        self._client.ask(partial(read, keys), self._latest(partial(self._show_made, keys, tries)))

    def _show_made(self, keys: "array[int]", tries: int, found: Read) -> None:
        shown, facts = found
        if self._page is None:
            return
        if shown is not None and facts is not None:
            self._show(shown, facts, len(keys))
        elif tries and self._open:  # the library or its index changed while it was made
            self._make(keys, tries)
        else:
            self._page.show_words(self.tr("The papers changed meanwhile."), again=True)

    def _show(self, shown: "PaperMap", facts: MapFacts, listed: int) -> None:
        assert self._page is not None
        before = self._map if self._page.shows_map else None
        self._facts = facts
        if before is not None and len(before) == len(shown) and (before.keys == shown.keys).all():
            self._colour()
            self._follow_selection()
            return
        self._map = shown
        self._pictures.colour(shown, self._coloured())
        self._page.show_map(shown, listed - len(shown))
        self._page.show_legend(self._pictures.colouring.groups)
        self._follow_selection()

    def _step(self, done: int, total: int, what: Message) -> None:
        if self._page is not None and self._ticket is not None:
            self._page.show_progress(done, total, what)

    def _not_made(self, number: int, error: BaseException) -> None:
        if self._page is None or number != self._works:
            return
        self._ticket = None
        if isinstance(error, Cancelled):
            self._page.show_words(self.tr("The map was not drawn to its end."), again=True)
        elif isinstance(error, PaperDeskError):
            self._page.show_words(said(error.message), again=True)
        else:
            self._page.show_words(self.tr("The map could not be drawn."), again=True)
            self._client.tell(error)

    def _cancel(self) -> None:
        ticket, self._ticket = self._ticket, None
        self._works += 1
        if ticket is not None:
            ticket.cancel()

    def _stop_work(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()

    # Colours and pictures

    def _colour_by(self, by: str) -> None:
        self._by = by
        self._colour()

    def _dress(self) -> None:
        if self._open and self._map is not None:
            self._colour()

    def _colour(self) -> None:
        if self._page is None or self._map is None:
            return
        self._pictures.colour(self._map, self._coloured())
        self._page.show_legend(self._pictures.colouring.groups)
        self._page.canvas.repaint_papers()

    def _coloured(self) -> Colouring:
        assert self._facts is not None
        tags = self._state.overview.tag_colours
        return coloured(self._facts, self._by, tags, dark=theme.current().dark)

    # Where the reader stands, and what is chosen

    def _follow_selection(self) -> None:
        if self._page is None or not self._open or self._map is None:
            return
        self._page.canvas.set_current(self._state.current)
        if not self._pictures.are_chosen_as_painted:
            self._page.canvas.repaint_papers()
        self._say(None)

    def _walk(self, key: int) -> None:
        self._state.walk_to(key)
        if self._page is not None:
            accessibility.announce(self._page.canvas, self._page.line.text(), at_once=True)

    def _open_paper(self, key: int) -> None:
        self._state.walk_to(key)
        self._services.shell.to_detail()

    def _choose(self, keys: Sequence[int]) -> None:
        """Have these papers selected, and say how many they are."""
        if len(keys):
            self._state.choose(keys)
            words = self.tr("%Ln paper(s) selected", "", len(keys))
            if self._page is not None:
                self._page.say(words, self.tr("Star, tag and export are about them."))
                accessibility.announce(self._page.canvas, words, at_once=True)

    def _choose_region(self, region: int) -> None:
        if self._map is not None and self._page is not None:
            keys = self._map.keys_in(region)
            self._page.canvas.show_part(keys)
            self._choose(keys)

    def _choose_around(self) -> None:
        """Select the small region that the reader stands in; if it is, the large one."""
        if self._map is None or self._state.current is None:
            return
        region = self._map.region_of(self._state.current)
        if region is None:
            return
        keys = self._map.keys_in(region)
        large = self._map.regions[region].within
        if large is not None and sorted(self._state.selected) == list(keys):
            keys = self._map.keys_in(large)
        self._choose(keys)

    def _choose_group(self, number: int) -> None:
        if self._map is not None:
            groups = zip(self._map.keys.tolist(), self._pictures.colouring.of_paper, strict=True)
            self._choose(array("q", (key for key, group in groups if group == number)))

    def _say(self, pointed: int | None) -> None:
        """Say the paper under the pointer, else the one stood on, and its region."""
        if self._page is None or self._map is None:
            return
        key = pointed if pointed is not None else self._state.current
        row = self._client.row(key)
        region = None if key is None else self._map.region_of(key)
        if row is None or region is None:
            self._page.say("", "")
            return
        about = [
            map_texts.byline(row.authors, row.year),
            map_texts.region(self._map.regions[region].words),
        ]
        self._page.say(short(display(row.title)), map_texts.GAP.join(filter(None, about)))


def read(keys: "array[int]", library: "Library") -> Read:
    """The map of these papers, if one is kept, and what colours it."""
    shown = library.kept_map(keys)
    if shown is None or not len(shown):
        return None, None
    return shown, library.map_facts(shown.keys.tolist())
