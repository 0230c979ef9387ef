"""People of tagged lines: family name first, then given names and a suffix, between commas.

Source: RIS Format Specifications, 'Lastname, Firstname, Suffix'; the elements FAU and AU of
MEDLINE/PubMed data, where AU has initials alone ('Brinjikji W').
"""

import re
from typing import Any

from paperdesk.model import Contributor
from paperdesk.text import is_others, name_of

OTHERS = "et al."
"""What stands in a list of people for those who are not named."""

_INITIALS = re.compile(r"(.*\S)\s+([A-ZÀ-Þ]{1,4})(?:\s+(Jr|Sr|2nd|3rd|4th|I{2,3}|IV))?")
_SUFFIXES = frozenset(("Jr", "Sr", "2nd", "3rd", "4th", "5th", "II", "III", "IV"))
_MOST_PARTS = 3


def person(text: str) -> Any:
    """A person by parts, or the text of whoever is none."""
    line = " ".join(text.split())
    parts = [part.strip() for part in line.split(",")]
    if not 1 < len(parts) <= _MOST_PARTS or not all(parts[:2]):
        return line.rstrip(", ")
    if " and " in f" {parts[-1].lower()} " or name_of(Contributor(line)).literal:
        return line
    return dict(zip(("family", "given", "suffix"), parts, strict=False))


def abbreviated(text: str) -> Any:
    """A person whose given names are initials behind the family name."""
    found = _INITIALS.fullmatch(" ".join(text.split()))
    if not found:
        return person(text)
    return {"family": found[1], "given": " ".join(found[2]), "suffix": found[3] or ""}


def with_suffix(text: str) -> Any:
    """A person whose suffix stands behind the given names, as MEDLINE has it: 'Roe, Ann B Jr'."""
    found = person(text)
    if isinstance(found, dict) and "suffix" not in found:
        given, _, last = found["given"].rpartition(" ")
        if given and last in _SUFFIXES:
            return found | {"given": given, "suffix": last}
    return found


def family_first(who: Contributor) -> str:
    """A name as it is written in a tagged line."""
    name = name_of(who)
    if is_others(who.written):
        return OTHERS
    if name.literal or not name.family or not name.given:
        return who.written if not name.literal else name.literal
    given = " ".join(filter(None, (name.given, name.dropping_particle)))
    return ", ".join(filter(None, (name.whole_family, given, name.suffix)))
