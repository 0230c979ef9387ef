"""Words of marks: their kinds, colours and places, and rows that list them. No widget."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtGui import QImage

from paperdesk.model.frozen import replaced
from paperdesk.model.marks import Mark, MarkColour, MarkKind, MarkPlace
from paperdesk.text import plain
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import number
from paperdesk.ui.kit.mark_list import MarkRow

_LONGEST = 600
"""Letters of a quote or comment in a row, which has room for fewer."""


def colour_name(colour: str) -> str:
    """The name of a colour that a reader marks with; of another ``own colour``."""
    if colour == MarkColour.YELLOW:
        return language.tr("Yellow")
    if colour == MarkColour.GREEN:
        return language.tr("Green")
    if colour == MarkColour.BLUE:
        return language.tr("Blue")
    if colour == MarkColour.RED:
        return language.tr("Red")
    return language.tr("Another colour")


def kind_name(kind: MarkKind) -> str:
    """What a mark is called."""
    if kind is MarkKind.HIGHLIGHT:
        return language.tr("Highlight")
    if kind in (MarkKind.UNDERLINE, MarkKind.SQUIGGLY):
        return language.tr("Underline", "a mark")
    if kind is MarkKind.STRIKEOUT:
        return language.tr("Strike-out")
    if kind is MarkKind.NOTE:
        return language.tr("Note", "on a place of a page")
    if kind is MarkKind.AREA:
        return language.tr("Area", "of a page")
    return language.tr("Drawing", "in a file")


def page_name(page: int, labels: Sequence[str] = ()) -> str:
    """``Page 7``, or ``Page iv`` where the file labels its pages; ``page`` from 0."""
    shown = labels[page] if page < len(labels) and labels[page] else number(page + 1)
    return language.tr("Page {page}").format(page=shown)


def place_words(place: MarkPlace) -> str:
    """What is to be said of where a mark stands; ``""`` when it is sure."""
    if place is MarkPlace.MOVED:
        return language.tr("moved, please check")
    if place is MarkPlace.ADRIFT:
        return language.tr("not found in this file")
    return ""


def marks_count(count: int) -> str:
    """``3 marks``."""
    return language.tr("%Ln mark(s)", "", count)


def listed(marks: Iterable[Mark]) -> list[Mark]:
    """The marks that have a row of their own, as they come, with those adrift at the end: not
    the replies to others."""
    given = list(marks)
    names = {mark.name for mark in given if mark.name}
    rows = [mark for mark in given if mark.reply_to not in names]
    return sorted(rows, key=lambda mark: mark.place is MarkPlace.ADRIFT)


def mark_rows(
    marks: Iterable[Mark],
    labels: Sequence[str] = (),
    picture: Callable[[Mark], QImage | None] = lambda _mark: None,
) -> list[MarkRow]:
    """A row for each that is :func:`listed`, with the replies to it in their order; ``picture``
    tells what an area shows."""
    given = list(marks)
    replies: dict[str, list[Mark]] = {}
    for mark in given:
        if mark.reply_to:
            replies.setdefault(mark.reply_to, []).append(mark)
    return [
        replaced(_row(mark, _thread(mark, replies), labels), picture=picture(mark))
        for mark in listed(given)
    ]


def _thread(mark: Mark, replies: dict[str, list[Mark]]) -> list[Mark]:
    """All that answers a mark, and what answers that; a ring is walked once."""
    found, names = list[Mark](), [mark.name]
    for name in names:
        for reply in replies.get(name, ()) if name else ():
            if reply not in found:
                found.append(reply)
                names.append(reply.name)
    return found


def _row(mark: Mark, replies: Sequence[Mark], labels: Sequence[str]) -> MarkRow:
    place = place_words(mark.place)
    parts = [page_name(mark.page, labels)]
    if mark.kind is not MarkKind.HIGHLIGHT or not mark.quote:
        parts.append(kind_name(mark.kind))
    parts += [part for part in (mark.author[:80], place) if part]
    comments = [plain(mark.comment[:_LONGEST]).strip()]
    for reply in replies:
        words = plain(reply.comment[:_LONGEST]).strip()
        comments.append(f"{reply.author[:80]}: {words}" if reply.author else words)
    return MarkRow(
        colour=mark.colour,
        head="  ·  ".join(parts),
        quote=" ".join(mark.quote[:_LONGEST].split()),
        comment="\n".join(comment for comment in comments if comment),
        lined=mark.kind in (MarkKind.UNDERLINE, MarkKind.SQUIGGLY),
        warned=bool(place),
        spoken=f"{kind_name(mark.kind)}, {colour_name(mark.colour)}",
    )
