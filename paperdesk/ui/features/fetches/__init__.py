"""Files of papers made available offline: for those that are selected, or for a whole list.

Each file is a request of its own, which goes on where it was after a restart.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.fetches.controller import FetchController

FEATURE: Feature["FetchController"] = Feature(
    "fetches",
    "paperdesk.ui.features.fetches.controller:FetchController",
    actions=(
        ActionSpec(
            "fetch",
            "Make available offline",
            "Paper",
            152,
            lambda it: it.fetch_selected(),
            keys=("F",),
            icon="download",
            help="Fetch the PDFs of the selected papers into the library.",
        ),
        ActionSpec(
            "fetch_list",
            "Make this list available offline",
            "Paper",
            153,
            lambda it: it.fetch_list(),
            keys=("Shift+F",),
            icon="download",
            help="Fetch the PDFs of all papers of the list: of a place, a batch or a search.",
        ),
    ),
)
