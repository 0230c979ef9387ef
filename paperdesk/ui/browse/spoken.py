"""A row of the list as a sentence, for those who hear it."""

from PySide6.QtCore import QCoreApplication

from paperdesk.model import Row, State


def _tr(text: str) -> str:
    return QCoreApplication.translate("PaperList", text)


def sentence(row: Row) -> str:
    """``Unread. Title, by A. Author and others, 2026. Starred. Tags: x, y.``"""
    first = row.title
    if row.authors:
        more = len(row.authors) > 1
        words = _tr(", by {author} and others") if more else _tr(", by {author}")
        first += words.format(author=row.authors[0])
    if row.year is not None:
        first += f", {row.year}"
    parts = [first]
    if row.state == State.NEW:
        parts.insert(0, _tr("Unread"))
    elif row.state != State.SEEN:
        parts.append(state_word(row.state))
    if row.starred:
        parts.append(_tr("Starred"))
    if row.noted:
        parts.append(_tr("With a note"))
    if row.tags:
        parts.append(_tr("Tags: {tags}").format(tags=", ".join(row.tags)))
    return ". ".join(parts) + "."


def state_word(state: State) -> str:
    """A state in a word or two."""
    return {
        State.NEW: _tr("Unread"),
        State.SEEN: _tr("Seen"),
        State.LATER: _tr("Read later"),
        State.READ: _tr("Read"),
        State.DISMISSED: _tr("Dismissed"),
    }[state]
