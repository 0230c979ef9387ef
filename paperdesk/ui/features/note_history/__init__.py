"""What stood in notes before: versions, and what was removed or replaced, to be brought back.

May import Qt, model, and the shared rooms of ``paperdesk.ui``; never another feature of the
window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.note_history.controller import NoteHistoryController

FEATURE: Feature["NoteHistoryController"] = Feature(
    "note_history",
    "paperdesk.ui.features.note_history.controller:NoteHistoryController",
    actions=(
        ActionSpec(
            "notes_trash",
            "Removed and replaced notes…",
            "File",
            32,
            lambda it: it.show_all(),
            icon="trash-2",
            help="See what stood in notes of any paper before, and bring it back.",
        ),
        ActionSpec(
            "note_versions",
            "Earlier versions of the note…",
            "Paper",
            75,
            lambda it: it.show_of_paper(),
            keys=("Shift+N",),
            icon="undo-2",
            help="See what stood in the note before, and bring it back.",
        ),
    ),
)
