"""Features by which records of one title are compared: words, years, addresses, numbers.

Why shingles: a revised abstract keeps most runs of three words of the first, two papers of one
field share hardly any (Broder, On the resemblance and containment of documents, 1997). The
share is that of the shorter text, so that one that was cut off still agrees. Years and ordinals
must agree besides: a yearly preface differs from last year's in nothing else.
"""

import hashlib
import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from urllib.parse import parse_qsl, urlsplit

from paperdesk.library.imports.compared_words import SMALL, words
from paperdesk.library.imports.people_match import Person, people
from paperdesk.library.imports.record_numbers import Numbers
from paperdesk.model import Paper

_SHINGLE = 3
_YEARLY = re.compile(
    r"(?:1[89]|20)\d\d|\d+(?:st|nd|rd|th)|"
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
)
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_TELLING_QUERY = re.compile(r"id|.*(?:id|number|key|paper|article|doi|p|v)", re.IGNORECASE)
_ENDINGS = re.compile(r"\.(?:pdf|html?|php|aspx?|full|abstract|xml)$|v\d+$|-(?:paper|abstract)\b")
_UNTELLING = frozenset(
    ("abs", "pdf", "html", "full", "abstract", "epdf", "download", "index", "fulltext", "file")
)
_NO_ABSTRACT = frozenset(
    ("no", "not", "none", "n", "a", "nan", "null", "abstract", "available", "is", "missing", "this",
     "article", "paper", "has", "an", "unavailable", "provided", "for")
)  # fmt: skip
_COMPARED = (
    "title", "abstract", "summary", "authors", "published", "url", "pdf_url", "doi", "arxiv_id",
    "venue", "comment",
)  # fmt: skip


@dataclass(frozen=True)
class Traits:
    """Features of one record; what is costly is computed once, when it is asked for."""

    paper: Paper
    numbers: Numbers = ()
    arxiv: frozenset[str] = field(default=frozenset())
    dois: frozenset[str] = field(default=frozenset())

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Parsed authors."""
        return people(self.paper.author_names)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the abstract, none where it says that there is none."""
        found = words(self.paper.abstract)
        return () if _NO_ABSTRACT.issuperset(found) else found

    @cached_property
    def shingles(self) -> frozenset[tuple[str, ...]]:
        """Shingles: all runs of three words of the abstract."""
        return frozenset(zip(*(self.words[start:] for start in range(_SHINGLE)), strict=False))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of the abstract that are not small."""
        return frozenset(word for word in self.words if len(word) > 3 or not word.isascii())

    @cached_property
    def yearly(self) -> frozenset[str]:
        """Years and ordinals in the abstract."""
        return frozenset(word for word in self.words if _YEARLY.fullmatch(word))

    @cached_property
    def years(self) -> tuple[int, int] | None:
        """From the year of publication to that in which it ended, or of the last change."""
        first = self.paper.year
        if first is None:
            return None
        later = (self.paper.updated[:4], self.paper.last_date[:4])
        return first, max([first, *(int(year) for year in later if _YEAR.fullmatch(year))])

    @cached_property
    def venue(self) -> tuple[str, ...]:
        """The words of the venue, without numbers and, where others are left, small words."""
        found = words(self.paper.venue)
        found = tuple(word for word in found if not any(map(str.isdigit, word)))
        return tuple(word for word in found if word not in SMALL) or found

    @cached_property
    def venue_numbers(self) -> tuple[frozenset[str], frozenset[str]]:
        """The years, and the other numbers, that the venue names."""
        found = frozenset(re.findall(r"\d+", self.paper.venue))
        years = frozenset(number for number in found if _YEAR.fullmatch(number))
        return years, found - years

    @cached_property
    def addresses(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Host and telling parts of its page, and of its PDF."""
        return address(self.paper.url), address(self.paper.pdf_url)

    @cached_property
    def wording(self) -> int:
        """What is equal where :meth:`says_what` holds, as a number; of this process alone."""
        return hash(tuple(_value(self.paper, name) for name in _COMPARED[1:]))

    @cached_property
    def fingerprint(self) -> str:
        """Fingerprint by which the record is recognised when its paper has more by now."""
        values = [str(_value(self.paper, name)) for name in _COMPARED]
        joined = "\0".join((*values, repr(self.numbers)))
        return hashlib.sha256(joined.encode("utf-8", "replace")).hexdigest()[:20]

    def known_by(self, arxiv: frozenset[str], dois: frozenset[str]) -> "Traits":
        """The same record, known by these; what was computed of it is kept."""
        made = replace(self, arxiv=arxiv, dois=dois)
        vars(made).update(vars(self) | vars(made))
        return made

    def share_people(self, other: "Traits") -> None:
        """Let both have the people that were parsed of one, where they name the same."""
        mine, theirs = vars(self), vars(other)
        if ("people" in mine) is not ("people" in theirs) and (
            self.paper.author_names == other.paper.author_names
        ):
            mine["people"] = theirs["people"] = mine.get("people", theirs.get("people"))

    def says_what(self, other: "Traits") -> bool:
        """Whether both records say the same, but for what is no part of a paper."""
        ours, theirs = dict(self.numbers), dict(other.numbers)
        return all(ours[name] == theirs[name] for name in ours.keys() & theirs.keys()) and all(
            _value(self.paper, name) == _value(other.paper, name) for name in _COMPARED[1:]
        )


def _value(paper: Paper, name: str) -> object:
    return paper.author_names if name == "authors" else getattr(paper, name)


def address(url: str) -> tuple[str, tuple[str, ...]]:
    """The host of an address and what of it names an article; ``("", ())`` where nothing does."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return "", ()
    path = [_ENDINGS.sub("", part) for part in parts.path.casefold().split("/")]
    telling = [part for part in path if part and part not in _UNTELLING]
    query = [
        f"{name}={value}".casefold()
        for name, value in parse_qsl(parts.query)
        if _TELLING_QUERY.fullmatch(name)
    ]
    return host, (*telling, *query)
