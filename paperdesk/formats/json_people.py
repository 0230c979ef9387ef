"""Person name reader of JSON records that part names: one text, given name first, and the parts.

Parts as in CSL-JSON and Crossref (``family``, ``given``, particles, ``suffix``,
``literal``), Zotero, Mendeley, DataCite, Paperpile, DBLP, Europe PMC, OpenAlex
(an ``author`` within). Texts and lists of texts are read by :mod:`json_fields`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from paperdesk.formats import json_fields
from paperdesk.formats.known_keys import plain_key
from paperdesk.model import Contributor, PersonName, contributors
from paperdesk.model.person_name import from_csl
from paperdesk.text import told_name

_GIVEN = ("given", "givenname", "firstname", "first", "forename", "given_name")
_FAMILY = ("family", "familyname", "lastname", "last", "surname")
_WHOLE = ("name", "fullname", "literal", "displayname", "text", "value", "formatted", "authorname")
_DROPPING = ("droppingparticle",)
_PARTICLE = ("nondroppingparticle", "prefix", "particle", "von")
_WITHIN = ("author", "person", "creator", "user")
_EDITORS = frozenset(("editor", "bookeditor"))
_WRITERS = frozenset(("author", "inventor", "presenter", "programmer", "artist", "cartographer"))


def people(value: Any) -> tuple[tuple[Contributor, ...], Any]:
    """(who is named, the first entry that was not understood, or None)."""
    if isinstance(value, list) and set(map(type, value)) == {str}:
        return _texts(value), None  # as most are
    if isinstance(value, Mapping):
        inner = [entry for key, entry in value.items() if plain_key(key) in _WITHIN]
        lists = [entry for entry in inner if isinstance(entry, list)]
        value = lists[0] if lists else value.get("value", [value])
    if isinstance(value, str):
        return _texts(value), None
    if not isinstance(value, list):
        return (), value
    entries = _writers(value[: json_fields.MOST_NAMES])
    if not any(isinstance(entry, Mapping | list) for entry in entries):
        texts = [entry for entry in entries if isinstance(entry, str)]
        strange = [entry for entry in entries if not isinstance(entry, str) and entry is not None]
        return _texts(texts), (strange[0] if strange else None)
    found: list[Contributor] = []
    strange = []
    for entry in entries:
        named = _texts([entry]) if isinstance(entry, str) else _person(entry)
        found += named
        if not named and entry and not _is_hidden(entry):
            strange.append(entry)
    return tuple(found), (strange[0] if strange else None)


def editors(value: Any) -> tuple[Contributor, ...]:
    """Who is named among others as an editor, as in Zotero's list of creators."""
    entries = value[: json_fields.MOST_NAMES] if isinstance(value, list) else ()
    return tuple(who for one in entries if _role(one) in _EDITORS for who in _person(one))


def csl_names(people: Sequence[Contributor], parts: list[Any]) -> tuple[Contributor, ...]:
    """The same people, with the parts of names that stand beside them in CSL's words."""
    told = (*map(_csl_name, parts[: len(people)]), *[None] * len(people))
    return tuple(
        Contributor(one.written, name or one.name) for one, name in zip(people, told, strict=False)
    )


def _csl_name(fields: Any) -> PersonName | None:
    if not isinstance(fields, Mapping):
        return None
    return from_csl({key: json_fields.line({"": part}, "") for key, part in fields.items()})


def _texts(value: str | list[str]) -> tuple[Contributor, ...]:
    return contributors(*json_fields.people({"": value}, ""))


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


def _person(entry: Any) -> tuple[Contributor, ...]:
    """One person or body; nobody when there is none, or it is hidden."""
    if isinstance(entry, list):  # family name, given names, suffix: arXiv's parsed authors
        family, given, suffix = (
            json_fields.line({"": part}, "") for part in (*entry[:3], "", "", "")[:3]
        )
        return parted(PersonName(family, given, suffix=suffix))
    if not isinstance(entry, Mapping) or _is_hidden(entry):
        return ()
    parts_of = {plain_key(key): part for key, part in entry.items() if isinstance(key, str)}

    def part(*names: str) -> str:
        return json_fields.line(parts_of, *names)

    told = PersonName(
        family=part(*_FAMILY),
        given=part(*_GIVEN),
        particle=part(*_PARTICLE),
        suffix=part("suffix"),
        literal=part("literal"),
        dropping_particle=part(*_DROPPING),
    )
    if written := part("written"):
        return (Contributor(written, _csl_name(entry)),)
    if told.family:
        return parted(told)
    if found := part(*_WHOLE) or told.given:
        literal = PersonName(literal=found) if found == told.literal else None
        return (Contributor(found, literal),)
    within = [parts_of[name] for name in _WITHIN if name in parts_of]
    if within and isinstance(within[0], str):
        return _texts([within[0]])
    return _person(within[0]) if within and isinstance(within[0], Mapping) else ()


def parted(told: PersonName) -> tuple[Contributor, ...]:
    """Who is named by parts."""
    parts = (told.given, told.dropping_particle, told.particle, told.family, told.suffix)
    written = " ".join(filter(None, parts))
    name = told_name(
        told.family,
        told.given,
        particle=told.particle,
        dropping=told.dropping_particle,
        suffix=told.suffix,
    )
    return (Contributor(written, name),) if written else ()
