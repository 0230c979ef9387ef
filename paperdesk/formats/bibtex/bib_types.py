"""Entry types of BibTeX and biblatex, in the words of CSL 1.0.2, and where their parts belong.

Sources: *BibTeXing*, section 3; the manual of biblatex, section 2.1; the maps of Better
BibTeX for Zotero and of citation-js.
"""

from paperdesk.formats.publication_types import csl_type

_TABLE = """
article-journal: article suppperiodical review
book: book mvbook collection mvcollection reference mvreference proceedings mvproceedings booklet
chapter: inbook incollection bookinbook suppbook suppcollection inreference
paper-conference: inproceedings conference
thesis: thesis phdthesis mastersthesis masterthesis bathesis mathesis candthesis
report: techreport report manual
manuscript: unpublished
webpage: online electronic www
graphic: artwork image
song: audio music
motion_picture: movie video
legal_case: jurisdiction
legislation: legislation legal
personal_communication: letter
"""
_TYPES = {
    name: csl
    for line in _TABLE.strip().splitlines()
    for csl, _, names in (line.partition(": "),)
    for name in names.split()
}

_IN_BOOKS = """
    inproceedings conference incollection inbook bookinbook suppbook suppcollection
    inreference
"""
WITHIN_A_BOOK = frozenset(_IN_BOOKS.split())
"""Entries whose container is a book, under ``booktitle``."""

NUMBERED_REPORTS = frozenset(("techreport", "report", "manual", "patent", "standard"))
"""Entries whose number is their own, and not that of an issue or in a series."""

BLOCKS = frozenset(("string", "comment", "preamble"))
"""Blocks that are no entries."""


def type_of_entry(kind: str) -> str:
    """The type of CSL of an entry, ``""`` for one that says nothing (``misc``)."""
    return _TYPES.get(kind) or ("" if kind == "misc" else csl_type(kind))


def is_known(kind: str) -> bool:
    """Whether this is a type of entries, or a block, as a file may begin with."""
    return kind in _TYPES or kind in BLOCKS or kind in ("misc", "set", "xdata", "dataset")
