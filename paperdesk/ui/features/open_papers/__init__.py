"""Words in all open papers: those that were read since the window opened, page by page.

``open_papers_dialog`` shows what was found, by paper; ``controller`` looks in one paper after the
other, and leads to a page.

May import kit, services and state of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.open_papers.controller import OpenPapersController

FEATURE: Feature["OpenPapersController"] = Feature(
    "open_papers",
    "paperdesk.ui.features.open_papers.controller:OpenPapersController",
    actions=(
        ActionSpec(
            "find_in_open_papers",
            "Find in all open papers…",
            "Go",
            125,
            lambda it: it.ask(),
            keys=("Ctrl+Alt+A",),
            icon="search",
            help="Look for words on the pages of all papers that you read since the window opened.",
        ),
    ),
)
