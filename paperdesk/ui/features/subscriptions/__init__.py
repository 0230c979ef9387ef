"""Subscriptions: lists of feeds (OPML) of other programs are followed, and follows written as one.

A list is anybody's file, so that a worker reads it; what it holds is followed in one act.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.subscriptions.controller import SubscriptionsController

MENU = "Lists of feeds"

FEATURE: Feature["SubscriptionsController"] = Feature(
    "subscriptions",
    "paperdesk.ui.features.subscriptions.controller:SubscriptionsController",
    actions=(
        ActionSpec(
            "follow_list",
            "Follow a list of feeds…",
            "File",
            19,
            lambda it: it.choose(),
            menu=MENU,
            help="Follow all feeds of a list (OPML) that another program has written; "
            "the folders it has become tags.",
        ),
        ActionSpec(
            "write_list",
            "Write what is followed as a list…",
            "File",
            20,
            lambda it: it.write(),
            menu=MENU,
            help="Write what you follow as a list (OPML) that any reader of feeds opens.",
        ),
    ),
)
