"""Types of EndNote's references in the words of CSL 1.0.2: by name, or by number without one.

Source: the reference types of EndNote X9 and 20 and the numbers that its XML exports bear.
JabRef writes EndNote's names beside numbers of its own, so the name counts.
"""

import re

from paperdesk.formats.publication_types import csl_type

_NUMBERS = {
    2: "Artwork", 3: "Audiovisual Material", 4: "Bill", 5: "Book Section", 6: "Book",
    7: "Case", 9: "Computer Program", 10: "Conference Proceedings", 12: "Web Page",
    14: "Hearing", 17: "Journal Article", 19: "Magazine Article", 20: "Map",
    21: "Film or Broadcast", 23: "Newspaper Article", 25: "Patent", 26: "Personal Communication",
    27: "Report", 28: "Edited Book", 31: "Statute", 32: "Thesis", 34: "Unpublished Work",
    36: "Manuscript", 37: "Figure", 38: "Chart or Table", 43: "Electronic Article",
    44: "Electronic Book", 45: "Online Database", 46: "Government Document",
    47: "Conference Paper", 49: "Classical Work", 52: "Dictionary", 53: "Encyclopedia",
    56: "Blog", 58: "Standard", 59: "Dataset", 60: "Electronic Book Section", 61: "Pamphlet",
}  # fmt: skip
_NAMES = {
    "conference proceedings": "paper-conference",
    "electronic article": "article-journal",
    "electronic book": "book",
    "electronic book section": "chapter",
    "film or broadcast": "motion_picture",
    "audiovisual material": "motion_picture",
    "unpublished work": "article",
    "online database": "dataset",
    "aggregated database": "dataset",
    "artwork": "graphic",
    "chart or table": "figure",
    "case": "legal_case",
    "statute": "legislation",
    "classical work": "classic",
    "ancient text": "classic",
    "music": "song",
    "blog": "post-weblog",
    "television episode": "broadcast",
    "discussion forum": "post",
    "social media": "post",
    "multimedia application": "software",
    "serial": "book",
    "dictionary": "entry-dictionary",
}
_DEGREE = re.compile(
    r"(?i)^(?:ph\.? ?d|d\.? ?phil|d\.?sc|[bm]\.? ?sc|[bm]\.? ?eng|m\.? ?phil|ed\.? ?d)\.?$"
    r"|master|doctor|bachelor|dipl[oô]m|thesis|dissertation|habilitation"
)
BOOKS = frozenset(("book", "report", "thesis", "webpage", "dataset", "software", "standard"))
"""Types whose second title is that of a series, for nothing else holds them."""


def endnote_type(name: str, number: str) -> str:
    """The type of CSL that a reference type means; ``""`` where none does."""
    known = _NUMBERS.get(int(number), "") if number.isdecimal() and len(number) < 4 else ""
    bare = " ".join((name or known).lower().split())
    return _NAMES.get(bare) or csl_type(bare)


def is_volume(text: str, csl: str) -> bool:
    """Whether this is a volume: EndNote has the degree of a thesis in its place."""
    return csl != "thesis" or not _DEGREE.search(text)
