"""Format of an element: case, typeface, quotation marks and affixes of what it says."""

import re

from paperdesk.formats.citation.csl_tree import StyleElement
from paperdesk.formats.citation.styled_text import (
    Styled,
    StyledGroup,
    formats_of,
    leaves,
    without_marks,
)
from paperdesk.formats.citation.text_case import with_case

_PERIOD = re.compile(r"\.(?![a-z])")


def formatted(element: StyleElement, said: Styled, language: str, *, sorted_by: bool) -> Styled:
    """A piece as its element wants it; without quotation marks where a list is ``sorted_by`` it."""
    given = element.attributes
    if given.get("strip-periods") == "true":
        for leaf in leaves(said):
            if not leaf.fixed:
                leaf.text = _PERIOD.sub("", leaf.text)
    if case := _case(element):
        with_case(said, case, language)
    on, off = formats_of(given)
    prefix, suffix = given.get("prefix", ""), given.get("suffix", "")
    quotes = given.get("quotes") == "true" and not sorted_by
    if given.get("quotes") == "false":
        without_marks(said)
    if not (on or off or prefix or suffix or quotes):
        return said
    return StyledGroup([said], "", prefix, suffix, on, off, quotes)


def _case(element: StyleElement) -> str:
    """The case for the words of an element; a macro's own elements say it of most of theirs."""
    case = element.get("text-case")
    if case in ("title", "capitalize-all", "sentence") and element.get("macro"):
        return ""
    if case == "title" and (element.name == "label" or element.get("term")):
        return "capitalize-first"  # titles in English alone have a case of their own
    return case
