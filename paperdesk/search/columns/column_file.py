"""Column file: the columns of all papers, kept beside the index.

An array file (``codec/array_file``) with the columns, the stamps of their blocks, the texts and
the orders. It is written whole, or not at all, and mapped; what changes afterwards is changed in
the memory of who mapped it, a page at a time. It can be thrown away: a file that is missing, cut,
of another library or form, or of which a byte is not as it was written counts as none.

Why sums and not the CRCs of the arrays: every byte is looked at before any is believed, and a sum
of words takes a tenth of the time.
"""

from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import numpy as np

from paperdesk.search.codec.array_file import (
    ArrayFile,
    ArrayFileWriter,
    DamagedFileError,
    write_array_file,
)
from paperdesk.search.codec.array_ops import AnyInts
from paperdesk.search.columns.coded_column import CodedColumn
from paperdesk.search.columns.paper_columns import NUMBERS, STAMPS, TEXTS, PaperColumns

VERSION = 2


def save_columns(columns: PaperColumns, path: Path, library: str) -> None:
    """Keep the columns in a file. Raises OSError."""
    arrays: dict[str, AnyInts] = {**columns.numbers, **columns.stamps}
    for name, text in columns.texts.items():
        arrays[f"{name}.codes"] = text.codes
        arrays[f"{name}.values"] = np.frombuffer(text.packed(), np.uint8)
    orders = {}
    for name, (keys, placed, moment) in columns.orders.items():
        arrays[f"{name}.order"] = keys
        orders[name] = [placed, moment]
    meta = {
        "version": VERSION,
        "library": library,
        "block": columns.block,
        "orders": orders,
        "groups": columns.groups,
        "sums": {name: _sum(array) for name, array in arrays.items()},
    }

    def write(writer: ArrayFileWriter) -> None:
        for name, array in arrays.items():
            writer.add(name, array)
        writer.finish(meta)

    path.parent.mkdir(parents=True, exist_ok=True)
    write_array_file(path, write)


def load_columns(path: Path, library: str, block: int) -> PaperColumns | None:
    """The columns of a file, in memory that may be changed; None where it counts as none."""
    with suppress(OSError, ValueError, KeyError, TypeError, DamagedFileError):
        file = ArrayFile(_Folder(path.parent), path.name, private=True)
        meta = file.meta
        if (meta["version"], meta["library"], meta["block"]) != (VERSION, library, block):
            return None
        if {name: _sum(file[name]) for name in file.names()} != meta["sums"]:
            return None
        return _columns(file, block)
    return None


class _Folder:
    """What an array file asks of a storage, without Whoosh's, which takes long to import."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def open_file(self, name: str) -> "_RealFile":
        return _RealFile((self._path / name).open("rb"))

    def file_length(self, name: str) -> int:
        return (self._path / name).stat().st_size


class _RealFile:
    is_real = True

    def __init__(self, file: BinaryIO) -> None:
        self.fileno, self.close = file.fileno, file.close


def _columns(file: ArrayFile, block: int) -> PaperColumns:
    columns = PaperColumns(block)
    columns.numbers = {name: file[name] for name in NUMBERS}
    columns.stamps = {name: file[name] for name in STAMPS}
    for name in TEXTS:
        values = bytes(file.raw(f"{name}.values"))
        columns.texts[name] = CodedColumn(file[f"{name}.codes"], values)
    for name, (placed, moment) in file.meta["orders"].items():
        columns.orders[name] = file[f"{name}.order"], placed, moment
    columns.groups = {name: [*map(tuple, one)] for name, one in file.meta["groups"].items()}
    blocks = len(columns.stamps["facts"])
    lengths = {len(one) for one in columns.numbers.values()}
    lengths |= {len(text.codes) for text in columns.texts.values()}
    if lengths != {blocks * block} or len(columns.stamps["reading"]) != blocks:
        raise ValueError("columns of several lengths")
    return columns


def _sum(array: AnyInts) -> int:
    """A sum of all words of an array, and of the bytes behind the last word."""
    data = np.ascontiguousarray(array).view(np.uint8)
    whole = len(data) // 8 * 8
    words = int(data[:whole].view(np.uint64).sum(dtype=np.uint64))
    return (words + int(data[whole:].sum(dtype=np.uint64)) + len(data)) % (1 << 62)
