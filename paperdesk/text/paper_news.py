"""News of a paper: what a fresh record of it tells that the one before did not.

Why words decide over a withdrawal: arXiv's record has no mark of it, only the comment of the
authors, mostly with the whole abstract kept; of 100,000 records 492 say so in their comment.
"""

import re
from typing import NamedTuple

from paperdesk.model import Paper

NEW_VERSION, WITHDRAWN, PUBLISHED = "new-version", "withdrawn", "published"

_LONGEST_REASON = 300
_OF_ARXIV = "10.48550/arxiv."
_WORK = r"(?:paper|article|manuscript|submission|preprint|draft|work|note|version|thesis|it)"
_SAID = re.compile(
    rf"\b(?:{_WORK}|been|is|was|being|have|has) (?:\w+ )?(?:withdrawn?|withdrawal|retracted)\b"
    r"|(?:^|[.,;:*] ?|\bv\d+ )\*?(?:withdrawn?|retracted)\b"
    rf"|\bwithdraw(?:n|ing|al|)\b(?: of| from)? (?:this|the|my|our|that)? ?(?:\w+ )?{_WORK}\b"
    r"|\bhas (?:decided to )?withdraw",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:sub)?section \S+ (?:is |was |has been )?withdrawn|\b(?:a|an|the) (?:\w+ )?withdrawn"
    r"|\bversions? [\d, and]+ (?:\w+ ){0,4}have been retracted",
    re.IGNORECASE,
)
_ABSTRACT = re.compile(
    rf"^\W*(?:(?:this|the|our|my) {_WORK}\b.{{0,40}}\bwithdrawn\b|withdrawn\b|{_WORK} withdrawn\b"
    rf"|the authors? ha(?:s|ve) withdrawn this {_WORK}\b)",
    re.IGNORECASE,
)


class News(NamedTuple):
    """One piece: its kind, which a :class:`~paperdesk.model.follows.PaperNotice` has, and what.

    ``value`` is the version (``v3``), the reason of a withdrawal in the authors' words, or
    where it was published.
    """

    kind: str
    value: str


def news_of(known: Paper, told: Paper) -> tuple[News, ...]:
    """What ``told``, a fresh record of the paper ``known``, has of news; each once."""
    found: list[News] = []
    version = latest_version(told)
    if known.versions and version > latest_version(known):
        found.append(News(NEW_VERSION, f"v{version}"))
    if (reason := withdrawal(told)) and not withdrawal(known):
        found.append(News(WITHDRAWN, reason))
    if (place := _published_in(told)) and not _published_in(known):
        found.append(News(PUBLISHED, place))
    return tuple(found)


def latest_version(paper: Paper) -> int:
    """The number of the last version that is known of a paper on arXiv; 0 where none is."""
    numbers = (name.partition(" ")[0].removeprefix("v") for name in paper.versions)
    return max((int(number) for number in numbers if number.isdecimal()), default=0)


def withdrawal(paper: Paper) -> str:
    """Why a paper was withdrawn, in its authors' words; ``""`` where it was not."""
    comment = " ".join(paper.comment.split())
    if _SAID.search(comment) and not _OF_ANOTHER.search(comment):
        return comment[:_LONGEST_REASON]
    abstract = " ".join(paper.abstract[: 2 * _LONGEST_REASON].split())
    return abstract[:_LONGEST_REASON] if _ABSTRACT.match(abstract) else ""


def _published_in(paper: Paper) -> str:
    """The venue, or else the DOI that a publisher gave."""
    doi = "" if paper.doi.startswith(_OF_ARXIV) else paper.doi
    return paper.venue or doi
