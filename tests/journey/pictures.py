"""Pictures of a display as PNG files, as small as they get without losing a pixel.

Source: Portable Network Graphics (PNG) Specification, third edition (W3C).

Why not Qt's writer: it tries filters that suit photographs; a picture of a
window, unfiltered and with a palette where 256 colours do, takes half the bytes.
"""

import struct
import zlib
from pathlib import Path

import numpy as np

from tests.journey.display import Pixels

TRUE_COLOUR, PALETTE = 2, 3


def save(pixels: Pixels, path: Path) -> None:
    """Write what a display showed; the folder is made where need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(png(pixels))


def png(pixels: Pixels) -> bytes:
    """The bytes of a picture given as 0xRRGGBB by row and column."""
    height, width = pixels.shape
    colours, places = np.unique(pixels, return_inverse=True)
    kind = PALETTE if colours.size <= 256 else TRUE_COLOUR
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    if kind == PALETTE:
        lines = places.reshape(height, width).astype(np.uint8)
        palette = _chunk(b"PLTE", _rgb(colours).tobytes())
    else:
        lines = _rgb(pixels).reshape(height, width * 3)
        palette = b""
    unfiltered = np.pad(lines, ((0, 0), (1, 0)))  # each line begins with its filter: 0, none
    body = _chunk(b"IDAT", zlib.compress(unfiltered.tobytes(), 9))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + palette + body + _chunk(b"IEND", b"")


def _rgb(pixels: Pixels) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.stack([(pixels >> shift) & 0xFF for shift in (16, 8, 0)], axis=-1).astype(np.uint8)


def _chunk(name: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )
