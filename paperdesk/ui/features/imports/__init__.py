"""What an import would bring, shown before anything is written.

:class:`ImportDialog` (a view) is told ``show_progress(done, total, what)``,
``show_preview(preview)``, ``show_importing()``, ``show_failure(message)``; it emits
``import_requested()`` (the reader said yes to the preview shown) and ``cancel_requested()``
(stop the work under way, or leave). Its controller closes it with ``accept()`` when the import
is done, and says the outcome, with Undo. ``answers()`` is what the reader said of doubtful pairs
(:mod:`~paperdesk.ui.features.imports.pair_question`), for the import.

:mod:`~paperdesk.ui.features.imports.texts` puts a preview into words, without a widget.

May import Qt, model, and the shared widgets of ``paperdesk.ui``; never another
feature of the window.
"""

from paperdesk.ui.features.imports.import_dialog import ImportDialog

__all__ = ["ImportDialog"]
