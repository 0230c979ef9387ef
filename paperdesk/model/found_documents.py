"""Found documents: PDF files that a reader brings, and whose they are."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from paperdesk.model.document_facts import PaperFacts
from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message

SIMILAR = "similar"
"""How a paper was found whose title and people are much like those of a file, and not the same:
the reader looks before it is believed."""


class DocumentFate(StrEnum):
    """What becomes of a file: a paper has it already, it goes to a paper of the library, it
    becomes a paper, it is left out, or it cannot be taken."""

    HELD = "held"
    MATCHED = "matched"
    NEW = "new"
    LEFT = "left"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, repr=False)
class FoundDocument(Value):
    """PDF file that a reader brings.

    ``size`` in bytes, ``digest`` its SHA-256 in hexadecimal. ``key`` and ``paper`` are key and
    title of the paper of the library that has it or gets it, which was found by ``how``:
    ``content``, ``arxiv``, ``doi``, ``title``, :data:`SIMILAR` or, by the reader's word,
    ``reader``. ``reason`` says why it is refused.
    """

    path: str
    size: int = 0
    digest: str = ""
    facts: PaperFacts = field(default_factory=PaperFacts)
    fate: DocumentFate = DocumentFate.NEW
    key: int = 0
    paper: str = ""
    how: str = ""
    reason: Message | None = None

    def as_dict(self) -> dict[str, Any]:
        """The document as JSON can say it."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "FoundDocument":
        """Read back what :meth:`as_dict` wrote."""
        told = dict(values)
        told["facts"] = facts_from(told["facts"])
        told["fate"] = DocumentFate(told["fate"])
        return cls(**told)


def facts_from(values: Mapping[str, Any]) -> PaperFacts:
    """Facts out of their dictionary."""
    return PaperFacts(**{**values, "authors": tuple(values["authors"])})


@dataclass(frozen=True, slots=True, repr=False)
class DocumentsTaken(Value):
    """What became of documents: how many papers are new, how many files came in, why others
    did not, the batches of the papers, and the act that undoes it (None: nothing changed)."""

    new: int = 0
    files: int = 0
    problems: tuple[Message, ...] = ()
    batches: tuple[int, ...] = ()
    journal: int | None = None

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "DocumentsTaken":
        """Read back what ``asdict`` made of it."""
        told = dict(values)
        return cls(
            **{**told, "problems": tuple(told["problems"]), "batches": tuple(told["batches"])}
        )
