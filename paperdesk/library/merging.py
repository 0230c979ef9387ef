"""What a second record of a paper adds to what is known.

It fills what is missing and replaces nothing, but for the upvotes, of which a
newer count is the truer one, and a date that the other record knows to the
month or day and that is the same as far as it was known.
"""

from dataclasses import replace

from paperdesk.library.rows import COLUMNS
from paperdesk.model import Paper

_NEVER = frozenset(("id", "title"))


def merge(known: Paper, other: Paper) -> Paper:
    """``known``, filled from ``other``; the same object when nothing was missing."""
    changes: dict[str, object] = {}
    for name in COLUMNS:
        theirs = getattr(other, name)
        if name in _NEVER or theirs in ("", (), None):
            continue
        ours = getattr(known, name)
        finer = name == "published" and theirs.startswith(f"{ours}-")
        if ours in ("", (), None) or finer or (name == "upvotes" and ours != theirs):
            changes[name] = theirs
    return replace(known, **changes) if changes else known  # type: ignore[arg-type]


def differences(before: Paper, after: Paper) -> dict[str, tuple[object, object]]:
    """Which fields differ: name to (before, after), lists as lists (for JSON)."""
    return {
        name: (_plain(getattr(before, name)), _plain(getattr(after, name)))
        for name in COLUMNS
        if getattr(before, name) != getattr(after, name)
    }


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
