"""Wires the notes tab to the keeper of its words."""

from paperdesk.ui.features.notes.autosave import NoteAutosave
from paperdesk.ui.features.notes.pane import NotesPane


def join(pane: NotesPane, keeper: NoteAutosave) -> None:
    """Wire a pane and a keeper to each other."""
    pane.typed.connect(keeper.typed)
    pane.blurred.connect(keeper.blurred)
    pane.keep_mine_requested.connect(keeper.keep_mine)
    pane.keep_other_requested.connect(keeper.keep_other)
    keeper.shown.connect(pane.show_note)
    keeper.status.connect(pane.set_status)
    keeper.conflicted.connect(pane.set_conflict)
    keeper.resolved.connect(pane.conflict.hide)
