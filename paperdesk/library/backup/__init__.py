"""Backups of a library, each one file that was read again before it counts.

- ``archive`` is the format, and refuses what is not in it,
- ``inventory`` says which files belong to a library, and whether they changed,
- ``backup_writer`` makes a backup, ``verification`` opens it as a restore would,
- ``shelf`` is the folder of backups, ``retention`` says which of them stay,
- ``comparison`` tells what a backup has and the library has not,
- ``staging_area`` unpacks one as a library of its own,
- ``full_restore`` puts it in the library's place, ``placement`` its files, and
  ``restore_marker`` tells of one that broke off; ``partial_restore`` brings back papers and notes,
  ``file_restore`` the files of those papers.

Why a ZIP file: one thing to move, and any program opens it, also when
PaperDesk is gone. Why the search index is not in it: it can be made anew, and
opening a foreign one runs what is in it. Why attached files are only named:
they are large, and the reader's own.

Why nothing is deleted before a new backup was verified, and nothing restored
before the present library was put aside: backups that nobody had read have
destroyed more than they saved (JabRef, issues 10853 and 9063).
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
