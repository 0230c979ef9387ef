"""Tags by number: the keys 1 to 9 stand for the tags of the side bar.

May import kit, services and state of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.tags.controller import TagController

FEATURE: Feature["TagController"] = Feature(
    "tags",
    "paperdesk.ui.features.tags.controller:TagController",
    actions=(
        ActionSpec(
            "number_tag",
            "Tag by number",
            "Paper",
            30,
            lambda it: it.ask(),
            keys=tuple("123456789"),
            help="Put the first to the ninth tag of the side bar on with 1 to 9, or take it off.",
        ),
    ),
)
