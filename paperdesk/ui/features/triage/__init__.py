"""Triage: what is new is marked as seen in one go, and batches are gone through one by one.

May import kit, services and state of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.triage.controller import TriageController

FEATURE: Feature["TriageController"] = Feature(
    "triage",
    "paperdesk.ui.features.triage.controller:TriageController",
    actions=(
        ActionSpec(
            "seen_to_here",
            "Mark as seen up to here…",
            "Paper",
            71,
            lambda it: it.mark_seen("here"),
            keys=("Shift+U",),
            icon="eye",
            help="Mark what is new from the top of the list to this paper as seen; you see first "
            "how many papers that are.",
            between=True,
        ),
        ActionSpec(
            "seen_all",
            "Mark all of this list as seen…",
            "Paper",
            72,
            lambda it: it.mark_seen("all"),
            keys=("Ctrl+Shift+U",),
            help="Mark all that is new in this batch or list as seen; you see first how many.",
        ),
        ActionSpec(
            "seen_older",
            "Mark older papers as seen…",
            "Paper",
            73,
            lambda it: it.mark_seen("older"),
            help="Mark what is new in this list and came before a day of your choice as seen.",
        ),
        ActionSpec(
            "newer_batch",
            "Newer batch",
            "Go",
            180,
            lambda it: it.step_batch(-1),
            keys=("Alt+Up",),
            help="Go to the batch that came after this one.",
            between=True,
        ),
        ActionSpec(
            "older_batch",
            "Older batch",
            "Go",
            181,
            lambda it: it.step_batch(1),
            keys=("Alt+Down",),
            help="Go to the batch that came before this one, or to the newest.",
        ),
    ),
)
