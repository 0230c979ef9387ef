"""Writer of CSV: a row a paper, with the names of the columns first.

Source: RFC 4180, in UTF-8 with a mark in front, without which Excel takes it for another
encoding. Several values of a cell stand between semicolons. The columns are those that the
reader of tables knows by itself.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from paperdesk.formats import file_field
from paperdesk.formats.json_fields import encodable
from paperdesk.model import Entry, State
from paperdesk.text.plain_fields import PARAGRAPHS

_MARK = "\ufeff"
_OF_PAPER = {
    "Title": "title", "Authors": "author_names", "Date": "published", "Venue": "venue",
    "Type": "type", "Volume": "volume", "Issue": "issue", "Pages": "pages",
    "Publisher": "publisher", "Place": "place", "Edition": "edition", "Series": "series",
    "ISBN": "isbn", "ISSN": "issn", "Language": "language", "DOI": "doi", "arXiv ID": "arxiv_id",
    "URL": "url", "PDF URL": "pdf_url", "Code URL": "code_url", "Project URL": "project_url",
    "Categories": "categories", "Keywords": "keywords", "Abstract": "abstract",
    "Summary": "summary", "Comments": "comment", "Report number": "report_number",
    "Updated": "updated", "License": "license",
}  # fmt: skip
_OF_READER = (
    *("Citation key", "Tags", "Collections", "State", "Starred", "Rating", "Note", "Added"),
    "Files",
)


def write(entries: Iterable[tuple[Entry, str]]) -> Iterator[str]:
    """The rows of a table of the papers; what nobody asked for is empty."""
    yield _MARK + _row((*_OF_PAPER, "Editors", *_OF_READER))
    for entry, note in entries:
        paper = entry.paper
        cells = [_cell(getattr(paper, field), field) for field in _OF_PAPER.values()]
        cells.append(_cell(tuple(one.written for one in paper.editors)))
        state = "" if entry.state is State.NEW else str(entry.state)
        cells += [
            entry.citation_key,
            _cell(entry.tags),
            _cell(entry.collections),
            state,
            "1" if entry.starred else "",
            str(entry.rating or ""),
            note,
            entry.added,
            file_field.written(entry.files),
        ]
        yield encodable(_row(cells))


def _cell(value: object, field: str = "") -> str:
    """A value as a cell has it; paragraphs are set apart by a blank line, as in any text."""
    if isinstance(value, tuple):
        return "; ".join(value)
    return str(value).replace("\n", "\n\n") if field in PARAGRAPHS else str(value)


def _row(cells: Iterable[str]) -> str:
    out = io.StringIO()
    # With its line end, for only what holds a sign of that is put into quotation marks.
    csv.writer(out, lineterminator="\r\n").writerow([cell.replace("\0", "") for cell in cells])
    return out.getvalue().removesuffix("\r\n")
