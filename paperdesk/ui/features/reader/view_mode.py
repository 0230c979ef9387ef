"""View mode: what pages are fitted to, how many stand in a row, how they are turned; as words.

``width two 1`` is kept with a place and in the settings; what is not understood is the usual.
"""

from dataclasses import dataclass

from paperdesk.model.frozen import Value
from paperdesk.ui.features.reader.page_layout import Spread, ZoomFit


@dataclass(frozen=True, slots=True, repr=False)
class ViewMode(Value):
    """How pages are seen; ``turn`` in quarters clockwise."""

    fit: ZoomFit = ZoomFit.WIDTH
    spread: Spread = Spread.ONE
    turn: int = 0

    def words(self) -> str:
        """The mode as words."""
        return f"{self.fit} {self.spread} {self.turn}"


def mode_of(words: str) -> ViewMode:
    """The mode that words say."""
    fit, spread, turn = (*words.split(), "", "", "")[:3]
    return ViewMode(
        ZoomFit(fit) if fit in set(ZoomFit) else ZoomFit.WIDTH,
        Spread(spread) if spread in set(Spread) else Spread.ONE,
        int(turn) if turn in ("1", "2", "3") else 0,
    )
