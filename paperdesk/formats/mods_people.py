"""People of MODS: names in parts or whole, each with the role that it has.

Source: MODS 3.8, element ``name``; the roles of MARC as words and as codes
(https://www.loc.gov/marc/relators/). bibutils writes each initial as a given name of its own.
"""

import re
from typing import Any, NamedTuple

from paperdesk.formats.tagged_people import person
from paperdesk.formats.xml_entry_builder import Element
from paperdesk.formats.xml_values import XmlValues

_AUTHORS = frozenset(
    """author aut creator cre inventor inv programmer prg photographer pht artist art
    cartographer ctg composer cmp director drt interviewee ive speaker spk performer prf""".split()  # noqa: SIM905
) | {""}
_LIVED = re.compile(r"[,\s]*[\[(]?(?:b\. ?)?\d{4}\s?-\s?(?:\d{4})?[\])]?\.?$")
"""When somebody lived, behind the name."""
_EDITORS = frozenset(("editor", "edt", "editor of compilation", "edc"))
_SCHOOLS = frozenset(("degree grantor", "dgg", "degree granting institution"))


class ModsPeople(NamedTuple):
    """Who made an item, who edited it, and the school that a thesis was written at."""

    authors: tuple[Any, ...] = ()
    editors: tuple[Any, ...] = ()
    school: str = ""


def mods_people(values: XmlValues, root: Element, *, only_editors: bool = False) -> ModsPeople:
    """Those who are named in an element; whoever has another role is left.

    Of what holds an item only the editors count, for its authors made something else.
    """
    authors: list[Any] = []
    editors: list[Any] = []
    school = ""
    for one in root.findall("name"):
        role = _role(one)
        if role in _EDITORS or (role in _AUTHORS and not only_editors):
            if who := _person(values, one):
                (editors if role in _EDITORS else authors).append(who)
                values.drop_element(*one.findall("role"))
        elif role in _SCHOOLS and not school and not only_editors:
            school = ", ".join(values.texts("namePart", root=one))
            values.drop_element(*one.findall("role"))
    return ModsPeople(tuple(authors), tuple(editors), school)


def _role(name: Element) -> str:
    """The first role that is one of those we know, or the first of all."""
    said = [" ".join(one.split()).lower().rstrip(".") for one in _terms(name)]
    known = (one for one in said if one in _AUTHORS or one in _EDITORS)
    return next(known, said[0] if said else "")


def _terms(name: Element) -> list[str]:
    found = name.findall("role/roleTerm") or name.findall("role")
    return ["".join(one.itertext()) for one in found]


def _person(values: XmlValues, name: Element) -> Any:
    """A person by parts, a body, or the text of whoever is neither; None for nobody."""
    parts: dict[str, list[str]] = {}
    for part in values.take("namePart", name):
        text = " ".join("".join(part.itertext()).split())
        parts.setdefault(part.get("type", ""), []).extend([text] if text else [])
    shown = values.first("displayForm", root=name)
    whole = _LIVED.sub("", ", ".join(parts.get("", ())).rstrip(" ,"))
    if family := " ".join(parts.get("family", ())):
        suffix = [*parts.get("suffix", ()), *parts.get("termsOfAddress", ())]
        given = " ".join(parts.get("given", ()))
        return {"family": family, "given": given, "suffix": " ".join(suffix)}
    text = whole or shown or " ".join(parts.get("given", ()))
    if name.get("type") in ("corporate", "conference", "family"):
        return {"literal": text} if text else None
    return person(text) if text else None
