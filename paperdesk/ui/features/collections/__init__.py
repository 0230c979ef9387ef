"""Collections in the window: papers are put into them by key and palette, and they are made.

May import kit, services and state of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.collections.controller import CollectionController

FEATURE: Feature["CollectionController"] = Feature(
    "collections",
    "paperdesk.ui.features.collections.controller:CollectionController",
    actions=(
        ActionSpec(
            "collect",
            "Edit collections",
            "Paper",
            22,
            lambda it: it.ask(),
            keys=("Shift+T",),
            icon="folder",
            help="Put the paper into collections, or take it out; a new name makes one.",
        ),
        ActionSpec(
            "uncollect",
            "Take out of this collection",
            "Paper",
            24,
            lambda it: it.take_out(),
            keys=("Ctrl+Shift+T",),
            help="Take the paper out of the collection that is shown.",
        ),
        ActionSpec(
            "new_collection",
            "New collection…",
            "File",
            40,
            lambda it: it.make(),
            icon="folder",
            help="Make a collection: a group of your own, apart from tags.",
        ),
    ),
)
