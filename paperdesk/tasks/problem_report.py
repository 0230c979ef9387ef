"""Problem report: what an import could not read or take, kept in a file of the reader's.

As a table (``.csv``, RFC 4180) or as text, by the suffix of the file. A cell that a program of
tables would take for a formula gets an apostrophe before it, as OWASP advises.
"""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from paperdesk.files import write_atomically
from paperdesk.model import PaperDeskError
from paperdesk.model.messages import Message

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MARK = "\ufeff"
"""By which programs of tables know UTF-8."""


def keep_report(path: Path, rows: Sequence[Sequence[str]]) -> None:
    """Write rows of which the first is the head. Raises PaperDeskError."""
    text = _table(rows) if path.suffix.lower() == ".csv" else _text(rows)
    try:
        write_atomically(path, text.encode("utf-8", "replace"))
    except OSError as error:
        reason = error.strerror or str(error)
        raise PaperDeskError(Message("file.unwritable", path=path, reason=reason)) from error


def _table(rows: Sequence[Sequence[str]]) -> str:
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return _MARK + made.getvalue()


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _text(rows: Sequence[Sequence[str]]) -> str:
    """A line for each, below the name of its file."""
    lines: list[str] = []
    file = ""
    for name, *rest in rows[1:]:
        if name != file:
            file = name
            lines += ["", name] if lines else [name]
        lines.append("    " + ": ".join(filter(None, (" ".join(part.split()) for part in rest))))
    return "\n".join(lines) + "\n"
