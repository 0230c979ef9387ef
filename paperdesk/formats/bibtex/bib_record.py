"""Record of a paper from an entry of a bibliography: which field means what.

Sources: *BibTeXing*, section 3.2; the manual of biblatex, section 2.2; arXiv's advice on BibTeX
(eprint, archivePrefix, primaryClass); DBLP (``volume = {abs/1706.03762}``), INSPIRE and Google
Scholar (``journal = {arXiv preprint arXiv:1706.03762}``).

Why ids, addresses and files are not decoded: LaTeX gives ``_``, ``%`` and ``~`` in them another
meaning, and most programs write them as they are.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any

from paperdesk.formats.bibtex.bib_dates import BibDate, bib_date
from paperdesk.formats.bibtex.bib_people import people
from paperdesk.formats.bibtex.bib_types import NUMBERED_REPORTS, WITHIN_A_BOOK, type_of_entry
from paperdesk.formats.bibtex.bib_values import LONGEST_LINE, Values, words_of
from paperdesk.formats.bibtex.latex_text import plain_address
from paperdesk.formats.dates import parse_date
from paperdesk.formats.file_field import file_field
from paperdesk.formats.json_fields import is_category
from paperdesk.formats.record_ids import RecordIds, ids_of
from paperdesk.formats.record_values import arxiv_text, isbns, issns, link, link_or_id, pages
from paperdesk.formats.supplied_title import supplied_title
from paperdesk.model import AttachedFile, Paper
from paperdesk.model.messages import Message
from paperdesk.text import fold, identifiers_in

_ADDRESSES = ("url", "link", "ee", "adsurl", "bdsk-url-1", "howpublished")
_FILES = ("file", "localfile", "local-url", "pdf")
_WITH_FILES = frozenset(_FILES)
_OURS = frozenset(
    (
        "summary",
        "tldr",
        "submitter",
        "upvotes",
        "updated",
        "categories",
        "versions",
        "code_url",
        "project_url",
    )
)
_LANGUAGES = ("language", "langid", "hyphenation")
_LICENSES = ("license", "licence", "copyright")
_COMMENTS = ("comments", "note", "addendum", "pubstate")
_PLACES = ("address", "location")
_WITH_RARE = frozenset(
    (*_COMMENTS, *_LANGUAGES, *_LICENSES, *_PLACES, "organization", "series", "edition")
)
_VERSIONS = re.compile(r"v\d+(?: \d{4}(?:-\d\d){0,2})?(?:; v\d+(?: \d{4}(?:-\d\d){0,2})?)*")
_OF_BOOKS = ("publisher", "institution", "school")
_OF_THESES = ("school", "institution", "publisher")
_WITH_EPRINTS = frozenset(("eprint", "arxivid", "arxiv"))
_WITH_NUMBERS = frozenset(("isbn", "issn", "eissn"))
_WITH_IDS = frozenset(("pdf", "pdfurl", "pdf_url", "aliases", *_ADDRESSES))
"""Fields that may hold an id, beside ``doi``, which is a common one."""
_TWO_PAGES = re.compile(r"(\w+)[-–]{1,2}(\w+)|")
_PLAIN_DOI = re.compile(r"10\.(?!48550)\d{4,9}/[a-z0-9._/-]*[a-z0-9]")
_NO_IDS = RecordIds("", "", "", (), ())
_SAME_AGAIN = frozenset(
    ("phdthesis", "mastersthesis", "mathesis", "bathesis", "candthesis", "techreport", "article")
)


@dataclass(slots=True)
class BibReading:
    """Reading of an entry: the paper, its further ids, and what is to be told.

    ``files`` are those that it names beside itself.
    """

    paper: Paper
    aliases: tuple[str, ...] = ()
    files: tuple[AttachedFile, ...] = ()
    told: list[Message] = field(default_factory=list)


def read_entry(kind: str, key: str, values: Values) -> BibReading:
    """What an entry says of a paper; what is left in ``values`` is told."""
    date = _dated(values)
    arxiv, category = _arxiv(values)
    ids, links = _ids(values, arxiv)
    title = _titled(values, "title", "subtitle")
    fields = {**_container(kind, values, title), **_numbers(kind, values)}
    if values.has_any(_WITH_RARE):
        fields |= _rare(values)
    paper = Paper(
        title=title or values.line("maintitle", "booktitle", "shorttitle", "issuetitle"),
        abstract=values.prose("abstract"),
        authors=people(values.raw("author", "authors")),
        editors=people(values.raw("editor", "editors")),
        categories=(category,) if category else (),
        primary_category=category,
        keywords=words_of(values.raw("keywords", "keyword", "author-keywords")),
        published=date.iso,
        season=date.season,
        circa=date.circa,
        doi=ids.doi,
        arxiv_id=ids.arxiv,
        versions=ids.versions,
        type=_type(kind, values, is_preprint=bool(ids.arxiv and not fields["venue"])),
        **links,
        **fields,
    )
    told = [date.told] if date.told else []
    paper = _with_our_own(paper, values)
    reading = BibReading(paper, ids.aliases, _files(values), told)
    return reading if paper.title else _supplied(key, reading)


def _rare(values: Values) -> dict[str, str]:
    """What few entries say."""
    return {
        "comment": values.prose(*_COMMENTS),
        "organisation": values.line("organization"),
        "language": values.line(*_LANGUAGES),
        "license": values.line(*_LICENSES),
        "series": values.line("series"),
        "place": values.line(*_PLACES),
        "edition": values.line("edition"),
    }


def _dated(values: Values) -> BibDate:
    """The date of an entry; what says more than was kept is told."""
    said = {name: values.raw(name) for name in ("date", "year", "month", "day")}
    found = bib_date(*said.values())
    if not found.iso or found.told:
        values.put_back(said)
    elif said["month"] and len(found.iso) == 4 and not found.season:
        values.put_back({"month": said["month"]})
    return found


def _files(values: Values) -> tuple[AttachedFile, ...]:
    """The files of an entry; addresses of the web among them are told."""
    if not values.has_any(_WITH_FILES):
        return ()
    found = [file_field(value) for name in _FILES if (value := values.raw(name))]
    if addresses := [one for field in found for one in field.addresses]:
        values.put_back({"file": "; ".join(addresses)})
    return tuple(dict.fromkeys(file for field in found for file in field.files))


def _supplied(key: str, reading: BibReading) -> BibReading:
    """The reading of an entry without a title, under one that is supplied, if it says anything."""
    title = supplied_title(reading.paper, {"citation_key": key})
    if title:
        reading.paper = replace(reading.paper, title=title)
        reading.told.append(Message("problem.title_supplied", title=title))
    return reading


def _type(kind: str, values: Values, *, is_preprint: bool) -> str:
    """The type of CSL; the field ``type`` of a thesis or report may only say it again."""
    if values.peek("type").lower() in _SAME_AGAIN:
        values.raw("type")
    if is_preprint and kind in ("article", "unpublished"):
        return "article"
    subtype = type_of_entry(kind, values.peek("entrysubtype").lower())
    if subtype != type_of_entry(kind):
        values.raw("entrysubtype")
    return subtype


def _titled(values: Values, name: str, below: str) -> str:
    """A title with what stands below it."""
    title, subtitle = values.line(name), values.line(below)
    if not title or not subtitle:
        return title or subtitle
    return f"{title}{' ' if title[-1] in '?!.:' else ': '}{subtitle}"


def _arxiv(values: Values) -> tuple[str, str]:
    """(id, main category) on arXiv, under whatever field they stand."""
    if values.has_any(_WITH_EPRINTS) and (told := _eprint(values)):
        return told
    volume = values.peek("volume")
    if volume.startswith("abs/") and (found := arxiv_text(volume[4:])):
        values.raw("volume")
        return found, ""
    for name in ("journal", "journaltitle", "note", "howpublished"):
        text = values.peek(name)
        if "arxiv" in text.lower():
            ids = identifiers_in(plain_address(text[:LONGEST_LINE]))
            return next((one.value + one.version for one in ids if one.kind == "arxiv"), ""), ""
    return "", ""


def _eprint(values: Values) -> tuple[str, str] | None:
    """The same, from the fields that are there for it."""
    archive = (values.peek("archiveprefix") or values.peek("eprinttype")).strip("{}").lower()
    category = (values.peek("primaryclass") or values.peek("eprintclass")).strip("{}")
    eprint = plain_address(values.peek("eprint"))
    if eprint and archive in ("", "arxiv"):
        found = arxiv_text(eprint) or arxiv_text(f"{category}/{eprint}")
        if found:
            for name in ("eprint", "archiveprefix", "eprinttype"):
                values.raw(name)
            if is_category(category):
                values.raw("primaryclass", "eprintclass")
            return found, category if is_category(category) else ""
    found = values.fitting(arxiv_text, "arxivid", "arxiv")
    return (found, "") if found else None


def _ids(values: Values, arxiv: str) -> tuple[RecordIds, dict[str, Any]]:
    """The ids of an entry, and its links."""
    doi = plain_address(values.peek("doi"))
    if not (arxiv or doi or values.has_any(_WITH_IDS)):
        return _NO_IDS, {}
    url = values.fitting(link_or_id, *_ADDRESSES)
    pdf = values.fitting(link, "pdf", "pdfurl", "pdf_url")
    aliases = values.fitting(identifiers_in, "aliases")
    if _PLAIN_DOI.fullmatch(doi) and not (arxiv or url or pdf or aliases):
        values.raw("doi")
        return RecordIds("", "", doi, (), ()), {}
    told = {"arxiv_id": arxiv, "doi": doi, "url": url, "pdf_url": pdf}
    ids = ids_of({**told, "aliases": aliases.split()} if aliases else told)
    if ids.doi or ids.arxiv:
        values.raw("doi")
    url = link_or_id(url) if url else ""
    if ids.arxiv and not url:
        url = f"https://arxiv.org/abs/{ids.arxiv}"
    return ids, {"url": url, "pdf_url": link(pdf) if pdf else ""}


def _with_our_own(paper: Paper, values: Values) -> Paper:
    """The paper with what only our exports have fields for."""
    if not values.has_any(_OURS):
        return paper
    categories = tuple(values.fitting(_are_categories, "categories").split())
    versions = values.fitting(_VERSIONS.fullmatch, "versions")
    upvotes = values.fitting(str.isdecimal, "upvotes")
    main = paper.primary_category
    return replace(
        paper,
        summary=values.prose("summary", "tldr"),
        submitter=values.line("submitter"),
        upvotes=int(upvotes[:18]) if upvotes else None,
        updated=parse_date(values.fitting(_is_date, "updated"))[0].partition("/")[0],
        categories=categories or paper.categories,
        primary_category=main if not categories or main in categories else "",
        versions=tuple(versions.split("; ")) if versions else paper.versions,
        code_url=values.fitting(link, "code_url"),
        project_url=values.fitting(link, "project_url"),
    )


def _is_date(text: str) -> bool:
    return bool(parse_date(text)[0])


def _are_categories(text: str) -> bool:
    return all(map(is_category, text.split()))


def _container(kind: str, values: Values, title: str) -> dict[str, Any]:
    """What holds the paper, and who brought it out.

    A book that is crossref'd has its own title as ``booktitle``, too, for those within it.
    """
    if kind in WITHIN_A_BOOK:
        venue = _titled(values, "booktitle", "booksubtitle")
        venue = venue or _titled(values, "journaltitle", "journalsubtitle")
        venue = venue or values.line("journal", "maintitle")
    else:
        venue = _titled(values, "journaltitle", "journalsubtitle") or values.line("journal")
        book = values.line("booktitle") if title else ""
        venue = venue or ("" if fold(book) == fold(title) else book) or values.line("howpublished")
    return {
        "venue": venue or values.line("eventtitle"),
        "publisher": values.line(*(_OF_THESES if "thesis" in kind else _OF_BOOKS)),
    }


def _numbers(kind: str, values: Values) -> dict[str, Any]:
    """Volume, issue and pages, and numbers that name a book, a serial or a report."""
    own = values.line("number") if kind in NUMBERED_REPORTS else ""
    named = _named_numbers(values) if values.has_any(_WITH_NUMBERS) else {}
    return {
        **named,
        "volume": values.line("volume"),
        "issue": values.line("number", "issue"),
        "pages": _pages(values.line("pages", "eid", "articleno", "article-number")),
        "report_number": own or values.line("reportnumber", "report_number"),
    }


def _named_numbers(values: Values) -> dict[str, tuple[str, ...]]:
    books = values.fitting(isbns, "isbn")
    serials = values.fitting(issns, "issn", "eissn")
    return {
        "isbn": isbns(books) if books else (),
        "issn": issns(serials) if serials else (),
    }


def _pages(text: str) -> str:
    found = _TWO_PAGES.fullmatch(text)
    if found is None:
        return pages(text)
    return f"{found[1]}-{found[2]}" if found[1] else ""
