"""Text jobs: the texts of attached PDFs are read in worker processes, and kept in the library.

Why a job a file: one that kills its reader, or keeps it for too long, is known then, and the
others are not lost with it. After two deaths a file is left alone.

Why not at once with the attaching: a folder of a thousand papers is in the library in a minute,
and its pages are found bit by bit.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from paperdesk.library import Library
from paperdesk.model import Cancelled, PaperDeskError, Progress, silent
from paperdesk.model.file_texts import FileText
from paperdesk.tasks.worker_answers import worker_answers
from paperdesk.workers import BugError

READ = "paperdesk.tasks.text_jobs:read_text"
"""The job that reads a file."""

DEADLINE = 90.0
"""Seconds that the reading of a file may take."""

Values = dict[str, Any]


def read_text(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"path": file}`` -> ``{"state": …, "pages": [text], "labels": [text]}``."""
    # Late: the command line's own process makes this job, and never opens a PDF.
    from paperdesk.documents.file_text import file_text  # noqa: PLC0415

    return file_text(Path(args["path"]), progress).as_dict()


def read_texts(library: Library, keys: Sequence[int] | None, progress: Progress = silent) -> int:
    """Read the PDFs of these papers (None: of all), one after another, and wait: the command
    line's way. How many were read; what became of the others tell the library's states."""
    done = 0
    with worker_answers(DEADLINE, progress) as answer:
        while found := library.wanted_texts(1, keys):
            library.begin_text(found[0].file)
            try:
                values = answer(READ, {"path": found[0].path})
            except Cancelled:
                library.put_off_text(found[0].file)
                raise
            except (PaperDeskError, BugError):
                continue  # the library knows that it was begun
            library.keep_text(found[0].file, FileText.from_dict(values))
            done += 1
    return done
