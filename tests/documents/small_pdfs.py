"""Small PDF files made for a test: text lines on pages of any size, turned and cropped at will."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

LETTER = (612.0, 792.0)


@dataclass(frozen=True)
class SmallPage:
    """A page: lines of text (x, y, words) at 12 points, in user space; or drawing operators."""

    lines: Sequence[tuple[float, float, str]] = ()
    size: tuple[float, float] = LETTER
    turned: int = 0
    crop: tuple[float, float, float, float] | None = None
    drawing: bytes = b""


def written(
    path: Path, pages: Sequence[SmallPage], encryption: pikepdf.Encryption | bool = False
) -> Path:
    """Write the pages, locked if wished."""
    with made(pages) as pdf:
        pdf.save(path, encryption=encryption)
    return path


def made(pages: Sequence[SmallPage]) -> pikepdf.Pdf:
    """The pages as a document of pikepdf, not yet written."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    )
    for page in pages:
        pdf.add_blank_page(page_size=page.size)
        raw = pdf.pages[-1].obj
        raw.Resources = Dictionary(Font=Dictionary(F1=font))
        raw.Contents = pdf.make_stream(page.drawing + b"\n".join(map(_line, page.lines)))
        if page.turned:
            raw.Rotate = page.turned
        if page.crop:
            raw.CropBox = Array(page.crop)
    return pdf


def _line(line: tuple[float, float, str]) -> bytes:
    x, y, words = line
    return b"BT /F1 12 Tf %.2f %.2f Td %b Tj ET" % (x, y, String(words).unparse())
