"""Printing: a paper with its notes on sheets, by a printer or as PDF.

May import kit, services and state of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.print.controller import PrintController

FEATURE: Feature["PrintController"] = Feature(
    "print",
    "paperdesk.ui.features.print.controller:PrintController",
    actions=(
        ActionSpec(
            "save_pdf",
            "Save abstract and notes as PDF…",
            "File",
            40,
            lambda it: it.save_pdf(),
            keys=("Ctrl+Shift+S",),
            icon="file-text",
            help="Save a page with title, abstract and your notes.",
        ),
        ActionSpec(
            "print",
            "Print abstract and notes…",
            "File",
            50,
            lambda it: it.print(),
            keys=("Ctrl+P",),
            icon="file-text",
            help="Print a page with title, abstract and your notes.",
        ),
    ),
)
