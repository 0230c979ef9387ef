"""Mapper of JSON records, of whatever program, to papers; it tells what was not understood.

What a record says is sorted out by :mod:`known_keys`; here its values become
the fields of a paper. The first value of a field that can be understood is
taken. What cannot be, and keys that are not known, are told, so that nobody
takes half a record for a whole one; all of it stays in the raw record.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

from paperdesk.formats import arxiv_record, json_fields
from paperdesk.formats.date_parts import Dated
from paperdesk.formats.dates import from_parts, parse_date
from paperdesk.formats.json_people import csl_names, editors, people
from paperdesk.formats.known_keys import Value, empty, is_telling, plain_key, sorted_out, unwrapped
from paperdesk.formats.reader_fields import KEYS, MARK, OUR_IDS, is_own
from paperdesk.formats.record_ids import RecordIds, ids_of
from paperdesk.formats.record_values import (
    arxiv_text,
    categories_of,
    doi_text,
    isbns,
    issns,
    licence,
    line_of,
    link,
    link_or_id,
    page_range,
    pages,
    prose,
    short,
    texts,
    type_of,
)
from paperdesk.formats.seasons import date_details, season_of
from paperdesk.model import Contributor, Paper, PaperId
from paperdesk.model.messages import Message

_ARXIV_KEYS = frozenset(("entry_id", "arxiv_primary_category", "arxiv_comment"))
_BIBLIOGRAPHIC = frozenset(
    (
        *("type", "editors", "volume", "issue", "pages", "first_page", "publisher", "place"),
        *("edition", "series", "isbn", "issn", "language", "season", "circa"),
    )
)
_PLAIN_FIELDS: tuple[tuple[str, Callable[[Any], Any], Any], ...] = (
    *((name, prose, "") for name in ("abstract", "summary", "comment")),
    ("keywords", texts, ()),
    *((name, link_or_id, "") for name in ("url", "pdf_url")),
    *((name, link, "") for name in ("code_url", "project_url")),
    *((name, line_of, "") for name in ("venue", "submitter", "organisation", "source")),
    ("report_number", line_of, ""),
    ("license", licence, ""),
)
"""Fields, how a value of them is understood, and what stands there without one."""
_NO_PAPER = Paper(title="")
_SHORT = 24
"""Characters of a date that is remembered."""
T = TypeVar("T")


@dataclass(slots=True)
class RecordReading:
    """One record, read: the paper, and what is to be told of it.

    ``aliases`` are further ids that it names (``doi:10.1000/x``), ``unread`` keys
    and values that were not understood, ``told`` sentences about dates that were
    cut. Without a title there is no paper.
    """

    paper: Paper = _NO_PAPER
    aliases: tuple[str, ...] = ()
    unread: list[Value] = field(default_factory=list)
    told: list[Message] = field(default_factory=list)


def read_record(fields: json_fields.Record) -> RecordReading:
    """What a record says of a paper."""
    return _RecordReader(fields).read()


class _RecordReader:
    def __init__(self, fields: json_fields.Record) -> None:
        inner = unwrapped(fields)
        self._fields = inner
        self._is_of_snapshot = arxiv_record.is_one(inner)
        self._known, unknown = sorted_out(inner)
        if inner is not fields:  # what an envelope says beside its record fills gaps
            outer, _ = sorted_out({k: v for k, v in fields.items() if v is not inner})
            for name, values in outer.items():
                self._known.setdefault(name, values)
        quiet = KEYS | {MARK} if is_own(fields) else frozenset((MARK,))
        self._own_id = json_fields.line(inner, "id")
        if "abstract" not in self._known and _is_of_arxiv(inner, self._own_id):
            self._known["abstract"] = self._known.pop("summary", [])
        self._season, self._circa = "", False
        self._reading = RecordReading()
        self._reading.unread += [one for one in unknown if one[0] not in quiet and is_telling(*one)]

    def read(self) -> RecordReading:
        """All fields."""
        title = self._line("title")
        if not title:
            return self._reading
        own_id = self._own_id
        ids = self._ids()
        versions = arxiv_record.versions(self._fields, *ids.versions)
        none: tuple[str, ...] = ()
        categories = self._first("categories", categories_of, none)
        self._reading.aliases = ids.aliases
        said = self._plain_fields()
        said["url"] = said.get("url") or (f"https://arxiv.org/abs/{ids.arxiv}" if ids.arxiv else "")
        if self._is_of_snapshot:
            said["source"] = said.get("source") or arxiv_record.SOURCE
        self._reading.paper = Paper(
            title=title,
            id=PaperId(own_id if own_id.startswith(OUR_IDS) else ""),
            authors=self._authors(),
            published=self._date("date") or arxiv_record.first_day(versions),
            updated=self._updated(versions),
            categories=categories,
            primary_category=self._line("primary_category") or self._first_category(categories),
            doi=ids.doi,
            arxiv_id=ids.arxiv,
            upvotes=self._upvotes(),
            versions=versions,
            **said,
            **self._bibliography(),
        )
        return self._reading

    def _plain_fields(self) -> dict[str, Any]:
        """The fields that take the first value which is understood; those that are there."""
        # arXiv indents the second line of a comment, which is no second paragraph.
        of_comment = line_of if self._is_of_snapshot else prose
        return {
            name: self._first(name, of_comment if name == "comment" else understood, nothing)
            for name, understood, nothing in _PLAIN_FIELDS
            if name in self._known
        }

    def _bibliography(self) -> dict[str, Any]:
        """What a bibliography needs besides; quick where a record says nothing of it."""
        dated = {"season": self._season, "circa": self._circa}
        if self._known.keys().isdisjoint(_BIBLIOGRAPHIC) and not self._creators():
            return dated
        return {
            "type": self._first("type", type_of, ""),
            "editors": self._editors(),
            "volume": self._first("volume", short, ""),
            "issue": self._issue(),
            "pages": self._pages(),
            "publisher": self._line("publisher"),
            "place": self._line("place"),
            "edition": self._first("edition", short, ""),
            "series": self._line("series"),
            "isbn": self._all("isbn", isbns),
            "issn": self._all("issn", issns),
            "language": self._line("language"),
            "season": self._first("season", season_of, "") or dated["season"],
            "circa": dated["circa"] or any(v is True for _, v in self._known.get("circa", ())),
        }

    def _editors(self) -> tuple[Contributor, ...]:
        """Those under a key of their own, or among all who made it."""
        return self._people("editors") or next(filter(None, map(editors, self._creators())), ())

    def _creators(self) -> list[Any]:
        """Lists of people with roles, as Zotero has them."""
        known = self._known.get("authors", ())
        return [value for path, value in known if plain_key(path).endswith("creators")]

    def _issue(self) -> str:
        """BibTeX calls it ``number``, which is a number of something else without a volume."""
        said = self._first("issue", short, "")
        if said or not self._known.get("volume"):
            return said
        numbers = (v for path, v in self._known.get("arxiv_id", ()) if plain_key(path) == "number")
        return next((short(value) for value in numbers if not arxiv_text(value)), "")

    def _pages(self) -> str:
        first, last = self._first("first_page", short, ""), self._first("last_page", short, "")
        said = self._first("pages", pages, "")
        return said or page_range(first, last)

    def _all(self, name: str, understood: Callable[[Any], tuple[str, ...]]) -> tuple[str, ...]:
        """Everything that the values of a field mean, each once; others are told."""
        found: dict[str, None] = {}
        for path, value in self._known.get(name, ()):
            if not (meant := understood(value)):
                self._tell(path, value)
            found.update(dict.fromkeys(meant))
        return tuple(found)

    def _updated(self, versions: tuple[str, ...]) -> str:
        """The day of the last version; arXiv's ``update_date`` is that of its record."""
        said = self._date("updated").partition("/")[0]
        return (arxiv_record.last_day(versions) or said) if self._is_of_snapshot else said

    def _first_category(self, categories: tuple[str, ...]) -> str:
        """The first where they stand in one text, which is how arXiv means it."""
        in_one_text = any(isinstance(value, str) for _, value in self._known.get("categories", ()))
        return categories[0] if categories and in_one_text else ""

    def _ids(self) -> RecordIds:
        """The record's ids, from whatever keys hold them."""
        return ids_of(
            {
                "arxiv_id": self._first("arxiv_id", arxiv_text, ""),
                "id": self._own_id,
                "doi": self._first("doi", doi_text, ""),
                "url": self._first_text("url"),
                "pdf_url": self._first_text("pdf_url"),
                "aliases": self._fields.get("aliases"),
            }
        )

    def _first_text(self, name: str) -> str:
        values = (value for _, value in self._known.get(name, ()))
        return next((value for value in values if isinstance(value, str)), "")

    def _first(self, name: str, understood: Callable[[Any], T], nothing: T) -> T:
        """The first value of a field that is understood; others that are not are told."""
        known = self._known.get(name)
        if not known:
            return nothing
        found = nothing
        for path, value in known:
            meant = understood(value)
            if meant in ("", (), None):
                self._tell(path, value)
            elif found == nothing:
                found = meant
        return found

    def _line(self, name: str) -> str:
        return self._first(name, line_of, "")

    def _tell(self, path: str, value: Any) -> None:
        if is_telling(path, value):
            self._reading.unread.append((path, value))

    def _authors(self) -> tuple[Contributor, ...]:
        """With the parts of their names, where they stand beside them as in our own exports."""
        found = arxiv_record.authors(self._fields) or self._people("authors")
        parts = next((value for _, value in self._known.get("author_parts", ())), None)
        return csl_names(found, parts) if isinstance(parts, list) else found

    def _people(self, field: str) -> tuple[Contributor, ...]:
        found: tuple[Contributor, ...] = ()
        for path, value in self._known.get(field, ()):
            names, strange = people(value)
            if strange is not None and not empty(strange):
                key = next((k for k in strange if isinstance(k, str)), "") if isinstance(
                    strange, Mapping
                ) else ""  # fmt: skip
                self._tell(f"{path}.{key}" if key else path, strange[key] if key else strange)
            elif not names:
                self._tell(path, value)
            found = found or names
        return found

    def _upvotes(self) -> int | None:
        for path, value in self._known.get("upvotes", ()):
            found = json_fields.count({"": value}, "")
            if found is not None:
                return found
            self._tell(path, value)
        return None

    def _date(self, name: str) -> str:
        """The first date that there is, as precise as another that agrees with it has it."""
        known = self._known.get(name, ())
        if len(known) == 1:  # as most often
            iso, told = self._dated(*known[0])
            if told:
                self._reading.told.append(told)
            return iso
        read = [self._dated(path, value) for path, value in known]
        iso, told = next(((iso, told) for iso, told in read if iso), ("", None))
        finer = max(
            (other for other, _ in read if iso and other.startswith(iso)), key=len, default=iso
        )
        for (path, value), (other, _) in zip(known, read, strict=True):
            if other and not finer.startswith(other):  # another day of the same paper
                self._tell(path, value)
        if len(finer) > len(iso):
            return finer
        said = told if iso else next((told for _, told in read if told), None)
        if said:
            self._reading.told.append(said)
        return iso

    def _dated(self, path: str, value: Any) -> Dated:
        month = self._known["month"][0][1] if "month" in self._known else None
        if not empty(month) and plain_key(path.rpartition(".")[2]).endswith("year"):
            return from_parts(value, month, next((v for _, v in self._known.get("day", ())), None))
        found = date_details(value)
        rest = found.rest
        is_short = isinstance(rest, str) and len(rest) <= _SHORT
        iso, told = _short_date(rest) if is_short else parse_date(rest)
        if iso and not self._season:
            self._season = found.season
        self._circa |= bool(iso and found.circa)
        return iso, told


@lru_cache(maxsize=4_096)
def _short_date(text: str) -> Dated:
    """Why remembered: many papers are of one day."""
    return parse_date(text)


def _is_of_arxiv(fields: json_fields.Record, own_id: str) -> bool:
    """Whether a record has the keys of arXiv's feed, which calls its abstracts summaries."""
    return "arxiv.org/abs/" in own_id or not fields.keys().isdisjoint(_ARXIV_KEYS)
