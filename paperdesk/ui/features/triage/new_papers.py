"""New papers of a list: those up to the current one, all, and those older than some days."""

from array import array
from dataclasses import dataclass

from paperdesk.model.frozen import Value

AGES = (1, 3, 7, 14, 30, 90)
"""Days after which a paper may count as older."""


@dataclass(frozen=True, slots=True, repr=False)
class NewPapers(Value):
    """The new papers of a list; ``older`` goes along with :data:`AGES`."""

    here: "array[int]"
    every: "array[int]"
    older: tuple["array[int]", ...]
