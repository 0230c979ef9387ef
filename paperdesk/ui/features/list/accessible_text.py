"""A row of the list as a sentence, for those who hear it."""

from paperdesk.model import Row, State
from paperdesk.ui.i18n import language
from paperdesk.ui.texts.names import called


def sentence(row: Row) -> str:
    """``Unread. Title, by A. Author and others, 2026. Starred. Tags: x, y. …``"""
    first = row.title
    if row.authors:
        more = len(row.authors) > 1
        words = language.tr(", by {author} and others") if more else language.tr(", by {author}")
        first += words.format(author=row.authors[0])
    if row.year is not None:
        first += f", {row.year}"
    parts = [first]
    if row.state == State.NEW:
        parts.insert(0, language.tr("Unread"))
    elif row.state != State.SEEN:
        parts.append(state_word(row.state))
    if row.starred:
        parts.append(language.tr("Starred"))
    if row.rating:
        parts.append(language.tr("Rated with %Ln star(s)", "", row.rating))
    if row.noted:
        parts.append(language.tr("With a note"))
    if row.tags:
        parts.append(language.tr("Tags: {tags}").format(tags=", ".join(row.tags)))
    if row.namesake is not None:
        words = language.tr("Same title as {paper}")
        parts.append(words.format(paper=called(row.namesake)))
    return ". ".join(parts) + "."


def state_word(state: State) -> str:
    """A state in a word or two."""
    return {
        State.NEW: language.tr("Unread"),
        State.SEEN: language.tr("Seen"),
        State.LATER: language.tr("Read later"),
        State.READ: language.tr("Read"),
        State.DISMISSED: language.tr("Dismissed"),
    }[state]
