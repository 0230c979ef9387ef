"""Rows of new papers: made while an import is planned, and written when the lock is taken.

Why a file: 100,000 papers' rows in memory, beside the papers themselves, are 200 MB. It has no
name and vanishes with this object; small imports never reach the disk. Only this process reads
back what it wrote.
"""

import marshal
import tempfile
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from paperdesk.library.db import record_hashes
from paperdesk.library.db.clock import now
from paperdesk.library.db.paper_rows import as_row, shown_row, storable
from paperdesk.library.db.row_columns import COLUMNS, SHOWN
from paperdesk.model import Paper

if TYPE_CHECKING:
    from paperdesk.library.imports.import_plan import ImportPlan, Planned

_AT_ONCE = 500
_IN_MEMORY = 8_000_000  # bytes
_SHOWN = (*SHOWN, "added", "batch", "rank")
_BATCH = -2
_ID = 2 + COLUMNS.index("id")
PAPER_SQL = (
    f"INSERT INTO papers (key, added, {', '.join(COLUMNS)}) "
    f"VALUES (?, ?, {', '.join('?' * len(COLUMNS))})"
)
SHOWN_SQL = (
    f"INSERT INTO shown (key, {', '.join(_SHOWN)}) VALUES ({', '.join('?' * (len(_SHOWN) + 1))})"
)
RECORD = [
    *(("papers", name) for name in ("key", "added", *COLUMNS)),
    *(("shown", name) for name in ("key", *_SHOWN)),
]
"""The columns of a new paper's rows, in their order there."""

Row = list[object]
Rows = tuple[list[Row], list[Row], list[tuple[int, bytes]]]
"""Some papers' rows of ``papers`` and ``shown``, and their hashes."""


class NewRows:
    """The rows of the papers that a plan adds, in the order of their keys."""

    def __init__(self) -> None:
        self.added = now()
        self._digest = record_hashes.RecordHash(RECORD)
        self._file = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - see close
        self._made: dict[int, tuple[Paper, str]] = {}
        self._changed: dict[int, tuple[Row, Row, tuple[int, bytes]]] = {}
        self._batches: dict[int, int] = {}

    @property
    def count(self) -> int:
        """How many papers have rows."""
        return len(self._made)

    def begin(self) -> None:
        """Forget all rows: the plan is made from its beginning."""
        for known in (self._made, self._changed, self._batches):
            known.clear()
        self._file.seek(0)
        self._file.truncate()

    def go_on(self, plan: "ImportPlan") -> None:
        """Make the rows of papers that were planned since this was asked for last."""
        left = iter(range(plan.first_key + len(self._made), plan.first_key + len(plan.new)))
        while some := list(islice(left, _AT_ONCE)):
            made = [self._rows(key, plan.new[key], plan.first_batch) for key in some]
            papers, shown, hashes = map(list, zip(*made, strict=True))
            packed = marshal.dumps((papers, shown, hashes))
            # By length: marshal reads a file that is not a plain one value by value, slowly.
            self._file.write(len(packed).to_bytes(8, "big") + packed)
            for key in some:
                self._made[key] = plan.new[key].paper, plan.new[key].added

    def finish(self, plan: "ImportPlan") -> None:
        """Make what is left, and anew what later records of the files have changed."""
        self.go_on(plan)
        for key, planned in plan.new.items():
            paper, added = self._made[key]
            if paper is not planned.paper or added != planned.added:
                self._changed[key] = self._rows(key, planned, planned.batch.key)
            elif planned.batch.key != plan.first_batch:
                self._batches[key] = planned.batch.key
        # In the order of their table they go in twice as fast.
        plan.aliases.sort()

    def __iter__(self) -> Iterator[Rows]:
        """All rows, some at a time."""
        self._file.seek(0)
        while head := self._file.read(8):
            some: Rows = marshal.loads(self._file.read(int.from_bytes(head, "big")))
            if self._changed or self._batches:
                self._renew(*some)
            yield some

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _rows(self, key: int, planned: "Planned", batch: int) -> tuple[Row, Row, tuple[int, bytes]]:
        paper, shown = rows_of(key, planned, planned.added or self.added, batch)
        return paper, shown, (key, self._digest(paper + shown))

    def _renew(self, papers: list[Row], shown: list[Row], hashes: list[tuple[int, bytes]]) -> None:
        """Put in what became of rows after they were made."""
        for place, (key, _) in enumerate(hashes):
            if key in self._changed:
                papers[place], shown[place], hashes[place] = self._changed[key]
            elif key in self._batches:
                shown[place][_BATCH] = self._batches[key]
                hashes[place] = key, self._digest(papers[place] + shown[place])


def rows_of(key: int, planned: "Planned", added: str, batch: int) -> tuple[Row, Row]:
    """The rows of a planned paper; what was made of its record already is not made again."""
    paper = planned.paper
    of_paper, of_shown = planned.rows or (as_row(paper), shown_row(key, paper))
    row: Row = [key, added, *of_paper]
    row[_ID] = storable(planned.id)
    return row, [key, *of_shown[1:], added, batch, planned.rank]
