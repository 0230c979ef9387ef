"""Writers of BibTeX and BibLaTeX, which the reader of this folder reads back.

Sources: *BibTeXing* (O. Patashnik, 1988) for the fields of the standard styles; the manual of
biblatex 3.20, section 2.2; the fields ``eprint``, ``archiveprefix`` and ``primaryclass`` as
arXiv gives them (arxiv.org/hypertex/bibstyles); ``groups``, ``ranking``,
``readstatus`` and ``relevance`` as JabRef has them; :mod:`house_fields`, which
nobody else has.

Why own code: a url with ``&`` does not come back from bibtexparser's encoding, and pybtex
doubles backslashes and splits DOIs (``research`` of 2026).
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from paperdesk.formats.bibtex import house_fields
from paperdesk.formats.bibtex.bibtex_names import name_list
from paperdesk.formats.bibtex.capitals import protected
from paperdesk.formats.bibtex.entry_types import written_type
from paperdesk.formats.bibtex.tex_escape import address, escape
from paperdesk.formats.json_fields import encodable
from paperdesk.model import Entry, State
from paperdesk.text.citation_key import KeyRegister, make_key

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "winter": "24"}
_RANGE = re.compile(r"(?<=\w)\s*[-–—]+\s*(?=\w)")
_BOOK_PARTS = frozenset(("paper-conference", "chapter", "entry-encyclopedia", "entry-dictionary"))

Fields = Iterator[tuple[str, str]]
"""Names of fields and their values without the braces around them; empty ones are left out."""


def write_bibtex(entries: Iterable[tuple[Entry, str]]) -> Iterator[str]:
    """The papers as entries of BibTeX: letters with accents are TeX, dates year and month."""
    return _write(entries, biblatex=False)


def write_biblatex(entries: Iterable[tuple[Entry, str]]) -> Iterator[str]:
    """The papers as entries of BibLaTeX, in UTF-8."""
    return _write(entries, biblatex=True)


def _write(entries: Iterable[tuple[Entry, str]], *, biblatex: bool) -> Iterator[str]:
    keys = KeyRegister()
    for entry, note in entries:
        key = keys.free(entry.citation_key or make_key(entry.paper))
        dialect = _BibLatex(entry, note) if biblatex else _BibTex(entry, note)
        fields = [f"  {name} = {value}" for name, value in dialect.fields()]
        yield encodable(f"@{dialect.entry_type}{{{key},")
        yield encodable(",\n".join(fields))
        yield "}"
        yield ""


class _BibTex:
    """One paper as an entry of BibTeX."""

    is_biblatex = False

    def __init__(self, entry: Entry, note: str) -> None:
        self.entry, self.paper, self.note = entry, entry.paper, note
        kind = self.paper.type
        if not kind and self.paper.venue and not self.paper.isbn:
            kind = "article-journal"
        self.kind = kind
        self.entry_type, self.subtype = written_type(kind, biblatex=self.is_biblatex)

    def fields(self) -> Fields:
        """All of them, as they stand behind ``=``."""
        paper = self.paper
        people = not self.is_biblatex
        yield from _braced("author", name_list(paper.authors, ascii_only=people))
        yield from _braced("editor", name_list(paper.editors, ascii_only=people))
        yield from _braced("title", protected(paper.title, ascii_only=people))
        yield from self._texts(self._container())
        yield from self._dates()
        yield from self._texts(self._numbers())
        more = house_fields.written(paper, ascii_only=people)
        for name, value in filter(_is_told, chain(self._ids(), more)):
            yield from _braced(name, value)
        yield from self._texts(self._of_reader())
        lines = (escape(line, ascii_only=people) for line in self.note.strip().split("\n"))
        yield from _braced("annotation" if self.is_biblatex else "annote", "\n".join(lines))

    def _texts(self, pairs: Fields) -> Fields:
        for name, text in filter(_is_told, pairs):
            yield from _braced(name, escape(text, ascii_only=not self.is_biblatex))

    def _container(self) -> Fields:
        paper = self.paper
        # In an entry that is neither no style prints it, and it comes back.
        journal = "journaltitle" if self.is_biblatex else "journal"
        yield "booktitle" if self.kind in _BOOK_PARTS else journal, paper.venue
        publisher = "publisher"
        if self.kind == "thesis":
            publisher = "institution" if self.is_biblatex else "school"
        elif self.kind == "report":
            publisher = "institution"
        yield publisher, paper.publisher
        yield "location" if self.is_biblatex else "address", paper.place
        yield "series", paper.series
        yield "edition", paper.edition
        yield "entrysubtype", self.subtype

    def _numbers(self) -> Fields:
        paper = self.paper
        is_report = self.kind == "report" and not paper.issue
        yield "volume", paper.volume
        yield "number", paper.report_number if is_report else paper.issue
        yield "reportnumber", "" if is_report else paper.report_number
        yield "isbn", ", ".join(paper.isbn)
        yield "issn", ", ".join(paper.issn)
        yield "language", paper.language
        yield "license", paper.license
        yield "abstract", paper.abstract

    def _dates(self) -> Fields:
        year, month, day = (*self.paper.published.split("-"), "", "")[:3]
        yield from _braced("year", f"circa {year}" if self.paper.circa and year else year)
        if month.isdigit() and 1 <= int(month) <= len(_MONTHS):
            yield "month", _MONTHS[int(month) - 1]
        elif self.paper.season:
            yield from _braced("month", self.paper.season)
        yield from _braced("day", day.lstrip("0"))

    def _ids(self) -> Fields:
        """What is never TeX: addresses and ids."""
        paper = self.paper
        yield "pages", _RANGE.sub("--", paper.pages) if paper.pages.isascii() else ""
        yield "keywords", self._keywords()
        yield "doi", address(paper.doi)
        yield "url", address(paper.url)
        if paper.arxiv_id:
            first = paper.primary_category or (*paper.categories, "")[0]
            yield "eprint", address(paper.arxiv_id)
            yield "eprinttype" if self.is_biblatex else "archiveprefix", "arXiv"
            yield "eprintclass" if self.is_biblatex else "primaryclass", address(first)

    def _keywords(self) -> str:
        words = (escape(word, ascii_only=not self.is_biblatex) for word in self.paper.keywords)
        return ", ".join(f"{{{word}}}" if "," in word else word for word in words)

    def _of_reader(self) -> Fields:
        """What the reader said, as far as the export was asked for it."""
        entry = self.entry
        yield "groups", ", ".join(entry.tags)
        yield "ranking", f"rank{entry.rating}" if entry.rating else ""
        yield "readstatus", str(entry.state) if entry.state is not State.NEW else ""
        yield "relevance", "relevant" if entry.starred else ""


class _BibLatex(_BibTex):
    """One paper as an entry of BibLaTeX."""

    is_biblatex = True

    def _dates(self) -> Fields:
        date, season = self.paper.published, _SEASONS.get(self.paper.season, "")
        if season and len(date) == len("2026"):
            date = f"{date}-{season}"
        yield from _braced("date", f"{date}~" if self.paper.circa and date else date)


def _is_told(pair: tuple[str, str]) -> bool:
    return bool(pair[1])


def _braced(name: str, value: str) -> Fields:
    """The field, unless there is nothing in it."""
    if value := value.strip():
        yield name, f"{{{value}}}"
