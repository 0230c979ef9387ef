"""PDF files that come in: dropped on a paper or on the window, chosen, or in a watched folder.

:class:`DocumentsDialog` (a view) shows what was recognised of each, to be corrected;
``take_requested(documents, linked)`` says what the reader agreed to. ``watch_controller`` looks
after a folder in which they appear. :mod:`~paperdesk.ui.features.documents.texts` puts a found
document into words, without a widget.

May import Qt, model, and the shared widgets of ``paperdesk.ui``; never another
feature of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.documents.controller import DocumentsController

FEATURE: Feature["DocumentsController"] = Feature(
    "documents",
    "paperdesk.ui.features.documents.controller:DocumentsController",
    actions=(
        ActionSpec(
            "add_documents",
            "Add PDF files…",
            "File",
            14,
            lambda it: it.choose_files(),
            icon="file-plus",
            help="Add PDF files: each goes to its paper, or becomes one; you see which first.",
        ),
        ActionSpec(
            "add_document_folder",
            "Add a folder of PDF files…",
            "File",
            15,
            lambda it: it.choose_folder(),
            icon="files",
            help="Add all PDF files of a folder and the folders in it.",
        ),
        ActionSpec(
            "appeared_documents",
            "New files of the watched folder…",
            "File",
            16,
            lambda it: it.show_appeared(),
            icon="download",
            help="Look at the PDF files that appeared in the watched folder.",
        ),
        ActionSpec(
            "find_moved_files",
            "Find moved files…",
            "File",
            17,
            lambda it: it.find_moved(),
            icon="search",
            help="Look in a folder for linked files that were moved; they are known by their "
            "content.",
        ),
    ),
)
