"""Calls a paper by what tells it from another with the same title."""

from paperdesk.model import Namesake
from paperdesk.ui.kit.labels import short


def called(paper: Namesake) -> str:
    """``A. Author 2024``, with the venue where there is no author, or else its id."""
    year = str(paper.year) if paper.year is not None else ""
    return short(" ".join(part for part in (paper.author or paper.venue, year) if part) or paper.id)
