"""Record merge: what a second record of a paper adds, and what of it is not taken.

It fills what is missing and replaces nothing, but for the upvotes, of which a
newer count is the truer one, and a date that the other record knows to the
month or day and that is the same as far as it was known. Versions are put
together, and a journal's DOI takes the place of the one that arXiv gives, which
says no more than the arXiv id. Where it says other things than are kept, these
are told of; another way to write the same is none.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from paperdesk.library.db.paper_rows import COLUMNS
from paperdesk.library.imports.compared_words import words
from paperdesk.library.imports.people_match import agreement, people
from paperdesk.library.imports.record_traits import address
from paperdesk.model import Paper
from paperdesk.text import title_key

_NEVER = frozenset(("id", "title"))
_DOI_OF_ARXIV = "10.48550/arxiv."
_NO_VALUE = frozenset(("id", "source", "upvotes"))
"""Fields of which another value says nothing of the paper."""
_SHOWN = 200
"""Characters of a value that are told of."""


def merge(known: Paper, other: Paper) -> Paper:
    """``known``, filled from ``other``; the same object when nothing was missing."""
    changes: dict[str, object] = {}
    for name in COLUMNS:
        theirs = getattr(other, name)
        if name in _NEVER or theirs in ("", (), None):
            continue
        ours = getattr(known, name)
        if ours == theirs:
            continue
        if name == "versions":
            if (versions := together(ours, theirs)) != ours:
                changes[name] = versions
        elif ours in ("", (), None) or name == "upvotes" or _gives_way(name, ours, theirs):
            changes[name] = theirs
    return replace(known, **changes) if changes else known  # type: ignore[arg-type]


def together(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """The versions of both, each once, by their numbers; one with its day before one without."""
    days: dict[str, str] = {}
    for version in (*ours, *theirs):
        name, _, day = version.partition(" ")
        days[name] = days.get(name) or day
    numbered = sorted(days, key=lambda name: (len(name), name))
    return tuple(f"{name} {days[name]}".strip() for name in numbered)


def _gives_way(name: str, ours: str, theirs: str) -> bool:
    if name == "published":
        return theirs.startswith(f"{ours}-")
    return name == "doi" and ours.startswith(_DOI_OF_ARXIV) and not theirs.startswith(_DOI_OF_ARXIV)


def untaken(kept: Paper, other: Paper) -> tuple[tuple[str, str, str], ...]:
    """What ``other`` says and ``kept`` does not: (field, its value, the one kept), cut short."""
    return tuple(
        (name, _short(theirs), _short(ours))
        for name in COLUMNS
        if (theirs := getattr(other, name)) not in ("", (), None)
        and (ours := getattr(kept, name)) != theirs
        and name not in _NO_VALUE
        and not _MEAN_THE_SAME.get(name, _same_words)(ours, theirs)
    )


def _same_versions(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return together(ours, theirs) == ours


def _same_doi(ours: str, theirs: str) -> bool:
    return ours.lower() == theirs.lower() or theirs.startswith(_DOI_OF_ARXIV)


def _same_words(ours: Any, theirs: Any) -> bool:
    return words(str(ours)) == words(str(theirs))


def _same_day(ours: str, theirs: str) -> bool:
    return ours.startswith(theirs)


def _same_people(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return len(theirs) <= len(ours) and agreement(people(ours), people(theirs)).all


def _same_list(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return {one.casefold() for one in theirs} <= {one.casefold() for one in ours}


_MEAN_THE_SAME: dict[str, Callable[[Any, Any], bool]] = {
    "title": lambda ours, theirs: title_key(ours) == title_key(theirs),
    "authors": _same_people,
    "published": _same_day,
    "updated": _same_day,
    "categories": _same_list,
    "keywords": _same_list,
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
    text = ", ".join(value) if isinstance(value, tuple) else str(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def differences(before: Paper, after: Paper) -> dict[str, tuple[object, object]]:
    """Which fields differ: name to (before, after), lists as lists (for JSON)."""
    return {
        name: (_plain(getattr(before, name)), _plain(getattr(after, name)))
        for name in COLUMNS
        if getattr(before, name) != getattr(after, name)
    }


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
