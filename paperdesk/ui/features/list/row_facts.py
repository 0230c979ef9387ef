"""Facts of a row: where its passage is from; of a paper that a site told of its numbers, and the
people who fit beside them."""

from paperdesk.model import Hit, Row
from paperdesk.model.community import CommunityGlance
from paperdesk.ui.features.list.elided_text import width_of
from paperdesk.ui.i18n import language
from paperdesk.ui.state.reading_target import ReadingTarget
from paperdesk.ui.texts.community_words import brief, submitted_by

PEOPLE = 0.4
"""The part of a line that numbers leave to people."""
_SIZE = 12
_NAMED = 3


def numbers(told: CommunityGlance) -> list[tuple[str, str]]:
    """Icon and number of upvotes, stars of the code and comments; none at all is no news, but
    for upvotes. Upvotes that rise have another icon."""
    votes = "trending-up" if told.gained else "arrow-big-up"
    found = [(votes, brief(told.upvotes))] if told.upvotes is not None else []
    for icon, count in (("code-xml", told.stars), ("message-square", told.comments)):
        if count:
            found.append((icon, brief(count)))
    return found


def people(row: Row, told: CommunityGlance, room: float) -> str:
    """Authors, organisation and who submitted the paper: as many as there is room for."""
    place = row.category or told.organisation
    by = submitted_by(told.submitter)
    named = min(len(row.authors), _NAMED)
    shorter = [names(row, shown) for shown in range(named, 0, -1)] or [""]
    for ends in ((place, by), (place,), ()):
        for name in shorter:
            text = " · ".join(part for part in (name, *ends) if part)
            if text and width_of(text, _SIZE) <= room:
                return text
    return shorter[-1] or place


def passage_label(hit: Hit | None) -> str:
    """What stands before a passage that is none of the abstract: where it is from."""
    if hit is None or hit.snippet is None:
        return ""
    if hit.snippet.field == "text" and hit.page is not None:
        return language.tr("In the text, p. {page}: ").format(page=hit.page.shown)
    return language.tr("Note: ") if hit.snippet.field == "note" else ""


def reading_target(hit: Hit) -> ReadingTarget | None:
    """Where to open a paper that was found on a page, with its words marked; None for others."""
    if hit.page is None:
        return None
    snippet = hit.snippet
    words = snippet.text[slice(*snippet.marks[0])] if snippet and snippet.marks else ""
    return ReadingTarget(hit.key, hit.page.page, words, hit.page.file)


def names(row: Row, shown: int = _NAMED) -> str:
    """The first authors, and how many more there are."""
    rest = len(row.authors) - shown
    return ", ".join(row.authors[:shown]) + (f" +{rest}" if rest > 0 else "")
