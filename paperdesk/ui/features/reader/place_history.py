"""Place history: the places in a document that the reader jumped from, to go back and forward."""

from typing import NamedTuple

MOST = 200


class ViewPlace(NamedTuple):
    """A page from 0, and how many points of it lie above the view."""

    page: int
    above: float


class PlaceHistory:
    """The way through one document. A jump forgets what was gone back from."""

    def __init__(self) -> None:
        self._behind: list[ViewPlace] = []
        self._ahead: list[ViewPlace] = []

    def jump(self, here: ViewPlace) -> None:
        """Remember the place that is left by a jump."""
        if not self._behind or self._behind[-1] != here:
            self._behind = [*self._behind[1 - MOST :], here]
        self._ahead.clear()

    def back(self, here: ViewPlace) -> ViewPlace | None:
        """The place of the last jump; None where there was none."""
        return _walk(self._behind, self._ahead, here)

    def forward(self, here: ViewPlace) -> ViewPlace | None:
        """The place that was gone back from."""
        return _walk(self._ahead, self._behind, here)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place that was gone back from."""
        return bool(self._ahead)


def _walk(way: list[ViewPlace], other: list[ViewPlace], here: ViewPlace) -> ViewPlace | None:
    if not way:
        return None
    other.append(here)
    return way.pop()
