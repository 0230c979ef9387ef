"""Turns files into papers and papers into files, one module or folder a format, pure functions.

:mod:`~paperdesk.formats.registry` is the table of all formats. A format yields
:data:`~paperdesk.model.Item` values in the order of the file: batch headers,
papers, and problems with their place. What is bad in part is a problem and
reading goes on; a file that cannot be read at all raises
:class:`~paperdesk.model.BadFileError` with a sentence for the reader. May
import ``text`` and ``model`` only.

Why by content: saved pages and API answers come with any extension or none.

Why lazily: what formats there are is asked at every start, by the command line
and for the window's texts; what reads them is needed when a file comes.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from paperdesk.formats.file_reader import format_of, read

__all__ = ["format_of", "read"]


def __getattr__(name: str) -> Any:
    """Import the reader of files when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("paperdesk.formats.file_reader"), name)
