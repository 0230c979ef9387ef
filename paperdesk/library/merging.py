"""What a second record of a paper adds to what is known.

It fills what is missing and replaces nothing, but for the upvotes: a newer
count is the truer one. Versions are put together, and a journal's DOI takes the
place of the one that arXiv gives, which says no more than the arXiv id.
"""

from dataclasses import replace

from paperdesk.library.rows import COLUMNS
from paperdesk.model import Paper

_NEVER = frozenset(("id", "title"))
_DOI_OF_ARXIV = "10.48550/arxiv."


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
    return name == "doi" and ours.startswith(_DOI_OF_ARXIV) and not theirs.startswith(_DOI_OF_ARXIV)


def differences(before: Paper, after: Paper) -> dict[str, tuple[object, object]]:
    """Which fields differ: name to (before, after), lists as lists (for JSON)."""
    return {
        name: (_plain(getattr(before, name)), _plain(getattr(after, name)))
        for name in COLUMNS
        if getattr(before, name) != getattr(after, name)
    }


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
