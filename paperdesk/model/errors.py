"""Errors that a reader can meet. Anything else that is raised is a bug.

Each carries a message of whole sentences for the reader: what happened, what it
means for their data, what they can do. ``str()`` of one is English.
"""

from paperdesk.model.messages import Message

_STOPPED = Message("work.stopped")


class PaperDeskError(Exception):
    """Something outside the program's power went wrong; the message is for the reader."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


class SourceError(PaperDeskError):
    """A place on the network answered badly or not at all."""


class LibraryError(PaperDeskError):
    """The library cannot do this: an unknown id, a full disk, a damaged or newer file."""


class LibraryBusyError(LibraryError):
    """Another process held the library for longer than we wait."""


class BadFileError(PaperDeskError):
    """A file as a whole cannot be read as any format we know."""


class PasswordError(PaperDeskError):
    """A file is locked with a password, and it was not the one given."""


class WorkerEndedError(PaperDeskError):
    """The process that did this work ended under it."""


class Cancelled(PaperDeskError):  # noqa: N818 - a wish of the reader, not a failure
    """The reader stopped the work; nothing of it was kept."""

    def __init__(self, message: Message = _STOPPED) -> None:
        super().__init__(message)
