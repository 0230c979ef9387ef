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
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QTextBoundaryFinder
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
        for one in _joined(_Paragraph(block).letters()):
            yield replace(one, x=corner.x() + one.x, y=corner.y() + one.y)
        block = block.next()


class _Paragraph:
    """A paragraph; places in it are Qt's, which counts letters beyond U+FFFF twice."""

    def __init__(self, block: QTextBlock) -> None:
        self._block, self._layout = block, block.layout()
        text = block.text()
        self._coded = text.encode("utf-16-le", "surrogatepass")
        self._bounds = _boundaries(text, len(self._coded) // 2)

    def letters(self) -> Iterator[PrintedLetter]:
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
                for one in self._written(start, start + piece.length()):
                    yield replace(one, y=one.y + lower) if lower else one
            at += 1

    def _written(self, start: int, end: int) -> Iterator[PrintedLetter]:
        text = self._coded[2 * start : 2 * end].decode("utf-16-le", "replace")
        runs = self._layout.glyphRuns(start, end - start, _ASKED)
        middle = self._boundary((start + end) // 2, start, end)
        if _is_simple(runs, text, end - start):
            for letter, place in zip(text, runs[0].positions(), strict=True):
                yield PrintedLetter(letter, place.x(), place.y())
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

    def _formula(self, place: int, reads: str) -> PrintedLetter:
        line = self._layout.lineForTextPosition(place)
        left, right = sorted(x_of(line, one) for one in (place, place + 1))
        size = self._block.charFormat().font().pixelSize()
        return PrintedLetter(reads, left, line.y() + line.ascent(), right - left, size)


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


def _cluster(runs: Sequence[QGlyphRun], text: str) -> Iterator[PrintedLetter]:
    """The glyphs of one letter: those of its marks say these, the first of the others the rest."""
    rest, unknown = text, []
    for run in runs:
        font = run.rawFont()
        alone = {one: font.glyphIndexesForString(one) for one in text}
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            said = next((one for one in rest if alone[one] == [glyph]), "")
            if said:
                rest = rest.replace(said, "", 1)
                yield PrintedLetter(said, place.x(), place.y())
            else:
                unknown.append(place)
    if unknown and rest:
        yield PrintedLetter(rest, unknown[0].x(), unknown[0].y())


def _is_leftward(text: str) -> bool:
    return unicodedata.bidirectional(text[0]) in ("R", "AL", "NSM")


def _joined(letters: Iterable[PrintedLetter]) -> Iterator[PrintedLetter]:
    """Letters that one glyph stands for as one, in the order in which glyphs stand."""
    last: PrintedLetter | None = None
    for one in letters:
        if one.text == JOINER:
            continue
        if last and not last.width and (last.x, last.y) == (one.x, one.y):
            ordered = (one.text, last.text) if _is_leftward(one.text) else (last.text, one.text)
            last = replace(last, text="".join(ordered))
            continue
        if last:
            yield last
        last = one
    if last:
        yield last
