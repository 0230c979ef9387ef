"""Text jobs: the texts of attached PDFs are read in worker processes, and kept in the library.

Why a job a file: one that kills its reader, or keeps it for too long, is known then, and the
others are not lost with it. After two deaths a file is left alone.

Why not at once with the attaching: a folder of a thousand papers is in the library in a minute,
and its pages are found bit by bit.
"""

import queue
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from paperdesk.library import Library
from paperdesk.model import Cancelled, Progress, silent
from paperdesk.model.file_texts import FileText
from paperdesk.workers import Pool

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
    pool, done = Pool(1), 0
    try:
        while found := library.wanted_texts(1, keys):
            library.begin_text(found[0].file)
            answers: queue.SimpleQueue[Values | Exception] = queue.SimpleQueue()
            pool.submit(
                READ,
                {"path": found[0].path},
                on_progress=progress,
                on_done=answers.put,
                on_failed=answers.put,
                deadline=DEADLINE,
            )
            answer = answers.get()
            if isinstance(answer, Cancelled):
                library.put_off_text(found[0].file)
                raise answer
            if not isinstance(answer, Exception):
                library.keep_text(found[0].file, FileText.from_dict(answer))
                done += 1
    finally:
        pool.close()
    return done
