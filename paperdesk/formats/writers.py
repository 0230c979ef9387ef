"""Writers of papers: JSON Lines, which :mod:`jsonl` reads back, and a reading list.

Both give lines without a line end as they go, so that any number of papers
can be exported in the memory of one.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from paperdesk.formats import json_fields
from paperdesk.formats.reader_fields import MARK, VERSION
from paperdesk.model import BadFileError, Entry, Paper
from paperdesk.model.messages import Message
from paperdesk.model.person_name import as_json, parts_of
from paperdesk.model.reading_fields import MOST_STARS, READING_FIELDS
from paperdesk.text import display, display_name

_MARKS = re.compile(r"([\\`*_\[\]<>#])")


def write_jsonl(entries: Iterable[tuple[Entry, str]]) -> Iterator[str]:
    """One JSON object a paper and its note, with the keys that :mod:`jsonl` names.

    Each has the mark by which :mod:`reader_fields` knows the reader's words again.

    Keys without a value are left out. Paragraphs are set apart by a blank
    line, as in any text that may be wrapped.
    """
    for entry, note in entries:
        fields = {MARK: VERSION, **paper_fields(entry.paper), **_of_reader(entry, note)}
        told = {name: value for name, value in fields.items() if not _nothing(value)}
        yield json_fields.dump(told)


_READING_LIST = "# Reading list"
"""The first line of a list in Markdown, by which it is known again."""
_LINKS = re.compile(r"(?m)^\[(?:Abstract|PDF|Code|Project|DOI)\]\(<")
"""How its lines of links begin, which a list that somebody made by hand has not."""


def is_own_list(text: str) -> bool:
    """Whether a text is surely a reading list that PaperDesk wrote."""
    return text.startswith(f"{_READING_LIST}\n") and _LINKS.search(text) is not None


def refuse_own_list(text: str, name: str) -> None:
    """Raise BadFileError for a reading list that PaperDesk wrote: nobody's page, and no backup."""
    if text.lstrip("\ufeff").startswith(f"{_READING_LIST}\n"):
        raise BadFileError(Message("file.own_list", name=name))


def write_markdown(entries: Iterable[tuple[Entry, str]]) -> Iterator[str]:
    """A reading list: title, authors, year, links, tags, note and whole abstract of each."""
    yield _READING_LIST
    for entry, note in entries:
        yield ""
        yield from _section(entry, note)


def _nothing(value: Any) -> bool:
    """Whether there is nothing to tell; a count of 0 is something."""
    return value is None or value is False or value in ("", [])


def paper_fields(paper: Paper) -> dict[str, Any]:
    """What sources say of a paper, in the keys that :mod:`jsonl` names; empty ones too."""
    return {
        "id": paper.id,
        "title": paper.title,
        "abstract": _paragraphs(paper.abstract),
        "summary": _paragraphs(paper.summary),
        "authors": list(paper.author_names),
        "date": paper.published,
        "updated": paper.updated,
        "categories": list(paper.categories),
        "primary_category": paper.primary_category,
        "keywords": list(paper.keywords),
        "url": paper.url,
        "pdf_url": paper.pdf_url,
        "code_url": paper.code_url,
        "project_url": paper.project_url,
        "doi": paper.doi,
        "arxiv_id": paper.arxiv_id,
        "venue": paper.venue,
        "comments": _paragraphs(paper.comment),
        "upvotes": paper.upvotes,
        "submitter": paper.submitter,
        "organisation": paper.organisation,
        "source": paper.source,
        "report_number": paper.report_number,
        "license": paper.license,
        "versions": list(paper.versions),
        "author_parts": parts_of(paper.authors),
        **_of_bibliography(paper),
    }


def _of_bibliography(paper: Paper) -> dict[str, Any]:
    return {
        "type": paper.type,
        "editors": as_json(paper.editors),
        "volume": paper.volume,
        "issue": paper.issue,
        "pages": paper.pages,
        "publisher": paper.publisher,
        "place": paper.place,
        "edition": paper.edition,
        "series": paper.series,
        "isbn": list(paper.isbn),
        "issn": list(paper.issn),
        "language": paper.language,
        "season": paper.season,
        "circa": paper.circa,
    }


def _of_reader(entry: Entry, note: str) -> dict[str, Any]:
    return {
        "tags": list(entry.tags),
        "collections": list(entry.collections),
        **{one.name: getattr(entry, one.name) or None for one in READING_FIELDS},
        "note": note,
        "added": entry.added,
        "citation_key": entry.citation_key,
        "files": files_of(entry),
        "aliases": [alias for alias in entry.aliases if alias != entry.paper.id],
    }


def files_of(entry: Entry) -> list[dict[str, str]]:
    """The files of a paper, as a record names them."""
    return [
        {"path": file.path, "title": file.title, "type": file.media_type} for file in entry.files
    ]


def _paragraphs(text: str) -> str:
    return text.replace("\n", "\n\n")


def marks_of(entry: Entry, state: str) -> tuple[str, ...]:
    """Star, state in words and rating of a paper, ``""`` for what it has not."""
    rating = f"{entry.rating}/{MOST_STARS}" if entry.rating else ""
    return ("★" if entry.starred else "", state, rating)


def _section(entry: Entry, note: str) -> Iterator[str]:
    paper = entry.paper
    yield f"## {_escaped(display(paper.title))}"
    authors = ", ".join(map(display_name, paper.author_names))
    facts = [authors, str(paper.year or ""), display(paper.venue), paper.organisation]
    if told := " · ".join(_escaped(fact) for fact in facts if fact):
        yield f"\n{told}"
    links = {
        "Abstract": paper.url,
        "PDF": paper.pdf_url,
        "Code": paper.code_url,
        "Project": paper.project_url,
        "DOI": f"https://doi.org/{paper.doi}" if paper.doi else "",
    }
    if told := " · ".join(f"[{label}](<{link}>)" for label, link in links.items() if link):
        yield f"\n{told}"
    marks = [*marks_of(entry, str(entry.state)), *(f"#{tag}" for tag in entry.tags)]
    yield f"\n{' '.join(_escaped(mark) for mark in marks if mark)}"
    if entry.collections:
        paths = (_escaped(path.replace("/", " › ")) for path in entry.collections)
        yield f"\n*In:* {' · '.join(paths)}"
    if paper.summary:
        yield f"\n*{_escaped(display(paper.summary))}*"
    if paper.abstract:
        yield "\n" + "\n\n".join(_escaped(line) for line in display(paper.abstract).split("\n"))
    if note.strip():
        yield "\n### Note\n"
        yield note.strip()


def _escaped(text: str) -> str:
    """``text`` so that Markdown shows it as it is; addresses stay addresses."""
    parts = re.split(r"(https?://\S+)", text)
    return "".join(
        part if number % 2 else _MARKS.sub(r"\\\1", part) for number, part in enumerate(parts)
    )
