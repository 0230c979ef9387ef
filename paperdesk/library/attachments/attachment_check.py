"""Attachment check: whether the attached files are there, as they were taken in. Reads only."""

import sqlite3

from paperdesk.library.attachments import attachment_table
from paperdesk.library.attachments.attachment_folder import AttachmentFolder, read_through

_NAMED = 5


def look(ask: sqlite3.Connection, folder: AttachmentFolder) -> tuple[list[str], list[str]]:
    """What is to be acted on, and what is to be read only."""
    problems: list[str] = []
    known: set[str] = set()
    rows = ask.execute(
        "SELECT number, file, size, hash FROM attachments WHERE NOT gone AND file <> ''"
    ).fetchall()
    for number, file, size, digest in rows:
        known.add(file)
        path = folder.place(file)
        if not path.is_file():
            path = folder.in_trash(number, file)  # where it waits to be moved back
        try:
            if read_through(path, lambda _: None) != (size, digest):
                problems.append(f"The file {file} is not as it was taken in.")
        except FileNotFoundError:
            problems.append(f"The file {file} is missing.")
        except OSError as error:
            problems.append(f"The file {file} cannot be read: {error.strerror or error}.")
    known |= {file for (file,) in ask.execute("SELECT file FROM attachments WHERE due")}
    strays = sorted(folder.files() - known)
    lines = [f"Files: {len(rows):,}."] if rows else []
    lines += _links(ask, folder)
    if strays:
        more = ", …" if len(strays) > _NAMED else ""
        lines.append(f"Files that belong to no paper: {', '.join(strays[:_NAMED])}{more}.")
    return problems, lines


def _links(ask: sqlite3.Connection, folder: AttachmentFolder) -> list[str]:
    """What is to be read of the files that were not copied: the reader may move them."""
    rows = attachment_table.links(ask, folder)
    gone = [one.path for one in rows if not one.there]
    lines = [f"Files that lie elsewhere: {len(rows):,}."] if rows else []
    if gone:
        more = ", …" if len(gone) > _NAMED else ""
        lines.append(
            f"Not where they were: {', '.join(gone[:_NAMED])}{more}. "
            "'paperdesk files --find FOLDER' looks for them."
        )
    return lines
