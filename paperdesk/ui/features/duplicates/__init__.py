"""Duplicates: pairs of papers that are one, side by side; merged, or told apart.

:class:`DuplicatesDialog` (a view) lists the pairs and shows one of them in a
:class:`ComparisonView`, where the reader chooses among fields that differ. The controller has
the pairs looked for in a worker, and the library merge, tell apart and take back.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.duplicates.controller import DuplicatesController

FEATURE: Feature["DuplicatesController"] = Feature(
    "duplicates",
    "paperdesk.ui.features.duplicates.controller:DuplicatesController",
    actions=(
        ActionSpec(
            "find_duplicates",
            "Find duplicates…",
            "Paper",
            170,
            lambda it: it.find(),
            keys=("Ctrl+Shift+D",),
            icon="files",
            help="Look for papers that are in the library twice, and make one of them.",
            between=True,
        ),
        ActionSpec(
            "merge_papers",
            "Merge two papers…",
            "Paper",
            180,
            lambda it: it.compare_selected(),
            icon="files",
            help="Put the two selected papers side by side, and make one of them.",
        ),
    ),
)
