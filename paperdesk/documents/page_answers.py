"""Page answers: what a page session says of pages, as JSON has it, and what is made of it again.

Arrays travel as base64: 64 kB of boxes take a tenth of a millisecond so, and lists of numbers ten.
"""

import base64
from array import array
from collections.abc import Sequence
from typing import Any

from paperdesk.model.pages import (
    Destination,
    OutlineItem,
    PageLink,
    PageSize,
    PageText,
    Peek,
    TargetKind,
)

Said = Any
"""What JSON can say."""


def packed(numbers: "array[Any]") -> str:
    """An array of numbers, as text."""
    return base64.b64encode(numbers.tobytes()).decode("ascii")


def as_array(text: str, typecode: str) -> "array[Any]":
    """The array that :func:`packed` wrote."""
    made: array[Any] = array(typecode)
    made.frombytes(base64.b64decode(text))
    return made


def size_said(size: PageSize) -> Said:
    """A size as JSON has it."""
    return [size.width, size.height, size.label, size.matrix]


def said_size(said: Said) -> PageSize:
    """The size that :func:`size_said` wrote."""
    width, height, label, matrix = said
    a, b, c, d, e, f = matrix
    return PageSize(width, height, label, (a, b, c, d, e, f))


def text_said(text: PageText) -> Said:
    """The text of a page as JSON has it."""
    return [text.text, packed(text.index), packed(text.boxes), text.readable]


def said_text(said: Said) -> PageText:
    """The text that :func:`text_said` wrote."""
    text, index, boxes, readable = said
    return PageText(text, as_array(index, "I"), as_array(boxes, "f"), readable)


def destination_said(target: Destination | None) -> Said:
    """A destination as JSON has it."""
    if target is None:
        return None
    return [target.page, target.left, target.top, target.name, target.kind]


def said_destination(said: Said) -> Destination | None:
    """The destination that :func:`destination_said` wrote."""
    if said is None:
        return None
    page, left, top, name, kind = said
    return Destination(page, left, top, name, TargetKind(kind))


def outline_said(outline: Sequence[OutlineItem]) -> Said:
    """An outline as JSON has it."""
    return [[one.title, one.depth, destination_said(one.target)] for one in outline]


def said_outline(said: Said) -> tuple[OutlineItem, ...]:
    """The outline that :func:`outline_said` wrote."""
    return tuple(
        OutlineItem(title, depth, said_destination(target)) for title, depth, target in said
    )


def links_said(links: Sequence[PageLink]) -> Said:
    """The links of a page as JSON has them."""
    return [[one.boxes, one.text, destination_said(one.target), one.address] for one in links]


def said_links(said: Said) -> tuple[PageLink, ...]:
    """The links that :func:`links_said` wrote."""
    return tuple(
        PageLink(
            tuple((left, top, right, bottom) for left, top, right, bottom in boxes),
            text,
            said_destination(target),
            address,
        )
        for boxes, text, target, address in said
    )


def peek_said(peek: Peek | None) -> Said:
    """What a link leads to as JSON has it."""
    return None if peek is None else [peek.text, peek.page, peek.box, peek.kind]


def said_peek(said: Said) -> Peek | None:
    """What :func:`peek_said` wrote."""
    if said is None:
        return None
    text, page, (left, top, right, bottom), kind = said
    return Peek(text, page, (left, top, right, bottom), TargetKind(kind))
