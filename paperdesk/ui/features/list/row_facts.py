"""Facts of a row: where its passage is from; of a paper that a site told of its numbers, and the
people who fit beside them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from paperdesk.model import Hit, Row
from paperdesk.model.community import CommunityGlance
from paperdesk.ui.features.list.elided_text import width_of
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import number
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.labels import short
from paperdesk.ui.state.reading_target import ReadingTarget
from paperdesk.ui.texts.community_words import brief, submitted_by
from paperdesk.ui.texts.names import called

PEOPLE = 0.4
"""The part of a line that numbers leave to people."""
_SIZE = 12
_NAMED = 3
TAG_SIZE = 11
BETWEEN = 10
"""Room between tags; a dot and its room take one more."""
DOT = 11


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
    rest = max(row.author_total, len(row.authors)) - shown
    return language.listed(row.authors[:shown]) + (f" +{number(rest)}" if rest > 0 else "")


def names_within(row: Row, room: float) -> str:
    """The first authors that there is room for, and how many more; of one alone a part."""
    for shown in range(min(len(row.authors), _NAMED), 0, -1):
        if width_of(text := names(row, shown), _SIZE) <= room:
            return text
    more = names(row, 1)[len(row.authors[0]) :] if row.authors else ""
    first = fonts.drawn_metrics(_SIZE).elidedText(
        row.authors[0] if row.authors else "",
        Qt.TextElideMode.ElideRight,
        max(room - width_of(more, _SIZE), 0),
    )
    return first + more


def remarks(row: Row, hit: Hit | None, before: str) -> list[str]:
    """What stands with the tags: why a paper is muted, whence it is known, what it is without."""
    found = []
    if row.muted_by:
        found.append(language.tr("muted by “{name}”").format(name=row.muted_by))
    if before:
        found.append(language.tr("known from {batch}").format(batch=before))
    if row.namesake is not None:
        same = language.tr("same title as {paper}").format(paper=called(row.namesake))
        found.append(same)
    if hit and hit.without:
        found.append(language.tr("without {words}").format(words=language.listed(hit.without)))
    return found


def tags_that_fit(tags: Sequence[str], room: float) -> tuple[Sequence[str], str]:
    """The first tags that there is room for, and how many more there are as text (``+2``).

    One alone is shown for certain, cut, unless there is no room for a few letters.
    """
    taken, fits = 0.0, 0
    for place, tag in enumerate(tags, 1):
        taken += _tag_width(tag) + DOT
        if taken > room:
            break
        rest = len(tags) - place
        if not rest:
            return tags, ""
        if taken + _tag_width(f"+{number(rest)}") <= room:
            fits = place
    if len(tags) == 1 and room > 4 * DOT:
        return tags, ""
    return tags[:fits], f"+{number(len(tags) - fits)}" if tags else ""


def _tag_width(text: str) -> float:
    return width_of(short(text), TAG_SIZE, "medium") + 1 + BETWEEN
