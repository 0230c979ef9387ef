"""Variables of a reference, as a style asks for them."""

from collections.abc import Mapping
from typing import Any

from paperdesk.formats.citation.cited_numbers import is_numeric, number_text, page_text
from paperdesk.formats.citation.csl_style import CslStyle
from paperdesk.formats.citation.csl_tree import table
from paperdesk.formats.citation.styled_text import Leaf, Styled
from paperdesk.formats.citation.title_markup import marked_up

NUMBERS = table(
    """
chapter-number citation-number collection-number edition first-reference-note-number issue
locator number number-of-pages number-of-volumes page page-first part-number printing-number
section supplement-number version volume
"""
)
_BARE = frozenset(("DOI", "URL", "ISBN", "ISSN", "PMID", "PMCID"))


def value_of(item: Mapping[str, Any], variable: str, form: str, style: CslStyle) -> Styled | None:
    """What a reference says of a variable that is neither a name nor a date."""
    value = string_of(item, variable, form)
    if not value:
        return None
    if variable in ("page", "page-first", "locator"):
        return pages_of(variable, value, style)
    if variable in _BARE:
        return Leaf(value, fixed=True)
    if variable in NUMBERS and is_numeric(value):
        return Leaf(number_text(value, "numeric", variable, style.locale))
    return marked_up(value)


def string_of(item: Mapping[str, Any], variable: str, form: str = "long") -> str:
    """The text of a variable; of one in short ``form`` the short one, where there is one."""
    if variable == "page-first":
        return _first_page(str(item.get("page", "")))
    if form == "short":
        short = item.get(f"{variable}-short")
        if not short and variable == "container-title":
            short = item.get("journalAbbreviation")
        if short:
            return str(short)
    if variable == "title-short" and not item.get(variable):
        return str(item.get("shortTitle") or "")
    value = item.get(variable)
    return "" if value is None or isinstance(value, (list, dict)) else str(value)


def pages_of(variable: str, value: str, style: CslStyle) -> Styled:
    """Pages in the style's form of ranges."""
    form = "" if variable == "page-first" else style.root.get("page-range-format")
    return Leaf(page_text(value, form, style.locale))


def _first_page(pages: str) -> str:
    for sign in "-–,&":
        pages = pages.partition(sign)[0]
    return pages.strip()
