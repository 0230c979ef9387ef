"""Surroundings of a paper: what it cites, and who cites it."""

from dataclasses import dataclass
from enum import StrEnum

from paperdesk.model.frozen import Value


class Direction(StrEnum):
    """Which way citations go from a paper."""

    REFERENCES = "references"
    CITATIONS = "citations"


@dataclass(frozen=True, slots=True, repr=False)
class NearPaper(Value):
    """A paper around another. ``number`` is its place in the answer, from 0; ``key`` is its own
    where the library has it; ``id`` as in ``arxiv:1706.03762``, ``""`` where it has none."""

    number: int
    title: str
    authors: tuple[str, ...] = ()
    year: int | None = None
    venue: str = ""
    id: str = ""
    key: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Surroundings(Value):
    """What a source said of one direction at a time (UTC); those in the library first."""

    key: int
    direction: Direction
    papers: tuple[NearPaper, ...] = ()
    source: str = ""
    at: str = ""

    @property
    def here(self) -> int:
        """How many of them the library has."""
        return sum(one.key is not None for one in self.papers)
