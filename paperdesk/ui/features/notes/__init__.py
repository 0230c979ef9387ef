"""The reader's own words: editor, preview, and the keeper who never loses a keystroke.

:class:`NotesPane` (a view) is told ``show_note(key, text)``, ``clear()``,
``set_html(ticket, html)``, ``set_render_failed(ticket, message)``, ``set_status(kind, text)``,
``set_conflict(name, text)``, ``set_links(typed, papers)``, ``set_mentions(key, mentions)``,
``set_templates(names)``, ``insert_template(text)``, ``insert_picture(key, link)``,
``focus_editor()``, ``toggle_preview()``; it emits ``html_requested(ticket, markdown)``,
``open_requested(url)`` (``paper:KEY`` or a web address), ``links_requested(typed)`` (papers for a
link), ``picture_insert_requested(key, given)`` (a QImage or a path), ``templates_requested()``,
``template_requested(name)`` and ``leave_requested()`` (Esc: back to the list).

:class:`NoteAutosave` (no widget) holds what is not on the disk yet. The desk gives it
``save(key, text, version, done, failed)``, which calls back ``done(NoteSaved)`` or
``failed(message)`` on the main thread, and tells it ``open(note)`` when a paper is shown,
``told(note)`` when the library's note is other than before (or when ``note_requested(key)`` was
emitted), ``close()`` when no paper is shown, ``flush()`` at quit and before an import; it says
``settled()`` when nothing is left to save, ``unsaved()`` lists the keys that could not be.

``join(pane, keeper)`` wires the two to each other; the desk wires the rest.

May import Qt, model, and the shared widgets of ``paperdesk.ui``; never another
feature of the window.
"""

from paperdesk.ui.features.notes.autosave import NoteAutosave
from paperdesk.ui.features.notes.autosave_connections import join
from paperdesk.ui.features.notes.pane import NotesPane

__all__ = ["NoteAutosave", "NotesPane", "join"]
