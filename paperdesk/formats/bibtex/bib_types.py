"""Entry types as they are read: what each is in CSL 1.0.2, and where its parts belong.

What is written is told by :mod:`entry_types`; here is what only readers meet. Sources:
*BibTeXing*, section 3; the manual of biblatex, section 2.1.
"""

from paperdesk.formats.bibtex.entry_types import CSL_OF
from paperdesk.formats.publication_types import csl_type

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


def type_of_entry(kind: str, subtype: str = "") -> str:
    """The type of CSL of an entry, ``""`` for one that says nothing (``misc``).

    ``subtype`` is biblatex's ``entrysubtype``, which may say more.
    """
    if subtype and (found := csl_type(subtype)):
        return found
    return CSL_OF.get(kind) or ("" if kind == "misc" else csl_type(kind))


def is_known(kind: str) -> bool:
    """Whether this is a type of entries, or a block, as a file may begin with."""
    return kind in CSL_OF or kind in BLOCKS or kind in ("misc", "set", "xdata")
