"""Sets of papers that can be exported: those chosen, the list, its place, or all, with numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from paperdesk.model.frozen import Value

CHOSEN, LISTED, PLACE, ALL = "chosen", "list", "place", "all"


@dataclass(frozen=True, slots=True, repr=False)
class PaperSet(Value):
    """A set of papers by name, with its words. ``keys`` are None for all papers; ``query`` finds
    them whenever it is asked (``""``: no query does), so that a file can follow it. ``stem`` is
    the name of a file for them."""

    name: str
    words: str
    keys: Sequence[int] | None = None
    query: str = ""
    stem: str = ""

    @property
    def can_be_followed(self) -> bool:
        """Whether a file can be kept up to date with it."""
        return self.name == ALL or bool(self.query)
