"""Key table: the field of a paper that each key of a record means, as many programs write them.

Only keys whose meaning is certain: those of our own export, CSL-JSON (Zotero,
pandoc), the JSON of papis, Zotero, Semantic Scholar, OpenAlex, Crossref, arXiv,
DBLP, Europe PMC, INSPIRE, Mendeley, Paperpile and OpenReview, and the column
names that tables exported as JSON have. A key is compared without case, ``_``,
``-`` and spaces (``DOI``, ``Container-Title``); one within another is written
with a point (``externalids.arxiv``). What stands first counts most.

Why no ``tags``, ``note``, ``notes``, ``keywords of the reader`` and no ``state``
here: those are the reader's own words, and only a file that PaperDesk wrote can
say them (:mod:`reader_fields`). ``created`` and ``modified`` are dates of records,
not of papers; ``source`` is where a record came from, never a journal.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeVar

Record = Mapping[str, Any]
T = TypeVar("T")

_TABLE = """
title: title displayname papertitle articletitle documenttitle
abstract: abstract abstractnote abstracttext abstractinvertedindex
summary: summary tldr aisummary
authors: authors authorlist author authorships creators authorstring authornames authorsfull
date: date published publicationdate publisheddate datepublished issued publishedonline
date: publishedprint firstpublicationdate pubdate publicationyear year pubyear yearpublished
month: month
day: day
updated: updated updatedate
categories: categories arxivcategories
primary_category: primarycategory arxivprimarycategory
keywords: keywords keyword aikeywords
url: url link links landingpageurl htmlurl entryid ee primarylocation.landingpageurl uri
pdf_url: pdfurl pdflink openaccesspdf.url primarylocation.pdfurl bestoalocation.pdfurl
code_url: codeurl githubrepo
project_url: projecturl projectpage
doi: doi externalids.doi ids.doi identifiers.doi extids.doi arxivdoi dois
arxiv_id: arxivid arxiv externalids.arxiv ids.arxiv identifiers.arxiv extids.arxiv eprint
arxiv_id: arxiveprints archiveid number id
venue: venue containertitle journal journaltitle journalname publicationtitle proceedingstitle
venue: booktitle conferencename conference primarylocation.source hostvenue publicationvenue
venue: container
venue: journalinfo journalref arxivjournalref publicationinfo sourcetitle
comment: comments comment arxivcomment
upvotes: upvotes
submitter: submitter
organisation: organisation organization
source: source
report_number: reportnumber reportno
license: license licence
versions: versions
authors_parsed: authorsparsed
author_parts: authorparts
editors: editors editor editorlist
type: type itemtype documenttype publicationtype publicationtypes entrytype typecrossref pubtype
type: pubtypelist.pubtype types.citeproc types.resourcetypegeneral
volume: volume biblio.volume journal.volume journalinfo.volume container.volume
volume: publicationinfo.journalvolume
issue: issue biblio.issue journalissue journal.issue journalinfo.issue container.issue
issue: publicationinfo.journalissue
pages: pages page journal.pages pageinfo pagerange articlenumber publicationinfo.artid
first_page: firstpage pagestart startpage biblio.firstpage container.firstpage
first_page: publicationinfo.pagestart
last_page: lastpage pageend endpage biblio.lastpage container.lastpage publicationinfo.pageend
publisher: publisher publishername primarylocation.source.hostorganizationname
place: publisherplace publisherlocation place
edition: edition editionnumber
series: series collectiontitle seriestitle bookseries
isbn: isbn isbns identifiers.isbn
issn: issn eissn issnl identifiers.issn journalinfo.journal.issn journalinfo.journal.essn
issn: primarylocation.source.issn
language: language lang
season: season
circa: circa
"""
_WRAPPERS = (
    "paper", "data", "info", "metadata", "attributes", "content", "article", "work", "item",
    "publication", "document", "source", "fields", "node", "record", "bibjson", "citedpaper",
)  # fmt: skip
_FOREIGN_IDS = frozenset(("id", "number", "links", "eprint"))
"""Keys that hold an arXiv id or an address, or something else that is nothing to tell of."""
_DEEPEST = 3
_LONGEST_KEY = 100
_SIGNS = re.compile(r"[\s_-]+|^[@$]|(?<=:).*:")

Value = tuple[str, Any]
"""A key, with points where it lies within another, and what stands under it."""

_Key = tuple[str, str]
"""A key, and as much of it as is told."""
_FLAT = frozenset((str, list, int, float, bool, type(None)))
_MOST_KEPT = 2_000


def _fields() -> dict[str, tuple[str, int]]:
    """Each key with its field and how much it counts (less is more)."""
    found: dict[str, tuple[str, int]] = {}
    for line in _TABLE.strip().splitlines():
        field, _, keys = line.partition(": ")
        for key in keys.split():
            found.setdefault(key, (field, len(found)))
    return found


_FIELDS = _fields()
_CONTAINERS = frozenset(key.rpartition(".")[0] for key in _FIELDS if "." in key)
_TITLES = frozenset(key for key, (field, _) in _FIELDS.items() if field == "title")


@lru_cache(maxsize=4_096)
def plain_key(key: str) -> str:
    """A key without case, blanks, ``_`` and ``-``."""
    return _SIGNS.sub("", key[:_LONGEST_KEY]).casefold()


def is_record(value: Record) -> bool:
    """Whether an object has a title, is a wrapper around one that has, or heads a batch."""
    if _title_of(value):
        return True
    head = value.get("batch")
    return (len(value) == 1 and isinstance(head, Mapping)) or unwrapped(value) is not value


def unwrapped(value: Record) -> Record:
    """The record within an envelope of its own (``{"data": {"title": ...}}``), or itself."""
    if _title_of(value):
        return value
    for key, inner in value.items():
        if isinstance(inner, Mapping) and plain_key(key) in _WRAPPERS and _title_of(inner):
            return inner
    return value


def _title_of(value: Record) -> bool:
    return "title" in value or any(plain_key(key) in _TITLES for key in value)


def sorted_out(record: Record) -> tuple[dict[str, list[Value]], list[Value]]:
    """What a record says of each field, the best first, and what is not known."""
    if not _is_flat(record):
        walked = _walked(record, "", "", _DEEPEST)
        return _by_field((key, (path, value)) for key, path, value in walked)
    fields, others = _order_of(tuple(record))
    return (
        {field: [(path, record[key]) for key, path in keys] for field, keys in fields.items()},
        [(path, record[key]) for key, path in others],
    )


def _by_field(said: Iterable[tuple[str, T]]) -> tuple[dict[str, list[T]], list[T]]:
    """What stands under plain keys, by its field, the best first; and what is of none."""
    known: dict[str, list[tuple[int, T]]] = {}
    unknown: list[T] = []
    for key, one in said:
        if found := _FIELDS.get(key):
            known.setdefault(found[0], []).append((found[1], one))
        else:
            unknown.append(one)
    in_order = {
        field: [values[0][1]]
        if len(values) == 1
        else [one for _, one in sorted(values, key=lambda entry: entry[0])]
        for field, values in known.items()
    }
    return in_order, unknown


def _is_flat(record: Record) -> bool:
    """Whether no value of a record is opened, nor are its keys too many or long to be kept."""
    kinds = set(map(type, record.values()))
    if not kinds <= _FLAT or sum(map(len, record)) > _MOST_KEPT:
        return False
    return list not in kinds or _CONTAINERS.isdisjoint(map(plain_key, record))


@lru_cache(maxsize=256)
def _order_of(keys: tuple[str, ...]) -> tuple[dict[str, list[_Key]], list[_Key]]:
    """The fields that the keys of a flat record are of, the best first; those that are of none.

    Why remembered: the records of a file have mostly the same keys.
    """
    return _by_field((plain_key(key), (key, key[:_LONGEST_KEY])) for key in keys)


def is_telling(path: str, value: Any) -> bool:
    """Whether it is worth a word that a value under ``path`` was not understood."""
    return not empty(value) and plain_key(path) not in _FOREIGN_IDS


def empty(value: Any) -> bool:
    """Whether a value says nothing."""
    return value is None or value is False or value in ("", [], {})


def _walked(record: Record, above: str, shown: str, deep: int) -> Iterator[tuple[str, str, Any]]:
    """(plain key, key as written, value) of all values; objects without a field are opened."""
    for key, value in record.items():
        plain, path = above + plain_key(key), shown + key[:_LONGEST_KEY]
        inner = None if isinstance(value, str) or not deep else _opened(plain, value)
        if not inner or plain in _FIELDS:
            yield plain, path, value
        if inner and (plain not in _FIELDS or plain in _CONTAINERS):
            within = _walked(inner, plain + ".", path + ".", deep - 1)
            # Of a field that is an object, what is not known is part of its value.
            yield from (one for one in within if plain not in _FIELDS or one[0] in _FIELDS)


def _opened(plain: str, value: Any) -> Record | None:
    """The object that a value is; of a list whose objects hold fields, the first of them."""
    if isinstance(value, list) and plain in _CONTAINERS:
        value = next((entry for entry in value if isinstance(entry, Mapping)), None)
    return value if isinstance(value, Mapping) else None
