"""Files of peers and what is expected of each: what stands beside it, or what the peer reads."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from paperdesk.formats import format_of
from paperdesk.model import BadFileError
from tests.bench._expected import Expected, of_csl, of_medline, of_rispy
from tests.bench._expected_bib import of_bib

_KINDS = frozenset((".bib", ".ris", ".nbib", ".xml", ".json", ".txt", ".enw", ".rdf"))
_OF_CITATION_JS = "packages/plugin-bibtex/test"


@dataclass(frozen=True, slots=True)
class Case:
    """A file of a peer, the format that it was recognised as (or ``""``), what is expected."""

    peer: str
    form: str
    name: str
    path: Path
    expected: tuple[Expected, ...] | None = None


def cases(root: Path, own: Path) -> Iterator[Case]:
    """All files below ``root``, a folder a peer; ``own`` takes what has to be written for it."""
    for peer in sorted(one for one in root.iterdir() if one.is_dir()):
        fixtures = _fixtures(peer / _OF_CITATION_JS)
        for path in sorted(peer.rglob("*")):
            if path.suffix.lower() in _KINDS and path.name != "SOURCE.txt":
                name = str(path.relative_to(peer))
                form = _form(path)
                yield Case(peer.name, form, name, path, _expected(path, form, fixtures.get(name)))
        for name, items in sorted(_lists(peer)):
            path = own / f"{len(list(own.iterdir()))}.json"
            path.write_text(json.dumps(items), "utf-8")
            yield Case(peer.name, _form(path), name, path, tuple(map(of_csl, items)))


def _form(path: Path) -> str:
    try:
        return format_of(path)
    except BadFileError:
        return ""


def _expected(
    path: Path, form: str, fixture: list[Mapping[str, Any]] | None
) -> tuple[Expected, ...] | None:
    if fixture is not None:
        return tuple(map(of_csl, fixture))
    beside = path.with_suffix(".bib")
    if beside.exists():
        return tuple(of_bib(beside))
    text = path.read_bytes().decode("utf-8-sig", "replace")
    if form == "ris":
        return tuple(of_rispy(text))
    return tuple(of_medline(text)) if form == "nbib" else None


def _fixtures(folder: Path) -> dict[str, list[Mapping[str, Any]]]:
    """What citation-js expects of its .bib files, by their names."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    if (folder / "input.json").exists():
        for name, case in json.loads((folder / "input.json").read_text("utf-8"))[
            "@biblatex/text"
        ].items():
            found[f"{_OF_CITATION_JS}/input/{name.removeprefix('with ')}.bib"] = case[1]
        for dialect in ("bibtex", "biblatex"):
            items = json.loads((folder / "mapping" / f"{dialect}-csl.json").read_text("utf-8"))
            found[f"{_OF_CITATION_JS}/mapping/{dialect}-input.bib"] = items
    return found


def _lists(peer: Path) -> Iterator[tuple[str, list[Any]]]:
    """The lists of CSL-JSON within files of other things, each a file by itself."""
    for path in sorted(peer.rglob("*.json")):
        value = json.loads(path.read_text("utf-8"))
        where = str(path.relative_to(peer))
        if _is_csl(value):
            yield where, value
        else:
            yield from ((f"{where}: {name}", items) for name, items in _within(value, ""))


def _within(value: Any, name: str, deep: int = 4) -> Iterator[tuple[str, list[Any]]]:
    if _is_csl(value):
        yield name, value
    elif deep and isinstance(value, dict):
        for key, inner in value.items():
            yield from _within(inner, f"{name}/{key}", deep - 1)
    elif deep and isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _within(inner, f"{name}/{number}", deep - 1)


def _is_csl(value: Any) -> bool:
    """Whether all of a list are items of CSL-JSON, and say more than a type and an id."""
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(one, dict) and "type" in one for one in value)
        and all("author" in one or "title" in one or "issued" in one for one in value)
        and not any("properties" in one or "journal" in one or "name" in one for one in value)
    )
