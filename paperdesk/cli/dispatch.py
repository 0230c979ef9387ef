"""Dispatch of a verb to its command: open the library, run, let the index follow, close.

Why errors are caught here and nowhere else: each verb says what it does when
all goes well; what a reader can meet is one line, and anything else is a bug,
whose traceback is what we want to see.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING

from paperdesk import log
from paperdesk.cli.arguments import first_word, neither, read_arguments
from paperdesk.cli.command_table import VERBS
from paperdesk.cli.output import Output, one_line
from paperdesk.model import LibraryBusyError, PaperDeskError
from paperdesk.paths import places

if TYPE_CHECKING:
    from paperdesk.library import Library

DONE, FAILED, MISUSED, STOPPED = 0, 1, 2, 130
"""Exit codes; 130 is what a shell says of a program ended by Ctrl+C."""

ROLE = "paperdesk on the command line"


def main(arguments: Sequence[str]) -> int:
    """Do what a command line with a verb says; the exit code."""
    first = first_word(arguments)
    if first is not None and first not in VERBS:
        sys.stderr.write(neither(one_line(first)) + "\n")
        return MISUSED
    try:
        args = read_arguments(arguments)
    except SystemExit as end:
        return int(end.code or DONE)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # an old console, odd file names
    return _with_exit_code(lambda: _run(args))


def _with_exit_code(work: Callable[[], int]) -> int:
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


def _run(args: argparse.Namespace) -> int:
    """Open the library, do one verb with it, and let the index follow what changed."""
    # Late, so that help and mistakes need no database, and a list no index.
    from paperdesk.library import Library  # noqa: PLC0415

    verb = VERBS[args.verb]
    module, _, name = verb.home.partition(":")
    run = getattr(import_module(f"paperdesk.cli.commands.{module}"), name)
    where = places(args.home)
    log.start(where)
    output = Output(args.json)
    try:
        if not verb.needs_library:
            return int(run(where, args, output))
        with Library.open(where, role=ROLE) as library:
            code = int(run(library, args, output))
            _report_external_edits(library, output)
            if verb.changes and not library.read_only:
                _follow(library, output)
        return code
    finally:
        log.stop()


def _report_external_edits(library: "Library", output: Output) -> None:
    """Say which words other programs overwrote, each once: also those taken over just now."""
    try:
        news = library.outside_news(terminal=True)
    except LibraryBusyError:
        return  # the next command tells it
    for loss in news.lost:
        output.remark(
            f"paperdesk: The note on {one_line(loss.title)} was {loss.how} by another program. "
            f"What stood there is kept in {one_line(loss.copy)}."
            + (" 'paperdesk undo' brings it back." if loss.undoable else "")
        )


def _follow(library: "Library", output: Output) -> None:
    from paperdesk.cli.commands.maintenance import follow  # noqa: PLC0415 - late, as above

    try:
        follow(library, output)
        if library.followed_exports():
            from paperdesk.cli.commands.exports import update_followed  # noqa: PLC0415

            update_followed(library, output)
    except LibraryBusyError:
        log.search.info("another process indexes; the change waits for it")
