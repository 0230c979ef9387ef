"""Controller of notes: what was typed is saved, and what stands around a note is brought.

A preview, papers to link to, backlinks, templates, pictures; and what other
programs did to note files is told.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from paperdesk.model import Entry, LibraryError, Note, NoteSaved, PaperDeskError, Scope
from paperdesk.model.marks import Mark
from paperdesk.model.query.parser import parse
from paperdesk.text import display
from paperdesk.ui.features.notes.autosave import NoteAutosave
from paperdesk.ui.features.notes.external_notices import tell, tell_replaced
from paperdesk.ui.features.notes.link_completer import Offered, cited
from paperdesk.ui.features.notes.pane import NotesPane
from paperdesk.ui.features.notes.spelling_controller import SpellingController
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.message_translation import said_error
from paperdesk.ui.kit.labels import short
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.reading_target import ReadingTarget

if TYPE_CHECKING:
    from paperdesk.library import Library

RENDER_DEADLINE = 10.0
OFFERED = 8
"""Papers that are offered for a link."""
TAB = "notes"


class NotesController(FeatureController):
    """The controller of notes; ``autosave`` holds what is not on the disk yet."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._jobs, self._state = services.client, services.jobs, services.state
        notes = self._notes = services.shell.view(NotesPane)
        self._links, self._mentions, self._marks = Latest(), Latest(), Latest()
        self._key: int | None = None
        self.autosave = NoteAutosave(self._save, self)
        self.autosave.note_requested.connect(self._fetch_note)
        self.autosave.replaced.connect(lambda: tell_replaced(services.commands))
        self.spelling = SpellingController(services, notes.editor.spelling)
        join(notes, self.autosave)
        self._connect_view(notes)
        services.serve(notes.preview)
        services.state.paper_changed.connect(self._shown)
        earlier = services.shell.actions_of["notes_trash"]
        services.monitor.outside.connect(
            lambda news: tell(
                news, services.notices, services.commands, self.open_folder, earlier.trigger
            )
        )

    def _connect_view(self, notes: NotesPane) -> None:
        notes.html_requested.connect(self._render)
        notes.links_requested.connect(self._look_for)
        notes.templates_requested.connect(self._list_templates)
        notes.template_requested.connect(self._fill_template)
        notes.picture_insert_requested.connect(
            lambda key, given: self._services.images.take_in(key, given, notes.insert_picture)
        )
        notes.open_requested.connect(self._services.links.open)
        notes.keep_mine_requested.connect(self._keep_mine)
        notes.marks.opened.connect(self._open_mark)
        notes.marks.quotes_requested.connect(self.quote_marks)
        notes.leave_requested.connect(self._services.shell.to_list)

    # The note of the paper shown

    def _shown(self, entry: Entry | None) -> None:
        note, key = self._state.note, entry.key if entry else None
        other, self._key = key != self._key, key
        if entry is None or note is None:
            self.autosave.close()
            self._notes.clear()
            self._mentions.forget()
            self._marks.forget()
            return
        if other:
            self.autosave.open(note)
            if note.trouble:
                self._services.notices.say(note.trouble)
        else:
            self.autosave.told(note)
        self._client.ask(
            lambda library: library.backlinks(entry.key),
            self._mentions(lambda found: self._notes.set_mentions(entry.key, found)),
        )
        self._client.ask(
            lambda library: library.marks(entry.key), self._marks(self._notes.marks.show_marks)
        )

    def _fetch_note(self, key: int) -> None:
        self._client.do(lambda library: library.note(key), self.autosave.told)

    def _save(
        self,
        key: int,
        text: str,
        version: str,
        done: Callable[[NoteSaved], None],
        failed: Callable[[str], None],
    ) -> None:
        def saved(note: NoteSaved) -> None:
            done(note)
            self._services.changes.announce(note.done.act, note.done.changes)

        def not_saved(error: BaseException) -> None:
            if not isinstance(error, PaperDeskError):
                self._services.notices.failed(error)
            failed(said_error(error))

        self._client.do(lambda library: library.save_note(key, text, version), saved, not_saved)

    def _keep_mine(self, name: str, waits: bool) -> None:
        """The reader's text becomes, or stays, the note, and the copy's file goes to the trash."""
        self.autosave.keep_mine()
        key, text = self._key, self._notes.text()
        if key is None or self._services.refuses_changes():
            return
        if not waits:
            self._services.commands.act(lambda library: library.drop_conflict(key, name))
            return
        self._client.do(
            lambda library: library.drop_conflict(key, name, text),
            lambda done: self._services.changes.announce(done.act, done.changes),
        )

    # Actions

    def write_note(self) -> None:
        """Go to the editor of the note."""
        if self._state.entry is not None:
            self._services.shell.show_tab(TAB)
            self._notes.focus_editor()

    def choose_template(self) -> None:
        """Offer templates for the note."""
        if self._state.entry is not None:
            self.write_note()
            self._list_templates()

    def quote_marks(self) -> None:
        """Write the marks of the paper into the note, as quotes that lead to their pages."""
        # Late: as above.
        from paperdesk.tasks.mark_quotes import quotes_of  # noqa: PLC0415

        entry = self._state.entry
        if entry is None or self._services.refuses_changes():
            return

        def write(quotes: list[str]) -> None:
            if self._state.entry is None or self._state.entry.key != entry.key:
                return
            self._services.shell.show_tab(TAB)
            self._services.notices.say(quotes_said(self._notes.append_quotes(quotes), len(quotes)))

        self._client.do(lambda library: quotes_of(library, entry.key), write)

    def _open_mark(self, mark: Mark) -> None:
        self._state.open_at(ReadingTarget(mark.key, mark.page, digest=mark.file))

    def open_folder(self) -> None:
        """Show the folder of notes in the system's file manager."""

        def show(folder: str) -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

        self._client.ask(lambda library: str(library.notes_folder), show)

    def open_outside(self) -> None:
        """Open the file of the note outside, once what was typed is in it."""
        entry = self._state.entry
        if entry is None:
            return
        self.autosave.blurred()

        def show(note: Note) -> None:
            if note.version:
                QDesktopServices.openUrl(QUrl.fromLocalFile(note.path))
            else:
                self._services.notices.say(self.tr("There is no note on this paper yet."))

        self._client.do(lambda library: library.note(entry.key), show)

    # What stands around a note

    def _render(self, ticket: int, markdown: str) -> None:
        notes, key = self._notes, self._key

        def start(sources: list[str]) -> None:
            self._jobs.start(
                "paperdesk.tasks.render:note_html",
                {"markdown": markdown, "sources": sources},
                lambda answer: notes.set_html(ticket, answer["html"]),
                lambda error: notes.set_render_failed(ticket, said_error(error)),
                deadline=RENDER_DEADLINE,
            )

        if key is None or "\\" not in markdown:
            start([])
        else:
            from paperdesk.tasks.source_definitions import sources_of  # noqa: PLC0415

            self._client.ask(lambda library: sources_of(library, key), start)

    def _look_for(self, typed: str) -> None:
        """Find papers by the beginning of an id or by words, the papers noted last first."""

        def job(library: "Library") -> list[Offered]:
            return offers(library, typed.strip())

        offered = self._links(lambda found: self._notes.set_links(typed, found))
        key = cited(typed)
        if key is None:
            self._client.ask(job, offered)
        else:  # papers that have no key are given one, which is written
            pattern = self._services.settings.values.citation_keys
            self._client.do(lambda library: cited_offers(library, key.strip(), pattern), offered)

    def _list_templates(self) -> None:
        # Late: few readers want templates, and fewer at the start.
        from paperdesk.tasks.note_templates import template_names  # noqa: PLC0415

        self._client.do(lambda library: template_names(library.places), self._notes.set_templates)

    def _fill_template(self, name: str) -> None:
        from paperdesk.tasks.note_templates import filled  # noqa: PLC0415 - late, as above

        entry = self._state.entry
        if entry is None:
            return

        def written(text: str) -> None:
            if self._state.entry is not None and self._state.entry.key == entry.key:
                self._notes.insert_template(text)

        self._client.do(lambda library: filled(library.places, name, entry.paper), written)


def quotes_said(written: int, marks: int) -> str:
    """How many marks became quotes, or why none did."""
    if written:
        return language.tr("%Ln mark(s) written into the note.", "", written)
    if marks:
        return language.tr("All marks stand in the note already.")
    return language.tr("Nothing is marked in this paper yet.")


def join(notes: NotesPane, autosave: NoteAutosave) -> None:
    """Wire the pane and the autosave to each other."""
    notes.typed.connect(autosave.typed)
    notes.blurred.connect(autosave.blurred)
    notes.keep_other_requested.connect(autosave.keep_other)
    autosave.shown.connect(notes.show_note)
    autosave.status.connect(notes.set_status)
    autosave.conflicted.connect(notes.set_conflict)
    autosave.resolved.connect(notes.conflict.hide)


def offers(library: "Library", typed: str) -> list[Offered]:
    """The papers (id, title, year) that a link might mean, best first."""
    if not typed:
        keys = list(library.keys(Scope("noted")))[:OFFERED]
        keys += [key for key in library.keys(Scope())[:OFFERED] if key not in keys]
    else:
        found = library.search(parse(typed, typing=True), Scope())
        keys = [*_by_id(library, typed), *found.best[:OFFERED]]
    chosen = list(dict.fromkeys(keys))[:OFFERED]
    return [
        (one.paper.id, short(display(one.paper.title)), one.paper.year)
        for one in library.entries(chosen)
    ]


def cited_offers(library: "Library", typed: str, pattern: str) -> list[Offered]:
    """The papers (citation key, title, year) that a citation might mean; each has a key then."""
    # Late: few notes cite, and none at the start.
    from paperdesk.tasks.export_jobs import give_citation_keys  # noqa: PLC0415

    keys = list(library.keys_cited_as(typed, OFFERED)) if typed else []
    keys += [library.key(paper_id) for paper_id, *_ in offers(library, typed)]
    chosen = list(dict.fromkeys(keys))[:OFFERED]
    give_citation_keys(library, chosen, pattern)
    return [
        (one.citation_key, short(display(one.paper.title)), one.paper.year)
        for one in library.entries(chosen)
        if one.citation_key
    ]


def _by_id(library: "Library", typed: str) -> list[int]:
    """The paper whose id begins so, if it is one."""
    if not any(sign.isdigit() for sign in typed):
        return []
    try:
        return [library.key(typed)]
    except LibraryError:
        return []
