"""Facts by hand: a form of what is said of a paper, in which the reader corrects and adds.

:class:`FactsDialog` (a view) shows each field with its words, and which are the reader's own.

May import kit, services and state of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.facts.controller import FactsController

FEATURE: Feature["FactsController"] = Feature(
    "facts",
    "paperdesk.ui.features.facts.controller:FactsController",
    actions=(
        ActionSpec(
            "edit_facts",
            "Correct what is said of the paper…",
            "Paper",
            156,
            lambda it: it.edit(),
            keys=("Shift+E",),
            icon="square-pen",
            help="Correct or add title, authors, date, venue and the like; what you write stays "
            "yours, whatever a source says later.",
        ),
    ),
)
