"""Printed letters: where each letter and each formula of a document in pages stands.

Why this is asked for: in a PDF, Qt tells the letter of a glyph from the table of its font alone.
It looks for none beyond U+FFFF there, and a glyph that is chosen by its neighbours (an Arabic
letter, the brackets of '(A)', an arrow made of two signs) is in no table. A formula is but
outlines.

Why glyphs are asked for in ever smaller pieces: for several fonts or directions, or where letters
are joined, Qt does not tell which glyph is of which letter.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPointF, QTextBoundaryFinder
from PySide6.QtGui import (
    QFontMetricsF,
    QGlyphRun,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
    QTextLine,
)

from paperdesk.text import display
from paperdesk.ui.kit.rich_text.formula_objects import OBJECT
from paperdesk.ui.kit.rich_text.formula_text import JOINER, formula_source

_Up = QTextCharFormat.VerticalAlignment
_LOWER = {_Up.AlignSubScript: 1 / 6, _Up.AlignSuperScript: -1 / 2}
_SCRIPT = 2 / 3
"""How Qt paints scripts: lower by a share of their height, and smaller than their text."""
_FLAG = QTextLayout.GlyphRunRetrievalFlag
_ASKED = _FLAG.RetrieveGlyphIndexes | _FLAG.RetrieveGlyphPositions | _FLAG.RetrieveStringIndexes


_Letter = tuple[str, float, float, float, float, int]
"""What a :class:`PrintedLetter` has, in its order, and its glyph."""
_Glyph = tuple[str, QPointF, int]


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """What a glyph says, and where it stands on its baseline, in pixels of the document.

    ``width`` is that of a formula, beside which the letters have ``size`` pixels. Of a letter
    both are 0.
    """

    text: str
    x: float
    y: float
    width: float = 0.0
    size: float = 0.0


def printed_letters(document: QTextDocument) -> Iterator[PrintedLetter]:
    """The letters of a document that is laid out, in the order of its text."""
    block = document.begin()
    while block.isValid():
        corner = document.documentLayout().blockBoundingRect(block).topLeft()
        left, top = corner.x(), corner.y()
        for text, x, y, width, size, _glyph in _joined(_Paragraph(block).letters()):
            yield PrintedLetter(text, left + x, top + y, width, size)
        block = block.next()


class _Paragraph:
    """A paragraph; places in it are Qt's, which counts letters beyond U+FFFF twice."""

    def __init__(self, block: QTextBlock) -> None:
        self._block, self._layout = block, block.layout()
        text = block.text()
        self._coded = text.encode("utf-16-le", "surrogatepass")
        self._bounds = _boundaries(text, len(self._coded) // 2)

    def letters(self) -> Iterator[_Letter]:
        """Its letters, and formulas where they stand, each from where its paragraph begins."""
        at = self._block.begin()
        while not at.atEnd():
            piece = at.fragment()
            start = piece.position() - self._block.position()
            if piece.charFormat().objectType() == OBJECT:
                reads = display(formula_source(piece.charFormat()))
                yield self._formula(start, reads)
            elif not piece.charFormat().isImageFormat():
                lower = _lower(piece.charFormat())
                for text, place, glyph in self._written(start, start + piece.length()):
                    yield text, place.x(), place.y() + lower, 0.0, 0.0, glyph
            at += 1

    def _written(self, start: int, end: int) -> Iterator[_Glyph]:
        text = self._coded[2 * start : 2 * end].decode("utf-16-le", "replace")
        runs = self._layout.glyphRuns(start, end - start, _ASKED)
        middle = self._boundary((start + end) // 2, start, end)
        if _is_simple(runs, text, end - start):
            yield from zip(text, runs[0].positions(), runs[0].glyphIndexes(), strict=True)
        elif middle:
            yield from self._written(start, middle)
            yield from self._written(middle, end)
        else:
            yield from _cluster(runs, text)

    def _boundary(self, near: int, start: int, end: int) -> int:
        """Where letters between these places are parted; 0 where there is only one."""
        at = bisect_left(self._bounds, near)
        for bound in self._bounds[max(at - 1, 0) : at + 2]:
            if start < bound < end:
                return bound
        return 0

    def _formula(self, place: int, reads: str) -> _Letter:
        line = self._layout.lineForTextPosition(place)
        left, right = sorted(x_of(line, one) for one in (place, place + 1))
        size = self._block.charFormat().font().pixelSize()
        return reads, left, line.y() + line.ascent(), right - left, size, 0


def _lower(form: QTextCharFormat) -> float:
    """By how much below the line its letters are painted, which their places do not say."""
    share = _LOWER.get(form.verticalAlignment(), 0.0)
    metrics = QFontMetricsF(form.font())
    return share * _SCRIPT * (metrics.ascent() + metrics.descent())


def _boundaries(text: str, end: int) -> Sequence[int]:
    """Where the letters of a text begin as a reader counts them, with their marks."""
    if text.isascii():
        return range(end)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    found = [0]
    while (at := finder.toNextBoundary()) >= 0:
        found.append(at)
    return found


def x_of(line: QTextLine, place: int) -> float:
    """Where the cursor stands at a place of a line, in pixels from where its paragraph begins."""
    found: Any = line.cursorToX(place)  # the place, too, whatever is declared
    return float(found[0] if isinstance(found, tuple) else found)


def _is_simple(runs: Sequence[QGlyphRun], text: str, units: int) -> bool:
    """Whether these are one glyph for each letter, in order."""
    if len(runs) != 1 or runs[0].isRightToLeft() or len(text) != units:
        return False
    places = runs[0].stringIndexes()
    return len(places) == units and all(after - one == 1 for one, after in pairwise(places))


def _cluster(runs: Sequence[QGlyphRun], text: str) -> Iterator[_Glyph]:
    """The glyphs of one letter: those of its marks say these, the first of the others the rest."""
    rest, unknown = text, []
    for run in runs:
        font = run.rawFont()
        alone = {one: font.glyphIndexesForString(one) for one in text}
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            said = next((one for one in rest if alone[one] == [glyph]), "")
            if said:
                rest = rest.replace(said, "", 1)
                yield said, place, glyph
            else:
                unknown.append((place, glyph))
    if unknown and rest:
        yield rest, *unknown[0]


def _is_leftward(text: str) -> bool:
    return unicodedata.bidirectional(text[0]) in ("R", "AL", "NSM")


def _joined(letters: Iterable[_Letter]) -> Iterator[_Letter]:
    """Letters that one glyph stands for as one, in the order in which glyphs stand."""
    last: _Letter | None = None
    for one in letters:
        text = one[0]
        if text == JOINER:
            continue
        if last and last[1:] == one[1:] and not one[3]:
            last = (text + last[0] if _is_leftward(text) else last[0] + text, *one[1:])
            continue
        if last:
            yield last
        last = one
    if last:
        yield last
