"""Texts of the map. Pure functions; no widget."""

from collections.abc import Sequence

from paperdesk.model.map_values import MapRegion
from paperdesk.text import display_name
from paperdesk.ui.i18n import language

GAP = " · "
_AUTHORS = 2


def region(words: Sequence[str]) -> str:
    """The name of a region, its telling words."""
    return GAP.join(words) or language.tr("no words in common")


def region_line(one: MapRegion) -> str:
    """A region with its number of papers."""
    papers = language.tr("%Ln paper(s)", "", one.papers)
    return f"{region(one.words)}, {papers}"


def byline(authors: Sequence[str], year: int | None) -> str:
    """Who wrote a paper, and when."""
    shown = language.listed([display_name(one) for one in authors[:_AUTHORS]])
    if len(authors) > _AUTHORS:
        shown = language.tr("{authors} and others").format(authors=shown)
    return GAP.join(part for part in (shown, str(year or "")) if part)


def whole(papers: int, regions: int) -> str:
    """What the map is, in a sentence."""
    many = language.tr("Map of %Ln paper(s)", "", papers)
    parts = language.tr("%Ln region(s)", "", regions)
    return f"{many}{GAP}{parts}"


def left_out(papers: int) -> str:
    """How many papers of the list are not on the map."""
    return language.tr("%Ln not on it: no word that is known", "papers", papers) if papers else ""


def how_to() -> str:
    """How one gets about on it."""
    return language.tr(
        "Arrows walk from paper to paper, Enter opens one, + and - zoom, Home shows all. "
        "Space selects the region, once more the larger one; dragging with Shift draws a line "
        "around papers that selects them."
    )
