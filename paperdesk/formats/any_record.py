"""A record of any program as a paper, and what in it was not understood.

What a record says is sorted out by :mod:`known_keys`; here its values become
the fields of a paper. The first value of a field that can be understood is
taken. What cannot be, and keys that are not known, are told, so that nobody
takes half a record for a whole one; all of it stays in the raw record.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from paperdesk.formats import arxiv_record, json_fields
from paperdesk.formats.dates import Dated, from_parts, parse_date
from paperdesk.formats.json_people import people
from paperdesk.formats.known_keys import Value, empty, is_telling, plain_key, sorted_out, unwrapped
from paperdesk.formats.reader_fields import KEYS, MARK, OUR_IDS, is_own
from paperdesk.formats.record_ids import RecordIds, ids_of
from paperdesk.model import Paper, PaperId
from paperdesk.model.messages import Message
from paperdesk.text import identifier, identifiers_in

_MOST_WORDS = 50_000
_NAMES = (
    "text", "value", "name", "display_name", "title", "term", "literal", "journal_title",
    "journal", "$t", "#text", "fullname", "label",
)  # fmt: skip
_LINKS = ("href", "url", "value", "html", "URL")
_HOST = re.compile(r"\s*(?:[\w-]+\.)+[a-z]{2,}/", re.IGNORECASE | re.ASCII)
_ARXIV_KEYS = frozenset(("entry_id", "arxiv_primary_category", "arxiv_comment"))
T = TypeVar("T")


@dataclass(slots=True)
class RecordReading:
    """One record, read: the paper, and what is to be told of it.

    ``aliases`` are further ids that it names (``doi:10.1000/x``), ``unread`` keys
    and values that were not understood, ``told`` sentences about dates that were
    cut. Without a title there is no paper.
    """

    paper: Paper = field(default_factory=lambda: Paper(title=""))
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
        categories = self._first("categories", _categories, none)
        self._reading.aliases = ids.aliases
        self._reading.paper = Paper(
            title=title,
            id=PaperId(own_id if own_id.startswith(OUR_IDS) else ""),
            abstract=self._first("abstract", _prose, ""),
            summary=self._first("summary", _prose, ""),
            authors=arxiv_record.authors(self._fields) or self._people(),
            published=self._date("date") or arxiv_record.first_day(versions),
            updated=self._updated(versions),
            categories=categories,
            primary_category=self._line("primary_category") or self._first_category(categories),
            keywords=self._first("keywords", _texts, ()),
            url=self._first("url", _link_or_id, "")
            or (f"https://arxiv.org/abs/{ids.arxiv}" if ids.arxiv else ""),
            pdf_url=self._first("pdf_url", _link_or_id, ""),
            code_url=self._first("code_url", _link, ""),
            project_url=self._first("project_url", _link, ""),
            doi=ids.doi,
            arxiv_id=ids.arxiv,
            venue=self._line("venue"),
            # arXiv indents the second line of a comment, which is no second paragraph.
            comment=self._first("comment", _line if self._is_of_snapshot else _prose, ""),
            upvotes=self._upvotes(),
            submitter=self._line("submitter"),
            organisation=self._line("organisation"),
            source=self._line("source") or (arxiv_record.SOURCE if self._is_of_snapshot else ""),
            report_number=self._line("report_number"),
            license=self._first("license", _licence, ""),
            versions=versions,
        )
        return self._reading

    def _updated(self, versions: tuple[str, ...]) -> str:
        """The day of the last version; arXiv's ``update_date`` is that of its record."""
        said = self._date("updated")
        return (arxiv_record.last_day(versions) or said) if self._is_of_snapshot else said

    def _first_category(self, categories: tuple[str, ...]) -> str:
        """The first where they stand in one text, which is how arXiv means it."""
        in_one_text = any(isinstance(value, str) for _, value in self._known.get("categories", ()))
        return categories[0] if categories and in_one_text else ""

    def _ids(self) -> RecordIds:
        """The record's ids, from whatever keys hold them."""
        return ids_of(
            {
                "arxiv_id": self._first("arxiv_id", _arxiv_text, ""),
                "id": self._own_id,
                "doi": self._first("doi", _doi_text, ""),
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
        found = nothing
        for path, value in self._known.get(name, ()):
            meant = understood(value)
            if meant in ("", (), None):
                self._tell(path, value)
            elif found == nothing:
                found = meant
        return found

    def _line(self, name: str) -> str:
        return self._first(name, _line, "")

    def _tell(self, path: str, value: Any) -> None:
        if is_telling(path, value):
            self._reading.unread.append((path, value))

    def _people(self) -> tuple[str, ...]:
        found: tuple[str, ...] = ()
        for path, value in self._known.get("authors", ()):
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
        read = [self._dated(path, value) for path, value in self._known.get(name, ())]
        iso, told = next(((iso, told) for iso, told in read if iso), ("", None))
        finer = max(
            (other for other, _ in read if iso and other.startswith(iso)), key=len, default=iso
        )
        if len(finer) > len(iso):
            return finer
        said = told if iso else next((told for _, told in read if told), None)
        if said:
            self._reading.told.append(said)
        return iso

    def _dated(self, path: str, value: Any) -> Dated:
        month = next((value for _, value in self._known.get("month", ())), None)
        if plain_key(path.rpartition(".")[2]).endswith("year") and not empty(month):
            return from_parts(value, month, next((v for _, v in self._known.get("day", ())), None))
        return parse_date(value)


def _is_of_arxiv(fields: json_fields.Record, own_id: str) -> bool:
    """Whether a record has the keys of arXiv's feed, which calls its abstracts summaries."""
    return "arxiv.org/abs/" in own_id or not fields.keys().isdisjoint(_ARXIV_KEYS)


def _inner(value: Any) -> Any:
    """The text, list or number that an object with one meaning holds, or the first of a list."""
    for _ in range(3):
        if isinstance(value, list):
            value = next((entry for entry in value if not empty(entry)), "")
        if not isinstance(value, Mapping):
            return value
        value = next((value[name] for name in _NAMES if not empty(value.get(name))), "")
    return value


def _line(value: Any) -> str:
    return json_fields.line({"": value if isinstance(value, str) else _inner(value)}, "")


def _prose(value: Any) -> str:
    if isinstance(value, Mapping) and value and all(isinstance(at, list) for at in value.values()):
        return json_fields.words({"": _uninverted(value)}, "")
    return json_fields.words({"": value if isinstance(value, str) else _inner(value)}, "")


def _uninverted(index: Mapping[str, Any]) -> str:
    """The text whose words are listed with their places, as OpenAlex gives abstracts."""
    placed = [
        (place, word)
        for word, places in index.items()
        for place in places
        if isinstance(place, int) and 0 <= place < _MOST_WORDS
    ]
    return " ".join(word for _, word in sorted(placed)[:_MOST_WORDS])


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, Mapping):
        value = value.get("value")
    if isinstance(value, list) and any(isinstance(entry, Mapping) for entry in value):
        value = [_line(entry) for entry in value]
    return json_fields.lines({"": value}, "")


def _link(value: Any) -> str:
    for entry in value[:20] if isinstance(value, list) else [value]:
        inner = entry
        if isinstance(entry, Mapping):
            inner = next((entry[name] for name in _LINKS if isinstance(entry.get(name), str)), "")
        if found := json_fields.link({"": inner}, ""):
            return found
    return ""


def _link_or_id(value: Any) -> str:
    """A link, or the address of an id that is written without ``https://``."""
    inner = _inner(value)
    bare = identifier(inner) if isinstance(inner, str) else None
    if (found := _link(value)) or bare is None:
        return found
    site = "arxiv.org/abs" if bare.kind == "arxiv" else "doi.org"
    address = inner.strip() if _HOST.match(inner) else f"{site}/{bare.value}"
    return json_fields.link({"": f"https://{address}"}, "")


def _categories(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return json_fields.categories({"": value}, "")[0]
    # A list may hold what one text of arXiv held: ["math.GT cs.CG"].
    found = _texts(value)
    parted = tuple(dict.fromkeys(code for text in found for code in text.split()))
    as_one = any(" " in text for text in found) and all(map(json_fields.is_category, parted))
    return parted if as_one else found


def _licence(value: Any) -> str:
    return _line(value) or _link(value)


def _doi_text(value: Any) -> str:
    """A text that names a DOI, arXiv's own too, whole: it may name several."""
    inner = _inner(value)
    text = inner if isinstance(inner, str) else ""
    return text if next(iter(identifiers_in(text)), None) else ""


def _arxiv_text(value: Any) -> str:
    """A text that is an arXiv id, in whatever clothes, with its version."""
    inner = _inner(value)
    text = inner if isinstance(inner, str) else ""
    return text if json_fields.arxiv_id(text) else ""
