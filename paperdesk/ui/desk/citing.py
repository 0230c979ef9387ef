"""A plain citation of a paper, for the clipboard."""

from paperdesk.model import Paper
from paperdesk.text import display


def citation(paper: Paper) -> str:
    """``A. One and B. Two (2026). Title. Venue. arXiv:2601.00001. https://...``"""
    authors = _names(paper.authors)
    year = f"({paper.year})" if paper.year is not None else ""
    head = " ".join(part for part in (authors, year) if part)
    number = f"arXiv:{paper.arxiv_id}" if paper.arxiv_id else ""
    address = f"https://doi.org/{paper.doi}" if paper.doi else paper.url
    parts = (head, display(paper.title).rstrip("."), paper.venue, number)
    said = ". ".join(part for part in parts if part)
    return f"{said}. {address}".strip()


def _names(given: tuple[str, ...]) -> str:
    authors = [display(author) for author in given]
    if len(authors) > 6:
        return f"{authors[0]} et al."
    if len(authors) > 1:
        return f"{', '.join(authors[:-1])} and {authors[-1]}"
    return authors[0] if authors else ""
