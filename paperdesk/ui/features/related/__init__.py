"""The tab 'Related': papers like the one shown, each with the words they share.

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
    ),
)
