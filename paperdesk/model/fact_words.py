"""Words of a form of facts: a field of a paper with whose words they are, and the paper that one
written by hand may be."""

from dataclasses import dataclass

from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message
from paperdesk.model.record_match import Citation


@dataclass(frozen=True, slots=True, repr=False)
class FactWords(Value):
    """One field; people and lists stand one a line. ``told`` is what the sources say of a field
    that the reader wrote, None of one that is the sources'."""

    name: str
    text: str
    told: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class AlikePaper(Value):
    """A paper of the library that a new one is, or may be (``is_doubtful``); ``key`` is its
    number, ``in_trash`` whether it lies in the trash."""

    key: int
    citation: Citation
    is_doubtful: bool = False
    in_trash: bool = False

    def said(self) -> Message:
        """Why the new one is not taken at once."""
        kind = "facts.here_in_trash" if self.in_trash else "facts.here"
        kind = "facts.may_be_here" if self.is_doubtful else kind
        known = self.citation
        people = f"{known.authors[0]} " if known.authors else ""
        by = f"{people}{known.year or ''}".strip()
        return Message(kind, title=f"{known.title} ({by})" if by else known.title)
