"""File formats: papers out of files and into files, one module or folder each, pure functions.

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

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_attributes

if TYPE_CHECKING:
    from paperdesk.formats.file_reader import (
        format_of,
        plain_items,
        read,
        read_answer,
        table_columns,
    )
else:
    __getattr__ = lazy_attributes(
        __name__, {"file_reader": "format_of plain_items read read_answer table_columns"}
    )
