"""Runs a verb: opens the library, does it, lets the index follow, closes.

Why errors are caught here and nowhere else: each verb says what it does when
all goes well; what a reader can meet is one line, and anything else is a bug,
whose traceback is what we want to see.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper

from paperdesk import log
from paperdesk.cli.arguments import VERBS, first_word, neither, read_arguments
from paperdesk.cli.voice import Voice, one_line
from paperdesk.model import LibraryBusyError, PaperDeskError
from paperdesk.paths import places

DONE, FAILED, MISUSED, STOPPED = 0, 1, 2, 130
"""Exit codes; 130 is what a shell says of a program ended by Ctrl+C."""

ROLE = "paperdesk on the command line"
CHANGING = ("import", "tag", "note", "state", "star", "undo")


def main(arguments: Sequence[str]) -> int:
    """Do what a command line with a verb says; the exit code."""
    first = first_word(arguments)
    if first is not None and first not in VERBS:
        sys.stderr.write(neither(one_line(first)) + "\n")
        return MISUSED
    try:
        known = read_arguments(arguments)
    except SystemExit as end:
        return int(end.code or DONE)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # an old console, odd file names
    return _quietly(lambda: _run(known))


def _quietly(work: Callable[[], int]) -> int:
    """Do the work; errors that a reader can meet become one line and a code."""
    try:
        code = work()
        sys.stdout.flush()
    except PaperDeskError as error:
        sys.stderr.write(f"paperdesk: {one_line(str(error))}\n")
        return FAILED
    except KeyboardInterrupt:
        sys.stderr.write("paperdesk: Stopped.\n")
        return STOPPED
    except BrokenPipeError:
        # Whoever read us has seen enough. What is left in the buffer must go
        # somewhere, or the interpreter complains when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return code


def _run(known: argparse.Namespace) -> int:
    """Open the library and do one verb with it."""
    # Late, so that help and mistakes need no database.
    from paperdesk.cli.acting import note, star, state, tag, undo  # noqa: PLC0415
    from paperdesk.cli.bringing import bring, export  # noqa: PLC0415
    from paperdesk.cli.finding import list_papers, search, show  # noqa: PLC0415
    from paperdesk.cli.upkeep import check, follow, index  # noqa: PLC0415
    from paperdesk.library import Library  # noqa: PLC0415

    verbs: dict[str, Callable[[Library, argparse.Namespace, Voice], int]] = {
        "import": bring,
        "list": list_papers,
        "search": search,
        "show": show,
        "tag": tag,
        "note": note,
        "state": state,
        "star": star,
        "export": export,
        "index": index,
        "check": check,
        "undo": undo,
    }
    where = places(known.home)
    log.start(where)
    voice = Voice(known.json)
    try:
        with Library.open(where, role=ROLE) as library:
            code = verbs[known.verb](library, known, voice)
            if known.verb in CHANGING and not library.read_only:
                try:
                    follow(library, voice)
                except LibraryBusyError:
                    log.search.info("another process indexes; the change waits for it")
        return code
    finally:
        log.stop()
