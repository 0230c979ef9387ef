"""Texts of attached files: what stands on their pages, by the content of the file.

They lie in a database of the cache folder, since all of them can be read from the files once
more; a backup has none of them. The index takes its pages from here, and what is shown of a hit.

May import db and attachments of the library.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
