"""Picture of a page: its pixels, painted into memory that somebody else owns.

Why with a question again and again: a page may hold two million paths. It is not asked within
one image, one shading or one pattern, so a worker that does not come back must still be ended.
"""

import ctypes
from collections.abc import Callable
from typing import Any

from pypdfium2 import raw

from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.model.errors import BadFileError, Cancelled
from paperdesk.model.messages import Message

MOST_PIXELS = 25_000_000
"""Of one picture."""

Tile = tuple[int, int, int, int]
"""Left, top, width and height in pixels of the page at its scale."""

_WHITE = 0xFFFFFFFF
_LARGEST_EDGE = 1 << 30


def render(
    document: PdfDocument,
    number: int,
    scale: float,
    tile: Tile,
    buffer: Any,
    cancelled: Callable[[], bool],
) -> None:
    """Paint a tile of a page into ``buffer``, as rows of 4 bytes a pixel: blue, green, red, 255.

    ``scale``: pixels a point. Marks of the file are painted as they look in the file. ``buffer``
    holds at least ``4 * width * height`` bytes and can be written to. Raises Cancelled once
    ``cancelled`` answers true, ValueError for a tile that is too large for the buffer or for us,
    and BadFileError where there is no such page.
    """
    left, top, width, height = tile
    if not (width > 0 and height > 0 and width * height <= MOST_PIXELS):
        raise ValueError(f"a picture of {width} by {height} pixels")
    if 4 * width * height > len(buffer):
        raise ValueError("the picture is larger than its buffer")
    page, size = document.page_to_paint(number), document.size(number)
    across, down = round(size.width * scale), round(size.height * scale)
    if max(across, down) > _LARGEST_EDGE:
        raise BadFileError(Message("document.page_too_large", n=number + 1))
    memory = (ctypes.c_ubyte * (4 * width * height)).from_buffer(buffer)
    bitmap = raw.FPDFBitmap_CreateEx(width, height, raw.FPDFBitmap_BGRx, memory, 4 * width)
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
        _painted(bitmap, page, (-left, -top, max(across, 1), max(down, 1)), cancelled)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)


def _painted(
    bitmap: Any, page: Any, area: tuple[int, int, int, int], cancelled: Callable[[], bool]
) -> None:
    stopped = False

    def now(_pause: Any) -> int:
        nonlocal stopped
        stopped = stopped or cancelled()
        return int(stopped)

    pause = raw.IFSDK_PAUSE(version=1)
    pause.NeedToPauseNow = type(pause.NeedToPauseNow)(now)
    flags = raw.FPDF_ANNOT
    try:
        status = raw.FPDF_RenderPageBitmap_Start(bitmap, page, *area, 0, flags, pause)
        while status == raw.FPDF_RENDER_TOBECONTINUED and not stopped:
            status = raw.FPDF_RenderPage_Continue(page, pause)
    finally:
        raw.FPDF_RenderPage_Close(page)
    if stopped:
        raise Cancelled
