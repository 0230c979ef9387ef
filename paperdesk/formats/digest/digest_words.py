"""Words of a digest about a paper: its title, who wrote it, why it is in, how it begins.

Formulas are text, as TeX prints on one line where that can be read and as TeX where not; every
text is one line, freed of what a page or a mail may not hold.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

from paperdesk.formats.web_parts import doi_page, paper_page
from paperdesk.model.digests import DigestIssue, DigestPaper
from paperdesk.model.paper import Paper
from paperdesk.text import display, display_name, safe_link

MOST_NAMES = 6
LONGEST_TITLE = 400
FEW = 30
"""Papers whose abstracts are told of at more length."""
_LENGTHS = (420, 240)
_UNSAID = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SENTENCE = re.compile(r"[.!?][\"'”’)]?(?=\s)")


class PaperWords(NamedTuple):
    """What a digest says of a paper, each on one line, ``""`` where there is nothing to say."""

    title: str
    page: str
    authors: str
    why: str
    facts: str
    lead: str
    links: tuple[tuple[str, str], ...]
    """Label and address."""


def one_line(text: str) -> str:
    """The text on one line, without control characters and marks that turn its direction."""
    return " ".join(_UNSAID.sub(" ", text).split())


def heading(issue: DigestIssue) -> str:
    """What an issue is called: its digest and its day."""
    return f"{one_line(issue.title) or 'Papers'}, {issue.day}"


def count(issue: DigestIssue) -> str:
    """How many papers an issue tells of."""
    number = len(issue.papers)
    return "1 new paper" if number == 1 else f"{number:,} new papers"


def further(issue: DigestIssue) -> str:
    """What is said of papers that found no room; ``""`` without any."""
    if not issue.further:
        return ""
    more = "1 more paper comes" if issue.further == 1 else f"{issue.further:,} more papers come"
    return f"{more} in the next one."


def words_of(issue: DigestIssue) -> Iterator[PaperWords]:
    """What is said of each paper of an issue."""
    longest = _LENGTHS[len(issue.papers) > FEW]
    return (_words(one, longest) for one in issue.papers)


def desk_address(paper: Paper) -> str:
    """The link that brings a paper to PaperDesk, or shows it there; ``""`` where none names it."""
    if paper.arxiv_id:
        return f"paperdesk:add?arxiv={quote(paper.arxiv_id, safe='/')}"
    if paper.doi:
        return f"paperdesk:add?doi={quote(paper.doi, safe='/')}"
    page = paper_page(paper)
    return f"paperdesk:add?url={quote(page, safe='')}" if page else ""


def lead(text: str, longest: int) -> str:
    """The beginning of a text: whole sentences if they fill half the room, else whole words."""
    line = one_line(display(text))
    if len(line) <= longest:
        return line
    ends = [found.end() for found in _SENTENCE.finditer(line, 0, longest + 1)]
    if ends and ends[-1] * 2 >= longest:
        return line[: ends[-1]] + " …"
    head = line[: longest + 1]
    return (head.rpartition(" ")[0] or line[:longest]) + " …"


def _words(one: DigestPaper, longest: int) -> PaperWords:
    paper = one.paper
    return PaperWords(
        title=lead(paper.title, LONGEST_TITLE),
        page=paper_page(paper),
        authors=_authors(paper),
        why=" · ".join(one_line(str(reason)) for reason in one.why),
        facts=" · ".join(filter(None, _facts(paper))),
        lead=_lead(paper, longest),
        links=tuple((label, link) for label, link in _links(paper) if link),
    )


def _authors(paper: Paper) -> str:
    names = [one_line(display_name(name)) for name in paper.author_names]
    left = len(names) - MOST_NAMES
    if left <= 1:  # one more name takes no more room than saying so
        return ", ".join(names)
    return f"{', '.join(names[:MOST_NAMES])} and {left:,} others"


def _facts(paper: Paper) -> Iterator[str]:
    yield one_line(paper.published)
    yield lead(paper.venue, 80)
    yield f"arXiv:{one_line(paper.arxiv_id)}" if paper.arxiv_id else ""
    if paper.upvotes is not None:
        yield "1 upvote" if paper.upvotes == 1 else f"{paper.upvotes:,} upvotes"


def _lead(paper: Paper, longest: int) -> str:
    if paper.abstract.strip():
        return lead(paper.abstract, longest)
    return f"Summary: {lead(paper.summary, longest)}" if paper.summary.strip() else ""


def _links(paper: Paper) -> Iterator[tuple[str, str]]:
    yield "Abstract", paper_page(paper)
    yield "PDF", safe_link(paper.pdf_url) or ""
    yield "Code", safe_link(paper.code_url) or ""
    if (doi := doi_page(paper.doi)) and doi != paper_page(paper):
        yield "DOI", doi
    yield "Open in PaperDesk", desk_address(paper)
