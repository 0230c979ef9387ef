"""Holders: which process is at a piece of work that the library keeps, a request or a mail.

A holder is kept beside the moment until which it counts at most: the number of a process that
was killed may be another's by now.
"""

import os
import platform
from datetime import UTC, datetime, timedelta

from paperdesk.library.db.clock import stamp
from paperdesk.library.db.write_lock import alive


def this_process() -> str:
    """This process as a holder."""
    return f"{os.getpid()}@{platform.node()}"


def works(holder: str) -> bool:
    """Whether a process still works; one of another machine does as far as one can tell."""
    pid, _, machine = holder.partition("@")
    return pid.isdecimal() and (machine != platform.node() or alive(int(pid)))


def later(span: timedelta) -> str:
    """The moment after a span from now."""
    return stamp(datetime.now(UTC) + span)
