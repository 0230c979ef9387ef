"""Undo and redo in the window: what was taken back is named, and the reader is led to it.

May import Qt, model, and the shared rooms of ``paperdesk.ui``; never another feature of the
window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.undo.controller import UndoController

FEATURE: Feature["UndoController"] = Feature(
    "undo",
    "paperdesk.ui.features.undo.controller:UndoController",
    actions=(
        ActionSpec(
            "undo",
            "Undo",
            "Edit",
            10,
            lambda it: it.undo(),
            keys=("Ctrl+Z",),
            icon="undo-2",
            help="Take back what you did last, any time.",
        ),
        ActionSpec(
            "redo",
            "Redo",
            "Edit",
            20,
            lambda it: it.redo(),
            keys=("Ctrl+Shift+Z",),
            icon="redo-2",
            help="Do it again after all.",
        ),
    ),
)
