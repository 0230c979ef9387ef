"""A set of terms of one field: what a look-up in the term dictionary answers."""

from dataclasses import dataclass

from paperdesk.search.codec.array_ops import Floats, Ints


@dataclass(frozen=True)
class TermSet:
    """Terms of one field, for each segment: their numbers there, rising.

    ``worth`` weighs each (None: all alike). ``wide``: so many neighbours that
    only whether a paper has any of them is told.
    """

    field: str
    terms: tuple[Ints, ...]
    worth: tuple[Floats, ...] | None = None
    wide: bool = False

    def __len__(self) -> int:
        return sum(map(len, self.terms))
