"""What an import would bring, shown before anything is written.

:class:`ImportDialog` (a view) is told ``show_progress(done, total, what)``,
``show_preview(preview)``, ``show_importing()``, ``show_failure(message)``; it emits
``import_requested()`` (the reader said yes to the preview shown) and ``cancel_requested()``
(stop the work under way, or leave). Its controller closes it with ``accept()`` when the import
is done, and says the outcome, with Undo. ``choices()`` are the reader's: which files and entries
come in, what was said of doubtful pairs (:mod:`~paperdesk.ui.features.imports.pair_question`),
tags for all, and whether files beside the entries are copied.

:mod:`~paperdesk.ui.features.imports.texts` puts a preview into words, without a widget.

May import Qt, model, and the shared widgets of ``paperdesk.ui``; never another
feature of the window.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.imports.controller import ImportController

FEATURE: Feature["ImportController"] = Feature(
    "imports",
    "paperdesk.ui.features.imports.controller:ImportController",
    actions=(
        ActionSpec(
            "import",
            "Import files…",
            "File",
            10,
            lambda it: it.choose_files(),
            keys=("Ctrl+I",),
            icon="file-plus",
            help="Bring papers in from saved pages, RIS, MEDLINE or JSON; "
            "you see what would come first.",
        ),
        ActionSpec(
            "import_folder",
            "Import a folder…",
            "File",
            12,
            lambda it: it.choose_folder(),
            icon="files",
            help="Bring in all that can be read in a folder, and the files beside the entries.",
        ),
        ActionSpec(
            "starter",
            "Look at a dozen papers",
            "File",
            20,
            lambda it: it.take_starter(),
            icon="sparkles",
            help="Add twelve well-chosen papers to try everything with; one undo removes them.",
        ),
    ),
)
