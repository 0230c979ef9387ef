"""Wire protocol: messages on a pipe, and errors that travel in them.

A frame is the length of its body (4 bytes, big-endian) and the body, one JSON
value in ASCII. To the worker go ``{"id", "job", "args"}``, ``{"cancel": id}``
and ``{"pause": id, "on": whether}``; from it come, each with ``id``,
``{"progress": [done, total, step]}`` and at last one of ``{"done": {...}}``, ``{"failed": [kind,
message]}`` (an error for the reader) or ``{"bug": [summary, traceback]}``.
``"leaving": true`` beside it says that the worker ends after this frame.
A body that begins with a zero byte is a portion of a stream, as bytes
(:mod:`~paperdesk.workers.portion_stream`).

Sentences for the reader travel as messages, wherever in a frame they stand
(:func:`~paperdesk.model.messages.message.as_json`).

Why JSON and not pickle: it can do nothing but carry values, whoever wrote it.
"""

import json
import struct
from typing import IO, Any

from paperdesk.model import errors
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.messages.message import as_json, from_json

Frame = dict[str, Any]
"""What one frame says."""

SERVES = "serves"
"""Said on the command line of a worker that serves one object
(:mod:`~paperdesk.workers.session_worker`)."""

IN_STEP = "in-step"
"""Said on the command line of a worker whose parent waits for what it does: it has the parent's
priority (:mod:`~paperdesk.workers.portion_stream`)."""

LARGEST = 1 << 30
"""Bytes of one frame; more is a sign of a broken pipe, not of a large answer."""

_HEADER = struct.Struct(">I")
_PORTION = b"\0"
_KINDS = {
    name: kind
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, PaperDeskError)
}


class BugError(Exception):
    """A job failed in a way nobody foresaw; ``details`` is the worker's traceback."""

    def __init__(self, summary: str, details: str = "") -> None:
        super().__init__(summary)
        self.details = details
        if details:
            self.add_note(details)


def frame(message: Frame) -> bytes:
    """Encode a message. Raises TypeError or ValueError for what JSON cannot say."""
    body = json.dumps(message, separators=(",", ":"), default=as_json).encode("ascii")
    if len(body) > LARGEST:
        raise ValueError(f"a message of {len(body):,} bytes is too large")
    return _HEADER.pack(len(body)) + body


def portion(data: bytes) -> bytes:
    """Encode a portion of a stream."""
    if len(data) >= LARGEST:
        raise ValueError(f"a portion of {len(data):,} bytes is too large")
    return _HEADER.pack(len(data) + 1) + _PORTION + data


def write_frame(stream: IO[bytes], data: bytes) -> None:
    """Write a frame and flush. Raises OSError when the other side is gone."""
    stream.write(data)
    stream.flush()


def read_frame(stream: IO[bytes]) -> Frame | None:
    """Decode the next message; None at the end, also when it comes in the middle of
    a frame or what comes is no frame."""
    header = stream.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return None
    (size,) = _HEADER.unpack(header)
    body = stream.read(size) if size <= LARGEST else b""
    if len(body) < size or not body:
        return None
    if body.startswith(_PORTION):
        return {"portion": body[1:]}
    try:
        message = json.loads(body, object_hook=from_json)
    except ValueError:
        return None
    return message if isinstance(message, dict) else None


def failure(error: BaseException) -> Frame:
    """Encode an error: the reader's errors by kind, all others as a bug."""
    if isinstance(error, PaperDeskError):
        kind = next(cls.__name__ for cls in type(error).__mro__ if cls.__name__ in _KINDS)
        return {"failed": [kind, error.message]}
    # Late: a worker is waited for until it has imported all that it needs, and few fail.
    import traceback  # noqa: PLC0415

    summary = "".join(traceback.format_exception_only(error)).strip()
    return {"bug": [summary, "".join(traceback.format_exception(error))]}


def raised(message: Frame) -> Exception:
    """Decode an error, of its own class again."""
    if "failed" in message:
        kind, said = message["failed"]
        return _KINDS.get(kind, PaperDeskError)(said)
    summary, details = message["bug"]
    return BugError(summary, details)
