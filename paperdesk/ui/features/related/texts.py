"""Texts of what is around a paper: papers like it, its references, its citations. No widget."""

from collections.abc import Sequence

from paperdesk.model.surroundings import Direction, Surroundings
from paperdesk.text import display_name
from paperdesk.ui.i18n import language
from paperdesk.ui.kit.labels import short
from paperdesk.ui.texts.names import date_name
from paperdesk.ui.texts.source_names import source_name

_NAMED = 3


def direction_name(direction: Direction) -> str:
    """The name of a page."""
    if direction is Direction.REFERENCES:
        return language.tr("References")
    return language.tr("Cited by")


def ask_words(direction: Direction) -> str:
    """What the button does that has sources asked."""
    if direction is Direction.REFERENCES:
        return language.tr("Ask what this paper cites")
    return language.tr("Ask who cites this paper")


def unasked(direction: Direction, *, offline: bool) -> str:
    """Why nothing is shown yet."""
    if offline:
        return language.tr("You work offline. It can be asked for, and comes when you do not.")
    if direction is Direction.REFERENCES:
        return language.tr("Nobody was asked yet what this paper cites.")
    return language.tr("Nobody was asked yet who cites this paper.")


def no_id() -> str:
    """Why nobody can be asked."""
    return language.tr(
        "This paper has neither an arXiv id nor a DOI, by which sources could tell. "
        "Complete it first."
    )


def asking() -> str:
    """An answer is on its way, or waits for the network."""
    return language.tr("Asked; the answer comes by itself.")


def near_line(found: Surroundings) -> str:
    """How many papers there are, and who said so when."""
    papers = len(found.papers)
    if not papers:
        return language.tr("No source knows any.")
    said = language.tr("%Ln paper(s), {here} of them here", "", papers)
    said = said.format(here=found.here)
    if not found.source:
        return said
    words = language.tr("{papers}; as {source} said on {day}")
    source = source_name(found.source)
    return words.format(papers=said, source=source, day=date_name(found.at) or found.at)


def here_head(papers: int) -> str:
    """Head of the papers that are here."""
    return language.tr("In your library (%Ln)", "", papers)


def elsewhere_head(papers: int) -> str:
    """Head of the others."""
    return language.tr("Not here yet (%Ln)", "", papers)


def add_word() -> str:
    """What Enter does with a paper that is not here."""
    return language.tr("Add")


def untitled() -> str:
    """A paper of which no source says the title."""
    return language.tr("Without a title")


def byline(authors: Sequence[str], year: int | None, venue: str = "") -> str:
    """``Ada Quill and others · 2026 · Journal of Sand``."""
    who = language.listed(short(display_name(name)) for name in authors[:_NAMED])
    if len(authors) > _NAMED:
        who = language.tr("{authors} and others").format(authors=who)
    return "  ·  ".join(part for part in (who, str(year or ""), short(venue)) if part)
