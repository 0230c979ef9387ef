"""Citations of papers in a style: a list of references, and what stands in the text.

Whatever a style does wrong, the reader gets references: a style that raises gives way to APA,
and the answer says so. What was made is kept in the cache and is there at once the next time.

Why a worker does this for the window: a style is anybody's file, and a long list takes long.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from paperdesk import log
from paperdesk.files import write_atomically
from paperdesk.formats.citation.bibliography import CitedItems, CitedReference
from paperdesk.formats.citation.cited_clusters import CitedPlace
from paperdesk.formats.citation.cited_output import as_html, as_markdown, as_plain
from paperdesk.formats.citation.styled_text import Run
from paperdesk.model import PaperDeskError, Progress, silent
from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.tasks.citation_styles import DEFAULT, OWN, CitationStyles, StyleName

Values = dict[str, Any]
Runs = tuple[Run, ...]
MOST_KEPT = 64
"""Lists that the cache keeps."""
_FOLDER = "citations"
_EDITION = 1
"""Counted up when the same style and papers give another text."""


@dataclass(frozen=True, slots=True, repr=False)
class Bibliography(Value):
    """References in the order of a style, what stands in the text for each paper, and what is to
    be said where the style could not be used."""

    style: str
    title: str
    references: tuple[CitedReference, ...]
    in_text: tuple[Runs, ...]
    message: Message | None = None


def cite(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"home": places, "style": name, "items": [...]}`` -> ``{"style", "title",
    "message", "references": [{"place", "plain", "html"}], "in_text": [...]}``.

    ``plain`` and ``html`` have the number of a list's style, ``alone`` and ``alone_html`` not.
    """
    places = Places.from_dict(args["home"])
    styles = styles_of(places)
    made = bibliography(styles, args["style"], args["items"], places.cache, progress)
    return {
        "style": made.style,
        "title": made.title,
        "message": made.message,
        "references": [_values(each) for each in made.references],
        "in_text": [as_plain(each) for each in made.in_text],
    }


def _values(reference: CitedReference) -> Values:
    return {
        "place": reference.place,
        "plain": as_plain(reference.whole),
        "html": as_html(reference.whole),
        "markdown": as_markdown(reference.whole),
        "alone": as_plain(reference.text),
        "alone_html": as_html(reference.text),
    }


def find_styles(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"home", "words", "recent"}`` -> ``{"styles": [[name, title, parent's
    title], ...]}``, the best first."""
    progress(0, 0, Message("step.preparing"))
    styles = styles_of(Places.from_dict(args["home"]))
    found = styles.find(args["words"], args["recent"])
    parents = [styles.names.get(each.parent) for each in found]
    return {
        "styles": [
            [each.name, each.title, parent.title if parent else ""]
            for each, parent in zip(found, parents, strict=True)
        ]
    }


def add_style(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"home", "path"}`` -> ``{"name", "title"}`` of a style file taken over."""
    progress(0, 0, Message("step.reading", path=args["path"]))
    added = styles_of(Places.from_dict(args["home"])).add(Path(args["path"]))
    return {"name": added.name, "title": added.title}


def styles_of(places: Places) -> CitationStyles:
    """The styles there are, with those that the reader has added until now."""
    own = places.data / OWN
    stamp = own.stat().st_mtime_ns if own.is_dir() else 0
    return _styles(places, stamp)


@lru_cache(maxsize=1)
def _styles(places: Places, _stamp: int) -> CitationStyles:
    return CitationStyles(places)


def bibliography(
    styles: CitationStyles,
    style: str,
    items: Sequence[Mapping[str, Any]],
    cache: Path | None = None,
    progress: Progress = silent,
) -> Bibliography:
    """The references of CSL items in a style; from the ``cache`` when it has them.

    Raises PaperDeskError where there is no such style.
    """
    name = styles.named(style)
    path = None if cache is None else cache / _FOLDER / _digest(styles.version(name), items)
    if path is not None and (kept := _kept(path)):
        return kept
    clusters = [(CitedPlace(place),) for place in range(len(items))]
    found = rendered(styles, name, items, clusters, progress)
    if path is not None and found.message is None:
        _keep(path, found)
    return found


def rendered(
    styles: CitationStyles,
    name: StyleName,
    items: Sequence[Mapping[str, Any]],
    clusters: Sequence[Sequence[CitedPlace]],
    progress: Progress,
) -> Bibliography:
    """The references of items and the ``clusters`` of them that stand in a text, in the style;
    in APA, with what is to be said, where that one fails for them."""
    message = None
    try:
        made = _made(styles, name.name, items, clusters, progress)
    except PaperDeskError:
        raise
    except Exception as error:  # noqa: BLE001 - a style is anybody's program
        message = Message("citation.fell_back", style=name.title)
        name = _instead(styles, name, error)
        made = _made(styles, name.name, items, clusters, progress)
    return Bibliography(name.name, name.title, *made, message)


def _instead(styles: CitationStyles, name: StyleName, error: Exception) -> StyleName:
    """APA for a style that failed; the error where it was APA."""
    if name.name == DEFAULT:
        raise error
    log.worker.error("the style %s failed", name.name, exc_info=error)
    return styles.named(DEFAULT)


def _made(
    styles: CitationStyles,
    name: str,
    items: Sequence[Mapping[str, Any]],
    clusters: Sequence[Sequence[CitedPlace]],
    progress: Progress,
) -> tuple[tuple[CitedReference, ...], tuple[Runs, ...]]:
    cited = CitedItems(styles.load(name), items)
    found: list[CitedReference] = []
    for each in cited.references():
        found.append(each)
        progress(len(found), len(items), Message("step.citing"))
    return tuple(found), tuple(cited.citations(clusters))


# The cache


def _digest(style: str, items: Sequence[Mapping[str, Any]]) -> str:
    asked = json.dumps([_EDITION, style, items], sort_keys=True)
    return f"{hashlib.sha256(asked.encode()).hexdigest()}.json"


def _kept(path: Path) -> Bibliography | None:
    try:
        found = json.loads(path.read_bytes())
        listed = [
            CitedReference(place, _runs(label), _runs(text))
            for place, label, text in found["references"]
        ]
        in_text = tuple(_runs(each) for each in found["in_text"])
        return Bibliography(found["style"], found["title"], tuple(listed), in_text)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(path: Path, made: Bibliography) -> None:
    """Write a list to the cache; a disk that is full or read-only does not matter."""
    values = {
        "style": made.style,
        "title": made.title,
        "references": [
            [each.place, _plain(each.label), _plain(each.text)] for each in made.references
        ],
        "in_text": [_plain(each) for each in made.in_text],
    }
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_atomically(path, json.dumps(values).encode(), durable=False)
        kept = sorted(path.parent.glob("*.json"), key=lambda each: each.stat().st_mtime)
        for old in kept[:-MOST_KEPT]:
            old.unlink()


def _plain(runs: Runs) -> list[list[Any]]:
    return [[run.text, sorted(run.formats)] for run in runs]


def _runs(values: Sequence[Sequence[Any]]) -> Runs:
    return tuple(Run(text, frozenset(formats)) for text, formats in values)
