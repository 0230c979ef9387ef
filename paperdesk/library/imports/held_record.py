"""Held record: one paper of a file, with what an import needs of its raw record.

Why apart: a process that does nothing but read files makes these, and packs them for the one
that plans; what a plan is, and the database, is nothing to it.
"""

import io
import pickle
from collections.abc import Iterable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from paperdesk.library.db.paper_rows import as_row, shown_row
from paperdesk.library.db.raw_records import pack_raw
from paperdesk.library.imports.record_numbers import Numbers, numbers
from paperdesk.model import BatchHeader, ImportedRecord, Item, Paper, Problem, UnreadKey
from paperdesk.model.frozen import replaced

_PROTOCOL = 5
_MODEL = "paperdesk.model"
_ITEMS = (BatchHeader, Problem, UnreadKey)
_NAMES = [one.name for one in fields(ImportedRecord)]
assert _NAMES[:4] == ["paper", "rank", "place", "raw"]
_of_paper = attrgetter(*(one.name for one in fields(Paper)))
_of_record = attrgetter(*(name for name in _NAMES if name not in ("paper", "raw")))
PaperRows = tuple[list[object], list[object]]
"""What the rows of a paper in ``papers`` and ``shown`` say."""


@dataclass(slots=True)
class HeldRecord:
    """One paper of a file, its raw record packed beside it, and the numbers in that. The packed
    one leans on the arrival's paper. It is never changed; a frozen one takes twice the time to
    make."""

    arrival: ImportedRecord
    raw: bytes
    numbers: Numbers = ()
    rows: PaperRows | None = None
    """What its paper's rows in ``papers`` and ``shown`` say, where that was made already."""


HeldItem = BatchHeader | HeldRecord | Problem | UnreadKey
"""An item of a file, ready to be planned."""


def taken_in(item: Item | HeldRecord) -> HeldItem:
    """The item, as an import holds it."""
    if not isinstance(item, ImportedRecord):
        return item
    return HeldRecord(replaced(item, raw="") if item.raw else item, *_raw_of(item))


def with_rows(item: HeldItem) -> HeldItem:
    """The item with the rows of its paper, as far as they are known before it is planned."""
    if not isinstance(item, HeldRecord) or item.rows is not None:
        return item
    return HeldRecord(item.arrival, item.raw, item.numbers, _rows_of(item.arrival.paper))


def packed_items(items: Iterable[Item | HeldRecord], *, rows: bool = False) -> bytes:
    """Items, taken in, as bytes for another process or a file; perhaps with their ``rows``."""
    return pickled([_packed(one, rows=rows) for one in items])


def unpacked_items(values: Any) -> list[HeldItem]:
    """The items that :func:`packed_items` packed, of what :func:`unpickled` made of them.

    Raises UnpicklingError for anything else.
    """
    if not isinstance(values, list):
        raise pickle.UnpicklingError("no list of items")
    try:
        return [_unpacked(*one) if isinstance(one, tuple) else _item(one) for one in values]
    except TypeError as error:
        raise pickle.UnpicklingError("no record") from error


def pickled(value: object) -> bytes:
    """A value as bytes that :func:`unpickled` reads."""
    return pickle.dumps(value, _PROTOCOL)


def unpickled(data: bytes) -> Any:
    """The value of these bytes. Raises any exception where they are no pickle of values of
    ``paperdesk.model``, and makes nothing of another class."""
    return _ModelUnpickler(io.BytesIO(data)).load()


def _raw_of(record: ImportedRecord) -> tuple[bytes, Numbers]:
    """A raw record, packed, and the numbers in it."""
    raw = record.raw
    return (pack_raw(raw, record.paper), numbers(raw)) if raw else (b"", ())


def _rows_of(paper: Paper) -> PaperRows:
    return as_row(paper), shown_row(0, paper)


def _packed(item: Item | HeldRecord, *, rows: bool) -> object:
    """A record as tuples of what its paper and itself say, in half the time that objects take."""
    made: PaperRows | None = None
    if isinstance(item, ImportedRecord):
        arrival, (raw, found) = item, _raw_of(item)
    elif isinstance(item, HeldRecord):
        arrival, raw, found, made = item.arrival, item.raw, item.numbers, item.rows
    else:
        return item
    told = (_of_paper(arrival.paper), _of_record(arrival), raw, found)
    return (*told, made or _rows_of(arrival.paper)) if rows else told


def _unpacked(paper: Any, record: Any, raw: Any, found: Any, rows: Any = None) -> HeldRecord:
    """Raises UnpicklingError, and TypeError where there are too few values or too many."""
    match paper, record, raw, found, rows:
        case tuple(), (rank, place, *more), bytes(), tuple(), None | (list(), list()):
            arrival = ImportedRecord(Paper(*paper), rank, place, "", *more)
            return HeldRecord(arrival, raw, found, rows)
    raise pickle.UnpicklingError("no record")


def _item(value: Any) -> Any:
    if not isinstance(value, _ITEMS):
        raise pickle.UnpicklingError("no item")
    return value


class _ModelUnpickler(pickle.Unpickler):
    """Finds classes of ``paperdesk.model`` alone."""

    def find_class(self, module_name: str, global_name: str) -> Any:
        """The class of that name. Raises UnpicklingError for anything else."""
        if f"{module_name}.".startswith(f"{_MODEL}."):
            found = super().find_class(module_name, global_name)
            if isinstance(found, type) and found.__module__.startswith(f"{_MODEL}."):
                return found
        raise pickle.UnpicklingError(f"{module_name}.{global_name} is none of the model's classes")
