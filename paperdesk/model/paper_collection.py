"""Collections: groups of papers that the reader made, one within another, in a free order."""

from paperdesk.model.frozen import Value, late_dataclass

LONGEST_NAME = 200
"""Characters of a collection's own name."""
DEEPEST = 20
"""Collections within one another."""


@late_dataclass(frozen=True, slots=True, repr=False)
class PaperCollection(Value):
    """A collection: ``path`` is its name after those of the collections it lies in
    (``Thesis/Methods``), ``above`` the number of the one it lies in (0: of none).

    ``papers`` counts the papers in it and in those within it, each once, without the trash.
    """

    number: int
    path: str
    above: int = 0
    papers: int = 0

    @property
    def name(self) -> str:
        """Its own name."""
        return self.path.rpartition("/")[2]

    @property
    def depth(self) -> int:
        """In how many collections it lies."""
        return self.path.count("/")
