"""Findable letters: a PDF that was printed here says which letters its glyphs are.

What stands where is told by who laid the pages out; each glyph of the file is met by its place.
The fonts get tables of what their glyphs say (ToUnicode; ISO 32000-1, 9.10.3), and a glyph that
says something else for once is marked with it (ActualText, 14.9.4). Over a formula, which is
outlines, its words are written in :class:`~paperdesk.documents.unseen_font.UnseenFont`.

Made for files of Qt, which writes one glyph a line, in codes of two bytes. What is met in no known
place stays as it is.

Why no parser of pages: the outlines of formulas are thousands of numbers, of which none matters.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Dictionary, Matrix

from paperdesk.documents.pdf_objects import open_objects
from paperdesk.documents.unseen_font import UnseenFont, text_code, unicode_table
from paperdesk.files import write_atomically

PlacedText = Sequence[Any]
"""A letter or a formula: its text, where it begins in points from the left and from the head of
its page, and of a formula its width and the size of the letters around it in points, else zeros."""

_NEAR = 0.3
"""Points at most between where a glyph was meant to stand and where it is written."""
_FOLLOWED = (b"q", b"Q", b"cm", b"BT", b"ET", b"Tf", b"Tm", b"Td", b"Tj")
"""Operators that say where and in which font letters are written."""
_ENTRY = re.compile(rb"<([0-9A-F]{4})> <[0-9A-F]{4}> (?:<([0-9A-F]+)>|\[([^\]]*)\])", re.IGNORECASE)


def make_findable(path: Path, pages: Sequence[Sequence[PlacedText]]) -> None:
    """Have a file say the letters that stand on its pages.

    Raises BadFileError where it is no PDF, OSError where it cannot be written: it is as it was.
    """
    written = BytesIO()
    with open_objects(path) as pdf:
        glyphs = _GlyphTexts()
        read = [
            _PrintedPage(page, placed, glyphs)
            for page, placed in zip(pdf.pages, pages, strict=False)
        ]
        glyphs.tell()
        unseen = UnseenFont(pdf)
        for page in read:
            page.write(pdf, unseen)
        unseen.finish()
        pdf.save(written)
    write_atomically(path, written.getvalue())


class _GlyphTexts:
    """What the glyphs of each font say, by how often they say it."""

    def __init__(self) -> None:
        self._fonts: dict[Any, Any] = {}
        self._counts: dict[Any, dict[int, Counter[str]]] = {}
        self._told: dict[Any, dict[int, str]] = {}

    def told(self, font: Any, code: int) -> str:
        """What the table of Qt's says of a glyph; ``""`` of one that it does not know."""
        if font.objgen not in self._told:
            self._told[font.objgen] = _told(font.ToUnicode.read_bytes())
        return self._told[font.objgen].get(code, "")

    def add(self, font: Any, code: int, text: str) -> None:
        """Count that a glyph says this once."""
        self._fonts[font.objgen] = font
        self._counts.setdefault(font.objgen, defaultdict(Counter))[code][text] += 1

    def usual(self, font: Any, code: int) -> str:
        """What a glyph says most often."""
        return self._counts[font.objgen][code].most_common(1)[0][0]

    def tell(self) -> None:
        """Write what they usually say into the fonts."""
        for key, font in self._fonts.items():
            usual = {code: self.usual(font, code) for code in self._counts[key]}
            texts = self._told[key] | usual
            font.ToUnicode.write(unicode_table(texts, 2))


class _Pen:
    """Where letters are written: the matrix of the page and that of a line of text."""

    def __init__(self) -> None:
        self.ground, self.line = Matrix(), Matrix()
        self._saved: list[Matrix] = []

    def move(self, operator: bytes, given: Sequence[bytes]) -> None:
        """Follow an operator of a page; of text those that Qt uses."""
        match operator:
            case b"q":
                self._saved.append(self.ground)
            case b"Q" if self._saved:
                self.ground = self._saved.pop()
            case b"cm":
                self.ground = Matrix(*map(float, given[-6:])) @ self.ground
            case b"BT":
                self.line = Matrix()
            case b"Tm":
                self.line = Matrix(*map(float, given[-6:]))
            case b"Td":
                self.line = Matrix(1, 0, 0, 1, *map(float, given[-2:])) @ self.line


class _PrintedPage:
    """A page, its glyphs met with the letters that were meant."""

    def __init__(self, page: pikepdf.Page, placed: Sequence[PlacedText], glyphs: _GlyphTexts):
        self._page, self._placed, self._glyphs = page, placed, glyphs
        self._height = float(page.mediabox[3])
        page.contents_coalesce()
        contents: Any = page.obj.Contents
        self._lines = contents.read_bytes().split(b"\n")
        self._places: dict[tuple[int, int], list[int]] = defaultdict(list)
        self._said: dict[int, tuple[Any, int, str]] = {}
        self._met: dict[int, int] = {}
        self._ends: dict[int, Matrix] = {}
        """Lines in which a text ends, and how the page is turned there."""
        for at, (_text, x, y, width, _size) in enumerate(placed):
            if not width:
                self._places[round(x), round(self._height - y)].append(at)
        self._read()

    def _read(self) -> None:
        fonts: Any = self._page.resources.get("/Font", Dictionary())
        pen, font = _Pen(), None
        for at, line in enumerate(self._lines):
            given: list[bytes] = []
            for sign in line.split() if line.endswith(_FOLLOWED) else ():
                if sign not in _FOLLOWED:
                    given.append(sign)
                    continue
                if sign == b"ET":
                    self._ends[at] = pen.ground
                elif sign == b"Tf":
                    font = fonts.get(given[-2].decode())
                elif sign == b"Tj" and font is not None and "/ToUnicode" in font:
                    self._meet(at, font, given[-1], pen.line @ pen.ground)
                else:
                    pen.move(sign, given)
                given = []

    def _meet(self, step: int, font: Any, code: bytes, place: Matrix) -> None:
        if len(code) != len(b"<0000>"):
            return
        glyph = int(code[1:-1], 16)
        at = self._nearest(place.e, place.f, self._glyphs.told(font, glyph))
        if at is not None:
            self._said[step] = font, glyph, str(self._placed[at][0])
            self._met[at] = step
            self._glyphs.add(*self._said[step])

    def _nearest(self, x: float, y: float, told: str) -> int | None:
        """The letter that was meant here; of two, as with marks, the one that is told of, or one
        that was not met."""
        near: list[tuple[bool, bool, float, int]] = []
        for column in (-1, 0, 1):
            for row in (-1, 0, 1):
                for at in self._places.get((round(x) + column, round(y) + row), ()):
                    text, left, down, *_ = self._placed[at]
                    distance = max(abs(left - x), abs(self._height - down - y))
                    if distance < _NEAR:
                        near.append((text != told, at in self._met, distance, at))
        return min(near)[-1] if near else None

    def write(self, pdf: pikepdf.Pdf, unseen: UnseenFont) -> None:
        """Write what the page says into it."""
        formulas = self._formulas()
        written: list[bytes] = []
        for at, line in enumerate(self._lines):
            font, code, text = self._said.get(at, (None, 0, ""))
            if font is not None and self._glyphs.usual(font, code) != text:
                written += [b"/Span <</ActualText <FEFF%s>>> BDC" % text_code(text), line, b"EMC"]
            else:
                written.append(line)
            for placed in formulas.get(at, ()):
                written += self._formula(placed, self._ends[at], unseen)
        self._page.obj.Contents = pdf.make_stream(b"\n".join(written))
        unseen.serve(self._page)

    def _formulas(self) -> dict[int, list[PlacedText]]:
        """Formulas by the end of the text that they stand behind: some read a page as written."""
        found: dict[int, list[PlacedText]] = defaultdict(list)
        ends = list(self._ends)
        at_end = 0
        for at, placed in enumerate(self._placed):
            if at in self._met:
                at_end = bisect_left(ends, self._met[at])
            elif placed[3] and placed[0] and ends:
                found[ends[at_end]].append(placed)
        return found

    def _formula(self, placed: PlacedText, ground: Matrix, unseen: UnseenFont) -> Iterator[bytes]:
        text, x, y, width, size = placed
        place = Matrix(1, 0, 0, 1, x, self._height - y) @ ground.inverse()
        yield b"q BT"
        yield b"%s Tm" % place.encode()
        yield b"%.3f Tz" % (100 * width / (unseen.width(text) * size))
        for font, codes in unseen.coded(text):
            yield b"%s %.3f Tf <%s> Tj" % (str(font).encode(), size, codes.hex().encode())
        yield b"ET Q"


def _told(table: bytes) -> dict[int, str]:
    """What a table of Qt's says of glyphs; nothing of those that it does not know."""
    texts: dict[int, str] = {}
    for found in _ENTRY.finditer(table):
        first, one, more = found.groups()
        letters = [one] if one else re.findall(rb"[0-9A-Fa-f]+", more)
        for code, letter in enumerate(letters, int(first, 16)):
            text = bytes.fromhex(letter.decode()).decode("utf-16-be", "replace")
            if text != "\0":
                texts[code] = text
    return texts
