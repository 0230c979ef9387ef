"""Record merge: what a second record of a paper adds, and what of it is not taken.

It fills what is missing and replaces nothing, but for a title that was only supplied
(:mod:`~paperdesk.formats.supplied_title`), the upvotes, of which a newer count is the truer
one, and a date that the other record knows to the
month or day, or as a range, and that is the same as far as it was known. Versions are put
together; names that both write alike get the parts that only the other tells;
volume, pages and their kin are filled where both are of one publication, and
what makes a date more exact where both have that date. A journal's DOI takes the
place of the one that arXiv gives, which says no more than the arXiv id. Where it
says other things than are kept, these are told of; another way to write the same
is none.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any

from paperdesk.formats.supplied_title import is_supplied
from paperdesk.library.db.row_columns import FIELDS
from paperdesk.library.imports.compared_words import SMALL, words
from paperdesk.library.imports.people_match import agreement, people
from paperdesk.library.imports.record_traits import address
from paperdesk.model import Contributor, Paper
from paperdesk.model.person_name import as_json
from paperdesk.text import shortened, title_key

PEOPLE = frozenset(("authors", "editors"))
"""Fields that hold contributors."""

_NEVER = frozenset(("id", "title"))
OF_PUBLICATION = frozenset(
    (
        *("type", "editors", "volume", "issue", "pages", "publisher", "place", "edition"),
        *("series", "isbn", "issn"),
    )
)
"""What is said of where a paper was published, and of no other place of it."""
_OF_DATE = frozenset(("season", "circa"))
_DOI_OF_ARXIV = "10.48550/arxiv."
_NO_VALUE = frozenset(
    (
        *("id", "source", "upvotes", "type", "language", "season", "circa"),
        *("place", "edition", "series", "isbn", "issn"),
    )
)
"""Fields of which another value says nothing of the paper."""
_SHOWN = 200
"""Characters of a value that are told of."""


def merge(known: Paper, other: Paper, own: Collection[str] = ()) -> Paper:
    """``known``, filled from ``other``; the same object when nothing was missing.

    ``own`` names the fields that the reader wrote: they stay, an empty one too.
    """
    changes: dict[str, object] = {}
    if is_supplied(known) and not is_supplied(other) and "title" not in own:
        changes["title"] = other.title
    for name in FIELDS:
        theirs, ours = getattr(other, name), getattr(known, name)
        if name in _NEVER or name in own or is_nothing(theirs) or ours == theirs:
            continue
        if is_nothing(ours):
            if _belongs(name, known, other):
                changes[name] = theirs
        elif name in _JOINED:
            if (joined := _JOINED[name](ours, theirs)) != ours:
                changes[name] = joined
        elif name == "upvotes" or _gives_way(name, ours, theirs):
            changes[name] = theirs
    return replace(known, **changes) if changes else known  # type: ignore[arg-type]


def is_nothing(value: object) -> bool:
    """Whether a field, or its value of JSON, says nothing; a count of 0 is something."""
    return value in ("", (), [], None) or value is False


def together(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """The versions of both, each once, by their numbers; one with its day before one without."""
    days: dict[str, str] = {}
    for version in (*ours, *theirs):
        name, _, day = version.partition(" ")
        days[name] = days.get(name) or day
    numbered = sorted(days, key=lambda name: (len(name), name))
    return tuple(f"{name} {days[name]}".strip() for name in numbered)


def _with_parts(
    ours: tuple[Contributor, ...], theirs: tuple[Contributor, ...]
) -> tuple[Contributor, ...]:
    """Our names, with the parts that theirs tell where all are written alike."""
    if [one.written for one in ours] != [one.written for one in theirs]:
        return ours
    return tuple(one if one.name else other for one, other in zip(ours, theirs, strict=True))


def _belongs(name: str, known: Paper, other: Paper) -> bool:
    """Whether what the other record says of a field that we lack is said of the same."""
    if name in _OF_DATE:
        was, said = known.published, other.published
        return was in ("", said) or _gives_way("published", was, said)
    return name not in OF_PUBLICATION or _is_same_publication(known, other)


def _is_same_publication(known: Paper, other: Paper) -> bool:
    """Whether two records of a paper are of one publication of it, as far as they tell.

    'Phys. Rev. D76' is 'Physical Review D', since each word begins one of the other.
    """
    dois = {doi for doi in (known.doi, other.doi) if doi and not doi.startswith(_DOI_OF_ARXIV)}
    if len(dois) == 2:
        return False
    if (dois and known.doi == other.doi) or not (known.venue and other.venue):
        return True
    few, many = sorted((_telling(known.venue), _telling(other.venue)), key=len)
    return all(any(_is_short(one, two) for two in many) for one in few)


def _is_short(one: str, two: str) -> bool:
    """Whether one of two words is short for the other; a letter is short for none."""
    short, long = sorted((one, two), key=len)
    return long.startswith(short) if len(short) > 1 else short == long


def _telling(venue: str) -> list[str]:
    return [word for word in words(venue) if word not in SMALL and word.isalpha()]


def _gives_way(name: str, ours: str, theirs: str) -> bool:
    if name == "published":
        return theirs.startswith((f"{ours}-", f"{ours}/"))
    return name == "doi" and ours.startswith(_DOI_OF_ARXIV) and not theirs.startswith(_DOI_OF_ARXIV)


def untaken(kept: Paper, other: Paper) -> tuple[tuple[str, str, str], ...]:
    """What ``other`` says and ``kept`` does not: (field, its value, the one kept), cut short."""
    return tuple(
        (name, _short(theirs), _short(ours))
        for name in FIELDS
        if not is_nothing(theirs := getattr(other, name))
        and (ours := getattr(kept, name)) != theirs
        and name not in _NO_VALUE
        and not (name == "title" and is_supplied(other))
        and not (name in OF_PUBLICATION and is_nothing(ours))
        and not means_the_same(name, ours, theirs)
    )


def means_the_same(name: str, ours: Any, theirs: Any) -> bool:
    """Whether two values of a field mean the same, or ours all that theirs does."""
    return _MEAN_THE_SAME.get(name, _same_words)(ours, theirs)


def _same_versions(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return together(ours, theirs) == ours


def _same_doi(ours: str, theirs: str) -> bool:
    return ours.lower() == theirs.lower() or theirs.startswith(_DOI_OF_ARXIV)


def _same_words(ours: Any, theirs: Any) -> bool:
    return words(str(ours)) == words(str(theirs))


def _same_day(ours: str, theirs: str) -> bool:
    return ours.startswith(theirs)


def _same_people(ours: tuple[Contributor, ...], theirs: tuple[Contributor, ...]) -> bool:
    mine, others = (people(tuple(map(str, some))) for some in (ours, theirs))
    return len(theirs) <= len(ours) and agreement(mine, others).all


def _same_list(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return {one.casefold() for one in theirs} <= {one.casefold() for one in ours}


_JOINED: dict[str, Callable[[Any, Any], Any]] = {
    "versions": together,
    **dict.fromkeys(PEOPLE, _with_parts),
}
"""How two values of a field become one that holds both."""

_MEAN_THE_SAME: dict[str, Callable[[Any, Any], bool]] = {
    "title": lambda ours, theirs: title_key(ours) == title_key(theirs),
    **dict.fromkeys(PEOPLE, _same_people),
    "published": _same_day,
    "updated": _same_day,
    **dict.fromkeys(("categories", "keywords"), _same_list),
    **dict.fromkeys(
        ("url", "pdf_url", "code_url", "project_url"),
        lambda ours, theirs: address(ours) == address(theirs) != ("", ()),
    ),
    "versions": _same_versions,
    "doi": _same_doi,
    "arxiv_id": lambda ours, theirs: ours.lower() == theirs.lower(),
}
"""When two values of a field mean the same; of other fields, when their words are the same."""


def _short(value: Any) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return shortened(text, _SHOWN)


def differences(before: Paper, after: Paper) -> dict[str, tuple[object, object]]:
    """Which fields differ: name to (before, after), as values of JSON."""
    return {
        name: (as_plain(getattr(before, name)), as_plain(getattr(after, name)))
        for name in FIELDS
        if getattr(before, name) != getattr(after, name)
    }


def as_plain(value: object) -> object:
    """A value of a field as JSON has it."""
    if not isinstance(value, tuple):
        return value
    return as_json(value) if value and isinstance(value[0], Contributor) else list(value)
