"""Kept completions: what was found of papers, until the reader has looked at it.

They lie in the cache, one file a paper: what is lost there can be asked for again. Nothing of it
is in the library before the reader says so, or asked for it to be filled in unseen.
"""

import contextlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from paperdesk.files import write_atomically
from paperdesk.library import Library, field_values
from paperdesk.model import ActionResult, LibraryError
from paperdesk.model.fact_completions import Completion, FieldProposal
from paperdesk.model.messages import Message
from paperdesk.paths import Places

_FOLDER = "completions"
_LARGEST = 4_000_000


def keep(places: Places, found: Iterable[Completion]) -> None:
    """Keep what was found of papers, in the place of what was found of them before."""
    folder = places.cache / _FOLDER
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for one in found:
        text = json.dumps(as_values(one), ensure_ascii=True)
        write_atomically(_file(places, one.key), [text.encode()], durable=False)


def kept(places: Places, keys: Collection[int] | None = None) -> tuple[Completion, ...]:
    """What was found of these papers, or of all, with something to propose."""
    folder = places.cache / _FOLDER
    if keys is None:
        names = folder.glob("*.json") if folder.is_dir() else ()
        keys = sorted(int(path.stem) for path in names if path.stem.isdecimal())
    found = (_read(_file(places, key)) for key in keys)
    return tuple(one for one in found if one is not None and one.proposals)


def drop(places: Places, keys: Iterable[int]) -> None:
    """Forget what was found of papers; the reader has dealt with it."""
    for key in keys:
        with contextlib.suppress(OSError):
            _file(places, key).unlink()


def accept(library: Library, places: Places, chosen: Mapping[int, Collection[str]]) -> ActionResult:
    """Fill the chosen fields of papers, in one act that undo takes back; what was found of them
    is forgotten."""
    found = {one.key: one for one in kept(places, list(chosen))}
    if not found:
        raise LibraryError(Message("complete.forgotten"))
    done = library.fill_papers(
        {
            key: field_values(one.choices(frozenset(chosen[key])))
            for key, one in found.items()
            if chosen[key]
        }
    )
    drop(places, found)
    return done


def as_values(one: Completion) -> dict[str, Any]:
    """A completion as JSON can say it."""
    return asdict(one)


def from_values(values: Mapping[str, Any]) -> Completion:
    """Read back what :func:`as_values` wrote. Raises TypeError or KeyError for anything else."""
    proposals = tuple(FieldProposal(**one) for one in values["proposals"])
    told = {**values, "sources": tuple(values["sources"]), "proposals": proposals}
    return Completion(**told)


def _file(places: Places, key: int) -> Path:
    return places.cache / _FOLDER / f"{key}.json"


def _read(path: Path) -> Completion | None:
    try:
        if path.stat().st_size > _LARGEST:
            return None
        return from_values(json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError, KeyError):
        return None
