"""Digests: what is new, set up as pages or mails, looked at, sent, and made when they are due.

May import kit, services and state of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.digests.controller import DigestController

FEATURE: Feature["DigestController"] = Feature(
    "digests",
    "paperdesk.ui.features.digests.controller:DigestController",
    actions=(
        ActionSpec(
            "digests",
            "Digests…",
            "File",
            32,
            lambda it: it.open(),
            icon="inbox",
            help="Have what is new told every day, week or month: as a mail, a page or a feed.",
        ),
    ),
)
