"""Papers by what one pastes: ids, DOIs, addresses, a list of references, the text of a PDF.

:class:`IdentifierDialog` (a view) emits ``text_changed(text)`` and is told ``show_found(rows)``;
``add_requested(places)`` names the rows that are to come. What is understood is understood
offline too; what is asked for then waits.

May import Qt, model, and the shared widgets of ``paperdesk.ui``; never another
feature of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.identifiers.controller import IdentifierController

FEATURE: Feature["IdentifierController"] = Feature(
    "identifiers",
    "paperdesk.ui.features.identifiers.controller:IdentifierController",
    actions=(
        ActionSpec(
            "add_pasted",
            "Add papers by id…",
            "File",
            13,
            lambda it: it.ask(),
            keys=("Ctrl+Shift+I", "Ctrl+V"),
            icon="plus",
            help="Paste ids, DOIs, addresses or a list of references, and their papers come.",
        ),
    ),
)
