"""The tab 'Related': papers like the one shown, those that it cites, those that cite it.

May import kit, services and state of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.related.controller import RelatedController

FEATURE: Feature["RelatedController"] = Feature(
    "related",
    "paperdesk.ui.features.related.controller:RelatedController",
    actions=(
        ActionSpec(
            "related",
            "Related papers",
            "Paper",
            60,
            lambda it: it.show(),
            keys=("M",),
            icon="files",
            help="See more papers like this one, with the words that they share.",
        ),
        ActionSpec(
            "references",
            "References",
            "Paper",
            62,
            lambda it: it.show("references"),
            keys=("B",),
            icon="files",
            help="See what the paper cites; Enter opens what is here and adds what is not.",
        ),
        ActionSpec(
            "cited_by",
            "Cited by",
            "Paper",
            64,
            lambda it: it.show("citations"),
            keys=("Shift+B",),
            icon="files",
            help="See who cites the paper; Enter opens what is here and adds what is not.",
        ),
    ),
)
