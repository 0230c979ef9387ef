"""Row splitter of CSV and TSV: what separates the cells, and the rows with their lines.

Source: RFC 4180, and what programs make of it: semicolons and tabs between cells, ``sep=;`` in
the first line (Excel), line ends within cells, quotation marks within a cell that has none
around it.

Why row by row and not one reader for the whole: a quotation mark that nobody closed would make
one cell of all that follows. Here it costs its own row. Why not csv.Sniffer: it raises where a
table has one column, and takes letters for delimiters.
"""

import csv
from collections.abc import Iterator
from typing import NamedTuple

DELIMITERS = (",", ";", "\t", "|")
MOST_LINES = 1_000
"""Lines of one row."""
_LARGEST = 1024**2
_TRIED = 20


class TableRow(NamedTuple):
    """The cells of a row, its first line, and whether a quotation mark in it has no other."""

    number: int
    cells: list[str]
    is_open: bool = False


def lines_of(text: str) -> tuple[list[str], str]:
    """(the lines of a table, the delimiter that it declares in the first of them or ``""``)."""
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    head = lines[0].strip().strip('"')
    if head.lower().startswith("sep=") and len(head) == len("sep=;"):
        lines[0] = ""
        return lines, head[-1]
    return lines, ""


def rows(lines: list[str], delimiter: str, width: int = 0) -> Iterator[TableRow]:
    """The rows that are not empty; ``width`` is how many cells they have, where it is known."""
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
            continue
        number, taken, is_open = at + 1, 1, False
        cells = None
        if line.count('"') % 2:
            taken, cells = _over_lines(lines, at, delimiter, width)
            is_open = cells is None
        if cells is None:
            cells = _cells(line, delimiter)
        at += taken
        if any(cells):
            yield TableRow(number, cells, is_open)


def delimiter_of(lines: list[str]) -> str:
    """What separates the cells of a table: what its first rows have most of, alike."""
    best, most = ",", 0
    for delimiter in DELIMITERS:
        widths: list[int] = []
        for row in rows(lines[: 50 * _TRIED], delimiter):
            widths.append(len(row.cells))
            if len(widths) >= _TRIED:
                break
        alike = sum(width == widths[0] for width in widths) if widths else 0
        score = alike * (min(widths[0], 50) - 1) if widths else 0
        if score > most:
            best, most = delimiter, score
    return best


def _over_lines(
    lines: list[str], at: int, delimiter: str, width: int
) -> tuple[int, list[str] | None]:
    """(lines, cells) of a row that has a quotation mark open at the end of its first line."""
    alone = _strict([lines[at]], delimiter)
    if alone is not None and (not width or len(alone) == width):
        return 1, alone
    marks = lines[at].count('"')
    size = len(lines[at])
    for end in range(at + 1, min(at + MOST_LINES, len(lines))):
        marks += lines[end].count('"')
        size += len(lines[end]) + 1
        if size > _LARGEST:
            break
        if marks % 2 == 0:
            cells = _strict(lines[at : end + 1], delimiter)
            if cells is not None and (not width or len(cells) == width):
                return end + 1 - at, cells
            break
    return 1, None


def _strict(lines: list[str], delimiter: str) -> list[str] | None:
    """The cells of lines that are one whole row by the rules; None where they are not."""
    try:
        found = list(csv.reader([f"{line}\n" for line in lines], delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return found[0] if len(found) == 1 else None


def _cells(line: str, delimiter: str) -> list[str]:
    """The cells of one line, as far as its quotation marks can be made sense of."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:  # a cell too large for a cell of a table
        return [cell[:_LARGEST] for cell in line.split(delimiter)]
