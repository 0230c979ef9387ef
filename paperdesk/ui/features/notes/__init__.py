"""The reader's own words: editor, preview, autosave that never loses a keystroke, spelling.

:class:`NotesPane` (a view) is told ``show_note(key, text)``, ``clear()``,
``set_html(ticket, html)``, ``set_render_failed(ticket, message)``, ``set_status(kind, text)``,
``set_conflict(name, text)``, ``set_links(typed, papers)``, ``set_mentions(key, mentions)``,
``set_templates(names)``, ``insert_template(text)``, ``insert_picture(key, link)``,
``focus_editor()``, ``toggle_preview()``; it emits ``html_requested(ticket, markdown)``,
``open_requested(url)`` (``paper:KEY`` or a web address), ``links_requested(typed)`` (papers for a
link), ``picture_insert_requested(key, given)`` (a QImage or a path), ``templates_requested()``,
``template_requested(name)`` and ``leave_requested()`` (Esc: back to the list).

:class:`NoteAutosave` (no widget) holds what is not on the disk yet. The controller gives it
``save(key, text, version, done, failed)``, which calls back ``done(NoteSaved)`` or
``failed(message)`` on the main thread, and tells it ``open(note)`` when a paper is shown,
``told(note)`` when the library's note is other than before (or when ``note_requested(key)`` was
emitted), ``close()`` when no paper is shown, ``flush()`` at quit and before an import; it says
``settled()`` when nothing is left to save, ``unsaved()`` lists the keys that could not be.

May import Qt, model, and the shared widgets of ``paperdesk.ui``; never another
feature of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.notes.controller import NotesController

FEATURE: Feature["NotesController"] = Feature(
    "notes",
    "paperdesk.ui.features.notes.controller:NotesController",
    actions=(
        ActionSpec(
            "notes_folder",
            "Open folder of notes",
            "File",
            30,
            lambda it: it.open_folder(),
            icon="square-pen",
            help="See the Markdown files of your notes in the system's file manager.",
            between=True,
        ),
        ActionSpec(
            "note",
            "Write a note",
            "Paper",
            50,
            lambda it: it.write_note(),
            keys=("N",),
            icon="notebook-pen",
            help="Write on the paper.",
        ),
        ActionSpec(
            "template",
            "Note from a template…",
            "Paper",
            70,
            lambda it: it.choose_template(),
            icon="files",
            help="Write one of your templates into the note.",
        ),
        ActionSpec(
            "quote_marks",
            "Marks into the note",
            "Paper",
            72,
            lambda it: it.quote_marks(),
            icon="quote",
            help="Write what you marked into the note, as quotes that lead to their pages.",
        ),
        ActionSpec(
            "note_outside",
            "Open note in another editor",
            "Paper",
            80,
            lambda it: it.open_outside(),
            icon="external-link",
            help="Open the Markdown file of the note with the system's own program for it.",
        ),
    ),
)
