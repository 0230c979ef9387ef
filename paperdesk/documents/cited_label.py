"""Cited labels: what a citation in the text says of the entry that it means, and whether the line
of a reference list begins so. Pure.

Known: numbers ('[12]', '12'), labels of letters and a year ('[ABC+99]'), and names with a year
('Roe et al. (1999a)', 'Roe, 1999', 'Roe and Dow').
"""

import re
from dataclasses import dataclass

from paperdesk.model.frozen import Value
from paperdesk.text import fold

_NUMBER = re.compile(r"[\[(]?\s*(\d{1,4})\s*(?:[\])]|[,;–-].*)?")
_ALPHA = re.compile(r"\[?([A-Za-z+*∗-]{1,8}\d{2}[a-z]?)\]?")
_YEAR = re.compile(r"\b((?:1[5-9]|20)\d\d)([a-z]?)\b")
PARTICLES = frozenset(
    ("van", "von", "der", "den", "de", "la", "le", "du", "di", "da", "dos", "del", "della", "ter",
     "ten", "zu", "al", "el")
)  # fmt: skip
"""Words before family names, folded."""
_NAME = re.compile(r"[^\W\d_][\w'’.-]*")
_START = re.compile(
    r"\s*(?:\[(?P<inside>[^\[\]]{1,40})\]|\((?P<round>\d{1,4})\)|(?P<bare>\d{1,4})[.)]?(?=\s|$))"
)


@dataclass(frozen=True, slots=True, repr=False)
class CitedLabel(Value):
    """What a citation says: a mark as it stands before the entry, or a family name and a year."""

    mark: str = ""
    family: str = ""
    year: str = ""

    def __bool__(self) -> bool:
        return bool(self.mark or self.family or self.year)


def cited_label(text: str) -> CitedLabel:
    """The label that the words of a citation are; an empty one where they are none."""
    bare = text.strip().strip(".,;: ")
    if found := _NUMBER.fullmatch(bare):
        return CitedLabel(found[1])
    if found := _ALPHA.fullmatch(bare):
        return CitedLabel(found[1])
    year = _YEAR.search(bare)
    families = [
        word.removesuffix("'s").removesuffix("’s")
        for word in _NAME.findall(bare[: year.start()] if year else bare)
        if word[0].isupper() or (word[0].isalpha() and not word.isascii())
    ]
    family = next((word for word in families if fold(word) not in PARTICLES), "")
    if not family and bare.startswith("["):
        return CitedLabel(bare.strip("[]"))
    return CitedLabel("", plain_name(family), (year[1] + year[2]) if year else "")


def mark_of(line: str) -> str:
    """The mark with which a line of a reference list begins: '12', 'ABC99'; ``""`` without one."""
    found = _START.match(line)
    return (found["inside"] or found["round"] or found["bare"]).strip() if found else ""


def shape_of(line: str) -> str:
    """What stands around that mark: '[]', '12.' has '.'; the same for all marks of one list."""
    found = _START.match(line)
    return re.sub(r"[^\[\]().]", "", found[0]) if found and mark_of(line) else ""


def begins_with_mark(line: str, mark: str) -> bool:
    """Whether a line begins with that mark."""
    own = mark_of(line)
    if own == mark:
        return True
    return not mark.isdigit() and line.lstrip().startswith((f"[{mark}]", f"{mark} "))


def names_family(entry: str, family: str) -> bool:
    """Whether the first names of an entry have that family name, folded."""
    return family in plain_name(entry[:80])


def plain_name(text: str) -> str:
    """Names folded, their apostrophes alike."""
    return fold(text).replace("’", "'").replace("ʼ", "'")


def tells_year(entry: str, year: str) -> bool:
    """Whether an entry is of that year, which may have a letter behind it."""
    return bool(re.search(rf"\b{year}\b", entry)) or (year[:4] in entry and not year[4:])
