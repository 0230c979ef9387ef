"""A plain citation of a paper, for the clipboard.

Every part ends in one sentence mark: its own, or a full stop. Names are said in
one form, 'Given Family' with initials as 'J. A.', whichever their source had.
An address stands at the end once: that of the DOI, else the paper's page. What
has no date is 'n.d.', as the styles of APA (7th edition) and Chicago (17th) say.
"""

import re
from dataclasses import replace
from urllib.parse import quote

from paperdesk.model import Contributor, Paper
from paperdesk.text import display, is_others, name_of

_MOST_NAMED = 6
_ENDS = (".", "?", "!", "…", "。", "？", "！")
_CLOSING = "\"'”’»)]"
_BARE_INITIALS = re.compile(r"[A-Z]{1,3}(?: [A-Z]{1,2})*")
_CLOSE_INITIALS = re.compile(r"(?<=\.)(?=[^\W\d_])")
_IN_ADDRESS = "/:;()._-,+@!*'~&=$"  # signs of a DOI that may stand in an address as they are
_ARXIV_DOI = "10.48550/arxiv."


def citation(paper: Paper) -> str:
    """``A. One and B. Two (2026). Title. Venue. arXiv:2601.00001. https://...``

    Without authors the title comes first: ``Title (2026). Venue. ...``.
    """
    authors, title = _names(paper.authors), _plain(paper.title)
    year = f"({'n.d.' if paper.year is None else paper.year})"
    head = (f"{authors} {year}", title) if authors else (_with_year(title, year),)
    venue = _plain(paper.venue)
    number = f"arXiv:{paper.arxiv_id}" if paper.arxiv_id else ""
    if number and (number.lower() in venue.lower() or venue.lower() in ("arxiv", "arxiv preprint")):
        venue, number = ("", number) if number.lower() not in venue.lower() else (venue, "")
    said = " ".join(map(_ended, filter(None, (*head, venue, number))))
    return f"{said} {_address(paper)}".strip()


def _plain(text: str) -> str:
    """``text`` on one line, its TeX as letters; without blanks or commas at its ends."""
    return " ".join(display(text).split()).strip(" ,;")


def _with_year(title: str, year: str) -> str:
    ended = _ended(title)
    return f"{ended.removesuffix('.') if not ended.endswith('...') else ended} {year}"


def _ended(part: str) -> str:
    """``part`` with one sentence mark at its end; one before a closing quotation mark counts."""
    bare = part.rstrip()
    while bare.endswith("..") and not bare.endswith("..."):
        bare = bare[:-1]
    return bare if bare.rstrip(_CLOSING).endswith(_ENDS) and _closes(bare) else f"{bare}."


def _closes(part: str) -> bool:
    """Whether the mark ends the sentence: not in '(n.d.)', where it belongs to a word."""
    return not part.endswith((")", "]"))


def _names(given: tuple[Contributor, ...]) -> str:
    """All authors in one form; 'et al.' where there are more, or where the source says so."""
    named = [author for author in given if not is_others(author.written)]
    authors = list(filter(None, map(_name, named)))
    if not authors:
        return ""
    if len(authors) > _MOST_NAMED:
        return f"{authors[0]} et al."
    if len(named) < len(given):
        return f"{', '.join(authors)} et al."
    if len(authors) > 1:
        return f"{', '.join(authors[:-1])} and {authors[-1]}"
    return authors[0]


def _name(author: Contributor) -> str:
    name = name_of(author)
    given = name.given
    if _BARE_INITIALS.fullmatch(given):
        given = " ".join(f"{letter}." for letter in given.replace(" ", ""))
    return str(replace(name, given=_CLOSE_INITIALS.sub(" ", given)))


def _address(paper: Paper) -> str:
    if paper.doi and not (paper.arxiv_id and paper.doi.lower().startswith(_ARXIV_DOI)):
        return _resolver(paper.doi)
    if paper.url:
        return paper.url
    if paper.arxiv_id:
        return f"https://arxiv.org/abs/{paper.arxiv_id}"
    return _resolver(paper.doi) if paper.doi else ""


def _resolver(doi: str) -> str:
    return f"https://doi.org/{quote(doi, safe=_IN_ADDRESS)}"
