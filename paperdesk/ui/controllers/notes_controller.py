"""Brings to the notes what they ask for: a preview, papers to link to, backlinks, templates."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from paperdesk.model import Entry, LibraryError, Scope
from paperdesk.model.query.parser import parse
from paperdesk.text import display
from paperdesk.ui.controllers.detail_controller import DetailController
from paperdesk.ui.features.notes import NotesPane
from paperdesk.ui.i18n.message_translation import said_error
from paperdesk.ui.kit.labels import short
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.services.worker_jobs import WorkerJobs

if TYPE_CHECKING:
    from paperdesk.library import Library

RENDER_DEADLINE = 10.0
OFFERED = 8
"""Papers that are offered for a link."""


class NotesController(QObject):
    """The controller of what stands around a note."""

    def __init__(
        self, client: LibraryClient, jobs: WorkerJobs, reading: DetailController, notes: NotesPane
    ) -> None:
        super().__init__()
        self._client, self._jobs, self._reading, self._notes = client, jobs, reading, notes
        self._links, self._mentions = Latest(), Latest()
        reading.shown.connect(self._shown)
        notes.html_requested.connect(self._render)
        notes.links_requested.connect(self._look_for)
        notes.templates_requested.connect(self._list_templates)
        notes.template_requested.connect(self._fill_template)

    def _render(self, ticket: int, markdown: str) -> None:
        notes = self._notes
        self._jobs.start(
            "paperdesk.tasks.render:note_html",
            {"markdown": markdown},
            lambda answer: notes.set_html(ticket, answer["html"]),
            lambda error: notes.set_render_failed(ticket, said_error(error)),
            deadline=RENDER_DEADLINE,
        )

    def _look_for(self, typed: str) -> None:
        """Find papers by the beginning of an id or by words, the papers noted last first."""

        def job(library: "Library") -> list[tuple[str, str]]:
            return offers(library, typed.strip())

        self._client.ask(job, self._links(lambda found: self._notes.set_links(typed, found)))

    def _shown(self, entry: Entry | None) -> None:
        if entry is None:
            self._mentions.forget()
            return
        key = entry.key
        self._client.ask(
            lambda library: library.backlinks(key),
            self._mentions(lambda found: self._notes.set_mentions(key, found)),
        )

    def _list_templates(self) -> None:
        # Late: few readers want templates, and fewer at the start.
        from paperdesk.tasks.note_templates import template_names  # noqa: PLC0415

        self._client.do(lambda library: template_names(library.places), self._notes.set_templates)

    def _fill_template(self, name: str) -> None:
        from paperdesk.tasks.note_templates import filled  # noqa: PLC0415 - late, as above

        entry = self._reading.entry
        if entry is None:
            return

        def written(text: str) -> None:
            if self._reading.entry is not None and self._reading.entry.key == entry.key:
                self._notes.insert_template(text)

        self._client.do(lambda library: filled(library.places, name, entry.paper), written)


def offers(library: "Library", typed: str) -> list[tuple[str, str]]:
    """The papers (id, title) that a link might mean, best first."""
    if not typed:
        keys = list(library.keys(Scope("noted")))[:OFFERED]
        keys += [key for key in library.keys(Scope())[:OFFERED] if key not in keys]
    else:
        found = library.search(parse(typed, typing=True), Scope())
        keys = [*_by_id(library, typed), *found.best[:OFFERED]]
    chosen = list(dict.fromkeys(keys))[:OFFERED]
    return [(one.paper.id, short(display(one.paper.title))) for one in library.entries(chosen)]


def _by_id(library: "Library", typed: str) -> list[int]:
    """The paper whose id begins so, if it is one."""
    if not any(sign.isdigit() for sign in typed):
        return []
    try:
        return [library.key(typed)]
    except LibraryError:
        return []
