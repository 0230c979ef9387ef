"""Papers and what the reader did with them: queries, scopes, tags, and the commands.

``queries`` reads, ``scopes`` and ``scope_sets`` say which papers a scope of the side bar
holds, ``tag_table`` knows tags and ``collection_table`` collections, ``row_pages`` serves rows
to a list, and ``commands``, ``reading_state`` (the reader's own fields), ``tag_commands`` and
``collection_commands`` change: each is one operation that can be undone.

May import db, changes and index of the library.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
