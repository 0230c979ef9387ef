"""Order for the reader: learned from the papers kept and dismissed, for ``Order.FOR_ME``.

Nothing is kept of it on the disk: it follows from the states of papers, and is learned anew when
these are others. Nothing is hidden: every paper of a list is in it, those that nothing is known of
last. Kept are papers that were read, starred, rated, tagged, noted, collected or left for later.
With a tag the question is another: what belongs to that tag, and what of all that was judged does
not.
"""

from array import array
from collections.abc import Mapping
from typing import TYPE_CHECKING

from paperdesk.library.db.database import Database
from paperdesk.library.db.paper_rows import read_keys
from paperdesk.library.db.reading_columns import KEPT, NO_TAG_OR_NOTE, UNTOUCHED
from paperdesk.library.index.index_sync import IndexSync
from paperdesk.library.papers import queries, scopes
from paperdesk.model import LibraryError, Scope
from paperdesk.model.messages import Message
from paperdesk.model.search_results import LikedPaper

if TYPE_CHECKING:
    from paperdesk.search import ReaderTaste

FEWEST_KEPT, FEWEST_DISMISSED = 2, 1
"""Judged papers from which on there is an order."""

PAGE, TO_LEARN = 10, 2
"""Papers of a page, and how many of them are there to learn the taste."""

_MOST = 1_000  # papers of each kind that are learned from, the newest
_OTHERS = 200  # papers that nobody judged that are looked at beside them
_MOST_TASTES = 4  # kept at once: of all papers and of some tags
_NOT_JUDGED = f"gone IS NULL AND {UNTOUCHED}"
_HELD = f"gone IS NULL AND state <> 'dismissed' AND ({KEPT} OR NOT ({NO_TAG_OR_NOTE}))"

Judged = tuple["array[int]", "array[int]"]
"""The papers that were kept, and those that were dismissed, newest first."""


class OrderForMe:
    """Learner of the reader's order, for any one thread."""

    def __init__(self, database: Database, follower: IndexSync) -> None:
        self._database, self._follower = database, follower
        self._tastes: dict[tuple[bytes, bytes, tuple[tuple[str, int], ...]], ReaderTaste] = {}

    def judged(self, tag: str = "") -> Judged:
        """The papers that are learned from; ``tag``: those of a tag, and all others judged."""
        kept, out = self._keys(_HELD), self._keys("gone IS NULL AND state = 'dismissed'")
        if tag:
            members = scopes.members(self._database.reader, Scope("tag", tag))
            others = {*kept, *out} - members
            kept = array("q", sorted(members, reverse=True))
            out = array("q", sorted(others, reverse=True))
        return kept[:_MOST], out[:_MOST]

    def in_order(self, keys: "array[int]", *, turned: bool = False) -> "array[int]":
        """These papers, best for the reader first; as they are while too few are judged."""
        judged = self.judged() if keys else None
        if judged is None or not _enough(*judged):
            return keys
        try:
            found = self._taste(judged, {}).scores(keys)
        except LibraryError:  # the index is being made: as they are
            return keys
        last = float("inf")
        ranks = [last if one == -last else one if turned else -one for one in found.tolist()]
        return array("q", [keys[n] for n in sorted(range(len(keys)), key=ranks.__getitem__)])

    def page(
        self, keys: "array[int]", most: int, tag: str, wishes: Mapping[str, int]
    ) -> tuple[LikedPaper, ...]:
        """The best of these papers, and in each ten of them two that the taste is least sure of,
        with the words for and against each. Raises LibraryError while too few are judged."""
        kept, dismissed = self.judged(tag)
        if not _enough(kept, dismissed):
            raise LibraryError(Message("forme.too_few", kept=len(kept), out=len(dismissed)))
        taste = self._taste((kept, dismissed), wishes)
        found = dict(zip(keys, taste.scores(keys).tolist(), strict=True))
        best = sorted(keys, key=lambda key: -found[key])
        shown: dict[int, bool] = {}
        while best and len(shown) < most:
            first, rest = best[: PAGE - TO_LEARN], best[PAGE - TO_LEARN :]
            unsure = sorted(rest, key=lambda key: abs(found[key]))[:TO_LEARN]
            shown |= dict.fromkeys(first, False) | dict.fromkeys(unsure, True)
            best = [key for key in rest if key not in unsure]
        documents = queries.documents(self._database.reader, list(shown)[:most])
        words = taste.reasons(documents)
        return tuple(
            LikedPaper(one.key, shown[one.key], said)
            for one, said in zip(documents, words, strict=True)
        )

    def _taste(self, judged: Judged, wishes: Mapping[str, int]) -> "ReaderTaste":
        kept, dismissed = judged
        name = (kept.tobytes(), dismissed.tobytes(), tuple(sorted(wishes.items())))
        found = self._tastes.pop(name, None)
        if found is None:
            # Late: numpy and whoosh are needed by nobody before the first search.
            from paperdesk.search import ReaderTaste  # noqa: PLC0415

            groups = (kept, dismissed, self._others())
            documents = [queries.documents(self._database.reader, keys) for keys in groups]
            found = ReaderTaste(self._follower.index, *documents, wishes=wishes)
        self._tastes[name] = found
        while len(self._tastes) > _MOST_TASTES:
            del self._tastes[next(iter(self._tastes))]
        return found

    def _others(self) -> "array[int]":
        """Papers that nobody judged, from all of the library: the same while it is."""
        keys = read_keys(
            self._database.reader, f"SELECT key FROM reading WHERE {_NOT_JUDGED} ORDER BY key"
        )
        return keys[:: len(keys) // _OTHERS + 1]

    def _keys(self, where: str) -> "array[int]":
        sql = f"SELECT key FROM reading WHERE {where} ORDER BY key DESC LIMIT {_MOST}"
        return read_keys(self._database.reader, sql)


def _enough(kept: "array[int]", dismissed: "array[int]") -> bool:
    """Whether enough papers are judged for an order."""
    return len(kept) >= FEWEST_KEPT and len(dismissed) >= FEWEST_DISMISSED
