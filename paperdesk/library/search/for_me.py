"""Order for the reader: learned from the papers kept and dismissed, for ``Order.FOR_ME``.

Nothing that is learned is kept on the disk: it follows from the states of papers and from wished
words, and is learned anew when these are others. Nothing is hidden: every paper of a list is in it,
those that nothing is known of last. Kept are papers that were read, starred, rated, tagged, noted,
collected or left for later. With a tag the question is another: what belongs to that tag, and
what of all that was judged does not.

Of each ten papers of the first pages two are there to learn from: those of which the order is
least sure, among those that nobody judged. Why: in twelve days of ten papers judged a day readers
found as many that they wanted as with the ten best, and the order knew them better afterwards.
"""

import heapq
from array import array
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from paperdesk.library.db.database import Database
from paperdesk.library.db.paper_rows import read_keys
from paperdesk.library.db.reading_columns import KEPT, NO_TAG_OR_NOTE, UNTOUCHED
from paperdesk.library.index.index_sync import IndexSync
from paperdesk.library.papers import queries, scopes
from paperdesk.library.search import wished_words
from paperdesk.model import LibraryError, Scope
from paperdesk.model.messages import Message
from paperdesk.model.search_results import LikedPaper, TastedWord, TasteStatus

if TYPE_CHECKING:
    from paperdesk.search import KnownWords, ReaderTaste

FEWEST_KEPT, FEWEST_DISMISSED = 2, 1
"""Judged papers from which on there is an order."""

PAGE, TO_LEARN, PAGES = 10, 2, 20
"""Papers of a page, how many of them are there to learn the taste, and pages that have such."""

_MOST = 1_000  # papers of each kind that are learned from, the newest
_OTHERS = 200  # papers that nobody judged that are looked at beside them
_MOST_TASTES = 4  # kept at once: of all papers and of some tags
_NOT_JUDGED = f"gone IS NULL AND {UNTOUCHED}"
_JUDGED = f"SELECT key FROM reading WHERE NOT ({UNTOUCHED})"
_DISMISSED = "gone IS NULL AND state = 'dismissed'"
_HELD = f"gone IS NULL AND state <> 'dismissed' AND ({KEPT} OR NOT ({NO_TAG_OR_NOTE}))"

Judged = tuple["array[int]", "array[int]"]
"""The papers that were kept, and those that were dismissed, newest first."""

_LAST = float("-inf")


class OrderForMe:
    """Learner of the reader's order, for any one thread."""

    def __init__(self, database: Database, follower: IndexSync) -> None:
        self._database, self._follower = database, follower
        self._tastes: dict[tuple[object, ...], ReaderTaste] = {}
        self._words: KnownWords | None = None
        self._judged: dict[str, Judged] = {}
        self._version = -1

    def judged(self, tag: str = "") -> Judged:
        """The papers that are learned from; ``tag``: those of a tag, and all others judged, or
        where there are none others of the library."""
        version = self._database.version()
        if version != self._version:
            self._judged, self._version = {}, version
        if tag not in self._judged:
            self._judged[tag] = self._judged_now(tag)
        return self._judged[tag]

    def _judged_now(self, tag: str) -> Judged:
        kept, out = self._keys(_HELD), self._keys(_DISMISSED)
        if tag:
            members = scopes.members(self._database.reader, Scope("tag", tag))
            others = {key for key in (*kept, *out) if key not in members}
            kept = array("q", sorted(members, reverse=True))
            out = array("q", sorted(others, reverse=True)) or self._others()
        return kept[:_MOST], out[:_MOST]

    def status(self, tag: str = "") -> TasteStatus:
        """What is learned from, and what it takes until there is an order."""
        kept, out = map(len, self.judged(tag))
        lacks = max(FEWEST_KEPT - kept, 0), max(FEWEST_DISMISSED - out, 0)
        wishes = wished_words.all_wishes(self._database.reader)
        return TasteStatus(kept, out, *lacks, tuple(wishes.items()))

    def in_order(
        self,
        keys: "array[int]",
        *,
        turned: bool = False,
        tag: str = "",
        wishes: Mapping[str, int] | None = None,
    ) -> "array[int]":
        """These papers, best for the reader first; as they are while too few are judged.

        ``wishes`` count this time, beside those that are kept.
        """
        found = self._scores(keys, tag, wishes)
        if found is None:
            return keys
        ranks = [-_LAST if one == _LAST else one if turned else -one for one in found]
        return array("q", [keys[n] for n in sorted(range(len(keys)), key=ranks.__getitem__)])

    def with_unsure(
        self, keys: "array[int]", tag: str = "", wishes: Mapping[str, int] | None = None
    ) -> tuple["array[int]", frozenset[int]]:
        """Papers that are in this order, with those to learn from on the first pages, and these.

        A last page that is not full has none.
        """
        found = self._scores(keys, tag, wishes) if len(keys) >= PAGE else None
        if found is None:
            return keys, frozenset()
        judged = set(read_keys(self._database.reader, _JUDGED))
        free = [n for n, key in enumerate(keys) if key not in judged and found[n] > _LAST]
        near = heapq.nsmallest(PAGES * PAGE, free, key=lambda n: abs(found[n]))
        placed: dict[int, None] = {}
        unsure: set[int] = set()
        best = iter(keys)
        for _ in range(min(PAGES, len(keys) // PAGE)):
            placed |= dict.fromkeys(islice(_but(placed, best), PAGE - TO_LEARN))
            two = [*islice(_but(placed, (keys[n] for n in near)), TO_LEARN)]
            unsure |= {*two}
            placed |= dict.fromkeys(two)
        return array("q", [*placed, *_but(placed, best)]), frozenset(unsure)

    def liked(
        self, keys: Sequence[int], tag: str = "", wishes: Mapping[str, int] | None = None
    ) -> dict[int, tuple[TastedWord, ...]]:
        """The words for and against each of these papers; none while too few are judged."""
        taste = self._taste(tag, wishes)
        if taste is None:
            return {}
        documents = queries.documents(self._database.reader, keys)
        said = taste.reasons(documents)
        return {one.key: words for one, words in zip(documents, said, strict=True)}

    def page(
        self, keys: "array[int]", most: int, tag: str, wishes: Mapping[str, int]
    ) -> tuple[LikedPaper, ...]:
        """The best of these papers, and those to learn from, with the words for and against each.
        Raises LibraryError while too few papers are judged."""
        status = self.status(tag)
        if not status.learned:
            few = Message("forme.too_few", kept=status.kept, out=status.dismissed)
            raise LibraryError(few)
        ordered = self.in_order(keys, tag=tag, wishes=wishes)
        placed, unsure = self.with_unsure(ordered, tag, wishes)
        words = self.liked(placed[:most], tag, wishes)
        return tuple(LikedPaper(key, key in unsure, said) for key, said in words.items())

    def _scores(
        self, keys: "array[int]", tag: str, wishes: Mapping[str, int] | None
    ) -> list[float] | None:
        """How much each paper is liked; None while that is not known."""
        try:
            taste = self._taste(tag, wishes) if keys else None
            found: list[float] | None = None if taste is None else taste.scores(keys).tolist()
        except LibraryError:  # the index is being made: as they are
            return None
        return found

    def _taste(self, tag: str, wishes: Mapping[str, int] | None) -> "ReaderTaste | None":
        """The taste of what is judged now; None while too little is."""
        kept, dismissed = self.judged(tag)
        if len(kept) < FEWEST_KEPT or len(dismissed) < FEWEST_DISMISSED:
            return None
        wished = {} if tag else wished_words.all_wishes(self._database.reader)
        wished |= wishes or {}
        name = (tag, kept.tobytes(), dismissed.tobytes(), tuple(wished.items()))
        found = self._tastes.pop(name, None) or self._learned(kept, dismissed, wished)
        self._tastes[name] = found
        while len(self._tastes) > _MOST_TASTES:
            del self._tastes[next(iter(self._tastes))]
        return found

    def _learned(
        self, kept: "array[int]", dismissed: "array[int]", wishes: Mapping[str, int]
    ) -> "ReaderTaste":
        # Late: numpy and whoosh are needed by nobody before the first search.
        from paperdesk.search import KnownWords, ReaderTaste  # noqa: PLC0415

        self._words = self._words or KnownWords()
        groups = (kept, dismissed, self._others())
        documents = [queries.documents(self._database.reader, keys) for keys in groups]
        return ReaderTaste(self._follower.index, *documents, wishes=wishes, words=self._words)

    def _others(self) -> "array[int]":
        """Papers that nobody judged, from all of the library: the same while it is."""
        keys = read_keys(
            self._database.reader, f"SELECT key FROM reading WHERE {_NOT_JUDGED} ORDER BY key"
        )
        return keys[:: len(keys) // _OTHERS + 1]

    def _keys(self, where: str) -> "array[int]":
        sql = f"SELECT key FROM reading WHERE {where} ORDER BY key DESC LIMIT {_MOST}"
        return read_keys(self._database.reader, sql)


def _but(placed: Container[int], keys: Iterable[int]) -> Iterator[int]:
    """Those of the keys that have no place yet."""
    return (key for key in keys if key not in placed)
