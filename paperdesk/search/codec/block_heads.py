"""Block heads: which block of sorted words a word is in, and where it stands among the block's.

The words of a dictionary stand in blocks of 64, the *head* of a block is its first word. At first
the heads are halved one by one, since a question asks for few words; who asks often gets them as
a list, which is halved without a call of Python for each. Of the blocks ``air sea`` and ``the
tide``::

    before(b"sun")                              1   only air stands before it: of the first block
    place_of(b"sea", b"airsea", [0, 3, 6])      1
    place_of(b"rse", b"airsea", [0, 3, 6])      -1  there, but no word
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

_OFTEN = 40  # words that are asked for from which on all heads are kept


class BlockHeads:
    """Heads of ``count`` blocks, in the order of their bytes; ``head_at`` reads one."""

    def __init__(self, count: int, head_at: Callable[[int], bytes]) -> None:
        self._numbers = range(count)
        self._head_at = head_at
        self._asked = 0
        self._all: list[bytes] | None = None

    def before(self, word: bytes) -> int:
        """How many heads stand before ``word``."""
        heads = self._all
        if heads is None:
            self._asked += 1
            if self._asked < _OFTEN:
                return bisect_left(self._numbers, word, key=self._head_at)
            heads = self._all = list(map(self._head_at, self._numbers))
        return bisect_left(heads, word)

    def block_of(self, word: bytes) -> int:
        """The block that a word is in, if it is in any (-1: in none)."""
        return self.before(word + b"\0") - 1


def place_of(word: bytes, joined: bytes, begins: Sequence[int]) -> int:
    """Which of some words that stand one after another in ``joined`` is ``word``; -1: none.
    ``begins``: where each begins, and where the last ends."""
    if not word:
        return 0 if begins[0] == begins[1] else -1
    at = joined.find(word)
    while 0 <= at < len(joined):
        n = bisect_right(begins, at) - 1
        if begins[n] == at and begins[n + 1] - at == len(word):
            return n
        at = joined.find(word, at + 1)
    return -1
