"""Citation clusters of notes: ``[[@doe2020, pp. 3-5; @roe2021]]`` taken apart.

After pandoc's syntax (its manual, "Citation syntax"): behind the key and a comma a locator,
with the name of what it counts or without (then it is a page), and then words as they stand.
The names are those of the Citation Style Language 1.0.2, "Locators", and their short forms.
"""

import re
from dataclasses import dataclass

from paperdesk.model.frozen import Value

_NAMES = {
    "book": "bk. bks. book books",
    "chapter": "ch. chs. chap. chaps. chapter chapters",
    "column": "col. cols. column columns",
    "figure": "fig. figs. figure figures",
    "folio": "fol. fols. folio folios",
    "issue": "no. nos. issue issues number numbers",
    "line": "l. ll. line lines",
    "note": "n. nn. note notes",
    "opus": "op. opp. opus opera",
    "page": "p. pp. page pages",
    "paragraph": "para. paras. ¶¶ ¶ paragraph paragraphs",
    "part": "pt. pts. part parts",
    "section": "sec. secs. §§ § section sections",
    "sub-verbo": "s.v. s.vv.",
    "verse": "v. vv. verse verses",
    "volume": "vol. vols. volume volumes",
}
_LABELS = {name: label for label, names in _NAMES.items() for name in names.split()}
_NAME = "|".join(
    re.escape(name) + (r"(?!\w)" if name[-1].isalpha() else "")
    for name in sorted(_LABELS, key=len, reverse=True)
)
_NUMBER = r"(?:[A-Za-z]?\d[\w.:]*(?<![.:])|[ivxlcdmIVXLCDM]+\b)"
_RANGE = rf"{_NUMBER}(?:\s?[-–—]\s?{_NUMBER})?"
_LOCATOR = re.compile(
    rf"(?:(?P<name>{_NAME})\s*|(?=\d))(?P<locator>{_RANGE}(?:\s?(?:,|&)\s?{_RANGE})*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, repr=False)
class CitedPart(Value):
    """A paper cited by its ``key``: where in it (``label`` is a CSL term), and the words behind.

    ``said`` is all that was written behind the key.
    """

    key: str
    said: str = ""
    label: str = ""
    locator: str = ""
    suffix: str = ""


def cited_parts(cluster: str) -> list[CitedPart]:
    """The papers of a cluster, what stands between its brackets; those without a key left out."""
    return [part for text in cluster.split(";") if (part := _part(text)).key]


def _part(text: str) -> CitedPart:
    key, comma, rest = text.strip().removeprefix("@").partition(", ")
    key, words = key.strip().rstrip(","), rest.strip()
    said = f"{comma}{words}" if words else ""
    found = _LOCATOR.match(words)
    if found is None:
        return CitedPart(key, said, suffix=said)
    label = _LABELS[found["name"].lower()] if found["name"] else "page"
    return CitedPart(key, said, label, found["locator"], words[found.end() :].rstrip())
