"""Matches of bibliographic records: the verdict on two of them, its evidence, what an import asks.

The words are those of record linkage: a pair is a match, a non-match or a possible match that
is left to a person (Fellegi and Sunter, A theory for record linkage, JASA 64, 1969).
"""

from collections.abc import Mapping
from enum import StrEnum

from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.messages import Message


class Verdict(StrEnum):
    """Verdict whether two records are of one paper."""

    SAME = "same"
    DIFFERENT = "different"
    DOUBTFUL = "doubtful"


class Evidence(StrEnum):
    """Kind of evidence for or against two records of one title being one paper.

    ``numbers`` are volume, issue, pages and the like; ``address`` is that of a web page.
    """

    SAME_ID = "same id"
    OTHER_ID = "other id"
    PREPRINT_DOI = "preprint doi"
    EQUAL_RECORD = "equal record"
    SAME_PEOPLE = "same people"
    SOME_PEOPLE = "some people"
    OTHER_PEOPLE = "other people"
    NO_PEOPLE = "no people"
    SAME_ABSTRACT = "same abstract"
    SIMILAR_ABSTRACT = "similar abstract"
    UNCLEAR_ABSTRACT = "unclear abstract"
    OTHER_ABSTRACT = "other abstract"
    SAME_YEAR = "same year"
    NEAR_YEAR = "near year"
    FAR_YEAR = "far year"
    SAME_VENUE = "same venue"
    OTHER_VENUE = "other venue"
    SAME_NUMBERS = "same numbers"
    OTHER_NUMBERS = "other numbers"
    SAME_ADDRESS = "same address"
    OTHER_ADDRESS = "other address"
    OTHER_SIGN = "other sign"
    SHORT_TITLE = "short title"
    USUAL_TITLE = "usual title"


@late_dataclass(frozen=True, slots=True, repr=False)
class Citation(Value):
    """Short citation by which a reader knows a paper; ``authors`` are the first of them."""

    title: str
    authors: tuple[str, ...] = ()
    year: int | None = None
    venue: str = ""


@late_dataclass(frozen=True, slots=True, repr=False)
class DoubtfulPair(Value):
    """A record of a file that may be of a paper with the same title.

    ``record`` and ``paper`` name the two in an answer (see :data:`Answers`); ``place`` says
    where the record stands in its file. ``joined``: they are taken as one paper.
    """

    record: str
    paper: str
    place: Message
    incoming: Citation
    known: Citation
    evidence: tuple[str, ...] = ()
    joined: bool = False


@late_dataclass(frozen=True, slots=True, repr=False)
class Untaken(Value):
    """Values of a record that joined a paper and were not taken, as the paper has others.

    ``values`` are (name of the field, what the record says, what is kept), texts cut short.
    """

    place: Message
    title: str
    values: tuple[tuple[str, str, str], ...]


Answers = Mapping[str, str]
"""A reader's word on doubtful pairs: ``record`` to ``paper`` where they are one, else to ``""``."""
