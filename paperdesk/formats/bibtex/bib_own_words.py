"""The reader's own words in an entry: what JabRef, Mendeley, calibre and others keep in fields.

JabRef: ``groups``, ``ranking``, ``readstatus``, ``priority``, ``printed``, ``qualityassured``,
``relevance``, ``comment`` (also ``comment-name``), ``review``; Mendeley: ``mendeley-tags``,
``mendeley-groups``, ``annote``; calibre: ``tags``, ``rating`` from 0 to 10 beside
``calibreid``; biblatex: ``annotation``; papis: ``tags``, ``rating``.

Why not ``note``: it is printed in bibliographies, so it is no reader's.
"""

import re
from dataclasses import dataclass, field

from paperdesk.formats.bibtex.bib_values import Values, words_of
from paperdesk.formats.bibtex.jabref_groups import GroupTree, group_name
from paperdesk.formats.reader_fields import paths_of
from paperdesk.model import State
from paperdesk.model.reading_fields import MOST_STARS, FieldValue

_NOTES = ("annote", "annotation", "comment", "review")
_TAGS = ("mendeley-tags", "tags", "tag")
_COLLECTIONS = ("mendeley-groups", "collections")
_FLAGS = {"printed": "printed", "qualityassured": "quality assured"}
_PRIORITIES = {
    **{f"prio{number}": f"priority {number}" for number in (1, 2, 3)},
    **{"high": "priority 1", "medium": "priority 2", "low": "priority 3"},
}
_STATES = {"skimmed": State.SEEN.value, **{state.value: state.value for state in State}}
_NAMES = frozenset(
    (
        *_NOTES,
        *_TAGS,
        *_COLLECTIONS,
        *_FLAGS,
        "groups",
        "priority",
        "readstatus",
        "relevance",
        "ranking",
        "rating",
        "calibreid",
    )
)
_RANK = re.compile(r"(?:rank)?([0-9]|10)(?:\.0)?", re.IGNORECASE)


@dataclass(slots=True)
class BibOwnWords:
    """What an entry says of its reader."""

    tags: list[str] = field(default_factory=list)
    collections: tuple[str, ...] = ()
    reading: dict[str, FieldValue] = field(default_factory=dict)
    note: str = ""


def own_words_of(values: Values, key: str, groups: GroupTree) -> BibOwnWords:
    """The reader's words, which are taken from the values; what is not understood stays there."""
    found = BibOwnWords(collections=tuple(groups.members.get(key, ())) if key else ())
    names = values.beginning("comment-")
    if not names and not values.has_any(_NAMES):
        return found
    is_calibre = bool(values.peek("calibreid"))
    _group(values, found, groups)
    for name in _TAGS:
        found.tags += words_of(values.raw(name))
    for name, tag in _FLAGS.items():
        if values.peek(name).lower() in ("true", "yes", name, tag):
            values.raw(name)
            found.tags.append(tag)
    if tag := _PRIORITIES.get(values.peek("priority").lower(), ""):
        values.raw("priority")
        found.tags.append(tag)
    if state := _STATES.get(values.peek("readstatus").lower(), ""):
        values.raw("readstatus")
        found.reading["state"] = state
    if values.peek("relevance").lower() == "relevant":
        values.raw("relevance")
        found.reading["starred"] = 1
    _rate(values, found, is_calibre=is_calibre)
    found.tags = list(dict.fromkeys(found.tags))
    found.note = values.lines(*_NOTES, *names, between="\n\n")
    return found


def _group(values: Values, found: BibOwnWords, groups: GroupTree) -> None:
    """Take the collections. Groups of a file that has no tree of them are tags, as we wrote
    these before there were collections."""
    names = words_of(values.raw("groups"))
    told = paths_of(one for name in _COLLECTIONS for one in words_of(values.raw(name)))
    if not groups.paths and not told:
        found.tags += names
        return
    # A path of ours counts where JabRef still has the entry in its group.
    exact = [path for path in told if not names or group_name(path) in names]
    left = {group_name(path) for path in exact}
    paths = (groups.path(name) for name in names if name not in left)
    found.collections = paths_of((*found.collections, *exact, *paths))


def _rate(values: Values, found: BibOwnWords, *, is_calibre: bool) -> None:
    """Take the stars; calibre counts halves of them."""
    for name in ("ranking", "rating"):
        said = _RANK.fullmatch(values.peek(name))
        stars = int(said[1]) if said else 0
        if is_calibre:
            stars = (stars + 1) // 2
        if said and stars <= MOST_STARS:
            values.raw(name)
            if stars:
                found.reading["rating"] = stars
            return
