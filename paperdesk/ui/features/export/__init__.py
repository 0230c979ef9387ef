"""Exports: papers written out for other programs, once or kept up to date.

May import kit, services and state of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.export.controller import ExportController

FEATURE: Feature["ExportController"] = Feature(
    "export",
    "paperdesk.ui.features.export.controller:ExportController",
    actions=(
        ActionSpec(
            "export_papers",
            "Export papers…",
            "File",
            30,
            lambda it: it.ask(),
            keys=("Ctrl+Shift+E",),
            icon="external-link",
            help="Write papers for other programs: BibTeX, RIS, a table, a page or a feed; once, "
            "or kept up to date.",
        ),
    ),
)
