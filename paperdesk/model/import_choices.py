"""Choices of an import: what the reader wants of it beyond what stands in the files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from paperdesk.model.frozen import Value
from paperdesk.model.record_match import Answers
from paperdesk.model.table_columns import ColumnMapping


@dataclass(frozen=True, slots=True, repr=False)
class ImportChoices(Value):
    """Choices of an import.

    ``answers`` are the reader's on pairs of papers that are doubtful; of the others,
    ``join_doubtful`` makes one paper. ``takes_files``: files beside the entries are copied
    into the library, also out of ``folders``, where they may lie as well; ``links_files``: they
    are not copied, but linked where they lie. ``tags`` are given to all papers of the import.
    ``left_out`` are the numbers of entries, from 0, that are not taken, by the path of their
    file; ``only`` those that are, of each file, if not all; ``without`` are files of which
    nothing is taken.
    ``columns`` say what the columns of tables hold; without them their names do. ``follow``
    is the number of the follow that brings the batches (0: none does).
    """

    answers: Answers = field(default_factory=dict)
    join_doubtful: bool = False
    takes_files: bool = True
    links_files: bool = False
    folders: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    left_out: Mapping[str, frozenset[int]] = field(default_factory=dict)
    only: frozenset[int] = frozenset()
    without: frozenset[str] = frozenset()
    columns: ColumnMapping | None = None
    follow: int = 0

    def takes(self, path: str, number: int) -> bool:
        """Whether an entry of a file is taken."""
        if path in self.without or (self.only and number not in self.only):
            return False
        return number not in self.left_out.get(path, ())

    def as_dict(self) -> dict[str, Any]:
        """The choices as JSON can say them."""
        return {
            "answers": dict(self.answers),
            "join_doubtful": self.join_doubtful,
            "takes_files": self.takes_files,
            "links_files": self.links_files,
            "folders": list(self.folders),
            "tags": list(self.tags),
            "left_out": {path: sorted(numbers) for path, numbers in self.left_out.items()},
            "only": sorted(self.only),
            "without": sorted(self.without),
            "columns": self.columns.as_list() if self.columns else None,
            "follow": self.follow,
        }

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "ImportChoices":
        """Read back what :meth:`as_dict` wrote; what is not said is as usual."""
        told = dict(values)
        for name in ("folders", "tags"):
            told[name] = tuple(told.get(name, ()))
        out = told.get("left_out", {})
        told["left_out"] = {path: frozenset(some) for path, some in out.items()}
        for name in ("only", "without"):
            told[name] = frozenset(told.get(name, ()))
        columns = told.get("columns")
        told["columns"] = ColumnMapping.from_list(columns) if columns else None
        return cls(**told)
