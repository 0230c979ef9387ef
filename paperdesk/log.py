"""Logging: what happened, for whoever looks into a trouble later.

One logger a topic, one rotating file in the log folder. The log tells of
files, counts, times and errors; never of what the reader wrote or searched
for. Without :func:`start` the loggers are silent, so that a library user or a
test sees nothing that it did not ask for.
"""

import logging
import time

from paperdesk.paths import Places

FILE_NAME = "paperdesk.log"
LARGEST = 1_000_000
"""Bytes of one log file; three old ones are kept beside it."""

_root = logging.getLogger("paperdesk")
_root.addHandler(logging.NullHandler())

library = _root.getChild("library")
search = _root.getChild("search")
imports = _root.getChild("imports")
ui = _root.getChild("ui")
worker = _root.getChild("worker")
sources = _root.getChild("sources")
settings = _root.getChild("settings")
network = _root.getChild("network")
documents = _root.getChild("documents")


def start(places: Places) -> None:
    """Write the log into its file from now on, in UTC.

    Calling it again changes the file. A log that cannot be written is no
    reason not to start: then there is none.
    """
    # Late: it pulls in sockets and more, and only a started program needs it.
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415

    stop()
    try:
        handler = RotatingFileHandler(
            places.log / FILE_NAME, maxBytes=LARGEST, backupCount=3, encoding="utf-8"
        )
    except OSError:
        return
    line = logging.Formatter("%(asctime)sZ %(process)d %(levelname)s %(name)s: %(message)s")
    line.converter = time.gmtime
    handler.setFormatter(line)
    _root.addHandler(handler)
    _root.setLevel(logging.INFO)


def stop() -> None:
    """Close the log file. Does nothing when there is none."""
    for handler in _root.handlers[:]:
        if isinstance(handler, logging.FileHandler):
            _root.removeHandler(handler)
            handler.close()
