"""Follows: what the reader wants to come, what waits for the network, and what a site said.

``follow_table`` keeps the follows and undoes what was done to them, ``request_queue`` the
requests that wait, ``community_table`` what the readers of a site did with papers, by time,
``notice_table`` news of papers, ``follow_batches`` which batches came by a follow.

Why the queue lies in the library: what is not done is still there after a crash, and a backup
has it, too. Nothing here touches the network.

May import db, changes, papers and imports of the library.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
