"""Acts on collections: the part of the facade with the groups that a reader puts papers into.

Each is named by its path, ``Thesis/Methods``, or by its name where only one has that. What is
only read here may be asked from any thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from paperdesk.library.db.error_translation import facade
from paperdesk.library.digest_acts import DigestActs
from paperdesk.library.papers import collection_commands, collection_table

if TYPE_CHECKING:
    from paperdesk.model import ActionResult, PaperCollection


@facade
class CollectionActs(DigestActs):
    """Open library, as far as papers are read and put into collections in it."""

    def collections(self) -> tuple[PaperCollection, ...]:
        """The reader's collections in their order, each before those within it."""
        return collection_table.all_collections(self._database.reader)

    def shared_collections(self, keys: Sequence[int]) -> tuple[str, ...]:
        """The paths of the collections that all of these papers are in."""
        return collection_table.shared(self._database.reader, keys)

    def collect(self, keys: Iterable[int], path: str) -> ActionResult:
        """Put papers into a collection, which is made if there is none."""
        return self._act(lambda context: collection_commands.collect(context, keys, path))

    def uncollect(self, keys: Iterable[int], path: str) -> ActionResult:
        """Take papers out of a collection and of all within it."""
        return self._act(lambda context: collection_commands.uncollect(context, keys, path))

    def make_collection(self, path: str) -> ActionResult:
        """Make a collection, and those above it that are missing."""
        return self._act(lambda context: collection_commands.make_collection(context, path))

    def rename_collection(self, path: str, name: str) -> ActionResult:
        """Give a collection another name."""
        return self._act(lambda context: collection_commands.rename_collection(context, path, name))

    def move_collection(self, path: str, above: str = "", before: str = "") -> ActionResult:
        """Put a collection within another, or at the top; before one there, or as the last."""
        move = collection_commands.move_collection
        return self._act(lambda context: move(context, path, above, before))

    def forget_collection(self, path: str) -> ActionResult:
        """Delete a collection and all within it; its papers stay."""
        return self._act(lambda context: collection_commands.forget_collection(context, path))
