"""Open papers: those whose files were read in the windows of a library, the latest first.

One file is on the screen of a window at a time; the papers that it took the place of count as
open, so that one can look for words in all of them.
"""

MOST = 40
"""Papers that count as open; of more, those that were read last."""


class OpenPapers:
    """The papers that are open, by their keys."""

    def __init__(self) -> None:
        self._keys: dict[int, None] = {}

    @property
    def keys(self) -> tuple[int, ...]:
        """The papers, the one read last first."""
        return tuple(reversed(self._keys))

    def opened(self, key: int) -> None:
        """A file of this paper is on the screen."""
        self._keys.pop(key, None)
        self._keys[key] = None
        while len(self._keys) > MOST:
            del self._keys[next(iter(self._keys))]
