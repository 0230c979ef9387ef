"""Texts of the pages of a file, as they are searched and shown."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from paperdesk.model.frozen import Value
from paperdesk.model.search_results import TextPage

__all__ = ["FileText", "TextPage", "TextState", "WantedText"]


class TextState(StrEnum):
    """What became of the reading of a file's text."""

    READ = "read"
    NONE = "none"
    """Its pages are pictures: no text stands on them."""
    LOCKED = "locked"
    """It asks for a password."""
    DAMAGED = "damaged"
    DEADLY = "deadly"
    """Whoever read it ended; it is left alone."""


@dataclass(frozen=True, slots=True, repr=False)
class FileText(Value):
    """Text of a file: what stands on each page, and what each is called (or nothing at all)."""

    state: TextState
    pages: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The same as plain values, to be sent to another process."""
        return {"state": str(self.state), "pages": list(self.pages), "labels": list(self.labels)}

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> "FileText":
        """Read back what :meth:`as_dict` made."""
        return cls(TextState(values["state"]), tuple(values["pages"]), tuple(values["labels"]))


@dataclass(frozen=True, slots=True, repr=False)
class WantedText(Value):
    """File whose text is to be read: its SHA-256 (hex), where it lies, and a paper that has it."""

    file: str
    path: str
    key: int
