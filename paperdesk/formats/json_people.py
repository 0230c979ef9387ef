"""Person name reader of JSON records that write names in parts, as one text each: given name first.

Parts as in CSL-JSON and Crossref (``family``, ``given``, particles, ``suffix``,
``literal``), Zotero, Mendeley, DataCite, Paperpile, DBLP, Europe PMC, OpenAlex
(an ``author`` within). Texts and lists of texts are read by :mod:`json_fields`.
"""

from collections.abc import Mapping
from typing import Any

from paperdesk.formats import json_fields
from paperdesk.formats.known_keys import plain_key

_MOST = 10_000
_GIVEN = ("given", "givenname", "firstname", "first", "forename", "given_name")
_FAMILY = ("family", "familyname", "lastname", "last", "surname")
_WHOLE = ("name", "fullname", "literal", "displayname", "text", "value", "formatted", "authorname")
_BETWEEN = ("droppingparticle", "nondroppingparticle", "prefix", "particle", "von")
_WITHIN = ("author", "person", "creator", "user")
_WRITERS = frozenset(("author", "inventor", "presenter", "programmer", "artist", "cartographer"))


def people(value: Any) -> tuple[tuple[str, ...], Any]:
    """(names, the first entry that was not understood, or None)."""
    if isinstance(value, Mapping):
        inner = [entry for key, entry in value.items() if plain_key(key) in _WITHIN]
        lists = [entry for entry in inner if isinstance(entry, list)]
        value = lists[0] if lists else value.get("value", [value])
    if isinstance(value, str):
        return json_fields.people({"": value}, ""), None
    if not isinstance(value, list):
        return (), value
    entries = _writers(value[:_MOST])
    if not any(isinstance(entry, Mapping | list) for entry in entries):
        texts = [entry for entry in entries if isinstance(entry, str)]
        strange = [entry for entry in entries if not isinstance(entry, str) and entry is not None]
        return json_fields.people({"": texts}, ""), (strange[0] if strange else None)
    found: list[str] = []
    strange = []
    for entry in entries:
        names = (_person(entry),) if not isinstance(entry, str) else json_fields.people(
            {"": [entry]}, ""
        )  # fmt: skip
        found += [name for name in names if name]
        if not any(names) and entry and not _is_hidden(entry):
            strange.append(entry)
    return tuple(found), (strange[0] if strange else None)


def _writers(entries: list[Any]) -> list[Any]:
    """Without editors and translators, where roles are told and there are others."""
    kept = [entry for entry in entries if _role(entry) in _WRITERS]
    return kept or entries


def _role(entry: Any) -> str:
    if not isinstance(entry, Mapping):
        return "author"
    role = entry.get("creatorType", "author")
    return role if isinstance(role, str) else "author"


def _is_hidden(entry: Any) -> bool:
    return isinstance(entry, Mapping) and entry.get("hidden") is True


def _person(entry: Any) -> str:
    """The name of one person or body; ``""`` when there is none, or it is hidden."""
    if isinstance(entry, list):  # family name, given names, suffix: arXiv's parsed authors
        parts = [json_fields.line({"": part}, "") for part in entry[:3]]
        return " ".join(part for part in (*parts[1:2], *parts[:1], *parts[2:]) if part)
    if not isinstance(entry, Mapping) or _is_hidden(entry):
        return ""
    parts_of = {plain_key(key): part for key, part in entry.items() if isinstance(key, str)}

    def part(*names: str) -> str:
        return json_fields.line(parts_of, *names)

    family = part(*_FAMILY)
    if family:
        particles = (part(name) for name in _BETWEEN)
        whole = (part(*_GIVEN), *particles, family, part("suffix"))
        return " ".join(word for word in whole if word)
    if found := part(*_WHOLE) or part(*_GIVEN):
        return found
    within = [parts_of[name] for name in _WITHIN if name in parts_of]
    if within and isinstance(within[0], str):
        return json_fields.line({"": within[0]}, "")
    return _person(within[0]) if within and isinstance(within[0], Mapping) else ""
