"""Map picture: papers as round dots in pixels, all of them at once.

Each pixel is first one byte: which colour, and how much of it lies on the ground; then all bytes
are looked up in a table of colours. Of dots that lie upon one another the later is seen, and
rims of dots never lie upon their middles.
"""

import numpy as np
from numpy.typing import NDArray

from paperdesk.model.map_values import MapFrame, MapInk
from paperdesk.search.cartography.grid_forces import Points
from paperdesk.search.codec.array_ops import Ints

_STEPS = 3  # of how much of a pixel is covered
_FADED, _CHOSEN, _RIM = 1, 86, 171  # where the bytes of each begin
_MOST = 28  # groups that have a colour

Bytes = NDArray[np.uint8]


def painted(places: Points, groups: Bytes, chosen: Ints, frame: MapFrame, ink: MapInk) -> bytes:
    """The pixels of a frame, 4 bytes each in the order of the machine."""
    edge = int(np.ceil(frame.dot)) + 3
    wide, high = frame.width + 2 * edge, frame.height + 2 * edge
    pixels = np.zeros(wide * high, np.uint8)
    at = np.rint(places * np.float32(frame.scale) - np.array((frame.left, frame.top), np.float32))
    at += edge
    seen = (at[:, 0] >= edge - 2) & (at[:, 0] < wide - edge + 2)
    seen &= (at[:, 1] >= edge - 2) & (at[:, 1] < high - edge + 2)
    middle = at[:, 1].astype(np.intp) * wide + at[:, 0].astype(np.intp)
    code = np.minimum(groups, _MOST - 1) * np.uint8(_STEPS)
    rows = np.flatnonzero(seen)
    _stamp(pixels, middle[rows], code[rows] + np.uint8(_FADED), frame.dot, wide)
    if len(chosen):
        rows = chosen[seen[chosen]]
        _stamp(pixels, middle[rows], np.full(len(rows), _RIM, np.uint8), frame.dot + 1.3, wide)
        _stamp(pixels, middle[rows], code[rows] + np.uint8(_CHOSEN), max(frame.dot, 1.0), wide)
    table = _table(ink)
    whole = pixels.reshape(high, wide)[edge:-edge, edge:-edge]
    return table[whole].tobytes()


def _stamp(pixels: Bytes, middle: Ints, code: Bytes, radius: float, wide: int) -> None:
    """Lay a dot at each place: its rim first, that of all, then what is nearer to its middle."""
    reach = int(np.ceil(radius))
    down, right = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    cover = np.clip(radius + 0.5 - np.hypot(down, right), 0, 1)
    step = np.ceil(cover * _STEPS).astype(np.intp)
    for level in range(1, _STEPS + 1):
        for y, x in zip(*np.nonzero(step == level), strict=True):
            pixels[middle + (y - reach) * wide + (x - reach)] = code + np.uint8(level - 1)


def _table(ink: MapInk) -> NDArray[np.uint32]:
    """The colour of each byte."""
    table = np.zeros((256, 3), np.float32)
    ground = _parts(ink.ground)
    table[:] = ground
    for start, faded in ((_FADED, ink.faded), (_CHOSEN, 0.0)):
        for number, colour in enumerate(ink.groups[:_MOST]):
            own = _parts(colour) * (1 - faded) + ground * faded
            _shade(table, start + number * _STEPS, own, ground)
    _shade(table, _RIM, _parts(ink.rim), ground)
    red, green, blue = np.rint(table).astype(np.uint32).T
    whole: NDArray[np.uint32] = np.uint32(0xFF000000) + (red << 16) + (green << 8) + blue
    return whole


def _shade(
    table: NDArray[np.float32],
    start: int,
    colour: NDArray[np.float32],
    ground: NDArray[np.float32],
) -> None:
    for step in range(_STEPS):
        share = (step + 1) / _STEPS
        table[start + step] = colour * share + ground * (1 - share)


def _parts(colour: int) -> NDArray[np.float32]:
    return np.array((colour >> 16 & 255, colour >> 8 & 255, colour & 255), np.float32)
