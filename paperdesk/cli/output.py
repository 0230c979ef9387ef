"""Output of commands: text for people, JSON for programs.

Calm and aligned on a terminal; plain, whole and without colours when piped;
one JSON object when asked for. What came from outside is freed of control
characters first, since a title could otherwise steer the terminal.
"""

import json
import os
import re
import shutil
import sys
import textwrap
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TextIO

from paperdesk.model import Progress, silent
from paperdesk.model.messages import Message
from paperdesk.model.progress import seconds_left

WIDEST = 96
"""Columns that text is wrapped to at most."""

PROGRESS_EVERY = 0.1
"""Seconds between two changes of the progress line."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def harmless(text: str) -> str:
    """The text without control characters and without marks that turn its direction."""
    return _CONTROL.sub("", text)


def one_line(text: str | Message) -> str:
    """The text, or the message in English, on one line."""
    return " ".join(harmless(str(text)).split())


def plural(number: int, noun: str) -> str:
    """``1 paper``, ``1,000 papers``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _in_english(value: object) -> str:
    if isinstance(value, Message):
        return str(value)
    raise TypeError(f"{type(value).__name__} is not JSON serializable")


@dataclass(slots=True)
class Output:
    """Output of one command. ``json``: only :meth:`answer` writes to stdout."""

    json: bool
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)

    @property
    def colours(self) -> bool:
        """Whether to use bold and dim letters (https://no-color.org)."""
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        return self.out.isatty() and not plain

    @property
    def width(self) -> int:
        """Columns to wrap to."""
        columns = shutil.get_terminal_size().columns if self.out.isatty() else WIDEST
        return max(20, min(columns, WIDEST))

    def answer(self, values: dict[str, Any]) -> None:
        """Print one object for a program; messages in it are English."""
        self.out.write(json.dumps(values, ensure_ascii=False, indent=2, default=_in_english) + "\n")

    def say(self, text: str = "") -> None:
        """Print a line for a person; nothing when a program listens."""
        if not self.json:
            self.out.write(text + "\n")

    def remark(self, text: str) -> None:
        """Print a line beside the answer, on stderr."""
        self.err.write(text + "\n")

    def bold(self, text: str) -> str:
        """The text as what is looked for first."""
        return f"\x1b[1m{text}\x1b[22m" if self.colours else text

    def dim(self, text: str) -> str:
        """The text as what stands beside."""
        return f"\x1b[2m{text}\x1b[22m" if self.colours else text

    def wrapped(self, text: str, indent: str = "") -> str:
        """The text in lines of the terminal's width; paragraphs stay."""
        return "\n".join(
            textwrap.fill(
                paragraph,
                self.width,
                initial_indent=indent,
                subsequent_indent=indent,
                break_long_words=False,
                break_on_hyphens=False,
            )
            for paragraph in harmless(text).split("\n")
        )

    def table(self, rows: Iterable[tuple[str, str]]) -> None:
        """Print names and values in two columns; rows without a value are left out."""
        filled = [(name, value) for name, value in rows if value]
        width = max((len(name) for name, _ in filled), default=0)
        for name, value in filled:
            self.say(f"{self.dim(name.ljust(width))}  {value}")

    def progress(self) -> "ProgressLine":
        """A line on a terminal that says how far the work is; elsewhere silence."""
        return ProgressLine(self.err if self.err.isatty() and not self.json else None)


class ProgressLine:
    """Progress line, a context manager: it is gone when the work is done."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self._written = 0.0
        self._work = ("", 0)
        self._begun = (0.0, 0)

    def __enter__(self) -> Progress:
        return self._tell if self._stream else silent

    def __exit__(self, *_: object) -> None:
        if self._stream and self._written:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def _tell(self, done: int, total: int, what: Message) -> None:
        now = time.monotonic()
        if self._stream is None or now - self._written < PROGRESS_EVERY:
            return
        self._written = now
        far = f"{done:,} of {total:,}{self._left(now, done, total, what)}" if total else f"{done:,}"
        room = max(10, shutil.get_terminal_size().columns - len(far) - 3)
        self._stream.write(f"\r\x1b[K{one_line(what)[:room]}  {far}")
        self._stream.flush()

    def _left(self, now: float, done: int, total: int, what: Message) -> str:
        """``, 12 s left``; nothing while it cannot be told, or is as good as done."""
        if self._work != (what.key, total):
            self._work, self._begun = (what.key, total), (now, done)
        left = seconds_left(now - self._begun[0], done - self._begun[1], total - done)
        if not left:
            return ""
        return f", {left:.0f} s left" if left < 90 else f", {left / 60:.0f} min left"


def size(count: int) -> str:
    """Bytes in words: ``12.3 MB``."""
    if count < 1_000:
        return plural(count, "byte")
    return f"{count / 1_000_000:,.1f} MB" if count >= 100_000 else f"{count / 1_000:,.1f} kB"
