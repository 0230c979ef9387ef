"""Turns files into papers and papers into files, one module a format, pure functions.

A format yields :data:`~paperdesk.model.Item` values in the order of the file:
batch headers, papers, and problems with their place. What is bad in part is a
problem and reading goes on; a file that cannot be read at all raises
:class:`~paperdesk.model.BadFileError` with a sentence for the reader. May
import ``text`` and ``model`` only.

Why by content: saved pages and API answers come with any extension or none.
"""

from paperdesk.formats.file_reader import format_of, read
from paperdesk.formats.writers import write_jsonl, write_markdown

__all__ = ["format_of", "read", "write_jsonl", "write_markdown"]
