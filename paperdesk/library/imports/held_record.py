"""Held record: one paper of a file, with what an import needs of its raw record.

Why apart: a process that does nothing but read files makes these, and packs them for the one
that plans; what a plan is, and the database, is nothing to it.
"""

import io
import pickle
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from paperdesk.library.db.paper_rows import as_row, shown_row
from paperdesk.library.db.raw_records import pack_raw
from paperdesk.library.imports.record_numbers import Numbers, numbers
from paperdesk.model import BatchHeader, ImportedRecord, Item, Problem, UnreadKey
from paperdesk.model.frozen import replaced

_PROTOCOL = 5
_MODEL = "paperdesk.model"
_ITEMS = (BatchHeader, ImportedRecord, Problem, UnreadKey)


@dataclass(slots=True)
class HeldRecord:
    """One paper of a file, its raw record packed beside it, and the numbers in that. The packed
    one leans on the arrival's paper. It is never changed; a frozen one takes twice the time to
    make."""

    arrival: ImportedRecord
    raw: bytes
    numbers: Numbers = ()
    rows: tuple[list[object], list[object]] | None = None
    """What its paper's rows in ``papers`` and ``shown`` say, where that was made already."""


HeldItem = BatchHeader | HeldRecord | Problem | UnreadKey
"""An item of a file, ready to be planned."""


def taken_in(item: Item | HeldRecord) -> HeldItem:
    """The item, as an import holds it."""
    if not isinstance(item, ImportedRecord):
        return item
    if not item.raw:
        return HeldRecord(item, b"")
    return HeldRecord(replaced(item, raw=""), pack_raw(item.raw, item.paper), numbers(item.raw))


def with_rows(item: HeldItem) -> HeldItem:
    """The item with the rows of its paper, as far as they are known before it is planned."""
    if not isinstance(item, HeldRecord) or item.rows is not None:
        return item
    paper = item.arrival.paper
    return HeldRecord(item.arrival, item.raw, item.numbers, (as_row(paper), shown_row(0, paper)))


def packed_items(items: Iterable[Item | HeldRecord], *, rows: bool = False) -> bytes:
    """Items, taken in, as bytes for another process or a file; perhaps with their ``rows``."""
    found = map(with_rows, map(taken_in, items)) if rows else map(taken_in, items)
    return pickled([_packed(one, rows=rows) for one in found])


def unpacked_items(values: Any) -> list[HeldItem]:
    """The items that :func:`packed_items` packed, of what :func:`unpickled` made of them.

    Raises UnpicklingError for anything else.
    """
    if not isinstance(values, list):
        raise pickle.UnpicklingError("no list of items")
    return [HeldRecord(*_parts(one)) if isinstance(one, tuple) else _item(one) for one in values]


def pickled(value: object) -> bytes:
    """A value as bytes that :func:`unpickled` reads."""
    return pickle.dumps(value, _PROTOCOL)


def unpickled(data: bytes) -> Any:
    """The value of these bytes. Raises any exception where they are no pickle of values of
    ``paperdesk.model``, and makes nothing of another class."""
    return _ModelUnpickler(io.BytesIO(data)).load()


def _packed(item: HeldItem, *, rows: bool) -> object:
    if not isinstance(item, HeldRecord):
        return item
    told = (item.arrival, item.raw, item.numbers)
    return (*told, item.rows) if rows else told


def _parts(values: tuple[Any, ...]) -> tuple[Any, ...]:
    match values:
        case (ImportedRecord(), bytes(), tuple()):
            return values
        case (ImportedRecord(), bytes(), tuple(), (list(), list())):
            return values
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
