"""Names of people as BibTeX reads them: 'von Last, Jr, First', joined by ``and``.

Sources: *BibTeXing*, section 4; *Tame the BeaST* (N. Markey), section 11. Whoever is no person
stands in braces, so that nothing in the name is taken for a part of it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from paperdesk.formats.bibtex.tex_escape import escape
from paperdesk.model import Contributor
from paperdesk.model.person_name import PersonName
from paperdesk.text import is_others, name_of
from paperdesk.text.name_parser import plain_family

_AND = re.compile(r"\band\b", re.IGNORECASE)
_PLAIN = re.compile(r"[A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.-]*)*|")
_OTHERS = "others"


def name_list(people: Iterable[Contributor], *, ascii_only: bool = False) -> str:
    """The value of ``author`` or ``editor``."""
    names = (_written(one, ascii_only) for one in people)
    return " and ".join(name for name in names if name)


@lru_cache(maxsize=16_384)  # who writes one paper writes others
def _written(one: Contributor, ascii_only: bool) -> str:
    if one.name is None and (family := plain_family(one.written)) and "And " not in one.written:
        return f"{family}, {one.written.removesuffix(family).rstrip()}"
    if is_others(one.written):
        return _OTHERS
    name = name_of(one)
    if name.literal or not name.family:
        return _body(name.literal or name.given or str(name), ascii_only)
    return _person(name, ascii_only)


def _body(text: str, ascii_only: bool) -> str:
    written = escape(" ".join(text.split()), ascii_only=ascii_only)
    return f"{{{written}}}" if written else ""


def _person(name: PersonName, ascii_only: bool) -> str:
    family = _part(name.family, ascii_only, is_family=True)
    given = " ".join(filter(None, (name.given, name.dropping_particle)))
    particle = _part(name.particle, ascii_only)
    if particle:
        close = particle.endswith(("'", "-")) and not particle[-2:].isspace()
        family = f"{particle}{'' if close else ' '}{family}"
    parts = (family, _part(name.suffix, ascii_only), _part(given, ascii_only))
    if not given and not name.suffix:
        return f"{{{family}}}" if " " in family and not name.particle else family
    return ", ".join(part for number, part in enumerate(parts) if part or number == 2)


def _part(text: str, ascii_only: bool, *, is_family: bool = False) -> str:
    """A part of a name; in braces where it holds what parts names, or begins like a particle."""
    if _PLAIN.fullmatch(text) and " And " not in text:
        return text
    text = " ".join(text.split())
    written = escape(text, ascii_only=ascii_only)
    odd = "," in text or _AND.search(text)
    small = is_family and (
        text[:1].islower() or (" " in text and any(word[:1].islower() for word in text.split()))
    )
    return f"{{{written}}}" if odd or small else written
