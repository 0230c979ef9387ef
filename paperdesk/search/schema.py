"""Schema: the fields of the index, and the rows of fields that documents become.

A field holds words as they are written; in a text field those that share a
stem are a stem group beside them. So a prefix and an exact word are
of the word as one sees it (``communit``, ``algorithms*``), and a plain word
finds all its forms. Fields of names and numbers (authors, venue, ids) have no
stem groups. Authors stand there with the given name first, in whichever order their
source has them: so 'J. Kim' is told from 'Kim Jones'.

Only the paper's key is kept besides the words; titles and texts are read from
the library.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from whoosh.fields import NUMERIC, TEXT, Schema

from paperdesk.model import Document, Paper, Progress
from paperdesk.model.messages import Message
from paperdesk.model.person_name import is_east_asian
from paperdesk.search.analysis.tokenizer import PAGE, PART
from paperdesk.search.analysis.whoosh_analyzer import WordAnalyzer
from paperdesk.text import display, plain
from paperdesk.text.name_parser import parse_name

VERSION = "6"
"""Counted up whenever an index written before is laid out or would answer differently."""

STEMMED = frozenset(("title", "abstract", "note", "text"))
ABOUT = ("title", "abstract", "authors", "note")
"""The fields of what is said about a paper; the text of its pages is another matter."""

EVERYWHERE = (*ABOUT, "text")
"""Default fields: those of a word for which no field is named."""

_SUFFIXES = ("", "jr", "sr", "ii", "iii", "iv", "phd", "md")
_STEP = 50  # papers between two words of progress
_TOGETHER = 500  # documents that are read at once
_RAW = ("authors", "venue", "category", "source", "id")


def index_field(field: str) -> str:
    """The index field of a query field: a DOI stands among the ids."""
    return "id" if field == "doi" else field


def make_schema() -> Schema:
    """The Whoosh schema of every index that this version writes."""
    key = NUMERIC(int, bits=64, sortable=True, default=-1)
    key.indexed, key.format = False, None  # a column and no word: it is looked up as an array
    schema = Schema(key=key)
    for field in sorted(STEMMED):
        schema.add(field, TEXT(analyzer=WordAnalyzer(stems=True, paged=field == "text")))
    for field in _RAW:
        schema.add(field, TEXT(analyzer=WordAnalyzer(stems=False)))
    return schema


Row = Mapping[str, Any]
"""A document as the indexer takes it: values by the name of their field."""

_Readable = Callable[[str], str]

_display_once: _Readable = display.__wrapped__  # to remember what is read once takes longer


def _displayed(names: tuple[str, ...], readable: _Readable) -> tuple[str, ...]:
    """Display forms of names; looked at together, since hardly any holds TeX."""
    together = PART.join(names)
    return (together,) if readable(together) is together else tuple(map(readable, names))


def _spoken(authors: tuple[str, ...]) -> tuple[str, ...]:
    """The authors, each with the given name first: 'Reed, Uma' as 'Uma Reed'."""
    return tuple(map(_given_first, authors)) if "," in "".join(authors) else authors


def _given_first(name: str) -> str:
    family, comma, given = name.partition(",")
    given = given.strip()
    if not comma or name[0] == "{" or "(" in name or given.rstrip(".").lower() in _SUFFIXES:
        return name
    if "," in given or is_east_asian(name[0]):
        return str(parse_name(name))
    return f"{given} {family}"


def _ids(paper: Paper) -> tuple[str, ...]:
    """Every id that the paper itself names, each once and without its kind; its report number."""
    bare = paper.id.removeprefix("arxiv:").removeprefix("doi:")
    return tuple(dict.fromkeys((bare, paper.arxiv_id, paper.doi, paper.report_number)))


def _abstract(document: Document, readable: _Readable) -> tuple[str, ...]:
    paper = document.paper
    abstract = readable(paper.abstract)
    if not (paper.summary or paper.keywords):
        return (abstract,)
    return abstract, readable(paper.summary), "; ".join(paper.keywords)


def _paged(pages: tuple[str, ...]) -> str:
    """The texts of the pages as one, each behind its mark."""
    if not any(pages):
        return ""
    return "".join(f"{PAGE}{page.replace(PAGE, ' ')}" for page in pages)


_TEXTS: dict[str, Callable[[Document, _Readable], tuple[str, ...]]] = {
    "abstract": _abstract,
    "note": lambda of, _: (plain(of.note),) if of.note else (),
    "title": lambda of, readable: (readable(of.paper.title),),
    "authors": lambda of, readable: _displayed(_spoken(of.paper.author_names), readable),
    "venue": lambda of, _: (of.paper.venue,),
    "category": lambda of, _: tuple(
        dict.fromkeys((of.paper.primary_category, *of.paper.categories))
    ),
    "source": lambda of, _: (of.paper.source,),
    "text": lambda of, _: (_paged(of.pages),),
    "id": lambda of, _: _ids(of.paper),
}


def field_text(document: Document, field: str) -> str:
    """The display text of ``field``, in which no phrase reaches from part to part."""
    return PART.join(filter(None, _TEXTS[field](document, display)))


def row(document: Document) -> dict[str, Any]:
    """The row of a document: index field to text, as :func:`field_text` has it."""
    fields: dict[str, Any] = {"key": document.key}
    for field, texts in _TEXTS.items():
        parts = texts(document, _display_once)
        if text := parts[0] if len(parts) == 1 else PART.join(filter(None, parts)):
            fields[field] = text
    return fields


def row_batches(
    documents: Sequence[Document], size: int, most: int, progress: Progress
) -> Iterator[list[Row]]:
    """The rows of some documents, ``size`` at a time or ``most`` letters of pages, and the
    rest."""
    batch: list[Row] = []
    letters = 0
    for done, document in enumerate(documents, 1):
        batch.append(row(document))
        if done % _STEP == 0:
            progress(done, len(documents), Message("step.indexing"))
        letters += sum(map(len, document.pages))
        if len(batch) == size or letters >= most:
            yield batch
            batch, letters = [], 0
    yield batch
    progress(len(documents), len(documents), Message("step.indexing"))


def document_rows(documents: Iterable[Document]) -> Iterator[Row]:
    """The rows of the documents; of two with one key that of the first.

    Read some hundred at a time, since reading one and making its row in turn takes longer.
    """
    rest = each_once(documents)
    while batch := list(islice(rest, _TOGETHER)):
        yield from map(row, batch) if batch[0].pages else list(map(row, batch))


def each_once(documents: Iterable[Document]) -> Iterator[Document]:
    """The documents; of two with one key the first."""
    seen: set[int] = set()
    for document in documents:
        if document.key not in seen:
            seen.add(document.key)
            yield document
