"""Marks: what the reader set upon the pages of papers' files, and where each file was left.

- ``mark_table`` are the rows, as marks that stand in a file or are adrift,
- ``mark_commands`` makes, changes and forgets them, each an act that can be undone,
- ``reading_places`` remembers where files were left, which is no act.

Why a mark keeps its own place for good, and its places in other files stand beside it: a newer
version of a file may lack its words, the next may have them again, and the old file may come
back. What a search in a new text got wrong is then mended by another search.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
