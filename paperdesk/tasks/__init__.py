"""What a reader may ask for that takes time, and joins the rooms below.

Import, export, indexing, the rendering of a note, and the starter. The window
has them done by worker processes, naming them ``paperdesk.tasks.import_jobs:import_files``;
such a function takes ``args``, which JSON can say, and a progress, and answers
a dict. The command line calls the plain functions beside them with a library
that it has open.

May import: library, search, formats, text, workers, settings, log, paths, model.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from paperdesk.tasks.sample_papers import remove_starter, starter_batch, starter_file

__all__ = ["remove_starter", "starter_batch", "starter_file"]


def __getattr__(name: str) -> Any:
    """Import what is asked for only then: most of it pulls in the library."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("paperdesk.tasks.sample_papers"), name)
