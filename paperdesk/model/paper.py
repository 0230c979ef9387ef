"""A paper: what its sources say of it, never what the reader did with it."""

from typing import NewType

from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.person_name import Contributor

PaperId = NewType("PaperId", str)
"""``arxiv:1706.03762``, ``doi:10.1000/x`` or ``local:`` and a short hash.

Given once, at first arrival, by the library; never changed afterwards.
"""


@late_dataclass(frozen=True, slots=True, repr=False)
class Paper(Value):
    """Bibliographic record of a paper. Unknown text is ``""``, unknown numbers ``None``.

    Dates are ISO 8601, as precise as known: ``2026``, ``2026-04`` or
    ``2026-04-04``; ``published`` may be an interval (``2019-03/2020``, ``2019/..``, ``../2019``;
    ISO 8601-2), of which a year, an order or a filter takes :attr:`first_date`. ``arxiv_id``
    has no version and no prefix (``1706.03762``, ``hep-th/9901001``), ``doi`` is lower case
    without a resolver's address. Title and abstract are unwrapped plain text in which
    TeX is kept as its source wrote it. ``summary`` is the paper in a sentence
    or two in somebody else's words, never a part of the abstract. Links are
    absolute http(s) addresses. ``license`` is the name or address of one.
    ``venue`` is the container: the journal, the proceedings, the book of a chapter.
    ``type`` is one of CSL 1.0.2 (``article-journal``, ``paper-conference``, ``chapter``).
    ``pages`` are ``12-34``, ``e17`` or the number that an article has in their place;
    ``isbn`` and ``issn`` stand without blanks, ``language`` as its source wrote it,
    ``place`` is the publisher's. ``season`` (``spring``, ``summer``, ``autumn``,
    ``winter``) and ``circa`` (the date is only about right) tell more of ``published``.
    ``versions`` are those known of a paper on arXiv, the first first: ``v1 2001-10-09``,
    or ``v1`` where the day is not known.
    """

    title: str
    id: PaperId = PaperId("")
    abstract: str = ""
    summary: str = ""
    authors: tuple[Contributor, ...] = ()
    published: str = ""
    updated: str = ""
    categories: tuple[str, ...] = ()
    primary_category: str = ""
    keywords: tuple[str, ...] = ()
    url: str = ""
    pdf_url: str = ""
    code_url: str = ""
    project_url: str = ""
    doi: str = ""
    arxiv_id: str = ""
    venue: str = ""
    comment: str = ""
    upvotes: int | None = None
    submitter: str = ""
    organisation: str = ""
    source: str = ""
    report_number: str = ""
    license: str = ""
    versions: tuple[str, ...] = ()
    type: str = ""
    editors: tuple[Contributor, ...] = ()
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""
    place: str = ""
    edition: str = ""
    series: str = ""
    isbn: tuple[str, ...] = ()
    issn: tuple[str, ...] = ()
    language: str = ""
    season: str = ""
    circa: bool = False

    @property
    def author_names(self) -> tuple[str, ...]:
        """The names of the authors as they are written."""
        return tuple([author.written for author in self.authors])

    @property
    def year(self) -> int | None:
        """The year of publication, if known."""
        head = self.published[:4]
        if head.startswith("."):
            head = self.first_date[:4]
        return int(head) if len(head) == 4 and head.isascii() and head.isdigit() else None

    @property
    def first_date(self) -> str:
        """The date of publication, of a range its first end that is known; no season."""
        ends = self.published.split("/")
        first = ends[-1] if ends[0] == ".." else ends[0]
        return first[:4] if len(ends) > 1 and first[4:6] == "-2" and len(first) == 7 else first

    @property
    def last_date(self) -> str:
        """The second end of a range, ``..`` where that is open; ``""`` of a single date."""
        return self.published.partition("/")[2]


@late_dataclass(frozen=True, slots=True, repr=False)
class Document(Value):
    """Index document of a paper: its words and what sources say.

    ``key`` is the library's row number of the paper; ``pages`` are the texts of its files, page
    after page, where they are known. The reader's tags, states and dates are not here: they
    stay in the library.
    """

    key: int
    paper: Paper
    note: str = ""
    pages: tuple[str, ...] = ()
