"""Appearances of the marks that are written into a copy (ISO 32000-1, 12.5.5).

Each mark is painted by its file itself, so that every program shows it alike. Why Multiply for
highlights: words stay as dark as they were. Why lines follow the turn of the page: what is under
a word of a page that is shown turned is at its side in the file.
"""

from paperdesk.model.pages import Quad

NOTE_SIDE = 18.0
"""Points of the picture of a note."""
_OPACITY = 0.5
_WIDTH = 1.2
"""Points of a line."""
Colour = tuple[float, float, float]
Corners = tuple[float, float, float, float, float, float, float, float]


def corners(quad: Quad, turned: int) -> Corners:
    """The corners of a quad as they are shown: upper left and right, lower left and right.

    That is the order that all programs write, not that of the standard (around). ``turned`` is
    the turn of the page, clockwise, in degrees.
    """
    left, bottom, right, top = quad
    around = ((left, top), (right, top), (right, bottom), (left, bottom))  # of an upright page
    first = -(turned // 90) % 4
    upper_left, upper_right, lower_right, lower_left = (around[(first + at) % 4] for at in range(4))
    return (*upper_left, *upper_right, *lower_left, *lower_right)


def bounds(quads: tuple[Quad, ...], margin: float) -> Quad:
    """The rectangle around quads."""
    return (
        min(quad[0] for quad in quads) - margin,
        min(quad[1] for quad in quads) - margin,
        max(quad[2] for quad in quads) + margin,
        max(quad[3] for quad in quads) + margin,
    )


def highlight(quads: tuple[Quad, ...], colour: Colour) -> bytes:
    """Filled pieces of lines; ``G`` is the state that multiplies."""
    pieces = " ".join(
        f"{left:.3f} {bottom:.3f} {right - left:.3f} {top - bottom:.3f} re"
        for left, bottom, right, top in quads
    )
    return f"/G gs {_of(colour)} rg {pieces} f".encode()


def lines(quads: tuple[Quad, ...], colour: Colour, turned: int, height: float) -> bytes:
    """Lines along the pieces, at that share of their height from below."""
    drawn = []
    for quad in quads:
        x1, y1, x2, y2, x3, y3, x4, y4 = corners(quad, turned)
        start = (x3 + (x1 - x3) * height, y3 + (y1 - y3) * height)
        end = (x4 + (x2 - x4) * height, y4 + (y2 - y4) * height)
        drawn.append(f"{start[0]:.3f} {start[1]:.3f} m {end[0]:.3f} {end[1]:.3f} l")
    return f"{_of(colour)} RG {_WIDTH} w {' '.join(drawn)} S".encode()


def frame(quad: Quad, colour: Colour) -> bytes:
    """A frame around an area."""
    left, bottom, right, top = quad
    return (
        f"{_of(colour)} RG {_WIDTH} w {left:.3f} {bottom:.3f} {right - left:.3f} "
        f"{top - bottom:.3f} re S"
    ).encode()


def note(colour: Colour) -> bytes:
    """A sheet with three lines, from 0, 0 to the side of a note."""
    sheet = f"{_of(colour)} rg 0.3 G 0.8 w 1.5 1.5 15 15 re B"
    words = " ".join(f"4.5 {y} m 13.5 {y} l" for y in (12.5, 9, 5.5))
    return f"{sheet} {words} S".encode()


OPACITY = _OPACITY
"""Of a highlight."""


def _of(colour: Colour) -> str:
    return " ".join(f"{part:.4f}" for part in colour)
