"""Facts of a document: what its first pages and its metadata tell of the paper that it is of."""

from dataclasses import dataclass
from enum import StrEnum

from paperdesk.model.frozen import Value


@dataclass(frozen=True, slots=True, repr=False)
class PaperFacts(Value):
    """What a document tells of its paper; unknown text is ``""``.

    ``arxiv_id`` and ``doi`` are the paper's own, not those of papers that it cites: without
    prefix and version, in lower case. ``opening`` are the first words of its first pages, as they
    are read. ``has_text`` is false where its pages are pictures of text.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    arxiv_id: str = ""
    doi: str = ""
    year: int | None = None
    pages: int = 0
    has_text: bool = True
    opening: str = ""


class KnownBy(StrEnum):
    """What a paper of the library is recognised by."""

    ARXIV = "arxiv"
    DOI = "doi"
    TITLE = "title"


@dataclass(frozen=True, slots=True, repr=False)
class PaperMatch(Value):
    """Paper of the library that a document is of.

    ``score`` (0 to 1) is how much of the titles agrees; 1 for an id.
    """

    key: int
    known_by: KnownBy
    score: float = 1.0
