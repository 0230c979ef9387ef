"""What other sources know of papers that the library does not, shown before it is taken.

:class:`CompletionDialog` (a view) shows papers and their fields, before and after, each with a
box; ``fill_requested(chosen)`` maps keys to the fields that are taken.

May import Qt, model, and the shared widgets of ``paperdesk.ui``; never another
feature of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.fact_completions.controller import CompletionController

FEATURE: Feature["CompletionController"] = Feature(
    "fact_completions",
    "paperdesk.ui.features.fact_completions.controller:CompletionController",
    actions=(
        ActionSpec(
            "complete",
            "Complete…",
            "Paper",
            157,
            lambda it: it.complete(),
            keys=("E",),
            icon="sparkles",
            help="Look other sources up for missing abstracts, authors, dates and ids of the "
            "selected papers; you see each before it is taken.",
        ),
        ActionSpec(
            "completions",
            "Look at what was found…",
            "Paper",
            158,
            lambda it: it.look(),
            icon="sparkles",
            help="See what sources know more of your papers, and take it field by field.",
        ),
    ),
)
