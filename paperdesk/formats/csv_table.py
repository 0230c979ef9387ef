"""Reader of tables: CSV and TSV with the names of the columns above them.

The names tell what a column holds (:mod:`csv_columns`), or a
:class:`~paperdesk.model.table_columns.ColumnMapping` from outside does. A table is one where
its names tell where the titles stand. What :mod:`csv_writer` writes comes back the same.

Why tags and notes of a table are the reader's own: nobody but the reader or the program of
references that the reader moves out of writes such columns.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from paperdesk.formats.csv_columns import fields_of
from paperdesk.formats.decoder import whole_text
from paperdesk.formats.file_field import file_field
from paperdesk.formats.item_builder import NO_ENTRY, ItemBuilder, no_paper
from paperdesk.formats.json_fields import dump, storable
from paperdesk.formats.reader_fields import KEYS, OwnWords, moment, paths_of, reading_of
from paperdesk.formats.record_values import pubmed_page
from paperdesk.formats.table_rows import TableRow, delimiter_of, lines_of, rows
from paperdesk.model import Item, Problem
from paperdesk.model.messages import Message
from paperdesk.model.reading_fields import READING_FIELDS
from paperdesk.model.table_columns import ColumnMapping, TableColumn
from paperdesk.text import markdown_of

_OTHER_FORMATS = ("{", "<", "@", "\\", "[")
_ABOVE = 10
"""Rows at the head of a file among which the names of the columns are looked for."""
_FEWEST_KNOWN = 2
_LONGEST_NAME = 80
_TRIED, _ALIKE = 20, 0.5
"""Rows below the names that are looked at, and how many of them have as many cells, at least."""
_EXAMPLES = 3
_LONGEST_EXAMPLE = 60
_LISTS = frozenset(("keywords", "tags", "isbn", "issn"))
_PEOPLE = frozenset(("authors", "editors"))


class _Table(NamedTuple):
    """A table: its lines, what separates its cells, and its columns with their fields."""

    lines: list[str]
    delimiter: str
    head: TableRow
    fields: tuple[str, ...]


def sniff(head: str) -> bool:
    """Whether a text begins as a table with a column of titles and another that is known.

    A sentence that lists such names has other lines below it.
    """
    if head.startswith(_OTHER_FORMATS):
        return False
    table = _table(head, None)
    if table is None or len(set(table.fields) - {""}) < _FEWEST_KNOWN:
        return False
    names = table.head.cells
    below = [row.cells for row, _ in zip(_below(table), range(_TRIED), strict=False)]
    alike = sum(len(cells) == len(names) for cells in below)
    return max(map(len, names)) <= _LONGEST_NAME and alike >= _ALIKE * len(below)


def has_columns(head: str, columns: ColumnMapping) -> bool:
    """Whether a text begins as a table that has the column of titles that is named."""
    return _table(head, columns) is not None


def columns_of(head: str) -> tuple[TableColumn, ...]:
    """The columns of a table by its first characters, for a reader who is to map them."""
    table = _table(head, None) or _any_table(head)
    if table is None:
        return ()
    shown = [row.cells for row, _ in zip(_below(table), range(_EXAMPLES), strict=False)]
    return tuple(
        TableColumn(
            name,
            field,
            tuple(row[at].strip()[:_LONGEST_EXAMPLE] for row in shown if at < len(row)),
        )
        for at, (name, field) in enumerate(zip(table.head.cells, table.fields, strict=True))
    )


def read(
    chunks: Iterable[bytes], name: str, columns: ColumnMapping | None = None
) -> Iterator[Item]:
    """A paper for each row; raises BadFileError where there is not one."""
    table = _table(whole_text(chunks, name), columns)
    if table is None:
        raise no_paper(name, Message("place.line", n=1), Message("problem.no_title_column"))
    builder = ItemBuilder()
    trouble: Problem | None = None
    for row in _below(table):
        for item in _items(table, row, builder):
            trouble = trouble or (item if isinstance(item, Problem) else None)
            yield item
    if not builder.found:
        told = trouble.message if trouble else NO_ENTRY
        raise no_paper(name, Message("place.line", n=table.head.number), told)
    yield from builder.unread.told()


def _table(text: str, columns: ColumnMapping | None) -> _Table | None:
    """The table in a text; None where no row at its head names a column of titles."""
    lines, declared = lines_of(text)
    delimiter = declared or delimiter_of(lines)
    for row, _ in zip(rows(lines, delimiter), range(_ABOVE), strict=False):
        fields = _fields_of(row.cells, columns)
        if "title" in fields:
            return _Table(lines, delimiter, row, fields)
    return None


def _any_table(text: str) -> _Table | None:
    """The table in a text whose first row names its columns, whatever they are called."""
    lines, declared = lines_of(text)
    delimiter = declared or delimiter_of(lines)
    row = next(rows(lines, delimiter), None)
    return _Table(lines, delimiter, row, fields_of(row.cells)) if row else None


def _fields_of(names: list[str], columns: ColumnMapping | None) -> tuple[str, ...]:
    if columns is None:
        return fields_of(names)
    told = columns.fields
    taken = set(told.values())
    recognised = ("" if field in taken else field for field in fields_of(names))
    return tuple(
        told.get(name.strip().casefold(), field)
        for name, field in zip(names, recognised, strict=True)
    )


def _below(table: _Table) -> Iterator[TableRow]:
    width = len(table.head.cells)
    return (
        row
        for row in rows(table.lines, table.delimiter, width)
        if row.number > table.head.number and row.cells != table.head.cells
    )


def _items(table: _Table, row: TableRow, builder: ItemBuilder) -> Iterator[Item]:
    place = Message("place.line", n=row.number)
    names = table.head.cells
    raw = {name: cell for name, cell in zip(names, row.cells, strict=False) if cell.strip()}
    said: dict[str, list[str]] = {}
    left: dict[str, Any] = {}
    for name, field, cell in zip(names, table.fields, row.cells, strict=False):
        if field and cell.strip():
            said.setdefault(field, []).append(cell.strip())
        elif cell.strip():
            left[f"[{name.strip()}]"] = cell.strip()
    words = _words(said, left)
    record = {**_record(said, left), **left}
    yield from builder.items(record, place, dump(raw), words=words)
    if row.is_open:
        yield Problem(place, Message("problem.quote_open"))
    if len(row.cells) > len(names) and any(map(str.strip, row.cells[len(names) :])):
        yield Problem(place, Message("problem.too_many_cells"))


def _record(said: Mapping[str, list[str]], left: dict[str, Any]) -> dict[str, Any]:
    """What a row says of a paper, in the keys of our own export; of two cells the first counts."""
    record: dict[str, Any] = {}
    for field, cells in said.items():
        if field in KEYS:
            continue
        if field in _LISTS:
            record[field] = [one for cell in cells for one in _parted(cell)]
            continue
        others = [cell for cell in dict.fromkeys(cells[1:]) if cell != cells[0]]
        if field == "date":
            record[field] = max(cells, key=lambda cell: (cell[:4] == cells[0][:4], len(cell)))
            others = []
        elif field in _PEOPLE and ";" in cells[0]:
            record[field] = _parted(cells[0])
        else:
            record[field] = cells[0]
        if others:
            left[f"[{field}]"] = others
    number = record.pop("pmid", "")
    if number.isdecimal():
        record.setdefault("url", pubmed_page(number))
    return record


def _words(said: Mapping[str, list[str]], left: dict[str, Any]) -> OwnWords:
    """What a row says of the reader; a value that means nothing is left."""
    first = {field: cells[0] for field, cells in said.items() if field in KEYS}
    reading = reading_of(first)
    strange = {
        f"[{one.name}]": first[one.name]
        for one in READING_FIELDS
        if one.name in first and one.name not in reading
    }
    left |= strange
    return OwnWords(
        tags=tuple(dict.fromkeys(tag for cell in said.get("tags", ()) for tag in _parted(cell))),
        collections=paths_of(
            path for cell in said.get("collections", ()) for path in _parted(cell, ";")
        ),
        reading=reading,
        note="\n\n".join(map(_note, said.get("note", ()))),
        added=moment(first.get("added")),
        files=file_field(first.get("files", "")).files,
        citation_key=first.get("citation_key", ""),
    )


def _note(cell: str) -> str:
    """A note as Markdown; Zotero has them as HTML."""
    return (cell.startswith("<") and markdown_of(cell)) or storable(cell)


def _parted(cell: str, otherwise: str = ",") -> list[str]:
    """The values of a cell: between semicolons or line ends, or else between commas."""
    parts = cell.replace("\n", ";").split(";")
    parts = parts if len(parts) > 1 else cell.split(otherwise)
    return [part.strip() for part in parts if part.strip()]
