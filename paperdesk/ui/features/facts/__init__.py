"""Facts by hand: a form of what is said of a paper, in which the reader corrects and adds, and
writes a paper that no source names.

:class:`FactsDialog` (a view) shows each field with its words, and which are the reader's own;
:class:`NewPaperDialog` those of a paper to be.

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
            "write_paper",
            "Add a paper by hand…",
            "File",
            13,
            lambda it: it.write(),
            keys=("Ctrl+Shift+H",),
            icon="square-pen",
            help="Write title, authors, date and the like of a paper that no file and no source "
            "has.",
        ),
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
