"""Attachments: files that belong to a paper, copied into the library's folder, or linked.

- ``files_beside`` finds the files that entries name beside themselves, and refuses those that
  lie elsewhere; ``attachment_plan`` are those that an import will copy, ``intake`` copies them,
- ``attachment_folder`` is the folder ``files`` with a folder for each paper, and its trash,
- ``attachment_table`` are the rows that say what is there, ``attachment_commands`` what the
  reader does with them,

- ``link_search`` finds files again that were not copied, and were moved.

Why copies: the folder of an import is somewhere in the downloads, and gone next month. Why the
files come before the rows: a row without its file would be a lie, a file without a row takes
nothing but room, and ``check`` tells of it.

Why a file that is taken off lies in ``files/trash`` and not in the trash of notes: what is in
that goes into every backup, where files, which are large, are only named.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
