"""Writers of BibTeX and BibLaTeX, which the reader of this folder reads back.

Sources: *BibTeXing* (O. Patashnik, 1988) for the fields of the standard styles; the manual of
biblatex 3.20, section 2.2; the fields ``eprint``, ``archiveprefix`` and ``primaryclass`` as
arXiv gives them (arxiv.org/hypertex/bibstyles); ``groups`` (collections), ``ranking``,
``readstatus`` and ``relevance`` as JabRef has them; ``mendeley-tags`` as Mendeley has them;
``collections`` and :mod:`house_fields`, which nobody else has.

Why own code: a url with ``&`` does not come back from bibtexparser's encoding, and pybtex
doubles backslashes and splits DOIs (``research`` of 2026).
"""

import re
from collections.abc import Iterable, Iterator

from paperdesk.formats import file_field
from paperdesk.formats.bibtex import house_fields
from paperdesk.formats.bibtex.abbreviations import MONTHS
from paperdesk.formats.bibtex.bibtex_names import name_list
from paperdesk.formats.bibtex.capitals import protected
from paperdesk.formats.bibtex.entry_types import written_type
from paperdesk.formats.bibtex.jabref_groups import WrittenGroups, group_name
from paperdesk.formats.bibtex.macro_preamble import MacroPreamble
from paperdesk.formats.bibtex.tex_escape import address, escape
from paperdesk.formats.json_fields import encodable
from paperdesk.formats.seasons import SEASONS
from paperdesk.model import Entry, State
from paperdesk.text.citation_key import KeyRegister, make_key

_MONTHS = tuple(MONTHS)
_SEASONS = {season: str(code) for code, season in enumerate(SEASONS, 21)}
_TEX_SIGNS = frozenset("\\{}%#&$_^~")
_RANGE = re.compile(r"(?<=\w)\s*[-–—]+\s*(?=\w)")
_BOOK_PARTS = frozenset(("paper-conference", "chapter", "entry-encyclopedia", "entry-dictionary"))


def write_bibtex(entries: Iterable[tuple[Entry, str]]) -> Iterator[str]:
    """The papers as entries of BibTeX: letters with accents are TeX, dates year and month."""
    return _write(entries, biblatex=False)


def write_biblatex(entries: Iterable[tuple[Entry, str]]) -> Iterator[str]:
    """The papers as entries of BibLaTeX, in UTF-8."""
    return _write(entries, biblatex=True)


def _write(entries: Iterable[tuple[Entry, str]], *, biblatex: bool) -> Iterator[str]:
    keys, macros, groups = KeyRegister(), MacroPreamble(), WrittenGroups()
    for entry, note in entries:
        key = keys.free(entry.citation_key or make_key(entry.paper))
        made = _BibLatex(entry) if biblatex else _BibTex(entry)
        made.tell(note)
        yield from macros.lines(made.title)
        yield encodable(f"@{made.entry_type}{{{key},\n" + ",\n".join(made.lines))
        yield "}"
        yield ""
        groups.add(entry.collections)
    yield from map(encodable, groups.lines())


class _BibTex:
    """One paper as an entry of BibTeX: ``lines`` are its fields, without commas."""

    is_biblatex = False

    def __init__(self, entry: Entry) -> None:
        self.entry, self.paper = entry, entry.paper
        self.lines: list[str] = []
        self.title = ""
        self.kind = self.paper.type
        if not self.kind and self.paper.venue and not self.paper.isbn:
            self.kind = "article-journal"
        self.entry_type, self.subtype = written_type(self.kind, biblatex=self.is_biblatex)
        self._ascii_only = not self.is_biblatex

    def tell(self, note: str) -> None:
        """Write all fields; empty ones are left out."""
        paper = self.paper
        self._add("author", name_list(paper.authors, ascii_only=self._ascii_only))
        if paper.editors:
            self._add("editor", name_list(paper.editors, ascii_only=self._ascii_only))
        self.title = protected(paper.title, ascii_only=self._ascii_only)
        self._add("title", self.title)
        self._container()
        self._dates()
        self._numbers()
        self._text("abstract", paper.abstract)
        self._ids()
        for name, value in house_fields.written(paper, ascii_only=self._ascii_only):
            self._add(name, value)
        self._of_reader(note)

    def _add(self, name: str, value: str) -> None:
        """A field whose value is TeX, or nothing like it."""
        if value and (value := value.strip()):
            self.lines.append(f"  {name} = {{{value}}}")

    def _text(self, name: str, text: str) -> None:
        """A field whose value is text."""
        if text:
            self._add(name, escape(text, ascii_only=self._ascii_only))

    def _words(self, name: str, words: Iterable[str]) -> None:
        """A field of words between commas; one with a sign that parts words stands in braces."""
        escaped = (escape(word, ascii_only=self._ascii_only) for word in words)
        parted = [f"{{{one}}}" if "," in one or ";" in one else one for one in escaped]
        if parted:
            self._add(name, ", ".join(parted))

    def _container(self) -> None:
        paper = self.paper
        # In an entry that is neither no style prints it, and it comes back.
        journal = "journaltitle" if self.is_biblatex else "journal"
        self._text("booktitle" if self.kind in _BOOK_PARTS else journal, paper.venue)
        publisher = "publisher"
        if self.kind == "thesis":
            publisher = "institution" if self.is_biblatex else "school"
        elif self.kind == "report":
            publisher = "institution"
        self._text(publisher, paper.publisher)
        if paper.place:
            self._text("location" if self.is_biblatex else "address", paper.place)
        if paper.series:
            self._text("series", paper.series)
        if paper.edition:
            self._text("edition", paper.edition)
        if self.subtype:
            self._text("entrysubtype", self.subtype)

    def _numbers(self) -> None:
        paper = self.paper
        is_report = self.kind == "report" and not paper.issue
        self._text("volume", paper.volume)
        self._text("number", paper.report_number if is_report else paper.issue)
        if paper.report_number and not is_report:
            self._text("reportnumber", paper.report_number)
        if paper.isbn:
            self._add("isbn", ", ".join(paper.isbn))
        if paper.issn:
            self._add("issn", ", ".join(paper.issn))
        if paper.language:
            self._text("language", paper.language)
        if paper.license:
            self._text("license", paper.license)

    def _dates(self) -> None:
        year, month, day = (*self.paper.first_date.split("-"), "", "")[:3]
        self._add("year", f"circa {year}" if self.paper.circa and year else year)
        if month.isdigit() and 1 <= int(month) <= len(_MONTHS):
            self.lines.append(f"  month = {_MONTHS[int(month) - 1]}")
        else:
            self._add("month", self.paper.season)
        self._add("day", day.lstrip("0"))
        if self.paper.last_date:
            self._add("date", self._whole_date())  # BibTeX has no ranges, and lets this alone

    def _whole_date(self) -> str:
        """The date as biblatex has it."""
        date, season = self.paper.published, _SEASONS.get(self.paper.season, "")
        if season and len(date) == len("2026"):
            date = f"{date}-{season}"
        about = "~" if self.paper.circa else ""
        return "/".join(f"{end}{about}" if end[:1].isdigit() else end for end in date.split("/"))

    def _ids(self) -> None:
        """What is never TeX: addresses and ids."""
        paper = self.paper
        pages = _RANGE.sub("--", paper.pages)
        if pages.isascii() and _TEX_SIGNS.isdisjoint(pages):
            self._add("pages", pages)
        else:
            self._text("pages", paper.pages)
        self._words("keywords", paper.keywords)
        if paper.doi:
            self._add("doi", address(paper.doi))
        own = f"doi:{paper.doi.lower()}"
        others = (one for one in self.entry.aliases if one.startswith("doi:") and one != own)
        self._add("aliases", " ".join(map(address, others)))
        if paper.url:
            self._add("url", address(paper.url))
        if paper.arxiv_id:
            first = paper.primary_category or (*paper.categories, "")[0]
            self._add("eprint", address(paper.arxiv_id))
            self._add("eprinttype" if self.is_biblatex else "archiveprefix", "arXiv")
            self._add("eprintclass" if self.is_biblatex else "primaryclass", address(first))

    def _of_reader(self, note: str) -> None:
        """What the reader said, as far as the export was asked for it."""
        entry = self.entry
        if entry.files:
            self._add("file", file_field.written(entry.files))
        self._words("mendeley-tags", entry.tags)
        if entry.collections:
            self._add("groups", ", ".join(dict.fromkeys(map(group_name, entry.collections))))
        # JabRef's groups are names alone; where that says less than our paths, these follow.
        if any(group_name(path) != path for path in entry.collections):
            self._words("collections", entry.collections)
        if entry.rating:
            self._add("ranking", f"rank{entry.rating}")
        if entry.state is not State.NEW:
            self._add("readstatus", str(entry.state))
        if entry.starred:
            self._add("relevance", "relevant")
        if note := note.strip():
            lines = (escape(line, ascii_only=self._ascii_only) for line in note.split("\n"))
            self._add("annotation" if self.is_biblatex else "annote", "\n".join(lines))


class _BibLatex(_BibTex):
    """One paper as an entry of BibLaTeX."""

    is_biblatex = True

    def _dates(self) -> None:
        self._add("date", self._whole_date())
